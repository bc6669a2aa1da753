//! Payments: when the money of an award goes to whom (Awb 4:95). Advances and what is kept back are
//! the award, to the cent; cents that do not divide go to the earliest.

use super::Outcome;
pub use crate::plan::{Leg, Moment};
use crate::{
    money::{
        Money,
        split::{Weights, split},
    },
    plan::{AwardForm, InstalmentId, OrganisationId, PaymentPattern, Plan, Route, TotalOf},
    share::Ratio,
    year::{Month, Year},
};
use num_traits::One as _;
use std::collections::BTreeMap;

/// A payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The year whose award it is a part of.
    pub year: Year,
    /// Whether it is paid by the authority, or passed on.
    pub leg: Leg,
    /// Who the award is made out to; `None` where that is no single one, or nobody yet.
    pub recipient: Option<OrganisationId>,
    /// Who gets the money; `None` where nobody was chosen yet.
    pub payee: Option<OrganisationId>,
    /// When.
    pub moment: Moment,
    /// How much.
    pub amount: Money,
    /// The instalment that says so, where the pattern has them.
    pub instalment: Option<InstalmentId>,
}

/// A month in which is paid, with its part of the advances.
pub(super) struct Part {
    /// The month.
    pub(super) month: Month,
    /// Its part, in proportion to those of the other months.
    pub(super) weight: Ratio,
    /// The instalment that says so, where the pattern has them.
    pub(super) instalment: Option<InstalmentId>,
}

/// What a payment is a part of.
#[derive(Clone, Copy)]
pub(super) struct Due {
    year: Year,
    /// From whom.
    pub(super) leg: Leg,
    recipient: Option<OrganisationId>,
    /// To whom.
    pub(super) payee: Option<OrganisationId>,
    /// How much in all, what is kept back too.
    pub(super) amount: Money,
    /// Whose money it is; all of them together where one receives it for others.
    pub(super) whose: Option<OrganisationId>,
}

/// What organisations have, by year; what is not yet assigned is nobody's.
pub type Shares = BTreeMap<(Year, OrganisationId), Money>;

/// Every payment of the term, by year; within a year those of the authority first, then by who gets
/// the money and when.
pub fn payments(plan: &Plan, outcome: &Outcome) -> Vec<Payment> {
    payments_of(plan, &shares(outcome))
}

/// The payments of what organisations have.
pub fn payments_of(plan: &Plan, shares: &Shares) -> Vec<Payment> {
    let mut payments = Vec::new();
    for year in plan.years() {
        let parts = parts_of(plan, year);
        for due in dues(plan, year, shares) {
            scheduled(plan, due, &parts, &mut payments);
        }
    }
    payments
}

/// What is paid at an address; `None` where nothing is. Instalments of one month are one amount.
pub(super) fn paid(
    plan: &Plan,
    outcome: &Outcome,
    (year, leg): (Year, Leg),
    (payee, moment): (Option<OrganisationId>, Moment),
) -> Option<Money> {
    if !plan.years().contains(&year) {
        return None;
    }
    let due = due(plan, outcome, (year, leg), payee)?;
    let mut payments = Vec::new();
    scheduled(plan, due, &parts_of(plan, year), &mut payments);
    let payments = payments.iter().filter(|paid| paid.moment == moment);
    let amounts = payments.map(|paid| paid.amount);
    amounts.reduce(|sum, amount| sum + amount)
}

/// What somebody gets of a year in all.
pub(super) fn due(
    plan: &Plan,
    outcome: &Outcome,
    (year, leg): (Year, Leg),
    payee: Option<OrganisationId>,
) -> Option<Due> {
    let dues = dues(plan, year, &shares(outcome));
    let mut dues = dues.into_iter();
    dues.find(|due| due.leg == leg && due.payee == payee)
}

/// What each organisation has in the years of an outcome.
pub fn shares(outcome: &Outcome) -> Shares {
    let totals = outcome.totals();
    let shares = totals.filter_map(|((year, of), amount)| match (year, of) {
        (Some(year), TotalOf::Organisation(Some(who))) => Some(((year, who), amount)),
        _ => None,
    });
    shares.collect()
}

