//! A picture of what a scenario makes of the plan.

use super::{Drawing, Number, Shape, Size};
use crate::text::Text;

impl Drawing {
    /// The same, as a picture of a scenario: it says so, and it leads nowhere, because what it shows
    /// stands in no plan.
    #[must_use]
    pub fn of_scenario(mut self, name: &str, text: &Text) -> Self {
        let arguments: [(&str, &dyn std::fmt::Display); 2] =
            [("title", &self.title), ("name", &name)];
        let title = text.say_with("picture-of-scenario", &arguments);
        for mark in &mut self.marks {
            if let Shape::Words {
                size: Size::Title,
                words,
                ..
            } = &mut mark.shape
                && *words == self.title
            {
                words.clone_from(&title);
            }
            if let Some(about) = &mut mark.about {
                about.place = None;
            }
        }
        for number in self.table.rows.iter_mut().flatten() {
            if let Number::Amount(_, place) = number {
                *place = None;
            }
        }
        self.title = title;
        self
    }
}
