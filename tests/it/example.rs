//! The example: made from public rows with the commands of `assets/examples/SOURCES.md`, and every
//! amount of it explained.

use crate::support::command::{Place, project_file};
use ontschot::{
    engine::{Outcome, evaluate, explain},
    file,
    money::Money,
    plan::{Amount, BudgetPart, Plan, TotalOf},
    year::Year,
};

const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/samen-noord.ontschot");
const HOW: &str = include_str!("../../assets/examples/SOURCES.md");

/// The commands of the page, with the files of the project.
fn commands() -> Vec<Vec<String>> {
    let block = HOW.split("```sh").nth(1).expect("a block of commands");
    let block = block
        .split("```")
        .next()
        .expect("its end")
        .replace("\\\n", " ");
    let lines = block.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| words(line.strip_prefix("ontschot ").expect("a command")))
        .collect()
}

/// The words of a line, of which some stand between quotes.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let mut words: Vec<String> = Vec::new();
    for (index, part) in parts {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    let in_project = |word: String| {
        let is_input = word.starts_with("samen-noord-") || word.starts_with("noord-");
        if is_input {
            project_file(&format!("assets/examples/{word}"))
        } else {
            word
        }
    };
    words.into_iter().map(in_project).collect()
}

fn opened() -> (Plan, Outcome) {
    let opened = file::read(EXAMPLE).expect("the example opens");
    assert_eq!(opened.notices, [], "its totals are those of today");
    let plan = Plan::clone(&opened.dossier.plan);
    let outcome = evaluate(&plan);
    (plan, outcome)
}

fn year(number: i16) -> Year {
    Year::new(number).expect("a year")
}

#[test]
fn the_commands_of_its_page_make_the_same_file() {
    let place = Place::new();
    for command in commands() {
        let arguments: Vec<&str> = command.iter().map(String::as_str).collect();
        place.fine(&arguments);
    }
    let made = place.read("samen-noord.ontschot");
    if std::env::var_os("UPDATE_EXAMPLE").is_some() {
        let path = project_file("assets/examples/samen-noord.ontschot");
        std::fs::write(path, &made).expect("the example can be written");
    }
    assert!(
        made == EXAMPLE,
        "run again with UPDATE_EXAMPLE=1 and look at the difference"
    );
}

#[test]
fn eleven_awards_to_nine_organisations_are_one_budget() {
    let (plan, outcome) = opened();
    let tagged = || {
        plan.awards
            .iter()
            .filter(|(_, award)| !award.lines.is_empty())
    };
    assert_eq!(plan.awards.len(), 167);
    assert_eq!(
        (tagged().count(), plan.lines.len(), plan.memberships.len()),
        (11, 11, 9)
    );
    let requested: Money = tagged().filter_map(|(_, award)| award.requested).sum();
    assert_eq!(requested.to_string(), "21912775.67");
    let sources: Vec<String> = plan
        .sources
        .iter()
        .map(|(_, source)| source.committed[&year(2018)].to_string())
        .collect();
    assert_eq!(
        sources,
        ["3964903.00", "2351149.89", "832186.25", "92969.00"]
    );
    let left_out = plan
        .awards
        .iter()
        .find(|(_, award)| award.number == "SBA-010235");
    assert!(left_out.is_some_and(|(_, award)| award.lines.is_empty()));
    assert_eq!(plan.areas.len(), 15);
    assert_eq!(outcome.cells().count(), 3 * 11 * 15);
}

#[test]
fn its_years_are_those_worked_by_hand() {
    let (_, outcome) = opened();
    let years = [
        (2018, "7241208.14", "7241208.14", "0.00"),
        (2019, "7443961.00", "7443961.97", "0.97"),
        (2020, "7652393.00", "7652392.90", "-0.10"),
    ];
    for (number, lines, counted, left) in years {
        let year = year(number);
        let budget = |part| {
            outcome
                .amount(Amount::Budget(year, part))
                .expect("a year")
                .to_string()
        };
        assert_eq!(outcome.total(Some(year), TotalOf::Lines).to_string(), lines);
        assert_eq!(budget(BudgetPart::Counted), counted);
        assert_eq!(budget(BudgetPart::Allocated), lines);
        assert_eq!(budget(BudgetPart::Unallocated), left);
    }
}

#[test]
fn a_grant_goes_to_the_wijken_by_residents() {
    let (plan, outcome) = opened();
    let line = plan
        .lines
        .iter()
        .find(|(_, line)| line.name == "LVB Participatie Noord");
    let (line, _) = line.expect("the line of Prisma");
    let in_area = |name: &str| {
        let area = plan
            .areas
            .iter()
            .find(|(_, area)| area.name == name)
            .expect("a wijk")
            .0;
        let cells = outcome.cells_of(year(2018));
        let mut cell = cells.filter(|cell| cell.line == line && cell.area == Some(area));
        cell.next().expect("a cell").amount.to_string()
    };
    assert_eq!(in_area("Noordelijke IJ-oevers Oost"), "131.35");
    assert_eq!(in_area("Banne Buiksloot"), "6339.32");
}

#[test]
fn every_amount_of_it_is_explained_to_the_cent() {
    let (plan, outcome) = opened();
    let cells = outcome
        .cells()
        .map(|cell| Amount::Cell(cell.year, cell.line, cell.organisation, cell.area));
    let totals = outcome
        .totals()
        .map(|((year, of), _)| Amount::Total(year, of));
    let budgets = [2018, 2019, 2020]
        .map(year)
        .into_iter()
        .flat_map(|year| BudgetPart::ALL.map(|part| Amount::Budget(year, part)));
    let mut explained = 0;
    for amount in cells.chain(totals).chain(budgets) {
        let explanation = explain(&plan, &outcome, amount).expect("an explanation");
        assert_eq!(
            Some(explanation.step.money()),
            outcome.amount(amount),
            "{amount}"
        );
        crate::explanations::explained(&plan, &outcome, amount).expect("steps that hold");
        explained += 1;
    }
    assert!(explained > 495 + 24, "{explained}");
}

#[test]
fn its_made_up_agreements_are_whole_and_in_force() {
    let place = Place::new();
    place.write("copy.ontschot", EXAMPLE);
    let found = place.fine(&["check", "copy.ontschot", "--today", "2018-01-15"]);
    assert!(found.contains("0 fouten, 0 waarschuwingen"), "{found}");
    let versions = place.fine(&["version", "copy.ontschot", "list"]);
    assert!(versions.contains("Beschikking 2018-2020"), "{versions}");
}

#[test]
fn it_tells_who_does_what_and_whether_it_lands() {
    let place = Place::new();
    place.write("copy.ontschot", EXAMPLE);
    let landing = place.fine(&["landing", "copy.ontschot", "--today", "2018-01-15"]);
    // A heading and the nine; every bottleneck is solved.
    assert_eq!(landing.lines().count(), 1 + 9, "{landing}");
    let documents = place.fine(&["document", "copy.ontschot", "list"]);
    assert!(documents.contains("Convenant Samen Noord"), "{documents}");
}
