//! Who mandated the recipient of a phase, and when.

use crate::{
    plan::{Id, Kind, OrganisationId, Phase, PhaseId, Place, TableName, Value},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi},
        theme::size,
        view::View,
        widgets::{
            field::{Drafts, value_at},
            heading::{part_ui, weak_ui},
            list_rows::ListRows,
        },
    },
};
use eframe::egui::{Ui, vec2};
use std::collections::BTreeSet;

/// A row for each organisation that takes part or has given a mandate, with the day.
pub(super) fn mandates_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, phase): (PhaseId, &Phase),
    (grid, drafts): (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    part_ui(ui, &view.text.say("phases-mandates"));
    weak_ui(ui, view.text.say("phases-mandates-what"));
    let others = others(view, phase);
    let columns = vec![
        GridColumn::words("name", view.text.say("picture-organisation"), size::WORDS),
        GridColumn::words(
            "day",
            view.text.field(TableName::Phases, "mandates"),
            size::MONEY,
        ),
    ];
    let name = ("mandates", view.text.say("phases-mandates"));
    let rows = ListRows::new(name, columns, others.len(), |row, column| {
        let who = others.get(row).copied();
        who.map_or_else(GridCell::default, |who| match column {
            0 => GridCell::of(view.plan().name_of(Id::row(who))),
            _ => day_cell(view, id, who),
        })
    });
    let rows = rows.stamped((id.row().number(), others.len()));
    // What is around the table scrolls: it has room for all its rows.
    let height = size::ROW * (others.len() + 3) as f32;
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        let shown = GridUi {
            view,
            rows: &rows,
            grid,
            drafts,
            actions,
        };
        shown.show(ui);
    });
}

fn day_cell(view: &View<'_>, phase: PhaseId, who: OrganisationId) -> GridCell {
    let place = Place::Entry(phase.row(), "mandates", Value::Row(who.row()));
    GridCell {
        input: Some((place.clone(), Kind::Date)),
        ..GridCell::of(value_at(view, &place))
    }
}

/// Whoever may have to give a mandate: all that take part while it holds, but for the recipient.
fn others(view: &View<'_>, phase: &Phase) -> Vec<OrganisationId> {
    let days = view.plan().days_of(phase);
    let years = view.outcome().years.iter();
    let held = years.filter(|year| {
        let within = days.and_then(|days| days.overlap(year.year.whole()));
        within.is_some()
    });
    let members = held.flat_map(|year| year.members.keys().copied());
    let all: BTreeSet<OrganisationId> = members.chain(phase.mandates.keys().copied()).collect();
    let others = all.into_iter().filter(|who| phase.lead != Some(*who));
    others.collect()
}
