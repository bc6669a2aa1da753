//! What holds of reporting: everybody's part is reported on once, and fewer awards are never more.

use super::always;
use crate::support::{plans::plans, values};
use ontschot::{
    engine::{
        evaluate,
        reporting::{duties, work},
    },
    money::Money,
    plan::{
        AwardFor, AwardForm, Id, Plan, ReportKind, ReportedOn, ReportingRule, Single,
        notice::Months, rule::Count,
    },
    year::Month,
};
use proptest::{collection::vec, option, prelude::*};

fn rules() -> impl Strategy<Value = ReportingRule> {
    let kind = prop_oneof![
        Just(ReportKind::Interim),
        Just(ReportKind::Yearly),
        Just(ReportKind::Final),
        Just(ReportKind::Periodic),
    ];
    let due = (option::of(1..=12_i8), option::of(1..40_u16), 1..40_u16);
    let band = (option::of(values::amounts()), option::of(1..15_u8));
    (kind, due, band).prop_map(
        |(kind, (month, day, weeks), (from, months))| ReportingRule {
            kind,
            from_amount: from,
            due_month: month.and_then(Month::new),
            due_day: day.and_then(Count::new),
            due_weeks: Count::new(weeks),
            every_months: months.and_then(Months::new),
            ..ReportingRule::default()
        },
    )
}

fn with(plan: &Plan, rules: &[ReportingRule], how: (AwardFor, AwardForm, ReportedOn)) -> Plan {
    let mut arrangement = (*plan.arrangement).clone();
    (
        arrangement.award_for,
        arrangement.award_form,
        arrangement.reported_on,
    ) = how;
    let rows = (1..).map(Id::new).zip(rules.iter().cloned());
    Plan {
        arrangement: Single::new(arrangement),
        reporting_rules: rows.collect(),
        ..plan.clone()
    }
}

fn award_for() -> impl Strategy<Value = AwardFor> {
    prop_oneof![Just(AwardFor::Year), Just(AwardFor::Term)]
}

#[test]
fn partners_report_together_on_what_the_whole_is() {
    always(
        &(plans(), rules(), award_for()),
        |(plan, rule, award_for)| {
            // Whatever the amount, or some would not report.
            let rule = ReportingRule {
                from_amount: None,
                ..rule
            };
            let judged = |on| {
                let how = (award_for, AwardForm::Joint, on);
                let plan = with(&plan, std::slice::from_ref(&rule), how);
                let all = duties(&plan, &evaluate(&plan));
                all.iter().map(|duty| duty.amount).sum::<Money>()
            };
            prop_assert_eq!(judged(ReportedOn::Whole), judged(ReportedOn::Partner));
            Ok(())
        },
    );
}

#[test]
fn awards_to_several_are_never_more_than_one_to_each_every_year() {
    let forms = prop_oneof![
        Just(AwardForm::Separate),
        Just(AwardForm::Lead),
        Just(AwardForm::Joint),
    ];
    let how = (award_for(), forms);
    always(
        &(plans(), vec(rules(), 0..4), how),
        |(plan, rules, (award_for, form))| {
            let plan = with(&plan, &rules, (award_for, form, ReportedOn::Whole));
            let outcome = evaluate(&plan);
            for of in work(&plan, &outcome) {
                prop_assert!(of.awards <= of.awards_if_separate);
            }
            for duty in duties(&plan, &outcome) {
                prop_assert!(duty.amount > Money::ZERO);
                prop_assert!(duty.due.is_some());
                let term = plan.term();
                prop_assert_eq!(term.overlap(duty.about), Some(duty.about));
            }
            Ok(())
        },
    );
}
