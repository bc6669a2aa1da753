//! Doing what panels ask for: one line an action.

use super::{App, OpenDossier, leave_field};
use crate::{
    change::Edit,
    dossier::Dossier,
    file::{FileError, Keeper, error::disk_words},
    session::Session,
    text::Text,
    ui::{
        action::{Action, After, Command},
        dialogs::{
            Dialog, ExportChoice, FindForm, NewDossier, NewForm, PathForm, Purpose, page_wanted,
        },
        files::{self, picker::Wanted},
        find::findable,
        panels::OfAreas,
        settings::Zoom,
        view::View,
        workbench::{Message, Panel, Workbench},
    },
    year::Year,
};
use eframe::egui::{Context, ViewportCommand};
use jiff::civil::DateTime;
use std::path::{Path, PathBuf};

impl App {
    pub(super) fn run(&mut self, context: &Context, action: Action) {
        if let Some(open) = &mut self.open {
            open.session.tell_time(now());
            open.session
                .tell_side(self.memory.settings.working_as.side());
        }
        match action {
            Action::Command(command) => self.command(context, command),
            Action::Create(new) => self.create(context, &new),
            Action::Ask(purpose) => self.ask(context, purpose),
            Action::Chosen(purpose, path) => self.chosen(context, purpose, path),
            Action::Apply(edit) => self.apply(&edit),
            Action::Type(cell, edit) => self.type_in(&cell, &edit),
            Action::Add(table, with) => self.add(table, with),
            Action::AddRows(rows) => self.add_rows(rows),
            Action::AddAll(table, rows) => self.add_all(table, rows),
            Action::AddDocument(document) => self.add_document(*document),
            Action::TakeIn(edit) => self.take_in(&edit),
            Action::TakeOfAreas(edit) => self.take_of_areas(&edit),
            Action::TakeResults(edit) => self.take_results(&edit),
            Action::LeaveIntake => self.workbench.exchange.leave_intake(),
            Action::ShowReturns(are) => self.workbench.exchange.show_returns(are),
            Action::CombineAwards => self.combine_awards(),
            Action::Remove(row) => self.apply(&Edit::Remove(row)),
            Action::KeepScenario(new) => self.keep_scenario(new),
            Action::KeepExit(new) => self.keep_exit(new),
            Action::KeepWithoutNotice => self.keep_without_notice(),
            Action::DivideFreed(id, proposal) => self.divide_freed(id, proposal),
            Action::DescribeScenario(id, name, note) => self.describe_scenario(id, name, note),
            Action::AdoptScenario(id) => self.adopt_scenario(id),
            Action::RemoveScenario(id) => self.remove_scenario(id),
            Action::AdoptVersion(new) => self.adopt_version(new),
            Action::WithdrawVersion(id, decision) => self.withdraw_version(id, decision),
            Action::ShowVersions => self.show_versions(),
            Action::AwardYear(year, day) => self.award_year(year, day),
            Action::WithdrawAward(year) => self.withdraw_award(year),
            Action::Show(panel) => self.workbench.show(panel),
            Action::Select(place) => self.workbench.select(place),
            Action::GoTo(place) => self.workbench.go_to(place),
            Action::Deselect => self.workbench.selection = None,
            Action::ChooseYear(year) => self.workbench.year = Some(year),
            Action::Speak(language) => self.speak(language),
            Action::Paint(look) => self.paint(context, look),
            Action::Liven(is_lively) => self.liven(context, is_lively),
            Action::WorkAs(side) => self.work_as(side),
            Action::KeepLook(table, look) => self.memory.settings.tables.note(table, look),
            Action::OpenFile(path) => self.open_other(path),
            Action::BringBack(draft) => self.go_on_with(draft),
            Action::AskToThrowAway(draft) => self.ask_to_throw_away(&draft),
            Action::ThrowAway(draft) => self.throw_away(&draft),
            Action::Tell(message) => self.workbench.message = Some(message),
            Action::Dismiss => self.workbench.message = None,
            Action::CloseDialog => self.dialog = None,
            Action::Discard(after) => self.discard(context, &after),
            Action::Recover(path, with_steps) => self.recover(path, with_steps),
            Action::SaveFirst(after) => self.save_dossier(context, Some(after)),
        }
    }

    fn command(&mut self, context: &Context, command: Command) {
        let leaves = matches!(
            command,
            Command::New | Command::Open | Command::Example | Command::Register | Command::Quit
        );
        if leaves && self.is_changed() {
            let after = match command {
                Command::Quit => After::Quit,
                other => After::Run(other),
            };
            self.dialog = Some(Dialog::Unsaved(after));
        } else {
            self.run_command(context, command);
        }
    }

