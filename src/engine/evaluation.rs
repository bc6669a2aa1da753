//! The evaluation of a plan, line by line.
//!
//! The years, the money of each year and what every line is given come first, for the whole plan.
//! From there each line is divided by itself, year after year, so that lines can be divided in any
//! order, and a line whose inputs are those of an earlier evaluation keeps its blocks.

use super::{
    allotment::{ByWeights, Divided},
    areas,
    block::{Block, OverAreas},
    context::Context,
    funding::{self, Funding},
    lines::{self, LineAmounts},
    organisations,
    outcome::{Amendment, Cell, Outcome},
};
use crate::{
    money::Money,
    plan::{
        Area, Fact, Id, KeyId, Line, LineId, Organisation, OrganisationId, OrganisationSplit, Plan,
    },
    year::Year,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, OnceLock},
};

/// A plan and what followed from it.
#[derive(Clone, Copy)]
pub struct Previous<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its outcome.
    pub outcome: &'a Outcome,
}

/// A plan of which every line can be divided.
pub struct Evaluation<'a> {
    context: Context<'a>,
    fundings: Vec<Funding>,
    /// By year: what every line is given.
    given: Vec<LineAmounts>,
    facts: BTreeMap<(LineId, Year), &'a Fact>,
    /// By line: with whom it shares its weights.
    groups: Vec<Groups>,
    members: Vec<Yearly<Arc<[OrganisationId]>>>,
    over_organisations: Vec<Yearly<ByWeights>>,
    over_areas: Vec<Yearly<Arc<OverAreas>>>,
    /// An earlier evaluation by the same rules, if perhaps of other lines and other money.
    earlier: Option<Previous<'a>>,
}

/// One for each year, made when it is first asked for.
type Yearly<T> = Vec<OnceLock<T>>;

/// Which weights a line shares with other lines.
#[derive(Clone, Copy)]
struct Groups {
    members: usize,
    organisations: Option<usize>,
    areas: usize,
}

impl<'a> Evaluation<'a> {
    /// Finds what every line is given in every year. Blocks of `previous` are kept where nothing
    /// that decides them has changed.
    pub fn new(plan: &'a Plan, previous: Option<Previous<'a>>) -> Self {
        let same_years = previous.filter(|previous| {
            let other = previous.plan;
            plan.arrangement.is_same(&other.arrangement)
                && plan.memberships.is_same(&other.memberships)
        });
        let years = same_years.map(|previous| previous.outcome.years.clone());
        let context = Context::with_years(plan, years);
        let earlier = previous.filter(|previous| same_rules(plan, previous.plan));
        let years = context.years.iter();
        let fundings: Vec<Funding> = years
            .map(|plan_year| funding::funding(plan, plan_year.year))
            .collect();
        let given = lines::amounts(&context, &fundings);
        let facts = plan.facts.iter().rev();
        let mut groups = Grouping::default();
        let lines = context.lines.iter();
        Self {
            groups: lines.map(|(_, line)| groups.of(plan, line)).collect(),
            members: yearly(groups.members.len(), context.years.len()),
            over_organisations: yearly(groups.organisations.len(), context.years.len()),
            over_areas: yearly(groups.areas.len(), context.years.len()),
            facts: facts
                .map(|(_, fact)| ((fact.line, fact.year), fact))
                .collect(),
            context,
            fundings,
            given,
            earlier,
        }
    }

    /// How many lines there are.
    pub const fn lines(&self) -> usize {
        self.context.lines.len()
    }

    /// About how many cells are to be divided: lines by years by members by areas. None where an
    /// earlier evaluation by the same rules leaves little to do.
    pub fn cells(&self) -> usize {
        if self.earlier.is_some() {
            return 0;
        }
        let members = self.context.years.iter().map(|year| year.members.len());
        let members = members.fold(0, usize::saturating_add);
        let of_line = members.saturating_mul(self.context.leaves.len().max(1));
        of_line.saturating_mul(self.lines())
    }

    /// The blocks of a line, one for each year. Lines can be divided in any order.
    pub fn line(&self, index: usize) -> Vec<Arc<Block>> {
        let Some(line) = self.context.lines.get(index).copied() else {
            return Vec::new();
        };
        let mut blocks: Vec<Arc<Block>> = Vec::with_capacity(self.context.years.len());
        let mut last_is_kept = true;
        for (at, given) in self.given.iter().enumerate() {
            let given = given.amounts.get(index).copied().unwrap_or_default();
            let Some(divided) = Divided::new(&self.context, at, line, given) else {
                break;
            };
            let is_chained = line.1.corridor && !last_is_kept;
            let kept = self.kept(&divided).filter(|_| !is_chained);
            last_is_kept = kept.is_some();
            let block = kept.unwrap_or_else(|| {
                let last = blocks.last().map(Arc::as_ref);
                Arc::new(self.block(&divided, index, last))
            });
            blocks.push(block);
        }
        blocks
    }

