//! Rows and their cells, kept small: a register of a country has ten million cells, and a text of
//! its own for each takes longer than everything else that is done with it.

use std::fmt;

/// A row of texts, each under the column at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomingRow {
    /// Its number as a spreadsheet counts: blank rows count, a line end between quotes does not.
    pub number: usize,
    /// The texts, as many as there are columns.
    pub cells: Cells,
}

/// The texts of a row: all of them behind each other, and where each stands.
#[derive(Clone)]
pub struct Cells {
    text: Box<str>,
    places: Vec<Place>,
}

/// From where to where in the text of a row. Small, because there is one for every cell.
type Place = (u32, u32);

impl IncomingRow {
    /// The text under a column; empty where there is none. `NULL` is how databases write blank.
    pub fn cell(&self, column: usize) -> &str {
        match self.cells.get(column) {
            "NULL" | "null" => "",
            text => text,
        }
    }
}

impl Cells {
    /// A line cut at every delimiter, whatever else stands in it.
    pub(super) fn cut(line: &str, delimiter: u8, likely: usize) -> Self {
        let mut places = Vec::with_capacity(likely);
        let mut start = 0;
        for end in memchr::memchr_iter(delimiter, line.as_bytes()) {
            places.push((place(start), place(end)));
            start = end.saturating_add(1);
        }
        places.push((place(start), place(line.len())));
        let text = line.into();
        Self { text, places }
    }

    /// Whether they are longer together than places can say.
    pub(super) fn are_too_long(&self) -> bool {
        u32::try_from(self.text.len()).is_err()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The text at a place; empty where there is none.
    pub fn get(&self, column: usize) -> &str {
        self.places
            .get(column)
            .map_or("", |place| self.text_at(*place))
    }

    /// Every text, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.places.iter().map(|place| self.text_at(*place))
    }

    /// All texts as one, with something between them.
    pub fn join(&self, between: &str) -> String {
        self.iter().collect::<Vec<_>>().join(between)
    }

    /// The first of them, each without what `start` and then what `end` takes off.
    pub(super) fn shortened(
        mut self,
        width: usize,
        start: impl Fn(&str) -> &str,
        end: impl Fn(&str) -> &str,
    ) -> Self {
        self.places.truncate(width);
        for at in &mut self.places {
            let without_start = start(text_at(&self.text, *at));
            let from = at.1.saturating_sub(place(without_start.len()));
            let to = from.saturating_add(place(end(without_start).len()));
            *at = (from, to);
        }
        self
    }

    fn text_at(&self, place: Place) -> &str {
        text_at(&self.text, place)
    }
}

fn text_at(text: &str, (start, end): Place) -> &str {
    // A place that was cut out of the text lies in it.
    text.get(start as usize..end as usize).unwrap_or_default()
}

/// Of texts that are longer nothing is read: see [`Cells::are_too_long`].
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl<'a> FromIterator<&'a str> for Cells {
    fn from_iter<Texts: IntoIterator<Item = &'a str>>(texts: Texts) -> Self {
        let (mut text, mut places) = (String::new(), Vec::new());
        for cell in texts {
            let start = place(text.len());
            text.push_str(cell);
            places.push((start, place(text.len())));
        }
        Self {
            text: text.into(),
            places,
        }
    }
}

impl PartialEq for Cells {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Cells {}

impl<const COUNT: usize> PartialEq<[&str; COUNT]> for Cells {
    fn eq(&self, other: &[&str; COUNT]) -> bool {
        self.iter().eq(other.iter().copied())
    }
}

impl fmt::Debug for Cells {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
