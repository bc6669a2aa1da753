//! The multi-year arrangement: its years and its rules of money.

use super::{
    KeyId, OrganisationId, TableName,
    determination::SettledOn,
    field::{Field, FieldType as _, Row, choice_field, field},
    indexation::IndexMethod,
    instalment::PaymentPattern,
    value::{Kind, Value, ValueError},
};
use crate::{
    money::Money,
    share::{Rate, Share},
    year::{PartRule, Term, Year},
};
use jiff::{
    ToSpan as _,
    civil::{Date, date},
};
use std::collections::{BTreeMap, BTreeSet};

/// The subsidy term and the rules by which its money is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrangement {
    /// The first and last day.
    pub term: Term,
    /// How the part of a broken year is measured.
    pub year_part: PartRule,
    /// What computed amounts are rounded to; an amount that a person typed never is. At least a
    /// cent.
    pub unit: Money,
    /// Whether next year's amount starts from last year's rounded amount or from the exact one.
    pub index_base: IndexBase,
    /// The rate of a year leads from the year before to that year. A year without one has what the
    /// figures of wages and prices build, else 0 %.
    pub rates: BTreeMap<Year, Rate>,
    /// The same for wages alone; a year without one has the general rate.
    pub wage_rates: BTreeMap<Year, Rate>,
    /// The same for materials alone.
    pub material_rates: BTreeMap<Year, Rate>,
    /// By how much wages are expected to rise in a year (Dutch: OVA).
    pub wages_provisional: BTreeMap<Year, Rate>,
    /// By how much they rose, once that is known.
    pub wages_definitive: BTreeMap<Year, Rate>,
    /// By how much prices are expected to rise in a year (Dutch: PCC).
    pub prices_provisional: BTreeMap<Year, Rate>,
    /// By how much they rose, once that is known.
    pub prices_definitive: BTreeMap<Year, Rate>,
    /// For how much the figure of wages counts in the general index, the rest being that of prices.
    pub wage_weight: Share,
    /// How what the year before was off comes into the rate of a year.
    pub index_method: IndexMethod,
    /// What is set aside each year before anything is divided.
    pub reserve: Reserve,
    /// The years in which expected money counts as well as committed money.
    pub count_expected: BTreeSet<Year>,
    /// The figure that counts residents, for amounts per resident.
    pub residents: String,
    /// By which key amounts go to areas, unless a line says otherwise.
    pub area_key: Option<KeyId>,
    /// The earlier year that totals are compared with; the last year before the term if blank.
    pub compare_year: Option<Year>,
    /// The transition path: for how much the split of a line counts in a year, against what
    /// organisations had before; the whole in a year without one. Lines follow it that say so.
    pub path: BTreeMap<Year, Share>,
    /// The corridor: how much less than the year before an organisation gets at most, such as
    /// −5 %; no limit in a year without one. Lines hold to it that say so.
    pub floor: BTreeMap<Year, Rate>,
    /// How much more than the year before an organisation gets at most.
    pub cap: BTreeMap<Year, Rate>,
    /// Whether the corridor is counted from last year's amount at this year's price level.
    pub bounds_indexed: bool,
    /// The years that were awarded, each with the day of the decision. Their amounts are facts.
    pub awarded: BTreeMap<Year, Date>,
    /// To whom the awards are made out.
    pub award_form: AwardForm,
    /// Who receives the award where one organisation does for others.
    pub lead: Option<OrganisationId>,
    /// The scheme under which is awarded.
    pub scheme: String,
    /// The statutory basis of the awards (Awb 4:23).
    pub legal_basis: String,
    /// The years whose budget the authority has adopted. An award for another year is made on
    /// condition that enough money is made available (Awb 4:34).
    pub budget_adopted: BTreeSet<Year>,
    /// The day on which a year's budget was adopted: the proviso can be invoked until four weeks
    /// after it.
    pub budget_adopted_on: BTreeMap<Year, Date>,
    /// How the advances of a year are spread over its months (Awb 4:95).
    pub payment_pattern: PaymentPattern,
    /// Which part of every award is kept back until it is determined (Awb 4:46); nothing if blank.
    pub kept_back: Option<Share>,
    /// By which rule awards are determined when their year is over (Awb 4:46).
    pub settled_on: SettledOn,
    /// Anything that a reader must know.
    pub note: String,
}

