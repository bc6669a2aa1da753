//! Figures, and the weights that keys make of them.

use super::{Met, exact, whole};
use num_traits::Zero as _;
use ontschot::{
    plan::{Figure, FigureOf, Key, Plan},
    share::Ratio,
    year::Year,
};
use std::collections::BTreeSet;

/// A figure that a member needs, for a plan year.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub(super) plan: &'a Plan,
    pub(super) name: &'a str,
    /// The year that is asked for.
    pub(super) asked: Option<Year>,
    /// The plan year.
    pub(super) year: Year,
}

impl<'a> Wanted<'a> {
    /// The figure of a member; `None` where it is missing. A rate is a percentage of its base, and
    /// that is a count of the same member.
    pub(super) fn of(self, member: FigureOf, met: &mut BTreeSet<Met>) -> Option<Ratio> {
        let found = self.row(member).and_then(|figure| {
            if self.asked.is_none() && figure.year > self.year {
                met.insert(Met::LaterFigure);
            }
            let value = exact(figure.value);
            if figure.base.is_empty() {
                return Some(value);
            }
            let base = Self {
                name: &figure.base,
                ..self
            };
            let base = base.row(member).filter(|base| base.base.is_empty())?;
            met.insert(Met::RateFigure);
            Some(value / whole(100) * exact(base.value))
        });
        if found.is_none() {
            met.insert(Met::MissingFigure);
        }
        found
    }

    /// The figures of all members, in their order; `None` where one is missing.
    pub(super) fn of_all(
        self,
        members: &[FigureOf],
        met: &mut BTreeSet<Met>,
    ) -> Option<Vec<Ratio>> {
        let members = members.iter();
        members.map(|member| self.of(*member, met)).collect()
    }

    /// The row of the year that is asked for; else the latest up to the plan year, else the earliest
    /// after it. Of two of one year the one with the lower id.
    fn row(self, member: FigureOf) -> Option<&'a Figure> {
        let rows = self.plan.figures.iter().map(|(_, figure)| figure);
        let rows = rows.filter(|figure| figure.of == member && figure.name == self.name);
        let rows: Vec<&Figure> = rows.collect();
        let years = rows.iter().map(|figure| figure.year);
        let up_to = years.clone().filter(|year| *year <= self.year).max();
        let year = self.asked.or(up_to).or_else(|| years.min())?;
        rows.into_iter().find(|figure| figure.year == year)
    }
}

/// The weights of members by a key: each figure over its total, times what it counts for.
pub(super) fn key_weights(
    plan: &Plan,
    key: &Key,
    members: &[FigureOf],
    year: Year,
    met: &mut BTreeSet<Met>,
) -> Option<Vec<Ratio>> {
    let mut weights = vec![Ratio::zero(); members.len()];
    for (name, share) in &key.parts {
        let wanted = Wanted {
            plan,
            name,
            asked: key.year,
            year,
        };
        let figures = wanted.of_all(members, met)?;
        let total: Ratio = figures.iter().sum();
        if !total.is_zero() {
            for (weight, figure) in weights.iter_mut().zip(figures) {
                *weight += share.to_ratio() * figure / &total;
            }
        }
    }
    Some(weights)
}
