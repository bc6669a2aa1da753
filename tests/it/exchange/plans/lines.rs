//! The lines of [`super::full`].

use super::{euros, only, share, table, year};
use ontschot::{
    money::Money,
    plan::{AreaSplit, KeyId, Line, LineAmount, OrganisationId, OrganisationSplit, Table},
    year::Year,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

pub(super) fn lines() -> Table<Line> {
    table([
        Line {
            requested: by_year(&[
                (1, 2018, "50000.00"),
                (3, 2018, "2500.00"),
                (5, 2019, "7.00"),
                (1, 2021, "1.00"),
            ]),
            ..line("Social base", fixed("100000.07", Some(year(2015)), true))
        },
        debts(),
        youth(),
        Line {
            split: OrganisationSplit::History,
            history_year: Some(year(2017)),
            corridor: true,
            area_split: AreaSplit::Key(KeyId::new(2)),
            areas: only([1]),
            ..line("Meeting\tplaces", weight(15))
        },
        Line {
            split: OrganisationSplit::Key(KeyId::new(3)),
            organisations: only([1, 2, 4]),
            ..line("By key", weight(5))
        },
        Line {
            split: OrganisationSplit::Figure {
                name: "unknown".to_owned(),
                year: None,
            },
            ..line("Undivided", weight(1))
        },
        Line {
            path: true,
            corridor: true,
            wages: Some(share("4/5")),
            history_year: Some(year(2017)),
            pins: by_year(&[(2, 2018, "9000.00"), (5, 2018, "1.00")]),
            ..line("In steps", fixed("30000.00", None, true))
        },
        per_child(),
    ])
}

/// An amount for every child, of whom the figures tell the percentage.
fn per_child() -> Line {
    let amount = LineAmount::PerUnit {
        amount: euros("12.34"),
        figure: "young".to_owned(),
        figure_year: None,
        base_year: Some(year(2016)),
        indexed: true,
    };
    Line {
        areas: only([1]),
        area_split: AreaSplit::Key(KeyId::new(5)),
        budget_code: "6.72".to_owned(),
        requested: by_year(&[(2, 2018, "40000.00")]),
        ..line("Per child", amount)
    }
}

/// Amounts by organisation and year.
fn by_year(amounts: &[(u32, i16, &str)]) -> BTreeMap<(OrganisationId, Year), Money> {
    let amounts = amounts.iter();
    amounts
        .map(|(who, at, amount)| ((OrganisationId::new(*who), year(*at)), euros(amount)))
        .collect()
}

/// Shares that leave a rest, one of them of an organisation that takes no part; in a year with more
/// pinned than there is.
fn debts() -> Line {
    Line {
        split: OrganisationSplit::Shares(BTreeMap::from([
            (OrganisationId::new(1), share("1/3")),
            (OrganisationId::new(2), share("1/3")),
            (OrganisationId::new(5), share("10%")),
        ])),
        pins: by_year(&[(1, 2020, "20000.00"), (2, 2020, "9000.50")]),
        areas: only([1]),
        ..line("-Debts", fixed("50000.00", None, false))
    }
}

/// Amounts per year, one of them a correction and one outside the term.
fn youth() -> Line {
    let amounts = BTreeMap::from([
        (year(2018), euros("33333.33")),
        (year(2019), euros("-1000.01")),
        (year(2022), euros("5.00")),
    ]);
    Line {
        split: OrganisationSplit::Figure {
            name: "staff".to_owned(),
            year: None,
        },
        organisations: only([1, 2]),
        area_split: AreaSplit::None,
        ..line("Youth", LineAmount::PerYear(amounts))
    }
}

fn line(name: &str, amount: LineAmount) -> Line {
    Line {
        name: name.to_owned(),
        amount,
        ..Line::default()
    }
}

fn fixed(amount: &str, base_year: Option<Year>, indexed: bool) -> LineAmount {
    LineAmount::Fixed {
        amount: euros(amount),
        base_year,
        indexed,
    }
}

fn weight(tenths: i64) -> LineAmount {
    LineAmount::Weight(Decimal::new(tenths, 1))
}
