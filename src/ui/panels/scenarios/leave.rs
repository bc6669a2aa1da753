//! What if an organisation leaves: making a scenario of it, and what one comes to.

use super::{keep::words_ui, tried::Tried};
use crate::{
    exit::{Exit, Freed, Proposal, Report, Row, Whose},
    money::Money,
    plan::{Amount, ExitPart, Id, Kind, LineId, OrganisationId, Place, Value},
    ui::{
        action::{Action, NewExit},
        grid::{Grid, GridCell, GridColumn, Look},
        theme::{palette, size},
        view::View,
        widgets::{choice::named_list_ui, field::read, heading::weak_ui, list_rows::ListRows},
    },
};
use eframe::egui::{Button, CollapsingHeader, ScrollArea, Ui};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// How many amounts are shown before they scroll: below them stands what else there is to know.
const SHOWN: usize = 7;

/// What is typed for somebody's leaving.
#[derive(Clone, Debug, Default)]
pub(super) struct LeaveForm {
    who: Option<OrganisationId>,
    /// The day as it was typed.
    day: String,
    name: String,
    is_open: bool,
}

/// Who leaves, from which day on, and what the scenario is called; behind a button.
pub(super) fn leave_ui(
    ui: &mut Ui,
    view: &View<'_>,
    form: &mut LeaveForm,
    actions: &mut Vec<Action>,
) {
    let words = view.text.say("exit-what-if");
    let header = CollapsingHeader::new(words)
        .id_salt("leave")
        .open(Some(form.is_open))
        .show(ui, |ui| fields_ui(ui, view, form, actions));
    if header.header_response.clicked() {
        form.is_open = !form.is_open;
    }
}

fn fields_ui(ui: &mut Ui, view: &View<'_>, form: &mut LeaveForm, actions: &mut Vec<Action>) {
    let (text, plan) = (view.text, view.plan());
    weak_ui(ui, text.say("exit-what"));
    let members: BTreeSet<OrganisationId> = plan.taking_part().collect();
    let members: Vec<OrganisationId> = members.into_iter().collect();
    let who = form.who.filter(|who| members.contains(who));
    let Some(mut who) = who.or_else(|| members.first().copied()) else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        let name = |id: &OrganisationId| plan.name_of(Id::row(*id));
        let label = text.say("exit-who");
        let chosen = named_list_ui(ui, &label, &name(&who), &members, name);
        who = chosen.copied().unwrap_or(who);
        words_ui(ui, &text.say("exit-day"), &mut form.day, size::FIELD);
        words_ui(ui, &text.say("scenarios-name"), &mut form.name, size::WORDS);
        let day = day_of(view, &form.day);
        let button = Button::new(text.say("exit-do"));
        if ui.add_enabled(day.is_some(), button).clicked() {
            actions.extend(day.map(|day| {
                let exit = Exit {
                    organisation: who,
                    day,
                };
                Action::KeepExit(NewExit {
                    exit,
                    name: form.name.trim().to_owned(),
                })
            }));
        }
        if day.is_none() && !form.day.trim().is_empty() {
            let error = palette(ui.visuals()).error;
            ui.colored_label(error, text.say("years-no-date"));
        }
    });
    form.who = Some(who);
}

fn day_of(view: &View<'_>, typed: &str) -> Option<Date> {
    match read(Kind::Date, typed, view.text) {
        Ok(Value::Date(day)) => Some(day),
        _ => None,
    }
}

/// What the exit of a scenario comes to, and the ways to give what becomes free to others.
pub(super) fn exit_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (one, report): (&Tried, &Report),
    (grid, settled): (&mut Grid, &mut Grid),
    actions: &mut Vec<Action>,
) {
    let area = ScrollArea::vertical().id_salt("exit").auto_shrink(false);
    area.show(ui, |ui| {
        if !report.freed.is_empty() {
            freed_ui(ui, view, (one, report), grid, actions);
        }
        if !report.settled.is_empty() {
            let rows = settled_rows(view, report)
                .by_column()
                .stamped(one.id)
                .at_most(SHOWN);
            settled.read_ui(ui, view, &rows, actions);
        }
        for words in view.text.exit_remarks(view.plan(), report) {
            weak_ui(ui, words);
        }
    });
}

/// What there is to settle by year, each amount to be asked about.
fn settled_rows<'a>(view: &'a View<'a>, report: &'a Report) -> ListRows<'a> {
    let text = view.text;
    let number = |code: &str, key: &str| GridColumn::numbers(code, text.say(key), size::FIELD);
    let columns = vec![
        GridColumn::words("year", text.say("exit-year"), size::NUMBER),
        number("part", "exit-part-of-year"),
        number("paid", "exit-paid"),
        number("balance", "exit-balance"),
    ];
    let name = ("exit-settled", text.say("exit-settled-table"));
    ListRows::new(name, columns, report.settled.len(), move |row, column| {
        let Some(one) = report.settled.get(row) else {
            return GridCell::default();
        };
        match column {
            0 => GridCell::of(one.year.to_string()),
            1 => asked(report, ExitPart::Part(one.year), one.part),
            2 => asked(report, ExitPart::Paid(one.year), one.paid),
            _ => asked(report, ExitPart::Balance(one.year), one.balance()),
        }
    })
}

