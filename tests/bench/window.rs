//! How fast the window is: a frame of a table of a million rows.
//!
//! `cargo bench --bench window`. Nothing is painted: what is measured is the code of the window.

use criterion::{Criterion, criterion_group, criterion_main};
use eframe::egui::{Context, RawInput, Rect, Theme, pos2, vec2};
use jiff::civil::date;
use ontschot::{
    dossier::Dossier,
    money::Money,
    plan::{Place, Plan, Value},
    session::Session,
    text::{Language, Text},
    ui::{
        grid::{Grid, GridCell, GridColumn, GridLooks, GridRows, Spot},
        theme,
        view::{Status, View},
    },
    year::Year,
};
use std::hint::black_box;

const ROWS: usize = 1_000_000;
const COLUMNS: usize = 12;

/// Amounts that follow from where they stand.
struct Amounts(Vec<GridColumn>);

impl Amounts {
    fn new() -> Self {
        let name = GridColumn::words("name", "Naam".to_owned(), 200.0);
        let amounts = (1..COLUMNS).map(|column| {
            let code = format!("c{column}");
            GridColumn::numbers(&code, code.clone(), 96.0)
        });
        Self(std::iter::once(name).chain(amounts).collect())
    }
}

impl GridRows for Amounts {
    fn id(&self) -> &'static str {
        "amounts"
    }

    fn name(&self) -> String {
        "Bedragen".to_owned()
    }

    fn columns(&self) -> &[GridColumn] {
        &self.0
    }

    fn count(&self) -> usize {
        ROWS
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        if column == 0 {
            return GridCell::of(self.row_name(row));
        }
        let cents = i64::try_from(row * 977 + column * 131_071).unwrap_or_default();
        GridCell::of(Value::Money(Money::from_cents(cents)))
    }

    fn row_name(&self, row: usize) -> String {
        format!("Onderdeel {row}")
    }

    fn spot_of(&self, _place: &Place) -> Option<Spot> {
        None
    }
}

fn frames(criterion: &mut Criterion) {
    let today = date(2019, 1, 14);
    let dossier = Dossier::new("no file".to_owned(), Plan::default());
    let mut session = Session::start(dossier, today);
    let evaluated = session.evaluated();
    let (rows, status) = (Amounts::new(), Status::default());
    let view = View {
        text: Text::of(Language::Dutch),
        evaluated: &evaluated,
        session: &session,
        status: &status,
        year: Year::of(today),
        selection: None,
        looks: &GridLooks::default(),
    };
    for (name, is_heard) in [("silent", false), ("heard", true)] {
        let context = Context::default();
        theme::install(&context);
        context.set_theme(Theme::Light);
        if is_heard {
            context.enable_accesskit();
        }
        let mut grid = Grid::default();
        let mut row = 0;
        let id = format!("grid/1000000_rows_12_columns_1280x720/{name}");
        criterion.bench_function(&id, |bencher| {
            bencher.iter(|| {
                // Every frame shows other rows, as when somebody scrolls through all.
                row = (row + 7_919) % ROWS;
                grid.go_to(Spot::new(row, 1));
                let input = RawInput {
                    screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 720.0))),
                    ..RawInput::default()
                };
                let mut output = context.run_ui(input, |ui| {
                    grid.read_ui(ui, &view, &rows, &mut Vec::new());
                });
                // Nobody paints them here.
                output.textures_delta.clear();
                black_box(output.shapes.len())
            });
        });
    }
}

criterion_group!(window, frames);
criterion_main!(window);
