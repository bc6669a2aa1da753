//! What will be new, changed and left out, before it is taken; and taking it.

use super::{IntakePage, combined_words};
use crate::{
    exchange::intake::Intake,
    plan::{AwardId, TableName},
    text::Text,
    ui::{
        action::Action,
        grid::{GridCell, GridColumn},
        theme::{palette, size, space},
        view::View,
        widgets::{
            heading::{part_ui, weak_ui},
            list_rows::ListRows,
        },
    },
};
use eframe::egui::{Button, Ui};

/// How many awards of a kind are named.
const SHOWN: usize = 8;

pub(super) fn taken_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut IntakePage,
    actions: &mut Vec<Action>,
) {
    let Some(intake) = page.intake.take() else {
        weak_ui(ui, view.text.say("intake-not-understood"));
        return;
    };
    if page.path.is_some() {
        import_ui(ui, view, &intake);
    }
    combined_ui(ui, view, &intake);
    if !intake.import.changed.is_empty() {
        part_ui(ui, &view.text.say("intake-changed"));
        ui.add_space(space::SMALL);
        let rows = changed_rows(view.text, &intake).stamped(page.generation);
        page.changed.read_ui(ui, view, &rows, actions);
    }
    page.intake = Some(intake);
}

/// The step itself.
pub(super) fn take_ui(ui: &mut Ui, view: &View<'_>, page: &IntakePage, actions: &mut Vec<Action>) {
    let is_fresh = page.working.is_none() && page.trouble.is_none();
    let edit = page.intake.as_ref().and_then(|intake| intake.edit.as_ref());
    let edit = edit.filter(|_| is_fresh);
    let button = Button::new(view.text.say("intake-take")).fill(palette(ui.visuals()).chosen);
    let response = ui.add_enabled(edit.is_some(), button);
    if let Some(edit) = edit.filter(|_| response.clicked()) {
        actions.push(Action::TakeIn(Box::new(edit.clone())));
    }
}

fn import_ui(ui: &mut Ui, view: &View<'_>, intake: &Intake) {
    let (text, import) = (view.text, &intake.import);
    for (year, of_year) in &import.years {
        ui.label(of_year.words(*year, text));
    }
    ui.add_space(space::SMALL);
    ui.label(import.words(text));
    if let Some(words) = import.unseen_words(view.plan(), SHOWN, text) {
        weak_ui(ui, words);
    }
}

fn combined_ui(ui: &mut Ui, view: &View<'_>, intake: &Intake) {
    let text = view.text;
    let Some(combined) = &intake.combined else {
        weak_ui(ui, text.say("intake-no-budget"));
        return;
    };
    part_ui(ui, &text.say("intake-stage-budget"));
    if let Some(words) = combined_words(text, combined) {
        ui.label(words);
    }
    let counted = |ids: &[AwardId]| text.count("count-awards", ids.len());
    for (ids, key) in [
        (&combined.left_out, "intake-left-out"),
        (&combined.already, "intake-already"),
        (&combined.longer, "intake-longer"),
    ] {
        if !ids.is_empty() {
            let warning = palette(ui.visuals()).warning;
            let words = text.say_with(key, &[("awards", &counted(ids))]);
            ui.colored_label(warning, words);
        }
    }
}

/// What stood and what will stand, field by field.
fn changed_rows<'a>(text: &'a Text, intake: &'a Intake) -> ListRows<'a> {
    let changed: Vec<_> = intake
        .import
        .changed
        .iter()
        .flat_map(|changed| {
            let fields = changed.fields.iter();
            fields.map(|(field, before, after)| (changed.number.as_str(), field, before, after))
        })
        .collect();
    let columns = vec![
        GridColumn::words(
            "number",
            text.field(TableName::Awards, "number"),
            size::NUMBER,
        ),
        GridColumn::words("field", text.say("intake-field"), size::WORDS),
        GridColumn::words("before", text.say("difference-before"), size::WORDS),
        GridColumn::words("after", text.say("difference-after"), size::WORDS),
    ];
    let name = ("changed", text.say("intake-changed"));
    let count = changed.len();
    ListRows::new(name, columns, count, move |row, column| {
        let Some((number, field, before, after)) = changed.get(row) else {
            return GridCell::default();
        };
        match column {
            0 => GridCell::of((*number).to_owned()),
            1 => GridCell::of(text.field(TableName::Awards, field)),
            2 => GridCell::of((*before).clone()),
            _ => GridCell::of((*after).clone()),
        }
    })
}
