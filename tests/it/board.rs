//! The page for a board or council: that it adds up, says what is open, and holds whatever stands
//! in a name.

mod command;
mod read;

use crate::support::command::TODAY;
use ontschot::{
    dossier::{Adoption, Decision, Dossier, Versions},
    exchange::{Board, board},
    file,
    money::Money,
    plan::{Arrangement, Assignment, AwardForm, BudgetPart, Id, Plan, Row, Single, Table, TotalOf},
    sample::{self, Scale},
    session::{Evaluated, Session},
    text::{Language, Text},
    year::{Term, Year},
};
use read::{Page, read};
use std::sync::Arc;

const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/samen-noord.ontschot");

/// The tables of money that add up, and which of their columns do.
const ADDED: [(&str, usize); 3] = [
    ("organisations", usize::MAX),
    ("lines", usize::MAX),
    ("areas", 1),
];

fn example() -> Plan {
    let opened = file::read(EXAMPLE).expect("the example opens");
    Plan::clone(&opened.dossier.plan)
}

fn page_of(evaluated: &Evaluated, language: Language) -> String {
    board::page(&Board {
        dossier_id: "DOS-1",
        snapshot: "0f1e2d3c",
        evaluated,
        scenario: None,
        adopted: None,
        versions: &Versions::new(),
        today: TODAY,
        text: Text::of(language),
    })
}

fn dutch(plan: Plan) -> Page {
    read(&page_of(&evaluated(plan), Language::Dutch))
}

fn evaluated(plan: Plan) -> Evaluated {
    Evaluated::new(Arc::new(plan), TODAY)
}

/// A plan that was adopted under a name, by a body and for a reason that are called the same.
fn adopted(plan: Plan, name: &str) -> Versions {
    let mut session = Session::open(Dossier::new("DOS-1".to_owned(), plan), TODAY);
    let words = || name.to_owned();
    let decision = Decision {
        on: TODAY,
        body: words(),
        reason: words(),
    };
    let name = words();
    let adopted = session.adopt_version(Adoption { name, decision }, file::keep);
    adopted.expect("a version");
    session.versions().as_ref().clone()
}

#[test]
fn the_page_says_which_version_is_in_force_and_whether_it_is_this_plan() {
    let plan = example();
    let versions = adopted(plan.clone(), "Startversie");
    let said = |plan: Plan, versions: &Versions| {
        let page = board::page(&Board {
            dossier_id: "DOS-1",
            snapshot: "0f1e2d3c",
            evaluated: &evaluated(plan),
            scenario: None,
            adopted: None,
            versions,
            today: TODAY,
            text: Text::of(Language::Dutch),
        });
        let words = ["Startversie", "is daaraan gelijk", "wijkt daarvan af"];
        words.map(|words| page.contains(words))
    };
    assert_eq!(said(plan.clone(), &Versions::new()), [false, false, false]);
    assert_eq!(said(plan.clone(), &versions), [true, true, false]);
    let other = arranged(plan, |arrangement| {
        arrangement.unit = Money::from_cents(1);
    });
    assert_eq!(said(other, &versions), [true, false, true]);
}

/// The same plan with another arrangement.
fn arranged(mut plan: Plan, change: impl FnOnce(&mut Arrangement)) -> Plan {
    let mut arrangement = Arrangement::clone(&plan.arrangement);
    change(&mut arrangement);
    plan.arrangement = Single::new(arrangement);
    plan
}

/// Every column of money adds up to its total, and the totals are those of the outcome.
#[track_caller]
fn ties_out(page: &Page, evaluated: &Evaluated) {
    for (part, columns) in ADDED {
        let table = &page.tables[part];
        for at in 1..table.width().min(columns.saturating_add(1)) {
            let (rows, total) = table.column(at);
            assert_eq!(rows.iter().sum::<i128>(), total, "{part}, column {at}");
        }
    }
    let budget = &page.tables["budget"];
    let last = budget.width() - 1;
    for at in 1..=last {
        let (rows, left) = budget.column(at);
        assert_eq!(rows[0] - rows[1..].iter().sum::<i128>(), left, "{rows:?}");
    }
    let (outcome, lines) = (&evaluated.outcome, &page.tables["lines"]);
    let all = i128::from(outcome.total(None, TotalOf::Lines).cents());
    let given = budget.column(last).0;
    assert_eq!(given[2] + given[3], all);
    assert_eq!(lines.column(lines.width() - 1).1, all);
    let headings = &page.tables["organisations"].head[0];
    let total = headings
        .iter()
        .rposition(|heading| heading == "Totaal" || heading == "Total");
    let total = total.expect("a column of all years");
    assert_eq!(page.tables["organisations"].column(total).1, all);
    let year = outcome.years.last().expect("a year").year;
    let of_year = outcome.total(Some(year), TotalOf::Lines).cents();
    assert_eq!(page.tables["areas"].column(1).1, i128::from(of_year));
}

