//! The plan and scenarios side by side, as rows of a grid.

use super::tried::Tried;
use crate::{
    engine::{Compared, Pair, Presence},
    exchange::comparison::name_of,
    money::Money,
    plan::{Amount, BudgetPart, Id, Place, RowId, TotalOf},
    session::Sides,
    ui::{
        grid::{GridCell, GridColumn, GridRows, Look, Spot},
        theme::size,
        view::View,
        widgets::{amount::amount_width, heading::capital},
    },
    year::Year,
};
use eframe::egui::Ui;
use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

/// What the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Beside {
    /// All lines together, year by year.
    Years,
    /// Each organisation.
    Organisations,
    /// Each line.
    Lines,
    /// Each area.
    Areas,
    /// The numbers of the budget.
    Budget,
}

/// One amount of every plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RowOf {
    Total(Option<Year>, TotalOf),
    Part(Option<Year>, BudgetPart),
}

/// Names on the left; then the plan, and for each scenario its amount and the difference.
pub(super) struct CompareRows<'a> {
    view: &'a View<'a>,
    tried: Vec<(&'a Tried, &'a Sides)>,
    columns: Vec<GridColumn>,
    rows: Vec<RowOf>,
    by: (Beside, Option<Year>),
}

/// How many columns stand before those of the scenarios, and how many each of them has.
const BEFORE: usize = 2;
const EACH: usize = 2;

impl<'a> CompareRows<'a> {
    pub(super) fn new(
        ui: &Ui,
        view: &'a View<'a>,
        tried: Vec<(&'a Tried, &'a Sides)>,
        by: (Beside, Option<Year>),
    ) -> Self {
        let text = view.text;
        let whole = tried.iter().filter_map(|(_, sides)| sides.amounts.whole());
        let widest = whole.flat_map(|whole| [whole.all.before, whole.all.after]);
        let width = amount_width(ui, widest.map(|money| text.amount(money))).max(size::MONEY);
        let name = GridColumn::words("name", text.say("in-euros"), size::NAME_MIN);
        let plan = GridColumn::numbers("plan", text.say("scenarios-plan"), width);
        let roomy = match tried.len() {
            1 => size::LIST,
            2 => size::FIELD,
            _ => width,
        };
        let each = tried.iter().flat_map(|(one, _)| {
            let name = &one.scenario.name;
            let difference = text.say_with("scenarios-difference", &[("name", name)]);
            [
                GridColumn::numbers(&one.id.to_string(), name.clone(), roomy),
                GridColumn::numbers(&format!("{}-difference", one.id), difference, roomy),
            ]
        });
        Self {
            view,
            columns: [name, plan].into_iter().chain(each).collect(),
            rows: rows_of(&tried, by),
            by,
            tried,
        }
    }

    fn compared(sides: &Sides, row: RowOf) -> Option<(&Compared, Option<Year>)> {
        match row {
            RowOf::Total(year, of) => Some((sides.amounts.totals.get(&of)?, year)),
            RowOf::Part(year, part) => Some((sides.amounts.budget.get(&part)?, year)),
        }
    }

    fn pair(sides: &Sides, row: RowOf) -> Pair {
        let compared = Self::compared(sides, row);
        compared.map_or_else(Pair::default, |(compared, year)| compared.at(year))
    }

    fn name_of(&self, row: RowOf) -> String {
        let text = self.view.text;
        match row {
            RowOf::Total(Some(year), TotalOf::Lines) if self.by.0 == Beside::Years => {
                year.to_string()
            }
            RowOf::Total(_, TotalOf::Lines) => capital(&text.say("all-lines")),
            RowOf::Total(_, TotalOf::Line(id)) => self.row_of_plan(row, id.row()),
            RowOf::Total(_, TotalOf::Organisation(id)) => {
                self.member(row, id.map(Id::row), "not-yet-assigned")
            }
            RowOf::Total(_, TotalOf::Area(id)) => self.member(row, id.map(Id::row), "not-divided"),
            RowOf::Total(_, TotalOf::Goal(id)) => self.member(row, id.map(Id::row), "no-goal"),
            RowOf::Part(_, part) => text.say(&format!("budget-{}", part.code())),
        }
    }

    fn member(&self, of: RowOf, row: Option<RowId>, nobody: &str) -> String {
        match row {
            Some(row) => self.row_of_plan(of, row),
            None => capital(&self.view.text.say(nobody)),
        }
    }

