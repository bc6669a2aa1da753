//! What every organisation gets of a line in a year: pins first, the rest by the split, along the
//! path, within the corridor.

use super::{
    context::{Context, PlanYear},
    corridor::{self, Bounds, Fit},
    division::{Division, Remark, parts, undivided},
    organisations, path,
};
use crate::{
    money::Money,
    plan::{Line, LineId, Organisation, OrganisationId},
    share::Share,
};

/// How the amount of a line goes to organisations in a year, and why.
#[derive(Clone, Debug)]
pub struct Allotment {
    /// What everyone gets.
    pub given: GivenOut,
    /// What is pinned for each who takes part, in order of id.
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

/// How what the pins leave goes over those who are not pinned.
#[derive(Clone, Debug)]
pub struct Rest {
    /// What is left.
    pub left: Money,
    /// By which weights it is divided.
    pub division: Division<Organisation>,
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

    /// Whether the line goes by its split alone this year, so that lines of the same split and the
    /// same organisations have the same weights.
    pub fn is_plain(&self) -> bool {
        self.path_share().is_none() && !self.is_in_corridor() && !self.has_pins()
    }

    fn has_pins(&self) -> bool {
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

    /// What each of those who take part gets. `last_year` is what somebody had of the line the year
    /// before.
    pub fn allot(
        &self,
        members: &[OrganisationId],
        last_year: impl Fn(OrganisationId) -> Option<Money>,
    ) -> Allotment {
        let (pins, mut remarks) = self.pins(members);
        let pinned: Money = pins.iter().flatten().copied().sum();
        let left = self.given - pinned;
        let has_pins = pins.iter().any(Option::is_some);
        let is_too_much =
            left != Money::ZERO && left.cents().signum() != self.given.cents().signum();
        if has_pins && is_too_much {
            remarks.push(Remark::PinsAboveLine(left.abs()));
            return of_pins_alone(pinned, pins, remarks);
        }
        let free: Vec<OrganisationId> = members
            .iter()
            .zip(&pins)
            .filter_map(|(member, pin)| pin.is_none().then_some(*member))
            .collect();
        if has_pins && free.is_empty() {
            if left != Money::ZERO {
                remarks.push(Remark::AllPinned(left));
            }
            return of_pins_alone(self.given, pins, remarks);
        }
        let (rest, parts) = self.share_out(left, free, last_year);
        remarks.extend(rest.division.remarks.iter().cloned());
        remarks.extend(rest.corridor.iter().filter_map(|(_, fit)| match fit {
            Fit::Within => None,
            Fit::Short(short) => Some(Remark::CorridorShort(*short)),
            Fit::Over(over) => Some(Remark::CorridorOver(*over)),
        }));
        Allotment {
            given: GivenOut {
                amount: self.given,
                parts: beside_pins(&pins, parts),
                remarks,
            },
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
        members: Vec<OrganisationId>,
        last_year: impl Fn(OrganisationId) -> Option<Money>,
    ) -> (Rest, Vec<Money>) {
        let unit = self.context.plan.arrangement.unit;
        let division = self.division(members);
        let (corridor, parts) = match division.ready() {
            Some(weights) if self.is_in_corridor() && left > Money::ZERO => {
                let members = &division.members;
                let mut bounds =
                    corridor::bounds(self.context, self.index, self.line, members, last_year);
                bounds.push(Bounds::default());
                let solution = corridor::solve(left, unit, &weights, &bounds);
                (Some((bounds, solution.fit)), solution.parts)
            }
            Some(weights) => {
                let members = division.members.len();
                (None, parts(left, unit, Some(&weights), members))
            }
            None => (None, undivided(left, division.members.len())),
        };
        let rest = Rest {
            left,
            division,
            corridor,
        };
        (rest, parts)
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
fn beside_pins(pins: &[Option<Money>], parts: Vec<Money>) -> Vec<Money> {
    let mut parts = parts.into_iter();
    let mut all = Vec::with_capacity(pins.len().saturating_add(1));
    for pin in pins {
        all.push(pin.or_else(|| parts.next()).unwrap_or_default());
    }
    all.push(parts.next().unwrap_or_default());
    all
}
