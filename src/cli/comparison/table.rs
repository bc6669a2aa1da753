//! Rows of amounts in two plans. All columns of a whole answer stand under each other.

use crate::{
    cli::columns::{Aligned, RULE, Side, aligned},
    engine::{Compared, Direction, Pair, Presence},
    exchange::comparison::name_of,
    money::Money,
    plan::RowId,
    session::Sides,
    share::Ratio,
    text::Text,
    year::Year,
};

/// A name, and how much in two plans.
pub(super) type Named = (String, Pair);

/// The columns of every table. Tables of what is no part of all lines leave the last two out.
pub(super) const COLUMNS: [&str; 6] = [
    "compare-before",
    "compare-after",
    "compare-difference",
    "compare-change",
    "compare-share-before",
    "compare-share-after",
];
pub(super) const WITHOUT_SHARES: usize = 4;

/// Rows of a table in the making.
pub(super) struct Table<'a> {
    pub(super) sides: &'a Sides,
    pub(super) text: &'a Text,
    rows: Vec<Vec<String>>,
}

impl<'a> Table<'a> {
    pub(super) const fn new(sides: &'a Sides, text: &'a Text) -> Self {
        Self {
            sides,
            text,
            rows: Vec::new(),
        }
    }

    /// The name to the left, amounts and percentages to the right.
    pub(super) fn finish(mut self) -> String {
        // A blank line stands before each table, so also before the first.
        while self.rows.first().is_some_and(Vec::is_empty) {
            self.rows.remove(0);
        }
        let numbers = COLUMNS.map(|_column| Some(Aligned::Right));
        let sides: Vec<Side> = [Some(Aligned::Left)].into_iter().chain(numbers).collect();
        aligned(&self.rows, &sides)
    }

    /// Words over all columns.
    pub(super) fn line(&mut self, words: String) {
        self.rows.push(vec![words]);
    }

    /// Words over all columns, under a blank line.
    pub(super) fn paragraph(&mut self, words: String) {
        self.rows.push(Vec::new());
        self.line(words);
    }

    /// The first year and the last.
    pub(super) fn years(&self) -> String {
        let years = &self.sides.amounts.years;
        match (years.first(), years.last()) {
            (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
            (first, _) => first.map_or_else(String::new, Year::to_string),
        }
    }

    /// What a table is of, with the names of its columns.
    pub(super) fn heading(&mut self, what: &str, when: &str, columns: usize) {
        let what = self.text.say(what);
        let columns = COLUMNS.iter().take(columns);
        let columns = columns.map(|key| self.text.say(key));
        let row = std::iter::once(format!("{what}, {when}")).chain(columns);
        self.rows.extend([Vec::new(), row.collect()]);
    }

    /// A row with its amounts; shares where the amounts are parts of something.
    pub(super) fn amounts(&mut self, name: String, pair: &Pair) {
        // A part of nothing, or of less than nothing, tells a reader nothing.
        let change = pair.change().filter(|_| pair.before > Money::ZERO);
        self.row(name, pair, change);
    }

    pub(super) fn row(&mut self, name: String, pair: &Pair, change: Option<Ratio>) {
        let text = self.text;
        let share =
            |share: Option<Ratio>| share.map_or_else(String::new, |share| text.percentage(&share));
        self.rows.push(vec![
            name,
            text.amount(pair.before),
            text.amount(pair.after),
            signed(text.amount(pair.difference()), pair),
            change.map_or_else(
                || NO_PART.to_owned(),
                |change| signed(text.percentage(&change), pair),
            ),
            share(pair.share_before()),
            share(pair.share_after()),
        ]);
    }

    /// Rows, a rule, and what they come to.
    pub(super) fn summed(&mut self, rows: Vec<Named>, total: &Pair) {
        for (name, pair) in rows {
            self.amounts(format!("  {name}"), &pair);
        }
        self.total(total);
    }

    pub(super) fn total(&mut self, total: &Pair) {
        let columns = if total.whole_before.is_zero() && total.whole_after.is_zero() {
            WITHOUT_SHARES
        } else {
            COLUMNS.len()
        };
        self.rule(columns);
        self.amounts(self.text.say("compare-total"), total);
    }

    pub(super) fn rule(&mut self, columns: usize) {
        let rules = std::iter::repeat_n(RULE.to_owned(), columns);
        let row = std::iter::once(String::new()).chain(rules);
        self.rows.push(row.collect());
    }

    /// A table, or that nothing in it differs.
    pub(super) fn table(&mut self, what: &str, when: &str, rows: Vec<Named>, total: &Pair) {
        let differs = |(_, pair): &Named| pair.direction() != Direction::Stays;
        if rows.iter().any(differs) {
            self.heading(what, when, COLUMNS.len());
            return self.summed(rows, total);
        }
        let what = self.text.say(what);
        let total = self.text.money(total.after);
        self.paragraph(self.text.say_with(
            "compare-same",
            &[("what", &what), ("when", &when), ("total", &total)],
        ));
    }

    /// A row by its name, with whether it is new or goes.
    pub(super) fn name(&self, row: Option<RowId>, compared: &Compared, nobody: &str) -> String {
        let Some(row) = row else {
            return self.text.say(nobody);
        };
        let name = name_of(self.sides, row);
        match compared.presence {
            Presence::Both => name,
            Presence::OnlyBefore => self
                .text
                .say_with("compare-only-before", &[("name", &name)]),
            Presence::OnlyAfter => self.text.say_with("compare-only-after", &[("name", &name)]),
        }
    }
}

/// Where there is nothing to be a part of.
const NO_PART: &str = "–";

/// An amount that is no part of anything.
pub(super) const fn alone(pair: Pair) -> Pair {
    Pair {
        whole_before: Money::ZERO,
        whole_after: Money::ZERO,
        ..pair
    }
}

/// More has its sign as well as less.
fn signed(words: String, pair: &Pair) -> String {
    match pair.direction() {
        Direction::Gains => format!("+{words}"),
        Direction::Loses | Direction::Stays => words,
    }
}
