//! The rows of a register, as awards.

use super::{
    headings,
    layout::{Layout, Source},
    mapping::Mapping,
};
use crate::{
    exchange::incoming::{CellProblem, CellReason, IncomingRow, IncomingTable},
    money::Money,
    plan::Award,
    year::Year,
};
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};
use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

/// The name under which Amsterdam's register is known, whatever its snapshots call their table.
const AMSTERDAM: &str = "Amsterdam";

/// The headings by which Amsterdam's register is known.
const OF_AMSTERDAM: [&str; 2] = ["DOSSIERNUMMER", "REGELINGNAAM"];

/// A register as it was read.
#[derive(Clone, Debug, Default)]
pub struct RegisterFile {
    /// Its rows.
    pub awards: Vec<Award>,
    /// How they were read.
    pub read: ReadAs,
}

/// How a register was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadAs {
    /// What reads the next file in the same way.
    pub mapping: Mapping,
    /// The columns that hold nothing that is read.
    pub unused: Vec<String>,
    /// The rows that are sums of others, and were left out: where, and what they are called.
    pub totals: Vec<(usize, String)>,
    /// How many rows have the number of a row before them, and correct it.
    pub corrections: usize,
    /// Whether rows have no numbers, and are known by what they say.
    pub is_unnumbered: bool,
}

/// Why nobody can be told to which row an answer belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoverError {
    /// There is no row of that number in those years.
    None,
    /// There are several.
    Several,
}

impl RegisterFile {
    /// Takes down for which years the award of a number is.
    pub fn cover(&mut self, number: &str, first: Year, last: Year) -> Result<(), CoverError> {
        let is_meant =
            |award: &&mut Award| award.number == number && (first..=last).contains(&award.year);
        let mut awards = self.awards.iter_mut().filter(is_meant);
        let award = awards.next().ok_or(CoverError::None)?;
        if awards.next().is_some() {
            return Err(CoverError::Several);
        }
        award.cover_years(first, last);
        Ok(())
    }
}

