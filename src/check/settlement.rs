//! The rules over the end of a year: what awards are determined at, on which ground, and what is done
//! with the difference. Signals with their article; what is right is for people to decide.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::{
        Outcome,
        settlement::{
            Settlement, Settlements, cascades,
            moved::{can_move, determinations, is_planned, party_of, set_offs},
            settlements,
        },
    },
    money::Money,
    plan::{Amount, Determination, Ground, OrganisationId, OverspendPart, Place, Plan, RowId},
};
use jiff::{ToSpan as _, civil::Date};
use std::collections::{BTreeMap, BTreeSet};

/// So many months before its last day recovery is told to be near; no law says so.
const NEAR_MONTHS: i32 = 6;

pub(super) fn check(plan: &Plan, outcome: &Outcome, today: Date, findings: &mut Vec<Finding>) {
    if plan.results.is_empty()
        && plan.determinations.is_empty()
        && plan.carry_overs.is_empty()
        && plan.equalisation_reserves.is_empty()
    {
        return;
    }
    let settled = settlements(plan, outcome);
    addressed(plan, findings);
    for award in settled.awards.values() {
        let id = award.determination;
        let row = id.and_then(|id| Some((id.row(), plan.determinations.get(id)?)));
        if let Some((id, row)) = row {
            amount(plan, (id, row), award, findings);
            unknown_costs((id, row), award, &settled, findings);
            recovery((id, row), award, today, findings);
        }
    }
    carry_overs(plan, findings);
    too_much_carried(&settled, findings);
    results(plan, findings);
    reserves(plan, &settled, findings);
    overspends(plan, outcome, findings);
}

fn name(plan: &Plan, who: Option<OrganisationId>) -> Argument {
    match who {
        Some(who) => Argument::Row(who.row()),
        None => Argument::Name(plan.assignment.title.clone()),
    }
}

/// E001: a determination of no award. E002: a second one of the same. E003: a sum that cannot be set
/// off with the year that is named.
fn addressed(plan: &Plan, findings: &mut Vec<Finding>) {
    let decide = determinations(plan);
    let decide: BTreeSet<RowId> = decide.values().map(|(id, _)| id.row()).collect();
    let set_offs = set_offs(plan).into_iter();
    let set_off: BTreeSet<RowId> = set_offs
        .map(|set_off| set_off.determination.row())
        .collect();
    for (id, row) in plan.determinations.iter() {
        let id = id.row();
        let place = |field| Place::Field(id, field);
        if !is_planned(plan, row.year) || party_of(plan, row.year, row.organisation).is_none() {
            let arguments = vec![Argument::Year(row.year)];
            findings.push(Finding::new(Code::E001, place("organisation"), arguments));
        } else if !decide.contains(&id) {
            let arguments = vec![Argument::Year(row.year), name(plan, row.organisation)];
            findings.push(Finding::new(Code::E002, place("organisation"), arguments));
        } else if let Some(amount) = row.set_off.filter(|amount| !amount.is_zero())
            && !set_off.contains(&id)
        {
            let arguments = vec![Argument::Year(row.year), Argument::Money(amount)];
            findings.push(Finding::new(Code::E003, place("set_off_year"), arguments));
        }
    }
}

/// E004: lower than the rule gives, and no ground for it. E005: higher. E006: a ground without words.
fn amount(
    plan: &Plan,
    (id, row): (RowId, &Determination),
    award: &Settlement,
    findings: &mut Vec<Finding>,
) {
    let highest = award.by_rule.unwrap_or_else(|| award.award());
    let arguments = |determined: Money| {
        vec![
            Argument::Year(row.year),
            name(plan, award.party),
            Argument::Money(determined),
            Argument::Money(highest),
        ]
    };
    if let Some(determined) = row.amount {
        let place = Place::Field(id, "amount");
        if determined < highest && row.ground == Ground::None && award.by_rule.is_some() {
            findings.push(Finding::new(Code::E004, place, arguments(determined)));
        } else if determined > highest {
            findings.push(Finding::new(Code::E005, place, arguments(determined)));
        }
    }
    if row.ground != Ground::None && row.explanation.trim().is_empty() {
        let arguments = vec![Argument::Year(row.year), name(plan, award.party)];
        let place = Place::Field(id, "explanation");
        findings.push(Finding::new(Code::E006, place, arguments));
    }
}

/// E007: it goes by costs, and those of somebody are not known.
fn unknown_costs(
    (id, row): (RowId, &Determination),
    award: &Settlement,
    settled: &Settlements,
    findings: &mut Vec<Finding>,
) {
    if award.determined.is_some() {
        return;
    }
    let mut of = settled.of(award.year, award.party);
    let missing = of.find(|own| own.costs.is_none());
    let who = missing.map(|own| own.organisation).or(award.party);
    findings.push(Finding::new(
        Code::E007,
        Place::Field(id, "amount"),
        vec![
            Argument::Year(row.year),
            Argument::Row(who.map_or(id, crate::plan::Id::row)),
        ],
    ));
}

