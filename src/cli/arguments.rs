//! What can be asked on the command line. The words of `--help` stand in the text catalogue, under
//! `help-<verb>` and `help-<verb>-<argument>`.

mod document;
mod filters;
mod import;
mod scenario;
mod version;
mod what_changes;

pub(super) use document::{
    Document, DocumentAdd, DocumentName, DocumentRead, DocumentVerb, DocumentWrite,
};
pub(super) use filters::{Filters, Years};
pub(super) use import::{Combine, Import, LinesBy, SourcesBy};
pub(super) use scenario::{
    Scenario, ScenarioAdd, ScenarioCompare, ScenarioExit, ScenarioExitReport, ScenarioList,
    ScenarioName, ScenarioShow, ScenarioVerb, ScenarioWithoutNotice,
};
pub(super) use version::{
    Version, VersionAdopt, VersionCompare, VersionList, VersionVerb, VersionWithdraw,
};
pub(super) use what_changes::WhatChanges;

use crate::{exchange::open_data::Profile, money::Money, plan::Side, text::Language, year::Year};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::{path::PathBuf, str::FromStr as _};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "ontschot", version, propagate_version = true)]
pub(super) struct Arguments {
    /// The dossier to open in the window.
    pub(super) file: Option<PathBuf>,
    /// The language of every answer, and of names in an export.
    #[arg(long, global = true, value_name = "nl|en", default_value = "nl")]
    pub(super) language: Language,
    /// The day that counts as today.
    #[arg(long, global = true, value_name = "DATE")]
    pub(super) today: Option<Date>,
    /// Why a step is taken.
    #[arg(long, global = true, value_name = "TEXT")]
    pub(super) reason: Option<String>,
    /// As which side a step is taken.
    #[arg(
        long = "as",
        global = true,
        value_name = "authority|partners",
        value_parser = Side::from_str
    )]
    pub(super) side: Option<Side>,
    /// What draws the window.
    #[arg(long, value_name = "auto|glow|wgpu", default_value = "auto")]
    pub(super) renderer: Renderer,
    /// What to do; without it the window opens.
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Renderer {
    /// Whatever can, what worked last time first.
    Auto,
    /// OpenGL.
    Glow,
    /// Direct3D, Metal or Vulkan.
    Wgpu,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Starts a dossier.
    New(New),
    /// Reads a register or figures.
    Import(Box<Import>),
    /// Makes one budget of many awards.
    Combine(Combine),
    /// Marks a year as awarded.
    Award(Award),
    /// Applies a file of edits.
    Apply(Apply),
    /// Keeps, compares and adopts scenarios.
    Scenario(Scenario),
    /// Adopts the plan as a version, compares versions, takes one back.
    Version(Version),
    /// Makes and writes covenants, award letters and agreements.
    Document(Document),
    /// Shows what changes for an organisation.
    WhatChanges(WhatChanges),
    /// Shows what there is to look at.
    Check(Check),
    /// Shows a table.
    Show(Show),
    /// Shows which legal rules hold, and takes sets of rules over.
    Rules(Rules),
    /// Shows how far the landing is, and begins the lists of it.
    Landing(Landing),
    /// Explains an amount.
    Explain(Explain),
    /// Writes the package for partners.
    Export(Export),
    /// Writes a picture.
    Picture(Picture),
    /// Reads what partners sent back.
    Review(Review),
    /// Brings back what was not saved.
    Recover(Recover),
    /// Takes step after step, as a window does.
    #[command(hide = true)]
    Work(Work),
    /// Makes up a dossier of a given size.
    #[command(hide = true)]
    Generate(Generate),
    /// Prints the schema of the dossier file.
    Schema,
}

/// `new`
#[derive(Debug, Args)]
pub(super) struct New {
    pub(super) file: PathBuf,
    #[arg(long)]
    pub(super) title: String,
    #[arg(long)]
    pub(super) authority: String,
    #[arg(long, value_name = "DATE")]
    pub(super) start: Date,
    #[arg(long, value_name = "DATE")]
    pub(super) end: Date,
    #[arg(long, value_name = "AMOUNT", default_value = "0.01")]
    pub(super) unit: Money,
    /// For scripts that must make the same file twice; otherwise a new one is made.
    #[arg(long, hide = true)]
    pub(super) id: Option<String>,
}

/// `award`
#[derive(Debug, Args)]
pub(super) struct Award {
    pub(super) file: PathBuf,
    #[arg(value_name = "YEAR")]
    pub(super) year: Year,
    #[arg(
        long,
        value_name = "DATE",
        required_unless_present = "withdraw",
        conflicts_with = "withdraw"
    )]
    pub(super) date: Option<Date>,
    #[arg(long)]
    pub(super) withdraw: bool,
    #[arg(long)]
    pub(super) dry_run: bool,
}

/// `apply`
#[derive(Debug, Args)]
pub(super) struct Apply {
    pub(super) file: PathBuf,
    #[arg(value_name = "EDITS.json")]
    pub(super) edits: PathBuf,
}

/// `check`
#[derive(Debug, Args)]
pub(super) struct Check {
    pub(super) file: PathBuf,
    #[arg(long, value_enum, default_value_t, value_name = "text|json")]
    pub(super) format: Format,
}

