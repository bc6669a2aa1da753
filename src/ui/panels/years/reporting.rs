//! Reporting: the rules of the dossier, what must be there by when, and what came in.

use super::{
    duties::{DutyRows, Made},
    rules::rule_ui,
    sets::{SetsUi, remove_ui},
};
use crate::{
    engine::reporting::{Duty, Work},
    plan::{AnyRow, Id, Report, RowId, TableName, fields_of},
    ui::{
        action::Action,
        grid::{Grid, GridUi},
        kept::Kept,
        view::View,
        widgets::{field::Drafts, heading::weak_ui, record_rows::RecordRows},
    },
};
use eframe::egui::Ui;

/// The fields of the arrangement that decide what is reported on.
pub(super) const HOW_REPORTED: [&str; 2] = ["award_for", "reported_on"];

/// How many rules are shown before they scroll: below them stands what must be there.
const SHOWN: usize = 4;

/// The reporting's own.
#[derive(Clone, Debug, Default)]
pub(super) struct ReportingPage {
    rules: Grid,
    duties: Grid,
    set: Option<&'static str>,
    made: Kept<(), Made>,
}

/// How is reported, by which rules, and what that gives.
pub(super) fn reporting_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut ReportingPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let fields = fields_of(TableName::Arrangement).into_iter();
    for (field, kind) in fields.filter(|(field, _)| HOW_REPORTED.contains(field)) {
        rule_ui(ui, view, (field, kind), drafts, actions);
    }
    let rows: Vec<RowId> = view.plan().reporting_rules.ids().map(Id::row).collect();
    let chosen = rows.get(page.rules.range.start.row).copied();
    ui.horizontal_wrapped(|ui| {
        if ui.button(view.text.say("add-reporting_rules")).clicked() {
            actions.push(Action::Add(TableName::ReportingRules, None));
        }
        remove_ui(ui, view, chosen, actions);
    });
    SetsUi::of_reporting(&mut page.set).show(ui, view, actions);
    if rows.is_empty() {
        weak_ui(ui, view.text.say("reporting-no-rules"));
    } else {
        let shown = rule_rows(view, &rows);
        let grid = GridUi {
            view,
            rows: &shown,
            grid: &mut page.rules,
            drafts,
            actions,
        };
        grid.show(ui);
    }
    page.made
        .refresh(&view.evaluated.plan, (), || Made::of(view));
    duties_ui(ui, view, page, drafts, actions);
}

fn rule_rows<'a>(view: &'a View<'a>, rows: &'a [RowId]) -> RecordRows<'a> {
    let table = (TableName::ReportingRules, rows);
    RecordRows::new(view, "reporting-rules", table)
        .field("document")
        .field("kind")
        .field("from_amount")
        .field("below_amount")
        .field("due_month")
        .field("due_day")
        .field("due_weeks")
        .field("every_months")
        .field("name")
        .field("valid_from")
        .field("valid_to")
        .field("source")
        .field("note")
        .at_most(SHOWN)
}

/// What must be there, with what can be done about the chosen one.
fn duties_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut ReportingPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let made = page.made.get();
    weak_ui(ui, work_in_words(view, &made.work));
    if made.is_empty() {
        return;
    }
    let row = page.duties.range.start.row;
    let (duty, report) = (made.duties.get(row), made.report(row));
    ui.horizontal_wrapped(|ui| {
        if let Some(duty) = duty.filter(|duty| duty.report.is_none()) {
            let name = view.plan().name_of(duty.rule.row());
            let words = view.text.say_with("reporting-came", &[("name", &name)]);
            if ui.button(words).clicked() {
                actions.push(Action::AddRows(vec![received(view, made, duty)]));
            }
        }
        if let Some(report) = report {
            let words = view.text.say("reporting-not-came");
            if ui.button(words).clicked() {
                actions.push(Action::Remove(report.row()));
            }
        }
    });
    let rows = DutyRows::new(view, made);
    let grid = GridUi {
        view,
        rows: &rows,
        grid: &mut page.duties,
        drafts,
        actions,
    };
    grid.show(ui);
}

/// A report on a duty that came in today.
fn received(view: &View<'_>, made: &Made, duty: &Duty) -> AnyRow {
    let report = Report {
        rule: duty.rule,
        year: duty.year,
        organisation: duty.organisation,
        until: made.is_one_of_several(duty).then(|| duty.about.last()),
        received: Some(view.session.today()),
        ..Report::default()
    };
    report.into()
}

/// How many awards and documents the term takes, and would with an award to each every year.
fn work_in_words(view: &View<'_>, work: &[Work]) -> String {
    let sum = |of: fn(&Work) -> usize| {
        let sum = work.iter().map(of).fold(0_usize, usize::saturating_add);
        view.text.whole(sum)
    };
    view.text.say_with(
        "reporting-work",
        &[
            ("awards", &sum(|of| of.awards)),
            ("reports", &sum(|of| of.reports)),
            ("awards_apart", &sum(|of| of.awards_if_separate)),
            ("reports_apart", &sum(|of| of.reports_if_separate)),
        ],
    )
}
