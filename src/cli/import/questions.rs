//! What a register does not say, and a person must: who is the same, and which years an amount is for.

use super::super::{Context, Failure, arguments::Years};
use crate::{
    exchange::register::{CoverError, RegisterFile, RegisterImport, words::award_words},
    plan::{MoreYears, Plan},
};
use std::{cmp::Reverse, fmt::Display};

/// How many questions of a kind are shown.
const SHOWN: usize = 20;

/// Takes down the answers that came along with the file.
pub(super) fn answer(
    read: &mut RegisterFile,
    covers: &[String],
    context: &Context<'_, '_>,
) -> Result<(), Failure> {
    for text in covers {
        let wrong_form = || context.refused("import-covers-form", &[("text", text)]);
        let (number, years) = text.rsplit_once('=').ok_or_else(wrong_form)?;
        let (first, last) = Years::read(years.trim())
            .map_err(|_reason| wrong_form())?
            .ends();
        let number = number.trim();
        read.cover(number, first, last).map_err(|error| {
            let key = match error {
                CoverError::None => "import-covers-none",
                CoverError::Several => "import-covers-several",
            };
            context.refused(key, &[("number", &number)])
        })?;
    }
    Ok(())
}

/// Asks what the file leaves open.
pub(super) fn ask(import: &RegisterImport, context: &mut Context<'_, '_>) -> Result<(), Failure> {
    for alike in import.lookalikes.iter().take(SHOWN) {
        let names: [(&str, &dyn Display); 2] =
            [("written", &alike.written), ("known", &alike.known)];
        context.say("import-lookalike", &names)?;
    }
    more("import-lookalikes-more", import.lookalikes.len(), context)?;
    ask_for_years(import, context)
}

/// Awards that may be for more years than their own: first those that name one, and of those the
/// largest.
fn ask_for_years(import: &RegisterImport, context: &mut Context<'_, '_>) -> Result<(), Failure> {
    let open = import.more_years.iter();
    let open = open.filter_map(|award| Some((award.more_years()?, award)));
    let mut open: Vec<_> = open.collect();
    open.sort_by_key(|(why, award)| {
        let names_a_year = matches!(why, MoreYears::Named(_));
        (Reverse(names_a_year), Reverse(award.granted))
    });
    for (why, award) in open.into_iter().take(SHOWN) {
        let said = award_words(award, context.text);
        let next = award.year.next();
        let of_award: [(&str, &dyn Display); 3] = [
            ("award", &said),
            ("number", &award.number),
            ("year", &award.year),
        ];
        match why {
            MoreYears::Named(named) => {
                let arguments = [&of_award[..], &[("named", &named)]].concat();
                context.say("import-years-named", &arguments)?;
            }
            MoreYears::Asked { requested, .. } => {
                let requested = context.text.money(requested);
                let arguments = [("requested", &requested as &dyn Display), ("next", &next)];
                let arguments = [&of_award[..], &arguments].concat();
                context.say("import-years-asked", &arguments)?;
            }
        }
    }
    more("import-years-more", import.more_years.len(), context)
}

/// Awards that an earlier file had and this one has not.
pub(super) fn tell_unseen(
    import: &RegisterImport,
    plan: &Plan,
    context: &mut Context<'_, '_>,
) -> Result<(), Failure> {
    match import.unseen_words(plan, SHOWN, context.text) {
        Some(words) => context.line(&words),
        None => Ok(()),
    }
}

/// How many questions of a kind there are beside those that were shown.
fn more(key: &str, all: usize, context: &mut Context<'_, '_>) -> Result<(), Failure> {
    match all.saturating_sub(SHOWN) {
        0 => Ok(()),
        count => context.say(key, &[("count", &context.text.whole(count))]),
    }
}
