//! Words and numbers for people, in their language.
//!
//! Everything below this module speaks in codes and typed values; here they become Dutch or
//! English. The words stand in `assets/text/<language>/*.ftl`. A word that is missing shows as its
//! key, and a test keeps that from happening: both languages must have the same keys with the same
//! variables.

pub mod agreement;
pub mod change;
pub mod decision;
pub mod difference;
pub mod exit;
pub mod explanation;
pub mod finding;
mod people;
pub mod place;
pub mod refusal;
mod rules;
pub mod shift;
pub mod signature;
pub mod value;
mod version;
pub mod what_changes;
pub mod without_notice;

use crate::{
    money::Money,
    number::NumberStyle,
    share::{Ratio, show_rounded},
};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr, sync::LazyLock};
use unic_langid::LanguageIdentifier;

/// A language that the app speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Language {
    /// Nederlands.
    #[default]
    #[serde(rename = "nl")]
    Dutch,
    /// English.
    #[serde(rename = "en")]
    English,
}

/// All words in one language.
pub struct Text {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// The words that nothing is filled in in, by their keys: a window asks for hundreds a frame.
    fixed: BTreeMap<String, String>,
}

macro_rules! sources {
    ($language:literal) => {
        &[
            include_str!(concat!("../assets/text/", $language, "/core.ftl")),
            include_str!(concat!("../assets/text/", $language, "/arrangement.ftl")),
            include_str!(concat!("../assets/text/", $language, "/reporting.ftl")),
            include_str!(concat!("../assets/text/", $language, "/settlement.ftl")),
            include_str!(concat!("../assets/text/", $language, "/import.ftl")),
            include_str!(concat!("../assets/text/", $language, "/intake.ftl")),
            include_str!(concat!("../assets/text/", $language, "/export.ftl")),
            include_str!(concat!("../assets/text/", $language, "/board.ftl")),
            include_str!(concat!("../assets/text/", $language, "/command.ftl")),
            include_str!(concat!("../assets/text/", $language, "/window.ftl")),
            include_str!(concat!("../assets/text/", $language, "/start.ftl")),
            include_str!(concat!("../assets/text/", $language, "/grid.ftl")),
            include_str!(concat!("../assets/text/", $language, "/panels.ftl")),
            include_str!(concat!("../assets/text/", $language, "/years.ftl")),
            include_str!(concat!("../assets/text/", $language, "/certainty.ftl")),
            include_str!(concat!("../assets/text/", $language, "/versions.ftl")),
            include_str!(concat!("../assets/text/", $language, "/what_changes.ftl")),
            include_str!(concat!("../assets/text/", $language, "/term.ftl")),
            include_str!(concat!("../assets/text/", $language, "/agreements.ftl")),
            include_str!(concat!("../assets/text/", $language, "/documents.ftl")),
            include_str!(concat!("../assets/text/", $language, "/indexation.ftl")),
            include_str!(concat!("../assets/text/", $language, "/goals.ftl")),
            include_str!(concat!("../assets/text/", $language, "/people.ftl")),
            include_str!(concat!("../assets/text/", $language, "/explained.ftl")),
        ]
    };
}

const DUTCH: &[&str] = sources!("nl");
const ENGLISH: &[&str] = sources!("en");

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// Its two-letter code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// Its name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dutch => "Nederlands",
            Self::English => "English",
        }
    }

    /// How its readers write numbers. Words follow the language, numbers the country: an official
    /// types `1.234,56` in either language, and a switch of language never changes what it means.
    pub const fn numbers(self) -> NumberStyle {
        match self {
            Self::Dutch | Self::English => NumberStyle::DUTCH,
        }
    }

    /// The files of words in this language, as they were compiled in.
    pub const fn sources(self) -> &'static [&'static str] {
        match self {
            Self::Dutch => DUTCH,
            Self::English => ENGLISH,
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

impl FromStr for Language {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, String> {
        let language = Self::ALL
            .into_iter()
            .find(|language| language.code() == code);
        language.ok_or_else(|| format!("«{code}»: nl | en"))
    }
}

impl Text {
    /// All words of a language, read once and kept.
    pub fn of(language: Language) -> &'static Self {
        static DUTCH: LazyLock<Text> = LazyLock::new(|| Text::new(Language::Dutch));
        static ENGLISH: LazyLock<Text> = LazyLock::new(|| Text::new(Language::English));
        match language {
            Language::Dutch => &DUTCH,
            Language::English => &ENGLISH,
        }
    }

    fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Marks that isolate what is filled in would be shown as boxes.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for source in language.sources() {
            let resource = FluentResource::try_new((*source).to_owned());
            let resource = resource.unwrap_or_else(|(readable, _errors)| readable);
            keys.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }
        let fixed = keys.into_iter().filter_map(|key| {
            let words = fixed(&bundle, &key)?;
            Some((key, words))
        });
        let fixed = fixed.collect();
        Self {
            language,
            bundle,
            fixed,
        }
    }

    /// The language that this speaks.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The words of a key.
    pub fn say(&self, key: &str) -> String {
        match self.fixed.get(key) {
            Some(words) => words.clone(),
            None => self.say_with(key, &[]),
        }
    }

    /// The words of a key, with what they are filled in with.
    pub fn say_with(&self, key: &str, arguments: &[(&str, &dyn fmt::Display)]) -> String {
        let arguments: FluentArgs<'_> = arguments
            .iter()
            .map(|(name, value)| ((*name).to_owned(), FluentValue::from(value.to_string())))
            .collect();
        self.filled_in(key, &arguments)
    }

    /// The words of a key for a number of things: one, or more.
    pub fn count(&self, key: &str, count: usize) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("count", FluentValue::from(count));
        let shown = self.whole(count);
        arguments.set("shown", FluentValue::from(shown));
        self.filled_in(key, &arguments)
    }

    fn filled_in(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(arguments), &mut errors)
            .into_owned()
    }

    /// Whether there are words for a key.
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// An amount with its currency: `€ 1.234,56`.
    pub fn money(&self, amount: Money) -> String {
        let digits = self.amount(amount.abs());
        let sign = if amount < Money::ZERO { "-" } else { "" };
        format!("€ {sign}{digits}")
    }

    /// An amount without its currency: `1.234,56`.
    pub fn amount(&self, amount: Money) -> String {
        amount.show(self.language.numbers())
    }

    /// A whole number with its thousands set apart.
    pub fn whole(&self, number: usize) -> String {
        self.language
            .numbers()
            .write(false, &number.to_string(), "")
    }

    /// An exact number as a percentage, rounded for reading.
    pub fn percentage(&self, ratio: &Ratio) -> String {
        let hundredfold = ratio * Ratio::from_integer(100.into());
        let digits = show_rounded(&hundredfold, 2, self.language.numbers());
        format!("{digits}%")
    }

    /// A day, as people write it.
    pub fn date(&self, date: Date) -> String {
        match self.language {
            Language::Dutch => format!("{:02}-{:02}-{}", date.day(), date.month(), date.year()),
            Language::English => date.to_string(),
        }
    }

    /// A moment in the time of Greenwich, to the minute.
    pub fn moment(&self, at: DateTime) -> String {
        let (date, time) = (self.date(at.date()), at.time());
        format!("{date} {:02}:{:02} UTC", time.hour(), time.minute())
    }
}

/// The words of a key, where nothing is filled in in them.
fn fixed(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut missing = Vec::new();
    let words = bundle.format_pattern(pattern, None, &mut missing);
    missing.is_empty().then(|| words.into_owned())
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Text").field(&self.language).finish()
    }
}
