//! The division of an amount over weights, to the cent.
//!
//! The method is the largest remainder (Hamilton, Hare–Niemeyer), computed exactly: every part gets
//! the whole units of its exact share, and the units that are left go one by one to the largest
//! remainders. Parts always add up to the whole, and each differs less than one unit from its exact
//! share; the one that also carries what does not fit the unit, less than two.

use super::Money;
use crate::share::Ratio;
use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::{One as _, Signed as _, ToPrimitive as _, Zero};
use std::cmp::Reverse;

/// Weights brought to whole numbers, so that no share is ever rounded before it is divided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Weights {
    /// Together below 2⁶⁴: products with an amount fit in 128 bits.
    Small(Vec<u64>),
    /// Everything else.
    Big(Vec<BigUint>),
}

impl Weights {
    /// Brings exact weights to whole numbers of the same proportions.
    ///
    /// A weight below zero has no meaning in a division and counts as zero.
    pub fn from_ratios(ratios: &[Ratio]) -> Self {
        let common = ratios
            .iter()
            .fold(BigInt::one(), |common, ratio| common.lcm(ratio.denom()));
        let whole: Vec<BigUint> = ratios
            .iter()
            .map(|ratio| ratio.numer() * (&common / ratio.denom()))
            .map(|weight| weight.to_biguint().unwrap_or_default())
            .collect();
        let divisor = whole.iter().fold(BigUint::zero(), |gcd, w| gcd.gcd(w));
        if divisor.is_zero() {
            return Self::Small(vec![0; whole.len()]);
        }
        let whole: Vec<BigUint> = whole.into_iter().map(|weight| weight / &divisor).collect();
        match whole.iter().sum::<BigUint>().to_u64() {
            Some(_fits) => Self::Small(whole.iter().filter_map(BigUint::to_u64).collect()),
            None => Self::Big(whole),
        }
    }

    /// How many parts there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Small(weights) => weights.len(),
            Self::Big(weights) => weights.len(),
        }
    }

    /// Whether there is nothing to divide over.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Divides `total` over `weights` in whole multiples of `unit`.
///
/// Ties between equal remainders go to the larger weight, then to the earlier part, so parts must
/// come in the order of their ids. What of the total does not fit the unit goes to the largest
/// weight (tie: the earliest). `split(−x) = −split(x)`. Answers `None`, and divides nothing, where
/// there are no weights or all are zero.
pub fn split(total: Money, unit: Money, weights: &Weights) -> Option<Vec<Money>> {
    let unit_cents = unit.cents().max(1);
    let whole_units = total.cents().unsigned_abs() / unit_cents.unsigned_abs();
    let residue = total.cents().abs() % unit_cents;
    let (units, largest) = match weights {
        Weights::Small(weights) => divide(u128::from(whole_units), &widened(weights)),
        Weights::Big(weights) => divide(BigUint::from(whole_units), weights),
    }?;
    let sign = total.cents().signum();
    let parts = units.into_iter().enumerate().map(|(index, part)| {
        let own_residue = if index == largest { residue } else { 0 };
        let cents = part.saturating_mul(unit_cents).saturating_add(own_residue);
        Money::from_cents(sign.saturating_mul(cents))
    });
    Some(parts.collect())
}

fn widened(weights: &[u64]) -> Vec<u128> {
    weights.iter().copied().map(u128::from).collect()
}

/// The units of every part, and the index of the largest weight.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "small weights sum to less than 2^64 and units fit in 64 bits, so products fit in 128; big integers grow"
)]
fn divide<N>(units: N, weights: &[N]) -> Option<(Vec<i64>, usize)>
where
    N: Integer + Clone + num_traits::ToPrimitive,
{
    let whole = weights.iter().fold(N::zero(), |sum, w| sum + w.clone());
    if whole.is_zero() {
        return None;
    }
    let mut parts = Vec::with_capacity(weights.len());
    let mut order = Vec::with_capacity(weights.len());
    let mut given = N::zero();
    for (index, weight) in weights.iter().enumerate() {
        let (part, remainder) = (units.clone() * weight.clone()).div_rem(&whole);
        given = given + part.clone();
        parts.push(part.to_i64()?);
        order.push((Reverse(remainder), Reverse(weight.clone()), index));
    }
    let left = (units - given).to_usize()?;
    let largest = order
        .iter()
        .min_by_key(|(_, weight, index)| (weight, *index))?
        .2;
    if left > 0 {
        order.select_nth_unstable(left - 1);
        for (_, _, index) in order.iter().take(left) {
            *parts.get_mut(*index)? += 1;
        }
    }
    Some((parts, largest))
}

/// The exact part of `total` that a weight has a right to, in euros; zero where nothing is divided.
pub fn exact_share(total: Money, weight: &Ratio, weights: &[Ratio]) -> Ratio {
    let whole: Ratio = weights.iter().filter(|w| w.is_positive()).sum();
    if whole.is_zero() || !weight.is_positive() {
        return Ratio::zero();
    }
    total.to_ratio() * weight / whole
}
