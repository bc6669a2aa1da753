//! A window without a screen, a small plan to look at, and a person's hands.

use super::cpu_renderer::CpuRenderer;
use eframe::egui::{self, Event, Key, Modifiers, Role, Theme};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use jiff::civil::{Date, date};
use ontschot::{
    dossier::Dossier,
    money::Money,
    plan::{
        Area, AreaId, Arrangement, Assignment, Chosen, Figure, FigureOf, Id, Key as PlanKey, KeyId,
        Line, LineAmount, LineId, Membership, Organisation, OrganisationId, Plan, Single, Source,
    },
    share::Share,
    text::Language,
    ui::{
        app::App,
        files::picker::{Answer, FilePicker, Wanted},
        theme,
    },
    year::{Term, Year},
};
use std::{
    collections::{BTreeMap, VecDeque},
    path::PathBuf,
    sync::{Arc, Mutex},
};

pub(super) const TODAY: Date = date(2019, 1, 14);

/// Answers that a test has ready, in order; a system without a dialog when there are none.
#[derive(Clone, Default)]
pub(super) struct ReadyAnswers(Arc<Mutex<VecDeque<Answer>>>);

impl ReadyAnswers {
    pub(super) fn put(&self, answer: Answer) {
        self.0.lock().expect("nobody panicked").push_back(answer);
    }
}

struct ReadyPicker {
    answers: ReadyAnswers,
    asked: Option<Answer>,
}

impl FilePicker for ReadyPicker {
    fn ask(&mut self, _title: String, _wanted: Wanted, wake: Box<dyn FnOnce() + Send>) {
        let answer = self.answers.0.lock().expect("nobody panicked").pop_front();
        self.asked = Some(answer.unwrap_or(Answer::Unavailable));
        wake();
    }

    fn answer(&mut self) -> Option<Answer> {
        self.asked.take()
    }
}

pub(super) type Window = Harness<'static, App>;

/// A window of the size that everything must fit in.
pub(super) fn window(app: App, theme: Theme) -> Window {
    let mut window = Harness::builder()
        .with_size(egui::vec2(1280.0, 720.0))
        .with_theme(theme)
        .with_max_steps(20)
        .with_context_setup(theme::install)
        .renderer(CpuRenderer::default())
        .build_ui_state(|ui, app: &mut App| app.frame_ui(ui), app);
    window.run();
    window
}

pub(super) fn app(language: Language) -> (App, ReadyAnswers) {
    let answers = ReadyAnswers::default();
    let picker = ReadyPicker {
        answers: answers.clone(),
        asked: None,
    };
    (App::new(language, TODAY, Box::new(picker)), answers)
}

/// A window with the small plan open.
pub(super) fn opened(language: Language) -> Window {
    opened_with(small_plan(), language)
}

/// A window with a plan open.
pub(super) fn opened_with(plan: Plan, language: Language) -> Window {
    let (mut app, _) = app(language);
    app.open_dossier(Dossier::new("small".to_owned(), plan));
    window(app, Theme::Light)
}

/// The allocation, with what one organisation has of a line in 2019 chosen.
pub(super) fn at_dock_2019() -> Window {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Toedeling");
    let name = "Bedrag 2019, Jongerenwerk, Stichting DOCK: € 45.000,50";
    click(&mut window, Role::Cell, name);
    window
}

/// The small plan in a file of its own.
pub(super) fn saved(folder: &tempfile::TempDir) -> (PathBuf, Dossier) {
    let path = folder.path().join("buurt.ontschot");
    let dossier = Dossier::new("small".to_owned(), small_plan());
    let outcome = ontschot::engine::evaluate(&dossier.plan);
    let bytes = ontschot::file::write(&dossier, &outcome);
    std::fs::write(&path, bytes).expect("saved");
    (path, dossier)
}

/// Clicks a control by its role and name.
pub(super) fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

/// What the rows of all tables are called, from top to bottom.
pub(super) fn row_names(window: &Window) -> Vec<String> {
    let rows = window.query_all_by_role(Role::RowHeader);
    let name = rows.map(|node| (node.rect().top(), node.accesskit_node().label()));
    let mut names: Vec<_> = name.collect();
    names.sort_by(|one, other| one.0.total_cmp(&other.0));
    names.into_iter().filter_map(|(_, name)| name).collect()
}

