//! How a table with figures of areas is understood before anybody says so: which columns hold the code
//! and the name, which of the others is a figure, and of which year.

use super::{FigureColumn, FigureColumns, FiguresImport, Subject, prepare};
use crate::{
    change::apply,
    dossier::Counters,
    exchange::incoming::{CellProblem, IncomingTable, simplified},
    number::{self, DecimalMark},
    plan::{Plan, Value},
    year::Year,
};
use std::collections::BTreeSet;

/// What a person says; what is left open is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The column with the codes.
    pub code: Option<String>,
    /// The column with the names.
    pub name: Option<String>,
    /// The columns that are figures.
    pub figures: Option<Vec<FigureColumn>>,
    /// The year of the figures.
    pub year: Option<Year>,
    /// With which mark numbers were written.
    pub mark: Option<DecimalMark>,
    /// Whether only areas that the dossier has are meant.
    pub only_known: Option<bool>,
    /// What codes start with that are meant.
    pub start: String,
}

/// How a table is understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Understood {
    /// The column with the codes.
    pub code: Option<String>,
    /// The column with the names.
    pub name: Option<String>,
    /// The columns that are figures.
    pub figures: Vec<FigureColumn>,
    /// The columns that could be.
    pub numbers: Vec<String>,
    /// The year of the figures.
    pub year: Option<Year>,
    /// Whether only areas that the dossier has are meant.
    pub only_known: bool,
    /// How many rows there are, how many of them are of areas that the dossier has, and how many
    /// are meant.
    pub count: [usize; 3],
}

/// What taking figures over would do, with every difference.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// The step, and what there is to say of it.
    pub import: FiguresImport,
    /// Each area or figure that becomes another.
    pub changes: Vec<FigureChange>,
}

/// A figure, or the name of an area, that becomes another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureChange {
    /// The area.
    pub area: String,
    /// The figure; `None` for the area itself.
    pub figure: Option<String>,
    /// What stands there now.
    pub before: Value,
    /// What will stand there.
    pub after: Value,
}

/// How columns with codes of areas are headed.
const CODES: [&str; 10] = [
    "code",
    "gebiedscode",
    "gebied_code",
    "gwb_code",
    "gwb_code_10",
    "codering",
    "codering_3",
    "regiocode",
    "wijkcode",
    "buurtcode",
];

/// How columns with names of areas are headed.
const NAMES: [&str; 9] = [
    "name",
    "naam",
    "gebiedsnaam",
    "gebied",
    "regio",
    "regionaam",
    "gwb_naam",
    "wijknaam",
    "buurtnaam",
];

/// How columns with residents are headed.
const RESIDENTS: [&str; 8] = [
    "population",
    "residents",
    "inwoners",
    "aantal_inwoners",
    "a_inw",
    "bevolking",
    "totale_bevolking",
    "aantalinwoners",
];

/// How columns with a year are headed.
const YEARS: [&str; 4] = ["jaar", "year", "perioden", "peiljaar"];

/// Understands a table as a person says, and finds out what is left open. `file` is what the file is
/// called: its name often has the year.
pub fn understood(table: &IncomingTable, answers: &Answers, plan: &Plan, file: &str) -> Understood {
    let headed = |names: &[&str]| {
        let mut header = table.header.iter();
        header.find(|name| names.contains(&simplified(name).as_str()))
    };
    let known = known_codes(plan);
    let code = answers.code.clone().or_else(|| headed(&CODES).cloned());
    let code = code.or_else(|| column_of_codes(table, &known));
    let name = answers.name.clone().or_else(|| headed(&NAMES).cloned());
    let is_other = |column: &&String| {
        !column.is_empty() && code.as_ref() != Some(*column) && name.as_ref() != Some(*column)
    };
    let numbers = table.header.iter().filter(is_other);
    let numbers = numbers.filter(|column| !YEARS.contains(&simplified(column).as_str()));
    let numbers: Vec<String> = numbers
        .filter(|column| holds_numbers(table, column))
        .cloned()
        .collect();
    let figures = answers.figures.clone();
    let mut understood = Understood {
        figures: figures.unwrap_or_else(|| likely_figures(&numbers, plan)),
        year: answers.year.or_else(|| year_of(table, file)),
        code,
        name,
        numbers,
        ..Understood::default()
    };
    understood.count_rows(table, answers, &known);
    understood
}

/// Works out what taking it over would do, or names every cell that cannot be read. `None` where
/// something is not said yet.
pub fn take(
    table: &IncomingTable,
    (understood, answers): (&Understood, &Answers),
    plan: &Plan,
    counters: &Counters,
) -> Option<Result<Taken, Vec<CellProblem>>> {
    let columns = FigureColumns {
        of: Subject::Areas {
            code: understood.code.clone()?,
            name: understood.name.clone()?,
            parent: None,
        },
        figures: understood.figures.clone(),
        year: understood.year?,
        mark: answers.mark,
    };
    if columns.figures.is_empty() || understood.count[2] == 0 {
        return None;
    }
    let mut table = table.clone();
    let known = known_codes(plan);
    let code = table.column(understood.code.as_deref()?)?;
    table.rows.retain(|row| {
        let code = row.cell(code);
        code.starts_with(answers.start.trim()) && (!understood.only_known || known.contains(code))
    });
    let import = prepare(plan, &mut counters.clone(), &table, &columns);
    Some(import.map(|import| Taken {
        changes: changes(plan, &import),
        import,
    }))
}

