//! How fast it is, on made-up plans with their sizes in the names.
//!
//! `cargo bench --no-default-features --bench speed` measures everything in a few minutes; a word
//! behind `--` measures only what has it in its name.

#![expect(
    clippy::expect_used,
    reason = "a measurement that cannot go on says where"
)]

mod export;
mod file;
mod made;
mod plan;
mod register;
mod split;
mod years;

use criterion::{Criterion, criterion_group, criterion_main};
use std::time::Duration;

/// Few samples: what is measured takes long enough for a difference that matters to show.
fn settings() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
}

criterion_group! {
    name = speed;
    config = settings();
    targets = split::split, plan::evaluate, plan::evaluate_on_two, plan::growth, plan::change, plan::explain,
        plan::findings, export::allocations, export::package, file::open,
        register::read, years::decade
}
criterion_main!(speed);
