//! Two plans beside each other, as a table for spreadsheets and as JSON for programs.

use super::{
    cell::Cell,
    column::{self, Column, ColumnKind},
    sheet::Rows,
};
use crate::{
    engine::{Compared, Comparison, Direction, Pair},
    file,
    plan::{BudgetPart, Plan, RowId, TotalOf},
    session::Sides,
    share::Ratio,
    text::Text,
    year::Year,
};
use serde_json::{Map, Value as Json, json};

/// What a row of the table is of.
const GROUPS: &[&str] = &["organisation", "line", "area", "budget"];

/// In which of the two plans it exists.
const PRESENCES: &[&str] = &["both", "only_before", "only_after"];

/// A row for each organisation, line, area and number of the budget in each year. No row adds up
/// others.
pub fn table<'a>(sides: &'a Sides, text: &'a Text) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        Column::new("group", ColumnKind::Choice(GROUPS)).key(),
        Column::new("id", ColumnKind::Text).key(),
        column::text("name"),
        Column::new("presence", ColumnKind::Choice(PRESENCES)).required(),
        column::year_key(),
        column::amount("before"),
        column::amount("after"),
        column::amount("difference"),
        Column::new("change", ColumnKind::Ratio),
        Column::new("share_before", ColumnKind::Ratio),
        Column::new("share_after", ColumnKind::Ratio),
    ];
    let amounts = &sides.amounts;
    let rows = members(amounts).flat_map(move |member| {
        let years = amounts.years.iter();
        years.map(move |year| row(sides, text, &member, *year))
    });
    (columns, Box::new(rows))
}

/// One thing that is compared.
struct Member<'a> {
    group: &'static str,
    of: Of,
    row: &'a Compared,
}

#[derive(Clone, Copy)]
enum Of {
    Row(RowId),
    /// Not yet assigned, or not divided over areas.
    Nobody(&'static str),
    Budget(BudgetPart),
}

fn members(amounts: &Comparison) -> impl Iterator<Item = Member<'_>> {
    let organisations = amounts.organisations().map(|(id, row)| Member {
        group: "organisation",
        of: id.map_or(Of::Nobody("not-yet-assigned"), |id| Of::Row(id.row())),
        row,
    });
    let lines = amounts.lines().map(|(id, row)| Member {
        group: "line",
        of: Of::Row(id.row()),
        row,
    });
    let areas = amounts.areas().map(|(id, row)| Member {
        group: "area",
        of: id.map_or(Of::Nobody("not-divided"), |id| Of::Row(id.row())),
        row,
    });
    let budget = amounts.budget.iter().map(|(part, row)| Member {
        group: "budget",
        of: Of::Budget(*part),
        row,
    });
    organisations.chain(lines).chain(areas).chain(budget)
}

fn row<'a>(sides: &Sides, text: &Text, member: &Member<'_>, year: Year) -> Vec<Cell<'a>> {
    let pair = member.row.at(Some(year));
    let ratio = |ratio: Option<Ratio>| ratio.map_or(Cell::Blank, Cell::Ratio);
    vec![
        Cell::Choice(member.group),
        Cell::words(member.of.id()),
        Cell::words(member.of.name(sides, text)),
        Cell::Choice(member.row.presence.code()),
        Cell::Year(year),
        Cell::Money(pair.before),
        Cell::Money(pair.after),
        Cell::Money(pair.difference()),
        ratio(pair.change()),
        ratio(pair.share_before()),
        ratio(pair.share_after()),
    ]
}

impl Of {
    fn id(self) -> String {
        match self {
            Self::Row(row) => row.to_string(),
            Self::Nobody(key) => key.to_owned(),
            Self::Budget(part) => part.code().to_owned(),
        }
    }

    fn name(self, sides: &Sides, text: &Text) -> String {
        match self {
            Self::Row(row) => name_of(sides, row),
            Self::Nobody(key) => text.say(key),
            Self::Budget(part) => text.say(&format!("budget-{}", part.code())),
        }
    }
}

/// The name of a row in the plan after, or before where it is gone.
pub fn name_of(sides: &Sides, row: RowId) -> String {
    let has = |plan: &Plan| plan.table(row.table()).row(row.number()).is_some();
    let plan = if has(&sides.after.plan) {
        &sides.after.plan
    } else {
        &sides.before.plan
    };
    plan.name_of(row)
}

/// All of it: amounts as texts with a decimal point, changes and shares as exact fractions.
pub fn as_json(sides: &Sides, names: [&str; 2], text: &Text) -> Json {
    let amounts = &sides.amounts;
    let group = |group: &str| -> Vec<Json> {
        let members = members(amounts).filter(|member| member.group == group);
        members
            .map(|member| member_json(sides, &member, text))
            .collect()
    };
    let way = |way: Direction| -> Vec<String> {
        let going = amounts.going(way).into_iter();
        going.map(|(id, _)| id.to_string()).collect()
    };
    let directions = Direction::ALL.map(|to| (to.code().to_owned(), json!(way(to))));
    let [before, after] = names;
    json!({
        "before": before,
        "after": after,
        "inputs": sides.inputs.iter().map(file::change_json).collect::<Vec<_>>(),
        "total": amounts.totals.get(&TotalOf::Lines).map(compared_json),
        "organisations": group("organisation"),
        "directions": directions.into_iter().collect::<Map<_, _>>(),
        "lines": group("line"),
        "areas": group("area"),
        "budget": group("budget"),
    })
}

fn member_json(sides: &Sides, member: &Member<'_>, text: &Text) -> Json {
    let mut json = json!({
        "id": member.of.id(),
        "name": member.of.name(sides, text),
        "presence": member.row.presence.code(),
    });
    if let (Json::Object(json), Json::Object(amounts)) = (&mut json, compared_json(member.row)) {
        json.extend(amounts);
    }
    json
}

fn compared_json(row: &Compared) -> Json {
    let years = row.years.iter();
    let years = years.map(|(year, pair)| (year.to_string(), pair_json(pair)));
    json!({ "all": pair_json(&row.all), "years": years.collect::<Map<_, _>>() })
}

fn pair_json(pair: &Pair) -> Json {
    let ratio = |ratio: Option<Ratio>| ratio.map(|ratio| ratio.to_string());
    json!({
        "before": pair.before.to_string(),
        "after": pair.after.to_string(),
        "difference": pair.difference().to_string(),
        "change": ratio(pair.change()),
        "share_before": ratio(pair.share_before()),
        "share_after": ratio(pair.share_after()),
    })
}
