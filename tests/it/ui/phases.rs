//! Phases and payments in the window: to whom is awarded and what that means, who gave a mandate, and
//! the cash calendar.

use super::{
    grid::type_text,
    support::{Window, click, fill, opened, opened_with, press, row_names, small_plan, year},
};
use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use ontschot::{
    money::Money,
    plan::{
        Arrangement, Award, AwardForm, Id, OrganisationId, PaymentPattern, Phase, Plan, Single,
    },
    share::Share,
    text::Language,
};

fn years_of(plan: Plan) -> Window {
    let mut window = opened_with(plan, Language::Dutch);
    click(&mut window, Role::Tab, "Jaren");
    window
}

fn plan(window: &Window) -> Plan {
    let open = window.state().open().expect("a dossier is open");
    Plan::clone(open.session.plan())
}

/// Each its own award until the end of 2018, and from 2019 one for both, to DOCK.
pub(super) fn with_phases() -> Plan {
    let mut plan = small_plan();
    let apart = Phase {
        name: "Apart".to_owned(),
        from: Some(date(2017, 10, 1)),
        to: Some(date(2018, 12, 31)),
        ..Phase::default()
    };
    let together = Phase {
        name: "Samen".to_owned(),
        from: Some(date(2019, 1, 1)),
        form: AwardForm::Lead,
        lead: Some(OrganisationId::new(1)),
        ..Phase::default()
    };
    plan.phases = (1..).map(Id::new).zip([apart, together]).collect();
    let earlier = Award {
        year: year(2017),
        organisation: Some(OrganisationId::new(1)),
        granted: Some(Money::from_cents(12_000_000)),
        lines: [(Id::new(1), Share::WHOLE)].into(),
        ..Award::default()
    };
    plan.awards = [(Id::new(1), earlier)].into_iter().collect();
    plan
}

#[test]
fn a_phase_is_added_typed_and_removed() {
    let mut window = years_of(small_plan());
    click(&mut window, Role::RadioButton, "Fasen");
    window.get_by_label_contains("verlening aan: elke organisatie apart");
    click(&mut window, Role::Button, "Fase toevoegen");
    click(&mut window, Role::Cell, "Vanaf, Nieuwe fase: leeg");
    type_text(&mut window, "1-1-2019");
    press(&mut window, Modifiers::NONE, Key::Tab);
    let phase = plan(&window).phases.get(Id::new(1)).cloned();
    assert_eq!(phase.expect("a phase").from, Some(date(2019, 1, 1)));
    window.get_by_label("Elk jaar van 2019 tot en met 2020: 2 verleningen voor 2 organisaties.");
    click(&mut window, Role::Button, "Verwijder «Nieuwe fase»");
    assert!(plan(&window).phases.is_empty());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    window.get_by_role_and_label(Role::RowHeader, "Nieuwe fase");
}

#[test]
fn a_phase_before_the_subsidy_brings_no_new_money() {
    let mut window = years_of(with_phases());
    click(&mut window, Role::RadioButton, "Fasen");
    let words = "Van 01-10-2017 tot en met 31-12-2017 is er nog geen subsidie uit deze afspraak: \
                 de fase brengt geen nieuw geld. Er wordt gewerkt met 1 eerdere beschikking, samen \
                 € 120.000,00; daarvan valt € 30.000,00 op deze dagen.";
    window.get_by_label(words);
    window.get_by_label("2018: 2 verleningen voor 2 organisaties.");
    click(&mut window, Role::RowHeader, "Samen");
    window.get_by_label("Elk jaar van 2019 tot en met 2020: 1 verlening voor 2 organisaties.");
}

#[test]
fn a_finding_leads_to_the_phase_and_a_mandate_takes_it_away() {
    let mut window = years_of(with_phases());
    click(&mut window, Role::Tab, "Bevindingen");
    let go_to = "Bekijk: fase «Samen» › Gemachtigd op";
    click(&mut window, Role::Button, go_to);
    let cell = "Gemachtigd op, Stichting Wijsneus: leeg";
    click(&mut window, Role::Cell, cell);
    type_text(&mut window, "1-11-2018");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let samen = plan(&window).phases.get(Id::new(2)).cloned();
    let mandates = samen.expect("a phase").mandates;
    assert_eq!(mandates[&OrganisationId::new(2)], date(2018, 11, 1));
    click(&mut window, Role::Tab, "Bevindingen");
    let left = window.query_all_by_label_contains("geen machtiging");
    assert_eq!(left.count(), 0);
}

