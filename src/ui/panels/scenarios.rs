//! Scenarios: what people want to try, kept beside the plan and seen side by side with it; and versions:
//! what was adopted, and what became of it.

mod compare;
mod describe;
mod gains;
mod keep;
mod leave;
mod list;
mod tried;
mod versions;

use crate::{
    dossier::{ScenarioId, Scenarios},
    ui::{
        action::Action,
        grid::{Grid, Spot},
        kept::Kept,
        theme::space,
        view::View,
        widgets::{
            choice::one_of_ui,
            heading::{heading_ui, weak_ui},
        },
    },
    year::Year,
};
use compare::{Beside, CompareRows, First};
use describe::{DescribeForm, describe_ui};
use eframe::egui::Ui;
use keep::{KeepForm, keep_ui};
use leave::{LeaveForm, exit_ui, leave_ui};
use std::{collections::BTreeSet, sync::Arc};
use tried::Tried;
use versions::{VersionsPanel, versions_ui};

/// The scenarios' own: what is typed for a new one, and what is looked at of those that there are.
#[derive(Clone, Debug, Default)]
pub struct ScenariosPanel {
    part: Part,
    versions: VersionsPanel,
    form: KeepForm,
    leave: LeaveForm,
    /// What is typed for the name and note of one of them; `None` while they stand as they are.
    described: Option<DescribeForm>,
    list: Grid,
    below: Grid,
    /// What there is to settle with somebody who leaves.
    settled: Grid,
    shows: Shows,
    /// Whether the cursor goes to the scenario that was made last.
    goes_to_last: bool,
    beside: BesidePanel,
    /// Every scenario on the plan, made once for as long as both are the same.
    tried: Kept<Arc<Scenarios>, Vec<Tried>>,
}

/// The parts of the panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// What people want to try.
    #[default]
    Scenarios,
    /// What was adopted.
    Versions,
}

/// What is looked at of the plan and scenarios side by side.
#[derive(Clone, Debug, Default)]
struct BesidePanel {
    grid: Grid,
    /// The scenarios that are not shown.
    hidden: BTreeSet<ScenarioId>,
    /// One year, or all together.
    year: Option<Year>,
}

/// What stands under the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shows {
    /// The plan and scenarios side by side.
    Beside(Beside),
    /// What the scenario with the cursor changes.
    Changes,
    /// What there is to look at in it that the plan has not, and the other way round.
    Findings,
    /// What becomes free where somebody leaves.
    Exit,
}

impl Shows {
    const ALL: [(Self, &'static str); 8] = [
        (Self::Beside(Beside::Years), "scenarios-by-year"),
        (
            Self::Beside(Beside::Organisations),
            "totals-by-organisation",
        ),
        (Self::Beside(Beside::Lines), "totals-by-line"),
        (Self::Beside(Beside::Areas), "totals-by-area"),
        (Self::Beside(Beside::Budget), "scenarios-by-budget"),
        (Self::Changes, "scenarios-changes"),
        (Self::Findings, "panel-findings"),
        (Self::Exit, "exit-part"),
    ];
}

impl Default for Shows {
    fn default() -> Self {
        Self::Beside(Beside::Years)
    }
}

impl ScenariosPanel {
    /// What was typed for a new scenario is kept in it.
    pub fn kept(&mut self) {
        self.form = KeepForm::default();
    }

    /// Shows what was adopted.
    pub fn show_versions(&mut self) {
        self.part = Part::Versions;
    }

    /// What was typed for a version is adopted, or taken back.
    pub fn decided(&mut self) {
        self.versions.decided();
    }

    /// What was typed for somebody's leaving is kept in a scenario, and what it comes to is shown.
    pub fn left(&mut self) {
        self.leave = LeaveForm::default();
        self.shows = Shows::Exit;
        self.goes_to_last = true;
    }

    /// What was typed for a name and note stands now.
    pub fn described(&mut self) {
        self.described = None;
    }
}

/// What people want to try, or what was adopted.
pub fn scenarios_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut ScenariosPanel,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, &view.text.say("panel-scenarios"));
    let parts = [
        (Part::Scenarios, "scenarios-part-scenarios"),
        (Part::Versions, "scenarios-part-versions"),
    ];
    let parts = parts.map(|(part, key)| (part, view.text.say(key)));
    one_of_ui(ui, parts, &mut panel.part);
    ui.add_space(space::SMALL);
    match panel.part {
        Part::Scenarios => tried_ui(ui, view, panel, actions),
        Part::Versions => versions_ui(ui, view, &mut panel.versions, actions),
    }
}

