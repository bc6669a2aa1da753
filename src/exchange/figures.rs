//! Figures of areas or organisations, from any table with a column per figure.

mod read;
pub mod understood;

use self::read::{FigureRow, read};
use super::incoming::{CellProblem, CellReason, IncomingTable};
use crate::{
    change::{Edit, StepName},
    dossier::Counters,
    number::DecimalMark,
    plan::{
        Area, AreaId, Figure, FigureId, FigureOf, Key, KeyId, OrganisationId, Plan, RowId,
        TableName, Value, field::FieldType as _,
    },
    share::Share,
    year::Year,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Which columns hold what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureColumns {
    /// What the figures are of.
    pub of: Subject,
    /// The columns with figures.
    pub figures: Vec<FigureColumn>,
    /// The year of the figures.
    pub year: Year,
    /// With which mark numbers were written, where the columns do not tell.
    pub mark: Option<DecimalMark>,
}

/// What figures are of, and by which columns it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Areas; those that are not there are added.
    Areas {
        /// The column with the code of the area.
        code: String,
        /// The column with its name.
        name: String,
        /// The code of the area that all of them lie in.
        parent: Option<String>,
    },
    /// Organisations that the dossier has.
    Organisations {
        /// The column with their name, or one of their aliases.
        name: String,
    },
}

/// A column with a figure of every area or organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureColumn {
    /// Its name in the file.
    pub column: String,
    /// The name that the figure gets.
    pub name: String,
    /// The count that it is a percentage of; empty where it is a count itself.
    pub base: String,
}

/// What an import of figures would do.
#[derive(Clone, Debug, Default)]
pub struct FiguresImport {
    /// The step; `None` where the dossier already holds everything.
    pub edit: Option<Edit>,
    /// Areas that were not there.
    pub areas: usize,
    /// Known areas that now lie in another.
    pub placed: usize,
    /// Known areas that have another name now.
    pub renamed: usize,
    /// Figures that were not there.
    pub new: usize,
    /// Figures that are different now.
    pub changed: usize,
    /// Cells without a figure: not known, not zero.
    pub blank: usize,
    /// The figure that areas are divided by from now on, where nothing was chosen before.
    pub standard: Option<String>,
}

/// Prepares the step that takes figures over, or names every cell that cannot be read.
pub fn prepare(
    plan: &Plan,
    counters: &mut Counters,
    table: &IncomingTable,
    columns: &FigureColumns,
) -> Result<FiguresImport, Vec<CellProblem>> {
    let rows = read(table, columns)?;
    let mut work = Work {
        plan,
        counters,
        columns,
        areas: plan
            .areas
            .iter()
            .filter(|(_, area)| !area.code.is_empty())
            .map(|(id, area)| (area.code.clone(), id))
            .collect(),
        known: plan
            .figures
            .iter()
            .filter(|(_, figure)| figure.year == columns.year)
            .map(|(id, figure)| ((figure.of, figure.name.as_str()), (id, figure)))
            .collect(),
        edits: Vec::new(),
        import: FiguresImport::default(),
    };
    let members = match &columns.of {
        Subject::Areas { parent, .. } => {
            let parent = work.parent(parent.as_deref(), &rows);
            rows.iter()
                .map(|row| FigureOf::Area(work.area(row, parent)))
                .collect()
        }
        Subject::Organisations { .. } => organisations(plan, table, &rows)?,
    };
    for (of, row) in members.into_iter().zip(rows) {
        for (figure, value) in columns.figures.iter().zip(row.values) {
            work.figure(of, figure, value);
        }
    }
    if matches!(columns.of, Subject::Areas { .. }) {
        work.standard_key();
    }
    Ok(work.finish())
}

/// The organisation of each row, or every row whose organisation is not known.
fn organisations(
    plan: &Plan,
    table: &IncomingTable,
    rows: &[FigureRow],
) -> Result<Vec<FigureOf>, Vec<CellProblem>> {
    let mut known: BTreeMap<&str, OrganisationId> = BTreeMap::new();
    for (id, organisation) in plan.organisations.iter() {
        for name in organisation.aliases.iter().chain([&organisation.name]) {
            known.entry(name).or_insert(id);
        }
    }
    let (mut members, mut problems) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        match known.get(row.code.as_str()) {
            Some(id) => members.push(FigureOf::Organisation(*id)),
            None => problems.push(CellProblem {
                row: Some(row.number),
                column: table.header.get(row.column).cloned().unwrap_or_default(),
                text: row.code.clone(),
                reason: CellReason::NoOrganisation,
            }),
        }
    }
    if problems.is_empty() {
        Ok(members)
    } else {
        Err(problems)
    }
}

