//! A picture of what is not the plan as it is now: what a scenario makes of it, or what was adopted.

use super::{Drawing, Number, Shape, Size};
use crate::text::Text;

impl Drawing {
    /// The same, as a picture of a scenario: it says so, and it leads nowhere, because what it shows
    /// stands in no plan.
    #[must_use]
    pub fn of_scenario(self, name: &str, text: &Text) -> Self {
        let arguments: [(&str, &dyn std::fmt::Display); 2] =
            [("title", &self.title), ("name", &name)];
        let title = text.say_with("picture-of-scenario", &arguments);
        self.titled(&title)
    }

    /// The same, as a picture of an adopted version, called as it is.
    #[must_use]
    pub fn of_version(self, called: &str, text: &Text) -> Self {
        let arguments: [(&str, &dyn std::fmt::Display); 2] =
            [("title", &self.title), ("version", &called)];
        let title = text.say_with("picture-of-version", &arguments);
        self.titled(&title)
    }

    /// The same under another title, with no places to go to.
    fn titled(mut self, title: &str) -> Self {
        for mark in &mut self.marks {
            if let Shape::Words {
                size: Size::Title,
                words,
                ..
            } = &mut mark.shape
                && *words == self.title
            {
                title.clone_into(words);
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
        title.clone_into(&mut self.title);
        self
    }
}
