//! Outlines on their way in: in which property the codes stand, and what becomes of which area.

use super::reading::Reading;
use crate::{
    change::Edit,
    exchange::outlines::OutlinesImport,
    plan::{Place, RowId},
    text::Text,
    ui::{
        action::Action,
        grid::{GridCell, GridColumn},
        theme::{palette, size, space},
        view::View,
        widgets::{choice::named_list_ui, heading::weak_ui, list_rows::ListRows},
    },
};
use eframe::egui::Ui;

pub(super) fn outlines_ui(
    ui: &mut Ui,
    view: &View<'_>,
    reading: &mut Reading,
    actions: &mut Vec<Action>,
) {
    let text = view.text;
    ui.horizontal_wrapped(|ui| property_ui(ui, text, reading));
    let Some(import) = &reading.read.outlines else {
        return;
    };
    if [import.new, import.changed, import.same] == [0; 3] {
        let warning = palette(ui.visuals()).warning;
        ui.colored_label(warning, text.say("reading-outlines-none"));
        return;
    }
    ui.label(counts(text, import));
    if import.edit.is_none() {
        weak_ui(ui, text.say("reading-nothing-new"));
    }
    if !import.without.is_empty() {
        let names = import.without.iter();
        let names: Vec<String> = names.map(|id| view.plan().name_of(id.row())).collect();
        let names = names.join(", ");
        weak_ui(
            ui,
            text.say_with("import-outlines-without", &[("areas", &names)]),
        );
    }
    ui.add_space(space::SMALL);
    let rows = outline_rows(view, import).stamped(reading.generation);
    reading.changes.read_ui(ui, view, &rows, actions);
}

/// The property with the codes, with how many areas of the dossier each one names.
fn property_ui(ui: &mut Ui, text: &Text, reading: &mut Reading) {
    let properties = &reading.read.properties;
    if properties.is_empty() {
        return;
    }
    let words = |(name, count): &(String, usize)| {
        let areas = text.count("reading-areas", *count);
        format!("{name} ({areas})")
    };
    let mut all = properties.iter();
    let now = all.find(|(name, _)| Some(name) == reading.read.property.as_ref());
    let shown = now.map_or_else(|| text.say("intake-unknown"), words);
    let name = text.say("reading-property");
    if let Some((chosen, _)) = named_list_ui(ui, &name, &shown, properties, words) {
        reading.said.property = Some(chosen.clone());
    }
}

fn counts(text: &Text, import: &OutlinesImport) -> String {
    let counts = [import.new, import.changed, import.same, import.others];
    let [new, changed, same, others] = counts.map(|number| text.whole(number));
    let arguments: [(&str, &dyn std::fmt::Display); 4] = [
        ("new", &new),
        ("changed", &changed),
        ("same", &same),
        ("others", &others),
    ];
    text.say_with("import-outlines", &arguments)
}

/// Every area that gets an outline.
fn outline_rows<'a>(view: &'a View<'a>, import: &OutlinesImport) -> ListRows<'a> {
    let text = view.text;
    let edits = match &import.edit {
        Some(Edit::Many(_, edits)) => edits.as_slice(),
        _ => &[],
    };
    let rows = edits.iter().filter_map(|edit| match edit {
        Edit::Set(Place::Field(row, _), _) => Some(*row),
        _ => None,
    });
    let rows: Vec<RowId> = rows.collect();
    let columns = vec![
        GridColumn::words("area", text.say("reading-area"), size::WORDS),
        GridColumn::words("what", text.say("reading-outline"), size::WORDS),
    ];
    let name = ("outlines", text.say("reading-outlines"));
    ListRows::new(name, columns, rows.len(), move |row, column| {
        let Some(row) = rows.get(row) else {
            return GridCell::default();
        };
        let area = row.typed().and_then(|id| view.plan().areas.get(id));
        let has_one = area.is_some_and(|area| area.outline.is_some());
        GridCell::of(match column {
            0 => view.plan().name_of(*row),
            _ if has_one => text.say("reading-changes"),
            _ => text.say("reading-new"),
        })
    })
}
