//! The settlement of years: determinations, carry-overs and equalisation reserves as they are typed,
//! and what follows from them.

mod derived;
mod reading;
mod reading_ui;
mod results;

use super::{
    records::{Follows, Records, first_member, records_ui},
    rules::rule_ui,
};
use crate::{
    engine::settlement::{Cascade, Settlement, Settlements, cascades, settlements},
    plan::{DeterminationId, Place, RowId, TableName, Value, fields_of},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn},
        kept::Kept,
        theme::{size, space},
        view::View,
        widgets::{choice::one_of_ui, field::Drafts},
    },
};
use derived::{awards_ui, organisations_ui, overspends_ui};
use eframe::egui::Ui;
use reading::Reading;
use reading_ui::reading_ui;
use results::results_ui;
use std::path::PathBuf;

/// The field of the arrangement that decides how is determined.
pub(super) const HOW_SETTLED: [&str; 1] = ["settled_on"];

/// The settlement's own.
#[derive(Debug, Default)]
pub(super) struct SettlementPage {
    sheet: SheetOf,
    typed: Grid,
    derived: Grid,
    settled: Kept<(), Settled>,
    /// Results on their way in.
    reading: Option<Reading>,
}

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum SheetOf {
    /// What years really cost.
    Results,
    /// What awards come to.
    #[default]
    Awards,
    /// What each organisation has of that.
    Organisations,
    /// Who bears an overspend.
    Overspends,
    /// What was decided about an award.
    Determinations,
    /// What is kept for a later year.
    CarryOvers,
    /// What is kept of good years for bad ones.
    Reserves,
}

/// What follows from the plan.
#[derive(Clone, Debug, Default)]
struct Settled {
    settlements: Settlements,
    cascades: Vec<Cascade>,
}

const DETERMINATIONS: Records = Records {
    table: TableName::Determinations,
    id: "determinations",
    what: "settlement-determinations-what",
    fields: &["organisation", "year", "determined_on", "amount"],
    more: &[
        "ground",
        "explanation",
        "paid",
        "recovered",
        "set_off",
        "set_off_year",
    ],
};

const CARRY_OVERS: Records = Records {
    table: TableName::CarryOvers,
    id: "carry-overs",
    what: "settlement-carry_overs-what",
    fields: &[
        "organisation",
        "from",
        "to",
        "amount",
        "decided_on",
        "decided_by",
        "line",
        "note",
    ],
    more: &[],
};

const RESERVES: Records = Records {
    table: TableName::EqualisationReserves,
    id: "equalisation-reserves",
    what: "settlement-equalisation_reserves-what",
    fields: &[
        "organisation",
        "from",
        "opening",
        "cap",
        "cap_share",
        "subsidised",
        "note",
    ],
    more: &[],
};

impl SettlementPage {
    /// Results that somebody chose.
    pub(super) fn open(&mut self, path: PathBuf) {
        self.sheet = SheetOf::Results;
        self.reading = Some(Reading::of(path));
    }

    /// Whether they are being worked out beside the window.
    pub(super) fn is_busy(&self) -> bool {
        self.reading.as_ref().is_some_and(Reading::is_busy)
    }

    /// Puts away what was on its way in.
    pub(super) fn leave_reading(&mut self) {
        self.reading = None;
    }

    /// Shows where something stands that was selected elsewhere.
    pub(super) fn follow(&mut self, place: &Place) {
        use crate::plan::Amount;
        self.sheet = match (place, place.row().map(RowId::table)) {
            (Place::Amount(Amount::Overspend(..)), _) => SheetOf::Overspends,
            (_, Some(TableName::Results)) => SheetOf::Results,
            (_, Some(TableName::Determinations)) => SheetOf::Determinations,
            (_, Some(TableName::CarryOvers)) => SheetOf::CarryOvers,
            (_, Some(TableName::EqualisationReserves)) => SheetOf::Reserves,
            _ => self.sheet,
        };
    }
}

