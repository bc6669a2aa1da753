//! Fuzzes one of the targets of `tests/it/hostile/targets.rs`: the one that the program is named
//! after.

#![no_main]

#[path = "../it/hostile/targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(
    init: {
        // A panic that nobody catches ends the run whatever the hook does. One that is caught, as
        // those of the library for workbooks are, must not.
        std::panic::set_hook(Box::new(|panic| eprintln!("{panic}")));
    },
    |bytes: &[u8]| {
        let mut all = targets::ALL.iter();
        let named = all.find(|(name, _)| *name == env!("CARGO_BIN_NAME"));
        let (_, target) = named.expect("every program has a target");
        target(bytes);
    }
);
