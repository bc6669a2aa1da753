//! The same as the timeline in a table: every phase, and every year with what there is of it.

use super::Paid;
use crate::{
    money::Money,
    picture::{Number, Numbers, Scene},
    plan::{Index, Phase},
    year::{Term, Year},
};
use jiff::civil::Date;

/// The cells after the days: to whom, how much, how often, index, budget, award.
const AFTER: usize = 6;

/// A row for each phase and each year.
pub(super) fn table(scene: Scene<'_>, paid: &Paid) -> Numbers {
    let (text, plan) = (scene.text, scene.plan);
    let header = [
        "picture-timeline-what",
        "picture-timeline-from",
        "picture-timeline-to",
        "picture-timeline-form",
        "picture-timeline-amount",
        "picture-timeline-times",
        "picture-timeline-index",
        "picture-timeline-adopted",
        "picture-timeline-awarded",
    ];
    let start = plan.assignment.cooperation_from;
    let cooperation = start.map(|start| {
        let name = text.say("picture-timeline-cooperation");
        let days = Some((start, plan.term().last()));
        filled(starting(scene, name, days), blank())
    });
    let phases = plan.phases.iter();
    let phases = phases.map(|(id, phase)| of_phase(scene, plan.name_of(id.row()), phase));
    let years = plan.term().years();
    let years = years.filter_map(|year| of_year(scene, year, paid));
    Numbers {
        header: header.map(|key| text.say(key)).to_vec(),
        rows: cooperation.into_iter().chain(phases).chain(years).collect(),
    }
}

fn of_phase(scene: Scene<'_>, name: String, phase: &Phase) -> Vec<Number> {
    let days = scene.plan.days_of(phase);
    let days = days.map(|days| (days.first(), days.last()));
    let mut after = blank();
    if let Some(form) = after.first_mut() {
        *form = Number::from(scene.text.choice(phase.form.code()));
    }
    filled(starting(scene, name, days), after)
}

fn of_year(scene: Scene<'_>, year: Year, paid: &Paid) -> Option<Vec<Number>> {
    let (text, plan) = (scene.text, scene.plan);
    let within: Term = plan.term().overlap(year.whole())?;
    let of_year = paid.iter().filter(|((of, _), _)| *of == year);
    let amount: Money = of_year.clone().map(|(_, amount)| *amount).sum();
    let arrangement = &plan.arrangement;
    let adopted = if arrangement.budget_adopted.contains(&year) {
        "picture-timeline-is-adopted"
    } else {
        "picture-timeline-not-adopted"
    };
    let awarded = arrangement.awarded.get(&year);
    let form = plan.award_terms_of(year).form;
    let after = vec![
        Number::from(text.choice(form.code())),
        Number::alone(amount),
        Number::from(text.whole(of_year.count())),
        Number::from(text.percentage(&arrangement.rate(Index::General, year).to_ratio())),
        Number::from(text.say(adopted)),
        Number::from(awarded.map_or_else(String::new, |day| text.date(*day))),
    ];
    let days = Some((within.first(), within.last()));
    Some(filled(starting(scene, year.to_string(), days), after))
}

/// A name and its days.
fn starting(scene: Scene<'_>, name: String, days: Option<(Date, Date)>) -> Vec<Number> {
    let day = |day: Option<Date>| {
        let words = day.map(|day| scene.text.date(day));
        Number::from(words.unwrap_or_default())
    };
    let (first, last) = days.unzip();
    vec![Number::from(name), day(first), day(last)]
}

fn blank() -> Vec<Number> {
    vec![Number::from(String::new()); AFTER]
}

fn filled(mut start: Vec<Number>, after: Vec<Number>) -> Vec<Number> {
    start.extend(after);
    start
}
