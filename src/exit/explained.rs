//! What it comes to if somebody leaves, explained step by step: from the plan, and from the plan
//! without it.

use super::{
    Exit, ExitPart, Freed, Part, Proposal, Report, Settled, report, report::paid_before, without,
};
use crate::{
    engine::{
        self, Explanation, Outcome, Previous, Quantity, Role, Rule, Step, evaluate_after,
        explain::explain_advances,
    },
    money::{
        Money,
        split::{Weights, exact_share, split},
    },
    plan::{Amount, LineId, OrganisationId, Place, Plan, TotalOf},
    year::Year,
};

/// The amount at an address, also of an exit; `None` where there is none.
pub fn amount_of(plan: &Plan, outcome: &Outcome, amount: Amount) -> Option<Money> {
    let Amount::Exit(organisation, day, part) = amount else {
        return engine::amount_of(plan, outcome, amount);
    };
    let exit = Exit { organisation, day };
    report(plan, outcome, exit)?.amount(part)
}

/// Explains a derived amount, also of an exit; `None` where there is none.
pub fn explain(plan: &Plan, outcome: &Outcome, amount: Amount) -> Option<Explanation> {
    let Amount::Exit(organisation, day, part) = amount else {
        return engine::explain(plan, outcome, amount);
    };
    let exit = Exit { organisation, day };
    let without = without(plan, exit)?;
    let after = evaluate_after(&without, Some(Previous { plan, outcome }));
    let leaving = Leaving {
        exit,
        plan: (plan, outcome),
        without: (&without, &after),
        report: report(plan, outcome, exit)?,
    };
    let step = leaving.part(part)?;
    Some(Explanation { amount, step })
}

impl Report {
    /// One of its amounts; `None` where there is nothing to tell.
    pub fn amount(&self, part: ExitPart) -> Option<Money> {
        match part {
            ExitPart::Freed(year, line) => self.freed(year, line).map(Freed::amount),
            ExitPart::Keeps(year, line) => self.freed(year, line).map(|freed| freed.keeps),
            ExitPart::Returned(year, line) => {
                self.freed(year, line).map(|freed| freed.rules.returned)
            }
            ExitPart::Gets(year, line, proposal, who) => {
                self.freed(year, line)?.gets(proposal, who)
            }
            ExitPart::Part(year) => self.settled(year).map(|settled| settled.part),
            ExitPart::Paid(year) => self.settled(year).map(|settled| settled.paid),
            ExitPart::Balance(year) => self.settled(year).map(Settled::balance),
        }
    }

    fn freed(&self, year: Year, line: LineId) -> Option<&Freed> {
        let mut freed = self.freed.iter();
        freed.find(|freed| (freed.year, freed.line) == (year, line))
    }

    fn settled(&self, year: Year) -> Option<&Settled> {
        self.settled.iter().find(|settled| settled.year == year)
    }
}

impl Freed {
    /// What somebody who remains gets by a proposal, or what is nobody's then.
    fn gets(&self, proposal: Proposal, who: Option<OrganisationId>) -> Option<Money> {
        let given = self.given(proposal);
        let Some(who) = who else {
            return Some(self.was_not_assigned + given.not_assigned);
        };
        let is_it = |part: &&Part| part.organisation == who;
        let had = self.rules.parts.iter().find(is_it)?.had;
        Some(given.parts.iter().find(is_it).map_or(had, |part| part.gets))
    }
}

/// An exit, with the plan and the plan without who leaves.
struct Leaving<'a> {
    exit: Exit,
    plan: (&'a Plan, &'a Outcome),
    without: (&'a Plan, &'a Outcome),
    report: Report,
}

