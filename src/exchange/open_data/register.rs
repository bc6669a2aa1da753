//! Amsterdam's public subsidy register: its thirteen columns, with the awards as they will stand.

use super::{Award, Key, Table, recipient_name};
use crate::{exchange::Contents, money::Money, number::NumberStyle};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The columns, in the order of the register (Gemeente Amsterdam, Openbaar subsidieregister).
const COLUMNS: [&str; 13] = [
    "TABLE_NAME",
    "DOSSIERNUMMER",
    "AANVRAGER",
    "REGELINGNAAM",
    "BELEIDSTERREIN",
    "ORGANISATIEONDERDEEL",
    "PROJECT_NAAM",
    "TYPE_PERIODICITEIT",
    "BEDRAG_AANGEVRAAGD",
    "BEDRAG_VERLEEND",
    "BEDRAG_VASTGESTELD",
    "SUBSIDIEJAAR",
    "DATUM_OVERZICHT",
];

pub(super) fn rows(contents: &Contents<'_>, awards: &BTreeMap<Key, Award>, today: Date) -> Table {
    let plan = contents.plan();
    // What returns each year is periodic, as the register calls it.
    let is_periodic = plan.years().len() > 1;
    let periodicity = if is_periodic { "Periodiek" } else { "Eenmalig" };
    let rows = awards.iter().map(|((who, year), award)| {
        let number = match who {
            Some(id) => format!("{}-{id}", contents.dossier_id),
            None => contents.dossier_id.to_owned(),
        };
        vec![
            contents.dossier_id.to_owned(),
            number,
            recipient_name(contents, *who),
            plan.arrangement.scheme.clone(),
            plan.assignment.scope.clone(),
            plan.assignment.authority.clone(),
            plan.assignment.title.clone(),
            periodicity.to_owned(),
            award.requested.map_or_else(String::new, shown),
            shown(award.amount),
            String::new(),
            year.to_string(),
            today.to_string(),
        ]
    });
    Table {
        file: "subsidieregister.csv",
        delimiter: b';',
        header: COLUMNS.to_vec(),
        rows: rows.collect(),
    }
}

fn shown(amount: Money) -> String {
    amount.show(NumberStyle::PLAIN)
}
