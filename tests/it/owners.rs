//! Whose each field is: every field has an owner, and what is said of a field is said of one that
//! there is.

use ontschot::plan::{Owner, TableName, fields_of, owner, owner::EXCEPTIONS, owner_of_rows};
use std::collections::BTreeSet;

#[test]
fn every_exception_is_of_a_field_that_there_is_and_is_one() {
    let mut known = BTreeSet::new();
    for (table, code, whose) in EXCEPTIONS {
        let fields = fields_of(*table);
        assert!(
            fields.iter().any(|(field, _)| field == code),
            "{table} have no field {code}"
        );
        assert_ne!(*whose, owner_of_rows(*table), "{table}/{code}");
        assert!(known.insert((*table, *code)), "{table}/{code} stands twice");
    }
}

#[test]
fn the_what_is_the_authoritys_and_the_how_is_the_partners() {
    let what = [
        (TableName::Goals, "name"),
        (TableName::Indicators, "target"),
        (TableName::Arrangement, "floor"),
        (TableName::Arrangement, "cap"),
        (TableName::Sources, "committed"),
        (TableName::Lines, "amount"),
        (TableName::Lines, "goals"),
    ];
    let how = [
        (TableName::Lines, "organisations"),
        (TableName::Lines, "shares"),
        (TableName::Lines, "pins"),
        (TableName::Lines, "area_split"),
        (TableName::Indicators, "actual"),
        (TableName::Organisations, "name"),
    ];
    for (table, field) in what {
        assert_eq!(owner(table, field), Owner::Authority, "{table}/{field}");
    }
    for (table, field) in how {
        assert_eq!(owner(table, field), Owner::Partners, "{table}/{field}");
    }
}

/// A note is for whoever has something to say, where both read the row.
#[test]
fn every_field_has_an_owner_with_words() {
    use ontschot::text::{Language, Text};
    for text in Language::ALL.map(Text::of) {
        let words: BTreeSet<String> = TableName::ALL
            .into_iter()
            .flat_map(|table| {
                fields_of(table)
                    .into_iter()
                    .map(move |field| (table, field.0))
            })
            .map(|(table, field)| text.say(&format!("owner-{}", owner(table, field).code())))
            .collect();
        assert_eq!(words.len(), Owner::ALL.len(), "each owner owns something");
        assert!(words.iter().all(|words| !words.starts_with("owner-")));
    }
}
