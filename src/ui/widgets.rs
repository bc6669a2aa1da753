//! Small parts that panels are made of.

pub mod amount;
pub mod amount_rows;
pub mod change_rows;
pub mod choice;
pub mod drawing;
pub mod field;
pub mod heading;
pub mod incoming;
pub mod left;
pub mod list_rows;
pub mod menu;
pub mod owner;
pub mod paper;
pub mod record_rows;
pub mod shortcut;
pub mod ticked_rows;
