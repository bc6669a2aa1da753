//! The window: egui over the same functions as the command line.
//!
//! Nothing in here computes an amount or changes a plan. A panel reads a [`view::View`] and answers
//! with [`action::Action`]s; [`app::App`] does them through the session.

#![expect(
    clippy::cast_precision_loss,
    reason = "the sizes of a window are numbers of rows and columns as points"
)]

pub mod action;
pub mod app;
pub mod dialogs;
pub mod files;
pub mod find;
pub mod grid;
pub mod job;
pub mod kept;
pub mod panels;
pub mod report;
pub mod settings;
pub mod theme;
pub mod view;
pub mod widgets;
pub mod workbench;

use crate::text::{Language, Text};
use app::App;
use eframe::egui::ViewportBuilder;
use files::picker::SystemPicker;
use jiff::civil::Date;
use settings::{Memory, WindowPlace};
use std::{
    panic::{self, AssertUnwindSafe},
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// The packages that a bare Debian lacks and the window needs.
pub const PACKAGES: &str =
    "libx11-6 libx11-xcb1 libxcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1";

/// Why there is no window.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StartError {
    /// There is no screen to show it on.
    #[error("no display")]
    NoDisplay,
    /// There was one, and it stopped by a mistake of the program; where that is written down.
    #[error("stopped: {}", .0.display())]
    Stopped(PathBuf),
    /// The system could not make one, for want of a library or a driver.
    #[error("{0}")]
    NoWindow(String),
}

impl StartError {
    /// What is wrong, and the two ways on: the packages, or the command line.
    pub fn words(&self, text: &Text) -> String {
        match self {
            Self::NoDisplay => text.say_with("start-no-display", &[("packages", &PACKAGES)]),
            Self::Stopped(report) => {
                text.say_with("start-stopped", &[("report", &report.display())])
            }
            Self::NoWindow(reason) => text.say_with(
                "start-no-window",
                &[("packages", &PACKAGES), ("reason", reason)],
            ),
        }
    }
}

/// Shows the window until it is closed.
///
/// A file that cannot be opened is told in the window. Without a display, or where a library of
/// the system is missing, the answer is why; nothing is printed. A mistake of the program itself is
/// written down and told, here and in a message of the system where it has those.
pub fn run(
    file: Option<PathBuf>,
    language: Option<Language>,
    today: Date,
) -> Result<(), StartError> {
    if !has_display() {
        return Err(StartError::NoDisplay);
    }
    let is_started = Arc::new(AtomicBool::new(false));
    let mark = Arc::clone(&is_started);
    // Libraries that are loaded at the start panic where they are missing. That is told in words,
    // so it is kept from being printed as well; once the window stands, panics are panics again.
    let usual = panic::take_hook();
    let usual = Arc::new(usual);
    let hook = Arc::clone(&usual);
    panic::set_hook(Box::new(move |info| {
        if mark.load(Ordering::Relaxed) {
            report::write(&report::path(), info);
            hook(info);
        }
    }));
    let started = Arc::clone(&is_started);
    let shown = panic::catch_unwind(AssertUnwindSafe(|| show(file, language, today, &started)));
    match shown {
        Ok(shown) => shown.map_err(|error| StartError::NoWindow(plain(&error.to_string()))),
        // Every step is in the journal already, and is brought back when the dossier is opened.
        Err(_) if is_started.load(Ordering::Relaxed) => Err(StartError::Stopped(report::path())),
        Err(panic) => Err(StartError::NoWindow(panic_words(panic.as_ref()))),
    }
}

fn show(
    file: Option<PathBuf>,
    language: Option<Language>,
    today: Date,
    is_started: &Arc<AtomicBool>,
) -> eframe::Result {
    let memory = Memory::of_person();
    let viewport = viewport(memory.settings.window.as_ref());
    let options = eframe::NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        ..eframe::NativeOptions::default()
    };
    let is_started = Arc::clone(is_started);
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        is_started.store(true, Ordering::Relaxed);
        theme::install(&creation.egui_ctx);
        let language = language.or(memory.settings.language).unwrap_or_default();
        let app = App::new(language, today, Box::new(SystemPicker::default()));
        let mut app = app.remembering(memory, &creation.egui_ctx);
        if let Some(file) = file {
            app.open_file(file);
        }
        Ok(Box::new(app))
    });
    eframe::run_native("ontschot", options, create)
}

/// The window as it was, or as it is at first.
fn viewport(place: Option<&WindowPlace>) -> ViewportBuilder {
    let viewport = ViewportBuilder::default()
        .with_title("Ontschot")
        .with_app_id("ontschot")
        .with_inner_size(place.map_or(theme::size::WINDOW, |place| place.size))
        .with_min_inner_size(theme::size::WINDOW_MIN)
        .with_maximized(place.is_some_and(|place| place.is_maximized));
    match place.and_then(|place| place.corner) {
        Some(corner) => viewport.with_position(corner),
        None => viewport,
    }
}

/// Tells something in a message of the system, for whoever started the program without a terminal.
/// Without a display nobody would see it, and without a way to show it nothing happens.
pub fn tell(words: &str) {
    if !has_display() {
        return;
    }
    let message = rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Ontschot")
        .set_description(words);
    let _told = message.show();
}

/// Whether the session of the user has a screen. Only X11 and Wayland say so beforehand.
fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let asks = cfg!(all(unix, not(target_os = "macos")));
    !asks
        || ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
            .into_iter()
            .any(is_set)
}

/// The reason at the end of a chain of where it was noticed.
fn plain(reason: &str) -> String {
    reason.rsplit(": ").next().unwrap_or(reason).to_owned()
}

fn panic_words(panic: &(dyn std::any::Any + Send)) -> String {
    let words = panic.downcast_ref::<String>().map(String::as_str);
    let words = words.or_else(|| panic.downcast_ref::<&str>().copied());
    words
        .unwrap_or_default()
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned()
}
