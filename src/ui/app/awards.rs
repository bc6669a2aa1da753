//! Awarding years, as panels ask for it.

use super::App;
use crate::{
    award::{award, withdraw},
    change::Edit,
    ui::workbench::Message,
    year::Year,
};
use jiff::civil::Date;
use std::{fmt::Display, sync::Arc};

impl App {
    /// Marks a year as awarded on a day: what it is divided into now stands.
    pub(super) fn award_year(&mut self, year: Year, day: Date) {
        let Some(open) = &mut self.open else { return };
        let plan = Arc::clone(open.session.plan());
        let awarding = award(&plan, open.session.counters_mut(), year, day);
        let (total, day) = (self.text.money(awarding.total), self.text.date(day));
        let words: [(&str, &dyn Display); 3] = [("year", &year), ("date", &day), ("total", &total)];
        let words = self.text.say_with("years-award-done", &words);
        self.apply_and_tell(awarding.edit, words);
    }

    /// Takes the award of a year back: its amounts follow from the rules again.
    pub(super) fn withdraw_award(&mut self, year: Year) {
        let Some(open) = &self.open else { return };
        let edit = withdraw(open.session.plan(), year);
        let words = self.text.say_with("years-withdrawn", &[("year", &year)]);
        self.apply_and_tell(edit, words);
    }

    /// Takes a step, where there is one to take, and tells that it holds. Why not is told by the step.
    fn apply_and_tell(&mut self, edit: Option<Edit>, words: String) {
        if let Some(edit) = edit {
            self.workbench.message = None;
            self.apply(&edit);
        }
        let message = &mut self.workbench.message;
        if message.as_ref().is_none_or(|message| !message.is_error) {
            *message = Some(Message::done(words));
        }
    }
}
