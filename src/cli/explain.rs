//! `ontschot explain`: how an amount came about.

use super::{
    Context, Failure,
    arguments::{Explain, Format},
};
use crate::{
    change::{Content, patch::content_at},
    engine::{Outcome, Step, explain_difference},
    exit::explain,
    plan::{Place, Plan},
    text::explanation::{Sentence, role_code, rule_code},
};
use serde_json::{Value as Json, json};

pub(super) fn run(arguments: &Explain, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let mut session = context.open(&arguments.file)?;
    let evaluated = context.evaluated(&mut session, &arguments.which)?;
    let place: Place = arguments
        .place
        .parse()
        .map_err(|_reason| context.refused("command-no-place", &[("place", &arguments.place)]))?;
    let Place::Amount(amount) = place else {
        return typed(&place, evaluated.both(), context);
    };
    let before = arguments.difference.then(|| session.evaluated());
    let explanation = match &before {
        Some(before) => explain_difference(before.both(), evaluated.both(), amount),
        None => explain(&evaluated.plan, &evaluated.outcome, amount),
    };
    let explanation = explanation
        .ok_or_else(|| context.refused("explain-no-amount", &[("place", &arguments.place)]))?;
    match arguments.format {
        Format::Text => {
            let (text, plan) = (&context.text, &evaluated.plan);
            let sentences = match &before {
                Some(before) => text.difference(&before.plan, plan, &explanation),
                None => text.explanation(plan, &explanation),
            };
            as_text(&sentences, context)
        }
        Format::Json => {
            let json = step_json(&explanation.step);
            context.answer(&format!("{json:#}\n"))
        }
    }
}

/// What people typed needs no explanation: it is what it is.
fn typed(
    place: &Place,
    (plan, outcome): (&Plan, &Outcome),
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    if let Some(words) = context.text.told((plan, outcome), context.today, place) {
        return words
            .iter()
            .try_for_each(|words| context.line(words))
            .map(|()| 0);
    }
    let Content::Value(value) = content_at(plan, place) else {
        let place = place.to_string();
        return Err(context.refused("explain-no-amount", &[("place", &place)]));
    };
    let place = context.text.place(plan, place);
    let value = context.text.value(plan, &value);
    context.say("explain-typed", &[("place", &place), ("value", &value)])?;
    Ok(0)
}

fn as_text(sentences: &[Sentence], context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    for sentence in sentences {
        let indent = "  ".repeat(sentence.depth);
        context.line(&format!(
            "{indent}{} = {}",
            sentence.heading, sentence.result
        ))?;
        context.line(&format!("{indent}  {}", sentence.words))?;
        let width = sentence
            .inputs
            .iter()
            .map(|(name, _)| name.chars().count())
            .max();
        let width = width.unwrap_or(0);
        for (name, quantity) in &sentence.inputs {
            context.line(&format!("{indent}    {name:width$}  {quantity:>20}"))?;
        }
    }
    Ok(0)
}

fn step_json(step: &Step) -> Json {
    json!({
        "about": step.about.map(|amount| amount.to_string()),
        "rule": rule_code(&step.rule),
        "inputs": step.inputs.iter().map(|input| json!({
            "role": role_code(input.role),
            "of": input.of.as_ref().map(ToString::to_string),
            "value": plain(&input.quantity),
        })).collect::<Vec<_>>(),
        "exact": step.exact.as_ref().map(ToString::to_string),
        "result": plain(&step.result),
        "steps": step.steps.iter().map(step_json).collect::<Vec<_>>(),
    })
}

fn plain(quantity: &crate::engine::Quantity) -> String {
    use crate::engine::Quantity;
    match quantity {
        Quantity::Money(money) => money.to_string(),
        Quantity::Ratio(ratio) | Quantity::Percentage(ratio) => ratio.to_string(),
        Quantity::Share(share) => share.to_string(),
        Quantity::Rate(rate) => rate.to_string(),
        Quantity::Year(year) => year.to_string(),
        Quantity::Date(date) => date.to_string(),
        Quantity::Count(count) => count.to_string(),
        Quantity::Choice(code) => (*code).to_owned(),
    }
}
