//! What each line has in a year.

use super::{
    Met, exact,
    figures::Wanted,
    prices::{factor, steps},
    years::PlanYear,
};
use crate::support::exact::{rounded, split};
use num_traits::{One as _, Zero as _};
use ontschot::{
    money::Money,
    plan::{AreaId, Arrangement, FigureOf, Line, LineAmount, LineId, Plan, arrangement::IndexBase},
    share::{Ratio, Share},
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// The amounts of all lines.
pub(super) struct Amounts {
    pub(super) all: BTreeMap<LineId, Money>,
    /// How many of them were computed, and so rounded.
    pub(super) computed: i64,
}

/// First the lines that have an amount of their own; then those that share what is left by weight.
pub(super) fn amounts(
    plan: &Plan,
    year: &PlanYear,
    available: Money,
    met: &mut BTreeSet<Met>,
) -> Amounts {
    let mut all = BTreeMap::new();
    let (mut weighted, mut weights) = (Vec::new(), Vec::new());
    let mut computed = 0;
    for (id, line) in plan.lines.iter() {
        if let LineAmount::Weight(weight) = line.amount {
            weighted.push(id);
            weights.push(exact(weight));
        }
        if let Some((own, is_computed)) = own_amount(plan, line, year, met) {
            all.insert(id, own);
            computed += i64::from(is_computed);
        }
    }
    let left = available - all.values().copied().sum();
    let parts = if left > Money::ZERO {
        split(left, plan.arrangement.unit, &weights)
    } else {
        if left < Money::ZERO && !weighted.is_empty() {
            met.insert(Met::NothingLeftForWeighted);
        }
        None
    };
    let parts = parts.unwrap_or_else(|| vec![Money::ZERO; weighted.len()]);
    all.extend(weighted.into_iter().zip(parts));
    Amounts { all, computed }
}

/// The amount that a line has of its own, and whether it was computed; `None` for one by weight.
fn own_amount(
    plan: &Plan,
    line: &Line,
    year: &PlanYear,
    met: &mut BTreeSet<Met>,
) -> Option<(Money, bool)> {
    let price_year = |base: &Option<Year>| base.unwrap_or_else(|| Year::of(plan.term().first()));
    let (arrangement, wages) = (&plan.arrangement, line.wages);
    let own = match &line.amount {
        LineAmount::Fixed {
            amount,
            base_year,
            indexed,
        } => {
            let from = price_year(base_year);
            let to = if *indexed { year.year } else { from };
            let parts = wages.filter(|_| *indexed);
            fixed(arrangement, (*amount, parts), ((from, to), &year.part), met)
        }
        LineAmount::PerYear(amounts) => {
            (amounts.get(&year.year).copied().unwrap_or_default(), false)
        }
        LineAmount::PerUnit {
            amount,
            figure,
            figure_year,
            base_year,
            indexed,
        } => {
            let wanted = Wanted {
                plan,
                name: figure,
                asked: *figure_year,
                year: year.year,
            };
            let Some(units) = counted(wanted, &areas(plan, line), met) else {
                return Some((Money::ZERO, true));
            };
            let from = price_year(base_year);
            let to = if *indexed { year.year } else { from };
            let parts = wages.filter(|_| *indexed);
            let factor = factor(arrangement, parts, (from, to), met);
            let exact = amount.to_ratio() * units * factor * &year.part;
            (rounded(&exact, arrangement.unit), true)
        }
        LineAmount::Weight(_) => return None,
    };
    Some(own)
}

/// How many units there are in some areas; `None` where that is not known, or where there is no
/// area.
fn counted(wanted: Wanted<'_>, areas: &[AreaId], met: &mut BTreeSet<Met>) -> Option<Ratio> {
    let areas: Vec<FigureOf> = areas.iter().copied().map(FigureOf::Area).collect();
    if areas.is_empty() {
        return None;
    }
    let units: Ratio = wanted.of_all(&areas, met)?.iter().sum();
    if !units.is_zero() {
        met.insert(Met::PerUnit);
    }
    Some(units)
}

/// The areas of a line: those with no area in them, that are chosen or lie in one that is.
pub(super) fn areas(plan: &Plan, line: &Line) -> Vec<AreaId> {
    let parent_of = |id: &AreaId| plan.areas.get(*id)?.parent;
    let is_parent = |id: AreaId| plan.areas.iter().any(|(_, area)| area.parent == Some(id));
    let is_chosen = |id: AreaId| {
        let mut upwards = std::iter::successors(Some(id), parent_of);
        upwards.any(|id| line.areas.has(id))
    };
    let areas = plan.areas.ids();
    areas
        .filter(|id| !is_parent(*id) && is_chosen(*id))
        .collect()
}

/// A fixed amount at the price level of a year, for a part of a year. What nothing changes is not
/// rounded.
fn fixed(
    arrangement: &Arrangement,
    (amount, wages): (Money, Option<Share>),
    (years, part): ((Year, Year), &Ratio),
    met: &mut BTreeSet<Met>,
) -> (Money, bool) {
    let times = |amount: Money, times: &Ratio| {
        if times.is_one() {
            return amount;
        }
        rounded(&(amount.to_ratio() * times), arrangement.unit)
    };
    match arrangement.index_base {
        IndexBase::Exact => {
            let factor = factor(arrangement, wages, years, met) * part;
            (times(amount, &factor), !factor.is_one())
        }
        IndexBase::Rounded => {
            let steps = steps(arrangement, wages, years, met);
            let is_computed = !part.is_one() || steps.iter().any(|step| !step.is_one());
            let each_year = steps.iter().fold(amount, times);
            (times(each_year, part), is_computed)
        }
    }
}
