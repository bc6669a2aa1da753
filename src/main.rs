//! The program: the command line, or the window.

use jiff::civil::Date;
use ontschot::{
    cli,
    text::{Language, Text},
};
use std::{
    ffi::OsString,
    io::{self, IsTerminal as _, Write as _},
    path::PathBuf,
    process::ExitCode,
};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    match command_line(&arguments) {
        cli::Request::Done(code) => code.into(),
        cli::Request::Window(file, language, today) => window(file, language, today),
    }
}

fn command_line(arguments: &[OsString]) -> cli::Request {
    let folder = std::env::current_dir().unwrap_or_else(|_gone| PathBuf::from("."));
    let (mut out, mut err) = (io::stdout().lock(), io::stderr().lock());
    let now = jiff::Timestamp::now();
    let now = now.to_zoned(jiff::tz::TimeZone::UTC).datetime();
    let mut io = cli::Io {
        folder: &folder,
        out: &mut out,
        err: &mut err,
        progress: io::stderr().is_terminal(),
    };
    cli::start(arguments, &mut io, now)
}

#[cfg(feature = "gui")]
fn window(file: Option<PathBuf>, language: Option<Language>, today: Date) -> ExitCode {
    match ontschot::ui::run(file, language, today) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let words = error.words(Text::of(language.unwrap_or_default()));
            ontschot::ui::tell(&words);
            refuse(&words, 1)
        }
    }
}

#[cfg(not(feature = "gui"))]
fn window(_file: Option<PathBuf>, language: Option<Language>, _today: Date) -> ExitCode {
    refuse(
        &Text::of(language.unwrap_or_default()).say("command-no-window"),
        2,
    )
}

fn refuse(words: &str, code: u8) -> ExitCode {
    let _gone = writeln!(io::stderr(), "{words}");
    code.into()
}
