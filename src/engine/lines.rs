//! Lines: what each has in a year.

use super::{context::Context, division::Remark, index};
use crate::{
    money::{
        Money,
        split::{Weights, split},
    },
    plan::{Amount, Line, LineAmount, LineId},
    share::{Ratio, ratio_from_decimal},
    year::Year,
};
use num_traits::Zero as _;
use std::collections::BTreeMap;

/// The amounts of all lines in a year.
#[derive(Clone, Debug, Default)]
pub struct LineAmounts {
    /// By line.
    pub amounts: BTreeMap<LineId, Money>,
    /// How many of them were computed and so rounded.
    pub computed: u32,
    /// What there was to remark.
    pub remarks: Vec<(Amount, Remark)>,
}

/// The lines that share by weight what the other lines leave, in order of id.
pub struct Weighted {
    /// The lines.
    pub lines: Vec<LineId>,
    /// Their weights.
    pub weights: Vec<Ratio>,
}

/// What every line has in a year: first those with an amount of their own, then by weight.
pub fn amounts(context: &Context<'_>, year: usize, available: Money) -> LineAmounts {
    let mut found = LineAmounts::default();
    let Some(plan_year) = context.years.get(year) else {
        return found;
    };
    for (id, line) in context.plan.lines.iter() {
        if let Some((amount, is_computed)) =
            own_amount(context, line, plan_year.year, &plan_year.part)
        {
            found.amounts.insert(id, amount);
            found.computed = found.computed.saturating_add(u32::from(is_computed));
        }
        if let LineAmount::PerYear(years) = &line.amount
            && !years.contains_key(&plan_year.year)
        {
            let remark = Remark::NoAmount(plan_year.year);
            found
                .remarks
                .push((Amount::Line(plan_year.year, id), remark));
        }
    }
    let weighted = weighted(context);
    let left = available - found.amounts.values().copied().sum();
    let parts = weighted.divide(left, context.plan.arrangement.unit);
    if parts.is_none() && !weighted.lines.is_empty() && left > Money::ZERO {
        let place = weighted
            .lines
            .iter()
            .map(|line| Amount::Line(plan_year.year, *line));
        found
            .remarks
            .extend(place.take(1).map(|place| (place, Remark::NoLineWeight)));
    }
    let parts = parts.unwrap_or_else(|| vec![Money::ZERO; weighted.lines.len()]);
    found.amounts.extend(weighted.lines.into_iter().zip(parts));
    found
}

/// The amount that a line has of its own, and whether it was computed; `None` for one that goes by
/// weight.
pub fn own_amount(
    context: &Context<'_>,
    line: &Line,
    year: Year,
    part: &Ratio,
) -> Option<(Money, bool)> {
    match &line.amount {
        LineAmount::Fixed {
            amount,
            base_year,
            indexed,
        } => {
            let arrangement = &context.plan.arrangement;
            let from = price_year(context, *base_year);
            let to = if *indexed { year } else { from };
            let own = index::indexed(arrangement, *amount, from, to, part);
            let is_computed = index::is_computed(arrangement, from, to, part);
            Some((own, is_computed))
        }
        LineAmount::PerYear(years) => Some((years.get(&year).copied().unwrap_or_default(), false)),
        LineAmount::PerUnit { .. } => Some((Money::ZERO, true)),
        LineAmount::Weight(_) => None,
    }
}

/// The year of the price level of a fixed amount.
pub fn price_year(context: &Context<'_>, base_year: Option<Year>) -> Year {
    base_year.unwrap_or_else(|| Year::of(context.plan.term().first()))
}

/// The lines that go by weight.
pub fn weighted(context: &Context<'_>) -> Weighted {
    let (lines, weights) = context
        .plan
        .lines
        .iter()
        .filter_map(|(id, line)| match line.amount {
            LineAmount::Weight(weight) => Some((id, ratio_from_decimal(weight))),
            LineAmount::Fixed { .. } | LineAmount::PerYear(_) | LineAmount::PerUnit { .. } => None,
        })
        .unzip();
    Weighted { lines, weights }
}

impl Weighted {
    /// Divides what is left. Nothing left, or less, gives every line nothing; `None` where there is
    /// something to divide and no weight to divide it by.
    pub fn divide(&self, left: Money, unit: Money) -> Option<Vec<Money>> {
        if left <= Money::ZERO && !self.weights.iter().all(Ratio::is_zero) {
            return Some(vec![Money::ZERO; self.lines.len()]);
        }
        split(left, unit, &Weights::from_ratios(&self.weights))
    }
}
