//! `ontschot rules`: which legal rules hold on a day, whose they are, and sets to take over.

use super::{
    Context, Failure,
    arguments::Rules,
    columns::{Aligned, aligned},
    import::finish,
};
use crate::{
    plan::{Holding, Plan, Topic, rule::rule_sets},
    session::Session,
};

pub(super) fn run(arguments: &Rules, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    if arguments.take.is_empty() {
        let session = context.open(&arguments.file)?;
        let table = as_text(session.plan(), context);
        context.write(&table)?;
        let sets = rule_sets().join("; ");
        context.say("rules-sets", &[("sets", &sets)])?;
        return Ok(0);
    }
    let mut session = context.open_to_change(&arguments.file)?;
    for asked in &arguments.take {
        take(asked, arguments, &mut session, context)?;
    }
    Ok(0)
}

/// Takes a set over.
fn take(
    asked: &str,
    arguments: &Rules,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<(), Failure> {
    let sets = rule_sets();
    let wanted = asked.trim().to_lowercase();
    let known = sets.iter().find(|name| name.to_lowercase() == wanted);
    let Some(name) = known else {
        let sets = sets.join("; ");
        return Err(context.refused("rules-no-set", &[("name", &asked), ("sets", &sets)]));
    };
    let rows = context.text.rule_set(name);
    let count = rows.len();
    if let Some(edit) = session.new_rows(rows) {
        finish(&arguments.file, Some(edit), false, session, context)?;
        let rules = context.text.count("rules-count", count);
        return context.say("rules-taken", &[("name", name), ("rules", &rules)]);
    }
    context.say("rules-there", &[("name", name)])
}

/// What holds on the day that counts as today.
fn as_text(plan: &Plan, context: &Context<'_, '_>) -> String {
    let text = &context.text;
    let heading = [
        "rules-topic",
        "rules-number",
        "rules-amount",
        "rules-from",
        "rules-to",
        "rules-source",
        "rules-whose",
    ];
    let heading = heading.map(|key| text.say(key)).to_vec();
    let rows = Topic::ALL.map(|topic| {
        let holding = plan.rule(topic, context.today);
        let name = text.choice(topic.code());
        let mut row = vec![name];
        row.extend(holding.map_or_else(|| none(context), |holding| told(&holding, context)));
        row
    });
    let rows: Vec<Vec<String>> = std::iter::once(heading).chain(rows).collect();
    let (left, right) = (Some(Aligned::Left), Some(Aligned::Right));
    aligned(&rows, &[left, right, right, left, left, left, left])
}

fn none(context: &Context<'_, '_>) -> Vec<String> {
    let mut cells = vec![String::new(); 5];
    cells.push(context.text.say("rules-none"));
    cells
}

fn told(holding: &Holding<'_>, context: &Context<'_, '_>) -> Vec<String> {
    let (text, rule) = (&context.text, holding.rule);
    let day = |day: Option<_>| day.map_or_else(String::new, |day| text.date(day));
    let number = holding.number().map(|number| text.whole(number));
    let amount = rule.amount.map(|amount| text.money(amount));
    let shipped = || text.say("rules-shipped");
    vec![
        number.unwrap_or_default(),
        amount.unwrap_or_default(),
        day(rule.valid_from),
        day(rule.valid_to),
        holding.source().to_owned(),
        holding.id.map_or_else(shipped, |id| id.to_string()),
    ]
}
