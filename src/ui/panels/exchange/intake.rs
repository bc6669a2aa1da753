//! Reading a register, step by step: from a file to one budget, seen before it is taken.
//!
//! The page keeps what a person answers; what the answers lead to is worked out beside the window
//! and shown when it is there. The plan changes once, when the last step is taken.

mod budget;
mod columns;
mod file;
mod questions;
mod rows;
mod taken;
mod work;

use crate::{
    combine::Combined,
    exchange::{
        incoming::{IncomingForm, IncomingTable},
        intake::{Answers, Intake},
        register::KnownLayout,
    },
    text::Text,
    ui::{
        action::Action,
        grid::Grid,
        theme::{palette, space},
        view::View,
        widgets::{
            heading::{heading_ui, live_ui, weak_ui},
            incoming::{self, Trouble},
        },
    },
};
use eframe::egui::{
    Align, Button, CentralPanel, Frame, Layout, Panel, Response, Role, Ui, WidgetInfo,
    accesskit::Live,
};
use std::{path::PathBuf, sync::Arc};
use work::{Made, Working};

/// A register on its way in.
#[derive(Debug, Default)]
pub(super) struct IntakePage {
    /// The file; `None` for the awards that the dossier has already.
    path: Option<PathBuf>,
    form: IncomingForm,
    answers: Answers,
    stage: Stage,
    /// Layouts of registers that were read before.
    known: Vec<KnownLayout>,
    table: Option<Arc<IncomingTable>>,
    intake: Option<Box<Intake>>,
    trouble: Option<Trouble>,
    /// What table, intake and trouble were made of.
    made: Option<Made>,
    working: Option<Working>,
    /// The sheets of a workbook.
    sheets: Vec<String>,
    /// The columns that were looked up among the layouts that are known.
    recognised: Option<Vec<String>>,
    /// Whether they were among those.
    is_known: bool,
    /// Whether the first answers were proposed.
    is_begun: bool,
    /// The step whose buttons were given the keyboard.
    given_to: Option<Stage>,
    /// Another number whenever something else was read.
    generation: u64,
    raw: Grid,
    understood: Grid,
    changed: Grid,
}

/// The steps, in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    File,
    Columns,
    Rows,
    Questions,
    Budget,
    Taken,
}

impl Stage {
    const ALL: [Self; 6] = [
        Self::File,
        Self::Columns,
        Self::Rows,
        Self::Questions,
        Self::Budget,
        Self::Taken,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::File => "intake-stage-file",
            Self::Columns => "intake-stage-columns",
            Self::Rows => "intake-stage-rows",
            Self::Questions => "intake-stage-questions",
            Self::Budget => "intake-stage-budget",
            Self::Taken => "intake-stage-taken",
        }
    }

    const fn what(self) -> &'static str {
        match self {
            Self::File => "intake-what-file",
            Self::Columns => "intake-what-columns",
            Self::Rows => "intake-what-rows",
            Self::Questions => "intake-what-questions",
            Self::Budget => "intake-what-budget",
            Self::Taken => "intake-what-taken",
        }
    }
}

impl IntakePage {
    /// A register in a file, read as one of the layouts that are known where its columns are the
    /// same.
    pub(super) fn of_file(path: PathBuf, known: Vec<KnownLayout>) -> Self {
        Self {
            path: Some(path),
            known,
            ..Self::default()
        }
    }

    /// The awards that the dossier has already.
    pub(super) fn of_dossier() -> Self {
        Self {
            stage: Stage::Rows,
            ..Self::default()
        }
    }

    /// How the file was read, to read the next one in the same way.
    pub(super) fn layout(&self) -> Option<KnownLayout> {
        let (table, intake) = (self.table.as_ref()?, self.intake.as_ref()?);
        Some(KnownLayout {
            columns: table.header.clone(),
            mapping: intake.file.mapping.lasting(),
        })
    }

    /// Whether what the answers lead to is being worked out.
    pub(super) const fn is_busy(&self) -> bool {
        self.working.is_some()
    }

    /// The steps that this has: what is in the dossier has no file and no columns.
    fn stages(&self) -> impl Iterator<Item = Stage> + use<> {
        let has_file = self.path.is_some();
        let is_of_files =
            |stage: &Stage| matches!(stage, Stage::File | Stage::Columns | Stage::Questions);
        Stage::ALL
            .into_iter()
            .filter(move |stage| has_file || !is_of_files(stage))
    }

    fn beside(&self, by: isize) -> Option<Stage> {
        let stages: Vec<Stage> = self.stages().collect();
        let at = stages.iter().position(|stage| *stage == self.stage)?;
        stages.get(at.checked_add_signed(by)?).copied()
    }
}

/// The page.
pub(super) fn intake_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut IntakePage,
    actions: &mut Vec<Action>,
) {
    page.refresh(ui.ctx(), view);
    let text = view.text;
    heading_ui(
        ui,
        &text.say(match page.path {
            Some(_) => "intake-title",
            None => "intake-title-dossier",
        }),
    );
    stages_ui(ui, view, page);
    ui.separator();
    let plain = Frame::new().inner_margin(eframe::egui::Margin::symmetric(0, 6));
    Panel::bottom("intake-steps")
        .frame(plain)
        .show(ui, |ui| steps_ui(ui, view, page, actions));
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        weak_ui(ui, text.say(page.stage.what()));
        ui.add_space(space::SMALL);
        stage_ui(ui, view, page, actions);
    });
}

