//! The top bar, and the strip under it that tells what happened.

use crate::{
    file::draft::Left,
    text::{Language, Text},
    ui::{
        action::{Action, Command},
        app::is_narrow,
        settings::Settings,
        start::is_remote,
        theme::{Look, palette, space},
        view::{Around, View},
        widgets::{
            choice::list_of_ui,
            left::left_words,
            menu::{keep_in_sight, menu_of_ui, show_boxes},
            shortcut::shortcut_words,
        },
        workbench::{Message, Panel},
    },
};
use eframe::egui::{
    self, Align, Button, Frame, Key, Layout, Modifiers, Role, Ui, UiBuilder, WidgetInfo,
    accesskit::Live,
};

/// Menus, undo and redo, the name of the file, the language.
pub fn top_ui(
    ui: &mut Ui,
    around: Around<'_>,
    shown: Option<(&View<'_>, Panel)>,
    actions: &mut Vec<Action>,
) {
    let text = around.text;
    let view = shown.map(|(view, _)| view);
    ui.horizontal(|ui| {
        menu_ui(ui, around, view, actions);
        look_ui(ui, around, view, actions);
        if is_narrow(ui) {
            panel_ui(ui, shown, actions);
            // The rest of the bar is in the menus as well.
            return;
        }
        for command in [Command::Save, Command::Undo, Command::Redo, Command::Find] {
            if view.is_some() {
                tool_ui(ui, text, view, command, actions);
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // Right to left, so that they read as in `Language::ALL`.
            for language in Language::ALL.into_iter().rev() {
                language_ui(ui, text, language, actions);
            }
            ui.add_space(space::MEDIUM);
            if let Some(view) = view {
                name_ui(ui, text, view);
                in_force_ui(ui, text, view, actions);
            }
        });
    });
}

/// The panels in a list, where there is no room for a rail.
fn panel_ui(ui: &mut Ui, shown: Option<(&View<'_>, Panel)>, actions: &mut Vec<Action>) {
    let Some((view, open)) = shown else { return };
    let (text, panels) = (view.text, Panel::ALL);
    let name = text.say("top-panel");
    let label = |panel: &Panel| panel.label(text);
    let said = list_of_ui(ui, &name, &open.label(text), &panels, label);
    if let Some(panel) = said {
        actions.push(Action::Show(*panel));
    }
    name_ui(ui, text, view);
}

fn menu_ui(ui: &mut Ui, around: Around<'_>, view: Option<&View<'_>>, actions: &mut Vec<Action>) {
    let Around {
        text,
        settings,
        left,
    } = around;
    let menu = menu_of_ui(ui, text.say("menu-file"), |ui| {
        for command in Command::ALL {
            if is_of_look(command) {
                continue;
            }
            if matches!(
                command,
                Command::Save | Command::Quit | Command::Undo | Command::Find
            ) {
                ui.separator();
            }
            command_ui(ui, text, view, command, actions);
            if command == Command::Register {
                recent_ui(ui, text, settings, actions);
                drafts_ui(ui, text, left, actions);
            }
        }
    });
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F10)) {
        menu.request_focus();
    }
}

/// The dossiers that were opened before.
fn recent_ui(ui: &mut Ui, text: &Text, settings: &Settings, actions: &mut Vec<Action>) {
    if settings.recent.is_empty() {
        return;
    }
    ui.menu_button(text.say("menu-recent"), |ui| {
        for path in &settings.recent {
            let words = path.display().to_string();
            if ui.add(Button::new(words).truncate()).clicked() {
                actions.push(Action::OpenFile(path.clone()));
                ui.close();
            }
        }
    });
}

/// The dossiers that were left behind without a file.
fn drafts_ui(ui: &mut Ui, text: &Text, left: &[Left], actions: &mut Vec<Action>) {
    if left.is_empty() {
        return;
    }
    ui.menu_button(text.say("draft-heading"), |ui| {
        for left in left {
            if ui.button(left_words(text, left)).clicked() {
                actions.push(Action::BringBack(left.path.clone()));
                ui.close();
            }
        }
    });
}

/// How the window looks: its theme, and how large everything is.
fn look_ui(
    ui: &mut Ui,
    Around { text, settings, .. }: Around<'_>,
    view: Option<&View<'_>>,
    actions: &mut Vec<Action>,
) {
    menu_of_ui(ui, text.say("menu-look"), |ui| {
        ui.scope(|ui| {
            show_boxes(ui);
            theme_ui(ui, text, settings, actions);
            ui.separator();
            lively_ui(ui, text, settings, actions);
        });
        ui.separator();
        for language in Language::ALL {
            language_ui(ui, text, language, actions);
        }
        ui.separator();
        ui.label(text.say_with("look-zoom", &[("percent", &settings.zoom.percent())]));
        for command in Command::ALL.into_iter().filter(|it| is_of_look(*it)) {
            command_ui(ui, text, view, command, actions);
        }
    });
}

