//! What awards come to, what each organisation has of that, and who bears an overspend: to be read,
//! and every amount to be asked how it came about.

use super::cell;
use crate::{
    engine::settlement::{Cascade, Overspend, Own, Party, Settlement, Settlements},
    money::Money,
    plan::{Amount, OverspendPart, Place, SettlementPart, Value},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn},
        theme::size,
        view::View,
        widgets::{heading::weak_ui, list_rows::ListRows},
    },
    year::Year,
};
use eframe::egui::Ui;

const OF_AWARDS: [SettlementPart; 6] = [
    SettlementPart::Granted,
    SettlementPart::Award,
    SettlementPart::Cost,
    SettlementPart::Determined,
    SettlementPart::Paid,
    SettlementPart::Open,
];

const OF_ORGANISATIONS: [SettlementPart; 7] = [
    SettlementPart::Award,
    SettlementPart::Cost,
    SettlementPart::Own,
    SettlementPart::Difference,
    SettlementPart::ReserveChange,
    SettlementPart::ReserveAfter,
    SettlementPart::Kept,
];

/// A list with the words that say what it is.
struct List {
    id: &'static str,
    name: &'static str,
    what: &'static str,
    columns: Vec<GridColumn>,
    count: usize,
}

impl List {
    fn show(
        self,
        ui: &mut Ui,
        (view, grid): (&View<'_>, &mut Grid),
        actions: &mut Vec<Action>,
        of: impl Fn(usize, usize) -> GridCell,
    ) {
        weak_ui(ui, view.text.say(self.what));
        if self.count == 0 {
            weak_ui(ui, view.text.say("settlement-none"));
            return;
        }
        let name = (self.id, view.text.say(self.name));
        let rows = ListRows::new(name, self.columns, self.count, of);
        grid.read_ui(ui, view, &rows, actions);
    }
}

/// The head of a list: whose row it is, and its amounts.
fn heads(view: &View<'_>, who: &str, amounts: impl Iterator<Item = String>) -> Vec<GridColumn> {
    let name = view.text.say(&format!("settlement-head-{who}"));
    let first = GridColumn::words(who, name, size::WORDS);
    let amounts = amounts.map(|key| {
        let name = view.text.say(&key);
        GridColumn::numbers(&key, name, size::MONEY)
    });
    std::iter::once(first).chain(amounts).collect()
}

/// An amount that can be asked how it came about.
fn asked(amount: Amount, money: Option<Money>) -> GridCell {
    GridCell {
        shows: money.map(|_| Place::Amount(amount)),
        ..cell(money)
    }
}

fn named(view: &View<'_>, year: Year, who: Party) -> GridCell {
    let who = view.text.member(view.plan(), who, "settlement-all");
    GridCell::of(Value::Text(format!("{year}, {who}")))
}

pub(super) fn awards_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (settled, grid): (&Settlements, &mut Grid),
    actions: &mut Vec<Action>,
) {
    let awards: Vec<&Settlement> = settled.awards.values().collect();
    let keys = OF_AWARDS.iter();
    let mut columns = heads(
        view,
        "who",
        keys.map(|part| format!("settlement-head-{}", part.code())),
    );
    let until = view.text.say("settlement-head-last_day");
    columns.push(GridColumn::words("last_day", until, size::MONEY));
    let list = List {
        id: "settlement-awards",
        name: "settlement-by-award",
        what: "settlement-awards-what",
        columns,
        count: awards.len(),
    };
    list.show(ui, (view, grid), actions, |row, column| {
        let Some(award) = awards.get(row) else {
            return GridCell::default();
        };
        let Some(at) = column.checked_sub(1) else {
            return named(view, award.year, award.party);
        };
        match OF_AWARDS.get(at) {
            Some(part) => asked(
                Amount::Settlement(award.year, award.party, *part),
                award.part(*part),
            ),
            None => GridCell::of(award.last_day.map_or(Value::Blank, Value::Date)),
        }
    });
}

pub(super) fn organisations_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (settled, grid): (&Settlements, &mut Grid),
    actions: &mut Vec<Action>,
) {
    let all: Vec<&Own> = settled.organisations.values().collect();
    let keys = OF_ORGANISATIONS.iter();
    let list = List {
        id: "settlement-organisations",
        name: "settlement-by-organisation",
        what: "settlement-organisations-what",
        columns: heads(
            view,
            "organisation",
            keys.map(|part| format!("settlement-head-{}", part.code())),
        ),
        count: all.len(),
    };
    list.show(ui, (view, grid), actions, |row, column| {
        let Some(own) = all.get(row) else {
            return GridCell::default();
        };
        let who = Some(own.organisation);
        let part = column
            .checked_sub(1)
            .and_then(|at| OF_ORGANISATIONS.get(at));
        match part {
            Some(part) => asked(Amount::Settlement(own.year, who, *part), own.part(*part)),
            None => named(view, own.year, who),
        }
    });
}

pub(super) fn overspends_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (cascades, grid): (&[Cascade], &mut Grid),
    actions: &mut Vec<Action>,
) {
    let rows = cascades.iter().flat_map(|cascade| {
        let rows = cascade.rows.iter();
        rows.map(|row| (cascade.year, row))
    });
    let rows: Vec<(Year, &Overspend)> = rows.collect();
    let keys = OverspendPart::ALL.iter();
    let list = List {
        id: "overspends",
        name: "settlement-overspends",
        what: "settlement-overspends-what",
        columns: heads(
            view,
            "line",
            keys.map(|part| format!("overspend-head-{}", part.code())),
        ),
        count: rows.len(),
    };
    list.show(ui, (view, grid), actions, |at, column| {
        let Some((year, row)) = rows.get(at) else {
            return GridCell::default();
        };
        let part = column
            .checked_sub(1)
            .and_then(|at| OverspendPart::ALL.get(at));
        if let Some(part) = part {
            let amount = Amount::Overspend(*year, row.line, row.organisation, *part);
            return asked(amount, Some(row.part(*part)));
        }
        let (plan, who) = (view.plan(), row.organisation.row());
        let line = plan.name_of(row.line.row());
        let words = format!("{year}, {line}, {}", plan.name_of(who));
        GridCell::of(Value::Text(words))
    });
}
