//! Figures, and the weights that keys make of them.

use super::division::Remark;
use crate::{
    plan::{Figure, FigureId, FigureOf, Key, Plan, RowId},
    share::{Ratio, ratio_from_decimal},
    year::Year,
};
use num_traits::Zero as _;
use std::collections::BTreeMap;

/// All figures of a plan, by what they are of and by name.
pub struct Figures<'a> {
    by_member: BTreeMap<(FigureOf, &'a str), PerYear<'a>>,
}

type PerYear<'a> = BTreeMap<Year, (FigureId, &'a Figure)>;

/// A figure that was found for a plan year.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    /// Its id.
    pub id: FigureId,
    /// The figure.
    pub figure: &'a Figure,
    /// Whether it is of a later year than the one that it is used for, for want of an earlier one.
    pub is_later: bool,
}

impl Found<'_> {
    /// The count as an exact number.
    pub fn value(&self) -> Ratio {
        ratio_from_decimal(self.figure.value)
    }
}

impl<'a> Figures<'a> {
    /// Sorts the figures of a plan. Of two for the same member, name and year the first counts.
    pub fn new(plan: &'a Plan) -> Self {
        let mut by_member: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for (id, figure) in plan.figures.iter() {
            by_member
                .entry((figure.of, figure.name.as_str()))
                .or_default()
                .entry(figure.year)
                .or_insert((id, figure));
        }
        Self { by_member }
    }

    /// The figure of a member for a plan year: of the year that is asked for; else the latest up to
    /// the plan year, else the earliest after it.
    pub fn find(
        &self,
        of: FigureOf,
        name: &str,
        asked: Option<Year>,
        plan_year: Year,
    ) -> Option<Found<'a>> {
        let years = self.by_member.get(&(of, name))?;
        let found = |(id, figure): &(FigureId, &'a Figure), is_later| Found {
            id: *id,
            figure,
            is_later,
        };
        if let Some(asked) = asked {
            return years.get(&asked).map(|figure| found(figure, false));
        }
        let before = years.range(..=plan_year).next_back();
        let earlier = before.map(|(_, figure)| found(figure, false));
        earlier.or_else(|| years.values().next().map(|figure| found(figure, true)))
    }

    /// The figure of every member, in their order, or what is missing.
    pub fn of_members(
        &self,
        members: &[FigureOf],
        name: &str,
        asked: Option<Year>,
        plan_year: Year,
    ) -> Result<Vec<Found<'a>>, Remark> {
        let figure_of = |member: &FigureOf| {
            let found = self.find(*member, name, asked, plan_year);
            found.ok_or_else(|| Remark::MissingFigure {
                member: row_of(*member),
                figure: name.to_owned(),
                year: asked.unwrap_or(plan_year),
            })
        };
        members.iter().map(figure_of).collect()
    }

    /// The weight of every member under a key: each figure over its total, times its share.
    pub fn key_weights(
        &self,
        key: &Key,
        members: &[FigureOf],
        plan_year: Year,
        remarks: &mut Vec<Remark>,
    ) -> Result<Vec<Ratio>, Remark> {
        let mut weights = vec![Ratio::zero(); members.len()];
        for (name, share) in &key.parts {
            let found = self.of_members(members, name, key.year, plan_year)?;
            remarks.extend(later_figure(&found));
            let total: Ratio = found.iter().map(Found::value).sum();
            if total.is_zero() {
                continue;
            }
            for (weight, figure) in weights.iter_mut().zip(&found) {
                *weight = &*weight + figure.value() * share.to_ratio() / &total;
            }
        }
        Ok(weights)
    }
}

/// The remark that figures of a later year were used, where they were.
pub fn later_figure(found: &[Found<'_>]) -> Option<Remark> {
    let later = found.iter().rfind(|found| found.is_later)?;
    Some(Remark::LaterFigure {
        figure: later.figure.name.clone(),
        year: later.figure.year,
    })
}

/// The row that a figure is counted of.
pub const fn row_of(of: FigureOf) -> RowId {
    match of {
        FigureOf::Area(id) => id.row(),
        FigureOf::Organisation(id) => id.row(),
    }
}
