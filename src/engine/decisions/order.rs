//! In which order decisions can be taken, whatever order their rows are in.

use crate::plan::{DecisionId, Plan};
use std::collections::{BTreeMap, BTreeSet};

/// Decisions in an order in which every one comes after those that it needs.
#[derive(Clone, Debug, Default)]
pub(super) struct Order {
    /// Those that are in no circle.
    pub(super) line: Vec<DecisionId>,
    /// Those that need themselves, through others or not.
    pub(super) circle: BTreeSet<DecisionId>,
    /// Which decisions need one.
    needing: BTreeMap<DecisionId, BTreeSet<DecisionId>>,
}

impl Order {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut needing: BTreeMap<DecisionId, BTreeSet<DecisionId>> = BTreeMap::new();
        for (id, decision) in plan.decisions.iter() {
            for need in &decision.needs {
                needing.entry(*need).or_default().insert(id);
            }
        }
        let mut order = Self {
            needing,
            ..Self::default()
        };
        let all: BTreeSet<DecisionId> = plan.decisions.ids().collect();
        order.take(plan, all.clone());
        let done: BTreeSet<DecisionId> = order.line.iter().copied().collect();
        // What is left is in a circle or behind one.
        let left: BTreeSet<DecisionId> = all.difference(&done).copied().collect();
        let circle = left.iter().filter(|id| Self::needs_itself(plan, **id));
        order.circle = circle.copied().collect();
        let behind = left.difference(&order.circle).copied().collect();
        order.take(plan, behind);
        order
    }

    /// Puts those of them in line whose needs are there, or in a circle, until none is left that can.
    fn take(&mut self, plan: &Plan, mut open: BTreeSet<DecisionId>) {
        let mut done: BTreeSet<DecisionId> = self.line.iter().copied().collect();
        done.extend(&self.circle);
        let mut waits = BTreeMap::new();
        for id in &open {
            let needs = plan.decisions.get(*id).map(|decision| &decision.needs);
            let needs = needs.map_or(0, |needs| needs.difference(&done).count());
            waits.insert(*id, needs);
        }
        let free = waits.iter().filter(|(_, needs)| **needs == 0);
        let mut free: BTreeSet<DecisionId> = free.map(|(id, _)| *id).collect();
        while let Some(id) = free.pop_first() {
            open.remove(&id);
            self.line.push(id);
            for next in self.needing.get(&id).into_iter().flatten() {
                if let Some(needs) = waits.get_mut(next).filter(|_| open.contains(next)) {
                    *needs = needs.saturating_sub(1);
                    if *needs == 0 {
                        free.insert(*next);
                    }
                }
            }
        }
    }

    /// Whether following its needs leads back to it.
    fn needs_itself(plan: &Plan, id: DecisionId) -> bool {
        let needs_of = |id| {
            let decision = plan.decisions.get(id);
            decision.into_iter().flat_map(|decision| &decision.needs)
        };
        let mut seen: BTreeSet<DecisionId> = BTreeSet::new();
        let mut open: Vec<DecisionId> = needs_of(id).copied().collect();
        while let Some(next) = open.pop() {
            if next == id {
                return true;
            }
            if seen.insert(next) {
                open.extend(needs_of(next));
            }
        }
        false
    }

    /// The decisions that need one, and are in no circle.
    pub(super) fn needing(&self, id: DecisionId) -> impl Iterator<Item = DecisionId> + '_ {
        let all = self.needing.get(&id).into_iter().flatten();
        all.filter(|id| !self.circle.contains(id)).copied()
    }
}
