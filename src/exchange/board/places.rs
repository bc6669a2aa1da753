//! Where the money goes, and by which keys.

use super::{
    Board, section,
    table::{Table, largest},
};
use crate::{
    engine::{areas::key_of, totals::per_resident},
    exchange::markup::{Html, element, words},
    money::Money,
    plan::{AreaId, Key, KeyId, TotalOf},
    share::Ratio,
    year::Year,
};
use std::collections::BTreeMap;

/// How many areas have a row of their own.
const ROWS: usize = 16;

/// The areas in the last year that is whole, or the last one; and the keys by which they share.
pub(super) fn areas(board: &Board<'_>) -> Html {
    let last = board.outcome().years.last().map(|planned| planned.year);
    let year = board.last_whole_year().or(last);
    let table = year.map(|year| table(board, year));
    let inside = table.into_iter().chain([keys(board)]);
    section("areas", &board.text.say("board-areas"), inside)
}

fn table(board: &Board<'_>, year: Year) -> Html {
    let (plan, outcome, text) = (board.plan(), board.outcome(), board.text);
    let amount = |id| outcome.total(Some(year), TotalOf::Area(id));
    let known: Vec<(AreaId, Money)> = board.areas().map(|id| (id, amount(Some(id)))).collect();
    let (shown, others) = largest(known, ROWS, |(_, amount)| *amount);
    let all = outcome.total(Some(year), TotalOf::Lines);
    let share = |amount: Money| {
        let part = (!all.is_zero()).then(|| amount.to_ratio() / all.to_ratio());
        part.map_or_else(Html::default, |part| Html::text(&text.percentage(&part)))
    };
    let cells = |amount: Money, resident: Option<Ratio>| {
        let resident = resident.map(|exact| Money::rounded(&exact, Money::CENT));
        [
            board.amount(amount),
            share(amount),
            resident.map_or_else(Html::default, |resident| board.amount(resident)),
        ]
    };
    let caption = text.say_with("board-areas-caption", &[("year", &year)]);
    let headings = [
        "board-area",
        "board-amount",
        "board-share",
        "board-per-resident",
    ];
    let mut table = Table::new(&caption, headings.map(|key| text.say(key)).to_vec());
    for (id, amount) in &shown {
        let resident = per_resident(plan, outcome, year, *id);
        table.row(
            Html::text(&plan.name_of(id.row())),
            cells(*amount, resident),
        );
    }
    if !others.is_empty() {
        let name = text.count("board-others", others.len());
        let sum = others.iter().map(|(_, amount)| *amount).sum();
        table.row(Html::text(&name), cells(sum, None));
    }
    let nowhere = amount(None);
    if !nowhere.is_zero() {
        table.row(Html::text(&text.say("not-divided")), cells(nowhere, None));
    }
    table.total(&text.say("board-total"), cells(all, None));
    table.show()
}

/// Every key that lines go by, with its parts and how many lines there are.
fn keys(board: &Board<'_>) -> Html {
    let text = board.text;
    let mut lines: BTreeMap<Option<KeyId>, usize> = BTreeMap::new();
    for (_, line) in board.plan().lines.iter() {
        let count = lines.entry(key_of(board.plan(), line)).or_default();
        *count = count.saturating_add(1);
    }
    let items = lines.into_iter().map(|(id, count)| {
        let key = id.and_then(|id| board.plan().keys.get(id));
        let rule = key.map_or_else(|| text.say("board-no-key"), |key| key_words(board, key));
        let lines = text.count("board-lines-count", count);
        words("li", &[], &format!("{rule} ({lines})"))
    });
    let heading = words("h3", &[], &text.say("board-keys"));
    let list = element("ul", &[], items);
    element("div", &[("class", "keys")], [heading, list])
}

fn key_words(board: &Board<'_>, key: &Key) -> String {
    let text = board.text;
    let style = text.language().numbers();
    let parts = key
        .parts
        .iter()
        .map(|(figure, share)| format!("{figure} {}", share.show(style)));
    let parts = parts.collect::<Vec<_>>().join(", ");
    let words: [(&str, &dyn std::fmt::Display); 2] = [("key", &key.name), ("parts", &parts)];
    let rule = text.say_with("board-key", &words);
    match key.year {
        Some(year) => format!(
            "{rule}, {}",
            text.say_with("board-key-year", &[("year", &year)])
        ),
        None => rule,
    }
}
