//! Adopted versions: a plan at a date, by a body, for a reason.
//!
//! A version is never changed and never undone. Whoever takes it back decides so on a date, and that
//! decision stays with it.

use super::{numbered::numbered, scenario::PLAN};
use crate::{
    money::Money,
    plan::{Fact, Plan},
};
use jiff::civil::Date;
use std::{collections::BTreeMap, sync::Arc};

/// A plan as it was adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// What it is, and who decided so.
    pub adoption: Adoption,
    /// The plan, as its kept tables say.
    pub plan: Arc<Plan>,
    /// What every line had in every year, by organisation and area. It stands whatever a later engine
    /// makes of the plan.
    pub allocations: Arc<Vec<Fact>>,
    /// What the file keeps of it.
    pub kept: Kept,
    /// The decision by which it was taken back.
    pub withdrawn: Option<Decision>,
}

/// What a version is called, with the decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adoption {
    /// What people call it.
    pub name: String,
    /// The decision to adopt.
    pub decision: Decision,
}

/// Who decided when, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The day of the decision.
    pub on: Date,
    /// The body that decided.
    pub body: String,
    /// Why.
    pub reason: String,
}

/// The tables of a plan and what it gave, as texts in the format of their day. What an app that is
/// newer makes of them may be written otherwise; these texts stay what they were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The version of the file format that the texts are in.
    pub format: u32,
    /// The short name of the plan on that day, as it stands in exports.
    pub snapshot: String,
    /// The texts, by the names of their tables.
    pub tables: BTreeMap<String, Arc<str>>,
}

/// How a version stands among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was adopted last of those that were not taken back.
    InForce,
    /// Another was adopted after it.
    Replaced,
    /// It was taken back.
    Withdrawn,
}

/// The versions of a dossier, in order of id.
pub type Versions = BTreeMap<VersionId, Version>;

numbered! {
    /// The id of an adopted version, `VER-0001`; never used twice in a dossier.
    VersionId = "VER-"
}

impl Version {
    /// Whether people call it so; capitals and blanks around a name make no other name.
    pub fn is_called(&self, name: &str) -> bool {
        self.adoption.name.trim().to_lowercase() == name.trim().to_lowercase()
    }

    /// Whether a version can be called so: it has a name, and none by which something else would be
    /// found.
    pub fn can_be_called(name: &str) -> bool {
        let name = name.trim();
        !name.is_empty() && name != PLAN && name.parse::<VersionId>().is_err()
    }

    /// All lines together over all years, as it was adopted.
    pub fn total(&self) -> Money {
        let facts = self.allocations.iter();
        facts.flat_map(|fact| fact.amounts.values()).copied().sum()
    }
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 3] = [Self::InForce, Self::Replaced, Self::Withdrawn];

    /// How a version of these stands.
    pub fn of(versions: &Versions, id: VersionId) -> Self {
        let is_withdrawn = versions.get(&id).is_some_and(|one| one.withdrawn.is_some());
        let is_in_force = in_force(versions).is_some_and(|(last, _)| last == id);
        match (is_withdrawn, is_in_force) {
            (true, _) => Self::Withdrawn,
            (_, true) => Self::InForce,
            _ => Self::Replaced,
        }
    }

    /// The name in files and answers for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::Replaced => "replaced",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// The version that is in force: the one that was adopted last and not taken back.
pub fn in_force(versions: &Versions) -> Option<(VersionId, &Version)> {
    let standing = versions.iter().filter(|(_, one)| one.withdrawn.is_none());
    let last = standing.max_by_key(|(id, one)| (one.adoption.decision.on, **id));
    last.map(|(id, version)| (*id, version))
}

/// The id for the next version. None is ever taken out, so the last one tells.
pub fn next_id(versions: &Versions) -> VersionId {
    let last = versions.keys().next_back().map_or(0, |id| id.number());
    VersionId::new(last.saturating_add(1))
}
