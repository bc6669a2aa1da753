//! Sheets: a plan and its outcome as tables with typed columns.

use super::{cell::Cell, column::Column, column::ColumnKind, filter::Filter, sheets};
use crate::{
    dossier::{Log, Versions},
    plan::{Plan, TableName},
    session::Evaluated,
    text::{Language, Text},
};

/// What sheets are made of. The words of a language are for what has no typed value: findings, and
/// the name of what is not yet assigned.
#[derive(Clone, Copy, Debug)]
pub struct Contents<'a> {
    /// The dossier, as it stands in every row.
    pub dossier_id: &'a str,
    /// The state of the plan, as it stands in every row: a short text of the caller's, from which a
    /// returned answer is known to be about this plan and not an earlier one.
    pub snapshot: &'a str,
    /// The plan and what follows from it.
    pub evaluated: &'a Evaluated,
    /// Every step that was taken.
    pub log: &'a Log,
    /// What was adopted.
    pub versions: &'a Versions,
    /// What of the outcome is wanted.
    pub filter: &'a Filter,
    /// The language.
    pub text: &'a Text,
}

/// A table of typed cells, its rows made one by one as they are asked for.
pub struct Sheet<'a> {
    /// Which one it is.
    pub name: SheetName,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, without what is the same in all.
    pub(super) rows: Rows<'a>,
    /// The last cells of every row.
    pub(super) last: [Cell<'a>; 2],
}

/// Rows of cells.
pub type Rows<'a> = Box<dyn NextRow<'a> + 'a>;

/// Makes rows of cells. Every iterator of rows does; who has millions of them makes each out of the
/// one before.
pub trait NextRow<'a> {
    /// Makes the next row out of the one before, which stands in `row`, or nothing before the first.
    /// Answers how many cells at its start stay as they were; `None` where there are no more rows.
    fn next_row(&mut self, row: &mut Vec<Cell<'a>>) -> Option<usize>;
}

impl<'a, I: Iterator<Item = Vec<Cell<'a>>>> NextRow<'a> for I {
    fn next_row(&mut self, row: &mut Vec<Cell<'a>>) -> Option<usize> {
        *row = self.next()?;
        Some(0)
    }
}

/// Rows of which some are left out.
struct Wanted<'a, F> {
    rows: Rows<'a>,
    is_wanted: F,
}

impl<'a, F: Fn(&[Cell<'a>]) -> bool> NextRow<'a> for Wanted<'a, F> {
    fn next_row(&mut self, row: &mut Vec<Cell<'a>>) -> Option<usize> {
        let mut same = self.rows.next_row(row)?;
        while !(self.is_wanted)(row) {
            same = same.min(self.rows.next_row(row)?);
        }
        Some(same)
    }
}

