//! What a panel may read.

use crate::{
    dossier::Log,
    engine::Outcome,
    exit::amount_of,
    file::draft::Left,
    money::Money,
    plan::{Amount, Place, Plan},
    session::{Evaluated, Session},
    text::Text,
    ui::{grid::GridLooks, settings::Settings},
    year::Year,
};
use std::path::PathBuf;

/// All that a panel may read: a plan, what follows from it, and the words for both.
///
/// Plan, outcome and findings were made together, so a panel cannot show an amount of one plan
/// beside a name of another.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The words.
    pub text: &'a Text,
    /// The plan, its outcome and its findings.
    pub evaluated: &'a Evaluated,
    /// The open dossier as it is now: its scenarios, and the steps that can be undone.
    pub session: &'a Session,
    /// The file, and what can be undone.
    pub status: &'a Status,
    /// The year that the bottom bar shows.
    pub year: Year,
    /// What is selected.
    pub selection: Option<&'a Place>,
    /// How tables were made to look.
    pub looks: &'a GridLooks,
}

/// What there is whether a dossier is open or not.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The words.
    pub text: &'a Text,
    /// What the window remembers.
    pub settings: &'a Settings,
    /// The dossiers that never had a file, and were left behind by a program that was stopped.
    pub left: &'a [Left],
}

/// How the open dossier stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// What it is called on screen: the name of its file, or else of its plan.
    pub name: String,
    /// Its file, once it has one.
    pub path: Option<PathBuf>,
    /// Whether there is anything that is not in the file.
    pub is_changed: bool,
    /// How many whole minutes ago it was saved, where that was since it was opened.
    pub saved_minutes_ago: Option<u64>,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
    /// How often one can go back to what was looked at before.
    pub sights_before: usize,
    /// How often one can go forward again.
    pub sights_after: usize,
}

impl<'a> View<'a> {
    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        &self.evaluated.plan
    }

    /// Every step that was taken.
    pub const fn log(&self) -> &'a Log {
        self.session.log()
    }

    /// What the engine derives from the plan.
    pub fn outcome(&self) -> &'a Outcome {
        &self.evaluated.outcome
    }

    /// The years of the term.
    pub fn years(&self) -> impl ExactSizeIterator<Item = Year> + 'a {
        let outcome: &'a Outcome = &self.evaluated.outcome;
        outcome.years.iter().map(|plan_year| plan_year.year)
    }

    /// The amount at an address; zero where nothing adds up to it.
    pub fn amount(&self, amount: Amount) -> Option<Money> {
        match amount {
            Amount::Total(year, of) => Some(self.outcome().total(year, of)),
            other => amount_of(self.plan(), self.outcome(), other),
        }
    }

    /// Whether an amount is what is selected.
    pub fn is_selected(&self, amount: Amount) -> bool {
        matches!(self.selection, Some(Place::Amount(selected)) if *selected == amount)
    }

    /// The full name of an amount, for whoever does not see the row and the column.
    pub fn spoken(&self, amount: Amount, money: Money) -> String {
        let text = self.text;
        let member = |row: Option<crate::plan::RowId>, nobody| {
            row.map_or_else(|| text.say(nobody), |row| self.plan().name_of(row))
        };
        let what = match amount {
            Amount::Budget(_, part) => text.say(&format!("budget-{}", part.code())),
            Amount::Line(_, line) => self.plan().name_of(line.row()),
            Amount::Organisation(_, line, organisation) => format!(
                "{}, {}",
                self.plan().name_of(line.row()),
                member(organisation.map(crate::plan::Id::row), "not-yet-assigned")
            ),
            Amount::Cell(_, line, organisation, area) => format!(
                "{}, {}, {}",
                self.plan().name_of(line.row()),
                member(organisation.map(crate::plan::Id::row), "not-yet-assigned"),
                member(area.map(crate::plan::Id::row), "not-divided"),
            ),
            Amount::Total(..)
            | Amount::Payment(..)
            | Amount::Notice(..)
            | Amount::Settlement(..)
            | Amount::Overspend(..)
            | Amount::Goal(..)
            | Amount::Ceiling(..)
            | Amount::Expected(..)
            | Amount::Shift(..)
            | Amount::Aid(..)
            | Amount::Exit(..) => text.place(self.plan(), &Place::Amount(amount)),
        };
        let money = text.money(money);
        match amount.year().filter(|_| !has_own_year(amount)) {
            Some(year) => text.say_with(
                "amount-spoken",
                &[("year", &year), ("what", &what), ("amount", &money)],
            ),
            None => text.say_with(
                "amount-spoken-total",
                &[("what", &what), ("amount", &money)],
            ),
        }
    }
}

/// Whether the name of an amount says which year it is of.
const fn has_own_year(amount: Amount) -> bool {
    matches!(
        amount,
        Amount::Total(..)
            | Amount::Payment(..)
            | Amount::Settlement(..)
            | Amount::Overspend(..)
            | Amount::Goal(..)
            | Amount::Shift(..)
            | Amount::Exit(..)
    )
}
