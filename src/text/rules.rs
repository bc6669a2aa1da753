//! Sets of rules in the words of a language.

use super::Text;
use crate::plan::{
    AnyRow,
    rule::{local_rules, reporting_rules, shipped_rules},
};

impl Text {
    /// The rows of a set of rules that ships with the program, as a dossier takes them over.
    pub fn rule_set(&self, name: &str) -> Vec<AnyRow> {
        let legal = shipped_rules().iter().chain(local_rules());
        let legal = legal.filter(|rule| rule.name == name).cloned();
        let reporting = reporting_rules().iter();
        let reporting = reporting.filter(|rule| rule.name == name).cloned();
        let worded = reporting.map(|mut rule| {
            rule.document = self.say(&format!("document-{}", rule.document));
            AnyRow::from(rule)
        });
        legal.map(AnyRow::from).chain(worded).collect()
    }
}
