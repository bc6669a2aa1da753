//! What a document says is what follows from the plan, to the cent, and what people typed stays as
//! they typed it.

use super::always;
use crate::support::plans::{plans, table};
use ontschot::{
    engine::agreements::due_days,
    exchange::document::{Paper, PaperTable, Writing, in_codes, in_words, markdown, paper},
    money::Money,
    number::DecimalMark,
    plan::{
        Amount, Arrangement, AwardForm, BudgetPart, Clause, Document, DocumentId, Goal, GoalId,
        GoalWeight, Line, OrganisationId, Plan, Shown, Single, TotalOf, Value,
    },
    session::Evaluated,
    text::{Language, Text},
};
use proptest::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

/// A plan with a document of one clause that shows something.
fn written(plan: Plan, shows: Shown, text: &str) -> (Evaluated, Paper) {
    addressed(plan, shows, text, None)
}

/// The same, addressed to somebody.
fn addressed(
    plan: Plan,
    shows: Shown,
    text: &str,
    recipient: Option<OrganisationId>,
) -> (Evaluated, Paper) {
    let plan = Plan {
        documents: table([Document {
            recipient,
            ..Document::default()
        }]),
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
    let writing = Writing {
        evaluated: &evaluated,
        id,
        document: documents.get(id).expect("the one that was put there"),
    };
    let written = paper(&writing, None);
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
fn the_money_by_goal_in_a_document_is_that_of_the_outcome() {
    let with_goals = (plans(), prop::collection::vec(1..9_i64, 1..4));
    let with_goals = with_goals.prop_map(|(plan, weights)| of_goals(plan, &weights));
    always(&with_goals, |plan| {
        let (evaluated, paper) = written(plan, Shown::GoalAmounts, "");
        let (outcome, years) = (&evaluated.outcome, evaluated.plan.years());
        let table = shown(&paper).expect("there are goals");
        let total = amounts(table.total.as_ref().unwrap());
        for (at, year) in years.iter().enumerate() {
            let lines = outcome.total(Some(*year), TotalOf::Lines);
            prop_assert_eq!(total[at], lines, "{}", year);
            let goals = evaluated.plan.goals.ids();
            for (row, goal) in table.rows.iter().zip(goals) {
                let of_goal = outcome.total(Some(*year), TotalOf::Goal(Some(goal)));
                prop_assert_eq!(amounts(row)[at], of_goal, "{} {}", row[0], year);
            }
        }
        Ok(())
    });
}

/// Goals, and every other line with money for each of them.
fn of_goals(plan: Plan, weights: &[i64]) -> Plan {
    let goals = weights.iter().enumerate();
    let goals = goals.map(|(at, _)| Goal {
        name: format!("goal {at}"),
        ..Goal::default()
    });
    let weights = weights.iter().zip(1..);
    let weights: BTreeMap<GoalId, GoalWeight> = weights
        .map(|(weight, number)| {
            let weight = GoalWeight::new((*weight).into()).expect("more than nothing");
            (GoalId::new(number), weight)
        })
        .collect();
    let lines = plan.lines.iter().map(|(id, line)| {
        let goals = if id.number() % 2 == 1 {
            weights.clone()
        } else {
            BTreeMap::new()
        };
        let line = line.clone();
        (id, Line { goals, ..line })
    });
    Plan {
        goals: table(goals),
        lines: lines.collect(),
        ..plan
    }
}

#[test]
fn quantities_and_days_of_agreements_stand_in_a_document_year_by_year() {
    always(&plans(), |plan| {
        let (evaluated, paper) = written(plan, Shown::Agreements, "");
        let plan = &evaluated.plan;
        let rows = shown(&paper).map_or(&[][..], |table| &table.rows);
        prop_assert_eq!(rows.len(), plan.agreements.len());
        let text = Text::of(Language::Dutch);
        for (row, (_, agreement)) in rows.iter().zip(plan.agreements.iter()) {
            // A column in which nothing stands is not there.
            let said = row.get(2).map_or("", String::as_str);
            let said: Vec<&str> = said.split('\n').collect();
            for (year, number) in &agreement.quantities {
                let number = Value::Number(*number).show(Language::Dutch.numbers());
                let start = format!("{year}: {number}");
                prop_assert!(
                    said.iter().any(|said| said.starts_with(&start)),
                    "{:?}",
                    said
                );
            }
            for (_, day) in due_days(plan, agreement) {
                let end = format!("uiterlijk {}", text.date(day));
                prop_assert!(said.iter().any(|said| said.ends_with(&end)), "{:?}", said);
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
        let paragraph = paper.articles[0].paragraphs[0].iter();
        prop_assert!(paragraph.clone().all(|said| !said.is_open));
        let said: String = paragraph.map(|said| said.words.as_str()).collect();
        prop_assert_eq!(said, words);
        Ok(())
    });
}

#[test]
fn the_lines_of_a_recipient_add_up_to_what_it_is_awarded() {
    let forms = vec![AwardForm::Separate, AwardForm::Joint, AwardForm::Lead];
    let of = (
        plans(),
        prop::sample::select(forms),
        any::<prop::sample::Index>(),
    );
    always(&of, |(plan, form, who)| {
        let organisations: Vec<OrganisationId> = plan.organisations.ids().collect();
        let lead = organisations.first().copied();
        let arrangement = Arrangement {
            award_form: form,
            lead,
            ..Arrangement::clone(&plan.arrangement)
        };
        let recipient = Some(*who.get(&organisations));
        let plan = Plan {
            arrangement: Single::new(arrangement),
            ..plan
        };
        let (evaluated, paper) = addressed(plan, Shown::Own, "[amount]", recipient);
        let total = shown(&paper).and_then(|table| table.total.as_ref());
        let own = total.map_or(Money::ZERO, |total| *amounts(total).last().unwrap());
        let said = Text::of(Language::Dutch).money(own);
        prop_assert_eq!(&paper.articles[0].paragraphs[0][0].words, &said);
        // The lead receives for all, and everybody else for itself.
        let is_for = |who| recipient == Some(who) || form == AwardForm::Lead && recipient == lead;
        let totals = evaluated.outcome.totals();
        let all = totals.filter_map(|(of, amount)| match of {
            (None, TotalOf::Organisation(Some(who))) if is_for(who) => Some(amount),
            _ => None,
        });
        prop_assert_eq!(own, all.sum::<Money>());
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
