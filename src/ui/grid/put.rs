//! What a person puts into cells: typed, pasted, filled from the cells beside them, or taken out.
//! All of it is texts for cells, read like typed ones, and one edit or a list of what was refused.

use super::{
    Extent, GridRows, Look, Range, Spot,
    typed::{read, shown, typed},
};
use crate::{
    change::{Edit, StepName},
    engine::index,
    money::Money,
    plan::{Index, Place, Value, ValueError},
    ui::{view::View, widgets::field::value_at},
};

/// A text for a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// The cell.
    pub spot: Spot,
    /// What is to stand there; nothing makes it blank.
    pub text: String,
}

/// A text that a cell did not take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The cell.
    pub spot: Spot,
    /// The text.
    pub text: String,
    /// Why not.
    pub why: WhyNot,
}

/// Why a cell did not take a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// There is no such row or column.
    Outside,
    /// The amount follows from others.
    Computed,
    /// It cannot be read as what stands there.
    Unreadable(ValueError),
}

/// In which direction cells are filled, and with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// With the topmost of the chosen cells.
    Down,
    /// With the leftmost of the chosen cells.
    Right,
    /// With the leftmost, at the price level of each year.
    RightIndexed,
}

/// Cells from the clipboard, from the first chosen cell on. Chosen cells that are a multiple of what
/// is pasted take it as often; one cell goes into every chosen one.
pub fn pasted(range: Range, cells: &[Vec<String>]) -> Vec<Put> {
    let (rows, columns) = (cells.len(), cells.iter().map(Vec::len).max().unwrap_or(0));
    let chosen = range.extent();
    let times = |chosen: usize, pasted: usize| match chosen.checked_rem(pasted) {
        Some(0) => chosen.checked_div(pasted).unwrap_or(1),
        _ => 1,
    };
    let (down, right) = (times(chosen.rows, rows), times(chosen.columns, columns));
    let first = range.first();
    let mut puts = Vec::new();
    for row in 0..rows.saturating_mul(down) {
        let line = row.checked_rem(rows).and_then(|row| cells.get(row));
        for column in 0..columns.saturating_mul(right) {
            let cell = column.checked_rem(columns);
            let text = cell.and_then(|cell| line?.get(cell));
            // A row that is shorter than the others says nothing of what lies behind its end.
            if let Some(text) = text {
                let spot = Spot::new(first.row + row, first.column + column);
                let text = text.clone();
                puts.push(Put { spot, text });
            }
        }
    }
    puts
}

/// The chosen cells, made blank.
pub fn cleared(range: Range) -> Vec<Put> {
    let blank = |spot| Put {
        spot,
        text: String::new(),
    };
    range.spots().map(blank).collect()
}

/// What is filled: where nothing is chosen beside the cell to fill from, the cell before it is that
/// one, as in a spreadsheet.
fn with_source(range: Range, fill: Fill) -> Range {
    let (first, extent) = (range.first(), range.extent());
    let start = match fill {
        Fill::Down if extent.rows == 1 => first
            .row
            .checked_sub(1)
            .map(|row| Spot::new(row, first.column)),
        Fill::Right | Fill::RightIndexed if extent.columns == 1 => {
            let column = first.column.checked_sub(1);
            column.map(|column| Spot::new(first.row, column))
        }
        _ => None,
    };
    let cursor = Spot::new(*range.rows().end(), *range.columns().end());
    start.map_or(range, |start| Range { start, cursor })
}

/// The chosen cells, filled from the first of them in a direction.
pub fn filled(
    view: &View<'_>,
    rows: &dyn GridRows,
    range: Range,
    (fill, only_blank): (Fill, bool),
) -> Vec<Put> {
    let range = with_source(range, fill);
    let from = |spot: Spot| match fill {
        Fill::Down => Spot::new(*range.rows().start(), spot.column),
        Fill::Right | Fill::RightIndexed => Spot::new(spot.row, *range.columns().start()),
    };
    let targets = range.spots().filter(|spot| from(*spot) != *spot);
    let targets = targets.filter(|spot| {
        let cell = rows.cell(spot.row, spot.column);
        cell.input.is_some() && (!only_blank || cell.value.is_blank())
    });
    let put = |spot: Spot| {
        let source = from(spot);
        let cell = rows.cell(source.row, source.column);
        let value = if fill == Fill::RightIndexed {
            indexed(view, rows, &cell.value, (source, spot))
        } else {
            cell.value
        };
        let text = typed(view, &value);
        Put { spot, text }
    };
    targets.map(put).collect()
}

