//! What the engine derives: every amount, by its address.

use super::{
    block::Block,
    context::PlanYear,
    division::Remark,
    funding::{Budget, Funding},
    goals::{self, OfLines},
    index,
    lines::LineAmounts,
    totals,
};
use crate::{
    money::Money,
    plan::{Amount, AreaId, Arrangement, LineId, OrganisationId, Plan, TotalOf},
    share::Ratio,
    year::Year,
};
use std::{collections::BTreeMap, sync::Arc};

/// All derived amounts of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The years of the term, in order.
    pub years: Vec<PlanYear>,
    /// What there was to remark, and where.
    pub remarks: Vec<(Amount, Remark)>,
    /// Where the facts of an awarded year differ from what the rules would give now, by year, line,
    /// organisation and area.
    pub amendments: Vec<Amendment>,
    budgets: BTreeMap<Year, Budget>,
    blocks: BTreeMap<(Year, LineId), Arc<Block>>,
    totals: BTreeMap<(Option<Year>, TotalOf), Money>,
    by_goal: OfLines,
}

/// One amount: of a line, in a year, for an organisation, in an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The year.
    pub year: Year,
    /// The line.
    pub line: LineId,
    /// The organisation; `None` is not yet assigned.
    pub organisation: Option<OrganisationId>,
    /// The area; `None` is not divided over areas.
    pub area: Option<AreaId>,
    /// The amount.
    pub amount: Money,
}

/// An amount of an awarded year that the rules would make another now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// The amount as it was awarded.
    pub awarded: Cell,
    /// What the rules would give now.
    pub computed: Money,
}

impl Outcome {
    /// Adds a line in a year.
    pub(super) fn add_block(&mut self, (year, line): (Year, LineId), block: Arc<Block>) {
        self.blocks.insert((year, line), block);
    }

    /// Adds up the budget of a year whose blocks are all there. What the lines of a year that was
    /// awarded would have been given is nothing to remark on.
    pub(super) fn close_year(
        &mut self,
        year: PlanYear,
        funding: Funding,
        lines: &LineAmounts,
        arrangement: &Arrangement,
    ) {
        let (mut allocated, mut not_yet_assigned) = (Money::ZERO, Money::ZERO);
        let (mut remarks, mut amendments) = (Vec::new(), Vec::new());
        for ((_, line), block) in self.blocks_of(year.year) {
            let rest = block.by_organisation().last().copied().unwrap_or_default();
            allocated = allocated + block.amount - rest;
            not_yet_assigned = not_yet_assigned + rest;
            let place = Amount::Line(year.year, line);
            remarks.extend(block.remarks.iter().map(|remark| (place, remark.clone())));
            amendments.extend_from_slice(&block.amendments);
        }
        if !arrangement.is_awarded(year.year) {
            remarks.extend(lines.remarks.iter().cloned());
        }
        let budget = Budget {
            funding,
            allocated,
            not_yet_assigned,
            unallocated: funding.available - allocated - not_yet_assigned,
            allocated_real: index::in_first_prices(arrangement, allocated, year.year),
            lines_computed: lines.computed,
        };
        self.remarks.append(&mut remarks);
        self.amendments.append(&mut amendments);
        self.budgets.insert(year.year, budget);
        self.years.push(year);
    }

    /// Adds up all blocks of the years.
    pub(super) fn add_up(&mut self) {
        let years: Vec<Year> = self.years.iter().map(|plan_year| plan_year.year).collect();
        self.totals = totals::add_up(&years, &self.blocks);
    }

    /// Says of every line for which goals its money is, where the plan has goals, and adds that up.
    pub(super) fn add_goals(&mut self, plan: &Plan) {
        if plan.goals.is_empty() {
            return;
        }
        let blocks = self.blocks.iter();
        let by_goal = blocks.filter_map(|((year, id), block)| {
            let line = plan.lines.get(*id)?;
            Some(((*year, *id), goals::by_goal(line, block.amount)))
        });
        self.by_goal = by_goal.collect();
        let years: Vec<Year> = self.years.iter().map(|plan_year| plan_year.year).collect();
        let totals = goals::add_up(&years, plan.goals.ids(), &self.by_goal);
        self.totals.extend(totals);
    }

