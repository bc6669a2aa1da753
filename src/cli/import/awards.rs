//! `ontschot import --register`: awards, in whatever layout they come.

use super::{
    super::{
        Context, Failure,
        arguments::{Import, Years},
    },
    questions, table,
};
use crate::{
    change::Edit,
    exchange::{
        incoming::{IncomingDialect, IncomingTable},
        matching::{Conditions, field_named},
        register::{
            self, Mapping, MappingError, RegisterFile, RegisterImport, headings::FIELDS,
            words::field_words,
        },
    },
    file::disk::{Here, replace},
    number::DecimalMark,
    plan::TableName,
    session::Session,
    text::Text,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

pub(super) fn awards(
    arguments: &Import,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<Option<Edit>, Failure> {
    let conditions = Conditions::read(&arguments.conditions)
        .map_err(|error| context.refused_condition(&error))?;
    let same = same_names(&arguments.same, context)?;
    check_mapping_name(arguments, context)?;
    let mapping = mapping(arguments, context)?;
    let table = table(file, arguments.sheet.as_deref(), context)?;
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let mut read = match register::read(&table, &mapping, &name) {
        Ok(read) => read,
        Err(problems) => {
            hint_at_sheets(&table, context)?;
            return Err(context.refused_cells(file, &problems));
        }
    };
    read.awards.retain(|award| {
        let year = arguments
            .year
            .is_none_or(|years: Years| years.contain(award.year));
        year && conditions.hold_for(award)
    });
    questions::answer(&mut read, &arguments.covers, context)?;
    report_file(file, &table, &read, context)?;
    if read.awards.is_empty() {
        return Err(context.refused("import-none", &[]));
    }
    if let Some(path) = arguments
        .save_mapping
        .as_ref()
        .filter(|_| !arguments.dry_run)
    {
        save_mapping(path, &read.read.mapping, context)?;
    }
    // A large table takes as much memory as all that follows.
    drop(table);
    report_unused(&same, &read, context)?;
    context.progress("progress-comparing");
    let plan = std::sync::Arc::clone(session.plan());
    let import = register::prepare(&plan, session.counters_mut(), read, &same);
    report_awards(&import, context)?;
    // With conditions nobody knows what the file has beside the rows that meet them.
    if arguments.conditions.is_empty() {
        questions::tell_unseen(&import, &plan, context)?;
    }
    Ok(import.edit)
}

/// Names that were said to mean another, and that no row has.
fn report_unused(
    same: &BTreeMap<String, String>,
    read: &RegisterFile,
    context: &mut Context<'_, '_>,
) -> Result<(), Failure> {
    if same.is_empty() {
        return Ok(());
    }
    let recipients: BTreeSet<&str> = read.awards.iter().map(|a| &*a.recipient).collect();
    let unused = same
        .keys()
        .filter(|name| !recipients.contains(name.as_str()));
    for name in unused {
        context.say("import-same-unused", &[("name", name)])?;
    }
    Ok(())
}

/// What is said of the layout: in a file that was kept, and above that on the command line.
fn mapping(arguments: &Import, context: &Context<'_, '_>) -> Result<Mapping, Failure> {
    let kept = match &arguments.mapping {
        Some(path) => kept_mapping(path, context)?,
        None => Mapping::default(),
    };
    Ok(kept.with(Mapping {
        columns: by_field(&arguments.column, context)?,
        values: by_field(&arguments.value, context)?,
        without: BTreeSet::new(),
        decimal: arguments.decimal.map(DecimalMark::from).map(Into::into),
        times: arguments.times,
    }))
}

fn kept_mapping(path: &Path, context: &Context<'_, '_>) -> Result<Mapping, Failure> {
    let text = std::fs::read_to_string(context.path(path))
        .map_err(|reason| context.unreadable(path, &reason))?;
    let file = path.display();
    Mapping::read(&text).map_err(|error| match error {
        MappingError::Form(reason) => context.refused(
            "import-mapping-form",
            &[("file", &file), ("reason", &reason)],
        ),
        MappingError::NoField(field) => no_field(&field, context),
    })
}

/// Refuses to keep a mapping under the name of something else, such as the dossier or the register.
fn check_mapping_name(arguments: &Import, context: &Context<'_, '_>) -> Result<(), Failure> {
    let path = arguments.save_mapping.as_deref();
    let other = path.filter(|path| {
        !path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("json"))
    });
    match other {
        Some(path) => Err(context.refused("import-mapping-name", &[("path", &path.display())])),
        None => Ok(()),
    }
}

fn save_mapping(
    path: &Path,
    mapping: &Mapping,
    context: &mut Context<'_, '_>,
) -> Result<(), Failure> {
    let file = path.display();
    replace(&Here, &context.path(path), mapping.write().as_bytes()).map_err(|reason| {
        let reason = crate::file::error::disk_words(&reason, context.text);
        let arguments: [(&str, &dyn std::fmt::Display); 2] = [("path", &file), ("reason", &reason)];
        Failure::CouldNot(context.text.say_with("export-not-written", &arguments))
    })?;
    context.say("import-mapping-saved", &[("file", &file)])
}

/// `FIELD=TEXT`, where a field may be called as the app calls it in either language.
fn by_field(
    texts: &[String],
    context: &Context<'_, '_>,
) -> Result<BTreeMap<String, String>, Failure> {
    let pairs = texts.iter().map(|text| {
        let (field, value) = text
            .split_once('=')
            .ok_or_else(|| context.refused("import-column-form", &[("text", text)]))?;
        let code = FIELDS.iter().find(|code| **code == field.trim());
        let code = code.copied().or_else(|| field_named(field));
        let code = code.filter(|code| FIELDS.contains(code));
        let code = code.ok_or_else(|| no_field(field, context))?;
        Ok((code.to_owned(), value.trim().to_owned()))
    });
    pairs.collect()
}

fn no_field(field: &str, context: &Context<'_, '_>) -> Failure {
    let fields = FIELDS.join(", ");
    context.refused("import-no-field", &[("field", &field), ("fields", &fields)])
}

/// How the file was understood: its dialect, its columns, and what was left out.
fn report_file(
    file: &Path,
    table: &IncomingTable,
    read: &RegisterFile,
    context: &mut Context<'_, '_>,
) -> Result<(), Failure> {
    let form = form_words(&table.dialect, context.text);
    let rows = context.text.count("count-rows", table.rows.len());
    let taken = context.text.whole(read.awards.len());
    context.say(
        "import-file",
        &[
            ("file", &file.display()),
            ("form", &form),
            ("rows", &rows),
            ("taken", &taken),
        ],
    )?;
    let columns = FIELDS.iter().filter_map(|field| {
        let heading = read.read.mapping.columns.get(*field)?;
        Some(format!("{} = {heading}", field_words(field, context.text)))
    });
    let columns: Vec<String> = columns.collect();
    context.say("import-columns", &[("columns", &columns.join("; "))])?;
    if let Some(register) = read.read.mapping.values.get("register") {
        context.say("import-register", &[("register", register)])?;
    }
    for remark in read.read.remarks(context.text) {
        context.line(&remark)?;
    }
    Ok(())
}

/// Which sheet was read, for whoever meant another.
fn hint_at_sheets(table: &IncomingTable, context: &mut Context<'_, '_>) -> Result<(), Failure> {
    let IncomingDialect::Workbook { sheet, others } = &table.dialect else {
        return Ok(());
    };
    if others.is_empty() {
        return Ok(());
    }
    let others = others.join(", ");
    context.say(
        "import-sheet-hint",
        &[("sheet", sheet), ("others", &others)],
    )
}

/// How a file was written.
fn form_words(dialect: &IncomingDialect, text: &Text) -> String {
    match dialect {
        IncomingDialect::Text {
            encoding,
            delimiter,
        } => {
            let delimiter = match delimiter {
                '\t' => "tab".to_owned(),
                sign => sign.to_string(),
            };
            let names: [(&str, &dyn std::fmt::Display); 2] =
                [("encoding", encoding), ("delimiter", &delimiter)];
            text.say_with("import-form-text", &names)
        }
        IncomingDialect::Workbook { sheet, others } if others.is_empty() => {
            text.say_with("import-form-sheet", &[("sheet", sheet)])
        }
        IncomingDialect::Workbook { sheet, others } => {
            let others = others.join(", ");
            let names: [(&str, &dyn std::fmt::Display); 2] =
                [("sheet", sheet), ("others", &others)];
            text.say_with("import-form-sheets", &names)
        }
    }
}

fn report_awards(import: &RegisterImport, context: &mut Context<'_, '_>) -> Result<(), Failure> {
    for (year, of_year) in &import.years {
        context.line(&of_year.words(*year, context.text))?;
    }
    context.line(&import.words(context.text))?;
    for changed in &import.changed {
        for (field, before, after) in &changed.fields {
            let field = context.text.field(TableName::Awards, field);
            let style = context.text.language().numbers();
            let (before, after) = (before.show(style), after.show(style));
            context.say(
                "import-changed",
                &[
                    ("number", &changed.number),
                    ("field", &field),
                    ("before", &before),
                    ("after", &after),
                ],
            )?;
        }
    }
    questions::ask(import, context)
}

fn same_names(
    texts: &[String],
    context: &Context<'_, '_>,
) -> Result<BTreeMap<String, String>, Failure> {
    let pairs = texts.iter().map(|text| {
        let (written, kept) = text
            .split_once('=')
            .ok_or_else(|| context.refused("import-same", &[("text", text)]))?;
        Ok((written.trim().to_owned(), kept.trim().to_owned()))
    });
    pairs.collect()
}
