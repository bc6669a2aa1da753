//! Places: the address of anything in a plan or in what it leads to.
//!
//! Findings, differences, import messages and the window all point with the same addresses. Their
//! text is a path: `lines/LIN-0003/shares/ORG-0007`, `allocations/2018/LIN-0001/ORG-0002/AREA-0005`.

mod leaving;
mod limited;
mod read;
mod settled;

pub use leaving::{ExitPart, Proposal};
pub use limited::{AidPart, CeilingPart, ShiftPart};
pub use settled::{OverspendPart, SettlementPart};

use super::{
    AreaId, CeilingId, ConsecutiveId, GoalId, Leg, LineId, Moment, NoticeId, OrganisationId,
    TableName, Topic,
    any_row::fields_of,
    field::Row,
    id::{Id, RowId},
    value::{Kind, NOTHING, Value},
};
use crate::year::Year;
use jiff::civil::Date;
use std::fmt;
use thiserror::Error;

/// The address of anything.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The whole plan.
    Plan,
    /// A table.
    Table(TableName),
    /// A row.
    Row(RowId),
    /// A field of a row.
    Field(RowId, &'static str),
    /// One entry of a field that holds several: by year, by row or by name.
    Entry(RowId, &'static str, Value),
    /// An amount that the engine derives.
    Amount(Amount),
}

/// The address of a derived amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Amount {
    /// A number of the budget of a year.
    Budget(Year, BudgetPart),
    /// What a line has in a year.
    Line(Year, LineId),
    /// What an organisation has of a line in a year; `None` is not yet assigned.
    Organisation(Year, LineId, Option<OrganisationId>),
    /// The part of that in an area; `None` is not divided over areas.
    Cell(Year, LineId, Option<OrganisationId>, Option<AreaId>),
    /// A total, of one year or of all.
    Total(Option<Year>, TotalOf),
    /// What somebody is paid of a year's award at a moment; `None` where nobody was chosen yet.
    Payment(Year, Leg, Option<OrganisationId>, Moment),
    /// What a notice comes to.
    Notice(NoticeId, NoticePart),
    /// A number of a year's settlement: of an organisation, or of the one award to all (`None`).
    Settlement(Year, Option<OrganisationId>, SettlementPart),
    /// A number of what a line cost an organisation more than it has.
    Overspend(Year, LineId, OrganisationId, OverspendPart),
    /// What of a line in a year is for a goal; `None` is for no goal.
    Goal(Year, LineId, Option<GoalId>),
    /// What is taken of a ceiling, or left of it.
    Ceiling(CeilingId, CeilingPart),
    /// What an arrangement before or after this one comes to over all its days.
    Expected(ConsecutiveId),
    /// What is shifted on a line of an awarded year, or may be.
    Shift(Year, LineId, ShiftPart),
    /// What counts as state aid of what somebody is awarded on a day, against the ceiling on a topic;
    /// `None` where none is asked for.
    Aid(OrganisationId, Date, Option<Topic>, AidPart),
    /// What it comes to if somebody takes no part from a day on.
    Exit(OrganisationId, Date, ExitPart),
}

/// The amounts of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticePart {
    /// What is refused of a year.
    Refused,
    /// What the refused part costs past the end of the award.
    CostOfContinuing,
}

/// The numbers of a year's budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BudgetPart {
    /// Decided money.
    Committed,
    /// Money that is expected and not yet decided.
    Expected,
    /// The money that counts.
    Counted,
    /// What is set aside.
    Reserve,
    /// What can be divided: counted less reserve.
    Available,
    /// What organisations have.
    Allocated,
    /// What lines have and no organisation has.
    NotYetAssigned,
    /// What no line has; below zero it is a shortage.
    Unallocated,
    /// What organisations have, in the prices of the first year of the term.
    AllocatedReal,
}

