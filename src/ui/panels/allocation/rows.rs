//! The allocation as rows of a grid.

use super::AllocationRow;
use crate::{
    money::Money,
    plan::{Amount, Kind, LineAmount, LineId, OrganisationId, Place, RowId, TotalOf, Value},
    ui::{
        grid::{GridCell, GridColumn, GridRows, Look, Spot},
        theme::size,
        view::View,
        widgets::{amount::amount_width, heading::capital},
    },
    year::Year,
};
use eframe::egui::Ui;
use std::collections::BTreeSet;

/// All lines together, then each line with its organisations.
pub(super) struct AllocationRows<'a> {
    view: &'a View<'a>,
    rows: &'a [AllocationRow],
    folded: &'a BTreeSet<LineId>,
    columns: Vec<GridColumn>,
}

impl<'a> AllocationRows<'a> {
    pub(super) fn new(
        ui: &Ui,
        view: &'a View<'a>,
        rows: &'a [AllocationRow],
        folded: &'a BTreeSet<LineId>,
    ) -> Self {
        let total = view.outcome().total(None, TotalOf::Lines);
        let width = amount_width(ui, std::iter::once(view.text.amount(total)));
        let text = view.text;
        let name = GridColumn::words("name", text.say("in-euros"), size::NAME_MIN);
        let years = view.years().map(|year| GridColumn::of_year(year, width));
        let total = GridColumn::numbers("total", text.say("column-total"), width);
        Self {
            view,
            rows,
            folded,
            columns: std::iter::once(name).chain(years).chain([total]).collect(),
        }
    }

    fn row(&self, row: usize) -> AllocationRow {
        self.rows.get(row).copied().unwrap_or(AllocationRow::All)
    }

    fn name_cell(&self, row: AllocationRow) -> GridCell {
        let name = self.name_of(row);
        match row {
            AllocationRow::All => GridCell::of(name),
            AllocationRow::Line(line) => GridCell {
                opens: Some(Place::Row(line.row())),
                is_open: Some(!self.folded.contains(&line)),
                ..GridCell::of(name)
            },
            AllocationRow::Organisation(..) => GridCell {
                indent: 1,
                ..GridCell::of(name).looking(Look::Weak)
            },
        }
    }

    fn name_of(&self, row: AllocationRow) -> String {
        let (plan, text) = (self.view.plan(), self.view.text);
        match row {
            AllocationRow::All => capital(&text.say("all-lines")),
            AllocationRow::Line(line) => plan.name_of(line.row()),
            AllocationRow::Organisation(_, id) => text.member(plan, id, "not-yet-assigned"),
        }
    }

    fn amount_cell(&self, amount: Amount) -> GridCell {
        match self.view.amount(amount) {
            Some(money) => GridCell {
                shows: Some(Place::Amount(amount)),
                ..GridCell::of(money)
            },
            None => GridCell::default(),
        }
    }

    /// What a line has in a year; typed where it is an amount for each year.
    fn line_cell(&self, line: LineId, year: Year) -> GridCell {
        let cell = self.amount_cell(Amount::Line(year, line));
        let row = self.view.plan().lines.get(line);
        let is_typed = row.is_some_and(|row| matches!(row.amount, LineAmount::PerYear(_)))
            && !self.view.plan().arrangement.is_awarded(year);
        let place = Place::Entry(line.row(), "amounts", Value::Year(year));
        GridCell {
            input: is_typed.then_some((place, Kind::Money)),
            ..cell
        }
    }

    /// What an organisation has of a line in a year. Where a person has fixed it, it looks typed.
    fn organisation_cell(
        &self,
        (line, id): (LineId, Option<OrganisationId>),
        year: Year,
    ) -> GridCell {
        let amount = Amount::Organisation(year, line, id);
        let cell = self.amount_cell(amount);
        let plan = self.view.plan();
        let (Some(id), Some(row)) = (id, plan.lines.get(line)) else {
            return cell;
        };
        if plan.arrangement.is_awarded(year) || cell.shows.is_none() {
            return cell;
        }
        let is_pinned = row.pins.contains_key(&(id, year));
        let pair = Box::new((Value::Row(OrganisationId::row(id)), Value::Year(year)));
        let place = Place::Entry(LineId::row(line), "pins", Value::Pair(pair));
        GridCell {
            input: Some((place, Kind::Money)),
            look: if is_pinned {
                Look::Pinned
            } else {
                Look::Derived
            },
            ..cell
        }
    }

    fn total_cell(&self, row: AllocationRow) -> GridCell {
        match row {
            AllocationRow::All => self.amount_cell(Amount::Total(None, TotalOf::Lines)),
            AllocationRow::Line(line) => self.amount_cell(Amount::Total(None, TotalOf::Line(line))),
            AllocationRow::Organisation(line, id) => {
                let outcome = self.view.outcome();
                let years = self.view.years();
                let amounts = years.filter_map(|year| outcome.organisation_amount(year, line, id));
                GridCell::of(amounts.sum::<Money>())
            }
        }
    }
}

impl GridRows for AllocationRows<'_> {
    fn id(&self) -> &'static str {
        "allocation"
    }

    fn name(&self) -> String {
        self.view.text.say("panel-allocation")
    }

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn pinned(&self) -> usize {
        1
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        let row = self.row(row);
        let year = self.columns.get(column).and_then(|column| column.year);
        match (row, year) {
            (row, None) if column == 0 => self.name_cell(row),
            (row, None) => self.total_cell(row),
            (AllocationRow::All, Some(year)) => {
                self.amount_cell(Amount::Total(Some(year), TotalOf::Lines))
            }
            (AllocationRow::Line(line), Some(year)) => self.line_cell(line, year),
            (AllocationRow::Organisation(line, id), Some(year)) => {
                self.organisation_cell((line, id), year)
            }
        }
    }

    fn row_name(&self, row: usize) -> String {
        let row = self.row(row);
        match row {
            AllocationRow::Organisation(line, _) => {
                format!(
                    "{}, {}",
                    self.name_of(AllocationRow::Line(line)),
                    self.name_of(row)
                )
            }
            row => self.name_of(row),
        }
    }

    fn row_place(&self, row: usize) -> Option<Place> {
        let year = self.view.years().next()?;
        Some(match self.rows.get(row)? {
            AllocationRow::All => Place::Plan,
            AllocationRow::Line(line) => Place::Row(LineId::row(*line)),
            AllocationRow::Organisation(line, id) => {
                Place::Amount(Amount::Organisation(year, *line, *id))
            }
        })
    }

    fn spot_of(&self, place: &Place) -> Option<Spot> {
        let (row, year) = match place {
            Place::Amount(Amount::Line(year, line)) => (AllocationRow::Line(*line), Some(*year)),
            Place::Amount(
                Amount::Organisation(year, line, id) | Amount::Cell(year, line, id, _),
            ) => (AllocationRow::Organisation(*line, *id), Some(*year)),
            Place::Amount(Amount::Total(year, TotalOf::Lines)) => (AllocationRow::All, *year),
            Place::Amount(Amount::Total(year, TotalOf::Line(line))) => {
                (AllocationRow::Line(*line), *year)
            }
            Place::Row(row) => (AllocationRow::Line(RowId::typed(*row)?), None),
            _ => return None,
        };
        let column = match (year, place) {
            (None, Place::Row(_)) => Some(0),
            (None, _) => Some(self.columns.len().saturating_sub(1)),
            (Some(_), _) => self.columns.iter().position(|column| column.year == year),
        };
        let row = self.rows.iter().position(|other| *other == row)?;
        Some(Spot::new(row, column?))
    }
}