    fn run_command(&mut self, context: &Context, command: Command) {
        match command {
            Command::New => self.new_form(false),
            Command::Register => self.new_form(true),
            Command::Open => self.ask(context, Purpose::Open),
            Command::Example => self.open_example(),
            Command::Save => self.save_dossier(context, None),
            Command::SaveAs => self.ask(context, Purpose::Save(None)),
            Command::Export => self.export_form(),
            Command::Quit => context.send_viewport_cmd(ViewportCommand::Close),
            Command::Undo => self.step(Session::undo),
            Command::Redo => self.step(Session::redo),
            Command::Find => self.find_form(context),
            Command::Back => self.workbench.go_back(),
            Command::Forward => self.workbench.go_forward(),
            Command::Larger => self.zoom(context, |zoom| zoom.step(1)),
            Command::Smaller => self.zoom(context, |zoom| zoom.step(-1)),
            Command::AsLarge => self.zoom(context, |_| Zoom::default()),
            Command::Keys => self.dialog = Some(Dialog::Keys),
        }
    }

    fn new_form(&mut self, of_register: bool) {
        let form = NewForm::from_year(Year::of(self.today), of_register);
        self.dialog = Some(Dialog::New(form));
    }

    fn find_form(&mut self, context: &Context) {
        // What is typed from now on is for what is looked for, and for no cell.
        leave_field(context);
        let all = match &mut self.open {
            None => findable(self.text, None),
            Some(open) => {
                let evaluated = open.session.evaluated();
                let view = View {
                    text: self.text,
                    evaluated: &evaluated,
                    session: &open.session,
                    status: &open.status(self.text, &self.workbench),
                    year: self.workbench.year_in(&evaluated.outcome),
                    selection: None,
                    looks: &self.memory.settings.tables,
                };
                findable(self.text, Some(&view))
            }
        };
        self.dialog = Some(Dialog::Find(FindForm::over(all)));
    }

    fn export_form(&mut self) {
        if self.open.is_some() {
            self.dialog = Some(Dialog::Export(ExportChoice::of(self.text.language())));
        }
    }

    fn create(&mut self, context: &Context, new: &NewDossier) {
        self.put_on_desk(Session::start(new.dossier(), self.today), None);
        if new.of_register {
            self.workbench.panel = Panel::Exchange;
            self.ask(context, Purpose::Register);
        }
    }

    /// Asks the system for a path, and shows where it can be typed instead.
    fn ask(&mut self, context: &Context, purpose: Purpose) {
        let name = self.suggested_name();
        let (wanted, suggested) = match &purpose {
            Purpose::Open => (Wanted::Dossier, String::new()),
            Purpose::Save(_) if self.open.is_none() => return,
            Purpose::Save(_) => (Wanted::NewDossier(name.clone()), name),
            Purpose::Export(_) => (Wanted::Folder, String::new()),
            Purpose::Register | Purpose::Returned | Purpose::Figures | Purpose::Results => {
                (Wanted::Table, String::new())
            }
            Purpose::Outlines => (Wanted::Map, String::new()),
            Purpose::Picture(choice) => choice.wanted(),
            Purpose::Cells(cells) => cells.wanted(),
            Purpose::WhatChanges(who) => page_wanted(*who),
            Purpose::Document(id, format) => self.wanted_paper(*id, *format),
        };
        let wake = context.clone();
        self.picker.ask(
            purpose.title(self.text),
            wanted,
            Box::new(move || wake.request_repaint()),
        );
        self.dialog = Some(Dialog::Path(PathForm::new(purpose, suggested)));
    }

    fn suggested_name(&self) -> String {
        let Some(open) = &self.open else {
            return String::new();
        };
        let name = open.name(self.text);
        if open.path().is_some() {
            return name;
        }
        // A name as somebody typed it may hold what no file name can.
        let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
        let name: String = name.to_lowercase().chars().map(plain).collect();
        format!("{name}.{}", files::EXTENSION)
    }

    fn chosen(&mut self, context: &Context, purpose: Purpose, path: PathBuf) {
        self.dialog = None;
        match purpose {
            Purpose::Open => self.open_file(path),
            Purpose::Save(after) => self.save_to(context, &path, after),
            Purpose::Export(choice) => self.export(&path, choice),
            Purpose::Register => self.open_register(path),
            Purpose::Returned => self.open_returned(&path),
            Purpose::Figures => self.open_of_areas(OfAreas::Figures, path),
            Purpose::Outlines => self.open_of_areas(OfAreas::Outlines, path),
            Purpose::Results => self.open_results(path),
            Purpose::Picture(choice) => self.save_picture(&path, choice),
            Purpose::Cells(cells) => self.save_cells(&path, &cells),
            Purpose::WhatChanges(who) => self.save_what_changes(&path, who),
            Purpose::Document(id, format) => self.save_document(&path, id, format),
        }
    }

