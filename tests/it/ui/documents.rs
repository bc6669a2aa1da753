//! Documents in the window: made, changed clause by clause, read with everything filled in, saved.

use super::support::{Window, app, click, fill, opened_with, press, small_plan, type_into, window};
use eframe::egui::{Event, Key, Modifiers, Role, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ontschot::{
    dossier::Dossier,
    plan::{
        Clause, Document, DocumentId, DocumentKind, DocumentLanguage, Id, OrganisationId, Plan,
        Shown,
    },
    text::Language,
    ui::files::picker::Answer,
};

fn plan(window: &Window) -> Plan {
    let open = window.state().open().expect("a dossier is open");
    Plan::clone(open.session.plan())
}

/// A covenant of two clauses: one of words, one that shows the lines.
fn with_covenant() -> Plan {
    let covenant = Document {
        name: "Convenant Buurt".to_owned(),
        ..Document::default()
    };
    let clause = |position: i64, title: &str, text: &str, shows| Clause {
        document: DocumentId::new(1),
        position: position.into(),
        title: title.to_owned(),
        text: text.to_owned(),
        shows,
    };
    let clauses = [
        clause(2, "Onderdelen", "", Shown::Lines),
        clause(1, "Geld", "Er is [budget 2019].", Shown::Nothing),
    ];
    Plan {
        documents: [(Id::new(1), covenant)].into_iter().collect(),
        clauses: (1..).map(Id::new).zip(clauses).collect(),
        ..small_plan()
    }
}

fn documents(plan: Plan) -> Window {
    let mut window = opened_with(plan, Language::Dutch);
    click(&mut window, Role::Tab, "Afspraken");
    click(&mut window, Role::RadioButton, "Documenten");
    window
}

/// Types into the words of a clause and leaves them.
fn write(window: &mut Window, name: &str, words: &str) {
    let field = window.get_by_role_and_label(Role::MultilineTextInput, name);
    field.scroll_to_me();
    window.run();
    click(window, Role::MultilineTextInput, name);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.event(Event::Text(words.to_owned()));
    window.run();
    press(window, Modifiers::NONE, Key::Tab);
}

fn titles(window: &Window) -> Vec<String> {
    let plan = plan(window);
    let clauses = ontschot::exchange::document::clauses(&plan, DocumentId::new(1));
    let titles = clauses.into_iter().map(|(_, clause)| clause.title.clone());
    titles.collect()
}

#[test]
fn a_document_is_made_of_the_usual_clauses() {
    let mut window = documents(small_plan());
    type_into(
        &mut window,
        "Naam van het nieuwe document",
        "Beschikking DOCK",
    );
    click(
        &mut window,
        Role::RadioButton,
        "Soort: verleningsbeschikking",
    );
    click(&mut window, Role::RadioButton, "Taal: Engels");
    click(&mut window, Role::Button, "Document maken");
    let plan = plan(&window);
    let (_, made) = plan.documents.iter().next().expect("made");
    assert_eq!(made.name, "Beschikking DOCK");
    assert_eq!(made.kind, DocumentKind::Award);
    assert_eq!(made.language, DocumentLanguage::English);
    assert_eq!(plan.clauses.len(), 10);
    window.get_by_role_and_label(Role::RowHeader, "Beschikking DOCK");
    // It is written in English, so that the names between brackets are too.
    let first = window.get_by_role_and_label(Role::MultilineTextInput, "Tekst 1");
    let words = first.accesskit_node().value().expect("words");
    assert!(
        words.starts_with("Hereby [authority] awards subsidy to [recipient]"),
        "{words}"
    );
    window.get_by_label_contains(
        "Hereby Gemeente Voorbeeldstad awards subsidy to [recipient: not filled in yet]",
    );
}

#[test]
fn without_a_name_it_is_called_what_it_is() {
    let mut window = documents(small_plan());
    click(&mut window, Role::Button, "Document maken");
    window.get_by_role_and_label(Role::RowHeader, "Convenant");
}

#[test]
fn words_of_a_clause_are_typed_and_say_what_the_plan_says_now() {
    let mut window = documents(with_covenant());
    window.get_by_label("Er is € 150.000,00.");
    write(
        &mut window,
        "Tekst 1",
        "Van [opdrachtgever]: [budget 2018].",
    );
    let stored = plan(&window)
        .clauses
        .get(Id::new(2))
        .map(|one| one.text.clone());
    assert_eq!(stored.as_deref(), Some("Van [authority]: [budget 2018]."));
    window.get_by_label("Van Gemeente Voorbeeldstad: € 150.000,00.");
    click(&mut window, Role::RadioButton, "Zoals op papier");
    window.get_by_label("Van Gemeente Voorbeeldstad: € 150.000,00.");
    window.get_by_label("Artikel 2. Onderdelen");
    assert_eq!(window.query_all_by_label_contains(": 90.001,00").count(), 3);
    // The plan changes, and so does the paper.
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, "Vast bedrag, Jongerenwerk", "95000");
    click(&mut window, Role::Tab, "Afspraken");
    assert_eq!(window.query_all_by_label_contains(": 95.000,00").count(), 3);
    assert_eq!(window.query_all_by_label_contains(": 90.001,00").count(), 0);
}

