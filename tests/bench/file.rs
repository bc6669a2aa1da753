//! The dossier file.

use crate::made::{self, SIZES};
use criterion::{Criterion, Throughput};
use ontschot::{dossier::Dossier, engine::evaluate, file};
use std::hint::black_box;

/// A dossier that is opened: read, held against its own rules, and its totals against today's.
pub(crate) fn open(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("open_file");
    for (name, scale) in SIZES {
        let plan = made::plan(scale);
        let outcome = evaluate(&plan);
        let bytes = file::write(&Dossier::new("DOS-0123456789ab".to_owned(), plan), &outcome);
        let length = bytes.len().try_into().expect("a short enough file");
        group.throughput(Throughput::BytesDecimal(length));
        group.bench_function(name, |bencher| {
            bencher.iter(|| file::read(black_box(&bytes)).expect("what was written"));
        });
    }
    group.finish();
}
