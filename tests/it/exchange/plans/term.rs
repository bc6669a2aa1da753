//! What belongs to the term: who takes part, ceilings of schemes, reviews, and arrangements before
//! and after.

use super::{euros, table, year};
use jiff::civil::date;
use ontschot::plan::{
    Ceiling, Consecutive, Membership, MembershipStatus, OrganisationId, Review, ReviewKind, Table,
};

/// One with room, one that is exceeded, one of nobody's scheme and one outside the term.
pub(crate) fn ceilings() -> Table<Ceiling> {
    let ceiling = |scheme: &str, at, amount| Ceiling {
        scheme: scheme.to_owned(),
        year: year(at),
        amount: euros(amount),
        ..Ceiling::default()
    };
    table([
        Ceiling {
            published: Some(date(2017, 11, 3)),
            method: "=in order".to_owned(),
            source: "@gazette".to_owned(),
            ..ceiling("Welfare scheme", 2018, "2000000.00")
        },
        ceiling(" Welfare scheme ", 2019, "1000.01"),
        ceiling("Youth scheme", 2018, "50000.00"),
        ceiling("Welfare scheme", 2030, "5.00"),
    ])
}

pub(crate) fn reviews() -> Table<Review> {
    table([
        Review {
            date: Some(date(2018, 11, 1)),
            decides: "=go on?".to_owned(),
            kind: ReviewKind::BreakPoint,
            who: "+board".to_owned(),
            held: Some(date(2018, 11, 5)),
            ..Review::default()
        },
        Review::default(),
    ])
}

/// One before with a gap, one after, and one whose days are not known.
pub(crate) fn horizon() -> Table<Consecutive> {
    table([
        Consecutive {
            name: "@before".to_owned(),
            from: Some(date(2014, 3, 10)),
            to: Some(date(2016, 12, 31)),
            yearly_amount: Some(euros("1000000.01")),
            ..Consecutive::default()
        },
        Consecutive {
            from: Some(date(2020, 6, 16)),
            to: Some(date(2024, 6, 15)),
            ..Consecutive::default()
        },
        Consecutive {
            yearly_amount: Some(euros("5.00")),
            note: "later".to_owned(),
            ..Consecutive::default()
        },
    ])
}

pub(crate) fn memberships() -> Table<Membership> {
    let member = |number, from, to| Membership {
        organisation: OrganisationId::new(number),
        from,
        to,
        ..Membership::default()
    };
    table([
        member(1, None, None),
        member(2, None, None),
        Membership {
            status: MembershipStatus::Conditional,
            condition: "=if(others)".to_owned(),
            ..member(3, Some(date(2019, 7, 1)), None)
        },
        Membership {
            status: MembershipStatus::Leaves,
            reason: "@elsewhere".to_owned(),
            ..member(4, None, Some(date(2018, 3, 10)))
        },
        // Days that are counted once, however often they are named.
        member(2, Some(date(2018, 1, 1)), Some(date(2018, 12, 31))),
        member(3, Some(date(2019, 10, 1)), Some(date(2020, 2, 29))),
        // Who was asked takes no part yet, in whatever days.
        Membership {
            status: MembershipStatus::Invited,
            ..member(5, None, None)
        },
    ])
}
