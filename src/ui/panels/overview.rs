//! The overview: does the budget add up, who has what, and what is there to look at.

use super::findings::finding_ui;
use crate::{
    money::Money,
    plan::{Amount, AreaId, BudgetPart, LineId, OrganisationId, TotalOf},
    ui::{
        action::Action,
        theme::{palette, size, space},
        view::View,
        widgets::{
            amount::amount_width,
            heading::{capital, elided_ui, heading_ui, part_ui, weak_ui},
            table::{RowUi, Table, TableRow},
        },
        workbench::Panel,
    },
};
use eframe::egui::{Button, RichText, Role, Ui, WidgetInfo};

/// By what the totals are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum TotalsBy {
    /// By organisation.
    #[default]
    Organisation,
    /// By line.
    Line,
    /// By area.
    Area,
}

/// The overview's own.
#[derive(Clone, Debug, Default)]
pub struct OverviewPanel {
    by: TotalsBy,
}

const BUDGET: [(&str, BudgetPart); 5] = [
    ("", BudgetPart::Counted),
    ("− ", BudgetPart::Reserve),
    ("− ", BudgetPart::Allocated),
    ("− ", BudgetPart::NotYetAssigned),
    ("= ", BudgetPart::Unallocated),
];

/// How many findings stand in the overview; the others are in their own panel.
const FINDINGS_SHOWN: usize = 2;

/// The overview.
pub fn overview_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut OverviewPanel,
    actions: &mut Vec<Action>,
) {
    title_ui(ui, view);
    let width = column_width(ui, view);
    budget_ui(ui, view, width, actions);
    worst_findings_ui(ui, view, actions);
    part_ui(ui, &view.text.say("overview-totals"));
    by_ui(ui, view, panel);
    totals_ui(ui, view, panel.by, width, actions);
}

fn title_ui(ui: &mut Ui, view: &View<'_>) {
    let assignment = &view.plan().assignment;
    heading_ui(ui, &assignment.title);
    let term = view.plan().term();
    let (first, last) = (view.text.date(term.first()), view.text.date(term.last()));
    let years = view
        .text
        .say_with("overview-term", &[("first", &first), ("last", &last)]);
    let parts = [
        assignment.authority.clone(),
        assignment.scope.clone(),
        years,
    ];
    let shown: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    weak_ui(ui, shown.join(" · "));
}

/// Every column is as wide as the widest amount that may stand in it.
fn column_width(ui: &Ui, view: &View<'_>) -> f32 {
    let totals = [TotalOf::Lines].map(|of| view.outcome().total(None, of));
    let counted = BUDGET.map(|(_, part)| all_years(view, part));
    let words = totals
        .into_iter()
        .chain(counted)
        .map(|money| view.text.amount(money));
    amount_width(ui, words)
}

fn all_years(view: &View<'_>, part: BudgetPart) -> Money {
    let years = view.years();
    years
        .filter_map(|year| view.amount(Amount::Budget(year, part)))
        .sum()
}

fn head_ui(row: &mut RowUi<'_>, view: &View<'_>, name: &str) {
    let weak = palette_weak(name);
    row.name(0.0, |ui| weak(ui));
    for year in view.years() {
        row.head(&year.to_string());
    }
    row.head(&view.text.say("column-total"));
}

fn palette_weak(name: &str) -> impl FnOnce(&mut Ui) + '_ {
    move |ui| {
        let weak = palette(ui.visuals()).weak;
        ui.label(RichText::new(name).color(weak));
    }
}

fn budget_ui(ui: &mut Ui, view: &View<'_>, column_width: f32, actions: &mut Vec<Action>) {
    ui.add_space(space::MEDIUM);
    let name = view.text.say("overview-budget");
    let table = Table {
        id: "budget",
        name: &name,
        columns: view.years().len() + 1,
        column_width,
        max_height: Some(size::ROW * BUDGET.len() as f32),
    };
    table.show(ui, 1, BUDGET.len(), |row, at| match at {
        TableRow::Head(_) => head_ui(row, view, &view.text.say("in-euros")),
        TableRow::Body(index) => {
            let Some((sign, part)) = BUDGET.get(index) else {
                return;
            };
            let words = view.text.say(&format!("budget-{}", part.code()));
            row.name(0.0, |ui| elided_ui(ui, format!("{sign}{words}")));
            for year in view.years() {
                row.amount(view, Amount::Budget(year, *part), actions);
            }
            row.words(&view.text.amount(all_years(view, *part)));
        }
    });
}

