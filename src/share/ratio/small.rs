//! Sums and products of small fractions, where they stay small: in lowest terms, in 128 bits.

use num_integer::Integer as _;

/// A fraction in lowest terms, its denominator above zero.
pub(super) type Small = num_rational::Ratio<i128>;

/// The greatest common divisor; most numbers fit in 64 bits, where it is found much faster.
fn common_divisor(one: i128, other: i128) -> i128 {
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

/// The sum, where it is small. Only what both denominators share can be common to the sum and its
/// denominator (Knuth, The Art of Computer Programming, 4.5.1).
pub(super) fn sum(one: &Small, other: &Small) -> Option<Small> {
    let shared = if one.denom() == other.denom() {
        *one.denom()
    } else {
        common_divisor(*one.denom(), *other.denom())
    };
    let (own, others) = (
        without(*one.denom(), shared)?,
        without(*other.denom(), shared)?,
    );
    let above = one.numer().checked_mul(others)?;
    let above = above.checked_add(other.numer().checked_mul(own)?)?;
    if above == 0 {
        return Some(Small::new_raw(0, 1));
    }
    let divisor = common_divisor(above, shared);
    let below = without(shared, divisor)?.checked_mul(own)?;
    small(without(above, divisor)?, below.checked_mul(others)?)
}

/// The difference, where it is small.
pub(super) fn difference(one: &Small, other: &Small) -> Option<Small> {
    let negative = Small::new_raw(other.numer().checked_neg()?, *other.denom());
    sum(one, &negative)
}

/// The product, where it is small: each numerator with the denominator of the other is brought to
/// lowest terms first.
pub(super) fn product(one: &Small, other: &Small) -> Option<Small> {
    let left = common_divisor(*one.numer(), *other.denom());
    let right = common_divisor(*other.numer(), *one.denom());
    let above = without(*one.numer(), left)?.checked_mul(without(*other.numer(), right)?)?;
    let below = without(*one.denom(), right)?.checked_mul(without(*other.denom(), left)?)?;
    small(above, below)
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

/// A number whose sign can be turned.
fn small(above: i128, below: i128) -> Option<Small> {
    (above != i128::MIN).then(|| Small::new_raw(above, below))
}
