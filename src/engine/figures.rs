//! Figures, and the weights that keys make of them.

use super::division::Remark;
use crate::{
    plan::{Figure, FigureId, FigureOf, Key, Plan, RowId},
    share::{Ratio, ratio_from_decimal},
    year::Year,
};
use num_bigint::BigInt;
use num_traits::Zero as _;
use std::collections::BTreeMap;

/// All figures of a plan, by name and by what they are of.
pub struct Figures<'a> {
    by_name: BTreeMap<&'a str, BTreeMap<FigureOf, PerYear<'a>>>,
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
    /// The count that it is a percentage of, where it is a rate.
    pub base: Option<Box<Self>>,
}

impl Found<'_> {
    /// How many it counts, as an exact number: the count, or the percentage of its base.
    pub fn value(&self) -> Ratio {
        let value = ratio_from_decimal(self.figure.value);
        match &self.base {
            Some(base) => value * base.value() / Ratio::from_integer(BigInt::from(100)),
            None => value,
        }
    }

    /// This figure, or the count that it is a percentage of, where that is of a later year.
    fn later(&self) -> Option<&Figure> {
        let base = || self.base.as_deref().and_then(Self::later);
        self.is_later.then_some(self.figure).or_else(base)
    }
}

impl<'a> Figures<'a> {
    /// Sorts the figures of a plan. Of two for the same member, name and year the first counts.
    pub fn new(plan: &'a Plan) -> Self {
        let mut by_name: BTreeMap<_, BTreeMap<_, PerYear<'_>>> = BTreeMap::new();
        for (id, figure) in plan.figures.iter() {
            let of_name = by_name.entry(figure.name.as_str()).or_default();
            let years = of_name.entry(figure.of).or_default();
            years.entry(figure.year).or_insert((id, figure));
        }
        Self { by_name }
    }

    /// The figure of a member for a plan year: of the year that is asked for; else the latest up to
    /// the plan year, else the earliest after it. A rate needs the count that it is a percentage
    /// of, found in the same way. Answers with the name of what is missing.
    pub fn find<'n>(
        &self,
        of: FigureOf,
        name: &'n str,
        asked: Option<Year>,
        plan_year: Year,
    ) -> Result<Found<'a>, &'n str>
    where
        'a: 'n,
    {
        let mut found = self.row(of, name, asked, plan_year).ok_or(name)?;
        let base = found.figure.base.as_str();
        if !base.is_empty() {
            let count = self.row(of, base, asked, plan_year);
            let count = count.filter(|count| count.figure.base.is_empty());
            found.base = Some(Box::new(count.ok_or(base)?));
        }
        Ok(found)
    }

    fn row(
        &self,
        of: FigureOf,
        name: &str,
        asked: Option<Year>,
        plan_year: Year,
    ) -> Option<Found<'a>> {
        let years = self.by_name.get(name)?.get(&of)?;
        let found = |(id, figure): &(FigureId, &'a Figure), is_later| Found {
            id: *id,
            figure,
            is_later,
            base: None,
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
        let mut figures = Vec::with_capacity(members.len());
        for member in members {
            let found = self.find(*member, name, asked, plan_year);
            figures.push(found.map_err(|missing| Remark::MissingFigure {
                member: row_of(*member),
                figure: missing.to_owned(),
                year: asked.unwrap_or(plan_year),
            })?);
        }
        Ok(figures)
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
            let values: Vec<Ratio> = found.iter().map(Found::value).collect();
            let total: Ratio = values.iter().sum();
            if total.is_zero() {
                continue;
            }
            let factor = share.to_ratio() / total;
            for (weight, value) in weights.iter_mut().zip(values) {
                *weight += value * &factor;
            }
        }
        Ok(weights)
    }
}

/// The remark that figures of a later year were used, where they were.
pub fn later_figure(found: &[Found<'_>]) -> Option<Remark> {
    let later = found.iter().rev().find_map(Found::later)?;
    Some(Remark::LaterFigure {
        figure: later.name.clone(),
        year: later.year,
    })
}

/// The row that a figure is counted of.
pub const fn row_of(of: FigureOf) -> RowId {
    match of {
        FigureOf::Area(id) => id.row(),
        FigureOf::Organisation(id) => id.row(),
    }
}