    /// The block of an earlier evaluation, where all that decides it is the same.
    fn kept(&self, divided: &Divided<'_, '_>) -> Option<Arc<Block>> {
        let block = self.same_before(divided)?;
        (block.given == divided.given).then(|| Arc::clone(block))
    }

    /// The block of an earlier evaluation by the same rules, perhaps of another amount.
    fn same_before(&self, divided: &Divided<'_, '_>) -> Option<&'a Arc<Block>> {
        let earlier = self.earlier?;
        let (id, _) = divided.line;
        let lines = &self.context.plan.lines;
        if !lines.is_same_row(&earlier.plan.lines, id) {
            return None;
        }
        earlier.outcome.shared_block(divided.year.year, id)
    }

    fn block(&self, divided: &Divided<'_, '_>, index: usize, last: Option<&Block>) -> Block {
        let computed = self.computed(divided, index, last);
        let year = divided.year.year;
        if !self.context.plan.arrangement.is_awarded(year) {
            return computed;
        }
        let line = divided.line.0;
        let fact = self.facts.get(&(line, year)).copied();
        let mut block = Block::of_fact(fact, divided.given);
        block.amendments = amendments((year, line), &block, &computed);
        block
    }

    /// What the rules give, whatever was awarded.
    fn computed(&self, divided: &Divided<'_, '_>, index: usize, last: Option<&Block>) -> Block {
        let (members, over) = self.around(divided, index);
        let by = self.weights(divided, index, &members);
        let last_year = |organisation| last?.organisation(Some(organisation));
        let given = divided.allot(&members, by.clone(), last_year).given;
        Block::over_areas(given, members, divided.given, (by, &over))
    }

    /// The weights of all who take part; `None` with pins. They are the same for every line of the
    /// same split that is not on the path.
    fn weights(
        &self,
        divided: &Divided<'_, '_>,
        index: usize,
        members: &[OrganisationId],
    ) -> Option<ByWeights> {
        let find = || {
            let earlier = self.same_before(divided);
            // A line below zero is on no path.
            let is_positive = |given| given > Money::ZERO;
            let earlier =
                earlier.filter(|block| is_positive(block.given) == is_positive(divided.given));
            let known = earlier.and_then(|block| block.by.clone());
            known.unwrap_or_else(|| Arc::new(divided.division(members.to_vec()).ready()))
        };
        let groups = self.groups.get(index);
        let shared = groups
            .and_then(|groups| self.over_organisations.get(groups.organisations?))
            .and_then(|years| years.get(divided.index))
            .filter(|_| divided.path_share().is_none());
        let weights = || match shared {
            Some(shared) => Arc::clone(shared.get_or_init(find)),
            None => find(),
        };
        (!divided.has_pins()).then(weights)
    }

    /// Who takes part in a line, and how it goes over areas.
    fn around(
        &self,
        divided: &Divided<'_, '_>,
        index: usize,
    ) -> (Arc<[OrganisationId]>, Arc<OverAreas>) {
        let groups = self.groups.get(index);
        let members =
            groups.and_then(|groups| self.members.get(groups.members)?.get(divided.index));
        let over = groups.and_then(|groups| self.over_areas.get(groups.areas)?.get(divided.index));
        let find_members = || organisations::members(divided.year, divided.line.1).into();
        let find_over = || {
            let earlier = self.same_before(divided);
            let earlier = earlier.and_then(|block| block.over.clone());
            earlier.unwrap_or_else(|| Arc::new(over_areas(divided)))
        };
        (
            members.map_or_else(find_members, |known| {
                Arc::clone(known.get_or_init(find_members))
            }),
            over.map_or_else(find_over, |known| Arc::clone(known.get_or_init(find_over))),
        )
    }

    /// Puts the blocks of all lines together, in the order of the lines.
    pub fn finish(self, lines: Vec<Vec<Arc<Block>>>) -> Outcome {
        let mut outcome = Outcome::default();
        for ((id, _), blocks) in self.context.lines.iter().zip(lines) {
            for (plan_year, block) in self.context.years.iter().zip(blocks) {
                outcome.add_block((plan_year.year, *id), block);
            }
        }
        let years = self.context.years.into_iter();
        for ((year, funding), given) in years.zip(self.fundings).zip(&self.given) {
            outcome.close_year(year, funding, given, &self.context.plan.arrangement);
        }
        outcome.add_up();
        outcome.add_goals(self.context.plan);
        outcome
    }
}

