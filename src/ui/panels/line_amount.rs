//! The amount of a line: how it is fixed, and what comes of it.

use super::line_form::Form;
use crate::{
    change::Edit,
    engine::{Context, figures::Found, lines::counted},
    money::Money,
    plan::{Amount, Line, LineAmount, Place, TableName, Value},
    share::Ratio,
    ui::{
        theme::space,
        widgets::{
            amount_rows::{AmountRows, RowOf},
            choice::codes_ui,
            field::value_at,
            heading::weak_ui,
        },
    },
    year::Year,
};
use eframe::egui::Ui;
use num_traits::Zero as _;
use rust_decimal::Decimal;

/// The method, and the fields that have a meaning under it.
pub(super) fn amount_fields_ui(ui: &mut Ui, form: &mut Form<'_, '_>) {
    let view = form.view;
    let name = view.text.field(TableName::Lines, "method");
    let now = form.row.amount.method();
    if let Some(code) = codes_ui(
        ui,
        view,
        &name,
        &["fixed", "per_year", "per_unit", "weight"],
        now,
    ) {
        method_edits(form, code);
    }
    ui.add_space(space::SMALL);
    match form.row.amount {
        LineAmount::Fixed { .. } => {
            form.field_ui(ui, "amount");
            form.field_ui(ui, "base_year");
            form.flag_ui(ui, "indexed");
            form.field_ui(ui, "wages");
        }
        LineAmount::PerUnit { .. } => {
            form.field_ui(ui, "unit_amount");
            form.field_ui(ui, "unit_figure");
            form.field_ui(ui, "unit_figure_year");
            form.field_ui(ui, "base_year");
            form.flag_ui(ui, "indexed");
            form.field_ui(ui, "wages");
        }
        LineAmount::PerYear(_) => {
            for year in view.years() {
                form.entry_ui(ui, "amounts", Value::Year(year), &year.to_string());
            }
        }
        LineAmount::Weight(_) => {
            form.field_ui(ui, "weight");
            weak_ui(ui, view.text.say("line-weight-what"));
        }
    }
}

/// Another method starts from the amounts as they are, so that choosing it changes as little as it
/// can: the years as they were computed, or the first of them as the fixed amount or over the
/// residents.
fn method_edits(form: &mut Form<'_, '_>, code: &'static str) {
    let view = form.view;
    let amounts: Vec<_> = view
        .years()
        .filter_map(|year| Some((year, view.amount(Amount::Line(year, form.line))?)))
        .collect();
    let mut edits = vec![form.set("method", Value::Choice(code))];
    match (code, amounts.first()) {
        ("per_year", _) => edits.extend(amounts.iter().map(|(year, money)| {
            let place = Place::Entry(form.line.row(), "amounts", Value::Year(*year));
            Edit::Set(place, Value::Money(*money))
        })),
        ("fixed", Some((year, money))) => {
            edits.push(form.set("amount", Value::Money(*money)));
            edits.push(form.set("base_year", Value::Year(*year)));
        }
        ("per_unit", Some((year, money))) => {
            let figure = view.plan().arrangement.residents.clone();
            let unit = unit_amount(form, &figure, *year, *money);
            edits.push(form.set("unit_figure", Value::Text(figure)));
            edits.push(form.set("base_year", Value::Year(*year)));
            edits.extend(unit.map(|unit| form.set("unit_amount", Value::Money(unit))));
        }
        ("weight", _) => edits.push(form.set("weight", Value::Number(Decimal::ONE))),
        _ => {}
    }
    form.apply_together("method", edits);
}

/// What one unit costs if all that are counted in a year cost an amount together; `None` where none
/// can be counted.
fn unit_amount(form: &Form<'_, '_>, figure: &str, year: Year, all: Money) -> Option<Money> {
    let context = Context::new(form.view.plan());
    let line = Line {
        amount: LineAmount::PerUnit {
            amount: Money::ZERO,
            figure: figure.to_owned(),
            figure_year: None,
            base_year: Some(year),
            indexed: true,
        },
        ..form.row.clone()
    };
    let found = counted(&context, &line, year).ok()?;
    let part = &context.years.get(context.index_of(year)?)?.part;
    let units = found.iter().map(Found::value).sum::<Ratio>() * part;
    (!units.is_zero()).then(|| Money::rounded(&(all.to_ratio() / units), Money::CENT))
}

/// What the line has each year, which can be asked how it came about.
pub(super) fn outcome_ui(ui: &mut Ui, form: &mut Form<'_, '_>) {
    let view = form.view;
    ui.add_space(space::SMALL);
    let rows = AmountRows::by_year(ui, view, "outcome", vec![RowOf::Line(form.line)]);
    form.outcome.read_ui(ui, view, &rows, form.actions);
    let base_year = value_at(view, &form.place("base_year"));
    if matches!(form.row.amount, LineAmount::Fixed { .. }) && base_year.is_blank() {
        let first = view.years().next().map(|year| year.to_string());
        let first = first.unwrap_or_default();
        weak_ui(
            ui,
            view.text
                .say_with("line-base-year-blank", &[("year", &first)]),
        );
    }
}
