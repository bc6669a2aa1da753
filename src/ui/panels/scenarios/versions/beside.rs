//! A version beside the plan as it is now, or beside another version: in amounts and in words.

use super::super::{
    compare::{Beside, CompareRows, First, Other},
    year_ui,
};
use crate::{
    dossier::{Version, VersionId},
    session::{Evaluated, Sides},
    ui::{
        action::Action,
        grid::Grid,
        kept::Kept,
        view::View,
        widgets::{
            change_rows::change_rows,
            choice::{list_of_ui, one_of_ui},
        },
    },
    year::Year,
};
use eframe::egui::Ui;

/// A version, and what it is laid beside.
type Of = (VersionId, Option<VersionId>);

/// What is looked at of two plans.
#[derive(Clone, Debug, Default)]
pub(super) struct BesidePanel {
    /// The version that another is laid beside; `None` is the plan as it is now.
    with: Option<VersionId>,
    shows: Shows,
    /// One year, or all together.
    year: Option<Year>,
    amounts: Grid,
    changes: Grid,
    /// Both plans, made once for as long as both are the same.
    sides: Kept<Of, Option<Sides>>,
}

/// What stands under the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shows {
    /// Amounts side by side.
    Beside(Beside),
    /// What was typed that differs.
    Changes,
}

impl Shows {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Beside(Beside::Years), "scenarios-by-year"),
        (
            Self::Beside(Beside::Organisations),
            "totals-by-organisation",
        ),
        (Self::Beside(Beside::Lines), "totals-by-line"),
        (Self::Beside(Beside::Areas), "totals-by-area"),
        (Self::Beside(Beside::Budget), "scenarios-by-budget"),
        (Self::Changes, "scenarios-changes"),
    ];
}

impl Default for Shows {
    fn default() -> Self {
        Self::Beside(Beside::Organisations)
    }
}

impl BesidePanel {
    /// What a version is laid beside.
    pub(super) fn choose_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        id: VersionId,
        version: &Version,
    ) {
        self.with = self.with.filter(|with| *with != id);
        let text = view.text;
        let versions = view.session.versions();
        let others = versions.keys().filter(|other| **other != id);
        let all: Vec<Option<VersionId>> = std::iter::once(None)
            .chain(others.copied().map(Some))
            .collect();
        let name = &version.adoption.name;
        let label = text.say_with("versions-beside", &[("name", name)]);
        ui.label(&label);
        let shown = name_of(view, self.with);
        let said = list_of_ui(ui, &label, &shown, &all, |one| name_of(view, *one));
        if let Some(with) = said {
            self.with = *with;
        }
    }

    /// Both plans.
    pub(super) fn sides(
        &mut self,
        view: &View<'_>,
        (id, version): (VersionId, &Version),
    ) -> Option<&Sides> {
        let (now, today) = (view.evaluated, view.session.today());
        let with = self.with;
        let plan = &now.plan;
        self.sides.refresh(plan, (id, with), || {
            let after = match with {
                Some(with) => {
                    let other = view.session.versions().get(&with)?;
                    Evaluated::of_version(other, now, today)
                }
                None => now.clone(),
            };
            Some(Sides::new(
                Evaluated::of_version(version, now, today),
                after,
            ))
        });
        self.sides.get().as_ref()
    }
}

/// What a plan is called in a list.
fn name_of(view: &View<'_>, id: Option<VersionId>) -> String {
    let version = id.and_then(|id| view.session.versions().get(&id));
    version.map_or_else(
        || view.text.say("versions-working-copy"),
        |version| version.adoption.name.clone(),
    )
}

/// Two plans in amounts, or what was typed that differs.
pub(super) fn beside_ui(
    ui: &mut Ui,
    view: &View<'_>,
    version: &Version,
    panel: &mut BesidePanel,
    actions: &mut Vec<Action>,
) {
    let text = view.text;
    one_of_ui(
        ui,
        Shows::ALL.map(|(shows, key)| (shows, text.say(key))),
        &mut panel.shows,
    );
    let Some(sides) = panel.sides.get() else {
        return;
    };
    let Shows::Beside(by) = panel.shows else {
        let name = ("version-changes", text.say("scenarios-changes"));
        let rows = change_rows(view, name, &sides.inputs, &sides.after.plan);
        let stamp = (&version.adoption.name, panel.with);
        panel
            .changes
            .read_ui(ui, view, &rows.stamped(stamp), actions);
        return;
    };
    if by != Beside::Years {
        year_ui(ui, view, &mut panel.year);
    }
    let year = panel
        .year
        .filter(|year| view.years().any(|own| own == *year));
    let first = First {
        name: version.adoption.name.clone(),
        is_plan: false,
    };
    let other = Other {
        id: panel
            .with
            .map_or_else(|| "now".to_owned(), |id| id.to_string()),
        name: name_of(view, panel.with),
        is_plan: panel.with.is_none(),
        sides,
    };
    let plans = ("versions-compared", first, vec![other]);
    let rows = CompareRows::new(ui, view, plans, (by, year));
    panel.amounts.read_ui(ui, view, &rows, actions);
}
