//! Small parts that panels are made of.

pub mod amount;
pub mod choice;
pub mod field;
pub mod heading;
pub mod table;