#[test]
fn what_is_not_filled_in_or_not_known_stands_out() {
    let mut window = documents(with_covenant());
    write(&mut window, "Tekst 1", "Van [penvoerder] en [niemand].");
    window.get_by_label("Van [penvoerder: nog niet ingevuld] en [niemand].");
    click(&mut window, Role::RadioButton, "Zoals op papier");
    window.get_by_label("Op 2 plaatsen is nog iets niet ingevuld. Die zijn gemarkeerd.");
    click(&mut window, Role::Tab, "Bevindingen");
    window.get_by_label_contains("noemt tussen haken «niemand»");
    let look = "Bekijk: artikel «Geld» › Tekst";
    click(&mut window, Role::Button, look);
    // The finding leads to the clause, also where its paper was read.
    window.get_by_role_and_label(Role::MultilineTextInput, "Tekst 1");
}

#[test]
fn a_name_is_put_where_somebody_was_typing() {
    let mut window = documents(with_covenant());
    click(&mut window, Role::MultilineTextInput, "Tekst 1");
    press(&mut window, Modifiers::COMMAND, Key::Home);
    click(&mut window, Role::Button, "Invoegen 1");
    click(&mut window, Role::Button, "opdrachtgever");
    let stored = plan(&window)
        .clauses
        .get(Id::new(2))
        .map(|one| one.text.clone());
    assert_eq!(stored.as_deref(), Some("[authority]Er is [budget 2019]."));
    click(&mut window, Role::Button, "Invoegen 2");
    click(&mut window, Role::Button, "indexering");
    let stored = plan(&window)
        .clauses
        .get(Id::new(1))
        .map(|one| one.text.clone());
    assert_eq!(
        stored.as_deref(),
        Some("[rate 2018]"),
        "nobody was typing there"
    );
}

#[test]
fn clauses_are_added_moved_and_taken_out() {
    let mut window = documents(with_covenant());
    assert_eq!(titles(&window), ["Geld", "Onderdelen"]);
    click(&mut window, Role::Button, "Omlaag: Geld");
    assert_eq!(titles(&window), ["Onderdelen", "Geld"]);
    let add = window.get_by_role_and_label(Role::Button, "Artikel toevoegen");
    add.scroll_to_me();
    window.run();
    click(&mut window, Role::Button, "Artikel toevoegen");
    fill(&mut window, "Kop 3", "Einde");
    assert_eq!(titles(&window), ["Onderdelen", "Geld", "Einde"]);
    click(&mut window, Role::Button, "Omhoog: Einde");
    assert_eq!(titles(&window), ["Onderdelen", "Einde", "Geld"]);
    click(&mut window, Role::Button, "Verwijderen: Geld");
    assert_eq!(titles(&window), ["Onderdelen", "Einde"]);
    click(&mut window, Role::ComboBox, "Laat zien 2: niets");
    click(&mut window, Role::Button, "wie meedoet");
    window.get_by_role_and_label(Role::ComboBox, "Laat zien 2: wie meedoet");
    click(&mut window, Role::Button, "Verwijder «Convenant Buurt»");
    assert_eq!(
        plan(&window).clauses.len(),
        0,
        "clauses go with their document"
    );
}

