//! How registers head their columns.

use crate::exchange::incoming::simplified;

/// What a column of a register can hold: the fields of an award that a register decides, the days
/// that it covers, and what is needed to understand the row.
pub const FIELDS: &[&str] = &[
    "number",
    "recipient",
    "scheme",
    "policy_field",
    "department",
    "project",
    "periodicity",
    "requested",
    "granted",
    "determined",
    "year",
    "awarded_on",
    "covers_from",
    "covers_to",
    "seen",
    "currency",
    "register",
    "note",
];

/// Headings that mean one thing only. Two columns under headings of one field cannot both be meant.
pub const CLEAR: &[(&str, &str)] = &[
    ("dossiernummer", "number"),
    ("aanvrager", "recipient"),
    ("ontvanger", "recipient"),
    ("naam_ontvanger", "recipient"),
    ("begunstigde", "recipient"),
    ("naam_begunstigde", "recipient"),
    ("subsidieontvanger", "recipient"),
    ("recipient_org:name", "recipient"),
    ("regelingnaam", "scheme"),
    ("regeling", "scheme"),
    ("subsidieregeling", "scheme"),
    ("grant_programme:title", "scheme"),
    ("beleidsterrein", "policy_field"),
    ("beleidsdomein", "policy_field"),
    ("organisatieonderdeel", "department"),
    ("subsidieverstrekker", "department"),
    ("funding_org:department", "department"),
    ("project_naam", "project"),
    ("projectnaam", "project"),
    ("type_periodiciteit", "periodicity"),
    ("regelmaat", "periodicity"),
    ("bedrag_aangevraagd", "requested"),
    ("aangevraagd_bedrag", "requested"),
    ("amount_applied_for", "requested"),
    ("bedrag_verleend", "granted"),
    ("verleend_bedrag", "granted"),
    ("toegekend_bedrag", "granted"),
    ("bedrag_toegekend", "granted"),
    ("amount_awarded", "granted"),
    ("bedrag_vastgesteld", "determined"),
    ("vastgesteld_bedrag", "determined"),
    ("uitgekeerd_bedrag", "determined"),
    ("realisatie", "determined"),
    ("subsidiejaar", "year"),
    ("begrotingsjaar", "year"),
    ("award_date", "awarded_on"),
    ("datum_beschikking", "awarded_on"),
    ("datum_verlening", "awarded_on"),
    ("planned_dates:start_date", "covers_from"),
    ("planned_dates:end_date", "covers_to"),
    ("datum_overzicht", "seen"),
    ("last_modified", "seen"),
    ("currency", "currency"),
    ("valuta", "currency"),
    ("munteenheid", "currency"),
    ("funding_org:name", "register"),
];

/// Headings that mean something where no clear one does; the first that a file has counts.
pub const VAGUE: &[(&str, &str)] = &[
    ("identifier", "number"),
    ("subsidienummer", "number"),
    ("zaaknummer", "number"),
    ("kenmerk", "number"),
    ("organisatie", "recipient"),
    ("subsidie", "scheme"),
    ("programma", "policy_field"),
    ("beleidsartikel", "policy_field"),
    ("departement", "department"),
    ("overheid", "department"),
    ("entiteit", "department"),
    ("omschrijving", "project"),
    ("onderwerp", "project"),
    ("voorwerp", "project"),
    ("project", "project"),
    ("title", "project"),
    ("aangevraagd", "requested"),
    ("verleend", "granted"),
    ("toegekend", "granted"),
    ("subsidiebedrag", "granted"),
    ("bedrag", "granted"),
    ("vastgesteld", "determined"),
    ("jaar", "year"),
    ("boekjaar", "year"),
    ("startdatum", "covers_from"),
    ("einddatum", "covers_to"),
];

/// What is compared of a heading: its words, without a remark between parentheses behind them.
pub fn heading(written: &str) -> String {
    let words = written.split('(').next().unwrap_or(written);
    simplified(words).trim_matches('_').to_owned()
}

/// Whether a heading says that amounts are in thousands of euros.
pub fn is_in_thousands(written: &str) -> bool {
    let words: String = written
        .to_lowercase()
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '.' | ',' | '€'))
        .map(|sign| {
            if matches!(sign, '×' | '*') {
                'x'
            } else {
                sign
            }
        })
        .collect();
    words.contains("x1000") || words.contains("duizend") || words.contains("thousand")
}

/// The field that a heading means, in whatever file.
pub fn field_of(written: &str) -> Option<&'static str> {
    let wanted = heading(written);
    let mut all = CLEAR.iter().chain(VAGUE);
    all.find(|(known, _)| *known == wanted)
        .map(|(_, field)| *field)
}

/// How a register mostly heads a field.
pub fn usual(field: &str) -> String {
    let mut all = CLEAR.iter().chain(VAGUE);
    let known = all.find(|(_, other)| *other == field);
    known.map_or(field, |(heading, _)| *heading).to_uppercase()
}
