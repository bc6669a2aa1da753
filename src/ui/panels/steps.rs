//! Steps: everything that was done in the dossier, the newest first, with what each changed.

use crate::{
    dossier::{Entry, Way},
    text::Text,
    ui::{
        action::{Action, Command},
        grid::{Grid, GridCell, GridColumn, Look},
        theme::{size, space},
        view::View,
        widgets::{
            change_rows::change_rows,
            heading::{heading_ui, part_ui, weak_ui},
            list_rows::ListRows,
        },
    },
};
use eframe::egui::{Button, Ui};

/// The steps' own: the two tables.
#[derive(Clone, Debug, Default)]
pub struct StepsPanel {
    steps: Grid,
    changes: Grid,
}

/// How many steps are shown before they scroll: below them stands what one of them changed.
const SHOWN: usize = 12;

/// Every step, and what the one with the cursor changed.
pub fn steps_ui(ui: &mut Ui, view: &View<'_>, panel: &mut StepsPanel, actions: &mut Vec<Action>) {
    heading_ui(ui, &view.text.say("panel-steps"));
    weak_ui(ui, view.text.say("steps-what"));
    ui.horizontal(|ui| {
        for command in [Command::Undo, Command::Redo] {
            let button = Button::new(command.label(view.text, Some(view)));
            if ui
                .add_enabled(command.is_enabled(Some(view)), button)
                .clicked()
            {
                actions.push(command.into());
            }
        }
    });
    ui.add_space(space::SMALL);
    let steps: Vec<&Entry> = view.log().iter().rev().map(AsRef::as_ref).collect();
    if steps.is_empty() {
        weak_ui(ui, view.text.say("steps-none"));
        return;
    }
    let rows = step_rows(view, &steps).at_most(SHOWN);
    let row = panel.steps.read_ui(ui, view, &rows, actions).row;
    if let Some(step) = row.and_then(|row| steps.get(row)) {
        changes_ui(ui, view, step, &mut panel.changes, actions);
    }
}

fn step_rows<'a>(view: &'a View<'a>, steps: &'a [&'a Entry]) -> ListRows<'a> {
    let text = view.text;
    let columns = vec![
        GridColumn::words("what", text.say("steps-step"), size::NAME_MIN),
        GridColumn::words("at", text.say("steps-at"), size::WORDS),
        GridColumn::numbers("changes", text.say("steps-changes"), size::NUMBER),
        GridColumn::words("as", text.say("steps-as"), size::NUMBER),
        GridColumn::words("reason", text.say("steps-reason"), size::WORDS),
    ];
    let name = ("steps", text.say("panel-steps"));
    ListRows::new(name, columns, steps.len(), move |row, column| {
        let Some(step) = steps.get(row) else {
            return GridCell::default();
        };
        match column {
            0 => {
                let words = text.step(&step.name);
                let way = format!("steps-{}", step.way.code());
                GridCell::of(text.say_with(&way, &[("step", &words)])).looking(look(step.way))
            }
            1 => GridCell::of(text.moment(step.at)),
            2 => GridCell::count(step.changes.len().saturating_add(step.scenarios.len())),
            3 => GridCell::of(side_words(text, step)),
            _ => GridCell::of(step.reason.clone()),
        }
    })
}

/// As which side a step was taken, where somebody said so.
fn side_words(text: &Text, step: &Entry) -> String {
    step.by.map_or_else(String::new, |side| {
        text.say(&format!("side-{}", side.code()))
    })
}

const fn look(way: Way) -> Look {
    match way {
        Way::Undone => Look::Weak,
        Way::Done | Way::Redone => Look::Plain,
    }
}

/// Where a step changed the plan, from what, to what. Rows have the names that they have now.
fn changes_ui(
    ui: &mut Ui,
    view: &View<'_>,
    step: &Entry,
    grid: &mut Grid,
    actions: &mut Vec<Action>,
) {
    let text = view.text;
    part_ui(ui, &text.step(&step.name));
    ui.add_space(space::SMALL);
    if step.changes.is_empty() {
        weak_ui(ui, text.say("steps-no-changes"));
        return;
    }
    let name = ("changes", text.say("steps-changes"));
    let rows = change_rows(view, name, &step.changes, view.plan()).stamped(step.at.to_string());
    grid.read_ui(ui, view, &rows, actions);
}
