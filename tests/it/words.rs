//! Words in both languages: for everything that has a code, the same variables in each, and none
//! that nobody says.

mod alike;
mod catalogue;
mod wanted;

use alike::ALIKE;
use catalogue::{Catalogue, catalogue, syntax_errors};
use ontschot::text::{Language, Text};
use std::{collections::BTreeSet, fs, path::Path};

#[test]
fn every_file_of_words_is_read_without_an_error() {
    for language in Language::ALL {
        for source in language.sources() {
            let errors = syntax_errors(source);
            assert!(errors.is_empty(), "{}: {errors:?}", language.code());
        }
    }
}

#[test]
fn a_file_of_words_with_an_error_would_be_seen() {
    assert_eq!(syntax_errors("key = {$open").len(), 1);
    assert_eq!(syntax_errors("not a key\n").len(), 1);
    assert_eq!(syntax_errors("key = words\nkey-two = more\n").len(), 0);
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_variables() {
    let [dutch, english] = Language::ALL.map(catalogue);
    let keys = |catalogue: &Catalogue| catalogue.keys().cloned().collect::<BTreeSet<String>>();
    let (in_dutch, in_english) = (keys(&dutch), keys(&english));
    let only_one: Vec<&String> = in_dutch.symmetric_difference(&in_english).collect();
    assert!(only_one.is_empty(), "in one language only: {only_one:?}");
    for (key, message) in &dutch {
        assert_eq!(message.variables, english[key].variables, "{key}");
    }
}

#[test]
fn what_is_the_same_in_both_languages_is_so_on_purpose() {
    let [dutch, english] = Language::ALL.map(Text::of);
    let keys = catalogue(Language::Dutch);
    let alike = keys.keys().filter(|key| dutch.say(key) == english.say(key));
    let alike: Vec<&str> = alike.map(String::as_str).collect();
    assert_eq!(alike, ALIKE);
}

#[test]
fn no_key_is_there_twice_and_none_is_empty() {
    for language in Language::ALL {
        for (key, message) in catalogue(language) {
            assert_eq!(message.times, 1, "{}: {key}", language.code());
            assert!(message.has_words, "{}: {key}", language.code());
        }
    }
}

#[test]
fn everything_with_a_code_has_words() {
    for text in Language::ALL.map(Text::of) {
        let keys = wanted::keys();
        let missing: Vec<&String> = keys.iter().filter(|key| !text.knows(key)).collect();
        assert!(
            missing.is_empty(),
            "{}: {missing:?}",
            text.language().code()
        );
    }
}

/// A key is said where the sources name it, or name the part before what they fill in:
/// `format!("finding-{code}")`. Of the families of `wanted`, only what has a code is said.
#[test]
fn no_key_is_left_that_nobody_says() {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let wanted = wanted::keys();
    let is_said = |key: &String| {
        let in_a_family = wanted::FAMILIES
            .iter()
            .any(|family| key.starts_with(family));
        let dashes = key.match_indices('-').map(|(at, _)| &key[..=at]);
        let mut beginnings = dashes.map(|beginning| format!("\"{beginning}{{"));
        let is_built = !in_a_family && beginnings.any(|beginning| sources.contains(&beginning));
        wanted.contains(key) || is_built || sources.contains(&format!("\"{key}\""))
    };
    let catalogue = catalogue(Language::Dutch);
    let unsaid: Vec<&String> = catalogue.keys().filter(|key| !is_said(key)).collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}

/// All sources below a folder, one after another.
fn sources(folder: &Path) -> String {
    let entries = fs::read_dir(folder).expect("src can be read");
    entries
        .map(|entry| entry.expect("an entry of src").path())
        .map(|path| {
            if path.is_dir() {
                sources(&path)
            } else {
                fs::read_to_string(path).expect("a source can be read")
            }
        })
        .collect()
}
