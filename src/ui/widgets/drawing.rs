//! A picture in the window: painted, pointed at, clicked, and gone through with the arrow keys.
//!
//! What a mark is about is told in words to whoever points at it, to whoever comes to it with the
//! keyboard, and to a screen reader, for which every mark is a part of the picture with a name.

pub mod colours;
mod fill;
mod paint;

use crate::{
    picture::{About, Drawing, Mark, Shape, Spot},
    plan::Place,
    ui::{theme::palette, view::View, widgets::heading::weak_ui},
};
use eframe::egui::{
    EventFilter, Id, Key, Modifiers, Pos2, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder,
    Vec2, WidgetInfo, accesskit, pos2, vec2,
};
use fill::Trapezoid;

/// Lengths of a drawing in a point.
const TENTHS: f32 = 10.0;
/// How much smaller a picture may be than it was drawn before it scrolls: its smallest words, of 14
/// points, stay as large as the smallest of the window.
const SMALLEST: f32 = 0.86;
/// How much larger it may be.
const LARGEST: f32 = 1.3;

/// The keys that a picture keeps to itself while it has the keyboard.
const FILTER: EventFilter = EventFilter {
    tab: false,
    horizontal_arrows: true,
    vertical_arrows: true,
    escape: false,
};

/// A drawing that is ready to be painted: made once, and not once a frame.
#[derive(Clone, Debug)]
pub struct Ready {
    drawing: Drawing,
    /// What rings are filled with, for each mark; nothing for one of another shape.
    fills: Vec<Vec<Trapezoid>>,
    /// The marks that are about something, in order.
    about: Vec<usize>,
}

/// A picture before it is shown.
pub struct DrawingUi<'a> {
    /// What it reads.
    pub view: &'a View<'a>,
    /// What it shows.
    pub ready: &'a Ready,
    /// Where the keyboard is: the how manieth mark that is about something.
    pub cursor: &'a mut usize,
}

/// Where a drawing lies in the window.
#[derive(Clone, Copy, Debug)]
struct Sheet {
    corner: Pos2,
    zoom: f32,
}

impl Ready {
    /// Makes a drawing ready.
    pub fn new(drawing: Drawing) -> Self {
        let fills = drawing.marks.iter().map(|mark| match &mark.shape {
            Shape::Rings(rings) => fill::trapezoids(rings),
            Shape::Band(ring) => fill::trapezoids(std::slice::from_ref(ring)),
            _ => Vec::new(),
        });
        let marks = drawing.marks.iter().enumerate();
        let about = marks.filter(|(_, mark)| mark.about.is_some());
        Self {
            fills: fills.collect(),
            about: about.map(|(at, _)| at).collect(),
            drawing,
        }
    }

    /// The drawing.
    pub const fn drawing(&self) -> &Drawing {
        &self.drawing
    }

    /// The box around a mark, in lengths of the drawing.
    fn bounds(&self, at: usize) -> Rect {
        let mark = self.drawing.marks.get(at);
        match (mark.map(|mark| &mark.shape), self.fills.get(at)) {
            (Some(Shape::Box(frame)), _) => Rect::from_min_size(
                pos2(frame.x as f32, frame.y as f32),
                vec2(frame.width as f32, frame.height as f32),
            ),
            (Some(Shape::Rings(_) | Shape::Band(_)), Some(fill)) => Trapezoid::bounds(fill),
            _ => Rect::NOTHING,
        }
    }

    /// What a spot is about: the last of the marks there, because it was painted over the others.
    pub fn about_at(&self, spot: Spot) -> Option<&About> {
        let mark = self.under(pos2(spot.x as f32, spot.y as f32))?;
        self.about(mark)
    }

    fn under(&self, spot: Pos2) -> Option<usize> {
        let mut marks = self.about.iter().copied().rev();
        marks.find(|at| {
            let fill = self.fills.get(*at).filter(|fill| !fill.is_empty());
            self.bounds(*at).contains(spot)
                && fill.is_none_or(|fill| fill.iter().any(|piece| piece.holds(spot)))
        })
    }

    fn about(&self, at: usize) -> Option<&About> {
        self.drawing.marks.get(at)?.about.as_ref()
    }
}

impl Sheet {
    fn spot(self, at: Pos2) -> Pos2 {
        self.corner + at.to_vec2() * self.zoom
    }

    fn of(self, spot: Spot) -> Pos2 {
        self.spot(pos2(spot.x as f32, spot.y as f32))
    }

    fn rect(self, bounds: Rect) -> Rect {
        Rect::from_min_max(self.spot(bounds.min), self.spot(bounds.max))
    }

    /// Where a place of the window lies in the drawing.
    fn back(self, at: Pos2) -> Pos2 {
        ((at - self.corner) / self.zoom).to_pos2()
    }
}

