//! The task fields (taakvelden) under which a municipality accounts for its money, from 2025 on.
//!
//! Source: Informatie voor derden (Iv3); see `assets/codes/SOURCES.md`.

use crate::year::Year;

const LIST: &str = include_str!("../../assets/codes/iv3-2025.csv");

/// The first year of the list.
const FIRST_YEAR: i16 = 2025;

/// Every task field: its code and its name.
pub fn task_fields() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = LIST.lines().skip(1);
    rows.filter_map(|row| row.split_once(';'))
}

/// Whether the list holds in a year.
pub const fn is_listed(year: Year) -> bool {
    year.number() >= FIRST_YEAR
}

/// The name of a task field, with or without a name behind its code.
pub fn task_field_name(written: &str) -> Option<&'static str> {
    let code = written.split_whitespace().next()?;
    task_fields()
        .find(|(listed, _)| *listed == code)
        .map(|(_, name)| name)
}
