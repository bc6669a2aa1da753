//! The cash calendar of a year: who is paid when, and what is passed on of it.

use crate::{
    engine::{Leg, Moment, Payment, payments},
    money::Money,
    plan::{Amount, OrganisationId, Place, TotalOf, Value},
    ui::{
        grid::{GridCell, GridColumn, GridRows, Look, Spot},
        theme::size,
        view::View,
    },
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// The payments of a year.
#[derive(Clone, Debug, Default)]
pub(super) struct Calendar {
    /// When is paid: every month of the year that lies in the term, and after it where some is kept.
    moments: Vec<Moment>,
    /// Who is paid, then what is passed on of it, and all together at the end.
    rows: Vec<CalendarRow>,
}

/// Who gets money.
#[derive(Clone, Debug, Default)]
struct CalendarRow {
    of: RowOf,
    who: Option<OrganisationId>,
    amounts: BTreeMap<Moment, Money>,
}

/// What a row of the calendar is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum RowOf {
    /// What the authority pays to somebody.
    #[default]
    Award,
    /// What whoever received it keeps.
    Kept,
    /// What is passed on.
    Forward,
    /// What the authority pays to all.
    Total,
}

impl CalendarRow {
    fn total(&self) -> Money {
        self.amounts.values().copied().sum()
    }

    fn of(row: RowOf, who: Option<OrganisationId>, payments: &[&Payment]) -> Self {
        let mut amounts = BTreeMap::new();
        for payment in payments {
            let sum: &mut Money = amounts.entry(payment.moment).or_default();
            *sum = *sum + payment.amount;
        }
        let of = row;
        Self { of, who, amounts }
    }

    /// The same less what other rows have.
    fn less(mut self, others: &[Self]) -> Self {
        for (moment, amount) in others.iter().flat_map(|other| &other.amounts) {
            let left = self.amounts.entry(*moment).or_default();
            *left = *left - *amount;
        }
        self
    }
}

impl Calendar {
    pub(super) fn of(view: &View<'_>, year: Year) -> Self {
        let plan = view.plan();
        let all = payments(plan, view.outcome());
        let all: Vec<&Payment> = all.iter().filter(|payment| payment.year == year).collect();
        let of_leg = |leg, row| -> Vec<CalendarRow> {
            let own: Vec<&Payment> = all.iter().copied().filter(|one| one.leg == leg).collect();
            let alike = own.chunk_by(|one, other| one.payee == other.payee);
            let rows = alike.filter_map(|one| Some((one.first()?.payee, one)));
            rows.map(|(who, one)| CalendarRow::of(row, who, one))
                .collect()
        };
        let mut rows = of_leg(Leg::Award, RowOf::Award);
        let passed_on = of_leg(Leg::Forward, RowOf::Forward);
        let direct: Vec<&Payment> = all
            .iter()
            .copied()
            .filter(|one| one.leg == Leg::Award)
            .collect();
        if let Some(received) = rows.first().filter(|_| !passed_on.is_empty()) {
            let of = RowOf::Kept;
            let kept = CalendarRow {
                of,
                ..received.clone()
            };
            rows.push(kept.less(&passed_on));
        }
        rows.extend(passed_on);
        if !rows.is_empty() {
            rows.push(CalendarRow::of(RowOf::Total, None, &direct));
        }
        let within = |month: &crate::year::Month| month.of(year).overlap(plan.term()).is_some();
        let months = crate::year::Month::all().filter(within);
        let mut moments: BTreeSet<Moment> = months.map(Moment::Month).collect();
        moments.extend(all.iter().map(|payment| payment.moment));
        let moments = moments.into_iter().collect();
        Self { moments, rows }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What the authority pays.
    pub(super) fn total(&self) -> Money {
        self.rows.last().map(CalendarRow::total).unwrap_or_default()
    }
}

/// The calendar as rows of a grid.
pub(super) struct CalendarRows<'a> {
    view: &'a View<'a>,
    calendar: &'a Calendar,
    year: Year,
    columns: Vec<GridColumn>,
}

