//! The decision calendar: in which order decisions can be taken, by when each must be so that the
//! arrangement can begin, and which chain of them takes longest.

mod order;

use super::roles::body_of;
use crate::plan::{
    Decision, DecisionId, DecisionRule, OrganisationId, Plan,
    decision::{Votes, Weeks},
};
use jiff::{ToSpan as _, Unit, civil::Date};
use order::Order;
use std::collections::{BTreeMap, BTreeSet};

/// What follows for all decisions together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The last day before the arrangement begins.
    pub before_start: Date,
    /// What follows for each.
    pub decisions: BTreeMap<DecisionId, Planned>,
    /// The longest chain of decisions to the start that are not taken yet.
    pub longest: Option<Longest>,
}

/// A chain of decisions that takes longer than any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Longest {
    /// How many weeks it takes.
    pub weeks: u32,
    /// The last day on which it can begin so that the start holds.
    pub begins: Date,
}

/// What follows for a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Planned {
    /// How many decisions deep it lies: 1 where it needs none. `None` in a circle and behind one.
    pub depth: Option<usize>,
    /// Whether it needs itself, through others or not.
    pub is_in_circle: bool,
    /// The earliest day that follows from what it needs; `None` where that is not known.
    pub earliest: Option<Date>,
    /// The day on which it is taken: was, or is as it is planned and not before it can be.
    pub expected: Option<Date>,
    /// The last day on which it can be taken; `None` in a circle.
    pub latest: Option<Date>,
    /// The decision that needs it and makes that so; its own last day if none.
    pub latest_for: Option<DecisionId>,
    /// How many days lie between those; below zero it is too late. `None` once it was taken.
    pub slack: Option<i32>,
    /// Whether it is of a chain to the start that takes longest of all that is not taken yet.
    pub is_critical: bool,
}

/// The calendar of all decisions.
pub fn calendar(plan: &Plan) -> Calendar {
    let start = plan.term().first();
    let before_start = start.yesterday().unwrap_or(start);
    let order = Order::of(plan);
    let mut work = Work {
        plan,
        before_start,
        order: &order,
        planned: BTreeMap::new(),
    };
    work.forward();
    work.backward();
    let longest = work.critical();
    Calendar {
        before_start,
        decisions: work.planned,
        longest,
    }
}

struct Work<'a> {
    plan: &'a Plan,
    before_start: Date,
    order: &'a Order,
    planned: BTreeMap<DecisionId, Planned>,
}

fn weeks(decision: &Decision) -> u32 {
    u32::from(decision.weeks.map_or(0, Weeks::number))
}

fn later(day: Date, weeks: u32) -> Date {
    let weeks = i64::from(weeks).weeks();
    day.checked_add(weeks).unwrap_or(Date::MAX)
}

fn earlier(day: Date, weeks: u32) -> Date {
    let weeks = i64::from(weeks).weeks();
    day.checked_sub(weeks).unwrap_or(Date::MIN)
}

