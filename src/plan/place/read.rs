//! Places read back from their text.

mod more;

use super::{
    Amount, BudgetPart, CeilingPart, NoticePart, OverspendPart, Place, PlaceError, SettlementPart,
    TotalOf,
};
use crate::{
    number::DecimalMark,
    plan::{Id, Kind, Leg, Moment, Row, RowId, TableName, Value, fields_of, value::NOTHING},
    year::Year,
};
use std::str::FromStr;

impl FromStr for Place {
    type Err = PlaceError;

    fn from_str(text: &str) -> Result<Self, PlaceError> {
        // A name in a place may end in a space: what goes around a text goes only where it must.
        let place = read(text).or_else(|_unreadable| read(text.trim()));
        place.map_err(|reason| PlaceError {
            text: text.to_owned(),
            reason,
        })
    }
}

fn read(text: &str) -> Result<Place, String> {
    let segments: Vec<&str> = text.trim_matches('/').split('/').collect();
    match segments.as_slice() {
        ["plan"] => Ok(Place::Plan),
        ["budget", rest @ ..] => budget(rest).map(Place::Amount),
        ["allocations", rest @ ..] => allocation(rest).map(Place::Amount),
        ["goal_amounts", rest @ ..] => goal(rest).map(Place::Amount),
        ["totals", rest @ ..] => total(rest).map(Place::Amount),
        ["payments", rest @ ..] => payment(rest).map(Place::Amount),
        ["notices", row, part] if notice_part(part).is_some() => notice(row, part),
        ["settlement", rest @ ..] => settlement(rest).map(Place::Amount),
        ["overspends", rest @ ..] => overspend(rest).map(Place::Amount),
        ["ceilings", row, part] if ceiling_part(part).is_some() => ceiling(row, part),
        ["horizon", row, super::EXPECTED] => Ok(Place::Amount(Amount::Expected(id(row)?))),
        ["shifts", rest @ ..] => more::shift(rest).map(Place::Amount),
        ["state_aid", rest @ ..] => more::aid(rest).map(Place::Amount),
        ["exits", rest @ ..] => more::exit(rest).map(Place::Amount),
        [table, rest @ ..] => match TableName::from_code(table) {
            Some(table) => in_table(table, rest),
            None => Err(format!("there is no table «{table}»")),
        },
        [] => Err("empty".to_owned()),
    }
}

fn year(text: &str) -> Result<Year, String> {
    text.parse().map_err(|reason| format!("«{text}»: {reason}"))
}

fn id<R: Row>(text: &str) -> Result<Id<R>, String> {
    text.parse()
        .map_err(|_unreadable| format!("«{text}» is no id of {}", R::CODE))
}

fn id_or_nobody<R: Row>(text: &str) -> Result<Option<Id<R>>, String> {
    if text == NOTHING {
        Ok(None)
    } else {
        id(text).map(Some)
    }
}

fn budget(segments: &[&str]) -> Result<Amount, String> {
    let [at, part] = segments else {
        return Err("write budget/YEAR/PART".to_owned());
    };
    let known = BudgetPart::ALL.into_iter().find(|p| p.code() == *part);
    let part = known.ok_or_else(|| format!("the budget has no «{part}»"))?;
    Ok(Amount::Budget(year(at)?, part))
}

fn allocation(segments: &[&str]) -> Result<Amount, String> {
    Ok(match segments {
        [at, line] => Amount::Line(year(at)?, id(line)?),
        [at, line, organisation] => {
            Amount::Organisation(year(at)?, id(line)?, id_or_nobody(organisation)?)
        }
        [at, line, organisation, area] => Amount::Cell(
            year(at)?,
            id(line)?,
            id_or_nobody(organisation)?,
            id_or_nobody(area)?,
        ),
        _ => return Err("write allocations/YEAR/LINE/ORGANISATION/AREA".to_owned()),
    })
}

fn goal(segments: &[&str]) -> Result<Amount, String> {
    let [at, line, goal] = segments else {
        return Err("write goal_amounts/YEAR/LINE/GOAL".to_owned());
    };
    Ok(Amount::Goal(year(at)?, id(line)?, id_or_nobody(goal)?))
}

fn total(segments: &[&str]) -> Result<Amount, String> {
    let [at, rest @ ..] = segments else {
        return Err("write totals/YEAR/lines".to_owned());
    };
    let at = if *at == "all" { None } else { Some(year(at)?) };
    let of = match rest {
        ["lines"] => TotalOf::Lines,
        ["lines", line] => TotalOf::Line(id(line)?),
        ["organisations", organisation] => TotalOf::Organisation(id_or_nobody(organisation)?),
        ["areas", area] => TotalOf::Area(id_or_nobody(area)?),
        ["goals", goal] => TotalOf::Goal(id_or_nobody(goal)?),
        _ => {
            let parts = "write totals/YEAR/lines, organisations/ID, areas/ID or goals/ID";
            return Err(parts.to_owned());
        }
    };
    Ok(Amount::Total(at, of))
}

