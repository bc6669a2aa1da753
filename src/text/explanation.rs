//! Explanations in sentences that a councillor can follow.

mod codes;

pub use codes::{role_code, rule_code};

use super::Text;
use crate::{
    engine::{Explanation, Input, Quantity, Remark, Role, Rule, Step},
    money::Money,
    number::NumberStyle,
    plan::{Amount, Plan},
    share::{Ratio, show_rounded},
};
use std::fmt::Display;

/// The inputs that words of rules name, by their roles.
const SAID: [(&str, Role); 31] = [
    ("amount", Role::Amount),
    ("factor", Role::Factor),
    ("part", Role::Part),
    ("unit", Role::Unit),
    ("value", Role::Value),
    ("total", Role::Total),
    ("from", Role::From),
    ("to", Role::To),
    ("year", Role::Year),
    ("method", Role::Method),
    ("rate", Role::Rate),
    ("wages", Role::Wages),
    ("materials", Role::Materials),
    ("factorbefore", Role::FactorBefore),
    ("provisional", Role::Provisional),
    ("provisionalbefore", Role::ProvisionalBefore),
    ("definitivebefore", Role::DefinitiveBefore),
    ("before", Role::Before),
    ("partbefore", Role::PartBefore),
    ("date", Role::Date),
    ("now", Role::Now),
    ("limit", Role::Limit),
    ("count", Role::Count),
    ("position", Role::Position),
    ("years", Role::Years),
    ("unknown", Role::Unknown),
    ("months", Role::Months),
    ("announced", Role::Announced),
    ("start", Role::Start),
    ("end", Role::End),
    ("leaves", Role::Leaves),
];

/// One line of an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// How deep it stands: 0 is the amount itself, 1 what it was made of.
    pub depth: usize,
    /// What it is about.
    pub heading: String,
    /// What was done.
    pub words: String,
    /// What came out.
    pub result: String,
    /// What went in: a name and how much, one a line.
    pub inputs: Vec<(String, String)>,
}

impl Text {
    /// An explanation from the amount down to what people typed.
    pub fn explanation(&self, plan: &Plan, explanation: &Explanation) -> Vec<Sentence> {
        let mut sentences = Vec::new();
        self.step_sentences(plan, &explanation.step, 0, &mut sentences);
        sentences
    }

    pub(super) fn step_sentences(
        &self,
        plan: &Plan,
        step: &Step,
        depth: usize,
        all: &mut Vec<Sentence>,
    ) {
        all.push(Sentence {
            depth,
            heading: self.heading(plan, step),
            words: self.rule_words(plan, step),
            result: self.quantity(&step.result),
            inputs: step
                .inputs
                .iter()
                .filter(|input| !is_empty_rest(input))
                .map(|input| self.input(plan, step, input))
                .collect(),
        });
        for below in &step.steps {
            self.step_sentences(plan, below, depth.saturating_add(1), all);
        }
    }

    fn heading(&self, plan: &Plan, step: &Step) -> String {
        match step.about {
            Some(amount) => self.place(plan, &crate::plan::Place::Amount(amount)),
            None => self.say(&format!("heading-{}", rule_code(&step.rule))),
        }
    }

    pub(super) fn rule_words(&self, plan: &Plan, step: &Step) -> String {
        let quantity = |role| {
            let input = step.inputs_in(role).next();
            input.map_or_else(String::new, |input| self.quantity(&input.quantity))
        };
        let bound = |role| self.own_bound(step, role);
        let exact = step
            .exact
            .as_ref()
            .map_or_else(String::new, |exact| self.exact(exact));
        let why = match &step.rule {
            Rule::Undivided(remark) | Rule::Uncounted(remark) => self.remark(plan, remark),
            _ => String::new(),
        };
        let own = step.inputs_in(Role::Own).next();
        let share = own.map_or_else(String::new, |own| self.share_of_weights(step, own));
        let share = if share.is_empty() {
            quantity(Role::Share)
        } else {
            share
        };
        let own = [
            ("share", share),
            ("lowest", bound(Role::Lowest)),
            ("highest", bound(Role::Highest)),
            ("exact", exact),
            ("result", self.quantity(&step.result)),
            ("why", why),
        ];
        let roles = SAID.map(|(name, role)| (name, quantity(role)));
        let said: Vec<_> = own.into_iter().chain(roles).collect();
        let said: Vec<(&str, &dyn Display)> = said
            .iter()
            .map(|(name, words)| (*name, words as &dyn Display))
            .collect();
        self.say_with(&format!("rule-{}", words_code(step)), &said)
    }

