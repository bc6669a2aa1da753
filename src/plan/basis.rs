//! On what the awards are based in law, and which money comes back every year.

use super::{arrangement::Arrangement, field::choice_field};

/// On what subsidy is based (Awb 4:23).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StatutoryBasis {
    /// It was not said. Where a statutory basis is named, it is that.
    #[default]
    NotSaid,
    /// On a statutory rule that says for what there is subsidy (first paragraph).
    Scheme,
    /// On the budget, which names the recipient and the most that it gets (third paragraph, c).
    Budget,
    /// On no rule: it is incidental, and for at most four years (third paragraph, d).
    Incidental,
}

/// Whether money comes, or is needed, every year anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// It was not said.
    #[default]
    NotSaid,
    /// Every year.
    Recurrent,
    /// For a time.
    Incidental,
}

impl Arrangement {
    /// On what the awards are based: as it was chosen, or on the statutory basis that is named.
    pub fn known_basis(&self) -> StatutoryBasis {
        match self.basis {
            StatutoryBasis::NotSaid if !self.legal_basis.trim().is_empty() => {
                StatutoryBasis::Scheme
            }
            basis => basis,
        }
    }
}

choice_field!(StatutoryBasis {
    NotSaid = "basis_not_said",
    Scheme = "by_scheme",
    Budget = "named_in_budget",
    Incidental = "without_scheme",
});

choice_field!(Nature {
    NotSaid = "not_said",
    Recurrent = "recurrent",
    Incidental = "incidental",
});
