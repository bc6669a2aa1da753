//! Steps of an explanation.

use crate::{
    engine::division::Remark,
    money::Money,
    plan::{Amount, Index, IndexMethod, Place},
    share::{Rate, Ratio, Share},
    year::Year,
};
use jiff::civil::Date;
use num_traits::Zero as _;

/// One step: a rule, what went in, what came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The amount that the step ends in, where that has an address.
    pub about: Option<Amount>,
    /// The rule.
    pub rule: Rule,
    /// What went in, in the order in which the rule takes it.
    pub inputs: Vec<Input>,
    /// The result before it was rounded, where it was.
    pub exact: Option<Ratio>,
    /// What came out.
    pub result: Quantity,
    /// The steps that derive inputs.
    pub steps: Vec<Self>,
}

/// What a step does. The words that explain it are in the text catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// `Amount`, as a person typed it.
    Typed,
    /// Every `Plus` less every `Minus`.
    Sum,
    /// An index from `From` to `To`: the product of one plus each `Rate`; divided by it back in time.
    Factor(Index),
    /// `Share` of `Wages` and the rest of `Materials`: the price level of a line of both.
    Parts,
    /// `Factor` ÷ `FactorBefore`: what a price level changes by.
    Between,
    /// The rate of `Year`: `Provisional`, corrected by how much `DefinitiveBefore` is above
    /// `ProvisionalBefore`. As a ratio of price levels both are in hundredths of a percent.
    Built(IndexMethod),
    /// `Share` of `Wages` and the rest of `Materials`: a figure of both.
    Weighted,
    /// The part of `Year` from `Start` to `End`, measured by `Method`.
    YearPart,
    /// `Amount` × `Factor` × `Part`, rounded to `Unit`; as it was where nothing changes it.
    Indexed,
    /// `Amount` times one plus each `Rate`, rounded to `Unit` every time; divided back in time.
    RoundedEachYear,
    /// `Amount` times the change of the price level of its parts, rounded to `Unit` every time: `Share`
    /// of one plus each `Wages` on the way, and the rest of one plus each `Materials`.
    RoundedParts,
    /// `Amount` ÷ `Factor`, rounded to `Unit`; as it was where nothing changes it.
    Deflated,
    /// `Share` of `Amount`, rounded to `Unit`.
    ReserveShare,
    /// The part of `Amount` by `Own` among all weights, in whole `Unit`s by largest remainder; what
    /// does not fit the unit goes to the largest weight.
    Split,
    /// There is nothing left to divide by weight: `Amount` is zero or less.
    NothingLeft,
    /// `Amount` cannot be divided, and stays whole where it is.
    Undivided(Remark),
    /// `Amount` is for every unit, and the units cannot be counted.
    Uncounted(Remark),
    /// `Amount` is not divided over areas.
    NoAreas,
    /// One, times `Part`.
    EqualWeight,
    /// The sum of every `Plus`, not below zero, times `Part`.
    Weight,
    /// `Value` × `Share` ÷ `Total`.
    KeyPart,
    /// `Value` as it was counted.
    Counted,
    /// `Amount` × `Share` × `Part`.
    AwardPart,
    /// `Share` as it was typed.
    ShareWeight,
    /// One less every `Share`.
    RestWeight,
    /// `Value` per hundred of `Total`.
    PercentageOf,
    /// `Amount` for every one of each `Value`, × `Factor` × `Part`, rounded to `Unit`.
    PerUnit,
    /// The rest of `Share` of `Before` ÷ `AllBefore`, and `Share` of `Weight` ÷ `Total`; what is
    /// absent counts as zero.
    Path,
    /// Every member gets the same multiple of its weight (`Own`, `Weight`), not less than its
    /// `Lowest` and not more than its `Highest`, together `Amount`, in whole `Unit`s.
    Corridor(Held),
    /// `Before` × `Factor` × (1 + `Rate`), rounded up to `Unit`.
    Lowest,
    /// `Before` × `Factor` × (1 + `Rate`), rounded down to `Unit`, and not below `Lowest`.
    Highest,
    /// `Amount` of last year ÷ `PartBefore` × `Part`.
    YearBefore,
    /// Every `Plus` × `Part`: what somebody had before the first year.
    BeforeTerm,
    /// `Amount`, as a person pinned it.
    Pinned,
    /// Every `Plus`, because together they are more than `Amount`.
    PinsAboveLine,
    /// `Plus` is less than every `Minus` together: nothing for who is not pinned.
    NothingBesidePins,
    /// Every `Plus`, as it was awarded on `Date`; the rules would give `Now`, where that differs.
    Awarded,
    /// Every `Plus`: one receives it for all.
    ReceivedForAll,
    /// `Amount`, which whoever received it passes on.
    PassedOn,
    /// `Share` of `Amount`, rounded to `Unit`: what is kept back until the award is determined.
    KeptBack,
    /// The part at `Position` of `Amount` in `Count` equal parts; cents that are left go to the
    /// earliest.
    EqualPart,
    /// The part of `Amount` by `Own` among all instalments, in whole `Unit`s by largest remainder, of
    /// equal ones to the earliest.
    ByInstalments,
    /// `Amount` ÷ `Part`: as a whole year.
    WholeYear,
    /// Every `Plus` ÷ `Part`, the part of the year that they cover.
    WholeYearOfAwards,
    /// `Share` of `Value`, rounded to `Unit`: what is refused of a year.
    Refused,
    /// How many `Year`s there are in a row before `To`. Of `Unknown` it is not known whether it is one.
    YearsInARow,
    /// `Months` before `Start`: the last day on which a refusal is in time.
    LatestDay,
    /// The last of `Months` that begin on `Announced`.
    TermOfNotice,
    /// How many years there are from `Start` to `End`, by months; none where that is earlier.
    PastEnd,
    /// `Share` of `Value` × `Part`, rounded to `Unit`: what the refused part costs past the end of the
    /// award.
    Continuing,
    /// `Value` of a year × `Part`, the years that an arrangement has, rounded to `Unit`.
    OverItsDays,
    /// Nothing: it was not made known yet, or there is no term.
    NoTermYet,
    /// `Amount`, but not below `Limit`.
    AtLeast,
    /// `Amount`, but not above `Limit`.
    AtMost,
    /// Every `Now`, as the rules would give it, less every `Minus`, as it was awarded.
    Shifted,
    /// `Share` of `Amount`, whatever its sign, rounded down to `Unit`: how much a line may be shifted
    /// without an amending decision.
    ShiftRoom,
    /// Every `Plus` that was granted from `Start` to `End`.
    GrantedWithin,
    /// `Amount`, as the rule names it that holds on `Date`.
    OfRule,
    /// `Amount`, as the plan has it without the organisation that goes on the day `Leaves`.
    Without,
    /// Every `Plus`: what of `Amount` is paid before the day `Leaves`.
    PaidBefore,
    /// `Plus`, as the one plan has it, less `Minus`, as the other has it.
    Difference,
}

