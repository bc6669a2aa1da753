//! The allocation: every amount by line, by organisation or by area, the years side by side. An amount
//! that is typed over another is fixed there (a pin); made blank, it follows from the rules again.

mod amounts;
mod pins;
mod rows;
mod tree;

use crate::{
    plan::Amount,
    ui::{
        action::Action,
        grid::{Grid, GridUi},
        kept::Kept,
        theme::space,
        view::View,
        widgets::{
            choice::one_of_ui,
            field::Drafts,
            heading::{heading_ui, weak_ui},
        },
    },
};
use amounts::{Amounts, Base, Shown};
use eframe::egui::Ui;
use pins::{PinsPage, pins_ui};
use rows::AllocationRows;
use std::collections::BTreeSet;
use tree::{AllocationRow, Tree};

/// The allocation's own: how it is grouped, what is shown of it, which rows are folded.
#[derive(Debug, Default)]
pub struct AllocationPanel {
    by: By,
    shown: Shown,
    base: Base,
    /// The rows that are folded though such rows are open at first, or the other way round.
    turned: BTreeSet<AllocationRow>,
    tree: Kept<Rows, Tree>,
    amounts: Kept<(Shown, Base), Amounts>,
    lines: Grid,
    organisations: Grid,
    areas: Grid,
    pins: PinsPage,
    /// An amount that somebody wants to see, from elsewhere.
    sought: Option<Amount>,
}

/// What decides beside the plan which rows there are.
type Rows = (By, (Shown, Base), BTreeSet<AllocationRow>);

/// What the amounts stand under.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum By {
    /// Each line, with its organisations.
    #[default]
    Line,
    /// Each organisation, with its lines.
    Organisation,
    /// Each area, with its lines.
    Area,
    /// Only what somebody has fixed.
    Pins,
}

impl By {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Line, "totals-by-line"),
        (Self::Organisation, "totals-by-organisation"),
        (Self::Area, "totals-by-area"),
        (Self::Pins, "allocation-pins"),
    ];
}

impl AllocationPanel {
    /// An amount that was asked for elsewhere is to be seen.
    pub const fn show(&mut self, amount: Amount) {
        self.sought = Some(amount);
    }

    /// Goes to where the amount that was asked for is shown, and unfolds what it lies under.
    fn seek(&mut self, view: &View<'_>) {
        let Some(amount) = self.sought.take() else {
            return;
        };
        let row = AllocationRow::of(amount, self.by).filter(|row| match row {
            AllocationRow::Part(..) => self.by != By::Area,
            _ => true,
        });
        let row = row.filter(|_| self.by != By::Pins).or_else(|| {
            (self.by, self.shown) = (By::Line, Shown::Amount);
            AllocationRow::of(amount, self.by)
        });
        let around = row.map(|row| row.around(view, self.by));
        for row in around.into_iter().flatten() {
            self.open(row, true);
        }
    }

    fn refresh(&mut self, view: &View<'_>) {
        let plan = &view.evaluated.plan;
        let kind = (self.shown, self.base);
        self.amounts.refresh(plan, kind, || Amounts::of(view, kind));
        let (by, turned, had) = (self.by, &self.turned, self.amounts.get().had());
        let key = (by, kind, turned.clone());
        self.tree
            .refresh(plan, key, || Tree::of(view, by, turned, had));
    }

    fn open(&mut self, row: AllocationRow, is_open: bool) {
        if row.is_open_at_first() == is_open {
            self.turned.remove(&row);
        } else {
            self.turned.insert(row);
        }
    }

    fn fold(&mut self, row: usize) {
        let row = self.tree.get().rows.get(row).copied();
        if let Some((row, is_open)) = row.and_then(|row| Some((row.of, row.is_open?))) {
            self.open(row, !is_open);
        }
    }

    /// Shows what lies under every row, or nothing of it.
    fn open_all(&mut self, view: &View<'_>, is_open: bool) {
        for row in Tree::parents(view, self.by) {
            self.open(row, is_open);
        }
    }

    const fn grid(&mut self) -> &mut Grid {
        match self.by {
            By::Line | By::Pins => &mut self.lines,
            By::Organisation => &mut self.organisations,
            By::Area => &mut self.areas,
        }
    }
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
    if view.plan().lines.is_empty() {
        ui.label(view.text.say("allocation-none"));
        return;
    }
    panel.seek(view);
    let ways = By::ALL.map(|(by, key)| (by, view.text.say(key)));
    one_of_ui(ui, ways, &mut panel.by);
    if panel.by == By::Pins {
        return pins_ui(ui, view, &mut panel.pins, drafts, actions);
    }
    shown_ui(ui, view, panel);
    weak_ui(ui, view.text.say(panel.shown.what()));
    ui.add_space(space::SMALL);
    panel.refresh(view);
    let shown = (panel.by, panel.shown);
    let (tree, amounts) = (panel.tree.get().clone(), panel.amounts.get().clone());
    let rows = AllocationRows::new(ui, view, shown, (&tree, &amounts));
    let grid = GridUi {
        view,
        rows: &rows,
        grid: panel.grid(),
        drafts,
        actions,
    };
    if let Some(row) = grid.show(ui).folded {
        panel.fold(row);
    }
}

/// What is shown of the amounts, and how much of them.
fn shown_ui(ui: &mut Ui, view: &View<'_>, panel: &mut AllocationPanel) {
    let text = view.text;
    ui.horizontal_wrapped(|ui| {
        let ways = Shown::ALL.map(|(shown, key)| (shown, text.say(key)));
        one_of_ui(ui, ways, &mut panel.shown);
        for (key, is_open) in [
            ("allocation-unfold-all", true),
            ("allocation-fold-all", false),
        ] {
            if ui.button(text.say(key)).clicked() {
                panel.open_all(view, is_open);
            }
        }
    });
    if panel.shown.is_compared() {
        let compared = view.plan().arrangement.compared_year();
        let compared = text.say_with("allocation-with-year", &[("year", &compared)]);
        let bases = [
            (Base::Before, text.say("allocation-with-before")),
            (Base::Compared, compared),
        ];
        one_of_ui(ui, bases, &mut panel.base);
    }
}
