//! What every organisation gets of a line in a year: pins first, the rest by the split, along the
//! path, within the corridor.

use super::{
    context::{Context, PlanYear},
    corridor::{self, Bounds, Fit},
    division::{Division, Ready, Remark, parts},
    organisations, path,
};
use crate::{
    money::Money,
    plan::{Line, LineId, Organisation, OrganisationId},
    share::Share,
};
use std::sync::Arc;

/// How the amount of a line goes to organisations in a year, and why.
#[derive(Clone, Debug)]
pub struct Allotment {
    /// What everyone gets.
    pub given: GivenOut,
    /// What is pinned for each who takes part, in order of id; empty where nobody has a pin.
    pub pins: Vec<Option<Money>>,
    /// How the rest goes over those who are not pinned; `None` where the pins stand alone.
    pub rest: Option<Rest>,
}

/// What everyone gets of a line.
#[derive(Clone, Debug)]
pub struct GivenOut {
    /// What the line has: what it was given, or what is pinned where that is more.
    pub amount: Money,
    /// What each who takes part gets, in order of id, and last what is not yet assigned.
    pub parts: Vec<Money>,
    /// What there is to remark.
    pub remarks: Vec<Remark>,
}

/// The weights of all who take part in a line, for every line that has the same.
pub type ByWeights = Arc<Ready<Organisation>>;

/// How what the pins leave goes over those who are not pinned.
#[derive(Clone, Debug)]
pub struct Rest {
    /// What is left.
    pub left: Money,
    /// By which weights it is divided.
    pub by: ByWeights,
    /// Within which bounds, and how it fits; the last is what is not yet assigned.
    pub corridor: Option<(Vec<Bounds>, Fit)>,
}

