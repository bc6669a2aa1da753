//! `ontschot scenario exit` and `exit-report`: what if an organisation leaves.

use crate::{
    cli::{
        Context, Failure,
        arguments::{ScenarioExit, ScenarioExitReport, TableFormat},
        columns::{Aligned, RULE, aligned},
        output::gone_or,
    },
    exchange::{Dialect, csv, exit as exported},
    exit::{Exit, Freed, Proposal, Report, exit_between, report, scenario},
    file::snapshot,
    plan::Plan,
    session::Session,
    text::{Language, Text},
};
use std::path::Path;

/// Keeps the scenario, and tells what it comes to.
pub(super) fn exit(
    arguments: &ScenarioExit,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let evaluated = session.evaluated();
    let plan = &evaluated.plan;
    let exit = Exit {
        organisation: context.row(&plan.organisations, &arguments.organisation)?,
        day: arguments.on,
    };
    let name = arguments.name.clone();
    let name = name.unwrap_or_else(|| context.text.exit_name(plan, exit));
    let name = context.new_name(session, &name)?;
    let note = arguments.note.clone().unwrap_or_default();
    let how = (exit, arguments.divide.into());
    let made = scenario(evaluated.both(), how, (name, note), snapshot(plan));
    let Some((scenario, report)) = made else {
        return Err(takes_no_part(plan, exit, context));
    };
    context.keep_scenario(file, session, &scenario)?;
    let told = told(plan, &report, context.text);
    context.answer(&format!("\n{told}"))
}

fn takes_no_part(plan: &Plan, exit: Exit, context: &Context<'_, '_>) -> Failure {
    let name = plan.name_of(exit.organisation.row());
    let day = context.text.date(exit.day);
    context.refused("exit-takes-no-part", &[("name", &name), ("day", &day)])
}

/// What a scenario that was kept comes to.
pub(super) fn exit_report(
    arguments: &ScenarioExitReport,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let (_, scenario) = context.scenario(session, &arguments.scenario)?;
    let after = context.plan_of(session, &scenario)?;
    let evaluated = session.evaluated();
    let plan = &evaluated.plan;
    let exit = exit_between(plan, &after);
    let report = exit.and_then(|exit| report(plan, &evaluated.outcome, exit));
    let Some(report) = report else {
        let name = &scenario.name;
        return Err(context.refused("exit-is-none", &[("name", name)]));
    };
    let dialect = context.dialect(arguments.dialect.as_deref(), Dialect::Rfc4180)?;
    match arguments.format {
        TableFormat::Text => {
            let told = told(plan, &report, context.text);
            context.answer(&told)
        }
        TableFormat::Csv => {
            let Context { text, io, .. } = context;
            // Programs read English names unless they ask for something else.
            let english = Text::of(Language::English);
            let is_plain = dialect == Dialect::Rfc4180;
            let text = if is_plain { &english } else { &*text };
            let (columns, rows) = exported::table(plan, &report, text);
            let written = csv::write_table((&columns, rows), dialect, text, &mut *io.out);
            written.map_err(|reason| gone_or(context.text, &reason))?;
            Ok(0)
        }
        TableFormat::Json => context.answer(&format!("{:#}\n", exported::as_json(&report))),
    }
}

/// What becomes free and who may take it over, line by line; then what else there is to know.
fn told(plan: &Plan, report: &Report, text: &Text) -> String {
    let title = [
        "exit-line".to_owned(),
        "exit-in-plan".to_owned(),
        "exit-rules".to_owned(),
        "exit-equal".to_owned(),
        "exit-proportional".to_owned(),
    ];
    let mut rows = Vec::new();
    if !report.freed.is_empty() {
        rows.push(title.map(|key| text.say(&key)).to_vec());
    }
    for freed in &report.freed {
        rows.extend(of_line(plan, report, freed, text));
    }
    let left = std::iter::once(Some(Aligned::Left));
    let right = std::iter::repeat_n(Some(Aligned::Right), Proposal::ALL.len() + 1);
    let sides: Vec<_> = left.chain(right).collect();
    let mut told = aligned(&rows, &sides);
    for remark in text.exit_remarks(plan, report) {
        if !told.is_empty() {
            told.push('\n');
        }
        told.push_str(&remark);
        told.push('\n');
    }
    told
}

fn of_line(plan: &Plan, report: &Report, freed: &Freed, text: &Text) -> Vec<Vec<String>> {
    let (line, amount) = (plan.name_of(freed.line.row()), text.amount(freed.amount()));
    let key = if freed.is_orphaned() {
        "exit-freed-orphaned"
    } else {
        "exit-freed"
    };
    let arguments: [(&str, &dyn std::fmt::Display); 3] =
        [("year", &freed.year), ("line", &line), ("amount", &amount)];
    let mut lines = vec![vec![text.say_with(key, &arguments)]];
    let rows = freed.rows(report);
    let sum = |amount: &dyn Fn(&crate::exit::Row) -> crate::money::Money| {
        text.amount(rows.iter().map(amount).sum())
    };
    let totals = std::iter::once(sum(&|row| row.in_plan));
    let proposed = (0..Proposal::ALL.len())
        .map(|at| sum(&|row| row.proposed.get(at).copied().unwrap_or_default()));
    let totals = totals.chain(proposed);
    let total: Vec<String> = std::iter::once(text.say("compare-total"))
        .chain(totals)
        .collect();
    for row in &rows {
        let name = format!("  {}", text.exit_whose(plan, row.whose));
        let amounts = std::iter::once(row.in_plan).chain(row.proposed);
        let amounts = amounts.map(|amount| text.amount(amount));
        lines.push(std::iter::once(name).chain(amounts).collect());
    }
    let rules = std::iter::repeat_n(RULE.to_owned(), Proposal::ALL.len() + 1);
    lines.push(std::iter::once(String::new()).chain(rules).collect());
    lines.push(total);
    lines
}
