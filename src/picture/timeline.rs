//! The term at a glance: phases as bars over the years, and below them what happens in each year.

mod decisions;
mod horizon;
mod numbers;
mod reports;

use super::{
    Anchor, Canvas, Drawing, Frame, Paint, Scene, Shape, Size, Spot,
    canvas::{MARGIN, TOP, WIDTH, length, shortened},
};
use crate::{
    engine::{Leg, Moment, payments},
    money::Money,
    plan::{Index, Phase, PhaseId, Place, RowId, TableName, Value},
    year::{Month, Term, Year},
};
use jiff::civil::Date;
use numbers::table;
use reports::Due;
use std::collections::BTreeMap;

const ARRANGEMENT: RowId = RowId::single(TableName::Arrangement);
/// Where the days begin: before them stand the names of the lanes.
const START: i32 = 1_900;
const END: i32 = WIDTH - MARGIN;
/// How high a lane is, and what is left blank below it.
const LANE: i32 = 330;
const BLANK: i32 = 90;
/// The room for the years above the lanes.
const HEADING: i32 = 260;
/// How many lanes there always are: the subsidy, index, payments, budget and awards.
const LANES: i32 = 5;
/// How many phases have a lane.
const MOST: usize = 8;
/// How many years around the term are shown, however far away a phase lies.
const AROUND: i16 = 15;

/// What is paid when.
type Paid = BTreeMap<(Year, Moment), Money>;

/// A timeline that is being drawn.
struct Timeline<'a> {
    scene: Scene<'a>,
    /// The years that are shown, whole.
    first: Year,
    last: Year,
    canvas: Canvas,
    /// How many documents are due when.
    due: Due,
    /// How far down it has come.
    y: i32,
}

/// Draws it, with a line at a day where one is given.
pub(super) fn draw(scene: Scene<'_>, today: Option<Date>) -> Drawing {
    let text = scene.text;
    let due = reports::due(scene);
    let (first, last) = span(scene, &due);
    let title = text.say("picture-timeline");
    let canvas = Canvas::new(&title, &text.say("picture-timeline-remark"));
    let mut line = Timeline {
        scene,
        first,
        last,
        canvas,
        due,
        y: TOP + HEADING,
    };
    line.years();
    line.term();
    line.phases();
    line.horizon();
    line.reviews();
    let paid = paid(scene);
    line.of_years(&paid);
    line.reports();
    line.decisions();
    if let Some(today) = today {
        line.today(today);
    }
    let height = line.y + MARGIN / 2;
    let numbers = table(scene, &paid, &line.due);
    line.canvas.finish(height, numbers)
}

/// The years from the first of anything to the last.
fn span(scene: Scene<'_>, due: &Due) -> (Year, Year) {
    let plan = scene.plan;
    let term = plan.term();
    let phases = plan.phases.iter();
    let days = phases.filter_map(|(_, phase)| plan.days_of(phase));
    let others = plan.horizon.iter().filter_map(|(_, row)| row.days());
    let days: Vec<Term> = days.chain(others).collect();
    let starts = days.iter().map(|days| days.first());
    let reviews = || plan.reviews.iter().filter_map(|(_, row)| row.date);
    let starts = starts.chain(plan.assignment.cooperation_from);
    let starts = starts.chain(reviews()).chain(decisions::days(plan));
    let ends = days.iter().map(|days| days.last()).chain(reviews());
    let ends = ends.chain(due.keys().map(|(day, _)| *day));
    let ends = ends.chain(decisions::days(plan));
    let year = |date: Date, around: i16| date.year().saturating_add(around);
    let earliest = year(term.first(), -AROUND);
    let latest = year(term.last(), AROUND);
    let first = starts.fold(term.first(), Date::min).year().max(earliest);
    let last = ends.fold(term.last(), Date::max).year().min(latest);
    let known = |year, usual| Year::new(year).unwrap_or_else(|_| Year::of(usual));
    (known(first, term.first()), known(last, term.last()))
}

/// What the authority pays, by month.
fn paid(scene: Scene<'_>) -> Paid {
    let mut paid = Paid::new();
    let payments = payments(scene.plan, scene.outcome).into_iter();
    for payment in payments.filter(|payment| payment.leg == Leg::Award) {
        let sum = paid.entry((payment.year, payment.moment)).or_default();
        *sum = *sum + payment.amount;
    }
    paid
}

/// How many days lie between two.
fn days(from: Date, to: Date) -> i32 {
    let span = to.since((jiff::Unit::Day, from));
    span.map_or(0, |span| span.get_days())
}

