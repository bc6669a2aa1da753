//! Ten years with 500 organisations: what the years bring beside the amounts.

use crate::made::{self, TODAY};
use criterion::Criterion;
use ontschot::{
    check,
    engine::{self, notice::noticed},
    plan::{Id, Notice, OrganisationId, Plan, notice::Months},
    sample::Scale,
    session::Evaluated,
};
use std::{hint::black_box, sync::Arc};

/// Six million amounts, as many as a nation, over more years and organisations.
const DECADE: Scale = Scale {
    years: 10,
    lines: 60,
    organisations: 500,
    areas: 20,
};

/// The outcome, every payment, what a notice to everyone comes to, and what there is to look at.
pub(crate) fn decade(criterion: &mut Criterion) {
    let plan = with_notices(made::plan(DECADE));
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
    group.bench_function("findings", |bencher| {
        bencher.iter(|| check::findings(black_box(plan), outcome, TODAY));
    });
    group.finish();
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
