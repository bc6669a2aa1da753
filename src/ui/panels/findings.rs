//! Findings: what there is to look at, the worst first, with what to do.

use crate::{
    check::{Finding, Severity},
    text::Language,
    ui::{
        action::Action,
        kept::Kept,
        theme::{palette, size, space},
        view::View,
        widgets::heading::{heading_ui, severity_colour, severity_mark_ui, weak_ui},
        workbench::Workbench,
    },
};
use eframe::egui::{
    Align, Button, Color32, Label, Layout, RichText, Role, ScrollArea, TextEdit, TextStyle, Ui,
    UiBuilder, WidgetInfo, text::LayoutJob, vec2,
};
use std::{collections::BTreeSet, fmt::Display};

/// The findings' own: which are shown.
#[derive(Clone, Debug, Default)]
pub struct FindingsPanel {
    /// The severities that are not shown.
    hidden: BTreeSet<Severity>,
    /// What findings must have in their words, their advice or their code; nothing asks for nothing.
    sought: String,
    /// The findings that are shown, by their place among all.
    shown: Kept<ShownBy, Vec<usize>>,
}

/// What decides which findings are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct ShownBy {
    hidden: BTreeSet<Severity>,
    sought: String,
    language: Language,
}

impl FindingsPanel {
    fn refresh(&mut self, view: &View<'_>) {
        let by = ShownBy {
            hidden: self.hidden.clone(),
            sought: self.sought.trim().to_lowercase(),
            language: view.text.language(),
        };
        let made = || shown(view, &by);
        self.shown.refresh(&view.evaluated.plan, by.clone(), made);
    }
}

fn shown(view: &View<'_>, by: &ShownBy) -> Vec<usize> {
    let findings = view.evaluated.findings.iter().enumerate();
    let shown = findings.filter(|(_, finding)| {
        !by.hidden.contains(&finding.severity())
            && (by.sought.is_empty() || has_words(view, finding, &by.sought))
    });
    shown.map(|(at, _)| at).collect()
}

fn has_words(view: &View<'_>, finding: &Finding, sought: &str) -> bool {
    let (text, plan) = (view.text, view.plan());
    let all = [
        finding.code.text().to_owned(),
        text.finding(plan, finding),
        text.advice(plan, finding),
    ];
    all.iter()
        .any(|words| words.to_lowercase().contains(sought))
}

/// Every finding, or those that somebody looks for.
pub fn findings_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut FindingsPanel,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, &view.text.say("panel-findings"));
    weak_ui(ui, view.text.say("findings-what"));
    ui.add_space(space::MEDIUM);
    let findings = &view.evaluated.findings;
    if findings.is_empty() {
        ui.label(view.text.say("findings-none"));
        return;
    }
    filter_ui(ui, view, panel);
    panel.refresh(view);
    let shown = panel.shown.get();
    let (some, all) = (
        view.text.whole(shown.len()),
        view.text.whole(findings.len()),
    );
    let count: [(&str, &dyn Display); 2] = [("some", &some), ("all", &all)];
    weak_ui(ui, view.text.say_with("findings-shown", &count));
    let area = ScrollArea::vertical().auto_shrink(false);
    area.show_rows(ui, size::FINDING, shown.len(), |ui, range| {
        let wanted = shown.get(range).unwrap_or_default().iter();
        for finding in wanted.filter_map(|at| findings.get(*at)) {
            finding_ui(ui, view, finding, 2, actions);
        }
    });
}

/// How many there are of each severity, each to be shown or hidden, and a field for words.
fn filter_ui(ui: &mut Ui, view: &View<'_>, panel: &mut FindingsPanel) {
    let text = view.text;
    ui.horizontal_wrapped(|ui| {
        for severity in Severity::ALL {
            let findings = view.evaluated.findings.iter();
            let count = findings.filter(|finding| finding.severity() == severity);
            let words = text.count(&format!("count-{}", severity.code()), count.count());
            let is_on = !panel.hidden.contains(&severity);
            let response = ui.add(Button::selectable(is_on, &words));
            response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, &words));
            if response.clicked() && !panel.hidden.remove(&severity) {
                panel.hidden.insert(severity);
            }
        }
        let name = text.say("findings-seek");
        let field = TextEdit::singleline(&mut panel.sought)
            .hint_text(&name)
            .desired_width(size::WORDS);
        ui.add(field).accessible_name(&name);
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
