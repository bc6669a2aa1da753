//! Adopted versions in a file. A version names its tables by the SHA-256 of their text; the texts stand
//! apart, so that what is equal in several versions stands there once.
//!
//! A text is kept as it was written on its day, down to the last sign. One that is not what its name
//! says was altered, and a file with such a text is not opened.

use super::{Tables, VERSION, facts, json, list, texts_of};
use crate::{
    change::check_whole,
    dossier::{self, Adoption, Kept, VersionId, Versions},
    file::{FileError, error::KeptWrong, hash, plain::Plain},
    plan::{Fact, LineId, Plan},
    year::Year,
};
use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::{borrow::Cow, collections::BTreeMap, fmt::Display, sync::Arc};

/// The name under which a version keeps what it gave.
const ALLOCATIONS: &str = "allocations";

/// A plan that was adopted.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Version {
    id: Plain<VersionId>,
    name: String,
    decision: Decision,
    /// The decision by which it was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    withdrawn: Option<Decision>,
    /// The version of the format that its tables are in.
    format: u32,
    /// The short name of the plan on that day.
    snapshot: String,
    /// The SHA-256 of each of its tables, and of what it gave.
    tables: BTreeMap<String, String>,
}

/// Who decided when, and why.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Decision {
    on: Plain<Date>,
    body: String,
    reason: String,
}

/// A kept table, as it stands in the file.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Text(Box<RawValue>);

/// What a line had in a year, when the plan was adopted.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Allocation {
    line: Plain<LineId>,
    year: Plain<Year>,
    amounts: facts::Amounts,
}

/// A version with its texts, in one line of a journal.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::file) struct Moved {
    version: Version,
    texts: BTreeMap<String, String>,
}

/// The texts of tables by their hashes, each with whether it is what the hash is of.
struct Shelf(BTreeMap<String, (Arc<str>, bool)>);

/// What a file keeps of a plan and of what it gives.
pub(in crate::file) fn keep(plan: &Plan, allocations: &[Fact], snapshot: String) -> Kept {
    let rows = allocations.iter().map(|fact| {
        json(&Allocation {
            line: Plain(fact.line),
            year: Plain(fact.year),
            amounts: facts::written(&fact.amounts),
        })
    });
    let texts = texts_of(plan).into_iter();
    let texts = texts.chain([(ALLOCATIONS, list(rows))]);
    Kept {
        format: VERSION,
        snapshot,
        tables: texts
            .map(|(name, text)| (name.to_owned(), text.into()))
            .collect(),
    }
}

/// The versions as the list that stands in the file.
pub(super) fn text(versions: &Versions) -> String {
    let versions = versions.iter();
    list(versions.map(|(id, version)| json(&Version::of(*id, version))))
}

/// The tables of all versions, each once.
pub(super) fn tables_text(versions: &Versions) -> String {
    let tables = versions.values().flat_map(|one| one.kept.tables.values());
    let texts: BTreeMap<String, &Arc<str>> =
        tables.map(|text| (hash(text.as_bytes()), text)).collect();
    let texts = texts.iter();
    let texts = texts.map(|(hash, text)| [json(hash).as_str(), ": ", text].concat());
    ["{\n", &texts.collect::<Vec<_>>().join(",\n"), "\n}"].concat()
}

/// The versions of a file. What is equal in them and in the plan of the file is kept once.
pub(super) fn read(
    versions: Vec<Version>,
    texts: BTreeMap<String, Text>,
    plan: &Plan,
) -> Result<Versions, FileError> {
    // Other line ends are no other text: none stands within a value.
    let texts = texts.into_iter();
    let shelf = Shelf::of(texts.map(|(hash, text)| (hash, text.0.get().replace('\r', ""))));
    if let Some(hash) = shelf.unused(&versions) {
        return Err(FileError::Value(format!("kept_tables › {hash}")));
    }
    let mut read = Versions::new();
    for version in versions {
        let (id, mut version) = version.version(&shelf)?;
        let tables = Arc::make_mut(&mut version.plan);
        for other in read.values() {
            tables.share_equal_tables(&other.plan);
        }
        tables.share_equal_tables(plan);
        if read.insert(id, version).is_some() {
            return Err(FileError::Value(format!("{id} ×2")));
        }
    }
    Ok(read)
}

impl Version {
    fn of(id: VersionId, version: &dossier::Version) -> Self {
        let Adoption { name, decision } = &version.adoption;
        let kept = &version.kept;
        let tables = kept.tables.iter();
        Self {
            id: Plain(id),
            name: name.clone(),
            decision: Decision::of(decision),
            withdrawn: version.withdrawn.as_ref().map(Decision::of),
            format: kept.format,
            snapshot: kept.snapshot.clone(),
            tables: tables
                .map(|(name, text)| (name.clone(), hash(text.as_bytes())))
                .collect(),
        }
    }

