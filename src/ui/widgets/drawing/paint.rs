//! How a picture is painted.

use super::{
    Sheet, TENTHS, Trapezoid,
    colours::{Colours, SEEN_THROUGH, colours},
};
use crate::{
    picture::{Anchor, Frame, Mark, Shape, Size, Spot},
    ui::theme::{Palette, palette},
};
use eframe::egui::{
    self, Color32, FontId, Mesh, Painter, Rect, Stroke, StrokeKind, Ui, pos2, vec2,
};

/// Which part of the height of a line of words lies above what they stand on.
const RISE: f32 = 0.8;
/// Words are set in sizes a quarter of a point apart, so that a window that is being made larger does
/// not need letters of every size.
const SIZES: f32 = 4.0;

/// What a picture is painted with in a frame.
pub(super) struct Brush<'a> {
    painter: &'a Painter,
    sheet: Sheet,
    colours: &'static Colours,
    palette: &'static Palette,
}

impl<'a> Brush<'a> {
    pub(super) fn new(ui: &'a Ui, sheet: Sheet) -> Self {
        Self {
            painter: ui.painter(),
            sheet,
            colours: colours(ui.visuals()),
            palette: palette(ui.visuals()),
        }
    }

    /// A mark, of which rings are filled with these.
    pub(super) fn paint(&self, mark: &Mark, fill: &[Trapezoid]) {
        let colour = self.colours.of(mark.paint, self.palette);
        match &mark.shape {
            Shape::Box(frame) => self.square(*frame, colour),
            Shape::Rings(rings) => {
                self.fill(fill, colour);
                self.edges(rings);
            }
            Shape::Band(_) => self.fill(fill, colour.gamma_multiply(SEEN_THROUGH)),
            Shape::Line(from, to) => {
                let ends = [self.sheet.of(*from), self.sheet.of(*to)];
                self.painter.line_segment(ends, Stroke::new(1.0, colour));
            }
            Shape::Words {
                at,
                anchor,
                size,
                words,
            } => self.words((*at, *anchor), *size, words, colour),
        }
    }

    /// A box, with a line of the ground between it and the next one.
    fn square(&self, frame: Frame, colour: Color32) {
        let corner = Spot {
            x: frame.x,
            y: frame.y,
        };
        let size = vec2(frame.width as f32, frame.height as f32) * self.sheet.zoom;
        let rect = Rect::from_min_size(self.sheet.of(corner), size);
        self.painter.rect_filled(rect, 0.0, colour);
        let between = Stroke::new(0.6, self.palette.panel);
        let kind = StrokeKind::Middle;
        self.painter.rect_stroke(rect, 0.0, between, kind);
    }

    fn fill(&self, fill: &[Trapezoid], colour: Color32) {
        let mut mesh = Mesh::default();
        for piece in fill {
            piece.add_to(&mut mesh, colour, |at| self.sheet.spot(at));
        }
        self.painter.add(egui::Shape::mesh(mesh));
    }

    fn edges(&self, rings: &[Vec<Spot>]) {
        for ring in rings {
            let spots = ring.iter().map(|spot| self.sheet.of(*spot)).collect();
            let edge = Stroke::new(1.0, self.palette.edge);
            self.painter.add(egui::Shape::closed_line(spots, edge));
        }
    }

    fn words(&self, (at, anchor): (Spot, Anchor), size: Size, words: &str, colour: Color32) {
        let points = points(size) * self.sheet.zoom * TENTHS;
        let font = FontId::proportional((points * SIZES).round() / SIZES);
        let galley = self.painter.layout_no_wrap(words.to_owned(), font, colour);
        let before = match anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => 0.5,
            Anchor::End => 1.0,
        };
        let size = galley.size();
        let corner = self.sheet.of(at) - vec2(size.x * before, size.y * RISE);
        self.painter
            .galley(pos2(corner.x, corner.y), galley, colour);
    }

    /// Marks what is selected, or what the keyboard is on.
    pub(super) fn mark(&self, rect: Rect, has_keyboard: bool) {
        // A line of the ground on both sides: the accent alone would be lost on a strong colour.
        let width = if has_keyboard { 2.5 } else { 1.5 };
        let kind = StrokeKind::Outside;
        let around = Stroke::new(width + 2.0, self.palette.panel);
        self.painter
            .rect_stroke(rect.expand(0.5), 1.0, around, kind);
        let line = Stroke::new(width, self.palette.accent);
        self.painter.rect_stroke(rect.expand(1.0), 1.0, line, kind);
    }

    /// The edge of a picture that has the keyboard.
    pub(super) fn edge(&self, rect: Rect, palette: &Palette) {
        let line = Stroke::new(1.0, palette.accent);
        self.painter
            .rect_stroke(rect, 2.0, line, StrokeKind::Inside);
    }
}

const fn points(size: Size) -> f32 {
    match size {
        Size::Title => 20.0,
        Size::Normal => 15.0,
        Size::Small => 14.0,
    }
}
