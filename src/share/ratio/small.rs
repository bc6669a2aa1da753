//! The arithmetic of small fractions, where they stay small: in 128 bits.
//!
//! To find what two numbers have in common costs more than all else. So a fraction is brought to
//! lowest terms only when it gets no room any more, or when somebody looks at it.

use num_integer::Integer as _;
use std::cmp::Ordering;

/// A fraction, its denominator above zero; in lowest terms, or both of its numbers have room.
pub(super) type Small = num_rational::Ratio<i128>;

/// Numbers below this have room: a product of two of them, and the sum of two such products, fit in
/// 128 bits.
const ROOM: u128 = 1 << 62;

/// Above and below the line, where both have room.
fn roomy(fraction: &Small) -> Option<(i128, i128)> {
    let (above, below) = (*fraction.numer(), *fraction.denom());
    let has_room = above.unsigned_abs() < ROOM && below.unsigned_abs() < ROOM;
    has_room.then_some((above, below))
}

/// A fraction with a denominator above zero, in lowest terms where it has no room otherwise.
pub(super) fn fraction(above: i128, below: i128) -> Option<Small> {
    let fraction = Small::new_raw(above, below);
    if roomy(&fraction).is_some() {
        return Some(fraction);
    }
    let divisor = common_divisor(above, below);
    let above = without(above, divisor)?;
    // Its sign can be turned.
    (above != i128::MIN).then_some(Small::new_raw(above, without(below, divisor)?))
}

/// The same fraction in lowest terms.
pub(super) fn lowest(fraction: &Small) -> Small {
    match roomy(fraction) {
        Some((_, 1)) | None => *fraction,
        Some((above, below)) => {
            let divisor = common_divisor(above, below);
            let without = |number: i128| number.checked_div(divisor).unwrap_or(number);
            Small::new_raw(without(above), without(below))
        }
    }
}

/// The sum, where it is small.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "two products of numbers that have room fit in 128 bits together"
)]
pub(super) fn sum(one: &Small, other: &Small) -> Option<Small> {
    match (roomy(one), roomy(other)) {
        (Some((one, below)), Some((other, same))) if below == same => fraction(one + other, below),
        (Some((one, below)), Some((other, others))) => {
            fraction(one * others + other * below, below * others)
        }
        _ => sum_in_lowest_terms(&lowest(one), &lowest(other)),
    }
}

/// Only what both denominators share can be common to the sum and its denominator (Knuth, The Art
/// of Computer Programming, 4.5.1).
fn sum_in_lowest_terms(one: &Small, other: &Small) -> Option<Small> {
    let shared = common_divisor(*one.denom(), *other.denom());
    let own = without(*one.denom(), shared)?;
    let others = without(*other.denom(), shared)?;
    let above = one.numer().checked_mul(others)?;
    let above = above.checked_add(other.numer().checked_mul(own)?)?;
    let divisor = common_divisor(above, shared).max(1);
    let below = without(shared, divisor)?.checked_mul(own)?;
    fraction(without(above, divisor)?, below.checked_mul(others)?)
}

/// The difference, where it is small.
pub(super) fn difference(one: &Small, other: &Small) -> Option<Small> {
    sum(one, &negative(other)?)
}

/// The number with the other sign, where it is small.
pub(super) fn negative(number: &Small) -> Option<Small> {
    Some(Small::new_raw(
        number.numer().checked_neg()?,
        *number.denom(),
    ))
}

/// The product, where it is small.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "a product of numbers that have room fits in 128 bits"
)]
pub(super) fn product(one: &Small, other: &Small) -> Option<Small> {
    match (roomy(one), roomy(other)) {
        (Some((one, below)), Some((other, others))) => fraction(one * other, below * others),
        _ => product_in_lowest_terms(&lowest(one), &lowest(other)),
    }
}

/// Each numerator is brought to lowest terms with the denominator of the other first.
fn product_in_lowest_terms(one: &Small, other: &Small) -> Option<Small> {
    let left = common_divisor(*one.numer(), *other.denom());
    let right = common_divisor(*other.numer(), *one.denom());
    let above = without(*one.numer(), left)?.checked_mul(without(*other.numer(), right)?)?;
    let below = without(*one.denom(), right)?.checked_mul(without(*other.denom(), left)?)?;
    fraction(above, below)
}

/// The quotient, where it is small and there is one.
pub(super) fn quotient(one: &Small, other: &Small) -> Option<Small> {
    let (above, below) = (*other.denom(), *other.numer());
    match below.signum() {
        0 => None,
        1 => product(one, &Small::new_raw(above, below)),
        _ => product(
            one,
            &Small::new_raw(above.checked_neg()?, below.checked_neg()?),
        ),
    }
}

/// Which is larger.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "a product of numbers that have room fits in 128 bits"
)]
pub(super) fn compare(one: &Small, other: &Small) -> Ordering {
    match (roomy(one), roomy(other)) {
        (Some((one, below)), Some((other, others))) => (one * others).cmp(&(other * below)),
        _ => one.cmp(other),
    }
}

/// The greatest common divisor; most numbers fit in 64 bits, where it is found much faster.
pub fn common_divisor(one: i128, other: i128) -> i128 {
    match (
        u64::try_from(one.unsigned_abs()),
        u64::try_from(other.unsigned_abs()),
    ) {
        (Ok(one), Ok(other)) => i128::from(one.gcd(&other)),
        _ => one.gcd(&other),
    }
}

/// A number divided by a divisor of it, which mostly is one.
fn without(number: i128, divisor: i128) -> Option<i128> {
    if divisor == 1 {
        return Some(number);
    }
    number.checked_div(divisor)
}
