//! Organisations: who takes part, what each had and gets, and the awards behind that; or every award
//! of the dossier, whoever it was for; or how far everybody has come on the way in or out.

mod changes;
mod members;
mod page;

use crate::{
    engine::totals::earlier,
    money::Money,
    plan::{
        Amount, Award, Id, Membership, Organisation, OrganisationId, Place, Plan, RowId, TableName,
        TotalOf,
    },
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi, Spot},
        kept::Kept,
        theme::{size, space},
        view::View,
        widgets::{
            choice::one_of_ui,
            field::Drafts,
            heading::{heading_ui, weak_ui},
            record_rows::RecordRows,
        },
    },
};
pub use changes::of_organisation as what_changes_for;
use changes::{ChangesPage, changes_ui};
use eframe::egui::Ui;
use members::members_ui;
use page::{all_awards_ui, awards_ui, page_head_ui};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// The organisations' own: the tables, and who is shown.
#[derive(Debug, Default)]
pub struct OrganisationsPanel {
    shows: Shows,
    all_awards: Grid,
    members: Grid,
    /// Whether recipients of the register that take no part are shown.
    has_others: bool,
    grid: Grid,
    page: Grid,
    /// What the page of an organisation shows.
    tells: Tells,
    changes: ChangesPage,
    parties: Kept<(), Parties>,
    /// What was selected when the cursor last followed it.
    followed: Option<Place>,
}

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shows {
    /// The organisations, and the page of one.
    #[default]
    Organisations,
    /// Every award.
    Awards,
    /// Every membership.
    Members,
}

/// What the page of an organisation shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tells {
    /// Every award that it had.
    #[default]
    Awards,
    /// What changes for it.
    Changes,
}

/// What is made of a plan.
#[derive(Clone, Debug, Default)]
struct Parties {
    /// Who takes part or gets anything.
    partners: Vec<OrganisationId>,
    /// Everybody else.
    others: Vec<OrganisationId>,
    /// What each had in the year that is compared with.
    had: BTreeMap<OrganisationId, Money>,
    /// The awards of each, the latest year first.
    awards: BTreeMap<OrganisationId, Vec<RowId>>,
    /// Every award, the latest year first.
    all_awards: Vec<RowId>,
}

/// How many organisations are shown before they scroll: below them stands the page of one.
const SHOWN: usize = 10;

/// How many where what changes for one of them is read, which takes more room.
const SHOWN_BESIDE_CHANGES: usize = 4;

impl OrganisationsPanel {
    /// The cursor goes to the organisation of what was selected elsewhere.
    fn follow(&mut self, view: &View<'_>) {
        if self.followed.as_ref() == view.selection {
            return;
        }
        self.followed = view.selection.cloned();
        let row = view.selection.and_then(Place::row);
        self.shows = match row.map(RowId::table) {
            None => self.shows,
            Some(TableName::Awards) if self.shows == Shows::Awards => Shows::Awards,
            Some(TableName::Memberships) => self.shows_member(view.selection),
            Some(_) => Shows::Organisations,
        };
        let Some(id) = row.and_then(|row| organisation_of(view, row)) else {
            return;
        };
        let Parties {
            partners, others, ..
        } = self.parties.get();
        self.has_others |= !partners.contains(&id);
        let mut all = partners.iter().chain(others);
        if let Some(row) = all.position(|other| *other == id) {
            self.grid.go_to(Spot::new(row, 0));
        }
    }

    /// Who just joined is seen where that was asked; a field is shown where it can be typed.
    const fn shows_member(&self, place: Option<&Place>) -> Shows {
        match place {
            Some(Place::Row(_)) => self.shows,
            _ => Shows::Members,
        }
    }

    /// Who is shown.
    fn rows(&self) -> Vec<RowId> {
        let Parties {
            partners, others, ..
        } = self.parties.get();
        let has_others = self.has_others || partners.is_empty();
        let others = others.iter().filter(|_| has_others);
        partners
            .iter()
            .chain(others)
            .map(|id| OrganisationId::row(*id))
            .collect()
    }
}

impl Parties {
    fn of(view: &View<'_>) -> Self {
        let plan = view.plan();
        let members = plan.memberships.iter().map(|(_, row)| row.organisation);
        let totals = view.outcome().totals();
        let paid = totals.filter_map(|((_, of), amount)| match of {
            TotalOf::Organisation(id) if !amount.is_zero() => id,
            _ => None,
        });
        let partners: BTreeSet<OrganisationId> = members.chain(paid).collect();
        let all = plan.organisations.ids();
        let (partners, others) = all.partition(|id| partners.contains(id));
        let had = earlier(plan, plan.arrangement.compared_year()).into_iter();
        let had = had.map(|(id, exact)| (id, Money::rounded(&exact, Money::CENT)));
        let awards = latest_first(plan);
        Self {
            partners,
            others,
            had: had.collect(),
            awards: awards_of_each(&awards),
            all_awards: awards.iter().map(|(id, _)| id.row()).collect(),
        }
    }
}

/// Every award, the latest year first.
fn latest_first(plan: &Plan) -> Vec<(Id<Award>, &Award)> {
    let mut awards: Vec<(Id<Award>, &Award)> = plan.awards.iter().collect();
    awards.sort_by_key(|(id, award)| (Reverse(award.year), *id));
    awards
}

