//! Totals, and how they compare with an earlier year.

use super::{block::Block, context::Context, outcome::Outcome};
use crate::{
    money::Money,
    plan::{
        Amount, Area, FigureOf, Id, LineId, Measure, Organisation, OrganisationId, Plan, Row,
        TotalOf,
    },
    share::Ratio,
    year::Year,
};
use num_traits::Zero as _;
use std::{collections::BTreeMap, sync::Arc};

/// The totals of a year, or of all years.
#[derive(Default)]
struct Sums {
    lines: Money,
    by_line: BTreeMap<LineId, Money>,
    organisations: Members<Organisation>,
    areas: Members<Area>,
}

/// The sums of lines that have the same members.
type Run<R> = (Arc<[Id<R>]>, Vec<Money>);

/// Sums by member, and of nobody or nowhere where there is any. Most lines have the same members, so
/// those of one list are added up before they are looked up.
struct Members<R> {
    sums: BTreeMap<Id<R>, Money>,
    nobody: Option<Money>,
    runs: Vec<Run<R>>,
}

/// How many lists of members are added up at the same time.
const RUNS: usize = 8;

/// All totals of blocks: by line, organisation and area, per year and over all years.
pub(super) fn add_up(
    years: &[Year],
    blocks: &BTreeMap<(Year, LineId), Arc<Block>>,
) -> BTreeMap<(Option<Year>, TotalOf), Money> {
    let mut sums: BTreeMap<Year, Sums> =
        years.iter().map(|year| (*year, Sums::default())).collect();
    for ((year, line), block) in blocks {
        if let Some(sums) = sums.get_mut(year) {
            sums.add(*line, block);
        }
    }
    let mut of_years = Vec::new();
    let mut of_all = BTreeMap::from([(TotalOf::Lines, Money::ZERO)]);
    for (year, sums) in sums {
        for (of, amount) in sums.totals() {
            of_years.push(((Some(year), of), amount));
            let total = of_all.entry(of).or_default();
            *total = *total + amount;
        }
    }
    let of_all = of_all.into_iter().map(|(of, amount)| ((None, of), amount));
    of_all.chain(of_years).collect()
}

impl Sums {
    fn add(&mut self, line: LineId, block: &Block) {
        self.lines = self.lines + block.amount;
        let own = self.by_line.entry(line).or_default();
        *own = *own + block.amount;
        self.organisations
            .add(&block.organisations, block.by_organisation());
        self.areas.add(&block.areas, block.by_area());
        if block.areas.is_empty() && !block.organisations.is_empty() {
            self.areas.nobody.get_or_insert_default();
        }
    }

    fn totals(self) -> impl Iterator<Item = (TotalOf, Money)> {
        let lines = self.by_line.into_iter();
        let lines = lines.map(|(line, amount)| (TotalOf::Line(line), amount));
        let organisations = self.organisations.totals();
        let organisations = organisations.map(|(id, amount)| (TotalOf::Organisation(id), amount));
        let areas = self.areas.totals();
        let areas = areas.map(|(id, amount)| (TotalOf::Area(id), amount));
        std::iter::once((TotalOf::Lines, self.lines))
            .chain(lines)
            .chain(organisations)
            .chain(areas)
    }
}

impl<R: Row> Members<R> {
    /// Adds the amounts of members, and behind them that of nobody.
    fn add(&mut self, ids: &Arc<[Id<R>]>, amounts: &[Money]) {
        if let Some(nobody) = amounts.get(ids.len()).filter(|amount| !amount.is_zero()) {
            let sum = self.nobody.get_or_insert_default();
            *sum = *sum + *nobody;
        }
        let run = self.runs.iter_mut().find(|(run, _)| Arc::ptr_eq(run, ids));
        if let Some((_, sums)) = run {
            for (sum, amount) in sums.iter_mut().zip(amounts) {
                *sum = *sum + *amount;
            }
        } else {
            if self.runs.len() == RUNS {
                self.close_runs();
            }
            self.runs.push((Arc::clone(ids), amounts.to_vec()));
        }
    }

    fn close_runs(&mut self) {
        for (ids, sums) in self.runs.drain(..) {
            for (id, amount) in ids.iter().zip(sums) {
                let sum = self.sums.entry(*id).or_default();
                *sum = *sum + amount;
            }
        }
    }

    fn totals(mut self) -> impl Iterator<Item = (Option<Id<R>>, Money)> {
        self.close_runs();
        let members = self.sums.into_iter();
        let members = members.map(|(id, amount)| (Some(id), amount));
        members.chain(self.nobody.map(|amount| (None, amount)))
    }
}

impl<R> Default for Members<R> {
    fn default() -> Self {
        Self {
            sums: BTreeMap::new(),
            nobody: None,
            runs: Vec::new(),
        }
    }
}

/// What organisations had in an earlier year, of the awards that are tagged to lines: granted,
/// whatever their periodicity, in euros and exact. Empty where no tagged award reaches that year.
pub fn earlier(plan: &Plan, year: Year) -> BTreeMap<OrganisationId, Ratio> {
    let had = by_line(plan, year).into_iter();
    had.map(|(organisation, lines)| (organisation, lines.values().sum()))
        .collect()
}

/// The same of each line, in whole cents. What an organisation had is rounded once; what rounding
/// leaves of its lines is with the largest of them, so that the lines add up to it.
pub fn earlier_by_line(plan: &Plan, year: Year) -> BTreeMap<(LineId, OrganisationId), Money> {
    let mut had = BTreeMap::new();
    for (organisation, lines) in by_line(plan, year) {
        let together = Money::rounded(&lines.values().sum(), Money::CENT);
        let mut parts: Vec<(LineId, Money)> = lines
            .iter()
            .map(|(line, exact)| (*line, Money::rounded(exact, Money::CENT)))
            .collect();
        let left = together - parts.iter().map(|(_, part)| *part).sum();
        if let Some((_, largest)) = parts.iter_mut().rev().max_by_key(|(_, part)| part.abs()) {
            *largest = *largest + left;
        }
        had.extend(
            parts
                .into_iter()
                .map(|(line, part)| ((line, organisation), part)),
        );
    }
    had
}

/// What each organisation had of each line in an earlier year, in euros and exact.
fn by_line(plan: &Plan, year: Year) -> BTreeMap<OrganisationId, BTreeMap<LineId, Ratio>> {
    let context = Context::new(plan);
    let mut had: BTreeMap<OrganisationId, BTreeMap<LineId, Ratio>> = BTreeMap::new();
    for line in plan.lines.ids() {
        let amounts = context.history().amounts(line, year, Measure::Granted);
        for (organisation, amount) in amounts {
            had.entry(organisation).or_default().insert(line, amount);
        }
    }
    had
}

/// An area's total of a year per resident, where the plan says which figure counts residents and
/// the area has it. Exact, in euros.
pub fn per_resident(
    plan: &Plan,
    outcome: &Outcome,
    year: Year,
    area: crate::plan::AreaId,
) -> Option<Ratio> {
    let context = Context::new(plan);
    let name = &plan.arrangement.residents;
    let residents = context
        .figures()
        .find(FigureOf::Area(area), name, None, year)
        .ok()?
        .value();
    let total = outcome.amount(Amount::Total(Some(year), TotalOf::Area(Some(area))))?;
    (!residents.is_zero()).then(|| total.to_ratio() / residents)
}
