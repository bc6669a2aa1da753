//! A division over members: who they are, their weights, and what there is to remark.

use crate::{
    money::{
        Money,
        split::{Weights, split},
    },
    plan::{Id, Row, RowId},
    share::Ratio,
    year::Year,
};

/// How an amount is divided over members. What a member has no right to, or what cannot be divided,
/// stays where it is: not yet assigned to an organisation, not divided over areas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division<R: Row> {
    /// The members, in order of id.
    pub members: Vec<Id<R>>,
    /// Their weights, in the same order.
    pub weights: Vec<Ratio>,
    /// The weight of what is not yet assigned; zero but for shares that make less than the whole.
    pub rest: Ratio,
    /// Whether the weights hold; if not, nothing is divided and a remark says why.
    pub holds: bool,
    /// What there is to remark.
    pub remarks: Vec<Remark>,
}

/// A division with its weights ready to divide by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready<R: Row> {
    /// The division.
    pub division: Division<R>,
    /// Its weights, that of the rest as the last; `None` where nothing can be divided.
    pub weights: Option<Weights>,
}

/// What a division noticed. Those that keep it from dividing become errors.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// There is nobody to divide over.
    NoMembers,
    /// All weights are zero.
    NoWeight,
    /// The line goes by weight, and all weights of lines are zero.
    NoLineWeight,
    /// The line has amounts per year, and none for this one.
    NoAmount(Year),
    /// A member without its figure. It is not zero: it is not known.
    MissingFigure {
        /// The member.
        member: RowId,
        /// The figure.
        figure: String,
        /// The year that was asked for.
        year: Year,
    },
    /// Figures of a later year were used, for want of earlier ones.
    LaterFigure {
        /// The figure.
        figure: String,
        /// The year that was used.
        year: Year,
    },
    /// The shares make more than the whole.
    SharesAboveWhole,
    /// The shares make less than the whole; the rest is not yet assigned.
    SharesBelowWhole,
    /// A share of an organisation that does not take part in the line that year.
    ShareOfNonMember(RowId),
    /// A member for a part of the year whose share was not reduced for it.
    ShareOfPartYear(RowId),
    /// A member without awards in the year that history goes by.
    NoHistory(RowId),
    /// A member whose awards add up to less than zero; they count as zero.
    NegativeHistory(RowId),
    /// The line counts a figure of its areas, and it has none.
    NoAreas,
    /// What is pinned for an organisation that does not take part in the line that year.
    PinOfNonMember(RowId),
    /// More is pinned than the line has, by this much; the line has what is pinned.
    PinsAboveLine(Money),
    /// Every organisation is pinned, and this much of the line is left for nobody.
    AllPinned(Money),
    /// The line has this much less than the corridor promises everyone together.
    CorridorShort(Money),
    /// The line has this much more than the corridor allows everyone together.
    CorridorOver(Money),
}

impl Remark {
    /// Whether it keeps a division from dividing.
    pub const fn is_reason(&self) -> bool {
        matches!(
            self,
            Self::NoMembers | Self::NoWeight | Self::MissingFigure { .. } | Self::SharesAboveWhole
        )
    }
}

impl<R: Row> Division<R> {
    /// A division by weights that hold, unless there are none or all are zero.
    pub fn by(members: Vec<Id<R>>, weights: Vec<Ratio>, remarks: Vec<Remark>) -> Self {
        use num_traits::Zero as _;
        let mut division = Self {
            members,
            weights,
            rest: Ratio::zero(),
            holds: true,
            remarks,
        };
        if division.members.is_empty() {
            division.refuse(Remark::NoMembers);
        } else if division.weights.iter().all(Ratio::is_zero) {
            division.refuse(Remark::NoWeight);
        }
        division
    }

    /// A division that cannot be made.
    pub fn refused(members: Vec<Id<R>>, remarks: Vec<Remark>, why: Remark) -> Self {
        use num_traits::Zero as _;
        let mut division = Self {
            weights: vec![Ratio::zero(); members.len()],
            members,
            rest: Ratio::zero(),
            holds: true,
            remarks,
        };
        division.refuse(why);
        division
    }

    fn refuse(&mut self, why: Remark) {
        self.holds = false;
        self.remarks.push(why);
    }

    /// All weights, that of the rest as the last.
    pub fn all_weights(&self) -> Vec<Ratio> {
        self.weights.iter().chain([&self.rest]).cloned().collect()
    }

    /// Brings the weights to whole numbers.
    pub fn ready(self) -> Ready<R> {
        let weights = self.holds.then(|| self.all_weights());
        Ready {
            weights: weights.map(|weights| Weights::from_ratios(&weights)),
            division: self,
        }
    }
}

/// The parts of an amount, in the order of the weights, with the rest as the last. What cannot be
/// divided is all rest.
pub fn parts(amount: Money, unit: Money, weights: Option<&Weights>, members: usize) -> Vec<Money> {
    let divided = weights.and_then(|weights| split(amount, unit, weights));
    divided.unwrap_or_else(|| undivided(amount, members))
}

/// Nothing for every member, and all of an amount as rest.
pub fn undivided(amount: Money, members: usize) -> Vec<Money> {
    let mut parts = vec![Money::ZERO; members];
    parts.push(amount);
    parts
}
