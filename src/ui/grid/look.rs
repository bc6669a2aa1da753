//! How a person made a table look, and how the window remembers that from one day to the next.

use super::{Grid, GridRows};
use crate::ui::{action::Action, theme::size, view::View};
use eframe::egui::Ui;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How many tables are remembered.
const TABLES_MAX: usize = 64;

/// Of how many columns of a table something is remembered.
const COLUMNS_MAX: usize = 64;

/// How wide a column is at most.
const WIDTH_MAX: f32 = 4_000.0;

/// How a person made a table look. Columns are named by their codes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GridLook {
    /// How wide columns were made.
    pub widths: BTreeMap<String, f32>,
    /// Which columns are not shown.
    pub hidden: BTreeSet<String>,
    /// By which column rows stand, and whether from the last to the first.
    pub sorted: Option<(String, bool)>,
}

impl GridLook {
    /// The same as far as a table can look like it: settings come from a file that anybody can write.
    fn mended(mut self) -> Self {
        let is_width = |width: f32| (size::COLUMN_MIN..=WIDTH_MAX).contains(&width);
        self.widths.retain(|_, width| is_width(*width));
        self.widths = self.widths.into_iter().take(COLUMNS_MAX).collect();
        self.hidden = self.hidden.into_iter().take(COLUMNS_MAX).collect();
        self
    }
}

/// How tables look, by their ids, the one that was changed last first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GridLooks(Vec<(String, GridLook)>);

impl GridLooks {
    /// How a table was made to look.
    pub fn of(&self, id: &str) -> Option<&GridLook> {
        let mut looks = self.0.iter();
        looks.find(|(of, _)| of == id).map(|(_, look)| look)
    }

    /// Remembers how a table looks, also that it looks as at first again: what another window
    /// remembers of it counts no longer.
    pub fn note(&mut self, id: &str, look: GridLook) {
        self.0.retain(|(of, _)| of != id);
        self.0.insert(0, (id.to_owned(), look));
        self.0.truncate(TABLES_MAX);
    }

    /// The same as far as it can be read.
    #[must_use]
    pub fn mended(mut self) -> Self {
        self.0.truncate(TABLES_MAX);
        let mended = |(id, look): (String, GridLook)| (id, look.mended());
        Self(self.0.into_iter().map(mended).collect())
    }

    /// Tables that another window remembers, behind those of this one.
    pub fn remember_too(&mut self, other: Self) {
        for (id, look) in other.0 {
            if self.of(&id).is_none() {
                self.0.push((id, look));
            }
        }
        self.0.truncate(TABLES_MAX);
    }
}

impl Grid {
    /// A table that is shown for the first time looks as it did the last time.
    pub(super) fn recall(&mut self, view: &View<'_>, rows: &dyn GridRows) {
        if self.kept_look.is_some() {
            return;
        }
        let kept = view.looks.of(rows.id()).filter(|_| rows.is_remembered());
        if let Some(look) = kept {
            self.look.clone_from(look);
        }
        self.kept_look = Some(self.look.clone());
    }

    /// Has it remembered how the table looks now; not while an edge is still being drawn.
    pub(super) fn note(&mut self, ui: &Ui, rows: &dyn GridRows, actions: &mut Vec<Action>) {
        let is_same = self.kept_look.as_ref() == Some(&self.look);
        if is_same || !rows.is_remembered() || ui.input(|input| input.pointer.any_down()) {
            return;
        }
        self.kept_look = Some(self.look.clone());
        actions.push(Action::KeepLook(rows.id(), self.look.clone()));
    }
}
