//! What an organisation has of a line, explained: pins, the rest, the corridor.

use super::{
    Explainer,
    budget::unit_place,
    division::{part, places, position, undivided},
    step::{Held, Quantity, Role, Rule, Step},
};
use crate::{
    engine::{
        allotment::{Allotment, Divided, Rest},
        corridor::{Bounds, Fit},
        organisations,
    },
    money::Money,
    plan::{Amount, LineId, OrganisationId, Place, RowId, TableName, Value},
    share::{Rate, Ratio},
    year::Year,
};
use num_traits::Zero as _;

/// A line in a year with how its amount goes to organisations.
struct Shared<'c, 'p> {
    divided: Divided<'c, 'p>,
    allotment: Allotment,
}

impl<'p> Explainer<'p> {
    pub(super) fn organisation(
        &self,
        year: Year,
        id: LineId,
        organisation: Option<OrganisationId>,
    ) -> Option<Step> {
        if self.context.plan.arrangement.is_awarded(year) {
            return self.awarded_organisation((year, id), organisation);
        }
        let amount = Amount::Organisation(year, id, organisation);
        let result = self.outcome.amount(amount)?;
        let shared = self.shared(year, id)?;
        if let Some(pinned) = organisation.and_then(|id| shared.pinned(id)) {
            return Some(pinned.about(amount));
        }
        let whole = self.line(year, id)?;
        let step = match &shared.allotment.rest {
            None => shared.beside_pins(organisation, whole, result),
            Some(rest) => {
                let left = shared.left_by_pins(rest, whole);
                self.of_rest((&shared, rest), organisation, left, result)?
            }
        };
        Some(step.about(amount))
    }

    /// How a line goes to organisations in a year that was not awarded.
    fn shared(&self, year: Year, id: LineId) -> Option<Shared<'_, 'p>> {
        let line = self.context.plan.lines.get(id)?;
        let index = self.context.index_of(year)?;
        let given = self.outcome.block(year, id)?.given;
        let divided = Divided::new(&self.context, index, (id, line), given)?;
        let members = organisations::members(divided.year, line);
        let last = index
            .checked_sub(1)
            .and_then(|last| self.context.years.get(last));
        let allotment = divided.allot(&members, None, |organisation| {
            let last = last?.year;
            self.outcome
                .organisation_amount(last, id, Some(organisation))
        });
        Some(Shared { divided, allotment })
    }

    /// The line when its pins make more than it was given; `None` where they do not.
    pub(super) fn above_line(&self, year: Year, id: LineId, given: Step) -> Option<Step> {
        let shared = self.shared(year, id)?;
        if shared.allotment.given.amount == shared.divided.given {
            return None;
        }
        let result = Quantity::Money(shared.allotment.given.amount);
        let step = Step::new(Rule::PinsAboveLine, result).with_step(Role::Amount, given);
        Some(shared.pins().fold(step, |step, (place, pin)| {
            step.with(Role::Plus, Some(place), Quantity::Money(pin))
        }))
    }

    fn of_rest(
        &self,
        (shared, rest): (&Shared<'_, '_>, &Rest),
        organisation: Option<OrganisationId>,
        left: Step,
        result: Money,
    ) -> Option<Step> {
        let division = &rest.by.division;
        if !division.holds {
            return Some(undivided(division, left, Quantity::Money(result)));
        }
        let (year, line) = (shared.divided.year, shared.divided.line);
        let share = shared.divided.path_share();
        let own = match share {
            Some(share) => self.path_weight(year, line, (organisation, division), share),
            None => self.organisation_weight(year, line, (organisation, &division.members)),
        };
        let Some((bounds, fit)) = &rest.corridor else {
            let unit = (self.unit(), Some(unit_place()));
            return part(division, organisation, (left, unit), own, result);
        };
        let at = position(division, organisation)?;
        let held = held(at, bounds, *fit, result);
        let step = Step::new(Rule::Corridor(held), Quantity::Money(result))
            .with_step(Role::Amount, left)
            .with(Role::Unit, Some(unit_place()), self.unit());
        let step = with_bounds(step, places(division), &division.all_weights(), bounds, at);
        let bounds = self.bound_steps(shared, organisation, bounds.get(at)?);
        let step = bounds
            .into_iter()
            .map(Some)
            .fold(step.and_step(own), Step::and_step);
        Some(step)
    }

    /// How the lowest and the highest amount of an organisation come about.
    fn bound_steps(
        &self,
        shared: &Shared<'_, '_>,
        organisation: Option<OrganisationId>,
        bounds: &Bounds,
    ) -> Vec<Step> {
        let arrangement = &self.context.plan.arrangement;
        let year = shared.divided.year.year;
        let Some(organisation) = organisation.filter(|_| bounds.previous.is_some()) else {
            return Vec::new();
        };
        let bound = |rule, field, rates: &std::collections::BTreeMap<Year, Rate>, result| {
            let rate = *rates.get(&year)?;
            let place = Place::Entry(
                RowId::single(TableName::Arrangement),
                field,
                Value::Year(year),
            );
            let previous = self.previous(shared, organisation)?;
            let step = Step::new(rule, Quantity::Money(result)).with_step(Role::Before, previous);
            let step = step.with_some(Role::Factor, self.bounds_factor(shared));
            Some(
                step.with(Role::Rate, Some(place), Quantity::Rate(rate))
                    .with(Role::Unit, Some(unit_place()), self.unit()),
            )
        };
        let lowest = bound(Rule::Lowest, "floor", &arrangement.floor, bounds.lowest);
        let highest = bounds.highest.and_then(|highest| {
            let step = bound(Rule::Highest, "cap", &arrangement.cap, highest)?;
            Some(step.with(Role::Lowest, None, Quantity::Money(bounds.lowest)))
        });
        lowest.into_iter().chain(highest).collect()
    }