/// A line with the year in which it is divided.
#[derive(Clone, Copy)]
pub struct Divided<'c, 'p> {
    /// The plan with its look-ups.
    pub context: &'c Context<'p>,
    /// Where the year stands among those of the term.
    pub index: usize,
    /// The year.
    pub year: &'c PlanYear,
    /// The line.
    pub line: (LineId, &'p Line),
    /// What the line was given, before pins.
    pub given: Money,
}

impl<'c, 'p> Divided<'c, 'p> {
    /// A line in the year at an index; `None` where there is no such year.
    pub fn new(
        context: &'c Context<'p>,
        index: usize,
        line: (LineId, &'p Line),
        given: Money,
    ) -> Option<Self> {
        let year = context.years.get(index)?;
        Some(Self {
            context,
            index,
            year,
            line,
            given,
        })
    }

    /// Whether somebody has a pinned amount this year.
    pub fn has_pins(&self) -> bool {
        let mut pins = self.line.1.pins.keys();
        pins.any(|(_, year)| *year == self.year.year)
    }

    /// For how much the split counts against history, where the line is on the path. A negative
    /// line is a correction, which knows no path and no corridor.
    pub fn path_share(&self) -> Option<Share> {
        let share = path::share_on(self.context, self.year, self.line.1);
        share.filter(|_| self.given > Money::ZERO)
    }

    fn is_in_corridor(&self) -> bool {
        self.given > Money::ZERO && corridor::holds(self.context, self.year, self.line.1)
    }

    /// The division over members by the split, or on the path to it.
    pub fn division(&self, members: Vec<OrganisationId>) -> Division<Organisation> {
        let (context, year, line) = (self.context, self.year, self.line);
        match self.path_share() {
            Some(share) => path::division(context, year, line, members, share),
            None => organisations::division(context, year, line, members),
        }
    }

    /// What each of those who take part gets. `all` are the weights of all of them, where they are
    /// known already, and `last_year` is what somebody had of the line the year before.
    pub fn allot(
        &self,
        members: &[OrganisationId],
        all: Option<ByWeights>,
        last_year: impl Fn(OrganisationId) -> Option<Money>,
    ) -> Allotment {
        if self.has_pins() {
            return self.allot_beside_pins(members, last_year);
        }
        let by = all.unwrap_or_else(|| Arc::new(self.division(members.to_vec()).ready()));
        let (rest, parts) = self.share_out(self.given, by, last_year);
        let given = GivenOut {
            amount: self.given,
            parts,
            remarks: rest.remarks().collect(),
        };
        Allotment {
            given,
            pins: Vec::new(),
            rest: Some(rest),
        }
    }

    fn allot_beside_pins(
        &self,
        members: &[OrganisationId],
        last_year: impl Fn(OrganisationId) -> Option<Money>,
    ) -> Allotment {
        let (pins, mut remarks) = self.pins(members);
        let pinned: Money = pins.iter().flatten().copied().sum();
        let left = self.given - pinned;
        let is_too_much =
            left != Money::ZERO && left.cents().signum() != self.given.cents().signum();
        if is_too_much && pins.iter().any(Option::is_some) {
            remarks.push(Remark::PinsAboveLine(left.abs()));
            return of_pins_alone(pinned, pins, remarks);
        }
        let free = members.iter().zip(&pins);
        let free = free.filter_map(|(member, pin)| pin.is_none().then_some(*member));
        let free: Vec<OrganisationId> = free.collect();
        if free.is_empty() && !pins.is_empty() {
            if left != Money::ZERO {
                remarks.push(Remark::AllPinned(left));
            }
            return of_pins_alone(self.given, pins, remarks);
        }
        let by = Arc::new(self.division(free).ready());
        let (rest, parts) = self.share_out(left, by, last_year);
        remarks.extend(rest.remarks());
        let given = GivenOut {
            amount: self.given,
            parts: between_pins(&pins, parts),
            remarks,
        };
        Allotment {
            given,
            pins,
            rest: Some(rest),
        }
    }

    /// What is pinned for each member, and the remarks about pins of others.
    fn pins(&self, members: &[OrganisationId]) -> (Vec<Option<Money>>, Vec<Remark>) {
        let (year, pins) = (self.year.year, &self.line.1.pins);
        let pinned = members
            .iter()
            .map(|member| pins.get(&(*member, year)).copied());
        let others = pins.keys().filter(|(organisation, pinned)| {
            *pinned == year && members.binary_search(organisation).is_err()
        });
        let remarks = others.map(|(organisation, _)| Remark::PinOfNonMember(organisation.row()));
        (pinned.collect(), remarks.collect())
    }

    /// The parts of what is left for those who are not pinned, and of nobody as the last.
    fn share_out(
        &self,
        left: Money,
        by: ByWeights,
        last_year: impl Fn(OrganisationId) -> Option<Money>,
    ) -> (Rest, Vec<Money>) {
        let unit = self.context.plan.arrangement.unit;
        let members = &by.division.members;
        let (corridor, parts) = match &by.weights {
            Some(weights) if self.is_in_corridor() && left > Money::ZERO => {
                let mut bounds =
                    corridor::bounds(self.context, self.index, self.line, members, last_year);
                bounds.push(Bounds::default());
                let solution = corridor::solve(left, unit, weights, &bounds);
                (Some((bounds, solution.fit)), solution.parts)
            }
            weights => (None, parts(left, unit, weights.as_ref(), members.len())),
        };
        (Rest { left, by, corridor }, parts)
    }
}

impl Rest {
    /// What there is to remark.
    fn remarks(&self) -> impl Iterator<Item = Remark> {
        let fit = self.corridor.iter().filter_map(|(_, fit)| match fit {
            Fit::Within => None,
            Fit::Short(short) => Some(Remark::CorridorShort(*short)),
            Fit::Over(over) => Some(Remark::CorridorOver(*over)),
        });
        self.by.division.remarks.iter().cloned().chain(fit)
    }
}

/// Pins as they are, and what they leave of an amount for nobody.
fn of_pins_alone(amount: Money, pins: Vec<Option<Money>>, remarks: Vec<Remark>) -> Allotment {
    let mut parts: Vec<Money> = pins.iter().map(|pin| pin.unwrap_or_default()).collect();
    parts.push(amount - parts.iter().copied().sum());
    Allotment {
        given: GivenOut {
            amount,
            parts,
            remarks,
        },
        pins,
        rest: None,
    }
}

/// The parts of all members: pins where there are any, and those of the others in between.
fn between_pins(pins: &[Option<Money>], parts: Vec<Money>) -> Vec<Money> {
    let mut parts = parts.into_iter();
    let mut all = Vec::with_capacity(pins.len().saturating_add(1));
    for pin in pins {
        all.push(pin.or_else(|| parts.next()).unwrap_or_default());
    }
    all.push(parts.next().unwrap_or_default());
    all
}
