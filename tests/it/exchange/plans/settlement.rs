//! The end of the years of a plan: separate awards in 2017 and 2018, one to a lead partner after.

use super::{euros, id, share, table, year};
use jiff::civil::date;
use ontschot::plan::{
    CarryOver, Determination, EqualisationReserve, Ground, OrganisationId, Results, Table,
};

pub(super) fn results() -> Table<Results> {
    let result = |at, who, line, [costs, eligible, income]: [&str; 3]| {
        let amount = |text: &str| (!text.is_empty()).then(|| euros(text));
        Results {
            year: year(at),
            organisation: OrganisationId::new(who),
            line: id(line),
            costs: amount(costs),
            eligible: amount(eligible),
            income: amount(income),
            note: String::new(),
        }
    };
    table([
        result(2018, 1, 1, ["300000.01", "290000.00", "1000.00"]),
        result(2018, 1, 4, ["20000.00", "", ""]),
        result(2018, 2, 1, ["12000.00", "", "0.55"]),
        result(2018, 3, 0, ["", "", "10.00"]),
        result(2019, 1, 7, ["55000.10", "", ""]),
        result(2019, 1, 1, ["11111.11", "", ""]),
        result(2019, 2, 7, ["9000.00", "8000.00", "250.25"]),
        result(2019, 2, 8, ["70000.33", "", ""]),
        result(2019, 3, 1, ["4.00", "", ""]),
        result(2019, 4, 7, ["3000.00", "", ""]),
        result(2023, 1, 1, ["1.00", "", ""]),
        Results {
            note: "=SUM(A1)".to_owned(),
            ..result(2020, 1, 2, ["123456.78", "", ""])
        },
    ])
}

pub(super) fn determinations() -> Table<Determination> {
    let of = |at, who| Determination {
        year: year(at),
        organisation: id(who),
        ..Determination::default()
    };
    table([
        Determination {
            determined_on: Some(date(2019, 2, 28)),
            recovered: Some(euros("100.00")),
            set_off: Some(euros("2500.50")),
            set_off_year: Some(year(2019)),
            ..of(2018, 2)
        },
        Determination {
            paid: Some(euros("99000.00")),
            amount: Some(euros("88000.00")),
            ground: Ground::WrongData,
            explanation: "@wrong".to_owned(),
            set_off: Some(euros("7.00")),
            set_off_year: Some(year(2019)),
            ..of(2018, 1)
        },
        // The lead partner is addressed for all; what is set off lies beyond the term.
        Determination {
            amount: Some(euros("120000.00")),
            set_off: Some(euros("12.00")),
            set_off_year: Some(year(2021)),
            ..of(2019, 2)
        },
        of(2019, 0),
        of(2019, 1),
        of(2018, 0),
    ])
}

pub(super) fn carry_overs() -> Table<CarryOver> {
    let carry = |from, to, who, amount: &str| CarryOver {
        from: year(from),
        to: year(to),
        organisation: id(who),
        amount: euros(amount),
        decided_on: Some(date(2019, 3, 1)),
        decided_by: "+board".to_owned(),
        ..CarryOver::default()
    };
    table([
        CarryOver {
            line: id(1),
            ..carry(2018, 2019, 1, "1000.00")
        },
        carry(2019, 2020, 0, "333.33"),
        carry(2019, 2021, 3, "5.00"),
        carry(2018, 2019, 0, "44.00"),
        CarryOver {
            decided_on: None,
            ..carry(2018, 2020, 2, "10.00")
        },
    ])
}

pub(super) fn equalisation_reserves() -> Table<EqualisationReserve> {
    let of = |who, opening: &str| EqualisationReserve {
        organisation: OrganisationId::new(who),
        opening: euros(opening),
        ..EqualisationReserve::default()
    };
    table([
        EqualisationReserve {
            cap: Some(euros("2500.00")),
            cap_share: Some(share("1/7")),
            subsidised: share("2/3"),
            ..of(1, "1500.25")
        },
        EqualisationReserve {
            from: Some(year(2019)),
            ..of(2, "0.00")
        },
        of(1, "9.00"),
    ])
}
