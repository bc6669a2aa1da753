//! How the weight of an organisation or an area comes about, explained.

use super::{
    Explainer,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::{
        context::PlanYear, division::Division, figures::Found, history::Tagged, organisations,
    },
    plan::{
        FigureOf, Key, KeyId, Line, LineId, Measure, Organisation, OrganisationId,
        OrganisationSplit, Place, RowId, TableName, Value,
    },
    share::{Ratio, Share},
    year::Year,
};
use num_traits::{One as _, Zero as _};

impl Explainer<'_> {
    /// The weight of an organisation on the way from history to the split of a line. `division` is
    /// what the path made of both.
    pub(super) fn path_weight(
        &self,
        plan_year: &PlanYear,
        line: (LineId, &Line),
        (organisation, division): (Option<OrganisationId>, &Division<Organisation>),
        share: Share,
    ) -> Option<Step> {
        let history = |member: OrganisationId| self.had(plan_year, line, member);
        let all_history: Ratio = division.members.iter().map(|id| history(*id).ratio()).sum();
        if all_history.is_zero() {
            return self.organisation_weight(plan_year, line, (organisation, &division.members));
        }
        if share == Share::ZERO {
            return organisation.map(history);
        }
        let (context, members) = (&self.context, division.members.clone());
        let norm = organisations::division(context, plan_year, line, members);
        let all_norm = norm.all_weights().into_iter().sum::<Ratio>();
        let own = organisation.map(history);
        let norm = self.organisation_weight(plan_year, line, (organisation, &division.members));
        let weight = |step: &Option<Step>| step.as_ref().map_or_else(Ratio::zero, Step::ratio);
        let result = (Ratio::one() - share.to_ratio()) * weight(&own) / &all_history
            + share.to_ratio() * weight(&norm) / &all_norm;
        let arrangement = RowId::single(TableName::Arrangement);
        let place = Place::Entry(arrangement, "path", Value::Year(plan_year.year));
        let step = Step::new(Rule::Path, Quantity::Ratio(result)).with(
            Role::Share,
            Some(place),
            Quantity::Share(share),
        );
        let step = step.with_some(Role::Before, own);
        let step = step.with(Role::AllBefore, None, Quantity::Ratio(all_history));
        let step = step.with_some(Role::Weight, norm);
        Some(step.with(Role::Total, None, Quantity::Ratio(all_norm)))
    }

    /// How the weight of an organisation comes about by the split of a line; that of nobody by what
    /// shares leave.
    pub(super) fn organisation_weight(
        &self,
        plan_year: &PlanYear,
        (id, line): (LineId, &Line),
        (organisation, members): (Option<OrganisationId>, &[OrganisationId]),
    ) -> Option<Step> {
        let Some(organisation) = organisation else {
            return rest_weight(plan_year, (id, line));
        };
        let part = plan_year.membership(organisation);
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
            OrganisationSplit::History => self.had(plan_year, (id, line), organisation),
            OrganisationSplit::Figure { name, year } => {
                let figures = self.context.figures();
                let found = figures.find(of, name, *year, plan_year.year).ok()?;
                weight(vec![counted(&found)], part)
            }
            OrganisationSplit::Key(key) => {
                let members = organisations::of(members);
                self.key_weight((*key, plan_year.year), &members, of, part)
            }
        })
    }

    /// What an organisation had, as its weight.
    fn had(
        &self,
        plan_year: &PlanYear,
        (id, line): (LineId, &Line),
        member: OrganisationId,
    ) -> Step {
        let awards = self.award_parts((id, line), member);
        weight(awards, plan_year.membership(member))
    }

    /// The awards that a line's history finds for an organisation.
    pub(super) fn award_parts(
        &self,
        (id, line): (LineId, &Line),
        organisation: OrganisationId,
    ) -> Vec<Step> {
        let (year, measure) = (self.context.history_year(line), line.history_measure);
        let awards = self.context.history().of(id, organisation, year, measure);
        let awards = awards.iter();
        let steps = awards.map(|tagged| award_part(tagged, Some(id), (year, measure)));
        steps.collect()
    }

    /// The weight of a member under a key.
    pub(super) fn key_weight(
        &self,
        (key, year): (KeyId, Year),
        members: &[FigureOf],
        own: FigureOf,
        part: Ratio,
    ) -> Step {
        let nothing = Key::default();
        let row = self.context.plan.keys.get(key).unwrap_or(&nothing);
        let figures = self.context.figures();
        let parts = row.parts.iter().filter_map(|(name, share)| {
            let value = |of: &FigureOf| figures.find(*of, name, row.year, year).ok();
            let total: Ratio = members.iter().filter_map(value).map(|f| f.value()).sum();
            let found = value(&own).filter(|_| !total.is_zero())?;
            let exact = found.value() * share.to_ratio() / &total;
            let entry = Place::Entry(key.row(), "parts", Value::Text(name.clone()));
            let step = with_count(Step::new(Rule::KeyPart, Quantity::Ratio(exact)), &found)
                .with(Role::Share, Some(entry), Quantity::Share(*share))
                .with(Role::Total, None, Quantity::Ratio(total));
            Some(step)
        });
        weight(parts.collect(), part)
    }
}

