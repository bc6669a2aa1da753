//! Plans side by side, as rows of a grid: the plan and its scenarios, or what was adopted and what
//! became of it.

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

/// What the others are compared with.
pub(super) struct First {
    /// What it is called.
    pub(super) name: String,
    /// Whether it is the plan as it is now, of which every amount can be explained.
    pub(super) is_plan: bool,
}

/// A plan that stands beside the first.
pub(super) struct Other<'a> {
    /// What tells it from the others.
    pub(super) id: String,
    /// What it is called.
    pub(super) name: String,
    /// Whether it is the plan as it is now.
    pub(super) is_plan: bool,
    /// The first, and this one.
    pub(super) sides: &'a Sides,
}

/// Names on the left; then the first plan, and for each other its amount and the difference.
pub(super) struct CompareRows<'a> {
    view: &'a View<'a>,
    id: &'static str,
    is_plan: bool,
    others: Vec<Other<'a>>,
    columns: Vec<GridColumn>,
    rows: Vec<RowOf>,
    by: (Beside, Option<Year>),
}

/// How many columns stand before those of the others, and how many each of them has.
const BEFORE: usize = 2;
const EACH: usize = 2;

impl<'a> CompareRows<'a> {
    /// The table of an id, whose name is that of its words.
    pub(super) fn new(
        ui: &Ui,
        view: &'a View<'a>,
        (id, first, others): (&'static str, First, Vec<Other<'a>>),
        by: (Beside, Option<Year>),
    ) -> Self {
        let text = view.text;
        let whole = others
            .iter()
            .filter_map(|other| other.sides.amounts.whole());
        let widest = whole.flat_map(|whole| [whole.all.before, whole.all.after]);
        let width = amount_width(ui, widest.map(|money| text.amount(money))).max(size::MONEY);
        let name = GridColumn::words("name", text.say("in-euros"), size::NAME_MIN);
        let roomy = match others.len() {
            1 => size::LIST,
            2 => size::FIELD,
            _ => width,
        };
        let own = if first.is_plan { width } else { roomy };
        let plan = GridColumn::numbers("plan", first.name, own);
        let each = others.iter().flat_map(|other| {
            let name = &other.name;
            let difference = text.say_with("scenarios-difference", &[("name", name)]);
            [
                GridColumn::numbers(&other.id, name.clone(), roomy),
                GridColumn::numbers(&format!("{}-difference", other.id), difference, roomy),
            ]
        });
        Self {
            view,
            id,
            is_plan: first.is_plan,
            columns: [name, plan].into_iter().chain(each).collect(),
            rows: rows_of(&others, by),
            by,
            others,
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
            move |other: &&Other<'_>| {
                let compared = Self::compared(other.sides, of);
                compared.is_some_and(|(compared, _)| compared.presence == presence)
            }
        };
        let new = self.others.iter().find(with(Presence::OnlyAfter));
        let gone = self.others.iter().filter(with(Presence::OnlyBefore));
        let (sides, key) = match (new, self.others.first()) {
            (Some(other), _) => (other.sides, Some("compare-only-after")),
            (None, Some(other)) if gone.count() == self.others.len() => {
                (other.sides, Some("compare-only-before"))
            }
            (None, Some(other)) => (other.sides, None),
            (None, None) => return String::new(),
        };
        let name = name_of(sides, row);
        key.map_or_else(
            || name.clone(),
            |key| text.say_with(key, &[("name", &name)]),
        )
    }

    /// An amount; that of the plan can be asked how it came about.
    fn amount_cell(row: RowOf, money: Money, is_plan: bool) -> GridCell {
        let amount = match row {
            RowOf::Total(year, of) => Some(Amount::Total(year, of)),
            RowOf::Part(year, part) => year.map(|year| Amount::Budget(year, part)),
        };
        GridCell {
            shows: amount.filter(|_| is_plan).map(Place::Amount),
            ..GridCell::of(money)
        }
    }

    fn first_cell(&self, row: RowOf) -> GridCell {
        let first = self.others.first();
        let money = first.map_or(Money::ZERO, |other| Self::pair(other.sides, row).before);
        Self::amount_cell(row, money, self.is_plan)
    }

    /// The column of the plan as it is now.
    fn column_of_plan(&self) -> Option<usize> {
        if self.is_plan {
            return Some(1);
        }
        let at = self.others.iter().position(|other| other.is_plan)?;
        Some(at.saturating_mul(EACH).saturating_add(BEFORE))
    }
}

/// The rows of a group, those of all plans together; what sums them up comes first.
fn rows_of(others: &[Other<'_>], (by, year): (Beside, Option<Year>)) -> Vec<RowOf> {
    let all = others.iter().map(|other| &other.sides.amounts);
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
        self.id
    }

    fn name(&self) -> String {
        self.view.text.say(self.id)
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

    /// Its columns are the scenarios or versions of this dossier.
    fn is_remembered(&self) -> bool {
        false
    }

    fn stamp(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.by.hash(&mut hasher);
        for other in &self.others {
            other.id.hash(&mut hasher);
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
                self.first_cell(of)
            };
        };
        let Some(other) = self.others.get(place / EACH) else {
            return GridCell::default();
        };
        let pair = Self::pair(other.sides, of);
        let difference = pair.difference();
        match place % EACH {
            0 => Self::amount_cell(of, pair.after, other.is_plan),
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
        Some(Spot::new(row, self.column_of_plan()?))
    }
}
