//! What is commissioned.

use super::{
    TableName,
    field::{Field, Row, field},
};
use jiff::civil::Date;

/// The area-based assignment: the *what*. The partners own the *how*.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assignment {
    /// Its name.
    pub title: String,
    /// The social question that it answers.
    pub question: String,
    /// The area or the theme that it is about.
    pub scope: String,
    /// Who commissions and pays.
    pub authority: String,
    /// The first day of the cooperation, which may lie before the first day of the subsidy.
    pub cooperation_from: Option<Date>,
    /// The last day of the cooperation.
    pub cooperation_to: Option<Date>,
    /// Anything that a reader must know, such as where the figures come from.
    pub note: String,
}

impl Row for Assignment {
    const TABLE: TableName = TableName::Assignment;
    const CODE: &'static str = "assignment";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(title),
                field!(question),
                field!(scope),
                field!(authority),
                field!(cooperation_from),
                field!(cooperation_to),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.title.clone()
    }
}
