//! The rules over phases and payments: to whom is awarded, and how it is paid. Where a law is named
//! it is a signal, and never a verdict.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::Outcome,
    plan::{AwardForm, Liability, PaymentPattern, Phase, PhaseId, Place, Plan, RowId, TableName},
    share::{Ratio, Share},
    year::Term,
};
use num_traits::One as _;

const ARRANGEMENT: RowId = RowId::single(TableName::Arrangement);

pub(super) fn check(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    overlapping(plan, findings);
    for (id, phase) in plan.phases.iter() {
        without_mandate(plan, outcome, (id, phase), findings);
        without_legal_form(plan, (id, phase), findings);
        each_liable(id, phase, findings);
    }
    instalments(plan, findings);
}

/// Y001: two phases hold on the same day.
fn overlapping(plan: &Plan, findings: &mut Vec<Finding>) {
    let days = plan.phases.iter();
    let days = days.filter_map(|(id, phase)| Some((plan.days_of(phase)?, id)));
    let mut days: Vec<_> = days.collect();
    days.sort_by_key(|(term, id)| (term.first(), *id));
    let mut longest: Option<(Term, PhaseId)> = None;
    for (days, id) in days {
        if let Some((_, one)) = longest.filter(|(before, _)| before.overlap(days).is_some()) {
            let rows = [one, id].map(|id| Argument::Row(id.row()));
            findings.push(Finding::new(
                Code::Y001,
                Place::Field(id.row(), "from"),
                rows.to_vec(),
            ));
        }
        if longest.is_none_or(|(before, _)| before.last() < days.last()) {
            longest = Some((days, id));
        }
    }
}

/// Y002: somebody receives for others who did not say so (Awb 2:1).
fn without_mandate(
    plan: &Plan,
    outcome: &Outcome,
    (id, phase): (PhaseId, &Phase),
    findings: &mut Vec<Finding>,
) {
    if phase.form != AwardForm::Lead {
        return;
    }
    let days = plan.days_of(phase);
    let years = outcome.years.iter();
    let held = years.filter(|year| {
        let within = days.and_then(|days| days.overlap(year.year.whole()));
        within.is_some()
    });
    let mut others: Vec<_> = held.flat_map(|year| year.members.keys().copied()).collect();
    others.sort_unstable();
    others.dedup();
    for who in others {
        if phase.lead != Some(who) && !phase.mandates.contains_key(&who) {
            findings.push(Finding::new(
                Code::Y002,
                Place::Field(id.row(), "mandates"),
                vec![Argument::Row(id.row()), Argument::Row(who.row())],
            ));
        }
    }
}

/// Y003: whether the recipient is a legal person is not known (Awb 4:66).
fn without_legal_form(plan: &Plan, (id, phase): (PhaseId, &Phase), findings: &mut Vec<Finding>) {
    let Some(lead) = phase.lead.filter(|_| phase.form.has_lead()) else {
        return;
    };
    let organisation = plan.organisations.get(lead);
    if organisation.is_some_and(|row| row.legal_form.trim().is_empty()) {
        findings.push(Finding::new(
            Code::Y003,
            Place::Field(lead.row(), "legal_form"),
            vec![Argument::Row(id.row()), Argument::Row(lead.row())],
        ));
    }
}

/// Y006: each answers for the whole.
fn each_liable(id: PhaseId, phase: &Phase, findings: &mut Vec<Finding>) {
    if phase.liability == Liability::Each && phase.form != AwardForm::Separate {
        findings.push(Finding::new(
            Code::Y006,
            Place::Field(id.row(), "liability"),
            vec![Argument::Row(id.row())],
        ));
    }
}

/// Y004: instalments are not the whole. Y005: there are none to follow.
fn instalments(plan: &Plan, findings: &mut Vec<Finding>) {
    if plan.arrangement.payment_pattern != PaymentPattern::Own {
        return;
    }
    if plan.instalments.is_empty() {
        let place = Place::Field(ARRANGEMENT, "payment_pattern");
        findings.push(Finding::new(Code::Y005, place, Vec::new()));
        return;
    }
    let shares = plan.instalments.iter().map(|(_, row)| row.share);
    let together = shares.map(Share::to_ratio).sum::<Ratio>();
    if !together.is_one() {
        let mut ids = plan.instalments.ids();
        let place = ids
            .next()
            .map_or(Place::Plan, |id| Place::Field(id.row(), "share"));
        findings.push(Finding::new(
            Code::Y004,
            place,
            vec![Argument::Share(together)],
        ));
    }
}
