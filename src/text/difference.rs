//! The explanation of a difference: two explanations under one heading, each in the names of its
//! own plan.

use super::{Text, explanation::Sentence};
use crate::{
    engine::{Explanation, Step},
    plan::{Place, Plan},
};

impl Text {
    /// The difference, then how the amount before came about, then the amount after.
    pub fn difference(
        &self,
        before: &Plan,
        after: &Plan,
        explanation: &Explanation,
    ) -> Vec<Sentence> {
        let step = &explanation.step;
        let sides = ["difference-before", "difference-after"].map(|key| self.say(key));
        let sides = || sides.iter().zip([before, after]).zip(&step.steps);
        let amount = |side: &str, step: &Step| (side.to_owned(), self.quantity(&step.result));
        let place = self.place(after, &Place::Amount(explanation.amount));
        let mut sentences = vec![Sentence {
            depth: 0,
            heading: self.say_with("difference-of", &[("place", &place)]),
            words: self.rule_words(after, step),
            result: self.quantity(&step.result),
            inputs: sides()
                .map(|((side, _), step)| amount(side, step))
                .collect(),
        }];
        for ((side, plan), step) in sides() {
            let first = sentences.len();
            self.step_sentences(plan, step, 1, &mut sentences);
            if let Some(sentence) = sentences.get_mut(first) {
                sentence.heading = format!("{side}: {}", sentence.heading);
            }
        }
        sentences
    }
}
