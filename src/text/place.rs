//! Places in words.

use super::Text;
use crate::{
    plan::{
        Amount, CeilingId, CeilingPart, ExitPart, Id, Leg, Moment, NoticeId, NoticePart,
        OrganisationId, Place, Plan, Row, RowId, TotalOf,
    },
    year::Year,
};
use jiff::civil::Date;
use std::fmt::Display;

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
            Amount::Total(year, of) => self.total_place(plan, year, of),
            Amount::Payment(year, leg, payee, moment) => {
                self.payment_place(plan, (year, leg), payee, moment)
            }
            Amount::Notice(id, part) => self.notice_place(plan, id, part),
            Amount::Settlement(year, who, part) => {
                let who = self.member(plan, who, "settlement-all");
                let part = self.say(&format!("settlement-{}", part.code()));
                format!("{part}, {year}, {who}")
            }
            Amount::Overspend(year, id, who, part) => {
                let part = self.say(&format!("overspend-{}", part.code()));
                format!("{part}, {}, {year}, {}", line(id), plan.name_of(who.row()))
            }
            Amount::Ceiling(id, part) => self.ceiling_place(plan, id, part),
            Amount::Expected(id) => {
                let name = plan.name_of(id.row());
                self.say_with("place-expected", &[("name", &name)])
            }
            Amount::Shift(year, id, part) => {
                let key = format!("place-shift-{}", part.code());
                self.say_with(&key, &[("line", &line(id)), ("year", &year)])
            }
            Amount::Aid(who, day, _, part) => {
                let key = format!("place-aid-{}", part.code());
                let (name, day) = (plan.name_of(who.row()), self.date(day));
                self.say_with(&key, &[("name", &name), ("day", &day)])
            }
            Amount::Exit(who, day, part) => self.exit_place(plan, (who, day), part),
            Amount::Goal(year, id, goal) => {
                let goal = self.member(plan, goal, "no-goal");
                format!("{}, {year}, {goal}", line(id))
            }
        }
    }

    fn total_place(&self, plan: &Plan, year: Option<Year>, of: TotalOf) -> String {
        let year = year.map_or_else(|| self.say("all-years"), |year| year.to_string());
        let of = match of {
            TotalOf::Lines => self.say("all-lines"),
            TotalOf::Line(id) => plan.name_of(id.row()),
            TotalOf::Organisation(id) => self.member(plan, id, "not-yet-assigned"),
            TotalOf::Area(id) => self.member(plan, id, "not-divided"),
            TotalOf::Goal(id) => self.member(plan, id, "no-goal"),
        };
        self.say_with("place-total", &[("of", &of), ("year", &year)])
    }

    fn payment_place(
        &self,
        plan: &Plan,
        (year, leg): (Year, Leg),
        payee: Option<OrganisationId>,
        moment: Moment,
    ) -> String {
        let key = match leg {
            Leg::Award => "place-paid",
            Leg::Forward => "place-passed-on",
        };
        let payee = self.member(plan, payee, "lead-not-chosen");
        let moment = self.paid_when(year, moment);
        self.say_with(key, &[("payee", &payee), ("moment", &moment)])
    }

    fn notice_place(&self, plan: &Plan, id: NoticeId, part: NoticePart) -> String {
        let whose = plan.notices.get(id).map(|notice| notice.organisation);
        let whose = self.member(plan, whose, "not-yet-assigned");
        let key = match part {
            NoticePart::Refused => "place-refused",
            NoticePart::CostOfContinuing => "place-continuing",
        };
        self.say_with(key, &[("name", &whose)])
    }

    fn ceiling_place(&self, plan: &Plan, id: CeilingId, part: CeilingPart) -> String {
        let name = plan.name_of(id.row());
        let year = plan
            .ceilings
            .get(id)
            .map(|ceiling| ceiling.year.to_string());
        let year = year.unwrap_or_default();
        let key = format!("place-ceiling-{}", part.code());
        self.say_with(&key, &[("name", &name), ("year", &year)])
    }

    fn exit_place(
        &self,
        plan: &Plan,
        (who, day): (OrganisationId, Date),
        part: ExitPart,
    ) -> String {
        let line = part.line().map(|line| plan.name_of(line.row()));
        let (other, how) = match part {
            ExitPart::Gets(_, _, proposal, other) => {
                let other = self.member(plan, other, "not-yet-assigned");
                (other, self.say(&format!("exit-{}", proposal.code())))
            }
            _ => (String::new(), String::new()),
        };
        let arguments: [(&str, &dyn Display); 6] = [
            ("name", &plan.name_of(who.row())),
            ("day", &self.date(day)),
            ("year", &part.year()),
            ("line", &line.unwrap_or_default()),
            ("other", &other),
            ("how", &how),
        ];
        self.say_with(&format!("place-exit-{}", part.code()), &arguments)
    }

    /// When is paid, with the year of the award.
    fn paid_when(&self, year: Year, moment: Moment) -> String {
        let moment = match moment {
            Moment::Month(month) => self.say(&format!("month-{}", month.number())),
            Moment::Determination => self.say("payments-determination"),
        };
        format!("{moment} {year}")
    }

    /// A member by its name, or the words for nobody.
    pub fn member<R: Row>(&self, plan: &Plan, id: Option<Id<R>>, nobody: &str) -> String {
        id.map_or_else(|| self.say(nobody), |id| plan.name_of(id.row()))
    }
}
