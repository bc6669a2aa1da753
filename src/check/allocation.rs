//! The division: is everything divided, by weights that mean something?

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::{Outcome, Remark},
    money::Money,
    plan::{Amount, Chosen, Place, Plan, TotalOf},
    share::Share,
};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    remarks(outcome, findings);
    never_members(plan, findings);
    key_parts(plan, findings);
    partners_with_nothing(plan, outcome, findings);
}

/// Every remark of the engine once, at the first place where it was made, with the number of
/// places.
fn remarks(outcome: &Outcome, findings: &mut Vec<Finding>) {
    let mut same_words = BTreeMap::<_, Vec<Place>>::new();
    for (amount, remark) in &outcome.remarks {
        let places = same_words.entry(words(*amount, remark)).or_default();
        places.push(Place::Amount(*amount));
    }
    for ((code, mut arguments), places) in same_words {
        arguments.push(Argument::Count(places.len()));
        findings.extend(
            places
                .into_iter()
                .next()
                .map(|first| Finding::new(code, first, arguments)),
        );
    }
}

fn words(amount: Amount, remark: &Remark) -> (Code, Vec<Argument>) {
    let line = || match amount {
        Amount::Line(_, line)
        | Amount::Organisation(_, line, _)
        | Amount::Cell(_, line, ..)
        | Amount::Goal(_, line, _) => vec![Argument::Row(line.row())],
        _ => Vec::new(),
    };
    let line_and = |argument| {
        let mut arguments = line();
        arguments.push(argument);
        arguments
    };
    match remark {
        Remark::NoMembers => (Code::A001, line()),
        Remark::NoWeight => (Code::A002, line()),
        Remark::NoLineWeight => (Code::B008, Vec::new()),
        Remark::NoAmount(year) => (Code::A013, line_and(Argument::Year(*year))),
        Remark::MissingFigure {
            member,
            figure,
            year,
        } => {
            let figure = Argument::Name(figure.clone());
            (
                Code::A003,
                vec![Argument::Row(*member), figure, Argument::Year(*year)],
            )
        }
        Remark::LaterFigure { figure, year } => {
            let figure = Argument::Name(figure.clone());
            (Code::A006, vec![figure, Argument::Year(*year)])
        }
        Remark::SharesAboveWhole => (Code::A004, line()),
        Remark::SharesBelowWhole => (Code::A005, line()),
        Remark::ShareOfNonMember(row) => (Code::A009, line_and(Argument::Row(*row))),
        Remark::ShareOfPartYear(row) => (Code::A010, line_and(Argument::Row(*row))),
        Remark::NoHistory(row) => (Code::A007, line_and(Argument::Row(*row))),
        Remark::NegativeHistory(row) => (Code::A011, line_and(Argument::Row(*row))),
        Remark::NoAreas => (Code::A015, line()),
        Remark::PinOfNonMember(row) => (Code::A016, line_and(Argument::Row(*row))),
        Remark::PinsAboveLine(excess) => (Code::A017, line_and(Argument::Money(*excess))),
        Remark::AllPinned(left) => (Code::A018, line_and(Argument::Money(*left))),
        Remark::CorridorShort(short) => (Code::A019, line_and(Argument::Money(*short))),
        Remark::CorridorOver(over) => (Code::A020, line_and(Argument::Money(*over))),
    }
}

/// A008: a line names an organisation that never takes part.
fn never_members(plan: &Plan, findings: &mut Vec<Finding>) {
    // Who may still come to take part is told of by another rule.
    let members = plan.memberships.iter();
    let members: BTreeSet<_> = members.map(|(_, row)| row.organisation).collect();
    for (id, line) in plan.lines.iter() {
        let Chosen::Only(organisations) = &line.organisations else {
            continue;
        };
        for organisation in organisations.difference(&members) {
            findings.push(Finding::new(
                Code::A008,
                Place::Field(id.row(), "organisations"),
                vec![Argument::Row(id.row()), Argument::Row(organisation.row())],
            ));
        }
    }
}

/// A012: the parts of a key are brought to the whole; that may not be what is meant.
fn key_parts(plan: &Plan, findings: &mut Vec<Finding>) {
    let whole = Share::WHOLE.to_ratio();
    for (id, key) in plan.keys.iter() {
        let sum: crate::share::Ratio = key.parts.values().map(|share| share.to_ratio()).sum();
        if sum != whole {
            let place = Place::Field(id.row(), "parts");
            findings.push(Finding::new(
                Code::A012,
                place,
                vec![Argument::Row(id.row())],
            ));
        }
    }
}

/// A014: a partner without any money.
fn partners_with_nothing(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let memberships = plan.memberships.iter();
    for (id, membership) in memberships.filter(|(_, row)| row.status.takes_part()) {
        let of = TotalOf::Organisation(Some(membership.organisation));
        let is_nothing = outcome
            .years
            .iter()
            .all(|plan_year| outcome.total(Some(plan_year.year), of) == Money::ZERO);
        if is_nothing {
            let partner = Argument::Row(membership.organisation.row());
            findings.push(Finding::new(
                Code::A014,
                Place::Row(id.row()),
                vec![partner],
            ));
        }
    }
}
