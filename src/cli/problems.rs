//! Cells of foreign files that could not be used, in words.

use super::{Context, Failure};
use crate::{
    exchange::{
        incoming::{CellProblem, CellReason},
        matching::ConditionError,
    },
    plan::OutlineError,
};
use std::{fmt::Display, path::Path};

/// How many problems are shown one by one.
const SHOWN: usize = 20;

impl Context<'_, '_> {
    /// Every cell that could not be used: file, row, column, reason; and that nothing was taken
    /// over.
    pub(crate) fn refused_cells(&self, file: &Path, problems: &[CellProblem]) -> Failure {
        let mut lines: Vec<String> = problems
            .iter()
            .take(SHOWN)
            .map(|problem| format!("{}: {}", file.display(), self.problem(problem)))
            .collect();
        if let Some(more) = problems.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            lines.push(self.text.count("problems-more", more));
        }
        lines.push(self.text.say("problems-nothing-done"));
        Failure::Refused(lines.join("\n"))
    }

    pub(super) fn problem(&self, problem: &CellProblem) -> String {
        let reason = self.cell_reason(problem);
        let row = problem.row.map(|row| row.to_string());
        match (row, problem.column.as_str()) {
            (None, _) => reason,
            (Some(row), "") => self
                .text
                .say_with("problem-row", &[("row", &row), ("reason", &reason)]),
            (Some(row), column) => self.text.say_with(
                "problem-cell",
                &[("row", &row), ("column", &column), ("reason", &reason)],
            ),
        }
    }

    fn cell_reason(&self, problem: &CellProblem) -> String {
        let more = details(problem);
        let mut arguments: Vec<(&str, &dyn Display)> = vec![("text", &problem.text)];
        arguments.extend(
            more.iter()
                .map(|(name, words)| (*name, words as &dyn Display)),
        );
        self.text.say_with(key(&problem.reason), &arguments)
    }

    /// A condition that means nothing.
    pub(crate) fn refused_condition(&self, error: &ConditionError) -> Failure {
        match error {
            ConditionError::NoEquals(text) => {
                self.refused("condition-no-equals", &[("condition", text)])
            }
            ConditionError::NoField(column) => {
                self.refused("condition-no-field", &[("column", column)])
            }
        }
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
        CellReason::Blank => "problem-blank",
        CellReason::OtherDossier => "problem-other-dossier",
        CellReason::NotAnAnswer => "problem-not-an-answer",
        CellReason::NotAnAmount => "problem-not-an-amount",
        CellReason::AmountTooLarge => "problem-amount-too-large",
        CellReason::TwoMarks => "problem-two-marks",
        CellReason::NoOrganisation => "problem-no-organisation",
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
fn details(problem: &CellProblem) -> Vec<(&'static str, String)> {
    match &problem.reason {
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
