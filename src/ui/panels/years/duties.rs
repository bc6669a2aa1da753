//! What must be reported by when, as rows of a grid: what came in is typed there.

use crate::{
    engine::reporting::{DAYS_AHEAD, Duty, Work, duties, work},
    plan::{Id, Kind, OrganisationId, Place, Report, ReportId, Value},
    ui::{
        grid::{GridCell, GridColumn, GridRows, Look, Spot},
        theme::size,
        view::View,
    },
};
use jiff::{ToSpan as _, civil::Date};
use std::collections::BTreeSet;

/// What is made of a plan.
#[derive(Clone, Debug, Default)]
pub(super) struct Made {
    pub(super) duties: Vec<Duty>,
    /// Reports that nobody asks for.
    loose: Vec<ReportId>,
    pub(super) work: Vec<Work>,
}

impl Made {
    pub(super) fn of(view: &View<'_>) -> Self {
        let (plan, outcome) = (view.plan(), view.outcome());
        let duties = duties(plan, outcome);
        let found: BTreeSet<ReportId> = duties.iter().filter_map(|duty| duty.report).collect();
        let loose = plan.reports.ids().filter(|id| !found.contains(id));
        Self {
            loose: loose.collect(),
            duties,
            work: work(plan, outcome),
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.duties.is_empty() && self.loose.is_empty()
    }

    const fn count(&self) -> usize {
        self.duties.len().saturating_add(self.loose.len())
    }

    /// The report in a row.
    pub(super) fn report(&self, row: usize) -> Option<ReportId> {
        if let Some(duty) = self.duties.get(row) {
            return duty.report;
        }
        let at = row.checked_sub(self.duties.len())?;
        self.loose.get(at).copied()
    }

    /// Whether a year has more reports of the same kind of the same organisation.
    pub(super) fn is_one_of_several(&self, duty: &Duty) -> bool {
        let of = |duty: &Duty| (duty.rule, duty.year, duty.organisation);
        let alike = self.duties.iter().filter(|other| of(other) == of(duty));
        alike.count() > 1
    }
}

/// The rows of a grid.
pub(super) struct DutyRows<'a> {
    view: &'a View<'a>,
    made: &'a Made,
    columns: Vec<GridColumn>,
}

/// The columns in which something is typed.
const TYPED: [&str; 2] = ["received", "accepted"];

impl<'a> DutyRows<'a> {
    pub(super) fn new(view: &'a View<'a>, made: &'a Made) -> Self {
        let name = |code: &str| view.text.say(&format!("reporting-{code}"));
        let words = |code, width| GridColumn::words(code, name(code), width);
        let columns = vec![
            words("document", size::WORDS * 1.4),
            words("who", size::WORDS),
            words("year", size::NUMBER),
            words("due", size::MONEY),
            words("received", size::MONEY),
            words("accepted", size::MONEY),
            words("state", size::WORDS),
            GridColumn::numbers("amount", name("amount"), size::MONEY),
            words("until", size::MONEY),
        ];
        Self {
            view,
            made,
            columns,
        }
    }

    fn who(&self, organisation: Option<OrganisationId>) -> GridCell {
        let plan = self.view.plan();
        GridCell::of(self.view.text.member(plan, organisation, "all-together"))
    }

    /// What is typed of a report; nothing where there is none yet.
    fn typed(&self, id: Option<ReportId>, column: &'static str) -> GridCell {
        let report = id.and_then(|id| Some((id, self.view.plan().reports.get(id)?)));
        let Some((id, report)) = report else {
            return GridCell::default();
        };
        let value = match column {
            "received" => report.received,
            _ => report.accepted,
        };
        GridCell {
            input: Some((Place::Field(id.row(), column), Kind::Date)),
            ..GridCell::of(value.map_or(Value::Blank, Value::Date))
        }
    }

    fn of_duty(&self, duty: &Duty, column: &str) -> GridCell {
        let day = |day: Option<Date>| GridCell::of(day.map_or(Value::Blank, Value::Date));
        match column {
            "document" => GridCell::of(self.view.plan().name_of(duty.rule.row())),
            "who" => self.who(duty.organisation),
            "year" => GridCell::of(Value::Year(duty.year)),
            "due" => day(duty.due),
            "state" => GridCell::of(self.state(duty)).looking(Look::Weak),
            "amount" => GridCell::of(duty.amount),
            _ => day(Some(duty.about.last())),
        }
    }

    fn of_loose(&self, report: &Report, column: &str) -> GridCell {
        match column {
            "document" => GridCell::of(self.view.plan().name_of(report.rule.row())),
            "who" => self.who(report.organisation),
            "year" => GridCell::of(Value::Year(report.year)),
            "state" => GridCell::of(self.view.text.say("reporting-loose")),
            "until" => GridCell::of(report.until.map_or(Value::Blank, Value::Date)),
            _ => GridCell::default(),
        }
    }

    /// How it is with it today.
    fn state(&self, duty: &Duty) -> String {
        let report = duty.report.and_then(|id| self.view.plan().reports.get(id));
        let today = self.view.session.today();
        let soon = today.checked_add(DAYS_AHEAD.days()).unwrap_or(today);
        let key = match (report, duty.due) {
            (Some(report), _) if report.accepted.is_some() => "reporting-state-accepted",
            (Some(report), _) if report.received.is_some() => "reporting-state-received",
            (_, Some(due)) if due < today => "reporting-state-late",
            (_, Some(due)) if due <= soon => "reporting-state-soon",
            (_, Some(_)) => "reporting-state-later",
            (_, None) => "reporting-state-no-day",
        };
        self.view.text.say(key)
    }
}

impl GridRows for DutyRows<'_> {
    fn id(&self) -> &'static str {
        "duties"
    }

    fn name(&self) -> String {
        self.view.text.say("reporting-calendar")
    }

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    fn count(&self) -> usize {
        self.made.count()
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        let Some(column) = self.columns.get(column) else {
            return GridCell::default();
        };
        if let Some(typed) = TYPED.into_iter().find(|typed| *typed == column.code) {
            return self.typed(self.made.report(row), typed);
        }
        if let Some(duty) = self.made.duties.get(row) {
            return self.of_duty(duty, &column.code);
        }
        let report = self.made.report(row);
        let report = report.and_then(|id| self.view.plan().reports.get(id));
        report.map_or_else(GridCell::default, |report| {
            self.of_loose(report, &column.code)
        })
    }

    /// A document is of a year and of somebody.
    fn row_name(&self, row: usize) -> String {
        let cells = [0, 2, 1].map(|column| self.cell(row, column).value);
        cells.map(|value| value.to_string()).join(", ")
    }

    fn row_place(&self, row: usize) -> Option<Place> {
        self.made.report(row).map(|id| Place::Row(Id::row(id)))
    }

    fn spot_of(&self, place: &Place) -> Option<Spot> {
        let wanted = place.row()?;
        let mut rows = 0..self.made.count();
        let row = rows.find(|row| self.made.report(*row).is_some_and(|id| id.row() == wanted))?;
        let column = match place {
            Place::Field(_, code) => self.columns.iter().position(|column| column.code == *code),
            _ => None,
        };
        Some(Spot::new(row, column.unwrap_or(0)))
    }
}
