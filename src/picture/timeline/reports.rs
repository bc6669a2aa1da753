//! What must be reported by when, as marks on the timeline.

use super::{LANE, Timeline};
use crate::{
    engine::reporting::{Duty, duties},
    picture::{Frame, Paint, Scene, Shape},
    plan::{Place, ReportingRuleId},
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How wide a mark is.
const MARK: i32 = 60;

/// How many documents of which rule are due on a day.
pub(super) type Due = BTreeMap<(Date, ReportingRuleId), usize>;

/// What is due when.
pub(super) fn due(scene: Scene<'_>) -> Due {
    let mut due = Due::new();
    let duties = duties(scene.plan, scene.outcome);
    let with_day = |duty: &Duty| Some((duty.due?, duty.rule));
    for of in duties.iter().filter_map(with_day) {
        let count = due.entry(of).or_default();
        *count = count.saturating_add(1);
    }
    due
}

/// What a mark says.
pub(super) fn in_words(scene: Scene<'_>, rule: ReportingRuleId, count: usize) -> String {
    let name = scene.plan.name_of(rule.row());
    match count {
        1 => name,
        count => format!("{name} ({})", scene.text.whole(count)),
    }
}

impl Timeline<'_> {
    /// A lane with a mark for every document on the day on which it is due. Those of one day stand
    /// above each other.
    pub(super) fn reports(&mut self) {
        if self.due.is_empty() {
            return;
        }
        let text = self.scene.text;
        let name = text.say("picture-timeline-reports");
        let y = self.lane(&name);
        let due = std::mem::take(&mut self.due);
        for ((day, rule), count) in &due {
            let of_day = due.range((*day, ReportingRuleId::NONE)..);
            let of_day = of_day.take_while(|((other, _), _)| other == day);
            let rules: Vec<ReportingRuleId> = of_day.map(|((_, rule), _)| *rule).collect();
            let all = i32::try_from(rules.len()).unwrap_or(1).max(1);
            let at = rules.iter().position(|other| other == rule);
            let at = i32::try_from(at.unwrap_or_default()).unwrap_or_default();
            let height = LANE / all;
            let mark = Frame {
                x: self.x(*day) - MARK / 2,
                y: y + at * height,
                width: MARK,
                height: (height - 20).max(10),
            };
            let about = in_words(self.scene, *rule, *count);
            let words = self.named(&format!("{name}, {}", text.date(*day)), &about);
            let place = Some(Place::Row(rule.row()));
            self.canvas
                .shape(Shape::Box(mark), Paint::Step(3), words, place);
        }
        self.due = due;
    }
}
