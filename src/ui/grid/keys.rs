//! The keyboard on a grid, as people know it from spreadsheets.

use super::range::Move;
use eframe::egui::{Event, EventFilter, Key, Modifiers, Ui};

/// What the keyboard asks of a grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// The cursor goes elsewhere; with `true` the chosen cells grow up to there.
    Go(Move, bool),
    /// The cursor goes to the next cell, and out of the grid behind the last.
    Next,
    /// The cursor goes to the cell before, and out of the grid before the first.
    Before,
    /// Out of the grid.
    Leave,
    /// Every cell is chosen.
    All,
    /// All columns of the chosen rows are chosen.
    WholeRows,
    /// All rows of the chosen columns are chosen.
    WholeColumns,
    /// The cell is typed into: over what stands there, or behind it where nothing is given.
    Type(Option<String>),
    /// What the cell leads to is opened, or the cell below is gone to.
    Enter,
    /// What lies below is shown or hidden.
    Fold,
    /// The chosen cells are made blank.
    Clear,
    /// The chosen cells go to the clipboard.
    Copy,
    /// The chosen cells go to the clipboard and are made blank.
    Cut,
    /// Cells come from the clipboard.
    Paste(String),
    /// The chosen cells are filled.
    Fill(super::Fill),
    /// Only some rows are to be shown.
    Filter,
    /// Only the cell with the keyboard is chosen.
    One,
}

/// The keys that a grid keeps to itself while it has the keyboard.
pub(super) const FILTER: EventFilter = EventFilter {
    tab: true,
    horizontal_arrows: true,
    vertical_arrows: true,
    escape: true,
};

/// What is asked in this frame, in order. `page` is how many rows are in sight.
pub(super) fn asked(ui: &Ui, page: usize) -> Vec<Asked> {
    let events = ui.input(|input| input.filtered_events(&FILTER));
    let asked = events.into_iter().filter_map(|event| match event {
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => key_asks(key, modifiers, page),
        Event::Text(text) if text != " " => Some(Asked::Type(Some(text))),
        Event::Copy => Some(Asked::Copy),
        Event::Cut => Some(Asked::Cut),
        Event::Paste(text) => Some(Asked::Paste(text)),
        _ => None,
    });
    asked.collect()
}

fn key_asks(key: Key, modifiers: Modifiers, page: usize) -> Option<Asked> {
    let Modifiers { shift, command, .. } = modifiers;
    let go = |by| Some(Asked::Go(by, shift));
    match (key, command) {
        (Key::ArrowUp, false) => go(Move::Up(1)),
        (Key::ArrowDown, false) => go(Move::Down(1)),
        (Key::ArrowLeft, false) => go(Move::Left),
        (Key::ArrowRight, false) => go(Move::Right),
        (Key::ArrowUp, true) => go(Move::Top),
        (Key::ArrowDown, true) => go(Move::Bottom),
        (Key::ArrowLeft, true) | (Key::Home, false) => go(Move::RowStart),
        (Key::ArrowRight, true) | (Key::End, false) => go(Move::RowEnd),
        (Key::Home, true) => go(Move::First),
        (Key::End, true) => go(Move::Last),
        (Key::PageUp, _) => go(Move::Up(page)),
        (Key::PageDown, _) => go(Move::Down(page)),
        (Key::Tab, _) if shift => Some(Asked::Before),
        (Key::Tab, _) => Some(Asked::Next),
        (Key::F6, _) => Some(Asked::Leave),
        (Key::A, true) => Some(Asked::All),
        (Key::Space, true) => Some(Asked::WholeColumns),
        (Key::Space, false) if shift => Some(Asked::WholeRows),
        (Key::Space, false) => Some(Asked::Fold),
        (Key::F2, _) => Some(Asked::Type(None)),
        (Key::Enter, _) if shift => Some(Asked::Go(Move::Up(1), false)),
        (Key::Enter, _) => Some(Asked::Enter),
        (Key::Delete | Key::Backspace, false) => Some(Asked::Clear),
        (Key::L, true) if shift => Some(Asked::Filter),
        (Key::D, true) => Some(Asked::Fill(super::Fill::Down)),
        (Key::R, true) if shift => Some(Asked::Fill(super::Fill::RightIndexed)),
        (Key::R, true) => Some(Asked::Fill(super::Fill::Right)),
        (Key::Escape, _) => Some(Asked::One),
        _ => None,
    }
}
