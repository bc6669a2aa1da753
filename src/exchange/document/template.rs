//! The clauses that a new document begins with: what such a document usually settles, in words that
//! whoever makes it goes on to change.

use crate::{
    change::{Edit, StepName},
    dossier::Counters,
    plan::{
        Clause, ClauseId, Document, DocumentId, DocumentKind, Plan, TableName, document::Shown,
        field::FieldType as _,
    },
    text::Text,
};
use rust_decimal::Decimal;

/// The clauses of a kind of document: their codes, and what each shows.
const fn outline(kind: DocumentKind) -> &'static [(&'static str, Shown)] {
    match kind {
        DocumentKind::Covenant => &[
            ("parties", Shown::Parties),
            ("purpose", Shown::GoalAmounts),
            ("roles", Shown::Nothing),
            ("area", Shown::Nothing),
            ("term", Shown::Phases),
            ("review", Shown::Reviews),
            ("budget", Shown::Budget),
            ("lines", Shown::Lines),
            ("division", Shown::Organisations),
            ("payment", Shown::Payments),
            ("governance", Shown::Decisions),
            ("obligations", Shown::Agreements),
            ("reporting", Shown::Reporting),
            ("leftover", Shown::Nothing),
            ("quality", Shown::Goals),
            ("joining", Shown::Nothing),
            ("liability", Shown::Nothing),
            ("disputes", Shown::Nothing),
            ("publicity", Shown::Nothing),
            ("signing", Shown::Signing),
        ],
        DocumentKind::Award => &[
            ("decision", Shown::Nothing),
            ("activities", Shown::Own),
            ("amount", Shown::Nothing),
            ("proviso", Shown::Nothing),
            ("payment", Shown::Payments),
            ("obligations", Shown::Agreements),
            ("reporting", Shown::Reporting),
            ("determination", Shown::Nothing),
            ("change", Shown::Nothing),
            ("objection", Shown::Nothing),
        ],
        DocumentKind::Implementation => &[
            ("parties", Shown::Nothing),
            ("ground", Shown::Nothing),
            ("performance", Shown::Own),
            ("obligations", Shown::Agreements),
            ("payment", Shown::Payments),
            ("data", Shown::Goals),
            ("change", Shown::Nothing),
            ("end", Shown::Nothing),
            ("signing", Shown::Signing),
        ],
    }
}

/// The step that adds a document with the clauses of its kind, in its language; and its id.
pub fn add(document: Document, text: &Text, counters: &mut Counters) -> (DocumentId, Edit) {
    let id = DocumentId::new(counters.next(TableName::Documents).number());
    let kind = document.kind;
    let clauses = (1_u32..)
        .zip(outline(kind))
        .map(|(position, (code, shows))| {
            let key = format!("clause-{}-{code}", kind.to_value());
            let clause = Clause {
                document: id,
                position: Decimal::from(position),
                title: text.say(&key),
                text: super::in_codes(text, &text.say(&format!("{key}-text"))),
                shows: *shows,
            };
            Edit::add(
                ClauseId::new(counters.next(TableName::Clauses).number()),
                clause,
            )
        });
    let clauses: Vec<Edit> = clauses.collect();
    let all = std::iter::once(Edit::add(id, document)).chain(clauses);
    let name = StepName::Add(TableName::Documents);
    (id, Edit::Many(name, all.collect()))
}

/// The step that takes a document out with its clauses.
pub fn remove(plan: &Plan, id: DocumentId) -> Edit {
    let clauses = super::clauses(plan, id).into_iter();
    let clauses = clauses.map(|(clause, _)| Edit::Remove(clause.row()));
    let all = clauses.chain([Edit::Remove(id.row())]);
    let name = StepName::Remove(TableName::Documents);
    Edit::Many(name, all.collect())
}
