//! Money: whole cents, and the only place where an exact amount is rounded.

pub mod split;

use crate::{
    number::{self, DecimalMark, NumberError, NumberStyle},
    share::Ratio,
};
use rust_decimal::Decimal;
use std::{
    fmt,
    iter::Sum,
    ops::{Add, Neg, Sub},
    str::FromStr,
};
use thiserror::Error;

/// An amount of euros in whole cents.
///
/// Sums never wrap: they stop at [`Money::MAX`], and a plan that reaches it gets an error finding,
/// because from there on its totals cannot be trusted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// Why a text or number is no amount of money.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MoneyError {
    /// The text is no number.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// There are fractions of a cent, and an amount is never rounded unseen.
    #[error("more than two decimals")]
    PartsOfACent,
    /// Larger than [`Money::TYPED_MAX`].
    #[error("larger than ten billion euros")]
    TooLarge,
}

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// One cent, the finest unit of every division.
    pub const CENT: Self = Self(1);
    /// Ten billion euros: the largest amount that is read, far above any budget.
    pub const TYPED_MAX: Self = Self(1_000_000_000_000);
    /// The largest sum that is kept: four million of the largest amounts that are read.
    pub const MAX: Self = Self(4_000_000_000_000_000_000);

    /// An amount of whole cents, kept within ±[`Money::MAX`].
    pub const fn from_cents(cents: i64) -> Self {
        if cents > Self::MAX.0 {
            Self::MAX
        } else if cents < -Self::MAX.0 {
            Self(-Self::MAX.0)
        } else {
            Self(cents)
        }
    }

    /// The amount in whole cents.
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// The amount without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Whether the amount is 0,00.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Whether a sum stopped at the largest amount that can be kept.
    pub const fn is_at_limit(self) -> bool {
        self.0.abs() >= Self::MAX.0
    }

    /// The amount in euros as an exact ratio.
    pub fn to_ratio(self) -> Ratio {
        Ratio::of(self.0, 100)
    }

    /// The one rounding rule: to the nearest multiple of `unit`, halves away from zero.
    ///
    /// `exact` is in euros. A `unit` below one cent counts as one cent.
    pub fn rounded(exact: &Ratio, unit: Self) -> Self {
        let units = Self::in_units(exact, unit);
        let nearest = (units.abs() + Ratio::of(1, 2)).floor();
        let nearest = if units.is_negative() {
            -nearest
        } else {
            nearest
        };
        Self::of_units(&nearest, unit)
    }

    /// The largest multiple of `unit` that is not above an exact amount in euros.
    pub fn rounded_down(exact: &Ratio, unit: Self) -> Self {
        Self::of_units(&Self::in_units(exact, unit).floor(), unit)
    }

    /// The smallest multiple of `unit` that is not below an exact amount in euros.
    pub fn rounded_up(exact: &Ratio, unit: Self) -> Self {
        Self::of_units(&Self::in_units(exact, unit).ceil(), unit)
    }

    /// How many units an exact amount in euros is.
    fn in_units(exact: &Ratio, unit: Self) -> Ratio {
        exact * Ratio::of(100, unit.0.max(1))
    }

    /// A whole number of units, kept within ±[`Money::MAX`].
    fn of_units(units: &Ratio, unit: Self) -> Self {
        let units_cents = |whole: i64| whole.checked_mul(unit.0.max(1));
        match units.to_whole().and_then(units_cents) {
            Some(cents) => Self::from_cents(cents),
            None if units.is_negative() => -Self::MAX,
            None => Self::MAX,
        }
    }

    /// Reads an amount as people write it. More than two decimals are refused even where they are
    /// zeros: who types `15.000` where a point is the decimal mark means fifteen thousand.
    pub fn read(text: &str, mark: DecimalMark) -> Result<Self, MoneyError> {
        Self::read_within(text, mark, Self::TYPED_MAX)
    }

    /// Reads a sum that this program wrote, with a decimal point: it may be larger than any amount
    /// that somebody types.
    pub fn read_sum(text: &str) -> Result<Self, MoneyError> {
        Self::read_within(text, DecimalMark::Point, Self::MAX)
    }

    fn read_within(text: &str, mark: DecimalMark, most: Self) -> Result<Self, MoneyError> {
        let euros = number::read(text, mark)?;
        let decimals = text
            .rsplit_once(mark.sign())
            .map_or("", |(_, decimals)| decimals);
        if decimals.bytes().filter(u8::is_ascii_digit).count() > 2 {
            return Err(MoneyError::PartsOfACent);
        }
        Self::from_decimal_within(euros, most)
    }

    /// Takes a decimal number of euros that has no fractions of a cent.
    pub fn from_decimal(euros: Decimal) -> Result<Self, MoneyError> {
        Self::from_decimal_within(euros, Self::TYPED_MAX)
    }

    fn from_decimal_within(euros: Decimal, most: Self) -> Result<Self, MoneyError> {
        const CENTS: [i128; 3] = [100, 10, 1];
        let euros = if euros.scale() > 2 {
            euros.normalize()
        } else {
            euros
        };
        let cents = CENTS.get(euros.scale() as usize);
        let cents = cents.ok_or(MoneyError::PartsOfACent)?;
        let cents = euros.mantissa().checked_mul(*cents);
        cents
            .and_then(|cents| i64::try_from(cents).ok())
            .filter(|cents| cents.unsigned_abs() <= most.0.unsigned_abs())
            .map(Self)
            .ok_or(MoneyError::TooLarge)
    }

    /// Writes the amount with two decimals in a reader's own way, without a currency sign.
    pub fn show(self, style: NumberStyle) -> String {
        let mut text = String::new();
        self.show_in(&mut text, style);
        text
    }

    /// The same behind a text.
    pub fn show_in(self, text: &mut String, style: NumberStyle) {
        let cents = self.0.unsigned_abs();
        let (mut euros, mut decimals) = (itoa::Buffer::new(), itoa::Buffer::new());
        let euros = euros.format(cents / 100);
        // A hundred more, so that there are always two digits behind the first.
        let decimals = decimals.format(cents % 100 + 100).get(1..);
        style.write_to(text, self.0 < 0, euros, decimals.unwrap_or_default());
    }
}

impl fmt::Display for Money {
    /// `1234.56`, the form in files and edits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.show(NumberStyle::PLAIN))
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        Self::read(text, DecimalMark::Point)
    }
}

impl Add for Money {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::from_cents(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::from_cents(self.0.saturating_sub(other.0))
    }
}

impl Neg for Money {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}