#[test]
fn a_table_that_would_be_empty_is_told() {
    let mut plan = with_covenant();
    let clauses = plan.clauses.iter().map(|(id, clause)| {
        let shows = Shown::Agreements;
        (
            id,
            Clause {
                shows,
                ..clause.clone()
            },
        )
    });
    plan.clauses = clauses.collect();
    let window = documents(plan);
    let told = window.query_all_by_label_contains("Het plan heeft hier nog niets om te laten zien");
    assert_eq!(told.count(), 2);
}

#[test]
fn a_document_that_was_signed_is_not_taken_out() {
    let mut plan = with_covenant();
    let signature = ontschot::plan::Signature {
        organisation: Some(OrganisationId::new(1)),
        document: Some(DocumentId::new(1)),
        ..ontschot::plan::Signature::default()
    };
    plan.signatures = [(Id::new(1), signature)].into_iter().collect();
    let mut window = documents(plan);
    click(&mut window, Role::Button, "Verwijder «Convenant Buurt»");
    let message = window.state().workbench().message.clone();
    assert!(message.expect("told").is_error);
    assert_eq!(self::plan(&window).clauses.len(), 2);
}

#[test]
fn a_document_is_saved_as_a_page_or_as_markdown() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut app, answers) = app(Language::Dutch);
    let mut plan = with_covenant();
    let clause = Clause {
        text: "Van [lead] & [budget 2019].".to_owned(),
        ..plan.clauses.get(Id::new(2)).expect("there").clone()
    };
    let other = plan.clauses.get(Id::new(1)).expect("there").clone();
    plan.clauses = [(Id::new(1), other), (Id::new(2), clause)]
        .into_iter()
        .collect();
    app.open_dossier(Dossier::new("small".to_owned(), plan));
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Tab, "Afspraken");
    click(&mut window, Role::RadioButton, "Documenten");
    let open = "<mark>[penvoerder: nog niet ingevuld]</mark> &amp; €\u{a0}150.000,00.";
    for (button, name, said) in [
        ("Bewaren als HTML…", "convenant.html", open),
        (
            "Bewaren als Markdown…",
            "convenant.md",
            "| Jongerenwerk | 90.001,00 |",
        ),
    ] {
        let path = folder.path().join(name);
        answers.put(Answer::Chosen(path.clone()));
        click(&mut window, Role::Button, button);
        window.get_by_label_contains("«Convenant Buurt» staat in");
        let written = std::fs::read_to_string(&path).expect("it was written");
        assert!(written.contains(said), "{written}");
        assert!(written.contains("Gemaakt uit dossier"), "{written}");
    }
    answers.put(Answer::Chosen(folder.path().join("nergens").join("x.html")));
    click(&mut window, Role::Button, "Bewaren als HTML…");
    let message = window.state().workbench().message.clone();
    assert!(message.expect("told").is_error, "there is no such folder");
}

#[test]
fn frames_write_nothing_anew() {
    let mut window = documents(with_covenant());
    click(&mut window, Role::RadioButton, "Zoals op papier");
    let before = format!("{:?}", window.state().workbench().agreements);
    window.run_steps(20);
    assert_eq!(
        before,
        format!("{:?}", window.state().workbench().agreements)
    );
}
