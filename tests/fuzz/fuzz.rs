//! Fuzzes one of the targets of `tests/it/hostile/targets.rs`: the one that the program is named
//! after.

#![no_main]

#[path = "../it/hostile/targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut all = targets::ALL.iter();
    let named = all.find(|(name, _)| *name == env!("CARGO_BIN_NAME"));
    let (_, target) = named.expect("every program has a target");
    target(bytes);
});
