//! Documents: a covenant, an award letter or an implementation agreement, as people read and sign
//! them.
//!
//! A document is its clauses in order, with numbers. What the plan knows is filled in when it is
//! written, in the language of the document, so that it can never be older than the plan.

mod agreed;
mod aims;
mod blanks;
mod calendar;
mod html;
mod markdown;
mod signing;
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
    /// The plan and what follows from it.
    pub evaluated: &'a Evaluated,
    /// Which document.
    pub id: DocumentId,
    /// The same.
    pub document: &'a plan::Document,
}

/// Where a sheet of paper comes from, so that it can be matched with its file.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The dossier.
    pub dossier_id: &'a str,
    /// The state of the plan.
    pub snapshot: &'a str,
}

/// The form of a document as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperFormat {
    /// A page that prints well.
    Page,
    /// For whoever goes on with it in another program.
    Markdown,
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
    /// From which dossier in which state it was written; not on a screen, which shows what there is
    /// now.
    pub foot: Option<String>,
}

/// A clause on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// The clause.
    pub id: ClauseId,
    /// Its number and heading.
    pub heading: String,
    /// Its words, a paragraph each.
    pub paragraphs: Vec<Paragraph>,
    /// What of the plan it shows.
    pub table: Option<PaperTable>,
}

/// A paragraph, in pieces.
pub type Paragraph = Vec<Said>;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Its words.
    pub words: String,
    /// Whether it is a place that the plan did not fill in: nobody should sign over it.
    pub is_open: bool,
}

/// A table on paper. A line end in a cell is one on paper too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperTable {
    /// The headings of its columns. The first column has names.
    pub headings: Vec<String>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<String>>,
    /// What the rows add up to.
    pub total: Option<Vec<String>>,
    /// The first of the columns that have numbers; all behind it have them too. `None` where there
    /// are only words.
    pub numbers_from: Option<usize>,
    /// How much of the sheet each column takes, in percent; what their words need where there is none.
    pub widths: Vec<u8>,
    /// Whether people write in it what is not there yet.
    pub is_to_sign: bool,
    /// What holds for every cell, such as that amounts are in euros; nothing if blank.
    pub caption: String,
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
pub fn paper(writing: &Writing<'_>, origin: Option<Origin<'_>>) -> Paper {
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
        foot: origin.map(|origin| {
            let (dossier, snapshot) = (origin.dossier_id, origin.snapshot);
            let arguments: [(&str, &dyn std::fmt::Display); 2] =
                [("dossier", &dossier), ("snapshot", &snapshot)];
            text.say_with("paper-foot", &arguments)
        }),
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
    Article {
        id,
        heading,
        paragraphs: blanks::paragraphs(writing, &clause.text),
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

impl PaperFormat {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Page, Self::Markdown];

    /// What names of such files end in.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Page => "html",
            Self::Markdown => "md",
        }
    }

    /// The whole file.
    pub fn write(self, paper: &Paper) -> String {
        match self {
            Self::Page => html(paper),
            Self::Markdown => markdown(paper),
        }
    }
}

fn keep<T>(cells: &mut Vec<T>, is_kept: &[bool]) {
    let mut is_kept = is_kept.iter();
    cells.retain(|_| is_kept.next().is_none_or(|is_kept| *is_kept));
}

impl PaperTable {
    /// Whether a column has numbers.
    pub fn has_numbers(&self, column: usize) -> bool {
        self.numbers_from.is_some_and(|first| first <= column)
    }

    /// Without the columns in which nothing stands, where nobody is to write in them either.
    #[must_use]
    pub fn without_empty_columns(mut self) -> Self {
        let is_kept: Vec<bool> = (0..self.headings.len())
            .map(|column| {
                let mut cells = self.rows.iter().filter_map(|row| row.get(column));
                column == 0 || self.is_to_sign || cells.any(|cell| !cell.trim().is_empty())
            })
            .collect();
        let rows = self.rows.iter_mut();
        for cells in rows.chain(&mut self.total).chain([&mut self.headings]) {
            keep(cells, &is_kept);
        }
        keep(&mut self.widths, &is_kept);
        self
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
