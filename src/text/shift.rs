//! Room to shift in words.

use super::Text;
use crate::{engine::shift::Shift, plan::Plan};
use std::fmt::Display;

impl Text {
    /// Whether a difference from what was awarded takes an amending decision.
    pub fn shift(&self, plan: &Plan, shift: &Shift) -> String {
        let line = plan.name_of(shift.line.row());
        let change = self.money(shift.change());
        let room = self.money(shift.room.unwrap_or_default());
        let arguments: [(&str, &dyn Display); 3] =
            [("line", &line), ("change", &change), ("room", &room)];
        self.say_with(&format!("shift-{}", shift.verdict.code()), &arguments)
    }
}
