//! Random rows of every table of a plan.

pub(crate) mod agreements;
pub(crate) mod facts;
pub(crate) mod figures;
pub(crate) mod lines;
pub(crate) mod people;

use super::{
    plans::{Sizes, id},
    values,
};
use ontschot::{
    money::Money,
    plan::{
        Area, Award, Chosen, Membership, MembershipStatus, Organisation, OrganisationId, Outline,
        Row, Source,
    },
    share::Share,
    year::{Term, Year},
};
use proptest::{collection::vec, option, prelude::*, sample::Index};
use std::collections::BTreeMap;

/// An organisation with the days on which it comes and goes.
#[derive(Clone, Debug)]
pub(crate) struct Partner {
    stays: Vec<Stay>,
}

/// Days from the start of the term to the first day and to the last; none is the whole term.
type Stay = (Option<i16>, Option<i16>, MembershipStatus);

pub(crate) fn partners() -> impl Strategy<Value = Partner> {
    let days = || option::weighted(0.3, -30..900_i16);
    let statuses = || {
        prop_oneof![
            12 => Just(MembershipStatus::In),
            2 => Just(MembershipStatus::Conditional),
            1 => Just(MembershipStatus::Leaves),
            1 => Just(MembershipStatus::Invited),
            1 => Just(MembershipStatus::Hesitates),
        ]
    };
    let stays = prop_oneof![
        14 => vec((days(), days(), statuses()), 1..2),
        // Who comes back, or whose stays overlap.
        3 => vec((days(), days(), statuses()), 2..4),
        1 => Just(Vec::new()),
    ];
    stays.prop_map(|stays| Partner { stays })
}

impl Partner {
    pub(crate) fn organisation(&self) -> Organisation {
        Organisation {
            name: format!("Stichting {}", self.stays.len()),
            ..Organisation::default()
        }
    }

    pub(crate) fn memberships(&self, organisation: OrganisationId, term: Term) -> Vec<Membership> {
        let day = |days: i16| values::day_of(term.first().year(), days);
        let stays = self.stays.iter();
        stays
            .map(|(from, to, status)| Membership {
                organisation,
                status: *status,
                from: from.map(day),
                to: to.map(|days| day(days.max(from.unwrap_or(0)))),
                ..Membership::default()
            })
            .collect()
    }
}

/// An area that lies in one of the earlier ones, or in none.
pub(crate) fn area(position: usize, parent: Option<Index>) -> Area {
    let parent = parent.filter(|_| position > 0);
    Area {
        code: format!("WK{position:04}"),
        parent: parent.map(|index| id(index.index(position))),
        outline: (position % 2 == 1).then(|| triangle(position)),
        ..Area::default()
    }
}

fn triangle(position: usize) -> Outline {
    let text = format!("POLYGON ((0 0, 1 0.0{position}, 1 1, 0 0))");
    text.parse().expect("an outline")
}

/// An earlier award, of one year or of a year and a half.
#[derive(Clone, Debug)]
pub(crate) struct AwardSketch {
    organisation: Option<Index>,
    year: i16,
    is_long: bool,
    granted: Option<Money>,
    determined: Option<Money>,
    lines: Vec<(Index, Share)>,
}

pub(crate) fn awards() -> impl Strategy<Value = AwardSketch> {
    (
        option::weighted(0.9, any::<Index>()),
        -2..0_i16,
        any::<bool>(),
        option::weighted(0.9, values::amounts()),
        option::weighted(0.7, values::amounts()),
        vec((any::<Index>(), values::shares()), 0..3),
    )
        .prop_map(
            |(organisation, year, is_long, granted, determined, lines)| AwardSketch {
                organisation,
                year,
                is_long,
                granted,
                determined,
                lines,
            },
        )
}

impl AwardSketch {
    pub(crate) fn award(&self, sizes: Sizes) -> Award {
        let lines = self.lines.iter();
        let year = sizes.year(self.year);
        Award {
            year,
            organisation: self
                .organisation
                .map(|at| id(at.index(sizes.organisations))),
            granted: self.granted,
            determined: self.determined,
            covers_to: self.is_long.then(|| values::day_of(year.number() + 1, 200)),
            lines: lines
                .map(|(line, share)| (id(line.index(sizes.lines)), *share))
                .collect(),
            ..Award::default()
        }
    }
}

/// Money coming in, in some years.
#[derive(Clone, Debug)]
pub(crate) struct SourceSketch {
    committed: Vec<(i16, Money)>,
    expected: Vec<(i16, Money)>,
}

pub(crate) fn sources() -> impl Strategy<Value = SourceSketch> {
    let amounts = |count| vec((0..4_i16, values::amounts()), 0..count);
    (amounts(5), amounts(3)).prop_map(|(committed, expected)| SourceSketch {
        committed,
        expected,
    })
}

impl SourceSketch {
    pub(crate) fn source(&self, sizes: Sizes) -> Source {
        Source {
            name: "source".to_owned(),
            committed: per_year(&self.committed, sizes),
            expected: per_year(&self.expected, sizes),
            ..Source::default()
        }
    }
}

fn per_year(amounts: &[(i16, Money)], sizes: Sizes) -> BTreeMap<Year, Money> {
    let amounts = amounts.iter();
    amounts
        .map(|(distance, amount)| (sizes.year(*distance), *amount))
        .collect()
}

fn chosen<R: Row>(chosen: Option<&[Index]>, among: usize) -> Chosen<R> {
    match chosen {
        Some(indexes) if among > 0 => {
            let ids = indexes.iter().map(|index| id(index.index(among)));
            Chosen::Only(ids.collect())
        }
        _ => Chosen::All,
    }
}
