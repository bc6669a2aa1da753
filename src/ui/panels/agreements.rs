//! What is agreed: what the assignment is for and by what people see whether it works, whose each part
//! of it is, who promises what to whom, who decides what when, what that
//! makes of documents, and who signed.

mod border;
mod calendar;
mod decisions;
mod documents;
mod effects;
mod goals;
mod keepings;
mod promises;
mod signatures;
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
use calendar::{CalendarPage, calendar_ui};
use decisions::{DecisionsPage, decisions_ui};
use documents::{DocumentsPage, documents_ui};
use effects::{effects_ui, indicators_ui};
use eframe::egui::Ui;
use goals::{GoalsPage, goals_ui};
use keepings::{KeepingsPage, keepings_ui};
use promises::{PromisesPage, promises_ui};
use signatures::{SignaturesPage, signatures_ui};
use table::TablePage;

/// The agreements' own: which part is shown.
#[derive(Clone, Debug, Default)]
pub struct AgreementsPanel {
    part: Part,
    goals: GoalsPage,
    effects: TablePage,
    indicators: TablePage,
    border: BorderPage,
    promises: PromisesPage,
    keepings: KeepingsPage,
    decisions: DecisionsPage,
    calendar: CalendarPage,
    documents: DocumentsPage,
    signatures: SignaturesPage,
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
    /// Who promises what to whom.
    Promises,
    /// Whether that was kept.
    Keepings,
    /// Who decides what, and by when.
    Decisions,
    /// All of it day by day.
    Calendar,
    /// What people sign or receive.
    Documents,
    /// Who signed, and who must again.
    Signatures,
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
            Some(TableName::Agreements) => Part::Promises,
            Some(TableName::Keepings) => Part::Keepings,
            Some(TableName::Decisions) => Part::Decisions,
            Some(TableName::Documents | TableName::Clauses) => Part::Documents,
            Some(TableName::Signatures) => Part::Signatures,
            _ => self.part,
        };
        if let (Part::Documents, Some(row)) = (self.part, row) {
            self.documents.show(row);
        }
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
        (Part::Promises, "agreements-promises"),
        (Part::Keepings, "agreements-keepings"),
        (Part::Decisions, "agreements-decisions"),
        (Part::Calendar, "agreements-calendar"),
        (Part::Documents, "agreements-documents"),
        (Part::Signatures, "agreements-signatures"),
    ];
    let parts = parts.map(|(part, key)| (part, view.text.say(key)));
    one_of_ui(ui, parts, &mut panel.part);
    ui.add_space(space::SMALL);
    match panel.part {
        Part::Goals => goals_ui(ui, view, &mut panel.goals, drafts, actions),
        Part::Effects => effects_ui(ui, view, &mut panel.effects, drafts, actions),
        Part::Indicators => indicators_ui(ui, view, &mut panel.indicators, drafts, actions),
        Part::Border => border_ui(ui, view, &mut panel.border, drafts, actions),
        Part::Promises => promises_ui(ui, view, &mut panel.promises, drafts, actions),
        Part::Keepings => keepings_ui(ui, view, &mut panel.keepings, drafts, actions),
        Part::Decisions => decisions_ui(ui, view, &mut panel.decisions, drafts, actions),
        Part::Calendar => calendar_ui(ui, view, &mut panel.calendar, actions),
        Part::Documents => documents_ui(ui, view, &mut panel.documents, drafts, actions),
        Part::Signatures => signatures_ui(ui, view, &mut panel.signatures, drafts, actions),
    }
}

/// The button that takes a row out, by what it is called.
fn remove_ui(ui: &mut Ui, view: &View<'_>, row: RowId, name: &str, actions: &mut Vec<Action>) {
    let words = view.text.say_with("remove-row", &[("name", &name)]);
    if ui
        .add(eframe::egui::Button::new(words).truncate())
        .clicked()
    {
        actions.push(Action::Remove(row));
    }
}

/// Everyone who takes part at some time.
fn members(view: &View<'_>) -> impl Iterator<Item = RowId> + use<> {
    let members = view.plan().memberships.iter();
    let members = members.map(|(_, membership)| membership.organisation.row());
    members
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
}
