//! State aid: on which basis an organisation is given money, and the aid that it has from elsewhere.
//! Whether something is aid is for lawyers to say; what they said is kept here.

use super::{
    OrganisationId, TableName,
    field::{Field, Row, choice_field, field},
    rule::holds,
};
use crate::money::Money;
use jiff::civil::Date;

/// With an amount: aid from elsewhere. Without one: on which basis the awards of this assignment to
/// an organisation rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aid {
    /// Who has it.
    pub organisation: OrganisationId,
    /// The undertaking that the organisation is a part of: all organisations with the same one count
    /// together. The organisation alone if blank.
    pub undertaking: String,
    /// On which basis.
    pub basis: Basis,
    /// How much aid from elsewhere.
    pub amount: Option<Money>,
    /// The day on which that was granted.
    pub granted_on: Option<Date>,
    /// By whom.
    pub given_by: String,
    /// Why this is the basis; without a reason «no aid» and «other basis» silence nothing.
    pub reason: String,
    /// The first day of awards that the basis holds for; ever since if blank.
    pub valid_from: Option<Date>,
    /// The last day; until further notice if blank.
    pub valid_to: Option<Date>,
    /// Anything that a reader must know.
    pub note: String,
}

/// What makes money for an undertaking possible without a notification.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// De minimis aid.
    #[default]
    DeMinimis,
    /// De minimis aid for a service of general economic interest.
    SgeiDeMinimis,
    /// It is no aid, such as for what is no economic activity.
    NoAid,
    /// Another basis, such as a block exemption.
    Other,
}

impl Aid {
    /// Whether it says on which basis awards of a day rest.
    pub fn is_basis_on(&self, day: Date) -> bool {
        let is_told = match self.basis {
            Basis::DeMinimis | Basis::SgeiDeMinimis => true,
            Basis::NoAid | Basis::Other => !self.reason.trim().is_empty(),
        };
        is_told && self.amount.is_none() && holds((self.valid_from, self.valid_to), day)
    }
}

choice_field!(Basis {
    DeMinimis = "de_minimis",
    SgeiDeMinimis = "sgei_de_minimis",
    NoAid = "no_aid",
    Other = "other_basis",
});

impl Row for Aid {
    const TABLE: TableName = TableName::Aid;
    const CODE: &'static str = "aid";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(organisation),
                field!(undertaking),
                field!(basis),
                field!(amount),
                field!(granted_on),
                field!(given_by),
                field!(reason),
                field!(valid_from),
                field!(valid_to),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        String::new()
    }
}
