//! Decisions in words: who decides, how, and by when.

use super::Text;
use crate::{
    engine::decisions::{Calendar, Planned, body, quorum, votes},
    plan::{Decision, DecisionId, DecisionRule, Plan, decision::Weeks, field::FieldType as _},
};

impl Text {
    /// Who decides and when, what it waits for, by when it must be taken and why.
    pub fn decision(
        &self,
        plan: &Plan,
        calendar: &Calendar,
        (id, decision): (DecisionId, &Decision),
    ) -> Vec<String> {
        let planned = calendar.decisions.get(&id).copied().unwrap_or_default();
        let mut words = vec![self.who_decides(plan, decision)];
        words.extend(self.votes(plan, decision));
        if decision.rule == DecisionRule::OwnRules {
            words.push(self.say("decision-own-rules"));
        }
        words.extend(self.quorum(plan, decision));
        words.extend(self.needs(plan, decision));
        if planned.is_in_circle {
            words.push(self.say("decision-circle"));
            return words;
        }
        words.extend(self.latest(plan, calendar, (decision, planned)));
        words.extend(self.slack(planned));
        if planned.is_critical {
            words.push(self.say("decision-critical"));
        }
        words
    }

    /// Who decides what, how, and when that is planned or was done.
    pub fn who_decides(&self, plan: &Plan, decision: &Decision) -> String {
        let body = match body(plan, decision) {
            "" => self.say("decision-nobody"),
            body => body.to_owned(),
        };
        let rule = self.value(plan, &decision.rule.to_value());
        let (key, day) = match (decision.taken, decision.planned) {
            (Some(day), _) => ("decision-taken", Some(day)),
            (None, Some(day)) => ("decision-planned", Some(day)),
            (None, None) => ("decision-open", None),
        };
        let date = day.map(|day| self.date(day)).unwrap_or_default();
        let when = self.say_with(key, &[("date", &date)]);
        let arguments: [(&str, &dyn std::fmt::Display); 4] = [
            ("subject", &decision.name),
            ("body", &body),
            ("rule", &rule),
            ("when", &when),
        ];
        self.say_with("decision-who", &arguments)
    }

    fn votes(&self, plan: &Plan, decision: &Decision) -> Option<String> {
        let (all, needed) = votes(plan, decision);
        let needed = needed.filter(|_| all > 0)?;
        let key = if decision.votes.is_empty() {
            "decision-votes-equal"
        } else {
            "decision-votes"
        };
        Some(self.say_with(key, &[("all", &all), ("needed", &needed)]))
    }

    /// How many members of the body must be there.
    fn quorum(&self, plan: &Plan, decision: &Decision) -> Option<String> {
        let (quorum, members) = quorum(plan, decision)?;
        let quorum = self.whole(quorum.into());
        let members = self.whole(members);
        Some(self.say_with(
            "decision-quorum",
            &[("quorum", &quorum), ("members", &members)],
        ))
    }

    /// What must be decided before, and whether it is.
    fn needs(&self, plan: &Plan, decision: &Decision) -> Option<String> {
        let needs = decision.needs.iter();
        let needs = needs.filter_map(|id| plan.decisions.get(*id));
        let each = needs.map(|need| {
            let name = &need.name;
            match need.taken {
                Some(day) => {
                    let date = self.date(day);
                    self.say_with("decision-need-taken", &[("name", name), ("date", &date)])
                }
                None => self.say_with("decision-need-open", &[("name", name)]),
            }
        });
        let names: Vec<String> = each.collect();
        let names = (!names.is_empty()).then(|| names.join(", "))?;
        Some(self.say_with("decision-needs", &[("names", &names)]))
    }

    /// The last day, and what makes that so.
    fn latest(
        &self,
        plan: &Plan,
        calendar: &Calendar,
        (decision, planned): (&Decision, Planned),
    ) -> Option<String> {
        let date = self.date(planned.latest?);
        let Some(other) = planned.latest_for else {
            let key = match decision.deadline {
                Some(_) => "decision-latest-own",
                None => "decision-latest-start",
            };
            return Some(self.say_with(key, &[("date", &date)]));
        };
        let name = plan.name_of(other.row());
        let weeks = plan.decisions.get(other).and_then(|row| row.weeks);
        let weeks = usize::from(weeks.map_or(0, Weeks::number));
        let weeks = self.count("decision-weeks", weeks);
        let latest = calendar.decisions.get(&other);
        let latest = latest.and_then(|planned| planned.latest);
        let latest = latest.map(|day| self.date(day)).unwrap_or_default();
        let arguments: [(&str, &dyn std::fmt::Display); 4] = [
            ("date", &date),
            ("name", &name),
            ("weeks", &weeks),
            ("latest", &latest),
        ];
        Some(self.say_with("decision-latest", &arguments))
    }

    /// Whether it comes in time as it is planned, and with how many days to spare.
    fn slack(&self, planned: Planned) -> Option<String> {
        let slack = planned.slack?;
        let days = usize::try_from(slack.unsigned_abs()).unwrap_or(usize::MAX);
        let days = self.count("decision-days", days);
        let date = self.date(planned.expected?);
        let key = if slack < 0 {
            "decision-late"
        } else {
            "decision-in-time"
        };
        Some(self.say_with(key, &[("date", &date), ("days", &days)]))
    }

    /// The chain of decisions that takes longest, by their names.
    pub fn longest_chain(&self, plan: &Plan, calendar: &Calendar) -> Option<String> {
        let longest = calendar.longest?;
        let critical = calendar.decisions.iter();
        let critical = critical.filter(|(_, planned)| planned.is_critical);
        let mut chain: Vec<_> = critical.map(|(id, planned)| (planned.depth, *id)).collect();
        chain.sort_unstable();
        let names = chain.iter().map(|(_, id)| plan.name_of(id.row()));
        let names = names.collect::<Vec<_>>().join(" → ");
        let weeks = usize::try_from(longest.weeks).unwrap_or(usize::MAX);
        let weeks = self.count("decision-weeks", weeks);
        let date = self.date(longest.begins);
        let arguments: [(&str, &dyn std::fmt::Display); 3] =
            [("names", &names), ("weeks", &weeks), ("date", &date)];
        Some(self.say_with("decision-longest", &arguments))
    }
}
