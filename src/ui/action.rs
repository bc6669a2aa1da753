//! Everything that the window can be asked to do, in one list.
//!
//! Menu, toolbar, shortcuts and tooltips all read [`Action`]; a panel answers with actions and
//! changes nothing itself.

use super::{
    dialogs::{NewDossier, Purpose},
    grid::GridLook,
    settings::WorkingAs,
    theme::Look,
    view::View,
    workbench::{Message, Panel},
};
use crate::{
    change::Edit,
    dossier::{Decision, ScenarioId, VersionId},
    exit::{Exit, Proposal},
    plan::{AnyRow, Document, Place, RowId, TableName, Value},
    text::{Language, Text},
    year::Year,
};
use eframe::egui::{Key, KeyboardShortcut, Modifiers};
use jiff::civil::Date;
use std::path::PathBuf;

/// Something that a person asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A command: it has a name, and stands in a menu.
    Command(Command),
    /// Makes a dossier.
    Create(NewDossier),
    /// Opens or writes the file that was asked for.
    Chosen(Purpose, PathBuf),
    /// Asks for a file or folder.
    Ask(Purpose),
    /// Changes the plan; a draft at the same place shows why, if it is refused.
    Apply(Edit),
    /// Changes what stands in a cell; a refusal is told with the name of the cell.
    Type(String, Edit),
    /// Adds a row with nothing but one field filled in, and looks at it.
    Add(TableName, Option<(&'static str, Value)>),
    /// Adds rows that are filled in already.
    AddRows(Vec<AnyRow>),
    /// Adds rows with some fields filled in, as one step, and looks at the first.
    AddAll(TableName, Vec<Vec<(&'static str, Value)>>),
    /// Makes a document of the usual clauses, and looks at it.
    AddDocument(Box<Document>),
    /// Takes over what is on its way in.
    TakeIn(Box<Edit>),
    /// Takes over figures or outlines of areas.
    TakeOfAreas(Box<Edit>),
    /// Puts away what is on its way in.
    LeaveIntake,
    /// Shows what partners sent back, or puts it away for now.
    ShowReturns(bool),
    /// Makes one budget of awards that the dossier has.
    CombineAwards,
    /// Takes a row out.
    Remove(RowId),
    /// Takes the last steps out of the plan and keeps them as a scenario.
    KeepScenario(NewScenario),
    /// Keeps a scenario of an organisation that leaves.
    KeepExit(NewExit),
    /// Keeps a scenario in which nobody gets less than the year before.
    KeepWithoutNotice,
    /// Gives what becomes free in such a scenario to others.
    DivideFreed(ScenarioId, Proposal),
    /// Gives a scenario a name and a note.
    DescribeScenario(ScenarioId, String, String),
    /// Takes a scenario over into the plan.
    AdoptScenario(ScenarioId),
    /// Throws a scenario away.
    RemoveScenario(ScenarioId),
    /// Adopts the plan as a version.
    AdoptVersion(NewVersion),
    /// Takes an adopted version back.
    WithdrawVersion(VersionId, Decision),
    /// Looks at what was adopted.
    ShowVersions,
    /// Marks a year as awarded on a day, as it is divided now.
    AwardYear(Year, Date),
    /// Takes the award of a year back.
    WithdrawAward(Year),
    /// Opens a panel.
    Show(Panel),
    /// Selects something where it stands.
    Select(Place),
    /// Looks at something wherever it is shown.
    GoTo(Place),
    /// Selects nothing.
    Deselect,
    /// The bottom bar shows this year.
    ChooseYear(Year),
    /// Speaks a language.
    Speak(Language),
    /// Shows a theme.
    Paint(Look),
    /// Has things move by themselves, or has everything stand still.
    Liven(bool),
    /// Takes the next steps as a side.
    WorkAs(WorkingAs),
    /// Remembers how a table was made to look.
    KeepLook(&'static str, GridLook),
    /// Opens a dossier at a path.
    OpenFile(PathBuf),
    /// Goes on with a dossier that was left behind without a file.
    BringBack(PathBuf),
    /// Asks whether such a dossier is really given up.
    AskToThrowAway(PathBuf),
    /// Gives such a dossier up.
    ThrowAway(PathBuf),
    /// Tells something.
    Tell(Message),
    /// Puts the message away.
    Dismiss,
    /// Puts the dialog away.
    CloseDialog,
    /// Closes without saving, to do what was asked.
    Discard(After),
    /// Opens a dossier with the steps that were not saved, or puts those away and opens it.
    Recover(PathBuf, bool),
    /// Saves, to do what was asked.
    SaveFirst(After),
}

/// What is kept as a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewScenario {
    /// What it is called.
    pub name: String,
    /// Anything that a reader must know.
    pub note: String,
    /// Of how many of the last steps it is made.
    pub steps: usize,
}

/// What is adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVersion {
    /// What it is called.
    pub name: String,
    /// Who decided so, when and why.
    pub decision: Decision,
}

/// An exit that is kept as a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewExit {
    /// Who leaves, and when.
    pub exit: Exit,
    /// What the scenario is called; the usual name if blank.
    pub name: String,
}

/// What waits for unsaved work to be saved or given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// The window closes.
    Quit,
    /// A command that opens another dossier.
    Run(Command),
    /// Another dossier is opened.
    Open(PathBuf),
    /// A dossier is opened that was left behind without a file.
    BringBack(PathBuf),
}

