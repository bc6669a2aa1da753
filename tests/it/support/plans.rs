//! Random plans that mean something: several organisations that come and go, trees of areas, figures
//! with gaps, lines of every method and every division, money that is enough or not, years that were
//! awarded.
//!
//! A plan is drawn as a [`Sketch`]: parts that name each other by [`Index`], so that a failing plan
//! shrinks part by part and every reference still meets a row.

use super::{
    rows::{self, agreements, facts, figures, lines, people},
    rules::{self, Rules},
    values,
};
use crate::oracle::{self, Answer};
use ontschot::{
    money::Money,
    plan::{
        Arrangement, Fact, Id, KeyId, Plan, Reserve, Row, Source,
        table::{Single, Table},
    },
    year::Year,
};
use proptest::{collection::vec, option, prelude::*, sample::Index};

/// The figures of random plans: three counts and a rate.
pub(crate) const RESIDENTS: &str = "residents";
pub(crate) const CHILDREN: &str = "children";
pub(crate) const STAFF: &str = "staff";
pub(crate) const YOUNG: &str = "young";

/// Any plan.
pub(crate) fn plans() -> BoxedStrategy<Plan> {
    sketches().prop_map(|sketch| sketch.plan()).boxed()
}

/// The parts of a plan before they know each other's ids.
#[derive(Clone, Debug)]
struct Sketch {
    rules: Rules,
    partners: Vec<rows::Partner>,
    areas: Vec<Option<Index>>,
    counts: figures::Counts,
    keys: Vec<figures::KeySketch>,
    awards: Vec<rows::AwardSketch>,
    sources: Vec<rows::SourceSketch>,
    lines: Vec<lines::LineSketch>,
    facts: Vec<facts::FactSketch>,
    agreed: agreements::Agreed,
    people: people::People,
    settled: Settled,
}

/// What is only known of a plan when it has an outcome.
#[derive(Clone, Debug)]
struct Settled {
    /// How far the money is from what the lines ask: in thousandths of the unit. `None` where one
    /// has nothing to do with the other.
    off: Option<i64>,
    /// The years of the term that were awarded: as they were computed, or by drawn facts only.
    awarded: Vec<Option<bool>>,
}

fn sketches() -> impl Strategy<Value = Sketch> {
    let settled = (
        option::weighted(0.25, -999..1000_i64),
        vec(option::weighted(0.15, any::<bool>()), 4),
    );
    (
        rules::rules().boxed(),
        vec(rows::partners().boxed(), 1..6),
        vec(option::weighted(0.4, any::<Index>()), 0..6),
        (
            figures::counts().boxed(),
            vec(figures::keys().boxed(), 1..3),
        ),
        vec(rows::awards().boxed(), 0..9),
        vec(rows::sources().boxed(), 0..4),
        vec(lines::lines().boxed(), 1..5),
        vec(facts::facts().boxed(), 0..5),
        agreements::agreed().boxed(),
        people::people().boxed(),
        settled.prop_map(|(off, awarded)| Settled { off, awarded }),
    )
        .prop_map(
            |(
                rules,
                partners,
                areas,
                (counts, keys),
                awards,
                sources,
                lines,
                facts,
                agreed,
                people,
                settled,
            )| {
                Sketch {
                    rules,
                    partners,
                    areas,
                    counts,
                    keys,
                    awards,
                    sources,
                    lines,
                    facts,
                    agreed,
                    people,
                    settled,
                }
            },
        )
}

