//! Random arrangements: terms, indexation, reserves, paths and corridors.

use super::{
    plans::{RESIDENTS, Sizes},
    values,
};
use ontschot::{
    money::Money,
    plan::{Arrangement, IndexMethod, Reserve, arrangement::IndexBase},
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
    prices: PricesSketch,
    reserve: Reserve,
    count_expected: Vec<bool>,
    area_key: Option<Index>,
    compare_year: Option<i16>,
    limits: Limits,
}

/// How prices change: rates for some years from two before the first, and figures of which now and
/// then one is missing.
#[derive(Clone, Debug)]
struct PricesSketch {
    base: IndexBase,
    rates: [Vec<Option<Rate>>; 3],
    figures: [Vec<Option<Rate>>; 4],
    weight: Share,
    method: IndexMethod,
}

fn prices() -> impl Strategy<Value = PricesSketch> {
    let rates = |often| vec(option::weighted(often, values::rates()), 0..8);
    let figures = || vec(option::weighted(0.93, values::figures()), 9);
    let figures = (figures(), figures(), figures(), figures());
    (
        select(vec![IndexBase::Exact, IndexBase::Rounded]),
        (rates(0.7), rates(0.2), rates(0.2)),
        prop_oneof![1 => Just(Default::default()), 1 => figures],
        select(vec!["90%", "90%", "100%", "0%", "1/3"]),
        select(vec![IndexMethod::Additive, IndexMethod::Ratio]),
    )
        .prop_map(|(base, rates, figures, weight, method)| PricesSketch {
            base,
            rates: rates.into(),
            figures: figures.into(),
            weight: values::share(weight),
            method,
        })
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
    let money = (values::units(), prices(), reserve, vec(any::<bool>(), 4));
    (
        values::terms(),
        select(vec![PartRule::Months, PartRule::Days]),
        money,
        option::weighted(0.8, any::<Index>()),
        option::weighted(0.3, -2..0_i16),
        limits(),
    )
        .prop_map(
            |(term, part, money, area_key, compare_year, limits)| Rules {
                term,
                part,
                unit: money.0,
                prices: money.1,
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
        let counted = self.term.years().zip(&self.count_expected);
        let limits = &self.limits;
        let mut arrangement = Arrangement::for_term(self.term);
        arrangement.year_part = self.part;
        arrangement.unit = self.unit;
        self.prices.put_in(&mut arrangement, sizes);
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

impl PricesSketch {
    fn put_in(&self, arrangement: &mut Arrangement, sizes: Sizes) {
        let by_year = |rates: &[Option<Rate>]| -> BTreeMap<Year, Rate> {
            let years = sizes.year(-2).through(sizes.year(6)).zip(rates);
            years
                .filter_map(|(year, rate)| Some((year, (*rate)?)))
                .collect()
        };
        let [general, wages, materials] = self.rates.each_ref().map(|rates| by_year(rates));
        arrangement.index_base = self.base;
        arrangement.rates = general;
        arrangement.wage_rates = wages;
        arrangement.material_rates = materials;
        let [wages, wages_later, prices, prices_later] =
            self.figures.each_ref().map(|figures| by_year(figures));
        arrangement.wages_provisional = wages;
        arrangement.wages_definitive = wages_later;
        arrangement.prices_provisional = prices;
        arrangement.prices_definitive = prices_later;
        arrangement.wage_weight = self.weight;
        arrangement.index_method = self.method;
    }
}
