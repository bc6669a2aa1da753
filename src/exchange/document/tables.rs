//! What clauses show of a plan: amounts as they follow from it, to the cent, with what they add up
//! to.

use super::{PaperTable, Writing, agreed, aims, blanks, calendar, signing};
use crate::{
    engine::{Leg, Moment, payments},
    money::Money,
    plan::{
        Amount, BudgetPart, LineId, OrganisationId, Row as _, TableName, TotalOf, document::Shown,
    },
    year::Year,
};
use std::collections::BTreeMap;

/// What a clause shows; nothing where there is nothing to show.
pub(super) fn table(writing: &Writing<'_>, shown: Shown) -> Option<PaperTable> {
    let table = match shown {
        Shown::Nothing => return None,
        Shown::Parties => parties(writing),
        Shown::Phases => phases(writing),
        Shown::Budget => budget(writing),
        Shown::Lines => by_year(writing, TableName::Lines, &lines(writing)),
        Shown::Organisations => by_year(writing, TableName::Organisations, &organisations(writing)),
        Shown::Own => by_year(writing, TableName::Lines, &own(writing)),
        Shown::Payments => payments_by_month(writing),
        Shown::GoalAmounts => by_year(writing, TableName::Goals, &aims::amounts(writing)),
        Shown::Goals => aims::goals(writing),
        Shown::Agreements => agreed::agreements(writing),
        Shown::Decisions => calendar::decisions(writing),
        Shown::Reporting => calendar::reporting(writing),
        Shown::Reviews => calendar::reviews(writing),
        Shown::Signing => signing::signing(writing),
    };
    let table = Some(table).filter(|table| !table.rows.is_empty());
    table.map(PaperTable::without_empty_columns)
}

/// A table of words.
pub(super) fn words(headings: Vec<String>, rows: Vec<Vec<String>>) -> PaperTable {
    PaperTable {
        headings,
        rows,
        ..PaperTable::default()
    }
}

fn parties(writing: &Writing<'_>) -> PaperTable {
    let (plan, text) = (writing.plan(), writing.text());
    let field = |field| text.field(TableName::Organisations, field);
    let rows = blanks::members(writing).filter_map(|id| {
        let row = plan.organisations.get(id)?;
        Some(vec![
            row.name.clone(),
            row.legal_form.clone(),
            row.kvk.clone(),
        ])
    });
    let headings = vec![field("name"), field("legal_form"), field("kvk")];
    words(headings, rows.collect())
}

fn phases(writing: &Writing<'_>) -> PaperTable {
    let (plan, text) = (writing.plan(), writing.text());
    let field = |field| text.field(TableName::Phases, field);
    let mut phases: Vec<_> = plan
        .phases
        .iter()
        .filter_map(|(_, phase)| Some((plan.days_of(phase)?, phase)))
        .collect();
    phases.sort_by_key(|(days, _)| days.first());
    let rows = phases.iter().map(|(days, phase)| {
        let lead = phase.lead.filter(|_| phase.form.has_lead());
        vec![
            phase.title(),
            text.date(days.first()),
            text.date(days.last()),
            text.choice(phase.form.code()),
            lead.map_or_else(String::new, |id| plan.name_of(id.row())),
        ]
    });
    let headings = ["name", "from", "to", "form", "lead"].map(field);
    words(headings.into(), rows.collect())
}

fn budget(writing: &Writing<'_>) -> PaperTable {
    let (outcome, text) = (&writing.evaluated.outcome, writing.text());
    let parts = [
        (BudgetPart::Counted, "counted"),
        (BudgetPart::Reserve, "reserve"),
        (BudgetPart::Allocated, "allocated"),
        (BudgetPart::Unallocated, "unallocated"),
    ];
    let rows: Rows = writing
        .plan()
        .years()
        .into_iter()
        .map(|year| {
            let amounts = parts.map(|(part, _)| {
                let amount = outcome.amount(Amount::Budget(year, part));
                amount.unwrap_or_default()
            });
            (year.to_string(), amounts.to_vec())
        })
        .collect();
    let headings = parts.map(|(_, code)| text.say(&format!("paper-{code}")));
    let first = text.say("paper-year");
    amounts(writing, first, headings.into(), &rows)
}

/// What every line gets in each year.
fn lines(writing: &Writing<'_>) -> Rows {
    let (plan, outcome) = (writing.plan(), &writing.evaluated.outcome);
    let rows = plan.lines.iter().map(|(id, line)| {
        let years = plan.years().into_iter();
        let amounts = years.map(|year| outcome.amount(Amount::Line(year, id)));
        let amounts = amounts.map(Option::unwrap_or_default);
        (line.name.clone(), amounts.collect())
    });
    rows.filter(has_money).collect()
}