/// An amount of the exit, to be asked about.
fn asked(report: &Report, part: ExitPart, money: Money) -> GridCell {
    let Exit { organisation, day } = report.exit;
    GridCell {
        shows: Some(Place::Amount(Amount::Exit(organisation, day, part))),
        ..GridCell::of(money)
    }
}

fn freed_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (one, report): (&Tried, &Report),
    grid: &mut Grid,
    actions: &mut Vec<Action>,
) {
    ui.horizontal_wrapped(|ui| {
        for proposal in Proposal::ALL {
            let words = view.text.say(&format!("exit-take-{}", proposal.code()));
            if ui.button(words).clicked() {
                actions.push(Action::DivideFreed(one.id, proposal));
            }
        }
    });
    let shown = Shown::all(report);
    let rows = rows(view, report, &shown)
        .by_column()
        .stamped(one.id)
        .at_most(SHOWN);
    grid.read_ui(ui, view, &rows, actions);
}

/// A row of what becomes free.
#[derive(Clone, Copy)]
struct Shown<'a> {
    freed: &'a Freed,
    row: Row,
}

impl<'a> Shown<'a> {
    fn all(report: &'a Report) -> Vec<Self> {
        let freed = report.freed.iter();
        freed
            .flat_map(|freed| {
                let rows = freed.rows(report).into_iter();
                rows.map(move |row| Self { freed, row })
            })
            .collect()
    }
}

fn rows<'a>(view: &'a View<'a>, report: &'a Report, shown: &'a [Shown<'a>]) -> ListRows<'a> {
    let text = view.text;
    let number = |code: &str, key: &str| GridColumn::numbers(code, text.say(key), size::MONEY);
    let columns = vec![
        GridColumn::words("who", text.say("exit-whose"), size::WORDS),
        GridColumn::words("year", text.say("exit-year"), size::NUMBER),
        GridColumn::words("line", text.say("organisations-line"), size::WORDS * 1.4),
        number("plan", "exit-in-plan"),
        number("rules", "exit-rules"),
        number("equal", "exit-equal"),
        number("proportional", "exit-proportional"),
    ];
    let name = ("exit", text.say("exit-freed-table"));
    ListRows::new(name, columns, shown.len(), move |row, column| {
        let one = shown.get(row);
        one.map_or_else(GridCell::default, |one| cell(view, report, one, column))
    })
}

fn cell(view: &View<'_>, report: &Report, one: &Shown<'_>, column: usize) -> GridCell {
    let (plan, text) = (view.plan(), view.text);
    match column {
        0 => GridCell::of(text.exit_whose(plan, one.row.whose)),
        1 => GridCell::of(one.freed.year.to_string()),
        2 if one.freed.is_orphaned() => {
            let line = plan.name_of(LineId::row(one.freed.line));
            let words = text.say_with("exit-orphaned", &[("line", &line)]);
            GridCell::of(words).looking(Look::Weak)
        }
        2 => GridCell::of(plan.name_of(LineId::row(one.freed.line))),
        3 => in_plan(one),
        column => {
            let mut proposed = one.row.proposed.iter().zip(Proposal::ALL);
            let proposed = proposed.nth(column.saturating_sub(4));
            proposed.map_or_else(GridCell::default, |(amount, proposal)| {
                match part(one, proposal) {
                    Some(part) => asked(report, part, *amount),
                    None => GridCell::of(*amount),
                }
            })
        }
    }
}

/// What somebody has of the line in the plan.
fn in_plan(one: &Shown<'_>) -> GridCell {
    let (year, line) = (one.freed.year, one.freed.line);
    let is_returned = one.row.whose == Whose::Returned;
    let amount = Amount::Organisation(year, line, one.row.whose.organisation());
    GridCell {
        shows: (!is_returned).then_some(Place::Amount(amount)),
        ..GridCell::of(one.row.in_plan)
    }
}

/// What a proposal makes of it; `None` where that proposal has nothing of the kind.
fn part(one: &Shown<'_>, proposal: Proposal) -> Option<ExitPart> {
    let (year, line) = (one.freed.year, one.freed.line);
    Some(match one.row.whose {
        Whose::Leaves(_) => ExitPart::Keeps(year, line),
        Whose::Remains(id) => ExitPart::Gets(year, line, proposal, Some(id)),
        Whose::NotAssigned => ExitPart::Gets(year, line, proposal, None),
        Whose::Returned if proposal == Proposal::Rules => ExitPart::Returned(year, line),
        Whose::Returned => return None,
    })
}
