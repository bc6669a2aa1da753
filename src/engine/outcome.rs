//! What the engine derives: every amount, by its address.

use super::{
    context::PlanYear,
    division::{Division, Remark, parts},
    funding::{Budget, Funding},
    lines::LineAmounts,
};
use crate::{
    money::Money,
    plan::{Amount, Area, AreaId, LineId, Organisation, OrganisationId, TotalOf},
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
    pub(super) budgets: BTreeMap<Year, Budget>,
    pub(super) blocks: BTreeMap<(Year, LineId), Block>,
    pub(super) totals: BTreeMap<(Option<Year>, TotalOf), Money>,
    cells: Vec<i64>,
}

/// A line in a year: its cells are organisations by areas, each with a last one for what is not
/// yet assigned and for what is not divided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What the line has.
    pub amount: Money,
    /// Its organisations, in order of id.
    pub organisations: Arc<[OrganisationId]>,
    /// Its areas, in order of id.
    pub areas: Arc<[AreaId]>,
    start: usize,
}

/// The amount of a line in a year, with how it is divided.
pub(super) struct Divided {
    pub(super) year: Year,
    pub(super) line: LineId,
    pub(super) amount: Money,
    pub(super) organisations: Division<Organisation>,
    pub(super) areas: Division<Area>,
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
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Adds the cells of a line in a year. What organisations get is in whole units, what areas get
    /// of it in cents.
    pub(super) fn add_block(&mut self, divided: &Divided, unit: Money) {
        let Divided {
            year,
            line,
            amount,
            organisations,
            areas,
        } = divided;
        let (year, line, amount) = (*year, *line, *amount);
        let start = self.cells.len();
        let area_weights = areas.ready();
        let ready = organisations.ready();
        for part in parts(amount, unit, ready.as_ref(), organisations.members.len()) {
            let in_areas = parts(
                part,
                Money::CENT,
                area_weights.as_ref(),
                areas.members.len(),
            );
            self.cells.extend(in_areas.into_iter().map(Money::cents));
        }
        let remarks = organisations.remarks.iter().chain(&areas.remarks).cloned();
        let place = Amount::Line(year, line);
        self.remarks.extend(remarks.map(|remark| (place, remark)));
        let block = Block {
            amount,
            organisations: organisations.members.as_slice().into(),
            areas: areas.members.as_slice().into(),
            start,
        };
        self.blocks.insert((year, line), block);
    }

    pub(super) fn close_year(&mut self, year: PlanYear, funding: Funding, lines: &LineAmounts) {
        let assigned = |cell: &Cell| cell.organisation.is_some();
        let (mut allocated, mut not_yet_assigned) = (Money::ZERO, Money::ZERO);
        for cell in self.cells_of(year.year) {
            if assigned(&cell) {
                allocated = allocated + cell.amount;
            } else {
                not_yet_assigned = not_yet_assigned + cell.amount;
            }
        }
        let budget = Budget {
            funding,
            allocated,
            not_yet_assigned,
            unallocated: funding.available - allocated - not_yet_assigned,
            lines_computed: lines.computed,
        };
        self.remarks.extend(lines.remarks.iter().cloned());
        self.budgets.insert(year.year, budget);
        self.years.push(year);
    }

    /// The budget of a year of the term.
    pub fn budget(&self, year: Year) -> Option<&Budget> {
        self.budgets.get(&year)
    }

    /// A line in a year.
    pub fn block(&self, year: Year, line: LineId) -> Option<&Block> {
        self.blocks.get(&(year, line))
    }

    /// Every cell, by year, line, organisation and area; what is not assigned or not divided only
    /// where it is not zero.
    pub fn cells(&self) -> impl Iterator<Item = Cell> + '_ {
        self.blocks
            .iter()
            .flat_map(|(key, block)| self.cells_of_block(*key, block))
    }

    /// The cells of one year.
    pub fn cells_of(&self, year: Year) -> impl Iterator<Item = Cell> + '_ {
        let last = LineId::new(u32::MAX);
        let blocks = self.blocks.range((year, LineId::NONE)..=(year, last));
        blocks.flat_map(|(key, block)| self.cells_of_block(*key, block))
    }

    fn cells_of_block<'a>(
        &'a self,
        (year, line): (Year, LineId),
        block: &'a Block,
    ) -> impl Iterator<Item = Cell> + 'a {
        let mut amounts = self.cells.iter().skip(block.start).copied();
        let rows = block.organisations.iter().copied().map(Some).chain([None]);
        let cells = rows.flat_map(move |organisation| {
            let columns = block.areas.iter().copied().map(Some).chain([None]);
            columns.map(move |area| (organisation, area))
        });
        cells.filter_map(move |(organisation, area)| {
            let amount = Money::from_cents(amounts.next()?);
            let is_shown = organisation.is_some() && (area.is_some() || block.areas.is_empty());
            (is_shown || !amount.is_zero()).then_some(Cell {
                year,
                line,
                organisation,
                area,
                amount,
            })
        })
    }

    /// What an organisation has of a line in a year; `None` where it takes no part in it.
    pub fn organisation_amount(
        &self,
        year: Year,
        line: LineId,
        organisation: Option<OrganisationId>,
    ) -> Option<Money> {
        let block = self.block(year, line)?;
        let row = position(&block.organisations, organisation)?;
        let width = block.areas.len().checked_add(1)?;
        let start = row.checked_mul(width)?.checked_add(block.start)?;
        let cells = self.cells.iter().skip(start).take(width);
        Some(cells.map(|cents| Money::from_cents(*cents)).sum())
    }

    /// The amount at an address; `None` where there is none.
    pub fn amount(&self, amount: Amount) -> Option<Money> {
        match amount {
            Amount::Budget(year, part) => Some(self.budget(year)?.part(part)),
            Amount::Line(year, line) => Some(self.block(year, line)?.amount),
            Amount::Organisation(year, line, organisation) => {
                self.organisation_amount(year, line, organisation)
            }
            Amount::Cell(year, line, organisation, area) => {
                self.cell_amount((year, line), organisation, area)
            }
            Amount::Total(year, of) => self.totals.get(&(year, of)).copied(),
        }
    }

    fn cell_amount(
        &self,
        key: (Year, LineId),
        organisation: Option<OrganisationId>,
        area: Option<AreaId>,
    ) -> Option<Money> {
        let block = self.blocks.get(&key)?;
        let row = position(&block.organisations, organisation)?;
        let column = position(&block.areas, area)?;
        let width = block.areas.len().checked_add(1)?;
        let index = row.checked_mul(width)?.checked_add(column)?;
        let cents = self.cells.get(block.start.checked_add(index)?)?;
        Some(Money::from_cents(*cents))
    }

    /// Every total, by year (`None` for all years) and by what it is of.
    pub fn totals(&self) -> impl Iterator<Item = ((Option<Year>, TotalOf), Money)> + '_ {
        self.totals.iter().map(|(of, amount)| (*of, *amount))
    }

    /// A total; zero where nothing adds up to it.
    pub fn total(&self, year: Option<Year>, of: TotalOf) -> Money {
        self.totals.get(&(year, of)).copied().unwrap_or_default()
    }
}

/// Where a member stands; nobody stands behind the last.
fn position<T: PartialEq + Copy>(members: &[T], member: Option<T>) -> Option<usize> {
    match member {
        Some(member) => members.iter().position(|other| *other == member),
        None => Some(members.len()),
    }
}
