//! The joint budget, and what it is for.

use super::{
    Board,
    period::Period,
    section,
    table::{Table, largest, with_note},
};
use crate::{
    exchange::markup::Html,
    money::Money,
    plan::{BudgetPart, Chosen, Line, LineAmount, OrganisationSplit, TotalOf},
    year::Year,
};

/// How many lines have a row of their own.
const ROWS: usize = 12;

/// How many organisations of a line are named.
const NAMED: usize = 2;

/// What is taken from the money that counts, in the order of the sum.
const TAKEN: [BudgetPart; 3] = [
    BudgetPart::Reserve,
    BudgetPart::Allocated,
    BudgetPart::NotYetAssigned,
];

/// The name of a line, and its amounts in each period and then in all.
type Row = (Html, Vec<Money>);

/// The joint budget as one sum: what counts, less what is taken from it, is what is left or short.
pub(super) fn budget(board: &Board<'_>, periods: &[Period]) -> Html {
    let outcome = board.outcome();
    let amounts = |part: BudgetPart| {
        let amounts = periods.iter().map(|period| period.budget(outcome, part));
        board.amounts(&with_sum(amounts.collect()))
    };
    let name = |part: BudgetPart| board.text.say(&format!("budget-{}", part.code()));
    let caption = board.text.say("board-budget-caption");
    let mut table = Table::new(&caption, board.headings("board-budget-row", periods));
    let counted = BudgetPart::Counted;
    table.row(Html::text(&name(counted)), amounts(counted));
    for part in TAKEN {
        table.row(Html::text(&format!("− {}", name(part))), amounts(part));
    }
    let left = BudgetPart::Unallocated;
    table.total(&format!("= {}", name(left)), amounts(left));
    section("budget", &board.text.say("board-budget"), [table.show()])
}

/// The lines: what the money is for, who carries it out, and how its amount comes about.
pub(super) fn lines(board: &Board<'_>, periods: &[Period]) -> Html {
    let (plan, outcome, text) = (board.plan(), board.outcome(), board.text);
    let rows = plan.lines.iter().map(|(id, line)| {
        let name = with_note(&plan.name_of(id.row()), &note(board, line));
        let amounts = periods
            .iter()
            .map(|period| period.total(outcome, TotalOf::Line(id)));
        (name, with_sum(amounts.collect()))
    });
    let rows: Vec<Row> = rows.collect();
    let all = added(rows.iter().map(|(_, amounts)| amounts));
    let (shown, others) = largest(rows, ROWS, |(_, amounts)| last(amounts));
    let caption = text.say("board-lines-caption");
    let mut table = Table::new(&caption, board.headings("board-line", periods));
    for (name, amounts) in shown {
        table.row(name, board.amounts(&amounts));
    }
    if !others.is_empty() {
        let name = text.count("board-others", others.len());
        let together = added(others.iter().map(|(_, amounts)| amounts));
        table.row(Html::text(&name), board.amounts(&together));
    }
    table.total(&text.say("board-total"), board.amounts(&all));
    section("lines", &text.say("board-lines"), [table.show()])
}

/// Who carries a line out, and by which rules.
fn note(board: &Board<'_>, line: &Line) -> String {
    let text = board.text;
    let who = match &line.organisations {
        Chosen::All => text.say("board-all-organisations"),
        Chosen::Only(some) if some.len() <= NAMED => {
            let names = some.iter().map(|id| board.plan().name_of(id.row()));
            names.collect::<Vec<_>>().join(", ")
        }
        Chosen::Only(some) => text.count("board-organisations-count", some.len()),
    };
    let is_shared = line.organisations.only().is_none_or(|some| some.len() > 1);
    let split = is_shared.then(|| split(board, line));
    let path = line.path.then(|| text.say("board-path"));
    let corridor = line.corridor.then(|| text.say("board-corridor"));
    let rules = [Some(who), Some(method(board, line)), split, path, corridor];
    let rules = rules.into_iter().flatten().filter(|rule| !rule.is_empty());
    rules.collect::<Vec<_>>().join(" · ")
}

/// By what a line is divided over those who carry it out.
fn split(board: &Board<'_>, line: &Line) -> String {
    let method = board.text.choice(line.split.method());
    let split = match &line.split {
        OrganisationSplit::Figure { name, .. } => format!("{method} «{name}»"),
        OrganisationSplit::Key(key) => {
            format!("{method} «{}»", board.plan().name_of(key.row()))
        }
        OrganisationSplit::Equal | OrganisationSplit::Shares(_) | OrganisationSplit::History => {
            method
        }
    };
    board.text.say_with("board-split", &[("split", &split)])
}

/// How the amount of a line comes about.
fn method(board: &Board<'_>, line: &Line) -> String {
    let text = board.text;
    let first = Year::of(board.plan().term().first());
    let price = |base_year: Option<Year>, is_indexed: bool| {
        let key = if is_indexed {
            "board-indexed"
        } else {
            "board-not-indexed"
        };
        text.say_with(key, &[("year", &base_year.unwrap_or(first))])
    };
    match &line.amount {
        LineAmount::Fixed {
            base_year, indexed, ..
        } => format!("{}, {}", text.choice("fixed"), price(*base_year, *indexed)),
        LineAmount::PerUnit {
            amount,
            figure,
            base_year,
            indexed,
            ..
        } => {
            let unit: [(&str, &dyn std::fmt::Display); 2] =
                [("amount", &text.money(*amount)), ("figure", figure)];
            let words = text.say_with("board-per-unit", &unit);
            format!("{words}, {}", price(*base_year, *indexed))
        }
        LineAmount::PerYear(_) => text.choice("per_year"),
        LineAmount::Weight(weight) => {
            let weight = text.language().numbers().show(*weight);
            text.say_with("board-weight", &[("weight", &weight)])
        }
    }
}

/// Amounts of periods, and then what they add up to.
pub(super) fn with_sum(mut amounts: Vec<Money>) -> Vec<Money> {
    let sum = amounts.iter().copied().sum();
    amounts.push(sum);
    amounts
}

/// The last amount of a row, which is that of all periods.
pub(super) fn last(amounts: &[Money]) -> Money {
    amounts.last().copied().unwrap_or_default()
}

/// Rows added up, column by column.
pub(super) fn added<R: AsRef<[Money]>>(rows: impl IntoIterator<Item = R>) -> Vec<Money> {
    let mut sums = Vec::new();
    for row in rows {
        let row = row.as_ref();
        sums.resize(row.len().max(sums.len()), Money::ZERO);
        for (sum, amount) in sums.iter_mut().zip(row) {
            *sum = *sum + *amount;
        }
    }
    sums
}
