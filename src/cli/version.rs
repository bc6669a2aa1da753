//! `ontschot version`: plans that were adopted.

mod compare;
mod list;

use super::{
    Context, Failure,
    arguments::{Version, VersionAdopt, VersionVerb, VersionWithdraw},
};
use crate::{
    check::{Finding, Severity},
    dossier::{self, Adoption, Decision, VersionId},
    file,
    session::{Session, VersionError},
    text::Text,
};
use jiff::civil::Date;
use std::path::Path;

pub(super) fn run(arguments: &Version, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let only_looks = matches!(
        arguments.what,
        VersionVerb::List(_) | VersionVerb::Compare(_)
    );
    let mut session = context.open_to(only_looks, &arguments.file)?;
    dispatch(arguments, &mut session, context)
}

fn dispatch(
    arguments: &Version,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let file = &arguments.file;
    match &arguments.what {
        VersionVerb::List(list) => list::run(list, session, context),
        VersionVerb::Adopt(adopt) => self::adopt(adopt, file, session, context),
        VersionVerb::Compare(compare) => compare::run(compare, session, context),
        VersionVerb::Withdraw(withdraw) => self::withdraw(withdraw, file, session, context),
    }
}

fn adopt(
    arguments: &VersionAdopt,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let adoption = Adoption {
        name: arguments.name.trim().to_owned(),
        decision: context.decision(arguments.on, &arguments.body),
    };
    let name = adoption.name.clone();
    let adopted = session.adopt_version(adoption, file::keep);
    let id = adopted.map_err(|error| context.refused_version(&name, &error))?;
    context.save(file, session)?;
    if let Some(version) = session.versions().get(&id) {
        let words = context.text.version_adopted(id, version);
        context.line(&words)?;
    }
    let findings = session.evaluated().findings;
    let is_error = |finding: &&Finding| finding.severity() == Severity::Error;
    let errors = findings.iter().filter(is_error).count();
    if errors > 0 {
        let errors = context.text.count("version-errors", errors);
        context.line(&errors)?;
    }
    Ok(0)
}

fn withdraw(
    arguments: &VersionWithdraw,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let (id, version) = context.version(session, &arguments.version)?;
    let name = version.adoption.name.clone();
    let decision = context.decision(arguments.on, &arguments.body);
    let withdrawn = session.withdraw_version(id, decision.clone());
    withdrawn.map_err(|error| context.refused_version(&name, &error))?;
    context.save(file, session)?;
    let words = context.text.version_withdrawn(&name, &decision);
    context.line(&words)?;
    let words = context.text.in_force(session.in_force());
    context.line(&words)?;
    Ok(0)
}

/// What the version of an id, a name or a number is called, with its day.
pub(super) fn called(session: &Session, name: &str, text: &Text) -> Option<String> {
    let (_, version) = found(session, name)?;
    Some(text.version_called(version))
}

/// The version of an id, a name or a number.
fn found<'a>(session: &'a Session, name: &str) -> Option<(VersionId, &'a dossier::Version)> {
    let versions = session.versions();
    let by_id = name.parse().ok();
    let by_id = by_id.and_then(|id| versions.get_key_value(&id));
    let mut all = versions.iter();
    let by_number = || versions.get_key_value(&VersionId::new(name.trim().parse().ok()?));
    let found = by_id.or_else(|| all.find(|(_, version)| version.is_called(name)));
    let found = found.or_else(by_number);
    found.map(|(id, version)| (*id, version))
}

impl Context<'_, '_> {
    /// A decision, with the reason that was given for the step.
    fn decision(&self, on: Date, body: &str) -> Decision {
        let reason = self.reason.as_deref().unwrap_or_default();
        Decision {
            on,
            body: body.trim().to_owned(),
            reason: reason.trim().to_owned(),
        }
    }

    /// The version of an id, a name or a number, or the names that there are.
    pub(super) fn version<'a>(
        &self,
        session: &'a Session,
        name: &str,
    ) -> Result<(VersionId, &'a dossier::Version), Failure> {
        found(session, name).ok_or_else(|| {
            let versions = session.versions().values();
            let names: Vec<String> = versions
                .map(|one| format!("«{}»", one.adoption.name))
                .collect();
            if names.is_empty() {
                self.refused("version-unknown-none", &[("name", &name)])
            } else {
                let names = names.join(", ");
                self.refused("version-unknown", &[("name", &name), ("names", &names)])
            }
        })
    }

    /// Why a version was not adopted, or not taken back.
    fn refused_version(&self, name: &str, error: &VersionError) -> Failure {
        Failure::Refused(self.text.version_error(name, error))
    }
}
