//! Lines: what each is given in a year.

use super::{
    areas,
    context::{Context, PlanYear},
    division::Remark,
    figures::{Found, later_figure},
    funding::Funding,
    index::{self, Factors},
};
use crate::{
    money::{
        Money,
        split::{Weights, split},
    },
    plan::{Amount, AreaId, Line, LineAmount, LineId},
    share::{Ratio, Share, ratio_from_decimal},
    year::Year,
};
use num_traits::Zero as _;
use std::collections::{BTreeMap, BTreeSet};

/// What all lines are given in a year.
#[derive(Clone, Debug, Default)]
pub struct LineAmounts {
    /// In the order of the lines.
    pub amounts: Vec<Money>,
    /// How many of them were computed and so rounded.
    pub computed: u32,
    /// What there was to remark.
    pub remarks: Vec<(Amount, Remark)>,
}

/// An amount that a line has of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// The amount.
    pub amount: Money,
    /// Whether it was computed, and so rounded.
    pub is_computed: bool,
    /// What there is to remark.
    pub remark: Option<Remark>,
}

/// The lines that share by weight what the other lines leave, in order of id.
pub struct Weighted {
    /// The lines, each with its place among all lines.
    pub lines: Vec<(usize, LineId)>,
    /// Their weights.
    pub weights: Vec<Ratio>,
}

/// What every line is given in every year: first those with an amount of their own, then by weight.
pub fn amounts(context: &Context<'_>, fundings: &[Funding]) -> Vec<LineAmounts> {
    let weighted = weighted(context);
    let weights = Weights::from_ratios(&weighted.weights);
    let mut prices = Prices::new(context);
    let years = context.years.iter().zip(fundings);
    years
        .map(|(plan_year, funding)| {
            let mut found = own_amounts(context, plan_year, &mut prices);
            let left = funding.available - found.amounts.iter().copied().sum();
            let unit = context.plan.arrangement.unit;
            let parts = weighted.divide(left, unit, &weights);
            if parts.is_none() && left > Money::ZERO {
                let first = weighted.lines.first();
                let place = first.map(|(_, line)| Amount::Line(plan_year.year, *line));
                let remark = place.map(|place| (place, Remark::NoLineWeight));
                found.remarks.extend(remark);
            }
            for ((at, _), part) in weighted.lines.iter().zip(parts.into_iter().flatten()) {
                if let Some(amount) = found.amounts.get_mut(*at) {
                    *amount = part;
                }
            }
            found
        })
        .collect()
}

/// The amounts that lines have of their own; nothing yet for those that go by weight.
fn own_amounts<'a>(
    context: &Context<'a>,
    plan_year: &PlanYear,
    prices: &mut Prices<'a>,
) -> LineAmounts {
    let mut found = LineAmounts::default();
    for (id, line) in &context.lines {
        let own = own_amount(context, line, plan_year, prices);
        let own = own.unwrap_or_else(|remark| Own {
            remark: Some(remark),
            ..Own::default()
        });
        found.amounts.push(own.amount);
        found.computed = found.computed.saturating_add(u32::from(own.is_computed));
        let place = Amount::Line(plan_year.year, *id);
        let remark = own.remark.map(|remark| (place, remark));
        found.remarks.extend(remark);
    }
    found
}

/// The amount that a line has of its own, nothing yet for one that goes by weight, or why it has none.
fn own_amount<'a>(
    context: &Context<'a>,
    line: &'a Line,
    plan_year: &PlanYear,
    prices: &mut Prices<'a>,
) -> Result<Own, Remark> {
    let (year, part) = (plan_year.year, &plan_year.part);
    Ok(match &line.amount {
        LineAmount::Fixed {
            amount,
            base_year,
            indexed,
        } => {
            let from = price_year(context, *base_year);
            let to = if *indexed { year } else { from };
            let typed = (*amount, line.parts());
            index::indexed(&mut prices.factors, typed, (from, to), part)
        }
        LineAmount::PerYear(years) => {
            let amount = years.get(&year).copied();
            Own {
                amount: amount.ok_or(Remark::NoAmount(year))?,
                ..Own::default()
            }
        }
        LineAmount::PerUnit {
            amount,
            base_year,
            indexed,
            ..
        } => {
            let units = prices.units(context, line, year)?;
            let from = price_year(context, *base_year);
            let to = if *indexed { year } else { from };
            let factor = prices.factors.level(line.parts(), from, to);
            let exact = amount.to_ratio() * units.count * factor * part;
            Own {
                amount: Money::rounded(&exact, context.plan.arrangement.unit),
                is_computed: true,
                remark: units.later,
            }
        }
        LineAmount::Weight(_) => Own::default(),
    })
}

