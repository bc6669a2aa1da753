//! A review for programs: codes, ids, and amounts as texts.

use crate::exchange::review::{Agreed, Answer, Remark, Remarkable, Returned, SentState, Together};
use serde_json::{Value as Json, json};

pub(super) fn review(beside: &Together) -> Json {
    let answers = beside.review.answers.values();
    let answers = answers.map(|(file, answer)| answered(beside, *file, answer));
    let proposals = beside.proposals.iter().map(|proposal| {
        json!({
            "line_id": proposal.line.to_string(),
            "organisation_id": proposal.organisation.to_string(),
            "year": proposal.year.number(),
            "amount": proposal.now.map(|now| now.to_string()),
            "proposed_amount": proposal.proposed.to_string(),
        })
    });
    let silent = beside.review.silent.iter().map(|id| {
        json!({
            "organisation_id": id.to_string(),
            "organisation": beside.evaluated.plan.name_of(id.row()),
        })
    });
    json!({
        "files": beside.returned.iter().map(file).collect::<Vec<_>>(),
        "answers": answers.collect::<Vec<_>>(),
        "proposals": proposals.collect::<Vec<_>>(),
        "silent": silent.collect::<Vec<_>>(),
        "unanswered": beside.review.open.iter().map(|(about, who)| json!({
            about.column(): about.row().to_string(),
            "organisation_id": who.to_string(),
        })).collect::<Vec<_>>(),
    })
}

fn file(returned: &Returned) -> Json {
    let (state, steps) = match returned.state {
        SentState::Now => ("now", None),
        SentState::Earlier(steps) => ("earlier", Some(steps)),
        SentState::Unknown => ("unknown", None),
    };
    json!({
        "file": returned.file,
        "table": returned.sheet.code(),
        "snapshot": returned.snapshot,
        "state": state,
        "after_steps": steps,
        "remarks": returned.remarks.iter().map(remark).collect::<Vec<_>>(),
    })
}

fn answered(beside: &Together, file: usize, answer: &Answer) -> Json {
    let (about, who) = answer.pair;
    let proposed = answer.proposed.iter();
    let proposed = proposed.map(|(year, amount)| (year.to_string(), json!(amount.to_string())));
    json!({
        "file": beside.returned.get(file).map(|returned| &returned.file),
        "row": answer.row,
        about.column(): about.row().to_string(),
        about.column().trim_end_matches("_id"): beside.evaluated.plan.name_of(about.row()),
        "organisation_id": who.to_string(),
        "organisation": beside.evaluated.plan.name_of(who.row()),
        "agreed": answer.agreed.map(Agreed::code),
        "proposed_amounts": proposed.collect::<serde_json::Map<_, _>>(),
        "remark": answer.remark,
    })
}

fn remark(remark: &Remark) -> Json {
    let (code, first, second) = match &remark.what {
        Remarkable::Changed { sent, returned } => ("changed", sent.as_str(), returned.as_str()),
        Remarkable::Since { sent, now } => ("changed_since", sent.as_str(), now.as_str()),
        Remarkable::Unreadable(problem) => ("unreadable", "", problem.text.as_str()),
        Remarkable::OtherDossier(found) => ("other_dossier", "", found.as_str()),
        Remarkable::OtherSnapshot(found) => ("other_snapshot", "", found.as_str()),
        Remarkable::NoSuchRow(found) => ("no_such_row", "", found.as_str()),
        Remarkable::AnsweredTwice(_) => ("answered_twice", "", ""),
        Remarkable::NoPart => ("no_part", "", ""),
        Remarkable::OfNobody => ("of_nobody", "", ""),
    };
    json!({
        "row": remark.row,
        "column": remark.column,
        "code": code,
        "sent": first,
        "found": second,
    })
}