impl<'a> CalendarRows<'a> {
    pub(super) fn new(view: &'a View<'a>, calendar: &'a Calendar, year: Year) -> Self {
        let text = view.text;
        let who = GridColumn::words("who", text.say("payments-who"), size::WORDS * 1.3);
        let moments = calendar.moments.iter().map(|moment| {
            let (code, name) = match moment {
                Moment::Month(month) => {
                    let code = format!("month-{}", month.number());
                    let name = text.say(&code);
                    (code, name)
                }
                Moment::Determination => {
                    let name = text.say("payments-determination");
                    ("determination".to_owned(), name)
                }
            };
            GridColumn::numbers(&code, name, size::NUMBER)
        });
        let total = GridColumn::numbers("total", text.say("column-total"), size::MONEY);
        Self {
            view,
            calendar,
            year,
            columns: std::iter::once(who).chain(moments).chain([total]).collect(),
        }
    }

    fn name_of(&self, row: &CalendarRow) -> String {
        let text = self.view.text;
        let name = text.member(self.view.plan(), row.who, "lead-not-chosen");
        match row.of {
            RowOf::Award => name,
            RowOf::Kept => text.say_with("payments-own", &[("name", &name)]),
            RowOf::Forward => text.say_with("payments-to", &[("name", &name)]),
            RowOf::Total => text.say("column-total"),
        }
    }

    /// Where it is explained what a row has at a moment; nowhere for what others leave, and for all.
    fn place_of(&self, row: &CalendarRow, moment: Moment) -> Option<Place> {
        let leg = match row.of {
            RowOf::Award => Leg::Award,
            RowOf::Forward => Leg::Forward,
            RowOf::Kept | RowOf::Total => return None,
        };
        let amount = Amount::Payment(self.year, leg, row.who, moment);
        Some(Place::Amount(amount))
    }

    /// The total of a row; where it is an amount of the outcome, that is explained.
    fn total_cell(&self, row: &CalendarRow) -> GridCell {
        let of = match row.of {
            RowOf::Total => TotalOf::Lines,
            _ => TotalOf::Organisation(row.who),
        };
        let (amount, total) = (Amount::Total(Some(self.year), of), row.total());
        let is_it = self.view.amount(amount) == Some(total);
        GridCell {
            shows: is_it.then_some(Place::Amount(amount)),
            ..GridCell::of(total)
        }
    }
}

impl GridRows for CalendarRows<'_> {
    fn id(&self) -> &'static str {
        "cash-calendar"
    }

    fn name(&self) -> String {
        let words = self.view.text.say("payments-year");
        format!("{words} {}", self.year)
    }

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    /// Every year has its own months.
    fn is_remembered(&self) -> bool {
        false
    }

    fn count(&self) -> usize {
        self.calendar.rows.len()
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        let Some(row) = self.calendar.rows.get(row) else {
            return GridCell::default();
        };
        let Some(at) = column.checked_sub(1) else {
            let indent = u8::from(matches!(row.of, RowOf::Kept | RowOf::Forward));
            return GridCell {
                indent,
                ..GridCell::of(self.name_of(row))
            };
        };
        let cell = match self.calendar.moments.get(at) {
            None => self.total_cell(row),
            Some(moment) => {
                let amount = row.amounts.get(moment);
                GridCell {
                    shows: amount.and_then(|_| self.place_of(row, *moment)),
                    ..GridCell::of(amount.map_or(Value::Blank, |amount| Value::Money(*amount)))
                }
            }
        };
        match row.of {
            RowOf::Kept | RowOf::Forward => cell.looking(Look::Weak),
            RowOf::Award | RowOf::Total => cell,
        }
    }

    fn row_name(&self, row: usize) -> String {
        let row = self.calendar.rows.get(row);
        row.map_or_else(String::new, |row| self.name_of(row))
    }

    fn spot_of(&self, place: &Place) -> Option<Spot> {
        let mut rows = self.calendar.rows.iter().enumerate();
        rows.find_map(|(at, row)| {
            let mut moments = self.calendar.moments.iter();
            let is_here = |moment: &Moment| self.place_of(row, *moment).as_ref() == Some(place);
            let column = moments.position(is_here)?;
            Some(Spot::new(at, column.saturating_add(1)))
        })
    }
}