#[test]
fn the_cash_calendar_is_the_award_of_the_year() {
    let mut window = years_of(with_phases());
    click(&mut window, Role::RadioButton, "Betalingen");
    window.get_by_label_contains("Van de verlening van 2018 wordt € 140.001,00 betaald");
    let apart = ["Stichting DOCK", "Stichting Wijsneus", "Totaal"];
    assert_eq!(row_names(&window), apart);
    click(&mut window, Role::RadioButton, "2019");
    let together = [
        "Stichting DOCK",
        "waarvan voor Stichting DOCK zelf",
        "waarvan door naar Stichting Wijsneus",
        "Totaal",
    ];
    assert_eq!(row_names(&window), together);
    // A payment says what it is a part of, and so does what is passed on of it.
    let paid = "Betaling aan Stichting DOCK, jan 2019: € 11.666,75";
    click(&mut window, Role::Cell, paid);
    window.get_by_label_contains("140.001,00 in 12 gelijke delen");
    window.get_by_label_contains("Eén partij ontvangt wat allen krijgen");
    let passed_on = "Doorbetaling aan Stichting Wijsneus, jan 2019: € 3.750,05";
    click(&mut window, Role::Cell, passed_on);
    window.get_by_label_contains("De ontvanger betaalt dit door");
    fill(&mut window, "Ingehouden tot de vaststelling", "10%");
    press(&mut window, Modifiers::NONE, Key::Tab);
    let kept = plan(&window).arrangement.kept_back;
    assert_eq!(kept.expect("a part").to_string(), "10%");
    window.get_by_label_contains("Van de verlening van 2019 wordt € 140.001,00 betaald");
}

#[test]
fn instalments_are_added_typed_and_removed() {
    let mut window = years_of(small_plan());
    click(&mut window, Role::RadioButton, "Betalingen");
    click(
        &mut window,
        Role::RadioButton,
        "Voorschotten: volgens termijnen",
    );
    let pattern = |window: &Window| Arrangement::clone(&plan(window).arrangement).payment_pattern;
    assert_eq!(pattern(&window), PaymentPattern::Own);
    click(&mut window, Role::Button, "Termijn toevoegen");
    let instalment = |window: &Window| {
        let row = plan(window).instalments.get(Id::new(1)).cloned();
        row.expect("an instalment")
    };
    let share = window.get_by_label_contains("Deel van de voorschotten, ");
    share.click();
    window.run();
    type_text(&mut window, "100%");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(instalment(&window).share, Share::WHOLE);
    window.get_by_role_and_label(Role::Cell, "jan, Totaal: 140.001,00");
    click(&mut window, Role::Button, "Verwijder «jan»");
    assert!(plan(&window).instalments.is_empty());
}

#[test]
fn the_timeline_tells_of_phases_and_of_today() {
    let mut window = years_of(with_phases());
    click(&mut window, Role::RadioButton, "Tijdlijn");
    window.get_by_role_and_label(Role::Figure, "De looptijd in één oogopslag");
    let phase = "Samen: 01-01-2019 tot en met 31-12-2020; de penvoerder";
    window.get_by_role_and_label(Role::GraphicsSymbol, phase);
    window.get_by_role_and_label(Role::GraphicsSymbol, "Vandaag, 14-01-2019");
    click(
        &mut window,
        Role::GraphicsSymbol,
        "Begroting 2018: nog niet",
    );
    window.get_by_role_and_label(Role::CheckBox, "Begroting vastgesteld 2018");
}

#[test]
fn what_is_wrong_with_instalments_leads_to_the_payments() {
    let mut plan = small_plan();
    let arrangement = Arrangement {
        payment_pattern: PaymentPattern::Own,
        ..Arrangement::clone(&plan.arrangement)
    };
    plan.arrangement = Single::new(arrangement);
    let mut window = years_of(plan);
    click(&mut window, Role::Tab, "Bevindingen");
    click(
        &mut window,
        Role::Button,
        "Bekijk: Meerjarenafspraak › Voorschotten",
    );
    window.get_by_role_and_label(Role::Button, "Termijn toevoegen");
}

#[test]
fn english_words_are_there_too() {
    let mut window = opened(Language::English);
    click(&mut window, Role::Tab, "Years");
    click(&mut window, Role::RadioButton, "Payments");
    window.get_by_label_contains("Of the award of 2018, € 140.001,00 is paid");
}
