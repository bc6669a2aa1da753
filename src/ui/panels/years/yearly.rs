//! Yearly against multi-year: how many awards and documents it takes, and what organisations know of
//! their money on the day of the first award.

use crate::{
    engine::{
        certainty::{Certainty, Known, certainty},
        reporting::{Work, work},
    },
    money::Money,
    plan::Value,
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn},
        kept::Kept,
        theme::size,
        view::View,
        widgets::{heading::weak_ui, list_rows::ListRows},
    },
};
use eframe::egui::Ui;

/// The page's own.
#[derive(Clone, Debug, Default)]
pub(super) struct YearlyPage {
    sums: Grid,
    years: Grid,
    found: Kept<(), Found>,
}

/// What there is to compare, year by year.
#[derive(Clone, Debug, Default)]
struct Found {
    work: Vec<Work>,
    certainty: Vec<Certainty>,
}

/// What is compared; each of the plan, and of an award to each organisation every year.
#[derive(Clone, Copy)]
enum Compared {
    Count(fn(&Work) -> [usize; 2]),
    Amount(fn(&Known) -> Money),
}

const COMPARED: [(&str, Compared); 5] = [
    (
        "awards",
        Compared::Count(|work| [work.awards, work.awards_if_separate]),
    ),
    (
        "documents",
        Compared::Count(|work| [work.reports, work.reports_if_separate]),
    ),
    ("certain", Compared::Amount(|known| known.certain)),
    ("with_proviso", Compared::Amount(|known| known.with_proviso)),
    ("not_awarded", Compared::Amount(|known| known.not_awarded)),
];

/// Both ways beside each other, of the whole term and year by year.
pub(super) fn yearly_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut YearlyPage,
    actions: &mut Vec<Action>,
) {
    page.found.refresh(&view.evaluated.plan, (), || Found {
        work: work(view.plan(), view.outcome()),
        certainty: certainty(view.plan(), view.outcome()),
    });
    let found = page.found.get();
    weak_ui(ui, view.text.say("yearly-what"));
    page.sums.read_ui(ui, view, &sums(view, found), actions);
    weak_ui(ui, view.text.say("yearly-by-year-what"));
    page.years.read_ui(ui, view, &years(view, found), actions);
}

fn amounts(view: &View<'_>, codes: &[&'static str]) -> Vec<GridColumn> {
    let columns = codes.iter().map(|code| {
        let name = view.text.say(&format!("yearly-{code}"));
        GridColumn::numbers(code, name, size::FIELD)
    });
    columns.collect()
}

fn sums<'a>(view: &'a View<'a>, found: &'a Found) -> ListRows<'a> {
    let first = GridColumn::words("what", view.text.say("yearly-measure"), size::WORDS);
    let mut columns = vec![first];
    columns.extend(amounts(view, &["planned", "if_separate"]));
    let name = ("yearly-sums", view.text.say("yearly-sums"));
    ListRows::new(name, columns, COMPARED.len(), move |row, column| {
        let Some((code, compared)) = COMPARED.get(row) else {
            return GridCell::default();
        };
        match column.checked_sub(1) {
            None => GridCell::of(Value::Text(view.text.say(&format!("yearly-{code}")))),
            Some(at) => sum(found, *compared, at),
        }
    })
}

/// A sum over the term, of the plan (0) or of separate awards (1).
fn sum(found: &Found, compared: Compared, at: usize) -> GridCell {
    match compared {
        Compared::Count(of) => {
            let counts = found.work.iter();
            let counts = counts.filter_map(|work| of(work).get(at).copied());
            GridCell::count(counts.fold(0, usize::saturating_add))
        }
        Compared::Amount(of) => {
            let known = found.certainty.iter();
            let known = known.map(|of| {
                if at == 0 {
                    &of.planned
                } else {
                    &of.if_separate
                }
            });
            GridCell::of(Value::Money(known.map(of).sum()))
        }
    }
}

fn years<'a>(view: &'a View<'a>, found: &'a Found) -> ListRows<'a> {
    let text = view.text;
    let mut columns = vec![
        GridColumn::words("year", text.say("yearly-year"), size::NUMBER),
        GridColumn::words("awarded_on", text.say("yearly-awarded_on"), size::NUMBER),
    ];
    columns.extend(amounts(view, &["certain", "with_proviso", "not_awarded"]));
    let day = text.say("yearly-awarded_on_if_separate");
    columns.push(GridColumn::words(
        "awarded_on_if_separate",
        day,
        size::WORDS,
    ));
    columns.extend(amounts(view, &["not_awarded_if_separate"]));
    let name = ("yearly-by-year", text.say("yearly-by-year"));
    ListRows::new(name, columns, found.certainty.len(), move |row, column| {
        let Some(of) = found.certainty.get(row) else {
            return GridCell::default();
        };
        let (planned, separate) = (&of.planned, &of.if_separate);
        GridCell::of(match column {
            0 => Value::Text(of.year.to_string()),
            1 => Value::Date(planned.awarded_on),
            2 => Value::Money(planned.certain),
            3 => Value::Money(planned.with_proviso),
            4 => Value::Money(planned.not_awarded),
            5 => Value::Date(separate.awarded_on),
            _ => Value::Money(separate.not_awarded),
        })
    })
}
