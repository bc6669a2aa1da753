//! Which rows the allocation has: what lies under what, and what of it is folded.

use super::By;
use crate::{
    money::Money,
    plan::{Amount, AreaId, LineId, OrganisationId, TotalOf},
    ui::view::View,
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// What the amounts of a row are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum AllocationRow {
    /// All lines together.
    All,
    /// A line.
    Line(LineId),
    /// An organisation, or what is not yet assigned.
    Organisation(Option<OrganisationId>),
    /// An area, or what is not divided.
    Area(Option<AreaId>),
    /// What an organisation has of a line.
    Part(LineId, Option<OrganisationId>),
    /// What of a line goes to an area.
    LineIn(LineId, Option<AreaId>),
    /// What of a line an organisation has in an area.
    Cell(LineId, Option<OrganisationId>, Option<AreaId>),
}

/// What organisations had of lines in an earlier year.
pub(super) type Had = BTreeMap<(LineId, OrganisationId), Money>;

/// The rows that are shown, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Tree {
    pub(super) rows: Vec<TreeRow>,
}

/// A row where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TreeRow {
    pub(super) of: AllocationRow,
    /// How many steps it stands in.
    pub(super) indent: u8,
    /// Whether what lies under it is shown; `None` where nothing does.
    pub(super) is_open: Option<bool>,
}

impl AllocationRow {
    /// Whether what lies under it is shown before anybody has said otherwise.
    pub(super) const fn is_open_at_first(self) -> bool {
        !matches!(self, Self::LineIn(..))
    }

    /// The address of its amount of a year, or of all years, where that has one.
    pub(super) fn address(self, year: Option<Year>) -> Option<Amount> {
        match (self, year) {
            (Self::All, year) => Some(Amount::Total(year, TotalOf::Lines)),
            (Self::Line(line), Some(year)) => Some(Amount::Line(year, line)),
            (Self::Line(line), None) => Some(Amount::Total(None, TotalOf::Line(line))),
            (Self::Organisation(id), year) => Some(Amount::Total(year, TotalOf::Organisation(id))),
            (Self::Area(id), year) => Some(Amount::Total(year, TotalOf::Area(id))),
            (Self::Part(line, id), Some(year)) => Some(Amount::Organisation(year, line, id)),
            (Self::Cell(line, id, area), Some(year)) => Some(Amount::Cell(year, line, id, area)),
            (Self::LineIn(..) | Self::Part(..) | Self::Cell(..), _) => None,
        }
    }

    /// Where an amount is shown.
    pub(super) const fn of(amount: Amount, by: By) -> Option<Self> {
        match (amount, by) {
            (Amount::Line(_, line) | Amount::Total(_, TotalOf::Line(line)), By::Line) => {
                Some(Self::Line(line))
            }
            (Amount::Cell(_, line, id, area), By::Area) => Some(Self::Cell(line, id, area)),
            (Amount::Organisation(_, line, id) | Amount::Cell(_, line, id, _), _) => {
                Some(Self::Part(line, id))
            }
            (Amount::Total(_, TotalOf::Lines), _) => Some(Self::All),
            (Amount::Total(_, TotalOf::Organisation(id)), By::Organisation) => {
                Some(Self::Organisation(id))
            }
            (Amount::Total(_, TotalOf::Area(id)), By::Area) => Some(Self::Area(id)),
            _ => None,
        }
    }

    /// The rows that it lies under.
    pub(super) fn around(self, view: &View<'_>, by: By) -> Vec<Self> {
        match (self, by) {
            (Self::Part(line, _), By::Line) => vec![Self::Line(line)],
            (Self::Part(_, id), By::Organisation) => vec![Self::Organisation(id)],
            (Self::Cell(line, _, area), By::Area) => {
                let parent = |id: &AreaId| view.plan().areas.get(*id)?.parent;
                // No area lies deeper than there are areas.
                let areas = std::iter::successors(area, parent).take(view.plan().areas.len());
                let areas = areas.map(|id| Self::Area(Some(id)));
                areas.chain([Self::LineIn(line, area)]).collect()
            }
            _ => Vec::new(),
        }
    }
}

impl Tree {
    /// The rows, without those under what is folded.
    pub(super) fn of(
        view: &View<'_>,
        by: By,
        turned: &BTreeSet<AllocationRow>,
        had: Option<&Had>,
    ) -> Self {
        let mut growing = Growing {
            view,
            turned: Some(turned),
            had,
            rows: Vec::new(),
        };
        growing.grow(by);
        Self { rows: growing.rows }
    }

    /// Every row that others lie under.
    pub(super) fn parents(view: &View<'_>, by: By) -> Vec<AllocationRow> {
        let mut growing = Growing {
            view,
            turned: None,
            had: None,
            rows: Vec::new(),
        };
        growing.grow(by);
        let parents = growing.rows.iter().filter(|row| row.is_open.is_some());
        parents.map(|row| row.of).collect()
    }
}

/// Rows as they are added.
struct Growing<'a> {
    view: &'a View<'a>,
    /// `None` where everything is open.
    turned: Option<&'a BTreeSet<AllocationRow>>,
    had: Option<&'a Had>,
    rows: Vec<TreeRow>,
}

