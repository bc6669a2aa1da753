//! Figures or outlines of areas on their way in: what was understood, to be said otherwise; what is
//! new and what changes; and taking it, as one step.

use super::{
    figures::figures_ui,
    outlines::outlines_ui,
    reading::{OfAreas, Reading},
};
use crate::ui::{
    action::Action,
    dialogs::Purpose,
    theme::{palette, space},
    view::View,
    widgets::{
        heading::{heading_ui, weak_ui},
        incoming::trouble_ui,
    },
};
use eframe::egui::{Button, CentralPanel, Frame, Margin, Panel, Ui};

/// The page. Answers whether it is to be left.
pub(super) fn reading_ui(
    ui: &mut Ui,
    view: &View<'_>,
    reading: &mut Reading,
    actions: &mut Vec<Action>,
) -> bool {
    reading.refresh(ui.ctx(), view);
    let text = view.text;
    let (title, purpose) = match reading.what {
        OfAreas::Figures => ("reading-figures", Purpose::Figures),
        OfAreas::Outlines => ("reading-outlines", Purpose::Outlines),
    };
    heading_ui(ui, &text.say(title));
    ui.horizontal_wrapped(|ui| {
        ui.label(reading.path.display().to_string());
        if ui.button(text.say("intake-other-file")).clicked() {
            actions.push(Action::Ask(purpose));
        }
    });
    let plain = Frame::new().inner_margin(Margin::symmetric(0, 6));
    let is_left = Panel::bottom("reading-steps")
        .frame(plain)
        .show(ui, |ui| take_ui(ui, view, reading, actions))
        .inner;
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        if let Some(trouble) = &reading.read.trouble {
            trouble_ui(ui, text, trouble);
            ui.add_space(space::SMALL);
        }
        match reading.what {
            OfAreas::Figures => figures_ui(ui, view, reading, actions),
            OfAreas::Outlines => outlines_ui(ui, view, reading, actions),
        }
    });
    is_left
}

/// The step itself, or not at all.
fn take_ui(ui: &mut Ui, view: &View<'_>, reading: &Reading, actions: &mut Vec<Action>) -> bool {
    let text = view.text;
    let edit = reading.edit();
    ui.horizontal(|ui| {
        let button = Button::new(text.say("reading-take")).fill(palette(ui.visuals()).chosen);
        let response = ui.add_enabled(edit.is_some(), button);
        if let Some(edit) = edit.filter(|_| response.clicked()) {
            actions.push(Action::TakeOfAreas(Box::new(edit.clone())));
        }
        let is_left = ui.button(text.say("dialog-cancel")).clicked();
        if reading.is_busy() {
            weak_ui(ui, text.say("reading-busy"));
        }
        is_left
    })
    .inner
}
