//! The program: the command line, or the window.

use ontschot::{cli, text::Text};
use std::{
    ffi::OsString,
    io::{self, IsTerminal as _},
    path::PathBuf,
    process::ExitCode,
};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let folder = std::env::current_dir().unwrap_or_else(|_gone| PathBuf::from("."));
    let (mut out, mut err) = (io::stdout().lock(), io::stderr().lock());
    let mut io = cli::Io {
        folder: &folder,
        out: &mut out,
        err: &mut err,
        progress: io::stderr().is_terminal(),
    };
    let today = jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date();
    match cli::start(&arguments, &mut io, today) {
        cli::Request::Done(code) => code.into(),
        cli::Request::Window(_, language, _) => {
            let text = Text::new(language);
            let _gone = writeln!(io.err, "{}", text.say("command-no-window"));
            ExitCode::from(2)
        }
    }
}
