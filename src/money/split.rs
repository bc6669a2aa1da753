//! The division of an amount over weights, to the cent.
//!
//! The method is the largest remainder (Hamilton, Hare–Niemeyer), computed exactly: every part gets
//! the whole units of its exact share, and the units that are left go one by one to the largest
//! remainders. Parts always add up to the whole, and each differs less than one unit from its exact
//! share; the one that also carries what does not fit the unit, less than two.

use super::Money;
use crate::share::{Ratio, common_divisor};
use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::{One as _, ToPrimitive as _, Zero};
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
        Self::of_small(ratios).unwrap_or_else(|| Self::of_fractions(ratios))
    }

    /// The same where all that is needed on the way is small: the common case.
    fn of_small(ratios: &[Ratio]) -> Option<Self> {
        let common = ratios.iter().try_fold(1, |common: i128, ratio| {
            let (_, below) = ratio.to_small()?;
            if common == below {
                return Some(common);
            }
            common.checked_mul(below.checked_div(common_divisor(common, below))?)
        })?;
        let mut whole = Vec::with_capacity(ratios.len());
        let mut divisor = 0;
        for ratio in ratios {
            let (above, below) = ratio.to_small()?;
            let weight = if common == below {
                above.max(0)
            } else {
                above.max(0).checked_mul(common.checked_div(below)?)?
            };
            if divisor != 1 {
                divisor = common_divisor(divisor, weight);
            }
            whole.push(weight);
        }
        let (mut weights, mut sum) = (Vec::with_capacity(whole.len()), 0_u64);
        for weight in whole {
            let weight = match divisor {
                0 | 1 => weight,
                _ => weight.checked_div(divisor)?,
            };
            let weight = u64::try_from(weight).ok()?;
            sum = sum.checked_add(weight)?;
            weights.push(weight);
        }
        Some(Self::Small(weights))
    }

    fn of_fractions(ratios: &[Ratio]) -> Self {
        let common = ratios
            .iter()
            .fold(BigInt::one(), |common, ratio| common.lcm(&ratio.denom()));
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

    /// Whether a weight is zero, or not there.
    pub fn is_zero_at(&self, index: usize) -> bool {
        match self {
            Self::Small(weights) => weights.get(index).is_none_or(|weight| *weight == 0),
            Self::Big(weights) => weights.get(index).is_none_or(BigUint::is_zero),
        }
    }

    /// The same weights, with zero for those that are not kept.
    #[must_use]
    pub fn only(&self, keeps: impl Fn(usize) -> bool) -> Self {
        fn kept<N: Zero + Clone>(weights: &[N], keeps: impl Fn(usize) -> bool) -> Vec<N> {
            let numbered = weights.iter().enumerate();
            numbered
                .map(|(at, weight)| if keeps(at) { weight.clone() } else { N::zero() })
                .collect()
        }
        match self {
            Self::Small(weights) => Self::Small(kept(weights, keeps)),
            Self::Big(weights) => Self::Big(kept(weights, keeps)),
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
    let mut parts = vec![0; weights.len()];
    Splitter::new(weights)?.split_into(total, unit, &mut parts);
    Some(parts.into_iter().map(Money::from_cents).collect())
}

/// A part in the order of ties: by remainder, weight and place.
type InOrder = (Reverse<u64>, Reverse<u64>, usize);

/// The same division for many totals over the same weights, without making anything anew.
#[derive(Clone, Debug)]
pub struct Splitter<'a> {
    weights: &'a Weights,
    largest: usize,
    /// For weights below 2⁶⁴: their sum, the largest one, and ⌊(2⁶⁴ − 1) ÷ their sum⌋.
    small: Option<(u64, u64, u64)>,
    remainders: Vec<u64>,
    order: Vec<InOrder>,
}

impl<'a> Splitter<'a> {
    /// Prepares a division; `None` where there are no weights or all are zero.
    pub fn new(weights: &'a Weights) -> Option<Self> {
        let (largest, small) = match weights {
            Weights::Small(weights) => {
                let largest = first_largest(weights)?;
                let whole = weights.iter().fold(0_u64, |sum, w| sum.saturating_add(*w));
                let inverse = u64::MAX.checked_div(whole)?;
                (largest, Some((whole, *weights.get(largest)?, inverse)))
            }
            Weights::Big(weights) => {
                let largest = first_largest(weights)?;
                weights.iter().any(|w| !w.is_zero()).then_some(())?;
                (largest, None)
            }
        };
        Some(Self {
            weights,
            largest,
            small,
            remainders: Vec::new(),
            order: Vec::new(),
        })
    }

    /// Divides a total as [`split`] does, into as many parts as there are weights, in cents.
    pub fn split_into(&mut self, total: Money, unit: Money, parts: &mut [i64]) {
        let unit_cents = unit.cents().max(1);
        let units = total.cents().unsigned_abs() / unit_cents.unsigned_abs();
        let residue = total.cents().abs() % unit_cents;
        self.divide(units, parts);
        let signed_unit = unit_cents.saturating_mul(total.cents().signum());
        if signed_unit != 1 {
            for part in parts.iter_mut() {
                *part = part.saturating_mul(signed_unit);
            }
        }
        if let Some(part) = parts.get_mut(self.largest) {
            *part = part.saturating_add(residue.saturating_mul(total.cents().signum()));
        }
    }

    fn divide(&mut self, units: u64, parts: &mut [i64]) {
        match (self.weights, self.small) {
            (Weights::Small(weights), Some((whole, most, inverse))) => {
                if units.checked_mul(most).is_some() {
                    self.divide_in_64_bits(units, (whole, inverse), weights, parts);
                } else {
                    let weights: Vec<u128> = weights.iter().copied().map(u128::from).collect();
                    divide(u128::from(units), &weights, parts);
                }
            }
            (Weights::Big(weights), _) => divide(BigUint::from(units), weights, parts),
            (Weights::Small(_), None) => {}
        }
    }

    /// The hot loop. A product with the inverse is the quotient or one less, which one step mends.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "units × weight fits in 64 bits for every weight, and quotients add up to at most the units"
    )]
    fn divide_in_64_bits(
        &mut self,
        units: u64,
        (whole, inverse): (u64, u64),
        weights: &[u64],
        parts: &mut [i64],
    ) {
        self.remainders.resize(weights.len(), 0);
        let mut given = 0;
        let members = parts.iter_mut().zip(weights).zip(&mut self.remainders);
        for ((part, weight), kept) in members {
            let product = units * weight;
            let mut quotient = high_half(product, inverse);
            let mut remainder = product - quotient * whole;
            if remainder >= whole {
                quotient += 1;
                remainder -= whole;
            }
            given += quotient;
            *part = quotient.cast_signed();
            *kept = remainder;
        }
        let left = usize::try_from(units - given).unwrap_or(0);
        if left > 0 {
            self.give_to_largest_remainders(left, inverse, weights, parts);
        }
    }

    /// One more unit for each of the `left` largest remainders.
    ///
    /// A remainder times the inverse is its part of the whole in 64 bits, and the first six of those
    /// put it in one of 64 boxes. All in the higher boxes get a unit; only those in the box where
    /// the units run out are put in order.
    fn give_to_largest_remainders(
        &mut self,
        left: usize,
        inverse: u64,
        weights: &[u64],
        parts: &mut [i64],
    ) {
        let mut boxes = [0_usize; 64];
        for remainder in &self.remainders {
            if let Some(count) = boxes.get_mut(box_of(*remainder, inverse)) {
                *count = count.saturating_add(1);
            }
        }
        let (mut last, mut still) = (0, left);
        for (at, count) in boxes.iter().enumerate().rev() {
            last = at;
            match still.checked_sub(*count) {
                Some(rest) if rest > 0 => still = rest,
                _ => break,
            }
        }
        self.order.clear();
        for (index, (part, remainder)) in parts.iter_mut().zip(&self.remainders).enumerate() {
            let own = box_of(*remainder, inverse);
            *part = part.saturating_add(i64::from(own > last));
            if own == last {
                let weight = weights.get(index).copied().unwrap_or(0);
                self.order
                    .push((Reverse(*remainder), Reverse(weight), index));
            }
        }
        self.order.sort_unstable();
        for (_, _, index) in self.order.iter().take(still) {
            if let Some(part) = parts.get_mut(*index) {
                *part = part.saturating_add(1);
            }
        }
    }
}