impl Work<'_> {
    fn of(&self, id: DecisionId) -> Planned {
        self.planned.get(&id).copied().unwrap_or_default()
    }

    fn decision(&self, id: DecisionId) -> Option<&Decision> {
        self.plan.decisions.get(id)
    }

    /// Depths and days, from what needs nothing to what needs most.
    fn forward(&mut self) {
        for id in &self.order.circle {
            let planned = self.in_time(*id, &BTreeSet::new());
            let planned = Planned {
                depth: None,
                is_in_circle: true,
                ..planned
            };
            self.planned.insert(*id, planned);
        }
        for id in &self.order.line {
            let needs = self.decision(*id).map(|decision| &decision.needs);
            let needs = needs.cloned().unwrap_or_default();
            let mut planned = self.in_time(*id, &needs);
            let depths = needs.iter().map(|need| self.of(*need).depth);
            let deepest = depths.collect::<Option<BTreeSet<usize>>>();
            planned.depth = deepest.map(|all| all.last().map_or(1, |deep| deep.saturating_add(1)));
            self.planned.insert(*id, planned);
        }
    }

    /// When it can be taken and is expected to be.
    fn in_time(&self, id: DecisionId, needs: &BTreeSet<DecisionId>) -> Planned {
        let Some(decision) = self.decision(id) else {
            return Planned::default();
        };
        let known = needs.iter().filter_map(|need| self.of(*need).expected);
        let earliest = known.max().map(|day| later(day, weeks(decision)));
        Planned {
            earliest,
            expected: decision.taken.or_else(|| decision.planned.max(earliest)),
            ..Planned::default()
        }
    }

    /// The last day of each, from what nothing needs back to what is needed first.
    fn backward(&mut self) {
        for id in self.order.line.iter().rev() {
            let Some(decision) = self.decision(*id) else {
                continue;
            };
            let own = (decision.deadline.unwrap_or(self.before_start), None);
            let needing = self.order.needing(*id).filter_map(|needing| {
                let latest = self.of(needing).latest?;
                let weeks = weeks(self.decision(needing)?);
                Some((earlier(latest, weeks), Some(needing)))
            });
            // Of equal days its own goes first, and then the decision of the lowest number.
            let (latest, latest_for) =
                needing.fold(
                    own,
                    |least, next| {
                        if next.0 < least.0 { next } else { least }
                    },
                );
            let is_open = decision.taken.is_none();
            let planned = self.planned.entry(*id).or_default();
            planned.latest = Some(latest);
            planned.latest_for = latest_for;
            let open = planned.expected.filter(|_| is_open);
            planned.slack = open.map(|expected| days(expected, latest));
        }
    }

    /// Marks the chains of decisions to the start that take longest.
    fn critical(&mut self) -> Option<Longest> {
        let open = |id: &DecisionId| {
            let decision = self.decision(*id);
            decision.filter(|decision| decision.taken.is_none())
        };
        let line: Vec<DecisionId> = self.order.line.clone();
        let mut heads: BTreeMap<DecisionId, u32> = BTreeMap::new();
        for id in &line {
            let Some(decision) = open(id) else { continue };
            let before = decision.needs.iter().filter_map(|need| heads.get(need));
            let before = before.copied().max().unwrap_or(0);
            heads.insert(*id, before.saturating_add(weeks(decision)));
        }
        let mut tails: BTreeMap<DecisionId, u32> = BTreeMap::new();
        for id in line.iter().rev() {
            let Some(decision) = open(id) else { continue };
            let after = self.order.needing(*id).filter_map(|needing| {
                let tail = tails.get(&needing)?;
                Some(tail.saturating_add(weeks(open(&needing)?)))
            });
            let own = decision.deadline.is_none().then_some(0);
            if let Some(tail) = after.max().max(own) {
                tails.insert(*id, tail);
            }
        }
        let whole = |id: &DecisionId| Some(heads.get(id)?.saturating_add(*tails.get(id)?));
        let longest = line.iter().filter_map(whole).max();
        let weeks = longest.filter(|weeks| *weeks > 0)?;
        for id in line.iter().filter(|id| whole(id) == Some(weeks)) {
            self.planned.entry(*id).or_default().is_critical = true;
        }
        let begins = earlier(self.before_start, weeks);
        Some(Longest { weeks, begins })
    }
}

/// How many days lie from one to another; below zero where that lies before it.
fn days(from: Date, to: Date) -> i32 {
    let span = to.since((Unit::Day, from));
    span.map_or(0, |span| span.get_days())
}

/// Who decides: the consultation body by its name, or as it was typed; nothing for nobody.
pub fn body<'a>(plan: &'a Plan, decision: &'a Decision) -> &'a str {
    let body = body_of(plan, decision).map(|body| body.name.as_str());
    let named = body.filter(|name| !name.is_empty());
    named.unwrap_or(&decision.body)
}

/// How many members of the consultation body must be there, and of how many; `None` where no body
/// with a quorum decides.
pub fn quorum(plan: &Plan, decision: &Decision) -> Option<(u16, usize)> {
    let body = body_of(plan, decision)?;
    Some((body.quorum?.number(), body.members.len()))
}

/// Whom it concerns and who has a vote, where there are votes: who is named, or else the members of the consultation body that decides, or
/// else all that take part at some time.
pub fn voters(plan: &Plan, decision: &Decision) -> BTreeSet<OrganisationId> {
    let members = body_of(plan, decision).map(|body| &body.members);
    let members = members.filter(|members| !members.is_empty());
    if decision.organisations.is_empty() {
        if let Some(members) = members {
            return members.clone();
        }
        let term = plan.term();
        let memberships = plan.memberships.iter().map(|(_, row)| row);
        let within = memberships.filter(|row| row.within(term).is_some());
        within.map(|row| row.organisation).collect()
    } else {
        decision.organisations.clone()
    }
}

/// How many votes an organisation has in a decision that concerns it: one, unless it is said
/// otherwise; none where whoever decides has rules of its own.
pub fn own_votes(decision: &Decision, who: OrganisationId) -> u16 {
    if decision.rule == DecisionRule::OwnRules {
        return 0;
    }
    let votes = decision.votes.get(&who).copied();
    votes.unwrap_or(Votes::ONE).number()
}

/// How many votes there are, and how many of them are needed; `None` where a mandate decides, or
/// somebody with rules of its own.
pub fn votes(plan: &Plan, decision: &Decision) -> (u32, Option<u32>) {
    let all = voters(plan, decision);
    let all = all.iter().map(|who| u32::from(own_votes(decision, *who)));
    let all = all.fold(0_u32, u32::saturating_add);
    let needed = match decision.rule {
        DecisionRule::Consensus => Some(all),
        DecisionRule::Majority => all.checked_div(2).map(|half| half.saturating_add(1)),
        DecisionRule::Mandate | DecisionRule::OwnRules => None,
    };
    (all, needed)
}
