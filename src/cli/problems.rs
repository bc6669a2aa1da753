//! Cells of foreign files that could not be used, in words.

use super::{Context, Failure};
use crate::{
    exchange::{
        incoming::{CellProblem, CellReason},
        matching::ConditionError,
    },
    plan::OutlineError,
};
use std::path::Path;

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
        let text = &self.text;
        let about = |key: &str| text.say_with(key, &[("text", &problem.text)]);
        match &problem.reason {
            CellReason::EmptyFile => text.say("problem-empty-file"),
            CellReason::NotAWorkbook => about("problem-not-a-workbook"),
            CellReason::LockedOrOld => text.say("problem-locked-or-old"),
            CellReason::TooLarge => text.say("problem-too-large"),
            CellReason::NoSheets => text.say("problem-no-sheets"),
            CellReason::NoSheet(sheets) => text.say_with(
                "problem-no-sheet",
                &[("text", &problem.text), ("sheets", &sheets.join(", "))],
            ),
            CellReason::UnclosedQuote => text.say("problem-unclosed-quote"),
            CellReason::NotText(encoding) => {
                text.say_with("problem-not-text", &[("encoding", encoding)])
            }
            CellReason::MixedEncodings => text.say("problem-mixed-encodings"),
            CellReason::OtherWidth { found, expected } => text.say_with(
                "problem-other-width",
                &[("found", found), ("expected", expected)],
            ),
            CellReason::NoColumn(columns) => text.say_with(
                "problem-no-column",
                &[
                    ("column", &problem.column),
                    ("columns", &columns.join(", ")),
                ],
            ),
            CellReason::ColumnTwice => about("problem-column-twice"),
            CellReason::Blank => text.say("problem-blank"),
            CellReason::OtherDossier => about("problem-other-dossier"),
            CellReason::NotAnAnswer => about("problem-not-an-answer"),
            CellReason::NotAnAmount => about("problem-not-an-amount"),
            CellReason::AmountTooLarge => about("problem-amount-too-large"),
            CellReason::TwoMarks => about("problem-two-marks"),
            CellReason::NoOrganisation => about("problem-no-organisation"),
            CellReason::NotANumber => about("problem-not-a-number"),
            CellReason::NotAYear => about("problem-not-a-year"),
            CellReason::NotADate => about("problem-not-a-date"),
            CellReason::WhichMark => about("problem-which-mark"),
            CellReason::SameAs(row) => {
                text.say_with("problem-same-as", &[("text", &problem.text), ("row", row)])
            }
            CellReason::EndsBeforeStart => about("problem-ends-before-start"),
            CellReason::NotInEuros => about("problem-not-in-euros"),
            CellReason::InThousands => about("problem-in-thousands"),
            CellReason::NotGeoJson => about("problem-not-geojson"),
            CellReason::NotAnOutline(error) => text.say(outline_key(*error)),
            CellReason::OtherCoordinates => text.say("problem-other-coordinates"),
            CellReason::UnknownLayout { missing, columns } => text.say_with(
                "problem-unknown-layout",
                &[
                    ("missing", &missing.join(", ")),
                    ("columns", &columns.join(", ")),
                ],
            ),
        }
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

const fn outline_key(error: OutlineError) -> &'static str {
    match error {
        OutlineError::NotAPolygon => "problem-not-a-polygon",
        OutlineError::OpenRing => "problem-open-ring",
        OutlineError::Elsewhere => "problem-elsewhere",
    }
}
