//! An exit as rows of amounts: everyone on a line, in the plan and by each proposal.

use super::{Freed, Proposal, Report};
use crate::{money::Money, plan::OrganisationId};

/// Whose amount it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Of who leaves.
    Leaves(OrganisationId),
    /// Of who remains.
    Remains(OrganisationId),
    /// Nobody's yet.
    NotAssigned,
    /// The line's no more.
    Returned,
}

/// An amount in the plan, and what each proposal makes of it. Of a line in a year they come to the
/// same sum in every column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whose.
    pub whose: Whose,
    /// In the plan.
    pub in_plan: Money,
    /// By the rules, the same for each, and in proportion.
    pub proposed: [Money; Proposal::ALL.len()],
}

impl Whose {
    /// The codes of all, for files.
    pub const CODES: [&'static str; 4] = ["leaves", "remains", "not_assigned", "returned"];

    /// The code in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Leaves(_) => "leaves",
            Self::Remains(_) => "remains",
            Self::NotAssigned => "not_assigned",
            Self::Returned => "returned",
        }
    }

    /// Who it is; `None` where it is nobody.
    pub const fn organisation(self) -> Option<OrganisationId> {
        match self {
            Self::Leaves(id) | Self::Remains(id) => Some(id),
            Self::NotAssigned | Self::Returned => None,
        }
    }
}

impl Freed {
    /// Everyone on the line: who leaves first; what is nobody's only where there is anything.
    pub fn rows(&self, report: &Report) -> Vec<Row> {
        let of = |whose, in_plan, amount: &dyn Fn(Proposal) -> Money| Row {
            whose,
            in_plan,
            proposed: Proposal::ALL.map(amount),
        };
        let leaves = Whose::Leaves(report.exit.organisation);
        let mut rows = vec![of(leaves, self.had, &|_| self.keeps)];
        for part in &self.rules.parts {
            let own = |proposal| {
                let parts = &self.given(proposal).parts;
                let own = parts
                    .iter()
                    .find(|one| one.organisation == part.organisation);
                own.map_or(part.had, |own| own.gets)
            };
            rows.push(of(Whose::Remains(part.organisation), part.had, &own));
        }
        let nobodys = |proposal| self.was_not_assigned + self.given(proposal).not_assigned;
        let returned = |proposal| self.given(proposal).returned;
        let rest = [
            of(Whose::NotAssigned, self.was_not_assigned, &nobodys),
            of(Whose::Returned, Money::ZERO, &returned),
        ];
        let is_any = |row: &Row| {
            let mut all = row.proposed.iter().chain([&row.in_plan]);
            all.any(|amount| !amount.is_zero())
        };
        rows.extend(rest.into_iter().filter(is_any));
        rows
    }
}