/// The figures that an amount per unit counts: of every area of the line. None for other lines.
pub fn counted<'a>(
    context: &Context<'a>,
    line: &Line,
    year: Year,
) -> Result<Vec<Found<'a>>, Remark> {
    let LineAmount::PerUnit {
        figure,
        figure_year,
        ..
    } = &line.amount
    else {
        return Ok(Vec::new());
    };
    let areas = areas::of(&areas::members(context, line));
    if areas.is_empty() {
        return Err(Remark::NoAreas);
    }
    context
        .figures()
        .of_members(&areas, figure, *figure_year, year)
}

/// What many lines are counted by, each worked out once.
struct Prices<'a> {
    factors: Factors<'a>,
    units: BTreeMap<Counted<'a>, Result<Units, Remark>>,
}

/// A figure, its year, the areas that were chosen, and the plan year.
type Counted<'a> = (&'a str, Option<Year>, Option<&'a BTreeSet<AreaId>>, Year);

/// How many units there are.
#[derive(Clone)]
struct Units {
    count: Ratio,
    /// The remark that figures of a later year were counted.
    later: Option<Remark>,
}

impl<'a> Prices<'a> {
    fn new(context: &Context<'a>) -> Self {
        Self {
            factors: Factors::new(&context.plan.arrangement),
            units: BTreeMap::new(),
        }
    }

    fn units(
        &mut self,
        context: &Context<'a>,
        line: &'a Line,
        year: Year,
    ) -> Result<Units, Remark> {
        let LineAmount::PerUnit {
            figure,
            figure_year,
            ..
        } = &line.amount
        else {
            return Err(Remark::NoAreas);
        };
        let of = (figure.as_str(), *figure_year, line.areas.only(), year);
        let units = self.units.entry(of).or_insert_with(|| {
            let found = counted(context, line, year)?;
            Ok(Units {
                count: found.iter().map(Found::value).sum(),
                later: later_figure(&found),
            })
        });
        units.clone()
    }
}

/// The year of the price level of a fixed amount.
pub fn price_year(context: &Context<'_>, base_year: Option<Year>) -> Year {
    base_year.unwrap_or_else(|| Year::of(context.plan.term().first()))
}

/// Which part of a line is wages, and the year of the price level of its amount; the first year of
/// the arrangement for a line that has none.
pub fn course(context: &Context<'_>, line: &Line) -> (Option<Share>, Year) {
    let base_year = match &line.amount {
        LineAmount::Fixed { base_year, .. } | LineAmount::PerUnit { base_year, .. } => *base_year,
        LineAmount::PerYear(_) | LineAmount::Weight(_) => None,
    };
    (line.parts(), price_year(context, base_year))
}

/// The lines that go by weight.
pub fn weighted(context: &Context<'_>) -> Weighted {
    let lines = context.lines.iter().enumerate();
    let (lines, weights) = lines
        .filter_map(|(at, (id, line))| match line.amount {
            LineAmount::Weight(weight) => Some(((at, *id), ratio_from_decimal(weight))),
            _ => None,
        })
        .unzip();
    Weighted { lines, weights }
}

impl Weighted {
    /// Divides what is left. Nothing left, or less, gives every line nothing; `None` where there is
    /// something to divide and no weight to divide it by.
    fn divide(&self, left: Money, unit: Money, weights: &Weights) -> Option<Vec<Money>> {
        if left <= Money::ZERO && !self.weights.iter().all(Ratio::is_zero) {
            return Some(vec![Money::ZERO; self.lines.len()]);
        }
        split(left, unit, weights)
    }
}
