//! Who bears it when a line costs more than it has, explained step by step.

use super::{adding, at_least, at_most, costs_of, money_sum, shared, zero};
use crate::{
    engine::{
        Outcome,
        explain::{
            Explainer,
            step::{Quantity, Role, Rule, Step},
        },
        settlement::{Cascade, Overspend, cascade, moved::carried},
    },
    money::Money,
    plan::{Amount, BudgetPart, LineId, OrganisationId, OverspendPart, Place, Plan},
    share::{Ratio, Share},
    year::Year,
};
use num_traits::One as _;

impl Explainer<'_> {
    pub(in crate::engine::explain) fn overspend(
        &self,
        (year, line): (Year, LineId),
        who: OrganisationId,
        part: OverspendPart,
    ) -> Option<Step> {
        let cascade = cascade(self.context.plan, self.outcome, year);
        let row = cascade.get(line, who)?;
        let covering = Covering {
            plan: self.context.plan,
            outcome: self.outcome,
            cascade: &cascade,
            row,
        };
        covering.part(part)
    }
}

/// One row of the cascade, with all that it is covered by.
#[derive(Clone, Copy)]
struct Covering<'a> {
    plan: &'a Plan,
    outcome: &'a Outcome,
    cascade: &'a Cascade,
    row: &'a Overspend,
}

impl<'a> Covering<'a> {
    fn part(self, part: OverspendPart) -> Option<Step> {
        let result = self.row.part(part);
        let step = match part {
            OverspendPart::Has => self.has(result),
            OverspendPart::Cost => self.cost(result),
            OverspendPart::Over => {
                let sum = money_sum(self.row.cost - self.row.has)
                    .with_step(Role::Plus, self.part(OverspendPart::Cost)?)
                    .with_step(Role::Minus, self.part(OverspendPart::Has)?);
                at_least(sum, zero())
            }
            OverspendPart::OnLine => {
                let rows = self.on_line();
                let amount = at_most(total(&rows, Overspend::over), total(&rows, Overspend::left));
                self.share_of(amount, result, &rows, Overspend::over)
            }
            OverspendPart::OtherLines => {
                let rows: Vec<&Overspend> = self.cascade.group(self.row.organisation).collect();
                let amount = at_most(
                    total(&rows, Overspend::after_line),
                    total(&rows, Overspend::left_for_lines),
                );
                self.share_of(amount, result, &rows, Overspend::after_line)
            }
            OverspendPart::Reserve => self.reserve(result),
            OverspendPart::Authority => {
                let to_share = self.row.to_share();
                let sum = money_sum(result);
                let place = Place::Row(self.row.organisation.row());
                let sum = adding(sum, Role::Plus, place, to_share);
                sum.with_step(Role::Minus, self.part(OverspendPart::Own)?)
            }
            OverspendPart::Own => self.own(result),
        };
        let (year, line) = (self.cascade.year, self.row.line);
        Some(step.about(Amount::Overspend(year, line, self.row.organisation, part)))
    }

    fn has(self, result: Money) -> Step {
        let (year, line, who) = (self.cascade.year, self.row.line, self.row.organisation);
        let place = Amount::Organisation(year, line, Some(who));
        let allocated = self.outcome.amount(place).unwrap_or_default();
        let sum = adding(
            money_sum(result),
            Role::Plus,
            Place::Amount(place),
            allocated,
        );
        let rows = carried(self.plan);
        let rows = rows.filter(|(_, row)| row.line == Some(line) && row.organisation == Some(who));
        rows.fold(sum, |sum, (id, row)| {
            let place = Place::Field(id.row(), "amount");
            if row.to == year {
                adding(sum, Role::Plus, place, row.amount)
            } else if row.from == year {
                adding(sum, Role::Minus, place, row.amount)
            } else {
                sum
            }
        })
    }

