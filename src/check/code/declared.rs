//! What is made of the list of rules.

/// Declares the rules: each by its code, with what it notices and how bad that is.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $code:ident = $severity:ident;)+) => {
        /// The rules, by stable code: a letter for the family, a number that is never used again.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[doc = $doc])+ $code,)+
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$code),+];

            /// The code as it is shown.
            pub const fn text(self) -> &'static str {
                match self {
                    $(Self::$code => stringify!($code),)+
                }
            }

            /// How bad it is.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$code => Severity::$severity,)+
                }
            }
        }
    };
}
pub(super) use codes;