/// What a total is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TotalOf {
    /// All lines.
    Lines,
    /// One line.
    Line(LineId),
    /// One organisation, or what is not yet assigned.
    Organisation(Option<OrganisationId>),
    /// One area, or what is not divided over areas.
    Area(Option<AreaId>),
    /// One goal, or what is for none.
    Goal(Option<GoalId>),
}

/// A text that is no place.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("«{text}» is no place: {reason}")]
pub struct PlaceError {
    /// The text.
    pub text: String,
    /// What is wrong with it.
    pub reason: String,
}

impl BudgetPart {
    /// Every number: those of the tie-out, and what was allocated in the prices of the first year.
    pub const ALL: [Self; 9] = [
        Self::Committed,
        Self::Expected,
        Self::Counted,
        Self::Reserve,
        Self::Available,
        Self::Allocated,
        Self::NotYetAssigned,
        Self::Unallocated,
        Self::AllocatedReal,
    ];

    /// The numbers of the tie-out in its order: counted − reserve − allocated − not yet assigned
    /// = unallocated.
    pub const TIE_OUT: [Self; 8] = [
        Self::Committed,
        Self::Expected,
        Self::Counted,
        Self::Reserve,
        Self::Available,
        Self::Allocated,
        Self::NotYetAssigned,
        Self::Unallocated,
    ];

    /// The name in places and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Committed => "committed",
            Self::Expected => "expected",
            Self::Counted => "counted",
            Self::Reserve => "reserve",
            Self::Available => "available",
            Self::Allocated => "allocated",
            Self::NotYetAssigned => "not_yet_assigned",
            Self::Unallocated => "unallocated",
            Self::AllocatedReal => "allocated_real",
        }
    }
}

impl NoticePart {
    /// Both amounts.
    pub const ALL: [Self; 2] = [Self::Refused, Self::CostOfContinuing];

    /// The name in places and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::CostOfContinuing => "cost_of_continuing",
        }
    }
}

impl Place {
    /// The row that the place is, or lies in.
    pub const fn row(&self) -> Option<RowId> {
        match self {
            Self::Row(row) | Self::Field(row, _) | Self::Entry(row, ..) => Some(*row),
            Self::Amount(
                Amount::Line(_, line)
                | Amount::Organisation(_, line, _)
                | Amount::Cell(_, line, ..)
                | Amount::Overspend(_, line, ..)
                | Amount::Goal(_, line, _)
                | Amount::Shift(_, line, _),
            ) => Some(line.row()),
            Self::Amount(Amount::Ceiling(ceiling, _)) => Some(ceiling.row()),
            Self::Amount(Amount::Expected(consecutive)) => Some(consecutive.row()),
            Self::Amount(Amount::Notice(notice, _)) => Some(notice.row()),
            Self::Plan | Self::Table(_) | Self::Amount(_) => None,
        }
    }
}

impl Place {
    /// What can stand at the place, where that is a field or one entry of it.
    pub fn kind(&self) -> Option<Kind> {
        let of_field = |row: &RowId, code: &str| {
            let mut fields = fields_of(row.table()).into_iter();
            fields.find(|(field, _)| *field == code)
        };
        match self {
            Self::Field(row, code) => of_field(row, code).map(|(_, kind)| kind),
            Self::Entry(row, code, _) => match of_field(row, code)? {
                (_, Kind::Map(_, kind)) => Some(*kind),
                _ => None,
            },
            Self::Plan | Self::Table(_) | Self::Row(_) | Self::Amount(_) => None,
        }
    }
}

impl Amount {
    /// The year that the amount belongs to; `None` for a total over all years, for a notice, a ceiling,
    /// another arrangement and state aid.
    pub const fn year(self) -> Option<Year> {
        match self {
            Self::Budget(year, _)
            | Self::Line(year, _)
            | Self::Organisation(year, ..)
            | Self::Cell(year, ..)
            | Self::Payment(year, ..)
            | Self::Settlement(year, ..)
            | Self::Overspend(year, ..)
            | Self::Goal(year, ..)
            | Self::Shift(year, ..) => Some(year),
            Self::Exit(_, _, part) => Some(part.year()),
            Self::Total(year, _) => year,
            Self::Notice(..) | Self::Ceiling(..) | Self::Expected(..) | Self::Aid(..) => None,
        }
    }
}

