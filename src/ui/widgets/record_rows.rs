//! Rows of the plan as rows of a grid: their fields, and beside them whatever follows from them.

use crate::{
    plan::{Kind, Place, RowId, TableName, Value, fields_of, owner},
    ui::{
        grid::{GridCell, GridColumn, GridRows, Spot},
        theme::size,
        view::View,
        widgets::{field::value_at, owner::owner_words},
    },
};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// What stands in a column of a row.
type CellOf<'a> = Box<dyn Fn(RowId) -> GridCell + 'a>;

/// How many cells are looked through for something that is selected elsewhere.
const SOUGHT_MAX: usize = 20_000;

/// Rows of a table of the plan.
pub struct RecordRows<'a> {
    view: &'a View<'a>,
    id: &'static str,
    table: TableName,
    rows: &'a [RowId],
    columns: Vec<GridColumn>,
    cells: Vec<CellOf<'a>>,
    most: Option<usize>,
    is_named_by_first: bool,
}

impl<'a> RecordRows<'a> {
    /// Rows of a table, without columns yet.
    pub fn new(
        view: &'a View<'a>,
        id: &'static str,
        (table, rows): (TableName, &'a [RowId]),
    ) -> Self {
        Self {
            view,
            id,
            table,
            rows,
            columns: Vec::new(),
            cells: Vec::new(),
            most: None,
            is_named_by_first: false,
        }
    }

    /// With a column in which a field is shown and typed.
    #[must_use]
    pub fn field(self, code: &'static str) -> Self {
        let (view, kind) = (self.view, self.kind(code));
        let head = self.head(code, kind);
        self.computed(head, move |row| {
            let place = Place::Field(row, code);
            let input = kind.filter(|kind| is_typed(*kind));
            GridCell {
                input: input.map(|kind| (place.clone(), kind)),
                ..GridCell::of(value_at(view, &place))
            }
        })
    }

    /// The same in a wide column.
    #[must_use]
    pub fn wide(self, code: &'static str) -> Self {
        self.sized(code, size::FIELD_WIDE)
    }

    /// The same in a column of a width.
    #[must_use]
    pub fn sized(self, code: &'static str, width: f32) -> Self {
        let mut rows = self.field(code);
        if let Some(column) = rows.columns.last_mut() {
            column.width = width;
        }
        rows
    }

    /// A column that says whose the field is that it is about.
    pub fn owned(&self, column: GridColumn, code: &str) -> GridColumn {
        column.noted(owner_words(self.view.text, owner(self.table, code)))
    }

    /// With a column in which a field is only shown.
    #[must_use]
    pub fn shown(self, code: &'static str) -> Self {
        let (view, kind) = (self.view, self.kind(code));
        let head = self.head(code, kind);
        self.computed(head, move |row| {
            GridCell::of(value_at(view, &Place::Field(row, code)))
        })
    }

    /// With a column of something else.
    #[must_use]
    pub fn computed(mut self, head: GridColumn, cell: impl Fn(RowId) -> GridCell + 'a) -> Self {
        self.columns.push(head);
        self.cells.push(Box::new(cell));
        self
    }

    /// The same, that scrolls when it has more rows.
    #[must_use]
    pub fn at_most(self, rows: usize) -> Self {
        let most = Some(rows);
        Self { most, ..self }
    }

    /// The same, in which a row is called as its first cell says.
    #[must_use]
    pub fn named_by_first(self) -> Self {
        Self {
            is_named_by_first: true,
            ..self
        }
    }

    fn kind(&self, code: &str) -> Option<Kind> {
        let mut fields = fields_of(self.table).into_iter();
        fields
            .find(|(field, _)| *field == code)
            .map(|(_, kind)| kind)
    }

    fn head(&self, code: &'static str, kind: Option<Kind>) -> GridColumn {
        let name = self.view.text.field(self.table, code);
        let room = room_for(&name);
        let mut column = match kind {
            Some(Kind::Money) => GridColumn::numbers(code, name, size::MONEY),
            Some(Kind::Number | Kind::Share | Kind::Rate) => {
                GridColumn::numbers(code, name, size::NUMBER)
            }
            Some(Kind::Date) => GridColumn::words(code, name, size::MONEY),
            Some(Kind::Year | Kind::Flag) => GridColumn::words(code, name, size::NUMBER),
            _ => GridColumn::words(code, name, size::WORDS),
        };
        column.width = column.width.max(room);
        self.owned(column, code)
    }
}

/// How wide a column of numbers, dates or words must be for its name to be read whole.
pub fn room_for(name: &str) -> f32 {
    let letters = u16::try_from(name.chars().count()).unwrap_or(u16::MAX);
    f32::from(letters) * size::LETTER + size::CELL_MARGIN
}

/// Whether a value of a kind can be typed in a cell.
const fn is_typed(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Set(_) | Kind::AllOrSet(_) | Kind::Map(..) | Kind::Pair(..) | Kind::Outline
    )
}

impl GridRows for RecordRows<'_> {
    fn id(&self) -> &'static str {
        self.id
    }

    fn name(&self) -> String {
        self.view.text.table(self.table)
    }

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn is_flat(&self) -> bool {
        true
    }

    fn stamp(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.rows.hash(&mut hasher);
        hasher.finish()
    }

    fn most(&self) -> Option<usize> {
        self.most
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        match (self.rows.get(row), self.cells.get(column)) {
            (Some(row), Some(cell)) => cell(*row),
            _ => GridCell::default(),
        }
    }

    fn row_name(&self, row: usize) -> String {
        let plan = self.view.plan();
        // What has no name of its own and is about somebody is known by whom it is about.
        match (self.cell(row, 0).value, self.rows.get(row)) {
            (Value::Row(whose), _) => plan.name_of(whose),
            (Value::Text(words), _) if self.is_named_by_first => words,
            (_, Some(row)) => plan.name_of(*row),
            (_, None) => String::new(),
        }
    }

    fn row_place(&self, row: usize) -> Option<Place> {
        self.rows.get(row).map(|row| Place::Row(*row))
    }

    fn spot_of(&self, place: &Place) -> Option<Spot> {
        if let Place::Amount(_) = place {
            let columns = 0..self.columns.len();
            let spots = (0..self.rows.len())
                .flat_map(|row| columns.clone().map(move |column| Spot::new(row, column)));
            let mut spots = spots.take(SOUGHT_MAX);
            return spots.find(|spot| {
                let cell = self.cell(spot.row, spot.column);
                cell.shows.as_ref() == Some(place)
            });
        }
        let wanted = place.row()?;
        let row = self.rows.iter().position(|row| *row == wanted)?;
        let column = match place {
            Place::Field(_, code) => self.columns.iter().position(|column| column.code == *code),
            _ => None,
        };
        Some(Spot::new(row, column.unwrap_or(0)))
    }
}
