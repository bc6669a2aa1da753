//! Signatures in words: who must sign again, and why.

use super::Text;
use crate::{
    engine::signatures::{Changed, Concerns, Reason, changed},
    plan::{Place, Plan, RowId, Signature, Value, field::FieldType as _},
};
use std::collections::BTreeSet;

impl Text {
    /// Who signed what when, and then everything that became different since, a sentence each.
    pub fn signature(&self, plan: &Plan, concerns: &Concerns<'_>, row: &Signature) -> Vec<String> {
        let who = self.party(plan, row.organisation);
        let document = self.signed_document(plan, row);
        let Some(day) = row.signed_on else {
            let arguments: [(&str, &dyn std::fmt::Display); 2] =
                [("who", &who), ("document", &document)];
            return vec![self.say_with("signature-open", &arguments)];
        };
        let date = self.date(day);
        let arguments: [(&str, &dyn std::fmt::Display); 3] =
            [("who", &who), ("document", &document), ("date", &date)];
        let mut words = vec![self.say_with("signature-signed", &arguments)];
        let changed = changed(concerns, row);
        let key = match (changed.is_empty(), row.state.is_empty()) {
            (_, true) => "signature-unknown",
            (true, false) => "signature-stands",
            (false, false) => "signature-again",
        };
        words.push(self.say(key));
        words.extend(self.changes_since(plan, row, &changed));
        words
    }

    /// What is signed: by its name, or what sort of document it is.
    pub fn signed_document(&self, plan: &Plan, row: &Signature) -> String {
        match (row.document, row.title.as_str()) {
            (Some(document), _) => plan.name_of(document.row()),
            (None, "") => self.value(plan, &row.kind.to_value()),
            (None, title) => title.to_owned(),
        }
    }

    /// What became different since a party signed. A row that is new or gone is told once.
    fn changes_since(&self, plan: &Plan, row: &Signature, changed: &[Changed]) -> Vec<String> {
        let mut told: BTreeSet<RowId> = BTreeSet::new();
        let words = changed.iter().filter_map(|change| {
            let whole = change
                .place
                .row()
                .filter(|_| change.reason != Reason::Amounts);
            let whole = whole.and_then(|of| Some((of, self.row_since(plan, row, of, changed)?)));
            match whole {
                Some((of, words)) => told.insert(of).then_some(words),
                None => Some(self.change_since(plan, change)),
            }
        });
        words.collect()
    }

    /// That a row is new or gone since, where it is.
    fn row_since(
        &self,
        plan: &Plan,
        row: &Signature,
        of: RowId,
        changed: &[Changed],
    ) -> Option<String> {
        let own = changed
            .iter()
            .filter(|change| change.place.row() == Some(of));
        let mut own = own.peekable();
        own.peek()?;
        let is_new = own.clone().all(|change| change.before.is_blank());
        let is_gone = own.all(|change| change.after.is_blank());
        let start = format!("{}/", Place::Row(of));
        let was_there = row.state.keys().any(|at| at.starts_with(&start));
        let is_there = plan.table(of.table()).row(of.number()).is_some();
        let key = match (is_new && !was_there, is_gone && !is_there) {
            (true, _) => "signature-new",
            (_, true) => "signature-gone",
            _ => return None,
        };
        let name = row.state.get(&format!("{start}name"));
        let place = match name.filter(|_| !is_there) {
            // What is gone is known by the name that it had.
            Some(name) => format!("{} «{name}»", self.say(&format!("row-{}", of.table()))),
            None => self.row(plan, of),
        };
        Some(self.say_with(key, &[("place", &place)]))
    }

    fn change_since(&self, plan: &Plan, change: &Changed) -> String {
        let shown = |value: &Value| match value {
            Value::Blank => self.say("change-nothing"),
            Value::Money(money) => self.money(*money),
            value => self.value(plan, value),
        };
        let place = self.place(plan, &change.place);
        let (from, to) = (shown(&change.before), shown(&change.after));
        self.say_with(
            "change-value",
            &[("place", &place), ("from", &from), ("to", &to)],
        )
    }
}
