//! What holds of every plan and of what it becomes so that nobody gets less.

use super::always;
use crate::support::plans::plans;
use ontschot::{
    engine::{decrease::decreases, evaluate},
    money::Money,
    plan::TotalOf,
    without_notice::{edits, without_notice},
};
use proptest::prelude::*;

#[test]
fn nobody_gets_less_by_nothing() {
    always(&plans(), |plan| {
        let outcome = evaluate(&plan);
        for less in decreases(&plan, &outcome) {
            prop_assert!(less.less() > Money::ZERO);
            prop_assert!(!less.takes_notice() || less.is_refusal);
        }
        Ok(())
    });
}

#[test]
fn a_plan_without_notice_moves_money_within_lines_only_and_is_made_once() {
    always(&plans(), |plan| {
        let outcome = evaluate(&plan);
        let Some((after, report)) = without_notice(&plan, &outcome) else {
            return Ok(());
        };
        prop_assert!(edits(&after).is_empty());
        prop_assert!(!report.before.is_empty());
        let came = evaluate(&after);
        for id in plan.lines.ids() {
            let total = TotalOf::Line(id);
            prop_assert_eq!(came.total(None, total), outcome.total(None, total));
        }
        let lacking: Money = report
            .years()
            .into_iter()
            .map(|year| report.lacking(year))
            .sum();
        let less: Money = report.after.iter().map(|left| left.decrease.less()).sum();
        prop_assert_eq!(lacking, less);
        Ok(())
    });
}
