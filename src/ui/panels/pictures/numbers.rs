//! The numbers of a picture as rows of a grid: the way to the same amounts without looking.

use crate::{
    picture::{Drawing, Number},
    plan::Place,
    text::Text,
    ui::{
        grid::{GridCell, GridColumn, GridRows, Spot},
        theme::size,
        widgets::amount::amount_width,
    },
};
use eframe::egui::Ui;

/// How wide a column of names is: names of lines are long.
const WORDS: f32 = size::WORDS * 1.5;

/// The table of a picture, of which the last row may be a sum: nothing in it is sorted.
pub(in crate::ui::panels) struct NumberRows<'a> {
    drawing: &'a Drawing,
    name: String,
    columns: Vec<GridColumn>,
}

impl<'a> NumberRows<'a> {
    pub(in crate::ui::panels) fn new(ui: &Ui, text: &Text, drawing: &'a Drawing) -> Self {
        let header = drawing.table.header.iter().enumerate();
        let columns = header.map(|(at, name)| {
            let code = at.to_string();
            if is_words(drawing, at) {
                GridColumn::words(&code, name.clone(), WORDS)
            } else {
                let width = amount_width(ui, std::iter::once(name.clone()));
                GridColumn::numbers(&code, name.clone(), width.max(size::MONEY))
            }
        });
        Self {
            name: text.say_with("pictures-table", &[("title", &drawing.title)]),
            columns: columns.collect(),
            drawing,
        }
    }

    /// How high it is: with its heads, the bar below it, and one for scrolling.
    pub(in crate::ui::panels) fn height(&self) -> f32 {
        size::ROW * (self.count() + 4) as f32
    }

    fn number(&self, spot: Spot) -> Option<&Number> {
        let row = self.drawing.table.rows.get(spot.row)?;
        row.get(spot.column)
    }
}

/// Whether names stand in a column: a rate or a remark beside amounts stands to the right.
fn is_words(drawing: &Drawing, column: usize) -> bool {
    let mut columns = drawing.table.rows.iter().map(|row| row.get(..=column));
    columns.all(|cells| {
        let mut cells = cells.into_iter().flatten();
        cells.all(|cell| matches!(cell, Number::Words(_)))
    })
}

impl GridRows for NumberRows<'_> {
    fn id(&self) -> &'static str {
        "picture-numbers"
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    /// Every picture has other columns.
    fn is_remembered(&self) -> bool {
        false
    }

    fn count(&self) -> usize {
        self.drawing.table.rows.len()
    }

    /// All of them: what is around the table scrolls.
    fn most(&self) -> Option<usize> {
        Some(self.count() + 1)
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        match self.number(Spot::new(row, column)) {
            None => GridCell::default(),
            Some(Number::Words(words)) => GridCell::of(words.clone()),
            Some(Number::Amount(amount, place)) => {
                let is_amount = matches!(place, Some(Place::Amount(_)));
                let (shows, opens) = if is_amount {
                    (place.clone(), None)
                } else {
                    (None, place.clone())
                };
                GridCell {
                    shows,
                    opens,
                    ..GridCell::of(*amount)
                }
            }
        }
    }

    fn row_name(&self, row: usize) -> String {
        match self.number(Spot::new(row, 0)) {
            Some(Number::Words(words)) => words.clone(),
            _ => String::new(),
        }
    }

    fn spot_of(&self, place: &Place) -> Option<Spot> {
        let rows = self.drawing.table.rows.iter().enumerate();
        let mut cells = rows.flat_map(|(row, cells)| {
            let cells = cells.iter().enumerate();
            cells.map(move |(column, cell)| (Spot::new(row, column), cell))
        });
        let is_there = |cell: &Number| matches!(cell, Number::Amount(_, Some(of)) if of == place);
        cells.find(|(_, cell)| is_there(cell)).map(|(spot, _)| spot)
    }
}
