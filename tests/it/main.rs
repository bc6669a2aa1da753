//! One binary for all integration tests, because each binary is linked anew.

mod exchange;
mod house;