impl Growing<'_> {
    fn grow(&mut self, by: By) {
        self.leaf(AllocationRow::All, 0);
        match by {
            By::Line => self.by_line(),
            By::Organisation => self.by_organisation(),
            By::Area => self.by_area(),
            By::Pins => {}
        }
    }

    fn leaf(&mut self, of: AllocationRow, indent: u8) {
        let is_open = None;
        self.rows.push(TreeRow {
            of,
            indent,
            is_open,
        });
    }

    /// Adds a row that others lie under. Answers whether those are shown.
    fn parent(&mut self, of: AllocationRow, indent: u8) -> bool {
        let turned = self.turned.map(|turned| turned.contains(&of));
        let is_open = turned.is_none_or(|is_turned| of.is_open_at_first() != is_turned);
        self.rows.push(TreeRow {
            of,
            indent,
            is_open: Some(is_open),
        });
        is_open
    }

    fn by_line(&mut self) {
        for line in self.view.plan().lines.ids() {
            if self.parent(AllocationRow::Line(line), 0) {
                for id in self.organisations_of(line) {
                    self.leaf(AllocationRow::Part(line, id), 1);
                }
            }
        }
    }

    fn by_organisation(&mut self) {
        let mut known: BTreeMap<OrganisationId, Vec<LineId>> = BTreeMap::new();
        let mut nobody = Vec::new();
        for line in self.view.plan().lines.ids() {
            for id in self.organisations_of(line) {
                let lines = id.map_or(&mut nobody, |id| known.entry(id).or_default());
                lines.push(line);
            }
        }
        let known = known.into_iter().map(|(id, lines)| (Some(id), lines));
        let nobody = (!nobody.is_empty()).then_some((None, nobody));
        for (id, lines) in known.chain(nobody) {
            if self.parent(AllocationRow::Organisation(id), 0) {
                for line in lines {
                    self.leaf(AllocationRow::Part(line, id), 1);
                }
            }
        }
    }

    /// The areas as they lie in each other, and under each the lines of which it has something.
    fn by_area(&mut self) {
        let tree = self.view.plan().area_tree();
        let mut folded = None;
        for (at, (id, depth)) in tree.iter().enumerate() {
            if folded.is_some_and(|folded| *depth > folded) {
                continue;
            }
            let has_areas = tree.get(at + 1).is_some_and(|(_, below)| below > depth);
            let is_open = self.area(Some(*id), *depth, has_areas);
            folded = (!is_open).then_some(*depth);
        }
        self.area(None, 0, false);
    }

    fn area(&mut self, id: Option<AreaId>, depth: u8, has_areas: bool) -> bool {
        let lines = self.lines_in(id);
        let row = AllocationRow::Area(id);
        if lines.is_empty() && !has_areas {
            if id.is_some() {
                self.leaf(row, depth);
            }
            return true;
        }
        let is_open = self.parent(row, depth);
        let indent = depth.saturating_add(1);
        for line in lines.into_iter().filter(|_| is_open) {
            if self.parent(AllocationRow::LineIn(line, id), indent) {
                for organisation in self.organisations_in(line, id) {
                    let cell = AllocationRow::Cell(line, organisation, id);
                    self.leaf(cell, indent.saturating_add(1));
                }
            }
        }
        is_open
    }

    /// Everyone who has a part of a line in some year, or had it in the year that is compared with;
    /// nobody last, and only where there is money that nobody has.
    fn organisations_of(&self, line: LineId) -> Vec<Option<OrganisationId>> {
        let outcome = self.view.outcome();
        let blocks = self.view.years();
        let blocks = blocks.filter_map(|year| outcome.block(year, line));
        let now = blocks.flat_map(|block| block.organisations.iter().copied());
        let had = self.had.into_iter().flatten();
        let had = had.filter(|((of, _), _)| *of == line);
        let had = had.map(|((_, organisation), _)| *organisation);
        let organisations: BTreeSet<OrganisationId> = now.chain(had).collect();
        let is_left = self.any(|year| outcome.organisation_amount(year, line, None));
        with_nobody(organisations, is_left)
    }

    fn organisations_in(&self, line: LineId, area: Option<AreaId>) -> Vec<Option<OrganisationId>> {
        let outcome = self.view.outcome();
        let blocks = self.view.years();
        let blocks = blocks.filter_map(|year| outcome.block(year, line));
        let organisations = blocks.flat_map(|block| block.organisations.iter().copied());
        let cell = |year, organisation| outcome.block(year, line)?.cell(organisation, area);
        let is_left = self.any(|year| cell(year, None));
        with_nobody(organisations.collect(), is_left)
    }

    /// The lines that reach an area; of what is not divided those of which anything is not.
    fn lines_in(&self, area: Option<AreaId>) -> Vec<LineId> {
        let outcome = self.view.outcome();
        let amount = |year, line| outcome.block(year, line)?.area(area);
        let reaches = |line: &LineId| match area {
            Some(_) => self.view.years().any(|year| amount(year, *line).is_some()),
            None => self.any(|year| amount(year, *line)),
        };
        self.view.plan().lines.ids().filter(reaches).collect()
    }

    /// Whether there is any money in some year.
    fn any(&self, amount: impl Fn(Year) -> Option<Money>) -> bool {
        let mut years = self.view.years();
        years.any(|year| amount(year).is_some_and(|amount| !amount.is_zero()))
    }
}

fn with_nobody(known: BTreeSet<OrganisationId>, is_left: bool) -> Vec<Option<OrganisationId>> {
    let nobody = is_left.then_some(None);
    known.into_iter().map(Some).chain(nobody).collect()
}
