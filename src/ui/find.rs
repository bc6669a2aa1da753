//! Finding anything by a few letters of its name: commands, panels, and every row of the dossier.

use super::{
    action::{Action, Command},
    dialogs::Purpose,
    view::View,
    workbench::Panel,
};
use crate::{
    plan::{Place, RowId, TableName},
    text::{Language, Text},
};
use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findable {
    /// What it is called.
    pub words: String,
    /// What it is.
    pub kind: String,
    /// What is done when it is chosen.
    pub target: Target,
}

/// What is done with something that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A command runs.
    Command(Command),
    /// A panel opens.
    Panel(Panel),
    /// A row is looked at.
    Row(RowId),
    /// Another language is spoken.
    Language(Language),
    /// Something comes in.
    Way(Way),
}

/// A way into the dossier, as the exchange has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A register.
    Register,
    /// One budget of awards that the dossier has.
    Combine,
    /// What partners sent back.
    Returned,
    /// What was adopted.
    Versions,
}

/// The tables whose rows have names that people know.
const TABLES: [TableName; 9] = [
    TableName::Organisations,
    TableName::Areas,
    TableName::Sources,
    TableName::Lines,
    TableName::Keys,
    TableName::Awards,
    TableName::Agreements,
    TableName::Decisions,
    TableName::Documents,
];

impl Target {
    /// The action that does it.
    pub const fn action(self) -> Action {
        match self {
            Self::Command(command) => Action::Command(command),
            Self::Panel(panel) => Action::Show(panel),
            Self::Row(row) => Action::GoTo(Place::Row(row)),
            Self::Language(language) => Action::Speak(language),
            Self::Way(Way::Register) => Action::Ask(Purpose::Register),
            Self::Way(Way::Combine) => Action::CombineAwards,
            Self::Way(Way::Returned) => Action::Ask(Purpose::Returned),
            Self::Way(Way::Versions) => Action::ShowVersions,
        }
    }
}

impl Way {
    /// Every way, those of the exchange in its order.
    const ALL: [Self; 4] = [
        Self::Register,
        Self::Combine,
        Self::Returned,
        Self::Versions,
    ];

    /// Whether it can be gone now.
    fn is_ready(self, view: &View<'_>) -> bool {
        match self {
            Self::Register | Self::Versions => true,
            Self::Combine => !view.plan().awards.is_empty(),
            Self::Returned => !view.plan().lines.is_empty(),
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Register => "exchange-register",
            Self::Combine => "exchange-combine",
            Self::Returned => "exchange-returned",
            Self::Versions => "scenarios-part-versions",
        }
    }
}

/// Everything that can be found now: what can be done first.
pub fn findable(text: &Text, view: Option<&View<'_>>) -> Vec<Findable> {
    let commands = Command::ALL.into_iter();
    let commands = commands.filter(|command| *command != Command::Find && command.is_enabled(view));
    let commands = commands.map(|command| Findable {
        words: command.label(text, view),
        kind: text.say("find-command"),
        target: Target::Command(command),
    });
    let languages = Language::ALL.into_iter();
    let languages = languages.filter(|language| *language != text.language());
    let languages = languages.map(|language| Findable {
        words: language.name().to_owned(),
        kind: text.say("find-language"),
        target: Target::Language(language),
    });
    let panels = Panel::ALL.into_iter().filter(|_| view.is_some());
    let panels = panels.map(|panel| Findable {
        words: panel.label(text),
        kind: text.say("find-panel"),
        target: Target::Panel(panel),
    });
    let ways = view.into_iter().flat_map(|view| {
        let ways = Way::ALL.into_iter().filter(|way| way.is_ready(view));
        ways.map(|way| Findable {
            words: text.say(way.key()),
            kind: text.say("find-command"),
            target: Target::Way(way),
        })
    });
    let rows = view.into_iter().flat_map(rows);
    panels
        .chain(commands)
        .chain(ways)
        .chain(languages)
        .chain(rows)
        .collect()
}

fn rows<'a>(view: &'a View<'a>) -> impl Iterator<Item = Findable> + 'a {
    let plan = view.plan();
    let rows = TABLES.into_iter().flat_map(|table| {
        let numbers = plan.table(table).numbers().into_iter();
        numbers.map(move |number| RowId::new(table, number))
    });
    rows.map(move |row| Findable {
        words: plan.name_of(row),
        kind: view.text.table(row.table()),
        target: Target::Row(row),
    })
}

/// Where the best matches for what was typed stand, at most so many, the best first; with nothing typed the first
/// of all. Capitals and accents do not matter; several words may stand in any order.
pub fn best(all: &[Findable], typed: &str, most: usize) -> Vec<usize> {
    if typed.trim().is_empty() {
        return (0..all.len().min(most)).collect();
    }
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut letters = Vec::new();
    let scored = all.iter().enumerate().filter_map(|(at, one)| {
        let words = Utf32Str::new(&one.words, &mut letters);
        Some((pattern.score(words, &mut matcher)?, at))
    });
    let mut scored: Vec<(u32, usize)> = scored.collect();
    // The order of equals stays.
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().take(most).map(|(_, at)| at).collect()
}
