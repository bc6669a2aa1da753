//! What the person looks at: nothing of it is in the dossier.

use super::{
    grid::Grid,
    panels::{
        AllocationPanel, AreasPanel, AssignmentPanel, InspectorPanel, OrganisationsPanel,
        OverviewPanel,
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
    /// What there is to look at.
    Findings,
}

/// Which panel is open, what is selected there, what was typed and is not in the plan.
#[derive(Debug, Default)]
pub struct Workbench {
    /// The open panel.
    pub panel: Panel,
    /// The year of the bottom bar; the first of the term if none was chosen.
    pub year: Option<Year>,
    /// What is selected.
    pub selection: Option<Place>,
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
    /// The grid of the sources.
    pub sources: Grid,
    /// The allocation's own.
    pub allocation: AllocationPanel,
    /// The assignment's own.
    pub assignment: AssignmentPanel,
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
    pub const ALL: [Self; 7] = [
        Self::Overview,
        Self::Organisations,
        Self::Areas,
        Self::Sources,
        Self::Assignment,
        Self::Allocation,
        Self::Findings,
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
            Self::Findings => "panel-findings",
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

    /// Looks at a place: opens the panel that shows it, and selects it there.
    pub fn go_to(&mut self, place: Place) {
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
            TableName::Sources => Panel::Sources,
            TableName::Lines | TableName::Keys => Panel::Assignment,
            _ => self.panel,
        };
    }

    fn open_amount(&mut self, place: &Place) {
        use crate::plan::Amount;
        let Place::Amount(amount) = place else { return };
        self.panel = match amount {
            Amount::Budget(..) | Amount::Total(..) => Panel::Overview,
            Amount::Line(..) | Amount::Organisation(..) | Amount::Cell(..) => Panel::Allocation,
        };
        self.year = amount.year().or(self.year);
    }
}
