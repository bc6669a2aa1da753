//! The explanation of a difference: two explanations under one heading, each in the names of its
//! own plan.

use super::{Text, explanation::Sentence};
use crate::{
    engine::{Explanation, Rule, Step},
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
        let top = &explanation.step;
        let sides = ["difference-before", "difference-after"].map(|key| self.say(key));
        let sides = || sides.iter().zip([before, after]).zip(&top.steps);
        // Only the plan that has the amount knows what it is called.
        let named_by = match top.steps.last() {
            Some(step) if is_nothing(step) => before,
            _ => after,
        };
        let place = self.place(named_by, &Place::Amount(explanation.amount));
        let input = |side: &String, step: &Step| (side.clone(), self.quantity(&step.result));
        let mut sentences = vec![Sentence {
            depth: 0,
            heading: self.say_with("difference-of", &[("place", &place)]),
            words: self.rule_words(after, top),
            result: self.quantity(&top.result),
            inputs: sides().map(|((side, _), step)| input(side, step)).collect(),
        }];
        for ((side, plan), step) in sides() {
            let first = sentences.len();
            self.step_sentences(plan, step, 1, &mut sentences);
            let Some(sentence) = sentences.get_mut(first) else {
                continue;
            };
            if is_nothing(step) {
                let result = &sentence.result;
                sentence.words = self.say_with("difference-nothing", &[("result", result)]);
            }
            sentence.heading = format!("{side}: {place}");
        }
        sentences
    }
}

/// Whether a plan has nothing to add up at an amount, or does not know it at all.
fn is_nothing(step: &Step) -> bool {
    step.rule == Rule::Sum && step.inputs.is_empty()
}
