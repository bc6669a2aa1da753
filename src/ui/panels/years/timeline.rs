//! The timeline: the picture of the term, with today on it, and its numbers.

use super::super::pictures::{NumberRows, look_at, save_ui};
use crate::{
    picture::{Kind, Scene, timeline_on},
    text::Language,
    ui::{
        action::Action,
        grid::Grid,
        kept::Kept,
        theme::space,
        view::View,
        widgets::{
            drawing::{DrawingUi, Ready},
            heading::part_ui,
        },
    },
};
use eframe::egui::{ScrollArea, Ui, vec2};
use jiff::civil::Date;

/// The timeline's own.
#[derive(Clone, Debug, Default)]
pub(super) struct TimelinePage {
    made: Kept<(Language, Date), Option<Ready>>,
    cursor: usize,
    numbers: Grid,
}

/// The picture, and below it the same in numbers. What is saved of it has no today.
pub(super) fn timeline_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut TimelinePage,
    actions: &mut Vec<Action>,
) {
    let today = view.session.today();
    let key = (view.text.language(), today);
    page.made.refresh(&view.evaluated.plan, key, || {
        let scene = Scene {
            plan: view.plan(),
            outcome: view.outcome(),
            text: view.text,
            year: None,
        };
        Some(Ready::new(timeline_on(scene, today)))
    });
    ui.horizontal_wrapped(|ui| save_ui(ui, view, (Kind::Timeline, None, None), actions));
    let Some(ready) = page.made.get() else { return };
    let height = ui.available_height() - space::LARGE * 2.0;
    let area = ScrollArea::vertical().id_salt("timeline");
    area.auto_shrink([false, false]).show(ui, |ui| {
        let shown = DrawingUi {
            view,
            ready,
            cursor: &mut page.cursor,
        };
        let chosen = shown.show(ui, height);
        actions.extend(chosen.and_then(look_at));
        part_ui(ui, &view.text.say("pictures-numbers"));
        let rows = NumberRows::new(ui, view.text, ready.drawing());
        let room = vec2(ui.available_width(), rows.height());
        ui.allocate_ui(room, |ui| page.numbers.read_ui(ui, view, &rows, actions));
    });
}