/// What can be kept as a scenario, those that there are, and what they make of the plan.
fn tried_ui(ui: &mut Ui, view: &View<'_>, panel: &mut ScenariosPanel, actions: &mut Vec<Action>) {
    keep_ui(ui, view, &mut panel.form, actions);
    leave_ui(ui, view, &mut panel.leave, actions);
    ui.add_space(space::SMALL);
    let scenarios = view.session.scenarios();
    let plan = &view.evaluated.plan;
    let made = || Tried::all(view);
    panel.tried.refresh(plan, Arc::clone(scenarios), made);
    let tried = panel.tried.get();
    if tried.is_empty() {
        weak_ui(ui, view.text.say("scenarios-none"));
        return;
    }
    if std::mem::take(&mut panel.goes_to_last) {
        panel
            .list
            .go_to(Spot::new(tried.len().saturating_sub(1), 0));
    }
    let rows = list::rows(view, tried).at_most(list::SHOWN);
    let row = panel.list.read_ui(ui, view, &rows, actions).row;
    let Some(open) = row.and_then(|row| tried.get(row)) else {
        return;
    };
    list::open_ui(ui, view, (open, &mut panel.described), actions);
    describe_ui(ui, view, open, &mut panel.described, actions);
    let report = open.made.as_ref().ok().and_then(|made| made.exit.as_ref());
    let shows = Shows::ALL.into_iter();
    let shows = shows.filter(|(shows, _)| *shows != Shows::Exit || report.is_some());
    let shows = shows.map(|(shows, key)| (shows, view.text.say(key)));
    one_of_ui(ui, shows, &mut panel.shows);
    match panel.shows {
        Shows::Exit => match report {
            Some(report) => {
                let grids = (&mut panel.below, &mut panel.settled);
                exit_ui(ui, view, (open, report), grids, actions);
            }
            None => panel.shows = Shows::default(),
        },
        Shows::Beside(by) => beside_ui(ui, view, (tried, by), &mut panel.beside, actions),
        Shows::Changes => list::changes_ui(ui, view, open, &mut panel.below, actions),
        Shows::Findings => list::findings_ui(ui, view, open, &mut panel.below, actions),
    }
}

/// The plan and the scenarios that fit it, side by side.
fn beside_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (tried, by): (&[Tried], Beside),
    panel: &mut BesidePanel,
    actions: &mut Vec<Action>,
) {
    if by != Beside::Years {
        year_ui(ui, view, &mut panel.year);
    }
    if tried.len() > 1 {
        shown_ui(ui, tried, &mut panel.hidden);
    }
    let shown = tried.iter().filter(|one| !panel.hidden.contains(&one.id));
    let shown: Vec<_> = shown.filter_map(Tried::beside).collect();
    if shown.is_empty() {
        weak_ui(ui, view.text.say("scenarios-none-shown"));
        return;
    }
    let year = panel
        .year
        .filter(|year| view.years().any(|own| own == *year));
    let first = First {
        name: view.text.say("scenarios-plan"),
        is_plan: true,
    };
    let plans = ("scenarios-beside", first, shown);
    let rows = CompareRows::new(ui, view, plans, (by, year));
    panel.grid.read_ui(ui, view, &rows, actions);
}

/// All years together, or one of them.
fn year_ui(ui: &mut Ui, view: &View<'_>, chosen: &mut Option<Year>) {
    let all = (None, view.text.say("scenarios-all-years"));
    let years = view.years().map(|year| (Some(year), year.to_string()));
    one_of_ui(ui, std::iter::once(all).chain(years), chosen);
}

/// Which scenarios stand beside the plan.
fn shown_ui(ui: &mut Ui, tried: &[Tried], hidden: &mut BTreeSet<ScenarioId>) {
    ui.horizontal_wrapped(|ui| {
        for one in tried {
            let mut is_shown = !hidden.contains(&one.id);
            if ui.checkbox(&mut is_shown, &one.scenario.name).changed() {
                if is_shown {
                    hidden.remove(&one.id);
                } else {
                    hidden.insert(one.id);
                }
            }
        }
    });
}
