//! What belongs to the end of a year, drawn by chance.

use super::{super::table, Dice, year};
use jiff::civil::date;
use ontschot::{
    money::Money,
    plan::{
        Arrangement, CarryOver, Determination, EqualisationReserve, Ground, Line, OrganisationId,
        Plan, Results, SettledOn, Single,
    },
    share::Share,
    year::Year,
};

/// Draws all of it, for a plan that has the rest.
pub(super) fn draw(dice: &mut Dice, plan: &mut Plan) {
    let mut arrangement = Arrangement::clone(&plan.arrangement);
    arrangement.settled_on = dice.one_of([SettledOn::Granted, SettledOn::ActualCost]);
    plan.arrangement = Single::new(arrangement);
    let lines = plan.lines.iter().map(|(_, line)| Line {
        risk_share: dice.one_in(2).then(|| dice.share()),
        ..line.clone()
    });
    plan.lines = table(lines.collect::<Vec<_>>());
    plan.results = table(dice.times(24, results));
    plan.determinations = table(dice.times(10, determination));
    plan.carry_overs = table(dice.times(5, carry_over));
    plan.equalisation_reserves = table(dice.times(4, reserve));
}

fn a_year(dice: &mut Dice) -> Year {
    year(2017 + dice.below::<i16>(5))
}

fn some_money(dice: &mut Dice, most: u64) -> Option<Money> {
    dice.one_in(2).then(|| dice.money_or_correction(most))
}

fn results(dice: &mut Dice) -> Results {
    Results {
        year: a_year(dice),
        organisation: OrganisationId::new(dice.number(5)),
        line: dice.id(8),
        costs: (!dice.one_in(12)).then(|| dice.money_or_correction(9_000_000)),
        eligible: some_money(dice, 8_000_000),
        income: some_money(dice, 1_000_000),
        note: String::new(),
    }
}

fn determination(dice: &mut Dice) -> Determination {
    Determination {
        year: a_year(dice),
        organisation: dice.one_in(2).then(|| OrganisationId::new(dice.number(5))),
        determined_on: dice.one_in(2).then(|| dice.day(2019, 4)),
        paid: some_money(dice, 30_000_000),
        amount: some_money(dice, 30_000_000),
        ground: dice.one_of([Ground::None, Ground::NotDone, Ground::WrongAward]),
        recovered: some_money(dice, 1_000_000),
        set_off: some_money(dice, 1_000_000),
        set_off_year: dice.one_in(2).then(|| a_year(dice)),
        ..Determination::default()
    }
}

fn carry_over(dice: &mut Dice) -> CarryOver {
    CarryOver {
        from: a_year(dice),
        to: a_year(dice),
        organisation: dice.id(5),
        line: dice.id(8),
        amount: dice.money_or_correction(2_000_000),
        decided_on: (!dice.one_in(4)).then(|| date(2020, 2, 29)),
        ..CarryOver::default()
    }
}

fn reserve(dice: &mut Dice) -> EqualisationReserve {
    EqualisationReserve {
        organisation: OrganisationId::new(dice.number(5)),
        from: dice.one_in(3).then(|| a_year(dice)),
        opening: dice.money_or_correction(1_000_000),
        cap: some_money(dice, 2_000_000),
        cap_share: dice.one_in(2).then(|| dice.share()),
        subsidised: if dice.one_in(2) {
            Share::WHOLE
        } else {
            dice.share()
        },
        note: String::new(),
    }
}
