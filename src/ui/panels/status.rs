//! The bottom bar: whether the chosen year adds up, what there is to look at, when it was saved.

use crate::{
    check::Severity,
    money::Money,
    plan::{Amount, BudgetPart, Place},
    ui::{
        action::Action,
        app::is_narrow,
        settings::WorkingAs,
        theme::{palette, size, space},
        view::View,
        widgets::heading::severity_mark_ui,
        workbench::Panel,
    },
};
use eframe::egui::{
    Align, Button, ComboBox, Layout, RichText, Role, TextWrapMode, Ui, UiBuilder, WidgetInfo,
};

/// What the tie-out is made of: a sign, and a number of the budget.
pub(super) const TIE_OUT: [(&str, BudgetPart); 5] = [
    ("", BudgetPart::Counted),
    ("−", BudgetPart::Reserve),
    ("−", BudgetPart::Allocated),
    ("−", BudgetPart::NotYetAssigned),
    ("=", BudgetPart::Unallocated),
];

/// The bottom bar.
pub fn status_ui(ui: &mut Ui, view: &View<'_>, actions: &mut Vec<Action>) {
    if is_narrow(ui) {
        ui.horizontal_wrapped(|ui| {
            sums_ui(ui, view, actions);
            // A mark and its number stay together.
            ui.end_row();
            counts_ui(ui, view, actions);
        });
        return;
    }
    ui.horizontal(|ui| {
        sums_ui(ui, view, actions);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            saved_ui(ui, view);
            counts_ui(ui, view, actions);
        });
    });
}

/// The year, and what its tie-out is made of.
fn sums_ui(ui: &mut Ui, view: &View<'_>, actions: &mut Vec<Action>) {
    year_ui(ui, view, actions);
    for (sign, part) in TIE_OUT {
        part_ui(ui, view, sign, part, actions);
    }
}

fn year_ui(ui: &mut Ui, view: &View<'_>, actions: &mut Vec<Action>) {
    let label = format!("{}: {}", view.text.say("status-year"), view.year);
    let combo = ComboBox::from_id_salt("year")
        .width(64.0)
        .selected_text(view.year.to_string())
        .show_ui(ui, |ui| {
            for year in view.years() {
                if ui
                    .selectable_label(year == view.year, year.to_string())
                    .clicked()
                {
                    actions.push(Action::ChooseYear(year));
                }
            }
        });
    combo
        .response
        .widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &label));
}

fn part_ui(ui: &mut Ui, view: &View<'_>, sign: &str, part: BudgetPart, actions: &mut Vec<Action>) {
    let amount = Amount::Budget(view.year, part);
    let Some(money) = view.amount(amount) else {
        return;
    };
    let colours = palette(ui.visuals());
    // What does not fit beside the rest goes to a line of its own, with its sign.
    if ui.layout().main_wrap() && ui.available_size_before_wrap().x < size::NAME_MIN {
        ui.end_row();
    }
    if !sign.is_empty() {
        ui.label(sign);
    }
    let ink = if part == BudgetPart::Unallocated && money < Money::ZERO {
        colours.error
    } else {
        colours.text
    };
    let builder = UiBuilder::new().id_salt(part.code());
    ui.scope_builder(builder, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
            ui.spacing_mut().button_padding.x = 0.0;
            let words = view.text.say(&format!("budget-{}", part.code()));
            ui.label(RichText::new(words).small().color(colours.weak));
            let number = RichText::new(view.text.amount(money)).color(ink);
            let button = Button::new(number).small().frame_when_inactive(false);
            let response = ui.add(button);
            response.widget_info(|| {
                WidgetInfo::labeled(Role::Button, true, view.spoken(amount, money))
            });
            if response.clicked() {
                actions.push(Action::Select(Place::Amount(amount)));
            }
        });
    });
}

/// How many findings there are of each severity: in reading order, also from right to left.
fn counts_ui(ui: &mut Ui, view: &View<'_>, actions: &mut Vec<Action>) {
    let is_reversed = ui.layout().prefer_right_to_left();
    let mut severities = Severity::ALL;
    if is_reversed {
        severities.reverse();
    }
    for severity in severities {
        let findings = view.evaluated.findings.iter();
        let count = findings
            .filter(|finding| finding.severity() == severity)
            .count();
        let words = view
            .text
            .count(&format!("count-{}", severity.code()), count);
        // Side by side they are in the middle of their line, also where it is a new one.
        ui.horizontal(|ui| {
            if is_reversed {
                count_ui(ui, view, (count, &words), actions);
            }
            severity_mark_ui(ui, severity).on_hover_text(&words);
            if !is_reversed {
                count_ui(ui, view, (count, &words), actions);
            }
        });
    }
}

fn count_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (count, words): (usize, &str),
    actions: &mut Vec<Action>,
) {
    let button = Button::new(view.text.whole(count)).frame_when_inactive(false);
    let response = ui.add(button).on_hover_text(words);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    if response.clicked() {
        actions.push(Action::Show(Panel::Findings));
    }
}

fn saved_ui(ui: &mut Ui, view: &View<'_>) {
    let status = view.status;
    let words = match (status.is_changed, status.saved_minutes_ago) {
        (true, _) if status.path.is_none() => view.text.say("saved-never"),
        (true, _) => view.text.say("saved-not-all"),
        (false, None) => view.text.say("saved-as-opened"),
        (false, Some(0)) => view.text.say("saved-just-now"),
        (false, Some(minutes)) => {
            let minutes = usize::try_from(minutes).unwrap_or(usize::MAX);
            view.text.count("saved-minutes-ago", minutes)
        }
    };
    ui.label(RichText::new(words).color(palette(ui.visuals()).weak));
    if view.session.side().is_some() {
        let side = WorkingAs::of(view.session.side()).label(view.text);
        let words = view.text.say_with("status-side", &[("side", &side)]);
        ui.label(RichText::new(words).color(palette(ui.visuals()).accent));
    }
    ui.add_space(space::MEDIUM);
}
