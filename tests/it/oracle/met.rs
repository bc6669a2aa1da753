//! What was met on the way: the special cases of the rules.

/// A special case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Met {
    /// Somebody with a weight stands on a floor or hangs at a cap.
    CorridorBinds,
    /// There is less than all floors.
    CorridorShort,
    /// There is more than all caps.
    CorridorOver,
    /// Shares between history and the split of the line.
    Path,
    /// The other lines take more than there is.
    NothingLeftForWeighted,
    /// A figure is not known.
    MissingFigure,
    /// All weights are zero.
    NoWeight,
    /// Pins above the line.
    PinsTooHigh,
    /// Everyone has a pin, and they do not make the line.
    AllPinned,
    /// A year that the term covers in part.
    BrokenYear,
    /// An amount that does not fit the unit.
    Residue,
    /// Somebody who takes part for a part of the year.
    PartMember,
    /// A line below zero.
    Correction,
    /// An amount for every unit.
    PerUnit,
    /// A percentage of another figure.
    RateFigure,
    /// A year whose amounts are facts.
    Awarded,
    /// A fact that the rules would make another now.
    Amendment,
    /// A line that nobody carries out.
    NoMembers,
    /// Shares of less than the whole.
    SharesBelow,
    /// Shares of more than the whole.
    SharesAbove,
    /// Money of a line that nobody has.
    NotYetAssigned,
    /// Lines and money that differ by rounding only.
    RoundingDifference,
    /// A figure of a later year, for want of an earlier one.
    LaterFigure,
    /// Somebody who had nothing before.
    NoHistory,
    /// What organisations have is divided over areas.
    OverAreas,
    /// A line of wages and materials, whose prices change otherwise.
    Parts,
    /// A rate that was built of figures.
    BuiltRate,
}

impl Met {
    /// Every one of them.
    pub(crate) const ALL: [Self; 27] = [
        Self::CorridorBinds,
        Self::CorridorShort,
        Self::CorridorOver,
        Self::Path,
        Self::NothingLeftForWeighted,
        Self::MissingFigure,
        Self::NoWeight,
        Self::PinsTooHigh,
        Self::AllPinned,
        Self::BrokenYear,
        Self::Residue,
        Self::PartMember,
        Self::Correction,
        Self::PerUnit,
        Self::RateFigure,
        Self::Awarded,
        Self::Amendment,
        Self::NoMembers,
        Self::SharesBelow,
        Self::SharesAbove,
        Self::NotYetAssigned,
        Self::RoundingDifference,
        Self::LaterFigure,
        Self::NoHistory,
        Self::OverAreas,
        Self::Parts,
        Self::BuiltRate,
    ];
}
