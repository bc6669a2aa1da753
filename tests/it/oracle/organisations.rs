//! How a line is divided over its organisations: pins first, then by weight, within the corridor.

use super::{Block, Division, Met, Who, corridor, weights, years::PlanYear};
use crate::support::exact::split;
use num_traits::Zero;
use ontschot::{
    money::Money,
    plan::{Line, LineId, OrganisationId, Plan},
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// A line in a year, with what its division goes by.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    pub(super) plan: &'a Plan,
    pub(super) year: &'a PlanYear,
    /// The year before, where that is in the term.
    pub(super) before: Option<&'a PlanYear>,
    pub(super) id: LineId,
    pub(super) line: &'a Line,
}

/// A line divided over organisations.
pub(super) struct Shared {
    pub(super) line: Money,
    pub(super) organisations: Vec<OrganisationId>,
    pub(super) parts: BTreeMap<Who, Money>,
    pub(super) division: Option<Division>,
}

/// The outcome up to here.
pub(super) type Earlier = BTreeMap<(Year, LineId), Block>;

impl Question<'_> {
    /// The organisations of the line that take part in the year.
    pub(super) fn members(&self) -> Vec<OrganisationId> {
        let everyone = self.year.own.keys().copied();
        everyone
            .filter(|id| self.line.organisations.has(*id))
            .collect()
    }

    /// Divides the amount of the line. Whoever is not named in the end has nothing.
    pub(super) fn divide(&self, line: Money, earlier: &Earlier, met: &mut BTreeSet<Met>) -> Shared {
        let members = self.members();
        let pin_of = |id: &OrganisationId| self.line.pins.get(&(*id, self.year.year)).copied();
        let pins = members.iter().filter_map(|id| Some((*id, pin_of(id)?)));
        let pins: BTreeMap<OrganisationId, Money> = pins.collect();
        let unpinned = members.iter().filter(|id| !pins.contains_key(id));
        let unpinned: Vec<OrganisationId> = unpinned.copied().collect();

        let pinned = pins.values().copied().sum();
        let left = line - pinned;
        let is_too_much = !pins.is_empty() && is_beyond(line, left);
        let line = if is_too_much { pinned } else { line };
        let everyone = members.iter().copied().map(Some).chain([None]);
        let mut parts: BTreeMap<Who, Money> = everyone.map(|who| (who, Money::ZERO)).collect();
        let mut division = None;
        if is_too_much {
            met.insert(Met::PinsTooHigh);
        } else {
            if unpinned.is_empty() && !pins.is_empty() && !left.is_zero() {
                met.insert(Met::AllPinned);
            }
            division = self.division(unpinned, (line, left), earlier, met);
            match &division {
                Some(division) => parts.extend(self.parts(division, met)),
                None => parts.extend([(None, left)]),
            }
        }
        parts.extend(pins.into_iter().map(|(id, pin)| (Some(id), pin)));
        if members.is_empty() {
            met.insert(Met::NoMembers);
        } else if line < Money::ZERO {
            met.insert(Met::Correction);
        }
        Shared {
            line,
            organisations: members,
            parts,
            division,
        }
    }

    /// By what weights, and within what bounds, the money that pins leave of the line goes to those
    /// without one, and to nobody; `None` where it cannot be divided.
    fn division(
        &self,
        unpinned: Vec<OrganisationId>,
        (line, left): (Money, Money),
        earlier: &Earlier,
        met: &mut BTreeSet<Met>,
    ) -> Option<Division> {
        if unpinned.is_empty() {
            return None;
        }
        let weights = weights::of(self, &unpinned, line, met)?;
        if weights.iter().all(Zero::is_zero) {
            met.insert(Met::NoWeight);
            return None;
        }
        let everyone: Vec<Who> = unpinned.into_iter().map(Some).chain([None]).collect();
        let has_corridor = line > Money::ZERO && left > Money::ZERO;
        let bounds = corridor::bounds(self, &everyone, earlier);
        Some(Division {
            left,
            everyone,
            weights,
            bounds: bounds.filter(|_| has_corridor),
        })
    }

    fn parts(&self, division: &Division, met: &mut BTreeSet<Met>) -> Vec<(Who, Money)> {
        let unit = self.plan.arrangement.unit;
        let (left, weights) = (division.left, &division.weights);
        if left.cents() % unit.cents() != 0 {
            met.insert(Met::Residue);
        }
        let parts = match &division.bounds {
            None => split(left, unit, weights).expect("weights that are not all zero"),
            Some(bounds) => {
                let within = corridor::divide(left, unit, weights, bounds);
                met.extend(within.met);
                within.parts
            }
        };
        division.everyone.iter().copied().zip(parts).collect()
    }
}

/// Whether pins ask for more than the line has, or for another sign of money.
fn is_beyond(line: Money, left: Money) -> bool {
    match line.cents().signum() {
        0 => !left.is_zero(),
        sign => left.cents().signum() == -sign,
    }
}
