//! A register that comes in.

use criterion::{BatchSize, Criterion, Throughput};
use ontschot::exchange::{
    incoming::IncomingTable,
    register::{self, Mapping},
};
use std::{fmt::Write as _, hint::black_box};

const ROWS: usize = 1_000_000;
/// How many recipients come back among the rows.
const RECIPIENTS: usize = 6_000;

/// Bytes cut into rows, and rows made into awards.
pub(crate) fn read(criterion: &mut Criterion) {
    let text = text();
    let mut group = criterion.benchmark_group("read_register");
    let length = text.len().try_into().expect("a short enough text");
    group.throughput(Throughput::BytesDecimal(length));
    group.bench_function("1M", |bencher| {
        let read = |bytes: Vec<u8>| {
            let table = IncomingTable::read(black_box(bytes)).expect("a table");
            register::read(&table, &Mapping::default(), "made").expect("awards")
        };
        // Whoever reads a register keeps its awards: giving their memory back is not of the reading.
        let bytes = || text.clone().into_bytes();
        bencher.iter_batched(bytes, read, BatchSize::PerIteration);
    });
    group.finish();
}

/// A register as a large city publishes it: a row takes some 250 bytes, and one in a hundred has
/// quotes in it.
fn text() -> String {
    let mut text = "DOSSIERNUMMER;AANVRAGER;REGELINGNAAM;BELEIDSTERREIN;ORGANISATIEONDERDEEL;\
        PROJECT_NAAM;TYPE_PERIODICITEIT;BEDRAG_AANGEVRAAGD;BEDRAG_VERLEEND;BEDRAG_VASTGESTELD;\
        SUBSIDIEJAAR;DATUM_OVERZICHT\n"
        .to_owned();
    for row in 0..ROWS {
        let (who, year, cents) = (row % RECIPIENTS, 2015 + row % 5, row % 100);
        let quote = if row % 100 == 0 { "\"" } else { "" };
        writeln!(
            text,
            "SBA-{row:07};Stichting Buurtwerk nummer {who};Subsidieregeling activiteiten in de buurt \
             2015-2019;Welzijn en Zorg;stadsdeel Noord;{quote}Ontmoeting, koken en taal voor wie in \
             de buurt woont, met hulp van vrijwilligers ({row}){quote};Periodiek;{}.{cents:02};\
             {}.{cents:02};;{year};2019-01-14 01:00:19.503",
            20_000 + row % 7_000,
            10_000 + row % 9_000,
        )
        .expect("there is room");
    }
    text
}
