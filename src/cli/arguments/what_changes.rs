//! What can be asked about what changes for organisations.

use super::Which;
use clap::Args;
use std::path::PathBuf;

/// `what-changes`
#[derive(Debug, Args)]
pub(in crate::cli) struct WhatChanges {
    pub(in crate::cli) file: PathBuf,
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    pub(in crate::cli) organisation: Option<String>,
    /// Where it goes; without it the answer is Markdown.
    #[arg(value_name = "FILE.md|FILE.html")]
    pub(in crate::cli) path: Option<PathBuf>,
    /// A page for each, in a folder.
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) all: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) which: Which,
}
