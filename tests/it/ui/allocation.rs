//! The allocation: by line, by organisation and by area, and what is shown of every amount.

use super::{
    grid::type_text,
    support::{
        Window, at_dock_2019, click, euros, opened_with, press, row_names, small_plan, year,
    },
};
use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use ontschot::{
    engine::{residents::Residents, totals::earlier_by_line},
    money::Money,
    plan::{Amount, Area, Arrangement, Award, Id, LineId, OrganisationId, Place, Plan, Single},
    share::{Ratio, Share},
    text::Language,
};

/// The small plan with residents, and with what DOCK had in 2017: € 40.000 for Jongerenwerk.
fn plan_with_more() -> Plan {
    let mut plan = small_plan();
    let mut arrangement = Arrangement::clone(&plan.arrangement);
    "inwoners".clone_into(&mut arrangement.residents);
    plan.arrangement = Single::new(arrangement);
    plan.awards = [(Id::new(1), had(1, euros(40_000), &[(1, "100%")]))]
        .into_iter()
        .collect();
    plan
}

/// What an organisation had in 2017, with the shares of it that belong to lines.
fn had(organisation: u32, granted: Money, lines: &[(u32, &str)]) -> Award {
    let share = |text: &str| text.parse::<Share>().expect("a share");
    Award {
        register: "Register".to_owned(),
        number: format!("2017-{organisation}"),
        year: year(2017),
        organisation: Some(OrganisationId::new(organisation)),
        granted: Some(granted),
        lines: lines
            .iter()
            .map(|(line, part)| (LineId::new(*line), share(part)))
            .collect(),
        ..Award::default()
    }
}

fn allocation() -> Window {
    let mut window = opened_with(plan_with_more(), Language::Dutch);
    click(&mut window, Role::Tab, "Toedeling");
    window
}

fn cell(window: &Window, name: &str) {
    window.get_by_role_and_label(Role::Cell, name);
}

fn pins(window: &Window) -> usize {
    let open = window.state().open().expect("a dossier is open");
    let lines = open.session.plan().lines.iter();
    lines.map(|(_, line)| line.pins.len()).sum()
}

#[test]
fn by_organisation_each_has_its_lines_and_an_amount_is_fixed_there() {
    let mut window = allocation();
    click(&mut window, Role::RadioButton, "Per organisatie");
    let names = [
        "Alle onderdelen",
        "Stichting DOCK",
        "Jongerenwerk",
        "Huizen van de wijk",
        "Stichting Wijsneus",
        "Jongerenwerk",
    ];
    assert_eq!(row_names(&window), names);
    cell(&window, "Totaal Stichting DOCK, 2019: € 95.000,50");
    let of_dock = "Bedrag 2019, Jongerenwerk, Stichting DOCK: € 45.000,50";
    click(&mut window, Role::Cell, of_dock);
    window.get_by_label("Hoe komt dit bedrag tot stand?");
    type_text(&mut window, "50000");
    press(&mut window, Modifiers::NONE, Key::Enter);
    cell(&window, "Totaal Stichting DOCK, 2019: € 100.000,00");
    cell(&window, "Totaal Stichting Wijsneus, 2019: € 40.001,00");
    assert_eq!(pins(&window), 1);
    // What nobody has stands last.
    let houses = "Bedrag 2019, Huizen van de wijk, Stichting DOCK: € 50.000,00";
    click(&mut window, Role::Cell, houses);
    type_text(&mut window, "30000");
    press(&mut window, Modifiers::NONE, Key::Enter);
    cell(
        &window,
        "Bedrag 2019, Huizen van de wijk, nog niet toegedeeld: € 20.000,00",
    );
    let last = row_names(&window).split_off(6);
    assert_eq!(last, ["nog niet toegedeeld", "Huizen van de wijk"]);
}

