//! Agreements: who promises what to whom, and whether that was kept.

use super::{
    AgreementId, DecisionId, GoalId, LineId, OrganisationId, TableName,
    field::{Field, Row, choice_field, field},
};
use crate::year::Year;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Something that is promised: an obligation of the subsidy, or what parties agree among themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// What it is called.
    pub name: String,
    /// What is promised, in full.
    pub text: String,
    /// What sort of promise it is.
    pub kind: AgreementKind,
    /// Who promise; the authority if nobody is named.
    pub parties: BTreeSet<OrganisationId>,
    /// To whom; the authority if nobody is named.
    pub promised_to: BTreeSet<OrganisationId>,
    /// For which part of the assignment; for all of it if blank.
    pub line: Option<LineId>,
    /// Which goal it serves.
    pub goal: Option<GoalId>,
    /// On what it rests: a statute, a scheme, an article of the covenant.
    pub basis: String,
    /// The decision that makes it hold.
    pub decision: Option<DecisionId>,
    /// Whether performance can be claimed, because the implementation agreement says so (Awb 4:36).
    pub enforceable: bool,
    /// How much of it, by year; in the unit below.
    pub quantities: BTreeMap<Year, Decimal>,
    /// What is counted, such as hours or reports.
    pub unit: String,
    /// The day on which it is due: that of the first year of the term where it comes back yearly.
    pub due: Option<Date>,
    /// Whether it is due again each year of the term.
    pub yearly: bool,
    /// The day on which the promise of a year is due, where that is another.
    pub due_dates: BTreeMap<Year, Date>,
    /// From what can be seen that it was kept.
    pub evidence: String,
    /// What follows where it is not kept.
    pub consequence: String,
    /// Anything that a reader must know.
    pub note: String,
}

/// What sort of promise an agreement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AgreementKind {
    /// To do something or to reach a result.
    #[default]
    Performance,
    /// An obligation about activities, administration, data, insurance or security (Awb 4:37).
    Article37,
    /// An obligation that serves the purpose of the subsidy (Awb 4:38).
    Article38,
    /// Another obligation, which asks for a statutory basis (Awb 4:39).
    Article39,
    /// A contribution that is no money: people, space, knowledge.
    InKind,
    /// Data to be delivered.
    Data,
    /// Of the partners among themselves.
    Own,
}

/// Whether an agreement was kept in a year, in one respect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keeping {
    /// Which agreement.
    pub agreement: AgreementId,
    /// Of which party; of all of them if blank.
    pub organisation: Option<OrganisationId>,
    /// The year that the promise was for; all of them if blank.
    pub year: Option<Year>,
    /// In which respect.
    pub aspect: Aspect,
    /// Whether it was kept.
    pub verdict: Verdict,
    /// Why, or what was agreed about it.
    pub remark: String,
}

/// In which respect an agreement is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// What was put in.
    #[default]
    Effort,
    /// The quality of people.
    Quality,
    /// In time.
    Time,
    /// Whether a party moved along where that was needed.
    Flexibility,
}

/// Whether an agreement was kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It was.
    #[default]
    Kept,
    /// In part.
    Partly,
    /// It was not.
    Not,
}

choice_field!(AgreementKind {
    Performance = "performance",
    Article37 = "article_37",
    Article38 = "article_38",
    Article39 = "article_39",
    InKind = "in_kind",
    Data = "data_delivery",
    Own = "own_agreement",
});
choice_field!(Aspect {
    Effort = "effort",
    Quality = "quality",
    Time = "time",
    Flexibility = "flexibility",
});
choice_field!(Verdict { Kept = "kept", Partly = "partly_kept", Not = "not_kept" });

impl AgreementKind {
    /// The article of the law (Awb) that an obligation is of.
    pub const fn article(self) -> Option<&'static str> {
        match self {
            Self::Article37 => Some("4:37"),
            Self::Article38 => Some("4:38"),
            Self::Article39 => Some("4:39"),
            Self::Performance | Self::InKind | Self::Data | Self::Own => None,
        }
    }
}

impl Row for Agreement {
    const TABLE: TableName = TableName::Agreements;
    const CODE: &'static str = "agreements";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(name),
                field!(text),
                field!(kind),
                field!(parties),
                field!(promised_to),
                field!(line),
                field!(goal),
                field!(basis),
                field!(decision),
                field!(enforceable),
                field!(quantities),
                field!(unit),
                field!(due),
                field!(yearly),
                field!(due_dates),
                field!(evidence),
                field!(consequence),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}

impl Row for Keeping {
    const TABLE: TableName = TableName::Keepings;
    const CODE: &'static str = "keepings";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(agreement),
                field!(organisation),
                field!(year),
                field!(aspect),
                field!(verdict),
                field!(remark),
            ]
        }
    }

    fn title(&self) -> String {
        String::new()
    }
}