fn payment(segments: &[&str]) -> Result<Amount, String> {
    let [at, leg, payee, moment] = segments else {
        return Err("write payments/YEAR/award or forward/PAYEE/MONTH".to_owned());
    };
    let known = Leg::ALL.into_iter().find(|known| known.code() == *leg);
    let leg = known.ok_or_else(|| format!("«{leg}» is neither award nor forward"))?;
    let known = Moment::from_code(moment);
    let moment = known.ok_or_else(|| format!("«{moment}» is no month and no determination"))?;
    Ok(Amount::Payment(
        year(at)?,
        leg,
        id_or_nobody(payee)?,
        moment,
    ))
}

fn notice_part(code: &str) -> Option<NoticePart> {
    NoticePart::ALL.into_iter().find(|part| part.code() == code)
}

fn notice(row: &str, part: &str) -> Result<Place, String> {
    let part = notice_part(part).ok_or_else(|| format!("a notice has no «{part}»"))?;
    Ok(Place::Amount(Amount::Notice(id(row)?, part)))
}

fn ceiling_part(code: &str) -> Option<CeilingPart> {
    let mut parts = CeilingPart::ALL.iter().copied();
    parts.find(|part| part.code() == code)
}

fn ceiling(row: &str, part: &str) -> Result<Place, String> {
    let part = ceiling_part(part).ok_or_else(|| format!("a ceiling has no «{part}»"))?;
    Ok(Place::Amount(Amount::Ceiling(id(row)?, part)))
}

fn settlement(segments: &[&str]) -> Result<Amount, String> {
    let [at, who, part] = segments else {
        return Err("write settlement/YEAR/ORGANISATION/PART".to_owned());
    };
    let known = SettlementPart::ALL.iter().find(|p| p.code() == *part);
    let part = *known.ok_or_else(|| format!("a settlement has no «{part}»"))?;
    Ok(Amount::Settlement(year(at)?, id_or_nobody(who)?, part))
}

fn overspend(segments: &[&str]) -> Result<Amount, String> {
    let [at, line, who, part] = segments else {
        return Err("write overspends/YEAR/LINE/ORGANISATION/PART".to_owned());
    };
    let known = OverspendPart::ALL.iter().find(|p| p.code() == *part);
    let part = *known.ok_or_else(|| format!("an overspend has no «{part}»"))?;
    Ok(Amount::Overspend(year(at)?, id(line)?, id(who)?, part))
}

fn in_table(table: TableName, segments: &[&str]) -> Result<Place, String> {
    let (row, rest) = match segments {
        rest if table.is_single() => (RowId::single(table), rest),
        [row, rest @ ..] => (row_of(table, row)?, rest),
        [] => return Ok(Place::Table(table)),
    };
    match rest {
        [] => Ok(Place::Row(row)),
        [field] => Ok(Place::Field(row, field_of(table, field)?.0)),
        [field, key @ ..] => {
            let (field, kind) = field_of(table, field)?;
            let Kind::Map(key_kind, _) = kind else {
                return Err(format!("{field} has no entries"));
            };
            let key = entry_key(*key_kind, key)?;
            Ok(Place::Entry(row, field, key))
        }
    }
}

/// The key of an entry: one part of the path, or the two of a pair.
fn entry_key(kind: Kind, parts: &[&str]) -> Result<Value, String> {
    let key = match (kind, parts) {
        (Kind::Pair(..), [_, _]) => kind.read(&parts.join("/"), DecimalMark::Point),
        (Kind::Pair(..), _) => return Err("two parts are wanted behind the field".to_owned()),
        (_, [key]) => {
            let key = key.replace("%2F", "/").replace("%25", "%");
            match kind {
                Kind::Text => Ok(Value::Text(key)),
                kind => kind.read(&key, DecimalMark::Point),
            }
        }
        _ => return Err("too many parts".to_owned()),
    };
    key.map_err(|reason| reason.to_string())
}

fn row_of(table: TableName, text: &str) -> Result<RowId, String> {
    let row = text.parse::<RowId>().ok();
    row.filter(|row| row.table() == table)
        .ok_or_else(|| format!("«{text}» is no id of {}", table.code()))
}

fn field_of(table: TableName, code: &str) -> Result<(&'static str, Kind), String> {
    fields_of(table)
        .into_iter()
        .find(|(field, _)| *field == code)
        .ok_or_else(|| format!("{} have no field «{code}»", table.code()))
}
