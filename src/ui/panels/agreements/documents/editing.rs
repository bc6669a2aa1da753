//! The clauses of a document, to change them.

use crate::{
    change::{Edit, StepName},
    exchange::document::{Article, Paper, clauses, in_codes, in_words, language},
    plan::{
        Blank, Clause, ClauseId, Document, DocumentId, Kind, Place, Shown, TableName, Value,
        field::FieldType as _,
    },
    text::Text,
    ui::{
        action::Action,
        theme::{palette, space},
        view::View,
        widgets::{
            choice::list_of_ui,
            field::{Drafts, Field, field_ui, problem_ui},
            heading::weak_ui,
            menu::{keep_in_sight, menu_of_ui},
            paper::paragraph_ui,
        },
    },
};
use eframe::egui::{Align, Button, Key, TextEdit, Ui, text_edit::TextEditState};
use rust_decimal::Decimal;

/// The clauses before they are shown.
pub(super) struct EditingUi<'a, 'b> {
    pub(super) view: &'a View<'a>,
    pub(super) document: (DocumentId, &'a Document),
    /// What they say on paper.
    pub(super) paper: &'a Paper,
    /// The clause that is to come in sight.
    pub(super) sought: Option<ClauseId>,
    pub(super) actions: &'b mut Vec<Action>,
}

/// A clause among its neighbours.
#[derive(Clone, Copy)]
struct Among<'a> {
    own: &'a [(ClauseId, &'a Clause)],
    at: usize,
    id: ClauseId,
    clause: &'a Clause,
    /// What it says on paper.
    article: Option<&'a Article>,
}

impl Among<'_> {
    /// Its number on paper.
    const fn number(self) -> usize {
        self.at.saturating_add(1)
    }

    fn place(self, field: &'static str) -> Place {
        Place::Field(self.id.row(), field)
    }

    /// What one of its fields is called, for whoever does not see where it stands.
    fn name(self, text: &Text, field: &str) -> String {
        let field = text.field(TableName::Clauses, field);
        format!("{field} {}", self.number())
    }
}

/// Every clause with its heading, its words and what it shows; and one more.
pub(super) fn editing_ui(ui: &mut Ui, mut editing: EditingUi<'_, '_>, drafts: &mut Drafts) {
    let view = editing.view;
    let own = clauses(view.plan(), editing.document.0);
    weak_ui(ui, view.text.say("documents-brackets"));
    for (at, (id, clause)) in own.iter().enumerate() {
        let among = Among {
            own: &own,
            at,
            id: *id,
            clause,
            article: editing.paper.articles.get(at),
        };
        ui.add_space(space::LARGE);
        let shown = ui.push_id(id.row(), |ui| {
            clause_ui(ui, &mut editing, among, drafts);
        });
        if editing.sought == Some(*id) {
            shown.response.scroll_to_me(Some(Align::Center));
        }
    }
    ui.add_space(space::LARGE);
    if ui.button(view.text.say("documents-add-clause")).clicked() {
        let last = own.iter().map(|(_, clause)| clause.position).max();
        let position = last.unwrap_or_default().saturating_add(Decimal::ONE);
        let fields = vec![
            ("document", Value::Row(editing.document.0.row())),
            ("position", Value::Number(position)),
            ("title", Value::Text(view.text.say("new-clauses"))),
        ];
        let add = Action::AddAll(TableName::Clauses, vec![fields]);
        editing.actions.push(add);
    }
}

fn clause_ui(ui: &mut Ui, editing: &mut EditingUi<'_, '_>, among: Among<'_>, drafts: &mut Drafts) {
    let view = editing.view;
    ui.horizontal_wrapped(|ui| {
        ui.label(among.number().to_string());
        let place = among.place("title");
        let field = Field::new(place, Kind::Text, among.name(view.text, "title"));
        field_ui(ui, view, drafts, &field, editing.actions);
        order_ui(ui, editing, among);
    });
    problem_ui(ui, view, drafts, &among.place("title"));
    words_ui(ui, editing, among, drafts);
    problem_ui(ui, view, drafts, &among.place("text"));
    on_paper_ui(ui, view, among);
}

/// Putting a clause before or behind its neighbour, and taking it out.
fn order_ui(ui: &mut Ui, editing: &mut EditingUi<'_, '_>, among: Among<'_>) {
    let text = editing.view.text;
    let named = |key: &str| {
        let title = editing.view.plan().name_of(among.id.row());
        text.say_with(key, &[("title", &title)])
    };
    let neighbours = [
        ("documents-up", "documents-up-name", among.at.checked_sub(1)),
        (
            "documents-down",
            "documents-down-name",
            among.at.checked_add(1),
        ),
    ];
    for (key, name, other) in neighbours {
        let other = other.filter(|other| *other < among.own.len());
        let button = ui.add_enabled(other.is_some(), Button::new(text.say(key)));
        let button = button.accessible_name(named(name));
        if let Some(other) = other.filter(|_| button.clicked()) {
            let moved = moved(among.own, among.at, other);
            editing.actions.push(Action::Apply(moved));
        }
    }
    let remove = ui.button(text.say("documents-remove-clause"));
    if remove
        .accessible_name(named("documents-remove-clause-name"))
        .clicked()
    {
        editing.actions.push(Action::Remove(among.id.row()));
    }
}

