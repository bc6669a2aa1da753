//! What can be asked of `import` and `combine`.

use super::Years;
use crate::{number::DecimalMark, year::Year};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// `import`
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["register", "figures", "outlines", "results"])))]
pub(in crate::cli) struct Import {
    pub(in crate::cli) file: PathBuf,
    #[arg(long, value_name = "CSV")]
    pub(in crate::cli) register: Option<PathBuf>,
    #[arg(long = "where", value_name = "COLUMN=VALUE")]
    pub(in crate::cli) conditions: Vec<String>,
    #[arg(long, value_name = "YEAR|YEAR..YEAR", value_parser = Years::read)]
    pub(in crate::cli) year: Option<Years>,
    #[arg(long, value_name = "AS WRITTEN=KEPT NAME", conflicts_with_all = ["figures", "outlines"])]
    pub(in crate::cli) same: Vec<String>,
    #[arg(
        long,
        value_name = "NUMBER=YEAR|YEAR..YEAR",
        conflicts_with_all = ["figures", "outlines"]
    )]
    pub(in crate::cli) covers: Vec<String>,
    #[arg(long, value_name = "FIELD=COLUMN", conflicts_with_all = ["figures", "outlines"])]
    pub(in crate::cli) column: Vec<String>,
    #[arg(long, value_name = "FIELD=TEXT", conflicts_with_all = ["figures", "outlines"])]
    pub(in crate::cli) value: Vec<String>,
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["figures", "outlines"], value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(in crate::cli) times: Option<u32>,
    #[arg(long, value_name = "MAPPING.json", conflicts_with_all = ["figures", "outlines"])]
    pub(in crate::cli) mapping: Option<PathBuf>,
    #[arg(long, value_name = "MAPPING.json", conflicts_with_all = ["figures", "outlines"])]
    pub(in crate::cli) save_mapping: Option<PathBuf>,
    #[arg(long, value_name = "CSV")]
    pub(in crate::cli) figures: Option<PathBuf>,
    #[arg(long, value_name = "GEOJSON", conflicts_with_all = ["conditions", "year", "organisation", "name", "figure", "rate", "parent", "decimal", "sheet"])]
    pub(in crate::cli) outlines: Option<PathBuf>,
    #[arg(long, value_name = "CSV", conflicts_with_all = ["conditions", "same", "covers", "column", "value", "times", "mapping", "save_mapping", "organisation", "code", "name", "figure", "rate", "base", "parent"])]
    pub(in crate::cli) results: Option<PathBuf>,
    #[arg(long, value_name = "COLUMN", conflicts_with_all = ["register", "code", "name", "parent"])]
    pub(in crate::cli) organisation: Option<String>,
    #[arg(long, value_name = "COLUMN", conflicts_with = "register")]
    pub(in crate::cli) code: Option<String>,
    #[arg(long, value_name = "COLUMN", conflicts_with = "register")]
    pub(in crate::cli) name: Option<String>,
    #[arg(long, value_name = "COLUMN[=NAME]", conflicts_with = "register")]
    pub(in crate::cli) figure: Vec<String>,
    #[arg(
        long,
        value_name = "COLUMN[=NAME]",
        conflicts_with = "register",
        requires = "base"
    )]
    pub(in crate::cli) rate: Vec<String>,
    #[arg(long, value_name = "FIGURE", requires = "rate")]
    pub(in crate::cli) base: Option<String>,
    #[arg(long, value_name = "CODE", conflicts_with = "register")]
    pub(in crate::cli) parent: Option<String>,
    #[arg(long, value_enum, value_name = "comma|point")]
    pub(in crate::cli) decimal: Option<Mark>,
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) sheet: Option<String>,
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

/// `combine`
#[derive(Debug, Args)]
pub(in crate::cli) struct Combine {
    pub(in crate::cli) file: PathBuf,
    #[arg(long, value_name = "YEAR")]
    pub(in crate::cli) base_year: Year,
    #[arg(long = "where", value_name = "COLUMN=VALUE")]
    pub(in crate::cli) conditions: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) organisation: Vec<String>,
    #[arg(long, value_enum, default_value_t, value_name = "award|scheme")]
    pub(in crate::cli) lines: LinesBy,
    #[arg(long, value_enum, default_value_t, value_name = "one|scheme")]
    pub(in crate::cli) sources: SourcesBy,
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

/// A decimal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Mark {
    /// `1.234,56`
    Comma,
    /// `1,234.56`
    Point,
}

/// What lines are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum LinesBy {
    /// One for each award.
    #[default]
    Award,
    /// One for each scheme.
    Scheme,
}

/// What sources are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum SourcesBy {
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
