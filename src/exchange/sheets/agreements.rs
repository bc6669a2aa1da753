//! Agreements as partners read them: who must do what, by when, and room for the answer of each.

use super::{
    line,
    matrix::ANSWERS,
    organisation,
    table::{cells_of, columns_of},
};
use crate::{
    engine::{
        agreements::{answering, due_days, years_of},
        decisions::{self, body, voters},
    },
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        filter::Filter,
        sheet::{Contents, Rows, SheetName},
    },
    plan::{
        Agreement, AgreementId, Decision, DecisionRule, Kind, OrganisationId, Plan, TableName,
        field::FieldType as _,
    },
    text::Text,
    year::Year,
};
use jiff::civil::Date;
use std::{collections::BTreeMap, rc::Rc};

/// The codes of what an agreement can be.
const KINDS: &[&str] = match crate::plan::AgreementKind::KIND {
    Kind::Choice(codes) => codes,
    _ => &[],
};

/// The codes of how is decided.
pub(super) const RULES: &[&str] = match DecisionRule::KIND {
    Kind::Choice(codes) => codes,
    _ => &[],
};

/// A row for every agreement and everyone who answers for it, with the years side by side. Who chose
/// organisations gets what these promise, and what the authority promises them.
pub(crate) fn agreements<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let contents = *contents;
    let years: Rc<[Year]> = contents
        .plan()
        .years()
        .into_iter()
        .filter(|year| contents.filter.has_year(*year))
        .collect();
    let columns = columns(&years);
    let rows = of_filter(&contents).flat_map(move |(id, agreement)| {
        let years = Rc::clone(&years);
        let days = due_days(contents.plan(), agreement);
        let wanted =
            answering(agreement).filter(move |who| is_shown(contents.filter, agreement, *who));
        wanted.map(move |who| row(&contents, &years, (id, agreement), &days, who))
    });
    (columns, Box::new(rows))
}

/// The agreements of which some row is wanted.
fn of_filter<'a>(
    contents: &Contents<'a>,
) -> impl Iterator<Item = (AgreementId, &'a Agreement)> + use<'a> {
    let filter = contents.filter;
    let all = contents.plan().agreements.iter();
    all.filter(move |(_, agreement)| {
        let is_of_line = agreement.line.is_none_or(|line| filter.has_line(line));
        is_of_line && answering(agreement).any(|who| is_shown(filter, agreement, who))
    })
}

/// Whether what somebody promises is wanted.
fn is_shown(filter: &Filter, agreement: &Agreement, who: Option<OrganisationId>) -> bool {
    let mut to = agreement.promised_to.iter();
    filter.has_organisation(who)
        || (who.is_none() && to.any(|to| filter.has_organisation(Some(*to))))
}

fn columns(years: &[Year]) -> Vec<Column> {
    let each = |word: &'static str, kind| {
        let of = move |year: &Year| Column::new(word, kind).of(*year);
        years.iter().map(of)
    };
    let mut columns = vec![
        Column::new("agreement_id", ColumnKind::Id).key(),
        column::text("agreement"),
        column::id_of(SheetName::Organisations, "organisation_id").key_or_blank(),
        column::text("organisation").required(),
        column::text("text"),
        Column::new("kind", ColumnKind::Choice(KINDS)).required(),
        column::text("article"),
        column::text("promised_to").required(),
        column::id_of(SheetName::Lines, "line_id"),
        column::text("line"),
        column::id_of(SheetName::Goals, "goal_id"),
        column::text("goal"),
    ];
    columns.extend(each("quantity", ColumnKind::Number));
    columns.push(column::text("counted_in"));
    columns.extend(each("due_for", ColumnKind::Date));
    columns.extend([
        Column::new("first_due", ColumnKind::Date),
        Column::new("yearly", ColumnKind::Flag).required(),
        column::text("basis"),
        Column::new("enforceable", ColumnKind::Flag).required(),
        column::text("evidence"),
        column::text("consequence"),
        Column::new("decision_id", ColumnKind::Id).within(SheetName::Decisions, "decision_id"),
        column::text("decision"),
        column::text("who_decides"),
        Column::new("decision_rule", ColumnKind::Choice(RULES)),
        Column::new("own_votes", ColumnKind::Integer),
        Column::new("planned", ColumnKind::Date),
        Column::new("taken", ColumnKind::Date),
        column::text("note"),
        Column::new("agreed", ColumnKind::Choice(ANSWERS)),
        column::text("remark"),
    ]);
    columns
}

fn row<'a>(
    contents: &Contents<'a>,
    years: &[Year],
    (id, agreement): (AgreementId, &'a Agreement),
    days: &BTreeMap<Year, Date>,
    who: Option<OrganisationId>,
) -> Vec<Cell<'a>> {
    let (plan, text) = (contents.plan(), contents.text);
    let mut cells = vec![Cell::id(id), Cell::text(&agreement.name)];
    match who {
        Some(who) => cells.extend(organisation(plan, who)),
        None => cells.extend([Cell::Blank, Cell::words(authority(plan, text))]),
    }
    let article = agreement.kind.article();
    cells.extend([
        Cell::text(&agreement.text),
        Cell::from_value(agreement.kind.to_value()),
        article.map_or(Cell::Blank, |article| Cell::words(format!("Awb {article}"))),
        Cell::words(promised_to(plan, text, agreement)),
    ]);
    match agreement.line {
        Some(of) => cells.extend(line(plan, of)),
        None => cells.extend([Cell::Blank, Cell::Blank]),
    }
    let goal = agreement.goal.and_then(|id| plan.goals.get(id));
    cells.push(Cell::id_or_blank(agreement.goal));
    cells.push(goal.map_or(Cell::Blank, |goal| Cell::text(&goal.name)));
    let quantities = years.iter().map(|year| agreement.quantities.get(year));
    cells.extend(quantities.map(|number| number.map_or(Cell::Blank, |n| Cell::Number(*n))));
    cells.push(Cell::text(&agreement.unit));
    cells.extend(years.iter().map(|year| day(days.get(year).copied())));
    cells.extend([
        day(agreement.due),
        Cell::Flag(agreement.yearly),
        Cell::text(&agreement.basis),
        Cell::Flag(agreement.enforceable),
        Cell::text(&agreement.evidence),
        Cell::text(&agreement.consequence),
    ]);
    cells.extend(decided(plan, agreement, who));
    cells.extend([Cell::text(&agreement.note), Cell::Blank, Cell::Blank]);
    cells
}

