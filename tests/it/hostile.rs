//! Bytes from anywhere: nothing stops the program, and what it takes holds together.
//!
//! The same functions are given millions of inputs by the programs of `tests/fuzz`.

mod targets;

use crate::support::command::Place;
use ontschot::file;
use proptest::{collection::vec, prelude::*};

/// Files as they come in, to be damaged.
const WHOLE: [&[u8]; 5] = [
    include_bytes!("../../assets/examples/samen-noord.ontschot"),
    include_bytes!("../../assets/examples/samen-noord-register.csv"),
    include_bytes!("../../assets/examples/noord-wijken-2022.csv"),
    include_bytes!("../../assets/examples/samen-noord-after.json"),
    include_bytes!("../../assets/examples/noord-wijken-2022.geojson"),
];

/// Texts that have made programs stumble.
const PIECES: [&str; 24] = [
    "\0",
    "\u{202e}",
    "\u{feff}",
    "\"",
    "\"\"",
    ";",
    ",",
    "\t",
    "\r",
    "\n",
    "=1+1",
    "NaN",
    "inf",
    "-",
    "1e999",
    "99999999999999999999999999999999",
    "0,005",
    "€",
    "[[[[",
    "{\"a\":",
    "../../x",
    "CON",
    "AAAA\u{301}",
    "<c r=\"XFD4300000000\"><v>1</v></c>",
];

/// A file with some bytes replaced by pieces, cut off somewhere.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let places = vec((any::<prop::sample::Index>(), 0..PIECES.len()), 0..6);
    (
        0..WHOLE.len(),
        places,
        any::<prop::sample::Index>(),
        any::<bool>(),
    )
        .prop_map(|(whole, places, end, is_cut)| {
            let mut bytes = WHOLE[whole].to_vec();
            bytes.truncate(12_000);
            for (place, piece) in places {
                let at = place.index(bytes.len());
                let until = (at + PIECES[piece].len()).min(bytes.len());
                bytes.splice(at..until, PIECES[piece].bytes());
            }
            if is_cut {
                bytes.truncate(end.index(bytes.len()));
            }
            bytes
        })
}

/// Pieces behind each other.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let digits = "[0-9.,]{1,6}".prop_map(String::into_bytes);
    let piece = prop_oneof![
        3 => (0..PIECES.len()).prop_map(|piece| PIECES[piece].as_bytes().to_vec()),
        2 => digits,
        1 => vec(any::<u8>(), 0..4),
    ];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_damaged_file_is_taken_or_refused(bytes in damaged()) {
        for (_, target) in targets::ALL {
            target(&bytes);
        }
    }

    #[test]
    fn pieces_that_are_no_file_are_taken_or_refused(bytes in pieces()) {
        for (_, target) in targets::ALL {
            target(&bytes);
        }
    }
}

#[test]
fn names_of_others_do_not_steer_the_screen_and_are_kept_as_they_are() {
    let place = Place::with_dossier("d.ontschot");
    let names = [
        "\u{1b}[2JWeg",
        "nul\0nul",
        "\u{202e}omgekeerd",
        "../../x",
        "CON",
    ];
    let long = "x".repeat(300);
    let rows = names.iter().copied().chain([long.as_str()]);
    let rows = rows.map(|name| format!("{name};2018;100"));
    let rows: Vec<String> = rows.collect();
    let csv = format!("Aanvrager;Subsidiejaar;Verleend\n{}\n", rows.join("\n"));
    place.write("r.csv", csv);
    let answer = place.run(&["import", "d.ontschot", "--register", "r.csv"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    let is_obeyed = |sign: char| sign == '\u{202e}' || (sign.is_control() && sign != '\n');
    assert!(!answer.out.contains(is_obeyed), "{:?}", answer.out);
    let dossier = file::open(&place.path("d.ontschot"))
        .expect("it opens")
        .dossier;
    let mut kept = dossier
        .plan
        .organisations
        .iter()
        .map(|(_, row)| row.name.as_str());
    assert!(kept.any(|name| name == names[2]), "as it was written");
    place.fine(&["export", "d.ontschot", "package"]);
    let files = std::fs::read_dir(place.path("package")).expect("a folder");
    for file in files.map(|file| file.expect("a file").file_name()) {
        let name = file.to_string_lossy().into_owned();
        let is_plain = |sign: char| sign.is_ascii_lowercase() || matches!(sign, '_' | '.');
        assert!(name.chars().all(is_plain), "{name}");
    }
}

#[test]
fn nesting_without_end_is_refused() {
    for piece in [
        "[",
        "{\"a\":",
        "[{\"edits\":",
        "{\"step\":\"a\",\"edits\":[",
    ] {
        let deep = piece.repeat(100_000);
        for (_, target) in targets::ALL {
            target(deep.as_bytes());
        }
    }
}
