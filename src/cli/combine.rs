//! `ontschot combine`: from many awards to one budget.

use super::{
    Context, Failure,
    arguments::{self, Combine},
    import::finish,
};
use crate::{
    combine::{Combined, Combining, LinesBy, SourcesBy, combine},
    exchange::matching::Conditions,
    plan::{Award, AwardId, OrganisationId, Plan},
};
use std::collections::BTreeSet;

pub(super) fn run(arguments: &Combine, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let mut session = context.open_to(arguments.dry_run, &arguments.file)?;
    let plan = std::sync::Arc::clone(session.plan());
    let chosen = chosen(arguments, &plan, context)?;
    let how = Combining {
        base_year: arguments.base_year,
        lines: match arguments.lines {
            arguments::LinesBy::Award => LinesBy::Award,
            arguments::LinesBy::Scheme => LinesBy::Scheme,
        },
        sources: match arguments.sources {
            arguments::SourcesBy::One => SourcesBy::One,
            arguments::SourcesBy::Scheme => SourcesBy::Scheme,
        },
    };
    let combined = combine(&plan, session.counters_mut(), &chosen, how);
    report(&combined, &plan, context)?;
    if combined.edit.is_none() {
        let year = arguments.base_year;
        return Err(context.refused("combine-nothing", &[("year", &year)]));
    }
    finish(
        &arguments.file,
        combined.edit,
        arguments.dry_run,
        &mut session,
        context,
    )
}

/// The awards that the command line means.
fn chosen(
    arguments: &Combine,
    plan: &Plan,
    context: &Context<'_, '_>,
) -> Result<BTreeSet<AwardId>, Failure> {
    let conditions = Conditions::read(&arguments.conditions)
        .map_err(|error| context.refused_condition(&error))?;
    let organisations = arguments
        .organisation
        .iter()
        .map(|name| organisation(name, plan, context))
        .collect::<Result<BTreeSet<OrganisationId>, Failure>>()?;
    let is_meant = |award: &Award| {
        let of = award
            .organisation
            .is_some_and(|id| organisations.contains(&id));
        (organisations.is_empty() || of) && conditions.hold_for(award)
    };
    let awards = plan.awards.iter().filter(|(_, award)| is_meant(award));
    Ok(awards.map(|(id, _)| id).collect())
}

/// An organisation by its id, its name, or a name in registers.
fn organisation(
    name: &str,
    plan: &Plan,
    context: &Context<'_, '_>,
) -> Result<OrganisationId, Failure> {
    let wanted = name.trim().to_lowercase();
    let by_alias = plan.organisations.iter().find(|(_, organisation)| {
        organisation
            .aliases
            .iter()
            .any(|alias| alias.to_lowercase() == wanted)
    });
    match context.row(&plan.organisations, name) {
        Ok(id) => Ok(id),
        Err(unknown) => by_alias.map(|(id, _)| id).ok_or(unknown),
    }
}

fn report(combined: &Combined, plan: &Plan, context: &mut Context<'_, '_>) -> Result<(), Failure> {
    for (ids, key) in [
        (&combined.left_out, "combine-left-out"),
        (&combined.already, "combine-already"),
        (&combined.longer, "combine-longer"),
    ] {
        for id in ids {
            let Some(award) = plan.awards.get(*id) else {
                continue;
            };
            let granted = award.granted.map_or_else(
                || context.text.say("value-unknown"),
                |granted| context.text.money(granted),
            );
            context.say(
                key,
                &[
                    ("number", &award.number),
                    ("recipient", &award.recipient),
                    ("project", &award.project),
                    ("granted", &granted),
                ],
            )?;
        }
    }
    if combined.edit.is_none() {
        return Ok(());
    }
    let found = combined
        .awards
        .len()
        .saturating_add(combined.left_out.len());
    let found = context.text.count("combine-found", found);
    let total = context.text.money(combined.total);
    context.say("combine-rows", &[("found", &found), ("total", &total)])?;
    let awards = context.text.count("count-awards", combined.awards.len());
    let organisations = context
        .text
        .count("count-organisations", combined.organisations);
    let schemes = context.text.count("count-schemes", combined.schemes);
    context.say(
        "combine-done",
        &[
            ("awards", &awards),
            ("organisations", &organisations),
            ("schemes", &schemes),
            ("total", &total),
        ],
    )
}
