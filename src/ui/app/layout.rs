//! Where the panels stand in the window.

use crate::{
    plan::{Amount, Place},
    text::Text,
    ui::{
        action::Action,
        panels,
        theme::{palette, size},
        view::{Around, View},
        workbench::{Panel, Workbench},
    },
};
use eframe::egui::{self, Align, CentralPanel, Frame, Layout, Margin, ScrollArea, Ui, vec2};

/// The window before a dossier is open.
pub(super) fn welcome_window_ui(
    ui: &mut Ui,
    around: Around<'_>,
    bench: &Workbench,
    actions: &mut Vec<Action>,
) {
    let bar = bar(ui);
    egui::Panel::top("top")
        .frame(bar)
        .show(ui, |ui| panels::top_ui(ui, around, None, actions));
    message_ui(ui, around.text, bench, actions);
    CentralPanel::default().show(ui, |ui| panels::welcome_ui(ui, around, actions));
}

/// The window with a dossier: bars above and below, the rail, the inspector, the open panel.
pub(super) fn dossier_window_ui(
    ui: &mut Ui,
    (view, around): (&View<'_>, Around<'_>),
    bench: &mut Workbench,
    actions: &mut Vec<Action>,
) {
    let bar = bar(ui);
    egui::Panel::top("top").frame(bar).show(ui, |ui| {
        let shown = Some((view, bench.panel));
        panels::top_ui(ui, around, shown, actions);
    });
    message_ui(ui, view.text, bench, actions);
    egui::Panel::bottom("status")
        .frame(bar)
        .show(ui, |ui| panels::status_ui(ui, view, actions));
    if !is_narrow(ui) {
        egui::Panel::left("rail")
            .exact_size(size::RAIL)
            .resizable(false)
            .frame(bar)
            .show(ui, |ui| panels::rail_ui(ui, view, bench.panel, actions));
    }
    if let Some(Place::Amount(amount)) = view.selection {
        inspector_panel_ui(ui, view, bench, *amount, actions);
    }
    open_panel_ui(ui, view, bench, actions);
}

/// Whether there is no room for a rail.
pub(in crate::ui) fn is_narrow(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < size::NARROW
}

/// The ground of rail and bars.
fn bar(ui: &Ui) -> Frame {
    Frame::new()
        .fill(palette(ui.visuals()).bar)
        .inner_margin(Margin::symmetric(10, 6))
}

fn message_ui(ui: &mut Ui, text: &Text, bench: &Workbench, actions: &mut Vec<Action>) {
    if let Some(message) = &bench.message {
        egui::Panel::top("message")
            .frame(Frame::new())
            .show(ui, |ui| panels::message_ui(ui, text, message, actions));
    }
}

fn inspector_panel_ui(
    ui: &mut Ui,
    view: &View<'_>,
    bench: &mut Workbench,
    amount: Amount,
    actions: &mut Vec<Action>,
) {
    let frame = Frame::new()
        .fill(palette(ui.visuals()).field)
        .inner_margin(Margin::symmetric(14, 10));
    let panel = if is_narrow(ui) {
        let height = ui.available_height();
        egui::Panel::bottom("inspector below")
            .default_size(height * 0.45)
            .max_size(height * 0.7)
    } else {
        egui::Panel::right("inspector")
            .default_size(size::INSPECTOR)
            .min_size(size::INSPECTOR_MIN)
            .max_size(size::INSPECTOR * 1.6)
    };
    panel.frame(frame).show(ui, |ui| {
        panels::inspector_ui(ui, view, amount, &mut bench.inspector, actions);
    });
}

fn open_panel_ui(ui: &mut Ui, view: &View<'_>, bench: &mut Workbench, actions: &mut Vec<Action>) {
    let frame = Frame::central_panel(ui.style()).inner_margin(Margin::symmetric(16, 10));
    let panel = CentralPanel::default().frame(frame);
    panel.show(ui, |ui| {
        let [width, height] = size::PANEL_MIN;
        let room = ui.available_size();
        if room.x >= width && room.y >= height {
            return shown_ui(ui, view, bench, actions);
        }
        // What is scrolled one way only is not made to scroll the other way by its own bar.
        let bar = ui.spacing().scroll.allocated_width();
        let beside = |is_scrolled: bool| if is_scrolled { bar } else { 0.0 };
        let bars = vec2(beside(room.y < height), beside(room.x < width));
        let room = (room - bars).max(vec2(width, height));
        ScrollArea::both().auto_shrink(false).show(ui, |ui| {
            let layout = Layout::top_down(Align::Min);
            ui.allocate_ui_with_layout(room, layout, |ui| {
                ui.set_min_size(room);
                ui.set_max_size(room);
                shown_ui(ui, view, bench, actions);
            });
        });
    });
}

/// The panel that is open.
fn shown_ui(ui: &mut Ui, view: &View<'_>, bench: &mut Workbench, actions: &mut Vec<Action>) {
    match bench.panel {
        Panel::Overview => panels::overview_ui(ui, view, &mut bench.overview, actions),
        Panel::Organisations => {
            let panel = &mut bench.organisations;
            panels::organisations_ui(ui, view, panel, &mut bench.drafts, actions);
        }
        Panel::Areas => {
            panels::areas_ui(ui, view, &mut bench.areas, &mut bench.drafts, actions);
        }
        Panel::Sources => {
            let grid = &mut bench.sources;
            panels::sources_ui(ui, view, grid, &mut bench.drafts, actions);
        }
        Panel::Assignment => {
            let panel = &mut bench.assignment;
            panels::assignment_ui(ui, view, panel, &mut bench.drafts, actions);
        }
        Panel::Allocation => {
            let panel = &mut bench.allocation;
            panels::allocation_ui(ui, view, panel, &mut bench.drafts, actions);
        }
        Panel::Exchange => panels::exchange_ui(ui, view, &mut bench.exchange, actions),
        Panel::Years => {
            panels::years_ui(ui, view, &mut bench.years, &mut bench.drafts, actions);
        }
        Panel::Agreements => {
            let panel = &mut bench.agreements;
            panels::agreements_ui(ui, view, panel, &mut bench.drafts, actions);
        }
        Panel::Scenarios => {
            panels::scenarios_ui(ui, view, &mut bench.scenarios, actions);
        }
        Panel::Findings => panels::findings_ui(ui, view, &mut bench.findings, actions),
        Panel::Pictures => {
            panels::pictures_ui(ui, view, &mut bench.pictures, actions);
        }
        Panel::Steps => panels::steps_ui(ui, view, &mut bench.steps, actions),
    }
}