fn awards_of_each(awards: &[(Id<Award>, &Award)]) -> BTreeMap<OrganisationId, Vec<RowId>> {
    let mut each: BTreeMap<OrganisationId, Vec<RowId>> = BTreeMap::new();
    for (id, award) in awards {
        if let Some(organisation) = award.organisation {
            each.entry(organisation).or_default().push(id.row());
        }
    }
    each
}

/// The organisations, or every award or membership.
pub fn organisations_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut OrganisationsPanel,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, &view.text.say("panel-organisations"));
    let plan = &view.evaluated.plan;
    panel.parties.refresh(plan, (), || Parties::of(view));
    panel.follow(view);
    let ways = [
        (Shows::Organisations, "panel-organisations"),
        (Shows::Awards, "awards-all"),
        (Shows::Members, "members-all"),
    ];
    let ways = ways.map(|(shows, key)| (shows, view.text.say(key)));
    let shown = panel.shows;
    ui.horizontal_wrapped(|ui| {
        one_of_ui(ui, ways, &mut panel.shows);
        if shown == Shows::Organisations {
            choose_ui(ui, view, panel, actions);
        }
    });
    if panel.shows != Shows::Organisations && panel.shows != shown && view.selection.is_some() {
        // So that an organisation that is opened from one of these is another one than before.
        actions.push(Action::Deselect);
    }
    match panel.shows {
        Shows::Organisations => parties_ui(ui, view, panel, drafts, actions),
        Shows::Awards => {
            let awards = &panel.parties.get().all_awards;
            all_awards_ui(ui, view, awards, (&mut panel.all_awards, drafts), actions);
        }
        Shows::Members => members_ui(ui, view, (&mut panel.members, drafts), actions),
    }
}

/// Every organisation, and the page of the one with the cursor.
fn parties_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut OrganisationsPanel,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    ui.add_space(space::SMALL);
    let rows = panel.rows();
    if rows.is_empty() {
        weak_ui(ui, view.text.say("organisations-none"));
        return;
    }
    let most = match panel.tells {
        Tells::Awards => SHOWN,
        Tells::Changes => SHOWN_BESIDE_CHANGES,
    };
    let shown = organisation_rows(view, &rows, &panel.parties.get().had).at_most(most);
    let grid = GridUi {
        view,
        rows: &shown,
        grid: &mut panel.grid,
        drafts,
        actions,
    };
    let row = grid.show(ui).row.and_then(|row| rows.get(row));
    if let Some(id) = row.and_then(|row| row.typed()) {
        page_head_ui(
            ui,
            view,
            id,
            |ui| tells_ui(ui, view, &mut panel.tells),
            actions,
        );
        if panel.tells == Tells::Changes {
            return changes_ui(ui, view, id, &mut panel.changes, actions);
        }
        let awards = panel.parties.get().awards.get(&id);
        let awards = awards.map_or(&[][..], Vec::as_slice);
        awards_ui(ui, view, awards, (&mut panel.page, drafts), actions);
    }
}

fn tells_ui(ui: &mut Ui, view: &View<'_>, tells: &mut Tells) {
    let ways = [
        (Tells::Awards, "organisations-awards"),
        (Tells::Changes, "organisations-changes"),
    ];
    let ways = ways.map(|(tells, key)| (tells, view.text.say(key)));
    one_of_ui(ui, ways, tells);
}

/// Who is shown, and one more.
fn choose_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut OrganisationsPanel,
    actions: &mut Vec<Action>,
) {
    if ui.button(view.text.say("add-organisations")).clicked() {
        actions.push(Action::Add(TableName::Organisations, None));
    }
    let others = panel.parties.get().others.len();
    if others > 0 {
        let words = view.text.count("organisations-others", others);
        ui.checkbox(&mut panel.has_others, words);
    }
}

/// What each had in the year that is compared with, and gets in the years of the term.
fn organisation_rows<'a>(
    view: &'a View<'a>,
    rows: &'a [RowId],
    had: &'a BTreeMap<OrganisationId, Money>,
) -> RecordRows<'a> {
    let year = view.plan().arrangement.compared_year();
    let words = view.text.say_with("organisations-had", &[("year", &year)]);
    let mut shown = RecordRows::new(view, "organisations", (TableName::Organisations, rows))
        .field("name")
        .computed(GridColumn::numbers("had", words, size::MONEY), move |row| {
            let amount = row.typed().and_then(|id: OrganisationId| had.get(&id));
            amount.map_or_else(GridCell::default, |amount| GridCell::of(*amount))
        });
    let years = view.years().map(Some).chain([None]);
    for year in years {
        let column = match year {
            Some(year) => GridColumn::of_year(year, size::MONEY),
            None => GridColumn::numbers("total", view.text.say("column-total"), size::MONEY),
        };
        shown = shown.computed(column, move |row| {
            let total = Amount::Total(year, TotalOf::Organisation(row.typed()));
            GridCell {
                shows: Some(Place::Amount(total)),
                ..GridCell::of(view.amount(total).unwrap_or_default())
            }
        });
    }
    shown.field("kvk").field("legal_form").field("note")
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
