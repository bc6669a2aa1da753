//! The calendar: every decision and everything that is due, ends or meets, day by day.

use crate::{
    engine::{
        agreements::{answering, due_days, kept},
        decisions::{body, calendar},
        landing::{is_late, is_overdue},
        roles::meets_by,
    },
    plan::{Id, Place, Plan},
    text::{Language, Text},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn},
        kept::Kept,
        theme::{size, space},
        view::View,
        widgets::{heading::weak_ui, list_rows::ListRows},
    },
};
use eframe::egui::Ui;
use jiff::civil::Date;

/// The calendar's own.
#[derive(Clone, Debug, Default)]
pub(super) struct CalendarPage {
    grid: Grid,
    made: Kept<(Date, Language), Vec<Entry>>,
}

/// Something on a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    day: Date,
    /// What it is, whose it is, and how it stands.
    what: String,
    who: String,
    stands: String,
    place: Option<Place>,
}

/// Everything with a day, in the order of days.
pub(super) fn calendar_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut CalendarPage,
    actions: &mut Vec<Action>,
) {
    let (plan, text) = (&view.evaluated.plan, view.text);
    let today = view.session.today();
    let key = (today, text.language());
    page.made.refresh(plan, key, || entries(plan, text, today));
    weak_ui(ui, text.say("calendar-what"));
    ui.add_space(space::SMALL);
    let entries = page.made.get();
    let columns = vec![
        GridColumn::words("day", text.say("calendar-day"), size::MONEY),
        GridColumn::words("what", text.say("calendar-about"), size::WORDS * 1.6),
        GridColumn::words("who", text.say("calendar-who"), size::WORDS * 1.3),
        GridColumn::words("stands", text.say("calendar-stands"), size::WORDS * 2.0),
    ];
    let name = ("calendar", text.say("agreements-calendar"));
    let rows = ListRows::new(name, columns, entries.len(), |row, column| {
        let Some(entry) = entries.get(row) else {
            return GridCell::default();
        };
        match column {
            0 => GridCell {
                opens: entry.place.clone(),
                ..GridCell::of(text.date(entry.day))
            },
            1 => GridCell {
                opens: entry.place.clone(),
                ..GridCell::of(entry.what.clone())
            },
            2 => GridCell::of(entry.who.clone()),
            _ => GridCell::of(entry.stands.clone()),
        }
    });
    let rows = rows.stamped(entries.len());
    page.grid.read_ui(ui, view, &rows, actions);
}

fn entries(plan: &Plan, text: &Text, today: Date) -> Vec<Entry> {
    let start = plan.term().first();
    let of_all = |day, what| Entry {
        day,
        what: text.say(what),
        who: String::new(),
        stands: String::new(),
        place: None,
    };
    let mut entries = vec![
        of_all(today, "calendar-today"),
        of_all(start, "calendar-start"),
    ];
    entries.extend(of_decisions(plan, text, today));
    entries.extend(of_agreements(plan, text, today));
    entries.extend(of_landing(plan, text, today));
    entries.extend(of_roles(plan, text));
    entries.sort();
    entries
}

/// Each decision on the day on which it was taken or is planned, and on its last day while it is not
/// taken.
fn of_decisions(plan: &Plan, text: &Text, today: Date) -> Vec<Entry> {
    let made = calendar(plan);
    let mut entries = Vec::new();
    for (id, decision) in plan.decisions.iter() {
        let mut add = |day: Option<Date>, key: &str| {
            entries.extend(day.map(|day| Entry {
                day,
                what: plan.name_of(Id::row(id)),
                who: body(plan, decision).to_owned(),
                stands: text.say(key),
                place: Some(Place::Row(id.row())),
            }));
        };
        if decision.taken.is_some() {
            add(decision.taken, "calendar-taken");
            continue;
        }
        let is_over = decision.planned.is_some_and(|day| day < today);
        let planned = if is_over {
            "calendar-over"
        } else {
            "calendar-planned"
        };
        add(decision.planned, planned);
        let latest = made.decisions.get(&id).and_then(|planned| planned.latest);
        add(latest, "calendar-latest");
    }
    entries
}

/// Every day on which an agreement is due, with what is said of it.
fn of_agreements(plan: &Plan, text: &Text, today: Date) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (id, agreement) in plan.agreements.iter() {
        for (year, day) in due_days(plan, agreement) {
            let said = answering(agreement).filter_map(|who| {
                let verdict = kept(plan, (id, year), who)?;
                Some(text.verdict(plan, who, verdict))
            });
            let said: Vec<String> = said.collect();
            let stands = match (said.is_empty(), day < today) {
                (false, _) => said.join("; "),
                (true, true) => text.say("calendar-not-said"),
                (true, false) => text.say("calendar-due"),
            };
            entries.push(Entry {
                day,
                what: plan.name_of(Id::row(id)),
                who: text.parties(plan, &agreement.parties),
                stands,
                place: Some(Place::Row(id.row())),
            });
        }
    }
    entries
}

/// The last day of every point of the landing and every bottleneck that is still open.
fn of_landing(plan: &Plan, text: &Text, today: Date) -> Vec<Entry> {
    let stands = |is_late| {
        text.say(if is_late {
            "calendar-late"
        } else {
            "calendar-due"
        })
    };
    let items = plan.landing_items.iter();
    let items = items.filter(|(_, item)| item.state.is_open());
    let items = items.filter_map(|(id, item)| {
        Some(Entry {
            day: item.due?,
            what: text.landing_item(item),
            who: plan.name_of(item.organisation.row()),
            stands: stands(is_late(item, today)),
            place: Some(Place::Row(id.row())),
        })
    });
    let open = plan.bottlenecks.iter();
    let open = open.filter(|(_, row)| row.solved_on.is_none());
    let open = open.filter_map(|(id, row)| {
        Some(Entry {
            day: row.due?,
            what: plan.name_of(id.row()),
            who: row.owner.clone(),
            stands: stands(is_overdue(row, today)),
            place: Some(Place::Row(id.row())),
        })
    });
    items.chain(open).collect()
}

/// The last day of every role, and the day by which every body meets again.
fn of_roles(plan: &Plan, text: &Text) -> Vec<Entry> {
    let roles = plan.roles.iter().filter_map(|(id, role)| {
        Some(Entry {
            day: role.to?,
            what: plan.name_of(id.row()),
            who: role.holder.clone(),
            stands: text.say("calendar-role-ends"),
            place: Some(Place::Row(id.row())),
        })
    });
    let bodies = plan.consultation_bodies.iter().filter_map(|(id, body)| {
        Some(Entry {
            day: meets_by(body)?,
            what: plan.name_of(id.row()),
            who: String::new(),
            stands: text.say("calendar-meets"),
            place: Some(Place::Row(id.row())),
        })
    });
    roles.chain(bodies).collect()
}
