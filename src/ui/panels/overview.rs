//! The overview: does the budget add up, who has what, and what is there to look at.

use super::{findings::finding_ui, status::TIE_OUT};
use crate::{
    plan::TotalOf,
    ui::{
        action::Action,
        grid::Grid,
        theme::space,
        view::View,
        widgets::{
            amount_rows::{AmountRows, RowOf},
            choice::one_of_ui,
            heading::{heading_ui, part_ui, weak_ui},
        },
        workbench::Panel,
    },
};
use eframe::egui::Ui;

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
    /// By goal.
    Goal,
}

/// The overview's own.
#[derive(Clone, Debug, Default)]
pub struct OverviewPanel {
    by: TotalsBy,
    budget: Grid,
    totals: Grid,
}

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
    ui.add_space(space::MEDIUM);
    let budget = TIE_OUT
        .map(|(sign, part)| RowOf::Budget(sign, part))
        .to_vec();
    let rows = AmountRows::by_year(ui, view, "budget", budget);
    panel.budget.read_ui(ui, view, &rows, actions);
    worst_findings_ui(ui, view, actions);
    part_ui(ui, &view.text.say("overview-totals"));
    by_ui(ui, view, panel);
    let totals = std::iter::once(TotalOf::Lines).chain(totals_of(view, panel.by));
    let rows = AmountRows::by_year(ui, view, "totals", totals.map(RowOf::Total).collect());
    panel.totals.read_ui(ui, view, &rows.with_sum(), actions);
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
    let all = [
        (TotalsBy::Organisation, "totals-by-organisation"),
        (TotalsBy::Line, "totals-by-line"),
        (TotalsBy::Area, "totals-by-area"),
    ];
    let goals = (TotalsBy::Goal, "totals-by-goal");
    let has_goals = !view.plan().goals.is_empty();
    if panel.by == TotalsBy::Goal && !has_goals {
        panel.by = TotalsBy::default();
    }
    let all = all.into_iter().chain(has_goals.then_some(goals));
    one_of_ui(
        ui,
        all.map(|(by, key)| (by, view.text.say(key))),
        &mut panel.by,
    );
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
        TotalOf::Goal(_) => by == TotalsBy::Goal,
        TotalOf::Lines => false,
    });
    let mut wanted: Vec<TotalOf> = wanted.collect();
    wanted.sort_by_key(|of| match of {
        TotalOf::Organisation(None) | TotalOf::Area(None) | TotalOf::Goal(None) => (1, *of),
        _ => (0, *of),
    });
    wanted
}
