//! A review in words: who says what, what is proposed, who is silent, what there is to look at.

use crate::{
    cli::{Context, Failure},
    exchange::{
        cell::choice_word,
        incoming::AnsweredBy,
        review::{Answer, Proposal, Subject, Together},
        sheet::SheetName,
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
        let name = beside.evaluated.plan.name_of(id.row());
        let sheets = [
            (SheetName::AllocationMatrix, "review-organisation"),
            (SheetName::Agreements, "review-organisation-agreements"),
        ];
        for (sheet, words) in sheets {
            let of_it = || {
                let asked = beside.now.asked();
                asked.filter(|(about, who)| *who == id && about.sheet() == sheet)
            };
            let open = of_it().filter(|pair| beside.review.open.contains(pair));
            let (asked, open) = (of_it().count(), open.count());
            if asked > 0 {
                let given = self.text.whole(asked.saturating_sub(open));
                let asked = self.text.whole(asked);
                let arguments: [(&str, &dyn std::fmt::Display); 3] =
                    [("name", &name), ("given", &given), ("asked", &asked)];
                self.say(words, &arguments)?;
            }
        }
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
        let is_of = |proposal: &&Proposal| {
            let about = (Subject::Line(proposal.line), proposal.organisation);
            about == answer.pair
        };
        for proposal in proposals.filter(is_of) {
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
