//! Whose a field is, for whoever points at it and for whoever hears it.

use crate::{
    plan::{Owner, Place, owner_at},
    text::Text,
    ui::view::View,
};
use eframe::egui::{Response, Ui};

/// Whose something is, in a sentence.
pub fn owner_words(text: &Text, owner: Owner) -> String {
    text.say(&format!("owner-{}", owner.code()))
}

/// A screen reader also says of a field whose it is.
pub fn describe_owner(ui: &Ui, view: &View<'_>, place: &Place, response: &Response) {
    if let Some(owner) = owner_at(place) {
        let words = owner_words(view.text, owner);
        let context = ui.ctx();
        context.accesskit_node_builder(response.id, |node| node.set_description(words));
    }
}

/// The name of a field says whose it is to whoever points at it.
pub fn hover_owner(view: &View<'_>, place: &Place, name: Response) {
    if let Some(owner) = owner_at(place) {
        name.on_hover_text(owner_words(view.text, owner));
    }
}
