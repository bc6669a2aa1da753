//! Shares of a whole and yearly rates, as exact ratios.
//!
//! A third is a third: `1/3` is kept as it was typed, not as 33,33 %.

mod ratio;

pub use ratio::{Ratio, common_divisor};

use crate::number::{self, DecimalMark, NumberStyle};
use num_bigint::BigInt;
use num_integer::Integer as _;
use num_rational::Rational64;
use num_traits::{One as _, Zero as _};
use rust_decimal::Decimal;
use std::{fmt, str::FromStr};
use thiserror::Error;

/// A part of a whole, from 0 % to 100 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(Rational64);

/// A change from one year to the next, above −100 % and up to 1.000 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(Rational64);

/// Why a text is no share or rate.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ShareError {
    /// Neither a percentage nor a fraction.
    #[error("neither a percentage such as 12.5% nor a fraction such as 1/3")]
    Unreadable,
    /// More decimals than can be kept: a percentage has at most eight.
    #[error("more than eight decimals")]
    TooFine,
    /// Outside the range that has a meaning.
    #[error("out of range")]
    OutOfRange,
}

impl Share {
    /// Nothing of the whole.
    pub const ZERO: Self = Self(Rational64::new_raw(0, 1));
    /// The whole.
    pub const WHOLE: Self = Self(Rational64::new_raw(1, 1));
    /// 90 %: for how much wages usually count in an index.
    pub const NINE_TENTHS: Self = Self(Rational64::new_raw(9, 10));

    /// Reads `12,5 %`, `12.5` or `1/3`.
    pub fn read(text: &str, mark: DecimalMark) -> Result<Self, ShareError> {
        let ratio = read_percentage(text, mark)?;
        if ratio < Rational64::zero() || ratio > Rational64::one() {
            return Err(ShareError::OutOfRange);
        }
        Ok(Self(ratio))
    }

    /// The share as a number between 0 and 1.
    pub fn to_ratio(self) -> Ratio {
        widened(self.0)
    }

    /// The percentage of eight decimals that is nearest, halves away from zero: for a share that is
    /// proposed and that people may type over. `None` outside the range of a share.
    pub fn nearest(part: &Ratio) -> Option<Self> {
        let ratio = to_decimals(part, DECIMALS_MAX)?;
        let is_within = ratio >= Rational64::zero() && ratio <= Rational64::one();
        is_within.then_some(Self(ratio))
    }

    /// Writes the share in a reader's own way: a percentage, or the fraction that it cannot be.
    pub fn show(self, style: NumberStyle) -> String {
        show_percentage(self.0, style)
    }
}

impl Rate {
    /// No change.
    pub const ZERO: Self = Self(Rational64::new_raw(0, 1));
    /// How many decimals a percentage has at most.
    pub const DECIMALS_MAX: u32 = DECIMALS_MAX;

    /// Reads `2,8 %` or `2.8`.
    pub fn read(text: &str, mark: DecimalMark) -> Result<Self, ShareError> {
        let ratio = read_percentage(text, mark)?;
        Self::within(ratio).ok_or(ShareError::OutOfRange)
    }

    /// A change as a percentage of so many decimals, halves away from zero; `None` where it lies
    /// outside the range of a rate. Rates are published like this, and no amount is ever rounded so.
    pub fn rounded(change: &Ratio, decimals: u32) -> Option<Self> {
        Self::within(to_decimals(change, decimals.min(DECIMALS_MAX))?)
    }

    fn within(ratio: Rational64) -> Option<Self> {
        let is_within = ratio > -Rational64::one() && ratio <= Rational64::from_integer(10);
        is_within.then_some(Self(ratio))
    }

    /// The change as a number: 0.028 for 2,8 %.
    pub fn to_ratio(self) -> Ratio {
        widened(self.0)
    }

    /// What last year's price is multiplied by: 1.028 for 2,8 %. Always above zero.
    pub fn factor(self) -> Ratio {
        Ratio::one() + self.to_ratio()
    }

    /// Writes the rate in a reader's own way.
    pub fn show(self, style: NumberStyle) -> String {
        show_percentage(self.0, style)
    }
}

