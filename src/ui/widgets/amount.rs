//! An amount that can be asked how it came about.

use crate::{
    plan::{Amount, Place},
    ui::{action::Action, theme::palette, view::View},
};
use eframe::egui::{
    Align2, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo,
};

/// Shows an amount in a cell, to the right. Clicking it, or moving the keyboard to it, selects it.
pub fn amount_ui(
    ui: &Ui,
    rect: Rect,
    view: &View<'_>,
    amount: Amount,
    actions: &mut Vec<Action>,
) -> Option<Response> {
    let money = view.amount(amount)?;
    let selected = view.is_selected(amount);
    let response = ui.interact(rect, ui.scope_id().with(amount.to_string()), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, selected, view.spoken(amount, money))
    });
    let colours = palette(ui.visuals());
    let fill = if selected {
        Some(colours.chosen)
    } else {
        response.hovered().then_some(colours.hovered)
    };
    let painter = ui.painter();
    if let Some(fill) = fill {
        painter.rect_filled(rect, 3.0, fill);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, colours.accent);
        painter.rect_stroke(rect, 3.0, stroke, StrokeKind::Inside);
    }
    let ink = if money < crate::money::Money::ZERO {
        colours.error
    } else {
        colours.text
    };
    let font = TextStyle::Body.resolve(ui.style());
    let words = view.text.amount(money);
    painter.text(
        rect.shrink(8.0).right_center(),
        Align2::RIGHT_CENTER,
        words,
        font,
        ink,
    );
    let is_reached = is_reached(ui, &response);
    if is_reached {
        response.scroll_to_me(None);
    }
    if response.clicked() || (is_reached && !selected) {
        response.request_focus();
        actions.push(Action::Select(Place::Amount(amount)));
    }
    Some(response)
}

/// Whether the keyboard has just come to an amount. egui says so of Tab and not of the arrow keys,
/// so the last one that had it is remembered here.
fn is_reached(ui: &Ui, response: &Response) -> bool {
    let slot = Id::unique("amount with the keyboard");
    let last: Option<Id> = ui.data(|data| data.get_temp(slot));
    let is_last = last == Some(response.id);
    if response.has_focus() && !is_last {
        ui.data_mut(|data| data.insert_temp(slot, response.id));
        true
    } else {
        if is_last && !response.has_focus() {
            ui.data_mut(|data| data.remove::<Id>(slot));
        }
        false
    }
}

/// Shows a sum that the plan has no address for, such as one of all years, to the right.
pub fn sum_ui(ui: &Ui, rect: Rect, words: &str) {
    let ink = palette(ui.visuals()).text;
    let font = TextStyle::Body.resolve(ui.style());
    ui.painter().text(
        rect.shrink(8.0).right_center(),
        Align2::RIGHT_CENTER,
        words,
        font,
        ink,
    );
}

/// How wide a column must be to hold every one of these amounts.
pub fn amount_width(ui: &Ui, words: impl Iterator<Item = String>) -> f32 {
    let font = TextStyle::Body.resolve(ui.style());
    let ink = palette(ui.visuals()).text;
    let widest = words.max_by_key(String::len).unwrap_or_default();
    let galley = ui.painter().layout_no_wrap(widest, font, ink);
    (galley.size().x + 20.0)
        .max(crate::ui::theme::size::AMOUNT_MIN)
        .ceil()
}
