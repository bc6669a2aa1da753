//! Reviews on the timeline, and the arrangements before and after this one.

use super::{LANE, Timeline};
use crate::{
    picture::{Frame, Paint, Shape},
    plan::{Id, Place},
    year::Term,
};

/// How wide the mark of a review is.
const MARK: i32 = 60;

impl Timeline<'_> {
    /// How many lanes these take.
    pub(super) fn lanes_of_horizon(&self) -> i32 {
        let plan = self.scene.plan;
        let has_days = plan.horizon.iter().any(|(_, row)| row.days().is_some());
        let has_reviews = plan.reviews.iter().any(|(_, row)| row.date.is_some());
        i32::from(has_days) + i32::from(has_reviews)
    }

    /// The arrangements before and after this one, in one lane.
    pub(super) fn horizon(&mut self) {
        let (text, plan) = (self.scene.text, self.scene.plan);
        let rows = plan.horizon.iter();
        let rows = rows.filter_map(|(id, row)| Some((row.days()?, id)));
        let rows: Vec<(Term, _)> = rows.collect();
        if rows.is_empty() {
            return;
        }
        let name = text.say("picture-timeline-horizon");
        let y = self.lane(&name);
        for (at, (days, id)) in rows.into_iter().enumerate() {
            let name = plan.name_of(Id::row(id));
            let words = self.named(&name, &self.in_words(days));
            let mut frame = self.frame(days, y);
            // So that two beside each other are two.
            frame.width = (frame.width - 20).max(0);
            let about = (words, Place::Row(id.row()));
            self.bar(frame, Paint::Series(at), &name, about);
        }
    }

    /// A mark for each review.
    pub(super) fn reviews(&mut self) {
        let (text, plan) = (self.scene.text, self.scene.plan);
        let rows = plan.reviews.iter();
        let rows = rows.filter_map(|(id, row)| Some((row.date?, id, row)));
        let rows: Vec<_> = rows.collect();
        if rows.is_empty() {
            return;
        }
        let name = text.say("picture-timeline-reviews");
        let y = self.lane(&name);
        for (day, id, row) in rows {
            let kind = text.choice(row.kind.code());
            let what = plan.name_of(Id::row(id));
            let when = format!("{}; {kind}", text.date(day));
            let words = self.named(&what, &when);
            let mark = Frame {
                x: self.x(day) - MARK / 2,
                y,
                width: MARK,
                height: LANE,
            };
            let step = if row.held.is_some() { 1 } else { 3 };
            let place = Some(Place::Row(id.row()));
            self.canvas
                .shape(Shape::Box(mark), Paint::Step(step), words, place);
        }
    }
}
