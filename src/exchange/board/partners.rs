//! Who gets what, and how that differs from what they had.

use super::{
    Board,
    money::{added, last, with_sum},
    period::Period,
    section,
    table::{Table, largest, with_note},
};
use crate::{
    engine::{Pair, totals},
    exchange::markup::{Html, element},
    money::Money,
    plan::{OrganisationId, TotalOf},
    share::Ratio,
    year::Year,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Display,
};

/// How many organisations have a row of their own.
const ROWS: usize = 12;

/// The parts that the length of a bar is counted in.
const BAR: i64 = 1000;

/// The bar of what they had, and that of what they get: light above dark.
const BARS: [(&str, &str); 2] = [("1", "#aab4bd"), ("9", "#23455c")];

/// What organisations had in an earlier year, to lay beside a whole year of the term.
struct Compared {
    from: Year,
    to: Year,
    had: BTreeMap<OrganisationId, Money>,
}

/// An organisation, or several together.
struct Party {
    /// `None` for several together, and for what nobody has yet.
    one: Option<OrganisationId>,
    name: String,
    /// What it gets in each period, and then in all.
    amounts: Vec<Money>,
    /// What it had, and what it gets in the year that is laid beside it.
    pair: Pair,
}

/// The organisations, the largest first.
pub(super) fn organisations(board: &Board<'_>, periods: &[Period]) -> Html {
    let text = board.text;
    let compared = Compared::of(board);
    let parties = parties(board, periods, compared.as_ref());
    let mut headings = board.headings("board-organisation", periods);
    let caption = match &compared {
        Some(compared) => {
            let years: [(&str, &dyn Display); 2] = [("from", &compared.from), ("to", &compared.to)];
            headings.insert(1, text.say_with("board-had", &years));
            headings.push(text.say("board-change"));
            text.say_with("board-organisations-caption", &years)
        }
        None => text.say("board-organisations-alone"),
    };
    let mut table = Table::new(&caption, headings);
    // Beside several together, nobody's bars would be long enough to be seen.
    let longest = parties.iter().filter(|party| party.one.is_some());
    let longest = longest.map(Party::longer).max().unwrap_or_default();
    let is_compared = compared.is_some();
    for party in &parties {
        let has_bars = is_compared && party.one.is_some();
        let bars = has_bars.then(|| bars(party.pair, longest));
        let name = std::iter::once(Html::text(&party.name)).chain(bars);
        table.row(name.collect(), party.cells(board, is_compared));
    }
    let total = Party::together(text.say("board-total"), &parties);
    table.total(&total.name, total.cells(board, is_compared));
    let heading = text.say("board-organisations");
    section("organisations", &heading, [table.show()])
}

/// A row for each of the largest, one for the others, and one for what nobody has yet.
fn parties(board: &Board<'_>, periods: &[Period], compared: Option<&Compared>) -> Vec<Party> {
    let outcome = board.outcome();
    let party = |id: Option<OrganisationId>| {
        let of = TotalOf::Organisation(id);
        let amounts = periods.iter().map(|period| period.total(outcome, of));
        Party {
            one: id,
            name: board.text.member(board.plan(), id, "not-yet-assigned"),
            amounts: with_sum(amounts.collect()),
            pair: compared.map_or_else(Pair::default, |compared| Pair {
                before: id.map_or(Money::ZERO, |id| compared.had(id)),
                after: outcome.total(Some(compared.to), of),
                ..Pair::default()
            }),
        }
    };
    let had = compared
        .into_iter()
        .flat_map(|compared| compared.had.keys());
    let known: BTreeSet<OrganisationId> = board.partners().chain(had.copied()).collect();
    let known = known.into_iter().map(|id| party(Some(id))).collect();
    let (mut parties, others) = largest(known, ROWS, |party| last(&party.amounts));
    if !others.is_empty() {
        let name = board.text.count("board-others", others.len());
        parties.push(Party::together(name, &others));
    }
    let nobody = party(None);
    let is_there = nobody.amounts.iter().any(|amount| !amount.is_zero());
    parties.extend(is_there.then_some(nobody));
    parties
}

impl Compared {
    /// `None` where it is not known what anybody had, or where no year of the term is whole: a part
    /// of a year cannot be laid beside a year.
    fn of(board: &Board<'_>) -> Option<Self> {
        let from = board.plan().arrangement.compared_year();
        let to = board.last_whole_year()?;
        let had = totals::earlier(board.plan(), from).into_iter();
        let had = had.map(|(id, exact)| (id, Money::rounded(&exact, Money::CENT)));
        let had: BTreeMap<OrganisationId, Money> = had.collect();
        (!had.is_empty()).then_some(Self { from, to, had })
    }

    fn had(&self, id: OrganisationId) -> Money {
        self.had.get(&id).copied().unwrap_or_default()
    }
}

impl Party {
    fn together(name: String, parties: &[Self]) -> Self {
        let amounts = parties.iter().map(|party| &party.amounts);
        let sum = |amount: fn(&Pair) -> Money| {
            let amounts = parties.iter().map(|party| amount(&party.pair));
            amounts.sum()
        };
        Self {
            one: None,
            name,
            amounts: added(amounts),
            pair: Pair {
                before: sum(|pair| pair.before),
                after: sum(|pair| pair.after),
                ..Pair::default()
            },
        }
    }

    /// The longer of its two bars.
    fn longer(&self) -> Money {
        self.pair.before.max(self.pair.after)
    }

    /// The cells behind the name: what it gets, and where it is known, between what it had and the
    /// difference.
    fn cells(&self, board: &Board<'_>, is_compared: bool) -> Vec<Html> {
        let mut cells = board.amounts(&self.amounts);
        if is_compared {
            let difference = self.pair.difference();
            let difference = signed(difference > Money::ZERO, &board.text.amount(difference));
            let change = self.pair.change().map_or_else(String::new, |change| {
                signed(change.is_positive(), &board.text.percentage(&change))
            });
            cells.insert(0, board.amount(self.pair.before));
            cells.push(with_note(&difference, &change));
        }
        cells
    }
}

/// A number of which also the plus is shown, so that more and less differ by a sign.
fn signed(is_more: bool, number: &str) -> String {
    if is_more {
        format!("+{number}")
    } else {
        number.to_owned()
    }
}

/// What somebody had above what somebody gets. The amounts stand in the same row, so a reader who
/// does not see the bars misses nothing.
fn bars(pair: Pair, longest: Money) -> Html {
    let lengths = [pair.before, pair.after].map(|amount| length(amount, longest).to_string());
    let bars = BARS.iter().zip(&lengths).map(|((top, colour), length)| {
        let place = [("x", "0"), ("y", *top), ("width", length), ("height", "6")];
        let place = place.into_iter().chain([("fill", *colour)]);
        element("rect", &place.collect::<Vec<_>>(), [])
    });
    let frame = [
        ("viewBox", "0 0 1000 16"),
        ("preserveAspectRatio", "none"),
        ("aria-hidden", "true"),
    ];
    element("svg", &frame, bars)
}

/// How long the bar of an amount is beside the longest; nothing for what is not above zero.
fn length(amount: Money, longest: Money) -> i64 {
    if amount <= Money::ZERO {
        return 0;
    }
    let part = amount.to_ratio() / longest.to_ratio() * Ratio::of(BAR, 1);
    part.floor().to_whole().unwrap_or_default()
}
