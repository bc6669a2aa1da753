//! How the window comes to be: by a library that can draw on this computer, and how it is told that
//! none can.

mod drawer;

pub use drawer::{Drawer, is_remote, is_remote_by};

use super::{
    app::App,
    files::picker::SystemPicker,
    report,
    settings::{Memory, WindowPlace},
    theme,
};
use crate::text::{Language, Text};
use eframe::egui::ViewportBuilder;
use jiff::civil::Date;
use std::{
    any::Any,
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

/// What is wanted of a window.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The dossier to open in it.
    pub file: Option<PathBuf>,
    /// Its language, where one was asked for.
    pub language: Option<Language>,
    /// The day that counts as today.
    pub today: Date,
    /// What draws it; `None` for whatever can.
    pub drawer: Option<Drawer>,
}

/// Why there is no window.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StartError {
    /// There is no screen to show it on.
    #[error("no display")]
    NoDisplay,
    /// There was one, and it stopped by a mistake of the program; where that is written down.
    #[error("stopped: {}", .0.display())]
    Stopped(PathBuf),
    /// The system could not make one, for want of a library or a driver: what each way of drawing
    /// said.
    #[error("{0:?}")]
    NoWindow(Vec<(Drawer, String)>),
}

impl StartError {
    /// What is wrong, and the ways on: the packages, another way of drawing, the command line.
    pub fn words(&self, text: &Text) -> String {
        match self {
            Self::NoDisplay => text.say_with("start-no-display", &[("packages", &PACKAGES)]),
            Self::Stopped(report) => {
                text.say_with("start-stopped", &[("report", &report.display())])
            }
            Self::NoWindow(reasons) => {
                let reasons = reasons.iter();
                let reasons =
                    reasons.map(|(drawer, reason)| format!("{}: {reason}", drawer.code()));
                let reason = reasons.collect::<Vec<_>>().join("; ");
                text.say_with(
                    "start-no-window",
                    &[("packages", &PACKAGES), ("reason", &reason)],
                )
            }
        }
    }
}

/// What came of one way of drawing.
enum Tried {
    /// The window was shown, and closed.
    Shown,
    /// There was no window, and why.
    Refused(String),
    /// There was one, and the program stopped by a mistake of its own.
    Stopped,
}

/// Shows the window until it is closed.
///
/// A file that cannot be opened is told in the window. Without a display, or where a library of
/// the system is missing, the answer is why; nothing is printed. Where one way of drawing does not
/// work here, the next is tried, unless one was asked for. A mistake of the program itself is
/// written down and told, here and in a message of the system where it has those.
pub fn run(wish: &Wish) -> Result<(), StartError> {
    if !has_display() {
        return Err(StartError::NoDisplay);
    }
    let is_started = Arc::new(AtomicBool::new(false));
    hush_until(&is_started);
    let memory = Memory::of_person();
    let ways = wish.drawer.map_or_else(
        || Drawer::order(memory.settings.drawer, is_remote()).to_vec(),
        |asked| vec![asked],
    );
    let mut reasons = Vec::new();
    for way in ways {
        match attempt(wish, way, &memory, &is_started) {
            Tried::Shown => return Ok(()),
            // Every step is in the journal already, and is brought back when the dossier is opened.
            Tried::Stopped => return Err(StartError::Stopped(report::path())),
            Tried::Refused(reason) => reasons.push((way, reason)),
        }
    }
    Err(StartError::NoWindow(reasons))
}

/// Libraries that are loaded at the start panic where they are missing. That is told in words, so it
/// is kept from being printed as well; once the window stands, panics are panics again.
fn hush_until(is_started: &Arc<AtomicBool>) {
    let usual = panic::take_hook();
    let is_started = Arc::clone(is_started);
    panic::set_hook(Box::new(move |info| {
        if is_started.load(Ordering::Relaxed) {
            report::write(&report::path(), info);
            usual(info);
        }
    }));
}

fn attempt(wish: &Wish, way: Drawer, memory: &Memory, is_started: &Arc<AtomicBool>) -> Tried {
    let shown = panic::catch_unwind(AssertUnwindSafe(|| show(wish, way, memory, is_started)));
    let was_started = is_started.load(Ordering::Relaxed);
    match shown {
        Ok(Ok(())) => Tried::Shown,
        Ok(Err(error)) => Tried::Refused(plain(&error.to_string())),
        Err(_) if was_started => Tried::Stopped,
        Err(panic) => Tried::Refused(panic_words(panic.as_ref())),
    }
}

fn show(wish: &Wish, way: Drawer, memory: &Memory, is_started: &Arc<AtomicBool>) -> eframe::Result {
    let (wish, mut memory, is_started) = (wish.clone(), memory.clone(), Arc::clone(is_started));
    let options = way.options(viewport(memory.settings.window.as_ref()));
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        is_started.store(true, Ordering::Relaxed);
        theme::install(&creation.egui_ctx);
        memory.settings.drawer = Some(way);
        let language = wish.language.or(memory.settings.language);
        let language = language.unwrap_or_default();
        let app = App::new(language, wish.today, Box::new(SystemPicker::default()));
        let mut app = app.remembering(memory, &creation.egui_ctx);
        if let Some(file) = wish.file {
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

/// The reason at the end of a chain of where it was noticed: the last link that has words.
fn plain(reason: &str) -> String {
    let mut links = reason.rsplit(": ");
    let last = links.find(|link| link.chars().filter(|c| c.is_alphabetic()).count() > 3);
    last.unwrap_or(reason).to_owned()
}

fn panic_words(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<String>().map(String::as_str);
    let words = words.or_else(|| panic.downcast_ref::<&str>().copied());
    let first = words.unwrap_or_default().lines().next();
    first.unwrap_or_default().to_owned()
}
