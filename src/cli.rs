//! The command line: one verb a file, over the same functions as the window.
//!
//! Exit 0 is fine, 1 findings of severity error or refused input, 2 could not run.

mod apply;
mod arguments;
mod award;
mod check;
mod columns;
mod combine;
mod comparison;
mod document;
mod explain;
mod export;
mod generate;
mod import;
mod input;
mod landing;
mod new;
mod output;
mod picture;
mod problems;
mod recover;
mod review;
mod rules;
mod scenario;
mod show;
mod usage;
mod version;
mod what_changes;
mod work;

pub use arguments::Renderer;
use arguments::{Arguments, Verb};

use crate::{
    file::Keeper,
    plan::Side,
    text::{Language, Text},
};
use clap::{CommandFactory as _, FromArgMatches as _};
use jiff::civil::{Date, DateTime};
use std::{
    ffi::OsString,
    io::Write,
    path::{Path, PathBuf},
};

/// What a command reads and writes.
pub struct Io<'a> {
    /// The folder that file names are relative to.
    pub folder: &'a Path,
    /// Where answers go.
    pub out: &'a mut dyn Write,
    /// Where messages go.
    pub err: &'a mut dyn Write,
    /// Whether somebody watches, who wants to see that long work goes on.
    pub progress: bool,
}

/// What a command line asks for.
pub enum Request {
    /// The window.
    Window(WindowWish),
    /// Nothing more: the verb was done, with this exit code.
    Done(u8),
}

/// What a command line wants of the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowWish {
    /// The dossier to open in it.
    pub file: Option<PathBuf>,
    /// Its language, where one was asked for.
    pub language: Option<Language>,
    /// The day that counts as today.
    pub today: Date,
    /// What draws it.
    pub renderer: Renderer,
}

/// Why a verb did not do its work. Nothing was changed.
#[derive(Debug)]
pub enum Failure {
    /// The input was refused: exit 1.
    Refused(String),
    /// The work could not be started: exit 2.
    CouldNot(String),
    /// The reader of the answer went away: exit 0, in silence.
    ReaderGone,
}

/// What every verb works with.
pub(crate) struct Context<'a, 'b> {
    pub(crate) text: &'static Text,
    pub(crate) today: Date,
    /// When the verb was called, in the time of Greenwich.
    pub(crate) now: DateTime,
    /// Why, where somebody said so.
    pub(crate) reason: Option<String>,
    /// As which side, where somebody said so.
    pub(crate) side: Option<Side>,
    /// The dossier that is being changed.
    pub(crate) keeper: Option<Keeper>,
    pub(crate) io: &'a mut Io<'b>,
}

/// Does what a command line asks, and answers with the exit code; asks for a window are refused,
/// for whoever has none.
pub fn run(arguments: &[OsString], io: &mut Io<'_>, now: DateTime) -> u8 {
    match start(arguments, io, now) {
        Request::Done(code) => code,
        Request::Window(wish) => {
            let text = Text::of(wish.language.unwrap_or_default());
            let _gone = writeln!(io.err, "{}", text.say("command-no-window"));
            2
        }
    }
}

/// Reads a command line and does its verb; the window is left to the caller.
///
/// `now` is in the time of Greenwich. Where the command line names a day, every step is taken at its
/// start, so that a script makes the same file twice.
pub fn start(arguments: &[OsString], io: &mut Io<'_>, now: DateTime) -> Request {
    let asked = usage::language_of(arguments);
    let text = Text::of(asked.unwrap_or_default());
    let command = usage::in_language(Arguments::command(), text);
    let name = OsString::from("ontschot");
    let matches = command.try_get_matches_from(std::iter::once(&name).chain(arguments));
    let parsed = matches.and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => return Request::Done(usage::show(&error, text, io)),
    };
    let (today, now) = moment(arguments.today, now);
    let (reason, side) = (arguments.reason, arguments.side);
    let window = WindowWish {
        file: None,
        language: asked,
        today,
        renderer: arguments.renderer,
    };
    let mut context = Context {
        text,
        today,
        now,
        reason,
        side,
        keeper: None,
        io,
    };
    let verb = match (arguments.file, arguments.verb) {
        (None, Some(verb)) => verb,
        (None, None) => return Request::Window(window),
        (Some(file), None) if context.path(&file).exists() => {
            let file = Some(context.path(&file));
            return Request::Window(WindowWish { file, ..window });
        }
        (Some(file), _) => {
            let (words, next) = ("usage-verb", context.text.say("usage-next"));
            let words = context
                .text
                .say_with(words, &[("argument", &file.display())]);
            context.message(&format!("{words}\n{next}"));
            return Request::Done(2);
        }
    };
    Request::Done(match dispatch(verb, &mut context) {
        Ok(code) => code,
        Err(failure) => context.report(&failure),
    })
}

/// The day that counts as today, and the moment at which steps are taken.
fn moment(asked: Option<Date>, now: DateTime) -> (Date, DateTime) {
    let now = asked.map_or(now, |day| day.at(0, 0, 0, 0));
    (now.date(), now)
}

fn dispatch(verb: Verb, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    match verb {
        Verb::New(arguments) => new::run(&arguments, context),
        Verb::Import(arguments) => import::run(&arguments, context),
        Verb::Combine(arguments) => combine::run(&arguments, context),
        Verb::Award(arguments) => award::run(&arguments, context),
        Verb::Apply(arguments) => apply::run(&arguments, context),
        Verb::Scenario(arguments) => scenario::run(&arguments, context),
        Verb::Version(arguments) => version::run(&arguments, context),
        Verb::Document(arguments) => document::run(&arguments, context),
        Verb::WhatChanges(arguments) => what_changes::run(&arguments, context),
        Verb::Check(arguments) => check::run(&arguments, context),
        Verb::Show(arguments) => show::run(&arguments, context),
        Verb::Rules(arguments) => rules::run(&arguments, context),
        Verb::Landing(arguments) => landing::run(&arguments, context),
        Verb::Explain(arguments) => explain::run(&arguments, context),
        Verb::Export(arguments) => export::run(&arguments, context),
        Verb::Picture(arguments) => picture::run(&arguments, context),
        Verb::Review(arguments) => review::run(&arguments, context),
        Verb::Recover(arguments) => recover::run(&arguments, context),
        Verb::Work(arguments) => work::run(&arguments, context),
        Verb::Generate(arguments) => generate::run(&arguments, context),
        Verb::Schema => context.answer(&crate::file::schema()),
    }
}
