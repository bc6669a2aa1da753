//! The allocation as rows of a grid.

use super::{
    By,
    amounts::{Amounts, Shown},
    tree::{AllocationRow, Tree, TreeRow},
};
use crate::{
    plan::{Id, Kind, LineAmount, LineId, OrganisationId, Place, RowId, TotalOf, Value},
    ui::{
        grid::{GridCell, GridColumn, GridRows, Look, Spot},
        theme::size,
        view::View,
        widgets::{amount::amount_width, heading::capital},
    },
    year::Year,
};
use eframe::egui::Ui;

/// All lines together, then what the amounts are grouped by.
pub(super) struct AllocationRows<'a> {
    view: &'a View<'a>,
    by: By,
    shown: Shown,
    tree: &'a Tree,
    amounts: &'a Amounts,
    columns: Vec<GridColumn>,
}

impl<'a> AllocationRows<'a> {
    pub(super) fn new(
        ui: &Ui,
        view: &'a View<'a>,
        (by, shown): (By, Shown),
        (tree, amounts): (&'a Tree, &'a Amounts),
    ) -> Self {
        let text = view.text;
        let total = view.outcome().total(None, TotalOf::Lines);
        let width = amount_width(ui, std::iter::once(text.amount(total)));
        let counted = if shown.is_percentage() {
            "in-percent"
        } else {
            "in-euros"
        };
        let name = GridColumn::words("name", text.say(counted), size::NAME_MIN);
        let years = view.years().map(|year| GridColumn::of_year(year, width));
        let total = GridColumn::numbers("total", text.say("column-total"), width);
        let total = shown.has_total().then_some(total);
        Self {
            view,
            by,
            shown,
            tree,
            amounts,
            columns: std::iter::once(name).chain(years).chain(total).collect(),
        }
    }

    fn row(&self, row: usize) -> TreeRow {
        let row = self.tree.rows.get(row).copied();
        row.unwrap_or(TreeRow {
            of: AllocationRow::All,
            indent: 0,
            is_open: None,
        })
    }

    fn name_cell(&self, row: TreeRow) -> GridCell {
        let (opens, look) = match row.of {
            AllocationRow::All | AllocationRow::Area(None) | AllocationRow::Organisation(None) => {
                (None, Look::Plain)
            }
            AllocationRow::Line(id) => (Some(id.row()), Look::Plain),
            AllocationRow::Organisation(id) => (id.map(Id::row), Look::Plain),
            AllocationRow::Area(id) => (id.map(Id::row), Look::Plain),
            AllocationRow::Part(..) | AllocationRow::LineIn(..) | AllocationRow::Cell(..) => {
                (None, Look::Weak)
            }
        };
        GridCell {
            opens: opens.map(Place::Row),
            is_open: row.is_open,
            indent: row.indent,
            ..GridCell::of(self.name_of(row.of)).looking(look)
        }
    }

    fn name_of(&self, row: AllocationRow) -> String {
        let (plan, text) = (self.view.plan(), self.view.text);
        match row {
            AllocationRow::All => capital(&text.say("all-lines")),
            AllocationRow::Part(line, _) if self.by == By::Organisation => plan.name_of(line.row()),
            AllocationRow::Line(line) | AllocationRow::LineIn(line, _) => plan.name_of(line.row()),
            AllocationRow::Organisation(id)
            | AllocationRow::Part(_, id)
            | AllocationRow::Cell(_, id, _) => text.member(plan, id, "not-yet-assigned"),
            AllocationRow::Area(id) => text.member(plan, id, "not-divided"),
        }
    }

    fn amount_cell(&self, row: AllocationRow, year: Option<Year>) -> GridCell {
        let cell = GridCell::of(self.amounts.value(self.view, row, year));
        if cell.value.is_blank() || self.amounts.adds_up(row) {
            return cell;
        }
        let address = row.address(year);
        let address = address.filter(|address| self.view.amount(*address).is_some());
        let cell = GridCell {
            shows: address.map(Place::Amount),
            ..cell
        };
        match (row, year) {
            _ if self.shown != Shown::Amount => cell,
            (AllocationRow::Line(line), Some(year)) => self.line_cell(line, year, cell),
            (AllocationRow::Part(line, Some(id)), Some(year)) => {
                self.part_cell((line, id), year, cell)
            }
            _ => cell,
        }
    }

