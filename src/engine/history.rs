//! History: what organisations had before, from the awards that are tagged to lines.

use crate::{
    plan::{Award, AwardId, LineId, Measure, OrganisationId, Plan},
    share::{Ratio, Share},
    year::{PartRule, Year},
};
use num_traits::{One as _, Zero as _};
use std::collections::BTreeMap;

/// The tagged awards of a plan, by line and organisation.
pub struct History<'a> {
    tagged: BTreeMap<(LineId, OrganisationId), Vec<Tagged<'a>>>,
}

/// An award that belongs to a line, for a share.
#[derive(Clone, Copy, Debug)]
pub struct Tagged<'a> {
    /// Its id.
    pub id: AwardId,
    /// The award.
    pub award: &'a Award,
    /// Which share of it belongs to the line.
    pub share: Share,
}

impl<'a> History<'a> {
    /// Sorts the tagged awards of a plan.
    pub fn new(plan: &'a Plan) -> Self {
        let mut tagged: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (id, award) in plan.awards.iter() {
            for (line, share) in &award.lines {
                if let Some(organisation) = award.organisation {
                    let share = *share;
                    tagged
                        .entry((*line, organisation))
                        .or_default()
                        .push(Tagged { id, award, share });
                }
            }
        }
        Self { tagged }
    }

    /// The awards of an organisation that are tagged to a line and reach into a year, with an
    /// amount of the kind that counts.
    pub fn of(
        &self,
        line: LineId,
        organisation: OrganisationId,
        year: Year,
        measure: Measure,
    ) -> Vec<Tagged<'a>> {
        let tagged = self.tagged.get(&(line, organisation));
        tagged
            .into_iter()
            .flatten()
            .filter(|tagged| tagged.award.amount(measure).is_some())
            .filter(|tagged| tagged.award.covers().years().any(|covered| covered == year))
            .copied()
            .collect()
    }

    /// What each organisation had of a line in a year, in euros and exact; without those of whom no
    /// award reaches into it.
    pub fn amounts(
        &self,
        line: LineId,
        year: Year,
        measure: Measure,
    ) -> BTreeMap<OrganisationId, Ratio> {
        let had = self.organisations(line).filter_map(|organisation| {
            let awards = self.of(line, organisation, year, measure);
            let amounts = awards.iter().map(|tagged| tagged.amount_in(year, measure));
            (!awards.is_empty()).then(|| (organisation, amounts.sum()))
        });
        had.collect()
    }

    /// Every organisation with awards that are tagged to a line.
    pub fn organisations(&self, line: LineId) -> impl Iterator<Item = OrganisationId> {
        let last = OrganisationId::new(u32::MAX);
        let range = (line, OrganisationId::NONE)..=(line, last);
        self.tagged
            .range(range)
            .map(|((_, organisation), _)| *organisation)
    }
}

impl Tagged<'_> {
    /// Which part of the award falls in a year: its days are spread over the years that it covers
    /// by whole months and parts of months.
    pub fn part_in(&self, year: Year) -> Ratio {
        let covers = self.award.covers();
        let mut years = covers.years();
        if let (Some(only), None) = (years.next(), years.next()) {
            return if only == year {
                Ratio::one()
            } else {
                Ratio::zero()
            };
        }
        let all: Ratio = covers
            .years()
            .map(|year| covers.part_of(year, PartRule::Months))
            .sum();
        covers.part_of(year, PartRule::Months) / all
    }

    /// The part of the award that counts for the line in a year, in euros.
    pub fn amount_in(&self, year: Year, measure: Measure) -> Ratio {
        let amount = self.award.amount(measure).unwrap_or_default();
        amount.to_ratio() * self.share.to_ratio() * self.part_in(year)
    }
}
