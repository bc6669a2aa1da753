//! Every colour, space and size of the window, and nowhere else.
//!
//! egui's own themes miss the contrast that WCAG 2.1 AA asks (weak text, errors, borders), so the
//! themes here are our own, and a test computes the contrast of every pair in [`Palette::pairs`].

pub mod letters;

use crate::text::Text;
use eframe::egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle,
    Theme, ThemePreference, Vec2, Visuals, style::ScrollStyle, style::WidgetVisuals,
};
use serde::{Deserialize, Serialize};

/// The spacing scale, in points.
pub mod space {
    /// Between things that belong together.
    pub const SMALL: f32 = 4.0;
    /// Between things.
    pub const MEDIUM: f32 = 8.0;
    /// Around a panel.
    pub const LARGE: f32 = 16.0;
    /// Between parts of a panel.
    pub const SECTION: f32 = 20.0;
}

/// The sizes of what is laid out, in points.
pub mod size {
    /// The window at the start: with its title bar it fits a screen of 1280×720.
    pub const WINDOW: [f32; 2] = [1240.0, 660.0];
    /// The least window that everything fits in.
    pub const WINDOW_MIN: [f32; 2] = [960.0, 600.0];
    /// In a window that is narrower, as with everything twice as large on a small screen, the rail
    /// is a list in the top bar, and what does not fit is scrolled to.
    pub const NARROW: f32 = 900.0;
    /// The least room that a panel is laid out in.
    pub const PANEL_MIN: [f32; 2] = [540.0, 330.0];
    /// The rail with the panels.
    pub const RAIL: f32 = 172.0;
    /// The inspector.
    pub const INSPECTOR: f32 = 380.0;
    /// The inspector at its narrowest.
    pub const INSPECTOR_MIN: f32 = 300.0;
    /// The list beside a form.
    pub const LIST: f32 = 228.0;
    /// A row of a table.
    pub const ROW: f32 = 26.0;
    /// A finding in a list: two lines of what it is, one of what to do.
    pub const FINDING: f32 = 62.0;
    /// The same with one line of what it is.
    pub const FINDING_SHORT: f32 = 46.0;
    /// The column of names, at its narrowest.
    pub const NAME_MIN: f32 = 132.0;
    /// A column of amounts, at its narrowest.
    pub const AMOUNT_MIN: f32 = 96.0;
    /// A column of euros.
    pub const MONEY: f32 = 116.0;
    /// A column of short numbers, years or days.
    pub const NUMBER: f32 = 96.0;
    /// A column of words.
    pub const WORDS: f32 = 190.0;
    /// A letter of the name of a column, with some to spare.
    pub const LETTER: f32 = 7.0;
    /// What stays free beside that name.
    pub const CELL_MARGIN: f32 = 18.0;
    /// A column that a person made narrow, at its narrowest.
    pub const COLUMN_MIN: f32 = 40.0;
    /// The corner that says that somebody has fixed an amount.
    pub const PIN: f32 = 7.0;
    /// A field for an amount or another number.
    pub const FIELD: f32 = 150.0;
    /// A field for words.
    pub const FIELD_WIDE: f32 = 440.0;
    /// The names before fields.
    pub const FIELD_NAME: f32 = 168.0;
    /// A dialog.
    pub const DIALOG: f32 = 520.0;
    /// How far a step of an explanation stands in.
    pub const INDENT: f32 = 14.0;
    /// Words that are read rather than looked up do not run wider than this.
    pub const READING: f32 = 640.0;
}

/// The theme that a person chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Light or dark, as the system is.
    #[default]
    System,
    /// [`LIGHT`].
    Light,
    /// [`DARK`].
    Dark,
    /// [`CONTRAST`].
    Contrast,
}

impl Look {
    /// Every one, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// What it is called.
    pub fn label(self, text: &Text) -> String {
        text.say(match self {
            Self::System => "look-system",
            Self::Light => "look-light",
            Self::Dark => "look-dark",
            Self::Contrast => "look-contrast",
        })
    }
}

/// The colours of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub panel: Color32,
    /// Behind rail and bars.
    pub bar: Color32,
    /// Behind fields and tables.
    pub field: Color32,
    /// Behind a head or a sum in a table.
    pub head: Color32,
    /// Behind a button.
    pub button: Color32,
    /// Behind what the pointer is on.
    pub hovered: Color32,
    /// Behind what is chosen.
    pub chosen: Color32,
    /// Words and numbers.
    pub text: Color32,
    /// Words that matter less.
    pub weak: Color32,
    /// Words on what is chosen, and the mark of what has the keyboard.
    pub accent: Color32,
    /// Edges of fields and buttons.
    pub edge: Color32,
    /// Lines between rows, which nobody needs to see.
    pub line: Color32,
    /// An error.
    pub error: Color32,
    /// A warning.
    pub warning: Color32,
    /// Good to know.
    pub signal: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// Dark words on light ground.