    /// What a line has in a year; typed where it is an amount for each year.
    fn line_cell(&self, line: LineId, year: Year, cell: GridCell) -> GridCell {
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
    fn part_cell(
        &self,
        (line, id): (LineId, OrganisationId),
        year: Year,
        cell: GridCell,
    ) -> GridCell {
        let plan = self.view.plan();
        let Some(row) = plan.lines.get(line) else {
            return cell;
        };
        if plan.arrangement.is_awarded(year) || cell.shows.is_none() {
            return cell;
        }
        GridCell {
            input: Some((pin(line, id, year), Kind::Money)),
            look: if row.pins.contains_key(&(id, year)) {
                Look::Pinned
            } else {
                Look::Derived
            },
            ..cell
        }
    }
}

/// Where an amount is that somebody fixes.
pub(super) fn pin(line: LineId, id: OrganisationId, year: Year) -> Place {
    let pair = Box::new((Value::Row(id.row()), Value::Year(year)));
    Place::Entry(line.row(), "pins", Value::Pair(pair))
}

impl GridRows for AllocationRows<'_> {
    fn id(&self) -> &'static str {
        match self.by {
            By::Line | By::Pins => "allocation",
            By::Organisation => "allocation-organisations",
            By::Area => "allocation-areas",
        }
    }

    fn name(&self) -> String {
        self.view.text.say("panel-allocation")
    }

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    fn count(&self) -> usize {
        self.tree.rows.len()
    }

    fn pinned(&self) -> usize {
        1
    }

    fn are_amounts(&self) -> bool {
        self.shown == Shown::Amount
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        let row = self.row(row);
        let year = self.columns.get(column).and_then(|column| column.year);
        match column {
            0 => self.name_cell(row),
            _ => self.amount_cell(row.of, year),
        }
    }

    fn row_name(&self, row: usize) -> String {
        let row = self.row(row).of;
        let outer = match (row, self.by) {
            (AllocationRow::Part(_, id), By::Organisation) => vec![AllocationRow::Organisation(id)],
            (AllocationRow::Part(line, _), _) => vec![AllocationRow::Line(line)],
            (AllocationRow::LineIn(_, area), _) => vec![AllocationRow::Area(area)],
            (AllocationRow::Cell(line, _, area), _) => {
                vec![AllocationRow::Area(area), AllocationRow::LineIn(line, area)]
            }
            _ => Vec::new(),
        };
        let all = outer.into_iter().chain([row]);
        let names: Vec<String> = all.map(|row| self.name_of(row)).collect();
        names.join(", ")
    }

    fn row_place(&self, row: usize) -> Option<Place> {
        let year = self.view.years().next()?;
        let row = self.tree.rows.get(row)?.of;
        Some(match row {
            AllocationRow::All => Place::Plan,
            AllocationRow::Line(line) => Place::Row(line.row()),
            // Its amounts have no address; this only tells it from the others.
            AllocationRow::LineIn(line, area) => {
                let area = area.map_or(Value::Blank, |area| Value::Row(area.row()));
                Place::Entry(line.row(), "areas", area)
            }
            row => Place::Amount(row.address(Some(year))?),
        })
    }

    fn spot_of(&self, place: &Place) -> Option<Spot> {
        let (row, year) = match place {
            Place::Amount(amount) => (AllocationRow::of(*amount, self.by)?, amount.year()),
            Place::Row(row) => (row_of(*row, self.by)?, None),
            _ => return None,
        };
        let column = match (year, place) {
            (None, Place::Row(_)) => Some(0),
            (None, _) => Some(self.columns.len().saturating_sub(1)),
            (Some(_), _) => self.columns.iter().position(|column| column.year == year),
        };
        let mut rows = self.tree.rows.iter();
        let row = rows.position(|other| other.of == row)?;
        Some(Spot::new(row, column?))
    }
}

/// Where a row of the plan is shown.
fn row_of(row: RowId, by: By) -> Option<AllocationRow> {
    match by {
        By::Line | By::Pins => row.typed().map(AllocationRow::Line),
        By::Organisation => row.typed().map(|id| AllocationRow::Organisation(Some(id))),
        By::Area => row.typed().map(|id| AllocationRow::Area(Some(id))),
    }
}
