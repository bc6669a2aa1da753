//! Two plans beside each other as a table that can be laid before a council.
//!
//! All columns of the whole answer stand under each other. Every table ends in its total, so that
//! organisations, lines, areas and years can be seen to come to the same.

use crate::{
    cli::columns::{Aligned, RULE, Side, aligned},
    engine::{Compared, Direction, Pair, Presence},
    exchange::comparison::name_of,
    money::Money,
    plan::{BudgetPart, Id, RowId},
    session::Sides,
    share::Ratio,
    text::Text,
    year::Year,
};

/// A name, and how much in two plans.
type Named = (String, Pair);

/// The columns of every table. Tables of what is no part of all lines leave the last two out.
const COLUMNS: [&str; 6] = [
    "compare-before",
    "compare-after",
    "compare-difference",
    "compare-change",
    "compare-share-before",
    "compare-share-after",
];
const WITHOUT_SHARES: usize = 4;

/// The numbers of the budget that tie out, each with its sign.
const TIE_OUT: [(&str, BudgetPart); 4] = [
    ("  ", BudgetPart::Counted),
    ("− ", BudgetPart::Reserve),
    ("− ", BudgetPart::Allocated),
    ("− ", BudgetPart::NotYetAssigned),
];

/// Rows of a table in the making.
struct Table<'a> {
    sides: &'a Sides,
    text: &'a Text,
    rows: Vec<Vec<String>>,
}

/// The whole comparison.
pub(super) fn comparison(sides: &Sides, names: &[String; 2], text: &Text) -> String {
    let mut table = Table::new(sides, text);
    table.title(names);
    table.inputs();
    table.totals();
    table.organisations();
    table.organisations_by_year();
    table.lines();
    table.areas();
    table.budget();
    table.finish()
}

/// What changes in the totals, and for whom.
pub(super) fn totals(sides: &Sides, text: &Text) -> String {
    let mut table = Table::new(sides, text);
    table.totals();
    table.organisations();
    table.finish()
}

impl<'a> Table<'a> {
    const fn new(sides: &'a Sides, text: &'a Text) -> Self {
        Self {
            sides,
            text,
            rows: Vec::new(),
        }
    }

    /// The name to the left, amounts and percentages to the right.
    fn finish(mut self) -> String {
        // A blank line stands before each table, so also before the first.
        while self.rows.first().is_some_and(Vec::is_empty) {
            self.rows.remove(0);
        }
        let numbers = COLUMNS.map(|_column| Some(Aligned::Right));
        let sides: Vec<Side> = [Some(Aligned::Left)].into_iter().chain(numbers).collect();
        aligned(&self.rows, &sides)
    }

    fn line(&mut self, words: String) {
        self.rows.push(vec![words]);
    }

    fn title(&mut self, [before, after]: &[String; 2]) {
        let names: [(&str, &dyn std::fmt::Display); 2] = [("before", before), ("after", after)];
        self.line(self.text.say_with("compare-title", &names));
        let title = &self.sides.after.plan.assignment.title;
        let years = self.years();
        let names: [(&str, &dyn std::fmt::Display); 2] = [("title", title), ("years", &years)];
        self.line(self.text.say_with("compare-subtitle", &names));
    }

