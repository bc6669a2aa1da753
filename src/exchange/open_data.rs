//! Open data: what is awarded, in the forms in which others publish and read it.
//!
//! A form is a table of its own, always written as programs read it, whatever the language: the
//! names of its columns are part of the standard.

mod giving;
mod register;

use super::{
    Contents, Exported, ExportedFile, Folder, formula, package::ExportError, sheets::proposal,
};
use crate::{
    money::Money,
    plan::{AwardForm, OrganisationId},
    year::Year,
};
use csv::{Terminator, WriterBuilder};
use jiff::civil::Date;
use std::{collections::BTreeMap, str::FromStr};

/// A form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profile {
    /// The 360Giving Data Standard, for grants that were awarded.
    Giving,
    /// The public subsidy register of Amsterdam, as it will stand.
    Register,
}

/// Who publishes, where a form asks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publisher {
    /// The prefix that 360Giving gave to the publisher; the id of the dossier where there is none.
    pub prefix: Option<String>,
    /// The identifier of the organisation that pays, such as `NL-KVK-34366966`.
    pub funder: Option<String>,
}

/// Why there is nothing to publish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NothingToPublish {
    /// No year of the term was awarded yet.
    NothingAwarded,
    /// Nobody receives anything, or it is not known who does.
    NoRecipients,
}

/// A table as a form writes it.
#[derive(Clone, Debug)]
pub struct Table {
    file: &'static str,
    delimiter: u8,
    header: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Profile {
    /// Every form.
    pub const ALL: [Self; 2] = [Self::Giving, Self::Register];

    /// Its name in options.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Giving => "360giving",
            Self::Register => "subsidieregister",
        }
    }
}

impl FromStr for Profile {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, String> {
        let profile = Self::ALL.into_iter().find(|profile| profile.code() == code);
        profile.ok_or_else(|| format!("«{code}»: 360giving | subsidieregister"))
    }
}

/// What is awarded, in a form.
pub fn table(
    contents: &Contents<'_>,
    profile: Profile,
    publisher: &Publisher,
    today: Date,
) -> Result<Table, NothingToPublish> {
    let awards = awards(contents)?;
    match profile {
        Profile::Giving => giving::grants(contents, publisher, &awards),
        Profile::Register => Ok(register::rows(contents, &awards, today)),
    }
}

/// Writes a table into a folder.
pub fn write(table: &Table, folder: &mut dyn Folder) -> Result<Exported, ExportError> {
    let file = table.file.to_owned();
    let written = folder.add(&file, &mut |out| {
        let mut writer = WriterBuilder::new()
            .delimiter(table.delimiter)
            .terminator(Terminator::CRLF)
            .from_writer(out);
        writer.write_record(&table.header)?;
        for row in &table.rows {
            let cells = row.iter().map(|cell| formula::guarded(cell).into_owned());
            writer.write_record(cells)?;
        }
        writer.flush()
    });
    if let Err(reason) = written {
        return Err(ExportError::Write { file, reason });
    }
    folder.finish().map_err(ExportError::of_finish)?;
    Ok(Exported {
        files: vec![ExportedFile {
            name: file,
            sheet: None,
            rows: table.rows.len(),
        }],
        warnings: Vec::new(),
    })
}

/// To whom, for which year; `None` where all organisations receive it together.
type Key = (Option<OrganisationId>, Year);

/// What somebody is awarded in a year, and what was asked for.
#[derive(Clone, Copy, Debug, Default)]
struct Award {
    amount: Money,
    requested: Option<Money>,
}

/// Every award of the term, by recipient, whatever part of the budget it comes out of.
fn awards(contents: &Contents<'_>) -> Result<BTreeMap<Key, Award>, NothingToPublish> {
    let mut awards: BTreeMap<Key, Award> = BTreeMap::new();
    for ((who, year, _), part) in proposal::awards(contents) {
        let award = awards.entry((who, year)).or_default();
        award.amount = award.amount + part.amount;
        if let Some(asked) = part.requested {
            award.requested = Some(award.requested.unwrap_or_default() + asked);
        }
    }
    awards.retain(|(_, year), award| contents.filter.has_year(*year) && !award.amount.is_zero());
    let is_known = |(who, year): &Key| {
        who.is_some() || contents.plan().award_terms_of(*year).form == AwardForm::Joint
    };
    if awards.is_empty() || !awards.keys().all(is_known) {
        return Err(NothingToPublish::NoRecipients);
    }
    Ok(awards)
}

/// What a recipient is called: its own name, or that of the assignment for all together.
fn recipient_name(contents: &Contents<'_>, who: Option<OrganisationId>) -> String {
    let plan = contents.plan();
    match who {
        Some(id) => plan.name_of(id.row()),
        None => plan.assignment.title.clone(),
    }
}
