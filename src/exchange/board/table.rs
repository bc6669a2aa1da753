//! Tables of a page: one heading a column, one name a row, and below a line what the rows add up to.

use crate::exchange::markup::{Html, element, words};
use crate::money::Money;

/// A table as it grows, row by row.
pub(super) struct Table<'a> {
    caption: &'a str,
    headings: Vec<String>,
    rows: Vec<Html>,
    total: Option<Html>,
}

impl<'a> Table<'a> {
    /// A table without rows; the first heading is that of the names.
    pub(super) const fn new(caption: &'a str, headings: Vec<String>) -> Self {
        Self {
            caption,
            headings,
            rows: Vec::new(),
            total: None,
        }
    }

    /// Adds a row with its name.
    pub(super) fn row(&mut self, name: Html, cells: impl IntoIterator<Item = Html>) {
        self.rows.push(row(name, cells));
    }

    /// Ends the table in what its rows add up to.
    pub(super) fn total(&mut self, name: &str, cells: impl IntoIterator<Item = Html>) {
        self.total = Some(row(Html::text(name), cells));
    }

    /// The table as it is shown.
    pub(super) fn show(self) -> Html {
        let heading = |heading: &String| words("th", &[("scope", "col")], heading);
        let headings = element("tr", &[], self.headings.iter().map(heading));
        let total = self.total.map(|total| element("tfoot", &[], [total]));
        let parts = [
            words("caption", &[], self.caption),
            element("thead", &[], [headings]),
            element("tbody", &[], self.rows),
        ];
        element("table", &[], parts.into_iter().chain(total))
    }
}

fn row(name: Html, cells: impl IntoIterator<Item = Html>) -> Html {
    let name = element("th", &[("scope", "row")], [name]);
    let cells = cells.into_iter().map(|cell| element("td", &[], [cell]));
    element("tr", &[], std::iter::once(name).chain(cells))
}

/// Words with something smaller below them.
pub(super) fn with_note(above: &str, note: &str) -> Html {
    let note = words("span", &[("class", "note")], note);
    [Html::text(above), note].into_iter().collect()
}

/// The largest rows, as many as a table has room for, and the rest. There is never a rest of one:
/// its row takes no more room than the words for it.
pub(super) fn largest<T>(
    mut rows: Vec<T>,
    most: usize,
    size: impl Fn(&T) -> Money,
) -> (Vec<T>, Vec<T>) {
    rows.sort_by_key(|row| std::cmp::Reverse(size(row).abs()));
    let shown = if rows.len() > most {
        most.saturating_sub(1)
    } else {
        most
    };
    let rest = rows.split_off(shown.min(rows.len()));
    (rows, rest)
}