/// What an award is in a year, for a line or as a whole.
pub(super) fn award_part(
    tagged: &Tagged<'_>,
    line: Option<LineId>,
    (year, measure): (Year, Measure),
) -> Step {
    let field = match measure {
        Measure::Granted => "granted",
        Measure::Determined => "determined",
    };
    let amount = tagged.award.amount(measure).unwrap_or_default();
    let place = Place::Field(tagged.id.row(), field);
    let share = line.map(|line| Place::Entry(tagged.id.row(), "lines", Value::Row(line.row())));
    let result = Quantity::Ratio(tagged.amount_in(year, measure));
    Step::new(Rule::AwardPart, result)
        .with(Role::Amount, Some(place), Quantity::Money(amount))
        .with(Role::Share, share, Quantity::Share(tagged.share))
        .with(Role::Part, None, Quantity::Ratio(tagged.part_in(year)))
}

/// A step that takes a figure: a count as it stands, a rate with the step that makes a count of it.
pub(super) fn with_count(step: Step, found: &Found<'_>) -> Step {
    if found.base.is_some() {
        return step.with_step(Role::Value, counted(found));
    }
    let place = Place::Field(found.id.row(), "value");
    step.with(Role::Value, Some(place), Quantity::Ratio(found.value()))
}

/// A figure as a count: as it stands, or the percentage of its base.
fn counted(found: &Found<'_>) -> Step {
    let result = Quantity::Ratio(found.value());
    let value = |found: &Found<'_>| {
        let value = crate::share::ratio_from_decimal(found.figure.value);
        (
            Some(Place::Field(found.id.row(), "value")),
            Quantity::Ratio(value),
        )
    };
    let (place, own) = value(found);
    match &found.base {
        None => Step::new(Rule::Counted, result).with(Role::Value, place, own),
        Some(base) => {
            let (base_place, base) = value(base);
            Step::new(Rule::PercentageOf, result)
                .with(Role::Value, place, own)
                .with(Role::Total, base_place, base)
        }
    }
}

/// The weight of what the shares of those who take part leave unassigned.
fn rest_weight(plan_year: &PlanYear, (id, line): (LineId, &Line)) -> Option<Step> {
    let OrganisationSplit::Shares(shares) = &line.split else {
        return None;
    };
    let members = organisations::members(plan_year, line);
    let taking_part: Vec<_> = shares
        .iter()
        .filter(|(organisation, _)| members.contains(organisation))
        .collect();
    let given: Ratio = taking_part.iter().map(|(_, share)| share.to_ratio()).sum();
    let step = Step::new(Rule::RestWeight, Quantity::Ratio(Ratio::one() - given));
    let step = taking_part
        .into_iter()
        .fold(step, |step, (organisation, share)| {
            let place = Place::Entry(id.row(), "shares", Value::Row(organisation.row()));
            step.with(Role::Share, Some(place), Quantity::Share(*share))
        });
    Some(step)
}

fn weight(steps: Vec<Step>, part: Ratio) -> Step {
    let sum: Ratio = steps.iter().map(Step::ratio).sum();
    let result = if sum.is_negative() {
        Ratio::zero()
    } else {
        sum * &part
    };
    let step = Step::new(Rule::Weight, Quantity::Ratio(result));
    let step = steps
        .into_iter()
        .fold(step, |step, part| step.with_step(Role::Plus, part));
    step.with(Role::Part, None, Quantity::Ratio(part))
}
