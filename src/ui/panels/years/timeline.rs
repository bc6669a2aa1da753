//! The timeline: the picture of the term, with today on it, and its numbers; the reviews that stand
//! on it, and the arrangements before and after this one.

use super::{
    super::pictures::{NumberRows, look_at, save_ui},
    horizon::{horizon_ui, reviews_ui},
};
use crate::{
    picture::{Kind, Scene, timeline_on},
    plan::{Place, RowId, TableName},
    text::Language,
    ui::{
        action::Action,
        grid::Grid,
        kept::Kept,
        theme::space,
        view::View,
        widgets::{
            choice::one_of_ui,
            drawing::{DrawingUi, Ready},
            field::Drafts,
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
    shows: Shows,
    reviews: Grid,
    horizon: Grid,
}

/// What is shown of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shows {
    /// The picture.
    #[default]
    Picture,
    /// The reviews.
    Reviews,
    /// The arrangements before and after this one.
    Horizon,
}

impl TimelinePage {
    /// Shows the table of what was selected elsewhere.
    pub(super) fn follow(&mut self, place: &Place) {
        self.shows = match place.row().map(RowId::table) {
            Some(TableName::Reviews) => Shows::Reviews,
            Some(TableName::Horizon) => Shows::Horizon,
            _ => self.shows,
        };
    }
}

/// The picture, or what can be typed of it.
pub(super) fn timeline_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut TimelinePage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let ways = [
        (Shows::Picture, "timeline-picture"),
        (Shows::Reviews, "years-reviews"),
        (Shows::Horizon, "years-horizon"),
    ];
    let ways = ways.map(|(shows, key)| (shows, view.text.say(key)));
    ui.horizontal_wrapped(|ui| {
        one_of_ui(ui, ways, &mut page.shows);
        if page.shows == Shows::Picture {
            save_ui(ui, view, (Kind::Timeline, None, None), actions);
        }
    });
    match page.shows {
        Shows::Picture => picture_ui(ui, view, page, actions),
        Shows::Reviews => reviews_ui(ui, view, (&mut page.reviews, drafts), actions),
        Shows::Horizon => horizon_ui(ui, view, (&mut page.horizon, drafts), actions),
    }
}

/// The picture, and below it the same in numbers. What is saved of it has no today.
fn picture_ui(ui: &mut Ui, view: &View<'_>, page: &mut TimelinePage, actions: &mut Vec<Action>) {
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
    let Some(ready) = page.made.get() else { return };
    let height = ui.available_height() - space::LARGE * 2.0;
    let area = ScrollArea::vertical().id_salt("timeline");
    let area = area.auto_shrink([false, false]).show(ui, |ui| {
        let shown = DrawingUi {
            view,
            ready,
            cursor: &mut page.cursor,
        };
        let chosen = shown.show(ui, height);
        actions.extend(chosen.clone().and_then(look_at));
        part_ui(ui, &view.text.say("pictures-numbers"));
        let rows = NumberRows::new(ui, view.text, ready.drawing());
        let room = vec2(ui.available_width(), rows.height());
        ui.allocate_ui(room, |ui| page.numbers.read_ui(ui, view, &rows, actions));
        chosen
    });
    // What was selected already is gone to as well.
    if let Some(place) = area.inner {
        page.follow(&place);
    }
}
