//! What some rules are about, for who shows them elsewhere.

use super::Code;

impl Code {
    /// Whether it is about what an organisation must hear before it gets less, or less than was awarded.
    pub const fn is_about_notice(self) -> bool {
        matches!(
            self,
            Self::Y007 | Self::Y008 | Self::Y009 | Self::Y010 | Self::Y011 | Self::Y012
        )
    }

    /// Whether it is about an adopted version, and so holds whatever the plan.
    pub const fn is_of_versions(self) -> bool {
        matches!(self, Self::K001)
    }
}
