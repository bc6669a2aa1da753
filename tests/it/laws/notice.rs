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
use proptest::{option, prelude::*};

fn notices() -> impl Strategy<Value = (Notice, i16)> {
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
    always(&(plans(), notices()), |(plan, (notice, days))| {
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
