//! Payments, explained: from what was awarded to what is paid at a moment.

use super::{
    Explainer,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::{
        context::Context,
        outcome::Outcome,
        payments::{self, Due, Part},
    },
    money::{
        Money,
        split::{Weights, exact_share, split},
    },
    plan::{
        Amount, InstalmentId, Leg, Moment, OrganisationId, Place, Plan, RowId, TableName, TotalOf,
    },
    share::Ratio,
    year::Year,
};

impl Explainer<'_> {
    pub(super) fn payment(
        &self,
        (year, leg): (Year, Leg),
        payee: Option<OrganisationId>,
        moment: Moment,
    ) -> Option<Step> {
        let plan = self.context.plan;
        self.context.index_of(year)?;
        let due = payments::due(plan, self.outcome, (year, leg), payee)?;
        let whole = self.due(year, &due)?;
        let Moment::Month(month) = moment else {
            return self.kept_back(whole).filter(|kept| !kept.money().is_zero());
        };
        let advances = self.advances(whole);
        let parts = payments::parts_of(plan, year);
        let weights: Vec<Ratio> = parts.iter().map(|part| part.weight.clone()).collect();
        let weights = Weights::from_ratios(&weights);
        let amounts = split(advances.money(), Money::CENT, &weights)?;
        let own = parts.iter().zip(amounts).enumerate();
        let own = own.filter(|(_, (part, amount))| part.month == month && !amount.is_zero());
        let steps = own.map(|(at, (part, amount))| match part.instalment {
            None => equal_part(advances.clone(), (at, parts.len()), amount),
            Some(_) => by_instalments(advances.clone(), (at, &parts), amount),
        });
        let mut steps: Vec<Step> = steps.collect();
        if steps.len() < 2 {
            return steps.pop();
        }
        let together: Money = steps.iter().map(Step::money).sum();
        let sum = Step::new(Rule::Sum, Quantity::Money(together));
        let steps = steps.into_iter();
        Some(steps.fold(sum, |sum, step| sum.with_step(Role::Plus, step)))
    }

    /// What somebody gets of a year in all: what it has, or what all have who are paid through it.
    fn due(&self, year: Year, due: &Due) -> Option<Step> {
        let result = Quantity::Money(due.amount);
        let total_of = |who| TotalOf::Organisation(Some(who));
        let Some(whose) = due.whose else {
            let shares = payments::shares(self.outcome).into_iter();
            let of_year = shares.filter(|((of, _), amount)| *of == year && !amount.is_zero());
            let step = Step::new(Rule::ReceivedForAll, result);
            return Some(of_year.fold(step, |step, ((_, who), amount)| {
                let place = Place::Amount(Amount::Total(Some(year), total_of(who)));
                step.with(Role::Plus, Some(place), Quantity::Money(amount))
            }));
        };
        let of = total_of(whose);
        let total = self.total(Some(year), of)?;
        let total = total.about(Amount::Total(Some(year), of));
        Some(match due.leg {
            Leg::Award => total,
            Leg::Forward => Step::new(Rule::PassedOn, result).with_step(Role::Amount, total),
        })
    }

    /// What is kept back of an award; `None` where nothing is.
    fn kept_back(&self, whole: Step) -> Option<Step> {
        let share = self.context.plan.arrangement.kept_back?;
        let place = Place::Field(RowId::single(TableName::Arrangement), "kept_back");
        let kept = payments::kept_back(self.context.plan, whole.money());
        let step = Step::new(Rule::KeptBack, Quantity::Money(kept));
        Some(
            step.with_step(Role::Amount, whole)
                .with(Role::Share, Some(place), Quantity::Share(share))
                .with(Role::Unit, None, Quantity::Money(Money::CENT)),
        )
    }

    /// What is paid before an award is determined.
    fn advances(&self, whole: Step) -> Step {
        let Some(kept) = self.kept_back(whole.clone()) else {
            return whole;
        };
        let left = whole.money() - kept.money();
        let step = Step::new(Rule::Sum, Quantity::Money(left)).with_step(Role::Plus, whole);
        step.with_step(Role::Minus, kept)
    }
}

/// What is paid to somebody of a year before its award is determined, if it gets its own part itself.
pub(crate) fn explain_advances(
    plan: &Plan,
    outcome: &Outcome,
    (year, who): (Year, OrganisationId),
) -> Option<Step> {
    let explainer = Explainer {
        context: Context::new(plan),
        outcome,
    };
    let of = TotalOf::Organisation(Some(who));
    let total = explainer.total(Some(year), of)?;
    Some(explainer.advances(total.about(Amount::Total(Some(year), of))))
}

/// One of so many equal parts.
fn equal_part(advances: Step, (at, count): (usize, usize), amount: Money) -> Step {
    Step::new(Rule::EqualPart, Quantity::Money(amount))
        .with_step(Role::Amount, advances)
        .with(Role::Count, None, Quantity::Count(count))
        .with(Role::Position, None, Quantity::Count(at.saturating_add(1)))
}

/// The part of one instalment among all of the year.
fn by_instalments(advances: Step, (own, parts): (usize, &[Part]), amount: Money) -> Step {
    let weights: Vec<Ratio> = parts.iter().map(|part| part.weight.clone()).collect();
    let exact = weights
        .get(own)
        .map(|weight| exact_share(advances.money(), weight, &weights));
    let step = Step::new(Rule::ByInstalments, Quantity::Money(amount))
        .with_step(Role::Amount, advances)
        .with(Role::Unit, None, Quantity::Money(Money::CENT))
        .exactly(exact.unwrap_or_default());
    parts.iter().enumerate().fold(step, |step, (at, part)| {
        let role = if at == own { Role::Own } else { Role::Weight };
        let place = part.instalment.map(InstalmentId::row);
        let place = place.map(Place::Row);
        step.with(role, place, Quantity::Ratio(part.weight.clone()))
    })
}