/// To whom awards are made out (Awb 4:66: an award for book years goes to legal persons only).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AwardForm {
    /// Each organisation has its own award.
    #[default]
    Separate,
    /// One award to the lead partner, who pays the others.
    Lead,
    /// One award to all organisations together.
    Joint,
    /// One award to a legal entity of the partners, which pays them or does the work.
    Entity,
}

/// From which amount the index of the next year is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum IndexBase {
    /// From the exact amount; each year is rounded once.
    #[default]
    Exact,
    /// From last year's amount as it was rounded.
    Rounded,
}

/// What is set aside of the money that counts, from sources that are free.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reserve {
    /// Nothing.
    #[default]
    None,
    /// The same amount each year.
    Amount(Money),
    /// A share of what counts that year, rounded to the unit.
    Share(Share),
}

/// For how many weeks after the adoption of a budget its proviso can be invoked (Awb 4:34).
const PROVISO_WEEKS: i32 = 4;

impl Arrangement {
    /// An arrangement for a term, with nothing else decided.
    pub fn for_term(term: Term) -> Self {
        Self {
            term,
            ..Self::default()
        }
    }

    /// The year that totals are compared with.
    pub fn compared_year(&self) -> Year {
        self.compare_year
            .unwrap_or_else(|| Year::of(self.term.first()).previous())
    }

    /// For how much the split of a line counts in a year, against what organisations had before.
    pub fn path_share(&self, year: Year) -> Share {
        self.path.get(&year).copied().unwrap_or(Share::WHOLE)
    }

    /// Whether the budget of a year is adopted, on a day that is known or not.
    pub fn is_budget_adopted(&self, year: Year) -> bool {
        self.budget_adopted.contains(&year) || self.budget_adopted_on.contains_key(&year)
    }

    /// The last day on which the budget proviso of a year can be invoked: four weeks after its budget
    /// was adopted (Awb 4:34). `None` where that day is not known, or where the award
    /// was made after it and has no proviso.
    pub fn proviso_until(&self, year: Year) -> Option<Date> {
        let adopted = self.budget_adopted_on.get(&year).copied()?;
        let is_after = self.awarded.get(&year).is_some_and(|day| *day > adopted);
        let until = adopted.checked_add(PROVISO_WEEKS.weeks()).ok();
        until.filter(|_| !is_after)
    }

    /// Whether the amounts of a year are facts.
    pub fn is_awarded(&self, year: Year) -> bool {
        self.awarded.contains_key(&year)
    }

    fn set_term(&mut self, first: Date, last: Date) -> Result<(), ValueError> {
        self.term = Term::new(first, last)?;
        Ok(())
    }

    /// Moves the first day. A last day that would lie before it moves to the end of that year, and
    /// one that would lie too far away to the end of the longest term: so the first day can go
    /// anywhere, and the last day after it.
    fn set_start(&mut self, value: Value) -> Result<(), ValueError> {
        let first = Date::from_value(value)?;
        let last = self.term.last();
        if last < first {
            return self.set_term(first, first.last_of_year());
        }
        let longest = Term::longest_from(first);
        self.set_term(first, last.min(longest.last()))
    }

    fn set_unit(&mut self, value: Value) -> Result<(), ValueError> {
        let unit = Money::from_value(value)?;
        if unit < Money::CENT {
            return Err(ValueError::Unreadable {
                text: unit.to_string(),
                kind: Kind::Money,
                reason: "below one cent".to_owned(),
            });
        }
        self.unit = unit;
        Ok(())
    }

    /// Takes a reserve of one kind; blank takes it away only where that kind was set.
    const fn set_reserve(&mut self, reserve: Option<Reserve>, is_of_kind: bool) {
        match reserve {
            Some(reserve) => self.reserve = reserve,
            None if is_of_kind => self.reserve = Reserve::None,
            None => {}
        }
    }

    fn reserve_value<T>(&self, part: fn(Reserve) -> Option<T>, show: fn(T) -> Value) -> Value {
        part(self.reserve).map_or(Value::Blank, show)
    }
}

