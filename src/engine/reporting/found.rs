//! What came in of what must be there.

use super::Duty;
use crate::{
    plan::{OrganisationId, Plan, Report, ReportId, ReportingRuleId},
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// What tells reports apart, but for those of which there are several a year.
type Of = (ReportingRuleId, Year, Option<OrganisationId>);

/// The reports of one kind.
type Alike<'a> = Vec<(ReportId, &'a Report)>;

/// Finds what came in of each. Where several are of one year, the last day tells which.
pub(super) fn find(plan: &Plan, duties: &mut [Duty]) {
    let mut reports: BTreeMap<Of, Alike<'_>> = BTreeMap::new();
    for (id, report) in plan.reports.iter() {
        let of = (report.rule, report.year, report.organisation);
        reports.entry(of).or_default().push((id, report));
    }
    let mut alike: BTreeMap<Of, usize> = BTreeMap::new();
    for duty in duties.iter() {
        let count = alike
            .entry((duty.rule, duty.year, duty.organisation))
            .or_default();
        *count = count.saturating_add(1);
    }
    let mut taken = BTreeSet::new();
    for duty in duties {
        let of = (duty.rule, duty.year, duty.organisation);
        let is_only = alike.get(&of) == Some(&1);
        let is_it = |report: &Report| match report.until {
            Some(until) => until == duty.about.last(),
            None => is_only,
        };
        let mut reports = reports.get(&of).into_iter().flatten();
        let report = reports.find(|(id, report)| is_it(report) && !taken.contains(id));
        duty.report = report.map(|(id, _)| *id);
        taken.extend(duty.report);
    }
}
