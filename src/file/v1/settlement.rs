//! What belongs to the end of a year in a file.

use super::{Mirror, is_usual};
use crate::{
    file::{FileError, coded::Coded, plain::Plain},
    money::Money,
    plan::{
        self, CarryOverId, DeterminationId, EqualisationReserveId, Ground, LineId, OrganisationId,
        ResultsId,
    },
    share::Share,
    year::Year,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a year really cost.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Results {
    id: Plain<ResultsId>,
    year: Plain<Year>,
    organisation: Plain<OrganisationId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line: Option<Plain<LineId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    costs: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    eligible: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    income: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Results {
    type Row = plan::Results;

    fn of(id: ResultsId, row: &plan::Results) -> Self {
        let plan::Results {
            year,
            organisation,
            line,
            costs,
            eligible,
            income,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            year: Plain(year),
            organisation: Plain(organisation),
            line: line.map(Plain),
            costs: costs.map(Plain),
            eligible: eligible.map(Plain),
            income: income.map(Plain),
            note,
        }
    }

    fn row(self) -> Result<(ResultsId, plan::Results), FileError> {
        let row = plan::Results {
            year: self.year.0,
            organisation: self.organisation.0,
            line: self.line.map(|plain| plain.0),
            costs: self.costs.map(|plain| plain.0),
            eligible: self.eligible.map(|plain| plain.0),
            income: self.income.map(|plain| plain.0),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

/// What the award of a year comes to.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Determination {
    id: Plain<DeterminationId>,
    year: Plain<Year>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    determined_on: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    paid: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amount: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "is_usual")]
    ground: Coded<Ground>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    explanation: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    recovered: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    set_off: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    set_off_year: Option<Plain<Year>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Determination {
    type Row = plan::Determination;

    fn of(id: DeterminationId, row: &plan::Determination) -> Self {
        let plan::Determination {
            year,
            organisation,
            determined_on,
            paid,
            amount,
            ground,
            explanation,
            recovered,
            set_off,
            set_off_year,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            year: Plain(year),
            organisation: organisation.map(Plain),
            determined_on: determined_on.map(Plain),
            paid: paid.map(Plain),
            amount: amount.map(Plain),
            ground: Coded(ground),
            explanation,
            recovered: recovered.map(Plain),
            set_off: set_off.map(Plain),
            set_off_year: set_off_year.map(Plain),
            note,
        }
    }

    fn row(self) -> Result<(DeterminationId, plan::Determination), FileError> {
        let row = plan::Determination {
            year: self.year.0,
            organisation: self.organisation.map(|plain| plain.0),
            determined_on: self.determined_on.map(|plain| plain.0),
            paid: self.paid.map(|plain| plain.0),
            amount: self.amount.map(|plain| plain.0),
            ground: self.ground.0,
            explanation: self.explanation,
            recovered: self.recovered.map(|plain| plain.0),
            set_off: self.set_off.map(|plain| plain.0),
            set_off_year: self.set_off_year.map(|plain| plain.0),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

/// Money that is kept for a later year.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CarryOver {
    id: Plain<CarryOverId>,
    from: Plain<Year>,
    to: Plain<Year>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line: Option<Plain<LineId>>,
    amount: Plain<Money>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decided_on: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    decided_by: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for CarryOver {
    type Row = plan::CarryOver;

    fn of(id: CarryOverId, row: &plan::CarryOver) -> Self {
        let plan::CarryOver {
            from,
            to,
            organisation,
            line,
            amount,
            decided_on,
            decided_by,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            from: Plain(from),
            to: Plain(to),
            organisation: organisation.map(Plain),
            line: line.map(Plain),
            amount: Plain(amount),
            decided_on: decided_on.map(Plain),
            decided_by,
            note,
        }
    }

    fn row(self) -> Result<(CarryOverId, plan::CarryOver), FileError> {
        let row = plan::CarryOver {
            from: self.from.0,
            to: self.to.0,
            organisation: self.organisation.map(|plain| plain.0),
            line: self.line.map(|plain| plain.0),
            amount: self.amount.0,
            decided_on: self.decided_on.map(|plain| plain.0),
            decided_by: self.decided_by,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

/// What an organisation keeps of good years for bad ones.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct EqualisationReserve {
    id: Plain<EqualisationReserveId>,
    organisation: Plain<OrganisationId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Plain<Year>>,
    opening: Plain<Money>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cap: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cap_share: Option<Plain<Share>>,
    subsidised: Plain<Share>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for EqualisationReserve {
    type Row = plan::EqualisationReserve;

    fn of(id: EqualisationReserveId, row: &plan::EqualisationReserve) -> Self {
        let plan::EqualisationReserve {
            organisation,
            from,
            opening,
            cap,
            cap_share,
            subsidised,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            organisation: Plain(organisation),
            from: from.map(Plain),
            opening: Plain(opening),
            cap: cap.map(Plain),
            cap_share: cap_share.map(Plain),
            subsidised: Plain(subsidised),
            note,
        }
    }

    fn row(self) -> Result<(EqualisationReserveId, plan::EqualisationReserve), FileError> {
        let row = plan::EqualisationReserve {
            organisation: self.organisation.0,
            from: self.from.map(|plain| plain.0),
            opening: self.opening.0,
            cap: self.cap.map(|plain| plain.0),
            cap_share: self.cap_share.map(|plain| plain.0),
            subsidised: self.subsidised.0,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
