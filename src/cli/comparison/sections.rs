//! Two plans beside each other, as it can be laid before a council: who gets more and who less, line
//! by line, area by area, whether the budget still closes, and last what was typed differently.
//!
//! Every table ends in its total, so that organisations, lines, areas and years can be seen to come
//! to the same.

use super::table::{COLUMNS, Named, Table, WITHOUT_SHARES, alone};
use crate::{
    engine::{Direction, Pair},
    money::Money,
    plan::{BudgetPart, Id},
    session::Sides,
    text::Text,
    year::Year,
};

/// The numbers of the budget that tie out, each with its sign.
const TIE_OUT: [(&str, BudgetPart); 4] = [
    ("  ", BudgetPart::Counted),
    ("− ", BudgetPart::Reserve),
    ("− ", BudgetPart::Allocated),
    ("− ", BudgetPart::NotYetAssigned),
];

/// The whole comparison.
pub(super) fn comparison(sides: &Sides, names: &[String; 2], text: &Text) -> String {
    let mut table = Table::new(sides, text);
    table.title(names);
    table.totals();
    table.organisations();
    table.organisations_by_year();
    table.lines();
    table.areas();
    table.budget();
    table.inputs();
    table.finish()
}

/// What changes in the totals, and for whom.
pub(in crate::cli) fn totals(sides: &Sides, text: &Text) -> String {
    let mut table = Table::new(sides, text);
    table.totals();
    table.organisations();
    table.finish()
}

impl Table<'_> {
    fn title(&mut self, [before, after]: &[String; 2]) {
        let names: [(&str, &dyn std::fmt::Display); 2] = [("before", before), ("after", after)];
        self.line(self.text.say_with("compare-title", &names));
        let title = &self.sides.after.plan.assignment.title;
        let years = self.years();
        let names: [(&str, &dyn std::fmt::Display); 2] = [("title", title), ("years", &years)];
        self.line(self.text.say_with("compare-subtitle", &names));
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

    /// What people typed that differs.
    fn inputs(&mut self) {
        let Sides {
            before,
            after,
            inputs,
            ..
        } = self.sides;
        if inputs.is_empty() {
            return self.paragraph(self.text.say("compare-no-inputs"));
        }
        self.paragraph(self.text.say("compare-inputs"));
        for change in self.text.changes(&before.plan, &after.plan, inputs) {
            self.line(format!("  {change}"));
        }
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
