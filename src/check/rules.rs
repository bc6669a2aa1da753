//! The rules over legal rules: topics on which none holds, and rules that say nothing.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::aid::Counted,
    plan::{Place, Plan, RowId, StatutoryBasis, TableName, Topic, Value},
    share::Ratio,
    year::PartRule,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

const ARRANGEMENT: RowId = RowId::single(TableName::Arrangement);

pub(super) fn check(plan: &Plan, counted: &[Counted<'_>], findings: &mut Vec<Finding>) {
    no_rule(plan, counted, findings);
    longer_than_scheme(plan, findings);
    says_nothing(plan, findings);
}

/// R001: a rule is asked for, and none holds on the day.
fn no_rule(plan: &Plan, counted: &[Counted<'_>], findings: &mut Vec<Finding>) {
    let mut asked: BTreeSet<(Topic, Date, Place)> = BTreeSet::new();
    for (id, notice) in plan.notices.iter() {
        let ends = notice.ends.unwrap_or_else(|| plan.term().last());
        let refused = ends.last_of_year().tomorrow().unwrap_or(ends);
        let place = Place::Field(id.row(), "ends");
        asked.insert((Topic::NoticeYears, refused, place));
    }
    for (id, row) in plan.determinations.iter() {
        let place = Place::Field(id.row(), "determined_on");
        asked.extend(
            row.determined_on
                .map(|day| (Topic::RecoveryYears, day, place)),
        );
    }
    let arrangement = &plan.arrangement;
    for (year, adopted) in &arrangement.budget_adopted_on {
        if arrangement.is_awarded(*year) {
            let place = Place::Entry(ARRANGEMENT, "budget_adopted_on", Value::Year(*year));
            asked.insert((Topic::ProvisoWeeks, *adopted, place));
        }
    }
    let basis = match arrangement.known_basis() {
        StatutoryBasis::Incidental => Some(Topic::IncidentalYears),
        StatutoryBasis::Scheme => Some(Topic::EvaluationYears),
        StatutoryBasis::NotSaid | StatutoryBasis::Budget => None,
    };
    let place = Place::Field(ARRANGEMENT, "basis");
    asked.extend(basis.map(|topic| (topic, plan.term().first(), place)));
    let mut told = BTreeSet::new();
    for one in counted {
        if let Some(topic) = one.topic.filter(|topic| told.insert((*topic, one.day))) {
            let place = Place::Entry(ARRANGEMENT, "awarded", Value::Year(one.year));
            asked.insert((topic, one.day, place));
        }
    }
    for (topic, day, place) in asked {
        if plan.rule(topic, day).is_none() {
            let arguments = vec![Argument::Topic(topic), Argument::Date(day)];
            findings.push(Finding::new(Code::R001, place, arguments));
        }
    }
}

/// R002: the term is longer than the scheme grants for.
fn longer_than_scheme(plan: &Plan, findings: &mut Vec<Finding>) {
    let term = plan.term();
    let Some(holding) = plan.rule(Topic::SchemeYears, term.first()) else {
        return;
    };
    let Some(most) = holding.number() else { return };
    let years = term.years();
    let length: Ratio = years.map(|year| term.part_of(year, PartRule::Months)).sum();
    if length > Ratio::of(i64::try_from(most).unwrap_or(i64::MAX), 1) {
        let place = Place::Field(ARRANGEMENT, "end");
        let source = Argument::Name(holding.source().to_owned());
        let arguments = vec![Argument::Count(most), source];
        findings.push(Finding::new(Code::R002, place, arguments));
    }
}

/// R003: a rule of the dossier without the number or the amount that its topic is about.
fn says_nothing(plan: &Plan, findings: &mut Vec<Finding>) {
    for (id, rule) in plan.rules.iter() {
        let is_amount = matches!(rule.topic, Topic::DeMinimis | Topic::SgeiDeMinimis);
        let missing = match (rule.number, rule.amount) {
            (None, _) => "number",
            (Some(_), None) if is_amount => "amount",
            _ => continue,
        };
        findings.push(Finding::new(
            Code::R003,
            Place::Field(id.row(), missing),
            vec![Argument::Topic(rule.topic)],
        ));
    }
}