impl DrawingUi<'_> {
    /// Shows it as wide as there is room, not higher than a height where its words stay readable.
    /// Answers what somebody chose.
    pub fn show(mut self, ui: &mut Ui, height: f32) -> Option<Place> {
        let drawing = &self.ready.drawing;
        let points = vec2(drawing.width as f32, drawing.height as f32) / TENTHS;
        let wide = ui.available_width() / points.x;
        let high = (height / points.y).max(SMALLEST);
        let scale = wide.min(high).clamp(SMALLEST, LARGEST);
        let area = ScrollArea::horizontal().id_salt("drawing");
        let shown = area.show(ui, |ui| self.sheet_ui(ui, points * scale, scale / TENTHS));
        let (pointed, chosen) = shown.inner;
        self.words_ui(ui, pointed);
        chosen
    }

    /// The picture itself: what is pointed at or has the keyboard, and what was chosen.
    fn sheet_ui(&mut self, ui: &mut Ui, size: Vec2, zoom: f32) -> (Option<usize>, Option<Place>) {
        let id = Id::unique("picture");
        let builder = UiBuilder::new()
            .scope_id(id)
            .sense(Sense::click())
            .accessibility_role(Role::Figure)
            .accessibility_label(&self.ready.drawing.title);
        ui.scope_builder(builder, |ui| {
            let whole = ui.response();
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            let sheet = Sheet {
                corner: rect.min,
                zoom,
            };
            let asked = self.keyboard(ui, &whole, sheet);
            let pointed = self.pointed(&whole, sheet);
            self.paint(ui, (rect, sheet), whole.has_focus());
            let told = self.tell(ui, &whole, sheet);
            let clicked = whole.clicked();
            let active = self.active();
            let chosen = match (told, pointed) {
                (Some(told), _) => Some(told),
                (None, Some(pointed)) if clicked => Some(pointed),
                (None, None) if clicked && asked => active,
                _ => None,
            };
            if let Some(about) = pointed.and_then(|at| self.ready.about(at)) {
                whole.clone().on_hover_text_at_pointer(&about.words);
            }
            if let Some(at) = chosen {
                self.go_to(at);
                whole.request_focus();
            }
            let chosen = chosen.and_then(|at| self.ready.about(at)?.place.clone());
            (
                pointed.or_else(|| active.filter(|_| whole.has_focus())),
                chosen,
            )
        })
        .inner
    }

    fn pointed(&self, whole: &Response, sheet: Sheet) -> Option<usize> {
        let at = whole.hover_pos()?;
        self.ready.under(sheet.back(at))
    }

    /// The mark that the keyboard is on.
    fn active(&self) -> Option<usize> {
        self.ready.about.get(*self.cursor).copied()
    }

    fn go_to(&mut self, mark: usize) {
        let place = self.ready.about.iter().position(|at| *at == mark);
        *self.cursor = place.unwrap_or(*self.cursor);
    }

    /// The arrow keys go from mark to mark. Answers whether the mark was asked for by key.
    fn keyboard(&mut self, ui: &Ui, whole: &Response, sheet: Sheet) -> bool {
        if !whole.has_focus() {
            return false;
        }
        ui.memory_mut(|memory| memory.set_focus_lock_filter(whole.id, FILTER));
        let last = self.ready.about.len().saturating_sub(1);
        let before = (*self.cursor).min(last);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let mut at = before;
        if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
            at = (at + 1).min(last);
        }
        if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
            at = at.saturating_sub(1);
        }
        if pressed(Key::Home) {
            at = 0;
        }
        if pressed(Key::End) {
            at = last;
        }
        *self.cursor = at;
        if let Some(mark) = self.active().filter(|_| at != before) {
            ui.scroll_to_rect(sheet.rect(self.ready.bounds(mark)), None);
        }
        ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space))
    }

    /// Tells a screen reader of every mark that is about something. Answers one that it chose.
    fn tell(&self, ui: &Ui, whole: &Response, sheet: Sheet) -> Option<usize> {
        let context = ui.ctx();
        let mark_id = |at: usize| whole.id.with(("mark", at));
        let is_heard = context.accesskit_node_builder(whole.id, |node| {
            if let Some(active) = self.active() {
                node.set_active_descendant(mark_id(active).accesskit_id());
            }
        });
        is_heard?;
        let mut chosen = None;
        for at in &self.ready.about {
            let Some(about) = self.ready.about(*at) else {
                continue;
            };
            let (id, rect) = (mark_id(*at), sheet.rect(self.ready.bounds(*at)));
            let response = ui.interact(rect, id, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::GraphicsSymbol, true, &about.words));
            context.accesskit_node_builder(id, |node| {
                node.set_selected(self.is_selected(about));
                node.add_action(accesskit::Action::Click);
            });
            let asks = accesskit::Action::Click;
            if ui.input(|input| input.has_accesskit_action_request(id, asks)) {
                chosen = Some(*at);
            }
        }
        chosen
    }

    fn is_selected(&self, about: &About) -> bool {
        about.place.is_some() && about.place.as_ref() == self.view.selection
    }

    /// What is pointed at in words, below the picture; how to go about it where nothing is.
    fn words_ui(&self, ui: &mut Ui, pointed: Option<usize>) {
        let about = pointed.and_then(|at| self.ready.about(at));
        match about {
            Some(about) => {
                ui.label(&about.words);
            }
            None => {
                weak_ui(ui, self.view.text.say("pictures-hint"));
            }
        }
    }

    fn paint(&self, ui: &Ui, (rect, sheet): (Rect, Sheet), has_focus: bool) {
        if !ui.is_rect_visible(rect) {
            return;
        }
        let brush = paint::Brush::new(ui, sheet);
        let marks = self.ready.drawing.marks.iter().zip(&self.ready.fills);
        for (mark, fill) in marks {
            brush.paint(mark, fill);
        }
        let is_selected = |mark: &Mark| {
            mark.about
                .as_ref()
                .is_some_and(|about| self.is_selected(about))
        };
        let marks = self.ready.drawing.marks.iter().enumerate();
        for (at, _) in marks.filter(|(_, mark)| is_selected(mark)) {
            brush.mark(sheet.rect(self.ready.bounds(at)), false);
        }
        if let Some(at) = self.active().filter(|_| has_focus) {
            brush.mark(sheet.rect(self.ready.bounds(at)), true);
        }
        if has_focus {
            brush.edge(rect, palette(ui.visuals()));
        }
    }
}
