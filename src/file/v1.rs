//! Version 1 of the dossier file.

mod areas;
mod arrangement;
mod awards;
mod changes;
mod facts;
mod keys;
mod lines;
mod log;
mod notices;
mod organisations;
mod phases;
mod scenarios;
mod sources;
mod totals;

pub(super) use changes::change_json;
pub(super) use log::Entry;
pub(super) use totals::{Totals, compare};

use super::{FORMAT, error::FileError, plain::Plain};
use crate::{
    dossier::{Counters, Dossier},
    engine::Outcome,
    plan::{Id, Plan, Row, RowId, Single, Table, TableName},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version that this module reads and writes.
pub(super) const VERSION: u32 = 1;

/// The name of scenarios, in the file and among the counters.
const SCENARIOS: &str = "scenarios";

/// A whole file.
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Ontschot dossier, version 1")]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    version: u32,
    /// The version of the app that saved it.
    app: String,
    /// The name by which exports and returned reviews are known to be of this dossier.
    dossier: String,
    /// What the app that saved it computed.
    totals: Totals,
    /// The highest number given out per table, and that of scenarios.
    counters: BTreeMap<String, u32>,
    assignment: arrangement::Assignment,
    arrangement: arrangement::Arrangement,
    organisations: Vec<organisations::Organisation>,
    memberships: Vec<organisations::Membership>,
    areas: Vec<areas::Area>,
    figures: Vec<areas::Figure>,
    keys: Vec<keys::Key>,
    awards: Vec<awards::Award>,
    sources: Vec<sources::Source>,
    lines: Vec<lines::Line>,
    #[serde(default)]
    facts: Vec<facts::Fact>,
    #[serde(default)]
    phases: Vec<phases::Phase>,
    #[serde(default)]
    instalments: Vec<phases::Instalment>,
    #[serde(default)]
    notices: Vec<notices::Notice>,
    /// What people want to try, as differences with the plan.
    #[serde(default)]
    scenarios: Vec<scenarios::Scenario>,
    /// Every step that was taken, the oldest first.
    #[serde(default)]
    log: Vec<Entry>,
}

/// A row with its id, or what cannot be.
type Identified<R> = Result<(Id<R>, R), FileError>;

/// A row as it stands in a file.
trait Mirror: Serialize + Sized {
    type Row: Row;

    fn of(id: Id<Self::Row>, row: &Self::Row) -> Self;

    fn row(self) -> Identified<Self::Row>;
}

pub(super) fn read(text: &str) -> Result<(Dossier, Totals), FileError> {
    let file: File = serde_json::from_str(text)?;
    let plan = Plan {
        assignment: Single::new(file.assignment.row()),
        arrangement: Single::new(file.arrangement.row()?),
        organisations: table(file.organisations)?,
        memberships: table(file.memberships)?,
        areas: table(file.areas)?,
        figures: table(file.figures)?,
        keys: table(file.keys)?,
        awards: table(file.awards)?,
        sources: table(file.sources)?,
        lines: table(file.lines)?,
        facts: table(file.facts)?,
        phases: table(file.phases)?,
        instalments: table(file.instalments)?,
        notices: table(file.notices)?,
    };
    let scenarios = scenarios::read(file.scenarios)?;
    let mut dossier = Dossier::new(file.dossier, plan).with_scenarios(scenarios);
    dossier.log = log::read(file.log)?;
    note_counters(file.counters, &mut dossier.counters)?;
    Ok((dossier, file.totals))
}

fn table<M: Mirror>(mirrors: Vec<M>) -> Result<Table<M::Row>, FileError> {
    let mut rows = BTreeMap::new();
    for mirror in mirrors {
        let (id, row) = mirror.row()?;
        if rows.insert(id, row).is_some() {
            return Err(FileError::Value(format!("{id} ×2")));
        }
    }
    Ok(rows.into_iter().collect())
}

/// Remembers the ids that were given out, by the names of their tables.
pub(super) fn note_counters(
    noted: impl IntoIterator<Item = (String, u32)>,
    counters: &mut Counters,
) -> Result<(), FileError> {
    for (code, highest) in noted {
        if code == SCENARIOS {
            counters.note_scenario_number(highest);
            continue;
        }
        let table = TableName::from_code(&code).filter(|table| !table.is_single());
        let table = table.ok_or_else(|| FileError::Value(format!("counters: {code}")))?;
        counters.note(RowId::new(table, highest));
    }
    Ok(())
}

