//! The division of amounts over whole numbers.

use criterion::{Criterion, Throughput};
use ontschot::money::{
    Money,
    split::{Splitter, Weights},
};
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
        bencher.iter(|| split_all(black_box(&amounts), black_box(&weights)));
    });
    group.finish();
}

fn split_all(amounts: &[Money], weights: &Weights) {
    let mut splitter = Splitter::new(weights).expect("weights above zero");
    let mut parts = vec![0; weights.len()];
    for amount in amounts {
        splitter.split_into(*amount, Money::CENT, &mut parts);
        black_box(&parts);
    }
}
