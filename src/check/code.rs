//! The rules by which something is found, each with its stable code and how bad it is.

mod about;
mod declared;

use super::finding::Severity;
use declared::codes;

codes! {
    /// Lines ask more than is available.
    B001 = Error;
    /// What is over or short is no more than rounding.
    B002 = Signal;
    /// Money that no line has.
    B003 = Warning;
    /// A total reached the largest amount that can be kept.
    B004 = Error;
    /// Expected money that does not count.
    B005 = Signal;
    /// The reserve is larger than what counts.
    B006 = Error;
    /// A restriction that is noted and not yet held against the use of the money.
    B007 = Signal;
    /// All weights of lines are zero.
    B008 = Error;
    /// An amount of a source in a year outside the term.
    B009 = Warning;
    /// Expected money that counts.
    B010 = Signal;
    /// Awarded amounts that the rules would make others now.
    B011 = Warning;
    /// Awards go to a lead partner, and there is none.
    B012 = Warning;
    /// A lead partner that is no member in a year.
    B013 = Warning;
    /// Awarded amounts of a year that is not awarded.
    B014 = Warning;
    /// A line without organisations in a year.
    A001 = Error;
    /// All weights of members are zero.
    A002 = Error;
    /// A member without its figure.
    A003 = Error;
    /// Shares make more than the whole.
    A004 = Error;
    /// Shares make less than the whole.
    A005 = Warning;
    /// A figure of a later year was used.
    A006 = Signal;
    /// A member without history.
    A007 = Warning;
    /// An organisation of a line that is never a member.
    A008 = Error;
    /// A share of an organisation that does not take part.
    A009 = Warning;
    /// A share that is not reduced for a part of a year.
    A010 = Signal;
    /// History below zero, counted as zero.
    A011 = Warning;
    /// The parts of a key do not make the whole.
    A012 = Warning;
    /// A line without an amount for a year.
    A013 = Warning;
    /// A partner that gets nothing in any year.
    A014 = Signal;
    /// An amount per unit of a line without areas.
    A015 = Error;
    /// A pinned amount of an organisation that does not take part.
    A016 = Warning;
    /// More is pinned than the line has.
    A017 = Error;
    /// Everyone is pinned, and something is left for nobody.
    A018 = Warning;
    /// A line has less than the corridor promises.
    A019 = Warning;
    /// A line has more than the corridor allows.
    A020 = Warning;
    /// An organisation gets more of a line than it asked for.
    A021 = Signal;
    /// A corridor whose lowest change is above its highest.
    A022 = Warning;
    /// A line follows a path or corridor that no year has.
    A023 = Signal;
    /// A request of an organisation that does not take part.
    A024 = Warning;
    /// More is awarded under a scheme than its ceiling (Awb 4:25).
    L001 = Signal;
    /// A ceiling that was published when its year had begun (Awb 4:27).
    L002 = Signal;
    /// A ceiling of which it is not known that it was published (Awb 4:27).
    L003 = Signal;
    /// A ceiling without a method of distribution (Awb 4:26).
    L004 = Signal;
    /// No statutory basis is noted (Awb 4:23).
    L005 = Signal;
    /// The budget must name every recipient with a most (Awb 4:23).
    L006 = Signal;
    /// Incidental subsidy for longer than four years (Awb 4:23).
    L007 = Signal;
    /// Two ceilings of the same scheme and year.
    L008 = Warning;
    /// Lines of every year take more than comes in every year.
    L009 = Signal;
    /// Two figures of the same name, year and member.
    D001 = Error;
    /// Two organisations of one name.
    D002 = Warning;
    /// An award that is tagged to lines for more than the whole.
    D003 = Error;
    /// Two areas of one code.
    D004 = Warning;
    /// A tagged award without an organisation.
    D005 = Warning;
    /// A tagged award that asked for so much more than was granted that it may cover several years.
    D006 = Signal;
    /// An amount of a line in a year outside the term.
    D007 = Warning;
    /// A rate that is a percentage of another rate.
    D008 = Error;
    /// Two awarded amounts of the same line and year.
    D009 = Error;
    /// A task field that the list of Iv3 does not have.
    D010 = Signal;
    /// A tagged award of which the project names a later year.
    D011 = Signal;
    /// What was granted for more than a year, as the amount of each year.
    D012 = Warning;
    /// An award that ends before it begins.
    D013 = Warning;
    /// Who takes part on a condition counts in the division.
    M001 = Signal;
    /// The plan counts on an organisation that did not say yes.
    M002 = Warning;
    /// An organisation that leaves, without its last day.
    M003 = Warning;
    /// Who takes part on a condition that is not written down.
    M004 = Warning;
    /// A share of wages that changes no amount.
    I001 = Signal;
    /// A typed rate that is not the one that the figures build.
    I002 = Signal;
    /// A figure that is missing, so that others build no rate.
    I003 = Warning;
    /// Figures that build a rate that prices cannot have.
    I004 = Warning;
    /// A review that has passed and was not held.
    T001 = Signal;
    /// A review that comes soon.
    T002 = Signal;
    /// A review when there is no cooperation.
    T003 = Warning;
    /// More than five years without a report on effects (Awb 4:24).
    T004 = Signal;
    /// Days between two arrangements.
    T005 = Signal;
    /// Days on which there are two arrangements.
    T006 = Warning;
    /// A horizon that is longer than a cooperation is planned ahead.
    T007 = Signal;
    /// A term that is shorter or longer than usual.
    T008 = Signal;
    /// An arrangement before or after this one whose days are not known.
    T009 = Warning;
    /// What was shifted between lines is within the room.
    T010 = Signal;
    /// A line changes more than its room.
    T011 = Signal;
    /// An awarded year as a whole changes, which is no shift.
    T012 = Signal;
    /// Two phases that hold on the same day.
    Y001 = Warning;
    /// Somebody receives for others who did not say so (Awb 2:1).
    Y002 = Signal;
    /// A recipient of which it is not known whether it is a legal person (Awb 4:66).
    Y003 = Signal;
    /// Instalments that are not the whole together.
    Y004 = Warning;
    /// Advances that follow instalments of which there are none.
    Y005 = Warning;
    /// Partners that each answer for the whole.
    Y006 = Signal;
    /// A refusal after three years or more in a row, without a term of notice (Awb 4:51).
    Y007 = Signal;
    /// A refusal that is made known too late for the term to be over when the award ends (Awb 4:51).
    Y008 = Signal;
    /// Years in a row that the register cannot tell yet.
    Y009 = Signal;
    /// Less than before at the start, after three years or more in a row (Awb 4:51).
    Y010 = Signal;
    /// Less than was awarded, for a running year (Awb 4:50).
    Y011 = Signal;
    /// Less than was awarded, for a year whose proviso has not lapsed (Awb 4:34).
    Y012 = Signal;
    /// A proviso of an award that can still be invoked (Awb 4:34).
    Y013 = Signal;
    /// No legal rule holds on a day on which one is asked for.
    R001 = Signal;
    /// A term that is longer than the scheme grants for.
    R002 = Signal;
    /// A legal rule of the dossier without its number or amount.
    R003 = Warning;
    /// A report that is late.
    V001 = Warning;
    /// A report that is due soon.
    V002 = Signal;
    /// An award that no reporting rule asks anything for, where there are some.
    V003 = Signal;
    /// A report that no rule asks for.
    V004 = Warning;
    /// A reporting rule that does not say when, or how often.
    V005 = Warning;
    /// More de minimis aid than its ceiling.
    S001 = Signal;
    /// Money for an organisation of which no basis is recorded, where others have one.
    S002 = Signal;
    /// Aid from elsewhere without the day on which it was granted.
    S003 = Warning;
    /// A basis without its reason.
    S004 = Warning;
    /// No basis recorded at all, for more than the ceiling of de minimis aid.
    S005 = Signal;
    /// An obligation of article 4:39 without a statutory basis.
    P001 = Signal;
    /// An agreement in which nobody is named.
    P002 = Warning;
    /// An agreement that is never due.
    P003 = Warning;
    /// An agreement of which nothing shows that it is kept.
    P004 = Signal;
    /// An agreement that was due, and of which it is not said whether it was kept.
    P005 = Warning;
    /// Something that is promised for a year outside the term.
    P006 = Warning;
    /// A promise of who takes no part then.
    P007 = Warning;
    /// Two verdicts on the same promise.
    P008 = Warning;
    /// A promise that was kept in part or not.
    P009 = Signal;
    /// A verdict on a year for which nothing was promised.
    P010 = Warning;
    /// A verdict on who promised nothing.
    P011 = Warning;
    /// A decision that needs itself.
    Q001 = Error;
    /// A decision whose planned day is over.
    Q002 = Warning;
    /// A decision whose last day is over.
    Q003 = Warning;
    /// A decision that comes too late for the start.
    Q004 = Warning;
    /// A decision that is planned before what it needs can be there.
    Q005 = Warning;
    /// A decision that was taken before one that it needs.
    Q006 = Warning;
    /// A decision without a planned day.
    Q007 = Signal;
    /// A decision that nobody takes.
    Q008 = Signal;
    /// An organisation with another number of votes than one.
    Q009 = Signal;
    /// The longest chain of decisions had to begin already.
    Q010 = Warning;
    /// A decision that concerns who has no seat in the body that takes it.
    Q011 = Signal;
    /// A role with one holder and no deputy.
    F001 = Signal;
    /// A role that nobody has.
    F002 = Warning;
    /// A role whose holder was there until a day that is past, and nobody follows.
    F003 = Warning;
    /// A role that ends soon, and nobody follows.
    F004 = Signal;
    /// One person with roles on both sides.
    F005 = Warning;
    /// One person with several roles.
    F006 = Signal;
    /// An organisation that carries out, with a role of who commissions.
    F007 = Warning;
    /// A side without a role, where the other has one.
    F008 = Signal;
    /// A role that ends before it begins.
    F009 = Warning;
    /// A quorum of more members than can be there.
    F010 = Warning;
    /// A consultation body that does not say how often it meets.
    F011 = Signal;
    /// A consultation body that had to meet again.
    F012 = Warning;
    /// A consultation body of which no meeting is known, since the arrangement began.
    F013 = Signal;
    /// A consultation body that nobody chairs.
    F014 = Signal;
    /// A consultation body in which nobody has a seat.
    F015 = Signal;
    /// A point of the landing that is late.
    N001 = Warning;
    /// Points of the landing that nobody sees to, or without a last day.
    N002 = Signal;
    /// Who takes part without a whole list, where others have begun theirs.
    N003 = Signal;
    /// A point that is done without a day.
    N004 = Signal;
    /// A point with the day on which it was done that is not done.
    N005 = Warning;
    /// The same point of the standard list twice.
    N006 = Warning;
    /// A bottleneck that had to be cleared.
    N010 = Warning;
    /// A bottleneck that has been at its level for long.
    N011 = Signal;
    /// A bottleneck that nobody sees to.
    N012 = Signal;
    /// A bottleneck of which it is not known since when it is there.
    N013 = Signal;
    /// A bottleneck that was cleared before it was raised, or raised on a day to come.
    N014 = Warning;
    /// Who takes part has not signed.
    H001 = Warning;
    /// A signature without a mandate on that day.
    H002 = Warning;
    /// What was signed was not taken home to the constituency.
    H003 = Signal;
    /// What was signed was not ratified.
    H004 = Signal;
    /// What concerns a party became different since it signed.
    H005 = Warning;
    /// A signature of which it is not known what was signed.
    H006 = Signal;
    /// A determination of an award that there is not.
    E001 = Warning;
    /// Two determinations of the same award.
    E002 = Warning;
    /// A sum that cannot be set off with the year that is named (Awb 4:57).
    E003 = Warning;
    /// Determined lower than the rule gives, without a ground (Awb 4:46).
    E004 = Warning;
    /// Determined higher than the rule gives (Awb 4:46).
    E005 = Warning;
    /// A ground that is not explained (Awb 4:46, 3:46).
    E006 = Signal;
    /// A determination by costs that are not known.
    E007 = Warning;
    /// Money that can be recovered for a short time only (Awb 4:57).
    E008 = Signal;
    /// Money that could have been recovered until a day that is past (Awb 4:57).
    E009 = Signal;
    /// More came back or was set off than was not due.
    E010 = Warning;
    /// Money that cannot be carried over like this.
    E011 = Warning;
    /// A carry-over that nobody decided yet.
    E012 = Signal;
    /// More is carried over than there is.
    E013 = Warning;
    /// Results of a year outside the term.
    E014 = Warning;
    /// Results of one organisation and year, some with a line and some without.
    E015 = Signal;
    /// Two equalisation reserves of one organisation.
    E016 = Warning;
    /// What of an equalisation reserve is due when the subsidy ends (Awb 4:72).
    E017 = Signal;
    /// A line that costs more than anything covers.
    E018 = Signal;
    /// An adopted version that the engine would divide otherwise now.
    K001 = Error;
    /// A clause that names something which the plan does not know.
    C001 = Warning;
    /// A document without clauses.
    C002 = Signal;
    /// An award letter to nobody.
    C003 = Signal;
    /// A goal that no line has.
    G001 = Warning;
    /// A line without a goal, where there are goals.
    G002 = Signal;
    /// An indicator without a target, and without words by which it is seen.
    G003 = Warning;
    /// A target of a year outside the term.
    G004 = Warning;
    /// A year that is over, without what became of its target.
    G005 = Signal;
    /// The partners changed what is the authority's.
    W001 = Signal;
    /// The authority changed what is the partners'.
    W002 = Signal;
}
