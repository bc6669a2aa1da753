//! The allocation: every line with its organisations, the years side by side.

use crate::{
    plan::{Amount, LineId, OrganisationId, Place, Plan, TotalOf},
    ui::{
        action::Action,
        theme::{palette, size, space},
        view::View,
        widgets::{
            amount::amount_width,
            heading::{capital, elided_ui, heading_ui, weak_ui},
            table::{RowUi, Table, TableRow},
        },
    },
};
use eframe::egui::{self, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use std::{collections::BTreeSet, sync::Arc};

/// The allocation's own: which lines are folded, and the rows that follow from that.
#[derive(Clone, Debug, Default)]
pub struct AllocationPanel {
    folded: BTreeSet<LineId>,
    rows: Vec<AllocationRow>,
    made_of: Option<Arc<Plan>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AllocationRow {
    Line(LineId),
    Organisation(LineId, Option<OrganisationId>),
}

impl AllocationPanel {
    /// The rows are made once a plan, not once a frame.
    fn refresh(&mut self, view: &View<'_>) {
        let plan = &view.evaluated.plan;
        let is_fresh = self
            .made_of
            .as_ref()
            .is_some_and(|made| Arc::ptr_eq(made, plan));
        if is_fresh {
            return;
        }
        self.made_of = Some(Arc::clone(plan));
        self.rows.clear();
        for line in plan.lines.ids() {
            self.rows.push(AllocationRow::Line(line));
            if !self.folded.contains(&line) {
                let organisations = organisations_of(view, line).into_iter();
                self.rows
                    .extend(organisations.map(|id| AllocationRow::Organisation(line, id)));
            }
        }
    }

    fn fold(&mut self, line: LineId) {
        if !self.folded.remove(&line) {
            self.folded.insert(line);
        }
        self.made_of = None;
    }

    fn fold_all(&mut self, lines: impl Iterator<Item = LineId>) {
        self.folded = lines.collect();
        self.made_of = None;
    }
}

/// Everyone who has a part of a line in some year; nobody last, and only where there is money that
/// nobody has.
fn organisations_of(view: &View<'_>, line: LineId) -> Vec<Option<OrganisationId>> {
    let outcome = view.outcome();
    let blocks = view.years().filter_map(|year| outcome.block(year, line));
    let organisations: BTreeSet<OrganisationId> = blocks
        .flat_map(|block| block.organisations.iter().copied())
        .collect();
    let is_left = view.years().any(|year| {
        let left = outcome.organisation_amount(year, line, None);
        left.is_some_and(|left| !left.is_zero())
    });
    let nobody = is_left.then_some(None);
    organisations.into_iter().map(Some).chain(nobody).collect()
}

/// The allocation.
pub fn allocation_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut AllocationPanel,
    actions: &mut Vec<Action>,
) {
    panel.refresh(view);
    heading_ui(ui, &view.text.say("panel-allocation"));
    weak_ui(ui, view.text.say("allocation-what"));
    ui.horizontal(|ui| {
        if ui.button(view.text.say("allocation-unfold-all")).clicked() {
            panel.fold_all(std::iter::empty());
        }
        if ui.button(view.text.say("allocation-fold-all")).clicked() {
            panel.fold_all(view.plan().lines.ids());
        }
    });
    panel.refresh(view);
    ui.add_space(space::SMALL);
    if view.plan().lines.is_empty() {
        ui.label(view.text.say("allocation-none"));
        return;
    }
    table_ui(ui, view, panel, actions);
}

fn table_ui(ui: &mut Ui, view: &View<'_>, panel: &mut AllocationPanel, actions: &mut Vec<Action>) {
    let total = view.outcome().total(None, TotalOf::Lines);
    let name = view.text.say("panel-allocation");
    let table = Table {
        id: "allocation",
        name: &name,
        columns: view.years().len() + 1,
        column_width: amount_width(ui, std::iter::once(view.text.amount(total))),
        max_height: None,
    };
    let rows = std::mem::take(&mut panel.rows);
    table.show(ui, 2, rows.len(), |row, at| match at {
        TableRow::Head(0) => head_ui(row, view),
        TableRow::Head(_) => total_ui(row, view, actions),
        TableRow::Body(index) => match rows.get(index) {
            Some(AllocationRow::Line(line)) => line_ui(row, view, panel, *line, actions),
            Some(AllocationRow::Organisation(line, id)) => {
                organisation_ui(row, view, (*line, *id), actions);
            }
            None => {}
        },
    });
    panel.rows = rows;
}

fn head_ui(row: &mut RowUi<'_>, view: &View<'_>) {
    row.name(0.0, |ui| {
        let weak = palette(ui.visuals()).weak;
        ui.label(RichText::new(view.text.say("in-euros")).color(weak))
    });
    for year in view.years() {
        row.head(&year.to_string());
    }
    row.head(&view.text.say("column-total"));
}

fn total_ui(row: &mut RowUi<'_>, view: &View<'_>, actions: &mut Vec<Action>) {
    row.name(0.0, |ui| {
        elided_ui(ui, capital(&view.text.say("all-lines")))
    });
    for year in view.years() {
        row.amount(view, Amount::Total(Some(year), TotalOf::Lines), actions);
    }
    row.amount(view, Amount::Total(None, TotalOf::Lines), actions);
}

fn line_ui(
    row: &mut RowUi<'_>,
    view: &View<'_>,
    panel: &mut AllocationPanel,
    line: LineId,
    actions: &mut Vec<Action>,
) {
    row.name(0.0, |ui| {
        let name = view.plan().name_of(line.row());
        let is_open = !panel.folded.contains(&line);
        if fold_ui(ui, &name, is_open) {
            panel.fold(line);
        }
        let response = ui.add(egui::Button::new(&name).frame(false).truncate());
        let label = view.text.say_with("go-to-row", &[("name", &name)]);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &label));
        if response.on_hover_text(&name).clicked() {
            actions.push(Action::GoTo(Place::Row(line.row())));
        }
    });
    for year in view.years() {
        row.amount(view, Amount::Line(year, line), actions);
    }
    row.amount(view, Amount::Total(None, TotalOf::Line(line)), actions);
}