    fn version(self, kept: &Shelf) -> Result<(VersionId, dossier::Version), FileError> {
        let id = self.id.0;
        let in_version =
            |reason: &dyn Display| FileError::Value(format!("versions › {id}: {reason}"));
        if self.format != VERSION {
            return Err(in_version(&format!("format {}", self.format)));
        }
        let mut tables = BTreeMap::new();
        for (table, hash) in &self.tables {
            let text = kept.text(hash).map_err(|wrong| FileError::Kept {
                wrong,
                version: self.name.clone(),
                table: table.clone(),
            })?;
            tables.insert(table.clone(), text);
        }
        let plan = plan_of(&tables).map_err(|reason| in_version(&reason))?;
        let allocations = allocations_of(&tables).map_err(|reason| in_version(&reason))?;
        let decision = self.decision.decision();
        let name = self.name;
        let version = dossier::Version {
            adoption: Adoption { name, decision },
            plan: Arc::new(plan),
            allocations: Arc::new(allocations),
            kept: Kept {
                format: self.format,
                snapshot: self.snapshot,
                tables,
            },
            withdrawn: self.withdrawn.map(Decision::decision),
        };
        Ok((id, version))
    }
}

/// The plan that kept tables say.
fn plan_of(tables: &BTreeMap<String, Arc<str>>) -> Result<Plan, FileError> {
    let members = tables.iter().filter(|(name, _)| *name != ALLOCATIONS);
    let members = members.map(|(name, text)| [json(name).as_str(), ": ", text].concat());
    let text = ["{", &members.collect::<Vec<_>>().join(",\n"), "}"].concat();
    let tables: Tables = serde_json::from_str(&text)?;
    let plan = tables.plan()?;
    check_whole(&plan)?;
    Ok(plan)
}

/// What a version gave.
fn allocations_of(tables: &BTreeMap<String, Arc<str>>) -> Result<Vec<Fact>, FileError> {
    let missing = || FileError::Value(ALLOCATIONS.to_owned());
    let text = tables.get(ALLOCATIONS).ok_or_else(missing)?;
    let rows: Vec<Allocation> = serde_json::from_str(text)?;
    let facts = rows.into_iter().map(|row| Fact {
        line: row.line.0,
        year: row.year.0,
        amounts: facts::read(row.amounts),
    });
    Ok(facts.collect())
}

impl Decision {
    pub(super) fn of(decision: &dossier::Decision) -> Self {
        Self {
            on: Plain(decision.on),
            body: decision.body.clone(),
            reason: decision.reason.clone(),
        }
    }

    pub(super) fn decision(self) -> dossier::Decision {
        dossier::Decision {
            on: self.on.0,
            body: self.body,
            reason: self.reason,
        }
    }
}

impl Moved {
    /// A version as it was adopted, whatever was decided since.
    pub(in crate::file) fn of(id: VersionId, version: &dossier::Version) -> Self {
        let texts = version.kept.tables.values();
        Self {
            version: Version {
                withdrawn: None,
                ..Version::of(id, version)
            },
            texts: texts
                .map(|text| (hash(text.as_bytes()), text.to_string()))
                .collect(),
        }
    }

    pub(in crate::file) fn version(self) -> Result<(VersionId, dossier::Version), FileError> {
        self.version.version(&Shelf::of(self.texts.into_iter()))
    }
}

impl Shelf {
    fn of(texts: impl Iterator<Item = (String, String)>) -> Self {
        let texts = texts.map(|(name, text)| {
            let is_right = hash(text.as_bytes()) == name;
            (name, (text.into(), is_right))
        });
        Self(texts.collect())
    }

    fn text(&self, hash: &str) -> Result<Arc<str>, KeptWrong> {
        match self.0.get(hash) {
            Some((text, true)) => Ok(Arc::clone(text)),
            Some((_, false)) => Err(KeptWrong::Altered),
            None => Err(KeptWrong::Missing),
        }
    }

    /// A text that no version names.
    fn unused(&self, versions: &[Version]) -> Option<&str> {
        let is_named = |hash: &str| {
            let mut names = versions.iter().flat_map(|version| version.tables.values());
            names.any(|name| name == hash)
        };
        let mut hashes = self.0.keys().map(String::as_str);
        hashes.find(|hash| !is_named(hash))
    }
}

impl JsonSchema for Text {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "kept table".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["array", "object"] })
    }
}
