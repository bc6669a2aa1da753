//! One member's part in what a division divides, explained; and the cells of areas.

use super::{
    Explainer,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::{
        areas,
        division::{Division, Remark},
    },
    money::{Money, split::exact_share},
    plan::{AreaId, FigureOf, Id, LineId, OrganisationId, Place, Row},
    share::Ratio,
    year::Year,
};
use num_traits::One as _;

impl Explainer<'_> {
    pub(super) fn cell(
        &self,
        (year, id): (Year, LineId),
        organisation: Option<OrganisationId>,
        area: Option<AreaId>,
    ) -> Option<Step> {
        if self.context.plan.arrangement.is_awarded(year) {
            return self.awarded_cell((year, id), organisation, area);
        }
        let line = self.context.plan.lines.get(id)?;
        let index = self.context.index_of(year)?;
        let block = self.outcome.block(year, id)?;
        let result = block.cell(organisation, area)?;
        let whole = self.organisation(year, id, organisation)?;
        let division = areas::division(&self.context, index, line);
        if division.holds && division.members.is_empty() {
            return Some(
                Step::new(Rule::NoAreas, Quantity::Money(result)).with_step(Role::Amount, whole),
            );
        }
        let own = area.and_then(|area| {
            let key = areas::key_of(self.context.plan, line)?;
            let members = areas::of(&division.members);
            let own = FigureOf::Area(area);
            Some(self.key_weight((key, year), &members, own, Ratio::one()))
        });
        let unit = (Quantity::Money(Money::CENT), None);
        part(&division, area, (whole, unit), own, result)
    }
}

/// The part of one member, or of nobody, in what a division divides.
pub(super) fn part<R: Row>(
    division: &Division<R>,
    member: Option<Id<R>>,
    (whole, (unit, unit_place)): (Step, (Quantity, Option<Place>)),
    own: Option<Step>,
    result: Money,
) -> Option<Step> {
    let result = Quantity::Money(result);
    if !division.holds {
        return Some(undivided(division, whole, result));
    }
    let weights = division.all_weights();
    let index = position(division, member)?;
    let exact = exact_share(whole.money(), weights.get(index)?, &weights);
    let step = Step::new(Rule::Split, result)
        .with_step(Role::Amount, whole)
        .with(Role::Unit, unit_place, unit)
        .exactly(exact);
    let all = places(division).zip(weights).enumerate();
    let step = all.fold(step, |step, (at, (place, weight))| {
        let role = if at == index { Role::Own } else { Role::Weight };
        step.with(role, place, Quantity::Ratio(weight))
    });
    Some(step.and_step(own))
}

/// An amount that could not be divided, with the reason.
pub(super) fn undivided<R: Row>(division: &Division<R>, whole: Step, result: Quantity) -> Step {
    // The reason is the last thing that the division itself remarked; history may follow it.
    let mut reasons = division.remarks.iter().rev();
    let why = reasons.find(|remark| remark.is_reason()).cloned();
    let why = why.unwrap_or(Remark::NoWeight);
    Step::new(Rule::Undivided(why), result).with_step(Role::Amount, whole)
}

/// Where a member stands in a division; nobody stands behind the last.
pub(super) fn position<R: Row>(division: &Division<R>, member: Option<Id<R>>) -> Option<usize> {
    match member {
        Some(member) => division.members.binary_search(&member).ok(),
        None => Some(division.members.len()),
    }
}

/// The members of a division as places, and nobody as the last.
pub(super) fn places<R: Row>(division: &Division<R>) -> impl Iterator<Item = Option<Place>> {
    let members = division.members.iter();
    members.map(|id| Some(Place::Row(id.row()))).chain([None])
}
