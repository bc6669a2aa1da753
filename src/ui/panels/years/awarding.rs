//! Awarding a year as it is divided now, and withdrawing that.

use super::rows::{AWARDS, YearRows};
use crate::{
    engine::{
        Outcome,
        shift::{Shift, shifts},
    },
    money::Money,
    plan::{Amount, LineId, OrganisationId, Place, ShiftPart, Value},
    text::Language,
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn},
        kept::Kept,
        theme::{palette, size},
        view::View,
        widgets::{
            choice::one_of_ui,
            field::day_of,
            heading::{part_ui, weak_ui},
            list_rows::ListRows,
        },
    },
    year::Year,
};
use eframe::egui::{Button, TextEdit, Ui};
use std::collections::BTreeMap;

/// How many shifts are shown before they scroll: below them stands what is to be amended.
const SHIFTS_SHOWN: usize = 4;

/// What is typed for an award, and what there is to amend.
#[derive(Clone, Debug, Default)]
pub(super) struct Awarding {
    year: Option<Year>,
    /// The day of the decision as it was typed; today if nothing was.
    date: Option<String>,
    amended: Kept<Year, Vec<Amended>>,
    /// Which of it is within the room to shift, in words.
    shifted: Kept<(Language, Year), Shifted>,
    years: Grid,
    shifts: Grid,
    grid: Grid,
}

/// What is shifted on each line, with whether that takes a decision in words.
type Shifted = Vec<(Shift, String)>;

/// What an organisation was awarded of a line that the rules make another amount now; all areas
/// together.
#[derive(Clone, Copy, Debug)]
struct Amended {
    line: LineId,
    organisation: Option<OrganisationId>,
    awarded: Money,
    now: Money,
}

/// What was awarded and what the rules give now, by line and organisation.
type AwardedAndNow = BTreeMap<(LineId, Option<OrganisationId>), [Money; 2]>;

/// What every year was awarded, whether one is, and what can be done about it.
pub(super) fn awarding_ui(
    ui: &mut Ui,
    view: &View<'_>,
    awarding: &mut Awarding,
    actions: &mut Vec<Action>,
) {
    let rows = YearRows::new(view, ("awards-by-year", &AWARDS));
    awarding.years.read_ui(ui, view, &rows, actions);
    let text = view.text;
    let known = awarding
        .year
        .filter(|year| view.years().any(|own| own == *year));
    let Some(mut year) = known.or_else(|| view.years().next()) else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(text.say("years-award"));
        let years = view.years().map(|year| (year, year.to_string()));
        one_of_ui(ui, years, &mut year);
    });
    awarding.year = Some(year);
    let awarded = view.plan().arrangement.awarded.get(&year).copied();
    let words = match awarded {
        Some(day) => {
            let day = text.date(day);
            text.say_with("years-is-awarded", &[("year", &year), ("date", &day)])
        }
        None => text.say_with("years-is-not-awarded", &[("year", &year)]),
    };
    weak_ui(ui, words);
    award_ui(
        ui,
        view,
        (year, awarded.is_some()),
        &mut awarding.date,
        actions,
    );
    let plan = &view.evaluated.plan;
    let made = || amended(view.outcome(), year);
    awarding.amended.refresh(plan, year, made);
    awarding
        .shifted
        .refresh(plan, (text.language(), year), || shifted(view, year));
    let amended = awarding.amended.get();
    if !amended.is_empty() {
        part_ui(ui, &text.say_with("years-amendments", &[("year", &year)]));
        let shifted = awarding.shifted.get();
        for (_, words) in &shifted[..] {
            weak_ui(ui, words);
        }
        if !shifted.is_empty() {
            let rows = shift_rows(view, shifted).stamped(year);
            awarding.shifts.read_ui(ui, view, &rows, actions);
        }
        let rows = amended_rows(view, amended).stamped(year);
        awarding.grid.read_ui(ui, view, &rows, actions);
    }
}

