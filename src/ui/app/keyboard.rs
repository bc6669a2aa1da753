//! Who has the keyboard, and what a field does when it gets it.

use super::App;
use eframe::egui::{
    Context, Id, Key, Memory,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

impl App {
    /// What had the keyboard before a dialog has it again after it.
    pub(super) fn give_back_keyboard(
        &mut self,
        context: &Context,
        (had_dialog, focused): (bool, Option<Id>),
    ) {
        match (had_dialog, self.dialog.is_some()) {
            (false, true) => {
                // So that the dialog can see that nothing of it has the keyboard yet.
                leave_field(context);
                self.before_dialog = focused;
            }
            (true, false) => {
                if let Some(before) = self.before_dialog.take() {
                    context.memory_mut(|memory| memory.request_focus(before));
                }
            }
            _ => {}
        }
    }

    /// Who comes to a field with the keyboard, or finds it filled in by a dialog, types over all of
    /// it, as everywhere else; who clicks into it points at where to type.
    pub(super) fn choose_whole_field(&self, context: &Context, before: Option<Id>) {
        let Some(field) = focused(context).filter(|now| Some(*now) != before) else {
            return;
        };
        let (is_tabbed, is_pointed) = context.input(|input| {
            let pointer = &input.pointer;
            let is_pointed = pointer.any_down() || pointer.any_released();
            (input.key_pressed(Key::Tab), is_pointed)
        });
        if is_pointed || !(is_tabbed || self.dialog.is_some()) {
            return;
        }
        if let Some(mut state) = TextEditState::load(context, field) {
            let end = CCursor::new(usize::MAX);
            let whole = CCursorRange::two(CCursor::default(), end);
            state.cursor.set_char_range(Some(whole));
            state.store(context, field);
            context.request_repaint();
        }
    }
}

pub(super) fn focused(context: &Context) -> Option<Id> {
    context.memory(Memory::focused)
}

/// Takes the keyboard from whatever has it, so that a field answers in this frame.
pub(super) fn leave_field(context: &Context) {
    context.memory_mut(|memory| {
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
    });
}
