//! The years of the term: side by side with all that decides them, those that are awarded, the rules
//! for all of them together, the phases in which is awarded, and when is paid.

mod aid;
mod awarding;
mod calendar;
mod decreases;
mod duties;
mod horizon;
mod indexing;
mod legal;
mod mandates;
mod notices;
mod payments;
mod phases;
mod records;
mod reporting;
mod rows;
mod rules;
mod sets;
mod settlement;
mod timeline;
mod yearly;

use crate::{
    plan::{Amount, Place, RowId, TableName},
    ui::{
        action::Action,
        grid::{Grid, GridUi},
        theme::space,
        view::View,
        widgets::{
            choice::{some_of_ui, years_ui as set_of_years_ui},
            field::Drafts,
            heading::{heading_ui, weak_ui},
        },
    },
};
use aid::{AidPage, aid_ui};
use awarding::{Awarding, awarding_ui};
use eframe::egui::{RichText, Ui};
use indexing::{BUILT_OF, HOW_BUILT, indexing_ui};
use legal::{LegalPage, legal_ui};
use notices::{NoticesPage, notices_ui};
use payments::{HOW_PAID, PaymentsPage, payments_ui};
use phases::{PhasesPage, phases_ui};
use reporting::{HOW_REPORTED, ReportingPage, reporting_ui};
use rows::YearRows;
use rules::rules_ui;
use settlement::{HOW_SETTLED, SettlementPage, settlement_ui};
use timeline::{TimelinePage, timeline_ui};
use yearly::{YearlyPage, yearly_ui};

/// The years' own: which part is shown, and what is typed for an award.
#[derive(Clone, Debug, Default)]
pub struct YearsPanel {
    part: Part,
    grid: Grid,
    indexing: Grid,
    awarding: Awarding,
    phases: PhasesPage,
    payments: PaymentsPage,
    notices: NoticesPage,
    reporting: ReportingPage,
    aid: AidPage,
    legal: LegalPage,
    settlement: SettlementPage,
    timeline: TimelinePage,
    yearly: YearlyPage,
    /// What was selected when the parts last followed it.
    followed: Option<Place>,
}

/// The parts of the panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// What differs by year.
    #[default]
    Years,
    /// How prices change.
    Index,
    /// Which years are awarded.
    Awards,
    /// What holds for all years.
    Rules,
    /// To whom is awarded, from when to when.
    Phases,
    /// When is paid.
    Payments,
    /// What is to be refused of a next period.
    Notices,
    /// What must be reported by when.
    Reporting,
    /// On which basis money is given.
    Aid,
    /// What laws and schemes say.
    Legal,
    /// What years come to when they are over.
    Settlement,
    /// All of it in a picture, when it is looked back at, and what comes before and after.
    Timeline,
    /// One award for several years against one each year.
    Yearly,
}

