//! The command line, run in a folder of its own.

use ontschot::cli::{Io, run};
use std::{ffi::OsString, path::Path};

/// What a command answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A folder with the commands that are run in it.
pub(crate) struct Place {
    folder: tempfile::TempDir,
}

/// The day that every test takes for today.
pub(crate) const TODAY: jiff::civil::Date = jiff::civil::date(2018, 1, 31);

impl Place {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder for a test");
        Self { folder }
    }

    /// The same with an empty dossier over 2018 and 2019.
    pub(crate) fn with_dossier(file: &str) -> Self {
        let place = Self::new();
        let years = ["--start", "2018-01-01", "--end", "2019-12-31"];
        let names = ["new", file, "--title", "T", "--authority", "A"];
        place.fine(&[&names[..], &years].concat());
        place
    }

    pub(crate) fn path(&self, file: &str) -> std::path::PathBuf {
        self.folder.path().join(file)
    }

    pub(crate) fn write(&self, file: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(file), content).expect("a file for a test");
    }

    pub(crate) fn read(&self, file: &str) -> Vec<u8> {
        std::fs::read(self.path(file)).expect("a file that a command wrote")
    }

    /// Runs a command, whatever it answers.
    pub(crate) fn run(&self, arguments: &[&str]) -> Answer {
        run_in(self.folder.path(), arguments)
    }

    /// Runs a command that must succeed; answers what it wrote.
    #[track_caller]
    pub(crate) fn fine(&self, arguments: &[&str]) -> String {
        let answer = self.run(arguments);
        assert_eq!(
            answer.code, 0,
            "{arguments:?}: {}{}",
            answer.out, answer.err
        );
        answer.out
    }

    /// Runs a command that must be refused with a code; answers the message.
    #[track_caller]
    pub(crate) fn refused(&self, code: u8, arguments: &[&str]) -> String {
        let answer = self.run(arguments);
        assert_eq!(
            answer.code, code,
            "{arguments:?}: {}{}",
            answer.out, answer.err
        );
        answer.err
    }
}

/// Runs a command in a folder.
pub(crate) fn run_in(folder: &Path, arguments: &[&str]) -> Answer {
    let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut io = Io {
        folder,
        out: &mut out,
        err: &mut err,
        progress: false,
    };
    let code = run(&arguments, &mut io, TODAY.at(0, 0, 0, 0));
    let text = |bytes| String::from_utf8(bytes).expect("answers are UTF-8");
    Answer {
        code,
        out: text(out),
        err: text(err),
    }
}

/// A file of the project.
pub(crate) fn project_file(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join(path)
        .to_str()
        .expect("a readable path")
        .to_owned()
}
