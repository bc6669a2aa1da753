//! A document as a page that prints well. One file that needs nothing else: no script, no picture,
//! no font, nothing from a network.

use super::{Article, Paper, PaperTable};
use crate::exchange::markup::{Html, element, page_head, words};

const STYLE: &str = concat!(
    include_str!("../../../assets/paper.css"),
    include_str!("../../../assets/document.css")
);

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
    let foot = words("footer", &[], &paper.foot);
    let body = element("body", &[], [heading, main, foot]);
    let page = [page_head(&paper.title, STYLE), body];
    element("html", &[("lang", paper.language.code())], page).into_page()
}

fn article(article: &Article) -> Html {
    let heading = words("h2", &[], &article.heading);
    let paragraphs = article.paragraphs.iter().map(|said| words("p", &[], said));
    let table = article.table.as_ref().map(table);
    let inside = std::iter::once(heading).chain(paragraphs).chain(table);
    element("section", &[], inside)
}

fn table(table: &PaperTable) -> Html {
    let heading = |heading: &String| words("th", &[("scope", "col")], heading);
    let headings = element("tr", &[], table.headings.iter().map(heading));
    let total = table.total.as_deref();
    let total = total.map(|cells| element("tfoot", &[], [row(cells)]));
    let parts = [
        element("thead", &[], [headings]),
        element("tbody", &[], table.rows.iter().map(|cells| row(cells))),
    ];
    let class = if table.has_amounts {
        "amounts"
    } else {
        "words"
    };
    element("table", &[("class", class)], parts.into_iter().chain(total))
}

fn row(cells: &[String]) -> Html {
    let (first, others) = cells
        .split_first()
        .map_or((None, cells), |(first, others)| (Some(first), others));
    let first = first.map(|name| words("th", &[("scope", "row")], name));
    let others = others.iter().map(|cell| words("td", &[], cell));
    element("tr", &[], first.into_iter().chain(others))
}
