//! Residents: how many there are of an area, and of all areas together, as the figure counts them that
//! the arrangement names.

use super::figures::Figures;
use crate::{
    money::Money,
    plan::{AreaId, FigureOf, Plan},
    share::Ratio,
    year::Year,
};
use num_traits::Zero as _;
use std::collections::BTreeMap;

/// The residents of areas in years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Residents {
    by_area: BTreeMap<(Year, AreaId), Ratio>,
    everywhere: BTreeMap<Year, Ratio>,
}

impl Residents {
    /// Counts the residents of a plan in years.
    ///
    /// An area in which others lie has the residents of those together, because the money is theirs
    /// too; where one of them has no figure, its own. Where an area has neither, nothing is known of
    /// it, nor of what it lies in.
    pub fn of(plan: &Plan, years: impl Iterator<Item = Year>) -> Self {
        let (figures, tree) = (Figures::new(plan), plan.area_tree());
        let mut residents = Self::default();
        for year in years {
            let own = |area| {
                let name = &plan.arrangement.residents;
                let found = figures.find(FigureOf::Area(area), name, None, year);
                found.ok().map(|found| found.value())
            };
            residents.count(plan, &tree, year, own);
        }
        residents
    }

    fn count(
        &mut self,
        plan: &Plan,
        tree: &[(AreaId, u8)],
        year: Year,
        own: impl Fn(AreaId) -> Option<Ratio>,
    ) {
        // What lies in an area stands behind it, so from the end on all of that is counted before it.
        let mut inside: BTreeMap<Option<AreaId>, Option<Ratio>> = BTreeMap::new();
        for (id, depth) in tree.iter().rev() {
            let of_parts = inside.remove(&Some(*id)).flatten();
            let counted = of_parts.or_else(|| own(*id));
            let parent = plan.areas.get(*id).and_then(|area| area.parent);
            let around = parent.filter(|_| *depth > 0);
            let before = inside.remove(&around);
            let together = match (before, &counted) {
                (None, counted) => counted.clone(),
                (Some(Some(before)), Some(counted)) => Some(&before + counted),
                (Some(_), _) => None,
            };
            inside.insert(around, together);
            if let Some(counted) = counted {
                self.by_area.insert((year, *id), counted);
            }
        }
        if let Some(Some(everywhere)) = inside.remove(&None) {
            self.everywhere.insert(year, everywhere);
        }
    }

    /// How many live in an area, where that is known.
    pub fn in_area(&self, year: Year, area: AreaId) -> Option<&Ratio> {
        self.by_area.get(&(year, area))
    }

    /// How many live in all areas together, where that is known of each.
    pub fn everywhere(&self, year: Year) -> Option<&Ratio> {
        self.everywhere.get(&year)
    }
}

/// An amount for each of so many residents, in euros and exact; `None` where there is nobody.
pub fn per_head(amount: Money, residents: &Ratio) -> Option<Ratio> {
    (!residents.is_zero()).then(|| amount.to_ratio() / residents)
}
