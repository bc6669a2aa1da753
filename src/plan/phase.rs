//! Phases: to whom is awarded, from when to when, and how the money runs.

use super::{
    OrganisationId, PhaseId, Plan, TableName,
    arrangement::AwardForm,
    field::{Field, Row, choice_field, field},
};
use crate::year::{Term, Year};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A stretch of time in which awards have one form. It may begin before the subsidy term: then its
/// money is that of the awards that there were already, and it brings none of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phase {
    /// Its name.
    pub name: String,
    /// Its first day; from the start of the cooperation if blank.
    pub from: Option<Date>,
    /// Its last day; until the next phase if blank.
    pub to: Option<Date>,
    /// To whom is awarded.
    pub form: AwardForm,
    /// Who receives the award: the lead partner, or the legal entity of the partners.
    pub lead: Option<OrganisationId>,
    /// Who answers to the authority for money that was not spent as awarded.
    pub liability: Liability,
    /// Which way the money goes to who does the work.
    pub route: Route,
    /// The partners that mandated the lead partner to apply and to receive for them, and since when.
    pub mandates: BTreeMap<OrganisationId, Date>,
    /// Anything that a reader must know.
    pub note: String,
}

/// Who answers for money that was not spent as awarded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Liability {
    /// Each for its own part.
    #[default]
    Own,
    /// Each for the whole.
    Each,
    /// The lead partner alone.
    Lead,
}

/// Which way money goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// From the authority to who receives the award, and from there to the partners.
    #[default]
    Recipient,
    /// From the authority to each partner.
    Direct,
}

/// How is awarded at some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AwardTerms {
    /// To whom.
    pub form: AwardForm,
    /// Who receives for others, or passes on what is awarded to all; where it was chosen.
    pub lead: Option<OrganisationId>,
    /// Who answers for what.
    pub liability: Liability,
    /// Which way money goes.
    pub route: Route,
    /// The phase that says so; `None` where the arrangement does.
    pub phase: Option<PhaseId>,
}

impl AwardForm {
    /// Its code in files and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Separate => "separate",
            Self::Lead => "lead",
            Self::Joint => "joint",
            Self::Entity => "entity",
        }
    }

    /// Whether one party receives the award for others.
    pub const fn has_lead(self) -> bool {
        matches!(self, Self::Lead | Self::Entity)
    }
}

impl AwardTerms {
    /// Who receives the award of what an organisation is allocated; `None` where that is no single
    /// one, or nobody yet.
    pub const fn recipient(&self, who: OrganisationId) -> Option<OrganisationId> {
        match self.form {
            AwardForm::Separate => Some(who),
            AwardForm::Lead | AwardForm::Entity => self.lead,
            AwardForm::Joint => None,
        }
    }
}

impl Plan {
    /// How is awarded on a day: as the phase says that began last, or else the arrangement.
    pub fn award_terms(&self, day: Date) -> AwardTerms {
        let holding = self.phases.iter();
        let holding = holding.filter(|(_, phase)| self.holds_on(phase, day));
        let last = holding.max_by_key(|(id, phase)| (phase.from, *id));
        let arrangement = &self.arrangement;
        match last {
            Some((id, phase)) => AwardTerms {
                form: phase.form,
                lead: phase.lead.filter(|_| phase.form != AwardForm::Separate),
                liability: phase.liability,
                route: phase.route,
                phase: Some(id),
            },
            None => AwardTerms {
                form: arrangement.award_form,
                lead: arrangement
                    .lead
                    .filter(|_| arrangement.award_form.has_lead()),
                liability: Liability::default(),
                route: Route::default(),
                phase: None,
            },
        }
    }

    /// Whether a day lies in a phase. One without a last day holds until the next begins.
    fn holds_on(&self, phase: &Phase, day: Date) -> bool {
        let is_over = phase.to.is_none() && {
            let mut others = self.phases.iter().filter_map(|(_, other)| other.from);
            others.any(|from| phase.from.is_none_or(|own| own < from) && from <= day)
        };
        phase.from.is_none_or(|from| from <= day) && phase.to.is_none_or(|to| day <= to) && !is_over
    }

    /// How is awarded for a year of the term: as on its first day.
    pub fn award_terms_of(&self, year: Year) -> AwardTerms {
        let within = self.term().overlap(year.whole());
        self.award_terms(within.unwrap_or_else(|| year.whole()).first())
    }

    /// The days of a phase, as far as they are known: a phase without a last day ends where the next
    /// one begins, and the last of all where the arrangement does.
    pub fn days_of(&self, phase: &Phase) -> Option<Term> {
        let start = self.assignment.cooperation_from;
        let first = phase.from.or(start).unwrap_or_else(|| self.term().first());
        let others = self.phases.iter().filter_map(|(_, other)| other.from);
        let next = others.filter(|from| *from > first).min();
        let next = next.and_then(|next| next.yesterday().ok());
        let last = phase.to.or(next).unwrap_or_else(|| self.term().last());
        Term::new(first, last).ok()
    }
}

choice_field!(Liability { Own = "own_part", Each = "each_for_all", Lead = "lead_alone" });
choice_field!(Route { Recipient = "by_recipient", Direct = "direct" });

impl Row for Phase {
    const TABLE: TableName = TableName::Phases;
    const CODE: &'static str = "phases";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(name),
                field!(from),
                field!(to),
                field!(form),
                field!(lead),
                field!(liability),
                field!(route),
                field!(mandates),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
