//! What partners sent back: their answers and proposals, and what there is to look at.
//!
//! The files are read and laid beside the plan beside the window, and shown when that is done.

mod work;

use crate::{
    exchange::{
        cell::choice_word,
        incoming::{AnsweredBy, CellProblem},
        review::{self, Proposal, Together},
    },
    plan::{Amount, OrganisationId, Place, Value},
    text::Text,
    ui::{
        action::Action,
        dialogs::Purpose,
        grid::{Grid, GridCell, GridColumn},
        theme::{palette, size, space},
        view::View,
        widgets::{
            heading::{capital, heading_ui, live_ui, part_ui, weak_ui},
            list_rows::ListRows,
        },
    },
};
use eframe::egui::{Button, Role, ScrollArea, Ui, WidgetInfo, accesskit::Live};
use std::collections::{BTreeMap, BTreeSet};
use work::{MadeOf, ReturnedFile, Working};

/// How many rows of a list are shown before it scrolls.
const SHOWN: usize = 8;

/// The files that came back so far.
#[derive(Debug, Default)]
pub(super) struct ReturnsPage {
    files: Vec<ReturnedFile>,
    together: Option<Box<Together>>,
    /// What that was made of.
    made_of: Option<MadeOf>,
    working: Option<Working>,
    /// Why a file was not taken.
    trouble: Option<String>,
    /// Whose proposals are to be taken over.
    accepted: BTreeSet<OrganisationId>,
    answers: Grid,
    proposals: Grid,
}

impl ReturnsPage {
    /// One more file. Partners send back what they were sent, so many have the same name: a file is
    /// the same only at the same path.
    pub(super) fn add(&mut self, path: String, bytes: Vec<u8>) {
        self.files.retain(|file| file.path != path);
        self.files.push(ReturnedFile::new(path, bytes));
        self.is_changed();
    }

    /// Whether the files are being read and laid beside the plan.
    pub(super) const fn is_busy(&self) -> bool {
        self.working.is_some()
    }

    /// Other files, so other proposals: nothing is ticked that nobody has seen.
    fn is_changed(&mut self) {
        self.made_of = None;
        self.working = None;
        self.together = None;
        self.trouble = None;
        self.accepted.clear();
    }
}

/// Why a file is none that came back.
fn refused(text: &Text, name: &str, problems: &[CellProblem]) -> String {
    let first = problems.first();
    let reason = first.map(|problem| problem.words(text, AnsweredBy::Fields));
    let reason = reason.unwrap_or_default();
    text.say_with("returns-not-ours", &[("file", &name), ("reason", &reason)])
}

/// The page.
pub(super) fn returns_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut ReturnsPage,
    actions: &mut Vec<Action>,
) {
    let text = view.text;
    heading_ui(ui, &text.say("returns-title"));
    ui.horizontal(|ui| {
        if ui.button(text.say("returns-add")).clicked() {
            actions.push(Action::Ask(Purpose::Returned));
        }
        if ui.button(text.say("returns-leave")).clicked() {
            actions.push(Action::ShowReturns(false));
        }
    });
    if let Some(trouble) = &page.trouble {
        ui.colored_label(palette(ui.visuals()).error, trouble);
    }
    if page.is_busy() {
        live_ui(ui, text.say("returns-busy"), Live::Polite);
    }
    let Some(together) = page.together.take() else {
        return;
    };
    let left = ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| together_ui(ui, view, (page, &together), actions));
    page.together = Some(together);
    if let Some(at) = left.inner.filter(|at| *at < page.files.len()) {
        page.files.remove(at);
        page.is_changed();
        ui.ctx().request_repaint();
    }
}

/// Answers the file that somebody takes away.
fn together_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (page, together): (&mut ReturnsPage, &Together),
    actions: &mut Vec<Action>,
) -> Option<usize> {
    let text = view.text;
    let mut left = None;
    for file in &together.returned {
        ui.horizontal_wrapped(|ui| {
            let words = text.say("returns-remove");
            let response = ui.button(&words);
            let name = format!("{words}: {}", file.file);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if response.clicked() {
                left = Some(file.given);
            }
            ui.label(file.words(text));
        });
    }
    if together.returned.is_empty() {
        weak_ui(ui, text.say("returns-none"));
        return left;
    }
    ui.push_id("answers", |ui| {
        part_ui(ui, &text.say("returns-answers"));
        ui.add_space(space::SMALL);
        let rows = answer_rows(view, together).at_most(SHOWN);
        page.answers.read_ui(ui, view, &rows, actions);
    });
    silent_ui(ui, view, together);
    if !together.proposals.is_empty() {
        part_ui(ui, &text.say("returns-proposals"));
        ui.add_space(space::SMALL);
        let rows = proposal_rows(view, &together.proposals).at_most(SHOWN);
        page.proposals.read_ui(ui, view, &rows, actions);
        accept_ui(ui, view, (page, together), actions);
    }
    remarks_ui(ui, text, together);
    left
}