impl Understood {
    /// Counts the rows; only those of known areas are meant where there are some of those, and
    /// others, and nobody says otherwise.
    fn count_rows(&mut self, table: &IncomingTable, answers: &Answers, known: &BTreeSet<&str>) {
        let column = self.code.as_ref().and_then(|code| table.column(code));
        let Some(column) = column else { return };
        let codes = table.rows.iter().map(|row| row.cell(column).to_owned());
        let start = answers.start.trim();
        let codes: Vec<String> = codes.filter(|code| code.starts_with(start)).collect();
        let ours = codes.iter().filter(|code| known.contains(code.as_str()));
        let ours = ours.count();
        self.only_known = answers.only_known.unwrap_or(ours > 0) && ours > 0;
        let meant = if self.only_known { ours } else { codes.len() };
        self.count = [table.rows.len(), ours, meant];
    }
}

fn known_codes(plan: &Plan) -> BTreeSet<&str> {
    let codes = plan.areas.iter().map(|(_, area)| area.code.as_str());
    codes.filter(|code| !code.is_empty()).collect()
}

/// The first column of which most cells are codes of areas that the dossier has.
fn column_of_codes(table: &IncomingTable, known: &BTreeSet<&str>) -> Option<String> {
    let numbered = table.header.iter().enumerate();
    let mut holds = numbered.filter(|(at, _)| {
        let codes = table
            .rows
            .iter()
            .filter(|row| known.contains(row.cell(*at)));
        let codes = codes.count();
        codes > 0 && codes.saturating_mul(2) >= table.rows.len().min(known.len())
    });
    holds.next().map(|(_, name)| name.clone())
}

/// Whether every cell of a column is a number or not known, and any is a number.
fn holds_numbers(table: &IncomingTable, column: &str) -> bool {
    let Some(at) = table.column(column) else {
        return false;
    };
    let is_number = |text: &str| {
        let marks = [DecimalMark::Comma, DecimalMark::Point].into_iter();
        let mut read = marks.map(|mark| number::read(text, mark));
        read.any(|read| read.is_ok_and(|number| !number.is_sign_negative() || number.is_zero()))
    };
    let cells = table.rows.iter().map(|row| row.cell(at));
    let mut filled = cells
        .filter(|text| !text.is_empty() && *text != ".")
        .peekable();
    filled.peek().is_some() && filled.all(is_number)
}

/// The columns that have the names of figures that the dossier has; where there are none, that with
/// the residents, or the only one.
fn likely_figures(numbers: &[String], plan: &Plan) -> Vec<FigureColumn> {
    let known = plan.figures.iter().map(|(_, figure)| figure);
    let known: BTreeSet<(&str, &str)> = known.map(|it| (&*it.name, &*it.base)).collect();
    let named = numbers.iter().filter_map(|column| {
        let mut known = known.iter();
        let found = known.find(|(name, _)| simplified(name) == simplified(column));
        found.map(|(name, base)| FigureColumn {
            column: column.clone(),
            name: (*name).to_owned(),
            base: (*base).to_owned(),
        })
    });
    let named: Vec<FigureColumn> = named.collect();
    if !named.is_empty() {
        return named;
    }
    let residents = &plan.arrangement.residents;
    let name = if residents.is_empty() {
        "inwoners"
    } else {
        residents
    };
    let mut counted = numbers.iter();
    let counted = counted.find(|column| RESIDENTS.contains(&simplified(column).as_str()));
    let only = (numbers.len() == 1).then(|| numbers.first()).flatten();
    let residents = counted.map(|column| (column, name));
    let only = only.map(|column| (column, column.as_str()));
    let likely = residents.or(only).map(|(column, name)| FigureColumn {
        column: column.clone(),
        name: name.to_owned(),
        base: String::new(),
    });
    likely.into_iter().collect()
}

/// The year that every row has in a column with years, or else the one in the name of the file.
fn year_of(table: &IncomingTable, file: &str) -> Option<Year> {
    let mut header = table.header.iter();
    let column = header.position(|name| YEARS.contains(&simplified(name).as_str()));
    let years = column.map(|column| {
        let cells = table.rows.iter().map(|row| row.cell(column).to_owned());
        cells.collect::<BTreeSet<String>>()
    });
    let only = years.filter(|years| years.len() == 1);
    let only = only.and_then(|years| years.first()?.parse().ok());
    let digits = file.split(|sign: char| !sign.is_ascii_digit());
    let mut years = digits.filter(|part| part.len() == 4);
    only.or_else(|| years.find_map(|part| part.parse().ok()))
}

/// What becomes another by a step: areas first, then figures, in order of id.
fn changes(plan: &Plan, import: &FiguresImport) -> Vec<FigureChange> {
    let after = import.edit.as_ref();
    let Some(after) = after.and_then(|edit| apply(plan, edit).ok()) else {
        return Vec::new();
    };
    let text = |text: &str| Value::from(text.to_owned());
    let areas = after.areas.iter().filter_map(|(id, area)| {
        let before = plan.areas.get(id).map(|area| area.name.as_str());
        (before != Some(&area.name)).then(|| FigureChange {
            area: area.name.clone(),
            figure: None,
            before: text(before.unwrap_or_default()),
            after: text(&area.name),
        })
    });
    let figures = after.figures.iter().filter_map(|(id, figure)| {
        let before = plan.figures.get(id);
        (before != Some(figure)).then(|| FigureChange {
            area: after.name_of(crate::engine::figures::row_of(figure.of)),
            figure: Some(figure.name.clone()),
            before: before.map_or(Value::Blank, |before| Value::Number(before.value)),
            after: Value::Number(figure.value),
        })
    });
    areas.chain(figures).collect()
}