/// What keeps an amount where it is within the corridor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Its lowest amount.
    Lowest,
    /// Nothing: it has its part.
    Free,
    /// Its highest amount.
    Highest,
    /// There is less than everyone's lowest amount together; each gets a part of it in proportion.
    Short,
    /// There is more than everyone's highest amount together; each gets that, and a part of the
    /// rest in proportion.
    Over,
}

/// One thing that goes into a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// What it is for the rule.
    pub role: Role,
    /// Where it stands.
    pub of: Option<Place>,
    /// How much it is.
    pub quantity: Quantity,
}

/// What an input is for its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The amount that the rule works on.
    Amount,
    /// Added.
    Plus,
    /// Taken off.
    Minus,
    /// What the amount is multiplied by for its price level.
    Factor,
    /// What the amount or weight is multiplied by for a part of the time.
    Part,
    /// What the result is rounded to.
    Unit,
    /// A yearly change.
    Rate,
    /// What belongs to wages: a price level, a figure, or a yearly change.
    Wages,
    /// What belongs to materials.
    Materials,
    /// A price level of before.
    FactorBefore,
    /// The provisional figure of the year.
    Provisional,
    /// The provisional figure of the year before.
    ProvisionalBefore,
    /// The definitive figure of the year before.
    DefinitiveBefore,
    /// A part of a whole.
    Share,
    /// The weight of the member whose part it is.
    Own,
    /// The weight of another member.
    Weight,
    /// A figure.
    Value,
    /// The figures of all members together.
    Total,
    /// The first year.
    From,
    /// The last year.
    To,
    /// The first day.
    Start,
    /// The last day.
    End,
    /// The year.
    Year,
    /// The choice that was made.
    Method,
    /// What somebody had before.
    Before,
    /// What all had before, together.
    AllBefore,
    /// The part of last year that somebody took part.
    PartBefore,
    /// Not less than this.
    Lowest,
    /// Not more than this.
    Highest,
    /// The day.
    Date,
    /// What the rules would give now.
    Now,
    /// How many there are.
    Count,
    /// Which of them it is, from one.
    Position,
    /// For how many years in a row.
    Years,
    /// A year of which nothing is known.
    Unknown,
    /// A number of months.
    Months,
    /// The last day on which a refusal is in time.
    Latest,
    /// The day on which it was made known.
    Announced,
    /// What the amount may not pass.
    Limit,
    /// The first day on which somebody takes no part any more.
    Leaves,
}

