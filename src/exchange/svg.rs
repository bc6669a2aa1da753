//! A picture as SVG 1.1, for a browser, a report or a slide.

use super::markup::{Html, element, words};
use crate::picture::{About, Anchor, Drawing, Mark, Paint, SERIES, STEPS, Shape, Size, Spot};

/// Colours of things beside each other: the first four dark, under light words. Chosen to differ for
/// the colour-blind as well, after Paul Tol's «muted» and «light» schemes.
const SERIES_COLOURS: [&str; SERIES] = [
    "#332288", "#117733", "#882255", "#23455c", "#88ccee", "#ddcc77", "#cc99bb", "#99ddbb",
];

/// From little to much.
const STEP_COLOURS: [&str; STEPS] = ["#e3edf3", "#b9d2e0", "#86b0c8", "#3f7392", "#23455c"];

/// How much of a colour is left where what lies below shows through.
const SEEN_THROUGH: &str = "0.4";

/// Amounts stand below each other, so all digits are equally wide.
const STYLE: &str = "text{font-family:system-ui,'Segoe UI','Helvetica Neue',Arial,sans-serif;\
    font-variant-numeric:tabular-nums}";

/// Writes a picture as a file of its own.
pub fn write(drawing: &Drawing) -> String {
    enlarged(drawing, 1)
}

/// The same, so many times as large.
pub(super) fn enlarged(drawing: &Drawing, times: i32) -> String {
    let (width, height) = (points(drawing.width), points(drawing.height));
    let view = format!("0 0 {width} {height}");
    let [shown_width, shown_height] =
        [drawing.width, drawing.height].map(|length| points(length.saturating_mul(times)));
    let ground = element(
        "rect",
        &[("width", &*width), ("height", &height), ("fill", "#ffffff")],
        [],
    );
    let style = words("style", &[], STYLE);
    let title = words("title", &[], &drawing.title);
    let head = [title, style, ground].into_iter();
    let marks = drawing.marks.iter().map(mark);
    let svg = element(
        "svg",
        &[
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("width", &shown_width),
            ("height", &shown_height),
            ("viewBox", &view),
            ("role", "img"),
        ],
        head.chain(marks),
    );
    svg.into_text()
}

fn mark(mark: &Mark) -> Html {
    let colour = colour(mark.paint);
    let about = mark.about.as_ref().map(hint);
    match &mark.shape {
        Shape::Box(frame) => {
            let [x, y, width, height] = [frame.x, frame.y, frame.width, frame.height].map(points);
            let attributes = [
                ("x", &*x),
                ("y", &y),
                ("width", &width),
                ("height", &height),
                ("fill", colour),
                ("stroke", "#ffffff"),
                ("stroke-width", "0.6"),
            ];
            element("rect", &attributes, about)
        }
        Shape::Rings(rings) => {
            let edge = [("stroke", "#ffffff"), ("stroke-width", "1")];
            filled(rings, colour, &edge, about)
        }
        Shape::Band(ring) => {
            let ring = std::slice::from_ref(ring);
            filled(ring, colour, &[("fill-opacity", SEEN_THROUGH)], about)
        }
        Shape::Line(from, to) => {
            let [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map(points);
            let attributes = [
                ("x1", &*x1),
                ("y1", &y1),
                ("x2", &x2),
                ("y2", &y2),
                ("stroke", colour),
            ];
            element("line", &attributes, about)
        }
        Shape::Words {
            at,
            anchor,
            size,
            words: said,
        } => {
            let [x, y] = [at.x, at.y].map(points);
            let (size, weight) = font(*size);
            let attributes = [
                ("x", &*x),
                ("y", &y),
                ("text-anchor", anchor_word(*anchor)),
                ("font-size", size),
                ("font-weight", weight),
                ("fill", colour),
            ];
            words("text", &attributes, said)
        }
    }
}

/// What lies in an odd number of rings.
fn filled(
    rings: &[Vec<Spot>],
    colour: &str,
    more: &[(&'static str, &str)],
    about: Option<Html>,
) -> Html {
    let path: String = rings.iter().map(|ring| path_of(ring)).collect();
    let fill = [("d", &*path), ("fill", colour), ("fill-rule", "evenodd")];
    element("path", &[&fill, more].concat(), about)
}

/// What a browser shows to whoever points at the shape.
fn hint(about: &About) -> Html {
    words("title", &[], &about.words)
}

fn path_of(ring: &[Spot]) -> String {
    let spots = ring
        .iter()
        .map(|spot| format!("{} {}", points(spot.x), points(spot.y)));
    let spots: Vec<String> = spots.collect();
    format!("M{}Z", spots.join("L"))
}

/// Tenths of a point as points.
fn points(tenths: i32) -> String {
    let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
    let sign = if tenths < 0 { "-" } else { "" };
    if tenth == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{tenth}")
    }
}

const fn font(size: Size) -> (&'static str, &'static str) {
    match size {
        Size::Title => ("20", "600"),
        Size::Normal => ("15", "400"),
        Size::Small => ("14", "400"),
    }
}

const fn anchor_word(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}

fn colour(paint: Paint) -> &'static str {
    let of = |colours: &[&'static str], at: usize| colours.get(at).copied().unwrap_or("#000000");
    match paint {
        Paint::Series(at) => of(&SERIES_COLOURS, at % SERIES),
        Paint::Step(step) => of(&STEP_COLOURS, step),
        Paint::Nothing => "#f1f2f4",
        Paint::Ink => "#16202a",
        Paint::InkOnDark => "#ffffff",
        Paint::Faint => "#4a5560",
    }
}
