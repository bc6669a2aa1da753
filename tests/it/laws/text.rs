//! What is written can be read back, and no text makes the program stumble.

use super::always;
use crate::support::values;
use ontschot::{
    money::Money,
    number::{self, DecimalMark, NumberStyle},
    plan::{Kind, Place, RowId, TableName, Value, fields_of},
    share::{Rate, Share},
};
use proptest::prelude::*;
use rust_decimal::Decimal;

const STYLES: [NumberStyle; 3] = [NumberStyle::PLAIN, NumberStyle::DUTCH, NumberStyle::ENGLISH];

#[test]
fn an_amount_reads_back_as_it_was_shown() {
    let amounts = prop_oneof![any::<i64>().prop_map(Money::from_cents), values::amounts()];
    always(&amounts, |amount| {
        for style in STYLES {
            prop_assert_eq!(Money::read(&amount.show(style), style.decimal), Ok(amount));
        }
        Ok(())
    });
}

#[test]
fn a_number_reads_back_as_it_was_shown() {
    let numbers = (any::<i64>(), 0..19_u32).prop_map(|(digits, scale)| Decimal::new(digits, scale));
    always(&numbers, |number| {
        for style in STYLES {
            prop_assert_eq!(number::read(&style.show(number), style.decimal), Ok(number));
        }
        Ok(())
    });
}

#[test]
fn a_share_and_a_rate_read_back_as_they_were_shown() {
    let fractions = (0..=u32::MAX, 1..=u32::MAX)
        .prop_map(|(one, other)| format!("{}/{}", one.min(other), one.max(other)));
    let percentages = (0..=10_000_000_000_u64, 0..9_u32)
        .prop_map(|(digits, scale)| Decimal::new(digits.cast_signed(), scale).to_string());
    always(&prop_oneof![fractions, percentages], |text| {
        for style in STYLES {
            if let Ok(share) = text.parse::<Share>() {
                prop_assert_eq!(Share::read(&share.show(style), style.decimal), Ok(share));
            }
            if let Ok(rate) = text.parse::<Rate>() {
                prop_assert_eq!(Rate::read(&rate.show(style), style.decimal), Ok(rate));
            }
        }
        Ok(())
    });
}

/// Texts as they come from people, files and accidents.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9.,€ ()+%/-]{0,40}",
        "[-(]{0,2}[0-9]{0,60}[.,]?[0-9]{0,60}[%)-]{0,2}",
        "[a-zA-Z0-9/_%-]{0,60}",
        "(lines|allocations|totals|budget|keys)(/[A-Z0-9a-z%-]{0,12}){0,5}",
        "[A-Z]{0,4}-[0-9]{0,12}",
    ]
}

#[test]
fn no_text_makes_a_reader_panic() {
    let kinds: Vec<Kind> = TableName::ALL
        .into_iter()
        .flat_map(|table| fields_of(table).into_iter().map(|(_, kind)| kind))
        .collect();
    always(&texts(), |text| {
        for mark in [DecimalMark::Comma, DecimalMark::Point] {
            drop(Share::read(&text, mark));
            drop(Rate::read(&text, mark));
            for kind in &kinds {
                drop(kind.read(&text, mark));
            }
        }
        let marks = number::marks(&text, |_| true);
        prop_assert!(marks.comma || marks.point);
        drop(text.parse::<RowId>());
        if let Ok(place) = text.parse::<Place>() {
            prop_assert_eq!(place.to_string().parse::<Place>(), Ok(place));
        }
        Ok(())
    });
}

#[test]
fn a_value_that_was_read_reads_back_from_its_own_text() {
    let kinds = [
        Kind::Number,
        Kind::Money,
        Kind::Share,
        Kind::Rate,
        Kind::Year,
        Kind::Date,
    ];
    always(&texts(), |text| {
        for kind in kinds {
            if let Ok(value) = kind.read(&text, DecimalMark::Point) {
                let again = kind.read(&value.to_string(), DecimalMark::Point);
                prop_assert_eq!(again, Ok(value));
            }
        }
        Ok(())
    });
}

#[test]
fn the_place_of_an_entry_with_any_name_reads_back() {
    let names = texts().prop_filter("an entry has a name", |name| !name.is_empty());
    always(&names, |name| {
        let key = RowId::new(TableName::Keys, 7);
        let place = Place::Entry(key, "parts", Value::Text(name));
        prop_assert_eq!(place.to_string().parse::<Place>(), Ok(place));
        Ok(())
    });
}
