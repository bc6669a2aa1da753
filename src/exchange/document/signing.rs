//! Who signs a document: who did, with which mandate and when, and where whoever did not yet puts a
//! name.

use super::{PaperTable, Writing, blanks, tables::words};
use crate::plan::{OrganisationId, Signature};

/// A row for the authority and for everyone who takes part; for the recipient alone where there is
/// one; and for whoever else signs this document. What is not known yet is left open to be written.
pub(super) fn signing(writing: &Writing<'_>) -> PaperTable {
    let plan = writing.plan();
    let members: Vec<OrganisationId> = match writing.document.recipient {
        Some(recipient) => vec![recipient],
        None => blanks::members(writing).collect(),
    };
    let mut parties: Vec<Option<OrganisationId>> = vec![None];
    parties.extend(members.into_iter().map(Some));
    let signatures = plan.signatures.iter().map(|(_, signature)| signature);
    let own = signatures.filter(|signature| signature.document == Some(writing.id));
    let own: Vec<&Signature> = own.collect();
    for signature in &own {
        if !parties.contains(&signature.organisation) {
            parties.push(signature.organisation);
        }
    }
    let rows = parties.into_iter().flat_map(|party| {
        let of_party = own.iter().filter(|one| one.organisation == party);
        let known: Vec<_> = of_party.map(|one| row(writing, party, Some(one))).collect();
        if known.is_empty() {
            vec![row(writing, party, None)]
        } else {
            known
        }
    });
    let headings = ["party", "signatory", "mandate", "day", "signature"];
    let headings = headings.map(|code| writing.text().say(&format!("paper-{code}")));
    PaperTable {
        is_to_sign: true,
        widths: vec![22, 18, 28, 14, 18],
        ..words(headings.into(), rows.collect())
    }
}

fn row(
    writing: &Writing<'_>,
    party: Option<OrganisationId>,
    signature: Option<&Signature>,
) -> Vec<String> {
    let (plan, text) = (writing.plan(), writing.text());
    let name = match party {
        Some(who) => plan.name_of(who.row()),
        None => plan.assignment.authority.clone(),
    };
    let Some(signature) = signature else {
        return [vec![name], vec![String::new(); 4]].concat();
    };
    let date = |day: Option<_>| day.map_or_else(String::new, |day| text.date(day));
    let mandate = [signature.mandate.clone(), date(signature.mandated_on)];
    let mandate = mandate.into_iter().filter(|part| !part.is_empty());
    let signed = signature.signed_on.map(|_| text.say("paper-signed"));
    vec![
        name,
        signature.signatory.clone(),
        mandate.collect::<Vec<_>>().join(", "),
        date(signature.signed_on),
        signed.unwrap_or_default(),
    ]
}