fn theme_ui(ui: &mut Ui, text: &Text, settings: &Settings, actions: &mut Vec<Action>) {
    for look in Look::ALL {
        let is_on = look == settings.look;
        let response = ui.radio(is_on, look.label(text));
        keep_in_sight(&response);
        if response.clicked() && !is_on {
            actions.push(Action::Paint(look));
            ui.close();
        }
    }
}

/// Whether things move by themselves; on a remote desktop it is told that nothing does.
fn lively_ui(ui: &mut Ui, text: &Text, settings: &Settings, actions: &mut Vec<Action>) {
    let is_remote = is_remote();
    let mut is_lively = settings.is_lively && !is_remote;
    let words = text.say("look-lively");
    let response = ui.add_enabled(!is_remote, egui::Checkbox::new(&mut is_lively, words));
    let response = response.on_disabled_hover_text(text.say("look-lively-remote"));
    if response.changed() {
        actions.push(Action::Liven(is_lively));
    }
}

const fn is_of_look(command: Command) -> bool {
    matches!(
        command,
        Command::Larger | Command::Smaller | Command::AsLarge
    )
}

fn command_ui(
    ui: &mut Ui,
    text: &Text,
    view: Option<&View<'_>>,
    command: Command,
    actions: &mut Vec<Action>,
) {
    let mut button = Button::new(command.label(text, view));
    if let Some(keys) = command.shortcuts().first() {
        button = button.shortcut_text(shortcut_words(ui.ctx(), keys));
    }
    let response = ui.add_enabled(command.is_enabled(view), button);
    keep_in_sight(&response);
    if response.on_hover_text(command.tooltip(text)).clicked() {
        actions.push(command.into());
        ui.close();
    }
}

fn tool_ui(
    ui: &mut Ui,
    text: &Text,
    view: Option<&View<'_>>,
    command: Command,
    actions: &mut Vec<Action>,
) {
    let label = command.label(text, view);
    let short = text.say(&format!("tool-{}", tool_code(command)));
    let keys = command.shortcuts().first();
    let keys = keys.map_or_else(String::new, |keys| shortcut_words(ui.ctx(), keys));
    let enabled = command.is_enabled(view);
    let response = ui.add_enabled(enabled, Button::new(short));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &label));
    let response = response.on_hover_text(format!("{label} ({keys})"));
    if response.clicked() {
        actions.push(command.into());
    }
}

const fn tool_code(command: Command) -> &'static str {
    match command {
        Command::Undo => "undo",
        Command::Redo => "redo",
        Command::Find => "find",
        _ => "save",
    }
}

fn name_ui(ui: &mut Ui, text: &Text, view: &View<'_>) {
    let status = view.status;
    if status.is_changed {
        let warning = palette(ui.visuals()).warning;
        ui.colored_label(warning, text.say("file-changed"));
    }
    let name = ui.add(egui::Label::new(&status.name).truncate());
    if let Some(path) = &status.path {
        name.on_hover_text(path.display().to_string());
    }
}

/// Which version is in force, and whether the plan is still what was adopted.
fn in_force_ui(ui: &mut Ui, text: &Text, view: &View<'_>, actions: &mut Vec<Action>) {
    let Some(in_force) = view.session.in_force() else {
        return;
    };
    let key = if in_force.is_plan {
        "versions-top"
    } else {
        "versions-top-left"
    };
    let name = &in_force.version.adoption.name;
    let words = text.say_with(key, &[("name", name)]);
    let button = Button::new(&words).frame_when_inactive(false).truncate();
    let response = ui.add(button);
    let response = response.on_hover_text(text.in_force(Some(in_force)));
    if response.clicked() {
        actions.push(Action::ShowVersions);
    }
}

fn language_ui(ui: &mut Ui, text: &Text, language: Language, actions: &mut Vec<Action>) {
    let is_on = language == text.language();
    let words = language.name();
    let response = ui.add(Button::selectable(is_on, words));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_on, words));
    if response.clicked() && !is_on {
        actions.push(Action::Speak(language));
    }
}

/// What went wrong or was done, with what to do next. A screen reader says it at once.
pub fn message_ui(ui: &mut Ui, text: &Text, message: &Message, actions: &mut Vec<Action>) {
    let colours = palette(ui.visuals());
    let (ink, role) = if message.is_error {
        (colours.error, Role::Alert)
    } else {
        (colours.text, Role::Status)
    };
    Frame::new()
        .fill(colours.head)
        .inner_margin(space::MEDIUM)
        .show(ui, |ui| {
            let builder = UiBuilder::new().accessibility_role(role);
            ui.scope_builder(builder, |ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.button(text.say("message-dismiss")).clicked() {
                        actions.push(Action::Dismiss);
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let words = egui::RichText::new(&message.words).color(ink);
                        let label = egui::Label::new(words).wrap().selectable(true);
                        let told = ui.add(label);
                        let live = if message.is_error {
                            Live::Assertive
                        } else {
                            Live::Polite
                        };
                        ui.ctx()
                            .accesskit_node_builder(told.id, |node| node.set_live(live));
                    });
                });
            });
        });
}
