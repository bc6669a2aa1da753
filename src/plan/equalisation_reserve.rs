//! Equalisation reserves: what an organisation keeps of good years for bad ones (Awb 4:72).

use super::{
    OrganisationId, TableName,
    field::{Field, Row, field},
};
use crate::{money::Money, share::Share, year::Year};

/// The equalisation reserve of an organisation: the difference between the subsidy as it was
/// determined and what was really spent goes in, or comes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EqualisationReserve {
    /// Whose it is.
    pub organisation: OrganisationId,
    /// From which year on; from the first year of the term if blank.
    pub from: Option<Year>,
    /// What is in it when that year begins.
    pub opening: Money,
    /// The most that may be in it; no limit if blank.
    pub cap: Option<Money>,
    /// The most that may be in it as a part of the award of the year. Of two limits the lower holds.
    pub cap_share: Option<Share>,
    /// Which part of it the subsidy brought: that part is due to the authority when the subsidy ends
    /// (Awb 4:72, fifth paragraph).
    pub subsidised: Share,
    /// Anything that a reader must know.
    pub note: String,
}

impl Default for EqualisationReserve {
    fn default() -> Self {
        Self {
            organisation: OrganisationId::NONE,
            from: None,
            opening: Money::ZERO,
            cap: None,
            cap_share: None,
            subsidised: Share::WHOLE,
            note: String::new(),
        }
    }
}

impl Row for EqualisationReserve {
    const TABLE: TableName = TableName::EqualisationReserves;
    const CODE: &'static str = "equalisation_reserves";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(organisation),
                field!(from),
                field!(opening),
                field!(cap),
                field!(cap_share),
                field!(subsidised),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        String::new()
    }
}