/// Parts that belong together, each with its words, after the words for all of them.
type Group = (&'static str, &'static [(Part, &'static str)]);

const GROUPS: [Group; 4] = [
    (
        "years-group-amounts",
        &[
            (Part::Years, "years-by-year"),
            (Part::Index, "years-index"),
            (Part::Rules, "years-rules"),
        ],
    ),
    (
        "years-group-awarding",
        &[
            (Part::Phases, "years-phases"),
            (Part::Awards, "years-awards"),
            (Part::Notices, "years-notices"),
            (Part::Aid, "years-aid"),
            (Part::Legal, "years-legal"),
        ],
    ),
    (
        "years-group-paying",
        &[
            (Part::Payments, "years-payments"),
            (Part::Reporting, "years-reporting"),
            (Part::Settlement, "years-settlement"),
        ],
    ),
    (
        "years-group-overview",
        &[
            (Part::Timeline, "years-timeline"),
            (Part::Yearly, "years-yearly"),
        ],
    ),
];

/// What stands in a table with a column for each year.
const BY_YEAR: [&str; 6] = [
    "rates",
    "path",
    "floor",
    "cap",
    "awarded",
    "budget_adopted_on",
];

/// What is said of each year with yes or no.
const SETS: [&str; 2] = ["count_expected", "budget_adopted"];

/// The row that holds the arrangement.
const ARRANGEMENT: RowId = RowId::single(TableName::Arrangement);

impl YearsPanel {
    /// Shows the part in which something stands that was selected elsewhere.
    fn follow(&mut self, view: &View<'_>) {
        if self.followed.as_ref() == view.selection {
            return;
        }
        self.followed = view.selection.cloned();
        if let Some(place) = view.selection {
            self.settlement.follow(place);
            self.timeline.follow(place);
        }
        self.part = match view.selection {
            Some(Place::Field(ARRANGEMENT, field)) if HOW_REPORTED.contains(field) => {
                Part::Reporting
            }
            Some(Place::Field(ARRANGEMENT, field) | Place::Entry(ARRANGEMENT, field, _))
                if [&BUILT_OF[..], &HOW_BUILT].concat().contains(field) =>
            {
                Part::Index
            }
            Some(Place::Entry(ARRANGEMENT, "rates", _)) if self.part == Part::Index => Part::Index,
            Some(Place::Field(ARRANGEMENT, field)) if is_rule(field) => Part::Rules,
            Some(Place::Field(ARRANGEMENT, field)) if HOW_PAID.contains(field) => Part::Payments,
            Some(Place::Amount(Amount::Payment(year, ..))) => {
                self.payments.show(*year);
                Part::Payments
            }
            Some(Place::Amount(Amount::Notice(..))) => Part::Notices,
            Some(Place::Field(ARRANGEMENT, field)) if HOW_SETTLED.contains(field) => {
                Part::Settlement
            }
            Some(Place::Amount(Amount::Settlement(..) | Amount::Overspend(..))) => Part::Settlement,
            Some(Place::Amount(_)) | None => self.part,
            Some(place) => match place.row().map(RowId::table) {
                Some(TableName::Facts) => Part::Awards,
                Some(TableName::Phases) => Part::Phases,
                Some(TableName::Instalments) => Part::Payments,
                Some(TableName::Notices) => Part::Notices,
                Some(TableName::ReportingRules | TableName::Reports) => Part::Reporting,
                Some(TableName::Aid) => Part::Aid,
                Some(TableName::Rules) => Part::Legal,
                Some(TableName::Reviews | TableName::Horizon) => Part::Timeline,
                Some(
                    TableName::Results
                    | TableName::Determinations
                    | TableName::CarryOvers
                    | TableName::EqualisationReserves,
                ) => Part::Settlement,
                _ => Part::Years,
            },
        };
    }
}

/// Whether a field of the arrangement holds for all years.
fn is_rule(field: &str) -> bool {
    let elsewhere = [
        &BY_YEAR[..],
        &SETS,
        &HOW_PAID,
        &HOW_SETTLED,
        &HOW_REPORTED,
        &BUILT_OF,
        &HOW_BUILT,
    ];
    !elsewhere.concat().contains(&field)
}

/// The years side by side, or the rules for all of them.
pub fn years_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut YearsPanel,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, &view.text.say("panel-years"));
    panel.follow(view);
    groups_ui(ui, view, &mut panel.part);
    ui.add_space(space::SMALL);
    match panel.part {
        Part::Years => by_year_ui(ui, view, (&mut panel.grid, drafts), actions),
        Part::Index => indexing_ui(ui, view, (&mut panel.indexing, drafts), actions),
        Part::Awards => awarding_ui(ui, view, &mut panel.awarding, actions),
        Part::Rules => rules_ui(ui, view, drafts, actions),
        Part::Phases => phases_ui(ui, view, &mut panel.phases, drafts, actions),
        Part::Payments => payments_ui(ui, view, &mut panel.payments, drafts, actions),
        Part::Notices => notices_ui(ui, view, &mut panel.notices, drafts, actions),
        Part::Reporting => reporting_ui(ui, view, &mut panel.reporting, drafts, actions),
        Part::Aid => aid_ui(ui, view, &mut panel.aid, drafts, actions),
        Part::Legal => legal_ui(ui, view, &mut panel.legal, drafts, actions),
        Part::Settlement => settlement_ui(ui, view, &mut panel.settlement, drafts, actions),
        Part::Timeline => timeline_ui(ui, view, &mut panel.timeline, drafts, actions),
        Part::Yearly => yearly_ui(ui, view, &mut panel.yearly, actions),
    }
}

/// The parts, each group behind its name.
fn groups_ui(ui: &mut Ui, view: &View<'_>, chosen: &mut Part) {
    let say = |key: &str| view.text.say(key);
    for two in GROUPS.chunks(2) {
        ui.horizontal_wrapped(|ui| {
            for (at, (group, parts)) in two.iter().enumerate() {
                if at > 0 {
                    ui.separator();
                }
                ui.label(RichText::new(say(group)).weak());
                let parts = parts.iter().map(|(part, key)| (*part, say(key)));
                some_of_ui(ui, parts, chosen);
            }
        });
    }
}

/// What is said of each year, and the table with a column for each.
fn by_year_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (grid, drafts): (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    for field in SETS {
        set_of_years_ui(ui, view, field, actions);
    }
    weak_ui(ui, view.text.say("years-what"));
    let rows = &YearRows::new(view, ("years", &rows::YEARS));
    let grid = GridUi {
        view,
        rows,
        grid,
        drafts,
        actions,
    };
    grid.show(ui);
}
