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
mod change;
mod heat;
mod map;

use crate::{
    engine::Outcome,
    money::Money,
    plan::{Place, Plan},
    text::Text,
    year::Year,
};
use canvas::Canvas;
use std::str::FromStr;
use thiserror::Error;

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The budget of each year, a piece for each line.
    Budget,
    /// What each organisation had, and what it gets.
    Change,
    /// Each line in each area.
    Heat,
    /// The areas, by their amount per resident.
    Map,
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
    pub rows: Vec<Vec<String>>,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Budget, Self::Change, Self::Heat, Self::Map];

    /// What it is called in commands and file names.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::Change => "change",
            Self::Heat => "heat",
            Self::Map => "map",
        }
    }

    /// Draws it.
    pub fn draw(self, scene: Scene<'_>) -> Result<Drawing, NothingToDraw> {
        match self {
            Self::Budget => budget::draw(scene),
            Self::Change => change::draw(scene),
            Self::Heat => heat::draw(scene),
            Self::Map => map::draw(scene),
        }
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut all = Self::ALL.into_iter();
        all.find(|kind| kind.code() == text).ok_or(())
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
