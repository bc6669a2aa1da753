//! The bar under a grid: what the chosen cells add up to, and what can be done with them.

use super::{
    Fill, GridUi, Spot,
    adding::{Added, Sums},
};
use crate::{
    money::Money,
    share::{Ratio, ratio_from_decimal, show_rounded},
    ui::{
        theme::{palette, size},
        widgets::menu::{keep_in_sight, menu_of_ui, show_boxes},
    },
};
use eframe::egui::{
    Align, Button, Key, KeyboardShortcut, Label, Layout, Modifiers, RichText, Role, TextEdit, Ui,
    WidgetInfo, vec2,
};

const SHIFTED: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// How many cells are looked at to know whether any can be typed in.
const LOOKED_MAX: usize = 1_000;

impl GridUi<'_> {
    /// Sum, average and count of the chosen cells, and the menu of what can be done with them.
    pub(super) fn bar_ui(&mut self, ui: &mut Ui) {
        let right = Layout::right_to_left(Align::Center);
        let height = ui.spacing().interact_size.y;
        ui.allocate_ui_with_layout(vec2(ui.available_width(), height), right, |ui| {
            let name = self.view.text.say("grid-menu");
            menu_of_ui(ui, name, |ui| self.menu_ui(ui));
            if self.rows.is_flat() {
                self.seek_ui(ui);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let weak = palette(ui.visuals()).weak;
                let words = self.bar_words(ui);
                let label = Label::new(RichText::new(&words).color(weak)).truncate();
                let response = ui.add(label);
                response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &words));
            });
        });
    }

    /// What there is to say of the table and of the chosen cells.
    fn bar_words(&mut self, ui: &Ui) -> String {
        let text = self.view.text;
        let mut words = Vec::new();
        if self.grid.is_arranging() {
            words.push(text.say("grid-arranging"));
        }
        if self.hidden() > 0 {
            words.push(text.count("grid-columns-hidden", self.hidden()));
        }
        words.push(self.sum_words(ui));
        words.retain(|words| !words.is_empty());
        words.join(" · ")
    }

    /// Only rows that have something in one of their cells.
    fn seek_ui(&mut self, ui: &mut Ui) {
        let text = self.view.text;
        let field = TextEdit::singleline(&mut self.grid.sought)
            .hint_text(text.say("grid-seek"))
            .desired_width(size::FIELD);
        let name = format!("{}, {}", text.say("grid-seek"), self.rows.name());
        let response = ui.add(field).accessible_name(&name);
        if response.changed() {
            self.grid.go_to(Spot::default());
        }
    }

    /// Sorting by the column with the cursor.
    fn sort_ui(&mut self, ui: &mut Ui) {
        let column = self.rows.columns().get(self.grid.range.start.column);
        let Some((code, name)) = column.map(|column| (column.code.clone(), column.name.clone()))
        else {
            return;
        };
        let weak = palette(ui.visuals()).weak;
        ui.label(RichText::new(name).color(weak));
        for (words, is_descending) in [("grid-ascending", false), ("grid-descending", true)] {
            if self.item_ui(ui, words, None) {
                self.grid.look.sorted = Some((code.clone(), is_descending));
            }
        }
        if self.item_ui(ui, "grid-unsorted", None) {
            self.grid.look.sorted = None;
        }
        let shortcut = KeyboardShortcut::new(SHIFTED, Key::L);
        if self.item_ui(ui, "grid-filter", Some(shortcut)) {
            self.begin_filter();
        }
        ui.separator();
    }

    fn sum_words(&mut self, ui: &Ui) -> String {
        let text = self.view.text;
        let extent = self.grid.range.extent();
        let count = extent.rows.saturating_mul(extent.columns);
        if count < 2 {
            let is_typed = self.cell(self.grid.range.start).input.is_some();
            return if is_typed {
                text.say("grid-hint")
            } else {
                String::new()
            };
        }
        let chosen = text.count("grid-chosen", count);
        match self.added(ui) {
            Added::Busy => format!("{chosen} · {}", text.say("grid-adding")),
            Added::TooMuch => chosen,
            Added::Done(sums) => self.words_of(&sums),
        }
    }

    fn words_of(&self, sums: &Sums) -> String {
        let text = self.view.text;
        let mut words = vec![text.count("grid-filled", sums.filled)];
        let (amounts, sum) = sums.money;
        let (numbers, other) = sums.numbers;
        let style = text.language().numbers();
        let shown = if amounts > 0 {
            average(&sum.to_ratio(), amounts).map(|average| {
                (
                    text.money(sum),
                    text.money(Money::rounded(&average, Money::CENT)),
                )
            })
        } else {
            average(&ratio_from_decimal(other), numbers)
                .map(|average| (style.show(other), show_rounded(&average, 2, style)))
        };
        if let Some((sum, average)) = shown {
            words.push(text.say_with("grid-sum", &[("sum", &sum), ("average", &average)]));
        }
        words.join(" · ")
    }

    pub(super) fn menu_ui(&mut self, ui: &mut Ui) {
        let key = |modifiers, key| Some(KeyboardShortcut::new(modifiers, key));
        if self.rows.is_flat() {
            self.sort_ui(ui);
        }
        self.columns_ui(ui);
        if self.item_ui(ui, "grid-copy", key(Modifiers::COMMAND, Key::C)) {
            self.copy(ui);
        }
        if self.item_ui(ui, "grid-save", None) {
            self.save();
        }
        let takes_input = self.takes_input();
        if takes_input {
            self.input_ui(ui);
        }
        if self.years_ui(ui) || takes_input {
            self.only_blank_ui(ui);
        }
    }

    /// Whether anything can be put into one of the chosen cells; of very many, of the first.
    fn takes_input(&self) -> bool {
        let mut spots = self.grid.range.spots().take(LOOKED_MAX);
        spots.any(|spot| self.cell(spot).input.is_some())
    }

    /// What puts something into cells.
    fn input_ui(&mut self, ui: &mut Ui) {
        let key = |modifiers, key| Some(KeyboardShortcut::new(modifiers, key));
        if self.item_ui(ui, "grid-clear", key(Modifiers::NONE, Key::Delete)) {
            self.clear();
        }
        ui.separator();
        let fills = [
            ("grid-fill-down", Modifiers::COMMAND, Key::D, Fill::Down),
            ("grid-fill-right", Modifiers::COMMAND, Key::R, Fill::Right),
            ("grid-fill-indexed", SHIFTED, Key::R, Fill::RightIndexed),
        ];
        for (words, modifiers, shortcut, fill) in fills {
            if self.item_ui(ui, words, key(modifiers, shortcut)) {
                self.fill(fill);
            }
        }
    }

    /// What takes a year over in the next, whichever cell of its column is chosen. Answers whether there
    /// is a next one in which anything can be typed.
    fn years_ui(&mut self, ui: &mut Ui) -> bool {
        let Some([(_, from), (column, to)]) = self.years_to_copy() else {
            return false;
        };
        let mut rows = 0..self.rows.count().min(LOOKED_MAX);
        if !rows.any(|row| self.cell(Spot::new(row, column)).input.is_some()) {
            return false;
        }
        let years: [(&str, &dyn std::fmt::Display); 2] = [("from", &from), ("to", &to)];
        for (words, is_indexed) in [("grid-year-copy", false), ("grid-year-copy-indexed", true)] {
            let words = self.view.text.say_with(words, &years);
            if self.words_ui(ui, words, None) {
                self.copy_year(is_indexed);
            }
        }
        true
    }

    fn only_blank_ui(&mut self, ui: &mut Ui) {
        let words = self.view.text.say("grid-only-blank");
        ui.scope(|ui| {
            show_boxes(ui);
            ui.checkbox(&mut self.grid.only_blank, words);
        });
    }

    fn item_ui(&mut self, ui: &mut Ui, key: &str, shortcut: Option<KeyboardShortcut>) -> bool {
        self.words_ui(ui, self.view.text.say(key), shortcut)
    }

    /// An item of the menu. When it is chosen the menu is put away, and the cells have the keyboard.
    fn words_ui(&mut self, ui: &mut Ui, words: String, shortcut: Option<KeyboardShortcut>) -> bool {
        let mut button = Button::new(words);
        if let Some(shortcut) = shortcut {
            button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
        }
        let response = ui.add(button);
        keep_in_sight(&response);
        let clicked = response.clicked();
        if clicked {
            ui.close();
            self.come_back(ui);
        }
        clicked
    }
}

/// A sum divided by how many there are; `None` of nothing.
fn average(sum: &Ratio, count: usize) -> Option<Ratio> {
    let count = i64::try_from(count).ok().filter(|count| *count > 0)?;
    Some(sum * Ratio::of(1, count))
}