/// An action with a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Command {
    /// A dossier with nothing in it.
    New,
    /// A dossier from its file.
    Open,
    /// The example.
    Example,
    /// A dossier made of a register.
    Register,
    /// To its file.
    Save,
    /// To another file.
    SaveAs,
    /// To files that others open.
    Export,
    /// The window closes.
    Quit,
    /// Takes the last step back.
    Undo,
    /// Does the last undone step again.
    Redo,
    /// Finds a command or anything of the dossier by its name.
    Find,
    /// Looks at what was looked at before.
    Back,
    /// Looks again at what was looked at before going back.
    Forward,
    /// Shows everything larger.
    Larger,
    /// Shows everything smaller.
    Smaller,
    /// Shows everything as large as at first.
    AsLarge,
    /// Shows every key.
    Keys,
}

impl Command {
    /// Every command, in the order of the menu.
    pub const ALL: [Self; 17] = [
        Self::New,
        Self::Open,
        Self::Example,
        Self::Register,
        Self::Save,
        Self::SaveAs,
        Self::Export,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::Find,
        Self::Back,
        Self::Forward,
        Self::Larger,
        Self::Smaller,
        Self::AsLarge,
        Self::Keys,
    ];

    /// What it is called; undo and redo say of what.
    pub fn label(self, text: &Text, view: Option<&View<'_>>) -> String {
        let status = view.map(|view| view.status);
        let step = match self {
            Self::Undo => status.and_then(|status| status.undo.as_ref()),
            Self::Redo => status.and_then(|status| status.redo.as_ref()),
            _ => None,
        };
        let label = text.say(&format!("action-{}", self.code()));
        match step {
            Some(step) => format!("{label}: {step}"),
            None => label,
        }
    }

    /// What it does, in a sentence.
    pub fn tooltip(self, text: &Text) -> String {
        text.say(&format!("action-{}-tip", self.code()))
    }

    /// The keys for it, the usual ones first.
    pub const fn shortcuts(self) -> &'static [KeyboardShortcut] {
        const SHIFTED: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        const fn key(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::COMMAND, key)
        }
        match self {
            Self::New => const { &[key(Key::N)] },
            Self::Open => const { &[key(Key::O)] },
            Self::Save => const { &[key(Key::S)] },
            Self::SaveAs => const { &[KeyboardShortcut::new(SHIFTED, Key::S)] },
            Self::Export => const { &[key(Key::E)] },
            Self::Quit => const { &[key(Key::Q)] },
            Self::Undo => const { &[key(Key::Z)] },
            Self::Redo => const { &[key(Key::Y), KeyboardShortcut::new(SHIFTED, Key::Z)] },
            Self::Find => const { &[key(Key::K)] },
            Self::Back => const { &[KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft)] },
            Self::Forward => const { &[KeyboardShortcut::new(Modifiers::ALT, Key::ArrowRight)] },
            Self::Keys => const { &[KeyboardShortcut::new(Modifiers::NONE, Key::F1)] },
            Self::Larger => const { &[key(Key::Plus), key(Key::Equals)] },
            Self::Smaller => const { &[key(Key::Minus)] },
            Self::AsLarge => const { &[key(Key::Num0)] },
            Self::Example | Self::Register => &[],
        }
    }

    /// Whether it can be done now.
    pub fn is_enabled(self, view: Option<&View<'_>>) -> bool {
        let status = view.map(|view| view.status);
        match self {
            Self::New
            | Self::Open
            | Self::Example
            | Self::Register
            | Self::Quit
            | Self::Find
            | Self::Larger
            | Self::Smaller
            | Self::AsLarge
            | Self::Keys => true,
            Self::Save | Self::SaveAs | Self::Export => view.is_some(),
            Self::Undo => status.is_some_and(|status| status.undo.is_some()),
            Self::Redo => status.is_some_and(|status| status.redo.is_some()),
            Self::Back => status.is_some_and(|status| status.sights_before > 0),
            Self::Forward => status.is_some_and(|status| status.sights_after > 0),
        }
    }

    /// Whether its keys are a text field's own while that has the keyboard.
    pub const fn is_also_of_fields(self) -> bool {
        matches!(self, Self::Undo | Self::Redo | Self::Back | Self::Forward)
    }

    const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Open => "open",
            Self::Example => "example",
            Self::Register => "register",
            Self::Save => "save",
            Self::SaveAs => "save-as",
            Self::Export => "export",
            Self::Quit => "quit",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Find => "find",
            Self::Back => "back",
            Self::Forward => "forward",
            Self::Larger => "larger",
            Self::Smaller => "smaller",
            Self::AsLarge => "as-large",
            Self::Keys => "keys",
        }
    }
}

impl From<Command> for Action {
    fn from(command: Command) -> Self {
        Self::Command(command)
    }
}
