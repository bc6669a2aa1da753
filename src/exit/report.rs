//! What an exit comes to: what becomes free, who may take it over, notice and settlement.

use super::{Exit, Proposal, without};
use crate::{
    engine::{
        Block, Outcome, Previous, evaluate_after, notice,
        payments::{Moment, Payment, Shares, payments_of},
    },
    money::{
        Money,
        split::{Weights, split},
    },
    plan::{LineId, OrganisationId, Plan, TotalOf},
    share::Ratio,
    year::Year,
};
use jiff::civil::Date;
use num_traits::{One as _, Zero as _};

/// What an exit comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Who leaves, and when.
    pub exit: Exit,
    /// What becomes free, by year and line.
    pub freed: Vec<Freed>,
    /// The lines that nobody is left for, and from which day on.
    pub orphaned: Vec<(LineId, Date)>,
    /// What was awarded to it of later years. It stands until it is changed or withdrawn (Awb 4:48
    /// to 4:50).
    pub awarded: Vec<(Year, LineId, Money)>,
    /// What there is to know of notice.
    pub notice: Notice,
    /// What there is to settle, by year.
    pub settled: Vec<Settled>,
}

/// What becomes free of a line in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Freed {
    /// The year.
    pub year: Year,
    /// The line.
    pub line: LineId,
    /// What the organisation has of it in the plan.
    pub had: Money,
    /// What it keeps of that, of the part of the year before it leaves.
    pub keeps: Money,
    /// Whether it takes part for a part of the year.
    pub is_there_for_a_part: bool,
    /// What of the line is nobody's in the plan.
    pub was_not_assigned: Money,
    /// What the rules make of it.
    pub rules: Given,
    /// The same for each.
    pub equal: Given,
    /// In proportion to what each has.
    pub proportional: Given,
}

/// How what becomes free is given to others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Who remains on the line, in order of id; nobody where it cannot be divided.
    pub parts: Vec<Part>,
    /// What nobody takes over.
    pub not_assigned: Money,
    /// By how much the line becomes smaller, where pinned amounts had made it larger.
    pub returned: Money,
}

/// What somebody who remains has, and gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Who.
    pub organisation: OrganisationId,
    /// What it has in the plan.
    pub had: Money,
    /// What it gets.
    pub gets: Money,
}

/// What there is to know of notice (Awb 4:51), should the authority be the one who ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// For how many years in a row before the exit there was subsidy.
    pub years: notice::Row,
    /// The last day on which it can be made known; `None` where no term was filled in.
    pub latest: Option<Date>,
}

/// What there is to settle with it over a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The year.
    pub year: Year,
    /// Its part, of the days until it leaves.
    pub part: Money,
    /// What was paid of the plan's award before that day.
    pub paid: Money,
}

impl Freed {
    /// What becomes free.
    pub fn amount(&self) -> Money {
        self.had - self.keeps
    }

    /// What a proposal makes of it.
    pub const fn given(&self, proposal: Proposal) -> &Given {
        match proposal {
            Proposal::Rules => &self.rules,
            Proposal::Equal => &self.equal,
            Proposal::Proportional => &self.proportional,
        }
    }

    /// The weights by which what becomes free is given to who remains; none by the rules, which divide
    /// the whole line.
    pub(super) fn weights(&self, proposal: Proposal) -> Vec<Ratio> {
        let others = self.rules.parts.iter();
        let others: Others = others.map(|part| (part.organisation, part.had)).collect();
        match proposal {
            Proposal::Rules => Vec::new(),
            Proposal::Equal => equally(&others),
            Proposal::Proportional => in_proportion(self.amount(), &others),
        }
    }

    /// Whether nobody is left to carry the line out.
    pub const fn is_orphaned(&self) -> bool {
        self.rules.parts.is_empty()
    }
}

impl Given {
    /// What others take over together.
    pub fn taken(&self) -> Money {
        self.parts.iter().map(|part| part.gets - part.had).sum()
    }
}

