//! One binary for all integration tests, because each binary is linked anew.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed, and says where"
)]

mod cases;
mod exchange;
mod explanations;
mod house;
mod laws;
mod support;
mod vectors;
mod words;
