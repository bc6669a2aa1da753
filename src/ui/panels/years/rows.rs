//! The years as columns of a grid: what each is, has and was awarded.

use super::ARRANGEMENT;
use crate::{
    engine::{Outcome, index::factor},
    money::Money,
    plan::{Amount, BudgetPart, Fact, Id, Index, Kind, Place, RowId, TableName, TotalOf, Value},
    ui::{
        grid::{GridCell, GridColumn, GridRows, Spot},
        theme::size,
        view::View,
        widgets::field::value_at,
    },
    year::Year,
};

/// What a row is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum YearRow {
    /// Which part of the year the term covers.
    Part,
    /// A field of the arrangement with an entry for each year, which is typed here.
    Entry(&'static str, Kind),
    /// The rate that counts, and whether it was typed or built.
    InUse(Index),
    /// The rate that the figures build.
    Built,
    /// What an amount of the first year is multiplied by.
    Level(Index),
    /// A number of the budget.
    Budget(BudgetPart),
    /// When it was awarded.
    AwardedOn,
    /// How much was awarded.
    Awarded,
    /// How much the rules would give now.
    Now,
    /// The difference of the two.
    ToAmend,
}

/// What each year is and has.
pub(super) const YEARS: [YearRow; 18] = [
    YearRow::Part,
    YearRow::Entry("rates", Kind::Rate),
    YearRow::InUse(Index::General),
    YearRow::Level(Index::General),
    YearRow::Budget(BudgetPart::Committed),
    YearRow::Budget(BudgetPart::Expected),
    YearRow::Budget(BudgetPart::Counted),
    YearRow::Budget(BudgetPart::Reserve),
    YearRow::Budget(BudgetPart::Available),
    YearRow::Budget(BudgetPart::Allocated),
    YearRow::Budget(BudgetPart::AllocatedReal),
    YearRow::Budget(BudgetPart::NotYetAssigned),
    YearRow::Budget(BudgetPart::Unallocated),
    YearRow::Entry("path", Kind::Share),
    YearRow::Entry("floor", Kind::Rate),
    YearRow::Entry("cap", Kind::Rate),
    YearRow::Entry("budget_adopted_on", Kind::Date),
    YearRow::AwardedOn,
];

/// The figures of each year, the rates that are built and typed, and what they do to prices and money.
pub(super) const INDEXING: [YearRow; 16] = [
    YearRow::Entry("wages_provisional", Kind::Rate),
    YearRow::Entry("wages_definitive", Kind::Rate),
    YearRow::Entry("prices_provisional", Kind::Rate),
    YearRow::Entry("prices_definitive", Kind::Rate),
    YearRow::Built,
    YearRow::Entry("rates", Kind::Rate),
    YearRow::Entry("wage_rates", Kind::Rate),
    YearRow::Entry("material_rates", Kind::Rate),
    YearRow::InUse(Index::General),
    YearRow::InUse(Index::Wages),
    YearRow::InUse(Index::Materials),
    YearRow::Level(Index::General),
    YearRow::Level(Index::Wages),
    YearRow::Level(Index::Materials),
    YearRow::Budget(BudgetPart::Allocated),
    YearRow::Budget(BudgetPart::AllocatedReal),
];

/// What each year was awarded.
pub(super) const AWARDS: [YearRow; 4] = [
    YearRow::AwardedOn,
    YearRow::Awarded,
    YearRow::Now,
    YearRow::ToAmend,
];

/// The years side by side.
pub(super) struct YearRows<'a> {
    view: &'a View<'a>,
    id: &'static str,
    rows: &'static [YearRow],
    columns: Vec<GridColumn>,
}

impl<'a> YearRows<'a> {
    pub(super) fn new(view: &'a View<'a>, of: (&'static str, &'static [YearRow])) -> Self {
        Self::of_years(view, of, view.years())
    }

    /// The same with other years than those of the term.
    pub(super) fn of_years(
        view: &'a View<'a>,
        (id, rows): (&'static str, &'static [YearRow]),
        years: impl Iterator<Item = Year>,
    ) -> Self {
        let name = GridColumn::words("name", view.text.say("years-year"), size::WORDS);
        let years = years.map(|year| GridColumn::of_year(year, size::FIELD));
        Self {
            view,
            id,
            rows,
            columns: std::iter::once(name).chain(years).collect(),
        }
    }

    fn name_of(&self, row: YearRow) -> String {
        let text = self.view.text;
        match row {
            YearRow::Part => text.say("years-part"),
            YearRow::InUse(index) => text.say(match index {
                Index::General => "years-in-use",
                Index::Wages => "years-in-use-wages",
                Index::Materials => "years-in-use-materials",
            }),
            YearRow::Built => text.say("years-built"),
            YearRow::Level(index) => match self.view.years().next() {
                Some(first) => text.say_with(level_key(index), &[("year", &first)]),
                None => String::new(),
            },
            YearRow::Entry(field, _) => text.field(TableName::Arrangement, field),
            YearRow::Budget(part) => text.say(&format!("budget-{}", part.code())),
            YearRow::AwardedOn => text.field(TableName::Arrangement, "awarded"),
            YearRow::Awarded => text.say("years-awarded"),
            YearRow::Now => text.say("years-now"),
            YearRow::ToAmend => text.say("years-to-amend"),
        }
    }

