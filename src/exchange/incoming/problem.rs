//! Cells of foreign files that cannot be used, in words.

use super::{CellProblem, CellReason};
use crate::{
    plan::{OutlineError, TableName},
    text::Text,
};
use std::fmt::Display;

/// What names the column of a problem with what was said for every row, before the field.
pub const FOR_EVERY_ROW: &str = "--value ";

/// How a person answers what a file leaves open, so that advice names what there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnsweredBy {
    /// With options of a command.
    Options,
    /// In fields of the window.
    Fields,
}

impl CellProblem {
    /// Where a file cannot be used, and why.
    pub fn words(&self, text: &Text, by: AnsweredBy) -> String {
        let reason = self.reason_words(text, by);
        let row = self.row.map(|row| row.to_string());
        let column = match self.column.strip_prefix(FOR_EVERY_ROW) {
            Some(field) if by == AnsweredBy::Fields => {
                let field = text.field(TableName::Awards, field);
                text.say_with("intake-everywhere-name", &[("field", &field)])
            }
            _ => self.column.clone(),
        };
        match (row, column.as_str()) {
            (None, _) => reason,
            (Some(row), "") => text.say_with("problem-row", &[("row", &row), ("reason", &reason)]),
            (Some(row), column) => text.say_with(
                "problem-cell",
                &[("row", &row), ("column", &column), ("reason", &reason)],
            ),
        }
    }

    fn reason_words(&self, text: &Text, by: AnsweredBy) -> String {
        let in_fields = match by {
            AnsweredBy::Fields => key_in_fields(&self.reason),
            AnsweredBy::Options => None,
        };
        let key = in_fields.unwrap_or_else(|| key(&self.reason));
        let more = details(self, text);
        let mut arguments: Vec<(&str, &dyn Display)> = vec![("text", &self.text)];
        arguments.extend(
            more.iter()
                .map(|(name, words)| (*name, words as &dyn Display)),
        );
        text.say_with(key, &arguments)
    }
}

/// The words for a reason that is answered otherwise in the window than with options.
const fn key_in_fields(reason: &CellReason) -> Option<&'static str> {
    match reason {
        CellReason::WhichMark => Some("problem-fields-which-mark"),
        CellReason::SameNumberAs(_) => Some("problem-fields-same-number-as"),
        CellReason::YearsBesideEachOther { .. } => Some("problem-fields-years-beside"),
        CellReason::NotText(_) => Some("problem-fields-not-text"),
        CellReason::InThousands => Some("problem-fields-in-thousands"),
        CellReason::UnknownLayout { .. } => Some("problem-fields-unknown-layout"),
        CellReason::TwoHeadings { .. } => Some("problem-fields-two-headings"),
        _ => None,
    }
}

/// The words for a reason.
const fn key(reason: &CellReason) -> &'static str {
    match reason {
        CellReason::EmptyFile => "problem-empty-file",
        CellReason::NotAWorkbook => "problem-not-a-workbook",
        CellReason::LockedOrOld => "problem-locked-or-old",
        CellReason::TooLarge => "problem-too-large",
        CellReason::NoSheets => "problem-no-sheets",
        CellReason::NoSheet(_) => "problem-no-sheet",
        CellReason::UnclosedQuote => "problem-unclosed-quote",
        CellReason::NotText(_) => "problem-not-text",
        CellReason::MixedEncodings => "problem-mixed-encodings",
        CellReason::OtherWidth { .. } => "problem-other-width",
        CellReason::NoColumn(_) => "problem-no-column",
        CellReason::ColumnTwice => "problem-column-twice",
        CellReason::TwoHeadings { .. } => "problem-two-headings",
        CellReason::Blank => "problem-blank",
        CellReason::OtherDossier => "problem-other-dossier",
        CellReason::NotAnAnswer => "problem-not-an-answer",
        CellReason::NotAnAmount => "problem-not-an-amount",
        CellReason::AmountTooLarge => "problem-amount-too-large",
        CellReason::TwoMarks => "problem-two-marks",
        CellReason::NoOrganisation => "problem-no-organisation",
        CellReason::NoLine => "problem-no-line",
        CellReason::SeveralKnown => "problem-several-known",
        CellReason::NotANumber => "problem-not-a-number",
        CellReason::NotAYear => "problem-not-a-year",
        CellReason::NotADate => "problem-not-a-date",
        CellReason::WhichMark => "problem-which-mark",
        CellReason::SameAs(_) => "problem-same-as",
        CellReason::SameNumberAs(_) => "problem-same-number-as",
        CellReason::NotCalculated => "problem-not-calculated",
        CellReason::YearsBesideEachOther { .. } => "problem-years-beside",
        CellReason::EndsBeforeStart => "problem-ends-before-start",
        CellReason::NotInEuros => "problem-not-in-euros",
        CellReason::InThousands => "problem-in-thousands",
        CellReason::SeveralLevels(_) => "problem-several-levels",
        CellReason::NotGeoJson => "problem-not-geojson",
        CellReason::NotAnOutline(OutlineError::NotAPolygon) => "problem-not-a-polygon",
        CellReason::NotAnOutline(OutlineError::OpenRing) => "problem-open-ring",
        CellReason::NotAnOutline(OutlineError::Elsewhere) => "problem-elsewhere",
        CellReason::OtherCoordinates => "problem-other-coordinates",
        CellReason::UnknownLayout { .. } => "problem-unknown-layout",
    }
}

/// What those words name beside what stands in the cell.
fn details(problem: &CellProblem, text: &Text) -> Vec<(&'static str, String)> {
    match &problem.reason {
        CellReason::TwoHeadings { field, headings } => {
            let [one, other] = (**headings).clone();
            let field = text.field(TableName::Awards, field);
            vec![("field", field), ("one", one), ("other", other)]
        }
        CellReason::NoSheet(sheets) => vec![("sheets", sheets.join(", "))],
        CellReason::NotText(encoding) => vec![("encoding", (*encoding).to_owned())],
        CellReason::OtherWidth { found, expected } => vec![
            ("found", found.to_string()),
            ("expected", expected.to_string()),
        ],
        CellReason::NoColumn(columns) => vec![
            ("column", problem.column.clone()),
            ("columns", columns.join(", ")),
        ],
        CellReason::SameAs(row) | CellReason::SameNumberAs(row) => vec![("row", row.to_string())],
        CellReason::SeveralLevels(kinds) => vec![("kinds", kinds.join(", "))],
        CellReason::YearsBesideEachOther { column, year } => {
            vec![("column", column.clone()), ("year", year.to_string())]
        }
        CellReason::UnknownLayout { missing, columns } => vec![
            ("missing", missing.join(", ")),
            ("columns", columns.join(", ")),
        ],
        _ => Vec::new(),
    }
}
