//! Random lines, by every method and division.

use super::{chosen, per_year};
use crate::support::{
    plans::{RESIDENTS, STAFF, Sizes, YOUNG, id},
    values::{self, share},
};
use ontschot::{
    money::Money,
    plan::{AreaSplit, Line, LineAmount, Measure, OrganisationId, OrganisationSplit},
    share::Share,
    year::Year,
};
use proptest::{collection::vec, option, prelude::*, sample::Index, sample::select};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A line: how much, for whom, where.
#[derive(Clone, Debug)]
pub(crate) struct LineSketch {
    amount: AmountSketch,
    wages: Option<Share>,
    division: DivisionSketch,
    pins: Vec<PinSketch>,
    requested: Vec<PinSketch>,
    areas: Option<Vec<Index>>,
    area_split: AreaSplitSketch,
}

#[derive(Clone, Debug)]
enum AmountSketch {
    Fixed(Money, Option<i16>, bool),
    PerYear(Vec<(i16, Money)>),
    PerUnit(UnitSketch),
    Weight(Decimal),
}

#[derive(Clone, Copy, Debug)]
struct UnitSketch {
    amount: Money,
    figure: &'static str,
    figure_year: Option<i16>,
    base_year: Option<i16>,
    indexed: bool,
}

#[derive(Clone, Debug)]
struct DivisionSketch {
    organisations: Option<Vec<Index>>,
    split: SplitSketch,
    history_year: Option<i16>,
    history_measure: Measure,
    path: bool,
    corridor: bool,
}

