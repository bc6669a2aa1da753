//! A table of the plan as a sheet, by its own list of fields: a field that is added to a table
//! stands in its sheet without a word here.

use crate::{
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Rows, SheetName},
    },
    plan::{Kind, Plan, RowId, TableName, Value, fields_of},
};

/// All rows of a table, each with its id.
pub(crate) fn rows_of(plan: &Plan, table: TableName) -> (Vec<Column>, Rows<'_>) {
    let (_, id, _) = names(table);
    let mut columns = vec![Column::new(id, ColumnKind::Id).key()];
    columns.extend(columns_of(table));
    let rows = plan.table(table).numbers().into_iter().map(move |number| {
        let row = RowId::new(table, number);
        let mut cells = vec![Cell::row(row)];
        cells.extend(cells_of(plan, row));
        cells
    });
    (columns, Box::new(rows))
}

/// The columns of all fields of a table.
pub(crate) fn columns_of(table: TableName) -> Vec<Column> {
    let fields = fields_of(table).into_iter();
    fields
        .flat_map(|(code, kind)| {
            let columns = columns_of_field(table, code, kind).into_iter();
            columns.map(move |column| column.of_field(table, code))
        })
        .collect()
}

/// The cells of all fields of a row, for the same columns.
pub(crate) fn cells_of(plan: &Plan, row: RowId) -> Vec<Cell<'_>> {
    let Some(content) = plan.table(row.table()).row(row.number()) else {
        return Vec::new();
    };
    let kinds = fields_of(row.table()).into_iter().map(|(_, kind)| kind);
    content
        .values()
        .into_iter()
        .zip(kinds)
        .flat_map(|((_, value), kind)| cells_of_field(plan, kind, value))
        .collect()
}

fn columns_of_field(table: TableName, code: &'static str, kind: Kind) -> Vec<Column> {
    let plain = |kind| vec![Column::new(word(table, code), kind)];
    match kind {
        Kind::Text => plain(ColumnKind::Text),
        Kind::Flag => plain(ColumnKind::Flag),
        Kind::Number => plain(ColumnKind::Number),
        Kind::Money => plain(ColumnKind::Money),
        Kind::Year => plain(ColumnKind::Year),
        Kind::Date => plain(ColumnKind::Date),
        Kind::Choice(codes) => plain(ColumnKind::Choice(codes)),
        Kind::Share | Kind::Rate => column::exact(code).to_vec(),
        Kind::Row([to]) => reference(code, *to).to_vec(),
        Kind::Row(several) => several
            .iter()
            .flat_map(|to| reference(names(*to).2, *to))
            .collect(),
        Kind::AllOrSet(_) => vec![Column::new(format!("all_{code}"), ColumnKind::Flag)],
        // Nobody reviews an outline in a spreadsheet, which cuts long texts short.
        Kind::Set(_) | Kind::Map(..) | Kind::Pair(..) | Kind::Outline => Vec::new(),
    }
}

fn cells_of_field(plan: &Plan, kind: Kind, value: Value) -> Vec<Cell<'_>> {
    match (kind, value) {
        (Kind::Share | Kind::Rate, value) => {
            let ratio = match value {
                Value::Share(share) => Some(share.to_ratio()),
                Value::Rate(rate) => Some(rate.to_ratio()),
                _ => None,
            };
            Cell::exact(ratio).to_vec()
        }
        (Kind::Row(tables), value) => tables
            .iter()
            .flat_map(|table| match value {
                Value::Row(row) if row.table() == *table => named(plan, row),
                _ => [Cell::Blank, Cell::Blank],
            })
            .collect(),
        (Kind::AllOrSet(_), value) => vec![Cell::Flag(value == Value::All)],
        (Kind::Set(_) | Kind::Map(..) | Kind::Pair(..) | Kind::Outline, _) => Vec::new(),
        (_, value) => vec![Cell::from_value(value)],
    }
}

/// A row's id and name.
fn named(plan: &Plan, row: RowId) -> [Cell<'_>; 2] {
    let name = plan.table(row.table()).title(row.number());
    let name = name.filter(|name| !name.is_empty());
    [Cell::row(row), name.map_or(Cell::Blank, Cell::words)]
}

fn reference(word: &'static str, to: TableName) -> [Column; 2] {
    let (sheet, id, _) = names(to);
    let row = Column::new(format!("{word}_id"), ColumnKind::Id);
    [row.within(sheet, id), column::text(word)]
}

