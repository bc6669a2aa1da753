//! What comes in and what goes out: registers, the package for partners, and what they send back.

mod intake;
mod returns;

use intake::IntakePage;
use returns::ReturnsPage;

use crate::{
    exchange::register::KnownLayout,
    session::Session,
    text::Text,
    ui::{
        action::{Action, Command},
        dialogs::Purpose,
        theme::{size, space},
        view::View,
        widgets::heading::{heading_ui, part_ui, weak_ui},
    },
};
use eframe::egui::{Button, Context, Ui, vec2};
use std::path::PathBuf;

/// The panel's own: what is on its way in, and what came back.
#[derive(Debug, Default)]
pub struct ExchangePanel {
    intake: Option<IntakePage>,
    returns: Option<ReturnsPage>,
    /// Whether what came back is put away for now.
    are_returns_hidden: bool,
}

impl ExchangePanel {
    /// A register that somebody chose.
    pub fn open_register(&mut self, path: PathBuf, known: Vec<KnownLayout>) {
        self.intake = Some(IntakePage::of_file(path, known));
    }

    /// The awards that the dossier has already.
    pub fn open_awards(&mut self) {
        self.intake = Some(IntakePage::of_dossier());
    }

    /// Whether something is being worked out beside the window.
    pub fn is_busy(&self) -> bool {
        self.intake.as_ref().is_some_and(IntakePage::is_busy)
            || self.returns.as_ref().is_some_and(ReturnsPage::is_busy)
    }

    /// How the register on its way in was read.
    pub fn layout(&self) -> Option<KnownLayout> {
        self.intake.as_ref()?.layout()
    }

    /// A file that somebody sent back.
    pub fn add_returned(&mut self, path: String, bytes: Vec<u8>) {
        self.returns.get_or_insert_default().add(path, bytes);
        self.are_returns_hidden = false;
    }

    /// Has what came back beside the plan as it is now.
    pub fn refresh(&mut self, context: &Context, session: &mut Session, text: &'static Text) {
        if let Some(page) = &mut self.returns {
            page.refresh(context, session, text);
        }
    }

    /// Puts away what came back, or shows it again. Nothing of it is lost.
    pub const fn show_returns(&mut self, are_shown: bool) {
        self.are_returns_hidden = !are_shown;
    }

    /// Whether what came back is shown.
    pub const fn shows_returns(&self) -> bool {
        self.intake.is_none() && self.returns.is_some() && !self.are_returns_hidden
    }

    /// Whether a register is on its way in.
    pub const fn has_intake(&self) -> bool {
        self.intake.is_some()
    }

    /// Puts away what is on its way in.
    pub fn leave_intake(&mut self) {
        self.intake = None;
    }
}

/// What is on its way in, or else the ways in and out.
pub fn exchange_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut ExchangePanel,
    actions: &mut Vec<Action>,
) {
    let has_returns = panel.returns.is_some();
    let returns = panel.returns.as_mut().filter(|_| !panel.are_returns_hidden);
    match (&mut panel.intake, returns) {
        (Some(page), _) => intake::intake_ui(ui, view, page, actions),
        (None, Some(page)) => returns::returns_ui(ui, view, page, actions),
        (None, None) => ways_ui(ui, view, has_returns, actions),
    }
}

fn ways_ui(ui: &mut Ui, view: &View<'_>, has_returns: bool, actions: &mut Vec<Action>) {
    let text = view.text;
    heading_ui(ui, &text.say("panel-exchange"));
    part_ui(ui, &text.say("exchange-in"));
    ui.add_space(space::SMALL);
    let words = ["exchange-register", "exchange-register-what"].map(|key| text.say(key));
    if way_ui(ui, words, true) {
        actions.push(Action::Ask(Purpose::Register));
    }
    let words = ["exchange-combine", "exchange-combine-what"].map(|key| text.say(key));
    if way_ui(ui, words, !view.plan().awards.is_empty()) {
        actions.push(Action::CombineAwards);
    }
    let words = ["exchange-returned", "exchange-returned-what"].map(|key| text.say(key));
    if way_ui(ui, words, !view.plan().lines.is_empty()) {
        actions.push(if has_returns {
            Action::ShowReturns(true)
        } else {
            Action::Ask(Purpose::Returned)
        });
    }
    part_ui(ui, &text.say("exchange-out"));
    ui.add_space(space::SMALL);
    let words = ["exchange-export", "exchange-export-what"].map(|key| text.say(key));
    if way_ui(ui, words, true) {
        actions.push(Command::Export.into());
    }
}

/// A way in or out: what it is called, and what it does. Answers whether it is taken.
fn way_ui(ui: &mut Ui, [name, what]: [String; 2], is_ready: bool) -> bool {
    ui.horizontal(|ui| {
        let button = Button::new(name).min_size(vec2(size::LIST, size::ROW));
        let is_taken = ui.add_enabled(is_ready, button).clicked();
        weak_ui(ui, what);
        is_taken
    })
    .inner
}
