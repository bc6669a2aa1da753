//! Blanks: what a clause names between brackets and the plan fills in.

use super::{Paragraph, Said, Writing};
use crate::{
    money::Money,
    plan::{
        Amount, AwardForm, Blank, BudgetPart, OrganisationId, Plan, TotalOf,
        document::{Piece, pieces},
        indexation::Index,
    },
    text::Text,
    year::Year,
};

/// The words of a clause with every blank filled in, each line a paragraph. What the plan does not
/// know is said to be missing, in the words themselves, so that nobody signs over an empty place.
pub(super) fn paragraphs(writing: &Writing<'_>, words: &str) -> Vec<Paragraph> {
    let mut paragraphs = vec![Paragraph::new()];
    for said in pieces(words).into_iter().map(|piece| said(writing, piece)) {
        // What the plan knows can have several lines too.
        for (at, line) in said.words.split('\n').enumerate() {
            if at > 0 {
                paragraphs.push(Paragraph::new());
            }
            let words = line.to_owned();
            if let Some(last) = paragraphs.last_mut().filter(|_| !words.is_empty()) {
                last.push(Said { words, ..said });
            }
        }
    }
    let trimmed = paragraphs.into_iter().map(trimmed);
    trimmed.filter(|paragraph| !paragraph.is_empty()).collect()
}

fn said(writing: &Writing<'_>, piece: Piece<'_>) -> Said {
    let inside = match piece {
        Piece::Words(words) => return known(words.to_owned()),
        Piece::Bracketed(inside) => inside,
    };
    let Some((blank, year)) = Blank::read(inside) else {
        return open(format!("[{inside}]"));
    };
    let value = value(writing, blank, year);
    if let Some(words) = value.filter(|words| !words.trim().is_empty()) {
        return known(words);
    }
    let name = name(writing.text(), blank, year);
    open(writing.text().say_with("paper-missing", &[("name", &name)]))
}

const fn known(words: String) -> Said {
    let is_open = false;
    Said { words, is_open }
}

const fn open(words: String) -> Said {
    let is_open = true;
    Said { words, is_open }
}

/// A paragraph without the spaces around it; none of it where there is nothing else.
fn trimmed(mut paragraph: Paragraph) -> Paragraph {
    if let Some(first) = paragraph.first_mut() {
        first.words = first.words.trim_start().to_owned();
    }
    if let Some(last) = paragraph.last_mut() {
        last.words = last.words.trim_end().to_owned();
    }
    let is_blank = paragraph.iter().all(|said| said.words.trim().is_empty());
    if is_blank {
        paragraph.clear();
    }
    paragraph
}

/// The words with each blank by its name in a language, as people edit them.
pub fn in_words(text: &Text, words: &str) -> String {
    translated(words, |inside| {
        Blank::read(inside).map(|(blank, year)| name(text, blank, year))
    })
}

/// The same with each blank by its code, as the plan keeps them.
pub fn in_codes(text: &Text, words: &str) -> String {
    translated(words, |inside| {
        let (known, year) = Blank::with_year(inside);
        let mut all = Blank::ALL.into_iter();
        let named = |(blank, _): &(Blank, &str)| name(text, *blank, None) == known;
        let (_, code) = all.find(named)?;
        Some(with(code, year))
    })
}

fn translated(words: &str, of: impl Fn(&str) -> Option<String>) -> String {
    let pieces = pieces(words).into_iter();
    let written = pieces.map(|piece| match piece {
        Piece::Words(words) => words.to_owned(),
        Piece::Bracketed(inside) => {
            let other = of(inside).unwrap_or_else(|| inside.to_owned());
            format!("[{other}]")
        }
    });
    written.collect()
}

fn with(name: &str, year: Option<Year>) -> String {
    year.map_or_else(|| name.to_owned(), |year| format!("{name} {year}"))
}

fn name(text: &Text, blank: Blank, year: Option<Year>) -> String {
    with(&text.say(&format!("blank-{}", blank.code())), year)
}

