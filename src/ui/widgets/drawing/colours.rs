//! The colours of pictures in the window, for light and for dark.
//!
//! A picture says with which kind of colour it is painted; here stands which colour that is. What is
//! strong, such as the first series and the highest steps, is dark on light ground and bright on dark
//! ground, so that a stronger colour means more in both.

use crate::{
    picture::{Paint, SERIES, STEPS},
    ui::theme::Palette,
};
use eframe::egui::{Color32, Visuals};

/// How many of the series are strong, and which steps.
const STRONG_SERIES: usize = 4;
const STRONG_STEP: usize = STEPS - 2;

/// How much of a colour is left where what lies below shows through.
pub(super) const SEEN_THROUGH: f32 = 0.4;

/// What pictures are painted with.
#[derive(Clone, Copy, Debug)]
pub struct Colours {
    series: [Color32; SERIES],
    steps: [Color32; STEPS],
    nothing: Color32,
    /// Words on what is strong.
    on_strong: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// The same as in a file: after Paul Tol's «muted» and «light» schemes, which differ for the
/// colour-blind as well.
pub const ON_LIGHT: Colours = Colours {
    series: [
        rgb(0x33_22_88),
        rgb(0x11_77_33),
        rgb(0x88_22_55),
        rgb(0x23_45_5c),
        rgb(0x88_cc_ee),
        rgb(0xdd_cc_77),
        rgb(0xcc_99_bb),
        rgb(0x99_dd_bb),
    ],
    steps: [
        rgb(0xe3_ed_f3),
        rgb(0xb9_d2_e0),
        rgb(0x86_b0_c8),
        rgb(0x3f_73_92),
        rgb(0x23_45_5c),
    ],
    nothing: rgb(0xf1_f2_f4),
    on_strong: rgb(0xff_ff_ff),
};

/// The other way round.
pub const ON_DARK: Colours = Colours {
    series: [
        rgb(0x88_cc_ee),
        rgb(0xdd_cc_77),
        rgb(0xe0_a8_cc),
        rgb(0x99_dd_bb),
        rgb(0x55_46_b0),
        rgb(0x16_70_36),
        rgb(0x8f_2f_60),
        rgb(0x2d_5f_80),
    ],
    steps: [
        rgb(0x22_31_3b),
        rgb(0x27_46_5a),
        rgb(0x2d_5f_80),
        rgb(0x7a_b4_d6),
        rgb(0xc4_e4_f6),
    ],
    nothing: rgb(0x2a_2e_33),
    on_strong: rgb(0x12_14_17),
};

/// The colours for the theme that is on.
pub const fn colours(visuals: &Visuals) -> &'static Colours {
    if visuals.dark_mode {
        &ON_DARK
    } else {
        &ON_LIGHT
    }
}

impl Colours {
    /// The colour of a paint.
    pub fn of(&self, paint: Paint, palette: &Palette) -> Color32 {
        let series = |at: usize| self.series.get(at % SERIES).copied();
        let colour = match paint {
            Paint::Series(at) => series(at),
            Paint::Step(step) => self.steps.get(step).copied(),
            Paint::Nothing => Some(self.nothing),
            Paint::Ink => Some(palette.text),
            Paint::InkOnDark => Some(self.on_strong),
            Paint::Faint => Some(palette.weak),
        };
        colour.unwrap_or(palette.text)
    }

    /// Every ink that stands on a ground of a picture, with the contrast that words ask.
    pub fn pairs(&self, palette: &Palette) -> Vec<(Color32, Color32, f32)> {
        const WORDS: f32 = 4.5;
        let series = self.series.iter().enumerate();
        let series = series.map(|(at, ground)| (*ground, at < STRONG_SERIES));
        let steps = self.steps.iter().enumerate();
        let steps = steps.map(|(at, ground)| (*ground, at >= STRONG_STEP));
        let grounds = series.chain(steps).chain([(self.nothing, false)]);
        let on_grounds = grounds.map(|(ground, is_strong)| {
            let ink = if is_strong {
                self.on_strong
            } else {
                palette.text
            };
            (ink, ground, WORDS)
        });
        let plain = [palette.text, palette.weak].map(|ink| (ink, palette.panel, WORDS));
        on_grounds.chain(plain).collect()
    }
}
