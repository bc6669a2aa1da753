//! What a new dossier is about.

use super::{buttons_ui, line_ui};
use crate::{
    dossier::Dossier,
    plan::{Arrangement, Assignment, Plan, Single},
    text::Text,
    ui::{action::Action, theme::palette},
    year::{Term, Year},
};
use eframe::egui::{Key, Response, Ui};

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewForm {
    title: String,
    authority: String,
    first: String,
    last: String,
    of_register: bool,
    has_keyboard: bool,
}

/// What a dossier needs to begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDossier {
    /// What the assignment is called.
    pub title: String,
    /// Who commissions it.
    pub authority: String,
    /// Its years.
    pub term: Term,
    /// Whether a register is read into it next.
    pub of_register: bool,
}

impl NewForm {
    /// A form with the years that are likely: three, from the next one.
    pub fn from_year(this_year: Year, of_register: bool) -> Self {
        let first = this_year.next();
        Self {
            first: first.to_string(),
            last: first.next().next().to_string(),
            of_register,
            ..Self::default()
        }
    }

    fn term(&self) -> Option<Term> {
        let (first, last): (Year, Year) = (self.first.parse().ok()?, self.last.parse().ok()?);
        Term::new(first.whole().first(), last.whole().last()).ok()
    }

    /// What was typed, where it is enough.
    fn ready(&self) -> Option<NewDossier> {
        let title = self.title.trim();
        let term = self.term().filter(|_| !title.is_empty())?;
        Some(NewDossier {
            title: title.to_owned(),
            authority: self.authority.trim().to_owned(),
            term,
            of_register: self.of_register,
        })
    }
}

impl NewDossier {
    /// The dossier with nothing else in it.
    pub fn dossier(&self) -> Dossier {
        let assignment = Assignment {
            title: self.title.clone(),
            authority: self.authority.clone(),
            ..Assignment::default()
        };
        let plan = Plan {
            assignment: Single::new(assignment),
            arrangement: Single::new(Arrangement::for_term(self.term)),
            ..Plan::default()
        };
        Dossier::new(uuid::Uuid::new_v4().to_string(), plan)
    }
}

/// The form.
pub fn new_ui(ui: &mut Ui, text: &Text, form: &mut NewForm, actions: &mut Vec<Action>) {
    ui.heading(text.say(if form.of_register {
        "new-title-register"
    } else {
        "new-title"
    }));
    let name = line_ui(ui, &text.say("new-name"), &mut form.title);
    if !std::mem::replace(&mut form.has_keyboard, true) {
        name.request_focus();
    }
    let authority = line_ui(ui, &text.say("new-authority"), &mut form.authority);
    let first = line_ui(ui, &text.say("new-first-year"), &mut form.first);
    let last = line_ui(ui, &text.say("new-last-year"), &mut form.last);
    if form.term().is_none() {
        let error = palette(ui.visuals()).error;
        ui.colored_label(error, text.say("new-years-wrong"));
    }
    let ready = form.ready();
    let next = if form.of_register {
        "new-choose-register"
    } else {
        "new-make"
    };
    let is_done = buttons_ui(ui, text, (&text.say(next), ready.is_some()), actions);
    let is_entered = go_on(ui, &[name, authority, first, last], ready.is_some());
    if is_done || is_entered {
        actions.extend(ready.map(Action::Create));
    }
}

/// Enter goes to the next field. Answers whether it was pressed in the last, with all filled in.
fn go_on(ui: &Ui, fields: &[Response], is_ready: bool) -> bool {
    if !ui.input(|input| input.key_pressed(Key::Enter)) {
        return false;
    }
    let Some(left) = fields.iter().position(Response::lost_focus) else {
        return false;
    };
    match fields.get(left.saturating_add(1)) {
        Some(next) => next.request_focus(),
        None if is_ready => return true,
        None => fields.iter().take(1).for_each(Response::request_focus),
    }
    false
}