/// The figures of the year, by what they are of and by name.
type KnownFigures<'a> = BTreeMap<(FigureOf, &'a str), (FigureId, &'a Figure)>;

struct Work<'a> {
    plan: &'a Plan,
    counters: &'a mut Counters,
    columns: &'a FigureColumns,
    areas: BTreeMap<String, AreaId>,
    known: KnownFigures<'a>,
    edits: Vec<Edit>,
    import: FiguresImport,
}

impl Work<'_> {
    /// The area that all others lie in; with its name where the file has it.
    fn parent(&mut self, code: Option<&str>, rows: &[FigureRow]) -> Option<AreaId> {
        let code = code?.to_owned();
        let name = rows
            .iter()
            .find(|row| row.code == code)
            .map(|row| row.name.clone());
        let row = FigureRow {
            name: name.unwrap_or_else(|| code.clone()),
            code,
            ..FigureRow::default()
        };
        let known = self.areas.get(&row.code).copied();
        Some(known.unwrap_or_else(|| self.area(&row, None)))
    }

    fn area(&mut self, row: &FigureRow, parent: Option<AreaId>) -> AreaId {
        if let Some(id) = self.areas.get(&row.code).copied() {
            self.known_area(id, row, parent);
            return id;
        }
        let id = AreaId::new(self.counters.next(TableName::Areas).number());
        let area = Area {
            code: row.code.clone(),
            name: row.name.clone(),
            parent,
            ..Area::default()
        };
        self.edits.push(Edit::add(id, area));
        self.areas.insert(row.code.clone(), id);
        self.import.areas = self.import.areas.saturating_add(1);
        id
    }

    /// A known area gets the name that the file has for it, and the parent that it lacks.
    fn known_area(&mut self, id: AreaId, row: &FigureRow, parent: Option<AreaId>) {
        let Some(area) = self.plan.areas.get(id) else {
            return;
        };
        if let Some(parent) = parent.filter(|parent| area.parent.is_none() && *parent != id) {
            self.edits
                .push(Edit::set(id.row(), "parent", parent.to_value()));
            self.import.placed = self.import.placed.saturating_add(1);
        }
        if !row.name.is_empty() && row.name != area.name {
            self.edits
                .push(Edit::set(id.row(), "name", row.name.to_value()));
            self.import.renamed = self.import.renamed.saturating_add(1);
        }
    }

    fn figure(&mut self, of: FigureOf, column: &FigureColumn, value: Option<Decimal>) {
        let Some(value) = value else {
            self.import.blank = self.import.blank.saturating_add(1);
            return;
        };
        match self.known.get(&(of, column.name.as_str())) {
            Some((_, before)) if before.value == value && before.base == column.base => {}
            Some((id, _)) => {
                self.import.changed = self.import.changed.saturating_add(1);
                let (row, base) = (id.row(), column.base.to_value());
                self.edits.push(Edit::set(row, "value", value.to_value()));
                self.edits.push(Edit::set(row, "base", base));
            }
            None => {
                self.import.new = self.import.new.saturating_add(1);
                let id = FigureId::new(self.counters.next(TableName::Figures).number());
                let figure = Figure {
                    of,
                    name: column.name.clone(),
                    year: self.columns.year,
                    value,
                    base: column.base.clone(),
                    note: String::new(),
                };
                self.edits.push(Edit::add(id, figure));
            }
        }
    }

    /// A plan without a standard key gets one of the first count: without it no amount would reach
    /// an area.
    fn standard_key(&mut self) {
        let arrangement = &self.plan.arrangement;
        let mut figures = self.columns.figures.iter();
        let Some(count) = figures.find(|figure| figure.base.is_empty()) else {
            return;
        };
        let name = &count.name;
        let row = RowId::single(TableName::Arrangement);
        if arrangement.residents.is_empty() {
            self.edits
                .push(Edit::set(row, "residents", name.to_value()));
        }
        if arrangement.area_key.is_none() {
            let id = KeyId::new(self.counters.next(TableName::Keys).number());
            let key = Key {
                name: name.clone(),
                parts: BTreeMap::from([(name.clone(), Share::WHOLE)]),
                year: Some(self.columns.year),
                note: String::new(),
            };
            self.edits.push(Edit::add(id, key));
            self.edits
                .push(Edit::set(row, "area_key", Value::Row(id.row())));
            self.import.standard = Some(name.clone());
        }
    }

    fn finish(mut self) -> FiguresImport {
        let count = self.import.new.saturating_add(self.import.changed);
        if !self.edits.is_empty() {
            self.import.edit = Some(Edit::Many(StepName::ImportFigures(count), self.edits));
        }
        self.import
    }
}
