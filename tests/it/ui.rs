//! The window: journeys by role and name, contrast, and a few pictures.

mod cpu_renderer;
mod findings;
mod grid;
mod grid_rows;
mod journeys;
mod pictures;
mod scenarios;
mod support;
mod theme;
mod years;
