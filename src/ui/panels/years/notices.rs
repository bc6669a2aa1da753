//! Notices: what is to be refused of a next period, and what that comes to.

use super::decreases::{DecreasesPage, decreases_ui};
use crate::{
    engine::notice::{Noticed, noticed},
    plan::{Amount, Id, Notice, NoticePart, Place, RowId, TableName, Value},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi},
        kept::Kept,
        theme::size,
        view::View,
        widgets::{field::Drafts, heading::weak_ui, record_rows::RecordRows},
    },
};
use eframe::egui::{Button, Ui};
use std::collections::BTreeMap;

/// How many notices are shown before they scroll: below them stands who gets less.
const SHOWN: usize = 5;

/// The notices' own.
#[derive(Clone, Debug, Default)]
pub(super) struct NoticesPage {
    grid: Grid,
    came: Kept<(), BTreeMap<RowId, Noticed>>,
    decreases: DecreasesPage,
}

/// Every notice, one more, and taking one out.
pub(super) fn notices_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut NoticesPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let plan = &view.evaluated.plan;
    page.came.refresh(plan, (), || came_of(view));
    let rows: Vec<RowId> = plan.notices.ids().map(Id::row).collect();
    let chosen = rows.get(page.grid.range.start.row).copied();
    buttons_ui(ui, view, chosen, actions);
    weak_ui(ui, view.text.say("notices-what"));
    if !rows.is_empty() {
        grid_ui(ui, view, (&rows, page), drafts, actions);
    }
    decreases_ui(ui, view, &mut page.decreases, actions);
}

fn grid_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (rows, page): (&[RowId], &mut NoticesPage),
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let shown = notice_rows(view, rows, page.came.get());
    let grid = GridUi {
        view,
        rows: &shown,
        grid: &mut page.grid,
        drafts,
        actions,
    };
    grid.show(ui);
}

fn came_of(view: &View<'_>) -> BTreeMap<RowId, Noticed> {
    let (plan, outcome) = (view.plan(), view.outcome());
    let notices = plan.notices.iter();
    let came = notices.map(|(id, notice)| (id.row(), noticed(plan, outcome, notice)));
    came.collect()
}

/// A notice is of somebody: at first of the first who takes part.
fn buttons_ui(ui: &mut Ui, view: &View<'_>, chosen: Option<RowId>, actions: &mut Vec<Action>) {
    let plan = view.plan();
    let mut members = plan.taking_part();
    let first = members.next().or_else(|| plan.organisations.ids().next());
    ui.horizontal_wrapped(|ui| {
        let add = Button::new(view.text.say("add-notices"));
        if ui.add_enabled(first.is_some(), add).clicked() {
            let who = first.map(|id| ("organisation", Value::Row(id.row())));
            actions.push(Action::Add(TableName::Notices, who));
        }
        let notice = chosen.and_then(RowId::typed::<Notice>);
        let notice = notice.and_then(|id| plan.notices.get(id));
        if let Some((row, notice)) = chosen.zip(notice) {
            let name = plan.name_of(notice.organisation.row());
            let words = view.text.say_with("remove-row", &[("name", &name)]);
            if ui.add(Button::new(words).truncate()).clicked() {
                actions.push(Action::Remove(row));
            }
        }
    });
}

/// The notices as they are typed, and what each comes to.
fn notice_rows<'a>(
    view: &'a View<'a>,
    rows: &'a [RowId],
    came: &'a BTreeMap<RowId, Noticed>,
) -> RecordRows<'a> {
    let text = view.text;
    let column = |code: &str, width| {
        let name = text.say(&format!("notices-{code}"));
        GridColumn::numbers(code, name, width)
    };
    // All but what is refused of a year leads to the cost of going on: its steps have the rest.
    let cell = move |part, row: RowId, of: &dyn Fn(&Noticed) -> Value| {
        let value = came.get(&row).map_or(Value::Blank, of);
        let amount = row.typed().map(|id| Amount::Notice(id, part));
        GridCell {
            shows: amount.map(Place::Amount),
            ..GridCell::of(value)
        }
    };
    let cost = NoticePart::CostOfContinuing;
    let day = |day: Option<_>| day.map_or(Value::Blank, Value::Date);
    RecordRows::new(view, "notices", (TableName::Notices, rows))
        .field("organisation")
        .field("share")
        .field("ends")
        .field("months")
        .field("announced")
        .computed(column("years", size::NUMBER), move |row| {
            cell(cost, row, &|came| {
                if !came.years.is_open {
                    return GridCell::count(came.years.count).value;
                }
                let years = text.whole(came.years.count);
                Value::from(text.say_with("notices-at-least", &[("years", &years)]))
            })
        })
        .computed(column("latest", size::NUMBER), move |row| {
            cell(cost, row, &|came| day(came.latest))
        })
        .computed(column("until", size::NUMBER), move |row| {
            cell(cost, row, &|came| day(came.until))
        })
        .computed(column("refused", size::MONEY), move |row| {
            cell(NoticePart::Refused, row, &|came| Value::Money(came.refused))
        })
        .computed(column("cost", size::MONEY), move |row| {
            cell(cost, row, &|came| Value::Money(came.cost))
        })
        .field("line")
        .field("note")
        .at_most(SHOWN)
}
