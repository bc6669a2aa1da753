//! Values as people type them into cells and copy them out: numbers without marks for thousands, rows
//! and codes by their words.

use crate::{
    number::NumberStyle,
    plan::{Kind, TableName, Value, ValueError},
    ui::{view::View, widgets::field},
};

/// A value as it would be typed.
pub(super) fn typed(view: &View<'_>, value: &Value) -> String {
    match value {
        Value::Choice(_) | Value::Row(_) | Value::Flag(_) | Value::Date(_) => {
            view.text.value(view.plan(), value)
        }
        other => other.show(numbers(view)),
    }
}

/// A value as it is shown: typed, with marks for thousands.
pub(super) fn shown(view: &View<'_>, value: &Value) -> String {
    match value {
        Value::Money(money) => view.text.amount(*money),
        other => view.text.value(view.plan(), other),
    }
}

/// Reads what was typed or pasted.
pub(super) fn read(view: &View<'_>, kind: Kind, text: &str) -> Result<Value, ValueError> {
    field::read(kind, text, view.text)
        .or_else(|reason| by_words(view, kind, text.trim()).ok_or(reason))
}

/// Why what was typed or pasted cannot be read; in a table a name will do where a row is meant.
pub(super) fn unreadable(view: &View<'_>, reason: &ValueError) -> String {
    let words = view.text.value_error(reason);
    match reason {
        ValueError::Unreadable {
            kind: Kind::Row(_), ..
        } => format!("{words} {}", view.text.say("grid-name-will-do")),
        _ => words,
    }
}

const fn numbers(view: &View<'_>) -> NumberStyle {
    NumberStyle {
        grouped: false,
        ..view.text.language().numbers()
    }
}

fn by_words(view: &View<'_>, kind: Kind, words: &str) -> Option<Value> {
    let is_same = |other: &str| other.to_lowercase() == words.to_lowercase();
    match kind {
        Kind::Choice(codes) => {
            let mut codes = codes.iter();
            let code = codes.find(|code| is_same(&view.text.choice(code)))?;
            Some(Value::Choice(code))
        }
        Kind::Row(tables) => {
            let mut named = tables
                .iter()
                .flat_map(|table| rows_named(view, *table, &is_same));
            // A name that two rows have means neither.
            let row = named.next()?;
            named.next().is_none().then_some(row)
        }
        _ => None,
    }
}

fn rows_named(view: &View<'_>, table: TableName, is_same: &dyn Fn(&str) -> bool) -> Vec<Value> {
    let rows = view.plan().table(table).numbers().into_iter();
    let rows = rows.map(|number| crate::plan::RowId::new(table, number));
    let named = rows.filter(|row| is_same(&view.plan().name_of(*row)));
    named.map(Value::Row).collect()
}
