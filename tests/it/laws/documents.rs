//! What a document says is what follows from the plan, to the cent, and what people typed stays as
//! they typed it.

use super::always;
use crate::support::plans::{plans, table};
use ontschot::{
    exchange::document::{Paper, PaperTable, Writing, in_codes, in_words, markdown, paper},
    money::Money,
    number::DecimalMark,
    plan::{Amount, BudgetPart, Clause, Document, DocumentId, Plan, Shown, TotalOf},
    session::Evaluated,
    text::{Language, Text},
};
use proptest::prelude::*;
use std::sync::Arc;

/// A plan with a document of one clause that shows something.
fn written(plan: Plan, shows: Shown, text: &str) -> (Evaluated, Paper) {
    let plan = Plan {
        documents: table([Document::default()]),
        clauses: table([Clause {
            document: DocumentId::new(1),
            text: text.to_owned(),
            shows,
            ..Clause::default()
        }]),
        ..plan
    };
    let today = plan.term().first();
    let evaluated = Evaluated::new(Arc::new(plan), today);
    let id = DocumentId::new(1);
    let documents = &evaluated.plan.documents;
    let written = paper(&Writing {
        dossier_id: "DOS-law",
        snapshot: "law",
        evaluated: &evaluated,
        id,
        document: documents.get(id).expect("the one that was put there"),
    });
    (evaluated, written)
}

fn shown(paper: &Paper) -> Option<&PaperTable> {
    paper.articles[0].table.as_ref()
}

fn read(cell: &str) -> Money {
    Money::read(cell, DecimalMark::Comma).expect("an amount")
}

/// The amounts of a row behind its name.
fn amounts(row: &[String]) -> Vec<Money> {
    row[1..].iter().map(|cell| read(cell)).collect()
}

#[test]
fn the_tables_of_a_document_add_up_to_the_outcome() {
    always(&plans(), |plan| {
        for shows in [Shown::Lines, Shown::Organisations] {
            let (evaluated, paper) = written(plan.clone(), shows, "");
            let outcome = &evaluated.outcome;
            let Some(table) = shown(&paper) else {
                let years = evaluated.plan.years().into_iter();
                let assigned = |year| Amount::Budget(year, BudgetPart::Allocated);
                let all = years.map(|year| outcome.amount(assigned(year)).unwrap());
                prop_assert_eq!(all.sum::<Money>(), Money::ZERO);
                continue;
            };
            let total = amounts(table.total.as_ref().unwrap());
            for (at, year) in evaluated.plan.years().into_iter().enumerate() {
                let of_year = |part| outcome.amount(Amount::Budget(year, part)).unwrap();
                let both = of_year(BudgetPart::Allocated) + of_year(BudgetPart::NotYetAssigned);
                prop_assert_eq!(total[at], both, "{:?} {}", shows, year);
                let column = table.rows.iter().map(|row| amounts(row)[at]);
                prop_assert_eq!(column.sum::<Money>(), total[at]);
            }
        }
        Ok(())
    });
}

#[test]
fn a_budget_in_words_is_that_of_the_plan() {
    always(&plans(), |plan| {
        let (evaluated, paper) = written(plan, Shown::Nothing, "[budget] [amount]");
        let years = evaluated.plan.years().into_iter();
        let counted = years.map(|year| {
            let part = Amount::Budget(year, BudgetPart::Counted);
            evaluated.outcome.amount(part).unwrap()
        });
        let text = Text::of(Language::Dutch);
        let assigned = evaluated
            .outcome
            .totals()
            .filter_map(|(of, amount)| match of {
                (None, TotalOf::Organisation(Some(_))) => Some(amount),
                _ => None,
            });
        let words = format!(
            "{} {}",
            text.money(counted.sum()),
            text.money(assigned.sum())
        );
        prop_assert_eq!(&paper.articles[0].paragraphs, &[words]);
        Ok(())
    });
}

#[test]
fn blanks_go_into_words_and_back() {
    let pieces = prop::collection::vec(
        prop::sample::select(vec![
            "[budget 2018]",
            "[kept_back]",
            "[",
            "]",
            "[]",
            " of ",
            "[nobody]",
            "]]",
            "[[lead]",
            "é",
        ]),
        0..9,
    );
    always(&pieces.prop_map(|pieces| pieces.concat()), |stored| {
        for language in Language::ALL {
            let text = Text::of(language);
            let shown = in_words(text, &stored);
            prop_assert_eq!(in_codes(text, &shown), &*stored, "{}", shown);
        }
        Ok(())
    });
}

#[test]
fn markdown_keeps_what_was_typed_as_words() {
    let plan = Plan::default();
    let (_, paper) = written(plan, Shown::Nothing, "1. a | *b* <i>\n\n# c\n\n- d");
    let text = markdown(&paper);
    assert!(text.contains("1\\. a \\| \\*b\\* \\<i\\>"), "{text}");
    assert!(text.contains("\n\\# c\n"), "{text}");
    assert!(text.contains("\n\\- d\n"), "{text}");
}
