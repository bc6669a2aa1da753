//! It in short, where an organisation works, what it decides and signs, and what it must hear.

use super::Writing;
use crate::{
    engine::{
        Matter, Terrain,
        decisions::{body, own_votes, votes},
    },
    exchange::document::{Article, PaperTable},
    money::Money,
    plan::{Amount, AwardForm, Decision, Place, RowId, TotalOf, field::FieldType as _},
};
use std::collections::BTreeMap;

/// In which form is awarded, to whom, in which years.
type Awarded = (String, String, Vec<String>);

const SAY: Option<Terrain> = Some(Terrain::Say);

impl Writing<'_> {
    /// What is laid beside what, the difference, and to whom is awarded.
    pub(super) fn in_short(&self) -> Article {
        let (plan, text, outcome) = (self.plan(), self.of.text, &self.of.evaluated.outcome);
        let compared = self.of.changes.compared();
        let title = plan.assignment.title.clone();
        let said = [
            ("title", &title as &dyn std::fmt::Display),
            ("year", &compared),
        ];
        let mut paragraphs = vec![self.say_with("compared", &said)];
        let own = TotalOf::Organisation(Some(self.of.who));
        let (first, last) = (plan.term().first(), plan.term().last());
        let (first, last) = (text.date(first), text.date(last));
        let total = text.money(outcome.total(None, own));
        paragraphs.push(self.say_with(
            "in-all",
            &[("first", &first), ("last", &last), ("total", &total)],
        ));
        let whole = outcome.last_whole_year();
        let mut totals = self.points(|matter| matter == Matter::Total);
        let last = totals.find(|point| point.year == whole);
        let amounts = last.and_then(|point| Some((point.year?, point.had?, point.gets?)));
        if let Some((year, had, gets)) = amounts {
            let key = match gets.cmp(&had) {
                std::cmp::Ordering::Greater => "more",
                std::cmp::Ordering::Less => "less-by",
                std::cmp::Ordering::Equal => "as-much",
            };
            let by = text.money((gets - had).abs());
            let (had, gets) = (text.money(had), text.money(gets));
            paragraphs.push(self.say_with(
                key,
                &[
                    ("year", &year),
                    ("before", &compared),
                    ("had", &had),
                    ("gets", &gets),
                    ("by", &by),
                ],
            ));
        }
        paragraphs.extend(self.awards());
        self.article(None, "in-short", paragraphs, None)
    }

    /// In which form is awarded in which years, and to whom.
    fn awards(&self) -> Vec<String> {
        let (plan, text) = (self.plan(), self.of.text);
        let mut forms: Vec<Awarded> = Vec::new();
        for year in plan.years() {
            let terms = plan.award_terms_of(year);
            let form = text.choice(terms.form.code());
            let is_own = terms.form == AwardForm::Separate;
            let recipient = terms.recipient(self.of.who).filter(|_| !is_own);
            let recipient = recipient.map(|who| plan.name_of(who.row()));
            let recipient = recipient.unwrap_or_default();
            match forms.last_mut() {
                Some((of, to, years)) if *of == form && *to == recipient => {
                    years.push(year.to_string());
                }
                _ => forms.push((form, recipient, vec![year.to_string()])),
            }
        }
        let words = forms.iter().map(|(form, to, years)| {
            let years = years.join(", ");
            let key = if to.is_empty() { "award" } else { "award-to" };
            self.say_with(key, &[("years", &years), ("form", form), ("to", to)])
        });
        words.collect()
    }

    /// Where it works, by year.
    pub(super) fn areas(&self) -> Article {
        let mut areas: BTreeMap<Matter, Vec<Money>> = BTreeMap::new();
        let years = self.plan().years();
        for point in self.points(|matter| matches!(matter, Matter::Area(_))) {
            let row = areas
                .entry(point.matter)
                .or_insert_with(|| vec![Money::ZERO; years.len()]);
            let at = years.iter().position(|year| Some(*year) == point.year);
            if let Some(amount) = at.and_then(|at| row.get_mut(at)) {
                *amount = point.gets.unwrap_or_default();
            }
        }
        let rows = areas.into_iter().map(|(matter, amounts)| {
            let name = self.points(|other| other == matter).next();
            (
                name.map_or_else(String::new, |point| self.subject(point)),
                amounts,
            )
        });
        let table = self.amounts("area", self.year_headings(), rows.collect(), true);
        let is_any = !table.rows.is_empty();
        let before = is_any.then(|| self.say("area-before"));
        self.article(
            Some(Terrain::Area),
            "works-in",
            before.into_iter().collect(),
            Some(table),
        )
    }

    /// Which decisions concern it.
    pub(super) fn decisions(&self) -> Article {
        let (plan, text) = (self.plan(), self.of.text);
        let decisions = self.points(|matter| matches!(matter, Matter::Decision(_)));
        let rows = decisions.filter_map(|point| {
            let Matter::Decision(id) = point.matter else {
                return None;
            };
            let row = plan.decisions.get(id)?;
            let day = point.day.map(|day| text.date(day)).unwrap_or_default();
            let key = if row.taken.is_some() {
                "taken"
            } else {
                "planned"
            };
            let day = match day.as_str() {
                "" => self.say("no-day"),
                day => self.say_with(key, &[("day", &day)]),
            };
            Some(vec![
                row.name.clone(),
                body(plan, row).to_owned(),
                text.value(plan, &row.rule.to_value()),
                self.vote(row),
                day,
            ])
        });
        let headings = ["decision", "body", "rule", "vote", "when"];
        let table = PaperTable {
            widths: vec![26, 23, 18, 15, 18],
            ..self.words(&headings, rows.collect())
        };
        let is_any = !table.rows.is_empty();
        let paragraphs = is_any.then(|| self.say("concerned"));
        self.article(
            SAY,
            "decides",
            paragraphs.into_iter().collect(),
            Some(table),
        )
    }

    /// How many of the votes it has, where there are any.
    fn vote(&self, decision: &Decision) -> String {
        let own = own_votes(decision, self.of.who);
        match votes(self.plan(), decision) {
            (all, Some(_)) => self.say_with("votes", &[("own", &own), ("all", &all)]),
            (0, None) => self.say("no-vote"),
            (_, None) => self.say("not-compared"),
        }
    }

    /// What it signed, and what it must still sign or sign again.
    pub(super) fn signatures(&self) -> Article {
        let text = self.of.text;
        let own = self.points(|matter| matches!(matter, Matter::Signature(_)));
        let rows = own.map(|point| {
            let day = point.day.map(|day| text.date(day));
            let state = match (point.day, point.after) {
                (None, _) => "to-sign",
                (_, Some(false)) => "to-sign-again",
                _ => "signed",
            };
            vec![
                self.subject(point),
                day.unwrap_or_default(),
                self.say(state),
            ]
        });
        let headings = ["document", "signed-on", "to-do"];
        let table = self.words(&headings, rows.collect());
        self.article(SAY, "signs", Vec::new(), Some(table))
    }

    /// What it must hear in time, as the checks say it: signals with their article.
    pub(super) fn notices(&self) -> Article {
        let (plan, text) = (self.plan(), self.of.text);
        let findings = &self.of.evaluated.findings;
        let own = findings
            .iter()
            .filter(|finding| finding.code.is_about_notice() && self.is_its(&finding.place));
        let words = own.map(|finding| {
            let (said, advice) = (text.finding(plan, finding), text.advice(plan, finding));
            format!("{said} {advice}")
        });
        let mut paragraphs: Vec<String> = words.collect();
        if paragraphs.is_empty() {
            paragraphs.push(self.say("no-notice"));
        }
        let notices = self.points(|matter| matches!(matter, Matter::Notice(_)));
        let rows = notices.map(|point| {
            let day = point.day.map(|day| text.date(day)).unwrap_or_default();
            let key = if point.after == Some(true) {
                "made-known"
            } else {
                "at-latest"
            };
            let day = match day.as_str() {
                "" => self.say("no-day"),
                day => self.say_with(key, &[("day", &day)]),
            };
            let refused = point.difference.map(|amount| text.amount(amount.abs()));
            let from = point.year.map(|year| year.to_string());
            vec![
                self.subject(point),
                from.unwrap_or_default(),
                refused.unwrap_or_default(),
                day,
            ]
        });
        let headings = ["what", "from-year", "refused", "known"];
        let table = self.words(&headings, rows.collect());
        self.article(Some(Terrain::Budget), "notice-of", paragraphs, Some(table))
    }

    /// Whether a finding is at one of its notices or at what it gets.
    fn is_its(&self, place: &Place) -> bool {
        let own = TotalOf::Organisation(Some(self.of.who));
        if let Place::Amount(Amount::Total(_, of)) = place {
            return *of == own;
        }
        let notice = place.row().and_then(RowId::typed);
        let notice = notice.and_then(|id| self.plan().notices.get(id));
        notice.is_some_and(|notice| notice.organisation == self.of.who)
    }
}
