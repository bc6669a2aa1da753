//! What belongs to the term: ceilings of schemes.

use super::{euros, table, year};
use jiff::civil::date;
use ontschot::plan::{Ceiling, Table};

/// One with room, one that is exceeded, one of nobody's scheme and one outside the term.
pub(crate) fn ceilings() -> Table<Ceiling> {
    let ceiling = |scheme: &str, at, amount| Ceiling {
        scheme: scheme.to_owned(),
        year: year(at),
        amount: euros(amount),
        ..Ceiling::default()
    };
    table([
        Ceiling {
            published: Some(date(2017, 11, 3)),
            method: "=in order".to_owned(),
            source: "@gazette".to_owned(),
            ..ceiling("Welfare scheme", 2018, "2000000.00")
        },
        ceiling(" Welfare scheme ", 2019, "1000.01"),
        ceiling("Youth scheme", 2018, "50000.00"),
        ceiling("Welfare scheme", 2030, "5.00"),
    ])
}
