//! The program: the command line, or the window.

use ontschot::{cli, text::Text};
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
        cli::Request::Window(wish) => window(wish),
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
fn window(wish: cli::WindowWish) -> ExitCode {
    use ontschot::ui::Drawer;
    let language = wish.language.unwrap_or_default();
    let wish = ontschot::ui::Wish {
        file: wish.file,
        language: wish.language,
        today: wish.today,
        drawer: match wish.renderer {
            cli::Renderer::Auto => None,
            cli::Renderer::Glow => Some(Drawer::Glow),
            cli::Renderer::Wgpu => Some(Drawer::Wgpu),
        },
    };
    match ontschot::ui::run(&wish) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let words = error.words(Text::of(language));
            ontschot::ui::tell(&words);
            refuse(&words, 1)
        }
    }
}

#[cfg(not(feature = "gui"))]
fn window(wish: cli::WindowWish) -> ExitCode {
    let text = Text::of(wish.language.unwrap_or_default());
    refuse(&text.say("command-no-window"), 2)
}

fn refuse(words: &str, code: u8) -> ExitCode {
    let _gone = writeln!(io::stderr(), "{words}");
    code.into()
}
