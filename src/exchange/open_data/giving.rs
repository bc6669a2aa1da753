//! The 360Giving Data Standard 1.4: a grant for each recipient and year that was awarded.
//!
//! Columns: <https://standard.threesixtygiving.org/>. A grant has a date of award, so a year that is
//! not awarded yet is no grant.

use super::{Award, Key, NothingToPublish, Publisher, Table, recipient_name};
use crate::{
    exchange::Contents,
    number::NumberStyle,
    plan::{OrganisationId, Plan},
    year::{Term, Year},
};
use jiff::civil::Date;
use std::collections::BTreeMap;

const COLUMNS: [&str; 17] = [
    "Identifier",
    "Title",
    "Description",
    "Currency",
    "Amount Applied For",
    "Amount Awarded",
    "Award Date",
    "Planned Dates:Start Date",
    "Planned Dates:End Date",
    "Planned Dates:Duration (months)",
    "Recipient Org:Identifier",
    "Recipient Org:Name",
    "Funding Org:Identifier",
    "Funding Org:Name",
    "Grant Programme:Title",
    "Beneficiary Location:Name",
    "Beneficiary Location:Country Code",
];

pub(super) fn grants(
    contents: &Contents<'_>,
    publisher: &Publisher,
    awards: &BTreeMap<Key, Award>,
) -> Result<Table, NothingToPublish> {
    let awarded = &contents.plan().arrangement.awarded;
    let dated = awards.iter().filter_map(|(key, award)| {
        let date = awarded.get(&key.1)?;
        Some(grant(contents, publisher, *key, *award, *date))
    });
    let rows: Vec<Vec<String>> = dated.collect();
    if rows.is_empty() {
        return Err(NothingToPublish::NothingAwarded);
    }
    Ok(Table {
        file: "360giving.csv",
        delimiter: b',',
        header: COLUMNS.to_vec(),
        rows,
    })
}

fn grant(
    contents: &Contents<'_>,
    publisher: &Publisher,
    (who, year): Key,
    award: Award,
    date: Date,
) -> Vec<String> {
    let (plan, text) = (contents.plan(), contents.text);
    let prefix = publisher.prefix.as_deref().unwrap_or(contents.dossier_id);
    let number = who.map_or_else(|| contents.dossier_id.to_owned(), |id| id.to_string());
    let days = days_of(plan, year);
    let title = format!("{} {year}", plan.assignment.title);
    let name = recipient_name(contents, who);
    let description = text.say_with(
        "open-data-description",
        &[
            ("title", &plan.assignment.title),
            ("year", &year),
            ("recipient", &name),
            ("partners", &partners(plan)),
        ],
    );
    let requested = award.requested.map(|asked| asked.show(NumberStyle::PLAIN));
    vec![
        format!("360G-{prefix}-{number}-{year}"),
        title,
        description,
        "EUR".to_owned(),
        requested.unwrap_or_default(),
        award.amount.show(NumberStyle::PLAIN),
        date.to_string(),
        days.first().to_string(),
        days.last().to_string(),
        months(days).to_string(),
        who.map_or_else(
            || format!("360G-{prefix}-{number}"),
            |id| identifier(plan, prefix, id),
        ),
        name,
        funder(plan, publisher, prefix),
        plan.assignment.authority.clone(),
        plan.arrangement.scheme.clone(),
        plan.assignment.scope.clone(),
        "NL".to_owned(),
    ]
}

/// The days of a year that the term has.
fn days_of(plan: &Plan, year: Year) -> Term {
    plan.term()
        .overlap(year.whole())
        .unwrap_or_else(|| year.whole())
}

/// How many months a part of a year has, a started one included.
fn months(days: Term) -> i8 {
    let (first, last) = (days.first().month(), days.last().month());
    last.saturating_sub(first).saturating_add(1)
}

/// An organisation by its number at the chamber of commerce (org-id.guide: NL-KVK), or by the number
/// that the dossier gave it.
fn identifier(plan: &Plan, prefix: &str, id: OrganisationId) -> String {
    let kvk = plan.organisations.get(id).map_or("", |row| row.kvk.trim());
    if kvk.len() == 8 && kvk.bytes().all(|digit| digit.is_ascii_digit()) {
        format!("NL-KVK-{kvk}")
    } else {
        format!("360G-{prefix}-{id}")
    }
}

fn funder(plan: &Plan, publisher: &Publisher, prefix: &str) -> String {
    if let Some(funder) = &publisher.funder {
        return funder.clone();
    }
    let mut organisations = plan.organisations.iter();
    let known = organisations.find(|(_, row)| row.is_named(&plan.assignment.authority));
    match known {
        Some((id, _)) => identifier(plan, prefix, id),
        None => format!("360G-{prefix}-funder"),
    }
}

/// Who takes part, by name.
fn partners(plan: &Plan) -> String {
    let members = plan.taking_part();
    let mut names: Vec<String> = members.map(|id| plan.name_of(id.row())).collect();
    names.sort();
    names.dedup();
    names.join(", ")
}
