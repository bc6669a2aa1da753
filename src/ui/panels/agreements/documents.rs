//! Documents: which there are, their clauses as people type them, and what they say on paper.

mod editing;
mod reading;

use super::table::{grid_ui, rows_of};
use crate::{
    exchange::document::{Paper, PaperFormat, Writing, paper, template},
    plan::{
        ClauseId, Document, DocumentId, DocumentKind, DocumentLanguage, Kind, Place, RowId,
        TableName, Value, field::FieldType,
    },
    text::{Language, Text},
    ui::{
        action::Action,
        dialogs::Purpose,
        grid::Grid,
        kept::Kept,
        theme::{size, space},
        view::View,
        widgets::{
            choice::{codes_ui, one_of_ui},
            field::Drafts,
            heading::{capital, part_ui, weak_ui},
            record_rows::RecordRows,
        },
    },
};
use editing::{EditingUi, editing_ui};
use eframe::egui::{Button, ScrollArea, TextEdit, Ui};
use reading::reading_ui;

/// How many documents are shown before they scroll: below them stands the chosen one.
const SHOWN: usize = 4;

/// The documents' own.
#[derive(Clone, Debug, Default)]
pub(super) struct DocumentsPage {
    grid: Grid,
    new: New,
    sight: Sight,
    /// What the chosen one says on paper.
    paper: Kept<DocumentId, Option<Paper>>,
    /// The clause that is to come in sight.
    sought: Option<ClauseId>,
    /// Whether the table is still to be led to its document.
    leads: bool,
}

/// What is to be made.
#[derive(Clone, Debug, Default)]
struct New {
    name: String,
    kind: DocumentKind,
    /// That of the window, until somebody chose another.
    language: Option<DocumentLanguage>,
}

/// How a document is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sight {
    /// Its clauses, to change them.
    #[default]
    Editing,
    /// As it stands on paper.
    Reading,
}

impl DocumentsPage {
    /// Shows the document in which something stands that was selected elsewhere.
    pub(super) fn show(&mut self, row: RowId) {
        self.sought = row.typed();
        self.leads = self.sought.is_some();
        if self.leads {
            self.sight = Sight::Editing;
        }
    }
}

/// Every document, one more, and the one with the cursor.
pub(super) fn documents_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut DocumentsPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    weak_ui(ui, view.text.say("documents-what"));
    new_ui(ui, view, &mut page.new, actions);
    ui.add_space(space::SMALL);
    let rows = rows_of(view, TableName::Documents);
    if rows.is_empty() {
        return;
    }
    let sought = page.sought.and_then(|id| document_of(view, id));
    // The table follows what is selected, in whatever order it stands.
    if let Some(document) = sought.filter(|_| std::mem::take(&mut page.leads)) {
        actions.push(Action::Select(Place::Row(document.row())));
    }
    let shown = document_rows(view, &rows);
    let row = grid_ui(ui, view, (&mut page.grid, &shown), drafts, actions);
    let id: Option<DocumentId> = row.and_then(|row| rows.get(row)?.typed());
    let document = id.and_then(|id| Some((id, view.plan().documents.get(id)?)));
    if let Some(of) = document {
        document_ui(ui, view, (page, drafts), of, actions);
    }
}

fn document_of(view: &View<'_>, clause: ClauseId) -> Option<DocumentId> {
    let clause = view.plan().clauses.get(clause);
    clause.map(|clause| clause.document)
}

fn document_rows<'a>(view: &'a View<'a>, rows: &'a [RowId]) -> RecordRows<'a> {
    RecordRows::new(view, "documents", (TableName::Documents, rows))
        .field("name")
        .field("kind")
        .field("recipient")
        .field("dated")
        .sized("language", size::NUMBER)
        .field("note")
        .at_most(SHOWN)
}

