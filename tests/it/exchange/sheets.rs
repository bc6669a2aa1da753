//! Sheets: whole, in words of both languages, the same whatever reads them.

use super::{Case, plans};
use ontschot::{
    exchange::{Cell, Column, ColumnKind, SheetName, cell, json, sheet},
    money::Money,
    plan::{Arrangement, AwardForm, OrganisationId, Single, Table},
    text::Language,
    year::Year,
};
use serde_json::Value::Null;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_sheet_and_column_has_a_name_and_a_meaning_in_both_languages() {
    for language in Language::ALL {
        let case = Case::new(plans::full(), language);
        for name in SheetName::ALL {
            for key in [
                format!("file-{}", name.code()),
                format!("sheet-{}", name.code()),
            ] {
                assert!(case.text.knows(&key), "{key}");
            }
            for column in sheet(&case.contents(), *name).columns {
                assert!(
                    case.text.knows(&format!("column-{}", column.word)),
                    "{column:?}"
                );
                let meaning = column.meaning(*name, case.text);
                assert!(meaning.ends_with('.'), "{}: {meaning}", column.word);
                if let ColumnKind::Choice(codes) = column.kind {
                    let unknown = codes
                        .iter()
                        .find(|code| !case.text.knows(&cell::choice_word(code)));
                    assert_eq!(unknown, None);
                }
            }
        }
    }
}

#[test]
fn names_of_files_and_columns_are_different_plain_words() {
    let is_plain = |name: &str| {
        let is_letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        name.chars().all(is_letter)
    };
    for language in Language::ALL {
        let case = Case::new(plans::full(), language);
        let mut files = BTreeSet::new();
        for name in SheetName::ALL {
            let file = name.file(case.text);
            assert!(is_plain(&file) && files.insert(file.clone()), "{file}");
            let mut columns = BTreeSet::new();
            for column in sheet(&case.contents(), *name).columns {
                let column = column.name(case.text);
                assert!(
                    is_plain(&column) && columns.insert(column.clone()),
                    "{file}: {column}"
                );
            }
        }
    }
}

#[test]
fn english_names_are_the_codes() {
    let case = Case::new(plans::full(), Language::English);
    for name in SheetName::ALL {
        assert_eq!(name.file(case.text), name.code());
        for column in sheet(&case.contents(), *name).columns {
            assert_eq!(column.name(case.text), column.code());
        }
    }
}

#[test]
fn a_sheet_is_found_by_its_name_in_any_language() {
    assert_eq!(
        SheetName::from_code("allocations"),
        Some(SheetName::Allocations)
    );
    assert_eq!(
        SheetName::from_code("toedeling_matrix"),
        Some(SheetName::AllocationMatrix)
    );
    assert_eq!(SheetName::from_code("nothing"), None);
}

#[test]
fn every_row_has_a_cell_for_every_column_and_says_where_it_comes_from() {
    let case = Case::new(plans::full(), Language::Dutch);
    for name in SheetName::ALL {
        let contents = case.contents();
        let sheet = sheet(&contents, *name);
        let columns = sheet.columns.clone();
        let mut rows = 0;
        for row in sheet.rows() {
            assert_eq!(row.len(), columns.len(), "{name:?}");
            let required = columns
                .iter()
                .zip(&row)
                .filter(|(column, _)| column.is_required);
            for (column, cell) in required {
                assert_ne!(*cell, Cell::Blank, "{name:?} {}", column.code());
            }
            rows += 1;
        }
        assert!(rows > 0, "{name:?}");
        let last: Vec<String> = columns.iter().rev().take(2).map(Column::code).collect();
        assert_eq!(last, ["snapshot", "dossier_id"]);
    }
}

