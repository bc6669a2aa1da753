//! Fuzzes `edits`: see `tests/it/hostile/targets.rs`.

#![no_main]

#[allow(dead_code, reason = "each program calls one of them")]
#[path = "../it/hostile/targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::edits(bytes));
