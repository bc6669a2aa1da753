//! Typing in a cell.

use super::{
    GridUi, Move, Range, Spot,
    keys::Asked,
    layout::{GridLayout, InSight},
    typed::{read, typed, unreadable},
};
use crate::{
    change::Edit,
    plan::{Kind, Place},
    ui::{action::Action, theme::palette, widgets::field::value_at, workbench::Message},
};
use eframe::egui::{
    self, Align, Align2, Event, Id, Key, TextEdit, Ui, UiBuilder,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

/// What is being typed in a cell.
#[derive(Clone, Debug)]
pub(super) struct Editor {
    spot: Spot,
    /// Where it goes, and what it may be, whatever becomes of the rows meanwhile.
    input: (Place, Kind),
    /// What it opened with, where that stood there already.
    opened: Option<String>,
    typed: String,
    /// The frame in which it was last shown.
    seen: u64,
    /// Whether the keyboard still has to come here.
    is_new: bool,
}

impl GridUi<'_> {
    /// Begins to type in the cell with the cursor: over what stands there, or behind it.
    pub(super) fn begin(&mut self, text: Option<String>) {
        let spot = self.grid.range.start;
        let cell = self.cell(spot);
        let Some(input) = cell.input else {
            if self.rows.has_bar() {
                let why = self.view.text.say("grid-computed");
                let words = format!("{}: {why}", self.spot_name(spot));
                self.actions.push(Action::Tell(Message::error(words)));
            }
            return;
        };
        let draft = self.drafts.typed(&input.0).map(str::to_owned);
        let is_plain = text.is_none() && draft.is_none();
        let now = || draft.unwrap_or_else(|| typed(self.view, &cell.value));
        let typed = text.unwrap_or_else(now);
        self.grid.range = Range::one(spot);
        self.grid.editor = Some(Editor {
            spot,
            opened: is_plain.then(|| typed.clone()),
            typed,
            input,
            seen: 0,
            is_new: true,
        });
    }

    /// Who types fast gets several letters into the frame in which the field is still to come: they go
    /// behind each other, and what ends typing ends it. Answers what is left to do.
    pub(super) fn go_on_typing(&mut self, asked: Asked) -> Option<Asked> {
        let Some(mut editor) = self.grid.editor.take() else {
            return Some(asked);
        };
        match asked {
            Asked::Type(Some(text)) => editor.typed.push_str(&text),
            Asked::Clear => {
                editor.typed.pop();
            }
            Asked::Fold | Asked::WholeRows | Asked::WholeColumns => editor.typed.push(' '),
            Asked::Type(None) => {}
            Asked::One => return None,
            other => {
                self.commit(editor);
                return Some(other);
            }
        }
        self.grid.editor = Some(editor);
        None
    }

    /// The field in the cell that is typed in. Enter and Tab put in what was typed and go on, as
    /// leaving the field does; Escape drops it.
    pub(super) fn editor_ui(
        &mut self,
        ui: &mut Ui,
        grid: Id,
        layout: &GridLayout,
        sight: &InSight,
    ) {
        let Some(mut editor) = self.still_typed(ui, grid) else {
            return;
        };
        let (ends, later) = end_of_typing(ui);
        let Spot { row, column } = editor.spot;
        let rect = layout
            .rect(sight, Some(row), column)
            .intersect(sight.window);
        let id = editor_id(grid);
        let response = self.field_ui(ui, (rect, id), &mut editor);
        if std::mem::take(&mut editor.is_new) {
            response.request_focus();
            cursor_to_end(ui, id, &editor.typed);
            self.grid.editor = Some(editor);
            return;
        }
        // Also while another window is looked at, the field keeps the keyboard here.
        let has_keyboard = ui.memory(|memory| memory.has_focus(id));
        let Some(key) = ends else {
            if has_keyboard {
                self.grid.editor = Some(editor);
            } else {
                self.commit(editor);
            }
            return;
        };
        if key == Key::Escape {
            self.drafts.accept(&editor.input.0);
        } else {
            self.commit(editor);
        }
        ui.memory_mut(|memory| memory.request_focus(grid));
        self.go_on(key, ui.input(|input| input.modifiers.shift));
        // What was typed behind it in the same frame is for the cell that it leads to.
        ui.input_mut(|input| input.events = later);
        self.run_asked(ui, sight);
    }

    /// What is typed in, while there is still a cell to type it in.
    fn still_typed(&mut self, ui: &Ui, grid: Id) -> Option<Editor> {
        let mut editor = self.grid.editor.take()?;
        let now = ui.ctx().cumulative_pass_nr();
        let was_away = !editor.is_new && editor.seen.saturating_add(1) < now;
        editor.seen = now;
        if was_away {
            // Nobody saw it any more: it waits in its cell, and changes nothing by itself.
            self.drafts.keep(&editor.input.0, editor.typed);
            return None;
        }
        if self.cell(editor.spot).input.as_ref() != Some(&editor.input) {
            // The rows have moved: what was typed goes where it was meant to.
            self.commit(editor);
            return None;
        }
        if let Some(cells) = several_pasted(ui) {
            ui.memory_mut(|memory| memory.request_focus(grid));
            self.paste(&cells);
            return None;
        }
        Some(editor)
    }

    fn field_ui(
        &self,
        ui: &mut Ui,
        (rect, id): (egui::Rect, Id),
        editor: &mut Editor,
    ) -> egui::Response {
        let column = self.rows.columns().get(editor.spot.column);
        let is_right = column.is_some_and(|column| column.is_right);
        let align = if is_right { Align::Max } else { Align::Min };
        let name = self.spot_name(editor.spot);
        let builder = UiBuilder::new().id_salt("editor").max_rect(rect);
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(rect.intersect(ui.clip_rect()));
            ui.painter()
                .rect_filled(rect, 0.0, palette(ui.visuals()).field);
            let field = TextEdit::singleline(&mut editor.typed)
                .id(id)
                .desired_width(rect.width())
                .min_size(rect.size())
                .margin(egui::Margin::symmetric(7, 3))
                .lock_focus(true)
                .align(Align2([align, Align::Center]));
            ui.put(rect, field).accessible_name(&name)
        })
        .inner
    }

    /// Puts in what was typed; what cannot be read stays in the cell, and the reason is told.
    fn commit(&mut self, editor: Editor) {
        let (place, kind) = editor.input;
        if editor.opened.as_ref() == Some(&editor.typed) {
            return;
        }
        match read(self.view, kind, &editor.typed) {
            Ok(value) if value == value_at(self.view, &place) => self.drafts.accept(&place),
            Ok(value) => {
                self.drafts.keep(&place, editor.typed);
                let cell = self.spot_name(editor.spot);
                self.actions
                    .push(Action::Type(cell, Edit::Set(place, value)));
            }
            Err(reason) => {
                let why = unreadable(self.view, &reason);
                let words = format!("{}: {why}", self.spot_name(editor.spot));
                self.actions.push(Action::Tell(Message::error(words)));
                self.drafts.keep_unreadable(&place, editor.typed, reason);
            }
        }
    }

    fn go_on(&mut self, key: Key, back: bool) {
        match key {
            Key::Enter if back => self.go(Move::Up(1), false),
            Key::Enter => self.go(Move::Down(1), false),
            Key::Tab if back => self.go(Move::Left, false),
            Key::Tab => self.go(Move::Right, false),
            _ => {}
        }
    }
}