/// How much something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Euros.
    Money(Money),
    /// An exact number.
    Ratio(Ratio),
    /// A part of a whole.
    Share(Share),
    /// A yearly change.
    Rate(Rate),
    /// An exact number that is read as a percentage.
    Percentage(Ratio),
    /// A calendar year.
    Year(Year),
    /// A day.
    Date(Date),
    /// How many.
    Count(usize),
    /// A code of a choice.
    Choice(&'static str),
}

impl Step {
    /// A step with nothing before it.
    pub(crate) fn new(rule: Rule, result: Quantity) -> Self {
        Self {
            about: None,
            rule,
            inputs: Vec::new(),
            exact: None,
            result,
            steps: Vec::new(),
        }
    }

    /// The step says which amount it ends in.
    pub(crate) fn about(mut self, amount: Amount) -> Self {
        self.about.get_or_insert(amount);
        self
    }

    /// The step also takes an input.
    pub(crate) fn with(mut self, role: Role, of: Option<Place>, quantity: Quantity) -> Self {
        self.inputs.push(Input { role, of, quantity });
        self
    }

    /// The step also takes the result of another.
    pub(crate) fn with_step(mut self, role: Role, step: Self) -> Self {
        self.inputs.push(Input {
            role,
            of: step.about.map(Place::Amount),
            quantity: step.result.clone(),
        });
        self.steps.push(step);
        self
    }

    /// The step also takes the result of another, where there is one.
    pub(crate) fn with_some(self, role: Role, step: Option<Self>) -> Self {
        match step {
            Some(step) => self.with_step(role, step),
            None => self,
        }
    }

    /// The step also carries one that derives an input which it has already.
    pub(crate) fn and_step(mut self, step: Option<Self>) -> Self {
        self.steps.extend(step);
        self
    }

    /// The result before rounding.
    pub(crate) fn exactly(mut self, exact: Ratio) -> Self {
        self.exact = Some(exact);
        self
    }

    /// The result as an amount; zero where it is none.
    pub fn money(&self) -> Money {
        match self.result {
            Quantity::Money(money) => money,
            _ => Money::ZERO,
        }
    }

    /// The result as an exact number; zero where it is none.
    pub fn ratio(&self) -> Ratio {
        match &self.result {
            Quantity::Ratio(ratio) => ratio.clone(),
            Quantity::Share(share) => share.to_ratio(),
            _ => Ratio::zero(),
        }
    }

    /// The inputs in one role.
    pub fn inputs_in(&self, role: Role) -> impl Iterator<Item = &Input> {
        self.inputs.iter().filter(move |input| input.role == role)
    }

    /// This step and every step under it.
    pub fn walk(&self) -> Vec<&Self> {
        let below = self.steps.iter().flat_map(Self::walk);
        std::iter::once(self).chain(below).collect()
    }
}
