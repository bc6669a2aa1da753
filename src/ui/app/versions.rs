//! Adopting the plan and taking versions back, as panels ask for it.

use super::App;
use crate::{
    dossier::{Adoption, Decision, VersionId},
    file,
    session::{Session, VersionError},
    ui::{
        action::NewVersion,
        workbench::{Message, Panel},
    },
};

impl App {
    /// Adopts the plan as it is.
    pub(super) fn adopt_version(&mut self, new: NewVersion) {
        let NewVersion { name, decision } = new;
        let called = name.clone();
        let adopt = |session: &mut Session| {
            let id = session.adopt_version(Adoption { name, decision }, file::keep)?;
            Ok(Some(id))
        };
        let text = self.text;
        self.decide(&called, adopt, |session, id| {
            let version = id.and_then(|id| session.versions().get_key_value(&id));
            version.map_or_else(String::new, |(id, version)| {
                text.version_adopted(*id, version)
            })
        });
    }

    /// Takes a version back.
    pub(super) fn withdraw_version(&mut self, id: VersionId, decision: Decision) {
        let open = self.open.as_ref();
        let version = open.and_then(|open| open.session.versions().get(&id));
        let name = version.map_or_else(|| id.to_string(), |one| one.adoption.name.clone());
        let text = self.text;
        let words = text.version_withdrawn(&name, &decision);
        let withdraw = |session: &mut Session| {
            session.withdraw_version(id, decision)?;
            Ok(None)
        };
        self.decide(&name, withdraw, |session, _| {
            format!("{words} {}", text.in_force(session.in_force()))
        });
    }

    /// Shows what was adopted.
    pub(super) fn show_versions(&mut self) {
        self.workbench.show(Panel::Scenarios);
        self.workbench.scenarios.show_versions();
    }

    /// Has something decided, and tells what was or why not.
    fn decide(
        &mut self,
        name: &str,
        act: impl FnOnce(&mut Session) -> Result<Option<VersionId>, VersionError>,
        words: impl FnOnce(&Session, Option<VersionId>) -> String,
    ) {
        let Some(open) = &mut self.open else { return };
        self.workbench.message = Some(match act(&mut open.session) {
            Ok(id) => {
                self.workbench.scenarios.decided();
                Message::done(words(&open.session, id))
            }
            Err(error) => Message::error(self.text.version_error(name, &error)),
        });
    }
}
