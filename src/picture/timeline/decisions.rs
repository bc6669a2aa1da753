//! A lane with a mark for each decision, on the day on which it was taken or is planned.

use super::{Frame, Paint, Place, Shape, Timeline};
use crate::{
    plan::{Decision, Plan},
    year::Year,
};
use jiff::civil::Date;

/// How wide a mark is.
const MARK: i32 = 70;

/// The day on which a decision was taken, or is planned.
const fn day_of(decision: &Decision) -> Option<Date> {
    match decision.taken {
        Some(day) => Some(day),
        None => decision.planned,
    }
}

/// The days of all decisions.
pub(super) fn days(plan: &Plan) -> impl Iterator<Item = Date> {
    let decisions = plan.decisions.iter();
    decisions.filter_map(|(_, decision)| day_of(decision))
}

impl Timeline<'_> {
    /// Whether any decision has a day in the years that are shown.
    pub(super) fn has_decisions(&self) -> bool {
        days(self.scene.plan).any(|day| self.is_shown(Some(day)))
    }

    fn is_shown(&self, day: Option<Date>) -> bool {
        let shown = self.first..=self.last;
        day.is_some_and(|day| shown.contains(&Year::of(day)))
    }

    /// The lane, where there is anything to mark.
    pub(super) fn decisions(&mut self) {
        if !self.has_decisions() {
            return;
        }
        let (text, plan) = (self.scene.text, self.scene.plan);
        let y = self.lane(&text.say("picture-timeline-decisions"));
        for (id, decision) in plan.decisions.iter() {
            let day = day_of(decision);
            let Some(day) = day.filter(|_| self.is_shown(day)) else {
                continue;
            };
            let key = if decision.taken.is_some() {
                "decision-taken"
            } else {
                "decision-planned"
            };
            let date = text.date(day);
            let when = text.say_with(key, &[("date", &date)]);
            let words = self.named(&plan.name_of(id.row()), &when);
            // Filled once it was taken.
            let paint = if decision.taken.is_some() {
                Paint::Step(3)
            } else {
                Paint::Step(1)
            };
            let mark = Frame {
                x: self.x(day) - MARK / 2,
                y,
                width: MARK,
                height: super::LANE,
            };
            let place = Some(Place::Row(id.row()));
            self.canvas.shape(Shape::Box(mark), paint, words, place);
        }
    }
}