/// The decision that makes it hold: which, by whom, how, with how many votes of the one who reads,
/// when.
fn decided<'a>(
    plan: &'a Plan,
    agreement: &Agreement,
    who: Option<OrganisationId>,
) -> [Cell<'a>; 7] {
    let id = agreement.decision;
    let decision = id.and_then(|id| plan.decisions.get(id));
    let words = |of: fn(&Decision) -> &str| decision.map_or(Cell::Blank, |row| Cell::text(of(row)));
    [
        Cell::id_or_blank(id),
        words(|row| &row.name),
        decision.map_or(Cell::Blank, |row| Cell::text(body(plan, row))),
        decision.map_or(Cell::Blank, |row| Cell::from_value(row.rule.to_value())),
        who.and_then(|who| Some(own_votes(plan, decision?, who)))
            .unwrap_or(Cell::Blank),
        day(decision.and_then(|row| row.planned)),
        day(decision.and_then(|row| row.taken)),
    ]
}

/// How many votes an organisation has in a decision; blank where whoever has the mandate decides.
pub(super) fn own_votes(plan: &Plan, decision: &Decision, who: OrganisationId) -> Cell<'static> {
    if decision.rule == DecisionRule::Mandate {
        return Cell::Blank;
    }
    if !voters(plan, decision).contains(&who) {
        return Cell::Integer(0);
    }
    Cell::Integer(decisions::own_votes(decision, who).into())
}

fn day(day: Option<Date>) -> Cell<'static> {
    day.map_or(Cell::Blank, Cell::Date)
}

/// The authority by its name, or in words.
pub(super) fn authority(plan: &Plan, text: &Text) -> String {
    let name = &plan.assignment.authority;
    if name.is_empty() {
        text.say("agreement-authority")
    } else {
        name.clone()
    }
}

/// The names of those to whom is promised, for a reader; their ids stand in a sheet of their own.
fn promised_to(plan: &Plan, text: &Text, agreement: &Agreement) -> String {
    if agreement.promised_to.is_empty() {
        return authority(plan, text);
    }
    let names = agreement.promised_to.iter();
    let names: Vec<String> = names.map(|who| plan.name_of(who.row())).collect();
    names.join("; ")
}

/// Everyone to whom something is promised.
pub(crate) fn recipients<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        column::id_of(SheetName::Agreements, "agreement_id").key(),
        column::id_of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
    ];
    let contents = *contents;
    let rows = of_filter(&contents).flat_map(move |(id, agreement)| {
        agreement.promised_to.iter().map(move |who| {
            let [organisation_id, name] = organisation(contents.plan(), *who);
            vec![Cell::id(id), organisation_id, name]
        })
    });
    (columns, Box::new(rows))
}

/// What is promised and due of an agreement in a year, also in years outside the term.
pub(crate) fn years<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        column::id_of(SheetName::Agreements, "agreement_id").key(),
        column::year_key(),
        Column::new("quantity", ColumnKind::Number),
        Column::new("own_due", ColumnKind::Date),
        Column::new("due", ColumnKind::Date),
    ];
    let contents = *contents;
    let rows = of_filter(&contents).flat_map(move |(id, agreement)| {
        let days = due_days(contents.plan(), agreement);
        let years = years_of(contents.plan(), agreement).into_iter();
        let wanted = years.filter(move |year| contents.filter.has_year(*year));
        wanted.map(move |year| {
            let quantity = agreement.quantities.get(&year);
            vec![
                Cell::id(id),
                Cell::Year(year),
                quantity.map_or(Cell::Blank, |number| Cell::Number(*number)),
                day(agreement.due_dates.get(&year).copied()),
                day(days.get(&year).copied()),
            ]
        })
    });
    (columns, Box::new(rows))
}

/// What is said of keeping the agreements that are wanted.
pub(crate) fn keepings<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let mut columns = vec![Column::new("keeping_id", ColumnKind::Id).key()];
    columns.extend(columns_of(TableName::Keepings));
    let contents = *contents;
    let rows = contents.plan().keepings.iter().filter(move |(_, keeping)| {
        let is_whose = |who| contents.filter.has_organisation(Some(who));
        of_filter(&contents).any(|(id, _)| id == keeping.agreement)
            && keeping
                .year
                .is_none_or(|year| contents.filter.has_year(year))
            && keeping.organisation.is_none_or(is_whose)
    });
    let rows = rows.map(move |(id, _)| {
        let mut cells = vec![Cell::id(id)];
        cells.extend(cells_of(contents.plan(), id.row()));
        cells
    });
    (columns, Box::new(rows))
}
