//! What leaves the app: packages in every language and dialect.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests, which fail by stopping"
)]

mod csv_library;
mod formula;
mod package;
mod plans;
mod recompute;
mod results;
mod sheets;

pub(crate) use plans::drawn;

use ontschot::{
    change::StepName,
    dossier::{Entry, Log, Scenarios, Way},
    exchange::{Contents, Dialect, Exported, Filter, Memory, Request, export},
    plan::Plan,
    session::Evaluated,
    text::{Language, Text},
};
use std::{collections::BTreeMap, sync::Arc};

pub(crate) const TODAY: jiff::civil::Date = jiff::civil::date(2026, 3, 1);

/// A plan with everything that an export reads.
pub(crate) struct Case {
    evaluated: Evaluated,
    log: Log,
    filter: Filter,
    text: &'static Text,
}

impl Case {
    pub(crate) fn new(plan: Plan, language: Language) -> Self {
        let (nothing, none) = (Plan::default(), Scenarios::new());
        let name = (Way::Done, StepName::Words("=all at once".to_owned()));
        let entry = Entry::between(
            TODAY.at(8, 30, 0, 0),
            name,
            (&nothing, &none),
            (&plan, &none),
        );
        Self {
            log: Log::from_iter([entry]),
            evaluated: Evaluated::new(Arc::new(plan), TODAY),
            filter: Filter::default(),
            text: Text::of(language),
        }
    }

    pub(crate) fn filtered(self, filter: Filter) -> Self {
        Self { filter, ..self }
    }

    pub(crate) fn contents(&self) -> Contents<'_> {
        Contents {
            dossier_id: "a1b2c3",
            snapshot: "0f1e2d3c",
            evaluated: &self.evaluated,
            log: &self.log,
            filter: &self.filter,
            text: self.text,
        }
    }

    pub(crate) fn request(&self, dialect: Dialect) -> Request<'_> {
        Request::new(self.contents(), TODAY).in_dialect(dialect)
    }

    pub(crate) fn files(&self, dialect: Dialect) -> Files {
        exported(&self.request(dialect)).0
    }
}

pub(crate) fn exported(request: &Request<'_>) -> (Files, Exported) {
    let mut folder = Memory::default();
    let exported = export(request, &mut folder).unwrap();
    (Files(folder.files), exported)
}

/// The files of a package, as a reader has them.
pub(crate) struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    #[track_caller]
    pub(crate) fn text(&self, name: &str) -> String {
        String::from_utf8(self.0[name].clone()).unwrap()
    }

    /// The rows of a file as a spreadsheet splits them, each by the names of the columns.
    #[track_caller]
    pub(crate) fn rows(&self, name: &str, dialect: Dialect) -> Vec<BTreeMap<String, String>> {
        let text = self.text(name);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(u8::try_from(dialect.delimiter()).unwrap())
            .from_reader(text.as_bytes());
        let rows = reader.deserialize();
        rows.map(Result::unwrap).collect()
    }
}
