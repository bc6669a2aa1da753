//! Bytes of an unknown encoding, as text.

use super::{CellProblem, CellReason, records};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// A text, which is that of the file itself where it needs no other letters, and its encoding.
type Decoded<'a> = (Cow<'a, str>, &'static Encoding);

/// The text, and how it was encoded. What cannot be read as one encoding is refused, because a
/// replaced letter would become part of a name without anyone seeing it.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, CellProblem> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let bytes = bytes.get(mark..).unwrap_or(&[]);
        return strict(bytes, encoding)
            .map(|text| (text, encoding))
            .map_err(|start| problem_after(&start, CellReason::NotText(encoding.name())));
    }
    match strict(bytes, UTF_8) {
        Ok(text) => Ok((text, UTF_8)),
        Err(start) if holds_utf8(bytes) => Err(problem_after(&start, CellReason::MixedEncodings)),
        Err(_start) => Ok((WINDOWS_1252.decode(bytes).0, WINDOWS_1252)),
    }
}

/// The whole text, or what stands before the first bytes that are none.
fn strict<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Result<Cow<'a, str>, String> {
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok(text);
    }
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut start = String::with_capacity(most.unwrap_or(0));
    let (_stopped, read) = decoder.decode_to_string_without_replacement(bytes, &mut start, true);
    debug_assert!(read <= bytes.len(), "a decoder reads what it is given");
    Err(start)
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