#[test]
fn by_area_each_has_its_lines_and_the_organisations_in_them() {
    let mut plan = plan_with_more();
    // One more area, in which both others lie.
    let mut areas: Vec<(Id<Area>, Area)> = plan
        .areas
        .iter()
        .map(|(id, area)| (id, area.clone()))
        .collect();
    for (_, area) in &mut areas {
        area.parent = Some(Id::new(3));
    }
    let north = Area {
        name: "Noord".to_owned(),
        ..Area::default()
    };
    areas.push((Id::new(3), north));
    plan.areas = areas.into_iter().collect();
    let mut window = opened_with(plan, Language::Dutch);
    click(&mut window, Role::Tab, "Toedeling");
    click(&mut window, Role::RadioButton, "Per gebied");
    let names = [
        "Alle onderdelen",
        "Noord",
        "Banne Buiksloot",
        "Jongerenwerk",
        "Huizen van de wijk",
        "Volewijck",
        "Jongerenwerk",
        "Huizen van de wijk",
    ];
    assert_eq!(row_names(&window), names);
    cell(&window, "2018, Noord: 140.001,00");
    // Of 90.001 to each organisation half, and of that 14.720 of 24.005 residents.
    cell(&window, "2018, Banne Buiksloot, Jongerenwerk: 55.189,12");
    cell(&window, "2018, Volewijck, Jongerenwerk: 34.811,88");
    click(&mut window, Role::Button, "Alles uitklappen");
    let of_dock = "Bedrag 2018, Jongerenwerk, Stichting DOCK, Banne Buiksloot: € 27.594,56";
    click(&mut window, Role::Cell, of_dock);
    window.get_by_label("Hoe komt dit bedrag tot stand?");
    click(&mut window, Role::Button, "Alles inklappen");
    assert_eq!(row_names(&window), ["Alle onderdelen", "Noord"]);
}

#[test]
fn of_every_amount_its_share_and_what_it_is_per_resident() {
    let mut window = allocation();
    click(&mut window, Role::RadioButton, "Aandeel");
    // 45.000,50 of 140.001,00.
    cell(&window, "2018, Jongerenwerk, Stichting DOCK: 32,14%");
    cell(&window, "2018, Alle onderdelen: 100,00%");
    cell(&window, "Totaal, Jongerenwerk: 64,29%");
    click(&mut window, Role::RadioButton, "Per inwoner");
    // 90.001 and 140.001 for 14.720 + 9.285 residents.
    cell(&window, "2018, Jongerenwerk: 3,75");
    cell(&window, "2018, Alle onderdelen: 5,83");
    let share = "2018, Jongerenwerk, Stichting DOCK: 1,87";
    click(&mut window, Role::Cell, share);
    let of_dock = Amount::Organisation(year(2018), Id::new(1), Some(Id::new(1)));
    let selected = window.state().workbench().selection.clone();
    assert_eq!(
        selected,
        Some(Place::Amount(of_dock)),
        "the amount is explained"
    );
    click(&mut window, Role::RadioButton, "Per gebied");
    // 55.189,12 for 14.720 residents of the area itself.
    cell(&window, "2018, Banne Buiksloot, Jongerenwerk: 3,75");
    cell(&window, "2018, Banne Buiksloot: 5,83");
}

#[test]
fn what_an_amount_changes_with_the_year_before_or_with_the_year_that_is_compared() {
    let mut window = allocation();
    click(&mut window, Role::RadioButton, "Verschil");
    // 45.000,50 after 40.000; of the houses nothing was had.
    cell(&window, "2018, Jongerenwerk, Stichting DOCK: 5.000,50");
    cell(&window, "2018, Jongerenwerk: 50.001,00");
    cell(&window, "2018, Alle onderdelen: 100.001,00");
    cell(&window, "2019, Alle onderdelen: 0,00");
    click(&mut window, Role::RadioButton, "Met wat men had in 2017");
    cell(&window, "2019, Alle onderdelen: 100.001,00");
    click(&mut window, Role::RadioButton, "Verschil in %");
    // 5.000,50 on 40.000, and 100.001 on 40.000.
    cell(&window, "2019, Jongerenwerk, Stichting DOCK: 12,50%");
    cell(&window, "2019, Alle onderdelen: 250,00%");
    cell(&window, "2019, Huizen van de wijk: leeg");
    click(&mut window, Role::RadioButton, "Per gebied");
    cell(&window, "2019, Banne Buiksloot: leeg");
}

