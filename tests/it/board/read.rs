//! A page as a reader has it: its elements, each closed where it must be, and its tables by part.

use std::collections::BTreeMap;

/// What stands in a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Every tag in its order, without attributes.
    pub(super) tags: Vec<String>,
    /// Every text between tags, as it is read.
    pub(super) texts: Vec<String>,
    /// The table of every part that has one.
    pub(super) tables: BTreeMap<String, Table>,
}

/// The rows of a table: the text of each cell, without what stands smaller below it.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) head: Vec<Vec<String>>,
    pub(super) body: Vec<Vec<String>>,
    pub(super) foot: Vec<Vec<String>>,
}

/// Reads a page, and stops where an element is not closed or another is.
pub(super) fn read(html: &str) -> Page {
    let html = html.strip_prefix("<!DOCTYPE html>\n").expect("a page");
    let mut page = Page::default();
    let (mut open, mut part): (Vec<String>, String) = (Vec::new(), String::new());
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag that ends");
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        page.tags.push(name.to_owned());
        if let Some(closed) = name.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(closed), "{piece}");
        } else if name != "meta" {
            open.push(name.to_owned());
            if name == "section" {
                let class = attributes.trim_start_matches("class=\"");
                class.trim_end_matches('"').clone_into(&mut part);
            }
            page.begin(&part, &open, name);
        }
        let text = read_text(text);
        if matches!(open.last().map(String::as_str), Some("th" | "td")) {
            let table = page.tables.get_mut(&part).expect("a table around a cell");
            let cell = table.rows(&open).last_mut().and_then(|row| row.last_mut());
            cell.expect("a cell").push_str(text.trim());
        }
        page.texts.push(text);
    }
    assert!(open.is_empty(), "left open: {open:?}");
    page
}

impl Page {
    fn begin(&mut self, part: &str, open: &[String], name: &str) {
        if name == "table" {
            self.tables.insert(part.to_owned(), Table::default());
        }
        let Some(table) = self.tables.get_mut(part) else {
            return;
        };
        match name {
            "tr" => table.rows(open).push(Vec::new()),
            "th" | "td" => {
                let row = table.rows(open).last_mut().expect("a row around a cell");
                row.push(String::new());
            }
            _ => {}
        }
    }

    /// Whether something is said somewhere.
    pub(super) fn says(&self, words: &str) -> bool {
        self.texts.iter().any(|text| text.contains(words))
    }
}

impl Table {
    fn rows(&mut self, open: &[String]) -> &mut Vec<Vec<String>> {
        let is_in = |group: &str| open.iter().any(|name| name == group);
        match () {
            () if is_in("thead") => &mut self.head,
            () if is_in("tfoot") => &mut self.foot,
            () => &mut self.body,
        }
    }

    /// The cents of a column, in the rows and in the total.
    pub(super) fn column(&self, at: usize) -> (Vec<i128>, i128) {
        let cents = |rows: &[Vec<String>]| -> Vec<i128> {
            rows.iter().map(|row| cents(&row[at])).collect()
        };
        let total = cents(&self.foot);
        assert_eq!(total.len(), 1, "one row of totals");
        (cents(&self.body), total[0])
    }

    /// How many columns there are, that of the names included.
    pub(super) fn width(&self) -> usize {
        let rows = || self.head.iter().chain(&self.body).chain(&self.foot);
        let width = self.head[0].len();
        assert!(
            rows().all(|row| row.len() == width),
            "a row of another width"
        );
        width
    }
}

fn cents(amount: &str) -> i128 {
    let (whole, cents) = amount.split_once(',').expect("an amount with cents");
    assert_eq!(cents.len(), 2, "{amount}");
    let digits = format!("{}{cents}", whole.replace('.', ""));
    digits.parse().expect("an amount")
}

fn read_text(text: &str) -> String {
    let escapes = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
    ];
    let read = escapes
        .iter()
        .fold(text.replace('\u{a0}', " "), |text, (escape, letter)| {
            text.replace(escape, letter)
        });
    read.replace("&amp;", "&")
}
