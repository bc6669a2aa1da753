//! The border between *what* and *how*: which steps go across it, and what settles that.

use jiff::civil::{Date, date};
use ontschot::{
    change::{Edit, StepName},
    check::Code,
    dossier::Dossier,
    money::Money,
    plan::{
        Id, Justification, Line, LineAmount, LineId, Membership, Organisation, OrganisationId,
        Place, Plan, Side, Value,
    },
    session::Session,
    year::Year,
};

const LINE: LineId = LineId::new(1);

fn session() -> Session {
    let line = Line {
        name: "Jeugd".to_owned(),
        amount: LineAmount::Fixed {
            amount: euros(100),
            base_year: None,
            indexed: false,
        },
        ..Line::default()
    };
    let organisation = Organisation {
        name: "Linde".to_owned(),
        ..Organisation::default()
    };
    let member = Membership {
        organisation: OrganisationId::new(1),
        ..Membership::default()
    };
    let plan = Plan {
        organisations: [(Id::new(1), organisation)].into_iter().collect(),
        memberships: [(Id::new(1), member)].into_iter().collect(),
        lines: [(LINE, line)].into_iter().collect(),
        ..Plan::default()
    };
    let mut session = Session::open(Dossier::new("d".to_owned(), plan), date(2018, 1, 1));
    session.tell_time(date(2018, 1, 1).at(9, 0, 0, 0));
    session
}

fn euros(euros: i64) -> Money {
    Money::from_cents(euros * 100)
}

fn amount(euros_now: i64) -> Edit {
    Edit::set(LINE.row(), "amount", Value::Money(euros(euros_now)))
}

fn take(session: &mut Session, side: Option<Side>, edit: &Edit) {
    session.tell_side(side);
    session.apply(edit).expect("applied");
}

/// The findings about the border, by code and place.
fn found(session: &mut Session) -> Vec<(Code, String)> {
    let evaluated = session.evaluated();
    let findings = evaluated.findings.iter();
    let border = findings.filter(|finding| matches!(finding.code, Code::W001 | Code::W002));
    border
        .map(|finding| (finding.code, finding.place.to_string()))
        .collect()
}

fn one(code: Code, place: &str) -> Vec<(Code, String)> {
    vec![(code, place.to_owned())]
}

const AMOUNT: &str = "lines/LIN-0001/amount";

#[test]
fn partners_who_change_a_budget_and_an_authority_that_divides_a_line_go_across_the_border() {
    let mut session = session();
    take(&mut session, Some(Side::Partners), &amount(200));
    assert_eq!(found(&mut session), one(Code::W001, AMOUNT));
    let split = Edit::set(LINE.row(), "split", Value::Choice("history"));
    take(&mut session, Some(Side::Authority), &split);
    let both = [
        one(Code::W001, AMOUNT),
        one(Code::W002, "lines/LIN-0001/split"),
    ];
    assert_eq!(found(&mut session), both.concat());
}

#[test]
fn each_side_changes_its_own_and_both_together_change_anything() {
    let mut session = session();
    take(&mut session, Some(Side::Authority), &amount(200));
    let split = Edit::set(LINE.row(), "split", Value::Choice("history"));
    take(&mut session, Some(Side::Partners), &split);
    take(&mut session, None, &amount(300));
    let note = Edit::set(LINE.row(), "note", Value::Text("n".to_owned()));
    take(&mut session, Some(Side::Partners), &note);
    assert_eq!(found(&mut session), []);
}

#[test]
fn it_is_settled_by_whoever_owns_the_field_and_by_going_back() {
    let mut session = session();
    take(&mut session, Some(Side::Partners), &amount(200));
    take(&mut session, Some(Side::Partners), &amount(250));
    take(&mut session, Some(Side::Partners), &amount(100));
    assert_eq!(found(&mut session), [], "as its owner had left it");
    take(&mut session, Some(Side::Partners), &amount(200));
    session.undo();
    assert_eq!(found(&mut session), [], "taken back");
    session.redo();
    assert_eq!(found(&mut session), one(Code::W001, AMOUNT));
    take(&mut session, Some(Side::Authority), &amount(220));
    assert_eq!(found(&mut session), [], "set by its owner");
}

#[test]
fn a_row_of_the_other_side_is_told_once_and_not_field_by_field() {
    let mut session = session();
    let new = LineId::new(2);
    take(
        &mut session,
        Some(Side::Partners),
        &Edit::add(new, Line::default()),
    );
    let name = Edit::set(new.row(), "name", Value::Text("Nieuw".to_owned()));
    take(&mut session, Some(Side::Partners), &name);
    assert_eq!(found(&mut session), one(Code::W001, "lines/LIN-0002"));
    take(&mut session, Some(Side::Partners), &Edit::Remove(new.row()));
    assert_eq!(found(&mut session), []);
}

#[test]
fn what_partners_proposed_is_theirs_whoever_takes_it_over() {
    let mut session = session();
    let who_and_when = Value::Pair(Box::new((
        Value::Row(OrganisationId::new(1).row()),
        Value::Year(Year::new(2018).expect("a year")),
    )));
    let pin = Edit::set_entry(LINE.row(), "pins", who_and_when, Value::Money(euros(50)));
    let proposals = Edit::Many(StepName::AcceptProposals(1), vec![pin]);
    take(&mut session, Some(Side::Authority), &proposals);
    assert_eq!(found(&mut session), []);
    let by = session.log().iter().last().and_then(|entry| entry.by);
    assert_eq!(by, Some(Side::Partners));
}

fn justified(on: Option<Date>, reason: &str) -> Edit {
    let row = Justification {
        place: Some(AMOUNT.parse::<Place>().expect("a place")),
        reason: reason.to_owned(),
        by: "stuurgroep".to_owned(),
        on,
    };
    Edit::add(Id::new(1), row)
}

#[test]
fn a_justification_silences_it_until_a_later_change() {
    let mut session = session();
    take(&mut session, Some(Side::Partners), &amount(200));
    take(
        &mut session,
        None,
        &justified(Some(date(2018, 1, 1)), "zo afgesproken"),
    );
    assert_eq!(found(&mut session), []);
    session.tell_time(date(2018, 1, 2).at(9, 0, 0, 0));
    take(&mut session, Some(Side::Partners), &amount(300));
    assert_eq!(found(&mut session), one(Code::W001, AMOUNT));
}

#[test]
fn a_justification_without_a_reason_silences_nothing() {
    let mut session = session();
    take(&mut session, Some(Side::Partners), &amount(200));
    take(&mut session, None, &justified(None, " "));
    assert_eq!(found(&mut session), one(Code::W001, AMOUNT));
}

#[test]
fn whoever_opens_the_file_again_sees_it_still() {
    let mut session = session();
    take(&mut session, Some(Side::Partners), &amount(200));
    let outcome = session.evaluated().outcome;
    let bytes = ontschot::file::write(&session.dossier(), &outcome);
    let opened = ontschot::file::read(&bytes).expect("it opens");
    let mut again = Session::open(opened.dossier, date(2018, 2, 1));
    assert_eq!(found(&mut again), one(Code::W001, AMOUNT));
    assert_eq!(again.crossings(), session.crossings());
}
