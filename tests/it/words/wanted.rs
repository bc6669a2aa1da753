//! The keys that must have words, because something has their code.

use ontschot::{
    check::{Code, Severity},
    engine::{Held, Remark, Role, Rule},
    plan::{BudgetPart, Index, IndexMethod, Kind, TableName, fields_of},
    text::explanation::{role_code, rule_code},
};
use std::{collections::BTreeSet, iter::successors};

/// What keys start with that are all in [`keys`]: any other with this start is one too many.
pub(super) const FAMILIES: [&str; 11] = [
    "table-",
    "row-",
    "field-",
    "choice-",
    "budget-",
    "severity-",
    "finding-",
    "advice-",
    "rule-",
    "heading-",
    "role-",
];

/// Every key of those families.
pub(super) fn keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for table in TableName::ALL {
        keys.insert(format!("table-{table}"));
        keys.insert(format!("row-{table}"));
        for (field, kind) in fields_of(table) {
            keys.insert(format!("field-{table}-{field}"));
            keys.extend(choices(kind).iter().map(|code| format!("choice-{code}")));
        }
    }
    keys.extend(BudgetPart::ALL.map(|part| format!("budget-{}", part.code())));
    keys.extend(Severity::ALL.map(|severity| format!("severity-{}", severity.code())));
    for code in Code::ALL {
        keys.insert(format!("finding-{}", code.text()));
        keys.insert(format!("advice-{}", code.text()));
    }
    for rule in successors(Some(Rule::Typed), next_rule) {
        keys.insert(format!("rule-{}", rule_code(&rule)));
        keys.insert(format!("heading-{}", rule_code(&rule)));
    }
    keys.insert("rule-unchanged".to_owned());
    keys.insert("rule-sum-of-nothing".to_owned());
    keys.insert("rule-awarded-otherwise".to_owned());
    keys.insert("rule-years-in-a-row-open".to_owned());
    keys.insert("rule-years-in-a-row-no-rule".to_owned());
    let roles = successors(Some(Role::Amount), |role| next_role(*role));
    keys.extend(roles.map(|role| format!("role-{}", role_code(role))));
    keys
}

/// The codes of a choice, also of one in a list.
fn choices(kind: Kind) -> Vec<&'static str> {
    match kind {
        Kind::Choice(codes) => codes.to_vec(),
        Kind::Set(kind) | Kind::AllOrSet(kind) => choices(*kind),
        Kind::Map(key, value) => [choices(*key), choices(*value)].concat(),
        _ => Vec::new(),
    }
}

macro_rules! next_rules {
    ($($rule:pat => $next:expr,)+) => {
        /// The rule after another. A new rule does not compile here until it has its place in the row.
        fn next_rule(rule: &Rule) -> Option<Rule> {
            Some(match rule {
                $($rule => $next,)+
                Rule::Difference => return None,
            })
        }
    };
}

