//! Who takes part.

use super::{
    Scale,
    draw::{Use, number},
    id, names, rules,
};
use crate::{
    plan::{Figure, FigureOf, Membership, Organisation},
    year::Year,
};
use jiff::civil::{Date, date};

/// How many people work at an organisation.
pub(super) const STAFF: &str = "medewerkers";
/// How many of them are volunteers, as a percentage.
pub(super) const VOLUNTEERS: &str = "vrijwilligers";
/// How many residents an organisation reaches.
pub(super) const REACH: &str = "bereikte bewoners";

const LEGAL_FORMS: [&str; 3] = ["stichting", "vereniging", "coöperatie"];

/// The organisations. Their numbers at the chamber of commerce are nobody's.
pub(super) fn organisations(scale: Scale) -> impl Iterator<Item = Organisation> {
    let forms = LEGAL_FORMS.into_iter().cycle();
    let organisations = (0..scale.organisations).zip(forms);
    organisations.map(|(at, form)| Organisation {
        name: names::organisation(at),
        kvk: format!("{at:08}"),
        legal_form: form.to_owned(),
        ..Organisation::default()
    })
}

/// Everyone takes part in every year; some join in the course of the first, some leave in the
/// course of the last.
pub(super) fn memberships(scale: Scale) -> impl Iterator<Item = Membership> {
    let last = scale.term().last().unwrap_or_else(rules::first_year);
    let joined = date(rules::first_year().number(), 4, 1);
    let left = date(last.number(), 9, 30);
    let on = |is: bool, day: Date| is.then_some(day);
    (0..scale.organisations).map(move |at| Membership {
        organisation: id(at),
        from: on(at % 12 == 5, joined),
        to: on(at % 12 == 7, left),
        ..Membership::default()
    })
}

/// The figures of every organisation, of the year before the term and of its second year.
pub(super) fn figures(scale: Scale) -> impl Iterator<Item = Figure> {
    let first = rules::first_year();
    let years = [first.previous(), first.next()];
    let of_year = move |at: u32, year: Year| {
        let place = (at, rules::column(year));
        let figure = move |name: &str, value: u64, base: &str| Figure {
            of: FigureOf::Organisation(id(at)),
            name: name.to_owned(),
            year,
            value: value.into(),
            base: base.to_owned(),
            ..Figure::default()
        };
        [
            figure(STAFF, number(Use::STAFF, place, 4..=180), ""),
            figure(VOLUNTEERS, number(Use::SHARE, place, 20..=75), STAFF),
            figure(REACH, number(Use::REACH, place, 250..=9_000), ""),
        ]
    };
    (0..scale.organisations).flat_map(move |at| {
        let years = years.into_iter();
        years.flat_map(move |year| of_year(at, year))
    })
}
