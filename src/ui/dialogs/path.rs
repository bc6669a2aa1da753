//! Which file: typed here, while the file dialog of the system is open or where there is none.

use super::{ExportChoice, buttons_ui, line_ui};
use crate::{
    dossier::ScenarioId,
    exchange::{datapackage, document::PaperFormat, picture::Format, what_changes},
    picture::Kind,
    plan::{DocumentId, OrganisationId},
    text::Text,
    ui::{
        action::{Action, After},
        files::picker::Wanted,
        theme::palette,
        widgets::heading::weak_ui,
    },
    year::Year,
};
use eframe::egui::{Key, Ui};
use std::{path::PathBuf, sync::Arc};

/// What a path is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To open a dossier.
    Open,
    /// To save the dossier, and do what waited for it.
    Save(Option<After>),
    /// To export into a folder.
    Export(ExportChoice),
    /// To read a register.
    Register,
    /// To read what a partner sent back.
    Returned,
    /// To read figures of areas.
    Figures,
    /// To read outlines of areas.
    Outlines,
    /// To read what a year really cost.
    Results,
    /// To save a picture.
    Picture(PictureChoice),
    /// To save what stands in a table.
    Cells(SavedCells),
    /// To save what changes for an organisation as a page.
    WhatChanges(OrganisationId),
    /// To save a document as people read it.
    Document(DocumentId, PaperFormat),
}

/// What stands in a table, with its heads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedCells {
    /// What the table is called.
    pub name: String,
    /// Its rows; the first are the heads.
    pub rows: Arc<Vec<Vec<String>>>,
}

/// A picture, and the form of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureChoice {
    /// What it shows.
    pub kind: Kind,
    /// The year that was chosen.
    pub year: Option<Year>,
    /// The scenario that it shows; `None` for the plan.
    pub scenario: Option<ScenarioId>,
    /// The form of the file.
    pub format: Format,
}

/// What was typed so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathForm {
    /// What the path is for.
    pub purpose: Purpose,
    /// What was typed.
    pub typed: String,
    /// Whether the system has no file dialog, so that there is nothing to wait for.
    pub is_only_way: bool,
    /// Whether there is such a file; `None` until the form was shown once.
    exists: Option<bool>,
}

impl SavedCells {
    /// What the system is asked for, with a name to begin with.
    pub fn wanted(&self) -> (Wanted, String) {
        let plain = |sign: char| if sign.is_alphanumeric() { sign } else { '-' };
        let name: String = self.name.to_lowercase().chars().map(plain).collect();
        let name = format!("{name}.csv");
        (Wanted::NewFile("csv", name.clone()), name)
    }
}

impl PictureChoice {
    /// What the system is asked for, with a name to begin with.
    pub fn wanted(self) -> (Wanted, String) {
        let extension = self.format.extension();
        let name = format!("{}.{extension}", self.kind.code());
        (Wanted::NewFile(extension, name.clone()), name)
    }
}

/// What the system is asked for where the page of an organisation is saved, with a name to begin with.
pub fn page_wanted(who: OrganisationId) -> (Wanted, String) {
    let name = what_changes::file_name(who);
    (Wanted::NewFile("html", name.clone()), name)
}

impl Purpose {
    const fn code(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Save(_) => "save",
            Self::Export(_) => "export",
            Self::Register => "register",
            Self::Returned => "returned",
            Self::Figures => "figures",
            Self::Outlines => "outlines",
            Self::Results => "results",
            Self::Cells(_) => "cells",
            Self::Picture(_) => "picture",
            Self::WhatChanges(_) => "what-changes",
            Self::Document(..) => "document",
        }
    }

    /// What the dialog is called.
    pub fn title(&self, text: &Text) -> String {
        text.say(&format!("path-{}-title", self.code()))
    }

    /// The file that a typed path means: one that is written has an extension.
    pub fn path(&self, typed: &str) -> PathBuf {
        let mut path = PathBuf::from(typed.trim());
        if let Some(extension) = self.extension().filter(|_| path.extension().is_none()) {
            path.set_extension(extension);
        }
        path
    }

    /// The file by which is seen that something is replaced: a package has a description.
    fn replaced(&self, typed: &str) -> PathBuf {
        let path = self.path(typed);
        match self {
            Self::Export(_) => path.join(datapackage::FILE),
            _ => path,
        }
    }

    const fn is_written(&self) -> bool {
        self.extension().is_some() || matches!(self, Self::Export(_))
    }

    const fn warning(&self) -> &'static str {
        match self {
            Self::Export(_) => "path-package-exists",
            _ => "path-exists",
        }
    }

    /// What the name of the file that is written ends in; `None` where none is.
    const fn extension(&self) -> Option<&'static str> {
        match self {
            Self::Save(_) => Some(crate::ui::files::EXTENSION),
            Self::Picture(choice) => Some(choice.format.extension()),
            Self::Cells(_) => Some("csv"),
            Self::WhatChanges(_) => Some("html"),
            Self::Document(_, format) => Some(format.extension()),
            Self::Open
            | Self::Export(_)
            | Self::Register
            | Self::Returned
            | Self::Figures
            | Self::Outlines
            | Self::Results => None,
        }
    }
}

impl PathForm {
    /// Asks for a path.
    pub const fn new(purpose: Purpose, suggested: String) -> Self {
        Self {
            purpose,
            typed: suggested,
            is_only_way: false,
            exists: None,
        }
    }

    /// Where the typed path leads, where it does not say so itself.
    fn whole_path(&self) -> Option<String> {
        let typed = self.typed.trim();
        let path = self.purpose.path(typed);
        let whole = std::path::absolute(&path)
            .ok()
            .filter(|whole| *whole != path)?;
        (!typed.is_empty()).then(|| whole.display().to_string())
    }
}

/// The form.
pub fn path_ui(ui: &mut Ui, text: &Text, form: &mut PathForm, actions: &mut Vec<Action>) {
    ui.heading(form.purpose.title(text));
    let why = if form.is_only_way {
        "path-no-dialog"
    } else {
        "path-waiting"
    };
    weak_ui(ui, text.say(why));
    let name = text.say(&format!("path-{}-name", form.purpose.code()));
    let response = line_ui(ui, &name, &mut form.typed);
    if form.exists.is_none() {
        response.request_focus();
    }
    if form.exists.is_none() || response.changed() {
        form.exists = Some(form.purpose.replaced(&form.typed).is_file());
    }
    if let Some(whole) = form.whole_path() {
        weak_ui(ui, whole);
    }
    let is_replaced = form.exists == Some(true) && form.purpose.is_written();
    if is_replaced {
        let warning = palette(ui.visuals()).warning;
        ui.colored_label(warning, text.say(form.purpose.warning()));
    }
    let key = if is_replaced {
        "path-replace".to_owned()
    } else {
        format!("path-{}-do", form.purpose.code())
    };
    let is_ready = !form.typed.trim().is_empty();
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let is_done = buttons_ui(ui, text, (&text.say(&key), is_ready), actions);
    if is_ready && (is_done || is_entered) {
        let path = form.purpose.path(&form.typed);
        actions.push(Action::Chosen(form.purpose.clone(), path));
    }
}
