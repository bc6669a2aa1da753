//! Pictures of the window as they were when somebody looked at them, in `tests/snapshots`.
//!
//! A window has few colours, so a picture is kept with a list of them: a fifth of the size. With
//! `UPDATE_SNAPSHOTS=1` the pictures are made anew; then they are there to be looked at.

use super::support::Window;
use image::{Rgb, RgbImage};
use std::{collections::BTreeMap, fs, path::PathBuf};

/// How far a part of a colour may be from what it was: a picture is kept with fewer colours.
const FAR: u8 = 40;
/// A colour with more dots than this is that of a ground.
const GROUND: usize = 400;
/// How many colours a picture is kept with.
const COLOURS: usize = 256;

/// Pictures that are taken one after the other, and what is not as it was.
#[derive(Default)]
pub(super) struct Snapshots {
    others: Vec<String>,
}

impl Snapshots {
    /// Takes a picture, and lays it beside the one of this name.
    pub(super) fn take(&mut self, window: &mut Window, name: &str) {
        window.remove_cursor();
        window.run();
        let shown = window.render().expect("the window can be painted");
        let shown = image::DynamicImage::from(shown).to_rgb8();
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            write(&path(name), &shown);
        }
        let kept = image::open(path(name)).map(|image| image.to_rgb8());
        let difference = match kept {
            Ok(kept) if kept.dimensions() == shown.dimensions() => far(&kept, &shown),
            Ok(_) => Some("another size".to_owned()),
            Err(reason) => Some(reason.to_string()),
        };
        if let Some(difference) = difference {
            write(&path(&format!("{name}.new")), &shown);
            self.others.push(format!("{name}: {difference}"));
        }
    }

    /// Fails where a picture is not as it was.
    pub(super) fn are_as_they_were(self) {
        let others = self.others.join("\n");
        assert!(
            others.is_empty(),
            "look at tests/snapshots/*.new.png:\n{others}"
        );
    }
}

fn path(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    folder.join(format!("{name}.png"))
}

/// How many dots are far from what they were, and where the first is.
fn far(kept: &RgbImage, shown: &RgbImage) -> Option<String> {
    let dots = kept.enumerate_pixels().zip(shown.pixels());
    let mut far = dots.filter(|((_, _, kept), shown)| distance(**kept, **shown).1 > FAR);
    let ((x, y, _), _) = far.next()?;
    Some(format!("{} dots, from {x}, {y}", far.count() + 1))
}

/// How far two colours are apart, and how far their parts at most.
fn distance(one: Rgb<u8>, other: Rgb<u8>) -> (u32, u8) {
    let parts = one.0.iter().zip(other.0);
    let apart = parts.map(|(one, other)| one.abs_diff(other));
    apart.fold((0, 0), |(sum, most), part| {
        (sum + u32::from(part).pow(2), most.max(part))
    })
}

/// Writes a picture with a list of its colours. Those of grounds stay what they are; those on the
/// edges of letters are rounded, because there are thousands of them.
fn write(path: &PathBuf, shown: &RgbImage) {
    let mut counts: BTreeMap<[u8; 3], usize> = BTreeMap::new();
    for dot in shown.pixels() {
        *counts.entry(dot.0).or_default() += 1;
    }
    let mut kept: BTreeMap<[u8; 3], usize> = BTreeMap::new();
    for (colour, count) in &counts {
        let rounded = colour.map(|part| (part / 17) * 17 + part % 17 / 9 * 17);
        let colour = if *count > GROUND { *colour } else { rounded };
        *kept.entry(colour).or_default() += count;
    }
    let mut colours: Vec<[u8; 3]> = kept.keys().copied().collect();
    colours.sort_by_key(|colour| std::cmp::Reverse(kept[colour]));
    colours.truncate(COLOURS);
    let nearest = |colour: &[u8; 3]| {
        let distances = colours
            .iter()
            .map(|known| distance(Rgb(*known), Rgb(*colour)).0);
        let place = (0_u8..=u8::MAX).zip(distances).min_by_key(|(_, far)| *far);
        place.expect("a picture has colours").0
    };
    let places: BTreeMap<[u8; 3], u8> = counts.keys().map(|it| (*it, nearest(it))).collect();
    let dots: Vec<u8> = shown.pixels().map(|dot| places[&dot.0]).collect();
    let file = fs::File::create(path).expect("a picture can be written");
    let mut encoder = png::Encoder::new(file, shown.width(), shown.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(colours.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().expect("a head");
    writer.write_image_data(&dots).expect("its dots");
}
