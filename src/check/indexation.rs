//! The rules over indexation: figures that are missing, rates that are not those of the figures, and
//! parts of lines that make no difference.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::{Outcome, index},
    plan::{Arrangement, Index, LineAmount, Place, Plan, RowId, TableName, Value},
    year::Year,
};
use std::collections::BTreeSet;

const ARRANGEMENT: RowId = RowId::single(TableName::Arrangement);

/// Both parts that have figures.
const PARTS: [Index; 2] = [Index::Wages, Index::Materials];

pub(super) fn check(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    parts_alike(plan, outcome, findings);
    typed_otherwise(&plan.arrangement, findings);
    missing(&plan.arrangement, findings);
    unusable(&plan.arrangement, findings);
}

/// I001: a line says which part of it is wages, and that changes none of its amounts.
fn parts_alike(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let arrangement = &plan.arrangement;
    let first = Year::of(plan.term().first());
    for (id, line) in plan.lines.iter().filter(|(_, line)| line.wages.is_some()) {
        let base = match &line.amount {
            LineAmount::Fixed { base_year, .. } | LineAmount::PerUnit { base_year, .. } => {
                base_year.unwrap_or(first)
            }
            LineAmount::PerYear(_) | LineAmount::Weight(_) => first,
        };
        let of = |wages, year: Year| index::level(arrangement, wages, base, year);
        let mut years = outcome.years.iter().map(|plan_year| plan_year.year);
        if years.all(|year| of(line.parts(), year) == of(None, year)) {
            findings.push(Finding::new(
                Code::I001,
                Place::Field(id.row(), "wages"),
                vec![Argument::Row(id.row())],
            ));
        }
    }
}

/// I002: a rate was typed, and the figures build another.
fn typed_otherwise(arrangement: &Arrangement, findings: &mut Vec<Finding>) {
    for of in Index::ALL {
        for (year, typed) in arrangement.typed_rates(of) {
            let built = arrangement.built_rate(of, *year);
            let Some(built) = built.filter(|built| built != typed) else {
                continue;
            };
            findings.push(Finding::new(
                Code::I002,
                Place::Entry(ARRANGEMENT, of.field(), Value::Year(*year)),
                vec![
                    Argument::Year(*year),
                    Argument::Share(typed.to_ratio()),
                    Argument::Share(built.to_ratio()),
                ],
            ));
        }
    }
}

/// I003: a figure that is missing beside others, so that they build no rate.
fn missing(arrangement: &Arrangement, findings: &mut Vec<Finding>) {
    let counted = arrangement.counted_figures();
    let is_counted = |part: &Index| counted == Index::General || counted == *part;
    let parts: Vec<Index> = PARTS.into_iter().filter(is_counted).collect();
    let mut missing = BTreeSet::new();
    for year in PARTS
        .into_iter()
        .flat_map(|part| figure_years(arrangement, part))
    {
        let wanted = wanted(arrangement, year);
        for part in &parts {
            missing.extend(missing_of(arrangement, *part, &wanted));
        }
    }
    for (field, year) in missing {
        let place = Place::Entry(ARRANGEMENT, field, Value::Year(year));
        findings.push(Finding::new(Code::I003, place, vec![Argument::Year(year)]));
    }
}

/// I004: the figures build a rate that prices cannot have.
fn unusable(arrangement: &Arrangement, findings: &mut Vec<Finding>) {
    let years: BTreeSet<Year> = arrangement.index_years().collect();
    for year in years {
        let figures = arrangement.built(Index::General, year);
        let rate = |built: &crate::plan::indexation::Built| built.rate(arrangement.index_method);
        if figures.is_some_and(|built| rate(&built).is_none()) {
            let place = Place::Entry(ARRANGEMENT, "rates", Value::Year(year));
            findings.push(Finding::new(Code::I004, place, vec![Argument::Year(year)]));
        }
    }
}

/// The years in which a part has a figure.
fn figure_years(arrangement: &Arrangement, part: Index) -> BTreeSet<Year> {
    let figures = arrangement.figures(part).into_iter().flatten();
    figures
        .flat_map(|figures| figures.keys())
        .copied()
        .collect()
}

/// Whether some part has a provisional (0) or definitive (1) figure of a year.
fn has(arrangement: &Arrangement, which: usize, year: Year) -> bool {
    let figures = PARTS
        .into_iter()
        .filter_map(|part| arrangement.figures(part));
    let mut figures = figures.filter_map(|both| both.get(which).copied());
    figures.any(|figures| figures.contains_key(&year))
}

/// The figures that those of a year ask for: both parts the same, a definitive one beside its
/// provisional one, and those of the year before where a rate is to be built. The first year that has
/// both kinds is there for the year after it.
fn wanted(arrangement: &Arrangement, year: Year) -> Vec<(usize, Year)> {
    let (provisional, definitive) = (has(arrangement, 0, year), has(arrangement, 1, year));
    let before = year.previous();
    let has_before = has(arrangement, 0, before) || has(arrangement, 1, before);
    let builds =
        provisional && !arrangement.rates.contains_key(&year) && (has_before || !definitive);
    let own = [(0, provisional || definitive), (1, definitive)];
    let own = own.into_iter().filter(|(_, is)| *is);
    let own = own.map(|(which, _)| (which, year));
    let of_before = [(0, before), (1, before)].into_iter().filter(|_| builds);
    own.chain(of_before).collect()
}

fn missing_of<'a>(
    arrangement: &'a Arrangement,
    part: Index,
    wanted: &'a [(usize, Year)],
) -> impl Iterator<Item = (&'static str, Year)> + 'a {
    let fields = part.figure_fields().into_iter().flatten();
    let figures = arrangement.figures(part).into_iter().flatten();
    let both = fields.zip(figures).enumerate();
    both.flat_map(move |(at, (field, figures))| {
        let wanted = wanted.iter().filter(move |(which, _)| *which == at);
        let missing = wanted.filter(move |(_, year)| !figures.contains_key(year));
        missing.map(move |(_, year)| (field, *year))
    })
}
