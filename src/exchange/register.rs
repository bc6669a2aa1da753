//! Subsidy registers: rows of history, read as they stand and known again.

pub mod headings;
mod layout;
pub mod lookalikes;
pub mod mapping;
mod rows;
pub mod words;

pub use layout::found;
pub use lookalikes::{Lookalike, lookalikes};
pub use mapping::{KnownLayout, Mapping, MappingError};
pub use rows::{CoverError, ReadAs, RegisterFile, read};

use crate::{
    change::{Edit, StepName},
    dossier::Counters,
    money::Money,
    plan::{
        AnyRow, Award, AwardId, Organisation, OrganisationId, Plan, Row as _, TableName, Value,
        field::FieldType as _,
    },
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// What an import would do: one step, and what there is to say of it.
#[derive(Clone, Debug, Default)]
pub struct RegisterImport {
    /// The step; `None` where the dossier already holds everything.
    pub edit: Option<Edit>,
    /// Awards that were not there.
    pub new: usize,
    /// Awards that stand differently in a newer snapshot, with the fields that differ.
    pub changed: Vec<ChangedAward>,
    /// Awards that are as they were.
    pub same: usize,
    /// Awards that the dossier knows from a newer snapshot, and keeps.
    pub older: usize,
    /// Recipients that were not there.
    pub organisations: usize,
    /// Per year: what the file has.
    pub years: BTreeMap<Year, YearOfFile>,
    /// New recipients whose names look like those of others.
    pub lookalikes: Vec<Lookalike>,
    /// Awards of the years of the file, from the same register, that the file does not have. They
    /// stay as they were: that a row is not there says nothing of the award.
    pub unseen: Vec<AwardId>,
    /// New awards that may be for more years than their own.
    pub more_years: Vec<Award>,
}

/// What a file has of a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearOfFile {
    /// How many awards.
    pub awards: usize,
    /// What was asked together; `None` where the file does not say.
    pub requested: Option<Money>,
    /// What was granted together.
    pub granted: Option<Money>,
    /// What was determined together.
    pub determined: Option<Money>,
}

/// An award that stands differently in a newer snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedAward {
    /// The award.
    pub id: AwardId,
    /// Its dossier number.
    pub number: String,
    /// Each field that differs, with what stood and what stands there.
    pub fields: Vec<(&'static str, Value, Value)>,
}

/// What a newer file never changes by itself: how the award is known, when it was seen, and what is
/// noted of it in the dossier.
const KEPT: [&str; 5] = ["register", "number", "year", "seen", "note"];

/// The days that an award covers.
const COVERED: [&str; 2] = ["covers_from", "covers_to"];

/// Prepares the step that takes awards over.
///
/// An award is known by its register, number and year: one that is there is brought up to date and
/// keeps its id, its organisation, its lines and its note. A recipient is known by the name of an
/// organisation or by one of its aliases; `same` says which names as written mean which kept name.
pub fn prepare(
    plan: &Plan,
    counters: &mut Counters,
    file: RegisterFile,
    same: &BTreeMap<String, String>,
) -> RegisterImport {
    let mut work = Work {
        fields: file.read.mapping.fields(),
        recipients: Recipients::new(plan, same),
        plan,
        counters,
        edits: Vec::new(),
        import: RegisterImport::default(),
    };
    let known: BTreeMap<_, _> = plan
        .awards
        .iter()
        .map(|(id, award)| {
            (
                (award.register.as_str(), award.number.as_str(), award.year),
                id,
            )
        })
        .collect();
    let recipients = file.awards.iter().map(|award| award.recipient.as_str());
    // Put in one by one: collecting would put every row in order first, and names come back often.
    let mut open = BTreeSet::new();
    open.extend(recipients.filter(|name| !same.contains_key(*name)));
    work.import.lookalikes = lookalikes(plan, &open);
    let mut registers = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for award in file.awards {
        work.import.years.entry(award.year).or_default().add(&award);
        if !registers.contains(&award.register) {
            registers.insert(award.register.clone());
        }
        let identity = (award.register.as_str(), award.number.as_str(), award.year);
        match known.get(&identity) {
            Some(id) => {
                seen.insert(*id);
                work.update(*id, &award);
            }
            None => work.add(award),
        }
    }
    let years = &work.import.years;
    let is_expected =
        |award: &Award| registers.contains(&award.register) && years.contains_key(&award.year);
    let unseen = plan
        .awards
        .iter()
        .filter(|(id, award)| is_expected(award) && !seen.contains(id));
    work.import.unseen = unseen.map(|(id, _)| id).collect();
    work.finish()
}

