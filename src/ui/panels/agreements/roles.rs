//! Roles: who does what for which side, who takes over, and what stands or falls with one person.

use super::remove_ui;
use crate::{
    engine::roles::{Cover, cover},
    plan::{Id, Place, Plan, Role, RoleId, RoleSide, RowId, TableName, Value},
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
use jiff::civil::Date;

/// How many roles are shown before they scroll: below them stands the page of one.
const SHOWN: usize = 9;

/// The roles' own.
#[derive(Clone, Debug, Default)]
pub(super) struct RolesPage {
    grid: Grid,
}

/// Every role, and the page of the one with the cursor.
pub(super) fn roles_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut RolesPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let plan = view.plan();
    weak_ui(ui, view.text.say("roles-what"));
    if ui.button(view.text.say("add-roles")).clicked() {
        actions.push(Action::Add(TableName::Roles, None));
    }
    let rows: Vec<RowId> = plan.roles.ids().map(Id::row).collect();
    if rows.is_empty() {
        return;
    }
    count_ui(ui, view);
    ui.add_space(space::SMALL);
    let shown = role_rows(view, &rows);
    let grid = GridUi {
        view,
        rows: &shown,
        grid: &mut page.grid,
        drafts,
        actions,
    };
    let row = grid.show(ui).row.and_then(|row| rows.get(row));
    let id: Option<RoleId> = row.and_then(|row| row.typed());
    let role = id.and_then(|id| Some((id, plan.roles.get(id)?)));
    if let Some(of) = role {
        let area = ScrollArea::vertical().id_salt("role").auto_shrink(false);
        area.show(ui, |ui| page_ui(ui, view, of, actions));
    }
}

/// How many roles hold on a day that are filled in a way.
fn covered(plan: &Plan, today: Date, wanted: Cover) -> usize {
    let roles = plan.roles.iter().map(|(_, role)| role);
    roles.filter(|role| cover(role, today) == wanted).count()
}

/// How many stand or fall with one person, and how many nobody has.
fn count_ui(ui: &mut Ui, view: &View<'_>) {
    let (plan, today) = (view.plan(), view.session.today());
    let whole = |number| view.text.whole(number);
    let all = whole(plan.roles.len());
    let single = whole(covered(plan, today, Cover::Single));
    let open = whole(covered(plan, today, Cover::Open));
    let words: [(&str, &dyn std::fmt::Display); 3] =
        [("all", &all), ("single", &single), ("open", &open)];
    ui.add(Label::new(view.text.say_with("roles-count", &words)).wrap());
}

fn role_rows<'a>(view: &'a View<'a>, rows: &'a [RowId]) -> RecordRows<'a> {
    let today = view.session.today();
    let filled = GridColumn::words("cover", view.text.say("roles-cover"), size::FIELD);
    RecordRows::new(view, "roles", (TableName::Roles, rows))
        .field("name")
        .field("holder")
        .field("deputy")
        .computed(filled, move |row| {
            let role = row.typed().and_then(|id| view.plan().roles.get(id));
            role.map_or_else(GridCell::default, |role| {
                GridCell::of(view.text.cover(cover(role, today)))
            })
        })
        .field("to")
        .field("side")
        .field("organisation")
        .field("from")
        .field("note")
        .at_most(SHOWN)
}

/// A role in words, and the way to say why one person or organisation may stand on both sides.
fn page_ui(ui: &mut Ui, view: &View<'_>, (id, role): (RoleId, &Role), actions: &mut Vec<Action>) {
    let name = view.plan().name_of(id.row());
    part_ui(ui, &name);
    for words in view
        .text
        .role(view.plan(), (id, role), view.session.today())
    {
        weak_ui(ui, words);
    }
    ui.add_space(space::SMALL);
    ui.horizontal_wrapped(|ui| {
        if role.side != RoleSide::Both {
            let reasons = [
                ("roles-why-person", "holder"),
                ("roles-why-organisation", "organisation"),
            ];
            for (key, field) in reasons {
                let place = Place::Field(id.row(), field);
                if is_found(view, &place) && ui.button(view.text.say(key)).clicked() {
                    let place = Value::Text(place.to_string());
                    let of = Some(("place", place));
                    actions.push(Action::Add(TableName::Justifications, of));
                }
            }
        }
        remove_ui(ui, view, id.row(), &name, actions);
    });
}

/// Whether something about both sides was found at a place.
fn is_found(view: &View<'_>, place: &Place) -> bool {
    use crate::check::Code;
    let mut findings = view.evaluated.findings.iter();
    findings.any(|found| matches!(found.code, Code::F005 | Code::F007) && found.place == *place)
}
