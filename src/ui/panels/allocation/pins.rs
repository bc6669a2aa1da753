//! What somebody has fixed, as a list: of which line, for whom, in which year, and what it would be
//! if nothing were fixed.

use super::rows::pin;
use crate::{
    engine::{Outcome, Previous},
    money::Money,
    plan::{Amount, Kind, Line, LineId, OrganisationId, Place, Plan, TableName, Value},
    session::Evaluated,
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridRows, GridUi, Look, Spot},
        job::{Job, Progress},
        theme::{size, space},
        view::View,
        widgets::{
            field::Drafts,
            heading::{capital, weak_ui},
        },
    },
    year::Year,
};
use eframe::egui::Ui;
use std::sync::Arc;

/// The list's own: its table, and what the amounts would be without anything fixed.
#[derive(Debug, Default)]
pub(super) struct PinsPage {
    grid: Grid,
    free: Option<Free>,
}

/// What the amounts would be without anything fixed, worked out beside the window.
#[derive(Debug)]
struct Free {
    plan: Arc<Plan>,
    job: Option<Job<Outcome>>,
    outcome: Option<Outcome>,
}

/// An amount that somebody has fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pin {
    line: LineId,
    organisation: OrganisationId,
    year: Year,
    amount: Money,
}

/// The column with the year.
const YEAR: f32 = 60.0;

impl PinsPage {
    /// Has what the amounts would be without anything fixed, when that is known.
    fn refresh(&mut self, ui: &Ui, view: &View<'_>) {
        let plan = &view.evaluated.plan;
        let is_same = |free: &Free| Arc::ptr_eq(&free.plan, plan);
        if !self.free.as_ref().is_some_and(is_same) {
            let evaluated = view.evaluated.clone();
            let job = Job::start(ui.ctx(), move || without_pins(&evaluated));
            self.free = Some(Free {
                plan: Arc::clone(plan),
                job: Some(job),
                outcome: None,
            });
        }
        if let Some(free) = &mut self.free
            && let Some(job) = &mut free.job
        {
            match job.progress() {
                Progress::Busy => {}
                Progress::Done(outcome) => (free.outcome, free.job) = (Some(outcome), None),
                Progress::Stopped => free.job = None,
            }
        }
    }
}

fn without_pins(evaluated: &Evaluated) -> Outcome {
    let mut plan = Plan::clone(&evaluated.plan);
    plan.lines = plan
        .lines
        .iter()
        .map(|(id, line)| {
            let pins = std::collections::BTreeMap::new();
            let line = Line {
                pins,
                ..line.clone()
            };
            (id, line)
        })
        .collect();
    let previous = Previous {
        plan: &evaluated.plan,
        outcome: &evaluated.outcome,
    };
    crate::engine::evaluate_after(&plan, Some(previous))
}

/// The list.
pub(super) fn pins_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut PinsPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let pins = pins_of(view.plan());
    if pins.is_empty() {
        weak_ui(ui, view.text.say("pins-none"));
        return;
    }
    weak_ui(ui, view.text.say("pins-what"));
    ui.add_space(space::SMALL);
    page.refresh(ui, view);
    let free = page.free.as_ref();
    let rows = PinRows {
        view,
        pins,
        free: free.and_then(|free| free.outcome.as_ref()),
        columns: columns(view),
    };
    let grid = GridUi {
        view,
        rows: &rows,
        grid: &mut page.grid,
        drafts,
        actions,
    };
    grid.show(ui);
}

/// Everything that is fixed, by line, organisation and year.
fn pins_of(plan: &Plan) -> Vec<Pin> {
    let lines = plan.lines.iter();
    let pins = lines.flat_map(|(line, row)| {
        row.pins
            .iter()
            .map(move |((organisation, year), amount)| Pin {
                line,
                organisation: *organisation,
                year: *year,
                amount: *amount,
            })
    });
    pins.collect()
}

fn columns(view: &View<'_>) -> Vec<GridColumn> {
    let text = view.text;
    let row = |table: TableName| capital(&text.say(&format!("row-{table}")));
    vec![
        GridColumn::words("line", row(TableName::Lines), size::NAME_MIN),
        GridColumn::words("organisation", row(TableName::Organisations), size::FIELD),
        GridColumn::words("year", text.say("status-year"), YEAR),
        GridColumn::numbers("fixed", text.say("pins-fixed"), size::MONEY),
        GridColumn::numbers("free", text.say("pins-free"), size::MONEY),
        GridColumn::numbers("difference", text.say("pins-difference"), size::MONEY),
    ]
}

/// What is fixed as rows of a grid.
struct PinRows<'a> {
    view: &'a View<'a>,
    pins: Vec<Pin>,
    free: Option<&'a Outcome>,
    columns: Vec<GridColumn>,
}

impl Pin {
    const fn place(self) -> Place {
        let Self {
            line,
            organisation,
            year,
            ..
        } = self;
        Place::Amount(Amount::Organisation(year, line, Some(organisation)))
    }
}

impl PinRows<'_> {
    /// The amount that is fixed: explained beside it, and made blank where it is to follow from the
    /// rules again.
    fn fixed_cell(&self, pin_of: Pin) -> GridCell {
        let place = pin_of.place();
        let has = |amount: &Amount| self.view.amount(*amount) == Some(pin_of.amount);
        let is_given = matches!(&place, Place::Amount(amount) if has(amount));
        let to = pin(pin_of.line, pin_of.organisation, pin_of.year);
        GridCell {
            shows: is_given.then_some(place),
            input: Some((to, Kind::Money)),
            look: Look::Pinned,
            ..GridCell::of(pin_of.amount)
        }
    }

    fn free_amount(&self, pin: Pin) -> Option<Money> {
        let id = Some(pin.organisation);
        self.free?.organisation_amount(pin.year, pin.line, id)
    }
}

impl GridRows for PinRows<'_> {
    fn id(&self) -> &'static str {
        "pins"
    }

    fn name(&self) -> String {
        self.view.text.say("allocation-pins")
    }

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    fn count(&self) -> usize {
        self.pins.len()
    }

    fn is_flat(&self) -> bool {
        true
    }

    /// What would be there if nothing were fixed comes later than the rows.
    fn stamp(&self) -> u64 {
        u64::from(self.free.is_some())
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        let Some(pin) = self.pins.get(row).copied() else {
            return GridCell::default();
        };
        let money = |amount: Option<Money>| GridCell::of(amount.map_or(Value::Blank, Value::Money));
        let plan = self.view.plan();
        match column {
            0 => GridCell {
                opens: Some(pin.place()),
                ..GridCell::of(plan.name_of(pin.line.row()))
            },
            1 => GridCell::of(plan.name_of(pin.organisation.row())),
            2 => GridCell::of(Value::Year(pin.year)),
            3 => self.fixed_cell(pin),
            4 => money(self.free_amount(pin)),
            _ => money(self.free_amount(pin).map(|free| pin.amount - free)),
        }
    }

    fn row_name(&self, row: usize) -> String {
        let plan = self.view.plan();
        let pin = self.pins.get(row);
        pin.map_or_else(String::new, |pin| {
            let (line, who) = (pin.line.row(), pin.organisation.row());
            let (line, who) = (plan.name_of(line), plan.name_of(who));
            format!("{line}, {who}, {}", pin.year)
        })
    }

    fn row_place(&self, row: usize) -> Option<Place> {
        self.pins.get(row).map(|pin| pin.place())
    }

    fn spot_of(&self, place: &Place) -> Option<Spot> {
        let mut pins = self.pins.iter();
        let row = pins.position(|pin| pin.place() == *place)?;
        Some(Spot::new(row, 3))
    }
}
