//! What is shown of every amount: itself, its share, how much it is per resident, how it changes.

use super::tree::{AllocationRow, Had};
use crate::{
    engine::{
        Pair,
        residents::{Residents, per_head},
        totals::earlier_by_line,
    },
    money::Money,
    plan::{AreaId, LineId, OrganisationId, TotalOf, Value},
    ui::view::View,
    year::Year,
};
use std::collections::BTreeMap;

/// What is shown of an amount.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// Itself.
    #[default]
    Amount,
    /// Which part it is of all that the lines have in the year.
    Share,
    /// How much it is per resident: of the area, or else of all areas together.
    PerResident,
    /// How much more it is than before.
    Difference,
    /// The same as a part of what it was before.
    Change,
}

/// What an amount is compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Base {
    /// That of the year before; for the first year what was had by earlier awards.
    #[default]
    Before,
    /// What was had by earlier awards in the year that the arrangement compares totals with.
    Compared,
}

impl Shown {
    /// Each with the key of its name.
    pub(super) const ALL: [(Self, &'static str); 5] = [
        (Self::Amount, "allocation-amount"),
        (Self::Share, "allocation-share"),
        (Self::PerResident, "allocation-per-resident"),
        (Self::Difference, "allocation-difference"),
        (Self::Change, "allocation-change"),
    ];

    /// The key of what is said of it.
    pub(super) const fn what(self) -> &'static str {
        match self {
            Self::Amount => "allocation-what",
            Self::Share => "allocation-what-share",
            Self::PerResident => "allocation-what-per-resident",
            Self::Difference => "allocation-what-difference",
            Self::Change => "allocation-what-change",
        }
    }

    /// Whether it is compared with another year.
    pub(super) const fn is_compared(self) -> bool {
        matches!(self, Self::Difference | Self::Change)
    }

    /// Whether it is a percentage, and no euros.
    pub(super) const fn is_percentage(self) -> bool {
        matches!(self, Self::Share | Self::Change)
    }

    /// Whether it can be said of all years together.
    pub(super) const fn has_total(self) -> bool {
        matches!(self, Self::Amount | Self::Share)
    }
}

/// What the amounts of rows are made of, beside the outcome.
#[derive(Clone, Debug, Default)]
pub(super) struct Amounts {
    shown: Shown,
    base: Base,
    residents: Residents,
    /// What was had by earlier awards in the year that is compared with.
    had: Option<Had>,
    /// The areas that lie in an area, however deep.
    inside: BTreeMap<AreaId, Vec<AreaId>>,
}

impl Amounts {
    /// Gathers what is needed to show something of the amounts.
    pub(super) fn of(view: &View<'_>, (shown, base): (Shown, Base)) -> Self {
        let mut amounts = Self {
            shown,
            base,
            inside: inside(view),
            ..Self::default()
        };
        if shown == Shown::PerResident {
            amounts.residents = Residents::of(view.plan(), view.years());
        }
        let before = match base {
            Base::Before => view.years().next().map(Year::previous),
            Base::Compared => Some(view.plan().arrangement.compared_year()),
        };
        if let Some(year) = before.filter(|_| shown.is_compared()) {
            amounts.had = Some(earlier_by_line(view.plan(), year));
        }
        amounts
    }

    /// What was had by earlier awards, where that is compared with.
    pub(super) const fn had(&self) -> Option<&Had> {
        self.had.as_ref()
    }

    /// What is shown of a row in a year, or of all years together.
    pub(super) fn value(&self, view: &View<'_>, row: AllocationRow, year: Option<Year>) -> Value {
        let value = match (self.shown, year) {
            (Shown::Amount, year) => self.amount(view, row, year).map(Value::Money),
            (Shown::Share, year) => self.share(view, row, year),
            (Shown::PerResident, Some(year)) => self.per_resident(view, row, year),
            (Shown::Difference, Some(year)) => {
                let pair = self.pair(view, row, year);
                pair.map(|pair| Value::Money(pair.difference()))
            }
            (Shown::Change, Some(year)) => {
                let change = self.pair(view, row, year).and_then(|pair| pair.change());
                change.map(|change| Value::Text(view.text.percentage(&change)))
            }
            (_, None) => None,
        };
        value.unwrap_or_default()
    }

    fn share(&self, view: &View<'_>, row: AllocationRow, year: Option<Year>) -> Option<Value> {
        let pair = Pair {
            after: self.amount(view, row, year)?,
            whole_after: view.outcome().total(year, TotalOf::Lines),
            ..Pair::default()
        };
        let share = pair.share_after()?;
        Some(Value::Text(view.text.percentage(&share)))
    }