fn stage_ui(ui: &mut Ui, view: &View<'_>, page: &mut IntakePage, actions: &mut Vec<Action>) {
    let is_readable = page.trouble.is_none();
    match page.stage {
        Stage::File => file::file_ui(ui, view, page, actions),
        Stage::Columns => columns::columns_ui(ui, view, page, actions),
        // Every other step is about what was read.
        _ if !is_readable => trouble_ui(ui, view, page),
        Stage::Rows => rows::rows_ui(ui, view, page),
        Stage::Questions => questions::questions_ui(ui, view, page),
        Stage::Budget => budget::budget_ui(ui, view, page),
        Stage::Taken => taken::taken_ui(ui, view, page, actions),
    }
}

/// The steps as tabs: somebody can go to each of them at any time.
fn stages_ui(ui: &mut Ui, view: &View<'_>, page: &mut IntakePage) {
    ui.horizontal_wrapped(|ui| {
        for (at, stage) in page.stages().enumerate() {
            let number = at.saturating_add(1);
            let words = format!("{number}  {}", view.text.say(stage.key()));
            let is_open = stage == page.stage;
            let response = ui.add(Button::selectable(is_open, &words));
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_open, &words));
            if response.clicked() {
                page.stage = stage;
            }
        }
    });
}

/// Back, on, or not at all; and in a few words what it comes to.
fn steps_ui(ui: &mut Ui, view: &View<'_>, page: &mut IntakePage, actions: &mut Vec<Action>) {
    let text = view.text;
    ui.horizontal(|ui| {
        let (before, after) = (page.beside(-1), page.beside(1));
        // Who works with the keyboard goes on with Enter; to take over, somebody has to go there.
        let is_given = page.given_to.replace(page.stage) == Some(page.stage);
        let give = |response: &Response, is_next: bool| {
            if !is_given && is_next == after.is_some() {
                response.request_focus();
            }
        };
        let back = Button::new(text.say("intake-back"));
        let back = ui.add_enabled(before.is_some(), back);
        give(&back, false);
        if back.clicked() {
            page.stage = before.unwrap_or_default();
        }
        match after {
            Some(stage) => {
                let words = text.say_with("intake-on", &[("stage", &text.say(stage.key()))]);
                let button = Button::new(words).fill(palette(ui.visuals()).chosen);
                let on = ui.add(button);
                give(&on, true);
                if on.clicked() {
                    page.stage = stage;
                }
            }
            // Something to take stands elsewhere: who clicks once too often takes nothing over.
            None => drop(ui.add_enabled(false, Button::new(text.say("intake-last")))),
        }
        if ui.button(text.say("dialog-cancel")).clicked() {
            actions.push(Action::LeaveIntake);
        }
        ui.add_space(space::MEDIUM);
        let words = match (&page.working, page.summary(view)) {
            (Some(_), _) => text.say("intake-busy"),
            (None, words) => words,
        };
        if after.is_none() {
            let layout = Layout::right_to_left(Align::Center);
            ui.with_layout(layout, |ui| taken::take_ui(ui, view, page, actions));
        } else {
            live_ui(ui, words, Live::Polite);
        }
    });
}

impl IntakePage {
    /// What the answers come to, in a line.
    fn summary(&self, view: &View<'_>) -> String {
        let text = view.text;
        let Some(intake) = self.intake.as_ref().filter(|_| self.trouble.is_none()) else {
            return String::new();
        };
        let [all, meant] = intake.count.map(|count| text.whole(count));
        let rows = text.say_with("intake-rows", &[("meant", &meant), ("all", &all)]);
        match intake.combined.as_ref().filter(|it| it.edit.is_some()) {
            None => rows,
            Some(combined) => {
                let total = text.money(combined.total);
                let budget = text.say_with("intake-budget", &[("total", &total)]);
                format!("{rows}  ·  {budget}")
            }
        }
    }
}

/// What is combined, in a sentence; nothing where nothing is.
fn combined_words(text: &Text, combined: &Combined) -> Option<String> {
    combined.edit.as_ref()?;
    let awards = text.count("count-awards", combined.awards.len());
    let organisations = text.count("count-organisations", combined.organisations);
    let schemes = text.count("count-schemes", combined.schemes);
    let total = text.money(combined.total);
    let arguments: [(&str, &dyn std::fmt::Display); 4] = [
        ("awards", &awards),
        ("organisations", &organisations),
        ("schemes", &schemes),
        ("total", &total),
    ];
    Some(text.say_with("intake-combined", &arguments))
}

/// Why the file cannot be read, cell by cell.
fn trouble_ui(ui: &mut Ui, view: &View<'_>, page: &IntakePage) {
    if let Some(trouble) = &page.trouble {
        incoming::trouble_ui(ui, view.text, trouble);
    }
}
