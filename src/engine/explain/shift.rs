//! What is shifted on a line of an awarded year, explained, and how much may be.

use super::{
    Explainer,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::shift::{self, Shift},
    money::Money,
    plan::{Amount, LineId, OrganisationId, Place, RowId, ShiftPart, TableName},
    year::Year,
};
use std::collections::BTreeMap;

impl Explainer<'_> {
    pub(super) fn shift(&self, year: Year, line: LineId, part: ShiftPart) -> Option<Step> {
        let shift = shift::of(self.context.plan, self.outcome, (year, line))?;
        match part {
            ShiftPart::Change => Some(self.changed(&shift)),
            ShiftPart::Room => self.room_to_shift(&shift),
        }
    }

    /// What the rules would give everybody whose amount differs, less what each was awarded.
    fn changed(&self, shift: &Shift) -> Step {
        let mut more: BTreeMap<Option<OrganisationId>, Money> = BTreeMap::new();
        let of_line = self
            .outcome
            .amendments
            .iter()
            .map(|one| (&one.awarded, one.computed));
        let of_line =
            of_line.filter(|(cell, _)| (cell.year, cell.line) == (shift.year, shift.line));
        for (cell, computed) in of_line {
            let sum = more.entry(cell.organisation).or_default();
            *sum = *sum + computed - cell.amount;
        }
        let more = more.into_iter().filter(|(_, more)| !more.is_zero());
        let step = Step::new(Rule::Shifted, Quantity::Money(shift.change()));
        more.fold(step, |sum, (who, more)| {
            let address = Amount::Organisation(shift.year, shift.line, who);
            let place = self.outcome.amount(address).map(|_| Place::Amount(address));
            let awarded = self.outcome.amount(address).unwrap_or_default();
            let name = who.map(|who| Place::Row(who.row()));
            sum.with(Role::Now, name, Quantity::Money(awarded + more))
                .with(Role::Minus, place, Quantity::Money(awarded))
        })
    }

    fn room_to_shift(&self, shift: &Shift) -> Option<Step> {
        let share = self.context.plan.arrangement.shift_room?;
        let arrangement = RowId::single(TableName::Arrangement);
        let place = Place::Field(arrangement, "shift_room");
        let line = Place::Amount(Amount::Line(shift.year, shift.line));
        let exact = shift.awarded.abs().to_ratio() * share.to_ratio();
        let step = Step::new(Rule::ShiftRoom, Quantity::Money(shift.room?))
            .with(Role::Amount, Some(line), Quantity::Money(shift.awarded))
            .with(Role::Share, Some(place), Quantity::Share(share))
            .with(Role::Unit, None, Quantity::Money(Money::CENT));
        Some(step.exactly(exact))
    }
}
