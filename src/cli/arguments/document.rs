//! What can be asked about documents.

use super::Which;
use crate::{plan::DocumentKind, text::Language};
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// `document`
#[derive(Debug, Args)]
pub(in crate::cli) struct Document {
    pub(in crate::cli) file: PathBuf,
    #[command(subcommand)]
    pub(in crate::cli) what: DocumentVerb,
}

/// What can be done with documents.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum DocumentVerb {
    /// Shows which there are.
    List,
    /// Makes one of the usual clauses.
    Add(DocumentAdd),
    /// Shows one as people read it.
    Show(DocumentRead),
    /// Writes one into a file.
    Write(DocumentWrite),
    /// Takes one out with its clauses.
    Remove(DocumentName),
}

/// `document add`
#[derive(Debug, Args)]
pub(in crate::cli) struct DocumentAdd {
    #[arg(
        value_enum,
        value_name = "covenant|award_letter|implementation_agreement"
    )]
    pub(in crate::cli) kind: KindOfDocument,
    pub(in crate::cli) name: String,
    /// To whom it is addressed.
    #[arg(long, value_name = "ORGANISATION")]
    pub(in crate::cli) to: Option<String>,
    /// The language that it is written in; otherwise that of the answers.
    #[arg(long, value_name = "nl|en")]
    pub(in crate::cli) written_in: Option<Language>,
}

/// `document write`
#[derive(Debug, Args)]
pub(in crate::cli) struct DocumentWrite {
    #[command(flatten)]
    pub(in crate::cli) read: DocumentRead,
    #[arg(value_name = "FILE.md|FILE.html")]
    pub(in crate::cli) path: PathBuf,
}

/// `document show`, and which one is written
#[derive(Debug, Args)]
pub(in crate::cli) struct DocumentRead {
    #[arg(value_name = "NAME")]
    pub(in crate::cli) document: String,
    #[command(flatten)]
    pub(in crate::cli) which: Which,
}

/// `document remove`
#[derive(Debug, Args)]
pub(in crate::cli) struct DocumentName {
    #[arg(value_name = "NAME")]
    pub(in crate::cli) document: String,
}

/// What a document is, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub(in crate::cli) enum KindOfDocument {
    Covenant,
    AwardLetter,
    ImplementationAgreement,
}

impl KindOfDocument {
    /// The same in a plan.
    pub(in crate::cli) const fn kind(self) -> DocumentKind {
        match self {
            Self::Covenant => DocumentKind::Covenant,
            Self::AwardLetter => DocumentKind::Award,
            Self::ImplementationAgreement => DocumentKind::Implementation,
        }
    }
}
