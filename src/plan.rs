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

pub mod agreement;
pub mod aid;
pub mod any_row;
pub mod any_table;
pub mod area;
pub mod arrangement;
pub mod assignment;
pub mod award;
pub mod awarding;
pub mod basis;
pub mod bottleneck;
pub mod carry_over;
pub mod ceiling;
pub mod consultation_body;
pub mod decision;
pub mod determination;
pub mod document;
pub mod effect;
pub mod equalisation_reserve;
pub mod fact;
pub mod field;
pub mod goal;
pub mod horizon;
pub mod id;
pub mod indexation;
pub mod instalment;
pub mod justification;
pub mod key;
pub mod landing_item;
pub mod line;
pub mod notice;
pub mod organisation;
pub mod outline;
pub mod owner;
pub mod payment;
pub mod phase;
mod place;
pub mod report;
pub mod reporting_rule;
pub mod results;
pub mod review;
pub mod role;
pub mod rule;
pub mod signature;
pub mod source;
pub mod table;
mod tables;
pub mod task_field;
pub mod value;

pub use agreement::{Agreement, AgreementKind, Aspect, Keeping, Verdict};
pub use aid::{Aid, Basis};
pub use any_row::fields_of;
pub use any_table::{AnyTable, RowDifference};
pub use area::{Area, Figure, FigureOf};
pub use arrangement::{Arrangement, AwardForm, Reserve};
pub use assignment::Assignment;
pub use award::{Award, Measure, MoreYears};
pub use awarding::{AwardFor, ReportedOn};
pub use basis::{Nature, StatutoryBasis};
pub use bottleneck::{Bottleneck, Level};
pub use carry_over::CarryOver;
pub use ceiling::Ceiling;
pub use consultation_body::{ConsultationBody, Frequency, Quorum};
pub use decision::{Decision, DecisionRule};
pub use determination::{Determination, Ground, SettledOn};
pub use document::{Blank, Clause, Document, DocumentKind, DocumentLanguage, Shown};
pub use effect::{Effect, EffectKind, Indicator};
pub use equalisation_reserve::EqualisationReserve;
pub use fact::Fact;
pub use field::{Field, Row};
pub use goal::{Goal, GoalWeight, Horizon};
pub use horizon::Consecutive;
pub use id::{Id, IdError, RowId};
pub use indexation::{Index, IndexMethod};
pub use instalment::{Instalment, PaymentPattern};
pub use justification::Justification;
pub use key::Key;
pub use landing_item::{LandingItem, LandingKind, LandingState};
pub use line::{AreaSplit, Chosen, Line, LineAmount, OrganisationSplit};
pub use notice::Notice;
pub use organisation::{Membership, MembershipStatus, Organisation};
pub use outline::{Coordinates, Outline, OutlineError, Point, Polygon, Ring};
pub use owner::{Crossing, Owner, Side, owner, owner_at, owner_of_rows};
pub use payment::{Leg, Moment};
pub use phase::{AwardTerms, Liability, Phase, Route};
pub use place::{
    AidPart, Amount, BudgetPart, CeilingPart, ExitPart, NoticePart, OverspendPart, Place,
    PlaceError, Proposal, SettlementPart, ShiftPart, TotalOf,
};
pub use report::Report;
pub use reporting_rule::{ReportKind, ReportingRule};
pub use results::Results;
pub use review::{Review, ReviewKind};
pub use role::{Role, RoleSide};
pub use rule::{Holding, LegalRule, Topic};
pub use signature::Signature;
pub use source::Source;
pub use table::{Single, Table};
pub use task_field::{is_listed, task_field_name, task_fields};
pub use value::{Kind, Value, ValueError};

use crate::year::{Term, Year};
use tables::tables;

