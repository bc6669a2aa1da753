//! Money of every year beside money for a time: what comes in, and what lines take.

use crate::{
    engine::ceilings::{Natures, natures},
    money::Money,
    plan::{RowId, TableName},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi},
        kept::Kept,
        theme::{size, space},
        view::View,
        widgets::{field::Drafts, heading::weak_ui, list_rows::ListRows, record_rows::RecordRows},
    },
    year::Year,
};
use eframe::egui::{ScrollArea, Ui};

/// The natures' own.
#[derive(Clone, Debug, Default)]
pub(super) struct NaturesPage {
    sums: Grid,
    sources: Grid,
    lines: Grid,
    made: Kept<(), Years>,
}

/// The sums of each year.
type Years = Vec<(Year, Natures)>;

/// The word for a sum, and how much it is.
type Sum = (&'static str, fn(&Natures) -> Money);

/// How many sources or lines are shown before they scroll.
const SHOWN: usize = 6;

/// The rows of sums.
const SUMS: [Sum; 6] = [
    ("natures-recurrent", |natures| natures.recurrent),
    ("natures-recurrent-lines", |natures| natures.recurrent_lines),
    ("natures-incidental", |natures| natures.incidental),
    ("natures-incidental-lines", |natures| {
        natures.incidental_lines
    }),
    ("natures-not-said", |natures| natures.not_said),
    ("natures-lines-not-said", |natures| natures.lines_not_said),
];

/// The sums of each year, and of what nature each source and line is.
pub(super) fn natures_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut NaturesPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let plan = &view.evaluated.plan;
    page.made.refresh(plan, (), || {
        let years = view.years();
        let all = years.map(|year| (year, natures(view.plan(), view.outcome(), year)));
        all.collect()
    });
    weak_ui(ui, view.text.say("natures-what"));
    let area = ScrollArea::vertical().id_salt("natures").auto_shrink(false);
    area.show(ui, |ui| {
        let rows = sum_rows(view, page.made.get());
        page.sums.read_ui(ui, view, &rows, actions);
        let tables = [
            (TableName::Sources, "natures-of-sources", &mut page.sources),
            (TableName::Lines, "natures-of-lines", &mut page.lines),
        ];
        for (table, id, grid) in tables {
            ui.add_space(space::SMALL);
            let numbers = plan.table(table).numbers().into_iter();
            let rows: Vec<RowId> = numbers.map(|number| RowId::new(table, number)).collect();
            if rows.is_empty() {
                continue;
            }
            let rows = RecordRows::new(view, id, (table, &rows))
                .shown("name")
                .field("nature")
                .at_most(SHOWN);
            let grid = GridUi {
                view,
                rows: &rows,
                grid,
                drafts,
                actions,
            };
            grid.show(ui);
        }
    });
}

fn sum_rows<'a>(view: &'a View<'a>, made: &'a [(Year, Natures)]) -> ListRows<'a> {
    let text = view.text;
    let name = GridColumn::words("what", text.say("in-euros"), size::WORDS);
    let years = made
        .iter()
        .map(|(year, _)| GridColumn::of_year(*year, size::MONEY));
    let columns = std::iter::once(name).chain(years).collect();
    let name = ("natures", text.say("sources-natures"));
    ListRows::new(name, columns, SUMS.len(), move |row, column| {
        let Some((key, amount)) = SUMS.get(row) else {
            return GridCell::default();
        };
        let natures = column.checked_sub(1).and_then(|at| made.get(at));
        natures.map_or_else(
            || GridCell::of(text.say(key)),
            |(_, natures)| GridCell::of(amount(natures)),
        )
    })
}
