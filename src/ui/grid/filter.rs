//! Filters: what a person types to see only rows that have something in one column.
//!
//! A part of a word is enough. Numbers, amounts, shares, years and days are compared as well:
//! `> 1000`, `>= 1000`, `< 1000`, `<= 1000`, `= 1000`, `<> 1000`, and `1000..2000` for all between, where
//! either end may be left open. `=` alone asks for blank cells, `<>` alone for all others.

use super::typed::{read, shown, typed, unreadable};
use crate::{
    plan::{Kind, Value},
    ui::view::View,
};
use std::cmp::Ordering;

/// What stands between the two ends of all between.
const BETWEEN: &str = "..";

/// What the cells of a column must be for their rows to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Filter {
    /// These letters or digits stand in it.
    Contains(String),
    /// It is on this side of a value.
    Is(Sign, Value),
    /// It is neither before the first nor behind the second, where these are given.
    Between(Option<Value>, Option<Value>),
}

/// How a cell compares to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Above,
    AtLeast,
    Below,
    AtMost,
    Same,
    Other,
}

/// The signs as they are typed; a longer one comes before its beginning.
const SIGNS: [(&str, Sign); 6] = [
    (">=", Sign::AtLeast),
    ("<=", Sign::AtMost),
    ("<>", Sign::Other),
    (">", Sign::Above),
    ("<", Sign::Below),
    ("=", Sign::Same),
];

impl Filter {
    /// Reads what was typed for a column with values of a kind, or says why it cannot be read. Nothing
    /// typed asks for nothing.
    pub(super) fn read(view: &View<'_>, kind: Kind, words: &str) -> Result<Option<Self>, String> {
        let words = words.trim();
        if words.is_empty() {
            return Ok(None);
        }
        let value = |words: &str| value(view, kind, words);
        let mut signs = SIGNS.into_iter();
        let signed = signs.find_map(|(sign, is)| Some((is, words.strip_prefix(sign)?)));
        if let Some((sign, rest)) = signed {
            let is_order = !matches!(sign, Sign::Same | Sign::Other);
            if is_order && (kind == Kind::Text || rest.trim().is_empty()) {
                let why = if kind == Kind::Text {
                    "grid-filter-words"
                } else {
                    "grid-filter-what"
                };
                return Err(view.text.say(why));
            }
            return value(rest).map(|value| Some(Self::Is(sign, value)));
        }
        if let (true, Some((from, to))) = (kind != Kind::Text, words.split_once(BETWEEN)) {
            let end = |words: &str| {
                value(words).map(|value| Some(value).filter(|value| !value.is_blank()))
            };
            return Ok(Some(Self::Between(end(from)?, end(to)?)));
        }
        Ok(Some(Self::Contains(words.to_lowercase())))
    }

    /// Whether a cell with this value is asked for.
    pub(super) fn takes(&self, view: &View<'_>, value: &Value) -> bool {
        match self {
            Self::Contains(part) => contains(view, value, part),
            Self::Is(Sign::Same, Value::Blank) => value.is_blank(),
            Self::Is(Sign::Other, Value::Blank) => !value.is_blank(),
            Self::Is(Sign::Other, other) => compared(view, value, other) != Some(Ordering::Equal),
            Self::Is(sign, other) => compared(view, value, other).is_some_and(|is| sign.fits(is)),
            Self::Between(from, to) => {
                let fits = |end: &Option<Value>, sign: Sign| {
                    end.as_ref().is_none_or(|end| {
                        compared(view, value, end).is_some_and(|is| sign.fits(is))
                    })
                };
                !value.is_blank() && fits(from, Sign::AtLeast) && fits(to, Sign::AtMost)
            }
        }
    }
}

impl Sign {
    const fn fits(self, is: Ordering) -> bool {
        match self {
            Self::Above => is.is_gt(),
            Self::AtLeast => is.is_ge(),
            Self::Below => is.is_lt(),
            Self::AtMost => is.is_le(),
            Self::Same => is.is_eq(),
            Self::Other => is.is_ne(),
        }
    }
}

/// As what the values of a column are filtered: by their own kind where they can be compared, and all
/// else by its words. The first cell that holds something says it.
pub(super) fn kind_of(mut values: impl Iterator<Item = Value>) -> Kind {
    let first = values.find(|value| !value.is_blank());
    match first {
        Some(Value::Money(_)) => Kind::Money,
        Some(Value::Number(_)) => Kind::Number,
        Some(Value::Share(_)) => Kind::Share,
        Some(Value::Rate(_)) => Kind::Rate,
        Some(Value::Year(_)) => Kind::Year,
        Some(Value::Date(_)) => Kind::Date,
        _ => Kind::Text,
    }
}

/// Whether these letters or digits, which are small, stand in a cell. Amounts and numbers are found with
/// marks for thousands and without: people type both.
pub(super) fn contains(view: &View<'_>, value: &Value, part: &str) -> bool {
    match value {
        Value::Blank => false,
        Value::Money(_) | Value::Number(_) => {
            let decimal = view.text.language().numbers().decimal;
            let is_of_number = |sign: char| sign.is_ascii_digit() || "-.,".contains(sign);
            // Whatever it is, no letter stands in it: most cells need no words to know that.
            if !part.chars().all(is_of_number) {
                return false;
            }
            if part.contains(decimal.other().sign()) {
                shown(view, value).contains(part)
            } else {
                typed(view, value).contains(part)
            }
        }
        _ => shown(view, value).to_lowercase().contains(part),
    }
}

/// How a cell stands to what was typed; `None` where they cannot be compared.
fn compared(view: &View<'_>, value: &Value, other: &Value) -> Option<Ordering> {
    match other {
        _ if value.is_blank() => None,
        Value::Text(words) => Some(shown(view, value).to_lowercase().cmp(words)),
        other => {
            let is_same_kind = std::mem::discriminant(value) == std::mem::discriminant(other);
            is_same_kind.then(|| value.cmp(other))
        }
    }
}

fn value(view: &View<'_>, kind: Kind, words: &str) -> Result<Value, String> {
    let value = read(view, kind, words.trim()).map_err(|reason| unreadable(view, &reason))?;
    Ok(match value {
        Value::Text(words) => Value::Text(words.to_lowercase()),
        other => other,
    })
}