    fn year_cell(&self, row: YearRow, year: Year) -> GridCell {
        let (view, plan) = (self.view, self.view.plan());
        match row {
            YearRow::Part => {
                let mut years = view.outcome().years.iter();
                let found = years.find(|plan_year| plan_year.year == year);
                found.map_or_else(GridCell::default, |found| {
                    GridCell::of(view.text.percentage(&found.part))
                })
            }
            YearRow::InUse(index) => self.rate_cell(index, year),
            YearRow::Built => {
                let built = plan.arrangement.built_rate(Index::General, year);
                GridCell::of(built.map_or(Value::Blank, Value::Rate))
            }
            YearRow::Level(index) => view.years().next().map_or_else(GridCell::default, |first| {
                let level = factor(&plan.arrangement, index, first, year);
                GridCell::of(view.text.percentage(&level))
            }),
            YearRow::Entry(field, kind) => {
                let place = Place::Entry(ARRANGEMENT, field, Value::Year(year));
                GridCell {
                    value: value_at(view, &place),
                    input: Some((place, kind)),
                    ..GridCell::default()
                }
            }
            YearRow::Budget(part) => self.amount_cell(Amount::Budget(year, part)),
            YearRow::AwardedOn => {
                let day = plan.arrangement.awarded.get(&year);
                day.map_or_else(GridCell::default, |day| GridCell::of(Value::Date(*day)))
            }
            YearRow::Awarded | YearRow::ToAmend if !plan.arrangement.is_awarded(year) => {
                GridCell::default()
            }
            YearRow::Awarded => self.amount_cell(Amount::Total(Some(year), TotalOf::Lines)),
            YearRow::Now => {
                let awarded = view.outcome().total(Some(year), TotalOf::Lines);
                GridCell::of(awarded + to_amend(view.outcome(), year))
            }
            YearRow::ToAmend => GridCell::of(to_amend(view.outcome(), year)),
        }
    }

    /// The rate that counts in a year, with where it is from.
    fn rate_cell(&self, index: Index, year: Year) -> GridCell {
        let (text, arrangement) = (self.view.text, &self.view.plan().arrangement);
        let key = if arrangement.typed_rate(index, year).is_some() {
            "years-rate-typed"
        } else if arrangement.built_rate(index, year).is_some() {
            "years-rate-built"
        } else {
            "years-rate-none"
        };
        let rate = arrangement.rate(index, year);
        let rate = rate.show(text.language().numbers());
        GridCell::of(text.say_with(key, &[("rate", &rate)]))
    }

    fn amount_cell(&self, amount: Amount) -> GridCell {
        let money = self.view.amount(amount);
        money.map_or_else(GridCell::default, |money| GridCell {
            shows: Some(Place::Amount(amount)),
            ..GridCell::of(money)
        })
    }

    /// The row that shows a place, and the year of the column.
    fn row_and_year(&self, place: &Place) -> Option<(YearRow, Option<Year>)> {
        match place {
            Place::Amount(Amount::Budget(year, part)) => {
                Some((YearRow::Budget(*part), Some(*year)))
            }
            Place::Entry(ARRANGEMENT, "awarded", Value::Year(year)) => {
                Some((YearRow::AwardedOn, Some(*year)))
            }
            Place::Entry(ARRANGEMENT, field, Value::Year(year)) => {
                Some((self.entry_row(field)?, Some(*year)))
            }
            Place::Field(ARRANGEMENT, "awarded") => Some((YearRow::AwardedOn, None)),
            Place::Field(ARRANGEMENT, field) => Some((self.entry_row(field)?, None)),
            // What was awarded of a line has no row of its own here.
            place => {
                let fact: Id<Fact> = place.row().and_then(RowId::typed)?;
                let fact = self.view.plan().facts.get(fact)?;
                Some((YearRow::AwardedOn, Some(fact.year)))
            }
        }
    }

    fn entry_row(&self, wanted: &str) -> Option<YearRow> {
        let mut rows = self.rows.iter().copied();
        rows.find(|row| matches!(row, YearRow::Entry(field, _) if *field == wanted))
    }
}

/// The words for the price level of an index.
const fn level_key(index: Index) -> &'static str {
    match index {
        Index::General => "years-level",
        Index::Wages => "years-level-wages",
        Index::Materials => "years-level-materials",
    }
}

/// How much more the rules would give now than was awarded.
fn to_amend(outcome: &Outcome, year: Year) -> Money {
    let amendments = outcome.amendments.iter();
    let of_year = amendments.filter(|amendment| amendment.awarded.year == year);
    of_year
        .map(|amendment| amendment.computed - amendment.awarded.amount)
        .sum()
}

impl GridRows for YearRows<'_> {
    fn id(&self) -> &'static str {
        self.id
    }

    fn name(&self) -> String {
        self.view.text.say("panel-years")
    }

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        let Some(row) = self.rows.get(row).copied() else {
            return GridCell::default();
        };
        let year = self.columns.get(column).and_then(|column| column.year);
        match year {
            Some(year) => self.year_cell(row, year),
            None => GridCell::of(self.name_of(row)),
        }
    }

    fn row_name(&self, row: usize) -> String {
        let row = self.rows.get(row);
        row.map_or_else(String::new, |row| self.name_of(*row))
    }

    fn spot_of(&self, place: &Place) -> Option<Spot> {
        let (row, year) = self.row_and_year(place)?;
        let row = self.rows.iter().position(|other| *other == row)?;
        let mut columns = self.columns.iter();
        let column = columns.position(|column| year.is_some() && column.year == year);
        Some(Spot::new(row, column.unwrap_or(0)))
    }
}
