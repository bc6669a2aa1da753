//! Names of organisations that look alike: proposed to a person, never merged by themselves.

use crate::plan::Plan;
use std::collections::{BTreeMap, BTreeSet};
use strsim::damerau_levenshtein;

/// Two names that may mean one organisation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lookalike {
    /// The name that was read.
    pub written: String,
    /// The name that was known, or was read before it.
    pub known: String,
}

/// Words that say what kind of organisation it is, or nothing at all.
const EMPTY_WORDS: &[&str] = &[
    "stichting",
    "st",
    "sticht",
    "vereniging",
    "ver",
    "bv",
    "nv",
    "vof",
    "ua",
    "cooperatie",
    "de",
    "het",
    "the",
    "foundation",
    "vzw",
    "asbl",
];

/// How long a name must be for one letter, and for two, to be a slip.
const ONE_SLIP: usize = 6;
const TWO_SLIPS: usize = 12;

/// How many names that start alike are compared at most, so that a register of a whole country can
/// be read; of more, only those that differ in empty words are found.
const COMPARED_MAX: usize = 300;

/// The names among `written` that look like one that the plan knows, or like one another. A name that
/// is written exactly as it is known looks like nothing else.
pub fn lookalikes(plan: &Plan, written: &BTreeSet<&str>) -> Vec<Lookalike> {
    let mut names = Names::default();
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for (_, organisation) in plan.organisations.iter() {
        for name in organisation.aliases.iter().chain([&organisation.name]) {
            known.insert(name);
            names.add(Name::new(name, true));
        }
    }
    let mut found = Vec::new();
    for written in written.difference(&known) {
        let name = Name::new(written, false);
        let alike = names.like(&name).into_iter();
        found.extend(alike.map(|known| Lookalike {
            written: (*written).to_owned(),
            known,
        }));
        names.add(name);
    }
    found
}

/// The names so far, by their words and by how they start.
#[derive(Default)]
struct Names {
    by_words: BTreeMap<String, Vec<String>>,
    by_start: BTreeMap<String, Vec<Name>>,
}

impl Names {
    fn add(&mut self, name: Name) {
        let same = self.by_words.entry(name.words.clone()).or_default();
        same.push(name.written.clone());
        self.by_start.entry(name.start()).or_default().push(name);
    }

    /// The names as written that a name looks like.
    fn like(&self, name: &Name) -> Vec<String> {
        if name.words.is_empty() {
            return Vec::new();
        }
        let near = self.by_start.get(&name.start());
        let near = near.filter(|near| near.len() <= COMPARED_MAX);
        let near = near.into_iter().flatten();
        let near = near.filter(|other| other.words != name.words && other.is_near(name));
        let same = self.by_words.get(&name.words).into_iter().flatten();
        same.chain(near.map(|other| &other.written))
            .cloned()
            .collect()
    }
}

/// A name with the words that tell it from others.
struct Name {
    written: String,
    words: String,
    is_known: bool,
}

impl Name {
    fn new(written: &str, is_known: bool) -> Self {
        let plain: String = written.to_lowercase().chars().filter_map(plain).collect();
        let words = plain.split_whitespace();
        let telling: Vec<&str> = words.filter(|word| !EMPTY_WORDS.contains(word)).collect();
        Self {
            written: written.to_owned(),
            words: telling.join(" "),
            is_known,
        }
    }

    /// Only names that start alike are compared.
    fn start(&self) -> String {
        self.words.chars().take(3).collect()
    }

    /// Whether the words differ by a slip, or one name is the start of the other.
    fn is_near(&self, other: &Self) -> bool {
        let begins = |long: &str, short: &str| {
            let rest = long.strip_prefix(short);
            rest.is_some_and(|rest| rest.starts_with(' '))
        };
        let length = self.words.len().min(other.words.len());
        let slips = match length {
            TWO_SLIPS.. => 2,
            ONE_SLIP.. => 1,
            _ => 0,
        };
        damerau_levenshtein(&self.words, &other.words) <= slips
            || (self.is_known
                && (begins(&self.words, &other.words) || begins(&other.words, &self.words)))
    }
}

/// A letter without its accent; nothing for what stands between letters of one word.
fn plain(sign: char) -> Option<char> {
    Some(match sign {
        'á' | 'à' | 'ä' | 'â' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ë' | 'ê' => 'e',
        'í' | 'ì' | 'ï' | 'î' => 'i',
        'ó' | 'ò' | 'ö' | 'ô' | 'õ' => 'o',
        'ú' | 'ù' | 'ü' | 'û' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        '.' | '\'' | '’' | '`' => return None,
        sign if sign.is_alphanumeric() => sign,
        _ => ' ',
    })
}
