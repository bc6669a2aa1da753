//! The division of amounts over whole numbers.

use criterion::{Criterion, Throughput};
use ontschot::money::{Money, split::Weights};
use std::hint::black_box;

const AMOUNTS: u64 = 6_000;
const PARTS: u64 = 1_000;

/// Many amounts over the same many weights.
pub(crate) fn split(criterion: &mut Criterion) {
    let weights = Weights::Small((0..PARTS).map(|at| at * at % 9_973 + 1).collect());
    let amounts: Vec<Money> = (1..)
        .map(|at| Money::from_cents(at * 1_234_567))
        .take(AMOUNTS.try_into().expect("not too many"))
        .collect();
    let mut group = criterion.benchmark_group("split");
    group.throughput(Throughput::Elements(AMOUNTS * PARTS));
    group.bench_function("6000x1000", |bencher| {
        bencher.iter(|| split_all(black_box(&amounts), &weights));
    });
    group.finish();
}

/// The one place that says how many amounts are divided over the same weights.
fn split_all(amounts: &[Money], weights: &Weights) -> usize {
    let parts = amounts
        .iter()
        .filter_map(|amount| ontschot::money::split::split(*amount, Money::CENT, weights));
    parts.map(black_box).map(|parts| parts.len()).sum()
}