pub const LIGHT: Palette = Palette {
    panel: rgb(0xfb_fb_fa),
    bar: rgb(0xf0_f1_f1),
    field: rgb(0xff_ff_ff),
    head: rgb(0xee_f1_f4),
    button: rgb(0xff_ff_ff),
    hovered: rgb(0xe6_ec_f2),
    chosen: rgb(0xd6_e6_f6),
    text: rgb(0x1a_1d_21),
    weak: rgb(0x50_59_63),
    accent: rgb(0x0a_4f_92),
    edge: rgb(0x79_83_8e),
    line: rgb(0xdd_e1_e5),
    error: rgb(0xa8_1c_1c),
    warning: rgb(0x7d_4b_00),
    signal: rgb(0x2f_56_78),
};

/// Light words on dark ground.
pub const DARK: Palette = Palette {
    panel: rgb(0x1c_1f_23),
    bar: rgb(0x16_18_1b),
    field: rgb(0x12_14_17),
    head: rgb(0x26_2b_31),
    button: rgb(0x29_2e_34),
    hovered: rgb(0x34_3b_43),
    chosen: rgb(0x1d_3f_5e),
    text: rgb(0xee_f0_f2),
    weak: rgb(0xb3_bb_c4),
    accent: rgb(0x9c_cc_fa),
    edge: rgb(0x84_8f_9a),
    line: rgb(0x33_39_40),
    error: rgb(0xff_9d_94),
    warning: rgb(0xf3_c4_6c),
    signal: rgb(0xa9_cc_ea),
};

/// As much contrast as a screen has: no grey on grey, edges as bright as words.
pub const CONTRAST: Palette = Palette {
    panel: rgb(0x00_00_00),
    bar: rgb(0x00_00_00),
    field: rgb(0x00_00_00),
    head: rgb(0x12_12_12),
    button: rgb(0x00_00_00),
    hovered: rgb(0x1f_1f_3d),
    chosen: rgb(0x00_2b_5c),
    text: rgb(0xff_ff_ff),
    weak: rgb(0xe4_e4_e4),
    accent: rgb(0xff_e1_00),
    edge: rgb(0xff_ff_ff),
    line: rgb(0x8a_8a_8a),
    error: rgb(0xff_a8_a0),
    warning: rgb(0xff_d2_66),
    signal: rgb(0x9e_e6_ff),
};

/// The colours of the theme that is on.
pub fn palette(visuals: &Visuals) -> &'static Palette {
    // egui knows a light and a dark theme; the third wears the place of the dark one.
    match visuals.dark_mode {
        true if visuals.panel_fill == CONTRAST.panel => &CONTRAST,
        true => &DARK,
        false => &LIGHT,
    }
}

/// How long what opens takes, in seconds, where things move by themselves.
const LIVELY: f32 = 1.0 / 12.0;

/// Whether things move by themselves. On a remote desktop every repaint travels, so nothing does at
/// first.
pub fn liven(context: &Context, is_lively: bool) {
    for theme in [Theme::Light, Theme::Dark] {
        context.style_mut_of(theme, |style| {
            style.animation_time = if is_lively { LIVELY } else { 0.0 };
            style.visuals.text_cursor.blink = is_lively;
        });
    }
}

/// Puts on the theme that a person chose.
pub fn wear(context: &Context, look: Look) {
    let dark = match look {
        Look::Contrast => &CONTRAST,
        Look::System | Look::Light | Look::Dark => &DARK,
    };
    context.style_mut_of(Theme::Dark, |style| dress(style, dark));
    context.set_theme(match look {
        Look::System => ThemePreference::System,
        Look::Light => ThemePreference::Light,
        Look::Dark | Look::Contrast => ThemePreference::Dark,
    });
}

