//! Places in words.

use super::Text;
use crate::plan::{Amount, Id, Place, Plan, Row, RowId, TotalOf};

impl Text {
    /// Where something is, in words: the names of rows, fields and years.
    pub fn place(&self, plan: &Plan, place: &Place) -> String {
        match place {
            Place::Plan => self.say("place-plan"),
            Place::Table(table) => self.table(*table),
            Place::Row(row) => self.row(plan, *row),
            Place::Field(row, field) => {
                format!(
                    "{} › {}",
                    self.row(plan, *row),
                    self.field(row.table(), field)
                )
            }
            Place::Entry(row, field, key) => format!(
                "{} › {} › {}",
                self.row(plan, *row),
                self.field(row.table(), field),
                self.value(plan, key)
            ),
            Place::Amount(amount) => self.amount_place(plan, *amount),
        }
    }

    /// A row by its table and its name.
    pub fn row(&self, plan: &Plan, row: RowId) -> String {
        if row.table().is_single() {
            return self.table(row.table());
        }
        format!(
            "{} «{}»",
            self.say(&format!("row-{}", row.table())),
            plan.name_of(row)
        )
    }

    fn amount_place(&self, plan: &Plan, amount: Amount) -> String {
        let line = |line: crate::plan::LineId| plan.name_of(line.row());
        match amount {
            Amount::Budget(year, part) => {
                format!("{} {year}", self.say(&format!("budget-{}", part.code())))
            }
            Amount::Line(year, id) => format!("{}, {year}", line(id)),
            Amount::Organisation(year, id, organisation) => {
                let organisation = self.member(plan, organisation, "not-yet-assigned");
                format!("{}, {year}, {organisation}", line(id))
            }
            Amount::Cell(year, id, organisation, area) => {
                let organisation = self.member(plan, organisation, "not-yet-assigned");
                let area = self.member(plan, area, "not-divided");
                format!("{}, {year}, {organisation}, {area}", line(id))
            }
            Amount::Total(year, of) => {
                let year = year.map_or_else(|| self.say("all-years"), |year| year.to_string());
                let of = match of {
                    TotalOf::Lines => self.say("all-lines"),
                    TotalOf::Line(id) => line(id),
                    TotalOf::Organisation(id) => self.member(plan, id, "not-yet-assigned"),
                    TotalOf::Area(id) => self.member(plan, id, "not-divided"),
                    TotalOf::Goal(id) => self.member(plan, id, "no-goal"),
                };
                self.say_with("place-total", &[("of", &of), ("year", &year)])
            }
            Amount::Settlement(year, who, part) => {
                let who = self.member(plan, who, "settlement-all");
                let part = self.say(&format!("settlement-{}", part.code()));
                format!("{part}, {year}, {who}")
            }
            Amount::Overspend(year, id, who, part) => {
                let part = self.say(&format!("overspend-{}", part.code()));
                format!("{part}, {}, {year}, {}", line(id), plan.name_of(who.row()))
            }
            Amount::Goal(year, id, goal) => {
                let goal = self.member(plan, goal, "no-goal");
                format!("{}, {year}, {goal}", line(id))
            }
        }
    }

    /// A member by its name, or the words for nobody.
    pub fn member<R: Row>(&self, plan: &Plan, id: Option<Id<R>>, nobody: &str) -> String {
        id.map_or_else(|| self.say(nobody), |id| plan.name_of(id.row()))
    }
}