/// Which plan of a dossier is read; without it the one that is worked on.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct Which {
    /// The plan as a scenario makes it.
    #[arg(long, value_name = "NAME")]
    pub(super) scenario: Option<String>,
    /// The plan as it was adopted.
    #[arg(
        id = "adopted",
        long = "version",
        value_name = "VERSION",
        conflicts_with = "scenario"
    )]
    pub(super) version: Option<String>,
}

/// `show`
#[derive(Debug, Args)]
pub(super) struct Show {
    pub(super) file: PathBuf,
    pub(super) table: String,
    #[command(flatten)]
    pub(super) which: Which,
    #[arg(long, value_enum, default_value_t, value_name = "text|csv|json")]
    pub(super) format: TableFormat,
    #[arg(long, value_name = "excel-nl|rfc4180")]
    pub(super) dialect: Option<String>,
    #[command(flatten)]
    pub(super) filters: Filters,
}

/// `rules`
#[derive(Debug, Args)]
pub(super) struct Rules {
    pub(super) file: PathBuf,
    /// Sets of rules that the dossier takes over.
    #[arg(long, value_name = "NAME")]
    pub(super) take: Vec<String>,
}

/// `landing`
#[derive(Debug, Args)]
pub(super) struct Landing {
    pub(super) file: PathBuf,
    /// Adds the standard points that organisations which take part do not have yet.
    #[arg(long)]
    pub(super) begin: bool,
}

/// `explain`
#[derive(Debug, Args)]
pub(super) struct Explain {
    pub(super) file: PathBuf,
    pub(super) place: String,
    #[command(flatten)]
    pub(super) which: Which,
    /// How much it differs from the plan.
    #[arg(long, requires = "scenario")]
    pub(super) difference: bool,
    #[arg(long, value_enum, default_value_t, value_name = "text|json")]
    pub(super) format: Format,
}

/// `export`
#[derive(Debug, Args)]
pub(super) struct Export {
    pub(super) file: PathBuf,
    #[arg(value_name = "DIR", required_unless_present = "board")]
    pub(super) folder: Option<PathBuf>,
    /// Workbooks instead of CSV files.
    #[arg(long, requires = "folder", conflicts_with = "dialect")]
    pub(super) xlsx: bool,
    #[arg(long, requires = "xlsx")]
    pub(super) each_organisation: bool,
    /// Open data instead of the package.
    #[arg(long, value_name = "360giving|subsidieregister", requires = "folder", conflicts_with_all = ["xlsx", "dialect"])]
    pub(super) profile: Option<Profile>,
    #[arg(long, requires = "profile", value_name = "PREFIX")]
    pub(super) publisher: Option<String>,
    #[arg(long, requires = "profile", value_name = "ID")]
    pub(super) funder: Option<String>,
    #[arg(long, value_name = "FILE.html")]
    pub(super) board: Option<PathBuf>,
    #[command(flatten)]
    pub(super) which: Which,
    #[arg(long, value_name = "excel-nl|rfc4180")]
    pub(super) dialect: Option<String>,
    #[command(flatten)]
    pub(super) filters: Filters,
}

/// `picture`
#[derive(Debug, Args)]
pub(super) struct Picture {
    pub(super) file: PathBuf,
    pub(super) kind: String,
    #[arg(value_name = "OUT.svg|OUT.png")]
    pub(super) out: PathBuf,
    #[arg(long, value_name = "YEAR")]
    pub(super) year: Option<Year>,
    #[command(flatten)]
    pub(super) which: Which,
}

/// `review`
#[derive(Debug, Args)]
pub(super) struct Review {
    pub(super) file: PathBuf,
    #[arg(required = true, value_name = "RETURNED")]
    pub(super) returned: Vec<PathBuf>,
    /// Whose proposals are taken over; `*` for all.
    #[arg(long, value_name = "NAME|ID|*")]
    pub(super) accept: Vec<String>,
    #[arg(long)]
    pub(super) dry_run: bool,
    #[arg(long, value_enum, default_value_t, value_name = "text|json")]
    pub(super) format: Format,
}

/// `recover`
#[derive(Debug, Args)]
pub(super) struct Recover {
    pub(super) file: PathBuf,
    #[arg(long, value_name = "FILE.ontschot")]
    pub(super) to: Option<PathBuf>,
    #[arg(long, conflicts_with = "to")]
    pub(super) discard: bool,
    #[arg(long)]
    pub(super) dry_run: bool,
}

/// `work`
#[derive(Debug, Args)]
pub(super) struct Work {
    pub(super) file: PathBuf,
}

/// `generate`
#[derive(Debug, Args)]
pub(super) struct Generate {
    #[arg(long, value_enum, value_name = "district|city|nation")]
    pub(super) size: Size,
    pub(super) file: PathBuf,
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// How a table is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum TableFormat {
    /// For people.
    #[default]
    Text,
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
}

/// How large a made-up dossier is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Size {
    /// Some 4.000 amounts.
    District,
    /// 600.000 amounts.
    City,
    /// 6 million amounts.
    Nation,
}
