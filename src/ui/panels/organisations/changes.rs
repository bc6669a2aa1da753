//! What changes for an organisation, to read beside its page, and to save as a page that prints.

use crate::{
    engine::WhatChanges,
    exchange::{
        document::Paper,
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
        view::View,
        widgets::{heading::weak_ui, paper::article_ui},
    },
};
use eframe::egui::{Context, ScrollArea, Ui};
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
            article_ui(ui, view.text, article);
        }
    });
}
