//! The addresses of what belongs to the end of a year.

macro_rules! parts {
    ($(#[doc = $of:literal])+ $name:ident { $($(#[doc = $doc:literal])+ $part:ident = $code:literal,)+ }) => {
        $(#[doc = $of])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[doc = $doc])+ $part,)+
        }

        impl $name {
            /// Every number, in the order in which one follows from the other.
            pub const ALL: &'static [Self] = &[$(Self::$part),+];

            /// The name in places and exports.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$part => $code,)+
                }
            }
        }
    };
}

pub(super) use parts;

parts! {
    /// The numbers of a year's settlement. The first are those of an award; those from `Own` on are
    /// those of an organisation.
    SettlementPart {
        /// What the plan allocates.
        Granted = "granted",
        /// What was carried over from earlier years.
        CarriedIn = "carried_in",
        /// What is carried over to later years.
        CarriedOut = "carried_out",
        /// What can be determined at most: granted, with what was carried in and without what is
        /// carried out.
        Award = "award",
        /// What of an earlier year was set off with this one (Awb 4:57).
        SetOffBefore = "set_off_before",
        /// What there is to spend of it: the award less what was set off with it.
        Money = "money",
        /// What was spent, less what was received besides.
        Cost = "cost",
        /// What the award is determined at, or would be by the rule as long as it is not.
        Determined = "determined",
        /// What the authority paid for the year.
        Paid = "paid",
        /// What is still to be recovered; below zero it is still to be paid.
        Open = "still_open",
        /// An organisation's own part of what is determined.
        Own = "own_part",
        /// That part less what it really spent.
        Difference = "difference",
        /// What is in its equalisation reserve when the year begins.
        ReserveBefore = "reserve_before",
        /// What goes into the reserve; below zero it comes out of it.
        ReserveChange = "reserve_change",
        /// What is in it when the year is over.
        ReserveAfter = "reserve_after",
        /// Which part of that is due to the authority when the subsidy ends.
        ReserveDue = "reserve_due",
        /// What it keeps besides; below zero it bears that itself.
        Kept = "kept",
    }
}

parts! {
    /// The numbers of what a line cost an organisation more than it has.
    OverspendPart {
        /// What it has of the line, with what was carried over.
        Has = "has",
        /// What it spent on the line, less what it received besides.
        Cost = "cost",
        /// What that is more.
        Over = "overspend",
        /// What others have left on the same line.
        OnLine = "on_line",
        /// What is left on other lines.
        OtherLines = "other_lines",
        /// What the reserve of the year covers.
        Reserve = "reserve",
        /// What the authority bears.
        Authority = "authority",
        /// What the organisation bears itself.
        Own = "own",
    }
}
