//! What the window remembers from one day to the next. Nothing of it is in a dossier.
//!
//! It is a file of its own among the settings of the person. Whatever of it is damaged or of
//! another version counts as not said, and the rest still holds.

use super::{grid::GridLooks, start::Drawer, theme::Look};
use crate::{
    exchange::register::KnownLayout,
    file::disk::{Here, replace},
    plan::Side,
    text::{Language, Text},
};
use etcetera::BaseStrategy as _;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use std::{
    io,
    path::{Path, PathBuf},
};

/// How many files that were opened before are remembered.
pub const RECENT_MAX: usize = 8;

/// How many layouts of registers are remembered.
const LAYOUTS_MAX: usize = 50;

/// How large everything can be, in percent.
pub const ZOOMS: [u16; 9] = [75, 90, 100, 110, 125, 150, 175, 200, 250];

/// What the window remembers.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Settings {
    /// The language; `None` where nobody chose one.
    pub language: Option<Language>,
    /// The theme.
    pub look: Look,
    /// How large everything is.
    pub zoom: Zoom,
    /// Whether things move by themselves: the caret blinks, what opens slides. On a remote desktop
    /// they never do.
    pub is_lively: bool,
    /// What drew the window last time.
    pub drawer: Option<Drawer>,
    /// Where the window was.
    pub window: Option<WindowPlace>,
    /// The dossiers that were opened before, the last one first.
    pub recent: Vec<PathBuf>,
    /// As which side somebody works.
    pub working_as: WorkingAs,
    /// The layouts of registers that were read, the last one first.
    pub layouts: Vec<KnownLayout>,
    /// How tables were made to look: widths, hidden columns, sorting.
    pub tables: GridLooks,
}

/// How large everything is, in percent; one of [`ZOOMS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zoom(u16);

/// As which side somebody works. Nobody checks it: it is what people say of themselves, and stands
/// with every step that they take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkingAs {
    /// As both together, which crosses no border.
    #[default]
    Both,
    /// As who commissions.
    Authority,
    /// As who carries it out.
    Partners,
}

/// Where a window was, in points without zoom.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Its upper left corner; `None` where the system does not say.
    pub corner: Option<[f32; 2]>,
    /// How wide and high it was.
    pub size: [f32; 2],
    /// Whether it filled the screen.
    pub is_maximized: bool,
}

/// The settings with their file.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// As they are now.
    pub settings: Settings,
    /// As they stand in the file.
    kept: Settings,
    /// The file; `None` where nothing is kept.
    file: Option<PathBuf>,
    /// Where dossiers are kept that have no file yet; `None` where they are not.
    drafts: Option<PathBuf>,
}

impl Settings {
    /// Reads settings as far as they can be read.
    pub fn read(text: &str) -> Self {
        let members: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
        let mut settings = Self {
            language: member(&members, "language"),
            look: member(&members, "look"),
            zoom: member(&members, "zoom"),
            is_lively: member(&members, "is_lively"),
            drawer: member(&members, "drawer"),
            window: member(&members, "window"),
            recent: member(&members, "recent"),
            working_as: member(&members, "working_as"),
            layouts: member(&members, "layouts"),
            tables: member::<GridLooks>(&members, "tables").mended(),
        };
        settings.zoom = Zoom::near(settings.zoom.0);
        settings.recent.truncate(RECENT_MAX);
        settings.layouts.truncate(LAYOUTS_MAX);
        settings
    }

    /// Remembers a dossier that was opened or saved.
    pub fn note_file(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_unknown| path.to_owned());
        // A name that is no text cannot be written down as one.
        if path.to_str().is_none() {
            return;
        }
        self.recent.retain(|other| *other != path);
        self.recent.insert(0, path);
        self.recent.truncate(RECENT_MAX);
    }

    /// Remembers how a register was read, in the place of what was known of its columns.
    pub fn note_layout(&mut self, layout: KnownLayout) {
        self.layouts.retain(|other| other.columns != layout.columns);
        self.layouts.insert(0, layout);
        self.layouts.truncate(LAYOUTS_MAX);
    }
}

