//! Findings: what there is to look at, the worst first, with what to do.

use crate::{
    check::Finding,
    ui::{
        action::Action,
        theme::{palette, size, space},
        view::View,
        widgets::heading::{heading_ui, severity_colour, severity_mark_ui, weak_ui},
        workbench::Workbench,
    },
};
use eframe::egui::{
    Align, Color32, Label, Layout, RichText, Role, ScrollArea, TextStyle, Ui, UiBuilder,
    text::LayoutJob, vec2,
};

/// Every finding.
pub fn findings_ui(ui: &mut Ui, view: &View<'_>, actions: &mut Vec<Action>) {
    heading_ui(ui, &view.text.say("panel-findings"));
    weak_ui(ui, view.text.say("findings-what"));
    ui.add_space(space::MEDIUM);
    let findings = &view.evaluated.findings;
    if findings.is_empty() {
        ui.label(view.text.say("findings-none"));
        return;
    }
    let height = size::FINDING;
    let area = ScrollArea::vertical().auto_shrink(false);
    area.show_rows(ui, height, findings.len(), |ui, range| {
        for finding in findings.get(range).unwrap_or_default() {
            finding_ui(ui, view, finding, 2, actions);
        }
    });
}

/// One finding: what it is in at most so many lines, and what to do. All are of one height.
pub(super) fn finding_ui(
    ui: &mut Ui,
    view: &View<'_>,
    finding: &Finding,
    lines_max: usize,
    actions: &mut Vec<Action>,
) {
    let height = if lines_max == 1 {
        size::FINDING_SHORT
    } else {
        size::FINDING
    };
    let (rect, _) = ui.allocate_exact_size(
        vec2(ui.available_width(), height),
        eframe::egui::Sense::hover(),
    );
    let line = eframe::egui::Stroke::new(1.0, palette(ui.visuals()).line);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
    let builder = UiBuilder::new()
        .id_salt((finding.code.text(), finding.place.to_string()))
        .max_rect(rect.shrink2(vec2(0.0, space::SMALL)))
        .layout(Layout::left_to_right(Align::Min))
        .accessibility_role(Role::ListItem);
    let child = &mut ui.new_child(builder);
    child.vertical(|ui| {
        ui.add_space(3.0);
        severity_mark_ui(ui, finding.severity());
    });
    child.with_layout(Layout::right_to_left(Align::Min), |ui| {
        if Workbench::can_show(&finding.place) {
            go_to_ui(ui, view, finding, actions);
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            words_ui(ui, view, finding, lines_max);
        });
    });
}

fn go_to_ui(ui: &mut Ui, view: &View<'_>, finding: &Finding, actions: &mut Vec<Action>) {
    let words = view.text.say("finding-go-to");
    let place = view.text.place(view.plan(), &finding.place);
    let response = ui.button(&words);
    if response
        .accessible_name(format!("{words}: {place}"))
        .clicked()
    {
        actions.push(Action::GoTo(finding.place.clone()));
    }
}

fn words_ui(ui: &mut Ui, view: &View<'_>, finding: &Finding, lines_max: usize) {
    ui.spacing_mut().item_spacing.y = 1.0;
    let colours = palette(ui.visuals());
    let what = view.text.finding(view.plan(), finding);
    lines_ui(ui, &what, colours.text, lines_max);
    ui.horizontal(|ui| {
        let severity = view.text.severity(finding.severity());
        let rule = format!("{severity} {}", finding.code.text());
        let colour = severity_colour(colours, finding.severity());
        ui.label(RichText::new(rule).color(colour));
        let advice = view.text.advice(view.plan(), finding);
        lines_ui(ui, &advice, colours.weak, 1);
    });
}

/// Words on at most so many lines; whole in their tooltip where they do not fit.
fn lines_ui(ui: &mut Ui, words: &str, ink: Color32, rows_max: usize) {
    let font = TextStyle::Body.resolve(ui.style());
    let mut job = LayoutJob::simple(words.to_owned(), font, ink, ui.available_width());
    job.wrap.max_rows = rows_max;
    let is_elided = ui.painter().layout_job(job.clone()).elided;
    let response = ui.add(Label::new(job).wrap());
    if is_elided {
        response.on_hover_text(words);
    }
}
