//! What the person looks at: nothing of it is in the dossier.

use super::{
    panels::{
        AgreementsPanel, AllocationPanel, AreasPanel, AssignmentPanel, ExchangePanel,
        FindingsPanel, InspectorPanel, OrganisationsPanel, OverviewPanel, PicturesPanel,
        ScenariosPanel, SourcesPanel, StepsPanel, YearsPanel,
    },
    widgets::field::Drafts,
};
use crate::{engine::Outcome, plan::Place, text::Text, year::Year};

/// The panels, in the order of the rail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Panel {
    /// The budget and its totals.
    #[default]
    Overview,
    /// Who takes part, and the awards of each.
    Organisations,
    /// Where money goes.
    Areas,
    /// Money coming in.
    Sources,
    /// The parts of the assignment, and their keys.
    Assignment,
    /// Every amount, the years side by side.
    Allocation,
    /// The years side by side, their rules and awards, phases and payments.
    Years,
    /// What is agreed: goals, whose what is, promises, decisions, signatures.
    Agreements,
    /// What people want to try, beside the plan.
    Scenarios,
    /// The same to look at.
    Pictures,
    /// What there is to look at.
    Findings,
    /// What comes in and goes out.
    Exchange,
    /// What was done.
    Steps,
}

/// What is looked at: a panel, and what is selected there.
type Sight = (Panel, Option<Place>);

/// How often one can go back.
const SIGHTS_MAX: usize = 100;

/// Which panel is open, what is selected there, what was typed and is not in the plan.
#[derive(Debug, Default)]
pub struct Workbench {
    /// The open panel.
    pub panel: Panel,
    /// The year of the bottom bar; the first of the term if none was chosen.
    pub year: Option<Year>,
    /// What is selected.
    pub selection: Option<Place>,
    /// What was looked at before, the last one at the end.
    before: Vec<Sight>,
    /// What somebody went back from, the last one at the end.
    after: Vec<Sight>,
    /// What was typed and is not in the plan.
    pub drafts: Drafts,
    /// What there is to tell: the last thing that went wrong, or that was done.
    pub message: Option<Message>,
    /// The overview's own.
    pub overview: OverviewPanel,
    /// The organisations' own.
    pub organisations: OrganisationsPanel,
    /// The areas' own.
    pub areas: AreasPanel,
    /// The sources' own.
    pub sources: SourcesPanel,
    /// The allocation's own.
    pub allocation: AllocationPanel,
    /// The pictures' own.
    pub pictures: PicturesPanel,
    /// The assignment's own.
    pub assignment: AssignmentPanel,
    /// The exchange's own.
    pub exchange: ExchangePanel,
    /// The years' own.
    pub years: YearsPanel,
    /// The agreements' own.
    pub agreements: AgreementsPanel,
    /// The scenarios' own.
    pub scenarios: ScenariosPanel,
    /// The findings' own.
    pub findings: FindingsPanel,
    /// The steps' own.
    pub steps: StepsPanel,
    /// The inspector's own.
    pub inspector: InspectorPanel,
}

/// Something to tell, in a strip under the top bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Whether something went wrong.
    pub is_error: bool,
    /// What, where, and what to do next.
    pub words: String,
}

impl Panel {
    /// Every panel, in the order of the rail.
    pub const ALL: [Self; 13] = [
        Self::Overview,
        Self::Organisations,
        Self::Areas,
        Self::Sources,
        Self::Assignment,
        Self::Allocation,
        Self::Years,
        Self::Agreements,
        Self::Scenarios,
        Self::Pictures,
        Self::Findings,
        Self::Exchange,
        Self::Steps,
    ];

    /// What it is called.
    pub fn label(self, text: &Text) -> String {
        text.say(match self {
            Self::Overview => "panel-overview",
            Self::Organisations => "panel-organisations",
            Self::Areas => "panel-areas",
            Self::Sources => "panel-sources",
            Self::Assignment => "panel-assignment",
            Self::Allocation => "panel-allocation",
            Self::Years => "panel-years",
            Self::Agreements => "panel-agreements",
            Self::Scenarios => "panel-scenarios",
            Self::Pictures => "panel-pictures",
            Self::Findings => "panel-findings",
            Self::Exchange => "panel-exchange",
            Self::Steps => "panel-steps",
        })
    }
}

impl Message {
    /// Something that was done.
    pub const fn done(words: String) -> Self {
        Self {
            is_error: false,
            words,
        }
    }

    /// Something that went wrong.
    pub const fn error(words: String) -> Self {
        Self {
            is_error: true,
            words,
        }
    }
}

impl Workbench {
    /// A clean workbench for another dossier.
    pub fn for_another_dossier() -> Self {
        Self::default()
    }

    /// The year of the bottom bar: the chosen one while it is in the term, else the first.
    pub fn year_in(&self, outcome: &Outcome) -> Year {
        let chosen = self.year.filter(|year| outcome.budget(*year).is_some());
        let first = outcome.years.first().map(|year| year.year);
        chosen
            .or(first)
            .unwrap_or_else(|| Year::of(jiff::civil::Date::MIN))
    }

