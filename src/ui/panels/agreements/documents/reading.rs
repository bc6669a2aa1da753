//! A document as it stands on paper.

use crate::{
    exchange::document::Paper,
    text::Text,
    ui::{
        theme::palette,
        widgets::{heading::weak_ui, paper::article_ui},
    },
};
use eframe::egui::{Label, RichText, Ui};

/// The whole paper.
pub(super) fn reading_ui(ui: &mut Ui, text: &Text, paper: &Paper) {
    let paragraphs = paper.articles.iter().flat_map(|one| &one.paragraphs);
    let open = paragraphs.flatten().filter(|said| said.is_open).count();
    if open > 0 {
        let warning = palette(ui.visuals()).warning;
        let words = text.count("documents-open", open);
        ui.add(Label::new(RichText::new(words).color(warning)).wrap());
    }
    weak_ui(ui, paper.kind.clone());
    ui.heading(&paper.title);
    for article in &paper.articles {
        article_ui(ui, text, article);
    }
}
