//! The step that makes the joint budget: from many separate awards to one undivided budget.
//!
//! Chosen awards of a base year become lines with a fixed amount at that year's price level, their
//! recipients become partners, and the pots they were paid from become sources. All of it is one
//! step, and every line keeps the award that it came from.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects
)]

use crate::{
    change::{Edit, StepName},
    dossier::Counters,
    engine::index,
    money::Money,
    plan::{
        Award, AwardId, Chosen, Index, Line, LineAmount, LineId, Membership, MembershipId,
        OrganisationId, OrganisationSplit, Plan, RowId, Source, SourceId, TableName,
        field::FieldType as _,
    },
    share::Share,
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// What lines are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinesBy {
    /// A line for each award.
    #[default]
    Award,
    /// A line for each scheme, divided over its recipients by what they were granted.
    Scheme,
}

/// What sources are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SourcesBy {
    /// A source for each scheme, so that every pot stays traceable.
    #[default]
    Scheme,
    /// One source for all.
    One,
}

/// How to combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Combining {
    /// The year of the awards, and of the price level of the lines.
    pub base_year: Year,
    /// What lines are made of.
    pub lines: LinesBy,
    /// What sources are made of.
    pub sources: SourcesBy,
}

/// What combining would do.
#[derive(Clone, Debug, Default)]
pub struct Combined {
    /// The step; `None` where there is nothing to combine.
    pub edit: Option<Edit>,
    /// The awards that become the budget.
    pub awards: Vec<AwardId>,
    /// How many organisations they went to.
    pub organisations: usize,
    /// How many schemes they came from.
    pub schemes: usize,
    /// What was granted together.
    pub total: Money,
    /// Awards that were granted nothing, or of which that is not known: listed, and left out.
    pub left_out: Vec<AwardId>,
    /// Awards that belong to lines already.
    pub already: Vec<AwardId>,
    /// Awards of the budget that are for more than a year: their whole amount became that of one.
    pub longer: Vec<AwardId>,
}

/// Prepares the step that combines those of `chosen` that are of the base year.
pub fn combine(
    plan: &Plan,
    counters: &mut Counters,
    chosen: &BTreeSet<AwardId>,
    how: Combining,
) -> Combined {
    let mut combined = Combined::default();
    let mut taken: Vec<Taken<'_>> = Vec::new();
    for (id, award) in plan.awards.iter().filter(|(id, _)| chosen.contains(id)) {
        let granted = award.granted.filter(|granted| !granted.is_zero());
        match (granted, award.organisation) {
            _ if award.year != how.base_year => {}
            _ if !award.lines.is_empty() => combined.already.push(id),
            (Some(granted), Some(organisation)) => taken.push((id, award, organisation, granted)),
            _ => combined.left_out.push(id),
        }
    }
    combined.awards = taken.iter().map(|(id, ..)| *id).collect();
    let longer = taken
        .iter()
        .filter(|(_, award, ..)| award.is_for_longer_than_a_year());
    combined.longer = longer.map(|(id, ..)| *id).collect();
    combined.total = taken.iter().map(|(.., granted)| *granted).sum();
    let organisations: BTreeSet<_> = taken.iter().map(|(_, _, who, _)| *who).collect();
    let schemes: BTreeSet<_> = taken.iter().map(|(_, award, ..)| &award.scheme).collect();
    combined.organisations = organisations.len();
    combined.schemes = schemes.len();
    if !taken.is_empty() {
        let mut work = Work {
            plan,
            counters,
            how,
            edits: Vec::new(),
        };
        work.members(&organisations);
        work.sources(&taken);
        work.lines(&taken);
        let name = StepName::Combine(taken.len());
        combined.edit = Some(Edit::Many(name, work.edits));
    }
    combined
}

/// An award that becomes part of the budget, with its recipient and what was granted.
type Taken<'a> = (AwardId, &'a Award, OrganisationId, Money);

struct Work<'a> {
    plan: &'a Plan,
    counters: &'a mut Counters,
    how: Combining,
    edits: Vec<Edit>,
}

