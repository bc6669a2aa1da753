//! `ontschot landing`: how far the landing is in each organisation, and the bottlenecks that are open.

use super::{
    Context, Failure,
    arguments::Landing,
    columns::{Aligned, aligned},
    import::finish,
};
use crate::{
    engine::landing::{age, items_of, missing, organisations, progress},
    plan::{AnyRow, Bottleneck, LandingItem, LandingKind, Plan},
};

pub(super) fn run(arguments: &Landing, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    if arguments.begin {
        let mut session = context.open_to_change(&arguments.file)?;
        let rows: Vec<AnyRow> = missing(session.plan())
            .into_iter()
            .map(AnyRow::from)
            .collect();
        let count = rows.len();
        let edit = session.new_rows(rows);
        if edit.is_none() {
            context.say("landing-there", &[])?;
            return Ok(0);
        }
        finish(&arguments.file, edit, false, &mut session, context)?;
        let points = context.text.count("landing-points", count);
        context.say("landing-begun", &[("points", &points)])?;
        return Ok(0);
    }
    let session = context.open(&arguments.file)?;
    let plan = session.plan();
    let lists = lists(plan, context);
    context.write(&lists)?;
    let open = open_bottlenecks(plan, context);
    if !open.is_empty() {
        context.write("\n")?;
        context.write(&open)?;
    }
    Ok(0)
}

/// Organisations by points, with how each stands.
fn lists(plan: &Plan, context: &Context<'_, '_>) -> String {
    let (text, today) = (context.text, context.today);
    let kinds = LandingKind::STANDARD.into_iter().chain([LandingKind::Own]);
    let kinds: Vec<LandingKind> = kinds.collect();
    let mut heading = vec![text.say("landing-organisation")];
    heading.extend(kinds.iter().map(|kind| text.choice(kind.code())));
    heading.push(text.say("landing-all"));
    let rows = organisations(plan).into_iter().map(|who| {
        let mut row = vec![plan.name_of(who.row())];
        row.extend(kinds.iter().map(|kind| {
            let items = items_of(plan, who, Some(*kind)).map(|(_, item)| item);
            let items: Vec<&LandingItem> = items.collect();
            text.landing_stands(&items, today)
        }));
        row.push(text.landing_progress(progress(plan, who, None, today)));
        row
    });
    let rows: Vec<Vec<String>> = std::iter::once(heading).chain(rows).collect();
    aligned(&rows, &[Some(Aligned::Left); 7])
}

/// What still stands in the way, the oldest first.
fn open_bottlenecks(plan: &Plan, context: &Context<'_, '_>) -> String {
    let (text, today) = (context.text, context.today);
    let open = plan.bottlenecks.iter().map(|(_, row)| row);
    let mut open: Vec<&Bottleneck> = open.filter(|row| row.solved_on.is_none()).collect();
    if open.is_empty() {
        return String::new();
    }
    open.sort_by_key(|row| std::cmp::Reverse(age(row, today)));
    let heading = [
        "landing-bottleneck",
        "landing-level",
        "landing-days",
        "landing-seen-to-by",
        "landing-by",
    ];
    let heading = heading.map(|key| text.say(key)).to_vec();
    let rows = open.into_iter().map(|row| {
        let days = age(row, today).map(|days| days.to_string());
        let due = row.due.map(|day| text.date(day));
        vec![
            row.name.clone(),
            text.choice(row.level.code()),
            days.unwrap_or_default(),
            row.owner.clone(),
            due.unwrap_or_default(),
        ]
    });
    let rows: Vec<Vec<String>> = std::iter::once(heading).chain(rows).collect();
    let (left, right) = (Some(Aligned::Left), Some(Aligned::Right));
    aligned(&rows, &[left, left, right, left, left])
}
