//! A register on its way in: every answer leads to a new proposal, and nothing changes before it is
//! taken.

use crate::support::command::project_file;
use ontschot::{
    change::apply,
    combine::{Combining, LinesBy, SourcesBy},
    dossier::Counters,
    exchange::{
        incoming::{CellReason, IncomingForm, IncomingTable},
        intake::{Answers, Intake, Origin, prepare},
    },
    plan::{Arrangement, Plan, Single},
    year::{Term, Year},
};

const REGISTER: &str = "assets/examples/samen-noord-register.csv";

fn year(number: &str) -> Year {
    number.parse().expect("a year")
}

fn empty_plan() -> Plan {
    let (first, last) = (year("2018").whole(), year("2020").whole());
    let term = Term::new(first.first(), last.last()).expect("a term");
    Plan {
        arrangement: Single::new(Arrangement::for_term(term)),
        ..Plan::default()
    }
}

fn register() -> IncomingTable {
    let bytes = std::fs::read(project_file(REGISTER)).expect("the example");
    IncomingTable::read(bytes).expect("a table")
}

fn of_noord() -> Answers {
    let mut answers = Answers {
        combining: Some(Combining {
            base_year: year("2018"),
            lines: LinesBy::Award,
            sources: SourcesBy::Scheme,
        }),
        ..Answers::default()
    };
    let conditions = &mut answers.conditions;
    conditions.toggle("department", "stadsdeel Noord");
    conditions.toggle("periodicity", "Periodiek");
    answers
}

fn prepared(answers: &Answers, plan: &Plan) -> Intake {
    let (table, counters) = (register(), Counters::default());
    prepare(Origin::Table(&table, "noord"), answers, plan, &counters).expect("it can be read")
}

#[test]
fn reading_and_combining_are_one_step() {
    let plan = empty_plan();
    let intake = prepared(&of_noord(), &plan);
    let combined = intake.combined.as_ref().expect("it is combined");
    assert_eq!(combined.awards.len(), 11);
    assert_eq!(combined.organisations, 9);
    assert_eq!(combined.total.to_string(), "7241208.14");
    assert_eq!(combined.left_out.len(), 1, "one was granted nothing");

    let after = apply(&plan, intake.edit.as_ref().expect("a step")).expect("it applies");
    assert_eq!(after.lines.len(), 11);
    assert_eq!(after.memberships.len(), 9);
    assert_eq!(
        after.awards.len(),
        intake.count[1],
        "the rows that were meant"
    );
    let outcome = ontschot::engine::evaluate(&after);
    let budget = outcome.budget(year("2018")).expect("a year");
    assert_eq!(budget.funding.counted.to_string(), "7241208.14");
}

#[test]
fn an_award_that_is_left_out_stays_out_of_the_budget_and_comes_in_all_the_same() {
    let plan = empty_plan();
    let mut answers = of_noord();
    let all = prepared(&answers, &plan);
    let first = all.candidates.iter().find(|one| one.granted.is_some());
    let first = first.expect("a candidate");
    answers.left_out.insert(first.identity.clone());
    let fewer = prepared(&answers, &plan);
    let total = |intake: &Intake| intake.combined.as_ref().expect("combined").total;
    let granted = first.granted.expect("granted");
    assert_eq!(total(&fewer) + granted, total(&all));
    assert_eq!(fewer.import.new, all.import.new);
}

#[test]
fn what_awards_differ_in_can_be_chosen_from() {
    let intake = prepared(&Answers::default(), &empty_plan());
    let [all, meant] = intake.count;
    assert_eq!(all, meant, "without conditions every row is meant");
    for facet in &intake.facets {
        let count: usize = facet.values.iter().map(|value| value.count).sum();
        assert_eq!(count, all, "{}", facet.field);
    }
    let years: Vec<String> = intake.base_years.iter().map(Year::to_string).collect();
    assert_eq!(years, ["2016", "2017", "2018", "2019"]);
    let narrowed = prepared(&of_noord(), &empty_plan());
    assert!(narrowed.count[1] < all);
    assert_eq!(
        narrowed.facets, intake.facets,
        "to choose from is everything"
    );
}

#[test]
fn awards_of_the_dossier_are_combined_without_a_file() {
    let plan = empty_plan();
    let mut answers = of_noord();
    let combining = answers.combining.take();
    let read = prepared(&answers, &plan).edit.expect("a step");
    let plan = apply(&plan, &read).expect("it applies");
    answers.combining = combining;
    let mut counters = Counters::default();
    for row in read.added() {
        counters.note(row);
    }
    let intake = prepare(Origin::Dossier, &answers, &plan, &counters).expect("nothing to read");
    assert_eq!(intake.import.new, 0);
    let after = apply(&plan, intake.edit.as_ref().expect("a step")).expect("it applies");
    assert_eq!(after.lines.len(), 11);

    // What belongs to a line already says so, and is not combined again.
    let again = prepare(Origin::Dossier, &answers, &after, &counters).expect("nothing to read");
    let taken = again.candidates.iter().filter(|one| one.is_taken).count();
    assert_eq!((taken, again.edit.is_none()), (11, true));
}

