//! The bar under a grid: what the chosen cells add up to, and what can be done with them.

use super::{Fill, GridUi, Spot};
use crate::{
    money::Money,
    plan::Value,
    share::{Ratio, ratio_from_decimal, show_rounded},
    ui::theme::{palette, size},
};
use eframe::egui::{
    Align, Button, Key, KeyboardShortcut, Layout, Modifiers, RichText, Role, TextEdit, Ui,
    WidgetInfo,
};
use rust_decimal::Decimal;

/// How many cells are added up at most: more would hold up the window.
const ADDED_MAX: usize = 100_000;

/// How many cells are looked at to know whether any can be typed in.
const LOOKED_MAX: usize = 1_000;

/// What the numbers among the chosen cells add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sums {
    /// How many cells hold something.
    pub(super) filled: usize,
    /// How many hold an amount, and what these are together.
    pub(super) money: (usize, Money),
    /// How many hold another number, and what these are together.
    pub(super) numbers: (usize, Decimal),
}

impl Sums {
    /// What values add up to; `None` where that is more than can be held.
    pub(super) fn of(values: impl Iterator<Item = Value>) -> Option<Self> {
        let mut sums = Self::default();
        for value in values {
            sums.filled += usize::from(!value.is_blank());
            match value {
                Value::Money(money) => {
                    let (count, sum) = sums.money;
                    sums.money = (count + 1, sum + money);
                }
                Value::Number(number) => {
                    let (count, sum) = sums.numbers;
                    sums.numbers = (count + 1, sum.checked_add(number)?);
                }
                _ => {}
            }
        }
        Some(sums)
    }
}

impl GridUi<'_> {
    /// Sum, average and count of the chosen cells, and the menu of what can be done with them.
    pub(super) fn bar_ui(&mut self, ui: &mut Ui) {
        ui.horizontal(|ui| {
            let weak = palette(ui.visuals()).weak;
            let words = self.sum_words();
            let response = ui.label(RichText::new(&words).color(weak));
            response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &words));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = self.view.text.say("grid-menu");
                ui.menu_button(name, |ui| self.menu_ui(ui));
                if self.rows.is_flat() {
                    self.seek_ui(ui);
                }
            });
        });
    }

    /// Only rows that have something in one of their cells.
    fn seek_ui(&mut self, ui: &mut Ui) {
        let text = self.view.text;
        let field = TextEdit::singleline(&mut self.grid.arrangement.sought)
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
                self.grid.arrangement.sorted = Some((code.clone(), is_descending));
            }
        }
        if self.item_ui(ui, "grid-unsorted", None) {
            self.grid.arrangement.sorted = None;
        }
        ui.separator();
    }

    fn sum_words(&self) -> String {
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
        if count > ADDED_MAX {
            return text.count("grid-chosen", count);
        }
        let spots = self.grid.range.spots();
        let Some(sums) = Sums::of(spots.map(|spot| self.cell(spot).value)) else {
            return text.count("grid-chosen", count);
        };
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
        if self.item_ui(ui, "grid-copy", key(Modifiers::COMMAND, Key::C)) {
            self.copy(ui);
        }
        if self.item_ui(ui, "grid-save", None) {
            self.save();
        }
        if self.takes_input() {
            self.input_ui(ui);
        }
    }

    /// Whether anything can be put into one of the chosen cells; of very many, of the first.
    fn takes_input(&self) -> bool {
        let mut spots = self.grid.range.spots().take(LOOKED_MAX);
        spots.any(|spot| self.cell(spot).input.is_some())
    }

    /// What puts something into cells.
    fn input_ui(&mut self, ui: &mut Ui) {
        const SHIFTED: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
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
        let words = self.view.text.say("grid-only-blank");
        ui.checkbox(&mut self.grid.only_blank, words);
    }

    fn item_ui(&self, ui: &mut Ui, key: &str, shortcut: Option<KeyboardShortcut>) -> bool {
        let mut button = Button::new(self.view.text.say(key));
        if let Some(shortcut) = shortcut {
            button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
        }
        let clicked = ui.add(button).clicked();
        if clicked {
            ui.close();
        }
        clicked
    }
}

/// A sum divided by how many there are; `None` of nothing.
fn average(sum: &Ratio, count: usize) -> Option<Ratio> {
    let count = i64::try_from(count).ok().filter(|count| *count > 0)?;
    Some(sum * Ratio::of(1, count))
}
