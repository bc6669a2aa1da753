//! Exact numbers: as large and as fine as they must be.
//!
//! Most are small: a percentage, a part of a year, a share of residents. Those are kept in two whole
//! numbers of 128 bits, without any memory of their own; what does not fit there is kept in large
//! numbers. Nothing is ever rounded, and a number that can be small is.

mod small;

pub use small::common_divisor;

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_rational::BigRational;
use num_traits::{One, Signed as _, ToPrimitive as _, Zero};
use small::{Small, compare, difference, fraction, lowest, negative, product, quotient, sum};
use std::{
    cmp::Ordering,
    fmt,
    iter::{Product, Sum},
    ops::{Add, AddAssign, Div, Mul, Neg, Sub},
};

/// An exact number.
#[derive(Clone)]
pub struct Ratio(Size);

#[derive(Clone)]
enum Size {
    Small(Small),
    /// Only what has no place in a small one, in lowest terms.
    Large(Box<BigRational>),
}

impl Ratio {
    /// A fraction. Its denominator is not zero: of a fraction without meaning nothing is asked.
    pub fn new(above: BigInt, below: BigInt) -> Self {
        match (above.to_i128(), below.to_i128()) {
            (Some(above), Some(below)) if above != i128::MIN && below != i128::MIN => {
                Self(Size::Small(Small::new(above, below)))
            }
            _ => Self::of_large(BigRational::new(above, below)),
        }
    }

    /// A fraction of small numbers. Its denominator is not zero.
    pub fn of(above: i64, below: i64) -> Self {
        let (above, below) = (i128::from(above), i128::from(below));
        let small = fraction(above, below).filter(|_| below > 0);
        Self(Size::Small(
            small.unwrap_or_else(|| Small::new(above, below)),
        ))
    }

    /// A fraction of small numbers in lowest terms, its denominator above zero.
    pub(super) const fn in_lowest_terms(above: i128, below: i128) -> Self {
        Self(Size::Small(Small::new_raw(above, below)))
    }

    /// A whole number.
    pub fn from_integer(whole: BigInt) -> Self {
        match whole.to_i128() {
            Some(whole) => Self(Size::Small(Small::from_integer(whole))),
            None => Self(Size::Large(Box::new(BigRational::from_integer(whole)))),
        }
    }

    fn of_large(large: BigRational) -> Self {
        match (large.numer().to_i128(), large.denom().to_i128()) {
            (Some(above), Some(below)) if above != i128::MIN => {
                Self(Size::Small(Small::new_raw(above, below)))
            }
            _ => Self(Size::Large(Box::new(large))),
        }
    }

    fn to_large(&self) -> BigRational {
        match &self.0 {
            Size::Small(small) => {
                let small = lowest(small);
                let (above, below) = (BigInt::from(*small.numer()), BigInt::from(*small.denom()));
                BigRational::new_raw(above, below)
            }
            Size::Large(large) => BigRational::clone(large),
        }
    }

    /// What stands above the line, in lowest terms; it carries the sign.
    pub fn numer(&self) -> BigInt {
        match &self.0 {
            Size::Small(small) => BigInt::from(*lowest(small).numer()),
            Size::Large(large) => large.numer().clone(),
        }
    }

    /// What stands below the line, in lowest terms; above zero.
    pub fn denom(&self) -> BigInt {
        match &self.0 {
            Size::Small(small) => BigInt::from(*lowest(small).denom()),
            Size::Large(large) => large.denom().clone(),
        }
    }

    /// The number as a whole number of 64 bits, where it is one.
    pub fn to_whole(&self) -> Option<i64> {
        let Size::Small(small) = &self.0 else {
            return None;
        };
        let whole = lowest(small);
        let whole = whole.is_integer().then_some(*whole.numer())?;
        i64::try_from(whole).ok()
    }

    /// Numerator and denominator, where both are small; perhaps not in lowest terms.
    pub fn to_small(&self) -> Option<(i128, i128)> {
        match &self.0 {
            Size::Small(small) => Some((*small.numer(), *small.denom())),
            Size::Large(_) => None,
        }
    }

