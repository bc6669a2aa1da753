//! The rules over documents: what nobody should sign as it stands.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::plan::{
    AwardForm, Blank, Document, DocumentId, DocumentKind, Place, Plan,
    document::{Piece, pieces},
};
use std::collections::BTreeSet;

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    let with_clauses = plan.clauses.iter().map(|(_, clause)| clause.document);
    let with_clauses: BTreeSet<DocumentId> = with_clauses.collect();
    for (id, document) in plan.documents.iter() {
        if !with_clauses.contains(&id) {
            let arguments = vec![Argument::Row(id.row())];
            findings.push(Finding::new(Code::C002, Place::Row(id.row()), arguments));
        }
        without_recipient(plan, (id, document), findings);
    }
    unknown_blanks(plan, findings);
}

/// C001: a clause names something between brackets that the plan does not know.
fn unknown_blanks(plan: &Plan, findings: &mut Vec<Finding>) {
    for (id, clause) in plan.clauses.iter() {
        let pieces = pieces(&clause.text).into_iter();
        let unknown = pieces.filter_map(|piece| match piece {
            Piece::Bracketed(inside) if Blank::read(inside).is_none() => Some(inside),
            _ => None,
        });
        for inside in unknown {
            findings.push(Finding::new(
                Code::C001,
                Place::Field(id.row(), "text"),
                vec![
                    Argument::Row(clause.document.row()),
                    Argument::Name(inside.to_owned()),
                ],
            ));
        }
    }
}

/// C003: an award letter to nobody, where each organisation has an award of its own.
fn without_recipient(
    plan: &Plan,
    (id, document): (DocumentId, &Document),
    findings: &mut Vec<Finding>,
) {
    let terms = plan.award_terms(plan.term().first());
    let is_award = document.kind == DocumentKind::Award;
    if is_award && document.recipient.is_none() && terms.form == AwardForm::Separate {
        findings.push(Finding::new(
            Code::C003,
            Place::Field(id.row(), "recipient"),
            vec![Argument::Row(id.row())],
        ));
    }
}
