//! Findings in words.

use super::Text;
use crate::{
    check::{Argument, Finding, Severity},
    plan::Plan,
};

impl Text {
    /// What a finding says.
    pub fn finding(&self, plan: &Plan, finding: &Finding) -> String {
        self.about_finding("finding", plan, finding)
    }

    /// What to do about it.
    pub fn advice(&self, plan: &Plan, finding: &Finding) -> String {
        self.about_finding("advice", plan, finding)
    }

    fn about_finding(&self, prefix: &str, plan: &Plan, finding: &Finding) -> String {
        let shown = finding.arguments.iter().map(|argument| match argument {
            Argument::Money(money) => self.money(*money),
            Argument::Year(year) => year.to_string(),
            Argument::Date(day) => self.date(*day),
            Argument::Count(count) => self.whole(*count),
            Argument::Share(share) => self.percentage(share),
            Argument::Row(row) => plan.name_of(*row),
            Argument::Place(place) => self.place(plan, place),
            Argument::Name(name) => name.clone(),
            Argument::Topic(topic) => self.choice(topic.code()),
            Argument::Organisations(count) => self.count("phases-organisations", *count),
            Argument::Nobody => self.say("all-together"),
            Argument::Choice(code) => self.choice(code),
        });
        let shown: Vec<String> = shown.collect();
        // The words name their arguments by place: $a, $b, $c, $d.
        let named: Vec<(&str, &dyn std::fmt::Display)> = ["a", "b", "c", "d", "e", "f"]
            .into_iter()
            .zip(shown.iter().map(|value| value as &dyn std::fmt::Display))
            .collect();
        self.say_with(&format!("{prefix}-{}", finding.code.text()), &named)
    }

    /// What a severity is called.
    pub fn severity(&self, severity: Severity) -> String {
        self.say(&format!("severity-{}", severity.code()))
    }
}
