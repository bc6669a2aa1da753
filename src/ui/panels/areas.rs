//! Areas: the tree, and what goes to each, also per resident; and their figures and outlines on their
//! way in.

mod figures;
mod outlines;
mod reading;
mod reading_ui;

pub use reading::OfAreas;

use crate::{
    engine::totals::per_resident,
    money::Money,
    plan::{Amount, Kind, Place, RowId, TableName, TotalOf, Value},
    ui::{
        action::Action,
        dialogs::Purpose,
        grid::{Grid, GridCell, GridColumn, GridUi},
        kept::Kept,
        theme::{size, space},
        view::View,
        widgets::{
            field::Drafts,
            heading::{heading_ui, weak_ui},
            record_rows::RecordRows,
        },
    },
    year::Year,
};
use eframe::egui::Ui;
use reading::Reading;
use reading_ui::reading_ui;
use std::{collections::BTreeMap, path::PathBuf};

/// The areas' own: the table, what was made of the plan for it, and a file on its way in.
#[derive(Debug, Default)]
pub struct AreasPanel {
    grid: Grid,
    /// A file on its way in.
    reading: Option<Reading>,
    made: Kept<Year, Made>,
}

/// What is made of a plan.
#[derive(Clone, Debug, Default)]
struct Made {
    /// Every area below the one that it lies in.
    rows: Vec<RowId>,
    /// How deep each lies.
    depths: BTreeMap<RowId, u8>,
    per_resident: BTreeMap<RowId, Money>,
}

impl Made {
    fn of(view: &View<'_>) -> Self {
        let plan = view.plan();
        let tree = plan.area_tree();
        let each = plan.areas.ids().filter_map(|id| {
            let exact = per_resident(plan, view.outcome(), view.year, id)?;
            Some((id.row(), Money::rounded(&exact, Money::CENT)))
        });
        Self {
            rows: tree.iter().map(|(id, _)| id.row()).collect(),
            per_resident: each.collect(),
            depths: tree
                .into_iter()
                .map(|(id, depth)| (id.row(), depth))
                .collect(),
        }
    }
}

impl AreasPanel {
    /// A file that somebody chose.
    pub fn open(&mut self, what: OfAreas, path: PathBuf) {
        self.reading = Some(Reading::of(what, path));
    }

    /// Whether a file on its way in is being worked out beside the window.
    pub fn is_busy(&self) -> bool {
        self.reading.as_ref().is_some_and(Reading::is_busy)
    }

    /// Puts away what was on its way in.
    pub fn leave_reading(&mut self) {
        self.reading = None;
    }
}

/// The areas.
pub fn areas_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut AreasPanel,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    if let Some(reading) = &mut panel.reading {
        if reading_ui(ui, view, reading, actions) {
            panel.reading = None;
        }
        return;
    }
    heading_ui(ui, &view.text.say("panel-areas"));
    weak_ui(ui, view.text.say("areas-what"));
    ui.horizontal_wrapped(|ui| {
        if ui.button(view.text.say("add-areas")).clicked() {
            actions.push(Action::Add(TableName::Areas, None));
        }
        for (key, purpose) in [
            ("areas-read-figures", Purpose::Figures),
            ("areas-read-outlines", Purpose::Outlines),
        ] {
            if ui.button(view.text.say(key)).clicked() {
                actions.push(Action::Ask(purpose));
            }
        }
    });
    ui.add_space(space::SMALL);
    let plan = &view.evaluated.plan;
    panel.made.refresh(plan, view.year, || Made::of(view));
    if panel.made.get().rows.is_empty() {
        weak_ui(ui, view.text.say("areas-none"));
        return;
    }
    let shown = area_rows(view, panel.made.get());
    let grid = GridUi {
        view,
        rows: &shown,
        grid: &mut panel.grid,
        drafts,
        actions,
    };
    grid.show(ui);
}

/// What each area gets in the years of the term; per resident in the year of the bottom bar.
fn area_rows<'a>(view: &'a View<'a>, made: &'a Made) -> RecordRows<'a> {
    let name = GridColumn::words(
        "name",
        view.text.field(TableName::Areas, "name"),
        size::WORDS,
    );
    let mut shown =
        RecordRows::new(view, "areas", (TableName::Areas, &made.rows)).computed(name, move |row| {
            GridCell {
                input: Some((Place::Field(row, "name"), Kind::Text)),
                indent: made.depths.get(&row).copied().unwrap_or(0),
                ..GridCell::of(view.plan().name_of(row))
            }
        });
    for year in view.years() {
        shown = shown.computed(GridColumn::of_year(year, size::MONEY), move |row| {
            let total = Amount::Total(Some(year), TotalOf::Area(row.typed()));
            GridCell {
                shows: Some(Place::Amount(total)),
                ..GridCell::of(view.amount(total).unwrap_or_default())
            }
        });
    }
    let words = view
        .text
        .say_with("areas-per-resident", &[("year", &view.year)]);
    let head = GridColumn::numbers("per_resident", words, size::WORDS);
    let shown = shown.computed(head, move |row| {
        let amount = made.per_resident.get(&row);
        GridCell {
            value: amount.map_or(Value::Blank, |amount| Value::Money(*amount)),
            ..GridCell::default()
        }
    });
    shown.field("code").field("parent").field("note")
}
