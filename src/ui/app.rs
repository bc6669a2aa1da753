//! The window: an open dossier, what the person looks at, and one frame after the other.
//!
//! A frame shows panels over a [`View`] and collects what they ask for; then, and only then, the
//! asked is done. So a panel never sees a plan change under its hands.

mod adding;
mod awards;
mod dispatch;
mod documents;
mod drafts;
mod edits;
mod exchange;
mod keyboard;
mod layout;
mod look;
mod open;
mod pictures;
mod scenarios;
mod system;
mod versions;

pub(in crate::ui) use layout::is_narrow;
pub use open::OpenDossier;

use self::keyboard::{focused, leave_field};
use super::{
    action::{Action, After, Command},
    dialogs::{Dialog, dialog_ui},
    files::{
        self,
        picker::{Answer, FilePicker},
    },
    settings::Memory,
    theme::palette,
    view::{Around, View},
    workbench::{Message, Panel, Workbench},
};
use crate::{
    file::draft::Left,
    session::Evaluated,
    text::{Language, Text},
};
use eframe::egui::{self, Context, Id, Ui, ViewportCommand};
use jiff::civil::Date;
use std::time::Duration;

/// The window.
pub struct App {
    text: &'static Text,
    today: Date,
    open: Option<OpenDossier>,
    workbench: Box<Workbench>,
    dialog: Option<Dialog>,
    picker: Box<dyn FilePicker>,
    memory: Memory,
    /// What was left behind of dossiers that never had a file.
    left: Vec<Left>,
    title: String,
    /// Whether unsaved work was given up, so that the window may close.
    may_close: bool,
    /// Whether the window had the keyboard in the last frame.
    was_focused: bool,
    /// What had the keyboard when the dialog was opened.
    before_dialog: Option<Id>,
}

impl App {
    /// A window with nothing open, that remembers nothing.
    pub fn new(language: Language, today: Date, picker: Box<dyn FilePicker>) -> Self {
        Self {
            text: Text::of(language),
            today,
            open: None,
            workbench: Box::default(),
            dialog: None,
            picker,
            memory: Memory::default(),
            left: Vec::new(),
            title: String::new(),
            may_close: false,
            was_focused: true,
            before_dialog: None,
        }
    }

    /// The same window with what it remembers, and as it was.
    #[must_use]
    pub fn remembering(mut self, memory: Memory, context: &Context) -> Self {
        self.memory = memory;
        self.left = self.memory.drafts().map_or_else(Vec::new, files::left);
        self.dress(context);
        context.set_zoom_factor(self.memory.settings.zoom.factor());
        self
    }

    /// What the window remembers.
    pub const fn memory(&self) -> &Memory {
        &self.memory
    }

    /// The open dossier.
    pub const fn open(&self) -> Option<&OpenDossier> {
        self.open.as_ref()
    }

    /// The open dossier's plan with all that follows from it.
    pub fn evaluated(&mut self) -> Option<Evaluated> {
        self.open.as_mut().map(|open| open.session.evaluated())
    }

    /// What the person looks at.
    pub const fn workbench(&self) -> &Workbench {
        &self.workbench
    }

    /// The title of the window.
    pub fn title(&self) -> String {
        let Some(open) = &self.open else {
            return "Ontschot".to_owned();
        };
        let mark = if open.session.is_changed() {
            "• "
        } else {
            ""
        };
        format!("{mark}{} — Ontschot", open.name(self.text))
    }

    /// One frame.
    pub fn frame_ui(&mut self, ui: &mut Ui) {
        let context = ui.ctx().clone();
        let mut actions = Vec::new();
        let had = (self.dialog.is_some(), focused(&context));
        let commands = self.commands_by_keys(&context);
        let is_closing = context.input(|input| input.viewport().close_requested());
        if is_closing {
            // A field answers when it is left, also when it is left for good.
            leave_field(&context);
        }
        self.come_back(&context);
        self.take_dropped(&context, &mut actions);
        self.file_answer(&mut actions);
        self.window_ui(ui, &mut actions);
        if let Some(dialog) = &mut self.dialog {
            dialog_ui(&context, self.text, dialog, &mut actions);
        }
        actions.extend(commands.into_iter().map(Action::from));
        let is_busy = !actions.is_empty();
        for action in actions {
            self.run(&context, action);
        }
        self.give_back_keyboard(&context, had);
        self.choose_whole_field(&context, had.1);
        self.note_steps();
        self.keep_settings();
        if is_closing {
            self.note_place(&context);
            self.keep_settings();
            self.close_requested(&context);
        }
        self.tell_title(&context);
        if is_busy {
            context.request_repaint();
        }
    }