    /// Opens the dossier at a path, or says why not and leaves what is open.
    pub fn open_file(&mut self, path: PathBuf) {
        let own = self.open.as_mut();
        let own = own.filter(|open| open.path().is_some_and(|own| files::is_same(own, &path)));
        let is_own = own.is_some();
        if let Some(open) = own {
            // Whoever opens the same file anew wants it as it was saved.
            open.leave();
        }
        match files::open(&path) {
            Ok((opened, keeper)) => {
                self.memory.settings.note_file(&path);
                self.put_on_desk(Session::open(opened.dossier, self.today), Some(keeper));
                self.tell_notices(&opened.notices);
            }
            Err(FileError::Unsaved(journal)) => {
                self.dialog = Some(Dialog::Recover(path, journal));
            }
            Err(error) => {
                if let (true, Some(open)) = (is_own, &mut self.open) {
                    open.hold_again(&path);
                }
                self.fail(|text| error.words(text));
            }
        }
    }

    /// Opens a dossier with the steps that were not saved, or without them.
    fn recover(&mut self, path: PathBuf, with_steps: bool) {
        self.dialog = None;
        let done = if with_steps {
            files::recover(&path)
        } else {
            files::set_aside(&path)
        };
        match done {
            Ok(()) => self.open_file(path),
            Err(error) => self.fail(|text| error.words(text)),
        }
    }

    fn open_example(&mut self) {
        match files::example() {
            Ok(opened) => self.open_dossier(opened.dossier),
            Err(error) => self.fail(|text| error.words(text)),
        }
    }

    /// Opens a dossier that is not in a file of its own.
    pub fn open_dossier(&mut self, dossier: Dossier) {
        self.put_on_desk(Session::open(dossier, self.today), None);
    }

    pub(super) fn put_on_desk(&mut self, mut session: Session, keeper: Option<Keeper>) {
        session.tell_side(self.memory.settings.working_as.side());
        if let Some(before) = &mut self.open {
            before.leave();
        }
        self.open = Some(OpenDossier::new(session, keeper));
        *self.workbench = Workbench::for_another_dossier();
        self.dialog = None;
    }

    fn tell_notices(&mut self, notices: &[crate::file::Notice]) {
        let words: Vec<String> = notices
            .iter()
            .map(|notice| notice.words(self.text))
            .collect();
        if !words.is_empty() {
            self.workbench.message = Some(Message::error(words.join(" ")));
        }
    }

    pub(super) fn fail(&mut self, words: impl FnOnce(&Text) -> String) {
        self.dialog = None;
        self.workbench.message = Some(Message::error(words(self.text)));
    }

    fn save_dossier(&mut self, context: &Context, after: Option<After>) {
        match self.open.as_ref().map(|open| open.path().is_some()) {
            Some(true) => self.save_in(context, None, after),
            Some(false) => self.ask(context, Purpose::Save(after)),
            None => {}
        }
    }

    fn save_to(&mut self, context: &Context, path: &Path, after: Option<After>) {
        let own = self.open.as_ref().and_then(OpenDossier::path);
        let is_own = own.is_some_and(|own| files::is_same(own, path));
        match (!is_own).then(|| files::hold(path)).transpose() {
            Ok(other) => self.save_in(context, other, after),
            Err(error) => self.fail(|text| error.words(text)),
        }
    }

    fn save_in(&mut self, context: &Context, other: Option<Keeper>, after: Option<After>) {
        let Some(open) = &mut self.open else { return };
        match open.save(other) {
            Ok(saved) => {
                if let Some(path) = open.path() {
                    self.memory.settings.note_file(path);
                }
                self.dialog = None;
                self.workbench.message = saved.without_backup.map(|reason| {
                    let reason = disk_words(&reason, self.text);
                    let reason: [(&str, &dyn std::fmt::Display); 1] = [("reason", &reason)];
                    Message::error(self.text.say_with("saved-without-backup", &reason))
                });
                if let Some(after) = after {
                    self.go_on(context, &after);
                }
            }
            Err(error) => self.fail(|text| error.words(text)),
        }
    }

    fn export(&mut self, folder: &Path, choice: ExportChoice) {
        let Some(open) = &mut self.open else { return };
        let (dossier, evaluated) = (open.session.dossier(), open.session.evaluated());
        match files::export(folder, &dossier, &evaluated, choice, self.today) {
            Ok(exported) => {
                let words = files::exported(self.text, folder, &exported);
                self.workbench.message = Some(Message::done(words));
            }
            Err(error) => self.fail(|text| files::export_error(text, folder, &error)),
        }
    }

    fn discard(&mut self, context: &Context, after: &After) {
        self.dialog = None;
        self.may_close = *after == After::Quit;
        self.go_on(context, after);
    }

    fn go_on(&mut self, context: &Context, after: &After) {
        match after {
            After::Quit => context.send_viewport_cmd(ViewportCommand::Close),
            After::Run(command) => self.run_command(context, *command),
            After::Open(path) => self.open_file(path.clone()),
            After::BringBack(draft) => self.bring_back(draft),
        }
    }
}

/// The time of Greenwich.
fn now() -> DateTime {
    let now = jiff::Timestamp::now();
    now.to_zoned(jiff::tz::TimeZone::UTC).datetime()
}
