//! Two plans beside each other: every total and every number of the budget before and after, per
//! year and over all years.
//!
//! Ids say what is the same in both: within a dossier an id never comes to mean another row. What
//! one of the two plans does not have, is zero there.

use super::outcome::Outcome;
use crate::{
    money::Money,
    plan::{Amount, AreaId, BudgetPart, Id, LineId, OrganisationId, Plan, RowId, TotalOf},
    share::Ratio,
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// Every amount of two plans, in pairs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The years of either plan, in order.
    pub years: Vec<Year>,
    /// All lines together, and each line, organisation and area that has money in either plan.
    pub totals: BTreeMap<TotalOf, Compared>,
    /// The numbers of the budget.
    pub budget: BTreeMap<BudgetPart, Compared>,
}

/// One thing in two plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// In which of the two it exists.
    pub presence: Presence,
    /// Over all years.
    pub all: Pair,
    /// In each of the years.
    pub years: BTreeMap<Year, Pair>,
}

/// In which of two plans a row exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// In both.
    Both,
    /// Only in the one before.
    OnlyBefore,
    /// Only in the one after.
    OnlyAfter,
}

/// An amount in two plans, each with what it is a part of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// The amount before.
    pub before: Money,
    /// The amount after.
    pub after: Money,
    /// What the amount before is a part of: all lines, or of the budget what counts.
    pub whole_before: Money,
    /// What the amount after is a part of.
    pub whole_after: Money,
}

/// Which way an amount goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// It becomes more.
    Gains,
    /// It becomes less.
    Loses,
    /// It stays what it was.
    Stays,
}

/// Compares two plans, each with its outcome.
pub fn compare(before: (&Plan, &Outcome), after: (&Plan, &Outcome)) -> Comparison {
    let (one, other) = (before.1, after.1);
    let years = one.years.iter().chain(&other.years);
    let years: BTreeSet<Year> = years.map(|plan_year| plan_year.year).collect();
    let lines = before.0.lines.ids().chain(after.0.lines.ids());
    let with_money = one.totals().chain(other.totals()).map(|((_, of), _)| of);
    let compared: BTreeSet<TotalOf> = lines.map(TotalOf::Line).chain(with_money).collect();
    let totals = compared.into_iter().map(|of| {
        let pair = |year| Pair {
            before: one.total(year, of),
            after: other.total(year, of),
            whole_before: one.total(year, TotalOf::Lines),
            whole_after: other.total(year, TotalOf::Lines),
        };
        let row = Compared {
            presence: presence(before.0, after.0, of),
            all: pair(None),
            years: years
                .iter()
                .map(|year| (*year, pair(Some(*year))))
                .collect(),
        };
        (of, row)
    });
    let budget = BudgetPart::TIE_OUT.map(|part| {
        let pairs = years
            .iter()
            .map(|year| (*year, budget_pair(one, other, *year, part)));
        (part, Compared::of_years(pairs.collect()))
    });
    Comparison {
        totals: totals.collect(),
        budget: budget.into_iter().collect(),
        years: years.iter().copied().collect(),
    }
}

fn presence(before: &Plan, after: &Plan, of: TotalOf) -> Presence {
    let row = match of {
        TotalOf::Line(id) => Some(id.row()),
        TotalOf::Organisation(id) => id.map(Id::row),
        TotalOf::Area(id) => id.map(Id::row),
        TotalOf::Goal(id) => id.map(Id::row),
        TotalOf::Lines => None,
    };
    let exists = |plan: &Plan, row: RowId| plan.table(row.table()).row(row.number()).is_some();
    match row.map(|row| (exists(before, row), exists(after, row))) {
        Some((true, false)) => Presence::OnlyBefore,
        Some((false, true)) => Presence::OnlyAfter,
        _ => Presence::Both,
    }
}

fn budget_pair(one: &Outcome, other: &Outcome, year: Year, part: BudgetPart) -> Pair {
    let amount = |outcome: &Outcome, part| outcome.amount(Amount::Budget(year, part));
    let amount = |outcome, part| amount(outcome, part).unwrap_or_default();
    Pair {
        before: amount(one, part),
        after: amount(other, part),
        whole_before: amount(one, BudgetPart::Counted),
        whole_after: amount(other, BudgetPart::Counted),
    }
}