    /// The first year and the last.
    fn years(&self) -> String {
        let years = &self.sides.amounts.years;
        match (years.first(), years.last()) {
            (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
            (first, _) => first.map_or_else(String::new, Year::to_string),
        }
    }

    /// What people typed that differs.
    fn inputs(&mut self) {
        let Sides {
            before,
            after,
            inputs,
            ..
        } = self.sides;
        self.rows.push(Vec::new());
        if inputs.is_empty() {
            return self.line(self.text.say("compare-no-inputs"));
        }
        self.line(self.text.say("compare-inputs"));
        for change in self.text.changes(&before.plan, &after.plan, inputs) {
            self.line(format!("  {change}"));
        }
    }

    /// What a table is of, with the names of its columns.
    fn heading(&mut self, what: &str, when: &str, columns: usize) {
        let what = self.text.say(what);
        let columns = COLUMNS.iter().take(columns);
        let columns = columns.map(|key| self.text.say(key));
        let row = std::iter::once(format!("{what}, {when}")).chain(columns);
        self.rows.extend([Vec::new(), row.collect()]);
    }

    /// A row with its amounts; shares where the amounts are parts of something.
    fn amounts(&mut self, name: String, pair: &Pair) {
        // A part of nothing, or of less than nothing, tells a reader nothing.
        let change = pair.change().filter(|_| pair.before > Money::ZERO);
        self.row(name, pair, change);
    }

    fn row(&mut self, name: String, pair: &Pair, change: Option<Ratio>) {
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
    fn summed(&mut self, rows: Vec<Named>, total: &Pair) {
        for (name, pair) in rows {
            self.amounts(format!("  {name}"), &pair);
        }
        self.total(total);
    }

    fn total(&mut self, total: &Pair) {
        let columns = if total.whole_before.is_zero() && total.whole_after.is_zero() {
            WITHOUT_SHARES
        } else {
            COLUMNS.len()
        };
        self.rule(columns);
        self.amounts(self.text.say("compare-total"), total);
    }

    fn rule(&mut self, columns: usize) {
        let rules = std::iter::repeat_n(RULE.to_owned(), columns);
        let row = std::iter::once(String::new()).chain(rules);
        self.rows.push(row.collect());
    }

    /// A table, or that nothing in it differs.
    fn table(&mut self, what: &str, when: &str, rows: Vec<Named>, total: &Pair) {
        let differs = |(_, pair): &Named| pair.direction() != Direction::Stays;
        if rows.iter().any(differs) {
            self.heading(what, when, COLUMNS.len());
            return self.summed(rows, total);
        }
        let what = self.text.say(what);
        let total = self.text.money(total.after);
        self.rows.push(Vec::new());
        self.line(self.text.say_with(
            "compare-same",
            &[("what", &what), ("when", &when), ("total", &total)],
        ));
    }

    /// All lines together, year by year.
    fn totals(&mut self) {
        let years = self.sides.amounts.years.iter();
        let rows = years.map(|year| (year.to_string(), alone(self.whole(Some(*year)))));
        let rows = rows.collect();
        self.heading("compare-totals", &self.years(), WITHOUT_SHARES);
        self.summed(rows, &alone(self.whole(None)));
    }

    fn whole(&self, year: Option<Year>) -> Pair {
        let whole = self.sides.amounts.whole();
        whole.map_or_else(Pair::default, |whole| whole.at(year))
    }

    /// Who gains most first, then who loses most, then who stays; what nobody has yet comes last.
    fn organisations(&mut self) {
        self.heading("compare-organisations", &self.years(), COLUMNS.len());
        for way in Direction::ALL {
            let mut going = self.sides.amounts.going(way);
            going.sort_by_key(|(_, row)| std::cmp::Reverse(row.all.difference().abs()));
            let going: Vec<Named> = going
                .into_iter()
                .map(|(id, row)| (self.name(Some(id.row()), row, ""), row.all))
                .collect();
            let count = self.text.whole(going.len());
            let key = format!("compare-{}", way.code());
            if !going.is_empty() {
                self.line(self.text.say_with(&key, &[("count", &count)]));
            }
            let together = sum(going.iter().map(|(_, pair)| *pair), self.whole(None));
            let is_several = going.len() > 1;
            for (name, pair) in going {
                self.amounts(format!("  {name}"), &pair);
            }
            if is_several {
                self.amounts(self.text.say("compare-together"), &together);
            }
        }
        let nobody = self.sides.amounts.organisations();
        let nobody = nobody.filter(|(id, _)| id.is_none());
        for (_, row) in nobody {
            self.amounts(self.text.say("budget-not_yet_assigned"), &row.all);
        }
        self.total(&self.whole(None));
    }

    fn organisations_by_year(&mut self) {
        let years = &self.sides.amounts.years;
        for year in years.iter().filter(|_| years.len() > 1) {
            let rows = self.sides.amounts.organisations().map(|(id, row)| {
                let name = self.name(id.map(Id::row), row, "not-yet-assigned");
                (name, row.at(Some(*year)))
            });
            let rows = rows.collect();
            let total = self.whole(Some(*year));
            self.table("compare-organisations", &year.to_string(), rows, &total);
        }
    }

    fn lines(&mut self) {
        let rows = self.sides.amounts.lines();
        let rows = rows.map(|(id, row)| (self.name(Some(id.row()), row, ""), row.all));
        let rows = rows.collect();
        let total = self.whole(None);
        self.table("compare-lines", &self.years(), rows, &total);
    }

    /// What each area has, where the plans know areas at all.
    fn areas(&mut self) {
        if self.sides.amounts.areas().all(|(id, _)| id.is_none()) {
            return;
        }
        let rows = self.sides.amounts.areas().map(|(id, row)| {
            let name = self.name(id.map(Id::row), row, "not-divided");
            (name, row.all)
        });
        let rows = rows.collect();
        let total = self.whole(None);
        self.table("compare-areas", &self.years(), rows, &total);
    }

    /// A row by its name, with whether it is new or goes.
    fn name(&self, row: Option<RowId>, compared: &Compared, nobody: &str) -> String {
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

    /// What counts, less what goes off, is what is left over or short; of all years, then of each
    /// in which something differs.
    fn budget(&mut self) {
        let years = &self.sides.amounts.years;
        self.budget_of(None);
        for year in years.iter().filter(|_| years.len() > 1) {
            self.budget_of(Some(*year));
        }
    }

    fn budget_of(&mut self, year: Option<Year>) {
        let pair = |part| {
            let row = self.sides.amounts.budget.get(&part);
            alone(row.map_or_else(Pair::default, |row| row.at(year)))
        };
        let rows = TIE_OUT.map(|(sign, part)| (sign, part, pair(part)));
        let left = pair(BudgetPart::Unallocated);
        let differs = |pair: &Pair| pair.direction() != Direction::Stays;
        if year.is_some() && !differs(&left) && !rows.iter().any(|(_, _, pair)| differs(pair)) {
            return;
        }
        let when = year.map_or_else(|| self.years(), |year| year.to_string());
        self.heading("compare-budget", &when, WITHOUT_SHARES);
        for (sign, part, pair) in rows {
            let words = self.text.say(&format!("budget-{}", part.code()));
            self.amounts(format!("{sign}{words}"), &pair);
        }
        self.rule(WITHOUT_SHARES);
        let words = self.text.say("budget-unallocated");
        // What is left is no amount that grows: next to a few cents every percentage is absurd.
        self.row(format!("= {words}"), &left, None);
    }
}

/// What several come to together, as a part of the same whole.
fn sum(pairs: impl Iterator<Item = Pair>, whole: Pair) -> Pair {
    pairs.fold(
        Pair {
            before: Money::ZERO,
            after: Money::ZERO,
            ..whole
        },
        |sum, pair| Pair {
            before: sum.before + pair.before,
            after: sum.after + pair.after,
            ..sum
        },
    )
}

/// Where there is nothing to be a part of.
const NO_PART: &str = "–";

/// An amount that is no part of anything.
const fn alone(pair: Pair) -> Pair {
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
