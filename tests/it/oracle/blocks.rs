//! From what organisations have to every cell, and facts in the place of what was computed.

use super::{
    Amended, Answer, Block, Met, Where, Who,
    figures::key_weights,
    lines,
    organisations::{Question, Shared},
};
use crate::support::exact::split;
use num_traits::{One as _, Zero};
use ontschot::{
    money::Money,
    plan::{AreaId, AreaSplit, FigureOf, LineId, OrganisationId, Plan, TotalOf},
    share::Ratio,
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// Divides over areas, in cents, what everyone has.
pub(super) fn over_areas(
    question: &Question<'_>,
    shared: Shared,
    met: &mut BTreeSet<Met>,
) -> Block {
    let (areas, weights) = area_weights(question, met);
    let everywhere: Vec<Where> = areas.iter().copied().map(Some).chain([None]).collect();
    let weights = weights.filter(|weights| !weights.iter().all(Zero::is_zero));
    if weights.is_some() && !shared.organisations.is_empty() {
        met.insert(Met::OverAreas);
    }
    let mut cells = BTreeMap::new();
    for (who, amount) in shared.parts {
        let parts = weights.as_ref();
        let parts = parts.and_then(|weights| split(amount, Money::CENT, weights));
        let parts = parts.unwrap_or_else(|| {
            let mut nowhere = vec![Money::ZERO; areas.len()];
            nowhere.push(amount);
            nowhere
        });
        let places = everywhere.iter().map(|place| (who, *place));
        cells.extend(places.zip(parts));
    }
    Block {
        amount: shared.line,
        organisations: shared.organisations,
        areas,
        cells,
        division: shared.division,
        area_weights: weights,
    }
}

/// The areas of a line with their weights, that of nowhere as the last; `None` where the line is not
/// divided over them.
fn area_weights(
    question: &Question<'_>,
    met: &mut BTreeSet<Met>,
) -> (Vec<AreaId>, Option<Vec<Ratio>>) {
    let (plan, line) = (question.plan, question.line);
    let key = match line.area_split {
        AreaSplit::None => None,
        AreaSplit::Key(key) => Some(key),
        AreaSplit::Standard => plan.arrangement.area_key,
    };
    let Some(key) = key else {
        return (Vec::new(), None);
    };
    let areas = lines::areas(plan, line);
    let members: Vec<FigureOf> = areas.iter().copied().map(FigureOf::Area).collect();
    let key = plan.keys.get(key);
    let weights = key.and_then(|key| key_weights(plan, key, &members, question.year.year, met));
    let weights = weights.map(|weights| weights.into_iter().chain([Ratio::zero()]).collect());
    (areas, weights)
}

impl Answer {
    /// Takes in a line of a year: as it was computed, or as the facts say where the year was awarded.
    pub(super) fn keep(&mut self, plan: &Plan, key: (Year, LineId), computed: Block) {
        let block = if plan.arrangement.awarded.contains_key(&key.0) {
            let awarded = of_fact(plan, key);
            self.amend(key, &awarded, &computed);
            awarded
        } else {
            computed
        };
        for ((who, place), amount) in &block.cells {
            let of = [
                TotalOf::Lines,
                TotalOf::Line(key.1),
                TotalOf::Organisation(*who),
                TotalOf::Area(*place),
            ];
            for (year, of) in [Some(key.0), None]
                .iter()
                .flat_map(|year| of.map(|of| (*year, of)))
            {
                let total = self.totals.entry((year, of)).or_default();
                *total = *total + *amount;
            }
        }
        let unassigned = block.cells.iter().filter(|((who, _), _)| who.is_none());
        if unassigned.into_iter().any(|(_, amount)| !amount.is_zero()) {
            self.met.insert(Met::NotYetAssigned);
        }
        self.blocks.insert(key, block);
    }

    /// Notes every cell in which what was awarded is not what the rules give.
    fn amend(&mut self, (year, line): (Year, LineId), awarded: &Block, computed: &Block) {
        self.met.insert(Met::Awarded);
        let places: BTreeSet<_> = awarded.cells.keys().chain(computed.cells.keys()).collect();
        for (who, place) in places {
            let of = |block: &Block| {
                block
                    .cells
                    .get(&(*who, *place))
                    .copied()
                    .unwrap_or_default()
            };
            let (awarded, computed) = (of(awarded), of(computed));
            if awarded != computed {
                self.met.insert(Met::Amendment);
                let amended = Amended { awarded, computed };
                self.amendments.insert((year, line, *who, *place), amended);
            }
        }
    }

    /// Notes what there is special in the days of a year.
    pub(super) fn met_of_year(&mut self, plan: &Plan, year: &super::years::PlanYear) {
        if !year.part.is_one() {
            self.met.insert(Met::BrokenYear);
        }
        let everyone = plan.organisations.ids();
        let mut parts = everyone.map(|id| year.relative(id));
        if parts.any(|part| !part.is_zero() && !part.is_one()) {
            self.met.insert(Met::PartMember);
        }
    }
}

/// A line of an awarded year: everyone and everywhere that the fact names, and what it names of them.
fn of_fact(plan: &Plan, (year, line): (Year, LineId)) -> Block {
    let facts = plan.facts.iter().map(|(_, fact)| fact);
    let mut facts = facts.filter(|fact| fact.line == line && fact.year == year);
    let amounts = facts
        .next()
        .map(|fact| fact.amounts.clone())
        .unwrap_or_default();
    let organisations: BTreeSet<OrganisationId> = amounts.keys().filter_map(|key| key.0).collect();
    let areas: BTreeSet<AreaId> = amounts.keys().filter_map(|key| key.1).collect();
    let everyone = organisations.iter().copied().map(Some).chain([None]);
    let cells = everyone.flat_map(|who: Who| {
        let everywhere = areas.iter().copied().map(Some).chain([None]);
        everywhere.map(move |place: Where| (who, place))
    });
    let amount_of = |key| (key, amounts.get(&key).copied().unwrap_or_default());
    Block {
        amount: amounts.values().copied().sum(),
        organisations: organisations.iter().copied().collect(),
        areas: areas.iter().copied().collect(),
        cells: cells.map(amount_of).collect(),
        division: None,
        area_weights: None,
    }
}