impl Timeline<'_> {
    /// Where a day begins.
    fn x(&self, day: Date) -> i32 {
        let (from, to) = (self.first.whole().first(), self.last.whole().last());
        let all = i64::from(days(from, to)) + 1;
        let part = i64::from(days(from, day).clamp(0, days(from, to) + 1));
        let along = i64::from(END - START) * part / all.max(1);
        START + i32::try_from(along).unwrap_or_default()
    }

    /// The room of some days in a lane.
    fn frame(&self, days: Term, y: i32) -> Frame {
        let x = self.x(days.first());
        let end = days.last().tomorrow().unwrap_or_else(|_| days.last());
        Frame {
            x,
            y,
            width: (self.x(end) - x).max(0),
            height: LANE,
        }
    }

    /// A lane with its name. Answers where its upper side is.
    fn lane(&mut self, name: &str) -> i32 {
        let y = self.y;
        let at = Spot {
            x: START - 120,
            y: y + LANE / 2 + 55,
        };
        let name = shortened(name, Size::Normal, START - MARGIN - 120);
        self.canvas.words(at, Anchor::End, Size::Normal, &name);
        self.y += LANE + BLANK;
        y
    }

    /// A bar with words in it, as far as they go.
    fn bar(&mut self, frame: Frame, paint: Paint, shown: &str, (words, place): (String, Place)) {
        let bar = Shape::Box(frame);
        self.canvas.shape(bar, paint, words, Some(place));
        let shown = shortened(shown, Size::Small, frame.width - 60);
        if shown.chars().count() > 1 {
            self.canvas.label(frame, &shown, paint);
        }
    }

    fn cooperation(&self) -> Option<Term> {
        let plan = self.scene.plan;
        let start = plan.assignment.cooperation_from?;
        Term::new(start, plan.term().last()).ok()
    }

    /// When partners work together, where that begins earlier, and when there is subsidy.
    fn term(&mut self) {
        let (text, plan) = (self.scene.text, self.scene.plan);
        let cooperation = self.cooperation();
        let begins = Place::Field(RowId::single(TableName::Assignment), "cooperation_from");
        let ends = Place::Field(ARRANGEMENT, "start");
        let bars = [
            ("picture-timeline-cooperation", cooperation, 1, begins),
            ("picture-timeline-term", Some(plan.term()), 3, ends),
        ];
        for (key, days, step, place) in bars {
            let Some(days) = days else { continue };
            let name = text.say(key);
            let y = self.lane(&name);
            let shown = self.in_words(days);
            let words = self.named(&name, &shown);
            let frame = self.frame(days, y);
            self.bar(frame, Paint::Step(step), &shown, (words, place));
        }
    }

    /// A lane for each phase; one of the rules where there are none.
    fn phases(&mut self) {
        let (text, plan) = (self.scene.text, self.scene.plan);
        let phases = plan.phases.iter();
        let phases = phases.filter_map(|(id, phase)| Some((plan.days_of(phase)?, id, phase)));
        let mut phases: Vec<(Term, PhaseId, &Phase)> = phases.collect();
        phases.sort_by_key(|(days, id, _)| (days.first(), *id));
        phases.truncate(MOST);
        for (at, (days, id, phase)) in phases.iter().enumerate() {
            let name = plan.name_of(id.row());
            let form = text.choice(phase.form.code());
            let y = self.lane(&name);
            let words = format!("{}; {form}", self.in_words(*days));
            let words = self.named(&name, &words);
            let frame = self.frame(*days, y);
            let about = (words, Place::Row(id.row()));
            self.bar(frame, Paint::Series(at), &form, about);
        }
        if phases.is_empty() {
            let name = text.field(TableName::Arrangement, "award_form");
            let form = text.choice(plan.arrangement.award_form.code());
            let y = self.lane(&name);
            let words = self.named(&name, &form);
            let frame = self.frame(plan.term(), y);
            let about = (words, Place::Field(ARRANGEMENT, "award_form"));
            self.bar(frame, Paint::Series(0), &form, about);
        }
    }

    /// What there is of each year of the term.
    fn of_years(&mut self, paid: &Paid) {
        let (text, plan) = (self.scene.text, self.scene.plan);
        let arrangement = &plan.arrangement;
        let on_index = |year| Place::Entry(ARRANGEMENT, "rates", Value::Year(year));
        self.cells("picture-timeline-index", |year| {
            let rate = arrangement.rate(Index::General, year);
            let shown = text.percentage(&rate.to_ratio());
            let is_any = rate != crate::share::Rate::default();
            (is_any, shown, on_index(year))
        });
        self.payments(paid);
        self.cells("picture-timeline-adopted", |year| {
            let is_adopted = arrangement.budget_adopted.contains(&year);
            let key = if is_adopted {
                "picture-timeline-is-adopted"
            } else {
                "picture-timeline-not-adopted"
            };
            let place = Place::Field(ARRANGEMENT, "budget_adopted");
            (is_adopted, text.say(key), place)
        });
        self.cells("picture-timeline-awarded", |year| {
            let day = arrangement.awarded.get(&year);
            let shown = day.map(|day| text.date(*day));
            let not = || text.say("picture-timeline-not-awarded");
            let place = Place::Field(ARRANGEMENT, "awarded");
            (day.is_some(), shown.unwrap_or_else(not), place)
        });
    }

    /// A lane with a cell for each year: whether there is something, and what.
    fn cells(&mut self, key: &str, cell: impl Fn(Year) -> (bool, String, Place)) {
        let text = self.scene.text;
        let name = text.say(key);
        let y = self.lane(&name);
        let term = self.scene.plan.term();
        for year in term.years() {
            let Some(days) = term.overlap(year.whole()) else {
                continue;
            };
            let (is_any, shown, place) = cell(year);
            let paint = if is_any {
                Paint::Step(3)
            } else {
                Paint::Nothing
            };
            let words = self.named(&format!("{name} {year}"), &shown);
            let mut frame = self.frame(days, y);
            // So that two years beside each other are two.
            frame.width = (frame.width - 20).max(0);
            self.bar(frame, paint, &shown, (words, place));
        }
    }

    /// A stroke for each month in which is paid, and a thin one at the end of a year for what comes
    /// after it.
    fn payments(&mut self, paid: &Paid) {
        let text = self.scene.text;
        let name = text.say("picture-timeline-paid");
        let y = self.lane(&name);
        for ((year, moment), amount) in paid {
            let (at, when) = match moment {
                Moment::Month(month) => {
                    let (all, when) = self.month(*month, *year, y);
                    let width = (all.width * 3 / 5).max(1);
                    let x = all.x + all.width / 5;
                    (Frame { x, width, ..all }, when)
                }
                Moment::Determination => {
                    let all = self.frame(year.whole(), y);
                    let x = all.x + all.width - 20;
                    let when = text.say_with("picture-cash-determination", &[("year", year)]);
                    (
                        Frame {
                            x,
                            width: 20,
                            ..all
                        },
                        when,
                    )
                }
            };
            let words = self.named(&format!("{name}, {when}"), &text.money(*amount));
            let place = Place::Field(ARRANGEMENT, "payment_pattern");
            let stroke = Shape::Box(at);
            self.canvas
                .shape(stroke, Paint::Step(2), words, Some(place));
        }
    }

    fn month(&self, month: Month, year: Year, y: i32) -> (Frame, String) {
        let name = self.scene.text.say(&format!("month-{}", month.number()));
        (self.frame(month.of(year), y), format!("{name} {year}"))
    }

    /// The names of the years, and a line where each begins, under all lanes that are to come.
    fn years(&mut self) {
        let plan = self.scene.plan;
        let phases = plan.phases.iter();
        let phases = phases.filter(|(_, phase)| plan.days_of(phase).is_some());
        let phases = i32::try_from(phases.take(MOST).count().max(1)).unwrap_or(1);
        let reports = i32::from(!self.due.is_empty());
        let some = i32::from(self.cooperation().is_some()) + i32::from(self.has_decisions());
        let lanes = LANES + some + phases + reports + self.lanes_of_horizon();
        let (upper, lower) = (TOP + 40, self.y + lanes * (LANE + BLANK) - BLANK / 2);
        for year in self.first.through(self.last) {
            let frame = self.frame(year.whole(), 0);
            let name = year.to_string();
            if length(&name, Size::Normal) > frame.width {
                continue;
            }
            let x = frame.x;
            self.canvas.line(Spot { x, y: upper }, Spot { x, y: lower });
            let at = Spot {
                x: x + frame.width / 2,
                y: TOP + 170,
            };
            self.canvas.words(at, Anchor::Middle, Size::Normal, &name);
        }
        let (x, y) = (END, lower);
        self.canvas.line(Spot { x, y: upper }, Spot { x, y });
    }

    /// A line at a day, where it lies in the years that are shown.
    fn today(&mut self, day: Date) {
        if !(self.first..=self.last).contains(&Year::of(day)) {
            return;
        }
        let date = self.scene.text.date(day);
        let words = self
            .scene
            .text
            .say_with("picture-timeline-today", &[("date", &date)]);
        let x = self.x(day);
        let at = Frame {
            x: x - 10,
            y: TOP + 200,
            width: 20,
            height: self.y - TOP - 200,
        };
        let line = Shape::Box(at);
        self.canvas.shape(line, Paint::Ink, words.clone(), None);
        let anchor = match x {
            x if x < START + 800 => Anchor::Start,
            x if x > END - 800 => Anchor::End,
            _ => Anchor::Middle,
        };
        let below = Spot { x, y: self.y + 170 };
        self.canvas.words(below, anchor, Size::Normal, &words);
        self.y += 220;
    }

    /// Days in words.
    fn in_words(&self, days: Term) -> String {
        let text = self.scene.text;
        let (first, last) = (text.date(days.first()), text.date(days.last()));
        text.say_with(
            "picture-timeline-days",
            &[("first", &first), ("last", &last)],
        )
    }

    fn named(&self, name: &str, words: &str) -> String {
        let arguments: [(&str, &dyn std::fmt::Display); 2] = [("name", &name), ("words", &words)];
        self.scene
            .text
            .say_with("picture-timeline-named", &arguments)
    }
}
