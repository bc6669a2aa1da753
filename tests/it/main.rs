//! One binary for all integration tests, because each binary is linked anew.

mod house;
#[cfg(feature = "gui")]
mod ui;
