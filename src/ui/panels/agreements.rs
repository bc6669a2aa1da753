//! What is agreed: what the assignment is for, by what people see whether it works, and whose each
//! part of it is.

mod border;
mod effects;
mod goals;
mod table;

use crate::{
    plan::{Place, RowId, TableName},
    ui::{
        action::Action,
        theme::space,
        view::View,
        widgets::{choice::one_of_ui, field::Drafts, heading::heading_ui},
    },
};
use border::{BorderPage, border_ui};
use effects::{effects_ui, indicators_ui};
use eframe::egui::Ui;
use goals::{GoalsPage, goals_ui};
use table::TablePage;

/// The agreements' own: which part is shown.
#[derive(Clone, Debug, Default)]
pub struct AgreementsPanel {
    part: Part,
    goals: GoalsPage,
    effects: TablePage,
    indicators: TablePage,
    border: BorderPage,
    /// What was selected when the parts last followed it.
    followed: Option<Place>,
}

/// The parts of the panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// What the assignment is for, with the money for it.
    #[default]
    Goals,
    /// What is to change.
    Effects,
    /// How that is seen.
    Indicators,
    /// Whose what is, and who went across that border.
    Border,
}

impl AgreementsPanel {
    /// Shows the part in which something stands that was selected elsewhere.
    fn follow(&mut self, view: &View<'_>) {
        if self.followed.as_ref() == view.selection {
            return;
        }
        self.followed = view.selection.cloned();
        let row = view.selection.and_then(Place::row);
        self.part = match row.map(RowId::table) {
            Some(TableName::Goals) => Part::Goals,
            Some(TableName::Effects) => Part::Effects,
            Some(TableName::Indicators) => Part::Indicators,
            Some(TableName::Justifications) => Part::Border,
            _ => self.part,
        };
    }
}

/// One of the parts.
pub fn agreements_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut AgreementsPanel,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, &view.text.say("panel-agreements"));
    panel.follow(view);
    let parts = [
        (Part::Goals, "agreements-goals"),
        (Part::Effects, "agreements-effects"),
        (Part::Indicators, "agreements-indicators"),
        (Part::Border, "agreements-border"),
    ];
    let parts = parts.map(|(part, key)| (part, view.text.say(key)));
    one_of_ui(ui, parts, &mut panel.part);
    ui.add_space(space::SMALL);
    match panel.part {
        Part::Goals => goals_ui(ui, view, &mut panel.goals, drafts, actions),
        Part::Effects => effects_ui(ui, view, &mut panel.effects, drafts, actions),
        Part::Indicators => indicators_ui(ui, view, &mut panel.indicators, drafts, actions),
        Part::Border => border_ui(ui, view, &mut panel.border, drafts, actions),
    }
}