/// What the sum of an arrangement before or after this one is called.
const EXPECTED: &str = "expected_total";

/// A text without the signs that a path is made of.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('/', "%2F")
}

fn or_nobody<R: Row>(id: Option<Id<R>>) -> String {
    id.map_or_else(|| NOTHING.to_owned(), |id| id.to_string())
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Budget(year, part) => write!(f, "budget/{year}/{}", part.code()),
            Self::Line(year, line) => write!(f, "allocations/{year}/{line}"),
            Self::Organisation(year, line, organisation) => {
                write!(f, "allocations/{year}/{line}/{}", or_nobody(organisation))
            }
            Self::Cell(year, line, organisation, area) => {
                let (organisation, area) = (or_nobody(organisation), or_nobody(area));
                write!(f, "allocations/{year}/{line}/{organisation}/{area}")
            }
            Self::Settlement(year, who, part) => {
                write!(f, "settlement/{year}/{}/{}", or_nobody(who), part.code())
            }
            Self::Overspend(year, line, who, part) => {
                write!(f, "overspends/{year}/{line}/{who}/{}", part.code())
            }
            Self::Total(year, of) => {
                let year = year.map_or_else(|| "all".to_owned(), |year| year.to_string());
                match of {
                    TotalOf::Lines => write!(f, "totals/{year}/lines"),
                    TotalOf::Line(line) => write!(f, "totals/{year}/lines/{line}"),
                    TotalOf::Organisation(id) => {
                        write!(f, "totals/{year}/organisations/{}", or_nobody(id))
                    }
                    TotalOf::Area(id) => write!(f, "totals/{year}/areas/{}", or_nobody(id)),
                    TotalOf::Goal(id) => write!(f, "totals/{year}/goals/{}", or_nobody(id)),
                }
            }
            Self::Goal(year, line, goal) => {
                write!(f, "goal_amounts/{year}/{line}/{}", or_nobody(goal))
            }
            Self::Payment(year, leg, payee, moment) => {
                let (leg, payee) = (leg.code(), or_nobody(payee));
                write!(f, "payments/{year}/{leg}/{payee}/{moment}")
            }
            Self::Notice(notice, part) => {
                write!(f, "{}/{}", Place::Row(notice.row()), part.code())
            }
            Self::Ceiling(ceiling, part) => {
                write!(f, "{}/{}", Place::Row(ceiling.row()), part.code())
            }
            Self::Expected(consecutive) => {
                write!(f, "{}/{EXPECTED}", Place::Row(consecutive.row()))
            }
            Self::Shift(year, line, part) => write!(f, "shifts/{year}/{line}/{}", part.code()),
            Self::Aid(who, day, topic, part) => {
                let topic = topic.map_or(NOTHING, Topic::code);
                write!(f, "state_aid/{who}/{day}/{topic}/{}", part.code())
            }
            Self::Exit(who, day, part) => write!(f, "exits/{who}/{day}/{part}"),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan => f.write_str("plan"),
            Self::Table(table) => f.write_str(table.code()),
            Self::Row(row) if row.table().is_single() => write!(f, "{row}"),
            Self::Row(row) => write!(f, "{}/{row}", row.table().code()),
            Self::Field(row, field) => write!(f, "{}/{field}", Self::Row(*row)),
            Self::Entry(row, field, key) => {
                let path = format!("{}/{field}", Self::Row(*row));
                match key {
                    // The stroke of a pair is one of the path.
                    Value::Pair(_) => write!(f, "{path}/{key}"),
                    key => write!(f, "{path}/{}", escaped(&key.to_string())),
                }
            }
            Self::Amount(amount) => write!(f, "{amount}"),
        }
    }
}
