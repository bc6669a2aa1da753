//! Pictures of an outcome: shapes with what they are about, for whoever would rather look than read.
//!
//! A drawing knows no window and no file. The window paints it, `exchange/svg.rs` writes it. Every
//! picture carries the same numbers as a table, and no shape says anything by its colour alone.
//!
//! Lengths are whole numbers, tenths of a point, so that a picture is the same everywhere.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "lengths in a picture are small: it has a few dozen rows and columns at most"
)]

mod budget;
mod canvas;
mod cash;
mod change;
mod flow;
mod heat;
mod map;
mod parties;
mod path;
mod scenario;
mod timeline;

use crate::{
    engine::Outcome,
    money::Money,
    plan::{Amount, Place, Plan},
    text::Text,
    year::Year,
};
use canvas::Canvas;
use jiff::civil::Date;
use std::str::FromStr;
use thiserror::Error;

/// What a picture shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The budget of each year, a piece for each line.
    #[default]
    Budget,
    /// What each organisation had, and what it gets.
    Change,
    /// Each line in each area.
    Heat,
    /// The areas, by their amount per resident.
    Map,
    /// What each organisation had, what it gets year after year, and where that leads.
    Path,
    /// From sources over lines to organisations.
    Flow,
    /// What is paid every month, and to whom.
    Cash,
    /// Phases, years, and what happens in each year.
    Timeline,
}

/// What a picture is made of.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What becomes of it.
    pub outcome: &'a Outcome,
    /// The words.
    pub text: &'a Text,
    /// The year that is shown; `None` for all of them, or for the picture's own choice.
    pub year: Option<Year>,
}

/// Why there is nothing to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NothingToDraw {
    /// Nothing is allocated.
    #[error("no amounts")]
    NoAmounts,
    /// It is not known what anybody had, or no year of the term is whole.
    #[error("nothing to compare with")]
    NothingBefore,
    /// No area has an outline.
    #[error("no outlines")]
    NoOutlines,
}

impl NothingToDraw {
    /// In words, with what can be done.
    pub fn words(self, text: &Text) -> String {
        text.say(match self {
            Self::NoAmounts => "picture-no-amounts",
            Self::NothingBefore => "picture-nothing-before",
            Self::NoOutlines => "picture-no-outlines",
        })
    }
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// What it shows.
    pub title: String,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// What is drawn, each over the ones before it.
    pub marks: Vec<Mark>,
    /// The same in numbers.
    pub table: Numbers,
}

/// Something that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where and how.
    pub shape: Shape,
    /// In which colour.
    pub paint: Paint,
    /// What it is about; `None` for what only helps to look.
    pub about: Option<About>,
}

/// What somebody learns who points at a mark, and where a click leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// In words.
    pub words: String,
    /// Where it stands in the plan.
    pub place: Option<Place>,
}

/// A place in a picture, from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// To the right.
    pub x: i32,
    /// Down.
    pub y: i32,
}

/// A box in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Its left side.
    pub x: i32,
    /// Its upper side.
    pub y: i32,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
}

/// Where and how something is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A filled box.
    Box(Frame),
    /// Filled rings; what lies in two of them is a hole.
    Rings(Vec<Vec<Spot>>),
    /// A filled ring without an edge, that others may cross: what lies below shows through.
    Band(Vec<Spot>),
    /// A thin line.
    Line(Spot, Spot),
    /// Words on one line, whose lower side is at the spot.
    Words {
        /// Where they stand.
        at: Spot,
        /// Which part of them stands there.
        anchor: Anchor,
        /// How large they are.
        size: Size,
        /// What they say.
        words: String,
    },
}

/// Which part of words stands at their spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Where they start.
    Start,
    /// Their middle.
    Middle,
    /// Where they end.
    End,
}

/// How large words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A title.
    Title,
    /// A name or an amount.
    Normal,
    /// A remark.
    Small,
}

/// A colour by what it means; whoever shows the picture has the colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// One of several things beside each other, from 0; the same again after [`SERIES`].
    Series(usize),
    /// A step from little, 0, to much, [`STEPS`] less one.
    Step(usize),
    /// What is not known, or nothing.
    Nothing,
    /// Words.
    Ink,
    /// Words on a dark series or step.
    InkOnDark,
    /// Remarks, and lines that help to look.
    Faint,
}

