//! What changes for an organisation: what it had and did before, by awards of its own, beside what it
//! gets and promises of the undivided budget, on tasks, area, say and budget.
//!
//! Nothing is worked out here that does not follow elsewhere: amounts are those of the outcome and of
//! the earlier awards. What is not known of before stays blank, and is never taken for no.

mod budget;
mod say;
mod tasks;

use super::{
    Outcome, Payment, Shares,
    decrease::{Decrease, decreases},
    payments_of,
    reporting::{Duty, duties, duties_if_separate},
    signatures::{Concerns, changed},
    totals::earlier_by_line,
};
use crate::{
    money::Money,
    plan::{
        AgreementId, AreaId, DecisionId, GoalId, Leg, LineId, Moment, NoticeId, OrganisationId,
        Plan, ReportingRuleId, SignatureId,
    },
    year::Year,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What organisations have by area and year; `None` is not divided over areas.
type InAreas = BTreeMap<(OrganisationId, Option<AreaId>, Year), Money>;

/// What changes for every organisation of a plan.
pub struct WhatChanges<'a> {
    plan: &'a Plan,
    outcome: &'a Outcome,
    had: BTreeMap<(OrganisationId, LineId), Money>,
    gets: BTreeMap<(OrganisationId, Year, LineId), Money>,
    in_areas: InAreas,
    payments: Vec<Payment>,
    duties: Vec<Duty>,
    separate: Vec<Duty>,
    less: Vec<Decrease>,
    to_sign_again: BTreeSet<SignatureId>,
}

/// One thing that changes for an organisation, or stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// What it is about.
    pub matter: Matter,
    /// In which year; of none if blank.
    pub year: Option<Year>,
    /// Whether it was so before; not known if blank.
    pub before: Option<bool>,
    /// Whether it is so after; blank where it is an amount.
    pub after: Option<bool>,
    /// What it had in a year before, in whole cents.
    pub had: Option<Money>,
    /// What it gets in this year, in whole cents.
    pub gets: Option<Money>,
    /// How much more, or less where it is below zero.
    pub difference: Option<Money>,
    /// By when, on which day, or from which day.
    pub day: Option<Date>,
    /// Who pays, or who hands in.
    pub other: Other,
}

/// What changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// A line that it works on.
    Line(LineId),
    /// A goal that it works for.
    Goal(GoalId),
    /// An agreement that it must keep.
    Agreement(AgreementId),
    /// An agreement that others keep towards it.
    Promise(AgreementId),
    /// A document that it hands in, or that it handed in with an award of its own.
    Report(ReportingRuleId),
    /// An area in which it works; `None` is not divided over areas.
    Area(Option<AreaId>),
    /// A decision that concerns it.
    Decision(DecisionId),
    /// Something that it signs.
    Signature(SignatureId),
    /// What it gets of all lines.
    Total,
    /// What it gets of a line.
    Part(LineId),
    /// A payment to it.
    Payment(Leg, Moment),
    /// A refusal that is made known to it.
    Notice(NoticeId),
    /// A refusal for which the law asks a term, as it gets less than before (Awb 4:51).
    Less,
}

/// The four terrains on which a cooperation has consequences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Terrain {
    /// What it does, promises and reports.
    Tasks,
    /// Where it works.
    Area,
    /// What it decides and signs.
    Say,
    /// What it gets, when and from whom.
    Budget,
}

/// Who pays, or hands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Other {
    /// Nobody, or it is not said.
    #[default]
    Nobody,
    /// The authority.
    Authority,
    /// An organisation.
    One(OrganisationId),
    /// All together.
    Together,
}

impl<'a> WhatChanges<'a> {
    /// Of all lines.
    pub fn new(plan: &'a Plan, outcome: &'a Outcome) -> Self {
        Self::of_lines(plan, outcome, |_line| true)
    }

    /// Of the lines that are wanted.
    pub fn of_lines(
        plan: &'a Plan,
        outcome: &'a Outcome,
        is_wanted: impl Fn(LineId) -> bool,
    ) -> Self {
        let had = earlier_by_line(plan, plan.arrangement.compared_year()).into_iter();
        let had = had.filter(|((line, _), _)| is_wanted(*line));
        let gets = budget::by_line(outcome, &is_wanted);
        let mut shares = Shares::new();
        for ((who, year, _), amount) in &gets {
            let share = shares.entry((*year, *who)).or_default();
            *share = *share + *amount;
        }
        let concerns = Concerns::new(plan, outcome);
        let signatures = plan.signatures.iter();
        let again = signatures.filter(|(_, row)| !changed(&concerns, row).is_empty());
        Self {
            had: had.map(|((line, who), had)| ((who, line), had)).collect(),
            in_areas: budget::by_area((plan, outcome), &is_wanted),
            payments: payments_of(plan, &shares),
            duties: duties(plan, outcome),
            separate: duties_if_separate(plan, outcome),
            less: decreases(plan, outcome),
            to_sign_again: again.map(|(id, _)| id).collect(),
            plan,
            outcome,
            gets,
        }
    }

