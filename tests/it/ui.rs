//! The window: journeys by role and name, contrast, and a few pictures.

mod allocation;
mod areas;
mod awards;
mod cpu_renderer;
mod drawing;
mod exchange;
mod findings;
mod grid;
mod grid_rows;
mod journeys;
mod pictures;
mod scenarios;
mod settings;
mod support;
mod system;
mod theme;
mod years;