/// The ids that were given out, by the names of their tables.
pub(super) fn counters(counters: &Counters) -> BTreeMap<&'static str, u32> {
    TableName::ALL
        .into_iter()
        .map(|table| (table.code(), counters.highest(table)))
        .chain([(SCENARIOS, counters.highest_scenario())])
        .filter(|(_, highest)| *highest > 0)
        .collect()
}

pub(super) fn write(dossier: &Dossier, outcome: &Outcome) -> String {
    let mut text = Writer::new();
    text.member("format", &FORMAT);
    text.member("version", &VERSION);
    text.member("app", &env!("CARGO_PKG_VERSION"));
    text.member("dossier", &dossier.id);
    text.member("totals", &Totals::of(outcome));
    text.member("counters", &counters(&dossier.counters));
    write_plan(&dossier.plan, &mut text);
    if !dossier.scenarios.is_empty() {
        text.name(SCENARIOS);
        text.text.push_str(&scenarios::text(&dossier.scenarios));
    }
    if !dossier.log.is_empty() {
        text.name("log");
        text.text.push_str(&log::text(&dossier.log));
    }
    text.finish()
}

/// The text of a plan alone, for its hash.
pub(super) fn plan_text(plan: &Plan) -> String {
    let mut text = Writer::new();
    write_plan(plan, &mut text);
    text.finish()
}

fn write_plan(plan: &Plan, text: &mut Writer) {
    text.member("assignment", &arrangement::Assignment::of(&plan.assignment));
    text.member(
        "arrangement",
        &arrangement::Arrangement::of(&plan.arrangement),
    );
    text.rows::<organisations::Organisation>("organisations", &plan.organisations);
    text.rows::<organisations::Membership>("memberships", &plan.memberships);
    text.rows::<areas::Area>("areas", &plan.areas);
    text.rows::<areas::Figure>("figures", &plan.figures);
    text.rows::<keys::Key>("keys", &plan.keys);
    text.rows::<awards::Award>("awards", &plan.awards);
    text.rows::<sources::Source>("sources", &plan.sources);
    text.rows::<lines::Line>("lines", &plan.lines);
    if !plan.facts.is_empty() {
        text.rows::<facts::Fact>("facts", &plan.facts);
    }
    if !plan.phases.is_empty() {
        text.rows::<phases::Phase>("phases", &plan.phases);
    }
    if !plan.instalments.is_empty() {
        text.rows::<phases::Instalment>("instalments", &plan.instalments);
    }
    if !plan.notices.is_empty() {
        text.rows::<notices::Notice>("notices", &plan.notices);
    }
}

pub(super) fn schema() -> String {
    let schema = schemars::schema_for!(File);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// JSON with one row a line.
struct Writer {
    text: String,
    members: usize,
}

impl Writer {
    fn new() -> Self {
        Self {
            text: String::from("{"),
            members: 0,
        }
    }

    fn name(&mut self, name: &str) {
        self.text
            .push_str(if self.members == 0 { "\n" } else { ",\n" });
        self.members = self.members.saturating_add(1);
        self.text.push_str(&json(&name));
        self.text.push_str(": ");
    }

    fn member(&mut self, name: &str, value: &impl Serialize) {
        self.name(name);
        self.text.push_str(&json(value));
    }

    fn rows<M: Mirror>(&mut self, name: &str, table: &Table<M::Row>) {
        self.name(name);
        self.text.push('[');
        for (index, (id, row)) in table.iter().enumerate() {
            self.text.push_str(if index == 0 { "\n" } else { ",\n" });
            self.text.push_str(&json(&M::of(id, row)));
        }
        self.text
            .push_str(if table.is_empty() { "]" } else { "\n]" });
    }

    fn finish(mut self) -> String {
        self.text.push_str("\n}\n");
        self.text
    }
}

/// A mirror holds only texts, numbers, lists and maps with text keys, which always are JSON.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// A map with its keys and values as texts.
fn plain_map<K: Ord + Copy, V: Copy>(map: &BTreeMap<K, V>) -> BTreeMap<Plain<K>, Plain<V>> {
    map.iter()
        .map(|(key, value)| (Plain(*key), Plain(*value)))
        .collect()
}

fn from_plain_map<K: Ord, V>(map: BTreeMap<Plain<K>, Plain<V>>) -> BTreeMap<K, V> {
    map.into_iter()
        .map(|(key, value)| (key.0, value.0))
        .collect()
}

/// Whether a value is the usual one, and so need not stand in the file.
fn is_usual<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
