//! Legal rules as data: how many years, weeks or euros a law or scheme names, from when to when, and
//! where that stands. Those of the law ship with the program; a dossier may know better.

mod shipped;

pub use shipped::{local_rules, reporting_rules, rule_sets, shipped_rules};

use super::{
    LegalRuleId, Plan, TableName,
    field::{Field, FieldType, Row, choice_field, field},
    value::{Kind, Value, ValueError},
};
use crate::money::Money;
use jiff::civil::Date;
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

/// What a law or scheme says about one topic for some time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LegalRule {
    /// The law or set of rules that it belongs to.
    pub name: String,
    /// What it is about.
    pub topic: Topic,
    /// The amount that it names, in euros.
    pub amount: Option<Money>,
    /// The number that it names, in the unit of its topic: years or weeks.
    pub number: Option<Count>,
    /// How its years are counted, where that makes a difference.
    pub period: Period,
    /// The first day on which it holds; ever since if blank.
    pub valid_from: Option<Date>,
    /// The last day; until further notice if blank.
    pub valid_to: Option<Date>,
    /// Where it stands.
    pub source: String,
    /// Anything that a reader must know.
    pub note: String,
}

/// What legal rules are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// After how many years in a row a refusal takes a reasonable term (Awb 4:51).
    #[default]
    NoticeYears,
    /// For how many weeks after adoption of a budget its proviso can be invoked (Awb 4:34).
    ProvisoWeeks,
    /// For how many years after determination can be recovered (Awb 4:57).
    RecoveryYears,
    /// How many years an incidental subsidy without statutory basis lasts at most (Awb 4:23(3)(d)).
    IncidentalYears,
    /// How often the effects of subsidy that a statutory rule is the basis of are reported on, in years
    /// (Awb 4:24).
    EvaluationYears,
    /// How many years a scheme grants for at most.
    SchemeYears,
    /// The ceiling of de minimis aid, and over how many years.
    DeMinimis,
    /// The ceiling of de minimis aid for services of general economic interest, and over how many
    /// years.
    SgeiDeMinimis,
}

/// How years are counted back from a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// From day to day.
    #[default]
    Rolling,
    /// The book year of the day and those before it; a book year is a calendar year.
    BookYears,
}

/// A whole number from 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(u16);

/// A rule that holds, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holding<'a> {
    /// The rule.
    pub rule: &'a LegalRule,
    /// The row of the dossier; `None` for a rule of the program.
    pub id: Option<LegalRuleId>,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Self; 8] = [
        Self::NoticeYears,
        Self::ProvisoWeeks,
        Self::RecoveryYears,
        Self::IncidentalYears,
        Self::EvaluationYears,
        Self::SchemeYears,
        Self::DeMinimis,
        Self::SgeiDeMinimis,
    ];

    /// Its code in files and words.
    pub fn code(self) -> &'static str {
        match self.to_value() {
            Value::Choice(code) => code,
            _ => "",
        }
    }
}

impl Count {
    /// So many.
    pub fn new(number: u16) -> Option<Self> {
        (1..=9999).contains(&number).then_some(Self(number))
    }

    /// How many.
    pub const fn number(self) -> u16 {
        self.0
    }
}

impl LegalRule {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        holds((self.valid_from, self.valid_to), day)
    }
}

/// Whether a day lies between a first and a last one, each of which may be open.
pub(crate) fn holds((from, to): (Option<Date>, Option<Date>), day: Date) -> bool {
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
}

impl Holding<'_> {
    /// The number that it names.
    pub fn number(&self) -> Option<usize> {
        self.rule.number.map(|count| usize::from(count.number()))
    }

    /// Where it stands: its source, or else its name.
    pub fn source(&self) -> &str {
        if self.rule.source.is_empty() {
            &self.rule.name
        } else {
            &self.rule.source
        }
    }
}

impl Plan {
    /// The rule on a topic that holds on a day: that of the dossier goes before that of the program,
    /// and of several the one that began last.
    pub fn rule(&self, topic: Topic, day: Date) -> Option<Holding<'_>> {
        let is_it = |rule: &LegalRule| rule.topic == topic && rule.holds_on(day);
        let own = self.rules.iter().filter(|(_, rule)| is_it(rule));
        let own = own.max_by_key(|(id, rule)| (rule.valid_from, *id));
        let shipped = || {
            let rules = shipped_rules().iter().filter(|rule| is_it(rule));
            rules.max_by_key(|rule| rule.valid_from)
        };
        own.map(|(id, rule)| Holding { rule, id: Some(id) })
            .or_else(|| shipped().map(|rule| Holding { rule, id: None }))
    }

    /// The number that the rule on a topic names that holds on a day.
    pub fn rule_number(&self, topic: Topic, day: Date) -> Option<usize> {
        let holding = self.rule(topic, day)?;
        holding.number()
    }
}

choice_field!(Topic {
    NoticeYears = "notice_years",
    ProvisoWeeks = "proviso_weeks",
    RecoveryYears = "recovery_years",
    IncidentalYears = "incidental_years",
    EvaluationYears = "evaluation_years",
    SchemeYears = "scheme_years",
    DeMinimis = "de_minimis",
    SgeiDeMinimis = "sgei_de_minimis",
});
choice_field!(Period {
    Rolling = "rolling",
    BookYears = "book_years",
});

impl FieldType for Count {
    const KIND: Kind = Kind::Number;

    fn to_value(&self) -> Value {
        Value::Number(Decimal::from(self.0))
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        let number = Decimal::from_value(value)?;
        let whole = number.is_integer().then(|| number.to_u16()).flatten();
        whole
            .and_then(Self::new)
            .ok_or_else(|| ValueError::Unreadable {
                text: number.to_string(),
                kind: Kind::Number,
                reason: "a whole number from 1 to 9999".to_owned(),
            })
    }
}

impl Row for LegalRule {
    const TABLE: TableName = TableName::Rules;
    const CODE: &'static str = "rules";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(name),
                field!(topic),
                field!(amount),
                field!(number),
                field!(period),
                field!(valid_from),
                field!(valid_to),
                field!(source),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