/// Reads the awards of a register, or names every cell that cannot be read.
///
/// What `mapping` leaves open is found by the headings. Which decimal mark an amount was written with
/// is decided by all amounts; where those can be read both ways, the mapping must say it. `name` is
/// what the register is called where nothing in it tells.
pub fn read(
    table: &IncomingTable,
    mapping: &Mapping,
    name: &str,
) -> Result<RegisterFile, Vec<CellProblem>> {
    let layout = Layout::find(table, mapping)?;
    let is_of_amsterdam = OF_AMSTERDAM.iter().all(|name| table.column(name).is_some());
    let name = if is_of_amsterdam { AMSTERDAM } else { name };
    let sources = Sources::of(&layout);
    let mut awards = Vec::with_capacity(table.rows.len());
    let mut problems = Vec::new();
    let mut rows = Vec::with_capacity(table.rows.len());
    let mut totals = Vec::new();
    for (at, row) in table.rows.iter().enumerate() {
        let recipient = sources.recipient.text(row);
        if headings::is_total(recipient) {
            totals.push((row.number, recipient.to_owned()));
            continue;
        }
        match award(&layout, &sources, row, name) {
            Ok(award) => {
                awards.push(award);
                rows.push(at);
            }
            Err(mut found) => problems.append(&mut found),
        }
    }
    let corrections = tell_apart(&layout, table, &rows, &mut awards, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut mapping = layout.mapping(mapping);
    if !mapping.columns.contains_key("register") && !is_of_amsterdam {
        let register = mapping.values.entry("register".to_owned());
        register.or_insert_with(|| name.to_owned());
    }
    Ok(RegisterFile {
        awards,
        read: ReadAs {
            mapping,
            unused: layout.unused(),
            totals,
            corrections,
            is_unnumbered: !layout.has_numbers(),
        },
    })
}

/// Where the texts of an award stand.
struct Sources<'a> {
    register: Source<'a>,
    number: Source<'a>,
    year: Source<'a>,
    awarded_on: Source<'a>,
    recipient: Source<'a>,
    scheme: Source<'a>,
    policy_field: Source<'a>,
    department: Source<'a>,
    project: Source<'a>,
    periodicity: Source<'a>,
    currency: Source<'a>,
    /// Asked, granted, determined.
    amounts: [Source<'a>; 3],
    /// The first and last day that it covers, and the day on which it was seen.
    days: [Source<'a>; 3],
    note: Source<'a>,
}

impl<'a> Sources<'a> {
    fn of(layout: &'a Layout<'_>) -> Self {
        let of = |field| layout.source(field);
        Self {
            register: of("register"),
            number: of("number"),
            year: of("year"),
            awarded_on: of("awarded_on"),
            recipient: of("recipient"),
            scheme: of("scheme"),
            policy_field: of("policy_field"),
            department: of("department"),
            project: of("project"),
            periodicity: of("periodicity"),
            currency: of("currency"),
            amounts: ["requested", "granted", "determined"].map(of),
            days: ["covers_from", "covers_to", "seen"].map(of),
            note: of("note"),
        }
    }
}

fn award(
    layout: &Layout<'_>,
    from: &Sources<'_>,
    row: IncomingRow<'_>,
    name: &str,
) -> Result<Award, Vec<CellProblem>> {
    let mut problems = unusable(layout, from, row);
    let mut refuse = |source, reason| problems.push(layout.problem(row, source, reason));
    let year = year(layout, from, row).map_err(|(source, reason)| refuse(source, reason));
    let [requested, granted, determined] = from.amounts.map(|source| {
        let amount = layout.amount(source.text(row));
        amount.unwrap_or_else(|reason| {
            refuse(source, reason);
            None
        })
    });
    let [covers_from, covers_to, seen] = from.days.map(|source| {
        let date = date(source.text(row));
        date.unwrap_or_else(|reason| {
            refuse(source, reason);
            None
        })
    });
    if covers_to.is_some_and(|last| covers_from.is_some_and(|first| last < first)) {
        let [_, last, _] = from.days;
        refuse(last, CellReason::EndsBeforeStart);
    }
    let (Ok(year), true) = (year, problems.is_empty()) else {
        return Err(problems);
    };
    let text = |source: Source<'_>| source.text(row).to_owned();
    let register = Some(text(from.register)).filter(|register| !register.is_empty());
    let mut award = Award {
        register: register.unwrap_or_else(|| name.to_owned()),
        number: text(from.number),
        year,
        recipient: text(from.recipient),
        scheme: text(from.scheme),
        policy_field: text(from.policy_field),
        department: text(from.department),
        project: text(from.project),
        periodicity: text(from.periodicity),
        requested,
        granted,
        determined,
        covers_from,
        covers_to,
        seen,
        note: text(from.note),
        ..Award::default()
    };
    if !layout.has_numbers() {
        award.number = fingerprint(&award);
    }
    Ok(award)
}

/// What keeps a row from being an award whatever its amounts: nobody got it, no number, no euros.
fn unusable(layout: &Layout<'_>, from: &Sources<'_>, row: IncomingRow<'_>) -> Vec<CellProblem> {
    let mut problems = Vec::new();
    let mut refuse = |source, reason| problems.push(layout.problem(row, source, reason));
    if from.recipient.text(row).is_empty() {
        refuse(from.recipient, CellReason::Blank);
    }
    if layout.has_numbers() && from.number.text(row).is_empty() {
        refuse(from.number, CellReason::Blank);
    }
    if !is_in_euros(from.currency.text(row)) {
        refuse(from.currency, CellReason::NotInEuros);
    }
    problems
}

/// Tells rows of one number and year apart. In a register without numbers, and where one of them is
/// below zero, the later ones are corrections and get a number of their own; elsewhere the same
/// number twice is a mistake in the file. Answers how many rows correct others.
fn tell_apart(
    layout: &Layout<'_>,
    table: &IncomingTable,
    rows: &[usize],
    awards: &mut [Award],
    problems: &mut Vec<CellProblem>,
) -> usize {
    let is_below_zero = |award: &Award| {
        let amounts = [award.requested, award.granted, award.determined];
        amounts
            .into_iter()
            .flatten()
            .any(|amount| amount < Money::ZERO)
    };
    let mut order: BTreeMap<usize, usize> = BTreeMap::new();
    for group in repeated(awards) {
        let awards_of = || group.iter().filter_map(|at| awards.get(*at));
        if !layout.has_numbers() || awards_of().any(is_below_zero) {
            order.extend(group.iter().copied().zip(1..).skip(1));
            continue;
        }
        let mut rows_of = group
            .iter()
            .filter_map(|at| table.rows.get(*rows.get(*at)?));
        if let Some(first) = rows_of.next() {
            let number = layout.source("number");
            let same = |row: IncomingRow<'_>| {
                layout.problem(row, number, CellReason::SameNumberAs(first.number))
            };
            problems.extend(rows_of.map(same));
        }
    }
    for (at, place) in &order {
        if let Some(award) = awards.get_mut(*at) {
            award.number = format!("{} ({place})", award.number);
        }
    }
    if layout.has_numbers() { order.len() } else { 0 }
}

/// By register, number and year.
type Identity<'a> = (&'a str, &'a str, Year);

fn identity(award: &Award) -> Identity<'_> {
    (&award.register, &award.number, award.year)
}

