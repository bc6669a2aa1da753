//! What organisations had before.

use super::years;
use num_traits::Zero as _;
use ontschot::{
    plan::{Award, Line, LineId, OrganisationId, Plan},
    share::Ratio,
    year::{PartRule, Year},
};

/// The year of the awards that a line looks back at.
pub(super) fn year_of(plan: &Plan, line: &Line) -> Year {
    let compared = plan.arrangement.compare_year;
    let last_before = || Year::of(plan.term().first()).previous();
    line.history_year.or(compared).unwrap_or_else(last_before)
}

/// What an organisation had in that year of the awards that are tagged to a line, in euros. Less
/// than nothing is nothing.
pub(super) fn of(plan: &Plan, id: LineId, line: &Line, organisation: OrganisationId) -> Ratio {
    let year = year_of(plan, line);
    let awards = plan.awards.iter().map(|(_, award)| award);
    let own = awards.filter(|award| award.organisation == Some(organisation));
    let had: Ratio = own
        .filter_map(|award| {
            let tagged = award.lines.get(&id)?.to_ratio();
            let amount = award.amount(line.history_measure)?.to_ratio();
            Some(amount * tagged * part_in(award, year))
        })
        .sum();
    had.max(Ratio::zero())
}

/// The part of an award that belongs to a year; over the years that it covers they make one.
fn part_in(award: &Award, year: Year) -> Ratio {
    let (first, last) = (award.covers().first(), award.covers().last());
    let covered = |year| years::part(year, PartRule::Months, |day| first <= day && day <= last);
    let whole: Ratio = Year::of(first).through(Year::of(last)).map(covered).sum();
    covered(year) / whole
}
