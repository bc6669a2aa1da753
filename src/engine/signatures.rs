//! What concerned a party when it signed, and what of that has become different since.

mod concern;

pub use concern::Concerns;

use super::Outcome;
use crate::{
    money::Money,
    number::DecimalMark,
    plan::{Place, Plan, RowId, Signature, TableName, Value},
};
use std::collections::BTreeMap;

/// What concerns a party: values by the addresses of their places, both as texts.
pub type State = BTreeMap<String, String>;

/// Why somebody must sign again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Its own amounts are others.
    Amounts,
    /// The words of the document are others.
    Document,
    /// An agreement is another that it promises or that is promised to it.
    Agreements,
    /// The rules that all share are others.
    Rules,
}

/// Something that became different since it was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// What it is.
    pub reason: Reason,
    /// Where.
    pub place: Place,
    /// What stood there when it was signed; blank for nothing.
    pub before: Value,
    /// What stands there now; blank for nothing.
    pub after: Value,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Amounts, Self::Document, Self::Agreements, Self::Rules];

    /// Its code in exports and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Amounts => "own_amounts",
            Self::Document => "signed_document",
            Self::Agreements => "own_agreements",
            Self::Rules => "shared_rules",
        }
    }

    fn of(place: &Place) -> Self {
        match (place, place.row().map(RowId::table)) {
            (Place::Amount(_), _) => Self::Amounts,
            (_, Some(TableName::Documents | TableName::Clauses)) => Self::Document,
            (_, Some(TableName::Agreements)) => Self::Agreements,
            _ => Self::Rules,
        }
    }
}

/// What concerns who signs.
pub fn state_of(plan: &Plan, outcome: &Outcome, signature: &Signature) -> State {
    Concerns::new(plan, outcome).state(signature)
}

/// All that became different since it was signed, in the order of reasons and places. Nothing where
/// it is not signed, or where it is not known what was.
pub fn changed(concerns: &Concerns<'_>, signature: &Signature) -> Vec<Changed> {
    let signed = &signature.state;
    if signature.signed_on.is_none() || signed.is_empty() {
        return Vec::new();
    }
    let current = concerns.state(signature);
    let gone = signed.iter().filter(|(at, _)| !current.contains_key(*at));
    let gone = gone.map(|(at, before)| (at, before.as_str(), ""));
    let others = current.iter().map(|(at, after)| {
        let before = signed.get(at).map_or("", String::as_str);
        (at, before, after.as_str())
    });
    let differ = others.filter(|(_, before, after)| before != after);
    let all = differ.chain(gone);
    let mut changed: Vec<Changed> = all.filter_map(read).collect();
    changed.sort_by(|one, other| (one.reason, &one.place).cmp(&(other.reason, &other.place)));
    changed
}

/// A difference out of its texts; none where the place is none of this program.
fn read((at, before, after): (&String, &str, &str)) -> Option<Changed> {
    let place: Place = at.parse().ok()?;
    let value = |text: &str| match (&place, place.kind()) {
        _ if text.is_empty() => Some(Value::Blank),
        (Place::Amount(_), _) => text.parse::<Money>().ok().map(Value::Money),
        (_, Some(kind)) => kind.read(text, DecimalMark::Point).ok(),
        _ => None,
    };
    Some(Changed {
        reason: Reason::of(&place),
        before: value(before)?,
        after: value(after)?,
        place,
    })
}