impl<'a> Sheet<'a> {
    /// The same with only the rows that are wanted.
    #[must_use]
    pub fn only(self, is_wanted: impl Fn(&[Cell<'a>]) -> bool + 'a) -> Self {
        let rows = Box::new(Wanted {
            rows: self.rows,
            is_wanted,
        });
        Self { rows, ..self }
    }

    /// All rows, each with a cell for every column.
    pub fn rows(mut self) -> impl Iterator<Item = Vec<Cell<'a>>> {
        let mut row = Vec::new();
        std::iter::from_fn(move || {
            self.rows.next_row(&mut row)?;
            Some(row.iter().chain(&self.last).cloned().collect())
        })
    }
}

macro_rules! sheets {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal,)+) => {
        /// Every sheet there is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum SheetName {
            $($(#[doc = $doc])+ $name,)+
        }

        impl SheetName {
            /// Every sheet: what the plan is made of first, then what follows from it.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name in English, which is also that of its file.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }
    };
}

sheets! {
    /// The assignment and the rules of its money; one row.
    Assignment = "assignment",
    /// The years, with what holds in each.
    Years = "years",
    /// The organisations.
    Organisations = "organisations",
    /// The names under which registers know them.
    Aliases = "aliases",
    /// Who takes part, from when to when.
    Memberships = "memberships",
    /// The area tree.
    Areas = "areas",
    /// A figure of an area or organisation in a year.
    Figures = "figures",
    /// A part of a key.
    Keys = "keys",
    /// The earlier awards.
    Awards = "awards",
    /// Which award belongs to which line, for which share.
    AwardLines = "award_lines",
    /// What a source brings in a year.
    Sources = "sources",
    /// The lines with their rules.
    Lines = "lines",
    /// The amounts of lines that have one for each year.
    LineYears = "line_years",
    /// Who carries a line out, with shares.
    LineOrganisations = "line_organisations",
    /// Where a line is carried out.
    LineAreas = "line_areas",
    /// What an organisation gets of a line in a year whatever its weight.
    Pins = "pins",
    /// The amounts of awarded years.
    AwardedAmounts = "awarded_amounts",
    /// To whom is awarded, from when to when.
    Phases = "phases",
    /// Who mandated the lead partner of a phase.
    Mandates = "mandates",
    /// The parts in which a year's award is paid.
    Instalments = "instalments",
    /// What the assignment is for.
    Goals = "goals",
    /// For which goals a line is, by weight.
    LineGoals = "line_goals",
    /// What is to change on the way to a goal.
    Effects = "effects",
    /// How an effect is seen.
    Indicators = "indicators",
    /// What is aimed at in a year, and what became of it.
    IndicatorYears = "indicator_years",
    /// Why one side changed what is the other's.
    Justifications = "justifications",
    /// What laws and schemes say, of the dossier and of the program.
    Rules = "rules",
    /// What must be reported, from which amount, by when.
    ReportingRules = "reporting_rules",
    /// What came in of that.
    Reports = "reports",
    /// On which basis aid is given, and the aid from elsewhere.
    Aid = "aid",
    /// The budget of a year.
    Budget = "budget",
    /// Every amount, by year, line, organisation and area.
    Allocations = "allocations",
    /// Lines by organisations with the years side by side, and room for an answer.
    AllocationMatrix = "allocation_matrix",
    /// What organisations asked for, beside what they get.
    Requested = "requested",
    /// What of a line is for which goal.
    GoalAmounts = "goal_amounts",
    /// The awards to be made: to whom, in which year, how much.
    AwardProposal = "award_proposal",
    /// When the money of an award goes to whom.
    Payments = "payments",
    /// What is to be refused of a next period, with what that comes to.
    Notices = "notices",
    /// The documents that must be there, by when.
    Reporting = "reporting",
    /// How many awards and documents a year takes.
    Work = "work",
    /// What organisations are awarded, against the ceilings of state aid.
    StateAid = "state_aid",
    /// Who promises what, by when, and room for an answer.
    Agreements = "agreements",
    /// To whom is promised.
    AgreementRecipients = "agreement_recipients",
    /// What is promised of an agreement in a year, and when it is due.
    AgreementYears = "agreement_years",
    /// Whether an agreement was kept.
    Keepings = "keepings",
    /// Who decides what, and by when.
    Decisions = "decisions",
    /// Which decision needs which.
    DecisionNeeds = "decision_needs",
    /// Who has a vote in a decision.
    DecisionOrganisations = "decision_organisations",
    /// Who signed what.
    Signatures = "signatures",
    /// What concerned a party when it signed.
    SignatureState = "signature_state",
    /// What became different since.
    SignatureChanges = "signature_changes",
    /// What a year really cost, as organisations account for it.
    Results = "results",
    /// What the award of a year is determined at, and what is done with the difference.
    Determinations = "determinations",
    /// Money of a year that is kept for a later one.
    CarryOvers = "carry_overs",
    /// The equalisation reserves of organisations.
    EqualisationReserves = "equalisation_reserves",
    /// The settlement of every award of a year.
    Settlement = "settlement",
    /// What each organisation has of that, with its equalisation reserve.
    SettlementOrganisations = "settlement_organisations",
    /// Who bears it when a line costs more than it has.
    Overspends = "overspends",
    /// What people sign or receive.
    Documents = "documents",
    /// The parts of documents, as they were typed.
    Clauses = "clauses",
    /// When it is looked back at, and decided whether to go on.
    Reviews = "reviews",
    /// The arrangements before and after this one.
    Horizon = "horizon",
    /// How much schemes can award at most, and what the awards leave of it.
    Ceilings = "ceilings",
    /// Where the rules would now give another amount than was awarded.
    Amendments = "amendments",
    /// What there is to look at.
    Findings = "findings",
    /// Every step that was taken, with what it changed.
    Changes = "changes",
    /// What was adopted, by whom, and whether it is in force.
    Versions = "versions",
    /// Where the plan differs from the version in force.
    VersionChanges = "version_changes",
}

impl SheetName {
    /// The name of its file in a language, without extension.
    pub fn file(self, text: &Text) -> String {
        text.say(&format!("file-{}", self.code()))
    }

    /// What one of its rows is, in a sentence.
    pub fn meaning(self, text: &Text) -> String {
        text.say(&format!("sheet-{}", self.code()))
    }

    /// The sheet of a name in any language.
    pub fn from_code(name: &str) -> Option<Self> {
        let by_code = |sheet: &Self| sheet.code() == name;
        let all = || Self::ALL.iter().copied();
        all().find(by_code).or_else(|| {
            let texts = Language::ALL.map(Text::of);
            all().find(|sheet| texts.iter().any(|text| sheet.file(text) == name))
        })
    }

    /// Whether it tells what follows from the plan, or what somebody is to answer, so that filters
    /// apply to it, rather than what amounts are made of.
    pub const fn is_outcome(self) -> bool {
        matches!(
            self,
            Self::Budget
                | Self::Allocations
                | Self::AllocationMatrix
                | Self::Requested
                | Self::GoalAmounts
                | Self::AwardProposal
                | Self::Payments
                | Self::Reporting
                | Self::Work
                | Self::StateAid
                | Self::Agreements
                | Self::AgreementRecipients
                | Self::AgreementYears
                | Self::Keepings
                | Self::Settlement
                | Self::SettlementOrganisations
                | Self::Overspends
                | Self::Amendments
                | Self::Findings
        )
    }
}

impl<'a> Contents<'a> {
    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        &self.evaluated.plan
    }
}

