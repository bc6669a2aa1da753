//! The division of an organisation's amount over areas.

use super::{
    context::Context,
    division::{Division, Remark},
};
use crate::plan::{Area, AreaId, AreaSplit, FigureOf, KeyId, Line, Plan};

/// How a line is divided over areas in a year; the same for each of its organisations.
///
/// A line that is not divided, and every line of a plan without areas, has no members and nothing
/// to remark.
pub fn division(context: &Context<'_>, year: usize, line: &Line) -> Division<Area> {
    let undivided = Division {
        members: Vec::new(),
        weights: Vec::new(),
        rest: num_traits::One::one(),
        holds: true,
        remarks: Vec::new(),
    };
    let (Some(key), Some(plan_year)) = (key_of(context.plan, line), context.years.get(year)) else {
        return undivided;
    };
    if context.leaves.is_empty() {
        return undivided;
    }
    let members = members(context, line);
    if members.is_empty() {
        return Division::refused(members, Vec::new(), Remark::NoMembers);
    }
    let mut remarks = Vec::new();
    let key = context.plan.keys.get(key).cloned().unwrap_or_default();
    let weights = context
        .figures()
        .key_weights(&key, &of(&members), plan_year.year, &mut remarks);
    match weights {
        Ok(weights) => Division::by(members, weights, remarks),
        Err(why) => Division::refused(members, remarks, why),
    }
}

/// The key by which a line is divided over areas; `None` where it is not.
pub fn key_of(plan: &Plan, line: &Line) -> Option<KeyId> {
    match line.area_split {
        AreaSplit::None => None,
        AreaSplit::Key(key) => Some(key),
        AreaSplit::Standard => plan.arrangement.area_key,
    }
}

/// The areas of a line, in order of id: those without areas below them, that are chosen or lie in a
/// chosen area.
pub fn members(context: &Context<'_>, line: &Line) -> Vec<AreaId> {
    let is_chosen = |leaf: &AreaId| {
        let mut area = Some(*leaf);
        while let Some(id) = area {
            if line.areas.has(id) {
                return true;
            }
            area = context.plan.areas.get(id).and_then(|area| area.parent);
        }
        false
    };
    context.leaves.iter().copied().filter(is_chosen).collect()
}

/// The areas as members that figures are counted of.
pub fn of(members: &[AreaId]) -> Vec<FigureOf> {
    members.iter().copied().map(FigureOf::Area).collect()
}
