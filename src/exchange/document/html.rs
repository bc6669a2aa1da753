//! A document as a page that prints well. One file that needs nothing else: no script, no picture,
//! no font, nothing from a network.

use super::{Article, Paper, PaperTable, Paragraph};
use crate::exchange::markup::{Html, element, inline, page_head, words};

const STYLE: &str = concat!(
    include_str!("../../../assets/paper.css"),
    include_str!("../../../assets/document.css")
);

/// More columns than this stand on a sheet in smaller letters.
const MANY: usize = 6;

/// The whole page, as it is kept in a file.
pub fn html(paper: &Paper) -> String {
    let heading = element(
        "header",
        &[],
        [
            words("p", &[("class", "kind")], &paper.kind),
            words("h1", &[], &paper.title),
        ],
    );
    let main = element("main", &[], paper.articles.iter().map(article));
    let foot = paper.foot.as_deref();
    let foot = foot.map(|foot| words("footer", &[], foot));
    let body = element("body", &[], [heading, main].into_iter().chain(foot));
    let page = [page_head(&paper.title, STYLE), body];
    element("html", &[("lang", paper.language.code())], page).into_page()
}

fn article(article: &Article) -> Html {
    let heading = words("h2", &[], &article.heading);
    let paragraphs = article.paragraphs.iter().map(paragraph);
    let table = article.table.as_ref().map(table);
    let inside = std::iter::once(heading).chain(paragraphs).chain(table);
    element("section", &[], inside)
}

/// A paragraph in which every place that is open stands out, also in black and white.
fn paragraph(paragraph: &Paragraph) -> Html {
    let pieces = paragraph.iter().map(|said| {
        if said.is_open {
            inline("mark", &said.words)
        } else {
            Html::text(&said.words)
        }
    });
    element("p", &[], pieces)
}

fn table(table: &PaperTable) -> Html {
    let headings = table.headings.iter().enumerate();
    let headings = headings.map(|(column, heading)| {
        let scope = ("scope", "col");
        let mark = class(table, column).map(|class| ("class", class));
        let attributes: Vec<_> = std::iter::once(scope).chain(mark).collect();
        words("th", &attributes, heading)
    });
    let headings = element("tr", &[], headings);
    let total = table.total.as_deref();
    let total = total.map(|cells| element("tfoot", &[], [row(table, cells)]));
    let rows = table.rows.iter().map(|cells| row(table, cells));
    let parts = [
        element("thead", &[], [headings]),
        element("tbody", &[], rows),
    ];
    let inside = parts.into_iter().chain(total);
    let caption = Some(&table.caption).filter(|words| !words.is_empty());
    let caption = caption.map(|caption| words("caption", &[], caption));
    let inside = caption.into_iter().chain(columns(table)).chain(inside);
    let class = match (table.is_to_sign, table.headings.len()) {
        (true, _) => "to-sign",
        (false, columns) if columns > MANY => "many",
        (false, _) if !table.widths.is_empty() => "fixed",
        (false, _) => "free",
    };
    element("table", &[("class", class)], inside)
}

/// How wide each column is, where that does not follow from what stands in it.
fn columns(table: &PaperTable) -> Option<Html> {
    let columns = table.widths.iter().map(|percent| {
        let style = format!("width: {percent}%");
        Html::alone("col", &[("style", &style)])
    });
    (!table.widths.is_empty()).then(|| element("colgroup", &[], columns))
}

/// The class of a cell in a column.
fn class(table: &PaperTable, column: usize) -> Option<&'static str> {
    table.has_numbers(column).then_some("number")
}

fn row(table: &PaperTable, cells: &[String]) -> Html {
    let cells = cells.iter().enumerate();
    let cells = cells.map(|(column, cell)| match (column, class(table, column)) {
        (0, _) => element("th", &[("scope", "row")], lines(cell)),
        (_, Some(class)) => element("td", &[("class", class)], lines(cell)),
        (_, None) => element("td", &[], lines(cell)),
    });
    element("tr", &[], cells)
}

/// What stands in a cell, each line by itself where there are several.
fn lines(cell: &str) -> Vec<Html> {
    if cell.contains('\n') {
        cell.lines().map(|line| words("div", &[], line)).collect()
    } else {
        vec![Html::text(cell)]
    }
}
