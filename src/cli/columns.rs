//! Tables on the screen: columns under each other, numbers to the right.

/// Between two columns.
const GAP: &str = "  ";

/// To which side the cells of a column go; `None` leaves the column out.
pub(super) type Side = Option<Aligned>;

/// Where a cell stands in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aligned {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// Rows of cells as lines of equal columns. A row of one cell goes over all columns; a cell of
/// [`RULE`] alone becomes a rule as wide as its column.
pub(super) fn aligned(rows: &[Vec<String>], sides: &[Side]) -> String {
    let mut widths = vec![0; sides.len()];
    for row in rows.iter().filter(|row| row.len() > 1) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut lines = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths).zip(sides);
        let line: Vec<String> = cells
            .filter_map(|((cell, width), side)| Some(padded(cell, *width, (*side)?)))
            .collect();
        lines.push_str(line.join(GAP).trim_end());
        lines.push('\n');
    }
    lines
}

/// The sign of a rule above a sum.
pub(super) const RULE: &str = "─";

fn padded(cell: &str, width: usize, side: Aligned) -> String {
    match side {
        _ if cell == RULE => RULE.repeat(width),
        Aligned::Left => format!("{cell:width$}"),
        Aligned::Right => format!("{cell:>width$}"),
    }
}
