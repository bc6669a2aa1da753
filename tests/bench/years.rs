//! Ten years with 500 organisations: what the years bring beside the amounts.

use crate::made::{self, TODAY};
use criterion::{BenchmarkGroup, Criterion, measurement::WallTime};
use ontschot::{
    check,
    engine::{
        self, Outcome, aid::counted, ceilings::room, notice::noticed, reporting::work,
        settlement::cascades,
    },
    money::Money,
    plan::{
        Aid, Ceiling, Determination, Id, Notice, OrganisationId, Plan, Results, notice::Months,
        rule::reporting_rules,
    },
    sample::Scale,
    session::Evaluated,
};
use std::{collections::BTreeSet, hint::black_box, sync::Arc};

/// Six million amounts, as many as a nation, over more years and organisations.
const DECADE: Scale = Scale {
    years: 10,
    lines: 60,
    organisations: 500,
    areas: 20,
};

/// The outcome, every payment, what a notice to everyone comes to, what is settled, reported and
/// counted as state aid of everyone in every year, and what there is to look at.
pub(crate) fn decade(criterion: &mut Criterion) {
    let plan = with_ends_of_years(with_notices(made::plan(DECADE)));
    let made = Evaluated::new(Arc::new(plan), TODAY);
    let (plan, outcome) = (&made.plan, &made.outcome);
    let mut group = criterion.benchmark_group("ten_years_500_organisations");
    group.bench_function("evaluate", |bencher| {
        bencher.iter(|| engine::evaluate(black_box(plan)));
    });
    group.bench_function("payments", |bencher| {
        bencher.iter(|| engine::payments(black_box(plan), outcome));
    });
    group.bench_function("notices", |bencher| {
        bencher.iter(|| {
            let notices = plan.notices.iter();
            let came = notices.map(|(_, notice)| noticed(black_box(plan), outcome, notice));
            came.collect::<Vec<_>>()
        });
    });
    of_years(&mut group, plan, outcome);
    group.bench_function("findings", |bencher| {
        bencher.iter(|| check::findings(black_box(plan), outcome, TODAY));
    });
    group.finish();
}

/// What the end of every year and its law come to.
fn of_years(group: &mut BenchmarkGroup<'_, WallTime>, plan: &Plan, outcome: &Outcome) {
    group.bench_function("settlements", |bencher| {
        bencher.iter(|| engine::settlements(black_box(plan), outcome));
    });
    group.bench_function("overspends", |bencher| {
        bencher.iter(|| cascades(black_box(plan), outcome));
    });
    group.bench_function("reports", |bencher| {
        bencher.iter(|| work(black_box(plan), outcome));
    });
    group.bench_function("state_aid", |bencher| {
        bencher.iter(|| counted(black_box(plan), outcome));
    });
    group.bench_function("ceilings", |bencher| {
        bencher.iter(|| {
            let ceilings = plan.ceilings.iter();
            let rooms = ceilings.map(|(_, ceiling)| room(black_box(plan), outcome, ceiling));
            rooms.collect::<Vec<_>>()
        });
    });
}

/// The same with results and a determination of everyone in every year, a basis and aid from
/// elsewhere of everyone, every shipped rule on reports, and a ceiling for every scheme and year.
fn with_ends_of_years(mut plan: Plan) -> Plan {
    let organisations: Vec<OrganisationId> = plan.organisations.ids().collect();
    let years = plan.years();
    let of_years = || {
        let each = years.iter();
        each.flat_map(|year| organisations.iter().map(move |who| (*year, *who)))
    };
    let results = of_years().map(|(year, organisation)| Results {
        year,
        organisation,
        costs: Some(Money::from_cents(5_000_000)),
        ..Results::default()
    });
    plan.results = (1..).map(Id::new).zip(results).collect();
    let determinations = of_years().map(|(year, organisation)| Determination {
        year,
        organisation: Some(organisation),
        determined_on: Some(TODAY),
        ..Determination::default()
    });
    plan.determinations = (1..).map(Id::new).zip(determinations).collect();
    let aid = |organisation: &OrganisationId, amount| Aid {
        organisation: *organisation,
        amount,
        granted_on: Some(TODAY),
        ..Aid::default()
    };
    let bases = organisations.iter().map(|who| aid(who, None));
    let elsewhere = Some(Money::from_cents(1_000_000));
    let elsewhere = organisations.iter().map(|who| aid(who, elsewhere));
    plan.aid = (1..).map(Id::new).zip(bases.chain(elsewhere)).collect();
    let rules = reporting_rules().iter().cloned();
    plan.reporting_rules = (1..).map(Id::new).zip(rules).collect();
    let schemes: BTreeSet<String> = plan
        .sources
        .iter()
        .map(|(_, source)| source.scheme.clone())
        .collect();
    let ceilings = years.iter().flat_map(|year| {
        schemes.iter().map(|scheme| Ceiling {
            scheme: scheme.clone(),
            year: *year,
            amount: Money::from_cents(100_000_000),
            ..Ceiling::default()
        })
    });
    plan.ceilings = (1..).map(Id::new).zip(ceilings).collect();
    plan
}

/// The same with a notice of half a year to everyone.
fn with_notices(mut plan: Plan) -> Plan {
    let notice = |organisation: OrganisationId| Notice {
        organisation,
        months: Months::new(6),
        announced: Some(TODAY),
        ..Notice::default()
    };
    let notices = plan.organisations.ids().map(notice);
    plan.notices = (1..).map(Id::new).zip(notices).collect();
    plan
}
