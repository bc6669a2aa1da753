//! The part of an organisation, and of an area in it, explained.

use super::{
    Explainer,
    budget::unit_place,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::{
        areas,
        context::PlanYear,
        division::{Division, Remark},
        organisations,
    },
    money::{Money, split::exact_share},
    plan::{
        Amount, AreaId, FigureOf, Id, Key, KeyId, Line, LineId, Measure, OrganisationId,
        OrganisationSplit, Place, Row, Value,
    },
    share::{Ratio, ratio_from_decimal},
    year::Year,
};
use num_traits::{One as _, Zero as _};

impl Explainer<'_> {
    pub(super) fn organisation(
        &self,
        year: Year,
        id: LineId,
        organisation: Option<OrganisationId>,
    ) -> Option<Step> {
        let line = self.context.plan.lines.get(id)?;
        let index = self.context.index_of(year)?;
        let amount = Amount::Organisation(year, id, organisation);
        let result = self.outcome.amount(amount)?;
        let whole = self.line(year, id)?;
        let division = organisations::division(&self.context, index, id, line);
        let unit = (self.unit(), Some(unit_place()));
        let own = match organisation {
            Some(organisation) => {
                self.organisation_weight(self.context.years.get(index)?, (id, line), organisation)
            }
            None => rest_weight((id, line), &division.members),
        };
        let step = part(&division, organisation, (whole, unit), own, result)?;
        Some(step.about(amount))
    }

    pub(super) fn cell(
        &self,
        (year, id): (Year, LineId),
        organisation: Option<OrganisationId>,
        area: Option<AreaId>,
    ) -> Option<Step> {
        let line = self.context.plan.lines.get(id)?;
        let index = self.context.index_of(year)?;
        let result = self
            .outcome
            .amount(Amount::Cell(year, id, organisation, area))?;
        let whole = self.organisation(year, id, organisation)?;
        let division = areas::division(&self.context, index, line);
        if division.holds && division.members.is_empty() {
            return Some(
                Step::new(Rule::NoAreas, Quantity::Money(result)).with_step(Role::Amount, whole),
            );
        }
        let own = area.and_then(|area| {
            let key = areas::key_of(&self.context, line)?;
            let members = areas::of(&division.members);
            let own = FigureOf::Area(area);
            Some(self.key_weight((key, year), &members, own, Ratio::one()))
        });
        let unit = (Quantity::Money(Money::CENT), None);
        part(&division, area, (whole, unit), own, result)
    }

    /// How the weight of an organisation comes about.
    fn organisation_weight(
        &self,
        plan_year: &PlanYear,
        (id, line): (LineId, &Line),
        organisation: OrganisationId,
    ) -> Option<Step> {
        let part = organisations::part_of(plan_year, organisation);
        let of = FigureOf::Organisation(organisation);
        Some(match &line.split {
            OrganisationSplit::Equal => Step::new(Rule::EqualWeight, Quantity::Ratio(part.clone()))
                .with(Role::Part, None, Quantity::Ratio(part)),
            OrganisationSplit::Shares(shares) => {
                let share = shares.get(&organisation).copied().unwrap_or_default();
                let place = Place::Entry(id.row(), "shares", Value::Row(organisation.row()));
                Step::new(Rule::ShareWeight, Quantity::Ratio(share.to_ratio())).with(
                    Role::Share,
                    Some(place),
                    Quantity::Share(share),
                )
            }
            OrganisationSplit::History => {
                let history = (self.context.history_year(line), line.history_measure);
                self.history_weight((id, organisation), history, part)
            }
            OrganisationSplit::Figure { name, year } => {
                let found = self.context.figures.find(of, name, *year, plan_year.year)?;
                let counted = Step::new(Rule::Counted, Quantity::Ratio(found.value())).with(
                    Role::Value,
                    Some(Place::Field(found.id.row(), "value")),
                    Quantity::Ratio(found.value()),
                );
                weight(vec![counted], part)
            }
            OrganisationSplit::Key(key) => {
                let members = organisations::of(&organisations::members(plan_year, line));
                self.key_weight((*key, plan_year.year), &members, of, part)
            }
        })
    }

    fn history_weight(
        &self,
        (line, organisation): (LineId, OrganisationId),
        (year, measure): (Year, Measure),
        part: Ratio,
    ) -> Step {
        let field = match measure {
            Measure::Granted => "granted",
            Measure::Determined => "determined",
        };
        let awards = self.context.history.of(line, organisation, year, measure);
        let steps = awards.into_iter().map(|tagged| {
            let amount = tagged.award.amount(measure).unwrap_or_default();
            let place = Place::Field(tagged.id.row(), field);
            let share = Place::Entry(tagged.id.row(), "lines", Value::Row(line.row()));
            Step::new(
                Rule::AwardPart,
                Quantity::Ratio(tagged.amount_in(year, measure)),
            )
            .with(Role::Amount, Some(place), Quantity::Money(amount))
            .with(Role::Share, Some(share), Quantity::Share(tagged.share))
            .with(Role::Part, None, Quantity::Ratio(tagged.part_in(year)))
        });
        weight(steps.collect(), part)
    }

    fn key_weight(
        &self,
        (key, year): (KeyId, Year),
        members: &[FigureOf],
        own: FigureOf,
        part: Ratio,
    ) -> Step {
        let nothing = Key::default();
        let row = self.context.plan.keys.get(key).unwrap_or(&nothing);
        let parts = row.parts.iter().filter_map(|(name, share)| {
            let value = |of: &FigureOf| self.context.figures.find(*of, name, row.year, year);
            let total: Ratio = members.iter().filter_map(value).map(|f| f.value()).sum();
            let found = value(&own).filter(|_| !total.is_zero())?;
            let counted = ratio_from_decimal(found.figure.value);
            let exact = &counted * share.to_ratio() / &total;
            let place = Place::Field(found.id.row(), "value");
            let entry = Place::Entry(key.row(), "parts", Value::Text(name.clone()));
            let step = Step::new(Rule::KeyPart, Quantity::Ratio(exact))
                .with(Role::Value, Some(place), Quantity::Ratio(counted))
                .with(Role::Share, Some(entry), Quantity::Share(*share))
                .with(Role::Total, None, Quantity::Ratio(total));
            Some(step)
        });
        weight(parts.collect(), part)
    }
}