    /// What an organisation had the year before, for the part of this year that it takes part.
    fn previous(&self, shared: &Shared<'_, '_>, organisation: OrganisationId) -> Option<Step> {
        let (year, line) = (shared.divided.year, shared.divided.line);
        let part = year.own_part(organisation);
        let last = shared.divided.index.checked_sub(1);
        let Some(last) = last.and_then(|last| self.context.years.get(last)) else {
            let awards = self.award_parts(line, organisation);
            let had: Ratio = awards.iter().map(Step::ratio).sum();
            let step = Step::new(Rule::BeforeTerm, Quantity::Ratio(had * &part));
            let step = awards
                .into_iter()
                .fold(step, |step, award| step.with_step(Role::Plus, award));
            return Some(step.with(Role::Part, None, Quantity::Ratio(part)));
        };
        let amount = Amount::Organisation(last.year, line.0, Some(organisation));
        let had = self.outcome.amount(amount)?;
        let before = last.own_part(organisation);
        if before.is_zero() {
            return None;
        }
        let result = had.to_ratio() / &before * &part;
        let step = Step::new(Rule::YearBefore, Quantity::Ratio(result));
        Some(
            step.with(
                Role::Amount,
                Some(Place::Amount(amount)),
                Quantity::Money(had),
            )
            .with(Role::PartBefore, None, Quantity::Ratio(before))
            .with(Role::Part, None, Quantity::Ratio(part)),
        )
    }

    /// The index on the bounds, where the arrangement wants it.
    fn bounds_factor(&self, shared: &Shared<'_, '_>) -> Option<Step> {
        if !self.context.plan.arrangement.bounds_indexed {
            return None;
        }
        let last = shared.divided.index.checked_sub(1);
        let last = last.and_then(|last| self.context.years.get(last));
        let history = || self.context.history_year(shared.divided.line.1);
        let from = last.map_or_else(history, |last| last.year);
        Some(self.between(shared.divided.line, (from, shared.divided.year.year)))
    }
}

impl Shared<'_, '_> {
    fn pinned(&self, organisation: OrganisationId) -> Option<Step> {
        let line = self.divided.line.1;
        let year = self.divided.year;
        let pin = *line.pins.get(&(organisation, year.year))?;
        (line.organisations.has(organisation) && year.members.contains_key(&organisation)).then(
            || {
                let place = pin_place(self.divided.line.0, organisation, year.year);
                let pin = Quantity::Money(pin);
                Step::new(Rule::Pinned, pin.clone()).with(Role::Amount, Some(place), pin)
            },
        )
    }

    /// Who has no pin where pins stand alone: nothing for an organisation, what is over for nobody.
    fn beside_pins(
        &self,
        organisation: Option<OrganisationId>,
        whole: Step,
        result: Money,
    ) -> Step {
        let rule = match organisation {
            Some(_) => Rule::NothingBesidePins,
            None => Rule::Sum,
        };
        let step = Step::new(rule, Quantity::Money(result)).with_step(Role::Plus, whole);
        self.pins().fold(step, |step, (place, pin)| {
            step.with(Role::Minus, Some(place), Quantity::Money(pin))
        })
    }

    /// What pins leave of a line; the line itself where it has none.
    fn left_by_pins(&self, rest: &Rest, whole: Step) -> Step {
        if self.pins().next().is_none() {
            return whole;
        }
        let step = Step::new(Rule::Sum, Quantity::Money(rest.left)).with_step(Role::Plus, whole);
        self.pins().fold(step, |step, (place, pin)| {
            step.with(Role::Minus, Some(place), Quantity::Money(pin))
        })
    }

    /// The pins of those who take part, with their places.
    fn pins(&self) -> impl Iterator<Item = (Place, Money)> {
        let (id, year) = (self.divided.line.0, self.divided.year.year);
        let members = organisations::members(self.divided.year, self.divided.line.1);
        let pins = self.allotment.pins.clone();
        let pinned = members.into_iter().zip(pins);
        pinned.filter_map(move |(member, pin)| Some((pin_place(id, member, year), pin?)))
    }
}

fn pin_place(line: LineId, organisation: OrganisationId, year: Year) -> Place {
    let key = (Value::Row(organisation.row()), Value::Year(year));
    Place::Entry(line.row(), "pins", Value::Pair(Box::new(key)))
}

/// What keeps an amount where it is.
fn held(at: usize, bounds: &[Bounds], fit: Fit, result: Money) -> Held {
    let own = bounds.get(at);
    match fit {
        Fit::Short(_) => Held::Short,
        Fit::Over(_) => Held::Over,
        Fit::Within => match own {
            Some(own) if own.highest == Some(result) => Held::Highest,
            Some(own) if own.previous.is_some() && own.lowest == result => Held::Lowest,
            _ => Held::Free,
        },
    }
}

/// For every member the target, the lowest amount, and the highest where there is one.
fn with_bounds(
    step: Step,
    places: impl Iterator<Item = Option<Place>>,
    weights: &[Ratio],
    bounds: &[Bounds],
    own: usize,
) -> Step {
    let members = places.zip(weights).zip(bounds).enumerate();
    members.fold(step, |step, (at, ((place, weight), bounds))| {
        let role = if at == own { Role::Own } else { Role::Weight };
        let step = step
            .with(role, place.clone(), Quantity::Ratio(weight.clone()))
            .with(Role::Lowest, place.clone(), Quantity::Money(bounds.lowest));
        match bounds.highest {
            Some(highest) => step.with(Role::Highest, place, Quantity::Money(highest)),
            None => step,
        }
    })
}
