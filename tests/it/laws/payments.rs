//! What is paid is what is awarded, however it is paid and to whom.

use super::always;
use crate::support::{
    plans::{id, plans, table},
    values,
};
use ontschot::{
    engine::{Leg, Moment, Payment, evaluate, payments, payments::kept_back, shares},
    money::Money,
    plan::{
        Arrangement, AwardForm, Instalment, OrganisationId, PaymentPattern, Phase, Plan, Route,
        table::Single,
    },
    share::Share,
    year::{Month, Year},
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::collections::BTreeMap;

/// How a plan is awarded and paid.
#[derive(Clone, Debug)]
pub(crate) struct Paying {
    pattern: PaymentPattern,
    kept_back: Option<Share>,
    instalments: Vec<(i8, Share)>,
    /// Each with the days from the start of the first year to its own.
    phases: Vec<(i16, Phase)>,
}

pub(crate) fn paying() -> impl Strategy<Value = Paying> {
    let pattern = select(vec![
        PaymentPattern::Monthly,
        PaymentPattern::Quarterly,
        PaymentPattern::Once,
        PaymentPattern::Own,
    ]);
    let form = select(vec![
        AwardForm::Separate,
        AwardForm::Lead,
        AwardForm::Joint,
        AwardForm::Entity,
    ]);
    let route = select(vec![Route::Recipient, Route::Direct]);
    let phase = (form, option::of(0..3_usize), route).prop_map(|(form, lead, route)| Phase {
        form,
        lead: lead.map(id),
        route,
        ..Phase::default()
    });
    (
        pattern,
        option::of(values::shares()),
        vec((1..13_i8, values::shares()), 0..4),
        vec((-100..900_i16, phase), 0..3),
    )
        .prop_map(|(pattern, kept_back, instalments, phases)| Paying {
            pattern,
            kept_back,
            instalments,
            phases,
        })
}

impl Paying {
    /// A plan that is awarded and paid so.
    pub(crate) fn plan(&self, mut plan: Plan) -> Plan {
        let mut arrangement = Arrangement::clone(&plan.arrangement);
        arrangement.payment_pattern = self.pattern;
        arrangement.kept_back = self.kept_back;
        let first = arrangement.term.first().year();
        plan.arrangement = Single::new(arrangement);
        let instalments = self.instalments.iter();
        plan.instalments = table(instalments.map(|(month, share)| Instalment {
            month: Month::new(*month).expect("a month"),
            share: *share,
            ..Instalment::default()
        }));
        let phases = self.phases.iter();
        plan.phases = table(phases.map(|(days, phase)| Phase {
            from: Some(values::day_of(first, *days)),
            ..phase.clone()
        }));
        plan
    }
}

type Sums = BTreeMap<(Year, Option<OrganisationId>), Money>;

fn sums(
    payments: impl Iterator<Item = Payment>,
    whose: fn(&Payment) -> Option<OrganisationId>,
) -> Sums {
    let mut sums = Sums::new();
    for payment in payments {
        let sum = sums.entry((payment.year, whose(&payment))).or_default();
        *sum = *sum + payment.amount;
    }
    sums.retain(|_, sum| !sum.is_zero());
    sums
}

#[test]
fn what_is_paid_is_what_is_awarded_and_what_is_passed_on_is_of_the_others() {
    always(&(plans(), paying()), |(plan, paying)| {
        let plan = paying.plan(plan);
        let outcome = evaluate(&plan);
        let paid = payments(&plan, &outcome);
        let of = |leg| {
            paid.iter()
                .copied()
                .filter(move |payment| payment.leg == leg)
        };

        let mut awards = Sums::new();
        for ((year, who), amount) in shares(&outcome) {
            let recipient = plan.award_terms_of(year).recipient(who);
            let sum = awards.entry((year, recipient)).or_default();
            *sum = *sum + amount;
        }
        awards.retain(|_, sum| !sum.is_zero());
        prop_assert_eq!(sums(of(Leg::Award), |payment| payment.recipient), awards);

        // Whoever gets money of somebody else gets what it has, and nobody gets its own passed on.
        for ((year, who), amount) in sums(of(Leg::Forward), |payment| payment.payee) {
            let who = who.expect("somebody");
            let own = shares(&outcome).get(&(year, who)).copied();
            prop_assert_eq!(own, Some(amount));
            prop_assert_ne!(plan.award_terms_of(year).lead, Some(who));
        }
        Ok(())
    });
}

#[test]
fn money_goes_in_months_of_its_year_that_lie_in_the_term_and_what_is_kept_back_after_it() {
    always(&(plans(), paying()), |(plan, paying)| {
        let plan = paying.plan(plan);
        let outcome = evaluate(&plan);
        let mut kept: BTreeMap<_, (Money, Money)> = BTreeMap::new();
        for payment in payments(&plan, &outcome) {
            let key = (payment.year, payment.leg, payment.recipient, payment.payee);
            let (all, later) = kept.entry(key).or_default();
            *all = *all + payment.amount;
            match payment.moment {
                Moment::Month(month) => {
                    let days = month.of(payment.year).overlap(plan.term());
                    prop_assert!(days.is_some(), "{payment:?}");
                }
                Moment::Determination => *later = *later + payment.amount,
            }
        }
        for (all, later) in kept.into_values() {
            prop_assert_eq!(later, kept_back(&plan, all));
        }
        Ok(())
    });
}