impl YearOfFile {
    fn add(&mut self, award: &Award) {
        let add = |sum: &mut Option<Money>, amount: Option<Money>| {
            *sum = amount.map_or(*sum, |amount| Some(sum.unwrap_or_default() + amount));
        };
        self.awards = self.awards.saturating_add(1);
        add(&mut self.requested, award.requested);
        add(&mut self.granted, award.granted);
        add(&mut self.determined, award.determined);
    }
}

struct Work<'a> {
    /// What the file says of an award.
    fields: BTreeSet<String>,
    plan: &'a Plan,
    counters: &'a mut Counters,
    recipients: Recipients<'a>,
    edits: Vec<Edit>,
    import: RegisterImport,
}

impl Work<'_> {
    fn add(&mut self, mut award: Award) {
        award.organisation = Some(self.recipients.find(&award.recipient, self.counters));
        let id = AwardId::new(self.counters.next(TableName::Awards).number());
        if award.more_years().is_some() {
            self.import.more_years.push(award.clone());
        }
        self.edits.push(Edit::add(id, award));
        self.import.new = self.import.new.saturating_add(1);
    }

    fn update(&mut self, id: AwardId, award: &Award) {
        let Some(before) = self.plan.awards.get(id) else {
            return;
        };
        // Without a day nobody can tell which of the two is newer; what is read last counts.
        if award.seen.is_some() && award.seen < before.seen {
            self.import.older = self.import.older.saturating_add(1);
            return;
        }
        let fields: Vec<_> = Award::fields()
            .iter()
            .filter(|field| self.is_said(award, field.code) && !KEPT.contains(&field.code))
            .map(|field| (field.code, (field.get)(before), (field.get)(award)))
            .filter(|(_, before, after)| before != after)
            .collect();
        for (field, _, after) in &fields {
            self.edits.push(Edit::set(id.row(), field, after.clone()));
        }
        if award.seen.is_some() && award.seen != before.seen {
            self.edits
                .push(Edit::set(id.row(), "seen", award.seen.to_value()));
        }
        let is_renamed = fields.iter().any(|(field, ..)| *field == "recipient");
        if is_renamed || before.organisation.is_none() || self.recipients.is_same(&award.recipient)
        {
            let organisation = self.recipients.find(&award.recipient, self.counters);
            if before.organisation != Some(organisation) {
                let value = organisation.to_value();
                self.edits.push(Edit::set(id.row(), "organisation", value));
            }
        }
        if fields.is_empty() {
            self.import.same = self.import.same.saturating_add(1);
        } else {
            let number = award.number.clone();
            self.import
                .changed
                .push(ChangedAward { id, number, fields });
        }
    }

    /// Whether the file says a field of an award, or whoever reads it does.
    fn is_said(&self, award: &Award, field: &str) -> bool {
        let is_answered = award.covers_from.is_some() || award.covers_to.is_some();
        self.fields.contains(field) || is_answered && COVERED.contains(&field)
    }

    fn finish(mut self) -> RegisterImport {
        self.import.organisations = self.recipients.new.len();
        let mut edits = self.recipients.edits();
        edits.append(&mut self.edits);
        if !edits.is_empty() {
            let name = StepName::ImportAwards(self.import.new, self.import.changed.len());
            self.import.edit = Some(Edit::Many(name, edits));
        }
        self.import
    }
}

