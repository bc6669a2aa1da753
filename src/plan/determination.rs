//! Determinations: what an award comes to when its year is over (Awb 4:42 to 4:47), and what is done
//! with what was paid too much (Awb 4:57).

use super::{
    OrganisationId, TableName,
    field::{Field, Row, choice_field, field},
};
use crate::{money::Money, year::Year};
use jiff::civil::{Date, date};

/// By which rule an award is determined where nobody says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SettledOn {
    /// As it was granted (Awb 4:46, first paragraph).
    #[default]
    Granted,
    /// By what was spent on it, and never more than granted: the award says so.
    ActualCost,
}

/// Why an award may be set lower than it was granted (Awb 4:46, second paragraph).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// There is none.
    #[default]
    None,
    /// The activities were not, or not all, carried out (a).
    NotDone,
    /// The recipient did not meet its obligations (b).
    NotMet,
    /// The recipient gave wrong or incomplete data (c).
    WrongData,
    /// The award was wrong, and the recipient knew or ought to have known (d).
    WrongAward,
}

/// The determination of the award of a year, to one organisation or to all together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Determination {
    /// The year of the award.
    pub year: Year,
    /// To whom it was made out; blank where one award is for all of them.
    pub organisation: Option<OrganisationId>,
    /// The day on which it was made known: the five years of Awb 4:57 run from it. Not yet if blank.
    pub determined_on: Option<Date>,
    /// What the authority paid for the year; the advances of the year, less what was set off with
    /// them, if blank.
    pub paid: Option<Money>,
    /// What it is set at; by the rule if blank.
    pub amount: Option<Money>,
    /// Why it is set lower than it was granted.
    pub ground: Ground,
    /// That ground in words.
    pub explanation: String,
    /// What of the sum that was not due came back; nothing if blank.
    pub recovered: Option<Money>,
    /// What of it is set off with the subsidy of a later year; nothing if blank.
    pub set_off: Option<Money>,
    /// With the subsidy of which year (Awb 4:57).
    pub set_off_year: Option<Year>,
    /// Anything that a reader must know.
    pub note: String,
}

impl Default for Determination {
    fn default() -> Self {
        Self {
            year: Year::of(date(2000, 1, 1)),
            organisation: None,
            determined_on: None,
            paid: None,
            amount: None,
            ground: Ground::None,
            explanation: String::new(),
            recovered: None,
            set_off: None,
            set_off_year: None,
            note: String::new(),
        }
    }
}

choice_field!(SettledOn { Granted = "granted", ActualCost = "actual_cost" });
choice_field!(Ground {
    None = "no_ground",
    NotDone = "not_done",
    NotMet = "not_met",
    WrongData = "wrong_data",
    WrongAward = "wrong_award",
});

impl Row for Determination {
    const TABLE: TableName = TableName::Determinations;
    const CODE: &'static str = "determinations";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(year),
                field!(organisation),
                field!(determined_on),
                field!(paid),
                field!(amount),
                field!(ground),
                field!(explanation),
                field!(recovered),
                field!(set_off),
                field!(set_off_year),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        String::new()
    }
}