#[test]
fn the_page_of_the_example_ties_out_in_both_languages() {
    let evaluated = evaluated(example());
    for language in Language::ALL {
        let html = page_of(&evaluated, language);
        assert!(html.contains(&format!("<html lang=\"{}\">", language.code())));
        let page = read(&html);
        ties_out(&page, &evaluated);
        let rows = |part: &str| page.tables[part].body.len();
        assert_eq!(
            (rows("organisations"), rows("lines"), rows("areas")),
            (9, 11, 15)
        );
        let text = Text::of(language);
        assert!(page.says(&text.say("board-decisions")));
        assert!(page.says("€ 15.096.354,87"), "what is expected is named");
        assert!(page.says("CC BY 4.0"), "where figures come from is named");
        assert!(page.says("DOS-1") && page.says("0f1e2d3c"));
    }
}

#[test]
fn the_page_of_the_example_names_the_amounts_that_were_worked_by_hand() {
    let page = dutch(example());
    let row = |part: &str, name: &str| {
        let rows = &page.tables[part].body;
        let row = rows.iter().find(|row| row[0] == name);
        row.unwrap_or_else(|| panic!("no {name}")).clone()
    };
    let doras = [
        "Stichting Doras",
        "832.186,25",
        "832.186,25",
        "855.487,00",
        "879.441,00",
        "2.567.114,25",
        "+47.254,75",
    ];
    assert_eq!(row("organisations", "Stichting Doras"), doras);
    assert!(page.says("+5,68%"));
    let counted = [
        "Telt mee",
        "7.241.208,14",
        "7.443.961,97",
        "7.652.392,90",
        "22.337.563,01",
    ];
    assert_eq!(row("budget", "Telt mee"), counted);
    assert_eq!(
        row("areas", "Banne Buiksloot"),
        ["Banne Buiksloot", "1.091.557,01", "14,26%", "74,15"]
    );
}

#[test]
fn a_large_plan_has_a_page_of_the_same_size_that_ties_out() {
    let plan = evaluated(sample::plan(Scale::CITY));
    let html = page_of(&plan, Language::Dutch);
    assert!(html.len() < 40_000, "{} bytes", html.len());
    let page = read(&html);
    ties_out(&page, &plan);
    let names = |part: &str| -> Vec<&str> {
        let rows = page.tables[part].body.iter();
        rows.map(|row| row[0].as_str()).collect()
    };
    for (part, most, others) in [
        ("organisations", 12, 14),
        ("lines", 12, 189),
        ("areas", 16, 5),
    ] {
        let names = names(part);
        assert_eq!(names.len(), most, "{part}");
        assert_eq!(
            names[most - 1],
            format!("en {others} andere, samen"),
            "{part}"
        );
    }
}

#[test]
fn many_years_stand_in_columns_that_fit_and_still_add_up() {
    let scale = Scale {
        years: 15,
        ..Scale::DISTRICT
    };
    let plan = evaluated(sample::plan(scale));
    let page = read(&page_of(&plan, Language::English));
    ties_out(&page, &plan);
    let headings = &page.tables["lines"].head[0];
    assert_eq!(headings.len(), 6);
    let years: Vec<Year> = plan.plan.years();
    assert_eq!(headings[4], format!("{}–{}", years[3], years[14]));
}

#[test]
fn part_of_a_year_is_not_laid_beside_a_year() {
    let term = |first, last| Term::new(first, last).expect("a term");
    let broken = term(
        jiff::civil::date(2018, 7, 1),
        jiff::civil::date(2019, 6, 30),
    );
    let plan = arranged(example(), |arrangement| arrangement.term = broken);
    let page = dutch(plan.clone());
    ties_out(&page, &evaluated(plan));
    assert_eq!(
        page.tables["organisations"].head[0],
        ["Organisatie", "2018", "2019", "Totaal"]
    );
    assert!(page.says("niet bekend of niet te vergelijken"));
}

