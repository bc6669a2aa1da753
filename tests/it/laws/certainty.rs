//! What holds of every plan and what is known of its money on the day of the first award.

use super::always;
use crate::support::plans::plans;
use ontschot::{
    engine::{certainty::certainty, evaluate, shares},
    money::Money,
    plan::{Arrangement, AwardFor, Single},
};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[test]
fn what_is_known_and_what_is_not_add_up_to_what_organisations_have() {
    always(&plans(), |plan| {
        let outcome = evaluate(&plan);
        let shares = shares(&outcome);
        for of in certainty(&plan, &outcome) {
            let own = shares.iter().filter(|((year, _), _)| *year == of.year);
            let money: Money = own.map(|(_, amount)| *amount).sum();
            for known in [of.planned, of.if_separate] {
                let parts = [known.certain, known.with_proviso, known.not_awarded];
                prop_assert_eq!(parts.into_iter().sum::<Money>(), money);
            }
        }
        Ok(())
    });
}

#[test]
fn one_award_for_the_term_leaves_nothing_that_is_not_awarded() {
    always(&plans(), |mut plan| {
        let arrangement = Arrangement {
            award_for: AwardFor::Term,
            awarded: BTreeMap::new(),
            ..Arrangement::clone(&plan.arrangement)
        };
        plan.arrangement = Single::new(arrangement);
        let outcome = evaluate(&plan);
        let years = certainty(&plan, &outcome);
        for (at, of) in years.iter().enumerate() {
            prop_assert_eq!(of.planned.not_awarded, Money::ZERO);
            // Year by year, only the first is awarded on that day.
            let separate = of.if_separate.certain + of.if_separate.with_proviso;
            prop_assert!(at == 0 || separate == Money::ZERO);
        }
        Ok(())
    });
}
