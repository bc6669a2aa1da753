//! What changes for an organisation, on paper: what a director reads before she says yes, and takes
//! home to her board.
//!
//! It is a paper as documents are, so it prints and reads in the same ways.

mod money;
mod tasks;
mod terrains;

use super::{
    ExportError, Exported, ExportedFile, Folder,
    document::{Article, Paper, PaperTable, Paragraph, Said, html},
};
use crate::{
    engine::{Matter, Point, Terrain, WhatChanges},
    plan::{ClauseId, OrganisationId, Plan},
    session::Evaluated,
    text::Text,
};
use std::fmt::Display;

/// What the paper is made of.
#[derive(Clone, Copy)]
pub struct ForOrganisation<'a> {
    /// The dossier, so that a sheet of paper can be matched with its file.
    pub dossier_id: &'a str,
    /// The state of the plan.
    pub snapshot: &'a str,
    /// The plan and what follows from it.
    pub evaluated: &'a Evaluated,
    /// What changes for everybody, made of the same.
    pub changes: &'a WhatChanges<'a>,
    /// For whom.
    pub who: OrganisationId,
    /// The language.
    pub text: &'a Text,
}

/// What changes for an organisation, as it stands on paper.
pub fn paper(of: &ForOrganisation<'_>) -> Paper {
    let (text, points) = (of.text, of.changes.of(of.who));
    let writing = Writing { of, points };
    let articles = [
        writing.in_short(),
        writing.lines(),
        writing.promises(),
        writing.promised(),
        writing.reports(),
        writing.areas(),
        writing.decisions(),
        writing.signatures(),
        writing.years(),
        writing.parts(),
        writing.payments(),
        writing.notices(),
    ];
    Paper {
        language: text.language(),
        kind: text.say("what-changes-title"),
        title: of.evaluated.plan.name_of(of.who.row()),
        articles: articles.into(),
        foot: Some(text.say_with(
            "paper-foot",
            &[("dossier", &of.dossier_id), ("snapshot", &of.snapshot)],
        )),
    }
}

/// Writes a page for each, under the name of its id, and not of what somebody typed.
pub fn write(
    pages: &[(OrganisationId, Paper)],
    folder: &mut dyn Folder,
) -> Result<Exported, ExportError> {
    for (who, paper) in pages {
        let file = file_name(*who);
        let page = html(paper);
        let added = folder.add(&file, &mut |out| out.write_all(page.as_bytes()));
        added.map_err(|reason| ExportError::Write { file, reason })?;
    }
    folder.finish().map_err(ExportError::of_finish)?;
    let files = pages.iter().map(|(who, _)| ExportedFile {
        name: file_name(*who),
        sheet: None,
        rows: 0,
    });
    Ok(Exported {
        files: files.collect(),
        warnings: Vec::new(),
    })
}

/// What the page of an organisation is called.
pub fn file_name(who: OrganisationId) -> String {
    format!("{who}.html")
}

/// Words in which nothing is left open.
fn said(words: String) -> Paragraph {
    let is_open = false;
    vec![Said { words, is_open }]
}

/// A paper that is being written.
struct Writing<'a> {
    of: &'a ForOrganisation<'a>,
    points: Vec<Point>,
}

impl Writing<'_> {
    fn plan(&self) -> &Plan {
        &self.of.evaluated.plan
    }

    fn say(&self, key: &str) -> String {
        self.of.text.say(&format!("what-changes-{key}"))
    }

    fn say_with(&self, key: &str, arguments: &[(&str, &dyn Display)]) -> String {
        let key = format!("what-changes-{key}");
        self.of.text.say_with(&key, arguments)
    }

    fn says(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.say(key)).collect()
    }

    /// The points about some matters.
    fn points(&self, is_about: impl Fn(Matter) -> bool) -> impl Iterator<Item = &Point> {
        let points = self.points.iter();
        points.filter(move |point| is_about(point.matter))
    }

    fn subject(&self, point: &Point) -> String {
        self.of.text.subject_of_point(self.plan(), point)
    }

    fn counterparty(&self, point: &Point) -> String {
        let words = self.of.text.counterparty(self.plan(), self.of.who, point);
        words.unwrap_or_default()
    }

    /// Yes, no, or not known.
    fn whether(&self, is_so: Option<bool>) -> String {
        match is_so {
            Some(true) => self.of.text.say("code-yes"),
            Some(false) => self.of.text.say("code-no"),
            None => self.say("not-known"),
        }
    }

    /// A part of the paper on a terrain; where it has no table and no words, it says that the plan
    /// has nothing about it.
    fn article(
        &self,
        terrain: Option<Terrain>,
        key: &str,
        paragraphs: Vec<String>,
        table: Option<PaperTable>,
    ) -> Article {
        let what = self.say(key);
        let heading = match terrain {
            Some(terrain) => {
                let terrain = self.say(terrain.code());
                self.say_with("heading", &[("terrain", &terrain), ("what", &what)])
            }
            None => what,
        };
        let table = table.filter(|table| !table.rows.is_empty());
        let table = table.map(PaperTable::without_empty_columns);
        let mut paragraphs = paragraphs;
        if table.is_none() && paragraphs.is_empty() {
            paragraphs.push(self.say("nothing"));
        }
        Article {
            id: ClauseId::NONE,
            heading,
            paragraphs: paragraphs.into_iter().map(said).collect(),
            table,
        }
    }

    /// A table of words.
    fn words(&self, headings: &[&str], rows: Vec<Vec<String>>) -> PaperTable {
        PaperTable {
            headings: self.says(headings),
            rows,
            ..PaperTable::default()
        }
    }
}
