//! Adopted versions in words.

use super::Text;
use crate::{
    dossier::{Decision, Version, VersionId, Versions, version::Standing},
    session::{InForce, VersionError},
};

impl Text {
    /// A version by its name and its day.
    pub fn version_called(&self, version: &Version) -> String {
        let date = self.date(version.adoption.decision.on);
        let name = &version.adoption.name;
        self.say_with("compare-version", &[("name", name), ("date", &date)])
    }

    /// What was adopted.
    pub fn version_adopted(&self, id: VersionId, version: &Version) -> String {
        let Decision { on, body, .. } = &version.adoption.decision;
        let (date, total) = (self.date(*on), self.money(version.total()));
        self.say_with(
            "version-adopted",
            &[
                ("name", &version.adoption.name),
                ("id", &id),
                ("date", &date),
                ("body", body),
                ("total", &total),
            ],
        )
    }

    /// That a version was taken back.
    pub fn version_withdrawn(&self, name: &str, decision: &Decision) -> String {
        let date = self.date(decision.on);
        self.say_with(
            "version-withdrawn",
            &[("name", &name), ("date", &date), ("body", &decision.body)],
        )
    }

    /// How a version stands among the others.
    pub fn version_standing(&self, versions: &Versions, id: VersionId) -> String {
        let withdrawn = versions.get(&id).and_then(|one| one.withdrawn.as_ref());
        let Some(Decision { on, body, reason }) = withdrawn else {
            let standing = Standing::of(versions, id).code();
            return self.say(&format!("version-standing-{standing}"));
        };
        let date = self.date(*on);
        self.say_with(
            "version-standing-withdrawn",
            &[("date", &date), ("body", body), ("reason", reason)],
        )
    }

    /// Which version is in force, and whether the plan is still what was adopted.
    pub fn in_force(&self, in_force: Option<InForce<'_>>) -> String {
        let Some(InForce {
            version, is_plan, ..
        }) = in_force
        else {
            return self.say("version-none-in-force");
        };
        let Decision { on, body, .. } = &version.adoption.decision;
        let key = if is_plan {
            "version-in-force"
        } else {
            "version-in-force-left"
        };
        let date = self.date(*on);
        let name = &version.adoption.name;
        self.say_with(key, &[("name", name), ("date", &date), ("body", body)])
    }

    /// Why a version was not adopted, or not taken back.
    pub fn version_error(&self, name: &str, error: &VersionError) -> String {
        match error {
            VersionError::NoSuch(id) => self.say_with("version-unknown-none", &[("name", id)]),
            VersionError::NoName => self.say_with("version-name", &[("name", &name)]),
            VersionError::NameTaken(_) => self.say_with("version-taken", &[("name", &name)]),
            VersionError::NoBody => self.say("version-no-body"),
            VersionError::NoReason => self.say("version-no-reason"),
            VersionError::ToCome(on) => {
                self.say_with("version-to-come", &[("date", &self.date(*on))])
            }
            VersionError::Withdrawn(on) => self.say_with(
                "version-withdrawn-already",
                &[("name", &name), ("date", &self.date(*on))],
            ),
            VersionError::BeforeAdopted(on) => self.say_with(
                "version-before-adopted",
                &[("name", &name), ("date", &self.date(*on))],
            ),
        }
    }
}