fn organisation_ui(
    row: &mut RowUi<'_>,
    view: &View<'_>,
    (line, organisation): (LineId, Option<OrganisationId>),
    actions: &mut Vec<Action>,
) {
    let name = view
        .text
        .member(view.plan(), organisation, "not-yet-assigned");
    row.name(26.0, |ui| {
        let weak = palette(ui.visuals()).weak;
        ui.add(egui::Label::new(RichText::new(&name).color(weak)).truncate())
    });
    let amount = |year| view.outcome().organisation_amount(year, line, organisation);
    for year in view.years() {
        if amount(year).is_some() {
            row.amount(
                view,
                Amount::Organisation(year, line, organisation),
                actions,
            );
        } else {
            row.words("");
        }
    }
    let total = view.years().filter_map(amount).sum();
    row.words(&view.text.amount(total));
}

/// A triangle that folds what lies below. Answers whether it was clicked.
fn fold_ui(ui: &mut Ui, name: &str, is_open: bool) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(16.0, size::ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, is_open, name));
    let colours = palette(ui.visuals());
    let ink = if response.has_focus() || response.hovered() {
        colours.accent
    } else {
        colours.edge
    };
    let at = |x: f32, y: f32| pos2(rect.center().x + x, rect.center().y + y);
    let corners = if is_open {
        vec![at(-5.0, -2.5), at(5.0, -2.5), at(0.0, 3.5)]
    } else {
        vec![at(-2.5, -5.0), at(3.5, 0.0), at(-2.5, 5.0)]
    };
    ui.painter()
        .add(egui::Shape::convex_polygon(corners, ink, Stroke::NONE));
    response.clicked()
}
