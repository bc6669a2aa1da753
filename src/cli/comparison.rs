//! Two plans beside each other, as an answer of the command line.

mod sections;
mod table;

pub(super) use sections::totals;

use super::{Context, Failure, arguments::TableFormat, output::gone_or};
use crate::{
    exchange::{Dialect, comparison, csv},
    session::Sides,
    text::{Language, Text},
};

/// What one of the two is called.
pub(super) struct Called {
    /// In words.
    pub(super) words: String,
    /// As it is asked for, for programs.
    pub(super) name: String,
}

impl Context<'_, '_> {
    /// Writes two plans, the one before and the one after, in a format.
    pub(super) fn answer_comparison(
        &mut self,
        sides: &Sides,
        called: [Called; 2],
        (format, dialect): (TableFormat, Option<&str>),
    ) -> Result<u8, Failure> {
        let dialect = self.dialect(dialect, Dialect::Rfc4180)?;
        match format {
            TableFormat::Text => {
                let names = called.map(|called| called.words);
                let lines = sections::comparison(sides, &names, self.text);
                self.answer(&lines)
            }
            TableFormat::Csv => {
                // Programs read English names unless they ask for something else.
                let english = Text::of(Language::English);
                let is_plain = dialect == Dialect::Rfc4180;
                let text = if is_plain { english } else { self.text };
                let (columns, rows) = comparison::table(sides, text);
                let written = csv::write_table((&columns, rows), dialect, text, &mut *self.io.out);
                written.map_err(|reason| gone_or(self.text, &reason))?;
                Ok(0)
            }
            TableFormat::Json => {
                let names = called.each_ref().map(|called| called.name.as_str());
                let json = comparison::as_json(sides, names, self.text);
                self.answer(&format!("{json:#}\n"))
            }
        }
    }
}
