//! The scenarios that there are, and one of them: what it changes, and for whom.

use super::{
    describe::DescribeForm,
    gains::{going_words, whole},
    tried::{Made, Tried},
};
use crate::{
    change::Conflict,
    check::Finding,
    engine::Direction,
    plan::Plan,
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn},
        theme::size,
        view::View,
        widgets::{
            change_rows::change_rows,
            heading::{capital, weak_ui},
            list_rows::ListRows,
        },
    },
};
use eframe::egui::{Button, Ui};

/// How many scenarios are shown before they scroll: below them stands what one of them does.
pub(super) const SHOWN: usize = 3;

/// Every scenario, with what it does in a few numbers.
pub(super) fn rows<'a>(view: &'a View<'a>, tried: &'a [Tried]) -> ListRows<'a> {
    let text = view.text;
    let columns = vec![
        GridColumn::words("name", text.say("scenarios-scenario"), size::NAME_MIN),
        GridColumn::numbers("changes", text.say("scenarios-changes"), size::NUMBER),
        GridColumn::numbers("total", text.say("scenarios-total"), size::MONEY),
        GridColumn::numbers("gains", text.say("scenarios-gain"), size::MONEY),
        GridColumn::numbers("loses", text.say("scenarios-lose"), size::MONEY),
        GridColumn::words("fits", text.say("scenarios-fits"), size::NUMBER),
    ];
    let name = ("scenarios", text.say("panel-scenarios"));
    ListRows::new(name, columns, tried.len(), move |row, column| {
        let one = tried.get(row);
        one.map_or_else(GridCell::default, |one| cell(view, one, column))
    })
}

fn cell(view: &View<'_>, one: &Tried, column: usize) -> GridCell {
    let made = one.made.as_ref().ok();
    let known = |cell: &dyn Fn(&Made) -> GridCell| made.map_or_else(GridCell::default, cell);
    let going = |way| move |made: &Made| GridCell::count(made.sides.amounts.going(way).len());
    match column {
        0 => GridCell::of(one.scenario.name.clone()),
        1 => GridCell::count(one.scenario.changes.len()),
        2 => known(&|made| GridCell::of(whole(&made.sides).difference())),
        3 => known(&going(Direction::Gains)),
        4 => known(&going(Direction::Loses)),
        _ => GridCell::of(view.text.say(if made.is_some() {
            "scenarios-fit"
        } else {
            "scenarios-fit-not"
        })),
    }
}

/// Who gains and who loses by a scenario, and what can be done with it.
pub(super) fn open_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (one, described): (&Tried, &mut Option<DescribeForm>),
    actions: &mut Vec<Action>,
) {
    let (text, name) = (view.text, &one.scenario.name);
    let going = match &one.made {
        Ok(made) => going_words(view, &made.sides),
        Err(conflicts) => text.count("scenarios-conflicts", conflicts.len()),
    };
    for words in [&one.scenario.note, &going] {
        if !words.is_empty() {
            weak_ui(ui, words);
        }
    }
    ui.horizontal_wrapped(|ui| {
        let words = text.say_with("scenarios-adopt", &[("name", name)]);
        let adopt = ui.add(Button::new(words).truncate());
        if adopt
            .on_hover_text(text.say("scenarios-adopt-tip"))
            .clicked()
        {
            actions.push(Action::AdoptScenario(one.id));
        }
        let words = text.say_with("scenarios-describe", &[("name", name)]);
        if ui.add(Button::new(words).truncate()).clicked() {
            *described = Some(DescribeForm::of(one));
        }
        let words = text.say_with("scenarios-remove", &[("name", name)]);
        if ui.add(Button::new(words).truncate()).clicked() {
            actions.push(Action::RemoveScenario(one.id));
        }
    });
}

/// What a scenario changes; where it does not fit the plan, why.
pub(super) fn changes_ui(
    ui: &mut Ui,
    view: &View<'_>,
    one: &Tried,
    grid: &mut Grid,
    actions: &mut Vec<Action>,
) {
    let text = view.text;
    let name = ("scenario-changes", text.say("scenarios-changes"));
    match &one.made {
        Ok(made) => {
            let plan = &made.sides.after.plan;
            let rows = change_rows(view, name, &one.scenario.changes, plan).stamped(one.id);
            grid.read_ui(ui, view, &rows, actions);
        }
        Err(conflicts) => {
            let rows = conflict_rows(view, conflicts).stamped(one.id);
            grid.read_ui(ui, view, &rows, actions);
        }
    }
}

fn conflict_rows<'a>(view: &'a View<'a>, conflicts: &'a [Conflict]) -> ListRows<'a> {
    let text = view.text;
    let words = capital(&text.say("scenario-heading-conflicts"));
    let columns = vec![GridColumn::words("why", words.clone(), size::READING)];
    let name = ("scenario-conflicts", words);
    ListRows::new(name, columns, conflicts.len(), move |row, _| {
        let conflict = conflicts.get(row);
        conflict.map_or_else(GridCell::default, |conflict| {
            GridCell::of(text.conflict(view.plan(), conflict))
        })
    })
}

/// The findings that a scenario brings, and those that it takes away.
pub(super) fn findings_ui(
    ui: &mut Ui,
    view: &View<'_>,
    one: &Tried,
    grid: &mut Grid,
    actions: &mut Vec<Action>,
) {
    let Ok(made) = &one.made else {
        weak_ui(ui, view.text.say("scenarios-no-findings-known"));
        return;
    };
    if made.new.is_empty() && made.gone.is_empty() {
        weak_ui(ui, view.text.say("scenarios-same-findings"));
        return;
    }
    let rows = finding_rows(view, made).stamped(one.id);
    grid.read_ui(ui, view, &rows, actions);
}

fn finding_rows<'a>(view: &'a View<'a>, made: &'a Made) -> ListRows<'a> {
    let text = view.text;
    let columns = vec![
        GridColumn::words("what", text.say("panel-findings"), size::READING),
        GridColumn::words("severity", text.say("scenarios-severity"), size::NUMBER),
        GridColumn::words("change", text.say("difference-after"), size::NUMBER),
    ];
    let (after, before) = (&made.sides.after.plan, &made.sides.before.plan);
    let count = made.new.len().saturating_add(made.gone.len());
    let name = ("scenario-findings", text.say("panel-findings"));
    ListRows::new(name, columns, count, move |row, column| {
        let found: Option<(&Finding, &Plan, &str)> = match row.checked_sub(made.new.len()) {
            None => made.new.get(row).map(|one| (one, &**after, "new")),
            Some(row) => made.gone.get(row).map(|one| (one, &**before, "gone")),
        };
        found.map_or_else(GridCell::default, |(finding, plan, fate)| match column {
            0 => GridCell::of(text.finding(plan, finding)),
            1 => GridCell::of(text.severity(finding.severity())),
            _ => GridCell::of(text.say(&format!("scenarios-finding-{fate}"))),
        })
    })
}
