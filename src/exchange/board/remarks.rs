//! What there is to look at, and at the foot of the page what it was made from.

use super::{Board, section};
use crate::{
    check::{Code, Finding, Severity},
    exchange::markup::{Html, element, words},
    plan::TableName,
};
use std::collections::BTreeMap;

/// How many kinds of findings are shown.
const KINDS: usize = 5;

/// One finding of each kind, the worst first, with how many there are of the same kind.
pub(super) fn findings(board: &Board<'_>) -> Html {
    let (text, findings) = (board.text, &board.evaluated.findings);
    let mut kinds: BTreeMap<(Severity, Code), Vec<&Finding>> = BTreeMap::new();
    for finding in findings.iter() {
        let kind = (finding.severity(), finding.code);
        kinds.entry(kind).or_default().push(finding);
    }
    let shown = kinds.values().take(KINDS);
    let items = shown.filter_map(|kind| item(board, kind));
    let left_out = kinds.values().skip(KINDS).map(Vec::len).sum();
    let more = text.count("board-findings-more", left_out);
    let more = (left_out > 0).then(|| words("li", &[], &more));
    let counted = Severity::ALL.map(|severity| {
        let of = findings.iter().filter(|one| one.severity() == severity);
        text.count(&format!("count-{}", severity.code()), of.count())
    });
    let counted = words("p", &[], &counted.join(", "));
    let list = element("ul", &[], items.chain(more));
    section("findings", &text.say("board-findings"), [counted, list])
}

fn item(board: &Board<'_>, kind: &[&Finding]) -> Option<Html> {
    let (first, others) = kind.split_first()?;
    let severity = words("strong", &[], &board.text.severity(first.severity()));
    let finding = board.text.finding(board.plan(), first);
    let finding = Html::text(&format!(" {finding}"));
    let like_it = board.text.count("board-findings-like-it", others.len());
    let like_it = (!others.is_empty()).then(|| Html::text(&format!(" {like_it}")));
    let parts = [severity, finding].into_iter().chain(like_it);
    Some(element("li", &[], parts))
}

/// From which dossier the page was made, in which state and when; and the notes of the assignment,
/// in which stands where its figures come from.
pub(super) fn footer(board: &Board<'_>) -> Html {
    let text = board.text;
    let source = text.say_with(
        "board-source",
        &[
            ("dossier", &board.dossier_id),
            ("snapshot", &board.snapshot),
            ("date", &text.date(board.today)),
        ],
    );
    let notes = [
        (TableName::Assignment, &board.plan().assignment.note),
        (TableName::Arrangement, &board.plan().arrangement.note),
    ];
    let notes = notes
        .into_iter()
        .filter(|(_, note)| !note.trim().is_empty());
    let notes = notes.map(|(table, note)| {
        let of = words("strong", &[], &text.table(table));
        element("p", &[], [of, Html::text(&format!(" {note}"))])
    });
    let source = words("p", &[], &source);
    element("footer", &[], notes.chain([source]))
}
