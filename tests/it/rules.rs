//! The rules that ship: every cell of their files is read, and whoever takes a set over has words.

use ontschot::{
    plan::{
        AnyRow, TableName, Topic, fields_of,
        rule::{local_rules, reporting_rules, rule_sets, shipped_rules},
    },
    text::{Language, Text},
};
use std::{collections::BTreeMap, fs, path::Path};

/// The rows of a file, by the names of its columns.
fn rows(name: &str) -> Vec<BTreeMap<String, String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/rules");
    let file = fs::read_to_string(path.join(name)).expect("a file of rules");
    let lines: Vec<&str> = file.lines().filter(|line| !line.starts_with('#')).collect();
    let (names, rows) = lines.split_first().expect("a heading");
    let names: Vec<&str> = names.split(';').collect();
    let row = |line: &&str| {
        let cells: Vec<&str> = line.split(';').collect();
        assert_eq!(cells.len(), names.len(), "{name}: {line}");
        let cells = names.iter().zip(cells);
        let cells = cells.map(|(name, cell)| ((*name).to_owned(), cell.to_owned()));
        cells.collect()
    };
    rows.iter().map(row).collect()
}

/// Whether rows hold what stands in a file, cell by cell.
fn holds(name: &str, table: TableName, found: Vec<AnyRow>) {
    let written = rows(name);
    assert_eq!(written.len(), found.len(), "{name}");
    let fields = fields_of(table);
    for (written, found) in written.iter().zip(found) {
        for column in written.keys() {
            assert!(fields.iter().any(|(code, _)| code == column), "{column}");
        }
        for (code, value) in found.values() {
            let cell = written.get(code).map_or("", String::as_str);
            let value = value.to_string();
            let is_usual = cell.is_empty() && value == "rolling";
            let is_it = value == cell || value.strip_suffix(".00") == Some(cell);
            assert!(
                is_it || is_usual,
                "{name}: {code} is «{value}», not «{cell}»"
            );
        }
        let source = written.get("source").map_or("", String::as_str);
        assert!(!source.is_empty(), "{name}: a rule without its source");
    }
}

#[test]
fn every_cell_of_the_files_is_read() {
    let legal = |rules: &[ontschot::plan::LegalRule]| -> Vec<AnyRow> {
        rules.iter().cloned().map(AnyRow::from).collect()
    };
    holds("rules.csv", TableName::Rules, legal(shipped_rules()));
    holds("local.csv", TableName::Rules, legal(local_rules()));
    let reporting = reporting_rules().iter().cloned().map(AnyRow::from);
    holds(
        "reporting.csv",
        TableName::ReportingRules,
        reporting.collect(),
    );
}

#[test]
fn a_rule_of_the_law_names_what_its_topic_is_about() {
    for rule in shipped_rules().iter().chain(local_rules()) {
        assert!(rule.number.is_some(), "{rule:?}");
        let is_ceiling = matches!(rule.topic, Topic::DeMinimis | Topic::SgeiDeMinimis);
        assert_eq!(rule.amount.is_some(), is_ceiling, "{rule:?}");
        if let (Some(from), Some(to)) = (rule.valid_from, rule.valid_to) {
            assert!(from < to, "{rule:?}");
        }
    }
}

#[test]
fn every_set_has_rows_in_the_words_of_both_languages() {
    let sets = rule_sets();
    assert!(sets.len() > 8, "{sets:?}");
    for text in Language::ALL.map(Text::of) {
        for name in &sets {
            let rows = text.rule_set(name);
            assert!(!rows.is_empty(), "{name}");
            for row in rows {
                let values = row.values().into_iter();
                let document = values.filter(|(code, _)| *code == "document");
                for (_, words) in document {
                    // A word that is missing shows as its key.
                    assert!(!words.to_string().starts_with("document-"), "{words}");
                }
            }
        }
    }
}
