//! Payments: how advances are spread, the instalments, and the cash calendar of a year.

use super::{
    calendar::{Calendar, CalendarRows},
    rules::rule_ui,
};
use crate::{
    plan::{Id, PaymentPattern, Place, RowId, TableName, TotalOf, Value, fields_of},
    ui::{
        action::Action,
        grid::{Grid, GridUi},
        kept::Kept,
        theme::space,
        view::View,
        widgets::{
            choice::one_of_ui,
            field::{Drafts, value_at},
            heading::weak_ui,
            record_rows::RecordRows,
        },
    },
    year::Year,
};
use eframe::egui::{Button, Ui};

/// The fields of the arrangement that decide how is paid.
pub(super) const HOW_PAID: [&str; 2] = ["payment_pattern", "kept_back"];

/// How many instalments are shown before they scroll: below them stands the calendar.
const SHOWN: usize = 4;

/// The payments' own.
#[derive(Clone, Debug, Default)]
pub(super) struct PaymentsPage {
    /// The year that was chosen; that of the bottom bar if none was.
    year: Option<Year>,
    instalments: Grid,
    calendar: Grid,
    made: Kept<Year, Calendar>,
}

impl PaymentsPage {
    /// Shows the calendar of a year.
    pub(super) const fn show(&mut self, year: Year) {
        self.year = Some(year);
    }
}

/// How is paid, and what that gives.
pub(super) fn payments_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut PaymentsPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let fields = fields_of(TableName::Arrangement).into_iter();
    for (field, kind) in fields.filter(|(field, _)| HOW_PAID.contains(field)) {
        rule_ui(ui, view, (field, kind), drafts, actions);
    }
    let is_own = view.plan().arrangement.payment_pattern == PaymentPattern::Own;
    if is_own || !view.plan().instalments.is_empty() {
        instalments_ui(ui, view, (&mut page.instalments, drafts), actions);
    }
    calendar_ui(ui, view, page, actions);
}

/// The instalments, one more, and taking one out.
fn instalments_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (grid, drafts): (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    weak_ui(ui, view.text.say("payments-instalments-what"));
    let ids = view.plan().instalments.ids();
    let rows: Vec<RowId> = ids.map(Id::row).collect();
    let chosen = rows.get(grid.range.start.row).copied();
    ui.horizontal_wrapped(|ui| {
        if ui.button(view.text.say("add-instalments")).clicked() {
            let january = ("month", Value::Number(1.into()));
            actions.push(Action::Add(TableName::Instalments, Some(january)));
        }
        let month = chosen.map(|row| value_at(view, &Place::Field(row, "month")));
        if let Some((row, month)) = chosen.zip(month) {
            let name = view.text.say(&format!("month-{month}"));
            let words = view.text.say_with("remove-row", &[("name", &name)]);
            if ui.add(Button::new(words).truncate()).clicked() {
                actions.push(Action::Remove(row));
            }
        }
    });
    if rows.is_empty() {
        return;
    }
    let shown = RecordRows::new(view, "instalments", (TableName::Instalments, &rows))
        .field("month")
        .field("share")
        .field("condition")
        .field("note")
        .at_most(SHOWN);
    let grid = GridUi {
        view,
        rows: &shown,
        grid,
        drafts,
        actions,
    };
    grid.show(ui);
}

/// When who gets how much of a year.
fn calendar_ui(ui: &mut Ui, view: &View<'_>, page: &mut PaymentsPage, actions: &mut Vec<Action>) {
    let text = view.text;
    let known = page
        .year
        .filter(|year| view.years().any(|own| own == *year));
    let mut year = known.unwrap_or(view.year);
    ui.add_space(space::SMALL);
    ui.horizontal_wrapped(|ui| {
        ui.label(text.say("payments-year"));
        let years = view.years().map(|year| (year, year.to_string()));
        one_of_ui(ui, years, &mut year);
    });
    page.year = (year != view.year).then_some(year);
    let plan = &view.evaluated.plan;
    page.made.refresh(plan, year, || Calendar::of(view, year));
    let calendar = page.made.get();
    if calendar.is_empty() {
        weak_ui(ui, text.say_with("payments-none", &[("year", &year)]));
        return;
    }
    let total = text.money(calendar.total());
    let mut words = text.say_with("payments-what", &[("year", &year), ("total", &total)]);
    let not_assigned = view
        .outcome()
        .total(Some(year), TotalOf::Organisation(None));
    if !not_assigned.is_zero() {
        let amount = text.money(not_assigned);
        words.push(' ');
        words += &text.say_with("payments-not-assigned", &[("amount", &amount)]);
    }
    weak_ui(ui, words);
    let rows = CalendarRows::new(view, calendar, year);
    page.calendar.read_ui(ui, view, &rows, actions);
}