/// The day of the decision, and the steps that mark a year or take the mark back.
fn award_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (year, is_awarded): (Year, bool),
    date: &mut Option<String>,
    actions: &mut Vec<Action>,
) {
    let text = view.text;
    let mut typed = date
        .clone()
        .unwrap_or_else(|| text.date(view.session.today()));
    let day = day_of(&typed, text);
    ui.horizontal_wrapped(|ui| {
        ui.label(text.say("years-date"));
        let field = TextEdit::singleline(&mut typed).desired_width(size::NUMBER);
        let response = ui.add(field).accessible_name(text.say("years-date"));
        if response.changed() {
            *date = Some(typed.clone());
        }
        let key = if is_awarded {
            "years-award-again"
        } else {
            "years-award-do"
        };
        let button = Button::new(text.say_with(key, &[("year", &year)]));
        if ui.add_enabled(day.is_some(), button).clicked() {
            actions.extend(day.map(|day| Action::AwardYear(year, day)));
        }
        let words = text.say_with("years-withdraw", &[("year", &year)]);
        if is_awarded && ui.button(words).clicked() {
            actions.push(Action::WithdrawAward(year));
        }
        if day.is_none() {
            let error = palette(ui.visuals()).error;
            ui.colored_label(error, text.say("years-no-date"));
        }
    });
}

/// What differs from what was awarded, by line and organisation.
fn amended(outcome: &Outcome, year: Year) -> Vec<Amended> {
    let mut both = AwardedAndNow::new();
    let amendments = outcome.amendments.iter();
    for amendment in amendments.filter(|amendment| amendment.awarded.year == year) {
        let cell = &amendment.awarded;
        let [awarded, now] = both.entry((cell.line, cell.organisation)).or_default();
        *awarded = *awarded + cell.amount;
        *now = *now + amendment.computed;
    }
    let both = both.into_iter();
    both.map(|((line, organisation), [awarded, now])| Amended {
        line,
        organisation,
        awarded,
        now,
    })
    .collect()
}

/// Which lines are within the room to shift, and which take an amending decision; nothing where no
/// room was agreed.
fn shifted(view: &View<'_>, year: Year) -> Shifted {
    let shifts = shifts(view.plan(), view.outcome()).into_iter();
    let own = shifts.filter(|shift| shift.year == year && shift.room.is_some());
    own.map(|shift| (shift, view.text.shift(view.plan(), &shift)))
        .collect()
}

/// By how much each line changes and how much it may, each to be asked about.
fn shift_rows<'a>(view: &'a View<'a>, shifted: &'a [(Shift, String)]) -> ListRows<'a> {
    let text = view.text;
    let columns = vec![
        GridColumn::words("line", text.say("organisations-line"), size::WORDS),
        GridColumn::numbers("change", text.say("shifts-change"), size::MONEY),
        GridColumn::numbers("room", text.say("shifts-room"), size::MONEY),
    ];
    let name = ("shifts", text.say("shifts-by-line"));
    ListRows::new(name, columns, shifted.len(), move |row, column| {
        let Some((shift, _)) = shifted.get(row) else {
            return GridCell::default();
        };
        let part = match column {
            0 => return GridCell::of(view.plan().name_of(LineId::row(shift.line))),
            1 => ShiftPart::Change,
            _ => ShiftPart::Room,
        };
        let amount = Amount::Shift(shift.year, shift.line, part);
        let money = shift.part(part);
        GridCell {
            shows: money.map(|_| Place::Amount(amount)),
            ..GridCell::of(money.map_or(Value::Blank, Value::Money))
        }
    })
    .at_most(SHIFTS_SHOWN)
}

fn amended_rows<'a>(view: &'a View<'a>, amended: &'a [Amended]) -> ListRows<'a> {
    let text = view.text;
    let columns = vec![
        GridColumn::words("who", text.say("years-to-amend"), size::WORDS),
        GridColumn::words("line", text.say("organisations-line"), size::WORDS),
        GridColumn::numbers("awarded", text.say("years-awarded"), size::MONEY),
        GridColumn::numbers("now", text.say("years-now"), size::MONEY),
    ];
    let name = ("amendments", text.say("years-to-amend"));
    ListRows::new(name, columns, amended.len(), move |row, column| {
        let one = amended.get(row);
        one.map_or_else(GridCell::default, |one| match column {
            0 => GridCell::of(text.member(view.plan(), one.organisation, "not-yet-assigned")),
            1 => GridCell::of(view.plan().name_of(LineId::row(one.line))),
            2 => GridCell::of(one.awarded),
            _ => GridCell::of(one.now),
        })
    })
}
