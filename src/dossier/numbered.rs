//! Ids of what a dossier holds beside its plan: a prefix and a number.

use thiserror::Error;

/// A text that is not an id of the kind that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("«{text}» is no id such as {prefix}0001")]
pub struct NumberedError {
    /// The text.
    pub text: String,
    /// What ids of that kind start with.
    pub prefix: &'static str,
}

/// Declares an id. Each has one text: no plus sign, no zeros too many.
macro_rules! numbered {
    ($(#[doc = $doc:literal])+ $name:ident = $prefix:literal) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The id of a number.
            pub const fn new(number: u32) -> Self {
                Self(number)
            }

            /// Its number.
            pub const fn number(self) -> u32 {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&format!("{}{:04}", $prefix, self.0))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::dossier::NumberedError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let digits = text.strip_prefix($prefix);
                let number = digits.and_then(|digits| digits.parse().ok());
                let id = number.filter(|number| *number > 0).map(Self);
                id.filter(|id| id.to_string() == text)
                    .ok_or_else(|| $crate::dossier::NumberedError {
                        text: text.to_owned(),
                        prefix: $prefix,
                    })
            }
        }
    };
}
pub(super) use numbered;