/// An exact decimal number as a ratio.
pub fn ratio_from_decimal(number: Decimal) -> Ratio {
    match (
        i64::try_from(number.mantissa()),
        10_i64.checked_pow(number.scale()),
    ) {
        (Ok(mantissa), Some(scale)) => Ratio::of(mantissa, scale),
        _ => Ratio::new(
            BigInt::from(number.mantissa()),
            BigInt::from(10).pow(number.scale()),
        ),
    }
}

/// Writes a ratio as a percentage of at most `decimals` decimals, halves away from zero. For
/// reading only: no amount is ever computed from it.
pub fn show_rounded(ratio: &Ratio, decimals: u32, style: NumberStyle) -> String {
    let scale = BigInt::from(10).pow(decimals);
    let scaled = ratio * Ratio::from_integer(scale);
    let whole = scaled.round().to_integer();
    let digits = whole.magnitude().to_string();
    let width = usize::try_from(decimals).unwrap_or(0);
    let digits = format!("{digits:0>width$}", width = width.saturating_add(1));
    let (whole_part, decimal_part) = digits.split_at(digits.len().saturating_sub(width));
    style.write(whole < BigInt::zero(), whole_part, decimal_part)
}

/// The percentage of so many decimals that is nearest, halves away from zero.
fn to_decimals(ratio: &Ratio, decimals: u32) -> Option<Rational64> {
    let scale = 10_i64.checked_pow(decimals)?.checked_mul(100)?;
    let scaled = (ratio * Ratio::of(scale, 1)).round().to_integer();
    let above = i64::try_from(scaled).ok()?;
    Some(Rational64::new(above, scale))
}

fn widened(ratio: Rational64) -> Ratio {
    Ratio::in_lowest_terms(i128::from(*ratio.numer()), i128::from(*ratio.denom()))
}

const DECIMALS_MAX: u32 = 8;

fn read_percentage(text: &str, mark: DecimalMark) -> Result<Rational64, ShareError> {
    let text = text.trim();
    if let Some((above, below)) = text.split_once('/') {
        let whole = |part: &str| {
            part.trim()
                .parse::<u32>()
                .map_err(|_no_number| ShareError::Unreadable)
        };
        let (above, below) = (whole(above)?, whole(below)?);
        if below == 0 {
            return Err(ShareError::Unreadable);
        }
        return Ok(Rational64::new(i64::from(above), i64::from(below)));
    }
    let digits = text.strip_suffix('%').unwrap_or(text);
    let percentage = number::read(digits, mark).map_err(|_no_number| ShareError::Unreadable)?;
    if percentage.scale() > DECIMALS_MAX {
        return Err(ShareError::TooFine);
    }
    let above =
        i64::try_from(percentage.mantissa()).map_err(|_too_large| ShareError::OutOfRange)?;
    let below = 10_i64
        .checked_pow(percentage.scale())
        .and_then(|scale| scale.checked_mul(100))
        .ok_or(ShareError::TooFine)?;
    Ok(Rational64::new(above, below))
}

fn show_percentage(ratio: Rational64, style: NumberStyle) -> String {
    match percentage(ratio) {
        Some(percentage) => format!("{}%", style.show(percentage)),
        None => format!("{}/{}", ratio.numer(), ratio.denom()),
    }
}

/// The ratio as a percentage, where eight decimals hold it exactly.
fn percentage(ratio: Rational64) -> Option<Decimal> {
    let scale = 10_i128.checked_pow(DECIMALS_MAX)?;
    let scaled = i128::from(*ratio.numer()).checked_mul(scale.checked_mul(100)?)?;
    let (mantissa, remainder) = scaled.div_rem(&i128::from(*ratio.denom()));
    (remainder == 0)
        .then(|| Decimal::try_from_i128_with_scale(mantissa, DECIMALS_MAX).ok())
        .flatten()
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.show(NumberStyle::PLAIN))
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.show(NumberStyle::PLAIN))
    }
}

impl FromStr for Share {
    type Err = ShareError;

    fn from_str(text: &str) -> Result<Self, ShareError> {
        Self::read(text, DecimalMark::Point)
    }
}

impl FromStr for Rate {
    type Err = ShareError;

    fn from_str(text: &str) -> Result<Self, ShareError> {
        Self::read(text, DecimalMark::Point)
    }
}
