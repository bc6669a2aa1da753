//! What is written down when the program stops by a mistake of its own.

use etcetera::BaseStrategy as _;
use std::{
    backtrace::Backtrace,
    panic::PanicHookInfo,
    path::{Path, PathBuf},
    thread,
};

/// Where the report of a stop goes.
pub fn path() -> PathBuf {
    let base = etcetera::choose_base_strategy();
    let folder = base.map_or_else(|_nowhere| std::env::temp_dir(), |base| base.config_dir());
    folder.join("ontschot").join("stopped.txt")
}

/// Writes down where the program stopped and why. Nothing of a dossier is in it but what the reason
/// itself names.
///
/// Work beside the window that stops is told there, and the library that reads workbooks stops on some
/// of them by design: neither is a stop of the program.
pub fn write(path: &Path, info: &PanicHookInfo<'_>) {
    if thread::current().name() != Some("main") {
        return;
    }
    let now = jiff::Timestamp::now();
    let version = env!("CARGO_PKG_VERSION");
    let trace = Backtrace::force_capture();
    let text = format!("Ontschot {version}, {now}\n\n{info}\n\n{trace}\n");
    if let Some(folder) = path.parent() {
        // Where no report can be written there is still what is said on the screen.
        let _exists = std::fs::create_dir_all(folder);
    }
    let _written = std::fs::write(path, text);
}
