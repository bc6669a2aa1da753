//! The documents of the plan that has everything.

use super::table;
use jiff::civil::date;
use ontschot::plan::{
    Clause, Document, DocumentId, DocumentKind, DocumentLanguage, OrganisationId, Shown, Table,
};

pub(super) fn documents() -> Table<Document> {
    table([
        Document {
            name: "=Convenant".to_owned(),
            dated: Some(date(2018, 1, 15)),
            ..Document::default()
        },
        Document {
            name: "Letter".to_owned(),
            kind: DocumentKind::Award,
            language: DocumentLanguage::English,
            recipient: Some(OrganisationId::new(2)),
            note: "made up".to_owned(),
            ..Document::default()
        },
    ])
}

pub(super) fn clauses() -> Table<Clause> {
    let clause = |document, position: &str, title: &str, text: &str, shows| Clause {
        document: DocumentId::new(document),
        position: position.parse().unwrap(),
        title: title.to_owned(),
        text: text.to_owned(),
        shows,
    };
    table([
        clause(
            1,
            "2",
            "@Budget",
            "In all [budget], in 2018 [budget 2018].",
            Shown::Budget,
        ),
        clause(
            1,
            "1.5",
            "Who",
            "[parties]\r\n\r\nand [nobody]",
            Shown::Nothing,
        ),
        clause(2, "1", "Amount", "At most [amount]", Shown::Own),
    ])
}
