//! What can be asked on the command line. The words of `--help` stand in the text catalogue, under
//! `help-<verb>` and `help-<verb>-<argument>`.

use crate::{money::Money, number::DecimalMark, text::Language, year::Year};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "ontschot", version, propagate_version = true)]
pub struct Arguments {
    /// The dossier to open in the window.
    pub file: Option<PathBuf>,
    /// The language of every answer, and of names in an export.
    #[arg(long, global = true, value_name = "nl|en", default_value = "nl")]
    pub language: Language,
    /// The day that counts as today.
    #[arg(long, global = true, value_name = "DATE")]
    pub today: Option<Date>,
    /// What to do; without it the window opens.
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Starts a dossier.
    New(New),
    /// Reads a register or figures.
    Import(Import),
    /// Makes one budget of many awards.
    Combine(Combine),
    /// Applies a file of edits.
    Apply(Apply),
    /// Shows what there is to look at.
    Check(Check),
    /// Shows a table.
    Show(Show),
    /// Explains an amount.
    Explain(Explain),
    /// Writes the package for partners.
    Export(Export),
    /// Prints the schema of the dossier file.
    Schema,
}

/// `new`
#[derive(Debug, Args)]
pub struct New {
    pub file: PathBuf,
    #[arg(long)]
    pub title: String,
    #[arg(long)]
    pub authority: String,
    #[arg(long, value_name = "DATE")]
    pub start: Date,
    #[arg(long, value_name = "DATE")]
    pub end: Date,
    #[arg(long, value_name = "AMOUNT", default_value = "0.01")]
    pub unit: Money,
    /// For scripts that must make the same file twice; otherwise a new one is made.
    #[arg(long, hide = true)]
    pub id: Option<String>,
}

/// `import`
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["register", "figures"])))]
pub struct Import {
    pub file: PathBuf,
    #[arg(long, value_name = "CSV")]
    pub register: Option<PathBuf>,
    #[arg(long = "where", value_name = "COLUMN=VALUE", requires = "register")]
    pub conditions: Vec<String>,
    #[arg(long, value_name = "YEAR|YEAR..YEAR", value_parser = Years::read)]
    pub year: Option<Years>,
    #[arg(long, value_name = "AS WRITTEN=KEPT NAME", requires = "register")]
    pub same: Vec<String>,
    #[arg(long, value_name = "CSV")]
    pub figures: Option<PathBuf>,
    #[arg(long, value_name = "COLUMN", requires = "figures")]
    pub code: Option<String>,
    #[arg(long, value_name = "COLUMN", requires = "figures")]
    pub name: Option<String>,
    #[arg(long, value_name = "COLUMN[=NAME]", requires = "figures")]
    pub figure: Vec<String>,
    #[arg(long, value_name = "CODE", requires = "figures")]
    pub parent: Option<String>,
    #[arg(long, value_enum, value_name = "comma|point")]
    pub decimal: Option<Mark>,
    #[arg(long)]
    pub dry_run: bool,
}

/// `combine`
#[derive(Debug, Args)]
pub struct Combine {
    pub file: PathBuf,
    #[arg(long, value_name = "YEAR")]
    pub base_year: Year,
    #[arg(long = "where", value_name = "COLUMN=VALUE")]
    pub conditions: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub organisation: Vec<String>,
    #[arg(long, value_enum, default_value_t, value_name = "award|scheme")]
    pub lines: LinesBy,
    #[arg(long, value_enum, default_value_t, value_name = "one|scheme")]
    pub sources: SourcesBy,
    #[arg(long)]
    pub dry_run: bool,
}

/// `apply`
#[derive(Debug, Args)]
pub struct Apply {
    pub file: PathBuf,
    #[arg(value_name = "EDITS.json")]
    pub edits: PathBuf,
}

/// `check`
#[derive(Debug, Args)]
pub struct Check {
    pub file: PathBuf,
    #[arg(long, value_enum, default_value_t, value_name = "text|json")]
    pub format: Format,
}

/// `show`
#[derive(Debug, Args)]
pub struct Show {
    pub file: PathBuf,
    pub table: String,
    #[arg(long, value_enum, default_value_t, value_name = "text|csv|json")]
    pub format: TableFormat,
    #[arg(long, value_name = "excel-nl|rfc4180")]
    pub dialect: Option<String>,
    #[command(flatten)]
    pub filters: Filters,
}

/// `explain`
#[derive(Debug, Args)]
pub struct Explain {
    pub file: PathBuf,
    pub place: String,
    #[arg(long, value_enum, default_value_t, value_name = "text|json")]
    pub format: Format,
}

/// `export`
#[derive(Debug, Args)]
pub struct Export {
    pub file: PathBuf,
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    #[arg(long, value_name = "excel-nl|rfc4180")]
    pub dialect: Option<String>,
    #[command(flatten)]
    pub filters: Filters,
}

/// What of the outcome to show or export.
#[derive(Debug, Args)]
pub struct Filters {
    #[arg(long, value_name = "YEAR|YEAR..YEAR", value_parser = Years::read)]
    pub year: Vec<Years>,
    #[arg(long, value_name = "NAME|ID")]
    pub organisation: Vec<String>,
    #[arg(long, value_name = "NAME|ID")]
    pub line: Vec<String>,
}

/// One year, or from one up to and including another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    first: Year,
    last: Year,
}

impl Years {
    fn read(text: &str) -> Result<Self, String> {
        let year = |text: &str| text.parse::<Year>().map_err(|reason| reason.to_string());
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        let last = last.strip_prefix('=').unwrap_or(last);
        let (first, last) = (year(first)?, year(last)?);
        if last < first {
            return Err(format!("{last} < {first}"));
        }
        Ok(Self { first, last })
    }

    /// Whether a year is among them; both ends are.
    pub fn contain(self, year: Year) -> bool {
        (self.first..=self.last).contains(&year)
    }

    /// The year, where it is one.
    pub fn single(self) -> Option<Year> {
        (self.first == self.last).then_some(self.first)
    }

    /// Every one.
    pub fn all(self) -> impl Iterator<Item = Year> {
        self.first.through(self.last)
    }
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// How a table is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// For people.
    #[default]
    Text,
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
}

/// A decimal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Mark {
    /// `1.234,56`
    Comma,
    /// `1,234.56`
    Point,
}

/// What lines are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LinesBy {
    /// One for each award.
    #[default]
    Award,
    /// One for each scheme.
    Scheme,
}

/// What sources are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum SourcesBy {
    /// One for all.
    One,
    /// One for each scheme.
    #[default]
    Scheme,
}

impl From<Mark> for DecimalMark {
    fn from(mark: Mark) -> Self {
        match mark {
            Mark::Comma => Self::Comma,
            Mark::Point => Self::Point,
        }
    }
}