    /// The year of the awards that are before.
    pub fn compared(&self) -> Year {
        self.plan.arrangement.compared_year()
    }

    /// For whom anything can change: who takes part, may come to, had something or gets something, also
    /// to pass it on, and to whom a refusal is made known.
    pub fn organisations(&self) -> BTreeSet<OrganisationId> {
        let members = self.plan.memberships.iter();
        let members = members.map(|(_, row)| row.organisation);
        let had = self.had.keys().map(|(who, _)| *who);
        let gets = self.gets.keys().map(|(who, ..)| *who);
        let paid = self.payments.iter().filter_map(|paid| paid.payee);
        let notices = self.plan.notices.iter();
        let told = notices.map(|(_, notice)| notice.organisation);
        let all = members.chain(had).chain(gets).chain(paid).chain(told);
        all.filter(|who| self.plan.organisations.contains(*who))
            .collect()
    }

    /// Everything that changes for an organisation, or stays: tasks, area, say, budget.
    pub fn of(&self, who: OrganisationId) -> Vec<Point> {
        let mut points = self.tasks(who);
        points.extend(self.areas(who));
        points.extend(self.say(who));
        points.extend(self.budget(who));
        points
    }

    /// Where it has money, by area and year.
    fn areas(&self, who: OrganisationId) -> impl Iterator<Item = Point> + '_ {
        let own = self.in_areas.range((who, None, first_year())..);
        let own = own.take_while(move |((of, ..), _)| *of == who);
        own.map(|((_, area, year), amount)| Point {
            year: Some(*year),
            after: Some(true),
            gets: Some(*amount),
            ..Point::of(Matter::Area(*area))
        })
    }
}

/// The year before which there is none.
fn first_year() -> Year {
    Year::of(Date::MIN)
}

impl Point {
    const fn of(matter: Matter) -> Self {
        Self {
            matter,
            year: None,
            before: None,
            after: None,
            had: None,
            gets: None,
            difference: None,
            day: None,
            other: Other::Nobody,
        }
    }
}

impl Matter {
    /// On which terrain it lies.
    pub const fn terrain(self) -> Terrain {
        match self {
            Self::Line(_)
            | Self::Goal(_)
            | Self::Agreement(_)
            | Self::Promise(_)
            | Self::Report(_) => Terrain::Tasks,
            Self::Area(_) => Terrain::Area,
            Self::Decision(_) | Self::Signature(_) => Terrain::Say,
            Self::Total | Self::Part(_) | Self::Payment(..) | Self::Notice(_) | Self::Less => {
                Terrain::Budget
            }
        }
    }

    /// Every code, in the order of the matters.
    pub const CODES: [&'static str; 13] = [
        "works_on",
        "works_for",
        "must_keep",
        "promised_to_it",
        "hands_in",
        "works_in",
        "concerned_by",
        "signs",
        "budget_of_year",
        "part_of_budget",
        "is_paid",
        "notice_given",
        "less_than_before",
    ];

    /// The name in files and words.
    pub const fn code(self) -> &'static str {
        let [
            line,
            goal,
            agreement,
            promise,
            report,
            area,
            decision,
            signature,
            ..,
        ] = Self::CODES;
        let [.., total, part, payment, notice, less] = Self::CODES;
        match self {
            Self::Line(_) => line,
            Self::Goal(_) => goal,
            Self::Agreement(_) => agreement,
            Self::Promise(_) => promise,
            Self::Report(_) => report,
            Self::Area(_) => area,
            Self::Decision(_) => decision,
            Self::Signature(_) => signature,
            Self::Total => total,
            Self::Part(_) => part,
            Self::Payment(..) => payment,
            Self::Notice(_) => notice,
            Self::Less => less,
        }
    }
}

impl Terrain {
    /// Every terrain.
    pub const ALL: [Self; 4] = [Self::Tasks, Self::Area, Self::Say, Self::Budget];

    /// The name in files and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tasks => "tasks",
            Self::Area => "working_area",
            Self::Say => "say",
            Self::Budget => "own_budget",
        }
    }
}
