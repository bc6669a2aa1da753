//! Fields over the plan: they keep what is typed to themselves and answer once.

use crate::{
    change::{Content, Edit, EditError, patch::content_at},
    number::DecimalMark,
    plan::{Kind, Place, Plan, Value, ValueError},
    text::Text,
    ui::{
        action::Action,
        theme::{palette, size},
        view::View,
        widgets::owner::describe_owner,
    },
};
use eframe::egui::{self, Align, Align2, Key, Response, RichText, Stroke, TextEdit, Ui};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What was typed and is not in the plan, by where it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drafts(BTreeMap<Place, Draft>);

#[derive(Clone, Debug, Default, PartialEq)]
struct Draft {
    typed: String,
    problem: Option<Problem>,
}

/// Why what was typed did not get into the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It cannot be read as what stands there.
    Unreadable(ValueError),
    /// The plan does not take it.
    Refused(EditError),
}

impl Problem {
    /// In words.
    pub fn words(&self, text: &Text, plan: &Plan) -> String {
        match self {
            Self::Unreadable(reason) => text.value_error(reason),
            Self::Refused(reason) => text.edit_error(plan, reason),
        }
    }
}

impl Drafts {
    /// Forgets what was typed at a place, because the plan took it.
    pub fn accept(&mut self, place: &Place) {
        self.0.remove(place);
    }

    /// What was typed at a place.
    pub fn typed(&self, place: &Place) -> Option<&str> {
        self.0.get(place).map(|draft| draft.typed.as_str())
    }

    /// Whether what was typed at a place was not taken.
    pub fn is_refused(&self, place: &Place) -> bool {
        self.reason(place).is_some()
    }

    /// Why what was typed at a place was not taken.
    pub fn reason(&self, place: &Place) -> Option<&Problem> {
        self.0.get(place)?.problem.as_ref()
    }

    /// Keeps what was typed at a place until the plan takes it or refuses.
    pub fn keep(&mut self, place: &Place, typed: String) {
        let problem = None;
        self.0.insert(place.clone(), Draft { typed, problem });
    }

    /// Keeps what was typed at a place and cannot be read.
    pub fn keep_unreadable(&mut self, place: &Place, typed: String, reason: ValueError) {
        let problem = Some(Problem::Unreadable(reason));
        self.0.insert(place.clone(), Draft { typed, problem });
    }

    /// Keeps what was typed at a place, with why the plan did not take it. `false` where nothing
    /// was typed there.
    pub fn refuse(&mut self, place: &Place, reason: &EditError) -> bool {
        let Some(draft) = self.0.get_mut(place) else {
            return false;
        };
        draft.problem = Some(match reason {
            EditError::Value { reason, .. } => Problem::Unreadable(reason.as_ref().clone()),
            other => Problem::Refused(other.clone()),
        });
        true
    }
}

/// A field before it is shown.
#[derive(Clone, Debug)]
pub struct Field {
    /// Where its value stands.
    pub place: Place,
    /// What it can hold.
    pub kind: Kind,
    /// What it is called, for whoever does not see row and column.
    pub name: String,
    /// How wide it is.
    pub width: f32,
}

impl Field {
    /// A field as wide as what it can hold needs.
    pub const fn new(place: Place, kind: Kind, name: String) -> Self {
        let width = match kind {
            Kind::Text => size::FIELD_WIDE,
            _ => size::FIELD,
        };
        Self {
            place,
            kind,
            name,
            width,
        }
    }
}

/// A field for the value at a place. It answers with an edit when it is left or on Enter; Escape
/// drops what was typed. What cannot be read stays, marked; [`problem_ui`] says why.
pub fn field_ui(
    ui: &mut Ui,
    view: &View<'_>,
    drafts: &mut Drafts,
    field: &Field,
    actions: &mut Vec<Action>,
) -> Response {
    let place = &field.place;
    let now = value_at(view, place);
    let shown = match &now {
        Value::Date(day) => view.text.date(*day),
        now => now.show(view.text.language().numbers()),
    };
    let draft = drafts.0.get(place);
    let is_wrong = draft.is_some_and(|draft| draft.problem.is_some());
    let mut typed = draft.map_or(shown, |draft| draft.typed.clone());
    let response = edit_ui(ui, field, is_wrong, &mut typed);
    describe_owner(ui, view, place, &response);
    if response.changed() {
        let draft = drafts.0.entry(place.clone()).or_default();
        draft.typed.clone_from(&typed);
        draft.problem = None;
    }
    if response.lost_focus() {
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            drafts.0.remove(place);
        } else {
            commit(view.text, drafts, field, &now, actions);
        }
    }
    response
}

fn edit_ui(ui: &mut Ui, field: &Field, is_wrong: bool, typed: &mut String) -> Response {
    ui.scope(|ui| {
        let error = palette(ui.visuals()).error;
        if is_wrong {
            let visuals = ui.visuals_mut();
            visuals.selection.stroke = Stroke::new(2.0, error);
            visuals.widgets.inactive.bg_stroke = Stroke::new(2.0, error);
            visuals.widgets.hovered.bg_stroke = Stroke::new(2.0, error);
        }
        let align = if matches!(
            field.kind,
            Kind::Money | Kind::Number | Kind::Share | Kind::Rate
        ) {
            Align::Max
        } else {
            Align::Min
        };
        ui.add(
            TextEdit::singleline(typed)
                .id_salt(field.place.to_string())
                .desired_width(field.width)
                .align(Align2([align, Align::Center])),
        )
        .accessible_name(&field.name)
    })
    .inner
}

/// Why what was typed at a place is not in the plan, under its field.
pub fn problem_ui(ui: &mut Ui, view: &View<'_>, drafts: &Drafts, place: &Place) {
    let Some(problem) = drafts.reason(place) else {
        return;
    };
    let words = problem.words(view.text, view.plan());
    let error = palette(ui.visuals()).error;
    ui.add(egui::Label::new(RichText::new(words).color(error)).wrap());
}

fn commit(text: &Text, drafts: &mut Drafts, field: &Field, now: &Value, actions: &mut Vec<Action>) {
    let Some(draft) = drafts.0.get_mut(&field.place) else {
        return;
    };
    match read(field.kind, &draft.typed, text) {
        Ok(value) if value == *now => drafts.accept(&field.place),
        Ok(value) => actions.push(Action::Apply(Edit::Set(field.place.clone(), value))),
        Err(reason) => draft.problem = Some(Problem::Unreadable(reason)),
    }
}

/// Reads what was typed with the decimal mark of the language, and with the other where only that
/// one gives a number; a day also as people write it.
pub fn read(kind: Kind, typed: &str, text: &Text) -> Result<Value, ValueError> {
    let mark = text.language().numbers().decimal;
    let other = match mark {
        DecimalMark::Comma => DecimalMark::Point,
        DecimalMark::Point => DecimalMark::Comma,
    };
    kind.read(typed, mark)
        .or_else(|reason| kind.read(typed, other).map_err(|_unreadable| reason))
        .or_else(|reason| {
            let day = day(typed.trim()).filter(|_| kind == Kind::Date);
            day.map(Value::Date).ok_or(reason)
        })
}

/// `31-1-2018`.
fn day(words: &str) -> Option<Date> {
    let mut parts = words.split(['-', '/']);
    let mut next = || parts.next();
    let (day, month, year) = (next()?, next()?, next()?);
    if next().is_some() {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// What stands at a place of the plan.
pub fn value_at(view: &View<'_>, place: &Place) -> Value {
    match content_at(view.plan(), place) {
        Content::Value(value) => value,
        Content::Row(_) | Content::Nothing => Value::Blank,
    }
}