impl Work<'_> {
    fn members(&mut self, organisations: &BTreeSet<OrganisationId>) {
        let members: BTreeSet<_> = self
            .plan
            .memberships
            .iter()
            .map(|(_, m)| m.organisation)
            .collect();
        for organisation in organisations.difference(&members) {
            let id = MembershipId::new(self.counters.next(TableName::Memberships).number());
            let membership = Membership {
                organisation: *organisation,
                ..Membership::default()
            };
            self.edits.push(Edit::add(id, membership));
        }
    }

    fn sources(&mut self, taken: &[Taken<'_>]) {
        let mut pots: BTreeMap<&str, Money> = BTreeMap::new();
        let mut order: Vec<&str> = Vec::new();
        for (_, award, _, granted) in taken {
            let pot = match self.how.sources {
                SourcesBy::Scheme => award.scheme.as_str(),
                SourcesBy::One => "",
            };
            if !order.contains(&pot) {
                order.push(pot);
            }
            let total = pots.entry(pot).or_default();
            *total = *total + *granted;
        }
        // The largest pot first; of equal ones the one that was met first.
        order.sort_by_key(|pot| std::cmp::Reverse(pots.get(pot).copied().unwrap_or_default()));
        for pot in order {
            self.source(pot, pots.get(pot).copied().unwrap_or_default());
        }
        self.count_expected();
    }

    /// A source that brings what its awards brought in the base year, and in the other years what
    /// that is worth by the index: committed where it was granted, expected where it was not yet.
    fn source(&mut self, pot: &str, granted: Money) {
        let assignment = &self.plan.assignment;
        let name = if pot.is_empty() {
            &assignment.title
        } else {
            pot
        };
        let mut source = Source {
            name: name.to_owned(),
            funder: assignment.authority.clone(),
            scheme: pot.to_owned(),
            ..Source::default()
        };
        let arrangement = &self.plan.arrangement;
        for year in self.plan.years() {
            let part = arrangement.term.part_of(year, arrangement.year_part);
            let times = index::factor(arrangement, Index::General, self.how.base_year, year) * part;
            let amount = index::computed(granted, &times, Money::CENT);
            if year == self.how.base_year {
                source.committed.insert(year, amount);
            } else {
                source.expected.insert(year, amount);
            }
        }
        let id = SourceId::new(self.counters.next(TableName::Sources).number());
        self.edits.push(Edit::add(id, source));
    }

    fn count_expected(&mut self) {
        let mut years = self.plan.arrangement.count_expected.clone();
        years.extend(
            self.plan
                .years()
                .into_iter()
                .filter(|year| *year != self.how.base_year),
        );
        let arrangement = RowId::single(TableName::Arrangement);
        self.edits
            .push(Edit::set(arrangement, "count_expected", years.to_value()));
    }

    fn lines(&mut self, taken: &[Taken<'_>]) {
        let mut groups: Vec<Vec<&Taken<'_>>> = Vec::new();
        for award in taken {
            let same_scheme = groups.iter_mut().find(|group| {
                self.how.lines == LinesBy::Scheme
                    && group
                        .first()
                        .is_some_and(|first| first.1.scheme == award.1.scheme)
            });
            match same_scheme {
                Some(group) => group.push(award),
                None => groups.push(vec![award]),
            }
        }
        for group in groups {
            self.line(&group);
        }
    }

    fn line(&mut self, group: &[&Taken<'_>]) {
        let Some((_, first, ..)) = group.first() else {
            return;
        };
        let name = match self.how.lines {
            LinesBy::Award if !first.project.is_empty() => &first.project,
            LinesBy::Award => &first.number,
            LinesBy::Scheme => &first.scheme,
        };
        let split = match self.how.lines {
            LinesBy::Award => OrganisationSplit::Equal,
            LinesBy::Scheme => OrganisationSplit::History,
        };
        let line = Line {
            name: name.clone(),
            amount: LineAmount::Fixed {
                amount: group.iter().map(|(.., granted)| *granted).sum(),
                base_year: Some(self.how.base_year),
                indexed: true,
            },
            organisations: Chosen::Only(group.iter().map(|(_, _, who, _)| *who).collect()),
            split,
            history_year: Some(self.how.base_year),
            ..Line::default()
        };
        let id = LineId::new(self.counters.next(TableName::Lines).number());
        self.edits.push(Edit::add(id, line));
        for (award, ..) in group {
            let tags = BTreeMap::from([(id, Share::WHOLE)]);
            self.edits
                .push(Edit::set(award.row(), "lines", tags.to_value()));
        }
    }
}
