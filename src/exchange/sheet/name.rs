//! The names of all sheets.

use crate::text::{Language, Text};

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
    /// Who gets less than the year before.
    Decreases = "decreases",
    /// The documents that must be there, by when.
    Reporting = "reporting",
    /// How many awards and documents a year takes.
    Work = "work",
    /// What is known of the money of a year on the day of the first award.
    Certainty = "certainty",
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
    /// Who does what for which side, and who takes over.
    Roles = "roles",
    /// Where people meet to decide.
    ConsultationBodies = "consultation_bodies",
    /// Who has a seat there.
    ConsultationBodyMembers = "consultation_body_members",
    /// What must be arranged inside organisations.
    LandingItems = "landing_items",
    /// How far that is, by organisation.
    LandingProgress = "landing_progress",
    /// What stands in the way.
    Bottlenecks = "bottlenecks",
    /// Who signed what.
    Signatures = "signatures",
    /// What concerned a party when it signed.
    SignatureState = "signature_state",
    /// What became different since.
    SignatureChanges = "signature_changes",
    /// What changes for each organisation: tasks, area, say, budget.
    WhatChanges = "what_changes",
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
                | Self::Decreases
                | Self::Reporting
                | Self::Work
                | Self::Certainty
                | Self::StateAid
                | Self::Agreements
                | Self::AgreementRecipients
                | Self::AgreementYears
                | Self::Keepings
                | Self::WhatChanges
                | Self::Settlement
                | Self::SettlementOrganisations
                | Self::Overspends
                | Self::Amendments
                | Self::Findings
        )
    }
}