impl Comparison {
    /// All lines together.
    pub fn whole(&self) -> Option<&Compared> {
        self.totals.get(&TotalOf::Lines)
    }

    /// Each line.
    pub fn lines(&self) -> impl Iterator<Item = (LineId, &Compared)> {
        self.totals.iter().filter_map(|(of, row)| match of {
            TotalOf::Line(id) => Some((*id, row)),
            _ => None,
        })
    }

    /// Each organisation; what is not yet assigned comes last.
    pub fn organisations(&self) -> impl Iterator<Item = (Option<OrganisationId>, &Compared)> {
        let known = self.totals.iter().filter_map(|(of, row)| match of {
            TotalOf::Organisation(Some(id)) => Some((Some(*id), row)),
            _ => None,
        });
        let nobody = self.totals.get(&TotalOf::Organisation(None));
        known.chain(nobody.map(|row| (None, row)))
    }

    /// Each area; what is not divided over areas comes last.
    pub fn areas(&self) -> impl Iterator<Item = (Option<AreaId>, &Compared)> {
        let known = self.totals.iter().filter_map(|(of, row)| match of {
            TotalOf::Area(Some(id)) => Some((Some(*id), row)),
            _ => None,
        });
        let nowhere = self.totals.get(&TotalOf::Area(None));
        known.chain(nowhere.map(|row| (None, row)))
    }

    /// The organisations whose total over all years goes a way.
    pub fn going(&self, way: Direction) -> Vec<(OrganisationId, &Compared)> {
        let organisations = self.organisations();
        let known = organisations.filter_map(|(id, row)| Some((id?, row)));
        known
            .filter(|(_, row)| row.all.direction() == way)
            .collect()
    }
}

impl Compared {
    /// Something that both plans have, with the sums of its years.
    fn of_years(years: BTreeMap<Year, Pair>) -> Self {
        let sum = |amount: fn(&Pair) -> Money| years.values().map(amount).sum();
        let all = Pair {
            before: sum(|pair| pair.before),
            after: sum(|pair| pair.after),
            whole_before: sum(|pair| pair.whole_before),
            whole_after: sum(|pair| pair.whole_after),
        };
        Self {
            presence: Presence::Both,
            all,
            years,
        }
    }

    /// The amounts of a year, or over all years; zero in a year that neither plan has.
    pub fn at(&self, year: Option<Year>) -> Pair {
        match year {
            Some(year) => self.years.get(&year).copied().unwrap_or_default(),
            None => self.all,
        }
    }
}

impl Pair {
    /// After less before.
    pub fn difference(&self) -> Money {
        self.after - self.before
    }

    /// The difference as a part of the amount before; `None` where that is zero.
    pub fn change(&self) -> Option<Ratio> {
        part(self.difference(), self.before)
    }

    /// The amount before as a part of its whole; `None` where that is zero.
    pub fn share_before(&self) -> Option<Ratio> {
        part(self.before, self.whole_before)
    }

    /// The amount after as a part of its whole; `None` where that is zero.
    pub fn share_after(&self) -> Option<Ratio> {
        part(self.after, self.whole_after)
    }

    /// Which way the amount goes.
    pub fn direction(&self) -> Direction {
        match self.after.cmp(&self.before) {
            std::cmp::Ordering::Greater => Direction::Gains,
            std::cmp::Ordering::Less => Direction::Loses,
            std::cmp::Ordering::Equal => Direction::Stays,
        }
    }
}

fn part(amount: Money, whole: Money) -> Option<Ratio> {
    (!whole.is_zero()).then(|| Ratio::new(amount.cents().into(), whole.cents().into()))
}

impl Presence {
    /// The name in files and answers for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::OnlyBefore => "only_before",
            Self::OnlyAfter => "only_after",
        }
    }
}

impl Direction {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Gains, Self::Loses, Self::Stays];

    /// The name in files and answers for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gains => "gains",
            Self::Loses => "loses",
            Self::Stays => "stays",
        }
    }
}
