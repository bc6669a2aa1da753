//! Random roles, consultation bodies, lists of landing and bottlenecks.

use crate::support::{
    plans::{Sizes, id, table},
    values,
};
use jiff::civil::Date;
use ontschot::plan::{
    Bottleneck, ConsultationBody, Frequency, LandingItem, LandingKind, LandingState, Plan, Quorum,
    Role, RoleSide,
};
use proptest::{collection::vec, option, prelude::*, sample::Index, sample::select};

/// Everything about people before it knows of which organisation it is.
#[derive(Clone, Debug)]
pub(crate) struct People {
    roles: Vec<RoleSketch>,
    bodies: Vec<BodySketch>,
    items: Vec<ItemSketch>,
    bottlenecks: Vec<BottleneckSketch>,
}

type RoleSketch = (
    RoleSide,
    Option<Index>,
    &'static str,
    &'static str,
    Option<Date>,
    Option<Date>,
);
type BodySketch = (Vec<Index>, Option<u16>, Option<Frequency>, Option<Date>);
/// The days on which it was raised, must be cleared, and was.
type BottleneckSketch = (Option<Date>, Option<Date>, Option<Date>);
type ItemSketch = (Index, LandingKind, LandingState, Option<Date>);

fn days() -> impl Strategy<Value = Date> {
    (0..1_200_i16).prop_map(|days| values::day_of(2017, days))
}

pub(crate) fn people() -> impl Strategy<Value = People> {
    let sides = select(vec![
        RoleSide::Authority,
        RoleSide::Partners,
        RoleSide::Both,
    ]);
    let names = || select(vec!["", "Anna", "anna ", "Bram"]);
    let often = select(vec![
        Frequency::TwoWeeks,
        Frequency::Quarter,
        Frequency::WhenNeeded,
    ]);
    let kinds = select(vec![
        LandingKind::Protocol,
        LandingKind::InformationIct,
        LandingKind::WiderGroup,
        LandingKind::BackOffice,
        LandingKind::Own,
    ]);
    let states = select(vec![
        LandingState::NotBegun,
        LandingState::Busy,
        LandingState::Done,
        LandingState::NotApplicable,
    ]);
    let role = (
        sides,
        option::of(any::<Index>()),
        names(),
        names(),
        option::of(days()),
        option::of(days()),
    );
    let body = (
        vec(any::<Index>(), 0..4),
        option::of(1..6_u16),
        option::of(often),
        option::of(days()),
    );
    let item = (any::<Index>(), kinds, states, option::of(days()));
    let bottleneck = (
        option::of(days()),
        option::of(days()),
        option::weighted(0.3, days()),
    );
    (
        vec(role, 0..4),
        vec(body, 0..3),
        vec(item, 0..6),
        vec(bottleneck, 0..3),
    )
        .prop_map(|(roles, bodies, items, bottlenecks)| People {
            roles,
            bodies,
            items,
            bottlenecks,
        })
}

impl People {
    /// The same plan with them.
    pub(crate) fn put_in(&self, plan: Plan, sizes: Sizes) -> Plan {
        let whose = |at: &Index| id(at.index(sizes.organisations));
        let roles = self.roles.iter();
        let roles = roles.map(|(side, who, holder, deputy, from, to)| Role {
            name: format!("Role of {holder}"),
            side: *side,
            organisation: who.as_ref().map(whose),
            holder: (*holder).to_owned(),
            deputy: (*deputy).to_owned(),
            from: *from,
            to: *to,
            ..Role::default()
        });
        let bodies = self.bodies.iter();
        let bodies = bodies.map(|(members, quorum, often, met)| ConsultationBody {
            name: "Body".to_owned(),
            members: members.iter().map(whose).collect(),
            quorum: quorum.and_then(Quorum::new),
            frequency: *often,
            last_met: *met,
            ..ConsultationBody::default()
        });
        let items = self.items.iter();
        let items = items.map(|(who, kind, state, due)| LandingItem {
            organisation: whose(who),
            kind: *kind,
            state: *state,
            due: *due,
            ..LandingItem::default()
        });
        let bottlenecks = self.bottlenecks.iter();
        let bottlenecks = bottlenecks.map(|(raised_on, due, solved_on)| Bottleneck {
            name: "Bottleneck".to_owned(),
            raised_on: *raised_on,
            due: *due,
            solved_on: *solved_on,
            ..Bottleneck::default()
        });
        Plan {
            roles: table(roles),
            consultation_bodies: table(bodies),
            landing_items: table(items),
            bottlenecks: table(bottlenecks),
            ..plan
        }
    }
}
