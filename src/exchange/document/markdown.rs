//! A document as Markdown: for whoever goes on with it in another program.

use super::{Article, Paper, PaperTable, Paragraph};

/// The whole text. What somebody typed is never taken for a sign of the format.
pub fn markdown(paper: &Paper) -> String {
    let mut parts = vec![
        format!("# {}", escaped(&paper.title)),
        format!("*{}*", escaped(&paper.kind)),
    ];
    parts.extend(paper.articles.iter().flat_map(article));
    let foot = paper.foot.iter();
    parts.extend(foot.flat_map(|foot| ["---".to_owned(), escaped(foot)]));
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

fn article(article: &Article) -> Vec<String> {
    let heading = format!("## {}", escaped(&article.heading));
    let paragraphs = article.paragraphs.iter().map(paragraph);
    let caption = article.table.as_ref().map(|table| &table.caption);
    let caption = caption.filter(|words| !words.is_empty());
    let caption = caption.map(|words| format!("*{}*", escaped(words)));
    let table = article.table.as_ref().map(table);
    std::iter::once(heading)
        .chain(paragraphs)
        .chain(caption)
        .chain(table)
        .collect()
}

fn table(table: &PaperTable) -> String {
    let row = |cells: &[String], mark: &str| {
        let cells = cells.iter().map(|cell| {
            // A cell is one line here.
            let lines: Vec<String> = cell.lines().map(escaped).collect();
            lines.join(" · ")
        });
        let cells = cells.map(|cell| match cell.as_str() {
            "" => cell,
            cell => format!("{mark}{cell}{mark}"),
        });
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let side = |column: usize| {
        if table.has_numbers(column) {
            "---:"
        } else {
            "---"
        }
    };
    let sides: Vec<&str> = (0..table.headings.len()).map(side).collect();
    let mut lines = vec![
        row(&table.headings, ""),
        format!("| {} |", sides.join(" | ")),
    ];
    lines.extend(table.rows.iter().map(|cells| row(cells, "")));
    lines.extend(table.total.iter().map(|cells| row(cells, "**")));
    lines.join("\n")
}

/// Words in which no letter is a sign of the format, and that stay in their paragraph.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.trim().chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' | '\r' | '\t' => escaped.push(' '),
            letter if letter.is_control() => escaped.push('\u{fffd}'),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// A paragraph, which is no list whatever it begins with.
fn paragraph(paragraph: &Paragraph) -> String {
    let words = paragraph.iter().map(|said| said.words.as_str());
    let escaped = escaped(&words.collect::<String>());
    let digits = escaped.find(|letter: char| !letter.is_ascii_digit());
    let (number, rest) = escaped.split_at(digits.unwrap_or(escaped.len()));
    let is_numbered = !number.is_empty() && rest.starts_with(['.', ')']);
    let is_marked = number.is_empty() && rest.starts_with(['-', '+', '=']);
    if is_numbered || is_marked {
        format!("{number}\\{rest}")
    } else {
        escaped
    }
}
