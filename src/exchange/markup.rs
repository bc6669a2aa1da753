//! Pieces of a page or a picture: every element is closed, and every text is escaped.

use std::fmt::Write as _;

/// A piece of a page that stands on its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Html(String);

impl Html {
    /// Words, whoever wrote them. No line ends between a sign of money and its amount.
    pub(super) fn text(words: &str) -> Self {
        let mut html = Self::default();
        html.push_escaped(&words.replace("€ ", "€\u{a0}"));
        html
    }

    /// The style of a page, which is the program's own and never what somebody typed.
    pub(super) fn style(css: &'static str) -> Self {
        Self(format!("<style>\n{css}</style>\n"))
    }

    /// What a browser must know of a page before it shows it.
    pub(super) fn meta(attributes: &[(&'static str, &str)]) -> Self {
        Self::alone("meta", attributes)
    }

    /// An element that nothing stands in.
    pub(super) fn alone(name: &'static str, attributes: &[(&'static str, &str)]) -> Self {
        let mut html = Self::default();
        html.open(name, attributes);
        html.0.push('\n');
        html
    }

    /// The page as it is kept in a file.
    pub(super) fn into_page(self) -> String {
        format!("<!DOCTYPE html>\n{}", self.0)
    }

    /// The piece as a file of its own.
    pub(super) fn into_text(self) -> String {
        self.0
    }

    fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (attribute, value) in attributes {
            // Writing to a string cannot fail.
            let _written = write!(self.0, " {attribute}=\"");
            self.push_escaped(value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    fn push_escaped(&mut self, words: &str) {
        for letter in words.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\n' | '\r' | '\t' => self.0.push(' '),
                unseen if unseen.is_control() || turns_text(unseen) => self.0.push('\u{fffd}'),
                seen => self.0.push(seen),
            }
        }
    }
}

/// Whether a character changes the direction of what stands behind it: with one, a name could make
/// the amount beside it read as another.
const fn turns_text(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// An element with what stands in it.
pub(super) fn element(
    name: &'static str,
    attributes: &[(&'static str, &str)],
    inside: impl IntoIterator<Item = Html>,
) -> Html {
    let mut html = Html::default();
    html.open(name, attributes);
    for piece in inside {
        html.0.push_str(&piece.0);
    }
    // Writing to a string cannot fail.
    let _written = writeln!(html.0, "</{name}>");
    html
}

/// An element with nothing but words in it.
pub(super) fn words(name: &'static str, attributes: &[(&'static str, &str)], words: &str) -> Html {
    element(name, attributes, [Html::text(words)])
}

/// Words within other words: no line end stands behind them, which would be read as a space.
pub(super) fn inline(name: &'static str, said: &str) -> Html {
    let mut html = words(name, &[], said);
    html.0.truncate(html.0.trim_end().len());
    html
}

/// The head of a page that needs nothing but itself: nothing may be fetched and nothing run,
/// whatever stands in a name.
pub(super) fn page_head(title: &str, style: &'static str) -> Html {
    let policy = "default-src 'none'; style-src 'unsafe-inline'";
    let head = [
        Html::meta(&[("charset", "utf-8")]),
        Html::meta(&[
            ("http-equiv", "Content-Security-Policy"),
            ("content", policy),
        ]),
        Html::meta(&[
            ("name", "viewport"),
            ("content", "width=device-width, initial-scale=1"),
        ]),
        words("title", &[], title),
        Html::style(style),
    ];
    element("head", &[], head)
}

impl FromIterator<Self> for Html {
    fn from_iter<I: IntoIterator<Item = Self>>(pieces: I) -> Self {
        let pieces = pieces.into_iter().map(|piece| piece.0);
        Self(pieces.collect())
    }
}
