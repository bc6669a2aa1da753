//! What organisations had before.

use super::{
    Scale,
    draw::{Use, euros, number},
    id, lines, names, rules,
};
use crate::{plan::Award, share::Share};

/// An award for everyone on every line that looks at what organisations had before. Together those
/// of a line come near its size, so that no corridor is too narrow. Some cover two years, and of
/// some a part was for other work.
pub(super) fn awards(scale: Scale) -> impl Iterator<Item = Award> {
    let lines = (0..scale.lines).filter(|line| lines::has_history(*line));
    let pairs = lines.flat_map(move |line| {
        let organisations = 0..scale.organisations;
        organisations.map(move |organisation| (line, organisation))
    });
    (1..)
        .zip(pairs)
        .map(move |(running, pair)| award(scale, running, pair))
}

fn award(scale: Scale, running: u32, (line, organisation): (u32, u32)) -> Award {
    let weight = number(Use::GRANTED, (line, organisation), 900..=1_040);
    let of_the_year = lines::size(line) * weight / (1_000 * u64::from(scale.organisations)).max(1);
    let is_shared = organisation % 4 == 3;
    let is_long = organisation % 5 == 1;
    let whole = if is_shared {
        of_the_year * 4 / 3
    } else {
        of_the_year
    };
    let granted = if is_long { whole * 2 } else { whole };
    let year = rules::first_year().previous();
    let covers_from = is_long.then(|| year.previous().whole().first());
    let covers_to = is_long.then(|| year.whole().last());
    let share = if is_shared {
        rules::share(3, 4)
    } else {
        Share::WHOLE
    };
    Award {
        register: "Subsidieregister Voorbeeldstad".to_owned(),
        number: format!("VB-{running:06}"),
        year: if is_long { year.previous() } else { year },
        recipient: names::organisation(organisation),
        organisation: Some(id(organisation)),
        scheme: "Subsidieregeling welzijn (verzonnen)".to_owned(),
        project: names::line(line),
        periodicity: "Periodiek".to_owned(),
        requested: Some(euros(granted * 21 / 20)),
        granted: Some(euros(granted)),
        determined: Some(euros(granted * 49 / 50)),
        covers_from,
        covers_to,
        lines: [(id(line), share)].into(),
        ..Award::default()
    }
}
