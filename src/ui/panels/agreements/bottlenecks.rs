//! Bottlenecks: what stands in the way, where it lies, how old it is, and who is to clear it.

use super::remove_ui;
use crate::{
    change::{Edit, StepName},
    engine::landing::{age, is_old, is_overdue},
    plan::{Bottleneck, BottleneckId, Id, Level, Place, RowId, TableName, Value},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi},
        theme::{size, space},
        view::View,
        widgets::{
            field::Drafts,
            heading::{part_ui, weak_ui},
            record_rows::RecordRows,
        },
    },
};
use eframe::egui::{Label, ScrollArea, Ui};

/// How many bottlenecks are shown before they scroll: below them stands the page of one.
const SHOWN: usize = 9;

/// The bottlenecks' own.
#[derive(Clone, Debug, Default)]
pub(super) struct BottlenecksPage {
    grid: Grid,
}

/// Every bottleneck, and the page of the one with the cursor.
pub(super) fn bottlenecks_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut BottlenecksPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let plan = view.plan();
    weak_ui(ui, view.text.say("bottlenecks-what"));
    if ui.button(view.text.say("add-bottlenecks")).clicked() {
        let fields = vec![
            ("name", Value::Text(view.text.say("new-bottlenecks"))),
            ("raised_on", Value::Date(view.session.today())),
        ];
        actions.push(Action::AddAll(TableName::Bottlenecks, vec![fields]));
    }
    let rows: Vec<RowId> = plan.bottlenecks.ids().map(Id::row).collect();
    if rows.is_empty() {
        return;
    }
    count_ui(ui, view);
    ui.add_space(space::SMALL);
    let shown = bottleneck_rows(view, &rows);
    let grid = GridUi {
        view,
        rows: &shown,
        grid: &mut page.grid,
        drafts,
        actions,
    };
    let row = grid.show(ui).row.and_then(|row| rows.get(row));
    let id: Option<BottleneckId> = row.and_then(|row| row.typed());
    let bottleneck = id.and_then(|id| Some((id, plan.bottlenecks.get(id)?)));
    if let Some(of) = bottleneck {
        let area = ScrollArea::vertical()
            .id_salt("bottleneck")
            .auto_shrink(false);
        area.show(ui, |ui| page_ui(ui, view, of, actions));
    }
}

/// How many are open, late and old.
fn count_ui(ui: &mut Ui, view: &View<'_>) {
    let today = view.session.today();
    let count = |is: &dyn Fn(&Bottleneck) -> bool| {
        let rows = view.plan().bottlenecks.iter();
        view.text.whole(rows.filter(|(_, row)| is(row)).count())
    };
    let open = count(&|row| row.solved_on.is_none());
    let late = count(&|row| is_overdue(row, today));
    let old = count(&|row| is_old(row, today));
    let words: [(&str, &dyn std::fmt::Display); 3] =
        [("open", &open), ("late", &late), ("old", &old)];
    ui.add(Label::new(view.text.say_with("bottlenecks-count", &words)).wrap());
}

fn bottleneck_rows<'a>(view: &'a View<'a>, rows: &'a [RowId]) -> RecordRows<'a> {
    let today = view.session.today();
    let days = GridColumn::numbers("age", view.text.say("bottlenecks-age"), size::NUMBER);
    RecordRows::new(view, "bottlenecks", (TableName::Bottlenecks, rows))
        .sized("name", size::LIST)
        .sized("level", size::FIELD)
        .field("raised_on")
        .computed(days, move |row| {
            let row = row.typed().and_then(|id| view.plan().bottlenecks.get(id));
            let days = row.and_then(|row| age(row, today));
            GridCell::of(days.map_or(Value::Blank, |days| Value::Number(days.into())))
        })
        .sized("owner", size::FIELD)
        .field("due")
        .field("solved_on")
        .field("organisation")
        .field("line")
        .field("area")
        .wide("resolution")
        .at_most(SHOWN)
}

/// A bottleneck in words, and what can be done with it: one level up, or cleared.
fn page_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, row): (BottleneckId, &Bottleneck),
    actions: &mut Vec<Action>,
) {
    let (plan, today) = (view.plan(), view.session.today());
    let name = plan.name_of(id.row());
    part_ui(ui, &name);
    for words in view.text.bottleneck(plan, row, today) {
        weak_ui(ui, words);
    }
    ui.add_space(space::SMALL);
    let set = |field, value| {
        let edit = Edit::Set(Place::Field(id.row(), field), value);
        let name = StepName::Set(TableName::Bottlenecks, field);
        Action::Apply(Edit::Many(name, vec![edit]))
    };
    ui.horizontal_wrapped(|ui| {
        if row.solved_on.is_none() {
            if let Some(level) = above(row.level) {
                let words = view.text.choice(level.code());
                let words = view.text.say_with("bottlenecks-up", &[("level", &words)]);
                if ui.button(words).clicked() {
                    actions.push(set("level", Value::Choice(level.code())));
                }
            }
            let date = view.text.date(today);
            let words = view.text.say_with("bottlenecks-solve", &[("date", &date)]);
            if ui.button(words).clicked() {
                actions.push(set("solved_on", Value::Date(today)));
            }
        }
        remove_ui(ui, view, id.row(), &name, actions);
    });
}

/// The next level.
fn above(level: Level) -> Option<Level> {
    Level::ALL.into_iter().find(|next| *next > level)
}
