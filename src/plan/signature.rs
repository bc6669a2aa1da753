//! Signatures: who signed what, with which mandate, and what it came home to.

use super::{
    OrganisationId, TableName,
    field::{Field, Row, choice_field, field},
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A signature that is there or is to come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// Who signs; the authority if blank.
    pub organisation: Option<OrganisationId>,
    /// What sort of document.
    pub document: Signed,
    /// What the document is called.
    pub title: String,
    /// The person who signs.
    pub signatory: String,
    /// Where that person may do so by: a statute, a decision of the board.
    pub mandate: String,
    /// The day on which the mandate was given.
    pub mandated_on: Option<Date>,
    /// The day of signing; not yet if blank.
    pub signed_on: Option<Date>,
    /// The day on which it was taken home to the constituency.
    pub taken_home: Option<Date>,
    /// The day on which that constituency ratified it.
    pub ratified_on: Option<Date>,
    /// What concerned the party when it signed, each value by the address of its place: its amounts,
    /// its agreements and the rules that all share. The session writes it down at the signing.
    pub state: BTreeMap<String, String>,
    /// Anything that a reader must know.
    pub note: String,
}

/// What is signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Signed {
    /// The covenant of all parties.
    #[default]
    Covenant,
    /// The award letter, by who receives it.
    AwardLetter,
    /// The implementation agreement that belongs to an award (Awb 4:36).
    Implementation,
    /// Another document.
    Other,
}

choice_field!(Signed {
    Covenant = "covenant",
    AwardLetter = "award_letter",
    Implementation = "implementation_agreement",
    Other = "other_document",
});

impl Signed {
    /// Its code in files and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Covenant => "covenant",
            Self::AwardLetter => "award_letter",
            Self::Implementation => "implementation_agreement",
            Self::Other => "other_document",
        }
    }

    /// Whether every party signs it.
    pub const fn is_of_all(self) -> bool {
        matches!(self, Self::Covenant | Self::Implementation)
    }
}

impl Row for Signature {
    const TABLE: TableName = TableName::Signatures;
    const CODE: &'static str = "signatures";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(organisation),
                field!(document),
                field!(title),
                field!(signatory),
                field!(mandate),
                field!(mandated_on),
                field!(signed_on),
                field!(taken_home),
                field!(ratified_on),
                field!(state),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        String::new()
    }
}
