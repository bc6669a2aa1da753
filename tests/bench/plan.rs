//! What follows from a plan: its outcome, an explanation, the findings.

use crate::made::{self, SIZES, TODAY};
use criterion::{BenchmarkId, Criterion, Throughput};
use ontschot::{
    change::{Edit, apply},
    check,
    engine::{self, Evaluation, Previous},
    money::Money,
    plan::{Amount, AreaId, LineId, OrganisationId, Place, Plan, Value},
    sample::Scale,
    session::threads::on_threads,
};
use std::hint::black_box;

/// A plan that is opened.
pub(crate) fn evaluate(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("evaluate");
    for (name, scale) in SIZES {
        group.throughput(Throughput::Elements(scale.cells()));
        group.bench_function(name, |bencher| {
            let plan = made::plan(scale);
            bencher.iter(|| engine::evaluate(black_box(&plan)));
        });
    }
    group.finish();
}

/// The same on two threads.
pub(crate) fn evaluate_on_two(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("evaluate_on_two_threads");
    for (name, scale) in SIZES {
        group.throughput(Throughput::Elements(scale.cells()));
        group.bench_function(name, |bencher| {
            let plan = made::plan(scale);
            bencher.iter(|| on_threads(Evaluation::new(black_box(&plan), None), 2));
        });
    }
    group.finish();
}

/// Ever more lines of 15.000 amounts: what one amount costs must stay the same.
pub(crate) fn growth(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("evaluate_growing");
    for lines in [4, 40, 100, 200, 400] {
        let scale = Scale {
            lines,
            ..Scale::NATION
        };
        group.throughput(Throughput::Elements(scale.cells()));
        let cells = BenchmarkId::from_parameter(format!("{}k", scale.cells() / 1_000));
        group.bench_function(cells, |bencher| {
            let plan = made::plan(scale);
            bencher.iter(|| engine::evaluate(black_box(&plan)));
        });
    }
    group.finish();
}

/// One line gets another amount.
pub(crate) fn change(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("change_of_one_amount");
    for (name, scale) in SIZES {
        group.bench_function(name, |bencher| {
            let before = made::plan(scale);
            let outcome = engine::evaluate(&before);
            let after = with_another_amount(&before);
            let previous = Previous {
                plan: &before,
                outcome: &outcome,
            };
            bencher.iter(|| engine::evaluate_after(black_box(&after), Some(previous)));
        });
    }
    group.finish();
}

fn with_another_amount(plan: &Plan) -> Plan {
    let place = Place::Field(LineId::new(1).row(), "amount");
    let amount = Value::Money(Money::from_cents(12_345_600));
    let edit = Edit::Set(place, amount);
    apply(plan, &edit).expect("the first line has an amount")
}

/// How one amount came about.
pub(crate) fn explain(criterion: &mut Criterion) {
    criterion.bench_function("explain/one_of_nation", |bencher| {
        let made = made::evaluated(Scale::NATION);
        let year = made.plan.years().into_iter().nth(3).expect("a year");
        let cell = Amount::Cell(
            year,
            LineId::new(206),
            Some(OrganisationId::new(31)),
            Some(AreaId::new(44)),
        );
        bencher.iter(|| {
            let explanation = engine::explain(&made.plan, &made.outcome, black_box(cell));
            explanation.expect("the cell is there")
        });
    });
}

/// What there is to look at.
pub(crate) fn findings(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("findings");
    for (name, scale) in SIZES {
        group.bench_function(name, |bencher| {
            let made = made::evaluated(scale);
            bencher.iter(|| check::findings(black_box(&made.plan), &made.outcome, TODAY));
        });
    }
    group.finish();
}
