//! Rules, reports and aid of the full plan: every field, both ways to be due, and texts that a
//! spreadsheet would run.

use super::{euros, table, year};
use jiff::civil::date;
use ontschot::plan::{
    Aid, Basis, LegalRule, OrganisationId, Report, ReportKind, ReportingRule, ReportingRuleId,
    Table, Topic,
    notice::Months,
    rule::{Count, Period},
};
use ontschot::year::Month;

pub(super) fn rules() -> Table<LegalRule> {
    table([
        LegalRule {
            name: "=ASA".to_owned(),
            topic: Topic::NoticeYears,
            number: Count::new(2),
            valid_from: Some(date(2019, 1, 1)),
            source: "@artikel".to_owned(),
            ..LegalRule::default()
        },
        LegalRule {
            name: "Own ceiling".to_owned(),
            topic: Topic::DeMinimis,
            amount: Some(euros("150000.00")),
            number: Count::new(2),
            period: Period::Rolling,
            valid_from: Some(date(2018, 6, 1)),
            valid_to: Some(date(2019, 6, 30)),
            note: "-note".to_owned(),
            ..LegalRule::default()
        },
    ])
}

pub(super) fn reporting_rules() -> Table<ReportingRule> {
    let rule = |kind, document: &str| ReportingRule {
        name: "Set".to_owned(),
        kind,
        document: document.to_owned(),
        ..ReportingRule::default()
    };
    table([
        ReportingRule {
            from_amount: Some(euros("5000.00")),
            due_month: Month::new(4),
            due_day: Count::new(1),
            ..rule(ReportKind::Yearly, "=verslag")
        },
        ReportingRule {
            below_amount: Some(euros("400000.00")),
            due_weeks: Count::new(13),
            valid_to: Some(date(2018, 12, 31)),
            ..rule(ReportKind::Final, "Eindverslag")
        },
        ReportingRule {
            every_months: Months::new(4),
            due_weeks: Count::new(6),
            ..rule(ReportKind::Periodic, "Gegevens")
        },
        ReportingRule {
            due_month: Month::new(9),
            due_day: Count::new(31),
            source: "+bron".to_owned(),
            valid_from: Some(date(2018, 1, 1)),
            ..rule(ReportKind::Interim, "Tussenstand")
        },
        rule(ReportKind::Yearly, "Zonder dag"),
    ])
}

pub(super) fn reports() -> Table<Report> {
    let report = |rule, at, organisation: Option<u32>| Report {
        rule: ReportingRuleId::new(rule),
        year: year(at),
        organisation: organisation.map(OrganisationId::new),
        received: Some(date(at + 1, 3, 20)),
        ..Report::default()
    };
    table([
        Report {
            accepted: Some(date(2019, 5, 1)),
            note: "=goed".to_owned(),
            ..report(1, 2018, Some(1))
        },
        Report {
            until: Some(date(2019, 5, 31)),
            ..report(3, 2019, Some(2))
        },
        report(3, 2019, Some(1)),
        report(1, 2021, None),
    ])
}

pub(super) fn aid() -> Table<Aid> {
    let aid = |organisation, basis| Aid {
        organisation: OrganisationId::new(organisation),
        basis,
        ..Aid::default()
    };
    table([
        Aid {
            undertaking: "Group".to_owned(),
            ..aid(1, Basis::DeMinimis)
        },
        Aid {
            undertaking: " group ".to_owned(),
            valid_from: Some(date(2018, 1, 1)),
            valid_to: Some(date(2019, 1, 1)),
            ..aid(2, Basis::SgeiDeMinimis)
        },
        Aid {
            amount: Some(euros("12000.50")),
            granted_on: Some(date(2016, 5, 3)),
            given_by: "=Rijk".to_owned(),
            ..aid(2, Basis::DeMinimis)
        },
        Aid {
            reason: "no market".to_owned(),
            ..aid(3, Basis::NoAid)
        },
        Aid {
            amount: Some(euros("1.00")),
            ..aid(5, Basis::Other)
        },
    ])
}
