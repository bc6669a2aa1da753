//! Random figures, and keys that weigh by them.

use crate::support::{
    plans::{CHILDREN, RESIDENTS, STAFF, Sizes, YOUNG, id},
    values::share,
};
use ontschot::plan::{Figure, FigureOf, Key};
use proptest::{collection::vec, option, prelude::*, sample::Index, sample::select};
use rust_decimal::Decimal;

/// Figures of every area and organisation, with gaps.
#[derive(Clone, Debug)]
pub(crate) struct Counts {
    years: Vec<i16>,
    values: Vec<Decimal>,
    gap: Option<Index>,
    /// What the one rate among the figures is a percentage of.
    base: &'static str,
}

pub(crate) fn counts() -> impl Strategy<Value = Counts> {
    let value = prop_oneof![
        1 => Just(Decimal::ZERO),
        8 => (1..20_000_i64).prop_map(Decimal::from),
        1 => (1..1_000_i64).prop_map(|tenths| Decimal::new(tenths, 1)),
    ];
    let all_zero = vec(Just(Decimal::ZERO), 1);
    let values = prop_oneof![12 => vec(value, 1..12), 1 => all_zero];
    let base = prop_oneof![
        8 => Just(RESIDENTS),
        1 => Just(CHILDREN),
        // A rate of a rate, and a rate of something that nobody counts.
        1 => Just(YOUNG),
        1 => Just("households"),
    ];
    let gap = option::weighted(0.12, any::<Index>());
    (vec(-2..3_i16, 1..4), values, gap, base).prop_map(|(years, values, gap, base)| Counts {
        years,
        values,
        gap,
        base,
    })
}

impl Counts {
    pub(crate) fn figures(&self, sizes: Sizes) -> Vec<Figure> {
        let areas = (0..sizes.areas).map(|at| FigureOf::Area(id(at)));
        let organisations = (0..sizes.organisations).map(|at| FigureOf::Organisation(id(at)));
        let areas = areas.flat_map(|area| [(area, CHILDREN), (area, RESIDENTS), (area, YOUNG)]);
        let organisations =
            organisations.flat_map(|of| [(of, STAFF), (of, RESIDENTS), (of, YOUNG)]);
        let counted: Vec<_> = areas.chain(organisations).collect();
        let gap = self.gap.filter(|_| !counted.is_empty());
        let gap = gap.map(|gap| gap.index(counted.len()));
        let present = counted.into_iter().enumerate();
        let present = present.filter(|(at, _)| Some(*at) != gap);
        let in_years = present.flat_map(|(_, counted)| {
            let years = self.years.iter();
            years.map(move |distance| (counted, sizes.year(*distance)))
        });
        // A year that was drawn twice has two values, of which only the first counts.
        let values = self.values.iter().cycle();
        in_years
            .zip(values)
            .map(|(((of, name), year), value)| Figure {
                of,
                name: name.to_owned(),
                year,
                value: *value,
                base: if name == YOUNG { self.base } else { "" }.to_owned(),
                note: String::new(),
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
        vec![(RESIDENTS, "1/3"), (YOUNG, "2/3")],
        vec![(YOUNG, "50%")],
        vec![(RESIDENTS, "0%")],
        vec![(STAFF, "100%")],
        vec![],
    ]);
    (parts, option::weighted(0.1, -2..3_i16)).prop_map(|(parts, year)| KeySketch { parts, year })
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