fn value(writing: &Writing<'_>, blank: Blank, year: Option<Year>) -> Option<String> {
    let (plan, text) = (writing.plan(), writing.text());
    let (assignment, arrangement) = (&plan.assignment, &plan.arrangement);
    let date = |date: Option<_>| date.map(|date| text.date(date));
    let organisation = |id: OrganisationId| plan.name_of(id.row());
    let terms = plan.award_terms(plan.term().first());
    match blank {
        Blank::Document => Some(writing.document.name.clone()),
        Blank::Dated => date(writing.document.dated),
        Blank::Recipient => match writing.document.recipient {
            None if terms.form == AwardForm::Joint => Some(parties(writing)),
            recipient => recipient.map(organisation),
        },
        Blank::Authority => Some(assignment.authority.clone()),
        Blank::Assignment => Some(assignment.title.clone()),
        Blank::Question => Some(assignment.question.clone()),
        Blank::Scope => Some(assignment.scope.clone()),
        Blank::Parties => Some(parties(writing)),
        Blank::Lead => terms.lead.map(organisation),
        Blank::Form => Some(text.choice(terms.form.code())),
        Blank::CooperationStart => date(assignment.cooperation_from),
        Blank::Start => date(Some(plan.term().first())),
        Blank::End => date(Some(plan.term().last())),
        Blank::Budget => money(
            writing,
            |year| budget(writing, year, BudgetPart::Counted),
            year,
        ),
        Blank::Reserve => money(
            writing,
            |year| budget(writing, year, BudgetPart::Reserve),
            year,
        ),
        Blank::Amount => money(writing, |year| awarded(writing, year), year),
        Blank::Rate => {
            let rate = arrangement.rate(Index::General, year?);
            Some(rate.show(text.language().numbers()))
        }
        Blank::Scheme => Some(arrangement.scheme.clone()),
        Blank::LegalBasis => Some(arrangement.legal_basis.clone()),
        Blank::Proviso => Some(proviso(plan, text)),
        Blank::KeptBack => {
            let share = arrangement.kept_back.unwrap_or(crate::share::Share::ZERO);
            Some(text.percentage(&share.to_ratio()))
        }
    }
}

/// Everyone who gets money in any year, by name.
fn parties(writing: &Writing<'_>) -> String {
    let plan = writing.plan();
    let names = members(writing).map(|id| plan.name_of(id.row()));
    names.collect::<Vec<_>>().join(", ")
}

/// Everyone who has money in any year.
pub(super) fn members<'a>(writing: &Writing<'a>) -> impl Iterator<Item = OrganisationId> + use<'a> {
    writing
        .evaluated
        .outcome
        .totals()
        .filter_map(|(of, _)| match of {
            (None, TotalOf::Organisation(id)) => id,
            _ => None,
        })
}

/// An amount of a year, or of all years of the term together.
fn money(
    writing: &Writing<'_>,
    of: impl Fn(Year) -> Option<Money>,
    year: Option<Year>,
) -> Option<String> {
    let amount = if let Some(year) = year {
        of(year)?
    } else {
        let years = writing.plan().years().into_iter();
        years.map(of).sum::<Option<Money>>()?
    };
    Some(writing.text().money(amount))
}

fn budget(writing: &Writing<'_>, year: Year, part: BudgetPart) -> Option<Money> {
    writing.evaluated.outcome.amount(Amount::Budget(year, part))
}

/// Whose money of a year the document is about: that of the recipient, and of those for whom it
/// receives; that of everyone where it is addressed to nobody.
pub(super) fn awarded_to<'a>(
    writing: &Writing<'a>,
    year: Year,
) -> impl Iterator<Item = OrganisationId> + use<'a> {
    let terms = writing.plan().award_terms_of(year);
    let recipient = writing.document.recipient;
    members(writing).filter(move |who| {
        recipient
            .is_none_or(|recipient| *who == recipient || terms.recipient(*who) == Some(recipient))
    })
}

/// What the recipient is awarded in a year.
fn awarded(writing: &Writing<'_>, year: Year) -> Option<Money> {
    let outcome = &writing.evaluated.outcome;
    outcome.budget(year)?;
    let own = awarded_to(writing, year);
    let amounts = own.map(|who| outcome.total(Some(year), TotalOf::Organisation(Some(who))));
    Some(amounts.sum())
}

/// The years whose budget is not adopted yet.
fn proviso(plan: &Plan, text: &Text) -> String {
    let open = plan.years().into_iter();
    let open = open.filter(|year| !plan.arrangement.is_budget_adopted(*year));
    let open: Vec<String> = open.map(|year| year.to_string()).collect();
    if open.is_empty() {
        text.say("paper-no-years")
    } else {
        open.join(", ")
    }
}