impl Settings {
    /// Files and layouts that another window remembers, behind those of this one.
    fn remember_too(&mut self, other: Self) {
        for path in other.recent {
            if !self.recent.contains(&path) {
                self.recent.push(path);
            }
        }
        self.recent.truncate(RECENT_MAX);
        for layout in other.layouts {
            let mut own = self.layouts.iter();
            if !own.any(|known| known.columns == layout.columns) {
                self.layouts.push(layout);
            }
        }
        self.layouts.truncate(LAYOUTS_MAX);
        self.tables.remember_too(other.tables);
    }
}

impl WorkingAs {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Both, Self::Authority, Self::Partners];

    /// The side, where it is one.
    pub const fn side(self) -> Option<Side> {
        match self {
            Self::Both => None,
            Self::Authority => Some(Side::Authority),
            Self::Partners => Some(Side::Partners),
        }
    }

    /// The way to work as a side.
    pub const fn of(side: Option<Side>) -> Self {
        match side {
            None => Self::Both,
            Some(Side::Authority) => Self::Authority,
            Some(Side::Partners) => Self::Partners,
        }
    }

    /// What it is called.
    pub fn label(self, text: &Text) -> String {
        text.say(match self {
            Self::Both => "side-both",
            Self::Authority => "side-authority",
            Self::Partners => "side-partners",
        })
    }
}

impl Zoom {
    fn near(percent: u16) -> Self {
        let nearest = ZOOMS.into_iter().min_by_key(|zoom| zoom.abs_diff(percent));
        nearest.map_or_else(Self::default, Self)
    }

    /// In percent.
    pub const fn percent(self) -> u16 {
        self.0
    }

    /// What lengths are multiplied by.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// The next larger or smaller one, where there is one.
    #[must_use]
    pub fn step(self, by: isize) -> Self {
        let at = ZOOMS.iter().position(|zoom| *zoom == self.0);
        let next = at.and_then(|at| at.checked_add_signed(by));
        let next = next.and_then(|at| ZOOMS.get(at));
        next.map_or(self, |zoom| Self(*zoom))
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

impl Memory {
    /// What this person's window remembers, and nothing where there is nothing yet.
    pub fn of_person() -> Self {
        let Ok(base) = etcetera::choose_base_strategy() else {
            return Self::default();
        };
        let file = base.config_dir().join("ontschot").join("settings.json");
        Self::in_file(file).with_drafts(base.data_dir().join("ontschot").join("drafts"))
    }

    /// What a file of settings says.
    pub fn in_file(file: PathBuf) -> Self {
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        let settings = Settings::read(&text);
        Self {
            kept: settings.clone(),
            settings,
            file: Some(file),
            drafts: None,
        }
    }

    /// The same, with a folder for dossiers that have no file yet.
    #[must_use]
    pub fn with_drafts(self, folder: PathBuf) -> Self {
        let drafts = Some(folder);
        Self { drafts, ..self }
    }

    /// Where dossiers are kept that have no file yet.
    pub fn drafts(&self) -> Option<&Path> {
        self.drafts.as_deref()
    }

    /// Writes the settings where they are not as they stand in the file: the whole file, or nothing.
    pub fn keep(&mut self) -> io::Result<()> {
        let Some(file) = self.file.as_ref().filter(|_| self.kept != self.settings) else {
            return Ok(());
        };
        // Another window may have remembered something meanwhile.
        let other = Settings::read(&std::fs::read_to_string(file).unwrap_or_default());
        self.settings.remember_too(other);
        // What cannot be written now is not tried again until something changes.
        self.kept.clone_from(&self.settings);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let text = serde_json::to_string_pretty(&self.settings)?;
        replace(&Here, file, text.as_bytes())
    }
}

fn member<T: DeserializeOwned + Default>(members: &Map<String, Value>, name: &str) -> T {
    let value = members.get(name).cloned();
    let read = value.and_then(|value| serde_json::from_value(value).ok());
    read.unwrap_or_default()
}
