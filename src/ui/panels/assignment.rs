//! The assignment: its lines and its keys, one of them open in a form.

use super::{key_form::key_form_ui, line_form::line_form_ui};
use crate::{
    plan::{Id, Key, LineId, RowId, TableName},
    ui::{
        action::Action,
        grid::Grid,
        theme::{size, space},
        view::View,
        widgets::{
            field::Drafts,
            heading::{heading_ui, part_ui, weak_ui},
        },
    },
};
use eframe::egui::{Align, Button, Layout, ScrollArea, Ui, vec2};

/// The assignment's own: which row is open.
#[derive(Clone, Debug, Default)]
pub struct AssignmentPanel {
    open: Option<RowId>,
    outcome: Grid,
}

impl AssignmentPanel {
    /// Opens a row, where it is one that has a form here.
    pub const fn show(&mut self, row: RowId) {
        if matches!(row.table(), TableName::Lines | TableName::Keys) {
            self.open = Some(row);
        }
    }

    /// The row that is open, or the first line.
    fn open(&self, view: &View<'_>) -> Option<RowId> {
        let plan = view.plan();
        let exists = |row: &RowId| plan.table(row.table()).title(row.number()).is_some();
        let first = || plan.lines.ids().next().map(Id::row);
        self.open.filter(exists).or_else(first)
    }
}

/// The list on the left, the form on the right.
pub fn assignment_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut AssignmentPanel,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, &view.text.say("panel-assignment"));
    let open = panel.open(view);
    let height = ui.available_height();
    ui.horizontal_top(|ui| {
        let layout = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(vec2(size::LIST, height), layout, |ui| {
            ui.set_width(size::LIST);
            ScrollArea::vertical()
                .id_salt("list")
                .auto_shrink(false)
                .show(ui, |ui| {
                    list_ui(ui, view, (TableName::Lines, open), panel, actions);
                    ui.add_space(space::MEDIUM);
                    list_ui(ui, view, (TableName::Keys, open), panel, actions);
                });
        });
        ui.separator();
        let form = ScrollArea::vertical().id_salt("form").auto_shrink(false);
        ui.vertical(|ui| {
            form.show(ui, |ui| {
                form_ui(ui, view, open, (drafts, &mut panel.outcome), actions);
            })
        });
    });
}

fn list_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (table, open): (TableName, Option<RowId>),
    panel: &mut AssignmentPanel,
    actions: &mut Vec<Action>,
) {
    part_ui(ui, &view.text.table(table));
    for number in view.plan().table(table).numbers() {
        let row = RowId::new(table, number);
        let name = view.plan().name_of(row);
        let button = Button::selectable(open == Some(row), &name).truncate();
        let width = ui.available_width();
        if ui
            .add(button.min_size(vec2(width, size::ROW)))
            .on_hover_text(&name)
            .clicked()
        {
            panel.open = Some(row);
        }
    }
    let words = view.text.say(&format!("add-{table}"));
    if ui.button(words).clicked() {
        actions.push(Action::Add(table, None));
    }
}

fn form_ui(
    ui: &mut Ui,
    view: &View<'_>,
    open: Option<RowId>,
    (drafts, outcome): (&mut Drafts, &mut Grid),
    actions: &mut Vec<Action>,
) {
    let Some(row) = open else {
        weak_ui(ui, view.text.say("assignment-none"));
        return;
    };
    ui.push_id(row.to_string(), |ui| {
        if let Some(key) = row.typed::<Key>() {
            key_form_ui(ui, view, key, drafts, actions);
        } else {
            let line = LineId::new(row.number());
            line_form_ui(ui, view, line, (drafts, outcome), actions);
        }
    });
    ui.add_space(space::SECTION);
    let name = view.plan().name_of(row);
    let words = view.text.say_with("remove-row", &[("name", &name)]);
    if ui.add(Button::new(words).truncate()).clicked() {
        actions.push(Action::Remove(row));
    }
    ui.add_space(space::LARGE);
}
