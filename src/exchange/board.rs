//! The page for a board or council: what is commissioned, who gets what, and what is still to be
//! decided, on two sheets of paper.
//!
//! One file that needs nothing else: no script, no picture, no font, nothing from a network. What a
//! table has no room for stands in one row, so that every column adds up to the last cent.

mod decisions;
mod heading;
mod money;
mod partners;
mod period;
mod places;
mod remarks;
mod table;

use super::markup::{Html, element, page_head, words};
use crate::{
    dossier::Versions,
    engine::Outcome,
    money::Money,
    plan::{AreaId, OrganisationId, Plan, TableName, TotalOf},
    session::Evaluated,
    text::Text,
    year::Year,
};
use jiff::civil::Date;
use period::Period;

const STYLE: &str = concat!(
    include_str!("../../assets/paper.css"),
    include_str!("../../assets/board.css")
);

/// What a page is made of.
#[derive(Clone, Copy, Debug)]
pub struct Board<'a> {
    /// The dossier, so that a sheet of paper can be matched with its file.
    pub dossier_id: &'a str,
    /// The state of the plan.
    pub snapshot: &'a str,
    /// The plan and what follows from it.
    pub evaluated: &'a Evaluated,
    /// The scenario that made this plan; `None` for the plan itself.
    pub scenario: Option<&'a str>,
    /// What the adopted version is called that this plan is; `None` for the plan as it is now.
    pub adopted: Option<&'a str>,
    /// What was adopted.
    pub versions: &'a Versions,
    /// The day on which it is made.
    pub today: Date,
    /// The language.
    pub text: &'a Text,
}

/// The whole page, as it is kept in a file.
pub fn page(board: &Board<'_>) -> String {
    let periods = Period::of(board.outcome());
    let main = [
        money::budget(board, &periods),
        partners::organisations(board, &periods),
        money::lines(board, &periods),
        beside(
            places::areas(board),
            [decisions::decisions(board), remarks::findings(board)],
        ),
    ];
    let body = [
        heading::header(board),
        element("main", &[], main),
        remarks::footer(board),
    ];
    let language = board.text.language().code();
    let page = [head(board), element("body", &[], body)];
    element("html", &[("lang", language)], page).into_page()
}

fn head(board: &Board<'_>) -> Html {
    let title = match board.scenario.or(board.adopted) {
        Some(scenario) => format!("{} – {scenario}", board.title()),
        None => board.title(),
    };
    page_head(&title, STYLE)
}

/// A table that needs half a sheet, and what there is to say beside it.
fn beside(table: Html, words: [Html; 2]) -> Html {
    let words = element("div", &[], words);
    element("div", &[("class", "beside")], [table, words])
}

/// A part of a page under its heading.
fn section(class: &'static str, heading: &str, inside: impl IntoIterator<Item = Html>) -> Html {
    let heading = words("h2", &[], heading);
    let inside = std::iter::once(heading).chain(inside);
    element("section", &[("class", class)], inside)
}

impl<'a> Board<'a> {
    fn plan(&self) -> &'a Plan {
        &self.evaluated.plan
    }

    fn outcome(&self) -> &'a Outcome {
        &self.evaluated.outcome
    }

    /// The name of the assignment, or what an assignment is called where it has none yet.
    fn title(&self) -> String {
        let title = &self.plan().assignment.title;
        if title.trim().is_empty() {
            self.text.table(TableName::Assignment)
        } else {
            title.clone()
        }
    }

    /// Who has money in any year.
    fn partners(&self) -> impl Iterator<Item = OrganisationId> + 'a {
        self.outcome().totals().filter_map(|(of, _)| match of {
            (None, TotalOf::Organisation(id)) => id,
            _ => None,
        })
    }

    /// Where money goes in any year.
    fn areas(&self) -> impl Iterator<Item = AreaId> + 'a {
        self.outcome().totals().filter_map(|(of, _)| match of {
            (None, TotalOf::Area(id)) => id,
            _ => None,
        })
    }

    /// The last year of which the term covers every day.
    fn last_whole_year(&self) -> Option<Year> {
        self.outcome().last_whole_year()
    }

    /// The headings of a table with a column for each period and one for all of them.
    fn headings(&self, first: &str, periods: &[Period]) -> Vec<String> {
        let first = std::iter::once(self.text.say(first));
        let periods = periods.iter().map(Period::heading);
        let all = self.text.say("board-total");
        first.chain(periods).chain([all]).collect()
    }

    fn amount(&self, amount: Money) -> Html {
        Html::text(&self.text.amount(amount))
    }

    fn amounts(&self, amounts: &[Money]) -> Vec<Html> {
        amounts.iter().map(|amount| self.amount(*amount)).collect()
    }
}