fn worst_findings_ui(ui: &mut Ui, view: &View<'_>, actions: &mut Vec<Action>) {
    let findings = &view.evaluated.findings;
    if findings.is_empty() {
        return;
    }
    part_ui(ui, &view.text.say("panel-findings"));
    for finding in findings.iter().take(FINDINGS_SHOWN) {
        finding_ui(ui, view, finding, 1, actions);
    }
    let more = findings.len().saturating_sub(FINDINGS_SHOWN);
    if more > 0
        && ui
            .button(view.text.count("overview-more-findings", more))
            .clicked()
    {
        actions.push(Action::Show(Panel::Findings));
    }
}

fn by_ui(ui: &mut Ui, view: &View<'_>, panel: &mut OverviewPanel) {
    ui.horizontal(|ui| {
        for (by, key) in [
            (TotalsBy::Organisation, "totals-by-organisation"),
            (TotalsBy::Line, "totals-by-line"),
            (TotalsBy::Area, "totals-by-area"),
        ] {
            let is_on = panel.by == by;
            let words = view.text.say(key);
            let response = ui.add(Button::selectable(is_on, &words));
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_on, &words));
            if response.clicked() {
                panel.by = by;
            }
        }
    });
}

fn totals_ui(
    ui: &mut Ui,
    view: &View<'_>,
    by: TotalsBy,
    column_width: f32,
    actions: &mut Vec<Action>,
) {
    let rows = totals_of(view, by);
    let name = view.text.say("overview-totals");
    let table = Table {
        id: "totals",
        name: &name,
        columns: view.years().len() + 1,
        column_width,
        max_height: None,
    };
    table.show(ui, 2, rows.len(), |row, at| {
        let of = match at {
            TableRow::Head(0) => return head_ui(row, view, &view.text.say("in-euros")),
            TableRow::Head(_) => TotalOf::Lines,
            TableRow::Body(index) => match rows.get(index) {
                Some(of) => *of,
                None => return,
            },
        };
        row.name(0.0, |ui| elided_ui(ui, name_of(view, of)));
        for year in view.years() {
            row.amount(view, Amount::Total(Some(year), of), actions);
        }
        row.amount(view, Amount::Total(None, of), actions);
    });
}

/// What has a total over all years, in order of id; what nobody or no area has stands last.
fn totals_of(view: &View<'_>, by: TotalsBy) -> Vec<TotalOf> {
    let all = view
        .outcome()
        .totals()
        .filter(|((year, _), _)| year.is_none());
    let wanted = all.map(|((_, of), _)| of).filter(|of| match of {
        TotalOf::Organisation(_) => by == TotalsBy::Organisation,
        TotalOf::Line(_) => by == TotalsBy::Line,
        TotalOf::Area(_) => by == TotalsBy::Area,
        TotalOf::Lines => false,
    });
    let mut wanted: Vec<TotalOf> = wanted.collect();
    wanted.sort_by_key(|of| match of {
        TotalOf::Organisation(None) | TotalOf::Area(None) => (1, *of),
        _ => (0, *of),
    });
    wanted
}

fn name_of(view: &View<'_>, of: TotalOf) -> String {
    let member = |row: Option<crate::plan::RowId>, nobody: &str| match row {
        Some(row) => view.plan().name_of(row),
        None => view.text.say(nobody),
    };
    match of {
        TotalOf::Lines => capital(&view.text.say("all-lines")),
        TotalOf::Line(line) => view.plan().name_of(LineId::row(line)),
        TotalOf::Organisation(id) => member(id.map(OrganisationId::row), "not-yet-assigned"),
        TotalOf::Area(id) => member(id.map(AreaId::row), "not-divided"),
    }
}
