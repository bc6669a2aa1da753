//! Agreements of every sort, and what is said of keeping them.

use super::{table, year};
use jiff::civil::date;
use ontschot::plan::{
    Agreement, AgreementId, AgreementKind, Aspect, Keeping, LineId, OrganisationId, Table, Verdict,
};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

fn named<const N: usize>(numbers: [u32; N]) -> BTreeSet<OrganisationId> {
    numbers.map(OrganisationId::new).into()
}

pub(super) fn agreements() -> Table<Agreement> {
    table([
        Agreement {
            name: "=Hours".to_owned(),
            text: "Youth work; in the evening\r\n- also at weekends".to_owned(),
            parties: named([1, 2]),
            line: Some(LineId::new(1)),
            quantities: BTreeMap::from([
                (year(2018), Decimal::new(12_005, 1)),
                (year(2021), Decimal::ONE),
            ]),
            unit: "hours".to_owned(),
            due: Some(date(2018, 2, 28)),
            yearly: true,
            due_dates: BTreeMap::from([(year(2019), date(2020, 3, 1))]),
            evidence: "report".to_owned(),
            consequence: "@talk".to_owned(),
            ..Agreement::default()
        },
        Agreement {
            name: "Data".to_owned(),
            kind: AgreementKind::Article39,
            parties: named([4]),
            due: Some(date(2025, 1, 1)),
            ..Agreement::default()
        },
        Agreement {
            name: "Rooms".to_owned(),
            kind: AgreementKind::InKind,
            promised_to: named([2, 3]),
            enforceable: true,
            ..Agreement::default()
        },
        Agreement {
            name: "Deputies".to_owned(),
            kind: AgreementKind::Own,
            parties: named([1]),
            promised_to: named([3]),
            due: Some(date(2019, 9, 1)),
            note: "-note".to_owned(),
            ..Agreement::default()
        },
    ])
}

pub(super) fn keepings() -> Table<Keeping> {
    let said = |number, organisation: Option<u32>, verdict| Keeping {
        agreement: AgreementId::new(number),
        organisation: organisation.map(OrganisationId::new),
        year: Some(year(2018)),
        verdict,
        ..Keeping::default()
    };
    table([
        said(1, Some(2), Verdict::Partly),
        Keeping {
            aspect: Aspect::Flexibility,
            remark: "=moved along".to_owned(),
            ..said(1, None, Verdict::Kept)
        },
        Keeping {
            year: None,
            aspect: Aspect::Quality,
            ..said(4, Some(1), Verdict::Not)
        },
        said(3, None, Verdict::Kept),
    ])
}
