//! Sources: money coming in, per year; the ceilings of schemes; and which money comes every year.

mod ceilings;
mod natures;
mod rows;

use crate::{
    plan::{Place, RowId, TableName},
    ui::{
        action::Action,
        grid::{Grid, GridUi},
        theme::space,
        view::View,
        widgets::{
            choice::{one_of_ui, years_ui},
            field::Drafts,
            heading::{heading_ui, weak_ui},
        },
    },
};
use ceilings::{CeilingsPage, ceilings_ui};
use eframe::egui::Ui;
use natures::{NaturesPage, natures_ui};
use rows::SourceRows;

/// The sources' own: which part is shown.
#[derive(Clone, Debug, Default)]
pub struct SourcesPanel {
    part: Part,
    grid: Grid,
    ceilings: CeilingsPage,
    natures: NaturesPage,
    /// What was selected when the parts last followed it.
    followed: Option<Place>,
}

/// The parts of the panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// What comes in.
    #[default]
    Sources,
    /// What schemes can award at most.
    Ceilings,
    /// What comes every year, and what for a time.
    Natures,
}

impl SourcesPanel {
    /// Shows the part in which something stands that was selected elsewhere.
    fn follow(&mut self, view: &View<'_>) {
        if self.followed.as_ref() == view.selection {
            return;
        }
        self.followed = view.selection.cloned();
        self.part = match view.selection {
            Some(Place::Field(row, "nature")) if row.table() == TableName::Sources => Part::Natures,
            Some(place) => match place.row().map(RowId::table) {
                Some(TableName::Ceilings) => Part::Ceilings,
                Some(TableName::Sources) if self.part == Part::Ceilings => Part::Sources,
                _ => self.part,
            },
            None => self.part,
        };
    }
}

/// Every source with its years side by side, the ceilings, or which money comes every year.
pub fn sources_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut SourcesPanel,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, &view.text.say("panel-sources"));
    panel.follow(view);
    let parts = [
        (Part::Sources, "panel-sources"),
        (Part::Ceilings, "sources-ceilings"),
        (Part::Natures, "sources-natures"),
    ];
    let parts = parts.map(|(part, key)| (part, view.text.say(key)));
    one_of_ui(ui, parts, &mut panel.part);
    match panel.part {
        Part::Sources => money_ui(ui, view, (&mut panel.grid, drafts), actions),
        Part::Ceilings => ceilings_ui(ui, view, &mut panel.ceilings, drafts, actions),
        Part::Natures => natures_ui(ui, view, &mut panel.natures, drafts, actions),
    }
}

/// Every source with its years side by side.
fn money_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (grid, drafts): (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    weak_ui(ui, view.text.say("sources-all-free"));
    ui.add_space(space::SMALL);
    years_ui(ui, view, "count_expected", actions);
    if ui.button(view.text.say("add-sources")).clicked() {
        actions.push(Action::Add(TableName::Sources, None));
    }
    ui.add_space(space::SMALL);
    let rows = &SourceRows::new(view);
    let grid = GridUi {
        view,
        rows,
        grid,
        drafts,
        actions,
    };
    grid.show(ui);
}
