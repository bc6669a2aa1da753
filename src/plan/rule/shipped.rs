//! The rules that ship with the program, as plain files: `assets/rules/`. The first line that is no
//! remark names the fields; every other is a row.

use super::LegalRule;
use crate::{
    number::DecimalMark,
    plan::{ReportingRule, field::Row},
};
use std::sync::LazyLock;

/// The rules of the law, which hold in every dossier that has none of its own on the topic.
pub fn shipped_rules() -> &'static [LegalRule] {
    static RULES: LazyLock<Vec<LegalRule>> =
        LazyLock::new(|| rows(include_str!("../../../assets/rules/rules.csv")));
    &RULES
}

/// Rules of one authority or of a model, which hold only in a dossier that takes them over.
pub fn local_rules() -> &'static [LegalRule] {
    static RULES: LazyLock<Vec<LegalRule>> =
        LazyLock::new(|| rows(include_str!("../../../assets/rules/local.csv")));
    &RULES
}

/// Sets of reporting rules, in the same way. Their documents are codes: whoever takes them over
/// fills in the words of a language.
pub fn reporting_rules() -> &'static [ReportingRule] {
    static RULES: LazyLock<Vec<ReportingRule>> =
        LazyLock::new(|| rows(include_str!("../../../assets/rules/reporting.csv")));
    &RULES
}

/// The rows of a file. A cell that is no value of its field leaves it blank; a test reads every cell
/// of the files again.
fn rows<R: Row>(file: &str) -> Vec<R> {
    let mut lines = file.lines().filter(|line| !line.starts_with('#'));
    let names: Vec<&str> = lines.next().unwrap_or_default().split(';').collect();
    lines.map(|line| row(&names, line)).collect()
}

fn row<R: Row>(names: &[&str], line: &str) -> R {
    let mut row = R::default();
    for (name, cell) in names.iter().zip(line.split(';')) {
        let field = R::fields().iter().find(|field| field.code == *name);
        let value = field.and_then(|field| field.kind.read(cell, DecimalMark::Point).ok());
        if let Some((field, value)) = field.zip(value).filter(|(_, value)| !value.is_blank()) {
            let _left_blank = (field.set)(&mut row, value);
        }
    }
    row
}

/// The names of all sets, each once: those of the law first.
pub fn rule_sets() -> Vec<&'static str> {
    let legal = shipped_rules().iter().chain(local_rules());
    let legal = legal.map(|rule| &*rule.name);
    let mut names: Vec<&str> = Vec::new();
    for name in legal.chain(reporting_rules().iter().map(|rule| &*rule.name)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
