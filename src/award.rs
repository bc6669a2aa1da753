//! The step that marks a year as awarded: what the rules give becomes fact.
//!
//! An award stands until it is amended or withdrawn, whatever keys and figures say later. To amend
//! is to award again: the facts become what the rules give now.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects
)]

use crate::{
    change::{Edit, StepName},
    dossier::Counters,
    engine::{self, Block, Outcome},
    money::Money,
    plan::{
        AreaId, Arrangement, Fact, FactId, LineId, OrganisationId, Plan, RowId, Single, TableName,
        Value, field::FieldType as _,
    },
    year::Year,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What awarding a year would do.
#[derive(Clone, Debug, Default)]
pub struct Awarding {
    /// The step; `None` where the year was awarded like this on that day already.
    pub edit: Option<Edit>,
    /// What every organisation is awarded in all lines together; `None` is not yet assigned.
    pub organisations: BTreeMap<Option<OrganisationId>, Money>,
    /// All of it together.
    pub total: Money,
    /// Where the year was awarded before: what was awarded then that is another amount now.
    pub amended: Option<Vec<Amended>>,
}

/// What an organisation is awarded of a line, before and now; the areas together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amended {
    /// The line.
    pub line: LineId,
    /// The organisation; `None` is not yet assigned.
    pub organisation: Option<OrganisationId>,
    /// What was awarded before.
    pub before: Money,
    /// What is awarded now.
    pub after: Money,
}

/// The amounts of a line in a year, by whom and where, as a fact holds them.
type Amounts = BTreeMap<(Option<OrganisationId>, Option<AreaId>), Money>;

/// Prepares the step that awards a year of the term, on the day of the decision, as the rules divide
/// it now.
pub fn award(plan: &Plan, counters: &mut Counters, year: Year, date: Date) -> Awarding {
    let outcome = engine::evaluate(&unawarded(plan, year));
    let amounts = amounts(plan, &outcome, year);
    let is_awarded = plan.arrangement.is_awarded(year);
    let mut awarding = Awarding {
        amended: is_awarded.then(|| amended(plan, year, &amounts)),
        ..Awarding::default()
    };
    for ((who, _), amount) in amounts.values().flatten() {
        let part = awarding.organisations.entry(*who).or_default();
        *part = *part + *amount;
        awarding.total = awarding.total + *amount;
    }
    let mut edits = Vec::new();
    if plan.arrangement.awarded.get(&year) != Some(&date) {
        edits.push(mark(year, date.to_value()));
    }
    edits.extend(facts(plan, counters, year, amounts));
    if !edits.is_empty() {
        awarding.edit = Some(Edit::Many(StepName::Award(year), edits));
    }
    awarding
}

/// The step that takes the award of a year back, with its facts; `None` where it was not awarded.
pub fn withdraw(plan: &Plan, year: Year) -> Option<Edit> {
    if !plan.arrangement.is_awarded(year) {
        return None;
    }
    let facts = plan.facts.iter().filter(|(_, fact)| fact.year == year);
    let removed = facts.map(|(id, _)| Edit::Remove(id.row()));
    let edits = std::iter::once(mark(year, Value::Blank)).chain(removed);
    Some(Edit::Many(StepName::WithdrawAward(year), edits.collect()))
}

/// The plan with one year not awarded: what the rules make of that year, after the others as they
/// stand.
fn unawarded(plan: &Plan, year: Year) -> Plan {
    let mut awarded = plan.arrangement.awarded.clone();
    awarded.remove(&year);
    Plan {
        arrangement: Single::new(Arrangement {
            awarded,
            ..(*plan.arrangement).clone()
        }),
        ..plan.clone()
    }
}

fn mark(year: Year, date: Value) -> Edit {
    let arrangement = RowId::single(TableName::Arrangement);
    Edit::set_entry(arrangement, "awarded", Value::Year(year), date)
}

/// What every line has in every year, as facts would hold it.
pub fn as_facts(plan: &Plan, outcome: &Outcome) -> Vec<Fact> {
    let years = outcome.years.iter().map(|planned| planned.year);
    let facts = years.flat_map(|year| {
        let amounts = amounts(plan, outcome, year).into_iter();
        amounts.map(move |(line, amounts)| Fact {
            line,
            year,
            amounts,
        })
    });
    facts.collect()
}

