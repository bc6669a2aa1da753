//! Finding something: a field, and the best matches below it.

use crate::{
    text::Text,
    ui::{
        action::Action,
        find::{Findable, best},
        theme::{palette, size},
        widgets::heading::weak_ui,
    },
};
use eframe::egui::{Button, Key, Modifiers, Response, Role, TextEdit, Ui, WidgetInfo, vec2};

/// How many matches are shown.
const SHOWN: usize = 12;

/// What was typed, and which match is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindForm {
    typed: String,
    all: Vec<Findable>,
    /// Where the best matches stand among all, and what was typed for them.
    found: Option<(String, Vec<usize>)>,
    chosen: usize,
    has_keyboard: bool,
}

impl FindForm {
    /// A form over everything that can be found.
    pub fn over(all: Vec<Findable>) -> Self {
        Self {
            all,
            ..Self::default()
        }
    }
}

/// The field, and what it finds. The arrow keys choose, Enter takes.
pub fn find_ui(ui: &mut Ui, text: &Text, form: &mut FindForm, actions: &mut Vec<Action>) {
    let step = steps(ui);
    let is_taken = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let field = TextEdit::singleline(&mut form.typed)
        .hint_text(text.say("find-hint"))
        .desired_width(f32::INFINITY);
    let response = ui.add(field).accessible_name(text.say("find-name"));
    if !std::mem::replace(&mut form.has_keyboard, true) {
        response.request_focus();
    }
    if response.changed() {
        form.chosen = 0;
    }
    let is_fresh = |(typed, _): &(String, Vec<usize>)| *typed == form.typed;
    if !form.found.as_ref().is_some_and(is_fresh) {
        let found = best(&form.all, &form.typed, SHOWN);
        form.found = Some((form.typed.clone(), found));
    }
    let found = form.found.iter().flat_map(|(_, found)| found);
    let found: Vec<&Findable> = found.filter_map(|at| form.all.get(*at)).collect();
    if found.is_empty() {
        weak_ui(ui, text.say("find-nothing"));
        return;
    }
    let last = found.len().saturating_sub(1);
    form.chosen = form.chosen.saturating_add_signed(step).min(last);
    let mut taken = found.get(form.chosen).filter(|_| is_taken).copied();
    for (at, one) in found.iter().enumerate() {
        let is_chosen = at == form.chosen;
        let option = match_ui(ui, one, is_chosen);
        if is_chosen {
            // The keyboard stays with the field; a screen reader hears what is chosen.
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_active_descendant(option.id.accesskit_id());
            });
        }
        if option.clicked() {
            taken = Some(*one);
        }
    }
    if let Some(one) = taken {
        actions.push(Action::CloseDialog);
        actions.push(one.target.action());
    }
}

/// Up and down, kept from the field.
fn steps(ui: &Ui) -> isize {
    ui.input_mut(|input| {
        let down = input.consume_key(Modifiers::NONE, Key::ArrowDown);
        let up = input.consume_key(Modifiers::NONE, Key::ArrowUp);
        isize::from(down) - isize::from(up)
    })
}

fn match_ui(ui: &mut Ui, one: &Findable, is_chosen: bool) -> Response {
    let weak = palette(ui.visuals()).weak;
    let kind = eframe::egui::RichText::new(&one.kind).color(weak);
    let button = Button::selectable(is_chosen, &one.words)
        .right_text(kind)
        .truncate()
        .min_size(vec2(ui.available_width(), size::ROW));
    let response = ui.add(button);
    let name = format!("{}, {}", one.words, one.kind);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &name));
    response
}
