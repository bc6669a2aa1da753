//! The files that a picture can be written as.

use super::{
    png::{self, TooLarge},
    svg,
};
use crate::picture::Drawing;
use std::path::Path;

/// The form of a file with a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Shapes, sharp at every size.
    Svg,
    /// Dots, which every program shows.
    Png,
}

impl Format {
    /// Every form.
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// What names of such files end in.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// The form of a file by the end of its name.
    pub fn of(path: &Path) -> Option<Self> {
        let end = path.extension()?;
        let mut all = Self::ALL.into_iter();
        all.find(|format| end.eq_ignore_ascii_case(format.extension()))
    }

    /// A picture as the bytes of such a file.
    pub fn write(self, drawing: &Drawing) -> Result<Vec<u8>, TooLarge> {
        match self {
            Self::Svg => Ok(svg::write(drawing).into_bytes()),
            Self::Png => png::write(drawing),
        }
    }
}
