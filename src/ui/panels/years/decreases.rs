//! Decreases: who gets less than the year before, telling it, and a scenario in which nobody does.

use crate::{
    engine::decrease::{Decrease, decreases},
    plan::{Amount, Notice, Place, TotalOf, Value},
    share::Share,
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn},
        kept::Kept,
        theme::size,
        view::View,
        widgets::{heading::weak_ui, list_rows::ListRows},
    },
};
use eframe::egui::Ui;

/// The column of what somebody gets, which can be asked how it came about.
const GETS: usize = 3;

/// The decreases' own.
#[derive(Clone, Debug, Default)]
pub(super) struct DecreasesPage {
    grid: Grid,
    found: Kept<(), Vec<Decrease>>,
}

/// Who gets less, by how much, and after how many years.
pub(super) fn decreases_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut DecreasesPage,
    actions: &mut Vec<Action>,
) {
    let found = || decreases(view.plan(), view.outcome());
    page.found.refresh(&view.evaluated.plan, (), found);
    let found = page.found.get();
    if found.is_empty() {
        weak_ui(ui, view.text.say("decreases-none"));
        return;
    }
    weak_ui(ui, view.text.say("decreases-what"));
    let chosen = found.get(page.grid.range.start.row);
    ui.horizontal_wrapped(|ui| {
        if let Some(less) = chosen {
            let name = view.plan().name_of(less.organisation.row());
            let arguments: [(&str, &dyn std::fmt::Display); 2] =
                [("name", &name), ("year", &less.year)];
            let words = view.text.say_with("decreases-tell", &arguments);
            if ui.button(words).clicked() {
                actions.push(Action::AddRows(vec![notice(less).into()]));
            }
        }
        if found.iter().any(Decrease::takes_notice) {
            let words = view.text.say("without-notice-do");
            if ui.button(words).clicked() {
                actions.push(Action::KeepWithoutNotice);
            }
        }
    });
    let rows = rows(view, found);
    page.grid.read_ui(ui, view, &rows, actions);
}

/// The notice of a decrease: the part that is refused, after the last day of the year before.
fn notice(less: &Decrease) -> Notice {
    let refused = less.less().to_ratio() / less.had.to_ratio();
    Notice {
        organisation: less.organisation,
        share: Share::nearest(&refused).unwrap_or(Share::WHOLE),
        ends: Some(less.year.previous().whole().last()),
        ..Notice::default()
    }
}

fn rows<'a>(view: &'a View<'a>, found: &'a [Decrease]) -> ListRows<'a> {
    let text = view.text;
    let number = |code: &str, width| {
        let name = text.say(&format!("decreases-{code}"));
        GridColumn::numbers(code, name, width)
    };
    let columns = vec![
        GridColumn::words("who", text.say("decreases-who"), size::WORDS),
        number("year", size::NUMBER),
        number("had", size::MONEY),
        number("gets", size::MONEY),
        number("less", size::MONEY),
        number("years", size::NUMBER),
        GridColumn::words("notice", text.say("decreases-notice"), size::NUMBER),
    ];
    let name = ("decreases", text.say("decreases-list"));
    let list = ListRows::new(name, columns, found.len(), move |row, column| {
        let Some(less) = found.get(row) else {
            return GridCell::default();
        };
        let total = TotalOf::Organisation(Some(less.organisation));
        GridCell {
            shows: (column == GETS).then_some(Place::Amount(Amount::Total(Some(less.year), total))),
            ..cell(view, less, column)
        }
    });
    let named = move |row| {
        found
            .get(row)
            .map_or_else(String::new, |less| name_of(view, less))
    };
    list.named(named)
}

fn name_of(view: &View<'_>, less: &Decrease) -> String {
    let name = view.plan().name_of(less.organisation.row());
    format!("{}, {name}", less.year)
}

fn cell(view: &View<'_>, less: &Decrease, column: usize) -> GridCell {
    let text = view.text;
    GridCell::of(match column {
        0 => Value::Text(view.plan().name_of(less.organisation.row())),
        1 => Value::Year(less.year),
        2 => Value::Money(less.had),
        GETS => Value::Money(less.gets),
        4 => Value::Money(less.less()),
        5 => {
            let years = text.whole(less.years.count);
            Value::Text(if less.years.is_open {
                text.say_with("notices-at-least", &[("years", &years)])
            } else {
                years
            })
        }
        _ => Value::Flag(less.takes_notice()),
    })
}
