//! Indexation: the rates that were typed, and those that are built of figures of wages and prices.
//!
//! The figures are those of the government: the room for wages (Dutch: OVA) and the prices of what
//! households buy (Dutch: PCC). Of a year both are known twice: provisional before it begins, and
//! definitive after it. The rate of a year is its provisional figure, corrected for how much the
//! provisional figure of the year before was off (VNG, loonsomindex).

use super::{arrangement::Arrangement, field::choice_field};
use crate::{
    share::{Rate, Ratio, Share},
    year::Year,
};
use num_traits::One as _;
use std::collections::BTreeMap;

/// What an amount can follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Index {
    /// Wages and materials together, as all lines do that do not tell them apart.
    General,
    /// Wages alone.
    Wages,
    /// Materials alone.
    Materials,
}

/// How what the year before was off comes into the rate of a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum IndexMethod {
    /// As percentage points: definitive less provisional.
    #[default]
    Additive,
    /// As a ratio of price levels, and both terms in hundredths of a percent.
    Ratio,
}

choice_field!(IndexMethod { Additive = "additive", Ratio = "ratio" });

/// With how many decimals a percentage is written that is worked out as a ratio.
const RATIO_DECIMALS: u32 = 2;

/// The figures that the rate of a year is built of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// The provisional figure of the year.
    pub provisional: Ratio,
    /// That of the year before.
    pub provisional_before: Ratio,
    /// The definitive one of the year before.
    pub definitive_before: Ratio,
}

impl Index {
    /// Every index.
    pub const ALL: [Self; 3] = [Self::General, Self::Wages, Self::Materials];

    /// The field of the arrangement in which its rates are typed.
    pub const fn field(self) -> &'static str {
        match self {
            Self::General => "rates",
            Self::Wages => "wage_rates",
            Self::Materials => "material_rates",
        }
    }

    /// The fields of the arrangement with its figures, provisional and definitive; `None` for the
    /// general index, which has none of its own.
    pub const fn figure_fields(self) -> Option<[&'static str; 2]> {
        match self {
            Self::General => None,
            Self::Wages => Some(["wages_provisional", "wages_definitive"]),
            Self::Materials => Some(["prices_provisional", "prices_definitive"]),
        }
    }
}

impl Built {
    /// The rate; `None` where it is none that prices can have.
    pub fn rate(&self, method: IndexMethod) -> Option<Rate> {
        match method {
            IndexMethod::Additive => {
                let correction = &self.definitive_before - &self.provisional_before;
                Rate::rounded(&(&self.provisional + correction), Rate::DECIMALS_MAX)
            }
            IndexMethod::Ratio => {
                let levels = (Ratio::one() + &self.definitive_before)
                    / (Ratio::one() + &self.provisional_before);
                let correction = Rate::rounded(&(levels - Ratio::one()), RATIO_DECIMALS)?;
                let provisional = Rate::rounded(&self.provisional, RATIO_DECIMALS)?;
                let together = provisional.to_ratio() + correction.to_ratio();
                Rate::rounded(&together, RATIO_DECIMALS)
            }
        }
    }
}

impl Arrangement {
    /// The rate that leads from the year before to this year: as it was typed, else as it is built of
    /// figures, else 0 %. What was typed for the general index counts for a part that has none of
    /// its own.
    pub fn rate(&self, index: Index, year: Year) -> Rate {
        let typed = self.typed_rate(index, year).map(|(_, rate)| rate);
        typed
            .or_else(|| self.built_rate(index, year))
            .unwrap_or_default()
    }

    /// The rate that was typed, with the index that it was typed for.
    pub fn typed_rate(&self, index: Index, year: Year) -> Option<(Index, Rate)> {
        let of = |index| Some((index, *self.typed_rates(index).get(&year)?));
        of(index).or_else(|| of(Index::General))
    }

    /// The rates that were typed for an index.
    pub const fn typed_rates(&self, index: Index) -> &BTreeMap<Year, Rate> {
        match index {
            Index::General => &self.rates,
            Index::Wages => &self.wage_rates,
            Index::Materials => &self.material_rates,
        }
    }

    /// The rate that the figures build; `None` where they do not.
    pub fn built_rate(&self, index: Index, year: Year) -> Option<Rate> {
        self.built(index, year)?.rate(self.index_method)
    }

    /// The figures that a rate is built of; `None` where one of them is missing.
    pub fn built(&self, index: Index, year: Year) -> Option<Built> {
        match self.built_from(index, year)? {
            Index::General => self.weighted(year),
            part => self.own_figures(part, year),
        }
    }

    /// Whose figures a rate is built of: those of wages, those of materials, or both by weight.
    /// `None` where one of those that count for the general index is missing, because a part alone
    /// would be half of it. A part that does not count there and has none follows the general index.
    pub fn built_from(&self, index: Index, year: Year) -> Option<Index> {
        let general = self.counted_figures();
        let is_known = match general {
            Index::General => self.weighted(year).is_some(),
            part => self.own_figures(part, year).is_some(),
        };
        let has_own = self.own_figures(index, year).is_some();
        is_known.then_some(if has_own { index } else { general })
    }

    /// Whose figures count for the general index.
    pub fn counted_figures(&self) -> Index {
        if self.wage_weight == Share::WHOLE {
            Index::Wages
        } else if self.wage_weight == Share::ZERO {
            Index::Materials
        } else {
            Index::General
        }
    }

    /// Wages and prices together, by the weight of wages.
    fn weighted(&self, year: Year) -> Option<Built> {
        let weight = self.wage_weight.to_ratio();
        let wages = self.own_figures(Index::Wages, year)?;
        let prices = self.own_figures(Index::Materials, year)?;
        let both = |wages: &Ratio, prices: &Ratio| mixed(&weight, (wages, prices));
        Some(Built {
            provisional: both(&wages.provisional, &prices.provisional),
            provisional_before: both(&wages.provisional_before, &prices.provisional_before),
            definitive_before: both(&wages.definitive_before, &prices.definitive_before),
        })
    }

    fn own_figures(&self, index: Index, year: Year) -> Option<Built> {
        let [provisional, definitive] = self.figures(index)?;
        let of = |figures: &BTreeMap<Year, Rate>, year| Some(figures.get(&year)?.to_ratio());
        Some(Built {
            provisional: of(provisional, year)?,
            provisional_before: of(provisional, year.previous())?,
            definitive_before: of(definitive, year.previous())?,
        })
    }

    /// The provisional and definitive figures of a part; `None` for the general index.
    pub const fn figures(&self, index: Index) -> Option<[&BTreeMap<Year, Rate>; 2]> {
        match index {
            Index::General => None,
            Index::Wages => Some([&self.wages_provisional, &self.wages_definitive]),
            Index::Materials => Some([&self.prices_provisional, &self.prices_definitive]),
        }
    }

    /// Every year in which a rate or a figure was typed.
    pub fn index_years(&self) -> impl Iterator<Item = Year> {
        let rates = Index::ALL.into_iter().map(|index| self.typed_rates(index));
        let figures = Index::ALL
            .into_iter()
            .filter_map(|index| self.figures(index));
        let all = rates.chain(figures.flatten());
        all.flat_map(BTreeMap::keys).copied()
    }
}

/// A share of the one and the rest of the other.
pub fn mixed(share: &Ratio, (one, other): (&Ratio, &Ratio)) -> Ratio {
    share * one + (Ratio::one() - share) * other
}
