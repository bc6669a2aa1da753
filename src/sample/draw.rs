//! Numbers that look like chance and are not.

use crate::money::Money;
use std::ops::RangeInclusive;

/// What a number is for. Numbers for different things have nothing to do with each other, so that a
/// table that grows leaves the others as they are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Use(u64);

impl Use {
    pub(super) const SIZE: Self = Self(1);
    pub(super) const RATE: Self = Self(2);
    pub(super) const SHARE: Self = Self(3);
    pub(super) const WEIGHT: Self = Self(4);
    pub(super) const GRANTED: Self = Self(5);
    pub(super) const REQUESTED: Self = Self(6);
    pub(super) const RESIDENTS: Self = Self(7);
    pub(super) const YOUTH: Self = Self(8);
    pub(super) const INCOME: Self = Self(9);
    pub(super) const STAFF: Self = Self(10);
    pub(super) const REACH: Self = Self(11);
}

/// A number within a range, the same for the same use and place.
///
/// Use and place are counted into one number, of which every bit is then spread over all others by
/// two rounds of shifting and multiplying by large odd numbers (the finish of `SplitMix64`).
pub(super) fn number(of: Use, (row, column): (u32, u32), range: RangeInclusive<u64>) -> u64 {
    let place = (u64::from(row) << 32 | u64::from(column)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let start = place.wrapping_add(of.0.wrapping_mul(0xd1b5_4a32_d192_ed03));
    let once = (start ^ start >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let twice = (once ^ once >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    let width = range.end().saturating_sub(*range.start()).saturating_add(1);
    let within = (twice ^ twice >> 31).checked_rem(width).unwrap_or(0);
    range.start().saturating_add(within)
}

/// An amount of whole euros.
pub(super) fn euros(euros: u64) -> Money {
    cents(euros.saturating_mul(100))
}

/// An amount of cents.
pub(super) fn cents(cents: u64) -> Money {
    i64::try_from(cents).map_or(Money::MAX, Money::from_cents)
}
