//! The rules over signatures: who has not signed, without what, and who must sign again.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::{
        Outcome,
        signatures::{Changed, Concerns, Reason, changed},
    },
    plan::{
        DocumentKind, OrganisationId, Place, Plan, RowId, Signature, SignatureId, TableName, Value,
        field::FieldType as _,
    },
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A signature with its id.
type Of<'a> = (SignatureId, &'a Signature);

pub(super) fn check(plan: &Plan, outcome: &Outcome, today: Date, findings: &mut Vec<Finding>) {
    if plan.signatures.is_empty() {
        return;
    }
    not_signed(plan, today, findings);
    let concerns = Concerns::new(plan, outcome);
    let signed = plan.signatures.iter();
    for of in signed.filter(|(_, row)| row.signed_on.is_some()) {
        without(plan, of, findings);
        again(plan, of, &changed(&concerns, of.1), findings);
    }
}

/// Who signs, as an argument: the authority by its name, or the assignment for it.
fn who(plan: &Plan, row: &Signature) -> Argument {
    let authority = &plan.assignment.authority;
    match row.organisation {
        Some(who) => Argument::Row(who.row()),
        None if authority.is_empty() => Argument::Row(RowId::single(TableName::Assignment)),
        None => Argument::Name(authority.clone()),
    }
}

/// What is signed, by its name where it has one.
fn document(row: &Signature) -> Argument {
    match row.document {
        Some(document) => Argument::Row(document.row()),
        None if row.title.is_empty() => match row.kind.to_value() {
            Value::Choice(code) => Argument::Choice(code),
            other => Argument::Name(other.to_string()),
        },
        None => Argument::Name(row.title.clone()),
    }
}

/// Whether every party signs it: an award letter is the authority's own.
fn is_of_all(plan: &Plan, row: &Signature) -> bool {
    let document = row.document.and_then(|id| plan.documents.get(id));
    document.map_or(row.kind, |document| document.kind) != DocumentKind::Award
}

/// H001: who takes part has not signed what every party signs.
fn not_signed(plan: &Plan, today: Date, findings: &mut Vec<Finding>) {
    let memberships = plan.memberships.iter().map(|(_, row)| row);
    let current = memberships.filter(|row| row.to.is_none_or(|to| today <= to));
    let members: BTreeSet<OrganisationId> = current.map(|row| row.organisation).collect();
    let mut seen: Vec<Argument> = Vec::new();
    for (first, row) in plan.signatures.iter() {
        let what = document(row);
        if !is_of_all(plan, row) || seen.contains(&what) {
            continue;
        }
        seen.push(what.clone());
        for member in &members {
            let own = plan.signatures.iter().filter(|(_, other)| {
                other.organisation == Some(*member) && document(other) == what
            });
            let own: Vec<Of<'_>> = own.collect();
            if own.iter().any(|(_, own)| own.signed_on.is_some()) {
                continue;
            }
            let place = match own.first() {
                Some((id, _)) => Place::Field(id.row(), "signed_on"),
                None => Place::Row(first.row()),
            };
            let arguments = vec![Argument::Row(member.row()), what.clone()];
            findings.push(Finding::new(Code::H001, place, arguments));
        }
    }
}

/// H002: no mandate, or one of a later day. H003: not taken home. H004: not ratified. H006: what was
/// signed is not known.
fn without(plan: &Plan, (id, row): Of<'_>, findings: &mut Vec<Finding>) {
    let has_none = row.mandate.is_empty() && row.mandated_on.is_none();
    let is_late = row.mandated_on.zip(row.signed_on);
    let is_late = is_late.is_some_and(|(mandated, signed)| mandated > signed);
    let is_home = row.taken_home.or(row.ratified_on).is_some();
    let missing = [
        (Code::H002, "mandate", has_none || is_late),
        (Code::H003, "taken_home", !is_home),
        (
            Code::H004,
            "ratified_on",
            is_home && row.ratified_on.is_none(),
        ),
        (Code::H006, "state", row.state.is_empty()),
    ];
    for (code, field, _) in missing.into_iter().filter(|(.., is)| *is) {
        let place = Place::Field(id.row(), field);
        findings.push(Finding::new(
            code,
            place,
            vec![who(plan, row), document(row)],
        ));
    }
}

/// H005: what concerns the party became different since it signed.
fn again(plan: &Plan, (id, row): Of<'_>, changed: &[Changed], findings: &mut Vec<Finding>) {
    if changed.is_empty() {
        return;
    }
    let count = |reason| {
        let of = changed.iter().filter(|change| change.reason == reason);
        Argument::Count(of.count())
    };
    let mut arguments = vec![who(plan, row), document(row)];
    arguments.extend(Reason::ALL.map(count));
    let place = Place::Field(id.row(), "signed_on");
    findings.push(Finding::new(Code::H005, place, arguments));
}