/// The places of awards that share an identity, in the order of identities.
///
/// Most registers have none. So what is put in order is a hash of every identity, which takes a
/// tenth of the time of comparing the texts of millions, and those only where hashes are the same.
fn repeated(awards: &[Award]) -> Vec<Vec<usize>> {
    let hash_of = |award| {
        let mut hasher = DefaultHasher::new();
        identity(award).hash(&mut hasher);
        hasher.finish()
    };
    let mut hashes: Vec<(u64, usize)> = awards.iter().map(hash_of).zip(0..).collect();
    hashes.sort_unstable();
    let mut groups: BTreeMap<Identity<'_>, Vec<usize>> = BTreeMap::new();
    let alike = hashes.chunk_by(|one, other| one.0 == other.0);
    for (_, at) in alike.filter(|alike| alike.len() > 1).flatten() {
        if let Some(award) = awards.get(*at) {
            groups.entry(identity(award)).or_default().push(*at);
        }
    }
    let groups = groups.into_values();
    groups.filter(|group| group.len() > 1).collect()
}

/// What stands in for a number where a register has none: the same for the same recipient, scheme
/// and project.
fn fingerprint(award: &Award) -> String {
    let says = [
        &award.recipient,
        &award.scheme,
        &award.department,
        &award.project,
    ];
    let says: Vec<&str> = says.into_iter().map(String::as_str).collect();
    let hash = Sha256::digest(says.join("\0").as_bytes());
    let start = hash.iter().take(5);
    let number = start.fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    format!("~{number:010x}")
}

fn is_in_euros(currency: &str) -> bool {
    matches!(currency, "" | "EUR" | "eur" | "Euro" | "euro" | "€")
}

/// The year, or that of the day of the award.
fn year<'a>(
    layout: &Layout<'_>,
    from: &Sources<'a>,
    row: IncomingRow<'_>,
) -> Result<Year, (Source<'a>, CellReason)> {
    let text = from.year.text(row);
    if text.is_empty() {
        let day = date(from.awarded_on.text(row));
        let day = day.map_err(|reason| (from.awarded_on, reason))?;
        let day = day.ok_or_else(|| match layout.heading("year") {
            Some(_) => (from.year, CellReason::NotAYear),
            None => (from.awarded_on, CellReason::Blank),
        });
        return day.map(Year::of);
    }
    if let Ok(year) = text.parse() {
        return Ok(year);
    }
    let day = read_day(text).map(Year::of);
    day.ok_or((from.year, CellReason::NotAYear))
}

/// A day, of which the time is left out.
fn date(text: &str) -> Result<Option<Date>, CellReason> {
    if text.is_empty() {
        return Ok(None);
    }
    read_day(text).map(Some).ok_or(CellReason::NotADate)
}

/// `2018-01-31` or `31-1-2018`, with or without a time behind it.
fn read_day(text: &str) -> Option<Date> {
    let text = text.split([' ', 'T']).next()?;
    let mut parts = text.split(['-', '/']);
    let date = match (parts.next()?, parts.next(), parts.next(), parts.next()) {
        (year, Some(month), Some(day), None) if year.len() == 4 => day_of(year, month, day),
        (day, Some(month), Some(year), None) => day_of(year, month, day),
        _ => text.parse().ok(),
    };
    date.filter(|date| Year::new(date.year()).is_ok())
}

fn day_of(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
