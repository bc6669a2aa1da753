//! A register on its way in: how it is understood, which rows are meant, who is the same, and
//! whether one budget is made of them, as one step that can be seen before it is taken.
//!
//! Nothing here changes anything: every answer leads to a new [`Intake`], of which the edit is taken
//! when somebody says so.

use super::{
    incoming::{CellProblem, IncomingTable},
    matching::Conditions,
    register::{self, Mapping, ReadAs, RegisterFile, RegisterImport},
};
use crate::{
    change::{Edit, StepName, apply},
    combine::{Combined, Combining, combine},
    dossier::Counters,
    money::Money,
    plan::{Award, AwardId, Plan, Row as _},
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// Where the awards come from.
#[derive(Clone, Copy, Debug)]
pub enum Origin<'a> {
    /// A table, and what the register is called where nothing in it tells.
    Table(&'a IncomingTable, &'a str),
    /// The dossier, which has them already.
    Dossier,
}

/// What a person says of a register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Which column holds what; what it leaves open is found by the headings.
    pub mapping: Mapping,
    /// Which rows are meant.
    pub conditions: Conditions,
    /// Which names as written mean which kept name.
    pub same: BTreeMap<String, String>,
    /// The years that an award is for.
    pub covers: BTreeMap<Identity, (Year, Year)>,
    /// How one budget is made of the awards; `None` where none is made.
    pub combining: Option<Combining>,
    /// Awards that stay out of that budget though they could be in it.
    pub left_out: BTreeSet<Identity>,
}

/// What an award is known by: its register, its number, its year.
pub type Identity = (String, String, Year);

/// What the answers lead to.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    /// How the file was read.
    pub file: ReadAs,
    /// The first awards that are meant, as they were understood.
    pub sample: Vec<Award>,
    /// The awards of which somebody said for which years they are.
    pub answered: Vec<Award>,
    /// How many awards there are, and how many of those are meant.
    pub count: [usize; 2],
    /// What awards differ in, to choose from.
    pub facets: Vec<Facet>,
    /// What taking them over would do.
    pub import: RegisterImport,
    /// The years in which something was granted to the awards that are meant.
    pub base_years: Vec<Year>,
    /// How many awards were left out of the budget, and are known by something else now.
    pub lost: usize,
    /// The awards that one budget could be made of.
    pub candidates: Vec<Candidate>,
    /// What combining them would do.
    pub combined: Option<Combined>,
    /// All of it as one step; `None` where nothing would change.
    pub edit: Option<Edit>,
}

/// A field of awards, and the values that it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// The code of the field.
    pub field: &'static str,
    /// Each value, in order.
    pub values: Vec<FacetValue>,
}

/// A value that some awards have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The value, as it is written.
    pub value: String,
    /// How many awards have it.
    pub count: usize,
    /// What was granted to those together.
    pub granted: Money,
}

/// An award of the base year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What it is known by.
    pub identity: Identity,
    /// Who got it.
    pub recipient: String,
    /// What it was for.
    pub project: String,
    /// What was granted; `None` where that is not known.
    pub granted: Option<Money>,
    /// Whether it belongs to a line of the plan already, so that it stays as it is.
    pub is_taken: bool,
}

/// The fields by which a person chooses rows.
pub const FACETS: [&str; 5] = [
    "year",
    "department",
    "scheme",
    "policy_field",
    "periodicity",
];

/// How many awards are kept to be looked at.
const SAMPLE: usize = 200;

/// Works out what the answers lead to, or names every cell that cannot be read.
pub fn prepare(
    origin: Origin<'_>,
    answers: &Answers,
    plan: &Plan,
    counters: &Counters,
) -> Result<Intake, Vec<CellProblem>> {
    let mut counters = counters.clone();
    match origin {
        Origin::Table(table, name) => {
            let file = register::read(table, &answers.mapping, name)?;
            Ok(of_file(file, answers, plan, &mut counters))
        }
        Origin::Dossier => {
            let awards: Vec<&Award> = plan.awards.iter().map(|(_, award)| award).collect();
            let mut intake = Intake::over(&awards, answers, plan);
            intake.combine(answers, plan, &mut counters);
            Ok(intake)
        }
    }
}

