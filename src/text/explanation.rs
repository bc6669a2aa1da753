//! Explanations in sentences that a councillor can follow.

use super::Text;
use crate::{
    engine::{Explanation, Input, Quantity, Remark, Role, Rule, Step},
    number::NumberStyle,
    plan::{Amount, Plan},
    share::{Ratio, show_rounded},
};

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
        let exact = step
            .exact
            .as_ref()
            .map_or_else(String::new, |exact| self.exact(exact));
        let why = match &step.rule {
            Rule::Undivided(remark) => self.remark(plan, remark),
            _ => String::new(),
        };
        let own = step.inputs_in(Role::Own).next();
        let share = own.map_or_else(String::new, |own| self.share_of_weights(step, own));
        self.say_with(
            &format!("rule-{}", words_code(step)),
            &[
                ("amount", &quantity(Role::Amount)),
                ("factor", &quantity(Role::Factor)),
                ("part", &quantity(Role::Part)),
                ("unit", &quantity(Role::Unit)),
                (
                    "share",
                    &if share.is_empty() {
                        quantity(Role::Share)
                    } else {
                        share
                    },
                ),
                ("value", &quantity(Role::Value)),
                ("total", &quantity(Role::Total)),
                ("from", &quantity(Role::From)),
                ("to", &quantity(Role::To)),
                ("year", &quantity(Role::Year)),
                ("method", &quantity(Role::Method)),
                ("exact", &exact),
                ("result", &self.quantity(&step.result)),
                ("why", &why),
            ],
        )
    }

    fn share_of_weights(&self, step: &Step, own: &Input) -> String {
        let weights = step
            .inputs
            .iter()
            .filter(|input| matches!(input.role, Role::Own | Role::Weight));
        let ratio = |input: &Input| match &input.quantity {
            Quantity::Ratio(ratio) => ratio.clone(),
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
        let name = match (name.is_empty(), input.role) {
            (true, Role::Weight | Role::Own) => self.say(match step.about {
                Some(Amount::Cell(..)) => "not-divided",
                _ => "not-yet-assigned",
            }),
            (true, _) => role,
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
            Quantity::Year(year) => year.to_string(),
            Quantity::Date(date) => self.date(*date),
            Quantity::Choice(code) => self.choice(code),
        }
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
        && input.role == Role::Weight
        && input.quantity == Quantity::Ratio(Ratio::default())
}

/// The code of the words for a step: an amount that nothing changes is not rounded, and not said
/// to be.
const fn words_code(step: &Step) -> &'static str {
    match (&step.rule, &step.exact) {
        (Rule::Indexed, None) => "unchanged",
        (rule, _) => rule_code(rule),
    }
}

/// The stable code of a rule, for words and for programs.
pub const fn rule_code(rule: &Rule) -> &'static str {
    match rule {
        Rule::Typed => "typed",
        Rule::Sum => "sum",
        Rule::Factor => "factor",
        Rule::YearPart => "year-part",
        Rule::Indexed => "indexed",
        Rule::RoundedEachYear => "rounded-each-year",
        Rule::ReserveShare => "reserve-share",
        Rule::Split => "split",
        Rule::NothingLeft => "nothing-left",
        Rule::Undivided(_) => "undivided",
        Rule::NoAreas => "no-areas",
        Rule::EqualWeight => "equal-weight",
        Rule::Weight => "weight",
        Rule::KeyPart => "key-part",
        Rule::Counted => "counted",
        Rule::AwardPart => "award-part",
        Rule::ShareWeight => "share-weight",
        Rule::RestWeight => "rest-weight",
        Rule::Difference => "difference",
    }
}

/// The stable code of a role.
pub const fn role_code(role: Role) -> &'static str {
    match role {
        Role::Amount => "amount",
        Role::Plus => "plus",
        Role::Minus => "minus",
        Role::Factor => "factor",
        Role::Part => "part",
        Role::Unit => "unit",
        Role::Rate => "rate",
        Role::Share => "share",
        Role::Own => "own",
        Role::Weight => "weight",
        Role::Value => "value",
        Role::Total => "total",
        Role::From => "from",
        Role::To => "to",
        Role::Start => "start",
        Role::End => "end",
        Role::Year => "year",
        Role::Method => "method",
    }
}
