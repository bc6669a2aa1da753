//! The panels. Each reads a view and answers with actions.

mod allocation;
mod areas;
mod assignment;
mod exchange;
mod findings;
mod inspector;
mod key_form;
mod line_amount;
mod line_form;
mod line_split;
mod organisations;
mod overview;
mod rail;
mod scenarios;
mod sources;
mod status;
mod steps;
mod top;
mod welcome;
mod years;

pub use allocation::{AllocationPanel, allocation_ui};
pub use areas::{AreasPanel, areas_ui};
pub use assignment::{AssignmentPanel, assignment_ui};
pub use exchange::{ExchangePanel, exchange_ui};
pub use findings::{FindingsPanel, findings_ui};
pub use inspector::{InspectorPanel, inspector_ui};
pub use organisations::{OrganisationsPanel, organisations_ui};
pub use overview::{OverviewPanel, overview_ui};
pub use rail::rail_ui;
pub use scenarios::{ScenariosPanel, scenarios_ui};
pub use sources::sources_ui;
pub use status::status_ui;
pub use steps::{StepsPanel, steps_ui};
pub use top::{message_ui, top_ui};
pub use welcome::welcome_ui;
pub use years::{YearsPanel, years_ui};