    fn window_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let Some(open) = &mut self.open else {
            let around = Around {
                text: self.text,
                settings: &self.memory.settings,
                left: &self.left,
            };
            layout::welcome_window_ui(ui, around, &self.workbench, actions);
            return;
        };
        if self.workbench.panel == Panel::Exchange {
            let exchange = &mut self.workbench.exchange;
            exchange.refresh(ui.ctx(), &mut open.session, self.text);
        }
        let (evaluated, status) = (
            open.session.evaluated(),
            open.status(self.text, &self.workbench),
        );
        if status.saved_minutes_ago.is_some() {
            ui.ctx().request_repaint_after(Duration::from_mins(1));
        }
        let selection = self.workbench.selection.clone();
        let view = View {
            text: self.text,
            evaluated: &evaluated,
            session: &open.session,
            status: &status,
            year: self.workbench.year_in(&evaluated.outcome),
            selection: selection.as_ref(),
            looks: &self.memory.settings.tables,
        };
        let around = Around {
            text: self.text,
            settings: &self.memory.settings,
            left: &self.left,
        };
        layout::dossier_window_ui(ui, (&view, around), &mut self.workbench, actions);
    }

    /// The commands whose keys were pressed. Those that are also a field's own go to the field
    /// while it has the keyboard; for others the field answers first.
    fn commands_by_keys(&self, context: &Context) -> Vec<Command> {
        if self.dialog.is_some() {
            return Vec::new();
        }
        let in_field = context.text_edit_focused();
        let mut keys: Vec<_> = Command::ALL
            .into_iter()
            .filter(|command| !(in_field && command.is_also_of_fields()))
            .flat_map(|command| command.shortcuts().iter().map(move |keys| (command, keys)))
            .collect();
        // Ctrl+Shift+Z also looks like Ctrl+Z, so those with more keys come first.
        keys.sort_by_key(|(_, keys)| !keys.modifiers.shift);
        let pressed: Vec<Command> = keys
            .into_iter()
            .filter(|(_, keys)| context.input_mut(|input| input.consume_shortcut(keys)))
            .map(|(command, _)| command)
            .collect();
        if in_field && !pressed.is_empty() {
            leave_field(context);
        }
        pressed
    }

    fn file_answer(&mut self, actions: &mut Vec<Action>) {
        let Some(answer) = self.picker.answer() else {
            return;
        };
        let Some(Dialog::Path(form)) = &mut self.dialog else {
            return;
        };
        match answer {
            Answer::Chosen(path) => actions.push(Action::Chosen(form.purpose.clone(), path)),
            Answer::Cancelled => actions.push(Action::CloseDialog),
            Answer::Unavailable => form.is_only_way = true,
        }
    }

    /// Has every step in the journal before the frame is over.
    fn note_steps(&mut self) {
        let drafts = self.memory.drafts();
        let noted = self.open.as_mut().map(|open| open.note(drafts));
        if let Some(Err(error)) = noted {
            let words = error.words(self.text);
            self.workbench.message = Some(Message::error(words));
        }
    }

    /// The window is gone: what was not saved was given up.
    pub fn leave(&mut self) {
        if let Some(open) = &mut self.open {
            open.leave();
        }
    }

    /// Whether there is anything in the open dossier that is not in its file.
    fn is_changed(&self) -> bool {
        let open = self.open.as_ref();
        open.is_some_and(|open| open.session.is_changed())
    }

    fn close_requested(&mut self, context: &Context) {
        if self.is_changed() && !self.may_close {
            context.send_viewport_cmd(ViewportCommand::CancelClose);
            self.dialog = Some(Dialog::Unsaved(After::Quit));
            context.request_repaint();
        }
    }

    fn tell_title(&mut self, context: &Context) {
        let title = self.title();
        if title != self.title {
            context.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame_ui(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // The system ends a window without asking, too: what nobody gave up stays in the journal.
        if self.may_close || !self.is_changed() {
            self.leave();
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        palette(visuals).panel.to_normalized_gamma_f32()
    }
}