#[derive(Clone, Debug)]
enum SplitSketch {
    Equal,
    Shares(Vec<(Index, Share)>),
    History,
    Figure(&'static str, Option<i16>),
    Key(Index),
}

/// An amount for an organisation in a year, or for each of them.
#[derive(Clone, Copy, Debug)]
struct PinSketch {
    who: Option<Index>,
    year: i16,
    amount: Money,
}

#[derive(Clone, Copy, Debug)]
enum AreaSplitSketch {
    Standard,
    None,
    Key(Index),
}

pub(crate) fn lines() -> impl Strategy<Value = LineSketch> {
    let pins = || prop_oneof![3 => Just(Vec::new()), 1 => vec(pins(), 1..4)];
    let areas = option::weighted(0.3, vec(any::<Index>(), 0..3));
    let area_split = prop_oneof![
        4 => Just(AreaSplitSketch::Standard),
        1 => Just(AreaSplitSketch::None),
        2 => any::<Index>().prop_map(AreaSplitSketch::Key),
    ];
    let wages = option::weighted(0.4, values::shares());
    let amounts = (amounts(), wages);
    (amounts, divisions(), pins(), pins(), areas, area_split).prop_map(
        |((amount, wages), division, pins, requested, areas, area_split)| LineSketch {
            amount,
            wages,
            division,
            pins,
            requested,
            areas,
            area_split,
        },
    )
}

fn amounts() -> impl Strategy<Value = AmountSketch> {
    let base_year = || option::of(-2..3_i16);
    let per_unit = (
        (1..20_000_i64).prop_map(Money::from_cents),
        select(vec![RESIDENTS, RESIDENTS, YOUNG]),
        option::weighted(0.2, -2..3_i16),
        base_year(),
        any::<bool>(),
    )
        .prop_map(
            |(amount, figure, figure_year, base_year, indexed)| UnitSketch {
                amount,
                figure,
                figure_year,
                base_year,
                indexed,
            },
        );
    prop_oneof![
        4 => (values::amounts(), base_year(), any::<bool>())
            .prop_map(|(amount, base, indexed)| AmountSketch::Fixed(amount, base, indexed)),
        2 => vec((0..4_i16, values::amounts()), 0..5).prop_map(AmountSketch::PerYear),
        2 => per_unit.prop_map(AmountSketch::PerUnit),
        3 => (0..5_i64).prop_map(|weight| AmountSketch::Weight(weight.into())),
    ]
}

fn divisions() -> impl Strategy<Value = DivisionSketch> {
    let figure_year = option::weighted(0.1, -2..3_i16);
    let organisations = prop_oneof![1 => Just(Vec::new()), 9 => vec(any::<Index>(), 1..4)];
    let split = prop_oneof![
        Just(SplitSketch::Equal),
        vec((any::<Index>(), values::shares()), 0..4).prop_map(SplitSketch::Shares),
        vec((any::<Index>(), Just(share("2/3"))), 2..4).prop_map(SplitSketch::Shares),
        Just(SplitSketch::History),
        (select(vec![STAFF, YOUNG]), figure_year)
            .prop_map(|(figure, year)| SplitSketch::Figure(figure, year)),
        any::<Index>().prop_map(SplitSketch::Key),
    ];
    (
        option::weighted(0.3, organisations),
        split,
        option::weighted(0.3, -2..0_i16),
        select(vec![Measure::Granted, Measure::Determined]),
        prop::bool::weighted(0.6),
        prop::bool::weighted(0.75),
    )
        .prop_map(
            |(organisations, split, history_year, history_measure, path, corridor)| {
                DivisionSketch {
                    organisations,
                    split,
                    history_year,
                    history_measure,
                    path,
                    corridor,
                }
            },
        )
}

fn pins() -> impl Strategy<Value = PinSketch> {
    let who = option::weighted(0.6, any::<Index>());
    (who, 0..4_i16, values::amounts()).prop_map(|(who, year, amount)| PinSketch {
        who,
        year,
        amount,
    })
}

impl LineSketch {
    pub(crate) fn line(&self, sizes: Sizes) -> Line {
        let year = |distance: i16| sizes.year(distance);
        let division = &self.division;
        Line {
            name: "line".to_owned(),
            amount: self.amount.amount(sizes),
            wages: self.wages,
            organisations: chosen(division.organisations.as_deref(), sizes.organisations),
            split: division.split.split(sizes),
            history_year: division.history_year.map(year),
            history_measure: division.history_measure,
            path: division.path,
            corridor: division.corridor,
            pins: pinned(&self.pins, sizes),
            requested: pinned(&self.requested, sizes),
            areas: chosen(self.areas.as_deref(), sizes.areas),
            area_split: match self.area_split {
                AreaSplitSketch::Standard => AreaSplit::Standard,
                AreaSplitSketch::None => AreaSplit::None,
                AreaSplitSketch::Key(key) => AreaSplit::Key(sizes.key(key)),
            },
            ..Line::default()
        }
    }
}

fn pinned(pins: &[PinSketch], sizes: Sizes) -> BTreeMap<(OrganisationId, Year), Money> {
    let everyone = 0..sizes.organisations;
    let pins = pins.iter().flat_map(|pin| {
        let who = pin.who.map(|who| who.index(sizes.organisations));
        let own = everyone
            .clone()
            .filter(move |at| who.is_none_or(|who| who == *at));
        own.map(|at| ((id(at), sizes.year(pin.year)), pin.amount))
    });
    pins.collect()
}

impl AmountSketch {
    fn amount(&self, sizes: Sizes) -> LineAmount {
        let year = |distance: i16| sizes.year(distance);
        match self {
            Self::Fixed(amount, base, indexed) => LineAmount::Fixed {
                amount: *amount,
                base_year: base.map(year),
                indexed: *indexed,
            },
            Self::PerYear(amounts) => LineAmount::PerYear(per_year(amounts, sizes)),
            Self::PerUnit(unit) => LineAmount::PerUnit {
                amount: unit.amount,
                figure: unit.figure.to_owned(),
                figure_year: unit.figure_year.map(year),
                base_year: unit.base_year.map(year),
                indexed: unit.indexed,
            },
            Self::Weight(weight) => LineAmount::Weight(*weight),
        }
    }
}

impl SplitSketch {
    fn split(&self, sizes: Sizes) -> OrganisationSplit {
        match self {
            Self::Equal => OrganisationSplit::Equal,
            Self::Shares(shares) => {
                let shares = shares.iter();
                let shares = shares.map(|(at, share)| (id(at.index(sizes.organisations)), *share));
                OrganisationSplit::Shares(shares.collect())
            }
            Self::History => OrganisationSplit::History,
            Self::Figure(name, distance) => OrganisationSplit::Figure {
                name: (*name).to_owned(),
                year: distance.map(|distance| sizes.year(distance)),
            },
            Self::Key(key) => OrganisationSplit::Key(sizes.key(*key)),
        }
    }
}
