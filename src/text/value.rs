//! Values, tables, fields and steps in words.

use super::Text;
use crate::{
    change::StepName,
    plan::{Plan, TableName, Value},
};

impl Text {
    /// What a table is called.
    pub fn table(&self, table: TableName) -> String {
        self.say(&format!("table-{table}"))
    }

    /// What a field is called.
    pub fn field(&self, table: TableName, field: &str) -> String {
        self.say(&format!("field-{table}-{field}"))
    }

    /// What one of a list of codes is called.
    pub fn choice(&self, code: &str) -> String {
        self.say(&format!("choice-{code}"))
    }

    /// A value as people write it; rows by their names.
    pub fn value(&self, plan: &Plan, value: &Value) -> String {
        match value {
            Value::All => self.say("value-all"),
            Value::Flag(true) => self.say("value-yes"),
            Value::Flag(false) => self.say("value-no"),
            Value::Choice(code) => self.choice(code),
            Value::Row(row) => plan.name_of(*row),
            Value::Date(date) => self.date(*date),
            Value::Outline(outline) => self.count("value-outline", outline.points().count()),
            Value::Set(values) => listed(values.iter().map(|value| self.value(plan, value))),
            Value::Map(entries) => listed(entries.iter().map(|(key, value)| {
                let (key, value) = (self.value(plan, key), self.value(plan, value));
                format!("{key}: {value}")
            })),
            Value::Pair(pair) => {
                let part = |part: &Value| match part {
                    Value::Blank => self.say("value-none"),
                    part => self.value(plan, part),
                };
                format!("{}, {}", part(&pair.0), part(&pair.1))
            }
            other => other.show(self.language().numbers()),
        }
    }

    /// What a step is called where it can be undone.
    pub fn step(&self, name: &StepName) -> String {
        match name {
            StepName::Add(table) => self.say_with("step-add", &[("table", &self.table(*table))]),
            StepName::Remove(table) => {
                self.say_with("step-remove", &[("table", &self.table(*table))])
            }
            StepName::Set(table, field) => self.say_with(
                "step-set",
                &[
                    ("table", &self.table(*table)),
                    ("field", &self.field(*table, field)),
                ],
            ),
            StepName::ImportAwards(new, changed) => self.say_with(
                "step-import-awards",
                &[
                    ("new", &self.whole(*new)),
                    ("changed", &self.whole(*changed)),
                ],
            ),
            StepName::ImportAndCombine(new, combined) => self.say_with(
                "step-import-and-combine",
                &[
                    ("new", &self.whole(*new)),
                    ("combined", &self.whole(*combined)),
                ],
            ),
            StepName::ImportFigures(count) => self.count("step-import-figures", *count),
            StepName::ImportResults(count) => self.count("step-import-results", *count),
            StepName::ImportOutlines(count) => self.count("step-import-outlines", *count),
            StepName::Combine(count) => self.count("step-combine", *count),
            StepName::KeepScenario(name) => self.say_with("step-keep-scenario", &[("name", name)]),
            StepName::AdoptScenario(name) => {
                self.say_with("step-adopt-scenario", &[("name", name)])
            }
            StepName::RemoveScenario(name) => {
                self.say_with("step-remove-scenario", &[("name", name)])
            }
            StepName::AcceptProposals(count) => self.count("step-accept-proposals", *count),
            StepName::Paste(count) => self.count("step-paste", *count),
            StepName::Fill(count) => self.count("step-fill", *count),
            StepName::Clear(count) => self.count("step-clear", *count),
            StepName::Award(year) => self.say_with("step-award", &[("year", year)]),
            StepName::WithdrawAward(year) => {
                self.say_with("step-withdraw-award", &[("year", year)])
            }
            StepName::Words(words) => words.clone(),
        }
    }
}

fn listed(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}