/// Types into a field as a person would, without leaving it.
pub(super) fn type_into(window: &mut Window, name: &str, text: &str) {
    // A person scrolls to a field that is out of sight.
    let field = window.get_by_role_and_label(Role::TextInput, name);
    field.scroll_to_me();
    window.run();
    click(window, Role::TextInput, name);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    for letter in text.chars() {
        window.event(Event::Text(letter.to_string()));
    }
    window.run();
}

/// Types into a field and leaves it with Enter.
pub(super) fn fill(window: &mut Window, name: &str, text: &str) {
    type_into(window, name, text);
    press(window, Modifiers::NONE, Key::Enter);
}

pub(super) fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

pub(super) fn euros(euros: i64) -> Money {
    Money::from_cents(euros * 100)
}

pub(super) fn year(number: i16) -> Year {
    Year::new(number).expect("a year of this century")
}

/// Two organisations, two lines, two areas, a key and a source, for 2018 to 2020.
pub(super) fn small_plan() -> Plan {
    let term = Term::new(date(2018, 1, 1), date(2020, 12, 31)).expect("three years");
    let mut arrangement = Arrangement::for_term(term);
    arrangement.area_key = Some(KeyId::new(1));
    let assignment = Assignment {
        title: "Samen in de buurt".to_owned(),
        authority: "Gemeente Voorbeeldstad".to_owned(),
        ..Assignment::default()
    };
    Plan {
        assignment: Single::new(assignment),
        arrangement: Single::new(arrangement),
        organisations: numbered(["Stichting DOCK", "Stichting Wijsneus"].map(organisation)),
        memberships: numbered([1, 2].map(membership)),
        areas: numbered(["Banne Buiksloot", "Volewijck"].map(area)),
        figures: numbered([(1, 14_720), (2, 9_285)].map(residents)),
        keys: numbered([residents_key()]),
        sources: numbered([source(term)]),
        lines: numbered([
            line("Jongerenwerk", euros(90_001), Chosen::All),
            line(
                "Huizen van de wijk",
                euros(50_000),
                only(OrganisationId::new(1)),
            ),
        ]),
        ..Plan::default()
    }
}

fn numbered<R, T, const N: usize>(rows: [R; N]) -> T
where
    R: ontschot::plan::Row,
    T: FromIterator<(Id<R>, R)>,
{
    (1..).map(Id::new).zip(rows).collect()
}

fn organisation(name: &str) -> Organisation {
    Organisation {
        name: name.to_owned(),
        ..Organisation::default()
    }
}

fn membership(number: u32) -> Membership {
    Membership {
        organisation: OrganisationId::new(number),
        ..Membership::default()
    }
}

fn area(name: &str) -> Area {
    Area {
        name: name.to_owned(),
        ..Area::default()
    }
}

fn residents((area, count): (u32, i64)) -> Figure {
    Figure {
        of: FigureOf::Area(AreaId::new(area)),
        name: "inwoners".to_owned(),
        year: year(2018),
        value: count.into(),
        base: String::new(),
        note: String::new(),
    }
}

fn residents_key() -> PlanKey {
    PlanKey {
        name: "Inwoners".to_owned(),
        parts: BTreeMap::from([("inwoners".to_owned(), Share::WHOLE)]),
        ..PlanKey::default()
    }
}

fn source(term: Term) -> Source {
    Source {
        name: "Gebiedsbudget".to_owned(),
        committed: term.years().map(|year| (year, euros(150_000))).collect(),
        ..Source::default()
    }
}

fn line(name: &str, amount: Money, organisations: Chosen<Organisation>) -> Line {
    Line {
        name: name.to_owned(),
        amount: LineAmount::Fixed {
            amount,
            base_year: None,
            indexed: true,
        },
        organisations,
        ..Line::default()
    }
}

fn only(organisation: OrganisationId) -> Chosen<Organisation> {
    Chosen::Only([organisation].into())
}

/// The amount that is typed for a line.
pub(super) fn typed_amount(window: &Window, line: u32) -> Money {
    let open = window.state().open().expect("a dossier is open");
    let row = open.session.plan().lines.get(LineId::new(line));
    match row.map(|row| &row.amount) {
        Some(LineAmount::Fixed { amount, .. }) => *amount,
        other => panic!("not a fixed amount: {other:?}"),
    }
}
