//! The form of a line: what it is, how much, by whom, where.

use super::{
    line_amount::{amount_fields_ui, outcome_ui},
    line_goals::line_goals_ui,
    line_split::{area_split_ui, split_ui},
};
use crate::{
    change::{Edit, StepName},
    plan::{Chosen, Kind, Line, LineId, OrganisationId, Place, TableName, Value, fields_of},
    ui::{
        action::Action,
        grid::Grid,
        theme::size,
        view::View,
        widgets::{
            choice::flag_ui,
            field::{Drafts, Field, field_ui, problem_ui},
            heading::part_ui,
            owner::hover_owner,
        },
    },
};
use eframe::egui::{Align, Layout, Response, Ui, vec2};
use std::collections::BTreeSet;

/// What every part of the form is given.
pub(super) struct Form<'a, 'b> {
    pub(super) view: &'a View<'b>,
    pub(super) line: LineId,
    pub(super) row: &'a Line,
    pub(super) drafts: &'a mut Drafts,
    pub(super) outcome: &'a mut Grid,
    pub(super) actions: &'a mut Vec<Action>,
}

/// The form of a line.
pub(super) fn line_form_ui(
    ui: &mut Ui,
    view: &View<'_>,
    line: LineId,
    (drafts, outcome): (&mut Drafts, &mut Grid),
    actions: &mut Vec<Action>,
) {
    let Some(row) = view.plan().lines.get(line) else {
        return;
    };
    let form = &mut Form {
        view,
        line,
        row,
        drafts,
        outcome,
        actions,
    };
    form.field_ui(ui, "name");
    part_ui(ui, &view.text.field(TableName::Lines, "method"));
    amount_fields_ui(ui, form);
    outcome_ui(ui, form);
    part_ui(ui, &view.text.field(TableName::Lines, "organisations"));
    organisations_ui(ui, form);
    part_ui(ui, &view.text.field(TableName::Lines, "split"));
    split_ui(ui, form);
    part_ui(ui, &view.text.field(TableName::Lines, "area_split"));
    area_split_ui(ui, form);
    part_ui(ui, &view.text.field(TableName::Lines, "goals"));
    line_goals_ui(ui, form);
    part_ui(ui, &view.text.say("line-more"));
    for field in ["risk_share", "task_field", "budget_code", "note"] {
        form.field_ui(ui, field);
    }
}

impl Form<'_, '_> {
    /// The place of a field of the line.
    pub(super) const fn place(&self, field: &'static str) -> Place {
        Place::Field(self.line.row(), field)
    }

    /// A field of the line after its name, with why it was refused below it.
    pub(super) fn field_ui(&mut self, ui: &mut Ui, field: &'static str) {
        let name = self.view.text.field(TableName::Lines, field);
        let place = self.place(field);
        let kind = kind_of(field);
        self.named_ui(ui, &name, (&place, kind));
    }

    /// One entry of a field that holds several.
    pub(super) fn entry_ui(&mut self, ui: &mut Ui, field: &'static str, key: Value, name: &str) {
        let Kind::Map(_, kind) = kind_of(field) else {
            return;
        };
        let place = Place::Entry(self.line.row(), field, key);
        self.named_ui(ui, name, (&place, *kind));
    }

    /// A yes or no, after its name.
    pub(super) fn flag_ui(&mut self, ui: &mut Ui, field: &'static str) {
        let words = self.view.text.field(TableName::Lines, field);
        flag_ui(ui, self.view, &self.place(field), &words, self.actions);
    }

    fn named_ui(&mut self, ui: &mut Ui, name: &str, (place, kind): (&Place, Kind)) {
        let row = self.view.plan().name_of(self.line.row());
        let full = format!("{name}, {row}");
        let field = Field::new(place.clone(), kind, full);
        let label = named_row_ui(ui, name, |ui| {
            field_ui(ui, self.view, self.drafts, &field, self.actions);
        });
        hover_owner(self.view, place, label);
        problem_ui(ui, self.view, self.drafts, place);
    }

    pub(super) fn apply(&mut self, edit: Edit) {
        self.actions.push(Action::Apply(edit));
    }

    /// Several edits that are one step, named after the field that a person changed.
    pub(super) fn apply_together(&mut self, field: &'static str, edits: Vec<Edit>) {
        let name = StepName::Set(TableName::Lines, field);
        self.apply(Edit::Many(name, edits));
    }

    pub(super) fn set(&self, field: &'static str, value: Value) -> Edit {
        Edit::Set(self.place(field), value)
    }
}

/// What a field of a line can hold.
pub(super) fn kind_of(field: &str) -> Kind {
    let fields = fields_of(TableName::Lines);
    let kind = fields.into_iter().find(|(code, _)| *code == field);
    kind.map_or(Kind::Text, |(_, kind)| kind)
}

/// A name, and what it names to the right of it. Answers the name.
pub(super) fn named_row_ui(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) -> Response {
    row_ui(ui, (name, size::FIELD_NAME), add)
}

/// The same where names need more room.
pub(super) fn row_ui(
    ui: &mut Ui,
    (name, width): (&str, f32),
    add: impl FnOnce(&mut Ui),
) -> Response {
    let row = ui.horizontal(|ui| {
        let cell = vec2(width, ui.spacing().interact_size.y);
        let label = ui.allocate_ui_with_layout(cell, Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(width);
            ui.add(eframe::egui::Label::new(name).truncate())
        });
        add(ui);
        label.inner
    });
    row.inner
}

/// Everyone who is a member in some year.
pub(super) fn members(view: &View<'_>) -> BTreeSet<OrganisationId> {
    let years = view.outcome().years.iter();
    years
        .flat_map(|year| year.members.keys().copied())
        .collect()
}

fn organisations_ui(ui: &mut Ui, form: &mut Form<'_, '_>) {
    let text = form.view.text;
    let mut is_all = form.row.organisations == Chosen::All;
    if ui
        .checkbox(&mut is_all, text.say("line-all-organisations"))
        .changed()
    {
        let value = if is_all {
            Value::All
        } else {
            set_of(members(form.view).into_iter())
        };
        form.apply(form.set("organisations", value));
    }
    let Chosen::Only(chosen) = &form.row.organisations else {
        return;
    };
    let all: BTreeSet<OrganisationId> = members(form.view).union(chosen).copied().collect();
    for organisation in all {
        let mut is_chosen = chosen.contains(&organisation);
        let name = form.view.plan().name_of(organisation.row());
        if ui.checkbox(&mut is_chosen, name).changed() {
            let mut next = chosen.clone();
            if is_chosen {
                next.insert(organisation);
            } else {
                next.remove(&organisation);
            }
            form.apply(form.set("organisations", set_of(next.into_iter())));
        }
    }
}

fn set_of(ids: impl Iterator<Item = OrganisationId>) -> Value {
    Value::Set(ids.map(|id| Value::Row(id.row())).collect())
}