/// E008: the five years of Awb 4:57 are nearly over, with money to recover. E009: they are over.
/// E010: more came back or was set off than was not due.
fn recovery(
    (id, row): (RowId, &Determination),
    award: &Settlement,
    today: Date,
    findings: &mut Vec<Finding>,
) {
    let Some(open) = award.open() else { return };
    let settled = award.recovered + award.set_off;
    if open < Money::ZERO && settled > Money::ZERO {
        let more = settled.min(-open);
        let arguments = vec![Argument::Year(row.year), Argument::Money(more)];
        let place = Place::Field(id, "recovered");
        findings.push(Finding::new(Code::E010, place, arguments));
    }
    let Some(last) = award.last_day.filter(|_| open > Money::ZERO) else {
        return;
    };
    let near = last.checked_sub(NEAR_MONTHS.months()).unwrap_or(last);
    let code = if today > last {
        Code::E009
    } else if today >= near {
        Code::E008
    } else {
        return;
    };
    findings.push(Finding::new(
        code,
        Place::Field(id, "determined_on"),
        vec![
            Argument::Year(row.year),
            Argument::Money(open),
            Argument::Date(last),
        ],
    ));
}

/// E011: money that cannot be carried over like this. E012: nobody decided it yet.
fn carry_overs(plan: &Plan, findings: &mut Vec<Finding>) {
    for (id, row) in plan.carry_overs.iter() {
        let arguments = vec![
            Argument::Money(row.amount),
            Argument::Year(row.from),
            Argument::Year(row.to),
        ];
        if !can_move(plan, row) {
            findings.push(Finding::new(Code::E011, Place::Row(id.row()), arguments));
        } else if row.decided_on.is_none() {
            let place = Place::Field(id.row(), "decided_on");
            findings.push(Finding::new(Code::E012, place, arguments));
        }
    }
}

/// E013: more is carried over than there is.
fn too_much_carried(settled: &Settlements, findings: &mut Vec<Finding>) {
    for own in settled.organisations.values() {
        let had = own.granted + own.carried_in;
        if own.carried_out > had.max(Money::ZERO) {
            findings.push(Finding::new(
                Code::E013,
                Place::Row(own.organisation.row()),
                vec![
                    Argument::Row(own.organisation.row()),
                    Argument::Year(own.year),
                    Argument::Money(own.carried_out),
                    Argument::Money(had),
                ],
            ));
        }
    }
}

/// E014: results of a year outside the term. E015: some with a line and some without.
fn results(plan: &Plan, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<_, (bool, bool)> = BTreeMap::new();
    for (id, row) in plan.results.iter() {
        let (whole, lines) = seen.entry((row.year, row.organisation)).or_default();
        let is_mixed = *whole && *lines;
        *whole |= row.line.is_none();
        *lines |= row.line.is_some();
        let arguments = vec![
            Argument::Row(row.organisation.row()),
            Argument::Year(row.year),
        ];
        if !is_planned(plan, row.year) {
            let place = Place::Field(id.row(), "year");
            findings.push(Finding::new(Code::E014, place, arguments));
        } else if *whole && *lines && !is_mixed {
            let place = Place::Field(id.row(), "line");
            findings.push(Finding::new(Code::E015, place, arguments));
        }
    }
}

/// E016: a second reserve of one organisation. E017: what is due of a reserve when the subsidy ends.
fn reserves(plan: &Plan, settled: &Settlements, findings: &mut Vec<Finding>) {
    let mut first = BTreeSet::new();
    for (id, row) in plan.equalisation_reserves.iter() {
        if !first.insert(row.organisation) {
            findings.push(Finding::new(
                Code::E016,
                Place::Field(id.row(), "organisation"),
                vec![Argument::Row(row.organisation.row())],
            ));
        }
    }
    for own in settled.organisations.values() {
        let Some(reserve) = own.reserve else { continue };
        let due = reserve.due.filter(|due| !due.is_zero());
        let Some(due) = due else { continue };
        findings.push(Finding::new(
            Code::E017,
            Place::Field(reserve.row.row(), "subsidised"),
            vec![
                Argument::Row(own.organisation.row()),
                Argument::Year(own.year),
                Argument::Money(due),
            ],
        ));
    }
}

/// E018: a line costs more than it has, and nothing covers it.
fn overspends(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    for cascade in cascades(plan, outcome) {
        for row in &cascade.rows {
            let to_share = row.to_share();
            if to_share.is_zero() {
                continue;
            }
            let part = OverspendPart::Own;
            let (year, line, who) = (cascade.year, row.line, row.organisation);
            findings.push(Finding::new(
                Code::E018,
                Place::Amount(Amount::Overspend(year, line, who, part)),
                vec![
                    Argument::Row(row.organisation.row()),
                    Argument::Row(row.line.row()),
                    Argument::Year(cascade.year),
                    Argument::Money(row.authority),
                    Argument::Money(row.own),
                ],
            ));
        }
    }
}
