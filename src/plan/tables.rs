//! How the tables of a plan are declared: each once, in the list of `plan.rs`.
//!
//! From that list come the plan itself, the names of its tables, the types of their ids, rows
//! without their type, and the ways from a name to a table. What a table holds stands in its own
//! file; what it is called and how it is written elsewhere is asked for by the compiler.

/// Declares every table, in the order in which files and exports list them. A row of `rows` is
/// «`Name` `member`: `Row`, `IdType` = prefix of its ids»; a single row has no id.
macro_rules! tables {
    (
        single { $($(#[doc = $single_doc:literal])+ $single_name:ident $single:ident: $single_row:ident;)+ }
        rows { $($(#[doc = $doc:literal])+ $name:ident $member:ident: $row:ident, $id:ident = $prefix:literal;)+ }
    ) => {
        /// Everything that decides an amount: what a version keeps and a hash covers.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Plan {
            $($(#[doc = $single_doc])+ pub $single: Single<$single_row>,)+
            $($(#[doc = $doc])+ pub $member: Table<$row>,)+
        }

        /// The tables of a plan, the single rows included.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum TableName {
            $($(#[doc = $single_doc])+ $single_name,)+
            $($(#[doc = $doc])+ $name,)+
        }

        $(
            #[doc = concat!("The id of a row of [`", stringify!($row), "`], `", $prefix, "-0001`.")]
            pub type $id = Id<$row>;
        )+

        impl TableName {
            /// Every table, in the order in which files and exports list them.
            pub const ALL: [Self; [$(Self::$single_name,)+ $(Self::$name,)+].len()] =
                [$(Self::$single_name,)+ $(Self::$name,)+];

            /// The name in files, places and edits.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$single_name => <$single_row as Row>::CODE,)+
                    $(Self::$name => <$row as Row>::CODE,)+
                }
            }

            /// What ids of its rows start with; a single row has none.
            pub const fn prefix(self) -> &'static str {
                match self {
                    $(Self::$single_name => "",)+
                    $(Self::$name => $prefix,)+
                }
            }

            /// Whether the table holds exactly one row, which is never added or removed.
            pub const fn is_single(self) -> bool {
                matches!(self, $(Self::$single_name)|+)
            }
        }

        impl Plan {
            /// The table of a name, for code that treats all tables alike.
            pub fn table(&self, name: TableName) -> &dyn AnyTable {
                match name {
                    $(TableName::$single_name => &self.$single,)+
                    $(TableName::$name => &self.$member,)+
                }
            }

            /// The same, to change it. Only `change` does.
            pub(crate) fn table_mut(&mut self, name: TableName) -> &mut dyn AnyTable {
                match name {
                    $(TableName::$single_name => &mut self.$single,)+
                    $(TableName::$name => &mut self.$member,)+
                }
            }

            /// Shares every table that is equal with another plan, so that both keep it once.
            pub fn share_equal_tables(&mut self, other: &Self) {
                $(if self.$single == other.$single {
                    self.$single = other.$single.clone();
                })+
                $(if self.$member == other.$member {
                    self.$member = other.$member.clone();
                })+
            }

            /// Whether two plans share the very same table, so that there is nothing to compare.
            pub fn is_same_table(&self, other: &Self, name: TableName) -> bool {
                match name {
                    $(TableName::$single_name => self.$single.is_same(&other.$single),)+
                    $(TableName::$name => self.$member.is_same(&other.$member),)+
                }
            }
        }

        any_row::any_row!($($single_row,)+ $($row,)+);
    };
}
pub(super) use tables;
