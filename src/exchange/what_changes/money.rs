//! What an organisation had and gets, in tables of amounts.

use super::Writing;
use crate::{
    engine::{Leg, Matter, Moment, Terrain},
    exchange::document::{Article, PaperTable},
    money::Money,
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

const BUDGET: Option<Terrain> = Some(Terrain::Budget);

impl Writing<'_> {
    pub(super) fn year_headings(&self) -> Vec<String> {
        let years = self.plan().years().into_iter();
        years.map(|year| year.to_string()).collect()
    }

    /// A table of amounts, with their sum where the rows are parts.
    pub(super) fn amounts(
        &self,
        first: &str,
        headings: Vec<String>,
        rows: Vec<(String, Vec<Money>)>,
        has_total: bool,
    ) -> PaperTable {
        let text = self.of.text;
        let cells = |name: String, amounts: &[Money]| -> Vec<String> {
            let amounts = amounts.iter().map(|amount| text.amount(*amount));
            std::iter::once(name).chain(amounts).collect()
        };
        let sums = (0..headings.len()).map(|column| {
            let column = rows.iter().filter_map(|(_, amounts)| amounts.get(column));
            column.copied().sum::<Money>()
        });
        let sums: Vec<Money> = sums.collect();
        let total = has_total.then(|| cells(text.say("board-total"), &sums));
        let headings = std::iter::once(self.say(first)).chain(headings);
        PaperTable {
            headings: headings.collect(),
            rows: rows
                .into_iter()
                .map(|(name, amounts)| cells(name, &amounts))
                .collect(),
            total,
            numbers_from: Some(1),
            caption: text.say("paper-in-euros"),
            ..PaperTable::default()
        }
    }

    /// Before, after and the difference, year beside year.
    pub(super) fn years(&self) -> Article {
        let text = self.of.text;
        let totals: Vec<_> = self.points(|matter| matter == Matter::Total).collect();
        let compared = self.of.changes.compared();
        let before = self.say_with("had-in", &[("year", &compared)]);
        let row = |name: String, amount: fn(&crate::engine::Point) -> Option<Money>| {
            let amounts = totals.iter().map(|point| match amount(point) {
                Some(amount) => text.amount(amount),
                None => self.say("not-compared"),
            });
            std::iter::once(name)
                .chain(amounts)
                .collect::<Vec<String>>()
        };
        let table = PaperTable {
            headings: std::iter::once(String::new())
                .chain(self.year_headings())
                .collect(),
            rows: vec![
                row(before, |point| point.had),
                row(self.say("gets"), |point| point.gets),
                row(self.say("difference"), |point| point.difference),
            ],
            total: None,
            numbers_from: Some(1),
            caption: text.say("paper-in-euros"),
            ..PaperTable::default()
        };
        let is_open = totals.iter().any(|point| point.had.is_none());
        let why = is_open.then(|| self.say("why-not-compared"));
        let table = (!totals.is_empty()).then_some(table);
        self.article(BUDGET, "by-year", why.into_iter().collect(), table)
    }

    /// Line by line: what it had, and what it gets in each year.
    pub(super) fn parts(&self) -> Article {
        let mut had: BTreeMap<Matter, Option<Money>> = BTreeMap::new();
        let mut gets: BTreeMap<(Matter, Year), Money> = BTreeMap::new();
        let mut names: BTreeMap<Matter, String> = BTreeMap::new();
        for point in self.points(|matter| matches!(matter, Matter::Part(_))) {
            names.insert(point.matter, self.subject(point));
            let before = had.entry(point.matter).or_default();
            *before = before.or(point.had);
            if let (Some(year), Some(amount)) = (point.year, point.gets) {
                gets.insert((point.matter, year), amount);
            }
        }
        let knows = had.values().any(Option::is_some);
        let rows = names.into_iter().map(|(matter, name)| {
            let before = had.get(&matter).copied().flatten().unwrap_or_default();
            let before = knows.then_some(before);
            let years = self.plan().years().into_iter();
            let years = years.map(|year| gets.get(&(matter, year)).copied().unwrap_or_default());
            (name, before.into_iter().chain(years).collect())
        });
        let compared = self.of.changes.compared();
        let before = knows.then(|| self.say_with("had-in", &[("year", &compared)]));
        let headings = before.into_iter().chain(self.year_headings()).collect();
        let table = self.amounts("line", headings, rows.collect(), true);
        self.article(BUDGET, "by-line", Vec::new(), Some(table))
    }

    /// Month by month, year beside year, and who pays.
    pub(super) fn payments(&self) -> Article {
        let mut paid: BTreeMap<(Moment, Year), Money> = BTreeMap::new();
        let mut payers: BTreeSet<String> = BTreeSet::new();
        let mut is_for_all = false;
        for point in &self.points {
            let (Matter::Payment(leg, moment), Some(year)) = (point.matter, point.year) else {
                continue;
            };
            let amount = paid.entry((moment, year)).or_default();
            *amount = *amount + point.gets.unwrap_or_default();
            payers.insert(self.counterparty(point));
            let terms = self.plan().award_terms_of(year);
            is_for_all |= leg == Leg::Award && terms.lead == Some(self.of.who);
        }
        let mut moments: Vec<Moment> = paid.keys().map(|(moment, _)| *moment).collect();
        moments.dedup();
        let rows = moments.into_iter().map(|moment| {
            let name = match moment {
                Moment::Month(month) => self.of.text.say(&format!("month-{}", month.number())),
                Moment::Determination => self.of.text.say("payments-determination"),
            };
            let years = self.plan().years().into_iter();
            let years = years.map(|year| paid.get(&(moment, year)).copied().unwrap_or_default());
            (name, years.collect())
        });
        let table = self.amounts("month", self.year_headings(), rows.collect(), true);
        let payers: Vec<String> = payers.into_iter().filter(|name| !name.is_empty()).collect();
        let payers = payers.join(", ");
        let from = self.say_with("paid-by", &[("payers", &payers)]);
        let mut paragraphs = vec![from];
        if is_for_all {
            paragraphs.push(self.say("paid-for-all"));
        }
        if table.rows.is_empty() {
            paragraphs.clear();
        }
        self.article(BUDGET, "payments", paragraphs, Some(table))
    }
}
