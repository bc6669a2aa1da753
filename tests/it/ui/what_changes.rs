//! What changes for an organisation, read on its page and saved as a page that prints.

use super::support::{Window, click, opened};
use eframe::egui::Role;
use egui_kittest::kittest::Queryable as _;
use ontschot::text::Language;

fn at_changes(language: Language, tab: &str, tells: &str) -> Window {
    let mut window = opened(language);
    click(&mut window, Role::Tab, tab);
    click(&mut window, Role::RadioButton, tells);
    window
}

#[test]
fn what_changes_is_read_on_the_page_of_an_organisation() {
    let window = at_changes(Language::Dutch, "Organisaties", "Wat verandert er");
    window.get_by_label("In het kort");
    window.get_by_label("Wat u moet nakomen (taken)");
    window.get_by_label("Waar u werkt (werkgebied)");
    window.get_by_label("Besluiten die u aangaan (zeggenschap)");
    window.get_by_label("Wat u krijgt, per jaar (budget)");
    // Every amount says of what and of which year it is.
    window.get_by_label("Krijgt u, 2019: 95.000,50");
    window.get_by_label("Verschil, 2019: –");
}

#[test]
fn it_is_asked_where_the_page_goes() {
    let mut window = at_changes(Language::English, "Organisations", "What changes");
    click(&mut window, Role::Button, "Save as a page that prints…");
    window.get_by_label("Save the page");
}
