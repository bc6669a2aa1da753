//! Random rows of every table of a plan.

use super::{
    plans::{CHILDREN, RESIDENTS, STAFF, Sizes, id},
    values::{self, share, year},
};
use ontschot::{
    money::Money,
    plan::{
        Area, AreaSplit, Award, Chosen, Figure, FigureOf, Key, Line, LineAmount, Measure,
        Membership, Organisation, OrganisationId, OrganisationSplit, Row, Source,
    },
    share::Share,
    year::{Term, Year},
};
use proptest::{collection::vec, option, prelude::*, sample::Index, sample::select};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// An organisation with the days on which it comes and goes.
#[derive(Clone, Debug)]
pub(crate) struct Partner {
    stays: Vec<Stay>,
}

/// Days from the start of the term to the first day and to the last; none is the whole term.
type Stay = (Option<i16>, Option<i16>);

pub(crate) fn partners() -> impl Strategy<Value = Partner> {
    let days = || option::weighted(0.3, -30..900_i16);
    let stays = prop_oneof![
        8 => vec((days(), days()), 1..2),
        1 => vec((days(), days()), 2..3),
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
            .map(|(from, to)| Membership {
                organisation,
                from: from.map(day),
                to: to.map(|days| day(days.max(from.unwrap_or(0)))),
                note: String::new(),
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
        ..Area::default()
    }
}

/// Figures of every area and organisation, with gaps.
#[derive(Clone, Debug)]
pub(crate) struct Counts {
    years: Vec<i16>,
    values: Vec<Decimal>,
    gap: Option<Index>,
}

pub(crate) fn counts() -> impl Strategy<Value = Counts> {
    let value = prop_oneof![
        1 => Just(Decimal::ZERO),
        6 => (1..20_000_i64).prop_map(Decimal::from),
        1 => (1..1_000_i64).prop_map(|tenths| Decimal::new(tenths, 1)),
    ];
    let all_zero = vec(Just(Decimal::ZERO), 1);
    let values = prop_oneof![8 => vec(value, 1..12), 1 => all_zero];
    (
        vec(-2..3_i16, 1..3),
        values,
        option::weighted(0.2, any::<Index>()),
    )
        .prop_map(|(years, values, gap)| Counts { years, values, gap })
}

impl Counts {
    pub(crate) fn figures(&self, sizes: Sizes) -> Vec<Figure> {
        let areas = (0..sizes.areas).map(|at| FigureOf::Area(id(at)));
        let organisations = (0..sizes.organisations).map(|at| FigureOf::Organisation(id(at)));
        let organisations = organisations.flat_map(|of| [(of, STAFF), (of, RESIDENTS)]);
        let counted = areas
            .flat_map(|area| [(area, RESIDENTS), (area, CHILDREN)])
            .chain(organisations);
        let counted: Vec<_> = counted.collect();
        let gap = self.gap.filter(|_| !counted.is_empty());
        let gap = gap.map(|gap| gap.index(counted.len()));
        let values = self.values.iter().copied().cycle();
        let present = counted.into_iter().zip(values).enumerate();
        present
            .filter(|(at, _)| Some(*at) != gap)
            .flat_map(|(_, ((of, name), value))| {
                self.years.iter().map(move |distance| Figure {
                    of,
                    name: name.to_owned(),
                    year: sizes.year(*distance),
                    value,
                    base: String::new(),
                    note: String::new(),
                })
            })
            .collect()
    }
}

/// A key of one or two figures.
#[derive(Clone, Debug)]
pub(crate) struct KeySketch {
    parts: Vec<(&'static str, &'static str)>,
    year: Option<i16>,
}

pub(crate) fn keys() -> impl Strategy<Value = KeySketch> {
    let parts = select(vec![
        vec![(RESIDENTS, "100%")],
        vec![(RESIDENTS, "60%"), (CHILDREN, "40%")],
        vec![(RESIDENTS, "1/3"), (CHILDREN, "2/3")],
        vec![(CHILDREN, "50%")],
        vec![(RESIDENTS, "0%")],
        vec![(STAFF, "100%")],
        vec![],
    ]);
    (parts, option::weighted(0.3, -2..3_i16)).prop_map(|(parts, year)| KeySketch { parts, year })
}

impl KeySketch {
    pub(crate) fn key(&self, sizes: Sizes) -> Key {
        let parts = self.parts.iter();
        Key {
            name: "key".to_owned(),
            parts: parts
                .map(|(name, counts_for)| ((*name).to_owned(), share(counts_for)))
                .collect(),
            year: self.year.map(|distance| sizes.year(distance)),
            note: String::new(),
        }
    }
}

/// An earlier award, of one year or of a year and a half.
#[derive(Clone, Debug)]
pub(crate) struct AwardSketch {
    organisation: Option<Index>,
    is_long: bool,
    granted: Option<Money>,
    determined: Option<Money>,
    lines: Vec<(Index, Share)>,
}

/// The year of all awards and of the history that lines look back at.
const HISTORY: i16 = 2015;

pub(crate) fn awards() -> impl Strategy<Value = AwardSketch> {
    (
        option::weighted(0.9, any::<Index>()),
        any::<bool>(),
        option::weighted(0.9, values::amounts()),
        option::weighted(0.5, values::amounts()),
        vec((any::<Index>(), values::shares()), 0..3),
    )
        .prop_map(
            |(organisation, is_long, granted, determined, lines)| AwardSketch {
                organisation,
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
        Award {
            year: year(HISTORY),
            organisation: self
                .organisation
                .map(|at| id(at.index(sizes.organisations))),
            granted: self.granted,
            determined: self.determined,
            covers_to: self.is_long.then(|| values::day_of(HISTORY + 1, 200)),
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

/// A line, by one of every method and division.
#[derive(Clone, Debug)]
pub(crate) struct LineSketch {
    amount: AmountSketch,
    split: SplitSketch,
    organisations: Option<Vec<Index>>,
    areas: Option<Vec<Index>>,
    area_split: AreaSplitSketch,
}

#[derive(Clone, Debug)]
enum AmountSketch {
    Fixed(Money, Option<i16>, bool),
    PerYear(Vec<(i16, Money)>),
    Weight(Decimal),
}

#[derive(Clone, Copy, Debug)]
enum AreaSplitSketch {
    Standard,
    None,
    Key(Index),
}

#[derive(Clone, Debug)]
enum SplitSketch {
    Equal,
    Shares(Vec<(Index, Share)>),
    History(Measure),
    Figure(Option<i16>),
    Key(Index),
}

pub(crate) fn lines() -> impl Strategy<Value = LineSketch> {
    let amount = prop_oneof![
        4 => (values::amounts(), option::of(-2..3_i16), any::<bool>())
            .prop_map(|(amount, base, indexed)| AmountSketch::Fixed(amount, base, indexed)),
        2 => vec((0..4_i16, values::amounts()), 0..5).prop_map(AmountSketch::PerYear),
        3 => (0..5_i64).prop_map(|weight| AmountSketch::Weight(weight.into())),
    ];
    let split = prop_oneof![
        Just(SplitSketch::Equal),
        vec((any::<Index>(), values::shares()), 0..4).prop_map(SplitSketch::Shares),
        vec((any::<Index>(), Just(share("2/3"))), 2..4).prop_map(SplitSketch::Shares),
        select(vec![Measure::Granted, Measure::Determined]).prop_map(SplitSketch::History),
        option::weighted(0.3, -2..3_i16).prop_map(SplitSketch::Figure),
        any::<Index>().prop_map(SplitSketch::Key),
    ];
    let some = || option::weighted(0.3, vec(any::<Index>(), 0..3));
    let area_split = prop_oneof![
        4 => Just(AreaSplitSketch::Standard),
        1 => Just(AreaSplitSketch::None),
        2 => any::<Index>().prop_map(AreaSplitSketch::Key),
    ];
    (amount, split, some(), some(), area_split).prop_map(
        |(amount, split, organisations, areas, area_split)| LineSketch {
            amount,
            split,
            organisations,
            areas,
            area_split,
        },
    )
}

impl LineSketch {
    pub(crate) fn line(&self, sizes: Sizes) -> Line {
        Line {
            name: "line".to_owned(),
            amount: self.amount.amount(sizes),
            organisations: chosen(self.organisations.as_deref(), sizes.organisations),
            split: self.split.split(sizes),
            history_year: Some(year(HISTORY)),
            history_measure: match self.split {
                SplitSketch::History(measure) => measure,
                _ => Measure::default(),
            },
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

impl AmountSketch {
    fn amount(&self, sizes: Sizes) -> LineAmount {
        match self {
            Self::Fixed(amount, base, indexed) => LineAmount::Fixed {
                amount: *amount,
                base_year: base.map(|distance| sizes.year(distance)),
                indexed: *indexed,
            },
            Self::PerYear(amounts) => LineAmount::PerYear(per_year(amounts, sizes)),
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
            Self::History(_) => OrganisationSplit::History,
            Self::Figure(distance) => OrganisationSplit::Figure {
                name: STAFF.to_owned(),
                year: distance.map(|distance| sizes.year(distance)),
            },
            Self::Key(key) => OrganisationSplit::Key(sizes.key(*key)),
        }
    }
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
