//! Who gains and who loses, in a few words.

use crate::{
    engine::{Direction, Pair},
    exchange::comparison::name_of,
    plan::OrganisationId,
    session::Sides,
    ui::view::View,
};
use std::cmp::Reverse;

/// How many of those that gain or lose are named.
const NAMED: usize = 4;

/// All lines together, over all years.
pub(super) fn whole(sides: &Sides) -> Pair {
    let whole = sides.amounts.whole();
    whole.map_or_else(Pair::default, |whole| whole.all)
}

/// Who goes a way over all years, the largest difference first.
fn going(sides: &Sides, way: Direction) -> Vec<(OrganisationId, Pair)> {
    let going = sides.amounts.going(way).into_iter();
    let mut going: Vec<_> = going.map(|(id, row)| (id, row.all)).collect();
    going.sort_by_key(|(_, pair)| Reverse(pair.difference().abs()));
    going
}

/// Who gets more, who gets less, and how many keep what they have.
pub(super) fn going_words(view: &View<'_>, sides: &Sides) -> String {
    let text = view.text;
    let mut all = Vec::new();
    for way in Direction::ALL {
        let going = going(sides, way);
        if going.is_empty() {
            continue;
        }
        let count = text.whole(going.len());
        let key = format!("compare-{}", way.code());
        let head = text.say_with(&key, &[("count", &count)]);
        if way == Direction::Stays {
            all.push(format!("{head}."));
            continue;
        }
        let sign = if way == Direction::Gains { "+" } else { "" };
        let named = going.iter().take(NAMED).map(|(id, pair)| {
            let name = name_of(sides, id.row());
            // An amount stands on one line with its sign and with whom it is of.
            format!("{name}\u{a0}{sign}{}", text.amount(pair.difference()))
        });
        let named = named.collect::<Vec<_>>().join("; ");
        let end = if going.len() > NAMED { "; …" } else { "." };
        all.push(format!("{head}: {named}{end}"));
    }
    all.join(" ")
}
