//! For which goals a line is: a weight for each, and what of a year's money that makes.

use super::line_form::Form;
use crate::{
    plan::{Amount, GoalId, Id, Value},
    ui::widgets::heading::weak_ui,
};
use eframe::egui::Ui;

/// The weights of the line, and its money of the chosen year by goal.
pub(super) fn line_goals_ui(ui: &mut Ui, form: &mut Form<'_, '_>) {
    let text = form.view.text;
    let goals: Vec<GoalId> = form.view.plan().goals.ids().collect();
    if goals.is_empty() {
        weak_ui(ui, text.say("line-no-goals"));
        return;
    }
    for goal in &goals {
        let name = form.view.plan().name_of(Id::row(*goal));
        form.entry_ui(ui, "goals", Value::Row(goal.row()), &name);
    }
    let words = if form.row.goals.is_empty() {
        text.say("line-for-no-goal")
    } else {
        let amounts = goals.iter().filter_map(|goal| part(form, *goal));
        let amounts = amounts.collect::<Vec<_>>().join("; ");
        let year = form.view.year;
        text.say_with("line-by-goal", &[("year", &year), ("amounts", &amounts)])
    };
    weak_ui(ui, words);
}

/// What of the line's money of the chosen year is for a goal, in words.
fn part(form: &Form<'_, '_>, goal: GoalId) -> Option<String> {
    let amount = Amount::Goal(form.view.year, form.line, Some(goal));
    let amount = form.view.outcome().amount(amount)?;
    let name = form.view.plan().name_of(goal.row());
    Some(format!("{name} {}", form.view.text.money(amount)))
}
