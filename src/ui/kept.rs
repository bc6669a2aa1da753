//! What is made of a plan once, and not once a frame.

use crate::plan::Plan;
use std::sync::Arc;

/// Something made of a plan and of what else decides it; it stands while both are the same.
#[derive(Clone, Debug)]
pub struct Kept<K, T> {
    made_of: Option<(Arc<Plan>, K)>,
    made: T,
}

impl<K, T: Default> Default for Kept<K, T> {
    fn default() -> Self {
        Self {
            made_of: None,
            made: T::default(),
        }
    }
}

impl<K: PartialEq, T> Kept<K, T> {
    /// Makes it anew where it was made of something else. Answers whether it was.
    pub fn refresh(&mut self, plan: &Arc<Plan>, key: K, make: impl FnOnce() -> T) -> bool {
        let is_same = |(of, by): &(Arc<Plan>, K)| Arc::ptr_eq(of, plan) && *by == key;
        if self.made_of.as_ref().is_some_and(is_same) {
            return false;
        }
        self.made = make();
        self.made_of = Some((Arc::clone(plan), key));
        true
    }

    /// What was made last, where it is made further in every frame.
    pub const fn get_mut(&mut self) -> &mut T {
        &mut self.made
    }

    /// What was made last.
    pub const fn get(&self) -> &T {
        &self.made
    }
}
