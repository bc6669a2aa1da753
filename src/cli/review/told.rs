//! A review in words: who says what, what is proposed, who is silent, what there is to look at.

use super::Beside;
use crate::{
    cli::{Context, Failure},
    exchange::{
        cell::choice_word,
        review::{Answer, Remark, Remarkable, Returned, SentState},
    },
    plan::OrganisationId,
};
use std::collections::BTreeSet;

impl Context<'_, '_> {
    pub(super) fn tell_review(&mut self, beside: &Beside<'_>) -> Result<(), Failure> {
        for file in beside.returned {
            self.tell_file(file)?;
        }
        let answers = beside.review.answers.values().map(|(_, answer)| answer);
        let who: BTreeSet<OrganisationId> = answers.map(|answer| answer.pair.1).collect();
        for id in who {
            self.tell_organisation(beside, id)?;
        }
        if !beside.review.silent.is_empty() {
            let names = beside.review.silent.iter();
            let names: Vec<String> = names.map(|id| beside.plan.name_of(id.row())).collect();
            self.say("review-silent", &[("names", &names.join(", "))])?;
        }
        for file in beside
            .returned
            .iter()
            .filter(|file| !file.remarks.is_empty())
        {
            self.say("review-remarks", &[("file", &file.file)])?;
            for remark in &file.remarks {
                let words = self.remark(remark);
                self.line(&format!("  {words}"))?;
            }
        }
        Ok(())
    }

    fn tell_file(&mut self, file: &Returned) -> Result<(), Failure> {
        let answers = self.text.count("count-answers", file.answers.len());
        let (key, steps) = match file.state {
            SentState::Now => ("review-file-now", 0),
            SentState::Earlier(steps) => ("review-file-earlier", steps),
            SentState::Unknown => ("review-file-unknown", 0),
        };
        self.say(
            key,
            &[
                ("file", &file.file),
                ("answers", &answers),
                ("snapshot", &file.snapshot),
                ("steps", &self.text.count("count-steps", steps)),
            ],
        )
    }

    fn tell_organisation(
        &mut self,
        beside: &Beside<'_>,
        id: OrganisationId,
    ) -> Result<(), Failure> {
        let of_it = || beside.now.asked().filter(|(_, who)| *who == id);
        let open = of_it().filter(|pair| beside.review.open.contains(pair));
        let (asked, open) = (of_it().count(), open.count());
        let given = asked.saturating_sub(open);
        let name = beside.plan.name_of(id.row());
        let (given, asked) = (self.text.whole(given), self.text.whole(asked));
        self.say(
            "review-organisation",
            &[("name", &name), ("given", &given), ("asked", &asked)],
        )?;
        let answers = beside.review.answers.values().map(|(_, answer)| answer);
        for answer in answers.filter(|answer| answer.pair.1 == id) {
            let words = self.answer_words(beside, answer);
            self.line(&format!("  {words}"))?;
        }
        Ok(())
    }

    fn answer_words(&self, beside: &Beside<'_>, answer: &Answer) -> String {
        let text = &self.text;
        let line = beside.plan.name_of(answer.pair.0.row());
        let agreed = match answer.agreed {
            Some(agreed) => text.say(&choice_word(agreed.code())),
            None => text.say("review-no-answer"),
        };
        let mut parts = vec![format!("{line}: {agreed}")];
        let proposals = beside.proposals.iter();
        for proposal in proposals.filter(|proposal| proposal.pair == answer.pair) {
            let now = proposal.now.map(|now| text.money(now));
            let now = now.unwrap_or_else(|| text.say("change-nothing"));
            let proposed = text.money(proposal.proposed);
            parts.push(text.say_with(
                "review-proposal",
                &[
                    ("year", &proposal.year),
                    ("now", &now),
                    ("proposed", &proposed),
                ],
            ));
        }
        if !answer.remark.is_empty() {
            let words: Vec<&str> = answer.remark.split_whitespace().collect();
            parts.push(format!("«{}»", words.join(" ")));
        }
        parts.join("; ")
    }

    fn remark(&self, remark: &Remark) -> String {
        let text = &self.text;
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
        let reason = match &remark.what {
            Remarkable::Unreadable(problem) => return self.problem(problem),
            Remarkable::Changed { sent, returned } => two("review-changed", sent, returned),
            Remarkable::Since { sent, now } => two("review-since", sent, now),
            Remarkable::OtherDossier(found) => about("review-other-dossier", found),
            Remarkable::OtherSnapshot(found) => about("review-other-snapshot", found),
            Remarkable::NoSuchRow(found) => about("review-no-such-row", found),
            Remarkable::AnsweredTwice(row) => about("review-twice", &row.to_string()),
            Remarkable::NoPart => text.say("review-no-part"),
        };
        let row = remark.row.to_string();
        match remark.column.as_str() {
            "" => text.say_with("problem-row", &[("row", &row), ("reason", &reason)]),
            column => text.say_with(
                "problem-cell",
                &[("row", &row), ("column", &column), ("reason", &reason)],
            ),
        }
    }
}
