//! The lines: every method by every division, in turn.

use super::{
    Scale,
    draw::{Use, cents, euros, number},
    id, names,
    parties::STAFF,
    places::{self, Places, RESIDENTS},
    rules,
};
use crate::{
    money::Money,
    plan::{AreaSplit, Chosen, Line, LineAmount, OrganisationId, OrganisationSplit},
    year::Year,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The line at a position. Ten methods and seven divisions come in turn, so that seventy lines have
/// every pair of them.
pub(super) fn line(scale: Scale, places: Places, at: u32) -> Line {
    let everyone = || (0..scale.organisations).map(id);
    Line {
        name: names::line(at),
        amount: amount(scale, at),
        organisations: if at % 5 == 2 {
            Chosen::Only(everyone().collect())
        } else {
            Chosen::All
        },
        split: split(scale, at),
        path: has_path(at),
        corridor: has_corridor(at),
        pins: pins(scale, at),
        requested: requested(scale, at),
        areas: if at % 8 == 1 {
            Chosen::Only(places.districts().collect())
        } else {
            Chosen::All
        },
        area_split: if at % 6 == 5 {
            AreaSplit::Key(id(1))
        } else {
            AreaSplit::Standard
        },
        task_field: "6.1".to_owned(),
        budget_code: format!("6100-{at:03}"),
        ..Line::default()
    }
}

/// How much a line is about, in whole euros a year.
pub(super) fn size(at: u32) -> u64 {
    number(Use::SIZE, (at, 0), 200..=4_000) * 100
}

/// Whether a line looks at what organisations had before.
pub(super) fn has_history(at: u32) -> bool {
    at % 7 == 2 || has_path(at) || has_corridor(at)
}

const fn has_path(at: u32) -> bool {
    matches!(at % 20, 2 | 4)
}

const fn has_corridor(at: u32) -> bool {
    matches!(at % 20, 3 | 4)
}

fn amount(scale: Scale, at: u32) -> LineAmount {
    let size = size(at);
    let first = rules::first_year();
    match at % 10 {
        1 => LineAmount::Fixed {
            amount: euros(size),
            base_year: Some(first.previous()),
            indexed: false,
        },
        5 | 6 => {
            let years = scale.term();
            LineAmount::PerYear(years.map(|year| (year, grown(size, year))).collect())
        }
        7 => LineAmount::PerUnit {
            amount: per_resident(scale, size),
            figure: RESIDENTS.to_owned(),
            figure_year: Some(first.previous()),
            base_year: None,
            indexed: true,
        },
        9 => LineAmount::Weight(Decimal::from(size / 100)),
        _ => LineAmount::Fixed {
            amount: euros(size),
            base_year: None,
            indexed: true,
        },
    }
}

/// An amount that a person typed for a year: in hundreds of euros.
fn grown(size: u64, year: Year) -> Money {
    euros(rules::grown(size, year) / 100 * 100)
}

fn per_resident(scale: Scale, size: u64) -> Money {
    let year = rules::first_year().previous();
    let residents: u64 = (0..scale.areas).map(|at| places::residents(at, year)).sum();
    cents((size * 100).checked_div(residents).unwrap_or(0).max(1))
}

fn split(scale: Scale, at: u32) -> OrganisationSplit {
    let weight = |organisation| number(Use::WEIGHT, (at, organisation), 1..=40);
    let weights = (0..scale.organisations).map(|organisation| {
        let weight = u32::try_from(weight(organisation)).unwrap_or(1);
        (id(organisation), weight)
    });
    match at % 7 {
        0 => OrganisationSplit::Equal,
        1 => OrganisationSplit::Shares(rules::shares(weights)),
        2 => OrganisationSplit::History,
        3 | 4 => OrganisationSplit::Figure {
            name: STAFF.to_owned(),
            year: None,
        },
        _ => OrganisationSplit::Key(id(2)),
    }
}

/// Two organisations know beforehand what they get of some lines in the first two years.
fn pins(scale: Scale, at: u32) -> BTreeMap<(OrganisationId, Year), Money> {
    let years = scale.term().take(2);
    let pinned = (0..scale.organisations).take(2).map(id);
    let amount = size(at) / (2 * u64::from(scale.organisations)).max(1);
    if at % 20 == 6 {
        pinned
            .flat_map(|organisation| years.clone().map(move |year| (organisation, year)))
            .map(|of| (of, euros(amount)))
            .collect()
    } else {
        BTreeMap::new()
    }
}

/// What organisations asked for in the first year.
fn requested(scale: Scale, at: u32) -> BTreeMap<(OrganisationId, Year), Money> {
    let each = size(at) / u64::from(scale.organisations).max(1);
    let asked = |organisation| number(Use::REQUESTED, (at, organisation), 90..=125);
    let organisations = (0..scale.organisations).filter(|_| at.is_multiple_of(4));
    organisations
        .map(|organisation| {
            let of = (id(organisation), rules::first_year());
            (of, euros(each * asked(organisation) / 100))
        })
        .collect()
}