/// What is typed in the column of one year, for the cells of another: as it is, or at its price level.
///
/// What follows from rules in the first year does so in the other, and is no text to put there.
pub fn copied(
    view: &View<'_>,
    rows: &dyn GridRows,
    (from, to): (usize, usize),
    (is_indexed, only_blank): (bool, bool),
) -> Vec<Put> {
    let put = |row: usize| {
        let [source, target] = [from, to].map(|column| rows.cell(row, column));
        let is_typed = source.input.is_some() && source.look != Look::Derived;
        let is_taken = target.input.is_some() && (!only_blank || target.value.is_blank());
        let (at, spot) = (Spot::new(row, from), Spot::new(row, to));
        let value = if is_indexed {
            indexed(view, rows, &source.value, (at, spot))
        } else {
            source.value
        };
        let text = typed(view, &value);
        (is_typed && is_taken).then_some(Put { spot, text })
    };
    (0..rows.count()).filter_map(put).collect()
}

/// An amount at the price level of the year of another column, in whole cents; anything else, and
/// what has no year, as it is.
fn indexed(view: &View<'_>, rows: &dyn GridRows, value: &Value, (from, to): (Spot, Spot)) -> Value {
    let year = |spot: Spot| {
        rows.columns()
            .get(spot.column)
            .and_then(|column| column.year)
    };
    let (Value::Money(amount), Some(from), Some(to)) = (value, year(from), year(to)) else {
        return value.clone();
    };
    let factor = index::factor(&view.plan().arrangement, Index::General, from, to);
    Value::Money(index::computed(*amount, &factor, Money::from_cents(1)))
}

/// The edit that puts texts into cells, as one step; `None` where nothing changes. Where a single
/// cell does not take its text, none does.
pub fn edit(
    view: &View<'_>,
    rows: &dyn GridRows,
    puts: &[Put],
    name: fn(usize) -> StepName,
) -> Result<Option<Edit>, Vec<Refused>> {
    let extent = Extent {
        rows: rows.count(),
        columns: rows.columns().len(),
    };
    if puts.iter().all(|put| is_shown(view, rows, put)) {
        return Ok(None);
    }
    let mut edits = Vec::new();
    let mut refused = Vec::new();
    for put in puts {
        match value(view, rows, extent, put) {
            Ok(Some((place, value))) => edits.push(Edit::Set(place, value)),
            Ok(None) => {}
            Err(why) => refused.push(Refused {
                spot: put.spot,
                text: put.text.clone(),
                why,
            }),
        }
    }
    if !refused.is_empty() {
        return Err(refused);
    }
    Ok((!edits.is_empty()).then(|| Edit::Many(name(edits.len()), edits)))
}

/// Where a text goes and what it becomes there.
type Taken = (Place, Value);

/// What a text becomes in its cell; `None` where that stands there already.
fn value(
    view: &View<'_>,
    rows: &dyn GridRows,
    extent: Extent,
    put: &Put,
) -> Result<Option<Taken>, WhyNot> {
    let Spot { row, column } = put.spot;
    if row >= extent.rows || column >= extent.columns {
        return Err(WhyNot::Outside);
    }
    let cell = rows.cell(row, column);
    let Some((place, kind)) = cell.input else {
        // What was copied with its names and totals comes back with them.
        return if is_shown(view, rows, put) {
            Ok(None)
        } else {
            Err(WhyNot::Computed)
        };
    };
    let value = read(view, kind, &put.text).map_err(WhyNot::Unreadable)?;
    Ok((value != value_at(view, &place)).then_some((place, value)))
}

/// Whether a text is what its cell shows already.
fn is_shown(view: &View<'_>, rows: &dyn GridRows, put: &Put) -> bool {
    let Spot { row, column } = put.spot;
    let is_there = row < rows.count() && column < rows.columns().len();
    is_there && {
        let (text, value) = (put.text.trim(), rows.cell(row, column).value);
        text == typed(view, &value) || text == shown(view, &value)
    }
}
