//! The way from what each organisation had to what it gets, year after year, and where the split of
//! the lines leads without transition path and corridor.

use super::{
    Anchor, Canvas, Drawing, Frame, NothingToDraw, Number, Numbers, Paint, Scene, Shape, Size,
    Spot,
    canvas::{MARGIN, TOP, WIDTH, euros, shortened},
    parties::{Party, parties, together},
    scaled,
};
use crate::{
    engine::{Outcome, evaluate},
    money::Money,
    plan::{Amount, Arrangement, Line, Place, Plan, Single, TotalOf},
    year::Year,
};

/// How high a row is, and the highest column in it.
const ROW: i32 = 600;
const HIGHEST: i32 = 300;
/// How much room the names of the columns take, above the rows.
const HEADING: i32 = 240;
/// Where the first column starts.
const START: i32 = 2_700;
/// How wide a column is at most.
const WIDEST: i32 = 520;
/// How many organisations have a row of their own.
const MOST: usize = 12;

/// What stands in a column.
struct Step {
    name: String,
    paint: Paint,
    /// The year that it is derived for; what they had and where it leads is not in the outcome.
    year: Option<Year>,
}

pub(super) fn draw(scene: Scene<'_>) -> Result<Drawing, NothingToDraw> {
    let text = scene.text;
    let from = scene.plan.arrangement.compared_year();
    let years = scene.years();
    let leads_to = target(scene.plan);
    let goal = leads_to.as_ref().zip(years.last().copied());
    let columns = years.iter().map(|year| (scene.outcome, *year));
    let columns: Vec<(&Outcome, Year)> = columns.chain(goal).collect();
    let parties = parties(scene, from, &columns, MOST)?;
    let steps = steps(scene, from, &years, goal.is_some());
    let remark = if goal.is_some() {
        "picture-path-remark"
    } else {
        "picture-path-remark-none"
    };
    let from: [(&str, &dyn std::fmt::Display); 1] = [("from", &from)];
    let mut canvas = Canvas::new(&text.say_with("picture-path", &from), &text.say(remark));
    let count = i32::try_from(steps.len()).unwrap_or(1).max(1);
    let width = (WIDTH - START - MARGIN) / count;
    for (at, step) in (0..).zip(&steps) {
        let at = Spot {
            x: START + at * width + width / 2,
            y: TOP + HEADING - 90,
        };
        let name = shortened(&step.name, Size::Small, width - 40);
        canvas.remark(at, Anchor::Middle, &name);
    }
    let all = together(text.say("picture-total"), &parties);
    let mut y = TOP + HEADING;
    let of_parties = parties.iter().map(|party| (party, party.total()));
    let mut rows: Vec<(&Party, Option<TotalOf>)> = of_parties.collect();
    rows.insert(0, (&all, Some(TotalOf::Lines)));
    for (party, of) in rows.iter().copied() {
        let row = Row {
            scene,
            party,
            of,
            y,
            width,
        };
        row.draw(&steps, &mut canvas);
        y += ROW;
    }
    // In numbers a sum stands below what it adds up.
    rows.rotate_left(1);
    let table = table(scene, &steps, &rows);
    Ok(canvas.finish(y + MARGIN / 2, table))
}

/// What the split of the lines gives, were there no transition path, corridor or award; nothing where
/// no line has one.
fn target(plan: &Plan) -> Option<Outcome> {
    let lines = plan.lines.iter();
    let mut bound = lines.filter(|(_, line)| line.path || line.corridor);
    bound.next()?;
    let mut free = plan.clone();
    let lines = plan.lines.iter().map(|(id, line)| {
        let line = Line {
            path: false,
            corridor: false,
            ..line.clone()
        };
        (id, line)
    });
    free.lines = lines.collect();
    free.arrangement = Single::new(Arrangement {
        awarded: std::collections::BTreeMap::new(),
        ..Arrangement::clone(&plan.arrangement)
    });
    Some(evaluate(&free))
}

