//! What is still to be decided, as facts that follow from the plan: who decides is left to the
//! reader, and so is whether something must be decided now.

use super::{Board, period::runs, section};
use crate::{
    engine::Budget,
    exchange::markup::{Html, element, words},
    money::Money,
    year::Year,
};

/// The list, with who decides above it.
pub(super) fn decisions(board: &Board<'_>) -> Html {
    let text = board.text;
    let open = [
        expected(board),
        not_adopted(board),
        not_awarded(board),
        amount_of_years(board, "not-yet-assigned", |budget| budget.not_yet_assigned),
        amount_of_years(board, "left", |budget| {
            beyond_rounding(board, budget).max(Money::ZERO)
        }),
        amount_of_years(board, "short", |budget| {
            Money::ZERO - beyond_rounding(board, budget).min(Money::ZERO)
        }),
        nobody_leads(board),
        blank(board, "scheme", &board.plan().arrangement.scheme),
        blank(board, "legal-basis", &board.plan().arrangement.legal_basis),
    ];
    let open: Vec<Html> = open.into_iter().flatten().collect();
    let authority = &board.plan().assignment.authority;
    let who = if authority.trim().is_empty() {
        text.say("board-decisions-by-nobody")
    } else {
        text.say_with("board-decisions-by", &[("authority", authority)])
    };
    let inside = if open.is_empty() {
        vec![words("p", &[], &text.say("board-decisions-none"))]
    } else {
        vec![words("p", &[], &who), element("ul", &[], open)]
    };
    section("decisions", &text.say("board-decisions"), inside)
}

/// A matter in bold, and what is known of it.
fn matter(board: &Board<'_>, code: &str, fact: &str) -> Html {
    let matter = board.text.say(&format!("board-matter-{code}"));
    let matter = words("strong", &[], &matter);
    element("li", &[], [matter, Html::text(&format!(" {fact}"))])
}

/// Money that counts before it is decided.
fn expected(board: &Board<'_>) -> Option<Html> {
    let counts = &board.plan().arrangement.count_expected;
    let years = years_with(board, |year, budget| {
        let expected = budget.funding.expected;
        if counts.contains(&year) {
            expected
        } else {
            Money::ZERO
        }
    });
    amounts(board, "expected", &years)
}

/// Years whose budget the authority has not adopted.
fn not_adopted(board: &Board<'_>) -> Option<Html> {
    let arrangement = &board.plan().arrangement;
    years_without(board, "not-adopted", |year| {
        arrangement.is_budget_adopted(year)
    })
}

/// Years of which no award was made.
fn not_awarded(board: &Board<'_>) -> Option<Html> {
    let arrangement = &board.plan().arrangement;
    years_without(board, "not-awarded", |year| arrangement.is_awarded(year))
}

fn years_without(board: &Board<'_>, code: &str, is_decided: impl Fn(Year) -> bool) -> Option<Html> {
    let years = board.outcome().years.iter().map(|planned| planned.year);
    let open: Vec<Year> = years.filter(|year| !is_decided(*year)).collect();
    let fact = |years: &str| {
        let key = format!("board-fact-{code}");
        board.text.say_with(&key, &[("years", &years)])
    };
    (!open.is_empty()).then(|| matter(board, code, &fact(&runs(&open))))
}

fn amount_of_years(
    board: &Board<'_>,
    code: &str,
    amount: impl Fn(&Budget) -> Money,
) -> Option<Html> {
    let years = years_with(board, |_, budget| amount(budget));
    amounts(board, code, &years)
}

/// The years in which a budget has some amount.
fn years_with(board: &Board<'_>, amount: impl Fn(Year, &Budget) -> Money) -> Vec<(Year, Money)> {
    let years = board.outcome().years.iter();
    let amounts = years.filter_map(|planned| {
        let budget = board.outcome().budget(planned.year)?;
        Some((planned.year, amount(planned.year, budget)))
    });
    amounts.filter(|(_, amount)| !amount.is_zero()).collect()
}

fn amounts(board: &Board<'_>, code: &str, years: &[(Year, Money)]) -> Option<Html> {
    let (which, amounts): (Vec<Year>, Vec<Money>) = years.iter().copied().unzip();
    let sum = board.text.money(amounts.into_iter().sum());
    let fact = board.text.say_with(
        &format!("board-fact-{code}"),
        &[("years", &runs(&which)), ("amount", &sum)],
    );
    (!years.is_empty()).then(|| matter(board, code, &fact))
}

/// What is left or short that rounding cannot explain.
fn beyond_rounding(board: &Board<'_>, budget: &Budget) -> Money {
    if budget.is_rounding(board.plan().arrangement.unit) {
        Money::ZERO
    } else {
        budget.unallocated
    }
}

/// One award to an organisation that leads, and none does.
fn nobody_leads(board: &Board<'_>) -> Option<Html> {
    let plan = board.plan();
    let mut terms = plan
        .years()
        .into_iter()
        .map(|year| plan.award_terms_of(year));
    let is_open = terms.any(|terms| terms.form.has_lead() && terms.lead.is_none());
    is_open.then(|| matter(board, "lead", &board.text.say("board-fact-lead")))
}

/// Something that an award names and the plan does not.
fn blank(board: &Board<'_>, code: &str, words: &str) -> Option<Html> {
    let fact = || board.text.say(&format!("board-fact-{code}"));
    words
        .trim()
        .is_empty()
        .then(|| matter(board, code, &fact()))
}