    /// Whether some panel shows a place.
    pub fn can_show(place: &Place) -> bool {
        use crate::plan::TableName;
        matches!(place, Place::Amount(_))
            || place.row().is_some_and(|row| {
                let table = row.table();
                matches!(
                    table,
                    TableName::Organisations
                        | TableName::Memberships
                        | TableName::Areas
                        | TableName::Awards
                        | TableName::Sources
                        | TableName::Lines
                        | TableName::Keys
                        | TableName::Arrangement
                        | TableName::Facts
                        | TableName::Phases
                        | TableName::Instalments
                        | TableName::Notices
                        | TableName::Rules
                        | TableName::ReportingRules
                        | TableName::Reports
                        | TableName::Aid
                        | TableName::Ceilings
                        | TableName::Reviews
                        | TableName::Horizon
                        | TableName::Agreements
                        | TableName::Keepings
                        | TableName::Decisions
                        | TableName::Signatures
                        | TableName::Documents
                        | TableName::Clauses
                        | TableName::Results
                        | TableName::Determinations
                        | TableName::CarryOvers
                        | TableName::EqualisationReserves
                        | TableName::Goals
                        | TableName::Effects
                        | TableName::Indicators
                        | TableName::Justifications
                        | TableName::Roles
                        | TableName::ConsultationBodies
                        | TableName::LandingItems
                        | TableName::Bottlenecks
                )
            })
    }

    /// Selects a place where it stands; the bottom bar shows the year of an amount.
    pub fn select(&mut self, place: Place) {
        if let Place::Amount(amount) = &place {
            self.year = amount.year().or(self.year);
        }
        self.selection = Some(place);
    }

    /// Opens a panel.
    pub fn show(&mut self, panel: Panel) {
        if panel != self.panel {
            self.leave();
            self.panel = panel;
        }
    }

    /// Remembers what is looked at, to come back to.
    fn leave(&mut self) {
        self.before.push((self.panel, self.selection.clone()));
        let spare = self.before.len().saturating_sub(SIGHTS_MAX);
        self.before.drain(..spare);
        self.after.clear();
    }

    /// How often one can go back, and forward again.
    pub const fn sights(&self) -> (usize, usize) {
        (self.before.len(), self.after.len())
    }

    /// Looks at what was looked at before.
    pub fn go_back(&mut self) {
        if let Some(sight) = self.before.pop() {
            let now = self.look_at(sight);
            self.after.push(now);
        }
    }

    /// Looks at what was looked at before going back.
    pub fn go_forward(&mut self) {
        if let Some(sight) = self.after.pop() {
            let now = self.look_at(sight);
            self.before.push(now);
        }
    }

    /// Looks at something else; answers what was looked at.
    fn look_at(&mut self, (panel, selection): Sight) -> Sight {
        if let Some(row) = selection.as_ref().and_then(Place::row) {
            self.assignment.show(row);
        }
        let panel = std::mem::replace(&mut self.panel, panel);
        (panel, std::mem::replace(&mut self.selection, selection))
    }

    /// Looks at a place: opens the panel that shows it, and selects it there.
    pub fn go_to(&mut self, place: Place) {
        self.leave();
        match place.row().map(crate::plan::RowId::table) {
            Some(table) if !matches!(place, Place::Amount(_)) => self.open_table(table),
            _ => self.open_amount(&place),
        }
        if let Some(row) = place.row() {
            self.assignment.show(row);
        }
        self.selection = Some(place);
    }

    const fn open_table(&mut self, table: crate::plan::TableName) {
        use crate::plan::TableName;
        self.panel = match table {
            TableName::Organisations | TableName::Memberships | TableName::Awards => {
                Panel::Organisations
            }
            TableName::Areas => Panel::Areas,
            TableName::Sources | TableName::Ceilings => Panel::Sources,
            TableName::Lines | TableName::Keys => Panel::Assignment,
            TableName::Arrangement
            | TableName::Facts
            | TableName::Phases
            | TableName::Instalments
            | TableName::Notices
            | TableName::Rules
            | TableName::ReportingRules
            | TableName::Reports
            | TableName::Aid
            | TableName::Reviews
            | TableName::Horizon
            | TableName::Results
            | TableName::Determinations
            | TableName::CarryOvers
            | TableName::EqualisationReserves => Panel::Years,
            TableName::Goals
            | TableName::Effects
            | TableName::Indicators
            | TableName::Justifications
            | TableName::Agreements
            | TableName::Keepings
            | TableName::Decisions
            | TableName::Signatures
            | TableName::Documents
            | TableName::Clauses
            | TableName::Roles
            | TableName::ConsultationBodies
            | TableName::LandingItems
            | TableName::Bottlenecks => Panel::Agreements,
            _ => self.panel,
        };
    }

    fn open_amount(&mut self, place: &Place) {
        use crate::plan::{Amount, TotalOf};
        let Place::Amount(amount) = place else { return };
        self.panel = match amount {
            Amount::Total(_, TotalOf::Goal(_)) => Panel::Agreements,
            Amount::Budget(..) | Amount::Total(..) => Panel::Overview,
            Amount::Goal(..) => Panel::Assignment,
            Amount::Line(..) | Amount::Organisation(..) | Amount::Cell(..) => Panel::Allocation,
            Amount::Payment(..)
            | Amount::Notice(..)
            | Amount::Settlement(..)
            | Amount::Overspend(..)
            | Amount::Expected(..)
            | Amount::Shift(..)
            | Amount::Aid(..) => Panel::Years,
            Amount::Ceiling(..) => Panel::Sources,
            Amount::Exit(..) => Panel::Scenarios,
        };
        self.year = amount.year().or(self.year);
        self.allocation.show(*amount);
    }
}
