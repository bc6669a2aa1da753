//! Answers and messages.

use super::{Context, Failure};
use crate::{change::EditError, file::error::disk_words, plan::Plan, text::Text};
use std::{
    borrow::Cow,
    fmt::Display,
    io::{self, ErrorKind},
    path::Path,
};

impl Context<'_, '_> {
    /// Writes an answer as it is; exit 0.
    pub(crate) fn answer(&mut self, answer: &str) -> Result<u8, Failure> {
        self.write(answer)?;
        Ok(0)
    }

    /// Writes to where answers go.
    pub(crate) fn write(&mut self, answer: &str) -> Result<(), Failure> {
        let written = self.io.out.write_all(answer.as_bytes());
        written.map_err(|reason| gone_or(self.text, &reason))
    }

    /// Writes a line of an answer.
    pub(crate) fn line(&mut self, line: &str) -> Result<(), Failure> {
        self.write(&format!("{}\n", harmless(line)))
    }

    /// Writes the words of a key as a line of an answer.
    pub(crate) fn say(
        &mut self,
        key: &str,
        arguments: &[(&str, &dyn Display)],
    ) -> Result<(), Failure> {
        let line = self.text.say_with(key, arguments);
        self.line(&line)
    }

    /// Writes a message beside the answer.
    pub(crate) fn message(&mut self, message: &str) {
        // A reader of messages that went away misses them; the work goes on.
        let _gone = writeln!(self.io.err, "{}", harmless(message));
    }

    /// Tells who watches what is being done.
    pub(crate) fn progress(&mut self, key: &str) {
        if self.io.progress {
            let words = self.text.say(key);
            self.message(&words);
        }
    }

    /// Says why a verb did not do its work; answers the exit code.
    pub(crate) fn report(&mut self, failure: &Failure) -> u8 {
        match failure {
            Failure::Refused(words) => {
                self.message(words);
                1
            }
            Failure::CouldNot(words) => {
                self.message(words);
                2
            }
            Failure::ReaderGone => 0,
        }
    }

    /// A failure in the words of a key: refused input.
    pub(crate) fn refused(&self, key: &str, arguments: &[(&str, &dyn Display)]) -> Failure {
        Failure::Refused(self.text.say_with(key, arguments))
    }

    /// An edit that a plan does not take.
    pub(crate) fn refused_edit(&self, plan: &Plan, error: &EditError) -> Failure {
        let reason = self.text.edit_error(plan, error);
        self.refused("command-refused", &[("reason", &reason)])
    }

    /// A file that could not be read.
    pub(crate) fn unreadable(&self, path: &Path, reason: &io::Error) -> Failure {
        let reason = disk_words(reason, self.text);
        Failure::CouldNot(self.text.say_with(
            "command-not-read",
            &[("path", &path.display()), ("reason", &reason)],
        ))
    }
}

/// The same text without signs that a screen obeys instead of showing: names come out of files of
/// others, and could move the cursor, change colours or turn the direction of reading around.
fn harmless(text: &str) -> Cow<'_, str> {
    let is_obeyed = |sign: char| {
        let turns = matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        turns || (sign.is_control() && !matches!(sign, '\n' | '\t'))
    };
    if text.contains(is_obeyed) {
        Cow::Owned(text.replace(is_obeyed, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A pipe that was closed is no fault; anything else is.
pub(crate) fn gone_or(text: &Text, reason: &io::Error) -> Failure {
    if reason.kind() == ErrorKind::BrokenPipe {
        return Failure::ReaderGone;
    }
    let reason = disk_words(reason, text);
    Failure::CouldNot(text.say_with("command-not-written", &[("reason", &reason)]))
}
