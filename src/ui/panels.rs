//! The panels. Each reads a view and answers with actions.

mod allocation;
mod areas;
mod assignment;
mod findings;
mod inspector;
mod key_form;
mod line_amount;
mod line_form;
mod line_split;
mod organisations;
mod overview;
mod pictures;
mod rail;
mod sources;
mod status;
mod steps;
mod top;
mod welcome;

pub use allocation::{AllocationPanel, allocation_ui};
pub use areas::{AreasPanel, areas_ui};
pub use assignment::{AssignmentPanel, assignment_ui};
pub use findings::findings_ui;
pub use inspector::{InspectorPanel, inspector_ui};
pub use organisations::{OrganisationsPanel, organisations_ui};
pub use overview::{OverviewPanel, overview_ui};
pub use pictures::{PicturesPanel, pictures_ui};
pub use rail::rail_ui;
pub use sources::sources_ui;
pub use status::status_ui;
pub use steps::{StepsPanel, steps_ui};
pub use top::{message_ui, top_ui};
pub use welcome::welcome_ui;