/// A sheet of a plan. Every row ends in the dossier and its state, so that a row which went its own
/// way can be found back.
pub fn sheet<'a>(contents: &Contents<'a>, name: SheetName) -> Sheet<'a> {
    let (mut columns, rows) = content(contents, name);
    let is_single = name == SheetName::Assignment;
    let dossier_id = Column::new("dossier_id", ColumnKind::Text);
    columns.push(if is_single {
        dossier_id.key()
    } else {
        dossier_id.required()
    });
    columns.push(Column::new("snapshot", ColumnKind::Text).required());
    let last = [
        Cell::text(contents.dossier_id),
        Cell::text(contents.snapshot),
    ];
    Sheet {
        name,
        columns,
        rows,
        last,
    }
}

fn content<'a>(contents: &Contents<'a>, name: SheetName) -> (Vec<Column>, Rows<'a>) {
    let plan = contents.plan();
    match name {
        SheetName::Assignment => sheets::assignment::assignment(plan),
        SheetName::Years => sheets::assignment::years(plan),
        SheetName::Organisations => sheets::table::rows_of(plan, TableName::Organisations),
        SheetName::Aliases => sheets::parts::aliases(plan),
        SheetName::Memberships => sheets::table::rows_of(plan, TableName::Memberships),
        SheetName::Areas => sheets::table::rows_of(plan, TableName::Areas),
        SheetName::Figures => sheets::table::rows_of(plan, TableName::Figures),
        SheetName::Keys => sheets::parts::keys(plan),
        SheetName::Awards => sheets::table::rows_of(plan, TableName::Awards),
        SheetName::AwardLines => sheets::parts::award_lines(plan),
        SheetName::Sources => sheets::parts::sources(plan),
        SheetName::Lines => sheets::table::rows_of(plan, TableName::Lines),
        SheetName::LineYears => sheets::line::years(plan),
        SheetName::LineOrganisations => sheets::line::organisations(plan),
        SheetName::LineAreas => sheets::line::areas(plan),
        SheetName::Pins => sheets::line::pins(plan),
        SheetName::AwardedAmounts => sheets::awarded::amounts(contents),
        SheetName::Phases => sheets::table::rows_of(plan, TableName::Phases),
        SheetName::Mandates => sheets::parts::mandates(plan),
        SheetName::Instalments => sheets::table::rows_of(plan, TableName::Instalments),
        SheetName::Goals => sheets::table::rows_of(plan, TableName::Goals),
        SheetName::LineGoals => sheets::goals::line_goals(plan),
        SheetName::Effects => sheets::table::rows_of(plan, TableName::Effects),
        SheetName::Indicators => sheets::table::rows_of(plan, TableName::Indicators),
        SheetName::IndicatorYears => sheets::goals::indicator_years(plan),
        SheetName::Justifications => sheets::table::rows_of(plan, TableName::Justifications),
        SheetName::Budget => sheets::outcome::budget(contents),
        SheetName::Allocations => sheets::outcome::allocations(contents),
        SheetName::AllocationMatrix => sheets::matrix::matrix(contents),
        SheetName::Requested => sheets::requested::requested(contents),
        SheetName::GoalAmounts => sheets::goals::goal_amounts(contents),
        SheetName::AwardProposal => sheets::proposal::proposal(contents),
        SheetName::Payments => sheets::payments::payments(contents),
        SheetName::Notices => sheets::notices::notices(contents),
        SheetName::Rules => sheets::rules::rules(plan),
        SheetName::ReportingRules => sheets::table::rows_of(plan, TableName::ReportingRules),
        SheetName::Reports => sheets::table::rows_of(plan, TableName::Reports),
        SheetName::Aid => sheets::table::rows_of(plan, TableName::Aid),
        SheetName::Reporting => sheets::reporting::reporting(contents),
        SheetName::Work => sheets::reporting::work_of_years(contents),
        SheetName::StateAid => sheets::state_aid::state_aid(contents),
        SheetName::Agreements => sheets::agreements::agreements(contents),
        SheetName::AgreementRecipients => sheets::agreements::recipients(contents),
        SheetName::AgreementYears => sheets::agreements::years(contents),
        SheetName::Keepings => sheets::agreements::keepings(contents),
        SheetName::Decisions => sheets::decisions::decisions(plan),
        SheetName::DecisionNeeds => sheets::decisions::needs(plan),
        SheetName::DecisionOrganisations => sheets::decisions::organisations(plan),
        SheetName::Signatures => sheets::signatures::signatures(contents),
        SheetName::SignatureState => sheets::signatures::state(contents),
        SheetName::SignatureChanges => sheets::signatures::changes(contents),
        SheetName::Results => sheets::table::rows_of(plan, TableName::Results),
        SheetName::Determinations => sheets::table::rows_of(plan, TableName::Determinations),
        SheetName::CarryOvers => sheets::table::rows_of(plan, TableName::CarryOvers),
        SheetName::EqualisationReserves => {
            sheets::table::rows_of(plan, TableName::EqualisationReserves)
        }
        SheetName::Settlement => sheets::settlement::awards(contents),
        SheetName::SettlementOrganisations => sheets::settlement::organisations(contents),
        SheetName::Overspends => sheets::settlement::overspends(contents),
        SheetName::Documents => sheets::table::rows_of(plan, TableName::Documents),
        SheetName::Clauses => sheets::table::rows_of(plan, TableName::Clauses),
        SheetName::Reviews => sheets::table::rows_of(plan, TableName::Reviews),
        SheetName::Horizon => sheets::horizon::horizon(plan),
        SheetName::Ceilings => sheets::ceilings::ceilings(contents),
        SheetName::Amendments => sheets::awarded::amendments(contents),
        SheetName::Changes => sheets::changes::changes(contents),
        SheetName::Versions => sheets::versions::versions(contents),
        SheetName::VersionChanges => sheets::versions::changes(contents),
        SheetName::Findings => sheets::findings::findings(contents),
    }
}