/// What of every line is awarded to the recipient in each year, so that it adds up to what it is
/// awarded.
fn own(writing: &Writing<'_>) -> Rows {
    let (plan, outcome) = (writing.plan(), &writing.evaluated.outcome);
    let years = plan.years().into_iter();
    let whose: Vec<(Year, Vec<OrganisationId>)> = years
        .map(|year| (year, blanks::awarded_to(writing, year).collect()))
        .collect();
    let of = |line: LineId, year: Year, whose: &[OrganisationId]| -> Money {
        let amounts = whose.iter().map(|who| {
            let amount = outcome.organisation_amount(year, line, Some(*who));
            amount.unwrap_or_default()
        });
        amounts.sum()
    };
    let rows = plan.lines.iter().map(|(id, line)| {
        let amounts = whose.iter().map(|(year, whose)| of(id, *year, whose));
        (line.name.clone(), amounts.collect())
    });
    rows.filter(has_money).collect()
}

/// What every organisation gets in each year, and what is nobody's yet, so that it adds up to the
/// lines.
fn organisations(writing: &Writing<'_>) -> Rows {
    let (plan, outcome) = (writing.plan(), &writing.evaluated.outcome);
    let members = blanks::members(writing).map(Some).chain([None]);
    let rows = members.map(|who| {
        let years = plan.years().into_iter();
        let years = years.map(|year| outcome.total(Some(year), TotalOf::Organisation(who)));
        let name = who.map_or_else(
            || writing.text().say("not-yet-assigned"),
            |id| plan.name_of(id.row()),
        );
        (name, years.collect())
    });
    rows.filter(has_money).collect()
}

/// Rows of a name and an amount for each column.
pub(super) type Rows = Vec<(String, Vec<Money>)>;

pub(super) fn has_money((_, amounts): &(String, Vec<Money>)) -> bool {
    amounts.iter().any(|amount| !amount.is_zero())
}

/// Rows with a column for each year and one for all of them.
fn by_year(writing: &Writing<'_>, table: TableName, rows: &Rows) -> PaperTable {
    let with_sum = rows.iter().map(|(name, amounts)| {
        let sum = amounts.iter().copied().sum();
        (name.clone(), amounts.iter().copied().chain([sum]).collect())
    });
    let years = writing.plan().years().into_iter();
    let years = years.map(|year| year.to_string());
    let headings = years.chain([writing.text().say("paper-term")]).collect();
    let first = writing.text().table(table);
    amounts(writing, first, headings, &with_sum.collect())
}

/// What the authority pays to whom the document is addressed, by month; to everyone where it is
/// addressed to all.
fn payments_by_month(writing: &Writing<'_>) -> PaperTable {
    let (plan, text) = (writing.plan(), writing.text());
    let recipient = writing.document.recipient;
    let mut paid: BTreeMap<(Moment, Year), Money> = BTreeMap::new();
    let all = payments(plan, &writing.evaluated.outcome).into_iter();
    let own = all.filter(|payment| {
        payment.leg == Leg::Award && (recipient.is_none() || payment.payee == recipient)
    });
    for payment in own {
        let amount = paid.entry((payment.moment, payment.year)).or_default();
        *amount = *amount + payment.amount;
    }
    let mut moments: Vec<Moment> = paid.keys().map(|(moment, _)| *moment).collect();
    moments.dedup();
    let rows = moments.into_iter().map(|moment| {
        let name = match moment {
            Moment::Month(month) => text.say(&format!("month-{}", month.number())),
            Moment::Determination => text.say("payments-determination"),
        };
        let years = plan.years().into_iter();
        let years = years.map(|year| paid.get(&(moment, year)).copied().unwrap_or_default());
        (name, years.collect())
    });
    let years = plan.years().into_iter().map(|year| year.to_string());
    amounts(
        writing,
        text.say("paper-month"),
        years.collect(),
        &rows.collect(),
    )
}

/// A table of amounts with what they add up to.
fn amounts(writing: &Writing<'_>, first: String, headings: Vec<String>, rows: &Rows) -> PaperTable {
    let text = writing.text();
    let line = |name: &String, amounts: &[Money]| -> Vec<String> {
        let amounts = amounts.iter().map(|amount| text.amount(*amount));
        std::iter::once(name.clone()).chain(amounts).collect()
    };
    let sums = (0..headings.len()).map(|column| {
        let column = rows.iter().filter_map(|(_, amounts)| amounts.get(column));
        column.copied().sum::<Money>()
    });
    let sums: Vec<Money> = sums.collect();
    let total = line(&text.say("board-total"), &sums);
    PaperTable {
        headings: std::iter::once(first).chain(headings).collect(),
        rows: rows
            .iter()
            .map(|(name, amounts)| line(name, amounts))
            .collect(),
        total: Some(total),
        numbers_from: Some(1),
        caption: text.say("paper-in-euros"),
        ..PaperTable::default()
    }
}
