//! What several tests need: random plans, and division by its definition.

pub(crate) mod command;
pub(crate) mod exact;
pub(crate) mod plans;
pub(crate) mod rows;
pub(crate) mod rules;
pub(crate) mod values;