next_rules! {
    Rule::Typed => Rule::Sum,
    Rule::Sum => Rule::Factor(Index::General),
    Rule::Factor(Index::General) => Rule::Factor(Index::Wages),
    Rule::Factor(Index::Wages) => Rule::Factor(Index::Materials),
    Rule::Factor(Index::Materials) => Rule::Parts,
    Rule::Parts => Rule::Between,
    Rule::Between => Rule::Built(IndexMethod::Additive),
    Rule::Built(IndexMethod::Additive) => Rule::Built(IndexMethod::Ratio),
    Rule::Built(IndexMethod::Ratio) => Rule::Weighted,
    Rule::Weighted => Rule::YearPart,
    Rule::YearPart => Rule::Indexed,
    Rule::Indexed => Rule::RoundedEachYear,
    Rule::RoundedEachYear => Rule::RoundedParts,
    Rule::RoundedParts => Rule::Deflated,
    Rule::Deflated => Rule::ReserveShare,
    Rule::ReserveShare => Rule::Split,
    Rule::Split => Rule::NothingLeft,
    Rule::NothingLeft => Rule::Undivided(Remark::NoMembers),
    Rule::Undivided(_) => Rule::Uncounted(Remark::NoAreas),
    Rule::Uncounted(_) => Rule::NoAreas,
    Rule::NoAreas => Rule::EqualWeight,
    Rule::EqualWeight => Rule::Weight,
    Rule::Weight => Rule::KeyPart,
    Rule::KeyPart => Rule::Counted,
    Rule::Counted => Rule::AwardPart,
    Rule::AwardPart => Rule::ShareWeight,
    Rule::ShareWeight => Rule::RestWeight,
    Rule::RestWeight => Rule::PercentageOf,
    Rule::PercentageOf => Rule::PerUnit,
    Rule::PerUnit => Rule::Path,
    Rule::Path => Rule::Corridor(Held::Lowest),
    Rule::Corridor(Held::Lowest) => Rule::Corridor(Held::Free),
    Rule::Corridor(Held::Free) => Rule::Corridor(Held::Highest),
    Rule::Corridor(Held::Highest) => Rule::Corridor(Held::Short),
    Rule::Corridor(Held::Short) => Rule::Corridor(Held::Over),
    Rule::Corridor(Held::Over) => Rule::Lowest,
    Rule::Lowest => Rule::Highest,
    Rule::Highest => Rule::YearBefore,
    Rule::YearBefore => Rule::BeforeTerm,
    Rule::BeforeTerm => Rule::Pinned,
    Rule::Pinned => Rule::PinsAboveLine,
    Rule::PinsAboveLine => Rule::NothingBesidePins,
    Rule::NothingBesidePins => Rule::Awarded,
    Rule::Awarded => Rule::ReceivedForAll,
    Rule::ReceivedForAll => Rule::PassedOn,
    Rule::PassedOn => Rule::KeptBack,
    Rule::KeptBack => Rule::EqualPart,
    Rule::EqualPart => Rule::ByInstalments,
    Rule::ByInstalments => Rule::WholeYear,
    Rule::WholeYear => Rule::WholeYearOfAwards,
    Rule::WholeYearOfAwards => Rule::Refused,
    Rule::Refused => Rule::YearsInARow,
    Rule::YearsInARow => Rule::LatestDay,
    Rule::LatestDay => Rule::TermOfNotice,
    Rule::TermOfNotice => Rule::PastEnd,
    Rule::PastEnd => Rule::Continuing,
    Rule::Continuing => Rule::OverItsDays,
    Rule::OverItsDays => Rule::NoTermYet,
    Rule::NoTermYet => Rule::AtLeast,
    Rule::AtLeast => Rule::AtMost,
    Rule::AtMost => Rule::Shifted,
    Rule::Shifted => Rule::ShiftRoom,
    Rule::ShiftRoom => Rule::GrantedWithin,
    Rule::GrantedWithin => Rule::OfRule,
    Rule::OfRule => Rule::Without,
    Rule::Without => Rule::PaidBefore,
    Rule::PaidBefore => Rule::Difference,
}

/// The role after another, in the same way.
const fn next_role(role: Role) -> Option<Role> {
    Some(match role {
        Role::Amount => Role::Plus,
        Role::Plus => Role::Minus,
        Role::Minus => Role::Factor,
        Role::Factor => Role::Part,
        Role::Part => Role::Unit,
        Role::Unit => Role::Rate,
        Role::Rate => Role::Wages,
        Role::Wages => Role::Materials,
        Role::Materials => Role::FactorBefore,
        Role::FactorBefore => Role::Provisional,
        Role::Provisional => Role::ProvisionalBefore,
        Role::ProvisionalBefore => Role::DefinitiveBefore,
        Role::DefinitiveBefore => Role::Share,
        Role::Share => Role::Own,
        Role::Own => Role::Weight,
        Role::Weight => Role::Value,
        Role::Value => Role::Total,
        Role::Total => Role::From,
        Role::From => Role::To,
        Role::To => Role::Start,
        Role::Start => Role::End,
        Role::End => Role::Year,
        Role::Year => Role::Method,
        Role::Method => Role::Before,
        Role::Before => Role::AllBefore,
        Role::AllBefore => Role::PartBefore,
        Role::PartBefore => Role::Lowest,
        Role::Lowest => Role::Highest,
        Role::Highest => Role::Date,
        Role::Date => Role::Now,
        Role::Now => Role::Count,
        Role::Count => Role::Position,
        Role::Position => Role::Years,
        Role::Years => Role::Unknown,
        Role::Unknown => Role::Months,
        Role::Months => Role::Latest,
        Role::Latest => Role::Announced,
        Role::Announced => Role::Limit,
        Role::Limit => Role::Leaves,
        Role::Leaves => return None,
    })
}