impl Default for Arrangement {
    fn default() -> Self {
        let year_2000 = Year::of(date(2000, 1, 1));
        Self {
            term: year_2000.whole(),
            year_part: PartRule::default(),
            unit: Money::CENT,
            index_base: IndexBase::default(),
            rates: BTreeMap::new(),
            wage_rates: BTreeMap::new(),
            material_rates: BTreeMap::new(),
            wages_provisional: BTreeMap::new(),
            wages_definitive: BTreeMap::new(),
            prices_provisional: BTreeMap::new(),
            prices_definitive: BTreeMap::new(),
            wage_weight: Share::NINE_TENTHS,
            index_method: IndexMethod::default(),
            reserve: Reserve::None,
            count_expected: BTreeSet::new(),
            residents: String::new(),
            area_key: None,
            compare_year: None,
            path: BTreeMap::new(),
            floor: BTreeMap::new(),
            cap: BTreeMap::new(),
            bounds_indexed: false,
            awarded: BTreeMap::new(),
            award_form: AwardForm::default(),
            lead: None,
            scheme: String::new(),
            legal_basis: String::new(),
            budget_adopted: BTreeSet::new(),
            budget_adopted_on: BTreeMap::new(),
            payment_pattern: PaymentPattern::default(),
            kept_back: None,
            settled_on: SettledOn::default(),
            note: String::new(),
        }
    }
}

choice_field!(IndexBase { Exact = "exact", Rounded = "rounded" });
choice_field!(AwardForm {
    Separate = "separate",
    Lead = "lead",
    Joint = "joint",
    Entity = "entity",
});

const fn reserve_amount(reserve: Reserve) -> Option<Money> {
    match reserve {
        Reserve::Amount(amount) => Some(amount),
        Reserve::None | Reserve::Share(_) => None,
    }
}

const fn reserve_share(reserve: Reserve) -> Option<Share> {
    match reserve {
        Reserve::Share(share) => Some(share),
        Reserve::None | Reserve::Amount(_) => None,
    }
}

impl Arrangement {
    const FIELDS: &'static [Field<Self>] = &[
        Field {
            code: "start",
            kind: Kind::Date,
            get: |row| Value::Date(row.term.first()),
            set: Self::set_start,
        },
        Field {
            code: "end",
            kind: Kind::Date,
            get: |row| Value::Date(row.term.last()),
            set: |row, value| row.set_term(row.term.first(), Date::from_value(value)?),
        },
        field!(year_part),
        Field {
            code: "unit",
            kind: Kind::Money,
            get: |row| Value::Money(row.unit),
            set: Self::set_unit,
        },
        field!(index_base),
        field!(rates),
        field!(wage_rates),
        field!(material_rates),
        field!(wages_provisional),
        field!(wages_definitive),
        field!(prices_provisional),
        field!(prices_definitive),
        field!(wage_weight),
        field!(index_method),
        Field {
            code: "reserve_amount",
            kind: Kind::Money,
            get: |row| row.reserve_value(reserve_amount, Value::Money),
            set: |row, value| {
                let amount = Option::<Money>::from_value(value)?;
                row.set_reserve(
                    amount.map(Reserve::Amount),
                    reserve_amount(row.reserve).is_some(),
                );
                Ok(())
            },
        },
        Field {
            code: "reserve_share",
            kind: Kind::Share,
            get: |row| row.reserve_value(reserve_share, Value::Share),
            set: |row, value| {
                let share = Option::<Share>::from_value(value)?;
                row.set_reserve(
                    share.map(Reserve::Share),
                    reserve_share(row.reserve).is_some(),
                );
                Ok(())
            },
        },
        field!(count_expected),
        field!(residents),
        field!(area_key),
        field!(compare_year),
        field!(path),
        field!(floor),
        field!(cap),
        field!(bounds_indexed),
        field!(awarded),
        field!(award_form),
        field!(lead),
        field!(scheme),
        field!(legal_basis),
        field!(budget_adopted),
        field!(budget_adopted_on),
        field!(payment_pattern),
        field!(kept_back),
        field!(settled_on),
        field!(note),
    ];
}

impl Row for Arrangement {
    const TABLE: TableName = TableName::Arrangement;
    const CODE: &'static str = "arrangement";

    fn fields() -> &'static [Field<Self>] {
        Self::FIELDS
    }

    fn title(&self) -> String {
        String::new()
    }
}
