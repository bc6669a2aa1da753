//! The window: journeys by role and name, contrast, and a few pictures.

mod cpu_renderer;
mod drawing;
mod grid;
mod grid_rows;
mod journeys;
mod pictures;
mod support;
mod theme;
