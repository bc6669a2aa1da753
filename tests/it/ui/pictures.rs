//! A few pictures, of what only a picture shows.

use super::support::{app, click, opened, small_plan, window};
use eframe::egui::{Role, Theme};
use egui_kittest::SnapshotResults;
use ontschot::{dossier::Dossier, text::Language};

#[test]
fn the_window_looks_as_it_did() {
    let mut results = SnapshotResults::new();
    let mut light = opened(Language::Dutch);
    click(&mut light, Role::Tab, "Toedeling");
    click(
        &mut light,
        Role::Cell,
        "Bedrag 2019, Jongerenwerk, Stichting DOCK: € 45.000,50",
    );
    light.remove_cursor();
    light.run();
    results.add(light.try_snapshot("allocation_light"));
    let (mut app, _) = app(Language::English);
    app.open_dossier(Dossier::new("small".to_owned(), small_plan()));
    let mut dark = window(app, Theme::Dark);
    results.add(dark.try_snapshot("overview_dark"));
}
