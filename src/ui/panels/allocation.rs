//! The allocation: every line with its organisations, the years side by side. An amount that is typed
//! over another is fixed there (a pin); made blank, it follows from the rules again.

mod rows;

use crate::{
    plan::{LineId, OrganisationId},
    ui::{
        action::Action,
        grid::{Grid, GridUi},
        kept::Kept,
        theme::space,
        view::View,
        widgets::{
            field::Drafts,
            heading::{heading_ui, weak_ui},
        },
    },
};
use eframe::egui::Ui;
use rows::AllocationRows;
use std::collections::BTreeSet;

/// The allocation's own: which lines are folded, and the rows that follow from that.
#[derive(Clone, Debug, Default)]
pub struct AllocationPanel {
    folded: BTreeSet<LineId>,
    rows: Kept<BTreeSet<LineId>, Vec<AllocationRow>>,
    grid: Grid,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AllocationRow {
    All,
    Line(LineId),
    Organisation(LineId, Option<OrganisationId>),
}

impl AllocationPanel {
    fn refresh(&mut self, view: &View<'_>) {
        let (plan, folded) = (&view.evaluated.plan, &self.folded);
        self.rows
            .refresh(plan, folded.clone(), || rows_of(view, folded));
    }

    fn fold(&mut self, row: usize) {
        let Some(AllocationRow::Line(line)) = self.rows.get().get(row) else {
            return;
        };
        if !self.folded.remove(line) {
            self.folded.insert(*line);
        }
    }

    fn fold_all(&mut self, lines: impl Iterator<Item = LineId>) {
        self.folded = lines.collect();
    }
}

/// All lines together, then each line, and below it who has a part of it unless it is folded.
fn rows_of(view: &View<'_>, folded: &BTreeSet<LineId>) -> Vec<AllocationRow> {
    let mut rows = vec![AllocationRow::All];
    for line in view.plan().lines.ids() {
        rows.push(AllocationRow::Line(line));
        if !folded.contains(&line) {
            let organisations = organisations_of(view, line).into_iter();
            rows.extend(organisations.map(|id| AllocationRow::Organisation(line, id)));
        }
    }
    rows
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
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
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
    let rows = AllocationRows::new(ui, view, panel.rows.get(), &panel.folded);
    let grid = GridUi {
        view,
        rows: &rows,
        grid: &mut panel.grid,
        drafts,
        actions,
    };
    if let Some(row) = grid.show(ui).folded {
        panel.fold(row);
    }
}
