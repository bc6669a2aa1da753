//! What partners open, as bytes.

use crate::made::{self, TODAY};
use criterion::{BatchSize, Criterion, Throughput};
use ontschot::{
    dossier::{Log, Versions},
    exchange::{
        Contents, Dialect, Filter, Folder, Request, SheetName, csv, folder::FileContent, sheet,
    },
    sample::Scale,
    session::Evaluated,
    text::{Language, Text},
};
use std::io::{self, Write};

/// What a package is made of.
struct Package {
    evaluated: Evaluated,
    log: Log,
    versions: Versions,
    filter: Filter,
    text: &'static Text,
    dialect: Dialect,
}

impl Package {
    fn new(evaluated: &Evaluated, language: Language) -> Self {
        Self {
            evaluated: evaluated.clone(),
            log: Log::default(),
            versions: Versions::new(),
            filter: Filter::default(),
            text: Text::of(language),
            dialect: Dialect::of(language),
        }
    }

    fn contents(&self) -> Contents<'_> {
        Contents {
            dossier_id: "DOS-0123456789ab",
            snapshot: "0123456789ab",
            evaluated: &self.evaluated,
            log: &self.log,
            versions: &self.versions,
            filter: &self.filter,
            text: self.text,
        }
    }

    /// Writes every amount; answers how many rows that are.
    fn write_allocations(&self, out: impl Write) -> usize {
        let sheet = sheet(&self.contents(), SheetName::Allocations);
        csv::write(sheet, self.dialect, self.text, out).expect("there is room")
    }
}

/// Six million amounts as one table: into nothing, and into a file.
pub(crate) fn allocations(criterion: &mut Criterion) {
    let made = made::evaluated(Scale::NATION);
    let mut group = criterion.benchmark_group("allocations_6M_rows");
    for language in Language::ALL {
        let package = Package::new(&made, language);
        let mut counted = Counted(0);
        package.write_allocations(&mut counted);
        group.throughput(Throughput::BytesDecimal(counted.0));
        let dialect = package.dialect.code();
        group.bench_function(format!("{dialect}/sink"), |bencher| {
            bencher.iter(|| package.write_allocations(io::sink()));
        });
        group.bench_function(format!("{dialect}/disk"), |bencher| {
            let write = |mut file| {
                package.write_allocations(&mut file);
                file
            };
            bencher.iter_batched(new_file, write, BatchSize::PerIteration);
        });
    }
    group.finish();
}

/// All tables of a nation, into nothing. A spreadsheet opens no file of six million rows, so in its
/// form there is one for each year.
pub(crate) fn package(criterion: &mut Criterion) {
    let made = made::evaluated(Scale::NATION);
    let mut group = criterion.benchmark_group("package_nation");
    for language in Language::ALL {
        let package = Package::new(&made, language);
        let request = Request::new(package.contents(), TODAY);
        let export = || {
            let mut folder = Counted(0);
            ontschot::exchange::export(&request, &mut folder).expect("there is room");
            folder.0
        };
        group.throughput(Throughput::BytesDecimal(export()));
        group.bench_function(package.dialect.code(), |bencher| bencher.iter(export));
    }
    group.finish();
}

fn new_file() -> std::fs::File {
    tempfile::tempfile_in(env!("CARGO_TARGET_TMPDIR")).expect("a file to write to")
}

/// Counts the bytes that are written to it, and forgets them.
struct Counted(u64);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += u64::try_from(bytes.len()).expect("few enough bytes");
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Folder for Counted {
    fn add(&mut self, _name: &str, content: &mut FileContent<'_>) -> io::Result<()> {
        content(self)
    }

    fn finish(&mut self) -> io::Result<()> {
        Ok(())
    }
}