fn silent_ui(ui: &mut Ui, view: &View<'_>, together: &Together) {
    let names = together.review.silent.iter();
    let names: Vec<String> = names.map(|id| view.plan().name_of(id.row())).collect();
    if !names.is_empty() {
        let names = names.join(", ");
        weak_ui(
            ui,
            view.text.say_with("review-silent", &[("names", &names)]),
        );
    }
}

/// Whose proposals to take over, as one step.
fn accept_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (page, together): (&mut ReturnsPage, &Together),
    actions: &mut Vec<Action>,
) {
    let text = view.text;
    let mut counts: BTreeMap<OrganisationId, usize> = BTreeMap::new();
    for proposal in &together.proposals {
        let count = counts.entry(proposal.organisation).or_default();
        *count = count.saturating_add(1);
    }
    for (id, count) in counts {
        let name = view.plan().name_of(id.row());
        let amounts = text.count("returns-amounts", count);
        let mut is_accepted = page.accepted.contains(&id);
        let words = text.say_with("returns-of", &[("name", &name), ("amounts", &amounts)]);
        if ui.checkbox(&mut is_accepted, words).changed() {
            if is_accepted {
                page.accepted.insert(id);
            } else {
                page.accepted.remove(&id);
            }
        }
    }
    let accepted = together.proposals.iter().copied();
    let accepted: Vec<Proposal> = accepted
        .filter(|proposal| page.accepted.contains(&proposal.organisation))
        .collect();
    let button = Button::new(text.say("returns-accept")).fill(palette(ui.visuals()).chosen);
    // What was proposed for an earlier state of the plan is seen first beside this one.
    let is_ready = !accepted.is_empty() && !page.is_busy();
    let response = ui.add_enabled(is_ready, button);
    if let Some(edit) = review::accept(&accepted).filter(|_| response.clicked()) {
        actions.push(Action::Apply(edit));
    }
}

fn remarks_ui(ui: &mut Ui, text: &Text, together: &Together) {
    for file in together.returned.iter().filter(|it| !it.remarks.is_empty()) {
        part_ui(
            ui,
            &text.say_with("review-remarks", &[("file", &file.file)]),
        );
        for remark in &file.remarks {
            weak_ui(ui, remark.words(text, AnsweredBy::Fields));
        }
    }
}

fn answer_rows<'a>(view: &'a View<'a>, together: &'a Together) -> ListRows<'a> {
    let text = view.text;
    let answers: Vec<_> = together.review.answers.values().collect();
    let are_of_lines = answers
        .iter()
        .all(|(_, answer)| answer.pair.0.line().is_some());
    let about = if are_of_lines {
        capital(&text.say("row-lines"))
    } else {
        text.say("returns-about")
    };
    let columns = vec![
        GridColumn::words("who", capital(&text.say("row-organisations")), size::WORDS),
        GridColumn::words("line", about, size::WORDS),
        GridColumn::words("agreed", text.say("returns-agreed"), size::NUMBER),
        GridColumn::words("remark", text.say("returns-remark"), size::FIELD_WIDE),
    ];
    let name = ("answers", text.say("returns-answers"));
    let count = answers.len();
    ListRows::new(name, columns, count, move |row, column| {
        let Some((_, answer)) = answers.get(row) else {
            return GridCell::default();
        };
        let (about, who) = answer.pair;
        match column {
            0 => GridCell::of(view.plan().name_of(who.row())),
            1 => GridCell::of(view.plan().name_of(about.row())),
            2 => GridCell::of(match answer.agreed {
                Some(agreed) => text.say(&choice_word(agreed.code())),
                None => text.say("review-no-answer"),
            }),
            _ => GridCell::of(answer.remark.clone()),
        }
    })
}

fn proposal_rows<'a>(view: &'a View<'a>, proposals: &'a [Proposal]) -> ListRows<'a> {
    let text = view.text;
    let columns = vec![
        GridColumn::words("who", capital(&text.say("row-organisations")), size::WORDS),
        GridColumn::words("line", capital(&text.say("row-lines")), size::WORDS),
        GridColumn::words("year", text.say("status-year"), size::NUMBER),
        GridColumn::numbers("now", text.say("returns-now"), size::MONEY),
        GridColumn::numbers("proposed", text.say("returns-proposed"), size::MONEY),
    ];
    let name = ("proposals", text.say("returns-proposals"));
    ListRows::new(name, columns, proposals.len(), |row, column| {
        let Some(proposal) = proposals.get(row) else {
            return GridCell::default();
        };
        let (line, who) = (proposal.line, proposal.organisation);
        let amount = Amount::Organisation(proposal.year, line, Some(who));
        match column {
            0 => GridCell {
                opens: Some(Place::Amount(amount)),
                ..GridCell::of(view.plan().name_of(who.row()))
            },
            1 => GridCell::of(view.plan().name_of(line.row())),
            2 => GridCell::of(proposal.year.to_string()),
            3 => GridCell::of(proposal.now.map_or(Value::Blank, Value::Money)),
            _ => GridCell::of(proposal.proposed),
        }
    })
}
