//! Random plans that mean something: several organisations that come and go, trees of areas, figures
//! with gaps, lines of every method and every division, money that is enough or not.
//!
//! A plan is drawn as a [`Sketch`]: parts that name each other by [`Index`], so that a failing plan
//! shrinks part by part and every reference still meets a row.

use super::{rows, values};
use ontschot::{
    plan::{
        Arrangement, Id, KeyId, Plan, Reserve, Row,
        arrangement::IndexBase,
        table::{Single, Table},
    },
    share::Rate,
    year::{PartRule, Term, Year},
};
use proptest::{collection::vec, option, prelude::*, sample::Index};
use std::collections::BTreeMap;

/// The figures that random plans count.
pub(crate) const RESIDENTS: &str = "residents";
pub(crate) const CHILDREN: &str = "children";
pub(crate) const STAFF: &str = "staff";

/// Any plan.
pub(crate) fn plans() -> impl Strategy<Value = Plan> {
    sketches().prop_map(|sketch| sketch.plan())
}

/// The parts of a plan before they know each other's ids.
#[derive(Clone, Debug)]
struct Sketch {
    rules: Rules,
    partners: Vec<rows::Partner>,
    areas: Vec<Option<Index>>,
    counts: rows::Counts,
    keys: Vec<rows::KeySketch>,
    awards: Vec<rows::AwardSketch>,
    sources: Vec<rows::SourceSketch>,
    lines: Vec<rows::LineSketch>,
}

/// The arrangement.
#[derive(Clone, Debug)]
struct Rules {
    term: Term,
    part: bool,
    unit: ontschot::money::Money,
    rounded_base: bool,
    rates: Vec<Rate>,
    reserve: Reserve,
    count_expected: Vec<bool>,
    area_key: Option<Index>,
}

fn sketches() -> impl Strategy<Value = Sketch> {
    (
        rules(),
        vec(rows::partners(), 1..5),
        vec(option::weighted(0.4, any::<Index>()), 0..6),
        rows::counts(),
        vec(rows::keys(), 1..3),
        vec(rows::awards(), 0..7),
        vec(rows::sources(), 0..4),
        vec(rows::lines(), 1..5),
    )
        .prop_map(
            |(rules, partners, areas, counts, keys, awards, sources, lines)| Sketch {
                rules,
                partners,
                areas,
                counts,
                keys,
                awards,
                sources,
                lines,
            },
        )
}

fn rules() -> impl Strategy<Value = Rules> {
    let reserve = prop_oneof![
        2 => Just(Reserve::None),
        1 => values::amounts().prop_map(Reserve::Amount),
        1 => values::shares().prop_map(Reserve::Share),
    ];
    (
        values::terms(),
        any::<bool>(),
        values::units(),
        any::<bool>(),
        vec(values::rates(), 0..8),
        reserve,
        vec(any::<bool>(), 4),
        option::weighted(0.8, any::<Index>()),
    )
        .prop_map(
            |(term, part, unit, rounded_base, rates, reserve, count_expected, area_key)| Rules {
                term,
                part,
                unit,
                rounded_base,
                rates,
                reserve,
                count_expected,
                area_key,
            },
        )
}

impl Sketch {
    fn plan(&self) -> Plan {
        let sizes = Sizes {
            first_year: Year::of(self.rules.term.first()),
            organisations: self.partners.len(),
            areas: self.areas.len(),
            keys: self.keys.len(),
            lines: self.lines.len(),
        };
        let memberships = self.partners.iter().enumerate();
        let memberships =
            memberships.flat_map(|(at, partner)| partner.memberships(id(at), self.rules.term));
        let areas = self.areas.iter().enumerate();
        Plan {
            arrangement: Single::new(self.rules.arrangement(sizes)),
            organisations: table(self.partners.iter().map(rows::Partner::organisation)),
            memberships: table(memberships),
            areas: table(areas.map(|(at, parent)| rows::area(at, *parent))),
            figures: table(self.counts.figures(sizes)),
            keys: table(self.keys.iter().map(|key| key.key(sizes))),
            awards: table(self.awards.iter().map(|award| award.award(sizes))),
            sources: table(self.sources.iter().map(|source| source.source(sizes))),
            lines: table(self.lines.iter().map(|line| line.line(sizes))),
            ..Plan::default()
        }
    }
}

impl Rules {
    fn arrangement(&self, sizes: Sizes) -> Arrangement {
        let years = sizes
            .first_year
            .previous()
            .previous()
            .through(sizes.year(6));
        let rates: BTreeMap<Year, Rate> = years.zip(self.rates.iter().copied()).collect();
        let counted = self.term.years().zip(&self.count_expected);
        let mut arrangement = Arrangement::for_term(self.term);
        arrangement.year_part = if self.part {
            PartRule::Days
        } else {
            PartRule::Months
        };
        arrangement.unit = self.unit;
        if self.rounded_base {
            arrangement.index_base = IndexBase::Rounded;
        }
        arrangement.rates = rates;
        arrangement.reserve = self.reserve;
        arrangement.count_expected = counted
            .filter(|(_, is)| **is)
            .map(|(year, _)| year)
            .collect();
        RESIDENTS.clone_into(&mut arrangement.residents);
        arrangement.area_key = self.area_key.map(|key| sizes.key(key));
        arrangement
    }
}

/// How many rows there are to refer to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sizes {
    pub(crate) first_year: Year,
    pub(crate) organisations: usize,
    pub(crate) areas: usize,
    pub(crate) keys: usize,
    pub(crate) lines: usize,
}

impl Sizes {
    /// A year by its distance from the first of the term.
    pub(crate) fn year(self, distance: i16) -> Year {
        values::year(self.first_year.number() + distance)
    }

    /// One of the keys.
    pub(crate) fn key(self, index: Index) -> KeyId {
        id(index.index(self.keys))
    }
}

/// The id of the row at a position.
pub(crate) fn id<R: Row>(position: usize) -> Id<R> {
    Id::new(u32::try_from(position).expect("a small table") + 1)
}

/// A table of rows in their order.
pub(crate) fn table<R: Row>(rows: impl IntoIterator<Item = R>) -> Table<R> {
    let rows = rows.into_iter().enumerate();
    rows.map(|(at, row)| (id(at), row)).collect()
}
