//! The folder in which a case runs its commands.

use ontschot::cli::{Io, run};
use std::{ffi::OsString, fs};

/// A folder of its own for each case, gone afterwards.
pub(super) struct Folder(tempfile::TempDir);

/// The day on which every case takes place.
const TODAY: jiff::civil::Date = jiff::civil::date(2019, 1, 14);

impl Folder {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    /// Writes a file of the case.
    pub(super) fn write(&self, name: &str, content: &str) {
        let path = self.0.path().join(name);
        fs::write(path, content).expect("a file of the case");
    }

    /// Runs a command: the program itself, or `cat FILE` and `ls FOLDER` to show what it wrote.
    /// Answers what it prints, then the exit code where that is not 0.
    pub(super) fn run(&self, words: &[String]) -> String {
        let (mut answer, code) = match words {
            [name, arguments @ ..] if name == "ontschot" => self.program(arguments),
            [name, file] if name == "cat" => self.cat(file),
            [name, folder] if name == "ls" => self.ls(folder),
            _ => panic!("a case runs ontschot, cat FILE or ls FOLDER, not {words:?}"),
        };
        if !answer.is_empty() && !answer.ends_with('\n') {
            answer.push('\n');
        }
        if code != 0 {
            answer.extend(["[exit ", &code.to_string(), "]\n"]);
        }
        answer
    }

    fn program(&self, arguments: &[String]) -> (String, u8) {
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut io = Io {
            folder: self.0.path(),
            out: &mut out,
            err: &mut err,
            progress: false,
        };
        let code = run(&arguments, &mut io, TODAY.at(0, 0, 0, 0));
        out.extend(err);
        let answer = String::from_utf8(out).expect("an answer is text");
        // Where the folder lies differs each time.
        let here = format!("{}/", self.0.path().display());
        (answer.replace(&here, ""), code)
    }

    /// A file as people see it, without the marks that are for spreadsheets.
    fn cat(&self, file: &str) -> (String, u8) {
        match fs::read_to_string(self.0.path().join(file)) {
            Ok(text) => (text.trim_start_matches('\u{feff}').replace("\r\n", "\n"), 0),
            Err(_missing) => (String::new(), 2),
        }
    }

    fn ls(&self, folder: &str) -> (String, u8) {
        let Ok(entries) = fs::read_dir(self.0.path().join(folder)) else {
            return (String::new(), 2);
        };
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        let mut names: Vec<String> = names
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        names.sort();
        (names.join("\n"), 0)
    }
}