    /// The lowest or highest amount of the member whose part it is: it stands behind its weight,
    /// before the next weight.
    fn own_bound(&self, step: &Step, role: Role) -> String {
        let own = step
            .inputs
            .iter()
            .skip_while(|input| input.role != Role::Own);
        let own = own.skip(1).take_while(|input| input.role != Role::Weight);
        let bound = own.into_iter().find(|input| input.role == role);
        bound.map_or_else(String::new, |input| self.quantity(&input.quantity))
    }

    fn share_of_weights(&self, step: &Step, own: &Input) -> String {
        let weights = step
            .inputs
            .iter()
            .filter(|input| matches!(input.role, Role::Own | Role::Weight));
        let ratio = |input: &Input| match &input.quantity {
            Quantity::Ratio(ratio) => ratio.clone(),
            Quantity::Money(money) => money.to_ratio(),
            Quantity::Share(share) => share.to_ratio(),
            _ => Ratio::default(),
        };
        let all: Ratio = weights.map(ratio).sum();
        if all == Ratio::default() {
            return String::new();
        }
        self.percentage(&(ratio(own) / all))
    }

    fn input(&self, plan: &Plan, step: &Step, input: &Input) -> (String, String) {
        let name = match &input.of {
            Some(place) => self.place(plan, place),
            None => String::new(),
        };
        let role = self.say(&format!("role-{}", role_code(input.role)));
        let divides = matches!(step.rule, Rule::Split | Rule::Corridor(_));
        let name = match (name.is_empty(), input.role) {
            (true, Role::Weight | Role::Own) if divides => {
                self.say(match (step.about, input.role) {
                    (Some(Amount::Cell(..)), _) => "not-divided",
                    (Some(Amount::Ceiling(..)), Role::Own) => "ceiling-own-scheme",
                    (Some(Amount::Ceiling(..)), _) => "ceiling-other-scheme",
                    _ => "not-yet-assigned",
                })
            }
            // A bound stands directly below the weight of its member, which has the name.
            (true, _) | (false, Role::Lowest | Role::Highest) => role,
            (false, Role::Minus) => format!("− {name}"),
            (false, _) => name,
        };
        (name, self.quantity(&input.quantity))
    }

    /// Why something could not be divided.
    pub fn remark(&self, plan: &Plan, remark: &Remark) -> String {
        let row = |key: &str, row: &crate::plan::RowId| {
            self.say_with(key, &[("member", &plan.name_of(*row))])
        };
        let money = |key: &str, amount| self.say_with(key, &[("amount", &self.money(amount))]);
        match remark {
            Remark::NoMembers => self.say("remark-no-members"),
            Remark::NoWeight => self.say("remark-no-weight"),
            Remark::NoLineWeight => self.say("remark-no-line-weight"),
            Remark::NoAmount(year) => self.say_with("remark-no-amount", &[("year", year)]),
            Remark::MissingFigure {
                member,
                figure,
                year,
            } => self.say_with(
                "remark-missing-figure",
                &[
                    ("member", &plan.name_of(*member)),
                    ("figure", figure),
                    ("year", year),
                ],
            ),
            Remark::LaterFigure { figure, year } => {
                self.say_with("remark-later-figure", &[("figure", figure), ("year", year)])
            }
            Remark::SharesAboveWhole => self.say("remark-shares-above-whole"),
            Remark::SharesBelowWhole => self.say("remark-shares-below-whole"),
            Remark::ShareOfNonMember(member) => row("remark-share-of-non-member", member),
            Remark::ShareOfPartYear(member) => row("remark-share-of-part-year", member),
            Remark::NoHistory(member) => row("remark-no-history", member),
            Remark::NegativeHistory(member) => row("remark-negative-history", member),
            Remark::NoAreas => self.say("remark-no-areas"),
            Remark::PinOfNonMember(member) => row("remark-pin-of-non-member", member),
            Remark::PinsAboveLine(excess) => money("remark-pins-above-line", *excess),
            Remark::AllPinned(left) => money("remark-all-pinned", *left),
            Remark::CorridorShort(short) => money("remark-corridor-short", *short),
            Remark::CorridorOver(over) => money("remark-corridor-over", *over),
        }
    }

