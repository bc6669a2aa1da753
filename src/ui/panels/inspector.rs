//! The inspector: how the selected amount came about, and what it was divided into.

use super::findings::finding_ui;
use crate::{
    exit::explain,
    money::Money,
    plan::{Amount, AreaId, LineId, OrganisationId, Place},
    text::{Language, explanation::Sentence},
    ui::{
        action::Action,
        grid::Grid,
        kept::Kept,
        theme::{palette, size, space},
        view::View,
        widgets::{
            amount_rows::{AmountRows, RowOf},
            heading::part_ui,
        },
    },
    year::Year,
};
use eframe::egui::{
    self, Align, CollapsingHeader, Label, Layout, RichText, Role, ScrollArea, Ui, UiBuilder, pos2,
};

/// The inspector's own: the explanation in sentences, made once a plan, amount and language.
#[derive(Clone, Debug, Default)]
pub struct InspectorPanel {
    explained: Kept<(Amount, Language), Explained>,
    is_whole: bool,
    parts: Grid,
}

/// The amount, and how it came about in sentences.
type Explained = (Option<Money>, Vec<Sentence>);

/// How many parts are shown before they scroll.
const PARTS_SHOWN: usize = 8;

/// How many steps are shown before a person asks for more.
const SENTENCES_SHOWN: usize = 40;

impl InspectorPanel {
    fn refresh(&mut self, view: &View<'_>, amount: Amount) {
        let key = (amount, view.text.language());
        let plan = &view.evaluated.plan;
        if self
            .explained
            .refresh(plan, key, || explained(view, amount))
        {
            self.is_whole = false;
        }
    }
}

/// The amount and how it came about; the amount alone where nothing adds up to it.
fn explained(view: &View<'_>, amount: Amount) -> Explained {
    let explanation = explain(view.plan(), view.outcome(), amount);
    let money = explanation.as_ref().map(|found| found.step.money());
    let money = money.or_else(|| view.amount(amount));
    let sentences = explanation.map(|explanation| view.text.explanation(view.plan(), &explanation));
    let mut sentences = sentences.unwrap_or_default();
    for sentence in &mut sentences {
        sentence.words = unbroken(&sentence.words);
    }
    (money, sentences)
}

/// The same words, with every amount on the line of its currency sign.
fn unbroken(words: &str) -> String {
    words.replace("€ ", "€\u{a0}")
}

/// The inspector of an amount.
pub fn inspector_ui(
    ui: &mut Ui,
    view: &View<'_>,
    amount: Amount,
    panel: &mut InspectorPanel,
    actions: &mut Vec<Action>,
) {
    panel.refresh(view, amount);
    ui.horizontal(|ui| {
        ui.label(RichText::new(view.text.say("inspector-title")).size(16.0));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button(view.text.say("inspector-close")).clicked() {
                actions.push(Action::Deselect);
            }
        });
    });
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        amount_head_ui(ui, view, amount, panel.explained.get().0);
        if let Some(line) = line_of(amount) {
            let words = view.text.say("inspector-edit-line");
            if ui.button(words).clicked() {
                actions.push(Action::GoTo(Place::Row(line.row())));
            }
        }
        parts_ui(ui, view, amount, &mut panel.parts, actions);
        part_ui(ui, &view.text.say("inspector-how"));
        sentences_ui(ui, view, panel);
        findings_here_ui(ui, view, amount, actions);
    });
}

const fn line_of(amount: Amount) -> Option<LineId> {
    match amount {
        Amount::Line(_, line)
        | Amount::Organisation(_, line, _)
        | Amount::Cell(_, line, ..)
        | Amount::Overspend(_, line, ..)
        | Amount::Goal(_, line, _)
        | Amount::Shift(_, line, _) => Some(line),
        Amount::Exit(_, _, part) => part.line(),
        Amount::Budget(..)
        | Amount::Total(..)
        | Amount::Payment(..)
        | Amount::Notice(..)
        | Amount::Settlement(..)
        | Amount::Ceiling(..)
        | Amount::Expected(..)
        | Amount::Aid(..) => None,
    }
}

fn amount_head_ui(ui: &mut Ui, view: &View<'_>, amount: Amount, money: Option<Money>) {
    let place = view.text.place(view.plan(), &Place::Amount(amount));
    ui.add(Label::new(place).wrap());
    let money = money.map(|money| view.text.money(money));
    ui.label(RichText::new(money.unwrap_or_default()).size(24.0));
}

fn sentences_ui(ui: &mut Ui, view: &View<'_>, panel: &mut InspectorPanel) {
    let (_, sentences) = panel.explained.get();
    let shown = if panel.is_whole {
        sentences.len()
    } else {
        SENTENCES_SHOWN
    };
    for sentence in sentences.iter().take(shown) {
        sentence_ui(ui, sentence);
    }
    let more = sentences.len().saturating_sub(shown);
    if more > 0 && ui.button(view.text.count("inspector-more", more)).clicked() {
        panel.is_whole = true;
    }
}

