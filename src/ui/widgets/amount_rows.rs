//! Derived amounts as rows of a grid in which nothing is typed.

use super::amount::amount_width;
use crate::{
    money::Money,
    plan::{Amount, BudgetPart, LineId, Place, TotalOf},
    ui::{
        grid::{GridCell, GridColumn, GridRows, Spot},
        theme::size,
        view::View,
        widgets::heading::capital,
    },
    year::Year,
};
use eframe::egui::Ui;

/// What the amounts of a row are of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowOf {
    /// A number of the budget, with the sign that it has in the tie-out.
    Budget(&'static str, BudgetPart),
    /// A total.
    Total(TotalOf),
    /// A line.
    Line(LineId),
    /// One amount, under a name.
    One(String, Amount),
}

impl RowOf {
    /// What stands in the column of a year, or in that of all years.
    fn amount(&self, year: Option<Year>) -> Option<Amount> {
        match (self, year) {
            (Self::Budget(_, part), Some(year)) => Some(Amount::Budget(year, *part)),
            (Self::Budget(..), None) => None,
            (Self::Total(of), year) => Some(Amount::Total(year, *of)),
            (Self::Line(line), Some(year)) => Some(Amount::Line(year, *line)),
            (Self::Line(line), None) => Some(Amount::Total(None, TotalOf::Line(*line))),
            (Self::One(_, amount), _) => Some(*amount),
        }
    }
}

/// Names on the left, amounts on the right.
pub struct AmountRows<'a> {
    view: &'a View<'a>,
    id: &'static str,
    name: String,
    rows: Vec<RowOf>,
    columns: Vec<GridColumn>,
    pinned: usize,
    most: Option<usize>,
}

impl<'a> AmountRows<'a> {
    /// The years side by side, and their sum. Every column is as wide as the widest amount of the
    /// budget needs, so that tables under each other stand in line.
    pub fn by_year(ui: &Ui, view: &'a View<'a>, id: &'static str, rows: Vec<RowOf>) -> Self {
        let counted = all_years(view, BudgetPart::Counted);
        let widest = [view.outcome().total(None, TotalOf::Lines), counted];
        let width = amount_width(ui, widest.into_iter().map(|money| view.text.amount(money)));
        let name = GridColumn::words("name", view.text.say("in-euros"), size::NAME_MIN);
        let years = view.years().map(|year| GridColumn::of_year(year, width));
        let total = GridColumn::numbers("total", view.text.say("column-total"), width);
        Self {
            columns: std::iter::once(name).chain(years).chain([total]).collect(),
            ..Self::one(ui, view, id, rows)
        }
    }

    /// One column of amounts.
    pub fn one(ui: &Ui, view: &'a View<'a>, id: &'static str, rows: Vec<RowOf>) -> Self {
        let amounts = rows.iter().filter_map(|row| match row {
            RowOf::One(_, amount) => view.amount(*amount),
            _ => None,
        });
        let width = amount_width(ui, amounts.map(|money| view.text.amount(money)));
        let name = GridColumn::words("name", view.text.say("in-euros"), size::NAME_MIN);
        let amount = GridColumn::numbers("amount", view.text.say("amounts-column"), width);
        Self {
            view,
            id,
            name: view.text.say(&format!("amounts-of-{id}")),
            rows,
            columns: vec![name, amount],
            pinned: 0,
            most: None,
        }
    }

    /// The same, of which the first row stays in sight.
    #[must_use]
    pub fn with_sum(self) -> Self {
        Self { pinned: 1, ..self }
    }

    /// The same, that scrolls when it has more rows.
    #[must_use]
    pub fn at_most(self, rows: usize) -> Self {
        let most = Some(rows);
        Self { most, ..self }
    }

    fn name_of(&self, row: &RowOf) -> String {
        let text = self.view.text;
        match row {
            RowOf::Budget(sign, part) => {
                let words = text.say(&format!("budget-{}", part.code()));
                format!("{sign} {words}").trim_start().to_owned()
            }
            RowOf::Total(of) => self.total_name(*of),
            RowOf::Line(line) => self.view.plan().name_of(LineId::row(*line)),
            RowOf::One(name, _) => name.clone(),
        }
    }

    fn total_name(&self, of: TotalOf) -> String {
        let (plan, text) = (self.view.plan(), self.view.text);
        match of {
            TotalOf::Lines => capital(&text.say("all-lines")),
            TotalOf::Line(line) => plan.name_of(LineId::row(line)),
            TotalOf::Organisation(id) => text.member(plan, id, "not-yet-assigned"),
            TotalOf::Area(id) => text.member(plan, id, "not-divided"),
            TotalOf::Goal(id) => text.member(plan, id, "no-goal"),
        }
    }

    fn amount_cell(&self, row: &RowOf, year: Option<Year>) -> GridCell {
        let Some(amount) = row.amount(year) else {
            return match row {
                RowOf::Budget(_, part) => GridCell::of(all_years(self.view, *part)),
                _ => GridCell::default(),
            };
        };
        match self.view.amount(amount) {
            Some(money) => GridCell {
                shows: Some(Place::Amount(amount)),
                ..GridCell::of(money)
            },
            None => GridCell::default(),
        }
    }
}

fn all_years(view: &View<'_>, part: BudgetPart) -> Money {
    let amounts = view
        .years()
        .filter_map(|year| view.amount(Amount::Budget(year, part)));
    amounts.sum()
}

impl GridRows for AmountRows<'_> {
    fn id(&self) -> &'static str {
        self.id
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn pinned(&self) -> usize {
        self.pinned
    }

    fn most(&self) -> Option<usize> {
        self.most
    }

    fn has_bar(&self) -> bool {
        false
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        let Some(of) = self.rows.get(row) else {
            return GridCell::default();
        };
        if column == 0 {
            return GridCell::of(self.name_of(of));
        }
        let year = self.columns.get(column).and_then(|column| column.year);
        self.amount_cell(of, year)
    }

    fn row_name(&self, row: usize) -> String {
        let of = self.rows.get(row);
        of.map_or_else(String::new, |of| self.name_of(of))
    }

    fn spot_of(&self, place: &Place) -> Option<Spot> {
        let Place::Amount(wanted) = place else {
            return None;
        };
        let columns = 1..self.columns.len();
        let mut spots = (0..self.rows.len())
            .flat_map(|row| columns.clone().map(move |column| Spot::new(row, column)));
        spots.find(|spot| {
            let year = self.columns.get(spot.column).and_then(|column| column.year);
            let of = self.rows.get(spot.row);
            of.and_then(|of| of.amount(year)) == Some(*wanted)
        })
    }
}