/// The outcome of a plan in which every amount is what these facts say, whatever its rules give.
pub fn outcome_of_facts(plan: &Plan, facts: &[Fact], date: Date) -> Outcome {
    let years = plan.years().into_iter();
    let numbered = (1..).map(FactId::new).zip(facts.iter().cloned());
    let fixed = Plan {
        arrangement: Single::new(Arrangement {
            awarded: years.map(|year| (year, date)).collect(),
            ..(*plan.arrangement).clone()
        }),
        facts: numbered.collect(),
        ..plan.clone()
    };
    engine::evaluate(&fixed)
}

/// What every line has in a year. Amounts of zero are left out, but not an organisation or area
/// that has nothing else: who takes part, and where, is read from what stands here.
fn amounts(plan: &Plan, outcome: &Outcome, year: Year) -> BTreeMap<LineId, Amounts> {
    let lines = plan.lines.ids();
    let mut amounts: BTreeMap<LineId, Amounts> = lines.map(|id| (id, Amounts::new())).collect();
    for cell in outcome.cells_of(year).filter(|cell| !cell.amount.is_zero()) {
        let of_line = amounts.entry(cell.line).or_default();
        of_line.insert((cell.organisation, cell.area), cell.amount);
    }
    for (line, amounts) in &mut amounts {
        if let Some(block) = outcome.block(year, *line) {
            keep_all(block, amounts);
        }
    }
    amounts
}

/// Gives every organisation and area of a block an entry.
fn keep_all(block: &Block, amounts: &mut Amounts) {
    let whom: BTreeSet<_> = amounts.keys().map(|(who, _)| *who).collect();
    let places: BTreeSet<_> = amounts.keys().map(|(_, area)| *area).collect();
    let members = block.organisations.iter().copied().map(Some);
    let without = members.filter(|who| !whom.contains(who));
    amounts.extend(without.map(|who| ((who, None), Money::ZERO)));
    let areas = block.areas.iter().copied().map(Some);
    let empty = areas.filter(|area| !places.contains(area));
    amounts.extend(empty.map(|area| ((None, area), Money::ZERO)));
}

/// The fact that counts for every line that was awarded in a year: the first.
fn counted(plan: &Plan, year: Year) -> BTreeMap<LineId, (FactId, &Fact)> {
    let mut counted = BTreeMap::new();
    for (id, fact) in plan.facts.iter().filter(|(_, fact)| fact.year == year) {
        counted.entry(fact.line).or_insert((id, fact));
    }
    counted
}

/// One fact for every line, and no other of that year.
fn facts(
    plan: &Plan,
    counters: &mut Counters,
    year: Year,
    amounts: BTreeMap<LineId, Amounts>,
) -> Vec<Edit> {
    let counted = counted(plan, year);
    let first: BTreeSet<FactId> = counted.values().map(|(id, _)| *id).collect();
    let of_year = plan.facts.iter().filter(|(_, fact)| fact.year == year);
    let others = of_year.filter(|(id, _)| !first.contains(id));
    let mut edits: Vec<Edit> = others.map(|(id, _)| Edit::Remove(id.row())).collect();
    for (line, amounts) in amounts {
        match counted.get(&line) {
            Some((_, fact)) if fact.amounts == amounts => {}
            Some((id, _)) => edits.push(Edit::set(id.row(), "amounts", amounts.to_value())),
            None => {
                let id = FactId::new(counters.next(TableName::Facts).number());
                let fact = Fact {
                    line,
                    year,
                    amounts,
                };
                edits.push(Edit::add(id, fact));
            }
        }
    }
    edits
}

/// What was awarded before, and what is now.
type BeforeAndNow = BTreeMap<(LineId, Option<OrganisationId>), [Money; 2]>;

/// What is awarded another amount than before, by line and organisation.
fn amended(plan: &Plan, year: Year, amounts: &BTreeMap<LineId, Amounts>) -> Vec<Amended> {
    let counted = counted(plan, year);
    let mut both = BeforeAndNow::new();
    for (line, (_, fact)) in &counted {
        for ((who, _), amount) in &fact.amounts {
            let [before, _] = both.entry((*line, *who)).or_default();
            *before = *before + *amount;
        }
    }
    for (line, amounts) in amounts {
        for ((who, _), amount) in amounts {
            let [_, after] = both.entry((*line, *who)).or_default();
            *after = *after + *amount;
        }
    }
    let differing = both
        .into_iter()
        .filter(|(_, [before, after])| before != after);
    differing
        .map(|((line, organisation), [before, after])| Amended {
            line,
            organisation,
            before,
            after,
        })
        .collect()
}