/// Who recipients are, by the names that registers write.
struct Recipients<'a> {
    plan: &'a Plan,
    same: &'a BTreeMap<String, String>,
    by_name: BTreeMap<String, OrganisationId>,
    new: BTreeMap<OrganisationId, Organisation>,
    aliases: BTreeMap<OrganisationId, BTreeSet<String>>,
    renamed: BTreeMap<OrganisationId, String>,
}

impl<'a> Recipients<'a> {
    fn new(plan: &'a Plan, same: &'a BTreeMap<String, String>) -> Self {
        let mut by_name = BTreeMap::new();
        for (id, organisation) in plan.organisations.iter() {
            for name in organisation.aliases.iter().chain([&organisation.name]) {
                by_name.entry(name.clone()).or_insert(id);
            }
        }
        Self {
            plan,
            same,
            by_name,
            new: BTreeMap::new(),
            aliases: BTreeMap::new(),
            renamed: BTreeMap::new(),
        }
    }

    /// Whether the caller says who a name as written means.
    fn is_same(&self, written: &str) -> bool {
        self.same.contains_key(written)
    }

    /// The organisation that a name as written means; a new one where nobody is known by it.
    fn find(&mut self, written: &str, counters: &mut Counters) -> OrganisationId {
        let kept = self.kept(written);
        let id = match (self.by_name.get(kept), self.by_name.get(written)) {
            (Some(id), _) => *id,
            // Known by the name as written alone: the same organisation under its kept name.
            (None, Some(id)) if self.plan.organisations.contains(*id) => self.rename(*id, kept),
            _ => self.add(kept, counters),
        };
        let is_alias = self.by_name.get(written) == Some(&id) && !self.renamed.contains_key(&id);
        if kept != written && !is_alias {
            self.by_name.insert(written.to_owned(), id);
            match self.new.get_mut(&id) {
                Some(organisation) => {
                    organisation.aliases.insert(written.to_owned());
                }
                None => {
                    self.aliases
                        .entry(id)
                        .or_default()
                        .insert(written.to_owned());
                }
            }
        }
        id
    }

    /// The name that one as written means, also by way of others.
    fn kept<'w>(&self, written: &'w str) -> &'w str
    where
        'a: 'w,
    {
        let mut kept = written;
        // Names that mean each other in a circle end it somewhere.
        for _ in 0..=self.same.len() {
            match self.same.get(kept) {
                Some(next) => kept = next,
                None => break,
            }
        }
        kept
    }

    fn rename(&mut self, id: OrganisationId, name: &str) -> OrganisationId {
        self.by_name.insert(name.to_owned(), id);
        self.renamed.insert(id, name.to_owned());
        id
    }

    fn add(&mut self, name: &str, counters: &mut Counters) -> OrganisationId {
        let id = OrganisationId::new(counters.next(TableName::Organisations).number());
        let organisation = Organisation {
            name: name.to_owned(),
            ..Organisation::default()
        };
        self.by_name.insert(name.to_owned(), id);
        self.new.insert(id, organisation);
        id
    }

    fn edits(&mut self) -> Vec<Edit> {
        let new = std::mem::take(&mut self.new).into_iter();
        let mut edits: Vec<Edit> = new
            .map(|(id, row)| Edit::Add(id.row(), AnyRow::from(row)))
            .collect();
        for (id, name) in std::mem::take(&mut self.renamed) {
            edits.push(Edit::set(id.row(), "name", name.to_value()));
        }
        for (id, aliases) in std::mem::take(&mut self.aliases) {
            let known = self.plan.organisations.get(id);
            let mut all = known.map(|known| known.aliases.clone()).unwrap_or_default();
            all.extend(aliases);
            edits.push(Edit::set(id.row(), "aliases", all.to_value()));
        }
        edits
    }
}
