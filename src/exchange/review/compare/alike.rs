//! Whether a cell says the same when a spreadsheet has saved it: in another language of ours, with
//! another decimal mark, or with days written as that country does.

use crate::{
    exchange::cell::Cell,
    number::{self, DecimalMark},
    text::{Language, Text},
};
use jiff::civil::Date;

/// Whether a cell that came back says what another says.
pub(super) fn says(cell: &Cell<'_>, returned: &str) -> bool {
    match cell {
        Cell::Number(sent) => [DecimalMark::Comma, DecimalMark::Point]
            .into_iter()
            .any(|mark| number::read(returned, mark).is_ok_and(|number| number == *sent)),
        Cell::Date(sent) => day(returned) == Some(*sent),
        Cell::Flag(flag) => {
            // A spreadsheet makes its own yes and no of such words.
            let own = if *flag {
                ["true", "waar"]
            } else {
                ["false", "onwaar"]
            };
            own.contains(&returned.to_lowercase().as_str()) || in_words(cell, returned)
        }
        cell => in_words(cell, returned),
    }
}

fn in_words(cell: &Cell<'_>, returned: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let returned = plain(returned);
    let texts = Language::ALL.map(Text::of);
    let mut shown = texts.iter().map(|text| cell.show(DecimalMark::Comma, text));
    shown.any(|words| plain(&words) == returned)
}

/// A day as a spreadsheet writes it: `2019-04-01`, with a time behind it, or `1-4-2019`.
fn day(text: &str) -> Option<Date> {
    let text = text.split([' ', 'T']).next()?;
    let mut parts = text.split(['-', '/', '.']);
    let mut next = || parts.next()?.parse::<i16>().ok();
    let (first, second, third) = (next()?, next()?, next()?);
    let (year, day) = if first > 31 {
        (first, third)
    } else {
        (third, first)
    };
    let (month, day) = (i8::try_from(second).ok()?, i8::try_from(day).ok()?);
    Date::new(year, month, day).ok()
}
