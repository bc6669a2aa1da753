//! Where the work is done.

use super::{
    Scale,
    draw::{Use, number},
    id, names, rules,
};
use crate::{
    plan::{Area, AreaId, Figure, FigureOf},
    year::Year,
};
use rust_decimal::Decimal;

/// How many people live in an area.
pub(super) const RESIDENTS: &str = "inwoners";
/// How many of them are young, as a percentage.
pub(super) const YOUTH: &str = "jeugd";
/// How many households have little to spend.
pub(super) const LOW_INCOME: &str = "huishoudens met een laag inkomen";

const AREAS_IN_A_DISTRICT: u32 = 5;

/// The areas: districts, and in them the areas that money goes to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    districts: u32,
    areas: u32,
}

impl Places {
    pub(super) const fn new(scale: Scale) -> Self {
        Self {
            districts: scale.areas.div_ceil(AREAS_IN_A_DISTRICT),
            areas: scale.areas,
        }
    }

    /// The areas that all others lie in.
    pub(super) fn districts(self) -> impl Iterator<Item = AreaId> {
        (0..self.districts).map(id)
    }

    fn area(self, at: u32) -> AreaId {
        id(self.districts.saturating_add(at))
    }

    /// The rows, districts first. Their codes are of a municipality that does not exist.
    pub(super) fn areas(self) -> impl Iterator<Item = Area> {
        let districts = (0..self.districts).map(|at| Area {
            code: format!("SD99{at:02}"),
            name: names::district(at),
            ..Area::default()
        });
        let areas = (0..self.areas).map(|at| Area {
            code: format!("WK9999{at:02}"),
            name: names::area(at),
            parent: Some(id(at / AREAS_IN_A_DISTRICT)),
            ..Area::default()
        });
        districts.chain(areas)
    }

    /// The figures of every area, of the year before the term and of its third year.
    pub(super) fn figures(self) -> impl Iterator<Item = Figure> {
        let first = rules::first_year();
        let years = [first.previous(), first.next().next()];
        (0..self.areas).flat_map(move |at| {
            let years = years.into_iter();
            years.flat_map(move |year| self.figures_of(at, year))
        })
    }

    fn figures_of(self, at: u32, year: Year) -> [Figure; 3] {
        let place = (at, rules::column(year));
        let figure = |name: &str, value: Decimal, base: &str| Figure {
            of: FigureOf::Area(self.area(at)),
            name: name.to_owned(),
            year,
            value,
            base: base.to_owned(),
            ..Figure::default()
        };
        let youth = number(Use::YOUTH, place, 90..=320);
        let youth = Decimal::from_i128_with_scale(youth.into(), 1);
        let low_income = number(Use::INCOME, place, 80..=2_400);
        [
            figure(RESIDENTS, residents(at, year).into(), ""),
            figure(YOUTH, youth, RESIDENTS),
            figure(LOW_INCOME, low_income.into(), ""),
        ]
    }
}

/// How many people live in the area at a position.
pub(super) fn residents(at: u32, year: Year) -> u64 {
    number(Use::RESIDENTS, (at, rules::column(year)), 900..=14_000)
}
