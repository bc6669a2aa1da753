//! Addresses of shifts, state aid and exits, read back.

use super::{id, id_or_nobody, year};
use crate::plan::{
    Topic,
    place::{AidPart, Amount, ExitPart, Proposal, ShiftPart},
    value::NOTHING,
};
use jiff::civil::Date;

pub(super) fn shift(segments: &[&str]) -> Result<Amount, String> {
    let [at, line, part] = segments else {
        return Err("write shifts/YEAR/LINE/PART".to_owned());
    };
    let known = ShiftPart::ALL.iter().find(|p| p.code() == *part);
    let part = *known.ok_or_else(|| format!("a shift has no «{part}»"))?;
    Ok(Amount::Shift(year(at)?, id(line)?, part))
}

pub(super) fn aid(segments: &[&str]) -> Result<Amount, String> {
    let [who, at, topic, part] = segments else {
        return Err("write state_aid/ORGANISATION/DAY/CEILING/PART".to_owned());
    };
    let known = AidPart::ALL.iter().find(|p| p.code() == *part);
    let part = *known.ok_or_else(|| format!("state aid has no «{part}»"))?;
    let topic = if *topic == NOTHING {
        None
    } else {
        let known = Topic::ALL.into_iter().find(|t| t.code() == *topic);
        Some(known.ok_or_else(|| format!("there is no rule on «{topic}»"))?)
    };
    Ok(Amount::Aid(id(who)?, day(at)?, topic, part))
}

pub(super) fn exit(segments: &[&str]) -> Result<Amount, String> {
    let [who, from, rest @ ..] = segments else {
        return Err("write exits/ORGANISATION/DAY/YEAR/PART".to_owned());
    };
    Ok(Amount::Exit(id(who)?, day(from)?, exit_part(rest)?))
}

fn exit_part(segments: &[&str]) -> Result<ExitPart, String> {
    Ok(match segments {
        [at, "part"] => ExitPart::Part(year(at)?),
        [at, "paid"] => ExitPart::Paid(year(at)?),
        [at, "balance"] => ExitPart::Balance(year(at)?),
        [at, line, "freed"] => ExitPart::Freed(year(at)?, id(line)?),
        [at, line, "keeps"] => ExitPart::Keeps(year(at)?, id(line)?),
        [at, line, "returned"] => ExitPart::Returned(year(at)?, id(line)?),
        [at, line, "gets", how, who] => {
            let known = Proposal::ALL.into_iter().find(|p| p.code() == *how);
            let how = known.ok_or_else(|| format!("there is no proposal «{how}»"))?;
            ExitPart::Gets(year(at)?, id(line)?, how, id_or_nobody(who)?)
        }
        _ => return Err("an exit has no such amount".to_owned()),
    })
}

fn day(text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|_unreadable| format!("«{text}» is no day"))
}
