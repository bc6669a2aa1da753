//! What can be asked about scenarios.

use super::{Format, TableFormat};
use crate::exit::Proposal;
use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// `scenario`
#[derive(Debug, Args)]
pub(in crate::cli) struct Scenario {
    pub(in crate::cli) file: PathBuf,
    #[command(subcommand)]
    pub(in crate::cli) what: ScenarioVerb,
}

/// What can be done with scenarios.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ScenarioVerb {
    /// Shows which there are.
    List(ScenarioList),
    /// Keeps one.
    Add(ScenarioAdd),
    /// Keeps one of an organisation that leaves.
    Exit(ScenarioExit),
    /// Shows what such a one comes to.
    ExitReport(ScenarioExitReport),
    /// Keeps one in which nobody gets less.
    WithoutNotice(ScenarioWithoutNotice),
    /// Shows what one changes.
    Show(ScenarioShow),
    /// Lays two beside each other, or one beside the plan.
    Compare(ScenarioCompare),
    /// Takes one over into the plan.
    Adopt(ScenarioName),
    /// Throws one away.
    Remove(ScenarioName),
}

/// `scenario list`
#[derive(Debug, Args)]
pub(in crate::cli) struct ScenarioList {
    #[arg(long, value_enum, default_value_t, value_name = "text|json")]
    pub(in crate::cli) format: Format,
}

/// `scenario add`
#[derive(Debug, Args)]
pub(in crate::cli) struct ScenarioAdd {
    pub(in crate::cli) name: String,
    #[arg(value_name = "EDITS.json")]
    pub(in crate::cli) edits: PathBuf,
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) note: Option<String>,
    /// On top of the scenario of that name.
    #[arg(long)]
    pub(in crate::cli) onto: bool,
}

/// `scenario exit`
#[derive(Debug, Args)]
pub(in crate::cli) struct ScenarioExit {
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) organisation: String,
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) on: Date,
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) note: Option<String>,
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "rules|equal|proportional"
    )]
    pub(in crate::cli) divide: Divide,
}

/// `scenario without-notice`
#[derive(Debug, Args)]
pub(in crate::cli) struct ScenarioWithoutNotice {
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) note: Option<String>,
}

/// How what becomes free goes to who remains.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(in crate::cli) enum Divide {
    #[default]
    Rules,
    Equal,
    Proportional,
}

impl From<Divide> for Proposal {
    fn from(divide: Divide) -> Self {
        match divide {
            Divide::Rules => Self::Rules,
            Divide::Equal => Self::Equal,
            Divide::Proportional => Self::Proportional,
        }
    }
}

/// `scenario exit-report`
#[derive(Debug, Args)]
pub(in crate::cli) struct ScenarioExitReport {
    #[arg(value_name = "NAME")]
    pub(in crate::cli) scenario: String,
    #[arg(long, value_enum, default_value_t, value_name = "text|csv|json")]
    pub(in crate::cli) format: TableFormat,
    #[arg(long, value_name = "excel-nl|rfc4180")]
    pub(in crate::cli) dialect: Option<String>,
}

/// `scenario show`
#[derive(Debug, Args)]
pub(in crate::cli) struct ScenarioShow {
    #[arg(value_name = "NAME")]
    pub(in crate::cli) scenario: String,
    #[arg(long, value_enum, default_value_t, value_name = "text|json")]
    pub(in crate::cli) format: Format,
}

/// `scenario compare`
#[derive(Debug, Args)]
pub(in crate::cli) struct ScenarioCompare {
    #[arg(value_name = "NAME")]
    pub(in crate::cli) one: String,
    #[arg(value_name = "OTHER NAME")]
    pub(in crate::cli) other: Option<String>,
    #[arg(long, value_enum, default_value_t, value_name = "text|csv|json")]
    pub(in crate::cli) format: TableFormat,
    #[arg(long, value_name = "excel-nl|rfc4180")]
    pub(in crate::cli) dialect: Option<String>,
}

/// `scenario adopt`, `scenario remove`
#[derive(Debug, Args)]
pub(in crate::cli) struct ScenarioName {
    #[arg(value_name = "NAME")]
    pub(in crate::cli) scenario: String,
}