    /// The budget of a year of the term.
    pub fn budget(&self, year: Year) -> Option<&Budget> {
        self.budgets.get(&year)
    }

    /// A line in a year.
    pub fn block(&self, year: Year, line: LineId) -> Option<&Block> {
        self.shared_block(year, line).map(Arc::as_ref)
    }

    /// The same, to keep it in another outcome.
    pub(super) fn shared_block(&self, year: Year, line: LineId) -> Option<&Arc<Block>> {
        self.blocks.get(&(year, line))
    }

    /// The lines of a year.
    pub(super) fn blocks_of(&self, year: Year) -> impl Iterator<Item = ((Year, LineId), &Block)> {
        let last = LineId::new(u32::MAX);
        let blocks = self.blocks.range((year, LineId::NONE)..=(year, last));
        blocks.map(|(key, block)| (*key, block.as_ref()))
    }

    /// Every cell, by year, line, organisation and area; what is not assigned or not divided only
    /// where it is not zero.
    pub fn cells(&self) -> impl Iterator<Item = Cell> + '_ {
        let blocks = self.blocks.iter();
        blocks.flat_map(|(key, block)| cells_of_block(*key, block))
    }

    /// The cells of one year.
    pub fn cells_of(&self, year: Year) -> impl Iterator<Item = Cell> + '_ {
        self.blocks_of(year)
            .flat_map(|(key, block)| cells_of_block(key, block))
    }

    /// What an organisation has of a line in a year; `None` where it takes no part in it.
    pub fn organisation_amount(
        &self,
        year: Year,
        line: LineId,
        organisation: Option<OrganisationId>,
    ) -> Option<Money> {
        self.block(year, line)?.organisation(organisation)
    }

    /// The amount at an address; `None` where there is none. Payments and notices also need the plan:
    /// `engine::amount_of` has them.
    pub fn amount(&self, amount: Amount) -> Option<Money> {
        match amount {
            Amount::Budget(year, part) => Some(self.budget(year)?.part(part)),
            Amount::Line(year, line) => Some(self.block(year, line)?.amount),
            Amount::Organisation(year, line, organisation) => {
                self.organisation_amount(year, line, organisation)
            }
            Amount::Cell(year, line, organisation, area) => {
                self.block(year, line)?.cell(organisation, area)
            }
            Amount::Total(year, of) => self.totals.get(&(year, of)).copied(),
            // The end of a year is settled only where it is asked for, and so are payments and notices.
            Amount::Payment(..)
            | Amount::Notice(..)
            | Amount::Settlement(..)
            | Amount::Overspend(..)
            | Amount::Ceiling(..)
            | Amount::Expected(..)
            | Amount::Shift(..)
            | Amount::Aid(..)
            | Amount::Exit(..) => None,
            Amount::Goal(year, line, goal) => {
                let mut parts = self.by_goal.get(&(year, line))?.iter();
                let part = parts.find(|(of, _)| *of == goal);
                part.map(|(_, amount)| *amount)
            }
        }
    }

    /// Every total, by year (`None` for all years) and by what it is of.
    pub fn totals(&self) -> impl Iterator<Item = ((Option<Year>, TotalOf), Money)> + '_ {
        self.totals.iter().map(|(of, amount)| (*of, *amount))
    }

    /// The last year of which the term covers every day.
    pub fn last_whole_year(&self) -> Option<Year> {
        self.whole_years().next_back()
    }

    /// The years of which the term covers every day, in order.
    pub fn whole_years(&self) -> impl DoubleEndedIterator<Item = Year> {
        let years = self.years.iter();
        let whole = years.filter(|planned| planned.part == Ratio::of(1, 1));
        whole.map(|planned| planned.year)
    }

    /// A total; zero where nothing adds up to it.
    pub fn total(&self, year: Option<Year>, of: TotalOf) -> Money {
        self.totals.get(&(year, of)).copied().unwrap_or_default()
    }
}

fn cells_of_block((year, line): (Year, LineId), block: &Block) -> impl Iterator<Item = Cell> + '_ {
    block.cells().map(move |(organisation, area, amount)| Cell {
        year,
        line,
        organisation,
        area,
        amount,
    })
}
