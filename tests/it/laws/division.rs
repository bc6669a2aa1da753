//! The division of an amount, held against its definition.

use super::always;
use crate::support::{exact, values};
use num_bigint::BigInt;
use num_traits::Zero;
use ontschot::{
    money::{
        Money,
        split::{Weights, exact_share, split},
    },
    share::Ratio,
};
use proptest::{collection::vec, prelude::*};

/// An amount, a unit and weights: small whole numbers with ties and zeros, fractions, and numbers
/// beyond 64 bits.
fn divisions() -> impl Strategy<Value = (Money, Money, Vec<Ratio>)> {
    let small = (0..6_i64).prop_map(|weight| values::ratio(weight, 1));
    let fraction = (0..1_000_i64, 1..1_000_i64).prop_map(|(a, b)| values::ratio(a, b));
    let huge = any::<u128>().prop_map(|weight| Ratio::from_integer(BigInt::from(weight)));
    let weights = prop_oneof![
        4 => vec(small.boxed(), 0..8),
        3 => vec(fraction.clone().boxed(), 1..8),
        2 => vec(prop_oneof![huge, fraction].boxed(), 1..6),
    ];
    let totals = prop_oneof![
        8 => values::amounts(),
        1 => Just(Money::MAX),
        1 => any::<i64>().prop_map(Money::from_cents),
    ];
    (totals, values::units(), weights)
}

fn divided(total: Money, unit: Money, weights: &[Ratio]) -> Option<Vec<Money>> {
    split(total, unit, &Weights::from_ratios(weights))
}

#[test]
fn a_division_is_the_one_of_its_definition() {
    always(&divisions(), |(total, unit, weights)| {
        let by_definition = exact::split(total, unit, &weights);
        prop_assert_eq!(divided(total, unit, &weights), by_definition);
        Ok(())
    });
}

#[test]
fn parts_add_up_and_are_less_than_a_unit_from_their_exact_share() {
    always(&divisions(), |(total, unit, weights)| {
        let Some(parts) = divided(total, unit, &weights) else {
            prop_assert!(weights.iter().all(Zero::is_zero));
            return Ok(());
        };
        prop_assert_eq!(parts.iter().copied().sum::<Money>(), total);
        let mut beyond_a_unit = 0;
        for (part, weight) in parts.iter().zip(&weights) {
            let off = distance(*part, &exact_share(total, weight, &weights));
            prop_assert!(off < unit.to_ratio() * BigInt::from(2));
            beyond_a_unit += u32::from(off >= unit.to_ratio());
        }
        // Only the part that carries what does not fit the unit may be further off than one.
        prop_assert!(beyond_a_unit <= 1);
        Ok(())
    });
}

fn distance(part: Money, exact: &Ratio) -> Ratio {
    let difference = part.to_ratio() - exact;
    if difference < Ratio::zero() {
        -difference
    } else {
        difference
    }
}

#[test]
fn a_negative_amount_is_divided_as_the_positive_one() {
    always(&divisions(), |(total, unit, weights)| {
        let turned = divided(-total, unit, &weights);
        let turned = turned.map(|parts| parts.into_iter().map(|part| -part).collect());
        prop_assert_eq!(turned, divided(total, unit, &weights));
        Ok(())
    });
}

#[test]
fn only_the_proportions_of_weights_count() {
    always(
        &(divisions(), 1..1_000_i64, 1..1_000_i64),
        |((total, unit, weights), above, below)| {
            let factor = values::ratio(above, below);
            let scaled: Vec<Ratio> = weights.iter().map(|weight| weight * &factor).collect();
            prop_assert_eq!(
                divided(total, unit, &scaled),
                divided(total, unit, &weights)
            );
            Ok(())
        },
    );
}

#[test]
fn rounding_is_to_the_nearest_unit_and_halves_go_away_from_zero() {
    let euros = (any::<i32>(), 1..10_000_i64).prop_map(|(a, b)| values::ratio(a.into(), b));
    always(&(euros, values::units()), |(euros, unit)| {
        prop_assert_eq!(Money::rounded(&euros, unit), exact::rounded(&euros, unit));
        Ok(())
    });
    let half = values::ratio(5, 1_000);
    assert_eq!(Money::rounded(&half, Money::CENT), Money::CENT);
    assert_eq!(Money::rounded(&-half, Money::CENT), -Money::CENT);
}

/// Small and large numbers, and some on the border between what fits in 128 bits and what does not.
fn whole_numbers() -> impl Strategy<Value = BigInt> {
    prop_oneof![
        (-1_000_i64..1_000).prop_map(BigInt::from),
        any::<i64>().prop_map(BigInt::from),
        any::<i128>().prop_map(BigInt::from),
        Just(BigInt::from(i128::MIN)),
        (any::<i128>(), any::<u64>()).prop_map(|(one, other)| BigInt::from(one) * other),
    ]
}

#[test]
fn exact_numbers_are_those_of_numbers_without_limits() {
    let fractions = || (whole_numbers(), whole_numbers());
    always(&(fractions(), fractions()), |(one, other)| {
        let is_fraction = |(_, below): &(BigInt, BigInt)| *below != BigInt::ZERO;
        prop_assume!(is_fraction(&one) && is_fraction(&other));
        let ratio = |(above, below): &(BigInt, BigInt)| Ratio::new(above.clone(), below.clone());
        let large = |(above, below): &(BigInt, BigInt)| {
            num_rational::BigRational::new(above.clone(), below.clone())
        };
        let (a, b) = (ratio(&one), ratio(&other));
        let (large_a, large_b) = (large(&one), large(&other));
        let is = |ratio: Ratio, large: num_rational::BigRational| {
            prop_assert_eq!(ratio.to_string(), large.to_string());
            prop_assert_eq!(
                ratio,
                Ratio::new(large.numer().clone(), large.denom().clone())
            );
            Ok(())
        };
        is(&a + &b, &large_a + &large_b)?;
        is(&a - &b, &large_a - &large_b)?;
        is(&a * &b, &large_a * &large_b)?;
        is(a.floor(), large_a.floor())?;
        is(a.ceil(), large_a.ceil())?;
        is(a.round(), large_a.round())?;
        prop_assert_eq!(a.cmp(&b), large_a.cmp(&large_b));
        if other.0 != BigInt::ZERO {
            is(&a / &b, &large_a / &large_b)?;
        }
        Ok(())
    });
}
