//! The plan: all that the engine reads, as plain data.
//!
//! A [`Plan`] is two single rows (the assignment and its arrangement) and tables of rows behind
//! `Arc`, so that a copy shares every row that it does not change. Rows are read through their own
//! fields by the engine, and through their [`Field`] lists by everything that treats all tables
//! alike: edits, differences, the grid, exports.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects
)]

pub mod any_row;
pub mod any_table;
pub mod area;
pub mod arrangement;
pub mod assignment;
pub mod award;
pub mod fact;
pub mod field;
pub mod id;
pub mod indexation;
pub mod instalment;
pub mod key;
pub mod line;
pub mod notice;
pub mod organisation;
pub mod outline;
pub mod phase;
mod place;
pub mod source;
pub mod table;
pub mod task_field;
pub mod value;

pub use any_row::{AnyRow, fields_of};
pub use any_table::{AnyTable, RowDifference};
pub use area::{Area, Figure, FigureOf};
pub use arrangement::{Arrangement, AwardForm, Reserve};
pub use assignment::Assignment;
pub use award::{Award, Measure, MoreYears};
pub use fact::Fact;
pub use field::{Field, Row};
pub use id::{
    AreaId, AwardId, FactId, FigureId, Id, InstalmentId, KeyId, LineId, MembershipId, NoticeId,
    OrganisationId, PhaseId, RowId, SourceId, TableName,
};
pub use indexation::{Index, IndexMethod};
pub use instalment::{Instalment, PaymentPattern};
pub use key::Key;
pub use line::{AreaSplit, Chosen, Line, LineAmount, OrganisationSplit};
pub use notice::Notice;
pub use organisation::{Membership, Organisation};
pub use outline::{Coordinates, Outline, OutlineError, Point, Polygon, Ring};
pub use phase::{AwardTerms, Liability, Phase, Route};
pub use place::{Amount, BudgetPart, Place, PlaceError, TotalOf};
pub use source::Source;
pub use table::{Single, Table};
pub use task_field::{is_listed, task_field_name, task_fields};
pub use value::{Kind, Value, ValueError};

use crate::year::{Term, Year};

/// Everything that decides an amount: what a version keeps and a hash covers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What is commissioned, by whom.
    pub assignment: Single<Assignment>,
    /// For which years, and by which rules of money.
    pub arrangement: Single<Arrangement>,
    /// Every party: the partners, and the recipients that the register names.
    pub organisations: Table<Organisation>,
    /// Who takes part, from when to when.
    pub memberships: Table<Membership>,
    /// The area tree.
    pub areas: Table<Area>,
    /// Counts of areas and organisations, per year.
    pub figures: Table<Figure>,
    /// Rows of history: what was asked, granted and determined before.
    pub awards: Table<Award>,
    /// Money coming in, per year.
    pub sources: Table<Source>,
    /// The parts of the assignment that money goes to.
    pub lines: Table<Line>,
    /// How weights are made of figures.
    pub keys: Table<Key>,
    /// The amounts of awarded years.
    pub facts: Table<Fact>,
    /// To whom is awarded, from when to when.
    pub phases: Table<Phase>,
    /// The parts in which a year's award is paid.
    pub instalments: Table<Instalment>,
    /// What is to be refused of a next period, and when that was said.
    pub notices: Table<Notice>,
}

impl Plan {
    /// The term of the arrangement; the year 2000 for a plan that has none yet.
    pub fn term(&self) -> Term {
        self.arrangement.term
    }

    /// The calendar years that the arrangement touches, in order; never empty.
    pub fn years(&self) -> Vec<Year> {
        self.term().years().collect()
    }

    /// Every area below the one that it lies in, each with how deep it lies.
    pub fn area_tree(&self) -> Vec<(AreaId, u8)> {
        area::tree(&self.areas)
    }

    /// The table of a name, for code that treats all tables alike.
    pub fn table(&self, name: TableName) -> &dyn AnyTable {
        match name {
            TableName::Assignment => &self.assignment,
            TableName::Arrangement => &self.arrangement,
            TableName::Organisations => &self.organisations,
            TableName::Memberships => &self.memberships,
            TableName::Areas => &self.areas,
            TableName::Figures => &self.figures,
            TableName::Awards => &self.awards,
            TableName::Sources => &self.sources,
            TableName::Lines => &self.lines,
            TableName::Keys => &self.keys,
            TableName::Facts => &self.facts,
            TableName::Phases => &self.phases,
            TableName::Instalments => &self.instalments,
            TableName::Notices => &self.notices,
        }
    }

    /// The same, to change it. Only `change` does.
    pub(crate) fn table_mut(&mut self, name: TableName) -> &mut dyn AnyTable {
        match name {
            TableName::Assignment => &mut self.assignment,
            TableName::Arrangement => &mut self.arrangement,
            TableName::Organisations => &mut self.organisations,
            TableName::Memberships => &mut self.memberships,
            TableName::Areas => &mut self.areas,
            TableName::Figures => &mut self.figures,
            TableName::Awards => &mut self.awards,
            TableName::Sources => &mut self.sources,
            TableName::Lines => &mut self.lines,
            TableName::Keys => &mut self.keys,
            TableName::Facts => &mut self.facts,
            TableName::Phases => &mut self.phases,
            TableName::Instalments => &mut self.instalments,
            TableName::Notices => &mut self.notices,
        }
    }

    /// Whether two plans share the very same table, so that there is nothing to compare.
    pub fn is_same_table(&self, other: &Self, name: TableName) -> bool {
        match name {
            TableName::Assignment => self.assignment.is_same(&other.assignment),
            TableName::Arrangement => self.arrangement.is_same(&other.arrangement),
            TableName::Organisations => self.organisations.is_same(&other.organisations),
            TableName::Memberships => self.memberships.is_same(&other.memberships),
            TableName::Areas => self.areas.is_same(&other.areas),
            TableName::Figures => self.figures.is_same(&other.figures),
            TableName::Awards => self.awards.is_same(&other.awards),
            TableName::Sources => self.sources.is_same(&other.sources),
            TableName::Lines => self.lines.is_same(&other.lines),
            TableName::Keys => self.keys.is_same(&other.keys),
            TableName::Facts => self.facts.is_same(&other.facts),
            TableName::Phases => self.phases.is_same(&other.phases),
            TableName::Instalments => self.instalments.is_same(&other.instalments),
            TableName::Notices => self.notices.is_same(&other.notices),
        }
    }

    /// The name of a row as people know it, or its id where it has none.
    pub fn name_of(&self, row: RowId) -> String {
        let named = self.table(row.table()).title(row.number());
        named
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| row.to_string())
    }
}
