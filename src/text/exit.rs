//! An exit in words: notice, what was awarded, and what there is to settle.

use super::Text;
use crate::{
    engine::notice::Row,
    exit::{Exit, Report, Settled, Whose},
    plan::Plan,
};
use std::fmt::Display;

impl Text {
    /// What a scenario of an exit is called where nobody gave it a name.
    pub fn exit_name(&self, plan: &Plan, exit: Exit) -> String {
        let (name, day) = (plan.name_of(exit.organisation.row()), self.date(exit.day));
        self.say_with("exit-scenario", &[("name", &name), ("day", &day)])
    }

    /// What a reader must know beside the amounts, a sentence each.
    pub fn exit_remarks(&self, plan: &Plan, report: &Report) -> Vec<String> {
        let name = plan.name_of(report.exit.organisation.row());
        let mut words = Vec::new();
        if report.freed.is_empty() {
            words.push(self.say_with("exit-nothing-freed", &[("name", &name)]));
        }
        words.push(self.notice_words(&name, report));
        for (line, day) in &report.orphaned {
            let (line, day) = (plan.name_of(line.row()), self.date(*day));
            let arguments: [(&str, &dyn Display); 2] = [("line", &line), ("day", &day)];
            words.push(self.say_with("exit-nobody-left", &arguments));
        }
        for (year, line, amount) in &report.awarded {
            let (line, amount) = (plan.name_of(line.row()), self.money(*amount));
            let arguments: [(&str, &dyn Display); 4] = [
                ("name", &name),
                ("line", &line),
                ("year", year),
                ("amount", &amount),
            ];
            words.push(self.say_with("exit-awarded", &arguments));
        }
        let settled = report.settled.iter();
        words.extend(settled.map(|one| self.settled_words(&name, one)));
        words
    }

    fn notice_words(&self, name: &str, report: &Report) -> String {
        let Row {
            count,
            is_open,
            asked,
        } = report.notice.years;
        let years = self.count("exit-years", count);
        let key = match (report.notice.years.takes_a_term(), report.notice.latest) {
            _ if asked.is_none() => "exit-notice-no-rule",
            (false, _) if is_open => "exit-notice-open",
            (false, _) => "exit-notice-short",
            (true, None) => "exit-notice-no-term",
            (true, Some(_)) => "exit-notice-latest",
        };
        let latest = report.notice.latest.map(|day| self.date(day));
        let latest = latest.unwrap_or_default();
        let asked = self.count("exit-years", asked.unwrap_or_default());
        let arguments: [(&str, &dyn Display); 4] = [
            ("name", &name),
            ("years", &years),
            ("asked", &asked),
            ("latest", &latest),
        ];
        self.say_with(key, &arguments)
    }

    fn settled_words(&self, name: &str, settled: &Settled) -> String {
        let balance = settled.balance();
        let key = match balance.cents().signum() {
            1 => "exit-settled-more",
            0 => "exit-settled-even",
            _ => "exit-settled-less",
        };
        let [part, paid, balance] =
            [settled.part, settled.paid, balance.abs()].map(|amount| self.money(amount));
        let arguments: [(&str, &dyn Display); 5] = [
            ("name", &name),
            ("year", &settled.year),
            ("part", &part),
            ("paid", &paid),
            ("balance", &balance),
        ];
        self.say_with(key, &arguments)
    }

    /// Whose amount it is.
    pub fn exit_whose(&self, plan: &Plan, whose: Whose) -> String {
        match whose {
            Whose::Leaves(id) | Whose::Remains(id) => plan.name_of(id.row()),
            Whose::NotAssigned => self.say("budget-not_yet_assigned"),
            Whose::Returned => self.say("exit-returned"),
        }
    }
}
