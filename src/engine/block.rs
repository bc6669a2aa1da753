//! A line in a year: its amounts by organisation and area.

use super::{
    allotment::{ByWeights, GivenOut},
    division::Remark,
    outcome::Amendment,
};
use crate::{
    money::{
        Money,
        split::{Splitter, Weights},
    },
    plan::{AreaId, Fact, OrganisationId},
};
use std::{collections::BTreeSet, sync::Arc};

/// A line in a year: its cells are organisations by areas, each with a last one for what is not
/// yet assigned and for what is not divided.
///
/// A block stands by itself, so that an outcome can keep those of an earlier outcome whose inputs
/// did not change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What the line has.
    pub amount: Money,
    /// Its organisations, in order of id.
    pub organisations: Arc<[OrganisationId]>,
    /// Its areas, in order of id.
    pub areas: Arc<[AreaId]>,
    /// What there is to remark.
    pub remarks: Vec<Remark>,
    /// Where facts differ from what the rules would give.
    pub amendments: Vec<Amendment>,
    /// What the line was given by the rules, before pins.
    pub(super) given: Money,
    /// By which weights it goes to organisations, to be used again; `None` with pins.
    pub(super) by: Option<ByWeights>,
    /// How it goes over areas, to be used again.
    pub(super) over: Option<Arc<OverAreas>>,
    by_organisation: Box<[Money]>,
    by_area: Box<[Money]>,
    cells: Box<[i64]>,
}

/// How an organisation's amount goes to areas: the same for everyone in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OverAreas {
    pub(super) areas: Arc<[AreaId]>,
    /// Last that of what is not divided; `None` where nothing is.
    pub(super) weights: Option<Weights>,
    pub(super) remarks: Vec<Remark>,
}

impl Block {
    /// Divides what everyone gets of a line over areas, in cents.
    pub(super) fn over_areas(
        given_out: GivenOut,
        organisations: Arc<[OrganisationId]>,
        given: Money,
        (by, over): (Option<ByWeights>, &Arc<OverAreas>),
    ) -> Self {
        let width = over.areas.len().saturating_add(1);
        let mut cells = vec![0; given_out.parts.len().saturating_mul(width)];
        let mut splitter = over.weights.as_ref().and_then(Splitter::new);
        for (part, row) in given_out.parts.iter().zip(cells.chunks_exact_mut(width)) {
            match &mut splitter {
                _ if part.is_zero() => {}
                Some(splitter) => splitter.split_into(*part, Money::CENT, row),
                None => row
                    .last_mut()
                    .into_iter()
                    .for_each(|rest| *rest = part.cents()),
            }
        }
        let mut remarks = given_out.remarks;
        remarks.extend(over.remarks.iter().cloned());
        Self {
            amount: given_out.amount,
            organisations,
            areas: Arc::clone(&over.areas),
            remarks,
            amendments: Vec::new(),
            given,
            by,
            over: Some(Arc::clone(over)),
            by_organisation: given_out.parts.into(),
            by_area: columns(&cells, width),
            cells: cells.into(),
        }
    }

    /// The amounts as they were awarded; nothing where the line was not.
    pub(super) fn of_fact(fact: Option<&Fact>, given: Money) -> Self {
        let nothing = std::collections::BTreeMap::new();
        let amounts = fact.map_or(&nothing, |fact| &fact.amounts);
        let organisations: BTreeSet<OrganisationId> = amounts
            .keys()
            .filter_map(|(organisation, _)| *organisation)
            .collect();
        let areas: BTreeSet<AreaId> = amounts.keys().filter_map(|(_, area)| *area).collect();
        let columns_of = || areas.iter().copied().map(Some).chain([None]);
        let rows = organisations.iter().copied().map(Some).chain([None]);
        let cells: Vec<i64> = rows
            .flat_map(|organisation| columns_of().map(move |area| (organisation, area)))
            .map(|of| amounts.get(&of).copied().unwrap_or_default().cents())
            .collect();
        let width = areas.len().saturating_add(1);
        let by_organisation: Box<[Money]> = cells.chunks(width).map(together).collect();
        Self {
            amount: by_organisation.iter().copied().sum(),
            organisations: organisations.into_iter().collect(),
            areas: areas.into_iter().collect(),
            remarks: Vec::new(),
            amendments: Vec::new(),
            given,
            by: None,
            over: None,
            by_area: columns(&cells, width),
            by_organisation,
            cells: cells.into(),
        }
    }

    /// What each organisation has, in their order, and last what is not yet assigned.
    pub fn by_organisation(&self) -> &[Money] {
        &self.by_organisation
    }

    /// What goes to each area, in their order, and last what is not divided.
    pub fn by_area(&self) -> &[Money] {
        &self.by_area
    }

    /// The rows of cells: one for each organisation and last that of nobody, each with an amount in
    /// cents for every area and last what is not divided.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[i64]> {
        self.cells.chunks_exact(self.areas.len().saturating_add(1))
    }

    /// What an organisation has; `None` where it takes no part.
    pub fn organisation(&self, organisation: Option<OrganisationId>) -> Option<Money> {
        let row = position(&self.organisations, organisation)?;
        self.by_organisation.get(row).copied()
    }

    /// What goes to an area, of everyone together; `None` where the line does not reach it.
    pub fn area(&self, area: Option<AreaId>) -> Option<Money> {
        let column = position(&self.areas, area)?;
        self.by_area.get(column).copied()
    }

    /// What an organisation has in an area; `None` where either takes no part.
    pub fn cell(
        &self,
        organisation: Option<OrganisationId>,
        area: Option<AreaId>,
    ) -> Option<Money> {
        let row = position(&self.organisations, organisation)?;
        let column = position(&self.areas, area)?;
        let row = self.rows().nth(row)?;
        row.get(column).copied().map(Money::from_cents)
    }

    /// Every amount with its organisation and area; what is not assigned or not divided only where
    /// it is not zero.
    pub fn cells(
        &self,
    ) -> impl Iterator<Item = (Option<OrganisationId>, Option<AreaId>, Money)> + '_ {
        let organisations = self.organisations.iter().copied().map(Some).chain([None]);
        let rows = organisations.zip(self.rows());
        rows.flat_map(move |(organisation, row)| {
            let areas = self.areas.iter().copied().map(Some).chain([None]);
            areas.zip(row).filter_map(move |(area, cents)| {
                let is_shown = organisation.is_some() && (area.is_some() || self.areas.is_empty());
                let amount = Money::from_cents(*cents);
                (is_shown || *cents != 0).then_some((organisation, area, amount))
            })
        })
    }
}

/// The sums of columns.
fn columns(cells: &[i64], width: usize) -> Box<[Money]> {
    let mut sums = vec![0_i64; width];
    for row in cells.chunks_exact(width) {
        for (sum, cents) in sums.iter_mut().zip(row) {
            *sum = sum.saturating_add(*cents);
        }
    }
    sums.into_iter().map(Money::from_cents).collect()
}

fn together(cells: &[i64]) -> Money {
    let cells = cells.iter().copied();
    Money::from_cents(cells.fold(0, i64::saturating_add))
}

/// Where a member stands; nobody stands behind the last.
fn position<T: Ord>(members: &[T], member: Option<T>) -> Option<usize> {
    match member {
        Some(member) => members.binary_search(&member).ok(),
        None => Some(members.len()),
    }
}
