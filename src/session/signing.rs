//! What somebody signs for is written down when it signs.

use super::threads;
use crate::{
    change::{Edit, EditError, StepName, apply},
    engine::signatures::Concerns,
    plan::{Plan, Signature, SignatureId, TableName, Value},
};
use std::collections::BTreeMap;

/// What an edit makes of the signed state of a signature.
enum Makes {
    /// It is what concerns the party now.
    New,
    /// There is none.
    None,
}

/// The plan after an edit, with what concerns every party that signed by it written down. What an
/// edit says of that itself stands.
pub(super) fn completed(before: &Plan, next: Plan) -> Result<Plan, EditError> {
    if before.signatures.is_same(&next.signatures) {
        return Ok(next);
    }
    let signatures = next.signatures.iter();
    let made = signatures.filter_map(|(id, row)| {
        let is_same = before.signatures.is_same_row(&next.signatures, id);
        let made = (!is_same).then(|| makes(before.signatures.get(id), row))??;
        Some((id, made))
    });
    let made: BTreeMap<SignatureId, Makes> = made.collect();
    if made.is_empty() {
        return Ok(next);
    }
    let outcome = threads::evaluate(&next, None);
    let concerns = Concerns::new(&next, &outcome);
    let edits = made.into_iter().map(|(id, made)| {
        let row = next
            .signatures
            .get(id)
            .filter(|_| matches!(made, Makes::New));
        let state = row.map_or(Value::Blank, |row| value(concerns.state(row)));
        Edit::set(id.row(), "state", state)
    });
    let name = StepName::Set(TableName::Signatures, "state");
    let edit = Edit::Many(name, edits.collect());
    apply(&next, &edit)
}

fn value(state: BTreeMap<String, String>) -> Value {
    let entries = state.into_iter();
    Value::Map(
        entries
            .map(|(at, value)| (Value::Text(at), Value::Text(value)))
            .collect(),
    )
}

fn makes(before: Option<&Signature>, row: &Signature) -> Option<Makes> {
    let is_own = before.map_or(!row.state.is_empty(), |before| before.state != row.state);
    let is_signed_anew = before.is_none_or(|before| {
        let of = |row: &Signature| (row.signed_on, row.organisation, row.document);
        of(before) != of(row)
    });
    match row.signed_on {
        Some(_) if row.state.is_empty() || (is_signed_anew && !is_own) => Some(Makes::New),
        None if !row.state.is_empty() && !is_own => Some(Makes::None),
        _ => None,
    }
}