    fn cost(self, result: Money) -> Step {
        let rows = self.plan.results.iter();
        let rows = rows.filter(|(_, row)| {
            let is_of_line = row.line == Some(self.row.line);
            is_of_line && row.year == self.cascade.year && row.organisation == self.row.organisation
        });
        rows.fold(money_sum(result), |sum, (id, row)| {
            costs_of(sum, id.row(), ("costs", row.costs), row.income)
        })
    }

    /// Those that cover for each other on the line.
    fn on_line(self) -> Vec<&'a Overspend> {
        let group = self.cascade.group(self.row.organisation);
        group.filter(|row| row.line == self.row.line).collect()
    }

    fn reserve(self, result: Money) -> Step {
        let rows: Vec<&Overspend> = self.cascade.rows.iter().collect();
        let place = Amount::Budget(self.cascade.year, BudgetPart::Reserve);
        let set_aside = self.cascade.reserve;
        let set_aside = adding(
            money_sum(set_aside),
            Role::Plus,
            Place::Amount(place),
            set_aside,
        );
        let limit = at_least(set_aside, zero());
        let amount = at_most(total(&rows, Overspend::after_lines), limit);
        self.share_of(amount, result, &rows, Overspend::after_lines)
    }

    fn own(self, result: Money) -> Step {
        let plan = self.plan;
        let rows = self.cascade.rows.iter();
        let rows: Vec<&Overspend> = rows.filter(|row| row.line == self.row.line).collect();
        let all = total(&rows, Overspend::to_share);
        let own: Money = rows.iter().map(|row| row.own).sum();
        let by_authority = all.money() - own;
        let line = plan.lines.get(self.row.line);
        let share = line.and_then(|line| line.risk_share).unwrap_or(Share::ZERO);
        let amount = if by_authority.is_zero() {
            all
        } else {
            let authority = borne(all.clone(), share, self.row.line, by_authority);
            money_sum(own)
                .with_step(Role::Plus, all)
                .with_step(Role::Minus, authority)
        };
        self.share_of(amount, result, &rows, Overspend::to_share)
    }

    /// The part of this row in an amount, by one of the numbers of rows.
    fn share_of(
        self,
        amount: Step,
        result: Money,
        rows: &[&Overspend],
        by: fn(&Overspend) -> Money,
    ) -> Step {
        let same = |row: &&Overspend| {
            row.line == self.row.line && row.organisation == self.row.organisation
        };
        let own = rows.iter().position(same).unwrap_or_default();
        let weights = rows.iter().map(|row| (self.place(row), by(row)));
        shared(amount, (own, result), &weights.collect::<Vec<_>>())
    }

    /// Who a row is of, where all are of one line; else its line.
    fn place(self, row: &Overspend) -> Place {
        if row.line == self.row.line {
            Place::Row(row.organisation.row())
        } else {
            Place::Row(row.line.row())
        }
    }
}

/// One number of all rows together.
fn total(rows: &[&Overspend], of: fn(&Overspend) -> Money) -> Step {
    let sum = money_sum(rows.iter().map(|row| of(row)).sum());
    rows.iter().fold(sum, |sum, row| {
        let place = Place::Row(row.organisation.row());
        adding(sum, Role::Plus, place, of(row))
    })
}

/// What the authority bears of what is to be shared.
fn borne(amount: Step, share: Share, line: LineId, result: Money) -> Step {
    let rest = Ratio::one() - share.to_ratio();
    let exact = amount.money().to_ratio() * share.to_ratio();
    let place = Place::Field(line.row(), "risk_share");
    Step::new(Rule::Split, Quantity::Money(result))
        .with_step(Role::Amount, amount)
        .with(Role::Unit, None, Quantity::Money(Money::CENT))
        .with(Role::Own, Some(place), Quantity::Share(share))
        .with(
            Role::Weight,
            Some(Place::Row(line.row())),
            Quantity::Ratio(rest),
        )
        .exactly(exact)
}
