//! `ontschot award`: a year is awarded as it is divided now, or its award is withdrawn.

use super::{Context, Failure, arguments::Award, import::finish};
use crate::{
    award::{Amended, Awarding, award, withdraw},
    plan::{OrganisationId, Plan},
    year::Year,
};
use jiff::civil::Date;

pub(super) fn run(arguments: &Award, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let mut session = context.open_to(arguments.dry_run, &arguments.file)?;
    let plan = std::sync::Arc::clone(session.plan());
    let year = arguments.year;
    context.planned(&plan, year)?;
    let edit = if let Some(date) = arguments.date {
        let awarding = award(&plan, session.counters_mut(), year, date);
        report(&awarding, (year, date), &plan, context)?;
        awarding.edit
    } else {
        let edit = withdraw(&plan, year);
        let edit = edit.ok_or_else(|| context.refused("award-none", &[("year", &year)]))?;
        context.say("award-withdrawn", &[("year", &year)])?;
        Some(edit)
    };
    finish(
        &arguments.file,
        edit,
        arguments.dry_run,
        &mut session,
        context,
    )
}

fn report(
    awarding: &Awarding,
    (year, date): (Year, Date),
    plan: &Plan,
    context: &mut Context<'_, '_>,
) -> Result<(), Failure> {
    let total = context.text.money(awarding.total);
    let date = context.text.date(date);
    context.say(
        "award-done",
        &[("year", &year), ("date", &date), ("total", &total)],
    )?;
    for (who, amount) in &awarding.organisations {
        if who.is_some() || !amount.is_zero() {
            let organisation = name(*who, plan, context);
            let amount = context.text.money(*amount);
            context.line(&format!("{organisation}: {amount}"))?;
        }
    }
    match awarding.amended.as_deref() {
        None => Ok(()),
        Some([]) => context.say("award-as-before", &[]),
        Some(amended) => amended
            .iter()
            .try_for_each(|amended| report_amended(*amended, plan, context)),
    }
}

fn report_amended(
    amended: Amended,
    plan: &Plan,
    context: &mut Context<'_, '_>,
) -> Result<(), Failure> {
    let line = plan.name_of(amended.line.row());
    let organisation = name(amended.organisation, plan, context);
    let [before, after] = [amended.before, amended.after].map(|amount| context.text.money(amount));
    context.say(
        "award-amended",
        &[
            ("line", &line),
            ("organisation", &organisation),
            ("before", &before),
            ("after", &after),
        ],
    )
}

fn name(who: Option<OrganisationId>, plan: &Plan, context: &Context<'_, '_>) -> String {
    who.map_or_else(
        || context.text.say("not-yet-assigned"),
        |id| plan.name_of(id.row()),
    )
}