#[test]
fn what_is_decided_is_no_longer_asked() {
    let open = [
        "expected",
        "not-adopted",
        "not-awarded",
        "scheme",
        "legal-basis",
    ];
    let asked = |plan: Plan| -> Vec<&str> {
        let (page, text) = (dutch(plan), Text::of(Language::Dutch));
        let codes = [
            "expected",
            "not-adopted",
            "not-awarded",
            "not-yet-assigned",
            "left",
            "short",
        ];
        let codes = codes.into_iter().chain(["lead", "scheme", "legal-basis"]);
        codes
            .filter(|code| page.says(&text.say(&format!("board-matter-{code}"))))
            .collect()
    };
    assert_eq!(asked(example()), open);
    let years = example().years();
    let decided = |arrangement: &mut Arrangement| {
        arrangement.budget_adopted = years.iter().copied().collect();
        arrangement.scheme = "ASA 2013".to_owned();
        arrangement.legal_basis = "art. 3".to_owned();
    };
    let asked_then = asked(arranged(example(), decided));
    assert_eq!(asked_then, ["expected", "not-awarded"]);
    // Years that are awarded without a single amount leave all their money.
    let awarded = arranged(example(), |arrangement| {
        decided(arrangement);
        arrangement.awarded = years.iter().map(|year| (*year, TODAY)).collect();
    });
    assert_eq!(asked(awarded), ["expected", "left"]);
    // Without a phase the arrangement says to whom is awarded.
    let mut alone = example();
    alone.phases = Table::default();
    let without = arranged(alone, |arrangement| {
        decided(arrangement);
        arrangement.count_expected.clear();
        arrangement.award_form = AwardForm::Lead;
    });
    let page = dutch(without.clone());
    assert!(page.says("In 2019–2020 komt € 15.096.354,00 tekort."));
    assert_eq!(asked(without), ["not-awarded", "short", "lead"]);
    let mut nobody = example();
    nobody.memberships = Table::default();
    let outcome = evaluated(nobody.clone()).outcome;
    let rest = years.iter().filter_map(|year| outcome.budget(*year));
    assert!(
        rest.clone()
            .all(|budget| !budget.part(BudgetPart::NotYetAssigned).is_zero())
    );
    assert!(asked(nobody).contains(&"not-yet-assigned"));
}

/// Every row of a table under another name.
fn renamed<R: Row>(table: &Table<R>, rename: impl Fn(&mut R)) -> Table<R> {
    let rows = table.iter().map(|(id, row): (Id<R>, &R)| {
        let mut row = row.clone();
        rename(&mut row);
        (id, row)
    });
    rows.collect()
}

#[test]
fn nothing_that_somebody_typed_becomes_part_of_the_page_itself() {
    const TYPED: &str = "</td><script>alert('1')</script> & \"a\"\u{202e}b\u{0}\u{7}\nc";
    const READ: &str = "</td><script>alert('1')</script> & \"a\"\u{fffd}b\u{fffd}\u{fffd} c";
    let honest = example();
    let mut plan = arranged(honest.clone(), |arrangement| {
        arrangement.note = TYPED.to_owned();
        arrangement.scheme = TYPED.to_owned();
        arrangement.legal_basis = TYPED.to_owned();
    });
    let typed = || TYPED.to_owned();
    plan.assignment = Single::new(Assignment {
        title: typed(),
        question: typed(),
        scope: typed(),
        authority: typed(),
        note: typed(),
        ..Assignment::clone(&honest.assignment)
    });
    plan.organisations = renamed(&honest.organisations, |row| row.name = typed());
    plan.lines = renamed(&honest.lines, |row| row.name = typed());
    plan.areas = renamed(&honest.areas, |row| row.name = typed());
    plan.keys = renamed(&honest.keys, |row| row.name = typed());
    plan.awards = renamed(&honest.awards, |row| row.project = typed());
    let versions = adopted(plan.clone(), TYPED);
    let evaluated = evaluated(plan);
    let html = board::page(&Board {
        dossier_id: TYPED,
        snapshot: "0f1e2d3c",
        evaluated: &evaluated,
        scenario: Some(TYPED),
        adopted: None,
        versions: &versions,
        today: TODAY,
        text: Text::of(Language::Dutch),
    });
    for never in ["<script", "\u{202e}", "\u{0}", "\u{7}"] {
        assert!(!html.contains(never), "{never:?}");
    }
    let page = read(&html);
    ties_out(&page, &evaluated);
    let times = page.texts.iter().filter(|text| text.contains(READ)).count();
    assert!(times > 9 + 11 + 15, "{times}");
    assert!(page.tables["areas"].body.iter().all(|row| row[0] == READ));
}

#[test]
fn a_page_needs_nothing_from_elsewhere_and_runs_nothing() {
    let html = page_of(&evaluated(example()), Language::Dutch);
    for other in [
        "<script", "<link", "<img", "src=", "href=", "url(", "@import", "http:", "https:",
    ] {
        assert!(!html.contains(other), "{other}");
    }
    assert!(html.contains("default-src &#39;none&#39;"));
    let page = read(&html);
    let count = |tag: &str| page.tags.iter().filter(|name| *name == tag).count();
    assert_eq!((count("h1"), count("title"), count("main")), (1, 1, 1));
    assert_eq!((count("table"), count("caption")), (4, 4));
    let cells = html.matches("<th").count() - html.matches("<thead").count();
    assert_eq!(html.matches("<th scope=\"").count(), cells);
}