/// How is determined, and one of the tables.
pub(super) fn settlement_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut SettlementPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    if let Some(reading) = &mut page.reading {
        if reading_ui(ui, view, reading, actions) {
            page.reading = None;
        }
        return;
    }
    let fields = fields_of(TableName::Arrangement).into_iter();
    for (field, kind) in fields.filter(|(field, _)| HOW_SETTLED.contains(field)) {
        rule_ui(ui, view, (field, kind), drafts, actions);
    }
    sheets_ui(ui, view, &mut page.sheet);
    let plan = &view.evaluated.plan;
    page.settled.refresh(plan, (), || Settled {
        settlements: settlements(plan, view.outcome()),
        cascades: cascades(plan, view.outcome()),
    });
    let (typed, settled) = ((&mut page.typed, drafts), page.settled.get());
    let derived = &mut page.derived;
    match page.sheet {
        SheetOf::Results => results_ui(ui, view, typed, actions),
        SheetOf::Awards => awards_ui(ui, view, (&settled.settlements, derived), actions),
        SheetOf::Organisations => {
            organisations_ui(ui, view, (&settled.settlements, derived), actions);
        }
        SheetOf::Overspends => overspends_ui(ui, view, (&settled.cascades, derived), actions),
        SheetOf::Determinations => {
            let amounts = amounts(view, &settled.settlements);
            let shown = (DETERMINATIONS, new_determination(view), amounts);
            records_ui(ui, view, shown, typed, actions);
        }
        SheetOf::CarryOvers => {
            let new = first_member(view).map(|who| {
                vec![
                    ("from", Value::Year(view.year)),
                    ("to", Value::Year(view.year.next())),
                    ("organisation", Value::Row(who.row())),
                ]
            });
            records_ui(ui, view, (CARRY_OVERS, new, Vec::new()), typed, actions);
        }
        SheetOf::Reserves => {
            let new = first_member(view);
            let new = new.map(|who| vec![("organisation", Value::Row(who.row()))]);
            records_ui(ui, view, (RESERVES, new, Vec::new()), typed, actions);
        }
    }
}

/// Which table is shown.
fn sheets_ui(ui: &mut Ui, view: &View<'_>, sheet: &mut SheetOf) {
    let text = view.text;
    let sheets = [
        (SheetOf::Results, text.table(TableName::Results)),
        (SheetOf::Awards, text.say("settlement-by-award")),
        (
            SheetOf::Organisations,
            text.say("settlement-by-organisation"),
        ),
        (SheetOf::Overspends, text.say("settlement-overspends")),
        (
            SheetOf::Determinations,
            text.table(TableName::Determinations),
        ),
        (SheetOf::CarryOvers, text.table(TableName::CarryOvers)),
        (
            SheetOf::Reserves,
            text.table(TableName::EqualisationReserves),
        ),
    ];
    one_of_ui(ui, sheets, sheet);
    ui.add_space(space::SMALL);
}

/// A determination is of the year that the bottom bar shows: of everyone, or of the first.
fn new_determination(view: &View<'_>) -> Option<Vec<(&'static str, Value)>> {
    let year = ("year", Value::Year(view.year));
    if crate::engine::settlement::moved::is_one_award(view.plan(), view.year) {
        return Some(vec![year]);
    }
    let who = first_member(view)?;
    Some(vec![year, ("organisation", Value::Row(who.row()))])
}

/// What a determination comes to, beside what was typed.
fn amounts<'a>(view: &View<'_>, settled: &'a Settlements) -> Vec<Follows<'a>> {
    let of = move |row: RowId| -> Option<&'a Settlement> {
        let id: DeterminationId = row.typed()?;
        let mut awards = settled.awards.values();
        awards.find(|award| award.determination == Some(id))
    };
    let money = |code: &str| {
        let name = view.text.say(&format!("settlement-head-{code}"));
        GridColumn::numbers(code, name, size::MONEY)
    };
    let last = view.text.say("settlement-head-last_day");
    vec![
        (
            money("determined"),
            Box::new(move |row| cell(of(row).and_then(|award| award.determined))),
        ),
        (
            money("still_open"),
            Box::new(move |row| cell(of(row).and_then(Settlement::open))),
        ),
        (
            GridColumn::words("last_day", last, size::MONEY),
            Box::new(move |row| {
                let day = of(row).and_then(|award| award.last_day);
                GridCell::of(day.map_or(Value::Blank, Value::Date))
            }),
        ),
    ]
}

/// An amount, or nothing where it is not known.
fn cell(amount: Option<crate::money::Money>) -> GridCell {
    amount.map_or_else(GridCell::default, GridCell::of)
}