/// What is wanted, what it is called, and making it.
fn new_ui(ui: &mut Ui, view: &View<'_>, new: &mut New, actions: &mut Vec<Action>) {
    let text = view.text;
    ui.horizontal_wrapped(|ui| {
        let name = text.say("documents-new-name");
        let field = TextEdit::singleline(&mut new.name)
            .hint_text(&name)
            .desired_width(size::WORDS);
        ui.add(field).accessible_name(&name);
        choice_ui(ui, view, "kind", &mut new.kind);
        let mut language = new.language.unwrap_or_else(|| language_of(text));
        choice_ui(ui, view, "language", &mut language);
        new.language = (language != language_of(text)).then_some(language);
        if ui.button(text.say("documents-add")).clicked() {
            let kind = (new.kind, language);
            actions.push(Action::AddDocument(Box::new(made(new.name.trim(), kind))));
            new.name.clear();
        }
    });
}

/// A document with a name: that of what it is, where nobody gave it one.
fn made(name: &str, (kind, language): (DocumentKind, DocumentLanguage)) -> Document {
    let words = match language {
        DocumentLanguage::Dutch => Text::of(Language::Dutch),
        DocumentLanguage::English => Text::of(Language::English),
    };
    let name = match name {
        "" => capital(&words.choice(&kind.to_value().to_string())),
        name => name.to_owned(),
    };
    Document {
        name,
        kind,
        language,
        ..Document::default()
    }
}

const fn language_of(text: &Text) -> DocumentLanguage {
    match text.language() {
        Language::Dutch => DocumentLanguage::Dutch,
        Language::English => DocumentLanguage::English,
    }
}

/// One of the choices of a field of documents.
fn choice_ui<T: FieldType>(ui: &mut Ui, view: &View<'_>, field: &str, chosen: &mut T) {
    let Kind::Choice(codes) = T::KIND else {
        return;
    };
    let name = view.text.field(TableName::Documents, field);
    let now = chosen.to_value().to_string();
    let code = codes_ui(ui, view, &name, codes, &now);
    if let Some(Ok(other)) = code.map(|code| T::from_value(Value::Choice(code))) {
        *chosen = other;
    }
}

/// A document: what can be done with it, and its clauses or its paper.
fn document_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (page, drafts): (&mut DocumentsPage, &mut Drafts),
    (id, document): (DocumentId, &Document),
    actions: &mut Vec<Action>,
) {
    let plan = &view.evaluated.plan;
    let name = plan.name_of(id.row());
    part_ui(ui, &name);
    page.paper
        .refresh(plan, id, || Some(written(view, (id, document))));
    ui.horizontal_wrapped(|ui| {
        let sights = [
            (Sight::Editing, "documents-editing"),
            (Sight::Reading, "documents-reading"),
        ];
        let sights = sights.map(|(sight, key)| (sight, view.text.say(key)));
        one_of_ui(ui, sights, &mut page.sight);
        ways_ui(ui, view, (id, &name), actions);
    });
    let is_here = |clause: &ClauseId| document_of(view, *clause) == Some(id);
    let sought = page.sought.filter(is_here);
    if sought.is_some() {
        page.sought = None;
    }
    let Some(paper) = page.paper.get() else {
        return;
    };
    let area = ScrollArea::vertical().id_salt(("document", id.number()));
    area.auto_shrink(false).show(ui, |ui| match page.sight {
        Sight::Editing => {
            let editing = EditingUi {
                view,
                document: (id, document),
                paper,
                sought,
                actions,
            };
            editing_ui(ui, editing, drafts);
        }
        Sight::Reading => reading_ui(ui, view.text, paper),
    });
}

/// Saving a document, and taking it out with its clauses.
fn ways_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, name): (DocumentId, &str),
    actions: &mut Vec<Action>,
) {
    for format in PaperFormat::ALL {
        let key = format!("documents-save-{}", format.extension());
        if ui.button(view.text.say(&key)).clicked() {
            actions.push(Action::Ask(Purpose::Document(id, format)));
        }
    }
    let words = view.text.say_with("remove-row", &[("name", &name)]);
    if ui.add(Button::new(words).truncate()).clicked() {
        actions.push(Action::Apply(template::remove(view.plan(), id)));
    }
}

/// What it says with everything filled in, as the plan is now.
fn written(view: &View<'_>, (id, document): (DocumentId, &Document)) -> Paper {
    let evaluated = view.evaluated;
    let writing = Writing {
        evaluated,
        id,
        document,
    };
    paper(&writing, None)
}
