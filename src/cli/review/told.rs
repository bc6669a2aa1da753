//! A review in words: who says what, what is proposed, who is silent, what there is to look at.

use crate::{
    cli::{Context, Failure},
    exchange::{
        cell::choice_word,
        incoming::AnsweredBy,
        review::{Answer, Together},
    },
    plan::OrganisationId,
};
use std::collections::BTreeSet;

impl Context<'_, '_> {
    pub(super) fn tell_review(&mut self, beside: &Together) -> Result<(), Failure> {
        for file in &beside.returned {
            self.line(&file.words(self.text))?;
        }
        let answers = beside.review.answers.values().map(|(_, answer)| answer);
        let who: BTreeSet<OrganisationId> = answers.map(|answer| answer.pair.1).collect();
        for id in who {
            self.tell_organisation(beside, id)?;
        }
        if !beside.review.silent.is_empty() {
            let names = beside.review.silent.iter();
            let names: Vec<String> = names
                .map(|id| beside.evaluated.plan.name_of(id.row()))
                .collect();
            self.say("review-silent", &[("names", &names.join(", "))])?;
        }
        for file in beside
            .returned
            .iter()
            .filter(|file| !file.remarks.is_empty())
        {
            self.say("review-remarks", &[("file", &file.file)])?;
            for remark in &file.remarks {
                let words = remark.words(self.text, AnsweredBy::Options);
                self.line(&format!("  {words}"))?;
            }
        }
        Ok(())
    }

    fn tell_organisation(&mut self, beside: &Together, id: OrganisationId) -> Result<(), Failure> {
        let of_it = || beside.now.asked().filter(|(_, who)| *who == id);
        let open = of_it().filter(|pair| beside.review.open.contains(pair));
        let (asked, open) = (of_it().count(), open.count());
        let given = asked.saturating_sub(open);
        let name = beside.evaluated.plan.name_of(id.row());
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

    fn answer_words(&self, beside: &Together, answer: &Answer) -> String {
        let text = &self.text;
        let line = beside.evaluated.plan.name_of(answer.pair.0.row());
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
}
