//! The end of a year, explained: from what is still open down to results, decisions and what the
//! plan allocates.

mod overspend;
mod own;
mod reserve;

use super::{
    Explainer,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::{
        Leg, Moment, Outcome, payments,
        settlement::{
            Own, Party, Settlement, Settlements,
            moved::{carried, is_one_award, set_offs},
            settlements,
        },
    },
    money::Money,
    plan::{
        Amount, Determination, OrganisationId, Place, Plan, Results, RowId, SettledOn,
        SettlementPart, TotalOf,
    },
    share::Ratio,
    year::Year,
};
use std::collections::BTreeMap;

impl Explainer<'_> {
    pub(super) fn settlement(&self, year: Year, who: Party, part: SettlementPart) -> Option<Step> {
        let settled = settlements(self.context.plan, self.outcome);
        let settling = Settling {
            plan: self.context.plan,
            outcome: self.outcome,
            settled: &settled,
            year,
        };
        settling.part(who, part)
    }
}

/// A year that is settled, to look its steps up in.
#[derive(Clone, Copy)]
struct Settling<'a> {
    plan: &'a Plan,
    outcome: &'a Outcome,
    settled: &'a Settlements,
    year: Year,
}

impl<'a> Settling<'a> {
    fn award(self, who: Party) -> Option<&'a Settlement> {
        self.settled.awards.get(&(self.year, who))
    }

    fn organisation(self, who: OrganisationId) -> Option<&'a Own> {
        self.settled.organisations.get(&(self.year, who))
    }

    /// The determination of an award, with its row.
    fn determination(self, who: Party) -> Option<(RowId, &'a Determination)> {
        let id = self.award(who)?.determination?;
        Some((id.row(), self.plan.determinations.get(id)?))
    }

    /// A number of the year with the steps that lead to it.
    fn part(self, who: Party, part: SettlementPart) -> Option<Step> {
        let result = self.settled.part(self.year, who, part)?;
        let step = match part {
            SettlementPart::Granted => self.granted(who, result),
            SettlementPart::CarriedIn => self.carried(who, result, true),
            SettlementPart::CarriedOut => self.carried(who, result, false),
            SettlementPart::Award => self.whole(who, result),
            SettlementPart::SetOffBefore => self.set_off_before(who, result),
            SettlementPart::Money => self.sum(
                who,
                result,
                &[
                    (Role::Plus, SettlementPart::Award),
                    (Role::Minus, SettlementPart::SetOffBefore),
                ],
            ),
            SettlementPart::Cost => self.cost(who, result),
            SettlementPart::Determined => self.determined(who, result)?,
            SettlementPart::Paid => self.paid(who, result),
            SettlementPart::Open => self.open(who, result),
            SettlementPart::Own => self.own(who?, result)?,
            SettlementPart::Difference => self.sum(
                who,
                result,
                &[
                    (Role::Plus, SettlementPart::Own),
                    (Role::Minus, SettlementPart::Cost),
                ],
            ),
            SettlementPart::ReserveBefore => self.reserve_before(who?, result)?,
            SettlementPart::ReserveChange => self.reserve_change(who?, result)?,
            SettlementPart::ReserveAfter => self.sum(
                who,
                result,
                &[
                    (Role::Plus, SettlementPart::ReserveBefore),
                    (Role::Plus, SettlementPart::ReserveChange),
                ],
            ),
            SettlementPart::ReserveDue => self.reserve_due(who?, result)?,
            SettlementPart::Kept => self.sum(
                who,
                result,
                &[
                    (Role::Plus, SettlementPart::Difference),
                    (Role::Minus, SettlementPart::ReserveChange),
                ],
            ),
        };
        Some(step.about(Amount::Settlement(self.year, who, part)))
    }

    /// Other numbers of the same, added up and taken off, where they are not zero.
    fn sum(self, who: Party, result: Money, parts: &[(Role, SettlementPart)]) -> Step {
        let sum = Step::new(Rule::Sum, Quantity::Money(result));
        parts.iter().fold(sum, |sum, (role, part)| {
            let step = self.part(who, *part);
            sum.with_some(*role, step.filter(|step| !step.money().is_zero()))
        })
    }

    /// What the plan allocates to those who have a part of the award.
    fn granted(self, who: Party, result: Money) -> Step {
        let sum = Step::new(Rule::Sum, Quantity::Money(result));
        self.settled.of(self.year, who).fold(sum, |sum, own| {
            let total = TotalOf::Organisation(Some(own.organisation));
            let place = Place::Amount(Amount::Total(Some(self.year), total));
            adding(sum, Role::Plus, place, own.granted)
        })
    }

    fn carried(self, who: Party, result: Money, is_in: bool) -> Step {
        let rows = carried(self.plan);
        let rows = rows.filter(|(_, row)| {
            let year = if is_in { row.to } else { row.from };
            year == self.year && (who.is_none() || row.organisation == who)
        });
        rows.fold(money_sum(result), |sum, (id, row)| {
            adding(
                sum,
                Role::Plus,
                Place::Field(id.row(), "amount"),
                row.amount,
            )
        })
    }

    fn whole(self, who: Party, result: Money) -> Step {
        self.sum(
            who,
            result,
            &[
                (Role::Plus, SettlementPart::Granted),
                (Role::Plus, SettlementPart::CarriedIn),
                (Role::Minus, SettlementPart::CarriedOut),
            ],
        )
    }

    fn set_off_before(self, who: Party, result: Money) -> Step {
        let here = set_offs(self.plan).into_iter();
        let here = here.filter(|set_off| set_off.to == (self.year, who));
        here.fold(money_sum(result), |sum, set_off| {
            let place = Place::Field(set_off.determination.row(), "set_off");
            adding(sum, Role::Plus, place, set_off.amount)
        })
    }

    /// The results of those who have a part of the award and of whom all costs are known.
    fn results(self, who: Party) -> impl Iterator<Item = (RowId, &'a Results)> {
        let rows = self.plan.results.iter();
        rows.filter(move |(_, row)| {
            let is_known = || self.organisation(row.organisation)?.costs;
            let is_of_award = who.is_none_or(|who| row.organisation == who);
            row.year == self.year && is_of_award && is_known().is_some()
        })
        .map(|(id, row)| (id.row(), row))
    }

    fn cost(self, who: Party, result: Money) -> Step {
        self.results(who).fold(money_sum(result), |sum, (id, row)| {
            costs_of(sum, id, ("costs", row.costs), row.income)
        })
    }

    /// The costs that the subsidy is for.
    fn eligible(self, who: Party) -> Step {
        let costs = self.results(who).map(|(_, row)| row.eligible_costs());
        let income = self.results(who).map(|(_, row)| row.income);
        let result = costs.map(Option::unwrap_or_default).sum::<Money>()
            - income.map(Option::unwrap_or_default).sum::<Money>();
        self.results(who).fold(money_sum(result), |sum, (id, row)| {
            let costs = match row.eligible {
                Some(eligible) => ("eligible", Some(eligible)),
                None => ("costs", row.costs),
            };
            costs_of(sum, id, costs, row.income)
        })
    }

    fn determined(self, who: Party, result: Money) -> Option<Step> {
        let typed = self.determination(who);
        if let Some((id, amount)) = typed.and_then(|(id, row)| Some((id, row.amount?))) {
            let place = Place::Field(id, "amount");
            let step = Step::new(Rule::Typed, Quantity::Money(result));
            return Some(step.with(Role::Amount, Some(place), Quantity::Money(amount)));
        }
        if self.plan.arrangement.settled_on == SettledOn::Granted {
            return Some(self.sum(who, result, &[(Role::Plus, SettlementPart::Award)]));
        }
        let costs = at_least(self.eligible(who), zero());
        Some(at_most(costs, self.part(who, SettlementPart::Award)?))
    }

    fn paid(self, who: Party, result: Money) -> Step {
        let typed = self.determination(who);
        if let Some((id, paid)) = typed.and_then(|(id, row)| Some((id, row.paid?))) {
            let place = Place::Field(id, "paid");
            let step = Step::new(Rule::Typed, Quantity::Money(result));
            return step.with(Role::Amount, Some(place), Quantity::Money(paid));
        }
        let mut by_payee: BTreeMap<Party, Money> = BTreeMap::new();
        for payment in payments(self.plan, self.outcome) {
            let party = payment.recipient;
            let party = party.filter(|_| !is_one_award(self.plan, self.year));
            let is_advance = payment.leg == Leg::Award && payment.moment != Moment::Determination;
            if payment.year == self.year && is_advance && party == who {
                let sum = by_payee.entry(payment.payee).or_default();
                *sum = *sum + payment.amount;
            }
        }
        let sum = by_payee
            .into_iter()
            .fold(money_sum(result), |sum, (payee, amount)| {
                let place = payee.map(|payee| Place::Row(payee.row()));
                sum.with(Role::Plus, place, Quantity::Money(amount))
            });
        let before = self.part(who, SettlementPart::SetOffBefore);
        sum.with_some(Role::Minus, before.filter(|step| !step.money().is_zero()))
    }

    fn open(self, who: Party, result: Money) -> Step {
        let sum = self.sum(
            who,
            result,
            &[
                (Role::Plus, SettlementPart::Paid),
                (Role::Plus, SettlementPart::SetOffBefore),
                (Role::Plus, SettlementPart::CarriedIn),
                (Role::Minus, SettlementPart::CarriedOut),
                (Role::Minus, SettlementPart::Determined),
            ],
        );
        let (Some(award), Some((id, _))) = (self.award(who), self.determination(who)) else {
            return sum;
        };
        let sum = adding(
            sum,
            Role::Minus,
            Place::Field(id, "recovered"),
            award.recovered,
        );
        adding(sum, Role::Minus, Place::Field(id, "set_off"), award.set_off)
    }
}