#[test]
fn a_heading_that_means_something_else_can_be_put_aside() {
    let plan = empty_plan();
    let mut answers = of_noord();
    answers.mapping.without.insert("project".to_owned());
    let intake = prepared(&answers, &plan);
    assert!(intake.sample.iter().all(|award| award.project.is_empty()));
    assert!(intake.file.unused.contains(&"PROJECT_NAAM".to_owned()));
    assert!(intake.file.mapping.without.contains("project"));
    answers.mapping.without.insert("recipient".to_owned());
    let table = register();
    let problems = prepare(
        Origin::Table(&table, "noord"),
        &answers,
        &plan,
        &Counters::default(),
    )
    .expect_err("nobody knows who got it");
    assert!(
        problems
            .iter()
            .any(|problem| matches!(problem.reason, CellReason::UnknownLayout { .. }))
    );
}

#[test]
fn how_a_text_is_written_can_be_said() {
    let form = |encoding, delimiter| IncomingForm {
        encoding,
        delimiter,
        ..IncomingForm::default()
    };
    let text = "naam;jaar,bedrag\nCaf\u{e9};2018,5\n";
    let table = IncomingTable::read(text).expect("a table");
    assert_eq!(table.header.len(), 2, "which sign is meant is a guess here");
    let table = IncomingTable::read_as(text, &form(None, Some(','))).expect("a table");
    assert_eq!(table.header, ["naam;jaar", "bedrag"]);
    let table = IncomingTable::read_as(text, &form(Some("windows-1252"), None)).expect("a table");
    assert_eq!(table.rows.get(0).expect("a row").cell(0), "CafÃ©");
    let latin = b"naam;jaar\nCaf\xe9;2018\n";
    let problems =
        IncomingTable::read_as(latin.as_slice(), &form(Some("UTF-8"), None)).expect_err("no UTF-8");
    assert_eq!(problems.first().expect("a problem").row, Some(2));
}

fn of_text(text: &str, answers: &Answers) -> Intake {
    let table = IncomingTable::read(text).expect("a table");
    let (plan, counters) = (empty_plan(), Counters::default());
    prepare(Origin::Table(&table, "lijst"), answers, &plan, &counters).expect("it can be read")
}

#[test]
fn names_that_mean_each_other_in_a_row_are_one_organisation() {
    let text = "Ontvanger;Jaar;Verleend\nDOCK BV;2018;1\nDOCK Zaan;2018;2\nDOCK;2018;3\n";
    let mut answers = Answers::default();
    let mut same = |written: &str, kept: &str| {
        answers.same.insert(written.to_owned(), kept.to_owned());
    };
    same("DOCK BV", "DOCK Zaan");
    same("DOCK Zaan", "DOCK");
    let intake = of_text(text, &answers);
    assert_eq!(intake.import.organisations, 1);
    // In a circle nobody can be meant, and nothing hangs.
    answers.same.insert("DOCK".to_owned(), "DOCK BV".to_owned());
    assert!(of_text(text, &answers).import.organisations <= 3);
}

#[test]
fn which_years_an_award_is_for_is_said_of_that_award_alone() {
    let text = "Nummer;Ontvanger;Jaar;Verleend\nA1;DOCK;2018;600\nA1;DOCK;2019;300\n";
    let open = of_text(text, &Answers::default());
    let first = open.sample.first().expect("an award");
    let mut answers = Answers::default();
    answers.covers.insert(
        ontschot::exchange::intake::identity(first),
        (year("2018"), year("2019")),
    );
    let answered = of_text(text, &answers);
    let covers: Vec<String> = answered
        .sample
        .iter()
        .map(|award| format!("{} {}", award.covers().first(), award.covers().last()))
        .collect();
    assert_eq!(covers, ["2018-01-01 2019-12-31", "2019-01-01 2019-12-31"]);
    assert_eq!(answered.answered.len(), 1);
}

#[test]
fn what_lasts_of_a_mapping_is_where_the_fields_stand() {
    let mut answers = Answers::default();
    let values = &mut answers.mapping.values;
    values.insert("year".to_owned(), "2017".to_owned());
    values.insert("register".to_owned(), "Voorbeeldstad".to_owned());
    answers.mapping.times = Some(1_000);
    let intake = of_text("Ontvanger;Verleend\nDOCK;1,50\n", &answers);
    let lasting = intake.file.mapping.lasting();
    assert!(lasting.columns.contains_key("recipient"));
    assert_eq!(lasting.values.len(), 1, "the year is of that file alone");
    assert_eq!(
        lasting.values.get("register").map(String::as_str),
        Some("Voorbeeldstad")
    );
    assert_eq!((lasting.decimal, lasting.times), (None, None));
}

#[test]
fn an_award_that_was_left_out_and_is_known_by_something_else_now_is_told() {
    let text = "Nummer;Kenmerk;Ontvanger;Jaar;Verleend\nA1;K1;DOCK;2018;600\n";
    let mut answers = of_noord();
    answers.conditions = ontschot::exchange::matching::Conditions::default();
    let open = of_text(text, &answers);
    let candidate = open.candidates.first().expect("a candidate");
    answers.left_out.insert(candidate.identity.clone());
    assert_eq!(of_text(text, &answers).lost, 0);
    let columns = &mut answers.mapping.columns;
    columns.insert("number".to_owned(), "Nummer".to_owned());
    assert_eq!(of_text(text, &answers).lost, 1);
}
