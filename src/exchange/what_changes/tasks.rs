//! What an organisation works on, what it promises and is promised, and what it hands in.

use super::Writing;
use crate::{
    engine::{Matter, Other, Point, Terrain},
    exchange::document::{Article, PaperTable},
    plan::{Agreement, AgreementId, TableName, Value},
};
use std::{collections::BTreeMap, fmt::Display};

const TASKS: Option<Terrain> = Some(Terrain::Tasks);

impl Writing<'_> {
    /// The lines before and after, and for which goals.
    pub(super) fn lines(&self) -> Article {
        let lines = self.points(|matter| matches!(matter, Matter::Line(_)));
        let rows = lines.map(|point| {
            vec![
                self.subject(point),
                self.whether(point.before),
                self.whether(point.after),
            ]
        });
        let table = self.words(&["line", "before", "after"], rows.collect());
        let goals = self.points(|matter| matches!(matter, Matter::Goal(_)));
        let goals: Vec<String> = goals.map(|point| self.subject(point)).collect();
        let goals = (!goals.is_empty()).then(|| {
            let goals = goals.join("; ");
            self.say_with("goals", &[("goals", &goals)])
        });
        self.article(TASKS, "works-on", goals.into_iter().collect(), Some(table))
    }

    /// What it must keep.
    pub(super) fn promises(&self) -> Article {
        let own = |matter| match matter {
            Matter::Agreement(id) => Some(id),
            _ => None,
        };
        self.article(
            TASKS,
            "must-keep",
            Vec::new(),
            Some(self.agreements(own, "to-whom")),
        )
    }

    /// What others must keep towards it.
    pub(super) fn promised(&self) -> Article {
        let others = |matter| match matter {
            Matter::Promise(id) => Some(id),
            _ => None,
        };
        self.article(
            TASKS,
            "promised",
            Vec::new(),
            Some(self.agreements(others, "by-whom")),
        )
    }

    /// An agreement a row, with its years in a cell.
    fn agreements(&self, is_it: impl Fn(Matter) -> Option<AgreementId>, who: &str) -> PaperTable {
        let mut years: BTreeMap<AgreementId, Vec<&Point>> = BTreeMap::new();
        for point in &self.points {
            if let Some(id) = is_it(point.matter) {
                years.entry(id).or_default().push(point);
            }
        }
        let rows = years.into_iter().filter_map(|(id, points)| {
            let agreement = self.plan().agreements.get(id)?;
            let each = points.iter().map(|point| self.year(agreement, point));
            let each: Vec<String> = each.filter(|words| !words.is_empty()).collect();
            Some(vec![
                agreement.name.clone(),
                self.in_full(agreement),
                each.join("\n"),
                self.with_whom(agreement, points.first()?),
            ])
        });
        PaperTable {
            widths: vec![19, 42, 23, 16],
            ..self.words(&["agreement", "what", "by-when", who], rows.collect())
        }
    }

    /// To whom it is promised, or who promises it. Where everybody does, nobody is named.
    fn with_whom(&self, agreement: &Agreement, point: &Point) -> String {
        let parties = match point.matter {
            Matter::Promise(_) => &agreement.parties,
            _ => &agreement.promised_to,
        };
        let all = self.of.changes.organisations();
        if parties.len() > 1 && *parties == all {
            self.say("all-parties")
        } else {
            self.counterparty(point)
        }
    }

    /// What is promised, what shows that it was kept, what follows where it was not, and who decided
    /// it, each on a line of its own.
    fn in_full(&self, agreement: &Agreement) -> String {
        let (plan, text) = (self.plan(), self.of.text);
        let labelled = |field: &str, words: &str| {
            let label = text.field(TableName::Agreements, field);
            let said: [(&str, &dyn Display); 2] = [("label", &label), ("words", &words.trim())];
            (!words.trim().is_empty()).then(|| text.say_with("paper-labelled", &said))
        };
        let decision = agreement.decision.and_then(|id| plan.decisions.get(id));
        let decision = decision.map(|decision| {
            let decision = text.who_decides(plan, decision);
            self.say_with("decided", &[("decision", &decision)])
        });
        let parts = [
            Some(self.promise(agreement)),
            labelled("evidence", &agreement.evidence),
            labelled("consequence", &agreement.consequence),
            decision,
        ];
        let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("\n")
    }

    /// What is promised, with the article where it is an obligation of the subsidy.
    fn promise(&self, agreement: &Agreement) -> String {
        match agreement.kind.article() {
            Some(article) => {
                let text = agreement.text.trim();
                let article = format!("Awb {article}");
                self.say_with("with-article", &[("text", &text), ("article", &article)])
            }
            None => agreement.text.clone(),
        }
    }

    /// How much in a year, and by when.
    fn year(&self, agreement: &Agreement, point: &Point) -> String {
        let text = self.of.text;
        let number = point.year.and_then(|year| agreement.quantities.get(&year));
        let number = number.map(|number| {
            let number = text.value(self.plan(), &Value::Number(*number));
            format!("{number} {}", agreement.unit).trim_end().to_owned()
        });
        let day = point.day.map(|day| {
            let day = text.date(day);
            self.say_with("until", &[("day", &day)])
        });
        let parts: Vec<String> = number.into_iter().chain(day).collect();
        let parts = parts.join(", ");
        match point.year {
            Some(year) => self.say_with("in-year", &[("year", &year), ("what", &parts)]),
            None => parts,
        }
    }

    /// What it hands in, and no longer.
    pub(super) fn reports(&self) -> Article {
        let reports = self.points(|matter| matches!(matter, Matter::Report(_)));
        let rows = reports.map(|point| {
            let year = point.year.map(|year| year.to_string());
            let day = point.day.map(|day| self.of.text.date(day));
            vec![
                self.subject(point),
                year.unwrap_or_default(),
                self.whether(point.before),
                self.hands_in(point),
                day.unwrap_or_default(),
            ]
        });
        let headings = ["document", "about", "by-itself", "from-now", "until-when"];
        let table = self.words(&headings, rows.collect());
        self.article(TASKS, "reports", Vec::new(), Some(table))
    }

    fn hands_in(&self, point: &Point) -> String {
        match (point.after, point.other) {
            (Some(true), Other::Together) => self.say("hands-in-together"),
            (Some(true), _) => self.say("hands-in"),
            (_, Other::Nobody) => self.say("no-longer"),
            _ => {
                let other = self.counterparty(point);
                self.say_with("hands-in-for", &[("other", &other)])
            }
        }
    }
}
