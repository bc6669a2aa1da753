//! What holds of every notice: told in time it costs nothing, and later never less.

use super::always;
use crate::support::{
    plans::{id, plans},
    values,
};
use jiff::{ToSpan as _, civil::Date};
use ontschot::{
    engine::{Outcome, evaluate, notice::noticed},
    money::Money,
    plan::{Notice, Plan, notice::Months},
};
use proptest::{option, prelude::*, sample::select};

/// A notice and when it was made known: so many days after the last day on which it is in time.
#[derive(Clone, Debug)]
pub(crate) struct Noticing {
    notice: Notice,
    days: i16,
    /// What is not filled in yet.
    lacks: Lacks,
    /// The last day of the award in days from the first of the term; the end of the term if not said.
    ends: Option<i16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lacks {
    Nothing,
    Announced,
    Months,
}

pub(crate) fn notices() -> impl Strategy<Value = Noticing> {
    let lacks = select(vec![
        Lacks::Nothing,
        Lacks::Nothing,
        Lacks::Announced,
        Lacks::Months,
    ]);
    let ends = option::weighted(0.5, -900..900_i16);
    (in_time_or_not(), lacks, ends).prop_map(|((notice, days), lacks, ends)| Noticing {
        notice,
        days,
        lacks,
        ends,
    })
}

impl Noticing {
    /// The notice in a plan.
    pub(crate) fn of(&self, plan: &Plan) -> Notice {
        let mut notice = self.notice.clone();
        let first = plan.term().first();
        let days = |day: Date, days: i16| day.saturating_add(i32::from(days).days());
        notice.ends = self.ends.map(|ends| days(first, ends));
        let ends = notice.ends.unwrap_or_else(|| plan.term().last());
        notice.announced = Some(days(ends, self.days));
        match self.lacks {
            Lacks::Nothing => {}
            Lacks::Announced => notice.announced = None,
            Lacks::Months => notice.months = None,
        }
        notice
    }
}

fn in_time_or_not() -> impl Strategy<Value = (Notice, i16)> {
    let months = (1..25_u8).prop_map(Months::new);
    let line = option::of((0..3_usize).prop_map(id));
    (0..4_usize, line, values::shares(), months, -400..400_i16).prop_map(
        |(who, line, share, months, days)| {
            let notice = Notice {
                organisation: id(who),
                line,
                share,
                months,
                ..Notice::default()
            };
            (notice, days)
        },
    )
}

/// What a notice costs that is made known so many days after the last day on which it is in time.
fn cost(plan: &Plan, outcome: &Outcome, notice: &Notice, days: i16) -> (Date, Money) {
    let latest = noticed(plan, outcome, notice).latest.expect("a term");
    let announced = latest.checked_add(i32::from(days).days()).expect("a day");
    let notice = Notice {
        announced: Some(announced),
        ..notice.clone()
    };
    (latest, noticed(plan, outcome, &notice).cost)
}

#[test]
fn told_in_time_it_costs_nothing_and_later_it_never_costs_less() {
    always(&(plans(), in_time_or_not()), |(plan, (notice, days))| {
        let outcome = evaluate(&plan);
        let came = noticed(&plan, &outcome, &notice);
        let (latest, cost_now) = cost(&plan, &outcome, &notice, days);
        let months = i32::from(notice.months.expect("a term").number());
        let first_refused = came.ends.tomorrow().expect("a day");
        // The last day of a shorter month stands for those that it does not have.
        prop_assert!(latest.checked_add(months.months()).expect("a day") <= first_refused);
        if days <= 0 {
            prop_assert_eq!(cost_now, Money::ZERO);
        }
        let (_, cost_later) = cost(&plan, &outcome, &notice, days.saturating_add(40));
        prop_assert!(cost_now.abs() <= cost_later.abs());
        Ok(())
    });
}
