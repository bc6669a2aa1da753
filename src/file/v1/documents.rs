//! Documents and clauses in a file.

use super::{Mirror, is_usual};
use crate::{
    file::{
        FileError,
        coded::Coded,
        plain::{Number, Plain},
    },
    plan::{
        self, ClauseId, DocumentId, DocumentKind, DocumentLanguage, OrganisationId, document::Shown,
    },
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A covenant, an award letter, an implementation agreement.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    id: Plain<DocumentId>,
    name: String,
    kind: Coded<DocumentKind>,
    language: Coded<DocumentLanguage>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    recipient: Option<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    dated: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Document {
    type Row = plan::Document;

    fn of(id: DocumentId, row: &plan::Document) -> Self {
        Self {
            id: Plain(id),
            name: row.name.clone(),
            kind: Coded(row.kind),
            language: Coded(row.language),
            recipient: row.recipient.map(Plain),
            dated: row.dated.map(Plain),
            note: row.note.clone(),
        }
    }

    fn row(self) -> Result<(DocumentId, plan::Document), FileError> {
        let row = plan::Document {
            name: self.name,
            kind: self.kind.0,
            language: self.language.0,
            recipient: self.recipient.map(|recipient| recipient.0),
            dated: self.dated.map(|date| date.0),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

/// A numbered part of a document.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Clause {
    id: Plain<ClauseId>,
    document: Plain<DocumentId>,
    position: Plain<Number>,
    title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(default, skip_serializing_if = "is_usual")]
    shows: Coded<Shown>,
}

impl Mirror for Clause {
    type Row = plan::Clause;

    fn of(id: ClauseId, row: &plan::Clause) -> Self {
        Self {
            id: Plain(id),
            document: Plain(row.document),
            position: Plain(Number(row.position)),
            title: row.title.clone(),
            text: row.text.clone(),
            shows: Coded(row.shows),
        }
    }

    fn row(self) -> Result<(ClauseId, plan::Clause), FileError> {
        let row = plan::Clause {
            document: self.document.0,
            position: self.position.0.0,
            title: self.title,
            text: self.text,
            shows: self.shows.0,
        };
        Ok((self.id.0, row))
    }
}
