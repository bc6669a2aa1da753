//! The page of an organisation: for which days it takes part, and every award that it had.

use crate::{
    plan::{Award, Id, LineId, OrganisationId, Place, RowId, TableName, Value},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi, Look},
        theme::{size, space},
        view::View,
        widgets::{
            field::Drafts,
            heading::{part_ui, weak_ui},
            record_rows::RecordRows,
        },
    },
};
use eframe::egui::Ui;

/// Who it is, what is told of it, and for which days it takes part.
pub(super) fn page_head_ui(
    ui: &mut Ui,
    view: &View<'_>,
    id: OrganisationId,
    tells: impl FnOnce(&mut Ui),
    actions: &mut Vec<Action>,
) {
    let plan = view.plan();
    part_ui(ui, &plan.name_of(OrganisationId::row(id)));
    ui.horizontal_wrapped(|ui| {
        tells(ui);
        weak_ui(ui, membership_words(view, id));
        let is_member = plan
            .memberships
            .iter()
            .any(|(_, row)| row.organisation == id);
        if !is_member && ui.button(view.text.say("organisations-join")).clicked() {
            let who = ("organisation", Value::Row(OrganisationId::row(id)));
            actions.push(Action::Add(TableName::Memberships, Some(who)));
        }
    });
    ui.add_space(space::SMALL);
}

/// Every award that an organisation had.
pub(super) fn awards_ui(
    ui: &mut Ui,
    view: &View<'_>,
    awards: &[RowId],
    (grid, drafts): (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    if awards.is_empty() {
        weak_ui(ui, view.text.say("organisations-no-awards"));
        return;
    }
    let shown = award_rows(
        RecordRows::new(view, "awards", (TableName::Awards, awards)),
        view,
    );
    let grid = GridUi {
        view,
        rows: &shown,
        grid,
        drafts,
        actions,
    };
    grid.show(ui);
}

fn membership_words(view: &View<'_>, id: OrganisationId) -> String {
    let (plan, text) = (view.plan(), view.text);
    let members = plan.memberships.iter();
    let own = members.filter(|(_, row)| row.organisation == id);
    let terms = own.filter_map(|(_, row)| row.within(plan.term()));
    let words = terms.map(|term| {
        let (first, last) = (text.date(term.first()), text.date(term.last()));
        text.say_with(
            "organisations-takes-part",
            &[("first", &first), ("last", &last)],
        )
    });
    let words: Vec<String> = words.collect();
    if words.is_empty() {
        text.say("organisations-takes-no-part")
    } else {
        words.join(" ")
    }
}

/// Every award of the dossier, each with whom it was for.
pub(super) fn all_awards_ui(
    ui: &mut Ui,
    view: &View<'_>,
    awards: &[RowId],
    (grid, drafts): (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    if awards.is_empty() {
        weak_ui(ui, view.text.say("awards-none"));
        return;
    }
    let name = view.text.field(TableName::Awards, "organisation");
    let who = GridColumn::words("organisation", name, size::WORDS);
    let rows = RecordRows::new(view, "all-awards", (TableName::Awards, awards));
    let rows = award_rows(
        rows.computed(who, move |row| recipient_cell(view, row)),
        view,
    );
    let shown = GridUi {
        view,
        rows: &rows,
        grid,
        drafts,
        actions,
    };
    shown.show(ui);
}

/// Whom an award was for: the organisation, or else the name that the register has.
fn recipient_cell(view: &View<'_>, row: RowId) -> GridCell {
    let award = row
        .typed()
        .and_then(|id: Id<Award>| view.plan().awards.get(id));
    let Some(award) = award else {
        return GridCell::default();
    };
    match award.organisation.map(OrganisationId::row) {
        Some(organisation) => GridCell {
            opens: Some(Place::Row(organisation)),
            ..GridCell::of(view.plan().name_of(organisation))
        },
        None => GridCell::of(award.recipient.clone()),
    }
}

/// Awards as the register has them; the days that they cover are for people to fill in.
fn award_rows<'a>(rows: RecordRows<'a>, view: &'a View<'a>) -> RecordRows<'a> {
    let part = GridColumn::words("lines", view.text.say("organisations-line"), size::WORDS);
    rows.shown("project")
        .shown("year")
        .shown("number")
        .shown("requested")
        .shown("granted")
        .shown("determined")
        .field("covers_from")
        .field("covers_to")
        .computed(part, move |row| line_cell(view, row))
        .shown("scheme")
        .field("note")
}

/// To which lines an award belongs; outside the assignment if to none.
fn line_cell(view: &View<'_>, row: RowId) -> GridCell {
    let award = row
        .typed()
        .and_then(|id: Id<Award>| view.plan().awards.get(id));
    let lines = award.into_iter().flat_map(|award| award.lines.keys());
    let lines: Vec<LineId> = lines.copied().collect();
    let Some(first) = lines.first() else {
        let outside = view.text.say("organisations-outside");
        return GridCell::of(outside).looking(Look::Weak);
    };
    let names = lines
        .iter()
        .map(|line| view.plan().name_of(LineId::row(*line)));
    GridCell {
        opens: Some(Place::Row(LineId::row(*first))),
        ..GridCell::of(Value::Text(names.collect::<Vec<_>>().join("; ")))
    }
}