impl Sketch {
    fn plan(&self) -> Plan {
        let sizes = Sizes {
            first_year: Year::of(self.rules.term.first()),
            organisations: self.partners.len(),
            areas: self.areas.len(),
            keys: self.keys.len(),
            lines: self.lines.len(),
        };
        let memberships = self.partners.iter().enumerate();
        let memberships =
            memberships.flat_map(|(at, partner)| partner.memberships(id(at), self.rules.term));
        let areas = self.areas.iter().enumerate();
        let plan = Plan {
            arrangement: Single::new(self.rules.arrangement(sizes)),
            organisations: table(self.partners.iter().map(rows::Partner::organisation)),
            memberships: table(memberships),
            areas: table(areas.map(|(at, parent)| rows::area(at, *parent))),
            figures: table(self.counts.figures(sizes)),
            keys: table(self.keys.iter().map(|key| key.key(sizes))),
            awards: table(self.awards.iter().map(|award| award.award(sizes))),
            sources: table(self.sources.iter().map(|source| source.source(sizes))),
            lines: table(self.lines.iter().map(|line| line.line(sizes))),
            facts: table(self.facts.iter().map(|fact| fact.fact(sizes))),
            ..Plan::default()
        };
        let plan = self.people.put_in(self.agreed.put_in(plan, sizes), sizes);
        self.settled.awarded(self.settled.funded(plan))
    }
}

impl Settled {
    /// Gives the plan just the money that its lines ask, but for a part of the unit.
    fn funded(&self, plan: Plan) -> Plan {
        let Some(off) = self.off else {
            return plan;
        };
        // More than this nobody can type.
        let typed = |money: Money| money.min(Money::TYPED_MAX);
        let off = Money::from_cents(plan.arrangement.unit.cents() * off / 1000);
        let mut arrangement = Arrangement::clone(&plan.arrangement);
        arrangement.reserve = Reserve::None;
        let answer = oracle::evaluate(&Plan {
            sources: Table::default(),
            ..plan.clone()
        });
        let asked = |year| {
            let blocks = answer.blocks.iter().filter(|((at, _), _)| *at == year);
            blocks.map(|(_, block)| block.amount).sum::<Money>()
        };
        let years = plan.years().into_iter();
        let source = Source {
            committed: years.map(|year| (year, typed(asked(year) + off))).collect(),
            ..Source::default()
        };
        Plan {
            arrangement: Single::new(arrangement),
            sources: table([source]),
            ..plan
        }
    }

    /// Awards years. Facts that were drawn come first, so that a line that has them keeps them.
    fn awarded(&self, plan: Plan) -> Plan {
        let years = || plan.years().into_iter().zip(&self.awarded);
        let awarded = years().filter_map(|(year, awarded)| awarded.map(|_| year));
        let mut arrangement = Arrangement::clone(&plan.arrangement);
        arrangement.awarded = awarded.map(|year| (year, year.whole().first())).collect();
        if arrangement.awarded.is_empty() {
            return plan;
        }
        let answer = oracle::evaluate(&plan);
        let as_computed = years().filter(|(_, awarded)| **awarded == Some(true));
        let as_computed = as_computed.flat_map(|(year, _)| facts_of(&answer, year));
        let drawn = plan.facts.iter().map(|(_, fact)| fact.clone());
        Plan {
            facts: table(drawn.chain(as_computed)),
            arrangement: Single::new(arrangement),
            ..plan
        }
    }
}

/// The amounts of a year as they were computed.
fn facts_of(answer: &Answer, year: Year) -> impl Iterator<Item = Fact> {
    let blocks = answer.blocks.iter().filter(move |((at, _), _)| *at == year);
    blocks.map(|((year, line), block)| Fact {
        line: *line,
        year: *year,
        amounts: block.cells.clone(),
    })
}

/// How many rows there are to refer to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sizes {
    pub(crate) first_year: Year,
    pub(crate) organisations: usize,
    pub(crate) areas: usize,
    pub(crate) keys: usize,
    pub(crate) lines: usize,
}

impl Sizes {
    /// A year by its distance from the first of the term.
    pub(crate) fn year(self, distance: i16) -> Year {
        values::year(self.first_year.number() + distance)
    }

    /// One of the keys.
    pub(crate) fn key(self, index: Index) -> KeyId {
        id(index.index(self.keys))
    }
}

/// The id of the row at a position.
pub(crate) fn id<R: Row>(position: usize) -> Id<R> {
    Id::new(u32::try_from(position).expect("a small table") + 1)
}

/// A table of rows in their order.
pub(crate) fn table<R: Row>(rows: impl IntoIterator<Item = R>) -> Table<R> {
    let rows = rows.into_iter().enumerate();
    rows.map(|(at, row)| (id(at), row)).collect()
}
