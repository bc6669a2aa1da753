//! Documents: a covenant, an award letter or an implementation agreement, as people read and sign
//! them.
//!
//! A document is its clauses in order, with numbers. What the plan knows is filled in when it is
//! written, in the language of the document, so that it can never be older than the plan.

mod blanks;
mod html;
mod markdown;
mod tables;
pub mod template;

pub use blanks::{in_codes, in_words};
pub use html::html;
pub use markdown::markdown;

use crate::{
    plan::{self, Clause, ClauseId, DocumentId, DocumentLanguage, Plan},
    session::Evaluated,
    text::{Language, Text},
};

/// What a document is written from.
#[derive(Clone, Copy, Debug)]
pub struct Writing<'a> {
    /// The dossier, so that a sheet of paper can be matched with its file.
    pub dossier_id: &'a str,
    /// The state of the plan.
    pub snapshot: &'a str,
    /// The plan and what follows from it.
    pub evaluated: &'a Evaluated,
    /// Which document.
    pub id: DocumentId,
    /// The same.
    pub document: &'a plan::Document,
}

/// A document as it stands on paper, whatever paper that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its language.
    pub language: Language,
    /// What it is: covenant, award letter.
    pub kind: String,
    /// Its name.
    pub title: String,
    /// Its clauses, in order.
    pub articles: Vec<Article>,
    /// From which dossier in which state it was written.
    pub foot: String,
}

/// A clause on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// The clause.
    pub id: ClauseId,
    /// Its number and heading.
    pub heading: String,
    /// Its words, a paragraph each.
    pub paragraphs: Vec<String>,
    /// What of the plan it shows.
    pub table: Option<PaperTable>,
}

/// A table on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperTable {
    /// The headings of its columns. The first column has names; the others have amounts where
    /// [`PaperTable::has_amounts`] says so.
    pub headings: Vec<String>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<String>>,
    /// What the rows add up to.
    pub total: Option<Vec<String>>,
    /// Whether the columns behind the first have amounts.
    pub has_amounts: bool,
}

/// The clauses of a document in the order in which they stand.
pub fn clauses(plan: &Plan, document: DocumentId) -> Vec<(ClauseId, &Clause)> {
    let clauses = plan.clauses.iter();
    let mut own: Vec<_> = clauses
        .filter(|(_, clause)| clause.document == document)
        .collect();
    own.sort_by_key(|(id, clause)| (clause.position, *id));
    own
}

/// A document as it stands on paper.
pub fn paper(writing: &Writing<'_>) -> Paper {
    let text = writing.text();
    let own = clauses(writing.plan(), writing.id);
    let articles = (1_usize..)
        .zip(own)
        .map(|(number, clause)| article(writing, number, clause));
    Paper {
        language: text.language(),
        kind: text.choice(&kind_code(writing.document)),
        title: writing.document.name.clone(),
        articles: articles.collect(),
        foot: text.say_with(
            "paper-foot",
            &[
                ("dossier", &writing.dossier_id),
                ("snapshot", &writing.snapshot),
            ],
        ),
    }
}

fn kind_code(document: &plan::Document) -> String {
    use plan::field::FieldType as _;
    document.kind.to_value().to_string()
}

fn article(writing: &Writing<'_>, number: usize, (id, clause): (ClauseId, &Clause)) -> Article {
    let number = number.to_string();
    let heading = writing.text().say_with(
        "paper-article",
        &[("number", &number), ("title", &clause.title)],
    );
    let words = blanks::filled_in(writing, &clause.text);
    let paragraphs = words.split("\n\n").map(str::trim);
    Article {
        id,
        heading,
        paragraphs: paragraphs
            .filter(|paragraph| !paragraph.is_empty())
            .map(str::to_owned)
            .collect(),
        table: tables::table(writing, clause.shows),
    }
}

/// The words of the language of a document.
pub fn language(document: &plan::Document) -> Language {
    match document.language {
        DocumentLanguage::Dutch => Language::Dutch,
        DocumentLanguage::English => Language::English,
    }
}

impl<'a> Writing<'a> {
    fn plan(&self) -> &'a Plan {
        &self.evaluated.plan
    }

    fn text(&self) -> &'static Text {
        Text::of(language(self.document))
    }
}
