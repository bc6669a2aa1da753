//! Versions beside a plan: one that was taken back, and one in force that the plan has left.

use super::super::TODAY;
use ontschot::{
    change::Edit,
    dossier::{Adoption, Decision, Dossier, Entry, Versions},
    file,
    plan::{Plan, RowId, TableName, Value},
    session::Session,
};

/// The versions, and the steps that brought them. Other steps are left out: the log begins with the
/// whole plan.
pub(crate) fn adopted(plan: &Plan) -> (Versions, Vec<Entry>) {
    let mut session = Session::open(Dossier::new("DOS-x".to_owned(), plan.clone()), TODAY);
    let title = |title: &str| {
        let title = Value::Text(title.to_owned());
        Edit::set(RowId::single(TableName::Assignment), "title", title)
    };
    session.apply(&title("=Before")).unwrap();
    let decision = |reason: &str| Decision {
        on: TODAY,
        body: "@Board; \"AB\"".to_owned(),
        reason: reason.to_owned(),
    };
    let mut adopt = |name: &str| {
        let adoption = Adoption {
            name: name.to_owned(),
            decision: decision("-agreed"),
        };
        session.adopt_version(adoption, file::keep).unwrap()
    };
    let first = adopt("=First");
    adopt("Second");
    session.withdraw_version(first, decision("+not")).unwrap();
    let log = session.log().iter();
    let of_versions = log.filter(|entry| entry.version.is_some());
    let steps = of_versions.map(|entry| Entry::clone(entry)).collect();
    (session.versions().as_ref().clone(), steps)
}
