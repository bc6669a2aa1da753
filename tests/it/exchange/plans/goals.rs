//! Goals, effects, indicators and justifications of [`super::full`].

use super::{table, year};
use jiff::civil::date;
use ontschot::plan::{
    Effect, EffectId, EffectKind, Goal, GoalId, GoalWeight, Horizon, Indicator, Justification,
    Line, LineId, Table,
};
use std::collections::BTreeMap;

pub(super) fn goals() -> Table<Goal> {
    table([
        Goal {
            name: "Kinderen; \"glansrijk\"".to_owned(),
            horizon: Some(Horizon::Long),
            important: true,
            ..Goal::default()
        },
        Goal {
            name: "=Meedoen".to_owned(),
            horizon: Some(Horizon::Short),
            urgent: true,
            note: "-urgent".to_owned(),
            ..Goal::default()
        },
        Goal {
            name: "Mantelzorgers".to_owned(),
            ..Goal::default()
        },
    ])
}

/// Three lines of which the money is for goals, by weights that do and do not make a whole; the
/// others are for none.
pub(super) fn for_goals(lines: &Table<Line>) -> Table<Line> {
    let weight = |text: &str| GoalWeight::new(text.parse().unwrap()).unwrap();
    let goals = BTreeMap::from([
        (1, vec![(1, weight("60")), (2, weight("40"))]),
        (
            3,
            vec![(1, weight("1")), (2, weight("1")), (3, weight("1"))],
        ),
        (4, vec![(2, weight("0.125"))]),
    ]);
    let rows = lines.iter().map(|(id, line)| {
        let own = goals.get(&LineId::number(id)).cloned().unwrap_or_default();
        let own = own
            .into_iter()
            .map(|(goal, weight)| (GoalId::new(goal), weight));
        let line = Line {
            goals: own.collect(),
            ..line.clone()
        };
        (id, line)
    });
    rows.collect()
}

pub(super) fn effects() -> Table<Effect> {
    table([
        Effect {
            goal: GoalId::new(1),
            name: "Meer kinderen op een club".to_owned(),
            ..Effect::default()
        },
        Effect {
            goal: GoalId::new(2),
            name: "@samen".to_owned(),
            kind: EffectKind::Process,
            note: "=1+1".to_owned(),
        },
    ])
}

pub(super) fn indicators() -> Table<Indicator> {
    let numbers = |numbers: &[(i16, &str)]| {
        let numbers = numbers.iter();
        numbers
            .map(|(at, number)| (year(*at), number.parse().unwrap()))
            .collect()
    };
    table([
        Indicator {
            effect: EffectId::new(1),
            name: "leden".to_owned(),
            unit: "kinderen".to_owned(),
            baseline: Some("1200".parse().unwrap()),
            baseline_year: Some(year(2016)),
            target: numbers(&[(2018, "1300"), (2019, "1400.5"), (2022, "2000")]),
            actual: numbers(&[(2018, "1310"), (2017, "1250")]),
            ..Indicator::default()
        },
        Indicator {
            effect: EffectId::new(2),
            name: "-verhaal".to_owned(),
            evidence: "\"wij\"\r\nzijn samen".to_owned(),
            ..Indicator::default()
        },
    ])
}

pub(super) fn justifications() -> Table<Justification> {
    table([
        Justification {
            place: Some("lines/LIN-0001/amount".parse().unwrap()),
            reason: "=afgesproken in het overleg".to_owned(),
            by: "bestuur".to_owned(),
            on: Some(date(2018, 3, 1)),
        },
        Justification::default(),
    ])
}
