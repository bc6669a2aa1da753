//! A number as it is written, taken apart.

use super::{DecimalMark, NumberError};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// The text without spaces and the euro sign, and with one sign for minus.
pub(super) fn without_spaces(text: &str) -> Cow<'_, str> {
    let is_plain = |byte| matches!(byte, b'0'..=b'9' | b',' | b'.' | b'-');
    if text.bytes().all(is_plain) {
        return text.into();
    }
    let signs = text.chars();
    signs
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{feff}' | '€'))
        .map(|c| {
            if matches!(c, '−' | '–' | '‒') {
                '-'
            } else {
                c
            }
        })
        .collect()
}

/// A number without currency and sign: nothing but digits and marks.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    is_negative: bool,
    digits: &'a str,
}

impl<'a> Written<'a> {
    /// Takes off currency and sign.
    pub(super) fn of(text: &'a str) -> Result<Self, NumberError> {
        let text = text.strip_prefix("EUR").unwrap_or(text);
        let after = ["EUR", "euro", "Euro"]
            .iter()
            .find_map(|unit| text.strip_suffix(unit));
        let text = after.unwrap_or(text);
        if text.is_empty() {
            return Err(NumberError::Empty);
        }
        let inner = text
            .strip_prefix('(')
            .and_then(|text| text.strip_suffix(')'));
        let (has_parentheses, text) = (inner.is_some(), inner.unwrap_or(text));
        let whole_euros = text.strip_suffix(",-").or_else(|| text.strip_suffix(".-"));
        let text = whole_euros.unwrap_or(text);
        let (has_minus, digits) = match (text.strip_prefix('-'), text.strip_suffix('-')) {
            (Some(rest), _) | (None, Some(rest)) => (true, rest),
            (None, None) => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let is_digit_or_mark = |byte| matches!(byte, b'0'..=b'9' | b',' | b'.');
        if !digits.bytes().all(is_digit_or_mark) || (has_parentheses && has_minus) {
            return Err(NumberError::NotANumber);
        }
        Ok(Self {
            is_negative: has_parentheses || has_minus,
            digits,
        })
    }

    /// Whether it has a mark of either kind.
    pub(super) fn has_marks(self) -> bool {
        self.digits.contains([',', '.'])
    }

    /// How many digits stand behind a decimal mark.
    pub(super) fn decimals(self, mark: DecimalMark) -> usize {
        let decimals = self.digits.split_once(mark.sign());
        decimals.map_or(0, |(_, decimals)| decimals.len())
    }

    /// The number under a decimal mark.
    pub(super) fn read(self, mark: DecimalMark) -> Result<Decimal, NumberError> {
        let digits = self.digits.as_bytes();
        let (mark, separator) = (mark.byte(), mark.other().byte());
        let mut parts = digits.splitn(2, |byte| *byte == mark);
        let (whole, decimals) = (parts.next().unwrap_or(&[]), parts.next().unwrap_or(&[]));
        if !is_grouped_well(whole, separator) {
            return Err(NumberError::Grouping);
        }
        if whole.is_empty() && decimals.is_empty() {
            return Err(NumberError::NotANumber);
        }
        let zeros = decimals.iter().rev().take_while(|byte| **byte == b'0');
        let zeros = zeros.count();
        let decimals = decimals.get(..decimals.len().saturating_sub(zeros));
        let decimals = decimals.unwrap_or_default();
        let mut number = 0_i128;
        let whole = whole.iter().filter(|byte| **byte != separator);
        for byte in whole.chain(decimals) {
            let digit = char::from(*byte).to_digit(10);
            let digit = digit.ok_or(NumberError::NotANumber)?;
            let shifted = number.checked_mul(10);
            let shifted = shifted.and_then(|number| number.checked_add(digit.into()));
            number = shifted.ok_or(NumberError::TooLong)?;
        }
        let number = if self.is_negative { -number } else { number };
        let scale = u32::try_from(decimals.len()).map_err(|_longer| NumberError::TooLong)?;
        Decimal::try_from_i128_with_scale(number, scale).map_err(|_overflow| NumberError::TooLong)
    }
}

/// Whether thousands stand in groups of three, where they are set apart at all.
fn is_grouped_well(whole: &[u8], separator: u8) -> bool {
    let mut groups = whole.rsplit(|byte| *byte == separator);
    let last = groups.next().unwrap_or_default();
    if last.len() == whole.len() {
        return true;
    }
    let mut first = last;
    for group in groups {
        if first.len() != 3 {
            return false;
        }
        first = group;
    }
    (1..=3).contains(&first.len()) && !first.starts_with(b"0")
}