/// Who gets how much of a year in all, and from whom.
fn dues(plan: &Plan, year: Year, shares: &Shares) -> Vec<Due> {
    let of_year = shares.range((year, OrganisationId::NONE)..);
    let of_year = of_year.take_while(|((of, _), _)| *of == year);
    let of_year = of_year.filter(|(_, amount)| !amount.is_zero());
    let shares: Vec<(OrganisationId, Money)> =
        of_year.map(|((_, who), amount)| (*who, *amount)).collect();
    let terms = plan.award_terms_of(year);
    let is_direct = terms.form == AwardForm::Separate
        || terms.route == Route::Direct
        || (terms.form == AwardForm::Joint && terms.lead.is_none());
    let to_partner = |leg| {
        move |(who, amount): &(OrganisationId, Money)| Due {
            year,
            leg,
            recipient: terms.recipient(*who),
            payee: Some(*who),
            amount: *amount,
            whose: Some(*who),
        }
    };
    if is_direct {
        return shares.iter().map(to_partner(Leg::Award)).collect();
    }
    let recipient = terms.lead.filter(|_| terms.form.has_lead());
    let whole = Due {
        year,
        leg: Leg::Award,
        recipient,
        payee: terms.lead,
        amount: shares.iter().map(|(_, amount)| *amount).sum(),
        whose: None,
    };
    let others = shares.iter().filter(|(who, _)| Some(*who) != terms.lead);
    let passed_on = others.map(to_partner(Leg::Forward));
    std::iter::once(whole).chain(passed_on).collect()
}

/// The months of a year in which is paid. A broken year has only its own months.
pub(super) fn parts_of(plan: &Plan, year: Year) -> Vec<Part> {
    let term = plan.term();
    let within = |month: &Month| month.of(year).overlap(term).is_some();
    let of = |month, instalment| Part {
        month,
        weight: Ratio::one(),
        instalment,
    };
    let usual = |month| of(month, None);
    let months = Month::all().filter(within);
    let parts: Vec<Part> = match plan.arrangement.payment_pattern {
        PaymentPattern::Monthly => months.map(usual).collect(),
        PaymentPattern::Quarterly => firsts_of_quarters(months).map(usual).collect(),
        PaymentPattern::Once => months.take(1).map(usual).collect(),
        PaymentPattern::Own => own(plan, within),
    };
    if parts.iter().any(|part| part.weight.is_positive()) {
        return parts;
    }
    // Whatever the instalments say, the money of a year is paid in it.
    Month::all().filter(within).take(1).map(usual).collect()
}

/// The first month of each quarter, as far as it is there.
fn firsts_of_quarters(months: impl Iterator<Item = Month>) -> impl Iterator<Item = Month> {
    let quarter = |month: Month| month.number().saturating_sub(1).div_euclid(3);
    let mut last = None;
    months.filter(move |month| last.replace(quarter(*month)) != Some(quarter(*month)))
}

/// The instalments that lie in the year, in the order of their months.
fn own(plan: &Plan, within: impl Fn(&Month) -> bool) -> Vec<Part> {
    let instalments = plan.instalments.iter();
    let mut own: Vec<Part> = instalments
        .filter(|(_, row)| within(&row.month))
        .map(|(id, row)| Part {
            month: row.month,
            weight: row.share.to_ratio(),
            instalment: Some(id),
        })
        .collect();
    own.sort_by_key(|part| (part.month, part.instalment));
    own
}

/// The payments of what is due: the advances, and what is kept back.
fn scheduled(plan: &Plan, due: Due, parts: &[Part], payments: &mut Vec<Payment>) {
    let kept = kept_back(plan, due.amount);
    let weights: Vec<Ratio> = parts.iter().map(|part| part.weight.clone()).collect();
    let advances = split(
        due.amount - kept,
        Money::CENT,
        &Weights::from_ratios(&weights),
    );
    let of = |moment, amount, instalment| Payment {
        year: due.year,
        leg: due.leg,
        recipient: due.recipient,
        payee: due.payee,
        moment,
        amount,
        instalment,
    };
    let advances = parts.iter().zip(advances.unwrap_or_default());
    let advances = advances.filter(|(_, amount)| !amount.is_zero());
    payments.extend(
        advances.map(|(part, amount)| of(Moment::Month(part.month), amount, part.instalment)),
    );
    if !kept.is_zero() {
        payments.push(of(Moment::Determination, kept, None));
    }
}

/// What of an award is kept back until it is determined, in whole cents.
pub fn kept_back(plan: &Plan, award: Money) -> Money {
    plan.arrangement.kept_back.map_or(Money::ZERO, |share| {
        Money::rounded(&(award.to_ratio() * share.to_ratio()), Money::CENT)
    })
}
