//! Signatures: who signed what, what is missing, and who must sign again because of what.

use super::remove_ui;
use crate::{
    change::{Edit, StepName},
    engine::signatures::{Concerns, changed},
    plan::{Id, OrganisationId, Place, RowId, Signature, SignatureId, TableName, Value},
    text::Language,
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi},
        kept::Kept,
        theme::{size, space},
        view::View,
        widgets::{
            field::Drafts,
            heading::{part_ui, weak_ui},
            record_rows::RecordRows,
        },
    },
};
use eframe::egui::{Label, ScrollArea, Ui};
use std::collections::{BTreeMap, BTreeSet};

/// How many signatures are shown before they scroll: below them stands the page of one.
const SHOWN: usize = 10;

/// The signatures' own.
#[derive(Clone, Debug, Default)]
pub(super) struct SignaturesPage {
    grid: Grid,
    made: Kept<Language, BTreeMap<SignatureId, Told>>,
}

/// What follows for a signature.
#[derive(Clone, Debug, Default)]
struct Told {
    /// How much became different since.
    changes: usize,
    /// All of it in words.
    words: Vec<String>,
}

/// Every signature, and the page of the one with the cursor.
pub(super) fn signatures_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut SignaturesPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let (plan, language) = (&view.evaluated.plan, view.text.language());
    page.made.refresh(plan, language, || told(view));
    weak_ui(ui, view.text.say("signatures-what"));
    if ui.button(view.text.say("add-signatures")).clicked() {
        let who = next_signer(view).map_or(Value::Blank, |who| Value::Row(who.row()));
        let of = ("organisation", who);
        actions.push(Action::Add(TableName::Signatures, Some(of)));
    }
    let rows: Vec<RowId> = plan.signatures.ids().map(Id::row).collect();
    if rows.is_empty() {
        return;
    }
    count_ui(ui, view);
    ui.add_space(space::SMALL);
    let made = page.made.get();
    let shown = signature_rows(view, &rows, made);
    let grid = GridUi {
        view,
        rows: &shown,
        grid: &mut page.grid,
        drafts,
        actions,
    };
    let row = grid.show(ui).row.and_then(|row| rows.get(row));
    let id: Option<SignatureId> = row.and_then(|row| row.typed());
    let signature = id.and_then(|id| Some((id, plan.signatures.get(id)?)));
    if let Some((id, row)) = signature {
        let area = ScrollArea::vertical()
            .id_salt("signature")
            .auto_shrink(false);
        let words = made.get(&id).map(|told| told.words.as_slice());
        area.show(ui, |ui| {
            page_ui(ui, view, (id, row), words.unwrap_or_default(), actions);
        });
    }
}

fn told(view: &View<'_>) -> BTreeMap<SignatureId, Told> {
    let plan = view.plan();
    let concerns = Concerns::new(plan, view.outcome());
    let signatures = plan.signatures.iter();
    let told = signatures.map(|(id, row)| {
        let told = Told {
            changes: changed(&concerns, row).len(),
            words: view.text.signature(plan, &concerns, row),
        };
        (id, told)
    });
    told.collect()
}

/// The first who takes part and has no signature yet.
fn next_signer(view: &View<'_>) -> Option<OrganisationId> {
    let plan = view.plan();
    let signers = plan.signatures.iter();
    let signers: BTreeSet<_> = signers.filter_map(|(_, row)| row.organisation).collect();
    let members = plan.memberships.iter().map(|(_, row)| row.organisation);
    let mut members = members.filter(|who| !signers.contains(who));
    members.next()
}

/// How many have signed.
fn count_ui(ui: &mut Ui, view: &View<'_>) {
    let all = &view.plan().signatures;
    let signed = all.iter().filter(|(_, row)| row.signed_on.is_some());
    let signed = view.text.whole(signed.count());
    let all = view.text.whole(all.len());
    let words = [("signed", &signed as &dyn std::fmt::Display), ("all", &all)];
    ui.label(view.text.say_with("signatures-count", &words));
}

fn signature_rows<'a>(
    view: &'a View<'a>,
    rows: &'a [RowId],
    made: &'a BTreeMap<SignatureId, Told>,
) -> RecordRows<'a> {
    let again = GridColumn::words("again", view.text.say("signatures-again"), size::MONEY);
    RecordRows::new(view, "signatures", (TableName::Signatures, rows))
        .field("organisation")
        .field("document")
        .field("signed_on")
        .computed(again, move |row| {
            let id: Option<SignatureId> = row.typed();
            let told = id.and_then(|id| made.get(&id));
            let changes = told.map_or(0, |told| told.changes);
            if changes == 0 {
                return GridCell::default();
            }
            GridCell::of(view.text.count("signatures-changes", changes))
        })
        .field("signatory")
        .field("mandate")
        .field("mandated_on")
        .field("taken_home")
        .field("ratified_on")
        .field("kind")
        .field("title")
        .field("note")
        .at_most(SHOWN)
}

/// What became different since, and signing for what there is now.
fn page_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, row): (SignatureId, &Signature),
    words: &[String],
    actions: &mut Vec<Action>,
) {
    let name = view.text.party(view.plan(), row.organisation);
    part_ui(ui, &name);
    for words in words {
        ui.add(Label::new(words).wrap());
    }
    ui.add_space(space::SMALL);
    ui.horizontal_wrapped(|ui| {
        let today = view.session.today();
        let date = view.text.date(today);
        let sign = view.text.say_with("signatures-sign", &[("date", &date)]);
        if ui.button(sign).clicked() {
            // What was signed for before goes first, so that it is written down anew.
            let set = |field, value| Edit::Set(Place::Field(id.row(), field), value);
            let edits = vec![
                set("state", Value::Blank),
                set("signed_on", Value::Date(today)),
            ];
            let name = StepName::Set(TableName::Signatures, "signed_on");
            actions.push(Action::Apply(Edit::Many(name, edits)));
        }
        remove_ui(ui, view, id.row(), &name, actions);
    });
}
