//! Adopted versions: whether the engine would still give what was adopted.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    money::Money,
    plan::{Fact, Place},
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Where the engine makes other amounts of an adopted plan than were adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Departure {
    /// How many amounts are others.
    pub amounts: usize,
    /// All amounts together, as they were adopted.
    pub adopted: Money,
    /// All amounts together, as the engine makes them now.
    pub computed: Money,
}

/// Lays what was adopted beside what the engine gives now; `None` where both are the same.
pub fn departure(adopted: &[Fact], computed: &[Fact]) -> Option<Departure> {
    let mut cells = BTreeMap::<_, [Money; 2]>::new();
    for (side, facts) in [adopted, computed].into_iter().enumerate() {
        for fact in facts {
            for (whose, amount) in &fact.amounts {
                let pair = cells.entry((fact.year, fact.line, *whose)).or_default();
                if let Some(place) = pair.get_mut(side) {
                    *place = *place + *amount;
                }
            }
        }
    }
    let differs = |pair: &&[Money; 2]| pair[0] != pair[1];
    let amounts = cells.values().filter(differs).count();
    (amounts > 0).then(|| Departure {
        amounts,
        adopted: cells.values().map(|[adopted, _]| *adopted).sum(),
        computed: cells.values().map(|[_, computed]| *computed).sum(),
    })
}

/// What was adopted stands, and the engine would give another amount now.
pub fn finding(name: &str, on: Date, departure: Departure) -> Finding {
    let arguments = vec![
        Argument::Name(name.to_owned()),
        Argument::Date(on),
        Argument::Count(departure.amounts),
        Argument::Money(departure.adopted),
        Argument::Money(departure.computed),
    ];
    Finding::new(Code::K001, Place::Plan, arguments)
}
