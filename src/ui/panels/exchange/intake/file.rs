//! The file: how it is written, and its first rows as they stand.

use super::{IntakePage, trouble_ui};
use crate::ui::{
    action::Action,
    dialogs::Purpose,
    theme::space,
    view::View,
    widgets::{
        heading::weak_ui,
        incoming::{form_ui, raw_rows},
    },
};
use eframe::egui::Ui;

pub(super) fn file_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut IntakePage,
    actions: &mut Vec<Action>,
) {
    let text = view.text;
    ui.horizontal_wrapped(|ui| {
        let path = page.path.iter().map(|path| path.display().to_string());
        ui.label(path.collect::<String>());
        if ui.button(text.say("intake-other-file")).clicked() {
            actions.push(Action::Ask(Purpose::Register));
        }
    });
    let table = page.table.clone();
    let of_file = (&page.sheets[..], table.as_deref());
    form_ui(ui, text, &mut page.form, of_file);
    trouble_ui(ui, view, page);
    let Some(table) = table else {
        return;
    };
    let rows = text.count("count-rows", table.rows.len());
    let columns = text.count("intake-columns", table.header.len());
    weak_ui(ui, format!("{rows}, {columns}"));
    for (row, remark) in &table.remarks {
        let arguments: [(&str, &dyn std::fmt::Display); 2] = [("row", row), ("text", remark)];
        weak_ui(ui, text.say_with("import-remark", &arguments));
    }
    ui.add_space(space::SMALL);
    let rows = raw_rows(text, &table).of_file().stamped(page.generation);
    page.raw.read_ui(ui, view, &rows, actions);
}
