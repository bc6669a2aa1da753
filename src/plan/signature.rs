//! Signatures: who signed what, with which mandate, and what it came home to.

use super::{
    DocumentId, DocumentKind, OrganisationId, TableName,
    field::{Field, Row, field},
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A signature that is there or is to come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// Who signs; the authority if blank.
    pub organisation: Option<OrganisationId>,
    /// The document of this dossier that is signed, where it is one.
    pub document: Option<DocumentId>,
    /// What sort of document, where it is another.
    pub kind: DocumentKind,
    /// What that is called.
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

impl Row for Signature {
    const TABLE: TableName = TableName::Signatures;
    const CODE: &'static str = "signatures";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(organisation),
                field!(document),
                field!(kind),
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
