//! What can be asked about adopted versions.

use super::{Format, TableFormat};
use clap::{Args, Subcommand};
use jiff::civil::Date;
use std::path::PathBuf;

/// `version`
#[derive(Debug, Args)]
pub(in crate::cli) struct Version {
    pub(in crate::cli) file: PathBuf,
    #[command(subcommand)]
    pub(in crate::cli) what: VersionVerb,
}

/// What can be done with versions.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum VersionVerb {
    /// Shows which there are.
    List(VersionList),
    /// Adopts the plan as it is.
    Adopt(VersionAdopt),
    /// Lays two beside each other, or one beside the plan.
    Compare(VersionCompare),
    /// Takes one back.
    Withdraw(VersionWithdraw),
}

/// `version list`
#[derive(Debug, Args)]
pub(in crate::cli) struct VersionList {
    #[arg(long, value_enum, default_value_t, value_name = "text|json")]
    pub(in crate::cli) format: Format,
}

/// `version adopt`; the reason is an argument of every verb.
#[derive(Debug, Args)]
pub(in crate::cli) struct VersionAdopt {
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) name: String,
    #[arg(long, value_name = "BODY")]
    pub(in crate::cli) body: String,
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) on: Date,
}

/// `version compare`
#[derive(Debug, Args)]
pub(in crate::cli) struct VersionCompare {
    #[arg(value_name = "VERSION")]
    pub(in crate::cli) one: String,
    #[arg(value_name = "OTHER VERSION")]
    pub(in crate::cli) other: Option<String>,
    #[arg(long, value_enum, default_value_t, value_name = "text|csv|json")]
    pub(in crate::cli) format: TableFormat,
    #[arg(long, value_name = "excel-nl|rfc4180")]
    pub(in crate::cli) dialect: Option<String>,
}

/// `version withdraw`
#[derive(Debug, Args)]
pub(in crate::cli) struct VersionWithdraw {
    #[arg(id = "adopted", value_name = "VERSION")]
    pub(in crate::cli) version: String,
    #[arg(long, value_name = "BODY")]
    pub(in crate::cli) body: String,
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) on: Date,
}
