//! Room to shift: which differences from what was awarded are a shift between lines that needs no
//! amending decision, because the arrangement leaves room for it.

use super::Outcome;
use crate::{
    money::Money,
    plan::{LineId, Plan, ShiftPart},
    year::Year,
};
use std::collections::BTreeMap;

/// A line of an awarded year that the rules would give another amount now, or divide otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The year.
    pub year: Year,
    /// The line.
    pub line: LineId,
    /// What was awarded of it.
    pub awarded: Money,
    /// What the rules would give it now.
    pub computed: Money,
    /// How much more or less it may be; `None` where no room was agreed.
    pub room: Option<Money>,
    /// Whether that takes an amending decision.
    pub verdict: Verdict,
}

/// Whether a difference is within the room that was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No room was agreed: every difference takes a decision.
    NoRoom,
    /// Within it: no decision is needed.
    Within,
    /// More than the room of the line.
    Above,
    /// The year as a whole becomes another amount, so nothing in it is a shift.
    OtherTotal,
}

impl Verdict {
    /// Every verdict, by code.
    pub const CODES: [&'static str; 4] = ["no_room", "within_room", "above_room", "other_total"];

    /// The name in files and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoRoom => "no_room",
            Self::Within => "within_room",
            Self::Above => "above_room",
            Self::OtherTotal => "other_total",
        }
    }
}

impl Shift {
    /// By how much the line changes.
    pub fn change(&self) -> Money {
        self.computed - self.awarded
    }

    /// One of its amounts; `None` for a room that was not agreed.
    pub fn part(&self, part: ShiftPart) -> Option<Money> {
        match part {
            ShiftPart::Change => Some(self.change()),
            ShiftPart::Room => self.room,
        }
    }
}

/// The shift of a line in a year; `None` where it is as it was awarded.
pub(super) fn of(plan: &Plan, outcome: &Outcome, of: (Year, LineId)) -> Option<Shift> {
    let mut shifts = shifts(plan, outcome).into_iter();
    shifts.find(|shift| (shift.year, shift.line) == of)
}

/// The lines that differ from what was awarded, by year and line.
pub fn shifts(plan: &Plan, outcome: &Outcome) -> Vec<Shift> {
    let mut changes: BTreeMap<(Year, LineId), Money> = BTreeMap::new();
    let mut totals: BTreeMap<Year, Money> = BTreeMap::new();
    for amendment in &outcome.amendments {
        let cell = &amendment.awarded;
        let more = amendment.computed - cell.amount;
        let change = changes.entry((cell.year, cell.line)).or_default();
        *change = *change + more;
        let total = totals.entry(cell.year).or_default();
        *total = *total + more;
    }
    let share = plan.arrangement.shift_room;
    let shifts = changes.into_iter().map(|((year, line), change)| {
        let block = outcome.block(year, line);
        let awarded = block.map_or(Money::ZERO, |block| block.amount);
        let room = share.map(|share| {
            let most = awarded.abs().to_ratio() * share.to_ratio();
            Money::rounded_down(&most, Money::CENT)
        });
        let is_same = totals.get(&year).is_none_or(|total| total.is_zero());
        let verdict = match room {
            None => Verdict::NoRoom,
            Some(_) if !is_same => Verdict::OtherTotal,
            Some(room) if change.abs() <= room => Verdict::Within,
            Some(_) => Verdict::Above,
        };
        Shift {
            year,
            line,
            awarded,
            computed: awarded + change,
            room,
            verdict,
        }
    });
    shifts.collect()
}