#[test]
fn who_had_something_and_gets_nothing_has_a_row_where_that_is_compared() {
    let mut plan = plan_with_more();
    plan.awards = [(Id::new(1), had(2, euros(7_000), &[(2, "100%")]))]
        .into_iter()
        .collect();
    let mut window = opened_with(plan, Language::Dutch);
    click(&mut window, Role::Tab, "Toedeling");
    let before = row_names(&window).len();
    click(&mut window, Role::RadioButton, "Verschil");
    assert_eq!(row_names(&window).len(), before + 1);
    cell(
        &window,
        "2018, Huizen van de wijk, Stichting Wijsneus: -7.000,00",
    );
    cell(
        &window,
        "2018, Huizen van de wijk, Stichting DOCK: 50.000,00",
    );
    cell(&window, "2018, Huizen van de wijk: 43.000,00");
}

#[test]
fn what_is_fixed_stands_in_a_list_of_its_own() {
    let mut window = at_dock_2019();
    type_text(&mut window, "50000");
    press(&mut window, Modifiers::NONE, Key::Enter);
    click(&mut window, Role::RadioButton, "Vastgezet");
    window.get_by_role_and_label(Role::RowHeader, "Jongerenwerk");
    let of = "Jongerenwerk, Stichting DOCK, 2019";
    let mut tries = 50;
    let free = format!("Anders, {of}: 45.000,50");
    while window.query_by_label(&free).is_none() && tries > 0 {
        std::thread::sleep(std::time::Duration::from_millis(20));
        window.run();
        tries -= 1;
    }
    cell(&window, &free);
    cell(&window, &format!("Verschil, {of}: 4.999,50"));
    // From the line to where it stands in the allocation, and back.
    click(&mut window, Role::RowHeader, "Jongerenwerk");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let fixed = "Bedrag 2019, Jongerenwerk, Stichting DOCK: € 50.000,00, vastgezet";
    cell(&window, fixed);
    cell(
        &window,
        "Bedrag 2018, Jongerenwerk, Stichting DOCK: € 45.000,50",
    );
    click(&mut window, Role::RadioButton, "Vastgezet");
    click(&mut window, Role::Cell, fixed);
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(pins(&window), 0);
    window.get_by_label_contains("Er is niets vastgezet.");
    click(&mut window, Role::RadioButton, "Per onderdeel");
    cell(
        &window,
        "Bedrag 2019, Jongerenwerk, Stichting DOCK: € 45.000,50",
    );
}

#[test]
fn residents_of_an_area_are_those_of_what_lies_in_it() {
    let mut plan = plan_with_more();
    let count = |plan: &Plan| Residents::of(plan, [year(2018)].into_iter());
    let all = count(&plan);
    assert_eq!(all.everywhere(year(2018)), Some(&Ratio::of(24_005, 1)));
    assert_eq!(
        all.in_area(year(2018), Id::new(2)),
        Some(&Ratio::of(9_285, 1))
    );
    // Of an area without a figure nothing is known, nor of all together.
    let lost = plan.figures.iter().filter(|(id, _)| *id != Id::new(2));
    plan.figures = lost.map(|(id, figure)| (id, figure.clone())).collect();
    let some = count(&plan);
    assert_eq!(some.in_area(year(2018), Id::new(2)), None);
    assert_eq!(some.everywhere(year(2018)), None);
}

#[test]
fn what_an_organisation_had_of_its_lines_adds_up_to_what_it_had() {
    let mut plan = plan_with_more();
    // A third and two thirds of € 100,01: 33,336… and 66,673…; 100,01 together.
    let thirds = [(1, "1/3"), (2, "2/3")];
    plan.awards = [(Id::new(1), had(1, Money::from_cents(10_001), &thirds))]
        .into_iter()
        .collect();
    let parts = earlier_by_line(&plan, year(2017));
    let cents: Vec<i64> = parts.values().map(|money| money.cents()).collect();
    assert_eq!(cents, [3_334, 6_667]);
    // Two halves of a cent round up to two cents; what is too much goes off one of them.
    plan.awards = [(
        Id::new(1),
        had(1, Money::from_cents(1), &[(1, "50%"), (2, "50%")]),
    )]
    .into_iter()
    .collect();
    let parts = earlier_by_line(&plan, year(2017));
    let cents: Vec<i64> = parts.values().map(|money| money.cents()).collect();
    assert_eq!(cents, [0, 1]);
}
