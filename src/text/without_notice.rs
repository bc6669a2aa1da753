//! In words: who must have notice, and who must have it all the same where nobody is to get less.

use super::Text;
use crate::{
    engine::decrease::Decrease,
    plan::Plan,
    without_notice::{Left, Report},
};
use std::fmt::Display;

impl Text {
    /// What a plan in which nobody gets less comes to, a sentence each.
    pub fn without_notice(&self, plan: &Plan, report: &Report) -> Vec<String> {
        let mut words = vec![self.say("without-notice-before")];
        let before = report.before.iter();
        words.extend(before.map(|less| self.decrease("without-notice-less", plan, less, "")));
        if report.after.is_empty() {
            words.push(self.say("without-notice-none-left"));
            return words;
        }
        words.push(self.say("without-notice-left"));
        let left = report.after.iter();
        words.extend(left.map(|left| self.left(plan, left)));
        let years = report.years().into_iter();
        words.extend(years.map(|year| {
            let lacking = self.money(report.lacking(year));
            let arguments: [(&str, &dyn Display); 2] = [("year", &year), ("amount", &lacking)];
            self.say_with("without-notice-lacking", &arguments)
        }));
        words
    }

    /// The same in one sentence.
    pub fn without_notice_in_short(&self, report: &Report) -> String {
        if report.after.is_empty() {
            return self.say("without-notice-none-left");
        }
        let count = report.after.len();
        self.say_with("without-notice-count-left", &[("count", &count)])
    }

    fn left(&self, plan: &Plan, left: &Left) -> String {
        let reason = self.say(&format!("without-notice-{}", left.reason.code()));
        self.decrease("without-notice-less-because", plan, &left.decrease, &reason)
    }

    fn decrease(&self, key: &str, plan: &Plan, less: &Decrease, reason: &str) -> String {
        let name = plan.name_of(less.organisation.row());
        let (amount, years) = (self.money(less.less()), less.years.count);
        let arguments: [(&str, &dyn Display); 5] = [
            ("name", &name),
            ("year", &less.year),
            ("amount", &amount),
            ("years", &years),
            ("reason", &reason),
        ];
        self.say_with(key, &arguments)
    }
}
