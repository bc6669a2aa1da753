//! Random facts of years that may be awarded.

use crate::support::{
    plans::{Sizes, id},
    values,
};
use ontschot::{money::Money, plan::Fact};
use proptest::{collection::vec, option, prelude::*, sample::Index};

/// What was awarded of a line in a year, whatever its rules would give.
#[derive(Clone, Debug)]
pub(crate) struct FactSketch {
    line: Index,
    year: i16,
    amounts: Vec<Entry>,
}

/// For whom, where, how much.
type Entry = (Option<Index>, Option<Index>, Money);

pub(crate) fn facts() -> impl Strategy<Value = FactSketch> {
    let organisation = option::weighted(0.8, any::<Index>());
    let area = option::weighted(0.6, any::<Index>());
    let amounts = vec((organisation, area, values::amounts()), 0..4);
    (any::<Index>(), 0..4_i16, amounts).prop_map(|(line, year, amounts)| FactSketch {
        line,
        year,
        amounts,
    })
}

impl FactSketch {
    pub(crate) fn fact(&self, sizes: Sizes) -> Fact {
        let amounts = self.amounts.iter();
        Fact {
            line: id(self.line.index(sizes.lines)),
            year: sizes.year(self.year),
            amounts: amounts
                .map(|(organisation, area, amount)| {
                    let who = organisation.map(|at| id(at.index(sizes.organisations)));
                    let place = area.filter(|_| sizes.areas > 0);
                    let place = place.map(|at| id(at.index(sizes.areas)));
                    ((who, place), *amount)
                })
                .collect(),
        }
    }
}