    /// Whether it is a whole number.
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Size::Small(small) => lowest(small).is_integer(),
            Size::Large(large) => large.is_integer(),
        }
    }

    /// Whether it is above zero.
    pub fn is_positive(&self) -> bool {
        match &self.0 {
            Size::Small(small) => small.numer().is_positive(),
            Size::Large(large) => large.is_positive(),
        }
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Size::Small(small) => small.numer().is_negative(),
            Size::Large(large) => large.is_negative(),
        }
    }

    /// The number without its sign.
    #[must_use]
    pub fn abs(&self) -> Self {
        let own = self.clone();
        if own.is_negative() { -own } else { own }
    }

    /// One for a number above zero, minus one below, and zero for zero.
    #[must_use]
    pub fn signum(&self) -> Self {
        Self::from_integer(self.numer().signum())
    }

    /// The whole number at or below it.
    #[must_use]
    pub fn floor(&self) -> Self {
        match &self.0 {
            Size::Small(small) => {
                let whole = small.numer().div_floor(small.denom());
                Self(Size::Small(Small::from_integer(whole)))
            }
            Size::Large(large) => Self::of_large(large.floor()),
        }
    }

    /// The whole number at or above it.
    #[must_use]
    pub fn ceil(&self) -> Self {
        -(-self.clone()).floor()
    }

    /// The nearest whole number, halves away from zero.
    #[must_use]
    pub fn round(&self) -> Self {
        Self::of_large(self.to_large().round())
    }

    /// The whole part, without what stands behind the mark.
    pub fn to_integer(&self) -> BigInt {
        self.to_large().to_integer()
    }

    /// One divided by it.
    #[must_use]
    pub fn recip(&self) -> Self {
        &Self::one() / self
    }

    /// The number times itself, so many times.
    #[must_use]
    pub fn pow(&self, times: u32) -> Self {
        (0..times).fold(Self::one(), |power, _| power * self)
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident, $checked:ident) => {
        impl $trait for &Ratio {
            type Output = Ratio;

            fn $method(self, other: Self) -> Ratio {
                if let (Size::Small(one), Size::Small(other)) = (&self.0, &other.0)
                    && let Some(small) = $checked(one, other)
                {
                    return Ratio(Size::Small(small));
                }
                Ratio::of_large(self.to_large().$method(other.to_large()))
            }
        }

        impl $trait<Ratio> for &Ratio {
            type Output = Ratio;

            fn $method(self, other: Ratio) -> Ratio {
                self.$method(&other)
            }
        }

        impl $trait<&Self> for Ratio {
            type Output = Self;

            fn $method(self, other: &Self) -> Self {
                (&self).$method(other)
            }
        }

        impl $trait for Ratio {
            type Output = Self;

            fn $method(self, other: Self) -> Self {
                (&self).$method(&other)
            }
        }

        impl $trait<BigInt> for Ratio {
            type Output = Self;

            fn $method(self, other: BigInt) -> Self {
                (&self).$method(&Self::from_integer(other))
            }
        }

        impl $trait<BigInt> for &Ratio {
            type Output = Ratio;

            fn $method(self, other: BigInt) -> Ratio {
                self.$method(&Ratio::from_integer(other))
            }
        }
    };
}

operator!(Add, add, sum);
operator!(Sub, sub, difference);
operator!(Mul, mul, product);
operator!(Div, div, quotient);

impl AddAssign for Ratio {
    fn add_assign(&mut self, other: Self) {
        *self = &*self + &other;
    }
}

impl Neg for Ratio {
    type Output = Self;

    fn neg(self) -> Self {
        if let Size::Small(small) = &self.0
            && let Some(negative) = negative(small)
        {
            return Self(Size::Small(negative));
        }
        Self::of_large(-self.to_large())
    }
}

impl Zero for Ratio {
    fn zero() -> Self {
        Self(Size::Small(Small::new_raw(0, 1)))
    }

    fn is_zero(&self) -> bool {
        matches!(&self.0, Size::Small(small) if *small.numer() == 0)
    }
}

impl One for Ratio {
    fn one() -> Self {
        Self(Size::Small(Small::new_raw(1, 1)))
    }

    fn is_one(&self) -> bool {
        matches!(&self.0, Size::Small(small) if small.numer() == small.denom())
    }
}

impl Default for Ratio {
    fn default() -> Self {
        Self::zero()
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Size::Small(one), Size::Small(other)) => compare(one, other),
            _ => self.to_large().cmp(&other.to_large()),
        }
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Sum for Ratio {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::zero(), |sum, number| sum + number)
    }
}

impl<'a> Sum<&'a Self> for Ratio {
    fn sum<I: Iterator<Item = &'a Self>>(numbers: I) -> Self {
        numbers.fold(Self::zero(), |sum, number| sum + number)
    }
}

impl Product for Ratio {
    fn product<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::one(), |product, number| product * number)
    }
}

impl fmt::Display for Ratio {
    /// `3/4`, or `5` for a whole number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Size::Small(small) => lowest(small).fmt(f),
            Size::Large(large) => large.fmt(f),
        }
    }
}

impl fmt::Debug for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
