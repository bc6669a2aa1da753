//! Adopted versions: the plan is adopted here, and what was adopted is laid beside what became of it.

mod beside;
mod form;

use super::gains::going_words;
use crate::{
    check::{Finding, Severity},
    dossier::{Version, VersionId},
    ui::{
        action::{Action, NewVersion},
        grid::{Grid, GridCell, GridColumn},
        theme::{palette, size},
        view::View,
        widgets::{heading::weak_ui, list_rows::ListRows},
    },
};
use beside::{BesidePanel, beside_ui};
use eframe::egui::{Button, CollapsingHeader, Ui};
use form::{DecisionForm, WORDS_OF_ADOPTION, WORDS_OF_WITHDRAWAL, name_ui};

/// The versions' own: what is typed for a decision, and what is looked at.
#[derive(Clone, Debug, Default)]
pub(super) struct VersionsPanel {
    name: String,
    adoption: DecisionForm,
    /// Whether the fields are shown where there are versions already.
    is_adopting: bool,
    /// What is typed to take one of them back; `None` while nobody wants to.
    withdrawal: Option<(VersionId, DecisionForm)>,
    list: Grid,
    beside: BesidePanel,
}

/// How many versions are shown before they scroll: below them stands what became of one.
const SHOWN: usize = 4;

impl VersionsPanel {
    /// What was typed is a decision now.
    pub(super) fn decided(&mut self) {
        self.name.clear();
        self.adoption = DecisionForm::default();
        self.is_adopting = false;
        self.withdrawal = None;
    }
}

/// Which version is in force; the fields to adopt the plan; every version, and what became of the one
/// with the cursor.
pub(super) fn versions_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut VersionsPanel,
    actions: &mut Vec<Action>,
) {
    let text = view.text;
    let versions = view.session.versions();
    if versions.is_empty() {
        weak_ui(ui, text.say("versions-none"));
        adopt_ui(ui, view, panel, actions);
        return;
    }
    ui.label(text.in_force(view.session.in_force()));
    let header = CollapsingHeader::new(text.say("versions-adopt"))
        .id_salt("adopt")
        .open(Some(panel.is_adopting))
        .show(ui, |ui| adopt_ui(ui, view, panel, actions));
    if header.header_response.clicked() {
        panel.is_adopting = !panel.is_adopting;
    }
    let rows = rows(view).at_most(SHOWN);
    let row = panel.list.read_ui(ui, view, &rows, actions).row;
    let open = row.and_then(|row| versions.iter().nth(row));
    if let Some((id, version)) = open {
        open_ui(ui, view, (*id, version), panel, actions);
    }
}

/// What adopting is, the fields for it, and the errors that there are.
fn adopt_ui(ui: &mut Ui, view: &View<'_>, panel: &mut VersionsPanel, actions: &mut Vec<Action>) {
    let text = view.text;
    weak_ui(ui, text.say("versions-what"));
    let is_error = |finding: &&Finding| finding.severity() == Severity::Error;
    let errors = view.evaluated.findings.iter().filter(is_error).count();
    if errors == 0 {
        weak_ui(ui, text.say("versions-no-errors"));
    } else {
        let error = palette(ui.visuals()).error;
        ui.colored_label(error, text.count("versions-errors", errors));
    }
    let (mut can_be, mut is_entered) = (false, false);
    ui.horizontal_wrapped(|ui| {
        is_entered |= name_ui(ui, view, &mut panel.name);
        is_entered |= panel.adoption.ui(ui, view, WORDS_OF_ADOPTION);
        let decision = panel.adoption.decision(view);
        let decision = decision.filter(|_| !panel.name.trim().is_empty());
        can_be = decision.is_some();
        let adopt = Button::new(text.say("versions-adopt-do"));
        let is_clicked = ui.add_enabled(can_be, adopt).clicked();
        if let Some(decision) = decision.filter(|_| is_clicked || is_entered) {
            let name = panel.name.trim().to_owned();
            actions.push(Action::AdoptVersion(NewVersion { name, decision }));
        }
    });
    panel.adoption.problem_ui(ui, view);
}

/// Every version, and how it stands.
fn rows<'a>(view: &'a View<'a>) -> ListRows<'a> {
    let text = view.text;
    let columns = vec![
        GridColumn::words("name", text.say("versions-version"), size::NAME_MIN),
        GridColumn::words("on", text.say("versions-adopted-on"), size::MONEY),
        GridColumn::words("by", text.say("versions-adopted-by"), size::WORDS),
        GridColumn::numbers("total", text.say("versions-total"), size::MONEY),
        GridColumn::words("reason", text.say("versions-reason"), size::FIELD),
        GridColumn::words("standing", text.say("versions-standing"), size::WORDS),
    ];
    let versions = view.session.versions();
    let name = ("versions", text.say("versions-list"));
    ListRows::new(name, columns, versions.len(), move |row, column| {
        let Some((id, version)) = versions.iter().nth(row) else {
            return GridCell::default();
        };
        let decision = &version.adoption.decision;
        match column {
            0 => GridCell::of(version.adoption.name.clone()),
            1 => GridCell::of(text.date(decision.on)),
            2 => GridCell::of(decision.body.clone()),
            3 => GridCell::of(version.total()),
            4 => GridCell::of(decision.reason.clone()),
            _ => GridCell::of(text.version_standing(versions, *id)),
        }
    })
}

/// One version: what it is laid beside, who gains and who loses, and how it is taken back.
fn open_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, version): (VersionId, &Version),
    panel: &mut VersionsPanel,
    actions: &mut Vec<Action>,
) {
    let (text, name) = (view.text, &version.adoption.name);
    ui.horizontal_wrapped(|ui| {
        panel.beside.choose_ui(ui, view, id, version);
        let words = text.say_with("versions-withdraw", &[("name", name)]);
        let can_be = version.withdrawn.is_none();
        let withdraw = ui.add_enabled(can_be, Button::new(words).truncate());
        if withdraw.clicked() {
            panel.withdrawal = Some((id, DecisionForm::default()));
        }
    });
    withdraw_ui(ui, view, id, panel, actions);
    if let Some(sides) = panel.beside.sides(view, (id, version)) {
        let going = match sides.inputs.as_slice() {
            [] => text.say_with("versions-same", &[("name", name)]),
            _ => going_words(view, sides),
        };
        weak_ui(ui, going);
    }
    beside_ui(ui, view, version, &mut panel.beside, actions);
}

/// The fields to take a version back, while they are open for it.
fn withdraw_ui(
    ui: &mut Ui,
    view: &View<'_>,
    id: VersionId,
    panel: &mut VersionsPanel,
    actions: &mut Vec<Action>,
) {
    let Some((_, form)) = panel.withdrawal.as_mut().filter(|(of, _)| *of == id) else {
        return;
    };
    let text = view.text;
    let mut is_left = false;
    ui.horizontal_wrapped(|ui| {
        let is_entered = form.ui(ui, view, WORDS_OF_WITHDRAWAL);
        let decision = form.decision(view);
        let withdraw = Button::new(text.say("versions-withdraw-do"));
        let is_clicked = ui.add_enabled(decision.is_some(), withdraw).clicked();
        if let Some(decision) = decision.filter(|_| is_clicked || is_entered) {
            actions.push(Action::WithdrawVersion(id, decision));
        }
        is_left = ui.button(text.say("dialog-cancel")).clicked();
    });
    form.problem_ui(ui, view);
    if is_left {
        panel.withdrawal = None;
    }
}
