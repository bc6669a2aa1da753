//! What changes for an organisation, in words.

use super::Text;
use crate::{
    engine::{Matter, Moment, Other, Point, agreements::answering, decisions::body},
    plan::{Agreement, OrganisationId, Plan},
};

impl Text {
    /// What a point is about, by its name.
    pub fn subject_of_point(&self, plan: &Plan, point: &Point) -> String {
        match point.matter {
            Matter::Line(id) | Matter::Part(id) => plan.name_of(id.row()),
            Matter::Goal(id) => plan.name_of(id.row()),
            Matter::Agreement(id) | Matter::Promise(id) => plan.name_of(id.row()),
            Matter::Decision(id) => plan.name_of(id.row()),
            Matter::Area(Some(id)) => plan.name_of(id.row()),
            Matter::Area(None) => self.say("not-divided"),
            Matter::Report(id) => {
                let rule = plan.reporting_rules.get(id);
                rule.map_or_else(String::new, |rule| rule.document.clone())
            }
            Matter::Signature(id) => {
                let row = plan.signatures.get(id);
                row.map_or_else(String::new, |row| self.signed_document(plan, row))
            }
            Matter::Payment(_, Moment::Month(month)) => {
                self.say(&format!("month-{}", month.number()))
            }
            Matter::Payment(_, Moment::Determination) => self.say("payments-determination"),
            Matter::Total => self.say("what-changes-total"),
            Matter::Notice(id) => {
                let line = plan.notices.get(id).and_then(|notice| notice.line);
                line.map_or_else(
                    || self.say("what-changes-notice"),
                    |line| plan.name_of(line.row()),
                )
            }
            Matter::Less => self.say("what-changes-less"),
        }
    }

    /// Who has to do with it besides the organisation: to whom it promises or who promises it, who
    /// decides, who pays, who hands in.
    pub fn counterparty(&self, plan: &Plan, who: OrganisationId, point: &Point) -> Option<String> {
        match point.matter {
            Matter::Agreement(id) => {
                let agreement = plan.agreements.get(id)?;
                Some(self.parties(plan, &agreement.promised_to))
            }
            Matter::Promise(id) => Some(self.promisers(plan, who, plan.agreements.get(id)?)),
            Matter::Decision(id) => {
                let body = plan.decisions.get(id).map(|row| body(plan, row));
                let body = body.filter(|body| !body.trim().is_empty());
                body.map(str::to_owned)
            }
            _ => match point.other {
                Other::Nobody => None,
                Other::Authority => Some(self.party(plan, None)),
                Other::One(other) => Some(self.party(plan, Some(other))),
                Other::Together => Some(self.say("all-together")),
            },
        }
    }

    /// Everybody else who promises something.
    fn promisers(&self, plan: &Plan, who: OrganisationId, agreement: &Agreement) -> String {
        let others = answering(agreement).filter(|other| *other != Some(who));
        let names = others.map(|other| self.party(plan, other));
        names.collect::<Vec<_>>().join(", ")
    }
}
