//! Notices, explained: for how many years in a row there was subsidy, what is refused, by when that
//! must be known, and what going on costs.

use super::{
    Explainer,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::{
        history::Tagged,
        notice::{self, Noticed, Of, noticed},
    },
    money::Money,
    plan::{Measure, Notice, NoticeId, NoticePart, Place},
    share::Ratio,
    year::Year,
};

impl Explainer<'_> {
    pub(super) fn notice(&self, id: NoticeId, part: NoticePart) -> Option<Step> {
        let plan = self.context.plan;
        let row = plan.notices.get(id)?;
        let came = noticed(plan, self.outcome, row);
        Some(match part {
            NoticePart::Refused => self.refused((id, row), &came),
            NoticePart::CostOfContinuing => self.continuing((id, row), &came),
        })
    }

    fn refused(&self, of: (NoticeId, &Notice), came: &Noticed) -> Step {
        let step = Step::new(Rule::Refused, Quantity::Money(came.refused));
        let exact = &came.yearly * of.1.share.to_ratio();
        self.with_refused(step, of, came).exactly(exact)
    }

    /// A step that takes what is refused of a year.
    fn with_refused(&self, step: Step, (id, row): (NoticeId, &Notice), came: &Noticed) -> Step {
        let share = Place::Field(id.row(), "share");
        let of = (row.organisation, row.line);
        let year = Year::of(came.ends);
        step.with_step(Role::Value, self.yearly(of, year, &came.yearly))
            .with(Role::Share, Some(share), Quantity::Share(row.share))
            .with(Role::Unit, None, Quantity::Money(Money::CENT))
    }

    fn continuing(&self, (id, row): (NoticeId, &Notice), came: &Noticed) -> Step {
        let result = Quantity::Money(came.cost);
        let years = self.years_in_a_row((row.organisation, row.line), came);
        let from = came.ends.tomorrow().unwrap_or(came.ends);
        let latest = came.latest.zip(row.months).map(|(latest, months)| {
            let place = Place::Field(id.row(), "months");
            let months = Quantity::Ratio(Ratio::of(i64::from(months.number()), 1));
            Step::new(Rule::LatestDay, Quantity::Date(latest))
                .with(Role::Start, None, Quantity::Date(from))
                .with(Role::Months, Some(place), months)
        });
        let Some(until) = came.until.zip(row.announced).zip(row.months) else {
            return Step::new(Rule::NoTermYet, result)
                .with_step(Role::Years, years)
                .with_some(Role::Latest, latest);
        };
        let ((until, announced), months) = until;
        let place = |field| Some(Place::Field(id.row(), field));
        let months = Quantity::Ratio(Ratio::of(i64::from(months.number()), 1));
        let term = Step::new(Rule::TermOfNotice, Quantity::Date(until))
            .with(
                Role::Announced,
                place("announced"),
                Quantity::Date(announced),
            )
            .with(Role::Months, place("months"), months);
        let part = notice::years_past(Some((from, until)));
        let after = Step::new(Rule::PastEnd, Quantity::Ratio(part.clone()))
            .with(Role::Start, None, Quantity::Date(from))
            .with_step(Role::End, term);
        let exact = &came.yearly * row.share.to_ratio() * part;
        let step = Step::new(Rule::Continuing, result);
        let step = self.with_refused(step, (id, row), came);
        step.with_step(Role::Part, after)
            .with_step(Role::Years, years)
            .with_some(Role::Latest, latest)
            .exactly(exact)
    }

    fn years_in_a_row(&self, of: Of, came: &Noticed) -> Step {
        let refused = Year::of(came.ends).next();
        let (counted, unknown) = notice::row_before(self.context.plan, self.outcome, of, refused);
        let step = Step::new(Rule::YearsInARow, Quantity::Count(counted.len())).with(
            Role::To,
            None,
            Quantity::Year(refused),
        );
        let counted = counted.into_iter();
        let step = counted.fold(step, |step, year| {
            step.with(Role::Year, None, Quantity::Year(year))
        });
        let step = match came.years.asked {
            Some(asked) => step.with(Role::Limit, None, Quantity::Count(asked)),
            None => step,
        };
        match unknown {
            Some(year) => step.with(Role::Unknown, None, Quantity::Year(year)),
            None => step,
        }
    }

    /// What somebody has in a year, as a whole year.
    fn yearly(&self, of: Of, year: Year, result: &Ratio) -> Step {
        let result = Quantity::Ratio(result.clone());
        if self.context.index_of(year).is_none() {
            return self.yearly_of_awards(of, year, result);
        }
        let address = notice::planned_address(of, year);
        let amount = self.outcome.amount(address);
        let place = amount.map(|_| Place::Amount(address));
        let amount = Quantity::Money(amount.unwrap_or_default());
        Step::new(Rule::WholeYear, result)
            .with(Role::Amount, place, amount)
            .with_step(Role::Part, self.year_part(year))
    }

    fn yearly_of_awards(&self, of: Of, year: Year, result: Quantity) -> Step {
        let awards = notice::reaching(self.context.plan, of, year);
        let part = notice::part_covered(&awards, year);
        let step = Step::new(Rule::WholeYearOfAwards, result);
        let step = awards.iter().fold(step, |step, tagged: &Tagged<'_>| {
            let amount = super::weight::award_part(tagged, of.1, (year, Measure::Granted));
            step.with_step(Role::Plus, amount)
        });
        step.with(Role::Part, None, Quantity::Ratio(part))
    }
}
