//! What an organisation had and gets, where, when it is paid, and what it must hear in time.

use super::{InAreas, Matter, Other, Point, WhatChanges, first_year};
use crate::{
    engine::{Leg, Moment, Outcome, notice::noticed},
    money::Money,
    plan::{AreaId, LineId, OrganisationId, Plan},
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// What each has of each line in each year, where it takes part.
pub(super) fn by_line(
    outcome: &Outcome,
    is_wanted: &impl Fn(LineId) -> bool,
) -> BTreeMap<(OrganisationId, Year, LineId), Money> {
    let mut gets = BTreeMap::new();
    let years = outcome.years.iter().map(|planned| planned.year);
    for ((year, line), block) in years.flat_map(|year| outcome.blocks_of(year)) {
        if is_wanted(line) {
            let amounts = block.organisations.iter().zip(block.by_organisation());
            gets.extend(amounts.map(|(who, amount)| ((*who, year, line), *amount)));
        }
    }
    gets
}

/// What each has in each area in each year, as far as it is not zero.
pub(super) fn by_area(
    (plan, outcome): (&Plan, &Outcome),
    is_wanted: &impl Fn(LineId) -> bool,
) -> InAreas {
    let organisations: Vec<OrganisationId> = plan.organisations.ids().collect();
    let areas: Vec<AreaId> = plan.areas.ids().collect();
    let mut sums = BTreeMap::new();
    for year in outcome.years.iter().map(|planned| planned.year) {
        // Cells can be millions: they are added up by place, and only the sums are looked up.
        let mut by_place = vec![vec![0_i64; areas.len().saturating_add(1)]; organisations.len()];
        let blocks = outcome.blocks_of(year);
        for (_, block) in blocks.filter(|((_, line), _)| is_wanted(*line)) {
            let column = |area| areas.binary_search(area).ok();
            let columns = block.areas.iter().map(column);
            let columns: Vec<_> = columns.chain([Some(areas.len())]).collect();
            for (who, row) in block.organisations.iter().zip(block.rows()) {
                let row_of = organisations.binary_search(who).ok();
                let Some(own) = row_of.and_then(|at| by_place.get_mut(at)) else {
                    continue;
                };
                for (column, cents) in columns.iter().zip(row) {
                    if let Some(sum) = column.and_then(|at| own.get_mut(at)) {
                        *sum = sum.saturating_add(*cents);
                    }
                }
            }
        }
        for (who, row) in organisations.iter().zip(by_place) {
            let areas = areas.iter().copied().map(Some).chain([None]);
            let amounts = areas.zip(row).filter(|(_, cents)| *cents != 0);
            sums.extend(
                amounts.map(|(area, cents)| ((*who, area, year), Money::from_cents(cents))),
            );
        }
    }
    sums
}

impl WhatChanges<'_> {
    /// Whether it is known what anybody had in the year before. Where nothing is, nobody had nothing.
    fn knows_before(&self) -> bool {
        !self.had.is_empty()
    }

    pub(super) fn had_of(&self, who: OrganisationId) -> impl Iterator<Item = (LineId, Money)> + '_ {
        let own = self.had.range((who, LineId::NONE)..);
        let own = own.take_while(move |((of, _), _)| *of == who);
        own.map(|((_, line), had)| (*line, *had))
    }

    /// What it has of lines, by year.
    pub(super) fn gets_of(
        &self,
        who: OrganisationId,
    ) -> impl Iterator<Item = (Year, LineId, Money)> + '_ {
        let own = self.gets.range((who, first_year(), LineId::NONE)..);
        let own = own.take_while(move |((of, ..), _)| *of == who);
        own.map(|((_, year, line), gets)| (*year, *line, *gets))
    }

    /// In total and by line, by year; then the payments, and what it must hear.
    pub(super) fn budget(&self, who: OrganisationId) -> Vec<Point> {
        let had: BTreeMap<LineId, Money> = self.had_of(who).collect();
        let gets: BTreeMap<(LineId, Year), Money> = self
            .gets_of(who)
            .map(|(year, line, amount)| ((line, year), amount))
            .collect();
        let years: Vec<Year> = self.outcome.years.iter().map(|row| row.year).collect();
        let of_line = |line: LineId, year: Year| gets.get(&(line, year)).copied();
        let all = |year: Year| {
            let own = gets.iter().filter(|((_, of), _)| *of == year);
            own.map(|(_, amount)| *amount).sum::<Money>()
        };
        let total = had.values().copied().sum::<Money>();
        let totals = years
            .iter()
            .map(|year| self.amount(Matter::Total, *year, (total, all(*year))));
        let mut points: Vec<Point> = totals.collect();
        let lines: BTreeSet<LineId> = had
            .keys()
            .chain(gets.keys().map(|(line, _)| line))
            .copied()
            .collect();
        for line in lines {
            points.extend(years.iter().map(|year| {
                let had = had.get(&line).copied().unwrap_or_default();
                let gets = of_line(line, *year).unwrap_or_default();
                self.amount(Matter::Part(line), *year, (had, gets))
            }));
        }
        points.extend(self.paid(who));
        points.extend(self.notices(who));
        points
    }

    /// An amount of a year beside that of the year before. Only a whole year is laid beside one.
    fn amount(&self, matter: Matter, year: Year, (had, gets): (Money, Money)) -> Point {
        let is_whole = self.outcome.whole_years().any(|whole| whole == year);
        let had = Some(had).filter(|_| is_whole && self.knows_before());
        Point {
            year: Some(year),
            had,
            gets: Some(gets),
            difference: had.map(|had| gets - had),
            ..Point::of(matter)
        }
    }

    fn paid(&self, who: OrganisationId) -> impl Iterator<Item = Point> + '_ {
        let own = self.payments.iter();
        let own = own.filter(move |paid| paid.payee == Some(who));
        own.map(|paid| {
            let lead = self.plan.award_terms_of(paid.year).lead;
            let day = match paid.moment {
                Moment::Month(month) => Some(month.of(paid.year).first()),
                Moment::Determination => None,
            };
            Point {
                year: Some(paid.year),
                gets: Some(paid.amount),
                day,
                other: match (paid.leg, lead) {
                    (Leg::Award, _) => Other::Authority,
                    (Leg::Forward, Some(lead)) => Other::One(lead),
                    (Leg::Forward, None) => Other::Nobody,
                },
                ..Point::of(Matter::Payment(paid.leg, paid.moment))
            }
        })
    }

    /// The refusals that stand in the plan, and that for which none stands there yet.
    fn notices(&self, who: OrganisationId) -> impl Iterator<Item = Point> + '_ {
        let own = self.plan.notices.iter();
        let own = own.filter(move |(_, notice)| notice.organisation == who);
        let given = own.map(|(id, notice)| {
            let came = noticed(self.plan, self.outcome, notice);
            Point {
                year: Some(Year::of(came.ends).next()),
                after: Some(notice.announced.is_some()),
                difference: Some(Money::ZERO - came.refused),
                day: notice.announced.or(came.latest),
                ..Point::of(Matter::Notice(id))
            }
        });
        let less = self.less.iter();
        let less = less.filter(move |less| less.organisation == who && less.takes_notice());
        let less = less.map(|less| Point {
            year: Some(less.year),
            difference: Some(Money::ZERO - less.less()),
            ..Point::of(Matter::Less)
        });
        given.chain(less)
    }
}
