//! The addresses of what is held against a limit: ceilings, room to shift and state aid.

use super::settled::parts;

parts! {
    /// The amounts of a ceiling (Awb 4:25).
    CeilingPart {
        /// What the awards of the year take of it.
        Taken = "taken_by_awards",
        /// What is left; below zero, by how much it is exceeded.
        Room = "room",
    }
}

parts! {
    /// The amounts of what is shifted on a line of an awarded year.
    ShiftPart {
        /// What the rules would give the line now, less what was awarded.
        Change = "change",
        /// How much more or less the line may be without an amending decision.
        Room = "room",
    }
}

parts! {
    /// The amounts of what is awarded on a day and counts as state aid.
    AidPart {
        /// What is awarded.
        Awarded = "awarded_amount",
        /// What else of this dossier counts: other awards to the same undertaking.
        Others = "other_awards",
        /// What counts of aid from elsewhere.
        Elsewhere = "aid_elsewhere",
        /// All that counts together.
        Sum = "counted_sum",
        /// The ceiling, by the rule that holds on the day.
        Ceiling = "ceiling",
    }
}
