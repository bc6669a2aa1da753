//! What pictures are put together from.

use super::{About, Anchor, Drawing, Frame, Mark, Numbers, Paint, Scene, Shape, Size, Spot};
use crate::{money::Money, plan::Place};

/// How wide a picture is.
pub(super) const WIDTH: i32 = 9_600;
/// What is left blank around it.
pub(super) const MARGIN: i32 = 200;
/// Where the picture starts below its title.
pub(super) const TOP: i32 = 680;

/// A drawing that is being made.
pub(super) struct Canvas {
    title: String,
    width: i32,
    marks: Vec<Mark>,
}

impl Canvas {
    /// A picture with nothing but its title, and below it what one must know to read it.
    pub(super) fn new(title: &str, remark: &str) -> Self {
        let mut canvas = Self {
            title: title.to_owned(),
            width: WIDTH,
            marks: Vec::new(),
        };
        let x = MARGIN;
        canvas.words(Spot { x, y: 300 }, Anchor::Start, Size::Title, title);
        canvas.remark(Spot { x, y: 510 }, Anchor::Start, remark);
        canvas
    }

    /// The same on a canvas that is wider where it needs to be.
    pub(super) fn at_least(mut self, width: i32) -> Self {
        self.width = self.width.max(width);
        self
    }

    /// A shape that is about something.
    pub(super) fn shape(
        &mut self,
        shape: Shape,
        paint: Paint,
        words: String,
        place: Option<Place>,
    ) {
        self.marks.push(Mark {
            shape,
            paint,
            about: Some(About { words, place }),
        });
    }

    /// A box that is about nothing itself: a key to a colour.
    pub(super) fn key(&mut self, frame: Frame, paint: Paint) {
        self.helping(Shape::Box(frame), paint);
    }

    /// A line that helps to look.
    pub(super) fn line(&mut self, from: Spot, to: Spot) {
        self.helping(Shape::Line(from, to), Paint::Faint);
    }

    /// Words.
    pub(super) fn words(&mut self, at: Spot, anchor: Anchor, size: Size, words: &str) {
        self.helping(said(at, anchor, size, words), Paint::Ink);
    }

    /// Words that explain.
    pub(super) fn remark(&mut self, at: Spot, anchor: Anchor, words: &str) {
        self.helping(said(at, anchor, Size::Small, words), Paint::Faint);
    }

    /// Words over a shape, as far as they go in it.
    pub(super) fn label(&mut self, frame: Frame, words: &str, over: Paint) {
        let height = height(Size::Small);
        // A number has nothing below the line that it stands on.
        if frame.height < height * 8 / 10 || length(words, Size::Small) > frame.width {
            return;
        }
        let at = Spot {
            x: frame.x.saturating_add(frame.width / 2),
            y: frame
                .y
                .saturating_add(frame.height.saturating_add(height * 7 / 10) / 2),
        };
        self.helping(said(at, Anchor::Middle, Size::Small, words), over.ink());
    }

    /// The picture.
    pub(super) fn finish(self, height: i32, table: Numbers) -> Drawing {
        Drawing {
            title: self.title,
            width: self.width,
            height,
            marks: self.marks,
            table,
        }
    }

    fn helping(&mut self, shape: Shape, paint: Paint) {
        self.marks.push(Mark {
            shape,
            paint,
            about: None,
        });
    }
}

fn said(at: Spot, anchor: Anchor, size: Size, words: &str) -> Shape {
    Shape::Words {
        at,
        anchor,
        size,
        words: words.to_owned(),
    }
}

impl Paint {
    /// The colour of words over this one.
    const fn ink(self) -> Self {
        match self {
            Self::Series(at) if at % super::SERIES < 4 => Self::InkOnDark,
            Self::Step(step) if step + 2 >= super::STEPS => Self::InkOnDark,
            _ => Self::Ink,
        }
    }
}

/// How high words are.
pub(super) const fn height(size: Size) -> i32 {
    match size {
        Size::Title => 200,
        Size::Normal => 150,
        Size::Small => 140,
    }
}

/// How long words are, about and rather too long: no picture measures letters.
pub(super) fn length(words: &str, size: Size) -> i32 {
    let hundredths: i32 = words.chars().map(wide).sum();
    hundredths.saturating_mul(height(size)) / 100
}

/// How wide a letter is, in hundredths of the size of the words.
const fn wide(letter: char) -> i32 {
    match letter {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | '-' | '(' | ')' | '/' | 'f' | 'i'
        | 'j' | 'l' | 'r' | 't' | 'I' => 36,
        'm' | 'w' | 'M' | 'W' | '…' | '–' | '%' => 90,
        'A'..='Z' => 68,
        _ => 57,
    }
}

/// An amount to the euro, for a narrow cell; the cents stand in the table.
pub(super) fn euros(scene: Scene<'_>, amount: Money) -> String {
    let whole = Money::rounded(&amount.to_ratio(), Money::from_cents(100));
    let shown = scene.text.amount(whole);
    let mark = scene.text.language().numbers().decimal.sign();
    let euros = shown.split(mark).next();
    euros.unwrap_or_default().to_owned()
}

/// Words that are cut short where they are too long; all of them stand in the table.
pub(super) fn shortened(words: &str, size: Size, room: i32) -> String {
    if length(words, size) <= room {
        return words.to_owned();
    }
    let mut start = words.to_owned();
    loop {
        let is_gone = start.pop().is_none();
        let short = format!("{}…", start.trim_end());
        if is_gone || length(&short, size) <= room {
            return short;
        }
    }
}