/// The weight of what the shares of those who take part leave unassigned.
fn rest_weight((id, line): (LineId, &Line), members: &[OrganisationId]) -> Option<Step> {
    let OrganisationSplit::Shares(shares) = &line.split else {
        return None;
    };
    let shares = shares.iter();
    let taking_part = shares.filter(|(organisation, _)| members.contains(organisation));
    let given: Ratio = taking_part.clone().map(|(_, share)| share.to_ratio()).sum();
    let step = Step::new(Rule::RestWeight, Quantity::Ratio(Ratio::one() - given));
    Some(taking_part.fold(step, |step, (organisation, share)| {
        let place = Place::Entry(id.row(), "shares", Value::Row(organisation.row()));
        step.with(Role::Share, Some(place), Quantity::Share(*share))
    }))
}

fn weight(steps: Vec<Step>, part: Ratio) -> Step {
    let sum: Ratio = steps.iter().map(Step::ratio).sum();
    let result = sum.max(Ratio::zero()) * &part;
    let step = Step::new(Rule::Weight, Quantity::Ratio(result));
    let step = steps
        .into_iter()
        .fold(step, |step, part| step.with_step(Role::Plus, part));
    step.with(Role::Part, None, Quantity::Ratio(part))
}

/// The part of one member, or of nobody, in what a division divides.
fn part<R: Row>(
    division: &Division<R>,
    member: Option<Id<R>>,
    (whole, (unit, unit_place)): (Step, (Quantity, Option<Place>)),
    own: Option<Step>,
    result: Money,
) -> Option<Step> {
    let result = Quantity::Money(result);
    if !division.holds {
        let why = division.remarks.last().cloned().unwrap_or(Remark::NoWeight);
        return Some(Step::new(Rule::Undivided(why), result).with_step(Role::Amount, whole));
    }
    let weights = division.all_weights();
    let index = match member {
        Some(member) => division.members.iter().position(|other| *other == member)?,
        None => division.members.len(),
    };
    let exact = exact_share(whole.money(), weights.get(index)?, &weights);
    let step = Step::new(Rule::Split, result)
        .with_step(Role::Amount, whole)
        .with(Role::Unit, unit_place, unit)
        .exactly(exact);
    let places = division.members.iter().map(|id| Some(Place::Row(id.row())));
    let all = places.chain([None]).zip(weights).enumerate();
    let step = all.fold(step, |step, (at, (place, weight))| {
        let role = if at == index { Role::Own } else { Role::Weight };
        step.with(role, place, Quantity::Ratio(weight))
    });
    Some(own.into_iter().fold(step, |mut step, own| {
        step.steps.push(own);
        step
    }))
}