impl Palette {
    /// Every ink that stands on a ground, with the contrast that WCAG 2.1 AA asks of the two: 4.5
    /// for words, 3 for edges that tell where something is.
    /// The theme of high contrast asks of itself what AAA does: 7 and 4.5.
    pub fn pairs(&self) -> Vec<(Color32, Color32, f32)> {
        let is_high = *self == CONTRAST;
        let (for_words, for_parts) = if is_high { (7.0, 4.5) } else { (4.5, 3.0) };
        let grounds = [self.panel, self.bar, self.field, self.head];
        let buttons = [self.button, self.hovered, self.chosen];
        let plain = [
            self.text,
            self.weak,
            self.error,
            self.warning,
            self.signal,
            self.accent,
        ];
        let on_grounds = grounds
            .iter()
            .flat_map(|ground| plain.map(|ink| (ink, *ground, for_words)));
        let on_buttons = buttons
            .iter()
            .flat_map(|ground| [self.text, self.accent].map(|ink| (ink, *ground, for_words)));
        let edges = [self.panel, self.bar, self.field]
            .into_iter()
            .flat_map(|ground| {
                [self.edge, self.accent, self.error].map(|ink| (ink, ground, for_parts))
            });
        on_grounds.chain(on_buttons).chain(edges).collect()
    }
}

/// Puts the themes and their letters into a context.
pub fn install(context: &Context) {
    letters::install(context);
    // Where the system does not say, light: most of what stands beside this window is.
    context.options_mut(|options| {
        options.fallback_theme = Theme::Light;
        // Zooming is a command like others, and is remembered.
        options.zoom_with_keyboard = false;
    });
    for (theme, palette) in [(Theme::Light, &LIGHT), (Theme::Dark, &DARK)] {
        context.style_mut_of(theme, |style| dress(style, palette));
    }
}

fn dress(style: &mut Style, palette: &Palette) {
    style.text_styles = [
        (TextStyle::Small, 12.0, FontFamily::Proportional),
        (TextStyle::Body, 14.0, FontFamily::Proportional),
        (TextStyle::Button, 14.0, FontFamily::Proportional),
        (TextStyle::Heading, 20.0, letters::headings()),
        (TextStyle::Monospace, 13.0, FontFamily::Monospace),
    ]
    .map(|(name, points, family)| (name, FontId::new(points, family)))
    .into();
    style.animation_time = 0.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.3;
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(space::MEDIUM, space::SMALL);
    spacing.button_padding = Vec2::new(10.0, 4.0);
    spacing.interact_size.y = 26.0;
    spacing.menu_margin = Margin::same(6);
    spacing.combo_width = size::FIELD;
    spacing.tooltip_width = size::INSPECTOR;
    spacing.scroll = ScrollStyle {
        foreground_color: true,
        bar_width: 6.0,
        ..ScrollStyle::solid()
    };
    paint(&mut style.visuals, palette);
}

fn paint(visuals: &mut Visuals, palette: &Palette) {
    visuals.panel_fill = palette.panel;
    visuals.window_fill = palette.panel;
    visuals.window_stroke = Stroke::new(1.0, palette.edge);
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow::NONE;
    visuals.window_corner_radius = CornerRadius::same(6);
    visuals.menu_corner_radius = CornerRadius::same(4);
    visuals.extreme_bg_color = palette.field;
    visuals.text_edit_bg_color = Some(palette.field);
    visuals.faint_bg_color = palette.head;
    visuals.weak_text_color = Some(palette.weak);
    visuals.hyperlink_color = palette.accent;
    visuals.error_fg_color = palette.error;
    visuals.warn_fg_color = palette.warning;
    visuals.selection.bg_fill = palette.chosen;
    visuals.selection.stroke = Stroke::new(2.0, palette.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.accent);
    visuals.text_cursor.blink = false;
    visuals.indent_has_left_vline = true;
    let widget = |fill, edge, ink| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: edge,
        corner_radius: CornerRadius::same(4),
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    let edge = Stroke::new(1.0, palette.edge);
    let focus = Stroke::new(2.0, palette.accent);
    let widgets = &mut visuals.widgets;
    widgets.noninteractive = widget(palette.panel, Stroke::new(1.0, palette.line), palette.text);
    widgets.inactive = widget(palette.button, edge, palette.text);
    widgets.hovered = widget(
        palette.hovered,
        Stroke::new(1.0, palette.accent),
        palette.text,
    );
    widgets.active = widget(palette.hovered, focus, palette.text);
    widgets.open = widget(palette.hovered, edge, palette.text);
}

/// The contrast of two colours by WCAG 2.1, from 1 to 21.
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Color32) -> f32 {
    let [red, green, blue, _] = colour.to_array().map(|channel| {
        let channel = f32::from(channel) / 255.0;
        if channel <= 0.040_45 {
            channel / 12.92
        } else {
            ((channel + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
