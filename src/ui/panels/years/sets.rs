//! Sets of rules that ship with the program, to take over into the dossier; and taking rows out.

use crate::{
    plan::{
        RowId,
        rule::{local_rules, reporting_rules, shipped_rules},
    },
    ui::{action::Action, view::View, widgets::choice::named_list_ui},
};
use eframe::egui::{Button, Ui};

/// A list of sets with a button beside it.
pub(super) struct SetsUi<'a> {
    names: Vec<&'static str>,
    chosen: &'a mut Option<&'static str>,
}

impl<'a> SetsUi<'a> {
    /// The sets of legal rules.
    pub(super) fn of_law(chosen: &'a mut Option<&'static str>) -> Self {
        let rules = shipped_rules().iter().chain(local_rules());
        Self::of(rules.map(|rule| &*rule.name), chosen)
    }

    /// The sets of reporting rules.
    pub(super) fn of_reporting(chosen: &'a mut Option<&'static str>) -> Self {
        Self::of(reporting_rules().iter().map(|rule| &*rule.name), chosen)
    }

    fn of(all: impl Iterator<Item = &'static str>, chosen: &'a mut Option<&'static str>) -> Self {
        let mut names = Vec::new();
        for name in all {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Self { names, chosen }
    }

    /// Shows it.
    pub(super) fn show(self, ui: &mut Ui, view: &View<'_>, actions: &mut Vec<Action>) {
        let text = view.text;
        let shown = self.chosen.or_else(|| self.names.first().copied());
        let Some(shown) = shown else { return };
        ui.horizontal_wrapped(|ui| {
            let name = text.say("sets-name");
            let words = |name: &&'static str| (*name).to_owned();
            if let Some(name) = named_list_ui(ui, &name, shown, &self.names, words) {
                *self.chosen = Some(name);
            }
            let take = text.say("sets-take");
            if ui.button(take).clicked() {
                actions.push(Action::AddRows(text.rule_set(shown)));
            }
        });
    }
}

/// A button that takes a row out, where there is one.
pub(super) fn remove_ui(
    ui: &mut Ui,
    view: &View<'_>,
    chosen: Option<RowId>,
    actions: &mut Vec<Action>,
) {
    let Some(row) = chosen else { return };
    let name = view.plan().name_of(row);
    let words = view.text.say_with("remove-row", &[("name", &name)]);
    if ui.add(Button::new(words).truncate()).clicked() {
        actions.push(Action::Remove(row));
    }
}
