//! Foreign files and conditions that were refused, as failures of a command.

use super::{Context, Failure};
use crate::exchange::{
    incoming::{AnsweredBy, CellProblem},
    matching::ConditionError,
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
        problem.words(self.text, AnsweredBy::Options)
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
