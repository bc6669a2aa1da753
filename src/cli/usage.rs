//! `--help` and wrong command lines, in the language that was asked for.

use super::Io;
use crate::text::{Language, Text};
use clap::{
    Arg, ArgAction, Command,
    error::{ContextKind, ErrorKind},
};
use std::ffi::OsString;

/// The language that a command line asks for, found before it is read as a whole, because a refusal
/// must already be in it.
pub(super) fn language_of(arguments: &[OsString]) -> Option<Language> {
    let mut texts = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(text) = texts.next() {
        let code = match text.strip_prefix("--language") {
            Some("") => texts.next().map(std::borrow::Cow::into_owned),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        };
        if let Some(language) = code.and_then(|code| code.parse().ok()) {
            return Some(language);
        }
    }
    None
}

/// The command with its help in the words of a language.
pub(super) fn in_language(command: Command, text: &Text) -> Command {
    with_verbs(
        worded(command, "help", "ontschot", text),
        &[],
        "ontschot",
        text,
    )
}

/// The verbs of a command, and theirs. Their words stand under `help-<verb>-<verb>`; what must be
/// given before a verb is part of its usage.
fn with_verbs(command: Command, above: &[String], usage: &str, text: &Text) -> Command {
    let given = command
        .get_positionals()
        .filter(|given| given.is_required_set());
    let given = given.map(|given| format!("<{}>", given.get_id().as_str().to_uppercase()));
    let above_verb: Vec<String> = std::iter::once(usage.to_owned()).chain(given).collect();
    let above_verb = above_verb.join(" ");
    command.mut_subcommands(|verb| {
        let name = verb.get_name().to_owned();
        let usage = format!("{above_verb} {name}");
        let path = [above, &[name]].concat();
        let key = format!("help-{}", path.join("-"));
        with_verbs(worded(verb, &key, &usage, text), &path, &usage, text)
    })
}

fn worded(command: Command, key: &str, path: &str, text: &Text) -> Command {
    let usage = text.say("help-heading-usage");
    let version = version_flag(&command);
    let command = command
        .about(text.say(key))
        .disable_help_subcommand(true)
        .subcommand_help_heading(text.say("help-heading-verbs"))
        .help_template(format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', ArgAction::HelpShort))
        .arg(version);
    let command = command.mut_args(|argument| {
        let name = argument.get_id().to_string();
        let own = format!("{key}-{name}");
        let shared = format!("help-argument-{name}");
        let words = text.say(if text.knows(&own) { &own } else { &shared });
        let heading = if argument.is_positional() {
            "help-heading-arguments"
        } else {
            "help-heading-options"
        };
        let argument = argument.help(words).help_heading(text.say(heading));
        if argument.get_action().takes_values() {
            argument.hide_possible_values(true).hide_default_value(true)
        } else {
            argument
        }
    });
    in_own_words(command, path, text)
}

/// The flag for the version of the program. A verb that can read an adopted version means that one by
/// the long name.
fn version_flag(command: &Command) -> Arg {
    let is_taken = |argument: &Arg| argument.get_long() == Some("version");
    if command.get_arguments().any(is_taken) {
        Arg::new("version").short('V').action(ArgAction::Version)
    } else {
        flag("version", 'V', ArgAction::Version)
    }
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    Arg::new(name).short(short).long(name).action(action)
}

/// The usage line, of which two words are not ours.
fn in_own_words(mut command: Command, path: &str, text: &Text) -> Command {
    let name = command.get_name().to_owned();
    let usage = command.render_usage().to_string();
    let arguments = usage
        .trim_start_matches("Usage: ")
        .trim_start_matches(&name);
    let verb = text.say("help-usage-verb");
    let usage = format!("{path}{arguments}")
        .replace("[OPTIONS]", &text.say("help-usage-options"))
        .replace("[COMMAND]", &format!("[{verb}]"))
        .replace("<COMMAND>", &format!("<{verb}>"));
    command.override_usage(usage)
}

/// Shows help, the version, or what is wrong with a command line; answers the exit code.
pub(super) fn show(error: &clap::Error, text: &Text, io: &mut Io<'_>) -> u8 {
    if !error.use_stderr() {
        // Who asked for help and went away wants nothing more.
        let _gone = write!(io.out, "{error}");
        return 0;
    }
    let context = |kind| {
        error
            .get(kind)
            .map_or_else(String::new, ToString::to_string)
    };
    let argument = context(ContextKind::InvalidArg);
    let words = match error.kind() {
        ErrorKind::UnknownArgument => text.say_with("usage-unknown", &[("argument", &argument)]),
        ErrorKind::MissingRequiredArgument => {
            text.say_with("usage-missing", &[("argument", &argument)])
        }
        ErrorKind::ArgumentConflict => text.say_with("usage-conflict", &[("argument", &argument)]),
        ErrorKind::InvalidSubcommand => {
            let verb = context(ContextKind::InvalidSubcommand);
            text.say_with("usage-verb", &[("argument", &verb)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::NoEquals => {
            let value = context(ContextKind::InvalidValue);
            let reason = std::error::Error::source(error);
            let reason = reason.map_or_else(String::new, |reason| format!(" ({reason})"));
            text.say_with(
                "usage-value",
                &[
                    ("argument", &argument),
                    ("value", &value),
                    ("reason", &reason),
                ],
            )
        }
        _ => text.say("usage-other"),
    };
    let next = text.say("usage-next");
    let _gone = writeln!(io.err, "{words}\n{next}");
    2
}