/// How many things beside each other have a colour of their own.
pub const SERIES: usize = 8;

/// How many steps there are from little to much.
pub const STEPS: usize = 5;

/// The numbers of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows, of which the first cell is a name.
    pub rows: Vec<Vec<Number>>,
}

/// What stands in a cell of that table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Number {
    /// A name, or what is no amount.
    Words(String),
    /// An amount, and where it stands in the plan.
    Amount(Money, Option<Place>),
}

/// Which years a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Years {
    /// All of them beside each other, or added up; or one of them.
    AllOrOne,
    /// One of them.
    One,
    /// All of them beside each other.
    All,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Budget,
        Self::Flow,
        Self::Change,
        Self::Path,
        Self::Heat,
        Self::Map,
        Self::Cash,
        Self::Timeline,
    ];

    /// What it is called in commands and file names.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::Change => "change",
            Self::Heat => "heat",
            Self::Map => "map",
            Self::Path => "path",
            Self::Flow => "flow",
            Self::Cash => "cash",
            Self::Timeline => "timeline",
        }
    }

    /// Which years it shows.
    pub const fn years(self) -> Years {
        match self {
            Self::Budget | Self::Heat | Self::Flow | Self::Cash => Years::AllOrOne,
            Self::Change | Self::Map => Years::One,
            Self::Path | Self::Timeline => Years::All,
        }
    }

    /// The year that is chosen where nobody chose one, of a picture that shows one year: the last
    /// that counts whole, or else the last.
    pub fn usual_year(outcome: &Outcome) -> Option<Year> {
        let last = outcome.years.last().map(|planned| planned.year);
        outcome.last_whole_year().or(last)
    }

    /// Draws it.
    pub fn draw(self, scene: Scene<'_>) -> Result<Drawing, NothingToDraw> {
        match self {
            Self::Budget => budget::draw(scene),
            Self::Change => change::draw(scene),
            Self::Heat => heat::draw(scene),
            Self::Map => map::draw(scene),
            Self::Path => path::draw(scene),
            Self::Flow => flow::draw(scene),
            Self::Cash => cash::draw(scene),
            Self::Timeline => Ok(timeline::draw(scene, None)),
        }
    }
}

/// The timeline with a day on it: today, for whoever knows which day that is.
pub fn timeline_on(scene: Scene<'_>, today: Date) -> Drawing {
    timeline::draw(scene, Some(today))
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut all = Self::ALL.into_iter();
        all.find(|kind| kind.code() == text).ok_or(())
    }
}

impl Number {
    /// An amount that stands in the plan.
    const fn at(amount: Money, place: Amount) -> Self {
        Self::Amount(amount, Some(Place::Amount(place)))
    }

    /// An amount that stands nowhere else.
    const fn alone(amount: Money) -> Self {
        Self::Amount(amount, None)
    }
}

impl From<String> for Number {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl Scene<'_> {
    /// The years that are shown.
    fn years(&self) -> Vec<Year> {
        let years = self.outcome.years.iter().map(|planned| planned.year);
        years
            .filter(|year| self.year.is_none_or(|wanted| wanted == *year))
            .collect()
    }
}

/// An amount as a part of a length: the largest takes all of it.
fn scaled(amount: Money, largest: Money, length: i32) -> i32 {
    let (amount, largest) = (i128::from(amount.cents()), i128::from(largest.cents()));
    let part = amount.max(0).saturating_mul(length.into());
    let part = part.checked_div(largest).unwrap_or_default();
    i32::try_from(part).unwrap_or(length).min(length)
}

/// The colour of an amount: how much of the largest it is.
fn step(amount: Money, largest: Money) -> Paint {
    if amount <= Money::ZERO {
        return Paint::Nothing;
    }
    let steps = i32::try_from(STEPS).unwrap_or_default();
    let at = scaled(amount, largest, steps * 1_000) / 1_000;
    let at = usize::try_from(at).unwrap_or_default();
    Paint::Step(at.min(STEPS - 1))
}