/// The step by which two clauses change places. The others get whole numbers too, so that no two have
/// the same.
fn moved(own: &[(ClauseId, &Clause)], one: usize, other: usize) -> Edit {
    let mut order: Vec<&(ClauseId, &Clause)> = own.iter().collect();
    order.swap(one, other);
    let positions = (1_u32..).map(Decimal::from);
    let moved = order.into_iter().zip(positions);
    let moved = moved.filter(|((_, clause), position)| clause.position != *position);
    let edits = moved.map(|((id, _), position)| {
        let position = Value::Number(position);
        Edit::set(id.row(), "position", position)
    });
    let name = StepName::Set(TableName::Clauses, "position");
    Edit::Many(name, edits.collect())
}

/// The words of a clause with each blank by its name; adding one, and what stands below the words.
fn words_ui(ui: &mut Ui, editing: &mut EditingUi<'_, '_>, among: Among<'_>, drafts: &mut Drafts) {
    let view = editing.view;
    let words = Text::of(language(editing.document.1));
    let place = among.place("text");
    let shown = in_words(words, &among.clause.text);
    let mut typed = drafts.typed(&place).unwrap_or(&shown).to_owned();
    let field = TextEdit::multiline(&mut typed)
        .id_salt(place.to_string())
        .desired_rows(2)
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    let response = response.accessible_name(among.name(view.text, "text"));
    if response.changed() {
        drafts.keep(&place, typed.clone());
    }
    if response.lost_focus() && drafts.typed(&place).is_some() {
        if typed == shown || ui.input(|input| input.key_pressed(Key::Escape)) {
            drafts.accept(&place);
        } else {
            editing.actions.push(set(words, &place, &typed));
        }
    }
    ui.horizontal_wrapped(|ui| {
        shows_ui(ui, editing, among);
        if let Some(blank) = blanks_ui(ui, view, (words, among)) {
            let state = TextEditState::load(ui.ctx(), response.id);
            let range = state.and_then(|state| state.cursor.char_range());
            let at = range.map(|range| range.primary.index.0);
            let inserted = inserted(&typed, at, &blank);
            editing.actions.push(set(words, &place, &inserted));
        }
    });
}

fn set(words: &Text, place: &Place, typed: &str) -> Action {
    let stored = Value::Text(in_codes(words, typed));
    Action::Apply(Edit::Set(place.clone(), stored))
}

/// Words with a blank at a letter, or at the end where nobody was in them.
fn inserted(typed: &str, at: Option<usize>, blank: &str) -> String {
    match at {
        Some(at) => {
            let before: String = typed.chars().take(at).collect();
            let behind: String = typed.chars().skip(at).collect();
            format!("{before}[{blank}]{behind}")
        }
        None => format!("{} [{blank}]", typed.trim_end())
            .trim_start()
            .to_owned(),
    }
}

/// What of the plan stands below the words.
fn shows_ui(ui: &mut Ui, editing: &mut EditingUi<'_, '_>, among: Among<'_>) {
    let text = editing.view.text;
    let Kind::Choice(codes) = Shown::KIND else {
        return;
    };
    ui.label(text.field(TableName::Clauses, "shows"));
    let now = text.choice(&among.clause.shows.to_value().to_string());
    let name = among.name(text, "shows");
    if let Some(code) = list_of_ui(ui, &name, &now, codes, |code| text.choice(code)) {
        let edit = Edit::Set(among.place("shows"), Value::Choice(code));
        editing.actions.push(Action::Apply(edit));
    }
}

/// What the plan can fill in. Answers with the name of what was chosen.
fn blanks_ui(ui: &mut Ui, view: &View<'_>, (words, among): (&Text, Among<'_>)) -> Option<String> {
    let mut chosen = None;
    let insert = view.text.say("documents-insert");
    let name = format!("{insert} {}", among.number());
    let menu = menu_of_ui(ui, insert, |ui| {
        for (blank, code) in Blank::ALL {
            let name = words.say(&format!("blank-{code}"));
            let item = ui.button(&name);
            keep_in_sight(&item);
            if item.clicked() {
                // An index is of a year and never of all of them.
                let is_of_year = blank == Blank::Rate;
                chosen = Some(if is_of_year {
                    format!("{name} {}", view.year)
                } else {
                    name
                });
                ui.close();
            }
        }
    });
    menu.accessible_name(name);
    chosen
}

/// What the words say with everything filled in, where there is anything to fill in; and that there
/// is nothing to show yet.
fn on_paper_ui(ui: &mut Ui, view: &View<'_>, among: Among<'_>) {
    let Some(article) = among.article else {
        return;
    };
    let weak = palette(ui.visuals()).weak;
    if among.clause.text.contains('[') {
        for paragraph in &article.paragraphs {
            paragraph_ui(ui, paragraph, weak);
        }
    }
    if among.clause.shows != Shown::Nothing && article.table.is_none() {
        weak_ui(ui, view.text.say("documents-nothing-to-show"));
    }
}
