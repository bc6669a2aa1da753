//! Refused edits and steps with scenarios in words.

use super::Text;
use crate::{
    change::EditError,
    plan::{Kind, Plan, ValueError},
    session::ScenarioError,
};

impl Text {
    /// Why an edit was refused.
    pub fn edit_error(&self, plan: &Plan, error: &EditError) -> String {
        match error {
            EditError::NoSuchRow(row) => self.say_with("refused-no-such-row", &[("row", row)]),
            EditError::Taken(row) => self.say_with("refused-taken", &[("row", row)]),
            EditError::OtherTable(row) => self.say_with("refused-other-table", &[("row", row)]),
            EditError::Single(table) => {
                self.say_with("refused-single", &[("table", &self.table(*table))])
            }
            EditError::NotAField(place) => {
                self.say_with("refused-not-a-field", &[("place", place)])
            }
            EditError::Value { place, reason } => {
                let place = self.place(plan, place);
                format!("{place}: {}", self.value_error(reason))
            }
            EditError::Dangling { place, to } => {
                let place = self.place(plan, place);
                self.say_with("refused-dangling", &[("place", &place), ("to", to)])
            }
            EditError::InUse { row, users } => {
                let row = self.row(plan, *row);
                let shown = users.iter().take(5).map(|user| self.place(plan, user));
                let mut shown: Vec<String> = shown.collect();
                if users.len() > shown.len() {
                    shown.push("…".to_owned());
                }
                let shown = shown.join(", ");
                self.say_with("refused-in-use", &[("row", &row), ("users", &shown)])
            }
            EditError::AreaInItself(row) => {
                let row = self.row(plan, *row);
                self.say_with("refused-area-in-itself", &[("row", &row)])
            }
        }
    }

    /// Why a step with a scenario was refused.
    pub fn scenario_error(&self, plan: &Plan, name: &str, error: &ScenarioError) -> String {
        match error {
            ScenarioError::NoSuch(id) => self.say_with("scenario-unknown-none", &[("name", id)]),
            ScenarioError::NoName => self.say_with("scenario-name", &[("name", &name)]),
            ScenarioError::NameTaken(_) => self.say_with("scenario-taken", &[("name", &name)]),
            ScenarioError::NoChanges => self.say_with("scenario-no-changes", &[("name", &name)]),
            ScenarioError::Conflicts(conflicts) => {
                let conflicts = conflicts.iter();
                let conflicts: Vec<String> = conflicts
                    .map(|conflict| format!("  {}", self.conflict(plan, conflict)))
                    .collect();
                let conflicts = conflicts.join("\n");
                self.say_with(
                    "scenario-conflicts",
                    &[("name", &name), ("conflicts", &conflicts)],
                )
            }
        }
    }

    /// Why a value does not fit.
    pub fn value_error(&self, error: &ValueError) -> String {
        match error {
            ValueError::Unreadable { text, kind, .. } => {
                let kind = self.kind(*kind);
                self.say_with("refused-unreadable", &[("text", text), ("kind", &kind)])
            }
            ValueError::WrongKind(kind) => {
                let kind = self.kind(*kind);
                self.say_with("refused-wrong-kind", &[("kind", &kind)])
            }
            ValueError::Needed => self.say("refused-needed"),
            ValueError::NotAboveZero => self.say("refused-not-above-zero"),
            ValueError::NotWithin(least, most) => {
                self.say_with("refused-not-within", &[("least", least), ("most", most)])
            }
            ValueError::NoPlace(text) => self.say_with("refused-no-place", &[("text", text)]),
            ValueError::OtherMethod(method) => {
                let method = self.choice(method);
                self.say_with("refused-other-method", &[("method", &method)])
            }
            ValueError::Term(_) => self.say("refused-term"),
        }
    }

    /// What a kind of field wants.
    pub fn kind(&self, kind: Kind) -> String {
        match kind {
            Kind::Text => self.say("kind-text"),
            Kind::Flag => self.say("kind-flag"),
            Kind::Number => self.say("kind-number"),
            Kind::Money => self.say("kind-money"),
            Kind::Share => self.say("kind-share"),
            Kind::Rate => self.say("kind-rate"),
            Kind::Year => self.say("kind-year"),
            Kind::Date => self.say("kind-date"),
            Kind::Outline => self.say("kind-outline"),
            Kind::Choice(codes) => {
                let codes = codes.join(", ");
                self.say_with("kind-choice", &[("codes", &codes)])
            }
            Kind::Row(tables) => {
                let ids: Vec<String> = tables
                    .iter()
                    .map(|table| format!("{}-0001", table.prefix()))
                    .collect();
                self.say_with("kind-row", &[("ids", &ids.join(", "))])
            }
            Kind::Set(kind) => {
                let kind = self.kind(*kind);
                self.say_with("kind-set", &[("kind", &kind)])
            }
            Kind::AllOrSet(kind) => {
                let kind = self.kind(*kind);
                self.say_with("kind-all-or-set", &[("kind", &kind)])
            }
            Kind::Map(key, kind) => {
                let (key, kind) = (self.kind(*key), self.kind(*kind));
                self.say_with("kind-map", &[("key", &key), ("kind", &kind)])
            }
            Kind::Pair(one, other) => {
                let (one, other) = (self.kind(*one), self.kind(*other));
                self.say_with("kind-pair", &[("one", &one), ("other", &other)])
            }
        }
    }
}
