//! What concerns a party: what it has of each line in each year, the agreements that it is in, and the
//! rules that all share.

use super::State;
use crate::{
    engine::{Outcome, agreements::concerns},
    money::Money,
    plan::{
        Agreement, Amount, AnyRow, LineId, OrganisationId, Place, Plan, RowId, Signature,
        TableName, TotalOf, Value,
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// What does not have to be signed for: remarks, and what is filled in as time goes by.
const LEFT_OUT: [(TableName, &[&str]); 7] = [
    (TableName::Assignment, &["title", "note"]),
    (
        TableName::Arrangement,
        &[
            "count_expected",
            "residents",
            "compare_year",
            "awarded",
            "budget_adopted",
            "budget_adopted_on",
            "note",
        ],
    ),
    (TableName::Keys, &["note"]),
    (TableName::Phases, &["mandates", "note"]),
    (TableName::Instalments, &["note"]),
    (TableName::Documents, &["note"]),
    (TableName::Agreements, &["decision", "note"]),
];

/// How what a line has is divided over those who carry it out.
const OF_LINE: [&str; 5] = ["split", "key", "figure", "path", "corridor"];

/// What concerns whom, in one plan: made once and asked of every party.
#[derive(Debug)]
pub struct Concerns<'a> {
    plan: &'a Plan,
    outcome: &'a Outcome,
    rules: State,
    amounts: Amounts,
}

/// What each has, by its address.
type Amounts = BTreeMap<OrganisationId, Vec<(Amount, Money)>>;

impl<'a> Concerns<'a> {
    /// Of a plan and its outcome.
    pub fn new(plan: &'a Plan, outcome: &'a Outcome) -> Self {
        let mut rules = State::new();
        for table in [
            TableName::Assignment,
            TableName::Arrangement,
            TableName::Keys,
            TableName::Phases,
            TableName::Instalments,
        ] {
            for number in plan.table(table).numbers() {
                add_row(plan, RowId::new(table, number), &mut rules);
            }
        }
        Self {
            plan,
            outcome,
            rules,
            amounts: amounts(plan, outcome),
        }
    }

    /// What concerns who signs; the authority where nobody is named. Where nothing stands, or what
    /// stands there from the beginning, there is no entry.
    pub fn state(&self, signature: &Signature) -> State {
        let who = signature.organisation;
        let mut state = self.rules.clone();
        if let Some(document) = signature.document {
            add_row(self.plan, document.row(), &mut state);
            let clauses = self.plan.clauses.iter();
            for (id, _) in clauses.filter(|(_, clause)| clause.document == document) {
                add_row(self.plan, id.row(), &mut state);
            }
        }
        let is_in = |agreement: &Agreement| match who {
            Some(who) => concerns(agreement, who),
            None => agreement.parties.is_empty() || agreement.promised_to.is_empty(),
        };
        let agreements = self.plan.agreements.iter();
        for (id, _) in agreements.filter(|(_, agreement)| is_in(agreement)) {
            add_row(self.plan, id.row(), &mut state);
        }
        match who {
            Some(who) => self.add_own(who, &mut state),
            None => self.add_whole(&mut state),
        }
        state
    }

    /// What an organisation has, and how those lines are divided.
    fn add_own(&self, who: OrganisationId, state: &mut State) {
        let mut lines: BTreeSet<LineId> = BTreeSet::new();
        for (amount, money) in self.amounts.get(&who).into_iter().flatten() {
            if let Amount::Organisation(_, line, _) = amount {
                lines.insert(*line);
            }
            state.insert(amount.to_string(), money.to_string());
        }
        for line in lines {
            add_fields(self.plan, line.row(), state, |field| {
                OF_LINE.contains(&field)
            });
        }
    }

    /// What the authority pays: all lines of each year together.
    fn add_whole(&self, state: &mut State) {
        for year in &self.outcome.years {
            let all = Amount::Total(Some(year.year), TotalOf::Lines);
            let money = self.outcome.total(Some(year.year), TotalOf::Lines);
            if !money.is_zero() {
                state.insert(all.to_string(), money.to_string());
            }
        }
    }
}

/// Everything that signers have, where it is not nothing.
fn amounts(plan: &Plan, outcome: &Outcome) -> Amounts {
    let signers = plan.signatures.iter();
    let signers: BTreeSet<OrganisationId> =
        signers.filter_map(|(_, row)| row.organisation).collect();
    let mut amounts = Amounts::new();
    for year in outcome.years.iter().map(|year| year.year) {
        for line in plan.lines.ids() {
            let Some(block) = outcome.block(year, line) else {
                continue;
            };
            for (who, money) in block.organisations.iter().zip(block.by_organisation()) {
                if signers.contains(who) && !money.is_zero() {
                    let amount = Amount::Organisation(year, line, Some(*who));
                    amounts.entry(*who).or_default().push((amount, *money));
                }
            }
        }
    }
    amounts
}

fn add_row(plan: &Plan, row: RowId, state: &mut State) {
    let left_out = LEFT_OUT.iter().find(|(table, _)| *table == row.table());
    let left_out = left_out.map_or(&[][..], |(_, fields)| *fields);
    add_fields(plan, row, state, |field| !left_out.contains(&field));
}

/// What stands in fields of a row, each entry of what holds several by itself.
fn add_fields(plan: &Plan, row: RowId, state: &mut State, is_wanted: impl Fn(&str) -> bool) {
    let Some(content) = plan.table(row.table()).row(row.number()) else {
        return;
    };
    let usual = AnyRow::blank(row.table()).values();
    let fields = content.values().into_iter().zip(usual);
    for ((field, value), (_, usual)) in fields.filter(|((field, _), _)| is_wanted(field)) {
        match value {
            Value::Map(entries) => {
                for (key, value) in entries {
                    let place = Place::Entry(row, field, key);
                    state.insert(place.to_string(), value.to_string());
                }
            }
            value if value == usual || value.is_blank() => {}
            value => {
                let place = Place::Field(row, field);
                state.insert(place.to_string(), value.to_string());
            }
        }
    }
}
