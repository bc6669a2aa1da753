//! Version 1 of the dossier file.

mod agreements;
mod aid;
mod areas;
mod arrangement;
mod awards;
mod ceilings;
mod changes;
mod decisions;
mod documents;
mod facts;
mod goals;
mod horizon;
mod justifications;
mod keys;
mod landing;
mod lines;
mod log;
mod notices;
mod organisations;
mod phases;
mod reporting;
mod roles;
mod rules;
mod scenarios;
mod settlement;
mod signatures;
mod sources;
mod totals;
mod versions;

pub(super) use changes::change_json;
pub(super) use log::Entry;
pub(super) use totals::{Totals, compare};
pub(super) use versions::{Moved, keep};

use super::{FORMAT, error::FileError, plain::Plain};
use crate::{
    dossier::{Counters, Dossier},
    engine::Outcome,
    plan::{self, AnyRow, Id, Plan, Row, RowId, Single, Table, TableName},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value as Json;
use std::{collections::BTreeMap, sync::Arc};

/// The version that this module reads and writes.
pub(super) const VERSION: u32 = 1;

/// The name of scenarios, in the file and among the counters.
const SCENARIOS: &str = "scenarios";

/// Declares the file. The tables of `first` stand in every file; those of `since` came later, and
/// stand in it only where they have rows, so that older files read as they did.
macro_rules! file {
    (
        first { $($first:ident: $first_module:ident::$first_row:ident;)+ }
        since { $($since:ident: $since_module:ident::$since_row:ident;)+ }
    ) => {
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
            $($first: Vec<$first_module::$first_row>,)+
            $(#[serde(default)] $since: Vec<$since_module::$since_row>,)+
            /// What people want to try, as differences with the plan.
            #[serde(default)]
            scenarios: Vec<scenarios::Scenario>,
            /// The plans that were adopted, each as the names of its tables.
            #[serde(default)]
            versions: Vec<versions::Version>,
            /// The tables of adopted plans by the SHA-256 of their text, equal ones once.
            #[serde(default)]
            kept_tables: BTreeMap<String, versions::Text>,
            /// Every step that was taken, the oldest first.
            #[serde(default)]
            log: Vec<Entry>,
        }

        /// The tables of a plan alone.
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Tables {
            assignment: arrangement::Assignment,
            arrangement: arrangement::Arrangement,
            $($first: Vec<$first_module::$first_row>,)+
            $(#[serde(default)] $since: Vec<$since_module::$since_row>,)+
        }

        impl Tables {
            fn plan(self) -> Result<Plan, FileError> {
                Ok(Plan {
                    assignment: Single::new(self.assignment.row()),
                    arrangement: Single::new(self.arrangement.row()?),
                    $($first: table(self.$first)?,)+
                    $($since: table(self.$since)?,)+
                })
            }
        }

        impl File {
            fn read(self) -> Result<(Dossier, Totals), FileError> {
                let tables = Tables {
                    assignment: self.assignment,
                    arrangement: self.arrangement,
                    $($first: self.$first,)+
                    $($since: self.$since,)+
                };
                let scenarios = scenarios::read(self.scenarios)?;
                let mut dossier = Dossier::new(self.dossier, tables.plan()?).with_scenarios(scenarios);
                dossier.versions = Arc::new(versions::read(self.versions, self.kept_tables, &dossier.plan)?);
                dossier.log = log::read(self.log)?;
                note_counters(self.counters, &mut dossier.counters)?;
                Ok((dossier, self.totals))
            }
        }

        fn write_tables(plan: &Plan, text: &mut Writer) {
            $(text.rows::<$first_module::$first_row>(stringify!($first), &plan.$first);)+
            $(if !plan.$since.is_empty() {
                text.rows::<$since_module::$since_row>(stringify!($since), &plan.$since);
            })+
        }

        /// A row as it stands in its own table.
        fn row_json(number: u32, row: &AnyRow) -> Json {
            match row {
                // A single row is never added or taken away.
                AnyRow::Assignment(_) | AnyRow::Arrangement(_) => Json::Null,
                $(AnyRow::$first_row(row) => mirrored::<$first_module::$first_row>(number, row),)+
                $(AnyRow::$since_row(row) => mirrored::<$since_module::$since_row>(number, row),)+
            }
        }

        /// The row of an id, or why it cannot be.
        fn row_of_json(row: RowId, json: Json) -> Result<AnyRow, String> {
            match row.table() {
                TableName::Assignment | TableName::Arrangement => {
                    Err("is always there, and never new or gone".to_owned())
                }
                $(<plan::$first_row as Row>::TABLE => unmirrored::<$first_module::$first_row>(row, json),)+
                $(<plan::$since_row as Row>::TABLE => unmirrored::<$since_module::$since_row>(row, json),)+
            }
        }
    };
}

file! {
    first {
        organisations: organisations::Organisation;
        memberships: organisations::Membership;
        areas: areas::Area;
        figures: areas::Figure;
        keys: keys::Key;
        awards: awards::Award;
        sources: sources::Source;
        lines: lines::Line;
    }
    since {
        facts: facts::Fact;
        phases: phases::Phase;
        instalments: phases::Instalment;
        notices: notices::Notice;
        rules: rules::LegalRule;
        reporting_rules: reporting::ReportingRule;
        reports: reporting::Report;
        aid: aid::Aid;
        ceilings: ceilings::Ceiling;
        reviews: horizon::Review;
        horizon: horizon::Consecutive;
        agreements: agreements::Agreement;
        keepings: agreements::Keeping;
        decisions: decisions::Decision;
        signatures: signatures::Signature;
        results: settlement::Results;
        determinations: settlement::Determination;
        carry_overs: settlement::CarryOver;
        equalisation_reserves: settlement::EqualisationReserve;
        documents: documents::Document;
        clauses: documents::Clause;
        goals: goals::Goal;
        effects: goals::Effect;
        indicators: goals::Indicator;
        justifications: justifications::Justification;
        roles: roles::Role;
        consultation_bodies: roles::ConsultationBody;
        landing_items: landing::LandingItem;
        bottlenecks: landing::Bottleneck;
    }
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
    file.read()
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

/// A mirror always is JSON.
fn mirrored<M: Mirror>(number: u32, row: &M::Row) -> Json {
    serde_json::to_value(M::of(Id::new(number), row)).unwrap_or_default()
}

fn unmirrored<M: Mirror + DeserializeOwned>(row: RowId, json: Json) -> Result<AnyRow, String>
where
    AnyRow: From<M::Row>,
{
    let mirror: M = serde_json::from_value(json).map_err(|reason| reason.to_string())?;
    let (id, content) = mirror.row().map_err(|reason| reason.to_string())?;
    if id.row() == row {
        Ok(content.into())
    } else {
        Err(format!("{id} stands here"))
    }
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
    let mut text = Writer::default();
    text.member("format", &FORMAT);
    text.member("version", &VERSION);
    text.member("app", &env!("CARGO_PKG_VERSION"));
    text.member("dossier", &dossier.id);
    text.member("totals", &Totals::of(outcome));
    text.member("counters", &counters(&dossier.counters));
    write_plan(&dossier.plan, &mut text);
    if !dossier.scenarios.is_empty() {
        text.put(SCENARIOS, scenarios::text(&dossier.scenarios));
    }
    if !dossier.versions.is_empty() {
        text.put("versions", versions::text(&dossier.versions));
        text.put("kept_tables", versions::tables_text(&dossier.versions));
    }
    if !dossier.log.is_empty() {
        text.put("log", log::text(&dossier.log));
    }
    text.finish()
}

/// The text of a plan alone, for its hash.
pub(super) fn plan_text(plan: &Plan) -> String {
    let mut text = Writer::default();
    write_plan(plan, &mut text);
    text.finish()
}

/// The text of every table that a plan has in a file, under its name.
fn texts_of(plan: &Plan) -> Vec<(&'static str, String)> {
    let mut text = Writer::default();
    write_plan(plan, &mut text);
    text.members
}

fn write_plan(plan: &Plan, text: &mut Writer) {
    text.member("assignment", &arrangement::Assignment::of(&plan.assignment));
    text.member(
        "arrangement",
        &arrangement::Arrangement::of(&plan.arrangement),
    );
    write_tables(plan, text);
}

pub(super) fn schema() -> String {
    let schema = schemars::schema_for!(File);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// JSON with one row a line.
#[derive(Default)]
struct Writer {
    members: Vec<(&'static str, String)>,
}

impl Writer {
    fn put(&mut self, name: &'static str, text: String) {
        self.members.push((name, text));
    }

    fn member(&mut self, name: &'static str, value: &impl Serialize) {
        self.put(name, json(value));
    }

    fn rows<M: Mirror>(&mut self, name: &'static str, table: &Table<M::Row>) {
        let rows = table.iter().map(|(id, row)| json(&M::of(id, row)));
        self.put(name, list(rows));
    }

    fn finish(self) -> String {
        let members = self.members.iter();
        let members = members.map(|(name, text)| [json(name).as_str(), ": ", text].concat());
        ["{\n", &members.collect::<Vec<_>>().join(",\n"), "\n}\n"].concat()
    }
}

/// A list with one row a line.
fn list(rows: impl Iterator<Item = String>) -> String {
    let mut text = String::from("[");
    for (index, row) in rows.enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        text.push_str(&row);
    }
    text.push_str(if text.len() == 1 { "]" } else { "\n]" });
    text
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
