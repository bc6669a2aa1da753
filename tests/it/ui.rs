//! The window: journeys by role and name, contrast, and a few pictures.

mod cpu_renderer;
mod drafts;
mod drawing;
mod exchange;
mod findings;
mod grid;
mod grid_rows;
mod journeys;
mod morning;
mod pictures;
mod scenarios;
mod settings;
mod snapshots;
mod start;
mod support;
mod system;
mod theme;
mod years;