fn of_file(
    mut file: RegisterFile,
    answers: &Answers,
    plan: &Plan,
    counters: &mut Counters,
) -> Intake {
    if !answers.covers.is_empty() {
        for award in &mut file.awards {
            if let Some((first, last)) = answers.covers.get(&identity(award)) {
                award.cover_years(*first, *last);
            }
        }
    }
    let awards: Vec<&Award> = file.awards.iter().collect();
    let mut intake = Intake::over(&awards, answers, plan);
    intake.file.clone_from(&file.read);
    file.awards
        .retain(|award| answers.conditions.hold_for(award));
    intake.import = register::prepare(plan, counters, file, &answers.same);
    intake.edit.clone_from(&intake.import.edit);
    let imported = intake.import.edit.as_ref();
    let imported = imported.and_then(|edit| apply(plan, edit).ok());
    intake.combine(answers, imported.as_ref().unwrap_or(plan), counters);
    intake
}

impl Intake {
    /// What can be told of awards before anything is done with them.
    fn over(awards: &[&Award], answers: &Answers, plan: &Plan) -> Self {
        let is_meant = |award: &&&Award| answers.conditions.hold_for(award);
        let meant: Vec<&Award> = awards.iter().filter(is_meant).copied().collect();
        let base_year = answers.combining.map(|how| how.base_year);
        let candidates = meant.iter().filter(|award| Some(award.year) == base_year);
        let taken = plan.awards.iter().map(|(_, award)| award);
        let taken = taken.filter(|award| Some(award.year) == base_year && !award.lines.is_empty());
        let taken: BTreeSet<Identity> = taken.map(identity).collect();
        let candidate = |award: &&Award| Candidate::of(award, taken.contains(&identity(award)));
        let is_answered = |award: &&&Award| {
            !answers.covers.is_empty() && answers.covers.contains_key(&identity(award))
        };
        let granted = meant
            .iter()
            .filter(|it| it.granted.is_some_and(|it| it > Money::ZERO));
        let base_years: BTreeSet<Year> = granted.map(|award| award.year).collect();
        let answered = meant.iter().filter(|award| is_answered(award));
        Self {
            base_years: base_years.into_iter().collect(),
            lost: lost(awards, answers),
            answered: answered.copied().cloned().collect(),
            sample: meant.iter().take(SAMPLE).copied().cloned().collect(),
            count: [awards.len(), meant.len()],
            facets: FACETS.map(|field| Facet::of(field, awards)).into(),
            candidates: candidates.map(candidate).collect(),
            ..Self::default()
        }
    }

    /// Makes one budget of the candidates in a plan that has them.
    fn combine(&mut self, answers: &Answers, plan: &Plan, counters: &mut Counters) {
        let Some(how) = answers.combining else { return };
        let wanted = self.candidates.iter().map(|one| &one.identity);
        let wanted: BTreeSet<&Identity> = wanted
            .filter(|identity| !answers.left_out.contains(*identity))
            .collect();
        let awards = plan.awards.iter();
        let chosen = awards
            .filter(|(_, award)| award.year == how.base_year)
            .filter(|(_, award)| wanted.contains(&identity(award)));
        let chosen: BTreeSet<AwardId> = chosen.map(|(id, _)| id).collect();
        let combined = combine(plan, counters, &chosen, how);
        if let Some(edit) = combined.edit.clone() {
            self.edit = Some(match self.edit.take() {
                None => edit,
                Some(import) => {
                    let name = StepName::ImportAndCombine(self.import.new, combined.awards.len());
                    Edit::Many(name, vec![import, edit])
                }
            });
        }
        self.combined = Some(combined);
    }
}

impl Facet {
    fn of(field: &'static str, awards: &[&Award]) -> Self {
        let get = Award::fields().iter().find(|one| one.code == field);
        let mut values: BTreeMap<String, (usize, Money)> = BTreeMap::new();
        for award in awards {
            let value = get.map(|field| (field.get)(award).to_string());
            let of_value = values.entry(value.unwrap_or_default()).or_default();
            of_value.0 = of_value.0.saturating_add(1);
            of_value.1 = of_value.1 + award.granted.unwrap_or_default();
        }
        let values = values
            .into_iter()
            .map(|(value, (count, granted))| FacetValue {
                value,
                count,
                granted,
            });
        Self {
            field,
            values: values.collect(),
        }
    }
}

impl Candidate {
    fn of(award: &Award, is_taken: bool) -> Self {
        Self {
            identity: identity(award),
            recipient: award.recipient.clone(),
            project: award.project.clone(),
            granted: award.granted,
            is_taken,
        }
    }
}

/// How many of the awards that were left out are not there any more.
fn lost(awards: &[&Award], answers: &Answers) -> usize {
    if answers.left_out.is_empty() {
        return 0;
    }
    let all: BTreeSet<Identity> = awards.iter().map(|award| identity(award)).collect();
    answers.left_out.difference(&all).count()
}

/// What an award is known by.
pub fn identity(award: &Award) -> Identity {
    (award.register.clone(), award.number.clone(), award.year)
}
