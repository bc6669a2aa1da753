//! Organisations: who takes part, what each had and gets, and the awards behind that.

use crate::{
    engine::totals::earlier,
    money::Money,
    plan::{
        Amount, Award, Id, LineId, Membership, Organisation, OrganisationId, Place, RowId,
        TableName, TotalOf, Value,
    },
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi, Look, Spot},
        theme::{size, space},
        view::View,
        widgets::{
            field::Drafts,
            heading::{heading_ui, part_ui, weak_ui},
            record_rows::RecordRows,
        },
    },
};
use eframe::egui::Ui;
use std::collections::BTreeSet;

/// The organisations' own: the two tables, and who is shown.
#[derive(Clone, Debug, Default)]
pub struct OrganisationsPanel {
    /// Whether recipients of the register that take no part are shown.
    has_others: bool,
    organisations: Grid,
    awards: Grid,
    /// What was selected when the cursor last followed it.
    followed: Option<Place>,
}

impl OrganisationsPanel {
    /// The cursor goes to the organisation of what was selected elsewhere.
    fn follow(
        &mut self,
        view: &View<'_>,
        (partners, others): (&[OrganisationId], &[OrganisationId]),
    ) {
        if self.followed.as_ref() == view.selection {
            return;
        }
        self.followed = view.selection.cloned();
        let row = view.selection.and_then(Place::row);
        let Some(id) = row.and_then(|row| organisation_of(view, row)) else {
            return;
        };
        self.has_others |= !partners.contains(&id);
        let mut all = partners.iter().chain(others);
        if let Some(row) = all.position(|other| *other == id) {
            self.organisations.go_to(Spot::new(row, 0));
        }
    }
}

/// How many organisations are shown before they scroll: below them stands the page of one.
const SHOWN: usize = 10;

/// Every organisation, and the page of the one with the cursor.
pub fn organisations_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut OrganisationsPanel,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, &view.text.say("panel-organisations"));
    let (partners, others) = parties(view);
    panel.follow(view, (&partners, &others));
    ui.horizontal_wrapped(|ui| {
        if ui.button(view.text.say("add-organisations")).clicked() {
            actions.push(Action::Add(TableName::Organisations, None));
        }
        if !others.is_empty() {
            let words = view.text.count("organisations-others", others.len());
            ui.checkbox(&mut panel.has_others, words);
        }
    });
    ui.add_space(space::SMALL);
    let is_shown = panel.has_others || partners.is_empty();
    let others = others.into_iter().filter(|_| is_shown);
    let rows: Vec<RowId> = partners.into_iter().chain(others).map(Id::row).collect();
    if rows.is_empty() {
        weak_ui(ui, view.text.say("organisations-none"));
        return;
    }
    let shown = organisation_rows(view, &rows).at_most(SHOWN);
    let grid = GridUi {
        view,
        rows: &shown,
        grid: &mut panel.organisations,
        drafts,
        actions,
    };
    grid.show(ui);
    let row = rows.get(panel.organisations.range.cursor.row);
    if let Some(id) = row.and_then(|row| row.typed()) {
        page_ui(ui, view, id, (&mut panel.awards, drafts), actions);
    }
}

/// Who takes part or gets anything, and everybody else.
fn parties(view: &View<'_>) -> (Vec<OrganisationId>, Vec<OrganisationId>) {
    let plan = view.plan();
    let members = plan.memberships.iter().map(|(_, row)| row.organisation);
    let totals = view.outcome().totals();
    let paid = totals.filter_map(|((_, of), amount)| match of {
        TotalOf::Organisation(id) if !amount.is_zero() => id,
        _ => None,
    });
    let partners: BTreeSet<OrganisationId> = members.chain(paid).collect();
    plan.organisations
        .ids()
        .partition(|id| partners.contains(id))
}

/// What each had in the year that is compared with, and gets in the years of the term.
fn organisation_rows<'a>(view: &'a View<'a>, rows: &'a [RowId]) -> RecordRows<'a> {
    let year = view.plan().arrangement.compared_year();
    let before = earlier(view.plan(), year);
    let words = view.text.say_with("organisations-had", &[("year", &year)]);
    let mut shown = RecordRows::new(view, "organisations", (TableName::Organisations, rows))
        .field("name")
        .computed(GridColumn::numbers("had", words, size::MONEY), move |row| {
            let amount = row.typed().and_then(|id: OrganisationId| before.get(&id));
            amount.map_or_else(GridCell::default, |amount| {
                GridCell::of(Money::rounded(amount, Money::CENT))
            })
        });
    let years = view.years().map(Some).chain([None]);
    for year in years {
        let head = match year {
            Some(year) => GridColumn::of_year(year, size::MONEY),
            None => GridColumn::numbers("total", view.text.say("column-total"), size::MONEY),
        };
        shown = shown.computed(head, move |row| {
            let total = Amount::Total(year, TotalOf::Organisation(row.typed()));
            GridCell {
                shows: Some(Place::Amount(total)),
                ..GridCell::of(view.amount(total).unwrap_or_default())
            }
        });
    }
    shown.field("kvk").field("legal_form").field("note")
}

/// The awards of an organisation, and for which days it takes part.
fn page_ui(
    ui: &mut Ui,
    view: &View<'_>,
    id: OrganisationId,
    (grid, drafts): (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    let plan = view.plan();
    part_ui(ui, &plan.name_of(OrganisationId::row(id)));
    ui.horizontal_wrapped(|ui| {
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
    let awards = plan
        .awards
        .iter()
        .filter(|(_, award)| award.organisation == Some(id));
    let mut awards: Vec<(Id<Award>, &Award)> = awards.collect();
    awards.sort_by_key(|(id, award)| (std::cmp::Reverse(award.year), *id));
    let rows: Vec<RowId> = awards.into_iter().map(|(id, _)| id.row()).collect();
    ui.add_space(space::SMALL);
    if rows.is_empty() {
        weak_ui(ui, view.text.say("organisations-no-awards"));
        return;
    }
    let shown = award_rows(view, &rows);
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

/// Awards as the register has them; the days that they cover are for people to fill in.
fn award_rows<'a>(view: &'a View<'a>, rows: &'a [RowId]) -> RecordRows<'a> {
    let part = GridColumn::words("lines", view.text.say("organisations-line"), size::WORDS);
    RecordRows::new(view, "awards", (TableName::Awards, rows))
        .shown("project")
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

/// The organisation that a row is, or is about.
fn organisation_of(view: &View<'_>, row: RowId) -> Option<OrganisationId> {
    let plan = view.plan();
    let award = row.typed().and_then(|id: Id<Award>| plan.awards.get(id));
    let member = row
        .typed()
        .and_then(|id: Id<Membership>| plan.memberships.get(id));
    let of_award = award.and_then(|award| award.organisation);
    let of_member = member.map(|member| member.organisation);
    of_award
        .or(of_member)
        .or_else(|| row.typed::<Organisation>())
}
