//! What came back, in words.

use super::{Remark, Remarkable, Returned, SentState};
use crate::{
    exchange::{incoming::AnsweredBy, sheet::SheetName},
    text::Text,
};

impl Returned {
    /// What the file is about.
    pub fn words(&self, text: &Text) -> String {
        let answers = text.count("count-answers", self.answers.len());
        let (key, steps) = match self.state {
            SentState::Now if self.sheet == SheetName::Agreements => ("review-agreements-now", 0),
            SentState::Now => ("review-file-now", 0),
            SentState::Earlier(steps) => ("review-file-earlier", steps),
            SentState::Unknown => ("review-file-unknown", 0),
        };
        text.say_with(
            key,
            &[
                ("file", &self.file),
                ("answers", &answers),
                ("snapshot", &self.snapshot),
                ("steps", &text.count("count-steps", steps)),
            ],
        )
    }
}

impl Remark {
    /// Where, and what is remarkable there.
    pub fn words(&self, text: &Text, by: AnsweredBy) -> String {
        if let Remarkable::Unreadable(problem) = &self.what {
            return problem.words(text, by);
        }
        let reason = self.reason(text);
        let row = self.row.to_string();
        match self.column.as_str() {
            "" => text.say_with("problem-row", &[("row", &row), ("reason", &reason)]),
            column => text.say_with(
                "problem-cell",
                &[("row", &row), ("column", &column), ("reason", &reason)],
            ),
        }
    }

    fn reason(&self, text: &Text) -> String {
        let about = |key: &str, words: &str| text.say_with(key, &[("text", &words)]);
        let two = |key: &str, first: &str, second: &str| {
            let blank = text.say("change-blank");
            let shown = |words: &str| {
                if words.is_empty() {
                    blank.clone()
                } else {
                    words.to_owned()
                }
            };
            text.say_with(key, &[("sent", &shown(first)), ("other", &shown(second))])
        };
        match &self.what {
            // Words of its own.
            Remarkable::Unreadable(_) => String::new(),
            Remarkable::Changed { sent, returned } => two("review-changed", sent, returned),
            Remarkable::Since { sent, now } => two("review-since", sent, now),
            Remarkable::OtherDossier(found) => about("review-other-dossier", found),
            Remarkable::OtherSnapshot(found) => about("review-other-snapshot", found),
            Remarkable::NoSuchRow(found) => about("review-no-such-row", found),
            Remarkable::AnsweredTwice(row) => about("review-twice", &row.to_string()),
            Remarkable::NoPart => text.say("review-no-part"),
            Remarkable::OfNobody => text.say("review-of-nobody"),
        }
    }
}
