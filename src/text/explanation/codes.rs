//! The stable codes of rules and roles, for words and for programs.

use crate::{
    engine::{Held, Role, Rule},
    plan::{Index, IndexMethod},
};

macro_rules! rule_codes {
    ($($rule:pat => $code:literal,)+) => {
        /// The stable code of a rule, for words and for programs.
        pub const fn rule_code(rule: &Rule) -> &'static str {
            match rule {
                $($rule => $code,)+
            }
        }
    };
}

rule_codes! {
    Rule::Typed => "typed",
    Rule::Sum => "sum",
    Rule::Factor(Index::General) => "factor",
    Rule::Factor(Index::Wages) => "factor-wages",
    Rule::Factor(Index::Materials) => "factor-materials",
    Rule::Parts => "parts",
    Rule::Between => "between",
    Rule::Built(IndexMethod::Additive) => "built-additive",
    Rule::Built(IndexMethod::Ratio) => "built-ratio",
    Rule::Weighted => "weighted",
    Rule::YearPart => "year-part",
    Rule::Indexed => "indexed",
    Rule::RoundedEachYear => "rounded-each-year",
    Rule::RoundedParts => "rounded-parts",
    Rule::Deflated => "deflated",
    Rule::ReserveShare => "reserve-share",
    Rule::Split => "split",
    Rule::NothingLeft => "nothing-left",
    Rule::Undivided(_) => "undivided",
    Rule::Uncounted(_) => "uncounted",
    Rule::NoAreas => "no-areas",
    Rule::EqualWeight => "equal-weight",
    Rule::Weight => "weight",
    Rule::KeyPart => "key-part",
    Rule::Counted => "counted",
    Rule::AwardPart => "award-part",
    Rule::ShareWeight => "share-weight",
    Rule::RestWeight => "rest-weight",
    Rule::PercentageOf => "percentage-of",
    Rule::PerUnit => "per-unit",
    Rule::Path => "path",
    Rule::Corridor(Held::Free) => "corridor",
    Rule::Corridor(Held::Lowest) => "corridor-lowest",
    Rule::Corridor(Held::Highest) => "corridor-highest",
    Rule::Corridor(Held::Short) => "corridor-short",
    Rule::Corridor(Held::Over) => "corridor-over",
    Rule::Lowest => "lowest",
    Rule::Highest => "highest",
    Rule::YearBefore => "year-before",
    Rule::BeforeTerm => "before-term",
    Rule::Pinned => "pinned",
    Rule::PinsAboveLine => "pins-above-line",
    Rule::NothingBesidePins => "nothing-beside-pins",
    Rule::Awarded => "awarded",
    Rule::ReceivedForAll => "received-for-all",
    Rule::PassedOn => "passed-on",
    Rule::KeptBack => "kept-back",
    Rule::EqualPart => "equal-part",
    Rule::ByInstalments => "by-instalments",
    Rule::WholeYear => "whole-year",
    Rule::WholeYearOfAwards => "whole-year-of-awards",
    Rule::Refused => "refused",
    Rule::YearsInARow => "years-in-a-row",
    Rule::LatestDay => "latest-day",
    Rule::TermOfNotice => "term-of-notice",
    Rule::PastEnd => "past-end",
    Rule::Continuing => "continuing",
    Rule::NoTermYet => "no-term-yet",
    Rule::Difference => "difference",
}

/// The stable code of a role.
pub const fn role_code(role: Role) -> &'static str {
    match role {
        Role::Amount => "amount",
        Role::Plus => "plus",
        Role::Minus => "minus",
        Role::Factor => "factor",
        Role::Part => "part",
        Role::Unit => "unit",
        Role::Rate => "rate",
        Role::Wages => "wages",
        Role::Materials => "materials",
        Role::FactorBefore => "factor-before",
        Role::Provisional => "provisional",
        Role::ProvisionalBefore => "provisional-before",
        Role::DefinitiveBefore => "definitive-before",
        Role::Share => "share",
        Role::Own => "own",
        Role::Weight => "weight",
        Role::Value => "value",
        Role::Total => "total",
        Role::From => "from",
        Role::To => "to",
        Role::Start => "start",
        Role::End => "end",
        Role::Year => "year",
        Role::Method => "method",
        Role::Before => "before",
        Role::AllBefore => "all-before",
        Role::PartBefore => "part-before",
        Role::Lowest => "lowest",
        Role::Highest => "highest",
        Role::Date => "date",
        Role::Now => "now",
        Role::Count => "count",
        Role::Position => "position",
        Role::Years => "years",
        Role::Unknown => "unknown",
        Role::Months => "months",
        Role::Latest => "latest",
        Role::Announced => "announced",
    }
}
