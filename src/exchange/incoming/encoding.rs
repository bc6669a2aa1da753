//! Bytes of an unknown encoding, as text.

use super::{CellProblem, CellReason, records};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// A text and its encoding.
type Decoded = (String, &'static Encoding);

/// The text, and how it was encoded. What cannot be read as one encoding is refused, because a
/// replaced letter would become part of a name without anyone seeing it.
///
/// A file in UTF-8 becomes its text as it is, with the mark that it may start with.
pub(super) fn decode(bytes: Vec<u8>) -> Result<Decoded, CellProblem> {
    let marked = Encoding::for_bom(&bytes);
    if let Some((encoding, mark)) = marked.filter(|(encoding, _)| *encoding != UTF_8) {
        return strict(bytes.get(mark..).unwrap_or_default(), encoding);
    }
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Ok((text, UTF_8)),
        Err(error) => error,
    };
    let bytes = error.as_bytes();
    let reason = match marked {
        Some(_) => CellReason::NotText(UTF_8.name()),
        None if holds_utf8(bytes) => CellReason::MixedEncodings,
        None => return Ok((WINDOWS_1252.decode(bytes).0.into_owned(), WINDOWS_1252)),
    };
    let start = bytes.get(..error.utf8_error().valid_up_to());
    let start = str::from_utf8(start.unwrap_or_default());
    Err(problem_after(start.unwrap_or_default(), reason))
}

/// The text, in the encoding that somebody says it has.
pub(super) fn decode_as(bytes: &[u8], name: &str) -> Result<Decoded, CellProblem> {
    let encoding = Encoding::for_label(name.as_bytes()).unwrap_or(UTF_8);
    let mark = Encoding::for_bom(bytes).filter(|(marked, _)| *marked == encoding);
    let start = mark.map_or(0, |(_, length)| length);
    strict(bytes.get(start..).unwrap_or_default(), encoding)
}

/// The whole text, or the row in which there are bytes that are none.
fn strict(bytes: &[u8], encoding: &'static Encoding) -> Result<Decoded, CellProblem> {
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok((text.into_owned(), encoding));
    }
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut start = String::with_capacity(most.unwrap_or(0));
    let (_stopped, read) = decoder.decode_to_string_without_replacement(bytes, &mut start, true);
    debug_assert!(read <= bytes.len(), "a decoder reads what it is given");
    let reason = CellReason::NotText(encoding.name());
    Err(problem_after(&start, reason))
}

/// Whether any letter in it is written as UTF-8 writes it. In Windows-1252 such bytes are pairs
/// like `Ã©`. A capital with an accent and a closing quote behind it is one too: that such a file
/// must be saved again is better than names that are read wrong.
fn holds_utf8(bytes: &[u8]) -> bool {
    bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

fn problem_after(start: &str, reason: CellReason) -> CellProblem {
    CellProblem {
        row: Some(records::row_after(start)),
        ..CellProblem::of_file(reason)
    }
}