/// Whether all that decides blocks is the same, but for the lines and the money.
fn same_rules(plan: &Plan, other: &Plan) -> bool {
    plan.arrangement.is_same(&other.arrangement)
        && plan.memberships.is_same(&other.memberships)
        && plan.areas.is_same(&other.areas)
        && plan.figures.is_same(&other.figures)
        && plan.keys.is_same(&other.keys)
        && plan.awards.is_same(&other.awards)
        && plan.facts.is_same(&other.facts)
}

fn over_areas(divided: &Divided<'_, '_>) -> OverAreas {
    let ready = areas::division(divided.context, divided.index, divided.line.1).ready();
    OverAreas {
        areas: ready.division.members.into(),
        weights: ready.weights,
        remarks: ready.division.remarks,
    }
}

/// Where facts differ from what the rules give, cell by cell.
fn amendments((year, line): (Year, LineId), facts: &Block, computed: &Block) -> Vec<Amendment> {
    let of = |block: &Block| -> BTreeMap<_, Money> {
        let cells = block.cells();
        cells
            .map(|(organisation, area, amount)| ((organisation, area), amount))
            .collect()
    };
    let (facts, computed) = (of(facts), of(computed));
    let mut places: Vec<_> = facts.keys().chain(computed.keys()).copied().collect();
    // In the order of cells: nobody and nowhere come last.
    places.sort_unstable_by_key(|(organisation, area)| {
        let organisation = (organisation.is_none(), *organisation);
        (organisation, area.is_none(), *area)
    });
    places.dedup();
    let amounts = places.into_iter().map(|place| {
        let amount = |of: &BTreeMap<_, Money>| of.get(&place).copied().unwrap_or_default();
        (place, amount(&facts), amount(&computed))
    });
    amounts
        .filter(|(_, awarded, computed)| awarded != computed)
        .map(|(place, awarded, computed)| Amendment {
            awarded: Cell {
                year,
                line,
                organisation: place.0,
                area: place.1,
                amount: awarded,
            },
            computed,
        })
        .collect()
}

/// Who was chosen; `None` is everyone.
type Only<'a, R> = Option<&'a BTreeSet<Id<R>>>;

/// By which key, over which areas.
type AreaKey<'a> = (Option<KeyId>, Only<'a, Area>);

/// Finds lines that are divided alike.
#[derive(Default)]
struct Grouping<'a> {
    members: BTreeMap<Only<'a, Organisation>, usize>,
    organisations: BTreeMap<(Only<'a, Organisation>, SplitKey<'a>), usize>,
    areas: BTreeMap<AreaKey<'a>, usize>,
}

/// A split whose weights do not depend on the line.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum SplitKey<'a> {
    Equal,
    Figure(&'a str, Option<Year>),
    Key(KeyId),
}

impl<'a> Grouping<'a> {
    fn of(&mut self, plan: &Plan, line: &'a Line) -> Groups {
        let split = match &line.split {
            OrganisationSplit::Equal => Some(SplitKey::Equal),
            OrganisationSplit::Figure { name, year } => Some(SplitKey::Figure(name, *year)),
            OrganisationSplit::Key(key) => Some(SplitKey::Key(*key)),
            OrganisationSplit::Shares(_) | OrganisationSplit::History => None,
        };
        let organisations = split.map(|split| {
            let next = self.organisations.len();
            let group = self.organisations.entry((line.organisations.only(), split));
            *group.or_insert(next)
        });
        let next = self.members.len();
        let members = self.members.entry(line.organisations.only());
        let members = *members.or_insert(next);
        let next = self.areas.len();
        let group = self
            .areas
            .entry((areas::key_of(plan, line), line.areas.only()));
        Groups {
            members,
            organisations,
            areas: *group.or_insert(next),
        }
    }
}

/// Nothing yet for every group and year.
fn yearly<T>(groups: usize, years: usize) -> Vec<Yearly<T>> {
    let year = || (0..years).map(|_| OnceLock::new()).collect();
    (0..groups).map(|_| year()).collect()
}