tables! {
    single {
        /// What is commissioned, by whom.
        Assignment assignment: Assignment;
        /// For which years, and by which rules of money.
        Arrangement arrangement: Arrangement;
    }
    rows {
        /// Every party: the partners, and the recipients that the register names.
        Organisations organisations: Organisation, OrganisationId = "ORG";
        /// Who takes part, from when to when.
        Memberships memberships: Membership, MembershipId = "MEM";
        /// The area tree.
        Areas areas: Area, AreaId = "AREA";
        /// Counts of areas and organisations, per year.
        Figures figures: Figure, FigureId = "FIG";
        /// How weights are made of figures.
        Keys keys: Key, KeyId = "KEY";
        /// Rows of history: what was asked, granted and determined before.
        Awards awards: Award, AwardId = "AWD";
        /// Money coming in, per year.
        Sources sources: Source, SourceId = "SRC";
        /// The parts of the assignment that money goes to.
        Lines lines: Line, LineId = "LIN";
        /// The amounts of awarded years.
        Facts facts: Fact, FactId = "FCT";
        /// To whom is awarded, from when to when.
        Phases phases: Phase, PhaseId = "PHA";
        /// The parts in which a year's award is paid.
        Instalments instalments: Instalment, InstalmentId = "INS";
        /// What is to be refused of a next period, and when that was said.
        Notices notices: Notice, NoticeId = "NTC";
        /// What the law or a scheme says, where the dossier knows better than the program.
        Rules rules: LegalRule, LegalRuleId = "RUL";
        /// What must be reported, from which amount, by when.
        ReportingRules reporting_rules: ReportingRule, ReportingRuleId = "REP";
        /// What came in of that.
        Reports reports: Report, ReportId = "RPT";
        /// On which basis aid is given, and the aid from elsewhere.
        Aid aid: Aid, AidId = "AID";
        /// How much a scheme can award for a year at most.
        Ceilings ceilings: Ceiling, CeilingId = "CEI";
        /// When it is looked back at, and decided whether to go on.
        Reviews reviews: Review, ReviewId = "REV";
        /// The arrangements of the same cooperation before and after this one.
        Horizon horizon: Consecutive, ConsecutiveId = "HOR";
        /// Who promises what to whom, and when.
        Agreements agreements: Agreement, AgreementId = "AGR";
        /// Whether that was kept.
        Keepings keepings: Keeping, KeepingId = "KEP";
        /// Who decides what, when, and what must be decided before.
        Decisions decisions: Decision, DecisionId = "DEC";
        /// Who signed what, and what concerned it then.
        Signatures signatures: Signature, SignatureId = "SIG";
        /// What a year really cost, as organisations account for it.
        Results results: Results, ResultsId = "RES";
        /// What the award of a year comes to when it is over, and what is done with the difference.
        Determinations determinations: Determination, DeterminationId = "DET";
        /// Money of a year that is kept for a later one, by decision.
        CarryOvers carry_overs: CarryOver, CarryOverId = "CAR";
        /// What organisations keep of good years for bad ones.
        EqualisationReserves equalisation_reserves: EqualisationReserve, EqualisationReserveId = "EQR";
        /// What people sign or receive.
        Documents documents: Document, DocumentId = "DOC";
        /// The parts of documents.
        Clauses clauses: Clause, ClauseId = "CLA";
        /// What the assignment is for.
        Goals goals: Goal, GoalId = "GOA";
        /// What is to change on the way to a goal.
        Effects effects: Effect, EffectId = "EFF";
        /// How an effect is seen.
        Indicators indicators: Indicator, IndicatorId = "IND";
        /// Why one side changed what is the other's.
        Justifications justifications: Justification, JustificationId = "JUS";
        /// Who does what for which side, and who takes over.
        Roles roles: Role, RoleId = "ROL";
        /// Where people meet to decide.
        ConsultationBodies consultation_bodies: ConsultationBody, ConsultationBodyId = "BOD";
        /// What must be arranged inside organisations so that agreements are done there.
        LandingItems landing_items: LandingItem, LandingItemId = "LND";
        /// What stands in the way.
        Bottlenecks bottlenecks: Bottleneck, BottleneckId = "BOT";
    }
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

    /// Every organisation that takes part for some time, once for each of its memberships.
    pub fn taking_part(&self) -> impl Iterator<Item = OrganisationId> + '_ {
        let memberships = self.memberships.iter().map(|(_, row)| row);
        let own = memberships.filter(|row| row.status.takes_part());
        own.map(|row| row.organisation)
    }

    /// Every area below the one that it lies in, each with how deep it lies.
    pub fn area_tree(&self) -> Vec<(AreaId, u8)> {
        area::tree(&self.areas)
    }

    /// The name of a row as people know it, or its id where it has none.
    pub fn name_of(&self, row: RowId) -> String {
        let named = self.table(row.table()).title(row.number());
        named
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| row.to_string())
    }
}
