//! What was read of a register and what taking it over would do, in words.

use super::{ReadAs, RegisterImport, YearOfFile};
use crate::{
    plan::{Award, Plan, TableName},
    text::Text,
    year::Year,
};
use std::fmt::Display;

/// What a field of a register is called; those that an award does not keep by their code.
pub fn field_words(field: &str, text: &Text) -> String {
    match field {
        "awarded_on" | "currency" => text.say(&format!("import-field-{field}")),
        _ => text.field(TableName::Awards, field),
    }
}

/// The one award of which a question is.
pub fn award_words(award: &Award, text: &Text) -> String {
    let granted = text.money(award.granted.unwrap_or_default());
    let arguments: [(&str, &dyn Display); 5] = [
        ("project", &award.project),
        ("number", &award.number),
        ("recipient", &award.recipient),
        ("year", &award.year),
        ("granted", &granted),
    ];
    text.say_with("import-years-award", &arguments)
}

impl ReadAs {
    /// What was left out or taken otherwise than it stands, each in a sentence.
    pub fn remarks(&self, text: &Text) -> Vec<String> {
        let mut remarks = Vec::new();
        if !self.unused.is_empty() {
            let columns = self.unused.join("; ");
            remarks.push(text.say_with("import-unused", &[("columns", &columns)]));
        }
        if self.is_unnumbered {
            remarks.push(text.say("import-unnumbered"));
        }
        for (row, total) in &self.totals {
            let arguments: [(&str, &dyn Display); 2] = [("row", row), ("text", total)];
            remarks.push(text.say_with("import-total", &arguments));
        }
        if self.corrections > 0 {
            let rows = text.count("count-rows", self.corrections);
            remarks.push(text.say_with("import-corrections", &[("rows", &rows)]));
        }
        remarks
    }
}

impl YearOfFile {
    /// What was granted, or else determined, or else asked in a year.
    pub fn words(&self, year: Year, text: &Text) -> String {
        let awards = text.count("count-awards", self.awards);
        let (key, amount) = match (self.granted, self.determined) {
            (Some(granted), _) => ("import-year", granted),
            (None, Some(determined)) => ("import-year-determined", determined),
            (None, None) => ("import-year-requested", self.requested.unwrap_or_default()),
        };
        let amount = text.money(amount);
        let arguments: [(&str, &dyn Display); 3] =
            [("year", &year), ("awards", &awards), ("amount", &amount)];
        text.say_with(key, &arguments)
    }
}

impl RegisterImport {
    /// How many awards are new, changed, the same and older, and how many recipients are new.
    pub fn words(&self, text: &Text) -> String {
        let counts = [
            self.new,
            self.changed.len(),
            self.same,
            self.older,
            self.organisations,
        ];
        let [new, changed, same, older, organisations] = counts.map(|count| text.whole(count));
        let arguments: [(&str, &dyn Display); 5] = [
            ("new", &new),
            ("changed", &changed),
            ("same", &same),
            ("older", &older),
            ("organisations", &organisations),
        ];
        text.say_with("import-awards", &arguments)
    }

    /// Awards that an earlier file had and this one has not, the first of them by their numbers;
    /// `None` where there are none.
    pub fn unseen_words(&self, plan: &Plan, most: usize, text: &Text) -> Option<String> {
        if self.unseen.is_empty() {
            return None;
        }
        let awards = self.unseen.iter().filter_map(|id| plan.awards.get(*id));
        let numbers: Vec<&str> = awards.take(most).map(|award| &*award.number).collect();
        let mut numbers = numbers.join(", ");
        if self.unseen.len() > most {
            numbers.push_str(", …");
        }
        let awards = text.count("count-awards", self.unseen.len());
        let arguments: [(&str, &dyn Display); 2] = [("awards", &awards), ("numbers", &numbers)];
        Some(text.say_with("import-unseen", &arguments))
    }
}