    /// The name of a row, with whether it is new in a scenario or gone from all of them.
    fn row_of_plan(&self, of: RowOf, row: RowId) -> String {
        let text = self.view.text;
        let with = |presence: Presence| {
            move |(_, sides): &&(&Tried, &'a Sides)| {
                let compared = Self::compared(sides, of);
                compared.is_some_and(|(compared, _)| compared.presence == presence)
            }
        };
        let new = self.tried.iter().find(with(Presence::OnlyAfter));
        let gone = self.tried.iter().filter(with(Presence::OnlyBefore));
        let (sides, key) = match (new, self.tried.first()) {
            (Some((_, sides)), _) => (sides, Some("compare-only-after")),
            (None, Some((_, sides))) if gone.count() == self.tried.len() => {
                (sides, Some("compare-only-before"))
            }
            (None, Some((_, sides))) => (sides, None),
            (None, None) => return String::new(),
        };
        let name = name_of(sides, row);
        key.map_or_else(
            || name.clone(),
            |key| text.say_with(key, &[("name", &name)]),
        )
    }

    /// What the plan has, which can be asked how it came about.
    fn plan_cell(&self, row: RowOf) -> GridCell {
        let amount = match row {
            RowOf::Total(year, of) => Some(Amount::Total(year, of)),
            RowOf::Part(year, part) => year.map(|year| Amount::Budget(year, part)),
        };
        let first = self.tried.first();
        let money = first.map_or(Money::ZERO, |(_, sides)| Self::pair(sides, row).before);
        GridCell {
            shows: amount.map(Place::Amount),
            ..GridCell::of(money)
        }
    }
}

/// The rows of a group, those of all scenarios together; what sums them up comes first.
fn rows_of(tried: &[(&Tried, &Sides)], (by, year): (Beside, Option<Year>)) -> Vec<RowOf> {
    let all = tried.iter().map(|(_, sides)| &sides.amounts);
    if by == Beside::Budget {
        return BudgetPart::TIE_OUT
            .map(|part| RowOf::Part(year, part))
            .to_vec();
    }
    if by == Beside::Years {
        let years: BTreeSet<Year> = all
            .flat_map(|amounts| amounts.years.iter().copied())
            .collect();
        let years = years.into_iter().map(Some);
        let whens = std::iter::once(None).chain(years);
        return whens
            .map(|when| RowOf::Total(when, TotalOf::Lines))
            .collect();
    }
    let is_wanted = |of: &TotalOf| match of {
        TotalOf::Organisation(_) => by == Beside::Organisations,
        TotalOf::Line(_) => by == Beside::Lines,
        TotalOf::Area(_) => by == Beside::Areas,
        TotalOf::Lines | TotalOf::Goal(_) => false,
    };
    let of = all.flat_map(|amounts| amounts.totals.keys().copied());
    let of: BTreeSet<TotalOf> = of.filter(is_wanted).collect();
    // What nobody has, or no area, stands last.
    let is_nobody = |of: &TotalOf| matches!(of, TotalOf::Organisation(None) | TotalOf::Area(None));
    let (nobody, known): (Vec<_>, Vec<_>) = of.into_iter().partition(is_nobody);
    let of = std::iter::once(TotalOf::Lines).chain(known).chain(nobody);
    of.map(|of| RowOf::Total(year, of)).collect()
}

impl GridRows for CompareRows<'_> {
    fn id(&self) -> &'static str {
        "scenarios-beside"
    }

    fn name(&self) -> String {
        self.view.text.say("scenarios-beside")
    }

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn pinned(&self) -> usize {
        usize::from(self.by.0 != Beside::Budget)
    }

    fn is_flat(&self) -> bool {
        true
    }

    /// Its columns are the scenarios of this dossier.
    fn is_remembered(&self) -> bool {
        false
    }

    fn stamp(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.by.hash(&mut hasher);
        for (one, _) in &self.tried {
            one.id.hash(&mut hasher);
        }
        hasher.finish()
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        let Some(of) = self.rows.get(row).copied() else {
            return GridCell::default();
        };
        let Some(place) = column.checked_sub(BEFORE) else {
            return if column == 0 {
                GridCell::of(self.name_of(of))
            } else {
                self.plan_cell(of)
            };
        };
        let Some((_, sides)) = self.tried.get(place / EACH) else {
            return GridCell::default();
        };
        let pair = Self::pair(sides, of);
        let difference = pair.difference();
        match place % EACH {
            0 => GridCell::of(pair.after),
            _ if difference.is_zero() => GridCell::of(difference).looking(Look::Weak),
            _ => GridCell::of(difference),
        }
    }

    fn row_name(&self, row: usize) -> String {
        let row = self.rows.get(row);
        row.map_or_else(String::new, |row| self.name_of(*row))
    }

    fn spot_of(&self, place: &Place) -> Option<Spot> {
        let Place::Amount(Amount::Total(year, of)) = place else {
            return None;
        };
        let wanted = RowOf::Total(*year, *of);
        let row = self.rows.iter().position(|row| *row == wanted)?;
        Some(Spot::new(row, 1))
    }
}
