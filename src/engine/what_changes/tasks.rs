//! What an organisation works on, what it promises and is promised, and what it hands in.

use super::{Matter, Other, Point, WhatChanges};
use crate::{
    engine::{
        agreements::{answering, due_days, years_of},
        reporting::Duty,
    },
    plan::{Agreement, GoalId, LineId, OrganisationId, ReportingRuleId},
    year::Term,
};
use std::collections::BTreeSet;

impl WhatChanges<'_> {
    pub(super) fn tasks(&self, who: OrganisationId) -> Vec<Point> {
        let mut points = self.lines(who);
        points.extend(self.plan.agreements.iter().flat_map(|(id, agreement)| {
            let is_own = answering(agreement).any(|party| party == Some(who));
            let own = is_own.then(|| self.promised(Matter::Agreement(id), agreement));
            own.into_iter().flatten()
        }));
        points.extend(self.plan.agreements.iter().flat_map(|(id, agreement)| {
            let mut others = answering(agreement).filter(|party| *party != Some(who));
            let is_to = agreement.promised_to.contains(&who) && others.next().is_some();
            let promised = is_to.then(|| self.promised(Matter::Promise(id), agreement));
            promised.into_iter().flatten()
        }));
        points.extend(self.reports(who));
        points
    }

    /// The lines that it worked on or works on, and the goals that those are for.
    fn lines(&self, who: OrganisationId) -> Vec<Point> {
        let had: BTreeSet<LineId> = self.had_of(who).map(|(line, _)| line).collect();
        let works: BTreeSet<LineId> = self.gets_of(who).map(|(_, line, _)| line).collect();
        let lines = had.union(&works).map(|line| Point {
            before: Some(had.contains(line)),
            after: Some(works.contains(line)),
            ..Point::of(Matter::Line(*line))
        });
        let rows = works.iter().filter_map(|line| self.plan.lines.get(*line));
        let goals: BTreeSet<GoalId> = rows.flat_map(|row| row.goals.keys().copied()).collect();
        let goals = goals.into_iter().map(|goal| Point {
            after: Some(true),
            ..Point::of(Matter::Goal(goal))
        });
        lines.chain(goals).collect()
    }

    /// An agreement in each of its years; once where it has none.
    fn promised(&self, matter: Matter, agreement: &Agreement) -> Vec<Point> {
        let promised = Point {
            after: Some(true),
            day: agreement.due,
            ..Point::of(matter)
        };
        let days = due_days(self.plan, agreement);
        let years = years_of(self.plan, agreement);
        if years.is_empty() {
            return vec![promised];
        }
        let years = years.into_iter().map(|year| Point {
            year: Some(year),
            day: days.get(&year).copied(),
            ..promised.clone()
        });
        years.collect()
    }

    /// What it hands in, and what it would have handed in with an award of its own each year.
    fn reports(&self, who: OrganisationId) -> Vec<Point> {
        let is_its = |duty: &&Duty| duty.organisation == Some(who);
        let is_joint = |duty: &&Duty| duty.organisation.is_none() && self.takes_part_in(who, duty);
        let planned = self.duties.iter();
        let planned: Vec<&Duty> = planned
            .filter(|duty| is_its(duty) || is_joint(duty))
            .collect();
        let separate: Vec<&Duty> = self.separate.iter().filter(is_its).collect();
        let was: BTreeSet<Of> = separate.iter().map(|duty| of(duty)).collect();
        let is: BTreeSet<Of> = planned.iter().map(|duty| of(duty)).collect();
        let stays = planned.iter().map(|duty| Point {
            before: Some(was.contains(&of(duty))),
            after: Some(true),
            day: duty.due,
            other: duty.organisation.map_or(Other::Together, |_| Other::Nobody),
            ..report(duty)
        });
        let gone = separate.iter().filter(|duty| !is.contains(&of(duty)));
        let gone = gone.map(|duty| {
            let instead = self.instead(who, duty);
            Point {
                before: Some(true),
                after: Some(false),
                day: instead.and_then(|duty| duty.due),
                other: instead
                    .and_then(|duty| duty.organisation)
                    .map_or(Other::Nobody, Other::One),
                ..report(duty)
            }
        });
        stays.chain(gone).collect()
    }

    /// The document of whoever receives the award, in the place of one of its own.
    fn instead(&self, who: OrganisationId, own: &Duty) -> Option<&Duty> {
        let recipient = self.plan.award_terms_of(own.year).recipient(who)?;
        let mut duties = self.duties.iter();
        duties.find(|duty| of(duty) == of(own) && duty.organisation == Some(recipient))
    }

    /// Whether an award that is reported on together is also its award.
    fn takes_part_in(&self, who: OrganisationId, duty: &Duty) -> bool {
        let mut own = self.gets_of(who);
        own.any(|(year, _, amount)| year == duty.year && !amount.is_zero())
    }
}

/// What tells documents apart: the rule, and the days that they are about.
type Of = (ReportingRuleId, (jiff::civil::Date, jiff::civil::Date));

fn of(duty: &Duty) -> Of {
    let days: Term = duty.about;
    (duty.rule, (days.first(), days.last()))
}

fn report(duty: &Duty) -> Point {
    Point {
        year: Some(duty.year),
        ..Point::of(Matter::Report(duty.rule))
    }
}
