//! What changes for an organisation, to read beside its page, and to save as a page that prints.

use crate::{
    engine::WhatChanges,
    exchange::{
        document::{Article, Paper, PaperTable},
        what_changes::{ForOrganisation, paper},
    },
    file::snapshot,
    plan::{OrganisationId, Plan},
    session::Evaluated,
    text::{Language, Text},
    ui::{
        action::Action,
        dialogs::Purpose,
        job::{Job, Progress},
        theme::space,
        view::View,
        widgets::heading::{part_ui, weak_ui},
    },
};
use eframe::egui::{
    Align, Context, Grid, Label, Layout, RichText, Role, ScrollArea, Ui, WidgetInfo,
};
use std::sync::Arc;

/// What the paper is made of.
type MadeOf = (Arc<Plan>, OrganisationId, Language);

/// The paper of the organisation that is shown. It is made beside the window: a large plan has
/// millions of amounts.
#[derive(Debug, Default)]
pub(super) struct ChangesPage {
    shown: Option<(MadeOf, Paper)>,
    working: Option<(MadeOf, Job<Paper>)>,
}

impl ChangesPage {
    /// Has it made where there is another plan, organisation or language.
    fn refresh(&mut self, context: &Context, view: &View<'_>, who: OrganisationId) {
        let now = (Arc::clone(&view.evaluated.plan), who, view.text.language());
        let is_made = self.shown.as_ref().is_some_and(|(of, _)| is_same(of, &now));
        let working = self.working.as_ref();
        if !is_made && !working.is_some_and(|(of, _)| is_same(of, &now)) {
            let dossier_id = view.session.dossier().id;
            let evaluated = view.evaluated.clone();
            let text = Text::of(view.text.language());
            let work = move || of_organisation(&dossier_id, &evaluated, who, text);
            self.working = Some((now, Job::start(context, work)));
        }
        let done = self.working.as_mut().map(|(_, job)| job.progress());
        if let Some(Progress::Done(paper)) = done
            && let Some((of, _)) = self.working.take()
        {
            self.shown = Some((of, paper));
        }
    }

    /// The paper, where it is that of an organisation.
    fn of(&self, who: OrganisationId) -> Option<&Paper> {
        let shown = self.shown.as_ref();
        shown
            .filter(|((_, of, _), _)| *of == who)
            .map(|(_, paper)| paper)
    }
}

fn is_same(one: &MadeOf, other: &MadeOf) -> bool {
    Arc::ptr_eq(&one.0, &other.0) && (one.1, one.2) == (other.1, other.2)
}

/// What changes for an organisation, on paper.
pub fn of_organisation(
    dossier_id: &str,
    evaluated: &Evaluated,
    who: OrganisationId,
    text: &Text,
) -> Paper {
    let changes = WhatChanges::new(&evaluated.plan, &evaluated.outcome);
    paper(&ForOrganisation {
        dossier_id,
        snapshot: &snapshot(&evaluated.plan),
        evaluated,
        changes: &changes,
        who,
        text,
    })
}

/// What changes, part by part.
pub(super) fn changes_ui(
    ui: &mut Ui,
    view: &View<'_>,
    who: OrganisationId,
    page: &mut ChangesPage,
    actions: &mut Vec<Action>,
) {
    page.refresh(ui.ctx(), view, who);
    if ui.button(view.text.say("what-changes-save")).clicked() {
        actions.push(Action::Ask(Purpose::WhatChanges(who)));
    }
    let Some(paper) = page.of(who) else {
        weak_ui(ui, view.text.say("what-changes-making"));
        return;
    };
    let area = ScrollArea::vertical()
        .id_salt("what-changes")
        .auto_shrink(false);
    area.show(ui, |ui| {
        for article in &paper.articles {
            article_ui(ui, article);
        }
    });
}

fn article_ui(ui: &mut Ui, article: &Article) {
    part_ui(ui, &article.heading);
    for paragraph in &article.paragraphs {
        let words: String = paragraph.iter().map(|said| said.words.as_str()).collect();
        ui.add(Label::new(words).wrap());
        ui.add_space(space::SMALL);
    }
    match &article.table {
        Some(table) if table.numbers_from.is_some() => amounts_ui(ui, &article.heading, table),
        Some(table) => words_ui(ui, table),
        None => {}
    }
}

/// Amounts in columns, each with its row and column for whoever does not see them.
fn amounts_ui(ui: &mut Ui, id: &str, table: &PaperTable) {
    let grid = Grid::new(id).striped(true).spacing([16.0, 4.0]);
    grid.show(ui, |ui| {
        for (column, heading) in table.headings.iter().enumerate() {
            let heading = RichText::new(heading).strong();
            aligned_ui(ui, column > 0, |ui| ui.label(heading));
        }
        ui.end_row();
        let rows = table.rows.iter().map(|row| (row, false));
        let total = table.total.iter().map(|row| (row, true));
        for (row, is_total) in rows.chain(total) {
            row_ui(ui, table, row, is_total);
            ui.end_row();
        }
    });
}

fn row_ui(ui: &mut Ui, table: &PaperTable, row: &[String], is_total: bool) {
    let name = row.first().map_or("", String::as_str);
    for (column, (heading, cell)) in table.headings.iter().zip(row).enumerate() {
        let words = RichText::new(cell);
        let words = if is_total { words.strong() } else { words };
        let response = aligned_ui(ui, column > 0, |ui| ui.label(words));
        if column > 0 {
            let spoken = format!("{name}, {heading}: {cell}");
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        }
    }
}

fn aligned_ui<R>(ui: &mut Ui, is_amount: bool, add: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = if is_amount {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    };
    ui.with_layout(layout, add).inner
}

/// Rows of words, one below the other, so that every word is seen however long they are.
fn words_ui(ui: &mut Ui, table: &PaperTable) {
    for row in &table.rows {
        let mut cells = table.headings.iter().zip(row);
        if let Some((_, name)) = cells.next() {
            ui.add(Label::new(RichText::new(name).strong()).wrap());
        }
        for (heading, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
            ui.add(Label::new(format!("{heading}: {cell}")).wrap());
        }
        ui.add_space(space::SMALL);
    }
}
