//! Random arrangements: terms, indexation, reserves, paths and corridors.

use super::{
    plans::{RESIDENTS, Sizes},
    values,
};
use ontschot::{
    money::Money,
    plan::{Arrangement, Reserve, arrangement::IndexBase},
    share::{Rate, Share},
    year::{PartRule, Term, Year},
};
use proptest::{collection::vec, option, prelude::*, sample::Index, sample::select};
use std::collections::BTreeMap;

/// The arrangement before it knows the ids of other rows.
#[derive(Clone, Debug)]
pub(crate) struct Rules {
    pub(crate) term: Term,
    part: PartRule,
    unit: Money,
    index_base: IndexBase,
    rates: Vec<Rate>,
    reserve: Reserve,
    count_expected: Vec<bool>,
    area_key: Option<Index>,
    compare_year: Option<i16>,
    limits: Limits,
}

/// How fast amounts may change: each for a year of the term.
#[derive(Clone, Debug)]
struct Limits {
    path: Vec<Option<Share>>,
    floor: Vec<Option<Rate>>,
    cap: Vec<Option<Rate>>,
    are_indexed: bool,
}

pub(crate) fn rules() -> impl Strategy<Value = Rules> {
    let reserve = prop_oneof![
        2 => Just(Reserve::None),
        1 => values::amounts().prop_map(Reserve::Amount),
        1 => values::shares().prop_map(Reserve::Share),
    ];
    let money = (
        values::units(),
        vec(values::rates(), 0..8),
        reserve,
        vec(any::<bool>(), 4),
    );
    (
        values::terms(),
        select(vec![PartRule::Months, PartRule::Days]),
        select(vec![IndexBase::Exact, IndexBase::Rounded]),
        money,
        option::weighted(0.8, any::<Index>()),
        option::weighted(0.3, -2..0_i16),
        limits(),
    )
        .prop_map(
            |(term, part, index_base, money, area_key, compare_year, limits)| Rules {
                term,
                part,
                unit: money.0,
                index_base,
                rates: money.1,
                reserve: money.2,
                count_expected: money.3,
                area_key,
                compare_year,
                limits,
            },
        )
}

fn limits() -> impl Strategy<Value = Limits> {
    let floors = select(vec!["-50%", "-10%", "-5%", "-2%", "-33.33%", "0%", "2%"]);
    let caps = select(vec!["0%", "2%", "5%", "10%", "1/3", "-2%", "100%"]);
    let floors = floors.prop_map(values::rate);
    let caps = caps.prop_map(values::rate);
    (
        vec(option::weighted(0.85, values::shares()), 4),
        vec(option::weighted(0.75, floors), 4),
        vec(option::weighted(0.7, caps), 4),
        any::<bool>(),
    )
        .prop_map(|(path, floor, cap, are_indexed)| Limits {
            path,
            floor,
            cap,
            are_indexed,
        })
}

impl Rules {
    pub(crate) fn arrangement(&self, sizes: Sizes) -> Arrangement {
        let years = sizes
            .first_year
            .previous()
            .previous()
            .through(sizes.year(6));
        let counted = self.term.years().zip(&self.count_expected);
        let limits = &self.limits;
        let mut arrangement = Arrangement::for_term(self.term);
        arrangement.year_part = self.part;
        arrangement.unit = self.unit;
        arrangement.index_base = self.index_base;
        arrangement.rates = years.zip(self.rates.iter().copied()).collect();
        arrangement.reserve = self.reserve;
        arrangement.count_expected = counted
            .filter(|(_, is)| **is)
            .map(|(year, _)| year)
            .collect();
        RESIDENTS.clone_into(&mut arrangement.residents);
        arrangement.area_key = self.area_key.map(|key| sizes.key(key));
        arrangement.compare_year = self.compare_year.map(|distance| sizes.year(distance));
        arrangement.path = self.in_years(&limits.path);
        arrangement.floor = self.in_years(&limits.floor);
        arrangement.cap = self.in_years(&limits.cap);
        arrangement.bounds_indexed = limits.are_indexed;
        arrangement
    }

    fn in_years<T: Copy>(&self, values: &[Option<T>]) -> BTreeMap<Year, T> {
        let years = self.term.years().zip(values);
        years
            .filter_map(|(year, value)| Some((year, (*value)?)))
            .collect()
    }
}
