//! Totals, and how they compare with an earlier year.

use super::{context::Context, outcome::Outcome};
use crate::{
    money::Money,
    plan::{Amount, FigureOf, Measure, OrganisationId, Plan, TotalOf},
    share::Ratio,
    year::Year,
};
use num_traits::Zero as _;
use std::collections::BTreeMap;

/// Adds up all cells by line, organisation and area, per year and over all years.
pub(super) fn add_up(outcome: &mut Outcome) {
    let mut totals: BTreeMap<(Option<Year>, TotalOf), Money> = BTreeMap::new();
    for year in outcome.years.iter().map(|plan_year| plan_year.year) {
        for year in [Some(year), None] {
            totals.entry((year, TotalOf::Lines)).or_default();
        }
    }
    for cell in outcome.cells() {
        for of in [
            TotalOf::Lines,
            TotalOf::Line(cell.line),
            TotalOf::Organisation(cell.organisation),
            TotalOf::Area(cell.area),
        ] {
            for year in [Some(cell.year), None] {
                let total = totals.entry((year, of)).or_default();
                *total = *total + cell.amount;
            }
        }
    }
    outcome.totals = totals;
}

/// What organisations had in an earlier year, of the awards that are tagged to lines: granted,
/// whatever their periodicity, in euros and exact. Empty where no tagged award reaches that year.
pub fn earlier(plan: &Plan, year: Year) -> BTreeMap<OrganisationId, Ratio> {
    let context = Context::new(plan);
    let mut earlier: BTreeMap<OrganisationId, Ratio> = BTreeMap::new();
    for line in plan.lines.ids() {
        for organisation in context.history.organisations(line) {
            for tagged in context
                .history
                .of(line, organisation, year, Measure::Granted)
            {
                let amount = earlier.entry(organisation).or_insert_with(Ratio::zero);
                *amount = &*amount + tagged.amount_in(year, Measure::Granted);
            }
        }
    }
    earlier
}

/// An area's total of a year per resident, where the plan says which figure counts residents and
/// the area has it. Exact, in euros.
pub fn per_resident(
    plan: &Plan,
    outcome: &Outcome,
    year: Year,
    area: crate::plan::AreaId,
) -> Option<Ratio> {
    let context = Context::new(plan);
    let name = &plan.arrangement.residents;
    let residents = context
        .figures
        .find(FigureOf::Area(area), name, None, year)?
        .value();
    let total = outcome.amount(Amount::Total(Some(year), TotalOf::Area(Some(area))))?;
    (!residents.is_zero()).then(|| total.to_ratio() / residents)
}
