//! The description of an export: a Data Package (v2), which says of every file and column what it
//! is, so that nobody has to guess and any program can check it.
//!
//! Names and words in it are in the language of the package. What is Ontschot's own starts with
//! `ontschot:`, such as the English code of every name, which never changes.

use super::{
    cell::{choice_word, flag_word},
    column::{Column, ColumnKind, column_name},
    filter::Filter,
    package::{ExportedFile, Request},
    sheet::{Sheet, SheetName, sheet},
};
use crate::text::{Language, Text};
use serde_json::{Map, Value, json};

/// The name of the file.
pub const FILE: &str = "datapackage.json";

const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";

/// Describes the files of an export.
pub(super) fn describe(request: &Request<'_>, files: &[ExportedFile]) -> Value {
    let writer = Writer {
        request,
        texts: Language::ALL.map(Text::of),
    };
    let contents = &request.contents;
    let assignment = &contents.evaluated.plan.assignment;
    let resources = SheetName::ALL.iter().map(|name| {
        let of_sheet = |file: &&ExportedFile| file.sheet == Some(*name);
        let paths = files.iter().filter(of_sheet);
        let paths: Vec<&str> = paths.map(|file| file.name.as_str()).collect();
        writer.resource(*name, &paths)
    });
    json!({
        "$schema": PROFILE,
        "name": "ontschot",
        "title": assignment.title,
        "description": contents.text.say("export-description"),
        "created": format!("{}T00:00:00Z", request.today),
        "ontschot:version": env!("CARGO_PKG_VERSION"),
        "ontschot:dossier_id": contents.dossier_id,
        "ontschot:snapshot": contents.snapshot,
        "ontschot:language": contents.text.language().code(),
        "ontschot:dialect": request.dialect.code(),
        "ontschot:filter": filter(contents.filter),
        "resources": resources.collect::<Vec<_>>(),
    })
}

/// What was left out: nothing where a list is empty.
fn filter(filter: &Filter) -> Value {
    let Filter {
        years,
        organisations,
        lines,
    } = filter;
    let texts = |ids: &mut dyn Iterator<Item = String>| ids.collect::<Vec<_>>();
    json!({
        "years": years.iter().map(|year| year.number()).collect::<Vec<_>>(),
        "organisations": texts(&mut organisations.iter().map(ToString::to_string)),
        "lines": texts(&mut lines.iter().map(ToString::to_string)),
    })
}

struct Writer<'a> {
    request: &'a Request<'a>,
    /// Every language, for what is said in all of them.
    texts: [&'static Text; 2],
}

impl Writer<'_> {
    const fn text(&self) -> &Text {
        self.request.contents.text
    }

    fn resource(&self, name: SheetName, paths: &[&str]) -> Value {
        let path = match paths {
            [path] => json!(path),
            several => json!(several),
        };
        let mut resource = json!({
            "name": name.file(self.text()),
            "type": "table",
            "path": path,
            "description": name.meaning(self.text()),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": {
                "delimiter": self.request.dialect.delimiter().to_string(),
                "lineTerminator": "\r\n",
                "quoteChar": "\"",
                "doubleQuote": true,
                "header": true,
            },
            "schema": self.schema(&sheet(&self.request.contents, name)),
            "ontschot:code": name.code(),
        });
        self.add_meanings(&mut resource, |text| name.meaning(text));
        resource
    }

    fn schema(&self, sheet: &Sheet<'_>) -> Value {
        let columns = &sheet.columns;
        let fields = columns.iter().map(|column| self.field(sheet.name, column));
        let mut schema = json!({
            "fields": fields.collect::<Vec<_>>(),
            "missingValues": [""],
        });
        let keys: Vec<&Column> = columns.iter().filter(|column| column.is_key).collect();
        let names: Vec<String> = keys.iter().map(|column| column.name(self.text())).collect();
        // A primary key may not be blank; that of nobody's amounts is.
        if keys.iter().all(|column| column.is_required) {
            insert(&mut schema, "primaryKey", json!(names));
        } else {
            insert(&mut schema, "uniqueKeys", json!([names]));
        }
        let foreign = columns
            .iter()
            .filter_map(|column| self.foreign_key(sheet.name, column));
        let foreign: Vec<Value> = foreign.collect();
        if !foreign.is_empty() {
            insert(&mut schema, "foreignKeys", json!(foreign));
        }
        schema
    }

    fn foreign_key(&self, sheet: SheetName, column: &Column) -> Option<Value> {
        let (to, word) = column.references?;
        let mut reference = json!({ "fields": [column_name(word, self.text())] });
        // A reference without a resource is one to the same.
        if to != sheet {
            insert(&mut reference, "resource", json!(to.file(self.text())));
        }
        Some(json!({ "fields": [column.name(self.text())], "reference": reference }))
    }

    fn field(&self, sheet: SheetName, column: &Column) -> Value {
        let mut field = json!({
            "name": column.name(self.text()),
            "title": column.title(self.text()),
            "type": data_type(column.kind),
            "description": column.meaning(sheet, self.text()),
        });
        if data_type(column.kind) == "number" {
            let mark = self.request.dialect.decimal_mark().sign();
            insert(&mut field, "decimalChar", json!(mark.to_string()));
        }
        if column.kind == ColumnKind::Flag {
            let word = |flag| vec![self.text().say(flag_word(flag))];
            insert(&mut field, "trueValues", json!(word(true)));
            insert(&mut field, "falseValues", json!(word(false)));
        }
        let constraints = self.constraints(column);
        if !constraints.is_empty() {
            insert(&mut field, "constraints", Value::Object(constraints));
        }
        insert(&mut field, "ontschot:code", json!(column.code()));
        if let Some(unit) = column.unit() {
            insert(&mut field, "ontschot:unit", json!(unit));
        }
        if let Some(owner) = column.owner {
            insert(&mut field, "ontschot:owner", json!(owner.code()));
        }
        if let ColumnKind::Choice(codes) = column.kind {
            let words = codes.iter().map(|code| (self.choice(code), json!(code)));
            insert(&mut field, "ontschot:choices", words.collect());
        }
        self.add_meanings(&mut field, |text| column.meaning(sheet, text));
        field
    }

    fn constraints(&self, column: &Column) -> Map<String, Value> {
        let mut constraints = Map::new();
        if column.is_required {
            constraints.insert("required".to_owned(), json!(true));
        }
        if let ColumnKind::Choice(codes) = column.kind {
            let words: Vec<String> = codes.iter().map(|code| self.choice(code)).collect();
            constraints.insert("enum".to_owned(), json!(words));
        }
        constraints
    }

    fn choice(&self, code: &str) -> String {
        self.text().say(&choice_word(code))
    }

    /// The same words in every language.
    fn add_meanings(&self, to: &mut Value, meaning: impl Fn(&Text) -> String) {
        for text in &self.texts {
            let property = format!("ontschot:meaning_{}", text.language().code());
            insert(to, &property, json!(meaning(text)));
        }
    }
}

fn insert(to: &mut Value, property: &str, value: Value) {
    if let Value::Object(properties) = to {
        properties.insert(property.to_owned(), value);
    }
}

const fn data_type(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Text | ColumnKind::Id | ColumnKind::Choice(_) => "string",
        ColumnKind::Money | ColumnKind::Number | ColumnKind::Ratio => "number",
        ColumnKind::Integer => "integer",
        ColumnKind::Year => "year",
        ColumnKind::Date => "date",
        ColumnKind::Flag => "boolean",
    }
}