/// The id of the field in a cell.
pub(super) fn editor_id(grid: Id) -> Id {
    grid.with("editor")
}

/// Several cells that are pasted into the field: they are for cells, not for one text.
fn several_pasted(ui: &Ui) -> Option<String> {
    let is_several = |event: &Event| matches!(event, Event::Paste(text) if text.trim_end().contains(['\t', '\n', '\r']));
    ui.input_mut(|input| {
        let at = input.events.iter().position(is_several)?;
        match input.events.remove(at) {
            Event::Paste(text) => Some(text),
            _ => None,
        }
    })
}

/// The key that ends typing in this frame. What comes behind it is taken out of the events of the
/// frame, because the field would take it for its own.
fn end_of_typing(ui: &Ui) -> (Option<Key>, Vec<Event>) {
    let ends = |event: &Event| match event {
        Event::Key {
            key: key @ (Key::Enter | Key::Tab | Key::Escape),
            pressed: true,
            modifiers,
            ..
        } if !modifiers.command => Some(*key),
        _ => None,
    };
    ui.input_mut(|input| {
        let mut found = input.events.iter().enumerate();
        let found = found.find_map(|(at, event)| Some((at, ends(event)?)));
        match found {
            Some((at, key)) => (Some(key), input.events.split_off(at.saturating_add(1))),
            None => (None, Vec::new()),
        }
    })
}

/// Every cell begins anew: what was typed in another is not to be undone here.
fn cursor_to_end(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEditState::default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui.ctx(), id);
}
