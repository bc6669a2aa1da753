//! Figures of wages and prices, and rates of each.

use super::{Dice, share, year};
use ontschot::{
    plan::{Arrangement, IndexMethod},
    share::Rate,
    year::Year,
};
use std::collections::BTreeMap;

/// A year without a typed rate that the figures build one for, and one for which they build another.
pub(super) fn indexed(arrangement: &mut Arrangement) {
    let rates = |of: &[(i16, &str)]| -> BTreeMap<Year, Rate> {
        let of = of.iter();
        of.map(|(at, rate)| (year(*at), rate.parse().unwrap()))
            .collect()
    };
    arrangement.wage_rates = rates(&[(2018, "3.25%"), (2019, "0%")]);
    arrangement.material_rates = rates(&[(2018, "1/90")]);
    arrangement.wages_provisional = rates(&[(2018, "4.94%"), (2019, "4.18%"), (2020, "3%")]);
    arrangement.wages_definitive = rates(&[(2018, "6%"), (2019, "4.2%")]);
    arrangement.prices_provisional = rates(&[(2018, "2.51%"), (2019, "1.82%"), (2020, "2%")]);
    arrangement.prices_definitive = rates(&[(2018, "3.1%"), (2019, "1.5%")]);
    arrangement.index_method = IndexMethod::Ratio;
}

/// The same by chance, with typed rates left out so that figures count.
pub(super) fn drawn_index(arrangement: &mut Arrangement, dice: &mut Dice) {
    let some = |dice: &mut Dice, one_in: u64| -> BTreeMap<Year, Rate> {
        let years = (2014..2022).map(year);
        let drawn = years.map(|at| (at, (!dice.one_in(one_in)).then(|| rate(dice))));
        let drawn = drawn.filter_map(|(at, rate)| Some((at, rate?)));
        drawn.collect()
    };
    arrangement.rates = some(dice, 3);
    arrangement.wage_rates = some(dice, 2);
    arrangement.material_rates = some(dice, 2);
    arrangement.wages_provisional = some(dice, 20);
    arrangement.wages_definitive = some(dice, 20);
    arrangement.prices_provisional = some(dice, 20);
    arrangement.prices_definitive = some(dice, 20);
    arrangement.wage_weight = share(dice.one_of(["90%", "90%", "0%", "100%", "1/3"]));
    arrangement.index_method = dice.one_of([IndexMethod::Additive, IndexMethod::Ratio]);
}

fn rate(dice: &mut Dice) -> Rate {
    format!("{}/97", dice.below::<u32>(20)).parse().unwrap()
}