fn sentence_ui(ui: &mut Ui, sentence: &Sentence) {
    let colours = palette(ui.visuals());
    // Deeper than this there would be no width left for words.
    let depth = u8::try_from(sentence.depth.min(8)).unwrap_or(8);
    let left = size::INDENT * f32::from(depth);
    let full = ui.available_rect_before_wrap();
    let rect = full.with_min_x(full.left() + left);
    let builder = UiBuilder::new()
        .max_rect(rect)
        .accessibility_role(Role::ListItem);
    let drawn = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if depth > 0 {
            let heading = RichText::new(&sentence.heading).color(colours.accent);
            ui.add(Label::new(heading).wrap());
        }
        ui.add(Label::new(&sentence.words).wrap().selectable(true));
        for (name, quantity) in &sentence.inputs {
            input_ui(ui, name, quantity);
        }
        ui.add_space(space::SMALL);
    });
    if depth > 0 {
        let (top, bottom) = (drawn.response.rect.top(), drawn.response.rect.bottom());
        let x = rect.left() - size::INDENT / 2.0;
        let stroke = egui::Stroke::new(1.0, colours.line);
        ui.painter()
            .line_segment([pos2(x, top), pos2(x, bottom)], stroke);
    }
}

fn input_ui(ui: &mut Ui, name: &str, quantity: &str) {
    let weak = palette(ui.visuals()).weak;
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        ui.label(RichText::new(quantity).color(weak));
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            elided_ui_weak(ui, name);
        });
    });
}

fn elided_ui_weak(ui: &mut Ui, words: &str) {
    let weak = palette(ui.visuals()).weak;
    ui.add(Label::new(RichText::new(words).color(weak)).truncate());
}

/// What the amount was divided into, each part of which can be asked in its turn.
fn parts_ui(
    ui: &mut Ui,
    view: &View<'_>,
    amount: Amount,
    grid: &mut Grid,
    actions: &mut Vec<Action>,
) {
    let (key, parts) = match amount {
        Amount::Line(year, line) => (
            "inspector-organisations",
            organisations_of(view, year, line),
        ),
        Amount::Organisation(year, line, organisation) => (
            "inspector-areas",
            areas_of(view, (year, line), organisation),
        ),
        _ => return,
    };
    if parts.is_empty() {
        return;
    }
    let name = view.text.say(key);
    let head = format!("{name} ({})", view.text.whole(parts.len()));
    CollapsingHeader::new(head).id_salt(key).show(ui, |ui| {
        let rows = AmountRows::one(ui, view, "parts", parts).at_most(PARTS_SHOWN);
        grid.read_ui(ui, view, &rows, actions);
    });
}

fn organisations_of(view: &View<'_>, year: Year, line: LineId) -> Vec<RowOf> {
    let Some(block) = view.outcome().block(year, line) else {
        return Vec::new();
    };
    let members = block.organisations.iter().copied().map(Some).chain([None]);
    let part = |id: Option<OrganisationId>| {
        let name = view.text.member(view.plan(), id, "not-yet-assigned");
        RowOf::One(name, Amount::Organisation(year, line, id))
    };
    members
        .map(part)
        .filter(|part| is_shown(view, part))
        .collect()
}

fn areas_of(
    view: &View<'_>,
    (year, line): (Year, LineId),
    organisation: Option<OrganisationId>,
) -> Vec<RowOf> {
    let Some(block) = view.outcome().block(year, line) else {
        return Vec::new();
    };
    let members = block.areas.iter().copied().map(Some).chain([None]);
    let part = |id: Option<AreaId>| {
        let name = view.text.member(view.plan(), id, "not-divided");
        RowOf::One(name, Amount::Cell(year, line, organisation, id))
    };
    members
        .map(part)
        .filter(|part| is_shown(view, part))
        .collect()
}

/// What nobody or no area has is shown only where it is not zero.
fn is_shown(view: &View<'_>, part: &RowOf) -> bool {
    let RowOf::One(_, amount) = part else {
        return true;
    };
    let is_nobody = matches!(
        amount,
        Amount::Organisation(_, _, None) | Amount::Cell(_, _, _, None)
    );
    !is_nobody || view.amount(*amount).is_some_and(|money| !money.is_zero())
}

/// The findings about the line that the amount is of.
fn findings_here_ui(ui: &mut Ui, view: &View<'_>, amount: Amount, actions: &mut Vec<Action>) {
    const FINDINGS_SHOWN: usize = 10;
    let Some(line) = line_of(amount) else { return };
    let findings = view.evaluated.findings.iter();
    let here: Vec<_> = findings
        .filter(|finding| finding.place.row() == Some(line.row()))
        .take(FINDINGS_SHOWN)
        .collect();
    if here.is_empty() {
        return;
    }
    part_ui(ui, &view.text.say("panel-findings"));
    for finding in here {
        finding_ui(ui, view, finding, 2, actions);
    }
}
