//! Pictures in the window: looked at, pointed at, clicked, gone through by keys, and saved.

use super::support::{Window, app, click, press, window, year};
use eframe::egui::{Key, Modifiers, Role, Theme};
use egui_kittest::kittest::Queryable as _;
use ontschot::{
    picture::{About, Drawing, Mark, Numbers, Paint, Shape, Spot},
    plan::{Amount, Place, TotalOf},
    text::Language,
    ui::{
        files::{example, picker::Answer},
        widgets::drawing::Ready,
    },
};

/// A window with the pictures of the example.
fn pictures(theme: Theme) -> Window {
    let (mut app, _) = app(Language::Dutch);
    app.open_dossier(example().expect("the example").dossier);
    let mut window = window(app, theme);
    click(&mut window, Role::Tab, "Beelden");
    window
}

fn selection(window: &Window) -> Option<Place> {
    window.state().workbench().selection.clone()
}

#[test]
fn what_is_clicked_in_a_picture_is_explained_beside_it() {
    let mut window = pictures(Theme::Light);
    window.get_by_label_contains("2018: € 2.088.961,00").click();
    window.run();
    let chosen = selection(&window).expect("a line of a year");
    assert!(
        matches!(chosen, Place::Amount(Amount::Line(of, _)) if of == year(2018)),
        "{chosen}"
    );
    window.get_by_label("Hoe komt dit bedrag tot stand?");
}

#[test]
fn another_picture_shows_other_numbers_and_each_is_selected_by_its_row() {
    let mut window = pictures(Theme::Dark);
    click(&mut window, Role::RadioButton, "Eerst en straks");
    click(&mut window, Role::RadioButton, "2019");
    let title = "Wat elke organisatie had in 2018 en krijgt in 2019";
    window.get_by_role_and_label(Role::Figure, title);
    let all = Amount::Total(Some(year(2019)), TotalOf::Lines);
    let total = window.get_by_label_contains("€ 7.443.961,00");
    total.click_accesskit();
    window.run();
    assert_eq!(selection(&window), Some(Place::Amount(all)));
}

#[test]
fn the_arrow_keys_go_through_a_picture() {
    let mut window = pictures(Theme::Light);
    click(&mut window, Role::RadioButton, "Kaart");
    let map = "Bedrag per inwoner in elk gebied, 2020";
    window.get_by_role_and_label(Role::Figure, map).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::Enter);
    let second = selection(&window).expect("the second area");
    assert!(
        matches!(second, Place::Amount(Amount::Total(Some(of), TotalOf::Area(Some(_)))) if of == year(2020)),
        "{second}"
    );
}

#[test]
fn a_cell_of_a_line_in_an_area_is_explained_beside_it() {
    let mut window = pictures(Theme::Light);
    click(&mut window, Role::RadioButton, "Onderdelen en gebieden");
    click(&mut window, Role::RadioButton, "2019");
    let cell = "Huizen van de wijk Amsterdam Noord 2018-2020, Volewijck: ";
    window.get_by_label_contains(cell).click_accesskit();
    window.run();
    let chosen = selection(&window).expect("an amount");
    assert!(
        matches!(chosen, Place::Amount(Amount::Cell(of, _, Some(_), Some(_))) if of == year(2019)),
        "{chosen}"
    );
    window.get_by_label("Hoe komt dit bedrag tot stand?");
}

#[test]
fn a_picture_is_saved_as_shapes_or_as_dots() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut app, answers) = app(Language::Dutch);
    app.open_dossier(example().expect("the example").dossier);
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Tab, "Beelden");
    for (button, name, start) in [
        ("Bewaren als SVG…", "begroting.svg", b"<svg".as_slice()),
        ("Bewaren als PNG…", "begroting.png", b"\x89PNG"),
    ] {
        let path = folder.path().join(name);
        answers.put(Answer::Chosen(path.clone()));
        click(&mut window, Role::Button, button);
        window.get_by_label_contains("«Wat elk jaar naar elk onderdeel gaat» staat in");
        let bytes = std::fs::read(&path).expect("it was written");
        assert!(bytes.starts_with(start));
    }
    let nowhere = folder.path().join("nergens").join("begroting.svg");
    answers.put(Answer::Chosen(nowhere));
    click(&mut window, Role::Button, "Bewaren als SVG…");
    let message = window.state().workbench().message.clone();
    assert!(message.expect("told").is_error, "there is no such folder");
}

#[test]
fn a_picture_of_nothing_says_what_is_missing() {
    let mut window = super::support::opened(Language::Dutch);
    click(&mut window, Role::Tab, "Beelden");
    click(&mut window, Role::RadioButton, "Kaart");
    window.get_by_label_contains("Geen gebied heeft een omtrek.");
    assert!(window.query_by_label("Bewaren als SVG…").is_none());
}

#[test]
fn frames_draw_nothing_anew() {
    let mut window = pictures(Theme::Light);
    let before = format!("{:?}", window.state().workbench().pictures);
    window.run_steps(20);
    assert_eq!(before, format!("{:?}", window.state().workbench().pictures));
}

/// A box around, a bay from above, and a hole: a shape as areas have them.
fn shape_with_bay_and_hole() -> Ready {
    let ring = |spots: &[(i32, i32)]| {
        let spots = spots.iter().map(|(x, y)| Spot { x: *x, y: *y });
        spots.collect::<Vec<Spot>>()
    };
    let outline = [
        (0, 0),
        (400, 0),
        (500, 600),
        (600, 0),
        (1_000, 0),
        (1_000, 1_000),
        (0, 1_000),
    ];
    let hole = [(200, 700), (300, 700), (300, 800), (200, 800)];
    let about = About {
        words: "an area".to_owned(),
        place: None,
    };
    Ready::new(Drawing {
        title: String::new(),
        width: 1_000,
        height: 1_000,
        marks: vec![Mark {
            shape: Shape::Rings(vec![ring(&outline), ring(&hole)]),
            paint: Paint::Step(0),
            about: Some(about),
        }],
        table: Numbers::default(),
    })
}

#[test]
fn bays_and_holes_are_no_part_of_an_area() {
    let ready = shape_with_bay_and_hole();
    let is_inside = |x, y| ready.about_at(Spot { x, y }).is_some();
    for (x, y) in [
        (10, 10),
        (990, 10),
        (500, 650),
        (10, 990),
        (250, 690),
        (350, 750),
    ] {
        assert!(is_inside(x, y), "{x}, {y}");
    }
    for (x, y) in [(500, 10), (500, 590), (250, 750), (1_010, 500), (10, 1_010)] {
        assert!(!is_inside(x, y), "{x}, {y}");
    }
}
