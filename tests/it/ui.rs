//! The window: journeys by role and name, contrast, and a few pictures.

mod allocation;
mod areas;
mod awards;
mod cpu_renderer;
mod drafts;
mod drawing;
mod exchange;
mod findings;
mod grid;
mod grid_columns;
mod grid_filter;
mod grid_large;
mod grid_rows;
mod grid_years;
mod journeys;
mod morning;
mod phases;
mod pictures;
mod scenarios;
mod settings;
mod snapshots;
mod start;
mod support;
mod system;
mod theme;
mod years;
