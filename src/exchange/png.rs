//! A picture as PNG, for a slide or a page that takes no SVG: what stands in the SVG, in dots.

use super::{letters, svg};
use crate::picture::Drawing;
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};
use std::sync::Arc;
use thiserror::Error;

/// Dots in a point: sharp on paper and on the screens of today.
const ZOOM: i32 = 2;

/// A picture that is too large to be held in dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("too large for dots")]
pub struct TooLarge;

/// The bytes of a file.
pub fn write(drawing: &Drawing) -> Result<Vec<u8>, TooLarge> {
    // The letters are those of the window, because nobody knows what a machine has.
    let mut fonts = Database::new();
    fonts.load_font_data(letters::REGULAR.to_vec());
    fonts.load_font_data(letters::STRONG.to_vec());
    fonts.set_serif_family(letters::FAMILY);
    fonts.set_sans_serif_family(letters::FAMILY);
    let options = Options {
        fontdb: Arc::new(fonts),
        ..Options::default()
    };
    let page = svg::enlarged(drawing, ZOOM);
    let tree = Tree::from_str(&page, &options).map_err(|_unreadable| TooLarge)?;
    let size = tree.size().to_int_size();
    let mut dots = Pixmap::new(size.width(), size.height()).ok_or(TooLarge)?;
    resvg::render(&tree, Transform::identity(), &mut dots.as_mut());
    dots.encode_png().map_err(|_too_large| TooLarge)
}