/// In which of 64 boxes a remainder lies.
fn box_of(remainder: u64, inverse: u64) -> usize {
    usize::try_from(remainder.wrapping_mul(inverse) >> 58).unwrap_or(0)
}

/// The upper 64 bits of a product.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "the product of two numbers of 64 bits fits in 128, and its upper half in 64"
)]
const fn high_half(one: u64, other: u64) -> u64 {
    ((one as u128 * other as u128) >> 64) as u64
}

/// The first of the largest weights.
fn first_largest<N: Ord>(weights: &[N]) -> Option<usize> {
    let numbered = weights.iter().enumerate();
    let largest = numbered.max_by_key(|(index, weight)| (*weight, Reverse(*index)));
    largest.map(|(index, _)| index)
}

/// The units of every part, for numbers of any size.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "small weights sum to less than 2^64 and units fit in 64 bits, so products fit in 128; big integers grow"
)]
fn divide<N>(units: N, weights: &[N], parts: &mut [i64])
where
    N: Integer + Clone + num_traits::ToPrimitive,
{
    let whole = weights.iter().fold(N::zero(), |sum, w| sum + w.clone());
    let mut order = Vec::with_capacity(weights.len());
    let mut given = N::zero();
    for (index, (part, weight)) in parts.iter_mut().zip(weights).enumerate() {
        let (quotient, remainder) = (units.clone() * weight.clone()).div_rem(&whole);
        given = given + quotient.clone();
        *part = quotient.to_i64().unwrap_or(i64::MAX);
        order.push((Reverse(remainder), Reverse(weight), index));
    }
    let left = (units - given).to_usize().unwrap_or(0);
    if left > 0 {
        order.select_nth_unstable(left - 1);
        for (_, _, index) in order.iter().take(left) {
            if let Some(part) = parts.get_mut(*index) {
                *part += 1;
            }
        }
    }
}

/// The exact part of `total` that a weight has a right to, in euros; zero where nothing is divided.
pub fn exact_share(total: Money, weight: &Ratio, weights: &[Ratio]) -> Ratio {
    let whole: Ratio = weights.iter().filter(|w| w.is_positive()).sum();
    if whole.is_zero() || !weight.is_positive() {
        return Ratio::zero();
    }
    total.to_ratio() * weight / whole
}