    fn per_resident(&self, view: &View<'_>, row: AllocationRow, year: Year) -> Option<Value> {
        let residents = match row {
            AllocationRow::Area(area)
            | AllocationRow::LineIn(_, area)
            | AllocationRow::Cell(_, _, area) => self.residents.in_area(year, area?),
            _ => self.residents.everywhere(year),
        };
        let amount = self.amount(view, row, Some(year))?;
        let exact = per_head(amount, residents?)?;
        Some(Value::Money(Money::rounded(&exact, Money::CENT)))
    }

    /// An amount before and after; `None` where there is neither, or where nothing is known of
    /// before.
    fn pair(&self, view: &View<'_>, row: AllocationRow, year: Year) -> Option<Pair> {
        let before = year.previous();
        let before = if self.base == Base::Before && is_planned(view, before) {
            self.amount(view, row, Some(before))
        } else {
            Some(self.had_of(row)?)
        };
        let after = self.amount(view, row, Some(year));
        let is_there = after.is_some() || before.is_some_and(|before| !before.is_zero());
        is_there.then(|| Pair {
            before: before.unwrap_or_default(),
            after: after.unwrap_or_default(),
            ..Pair::default()
        })
    }

    /// What a row had by earlier awards. Of areas nothing is known.
    fn had_of(&self, row: AllocationRow) -> Option<Money> {
        let had = self.had.as_ref()?;
        let is_own: &dyn Fn(LineId, OrganisationId) -> bool = match &row {
            _ if had.is_empty() => return None,
            AllocationRow::All => &|_, _| true,
            AllocationRow::Line(own) => &|line, _| line == *own,
            AllocationRow::Organisation(own) => &|_, id| Some(id) == *own,
            AllocationRow::Part(own, who) => &|line, id| line == *own && Some(id) == *who,
            AllocationRow::Area(_) | AllocationRow::LineIn(..) | AllocationRow::Cell(..) => {
                return None;
            }
        };
        let own = had.iter().filter(|((line, id), _)| is_own(*line, *id));
        Some(own.map(|(_, amount)| *amount).sum())
    }

    /// An amount of a year, or the sum of all; `None` where a row takes no part.
    pub(super) fn amount(
        &self,
        view: &View<'_>,
        row: AllocationRow,
        year: Option<Year>,
    ) -> Option<Money> {
        let Some(year) = year else {
            let amounts = view.years();
            let amounts = amounts.filter_map(|year| self.amount(view, row, Some(year)));
            return Some(amounts.sum());
        };
        let outcome = view.outcome();
        match row {
            AllocationRow::Area(Some(id)) => self.of_area(view, id, year),
            AllocationRow::LineIn(line, area) => outcome.block(year, line)?.area(area),
            row => outcome.amount(row.address(Some(year))?),
        }
    }

    /// What an area has, with what lies in it.
    fn of_area(&self, view: &View<'_>, id: AreaId, year: Year) -> Option<Money> {
        let inside = self.inside.get(&id).into_iter().flatten();
        let all = std::iter::once(&id).chain(inside);
        let row = |id: &AreaId| AllocationRow::Area(Some(*id)).address(Some(year));
        let amounts = all.filter_map(|id| view.outcome().amount(row(id)?));
        amounts.reduce(|sum, amount| sum + amount)
    }

    /// Whether a row adds up others that have amounts of their own, so that no address leads to it.
    pub(super) fn adds_up(&self, row: AllocationRow) -> bool {
        matches!(row, AllocationRow::Area(Some(id)) if self.inside.contains_key(&id))
    }
}

fn is_planned(view: &View<'_>, year: Year) -> bool {
    view.outcome().budget(year).is_some()
}

/// Of every area in which others lie, all of those.
fn inside(view: &View<'_>) -> BTreeMap<AreaId, Vec<AreaId>> {
    let tree = view.plan().area_tree();
    let mut inside: BTreeMap<AreaId, Vec<AreaId>> = BTreeMap::new();
    let mut around: Vec<(AreaId, u8)> = Vec::new();
    for (id, depth) in tree {
        around.retain(|(_, outer)| *outer < depth);
        for (outer, _) in &around {
            inside.entry(*outer).or_default().push(id);
        }
        around.push((id, depth));
    }
    inside
}
