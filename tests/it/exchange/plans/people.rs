//! Roles, consultation bodies, lists of landing and bottlenecks of every sort.

use super::table;
use jiff::civil::date;
use ontschot::plan::{
    AreaId, Bottleneck, ConsultationBody, Frequency, LandingItem, LandingKind, LandingState, Level,
    LineId, OrganisationId, Quorum, Role, RoleId, RoleSide, Table,
};

pub(super) fn roles() -> Table<Role> {
    table([
        Role {
            name: "=Alliance; manager".to_owned(),
            side: RoleSide::Authority,
            holder: "J. Jansen".to_owned(),
            deputy: " j.  jansen".to_owned(),
            from: Some(date(2017, 10, 1)),
            to: Some(date(2018, 12, 31)),
            ..Role::default()
        },
        Role {
            name: "Alliance manager".to_owned(),
            organisation: Some(OrganisationId::new(2)),
            holder: "@P. Pieters".to_owned(),
            deputy: "A. de Vries".to_owned(),
            note: "-note".to_owned(),
            ..Role::default()
        },
        Role {
            name: "Chair".to_owned(),
            side: RoleSide::Both,
            ..Role::default()
        },
    ])
}

pub(super) fn bodies() -> Table<ConsultationBody> {
    let body = |name: &str, often, met| ConsultationBody {
        name: name.to_owned(),
        frequency: often,
        last_met: met,
        ..ConsultationBody::default()
    };
    table([
        ConsultationBody {
            purpose: "+Decides on money\r\nand people".to_owned(),
            members: [1, 2, 4].map(OrganisationId::new).into(),
            quorum: Quorum::new(2),
            chair: Some(RoleId::new(3)),
            note: "=note".to_owned(),
            // The last day of a month that the month three later does not have.
            ..body(
                "Steering group",
                Some(Frequency::Quarter),
                Some(date(2018, 11, 30)),
            )
        },
        body(
            "Directors",
            Some(Frequency::HalfYear),
            Some(date(2018, 8, 31)),
        ),
        body(
            "Work floor",
            Some(Frequency::TwoWeeks),
            Some(date(2018, 12, 24)),
        ),
        body("Yearly", Some(Frequency::Year), Some(date(2016, 2, 29))),
        body("Monthly", Some(Frequency::Month), Some(date(2018, 1, 31))),
        body(
            "Two months",
            Some(Frequency::TwoMonths),
            Some(date(2017, 12, 31)),
        ),
        body("Week", Some(Frequency::Week), None),
        body(
            "Crisis",
            Some(Frequency::WhenNeeded),
            Some(date(2018, 1, 1)),
        ),
        body("Never said", None, None),
    ])
}

pub(super) fn landing_items() -> Table<LandingItem> {
    let item = |who, kind, state| LandingItem {
        organisation: OrganisationId::new(who),
        kind,
        state,
        ..LandingItem::default()
    };
    table([
        LandingItem {
            owner: "=K. Kok".to_owned(),
            due: Some(date(2018, 3, 1)),
            done_on: Some(date(2018, 2, 1)),
            ..item(1, LandingKind::Protocol, LandingState::Done)
        },
        item(1, LandingKind::InformationIct, LandingState::Busy),
        item(1, LandingKind::WiderGroup, LandingState::NotApplicable),
        LandingItem {
            name: "-Reception desk".to_owned(),
            note: "@note".to_owned(),
            ..item(1, LandingKind::Own, LandingState::NotBegun)
        },
        item(5, LandingKind::BackOffice, LandingState::NotBegun),
    ])
}

pub(super) fn bottlenecks() -> Table<Bottleneck> {
    table([
        Bottleneck {
            name: "=Two systems".to_owned(),
            level: Level::Manager,
            raised_on: Some(date(2018, 1, 8)),
            organisation: Some(OrganisationId::new(1)),
            line: Some(LineId::new(1)),
            area: Some(AreaId::new(2)),
            owner: "@K. Kok".to_owned(),
            due: Some(date(2018, 3, 1)),
            ..Bottleneck::default()
        },
        Bottleneck {
            name: "Keys".to_owned(),
            level: Level::Authority,
            raised_on: Some(date(2018, 1, 8)),
            solved_on: Some(date(2018, 2, 1)),
            resolution: "-a copy each".to_owned(),
            ..Bottleneck::default()
        },
        Bottleneck::default(),
    ])
}