    /// A quantity of an explanation.
    pub fn quantity(&self, quantity: &Quantity) -> String {
        let style = self.language().numbers();
        match quantity {
            Quantity::Money(money) => self.money(*money),
            Quantity::Ratio(ratio) => self.exact(ratio),
            Quantity::Share(share) => share.show(style),
            Quantity::Rate(rate) => rate.show(style),
            Quantity::Percentage(ratio) => self.exact_percentage(ratio),
            Quantity::Year(year) => year.to_string(),
            Quantity::Date(date) => self.date(*date),
            Quantity::Count(count) => self.whole(*count),
            Quantity::Choice(code) => self.choice(code),
        }
    }

    /// An exact number as a percentage: all its decimals where they are few.
    fn exact_percentage(&self, ratio: &Ratio) -> String {
        let hundredfold = ratio * Ratio::from_integer(100.into());
        format!("{}%", self.exact(&hundredfold))
    }

    /// An exact number: all its decimals where they are few, else a fraction or a rounded number.
    pub fn exact(&self, ratio: &Ratio) -> String {
        const DECIMALS: u32 = 6;
        let style = self.language().numbers();
        let scaled = ratio * Ratio::from_integer(num_bigint::BigInt::from(10).pow(DECIMALS));
        if scaled.is_integer() {
            return trimmed(show_rounded(ratio, DECIMALS, style), style);
        }
        if ratio.numer().bits() <= 14 && ratio.denom().bits() <= 14 {
            return format!("{}/{}", ratio.numer(), ratio.denom());
        }
        format!("{}…", show_rounded(ratio, DECIMALS, style))
    }
}

/// A number without the zeros behind its last decimal.
fn trimmed(digits: String, style: NumberStyle) -> String {
    if digits.contains(style.decimal.sign()) {
        let digits = digits
            .trim_end_matches('0')
            .trim_end_matches(style.decimal.sign());
        digits.to_owned()
    } else {
        digits
    }
}

/// Whether an input only says that nothing is left for nobody.
fn is_empty_rest(input: &Input) -> bool {
    input.of.is_none()
        && match input.role {
            Role::Weight => input.quantity == Quantity::Ratio(Ratio::default()),
            Role::Lowest => input.quantity == Quantity::Money(Money::ZERO),
            _ => false,
        }
}

/// Whether the rules would give another amount now than was awarded.
fn has_now(step: &Step) -> bool {
    step.inputs_in(Role::Now).next().is_some()
}

/// The code of the words for a step: an amount that nothing changes is not rounded, and not said
/// to be.
fn words_code(step: &Step) -> &'static str {
    match (&step.rule, &step.exact) {
        (Rule::Indexed, None) => "unchanged",
        (Rule::Sum, _) if step.inputs.is_empty() => "sum-of-nothing",
        (Rule::YearsInARow, _) if step.inputs_in(Role::Unknown).next().is_some() => {
            "years-in-a-row-open"
        }
        (Rule::YearsInARow, _) if step.inputs_in(Role::Limit).next().is_none() => {
            "years-in-a-row-no-rule"
        }
        (Rule::Awarded, _) if has_now(step) => "awarded-otherwise",
        (rule, _) => rule_code(rule),
    }
}
