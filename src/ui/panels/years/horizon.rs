//! Reviews of the term, and the arrangements before and after it.

use super::records::{Follows, Records, records_ui};
use crate::{
    engine::horizon::{expected, span},
    plan::{Amount, Consecutive, Place, TableName, Value},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn},
        theme::size,
        view::View,
        widgets::{field::Drafts, heading::weak_ui},
    },
};
use eframe::egui::Ui;

const REVIEWS: Records = Records {
    table: TableName::Reviews,
    id: "reviews",
    what: "reviews-what",
    fields: &["decides", "date", "kind", "held", "who", "note"],
    more: &[],
};

const HORIZON: Records = Records {
    table: TableName::Horizon,
    id: "horizon",
    what: "horizon-what",
    fields: &["name", "from", "to", "yearly_amount"],
    more: &["note"],
};

/// Every review, one more, and taking one out.
pub(super) fn reviews_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    let words = Value::Text(view.text.say("new-reviews"));
    let new = Some(vec![("decides", words)]);
    records_ui(ui, view, (REVIEWS, new, Vec::new()), page, actions);
}

/// Every arrangement but this one, one more, and taking one out. A new one begins where the last
/// ends.
pub(super) fn horizon_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    let (plan, text) = (view.plan(), view.text);
    let (first, last) = span(plan);
    let days: [(&str, &dyn std::fmt::Display); 2] =
        [("first", &text.date(first)), ("last", &text.date(last))];
    weak_ui(ui, text.say_with("horizon-span", &days));
    let mut new = vec![("name", Value::Text(text.say("new-horizon")))];
    let next = last.tomorrow().ok();
    new.extend(next.map(|day| ("from", Value::Date(day))));
    let head = GridColumn::numbers("total", text.say("horizon-total"), size::MONEY);
    let total: Follows<'_> = (
        head,
        Box::new(move |row| {
            let id = row.typed::<Consecutive>();
            let row = id.and_then(|id| plan.horizon.get(id));
            let Some((id, amount)) = id.zip(row.and_then(expected)) else {
                return GridCell::default();
            };
            GridCell {
                shows: Some(Place::Amount(Amount::Expected(id))),
                ..GridCell::of(amount)
            }
        }),
    );
    records_ui(ui, view, (HORIZON, Some(new), vec![total]), page, actions);
}
