//! `ontschot version list`: which versions were adopted, and which one is in force.

use crate::{
    cli::{
        Context, Failure,
        arguments::{Format, VersionList},
        columns::{Aligned, aligned},
    },
    dossier::{Decision, version::Standing},
    session::Session,
};
use serde_json::{Value as Json, json};

pub(super) fn run(
    arguments: &VersionList,
    session: &Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    match arguments.format {
        Format::Text if session.versions().is_empty() => {
            context.say("version-none", &[])?;
            Ok(0)
        }
        Format::Text => {
            let lines = as_text(session, context);
            context.write(&lines)?;
            let words = context.text.in_force(session.in_force());
            context.line(&words)?;
            Ok(0)
        }
        Format::Json => {
            let list = as_json(session);
            context.answer(&format!("{list:#}\n"))
        }
    }
}

fn as_text(session: &Session, context: &Context<'_, '_>) -> String {
    let text = context.text;
    let heading = [
        "version-heading-id",
        "version-heading-name",
        "version-heading-on",
        "version-heading-body",
        "version-heading-total",
        "version-heading-reason",
        "version-heading-standing",
    ];
    let heading = heading.map(|key| text.say(key)).to_vec();
    let versions = session.versions();
    let rows = versions.iter().map(|(id, version)| {
        let decision = &version.adoption.decision;
        vec![
            id.to_string(),
            version.adoption.name.clone(),
            text.date(decision.on),
            decision.body.clone(),
            text.amount(version.total()),
            decision.reason.clone(),
            text.version_standing(versions, *id),
        ]
    });
    let rows: Vec<Vec<String>> = std::iter::once(heading).chain(rows).collect();
    let (left, right) = (Some(Aligned::Left), Some(Aligned::Right));
    aligned(&rows, &[left, left, left, left, right, left, left])
}

fn as_json(session: &Session) -> Json {
    let decision = |decision: &Decision| {
        json!({
            "on": decision.on.to_string(),
            "body": decision.body,
            "reason": decision.reason,
        })
    };
    let versions = session.versions();
    let list = versions.iter().map(|(id, version)| {
        json!({
            "id": id.to_string(),
            "name": version.adoption.name,
            "adopted": decision(&version.adoption.decision),
            "withdrawn": version.withdrawn.as_ref().map(decision),
            "standing": Standing::of(versions, *id).code(),
            "snapshot": version.kept.snapshot,
            "total": version.total().to_string(),
            "is_plan": *version.plan == **session.plan(),
        })
    });
    list.collect()
}
