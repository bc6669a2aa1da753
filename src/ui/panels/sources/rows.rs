//! The sources as rows of a grid: each with its sum, and below it its two kinds of money.

use crate::{
    money::Money,
    plan::{Kind, Place, RowId, Source, SourceId, TableName, Value},
    ui::{
        grid::{GridCell, GridColumn, GridRows, Look, Spot},
        theme::size,
        view::View,
    },
    year::Year,
};
use std::collections::BTreeMap;

/// The two kinds of money of a source.
const FIELDS: [&str; 2] = ["committed", "expected"];

/// Rows of a source: its name with its sum, and its two kinds of money.
const ROWS_EACH: usize = 3;

pub(super) struct SourceRows<'a> {
    view: &'a View<'a>,
    sources: Vec<SourceId>,
    columns: Vec<GridColumn>,
}

impl<'a> SourceRows<'a> {
    pub(super) fn new(view: &'a View<'a>) -> Self {
        let text = view.text;
        let name = GridColumn::words("name", text.say("in-euros"), size::NAME_MIN);
        let years = view
            .years()
            .map(|year| GridColumn::of_year(year, size::FIELD));
        let total = GridColumn::numbers("total", text.say("column-total"), size::FIELD);
        Self {
            view,
            sources: view.plan().sources.ids().collect(),
            columns: std::iter::once(name).chain(years).chain([total]).collect(),
        }
    }

    /// The source of a row, and which kind of money; `None` is both.
    fn row(&self, row: usize) -> Option<(SourceId, Option<&'static str>)> {
        let source = self.sources.get(row / ROWS_EACH)?;
        let kind = (row % ROWS_EACH).checked_sub(1);
        Some((*source, kind.and_then(|kind| FIELDS.get(kind).copied())))
    }

    fn kind_name(&self, kind: &str) -> String {
        self.view.text.field(TableName::Sources, kind)
    }

    fn name_cell(&self, source: SourceId, kind: Option<&str>) -> GridCell {
        match kind {
            None => GridCell {
                input: Some((Place::Field(source.row(), "name"), Kind::Text)),
                ..GridCell::of(self.view.plan().name_of(source.row()))
            },
            Some(kind) => GridCell {
                indent: 1,
                ..GridCell::of(self.kind_name(kind)).looking(Look::Weak)
            },
        }
    }

    fn amount_cell(&self, source: SourceId, kind: Option<&'static str>, year: Year) -> GridCell {
        let Some(row) = self.view.plan().sources.get(source) else {
            return GridCell::default();
        };
        let Some(kind) = kind else {
            let both = FIELDS.map(|kind| amounts(row, kind).get(&year).copied());
            return GridCell::of(both.into_iter().flatten().sum::<Money>());
        };
        let amount = amounts(row, kind).get(&year).copied();
        let place = Place::Entry(source.row(), kind, Value::Year(year));
        GridCell {
            value: amount.map_or(Value::Blank, Value::Money),
            input: Some((place, Kind::Money)),
            ..GridCell::default()
        }
    }

    fn total_cell(&self, source: SourceId, kind: Option<&str>) -> GridCell {
        let Some(row) = self.view.plan().sources.get(source) else {
            return GridCell::default();
        };
        let kinds = FIELDS
            .into_iter()
            .filter(|one| kind.is_none_or(|kind| kind == *one));
        let years = |kind| {
            self.view
                .years()
                .filter_map(move |year| amounts(row, kind).get(&year))
        };
        GridCell::of(kinds.flat_map(years).copied().sum::<Money>())
    }
}

fn amounts<'a>(source: &'a Source, kind: &str) -> &'a BTreeMap<Year, Money> {
    match kind {
        "committed" => &source.committed,
        _ => &source.expected,
    }
}

impl GridRows for SourceRows<'_> {
    fn id(&self) -> &'static str {
        "sources"
    }

    fn name(&self) -> String {
        self.view.text.say("panel-sources")
    }

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    fn count(&self) -> usize {
        self.sources.len() * ROWS_EACH
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        let Some((source, kind)) = self.row(row) else {
            return GridCell::default();
        };
        match self.columns.get(column).and_then(|column| column.year) {
            Some(year) => self.amount_cell(source, kind, year),
            None if column == 0 => self.name_cell(source, kind),
            None => self.total_cell(source, kind),
        }
    }

    fn row_name(&self, row: usize) -> String {
        let Some((source, kind)) = self.row(row) else {
            return String::new();
        };
        let name = self.view.plan().name_of(source.row());
        kind.map_or_else(
            || name.clone(),
            |kind| format!("{name}, {}", self.kind_name(kind)),
        )
    }

    fn row_place(&self, row: usize) -> Option<Place> {
        let (source, kind) = self.row(row)?;
        Some(match kind {
            None => Place::Row(source.row()),
            Some(kind) => Place::Field(source.row(), kind),
        })
    }

    fn spot_of(&self, place: &Place) -> Option<Spot> {
        let source: SourceId = place.row().and_then(RowId::typed)?;
        let at = self.sources.iter().position(|other| *other == source)?;
        let (kind, year) = match place {
            Place::Entry(_, kind, Value::Year(year)) => (Some(*kind), Some(*year)),
            _ => (None, None),
        };
        let kind = FIELDS.iter().position(|field| Some(*field) == kind);
        let year = self
            .columns
            .iter()
            .position(|column| year.is_some() && column.year == year);
        let row = at * ROWS_EACH + kind.map_or(0, |kind| kind + 1);
        Some(Spot::new(row, year.unwrap_or(0)))
    }
}
