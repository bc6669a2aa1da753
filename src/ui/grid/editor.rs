//! Typing in a cell.

use super::{
    GridUi, Move, Range, Spot,
    keys::Asked,
    layout::{GridLayout, InSight},
    typed::{read, typed},
};
use crate::{
    change::Edit,
    ui::{action::Action, theme::palette, workbench::Message},
};
use eframe::egui::{
    self, Align, Align2, Id, Key, Modifiers, TextEdit, Ui, UiBuilder,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

/// What is being typed in a cell.
#[derive(Clone, Debug)]
pub(super) struct Editor {
    spot: Spot,
    typed: String,
    /// Whether the keyboard still has to come here.
    is_new: bool,
}

impl GridUi<'_> {
    /// Begins to type in the cell with the cursor: over what stands there, or behind it.
    pub(super) fn begin(&mut self, text: Option<String>) {
        let spot = self.grid.range.cursor;
        let cell = self.cell(spot);
        let Some((place, _)) = cell.input else {
            if self.rows.has_bar() {
                let why = self.view.text.say("grid-computed");
                let words = format!("{}: {why}", self.spot_name(spot));
                self.actions.push(Action::Tell(Message::error(words)));
            }
            return;
        };
        let draft = self.drafts.typed(&place).map(str::to_owned);
        let now = || draft.unwrap_or_else(|| typed(self.view, &cell.value));
        self.grid.range = Range::one(spot);
        self.grid.editor = Some(Editor {
            spot,
            typed: text.unwrap_or_else(now),
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
        let Some(mut editor) = self.grid.editor.take() else {
            return;
        };
        let Spot { row, column } = editor.spot;
        let rect = layout
            .rect(sight, Some(row), column)
            .intersect(sight.window);
        let id = grid.with("editor");
        let before = keys(ui);
        let response = self.field_ui(ui, (rect, id), &mut editor);
        if std::mem::take(&mut editor.is_new) {
            response.request_focus();
            cursor_to_end(ui, id, &editor.typed);
            self.grid.editor = Some(editor);
            return;
        }
        if before.is_none() && !response.lost_focus() && response.has_focus() {
            self.grid.editor = Some(editor);
            return;
        }
        if before == Some(Key::Escape) {
            self.drop_draft(editor.spot);
        } else {
            self.commit(editor);
        }
        if let Some(key) = before {
            ui.memory_mut(|memory| memory.request_focus(grid));
            self.go_on(key, ui.input(|input| input.modifiers.shift));
        }
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

    /// Puts in what was typed; what cannot be read stays in the cell with its reason.
    fn commit(&mut self, editor: Editor) {
        let cell = self.cell(editor.spot);
        let Some((place, kind)) = cell.input else {
            return;
        };
        match read(self.view, kind, &editor.typed) {
            Ok(value) if value == cell.value => self.drafts.accept(&place),
            Ok(value) => {
                self.drafts.keep(&place, editor.typed);
                self.actions.push(Action::Apply(Edit::Set(place, value)));
            }
            Err(reason) => self.drafts.keep_unreadable(&place, editor.typed, reason),
        }
    }

    fn drop_draft(&mut self, spot: Spot) {
        if let Some((place, _)) = self.cell(spot).input {
            self.drafts.accept(&place);
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

/// The key that ends typing in this frame.
fn keys(ui: &Ui) -> Option<Key> {
    let keys = [Key::Enter, Key::Tab, Key::Escape];
    keys.into_iter().find(|key| {
        ui.input(|input| {
            input.key_pressed(*key) && !input.modifiers.matches_exact(Modifiers::COMMAND)
        })
    })
}

fn cursor_to_end(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui.ctx(), id);
}