impl Leaving<'_> {
    fn part(&self, part: ExitPart) -> Option<Step> {
        let result = self.report.amount(part)?;
        let who = Some(self.exit.organisation);
        let step = match part {
            ExitPart::Freed(year, line) => sum(result)
                .with_some(Role::Plus, self.had(Amount::Organisation(year, line, who)))
                .with_step(Role::Minus, self.part(ExitPart::Keeps(year, line))?),
            ExitPart::Keeps(year, line) => {
                self.after(Amount::Organisation(year, line, who), result)
            }
            ExitPart::Gets(year, line, Proposal::Rules, other) => {
                self.after(Amount::Organisation(year, line, other), result)
            }
            ExitPart::Gets(year, line, proposal, other) => {
                self.gets((year, line), proposal, other, result)?
            }
            ExitPart::Returned(year, line) => {
                let amount = Amount::Line(year, line);
                let left = self.without.1.amount(amount).unwrap_or_default();
                sum(result)
                    .with_some(Role::Plus, self.had(amount))
                    .with_step(Role::Minus, self.after(amount, left))
            }
            ExitPart::Part(year) => self.after(
                Amount::Total(Some(year), TotalOf::Organisation(who)),
                result,
            ),
            ExitPart::Paid(year) => self.paid(year, result),
            ExitPart::Balance(year) => sum(result)
                .with_step(Role::Plus, self.part(ExitPart::Part(year))?)
                .with_step(Role::Minus, self.part(ExitPart::Paid(year))?),
        };
        Some(step.about(Amount::Exit(self.exit.organisation, self.exit.day, part)))
    }

    /// What the plan has at an address.
    fn had(&self, amount: Amount) -> Option<Step> {
        let (plan, outcome) = self.plan;
        Some(engine::explain(plan, outcome, amount)?.step)
    }

    /// What the plan has at an address without who leaves; nothing where it has no such amount then.
    fn after(&self, amount: Amount, result: Money) -> Step {
        let (plan, outcome) = self.without;
        let below = engine::explain(plan, outcome, amount);
        Step::new(Rule::Without, Quantity::Money(result))
            .with(Role::Amount, None, Quantity::Money(result))
            .with(Role::Leaves, None, Quantity::Date(self.exit.day))
            .and_step(below.map(|below| below.step))
    }

    /// What somebody has and what it gets besides, the same for each or in proportion.
    fn gets(
        &self,
        (year, line): (Year, LineId),
        proposal: Proposal,
        who: Option<OrganisationId>,
        result: Money,
    ) -> Option<Step> {
        let freed = self.report.freed(year, line)?;
        let had = self.had(Amount::Organisation(year, line, who));
        let step = sum(result).with_some(Role::Plus, had);
        let whole = self.part(ExitPart::Freed(year, line))?;
        let parts = &freed.given(proposal).parts;
        let Some(own) = parts.iter().position(|part| Some(part.organisation) == who) else {
            // What nobody can take over is not yet assigned.
            let rest = who.is_none() && parts.is_empty();
            return Some(if rest {
                step.with_step(Role::Plus, whole)
            } else {
                step
            });
        };
        let weights = freed.weights(proposal);
        let unit = self.plan.0.arrangement.unit;
        let added = split(whole.money(), unit, &Weights::from_ratios(&weights))?;
        let exact = exact_share(whole.money(), weights.get(own)?, &weights);
        let divided = Step::new(Rule::Split, Quantity::Money(*added.get(own)?))
            .with_step(Role::Amount, whole)
            .with(Role::Unit, None, Quantity::Money(unit))
            .exactly(exact);
        let members = parts.iter().zip(weights).enumerate();
        let divided = members.fold(divided, |step, (at, (part, weight))| {
            let role = if at == own { Role::Own } else { Role::Weight };
            let place = Place::Row(part.organisation.row());
            step.with(role, Some(place), Quantity::Ratio(weight))
        });
        Some(step.with_step(Role::Plus, divided))
    }

    /// What is paid before it leaves, month by month.
    fn paid(&self, year: Year, result: Money) -> Step {
        let (plan, outcome) = self.plan;
        let who = self.exit.organisation;
        let step = Step::new(Rule::PaidBefore, Quantity::Money(result))
            .with_some(Role::Amount, explain_advances(plan, outcome, (year, who)))
            .with(Role::Leaves, None, Quantity::Date(self.exit.day));
        let paid = paid_before(plan, outcome, self.exit);
        let paid = paid.into_iter().filter(|paid| paid.year == year);
        paid.fold(step, |step, paid| {
            let address = Amount::Payment(year, paid.leg, Some(who), paid.moment);
            // Who receives it for all is paid its own part among theirs.
            let is_it = engine::amount_of(plan, outcome, address) == Some(paid.amount);
            let place = is_it.then_some(Place::Amount(address));
            step.with(Role::Plus, place, Quantity::Money(paid.amount))
        })
    }
}

fn sum(result: Money) -> Step {
    Step::new(Rule::Sum, Quantity::Money(result))
}