/// A sum of amounts.
pub(super) fn money_sum(result: Money) -> Step {
    Step::new(Rule::Sum, Quantity::Money(result))
}

/// The same with one more, where it is not zero.
fn adding(sum: Step, role: Role, place: Place, amount: Money) -> Step {
    if amount.is_zero() {
        return sum;
    }
    sum.with(role, Some(place), Quantity::Money(amount))
}

fn costs_of(
    sum: Step,
    id: RowId,
    (field, costs): (&'static str, Option<Money>),
    income: Option<Money>,
) -> Step {
    let sum = adding(
        sum,
        Role::Plus,
        Place::Field(id, field),
        costs.unwrap_or_default(),
    );
    let income = income.unwrap_or_default();
    adding(sum, Role::Minus, Place::Field(id, "income"), income)
}

/// Nothing, as the end of a sum without parts.
pub(super) fn zero() -> Step {
    money_sum(Money::ZERO)
}

/// An amount that is not below another.
pub(super) fn at_least(amount: Step, limit: Step) -> Step {
    let result = amount.money().max(limit.money());
    bounded(Rule::AtLeast, (amount, limit), result)
}

/// An amount that is not above another.
fn at_most(amount: Step, limit: Step) -> Step {
    let result = amount.money().min(limit.money());
    bounded(Rule::AtMost, (amount, limit), result)
}

/// A limit of nothing needs no step of its own.
fn bounded(rule: Rule, (amount, limit): (Step, Step), result: Money) -> Step {
    let step = Step::new(rule, Quantity::Money(result)).with_step(Role::Amount, amount);
    if limit.inputs.is_empty() {
        step.with(Role::Limit, None, limit.result)
    } else {
        step.with_step(Role::Limit, limit)
    }
}

/// The part of an amount by its own number among those of others, to the cent. Nothing of nothing is
/// nothing, whatever the numbers.
fn shared(amount: Step, (own, result): (usize, Money), weights: &[(Place, Money)]) -> Step {
    if amount.money().is_zero() {
        return match amount.about {
            // A step with an address of its own stays one.
            Some(_) => zero().with_step(Role::Plus, amount),
            None => amount,
        };
    }
    let whole: Ratio = weights.iter().map(|(_, weight)| positive(*weight)).sum();
    let mine = weights.get(own).map(|(_, weight)| positive(*weight));
    let exact = amount.money().to_ratio() * mine.unwrap_or_default();
    let step = Step::new(Rule::Split, Quantity::Money(result))
        .with_step(Role::Amount, amount)
        .with(Role::Unit, None, Quantity::Money(Money::CENT))
        .exactly(exact / whole);
    weights
        .iter()
        .enumerate()
        .fold(step, |step, (at, (place, weight))| {
            let role = if at == own { Role::Own } else { Role::Weight };
            let weight = Quantity::Money((*weight).max(Money::ZERO));
            step.with(role, Some(place.clone()), weight)
        })
}

fn positive(weight: Money) -> Ratio {
    weight.max(Money::ZERO).to_ratio()
}