fn steps(scene: Scene<'_>, from: Year, years: &[Year], has_goal: bool) -> Vec<Step> {
    let text = scene.text;
    let had = Step {
        name: text.say_with("picture-path-had", &[("year", &from)]),
        paint: Paint::Step(1),
        year: None,
    };
    let whole: Vec<Year> = scene.outcome.whole_years().collect();
    let gets = years.iter().map(|year| Step {
        name: if whole.contains(year) {
            year.to_string()
        } else {
            text.say_with("picture-path-part", &[("year", year)])
        },
        paint: Paint::Step(3),
        year: Some(*year),
    });
    let goal = has_goal.then(|| Step {
        name: text.say("picture-path-goal"),
        paint: Paint::Step(4),
        year: None,
    });
    std::iter::once(had).chain(gets).chain(goal).collect()
}

impl Party {
    /// What it had, and what it gets in every column.
    fn amounts(&self) -> impl Iterator<Item = Money> {
        std::iter::once(self.had).chain(self.gets.iter().copied())
    }

    /// The total that its row is of, where it is one organisation's.
    fn total(&self) -> Option<TotalOf> {
        self.one.map(|id| TotalOf::Organisation(Some(id)))
    }
}

/// A row before it is drawn.
struct Row<'a> {
    scene: Scene<'a>,
    party: &'a Party,
    of: Option<TotalOf>,
    y: i32,
    width: i32,
}

impl Row<'_> {
    /// Columns as high as they are parts of the row's own largest, over a line at what it had.
    fn draw(&self, steps: &[Step], canvas: &mut Canvas) {
        let party = self.party;
        let largest = party.amounts().max().unwrap_or_default();
        let ground = self.y + HIGHEST;
        let at = Spot {
            x: START - 160,
            y: ground - 60,
        };
        let name = shortened(&party.name, Size::Normal, START - MARGIN - 160);
        canvas.words(at, Anchor::End, Size::Normal, &name);
        let ends = (START, WIDTH - MARGIN);
        let level = ground - scaled(party.had, largest, HIGHEST);
        for y in [ground, level] {
            canvas.line(Spot { x: ends.0, y }, Spot { x: ends.1, y });
        }
        for (at, (step, amount)) in (0..).zip(steps.iter().zip(party.amounts())) {
            let height = scaled(amount, largest, HIGHEST);
            let wide = (self.width * 7 / 10).min(WIDEST);
            let x = START + at * self.width + (self.width - wide) / 2;
            let frame = Frame {
                x,
                y: ground - height,
                width: wide,
                height,
            };
            self.column(frame, (step, amount), canvas);
        }
    }

    fn column(&self, frame: Frame, (step, amount): (&Step, Money), canvas: &mut Canvas) {
        let text = self.scene.text;
        let words = format!("{}, {}: {}", self.party.name, step.name, text.money(amount));
        let place = place(step, self.of).map(Place::Amount);
        canvas.shape(Shape::Box(frame), step.paint, words, place);
        let below = Spot {
            x: frame.x + frame.width / 2,
            y: self.y + HIGHEST + 160,
        };
        let shown = euros(self.scene, amount);
        if shortened(&shown, Size::Small, self.width) == shown {
            canvas.remark(below, Anchor::Middle, &shown);
        }
    }
}

/// Where an amount of a row stands in the plan.
fn place(step: &Step, of: Option<TotalOf>) -> Option<Amount> {
    Some(Amount::Total(Some(step.year?), of?))
}

fn table(scene: Scene<'_>, steps: &[Step], rows: &[(&Party, Option<TotalOf>)]) -> Numbers {
    let row = |(party, of): &(&Party, Option<TotalOf>)| {
        let amounts = steps.iter().zip(party.amounts());
        let amounts = amounts
            .map(|(step, amount)| Number::Amount(amount, place(step, *of).map(Place::Amount)));
        let name = Number::from(party.name.clone());
        std::iter::once(name).chain(amounts).collect()
    };
    let names = steps.iter().map(|step| step.name.clone());
    let first = scene.text.say("picture-organisation");
    Numbers {
        header: std::iter::once(first).chain(names).collect(),
        rows: rows.iter().map(row).collect(),
    }
}
