//! Landing: organisations by the points of their list, and the points of one of them.

use super::remove_ui;
use crate::{
    engine::landing::{items_of, missing, organisations, progress},
    plan::{AnyRow, LandingItem, LandingKind, OrganisationId, Place, RowId, TableName, Value},
    text::Language,
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi, Look, Spot},
        kept::Kept,
        theme::{size, space},
        view::View,
        widgets::{
            field::Drafts,
            heading::{capital, part_ui, weak_ui},
            list_rows::ListRows,
            record_rows::RecordRows,
        },
    },
};
use eframe::egui::{Button, Ui};
use jiff::civil::Date;

/// How many organisations are shown before they scroll: below them stand the points of one.
const SHOWN: usize = 7;

/// The columns of the points.
const KINDS: [LandingKind; 5] = [
    LandingKind::Protocol,
    LandingKind::InformationIct,
    LandingKind::WiderGroup,
    LandingKind::BackOffice,
    LandingKind::Own,
];

/// The landing's own.
#[derive(Clone, Debug, Default)]
pub(super) struct LandingPage {
    grid: Grid,
    items: Grid,
    made: Kept<(Date, Language), Vec<OfOrganisation>>,
    /// What was selected when the matrix last followed it.
    followed: Option<Place>,
}

/// A row of the matrix: how each sort of point stands, and all together.
#[derive(Clone, Debug)]
struct OfOrganisation {
    who: OrganisationId,
    stands: [String; KINDS.len()],
    all: String,
    is_late: bool,
}

/// The matrix, and the points of the organisation with the cursor.
pub(super) fn landing_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut LandingPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let (plan, language) = (&view.evaluated.plan, view.text.language());
    let key = (view.session.today(), language);
    page.made.refresh(plan, key, || made(view));
    ui.horizontal(|ui| {
        let rows = missing(view.plan());
        let begin = Button::new(view.text.say("landing-begin"));
        let response = ui.add_enabled(!rows.is_empty(), begin);
        let tip = view.text.say("landing-begin-tip");
        let done = view.text.say("landing-begin-done");
        let response = response.on_hover_text(tip).on_disabled_hover_text(done);
        if response.clicked() {
            let rows = rows.into_iter().map(AnyRow::from).collect();
            actions.push(Action::AddRows(rows));
        }
        weak_ui(ui, view.text.say("landing-what"));
    });
    let rows = page.made.get();
    if rows.is_empty() {
        weak_ui(ui, view.text.say("landing-nobody-yet"));
        return;
    }
    follow(view, &mut page.grid, &mut page.followed, rows);
    ui.add_space(space::SMALL);
    let shown = page.grid.read_ui(ui, view, &matrix(view, rows), actions);
    let chosen = shown.row.and_then(|row| rows.get(row)).map(|row| row.who);
    if let Some(who) = chosen {
        items_ui(ui, view, who, (&mut page.items, drafts), actions);
    }
}

fn made(view: &View<'_>) -> Vec<OfOrganisation> {
    let (plan, text, today) = (view.plan(), view.text, view.session.today());
    let rows = organisations(plan).into_iter().map(|who| {
        let all = progress(plan, who, None, today);
        OfOrganisation {
            who,
            stands: KINDS.map(|kind| {
                let items = items_of(plan, who, Some(kind)).map(|(_, item)| item);
                let items: Vec<&LandingItem> = items.collect();
                text.landing_stands(&items, today)
            }),
            all: text.landing_progress(all),
            is_late: all.overdue > 0,
        }
    });
    rows.collect()
}

/// Puts the cursor on the organisation of a point that was selected elsewhere.
fn follow(view: &View<'_>, grid: &mut Grid, followed: &mut Option<Place>, rows: &[OfOrganisation]) {
    if followed.as_ref() == view.selection {
        return;
    }
    *followed = view.selection.cloned();
    let row = view.selection.and_then(Place::row);
    let item = row.and_then(RowId::typed);
    let item = item.and_then(|id| view.plan().landing_items.get(id));
    let position = item.and_then(|item| rows.iter().position(|row| row.who == item.organisation));
    if let Some(position) = position {
        grid.go_to(Spot::new(position, 0));
    }
}

fn matrix<'a>(view: &'a View<'a>, rows: &'a [OfOrganisation]) -> ListRows<'a> {
    let text = view.text;
    let name = text.say("landing-organisation");
    let mut columns = vec![GridColumn::words("organisation", name, size::WORDS)];
    columns.extend(KINDS.map(|kind| {
        let width = match kind {
            LandingKind::Own => size::MONEY,
            _ => size::FIELD * 1.05,
        };
        GridColumn::words(kind.code(), capital(&text.choice(kind.code())), width)
    }));
    columns.push(GridColumn::words(
        "all",
        text.say("landing-all"),
        size::NUMBER,
    ));
    let name = ("landing", text.say("agreements-landing"));
    let shown = ListRows::new(name, columns, rows.len(), move |row, column| {
        let Some(row) = rows.get(row) else {
            return GridCell::default();
        };
        match column {
            0 => GridCell::of(view.plan().name_of(row.who.row())),
            all if all == KINDS.len().saturating_add(1) => {
                let look = if row.is_late { Look::Plain } else { Look::Weak };
                GridCell::of(row.all.clone()).looking(look)
            }
            kind => {
                let words = kind.checked_sub(1).and_then(|kind| row.stands.get(kind));
                words.map_or_else(GridCell::default, |words| GridCell::of(words.clone()))
            }
        }
    });
    shown.stamped(rows.len()).at_most(SHOWN)
}

/// The points of an organisation, one more, and taking one out.
fn items_ui(
    ui: &mut Ui,
    view: &View<'_>,
    who: OrganisationId,
    (grid, drafts): (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    let plan = view.plan();
    part_ui(ui, &plan.name_of(who.row()));
    let rows: Vec<RowId> = items_of(plan, who, None).map(|(id, _)| id.row()).collect();
    let chosen = rows.get(grid.range.start.row).copied();
    ui.horizontal_wrapped(|ui| {
        if ui.button(view.text.say("add-landing_items")).clicked() {
            let name = view.text.say("new-landing_items");
            let fields = vec![
                ("organisation", Value::Row(who.row())),
                ("kind", Value::Choice(LandingKind::Own.code())),
                ("name", Value::Text(name)),
            ];
            actions.push(Action::AddAll(TableName::LandingItems, vec![fields]));
        }
        let item = chosen.and_then(RowId::typed);
        let item = item.and_then(|id| plan.landing_items.get(id));
        if let Some((row, item)) = chosen.zip(item) {
            let name = view.text.landing_item(item);
            remove_ui(ui, view, row, &name, actions);
        }
    });
    if rows.is_empty() {
        return;
    }
    ui.add_space(space::SMALL);
    let shown = item_rows(view, &rows);
    let shown = GridUi {
        view,
        rows: &shown,
        grid,
        drafts,
        actions,
    };
    shown.show(ui);
}

fn item_rows<'a>(view: &'a View<'a>, rows: &'a [RowId]) -> RecordRows<'a> {
    let what = GridColumn::words("what", view.text.say("landing-point"), size::WORDS);
    RecordRows::new(view, "landing_items", (TableName::LandingItems, rows))
        .computed(what, move |row| {
            let item = row.typed().and_then(|id| view.plan().landing_items.get(id));
            item.map_or_else(GridCell::default, |item| {
                GridCell::of(view.text.landing_item(item))
            })
        })
        .field("state")
        .field("owner")
        .field("due")
        .field("done_on")
        .field("kind")
        .field("name")
        .field("note")
        .named_by_first()
}