/// The sheet of a table, its id column, and the word for one of its rows.
const fn names(table: TableName) -> (SheetName, &'static str, &'static str) {
    match table {
        TableName::Assignment | TableName::Arrangement => {
            (SheetName::Assignment, "dossier_id", "assignment")
        }
        TableName::Organisations => (SheetName::Organisations, "organisation_id", "organisation"),
        TableName::Memberships => (SheetName::Memberships, "membership_id", "membership"),
        TableName::Areas => (SheetName::Areas, "area_id", "area"),
        TableName::Figures => (SheetName::Figures, "figure_id", "figure"),
        TableName::Awards => (SheetName::Awards, "award_id", "award"),
        TableName::Sources => (SheetName::Sources, "source_id", "source"),
        TableName::Lines => (SheetName::Lines, "line_id", "line"),
        TableName::Keys => (SheetName::Keys, "key_id", "key"),
        TableName::Facts => (SheetName::AwardedAmounts, "fact_id", "fact"),
        TableName::Phases => (SheetName::Phases, "phase_id", "phase"),
        TableName::Instalments => (SheetName::Instalments, "instalment_id", "instalment"),
        TableName::Reviews => (SheetName::Reviews, "review_id", "review"),
        TableName::Horizon => (SheetName::Horizon, "consecutive_id", "consecutive"),
        TableName::Ceilings => (SheetName::Ceilings, "ceiling_id", "ceiling"),
        TableName::Notices => (SheetName::Notices, "notice_id", "notice"),
        TableName::Rules => (SheetName::Rules, "rule_id", "rule_set"),
        TableName::ReportingRules => (SheetName::ReportingRules, "reporting_rule_id", "rule_set"),
        TableName::Reports => (SheetName::Reports, "report_id", "report"),
        TableName::Aid => (SheetName::Aid, "aid_id", "aid"),
        TableName::Agreements => (SheetName::Agreements, "agreement_id", "agreement"),
        TableName::Decisions => (SheetName::Decisions, "decision_id", "decision"),
        TableName::Signatures => (SheetName::Signatures, "signature_id", "signature"),
        TableName::Keepings => (SheetName::Keepings, "keeping_id", "keeping"),
        TableName::Results => (SheetName::Results, "result_id", "result"),
        TableName::Determinations => (
            SheetName::Determinations,
            "determination_id",
            "determination",
        ),
        TableName::CarryOvers => (SheetName::CarryOvers, "carry_over_id", "carry_over"),
        TableName::EqualisationReserves => (
            SheetName::EqualisationReserves,
            "equalisation_reserve_id",
            "equalisation_reserve",
        ),
        TableName::Documents => (SheetName::Documents, "document_id", "document"),
        TableName::Clauses => (SheetName::Clauses, "clause_id", "clause"),
        TableName::Goals => (SheetName::Goals, "goal_id", "goal"),
        TableName::Effects => (SheetName::Effects, "effect_id", "effect"),
        TableName::Indicators => (SheetName::Indicators, "indicator_id", "indicator"),
        TableName::Justifications => {
            let id = "justification_id";
            (SheetName::Justifications, id, "justification")
        }
        TableName::Roles => (SheetName::Roles, "role_id", "role"),
        TableName::ConsultationBodies => (
            SheetName::ConsultationBodies,
            "consultation_body_id",
            "consultation_body",
        ),
        TableName::LandingItems => (SheetName::LandingItems, "landing_item_id", "landing_item"),
        TableName::Bottlenecks => (SheetName::Bottlenecks, "bottleneck_id", "bottleneck"),
    }
}

/// What a field is called where it stands among those of other tables: a name is that of a line or
/// of an area.
fn word(table: TableName, code: &'static str) -> &'static str {
    match (table, code) {
        (_, "name") => names(table).2,
        (TableName::Areas, "code") => "area_code",
        (TableName::Signatures, "title") => "document_title",
        (TableName::Signatures, "mandated_on") => "mandate_since",
        (TableName::Arrangement, "note") => "arrangement_note",
        (TableName::CarryOvers | TableName::EqualisationReserves, "from") => "from_year",
        (TableName::CarryOvers, "to") => "to_year",
        (TableName::EqualisationReserves, "cap") => "reserve_cap",
        (TableName::Lines, "path") => "follows_path",
        (TableName::Lines, "corridor") => "in_corridor",
        (TableName::Effects, "kind") => "effect_kind",
        (TableName::Indicators, "unit") => "unit_of_measure",
        (TableName::LandingItems | TableName::Bottlenecks, "owner") => "seen_to_by",
        (TableName::Justifications, "by") => "justified_by",
        (TableName::Justifications, "on") => "justified_on",
        _ => code,
    }
}