#[test]
fn json_has_english_names_and_codes_and_exact_amounts() {
    let case = Case::new(plans::full(), Language::Dutch);
    let rows = json::rows(sheet(&case.contents(), SheetName::Lines), case.text);
    let debts = &rows[1];
    assert_eq!(debts["line_id"], "LIN-0002");
    assert_eq!(debts["line"], "-Debts");
    assert_eq!(debts["split"], "shares");
    assert_eq!(debts["amount"], "50000.00");
    assert_eq!(debts["indexed"], false);
    assert!(debts["base_year"].is_null());
}

#[test]
fn award_proposals_add_up_to_what_organisations_have() {
    for seed in 0..40 {
        let case = Case::new(plans::drawn(seed), Language::English);
        let proposal = sheet(&case.contents(), SheetName::AwardProposal);
        let place = |word| {
            proposal
                .columns
                .iter()
                .position(|column| column.word == word)
        };
        let (year, amount) = (place("year").unwrap(), place("amount").unwrap());
        let mut totals: BTreeMap<Year, Money> = BTreeMap::new();
        for row in proposal.rows() {
            let (Cell::Year(year), Cell::Money(amount)) = (&row[year], &row[amount]) else {
                panic!("{row:?}");
            };
            let total = totals.entry(*year).or_default();
            *total = *total + *amount;
        }
        let outcome = &case.evaluated.outcome;
        for year in outcome.years.iter().map(|plan_year| plan_year.year) {
            let proposed = totals.get(&year).copied().unwrap_or_default();
            assert_eq!(
                proposed,
                outcome.budget(year).unwrap().allocated,
                "{seed}: {year}"
            );
        }
    }
}

#[test]
fn the_recipient_follows_the_form_of_the_award() {
    let recipients = |form, lead| {
        let mut plan = plans::full();
        let arrangement = Arrangement {
            award_form: form,
            lead,
            ..Arrangement::clone(&plan.arrangement)
        };
        plan.arrangement = Single::new(arrangement);
        plan.phases = Table::default();
        let case = Case::new(plan, Language::English);
        let rows = json::rows(sheet(&case.contents(), SheetName::AwardProposal), case.text);
        let rows = rows.as_array().unwrap().iter();
        let recipients = rows.map(|row| row["recipient"].as_str().unwrap().to_owned());
        recipients.collect::<BTreeSet<String>>()
    };
    let lead = Some(OrganisationId::new(3));
    assert_eq!(recipients(AwardForm::Lead, lead), one("Évelien & co"));
    assert_eq!(
        recipients(AwardForm::Lead, None),
        one("lead partner not chosen yet")
    );
    assert_eq!(
        recipients(AwardForm::Joint, lead),
        one("all organisations together")
    );
    assert_eq!(recipients(AwardForm::Separate, lead).len(), 4);
}

fn one(name: &str) -> BTreeSet<String> {
    BTreeSet::from([name.to_owned()])
}

#[test]
fn a_request_stands_beside_what_is_allocated() {
    let case = Case::new(plans::full(), Language::English);
    let rows = json::rows(sheet(&case.contents(), SheetName::Requested), case.text);
    let of = |who: &str, year: i64| {
        let is_meant = |row: &&serde_json::Value| {
            row["line_id"] == "LIN-0001" && row["organisation_id"] == who && row["year"] == year
        };
        let row = rows.as_array().unwrap().iter().find(is_meant);
        row.map(|row| ["requested", "allocated", "difference"].map(|column| row[column].clone()))
    };
    // Who takes no part has nothing of what it asked for.
    assert_eq!(
        of("ORG-0003", 2018),
        Some(["2500.00".into(), Null, "-2500.00".into()])
    );
    // In a year in which it asked for nothing there is nothing to compare.
    let [requested, allocated, difference] = of("ORG-0001", 2017).unwrap();
    assert!(requested.is_null() && difference.is_null());
    assert!(allocated.is_string());
    // Neither asked for nor allocated is no row.
    assert_eq!(of("ORG-0003", 2017), None);
    assert_eq!(of("ORG-0002", 2018), None);
}
