//! Agreements of every sort, and what is said of keeping them.

use super::{table, year};
use jiff::civil::date;
use ontschot::plan::{
    Agreement, AgreementId, AgreementKind, Aspect, ConsultationBodyId, Decision, DecisionId,
    DecisionRule, DocumentId, DocumentKind, GoalId, Keeping, LineId, OrganisationId, Signature,
    Table, Verdict,
    decision::{Votes, Weeks},
};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

fn named_organisations<const N: usize>(numbers: [u32; N]) -> BTreeSet<OrganisationId> {
    numbers.map(OrganisationId::new).into()
}

pub(super) fn agreements() -> Table<Agreement> {
    table([
        Agreement {
            name: "=Hours".to_owned(),
            text: "Youth work; in the evening\r\n- also at weekends".to_owned(),
            parties: named_organisations([1, 2]),
            line: Some(LineId::new(1)),
            goal: Some(GoalId::new(1)),
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
            parties: named_organisations([4]),
            due: Some(date(2025, 1, 1)),
            ..Agreement::default()
        },
        Agreement {
            name: "Rooms".to_owned(),
            kind: AgreementKind::InKind,
            decision: Some(DecisionId::new(1)),
            promised_to: named_organisations([2, 3]),
            enforceable: true,
            ..Agreement::default()
        },
        Agreement {
            name: "Deputies".to_owned(),
            kind: AgreementKind::Own,
            parties: named_organisations([1]),
            promised_to: named_organisations([3]),
            due: Some(date(2019, 9, 1)),
            note: "-note".to_owned(),
            ..Agreement::default()
        },
    ])
}

/// A chain of three, a decision of its own day, and two that need each other.
pub(super) fn decisions() -> Table<Decision> {
    let needs = |numbers: &[u32]| {
        numbers
            .iter()
            .map(|number| DecisionId::new(*number))
            .collect()
    };
    let named = |name: &str| Decision {
        name: name.to_owned(),
        ..Decision::default()
    };
    table([
        Decision {
            body: "=Council".to_owned(),
            rule: DecisionRule::Majority,
            planned: Some(date(2017, 9, 1)),
            weeks: Weeks::new(6),
            needs: needs(&[2]),
            votes: BTreeMap::from([(OrganisationId::new(1), Votes::new(3).unwrap())]),
            note: "@note".to_owned(),
            ..named("Budget")
        },
        Decision {
            taken: Some(date(2017, 6, 1)),
            rule: DecisionRule::Mandate,
            ..named("Covenant")
        },
        Decision {
            weeks: Weeks::new(2),
            needs: needs(&[1, 2]),
            organisations: named_organisations([2, 4]),
            consultation_body: Some(ConsultationBodyId::new(1)),
            ..named("Award")
        },
        Decision {
            planned: Some(date(2019, 5, 1)),
            deadline: Some(date(2019, 6, 30)),
            ..named("Review; half way")
        },
        Decision {
            needs: needs(&[6]),
            ..named("Chicken")
        },
        Decision {
            needs: needs(&[5]),
            planned: Some(date(2018, 1, 1)),
            ..named("Egg")
        },
        Decision {
            needs: needs(&[6]),
            weeks: Weeks::new(1),
            ..named("Nest")
        },
    ])
}

/// One that signed for something else than there is now, one that is to come, and the authority.
pub(super) fn signatures() -> Table<Signature> {
    let state = [
        ("allocations/2018/LIN-0001/ORG-0001", "12.34"),
        ("allocations/2030/LIN-0001/ORG-0001", "1.00"),
        ("agreements/AGR-0001/unit", "days"),
        ("arrangement/rates/2018", "3%"),
    ];
    let state = state.map(|(at, value)| (at.to_owned(), value.to_owned()));
    table([
        Signature {
            organisation: Some(OrganisationId::new(1)),
            title: "=Covenant".to_owned(),
            signatory: "J. Jansen".to_owned(),
            mandate: "statutes, article 4".to_owned(),
            mandated_on: Some(date(2017, 5, 1)),
            signed_on: Some(date(2017, 9, 1)),
            taken_home: Some(date(2017, 9, 2)),
            state: state.into(),
            note: "-note".to_owned(),
            ..Signature::default()
        },
        Signature {
            organisation: Some(OrganisationId::new(2)),
            kind: DocumentKind::Implementation,
            document: Some(DocumentId::new(1)),
            ..Signature::default()
        },
        Signature {
            kind: DocumentKind::Award,
            signed_on: Some(date(2017, 12, 1)),
            ..Signature::default()
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