impl Settled {
    /// What it still gets; below zero, what it has too much (Awb 4:57).
    pub fn balance(&self) -> Money {
        self.part - self.paid
    }
}

/// What it comes to if an organisation leaves; `None` where it takes no part from that day on.
pub fn report(plan: &Plan, outcome: &Outcome, exit: Exit) -> Option<Report> {
    let after_plan = without(plan, exit)?;
    let after = evaluate_after(&after_plan, Some(Previous { plan, outcome }));
    Some(Report {
        exit,
        freed: freed(plan, (outcome, &after), exit),
        orphaned: orphaned(plan, (outcome, &after), exit),
        awarded: awarded(plan, outcome, exit),
        notice: notice_of(plan, outcome, exit),
        settled: settled(plan, (outcome, &after), exit),
    })
}

/// The lines of which it has less than before, in the order of years.
fn freed(plan: &Plan, (before, after): (&Outcome, &Outcome), exit: Exit) -> Vec<Freed> {
    let mut all = Vec::new();
    for year in plan.years() {
        for line in plan.lines.ids() {
            let blocks = before.block(year, line).zip(after.block(year, line));
            let freed = blocks.and_then(|blocks| of_line(plan, (year, line), blocks, exit));
            all.extend(freed);
        }
    }
    all
}

fn of_line(
    plan: &Plan,
    (year, line): (Year, LineId),
    (before, after): (&Block, &Block),
    exit: Exit,
) -> Option<Freed> {
    let who = Some(exit.organisation);
    let had = before.organisation(who).unwrap_or_default();
    let keeps = after.organisation(who);
    let free = had - keeps.unwrap_or_default();
    if free.is_zero() {
        return None;
    }
    let others = after.organisations.iter().copied();
    let others = others.filter(|id| Some(*id) != who);
    let others = others.map(|id| (id, before.organisation(Some(id)).unwrap_or_default()));
    let others: Others = others.collect();
    let by_rules = others.iter().map(|(organisation, had)| Part {
        organisation: *organisation,
        had: *had,
        gets: after.organisation(Some(*organisation)).unwrap_or_default(),
    });
    let nobodys = |block: &Block| block.organisation(None).unwrap_or_default();
    let unit = plan.arrangement.unit;
    Some(Freed {
        year,
        line,
        had,
        keeps: keeps.unwrap_or_default(),
        is_there_for_a_part: keeps.is_some(),
        was_not_assigned: nobodys(before),
        rules: Given {
            parts: by_rules.collect(),
            not_assigned: nobodys(after) - nobodys(before),
            returned: before.amount - after.amount,
        },
        equal: given(&others, (free, unit), &equally(&others)),
        proportional: given(&others, (free, unit), &in_proportion(free, &others)),
    })
}

/// The lines that it did and that have nobody else in some year, with the first day of that.
fn orphaned(plan: &Plan, (before, after): (&Outcome, &Outcome), exit: Exit) -> Vec<(LineId, Date)> {
    let who = exit.organisation;
    let is_left = |year: &Year, line: LineId| {
        let has = |outcome: &Outcome| {
            let block = outcome.block(*year, line);
            block.is_some_and(|block| block.organisations.contains(&who))
        };
        let others = after.block(*year, line).is_some_and(|block| {
            let mut others = block.organisations.iter();
            others.any(|id| *id != who)
        });
        has(before) && !others && !plan.arrangement.is_awarded(*year)
    };
    let from = |line: LineId| {
        let years = plan.years().into_iter();
        let mut later = years.filter(|year| year.whole().last() >= exit.day);
        let first = later.find(|year| is_left(year, line))?;
        Some((line, exit.day.max(first.whole().first())))
    };
    plan.lines.ids().filter_map(from).collect()
}

/// Who remains on a line, with what each has.
type Others = Vec<(OrganisationId, Money)>;

