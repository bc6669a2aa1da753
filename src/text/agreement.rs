//! Agreements in words: who promises what to whom, and by when.

use super::Text;
use crate::{
    engine::{
        Outcome,
        agreements::{answering, due_days, kept, years_of},
        decisions::calendar,
        signatures::Concerns,
    },
    plan::{
        Agreement, AgreementId, Decision, OrganisationId, Place, Plan, Signature, Value, Verdict,
        field::FieldType as _,
    },
    year::Year,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

impl Text {
    /// What follows on a day from a row, a sentence each; `None` where a place is no row that has a story.
    pub fn told(
        &self,
        (plan, outcome): (&Plan, &Outcome),
        today: Date,
        place: &Place,
    ) -> Option<Vec<String>> {
        let Place::Row(row) = place else { return None };
        if let Some(id) = row.typed::<Agreement>() {
            return Some(self.agreement(plan, id, plan.agreements.get(id)?));
        }
        if let Some(id) = row.typed::<Signature>() {
            let concerns = Concerns::new(plan, outcome);
            return Some(self.signature(plan, &concerns, plan.signatures.get(id)?));
        }
        if let Some(id) = row.typed::<Decision>() {
            return Some(self.decision(plan, &calendar(plan), (id, plan.decisions.get(id)?)));
        }
        self.told_of_people(plan, today, place)
    }

    /// Who promises it to whom, and then every year with what is promised, when it is due and whether
    /// it was kept.
    pub fn agreement(&self, plan: &Plan, id: AgreementId, agreement: &Agreement) -> Vec<String> {
        let who = self.parties(plan, &agreement.parties);
        let to = self.parties(plan, &agreement.promised_to);
        let mut words = vec![self.say_with("agreement-who", &[("who", &who), ("to", &to)])];
        let decision = agreement.decision.and_then(|id| plan.decisions.get(id));
        words.extend(decision.map(|decision| self.who_decides(plan, decision)));
        let years = years_of(plan, agreement).into_iter();
        words.extend(years.map(|year| self.year_of_agreement(plan, (id, agreement), year)));
        words
    }

    fn year_of_agreement(
        &self,
        plan: &Plan,
        (id, agreement): (AgreementId, &Agreement),
        year: Year,
    ) -> String {
        let mut parts = Vec::new();
        if let Some(number) = agreement.quantities.get(&year) {
            let number = self.value(plan, &Value::Number(*number));
            let words = format!("{number} {}", agreement.unit);
            parts.push(words.trim_end().to_owned());
        }
        if let Some(day) = due_days(plan, agreement).get(&year) {
            let day = self.date(*day);
            parts.push(self.say_with("agreement-due", &[("date", &day)]));
        }
        let said = answering(agreement).filter_map(|who| Some((who, kept(plan, (id, year), who)?)));
        parts.extend(said.map(|(who, verdict)| self.verdict(plan, who, verdict)));
        let what = parts.join("; ");
        self.say_with("agreement-year", &[("year", &year), ("what", &what)])
    }

    /// Whether somebody kept it.
    pub fn verdict(&self, plan: &Plan, who: Option<OrganisationId>, verdict: Verdict) -> String {
        let who = self.party(plan, who);
        let kept = self.value(plan, &verdict.to_value());
        self.say_with("agreement-kept", &[("who", &who), ("kept", &kept)])
    }

    /// The names of those who promise or are promised to.
    pub fn parties(&self, plan: &Plan, parties: &BTreeSet<OrganisationId>) -> String {
        if parties.is_empty() {
            return self.party(plan, None);
        }
        let names = parties.iter().map(|who| self.party(plan, Some(*who)));
        names.collect::<Vec<_>>().join(", ")
    }

    /// Who promises or is promised to, by name; `None` is the authority.
    pub fn party(&self, plan: &Plan, who: Option<OrganisationId>) -> String {
        let authority = &plan.assignment.authority;
        match who {
            Some(who) => plan.name_of(who.row()),
            None if authority.is_empty() => self.say("agreement-authority"),
            None => authority.clone(),
        }
    }
}
