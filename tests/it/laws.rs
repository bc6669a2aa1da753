//! What holds for every plan, tried on random ones.

mod aid;
mod ceilings;
mod certainty;
mod change;
mod compare;
mod corridor;
mod decisions;
mod division;
mod documents;
mod exit;
mod goals;
mod horizon;
pub(crate) mod notice;
mod oracle;
mod outcome;
pub(crate) mod payments;
mod people;
mod reporting;
mod scenario;
mod settlement;
mod shift;
mod signatures;
mod still;
mod text;
mod version;
mod what_changes;
mod without_notice;

use proptest::{
    strategy::Strategy,
    test_runner::{Config, TestCaseResult, TestRunner},
};

/// Tries a law on random values; on failure the smallest value that breaks it is shown.
#[track_caller]
pub(crate) fn always<S: Strategy>(values: &S, law: impl Fn(S::Value) -> TestCaseResult) {
    let config = Config {
        failure_persistence: None,
        ..Config::default()
    };
    if let Err(broken) = TestRunner::new(config).run(values, law) {
        panic!("{broken}");
    }
}