/// The same weight for each. Who has nothing of the line does nothing in it, unless that is so for
/// everyone.
fn equally(others: &Others) -> Vec<Ratio> {
    let is_with_nothing = others.iter().all(|(_, had)| had.is_zero());
    let weights = others.iter().map(|(_, had)| {
        if had.is_zero() && !is_with_nothing {
            Ratio::zero()
        } else {
            Ratio::one()
        }
    });
    weights.collect()
}

fn in_proportion(free: Money, others: &Others) -> Vec<Ratio> {
    let weights = others.iter().map(|(_, had)| in_the_way_of(free, *had));
    weights.collect()
}

/// What somebody has as a weight: a correction goes with corrections, and money with money.
fn in_the_way_of(free: Money, had: Money) -> Ratio {
    if free.cents().signum() == had.cents().signum() {
        had.abs().to_ratio()
    } else {
        Ratio::zero()
    }
}

/// What becomes free, divided over who remains by weights.
fn given(others: &Others, (free, unit): (Money, Money), weights: &[Ratio]) -> Given {
    let added = split(free, unit, &Weights::from_ratios(weights));
    let Some(added) = added.filter(|_| !others.is_empty()) else {
        return Given {
            not_assigned: free,
            ..Given::default()
        };
    };
    let parts = others.iter().zip(added);
    let parts = parts.map(|((organisation, had), added)| Part {
        organisation: *organisation,
        had: *had,
        gets: *had + added,
    });
    Given {
        parts: parts.collect(),
        ..Given::default()
    }
}

/// What was awarded to it of years in which it takes no part any more.
fn awarded(plan: &Plan, outcome: &Outcome, exit: Exit) -> Vec<(Year, LineId, Money)> {
    let years = plan.years().into_iter();
    let later =
        years.filter(|year| year.whole().first() >= exit.day && plan.arrangement.is_awarded(*year));
    let all = later.flat_map(|year| plan.lines.ids().map(move |line| (year, line)));
    let all = all.filter_map(|(year, line)| {
        let amount = outcome.organisation_amount(year, line, Some(exit.organisation))?;
        Some((year, line, amount))
    });
    all.filter(|(_, _, amount)| !amount.is_zero()).collect()
}

fn notice_of(plan: &Plan, outcome: &Outcome, exit: Exit) -> Notice {
    let of = (exit.organisation, None);
    let mut notices = plan.notices.iter().map(|(_, row)| row);
    let months = notices.find_map(|row| {
        let is_own = row.organisation == exit.organisation;
        row.months.filter(|_| is_own)
    });
    Notice {
        years: notice::years_before(plan, outcome, of, Year::of(exit.day)),
        latest: months.and_then(|months| notice::latest_day(exit.day, months)),
    }
}

/// What is paid to it of its own part before it leaves.
pub(super) fn paid_before(plan: &Plan, outcome: &Outcome, exit: Exit) -> Vec<Payment> {
    let total = TotalOf::Organisation(Some(exit.organisation));
    let years = plan.years().into_iter();
    let own: Shares = years
        .map(|year| ((year, exit.organisation), outcome.total(Some(year), total)))
        .collect();
    let payments = payments_of(plan, &own).into_iter();
    let paid = payments.filter(|payment| {
        let is_before = match payment.moment {
            Moment::Month(month) => month.of(payment.year).first() < exit.day,
            Moment::Determination => false,
        };
        payment.payee == Some(exit.organisation) && is_before
    });
    paid.collect()
}

/// What it has until it leaves against what is paid to it before that day, by year.
fn settled(plan: &Plan, (before, after): (&Outcome, &Outcome), exit: Exit) -> Vec<Settled> {
    let total = TotalOf::Organisation(Some(exit.organisation));
    let payments = paid_before(plan, before, exit);
    let paid = |year: Year| {
        let own = payments.iter().filter(|payment| payment.year == year);
        own.map(|payment| payment.amount).sum::<Money>()
    };
    let years = plan.years().into_iter().map(|year| Settled {
        year,
        part: after.total(Some(year), total),
        paid: paid(year),
    });
    let is_something = |one: &Settled| !(one.part.is_zero() && one.paid.is_zero());
    years.filter(is_something).collect()
}
