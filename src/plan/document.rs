//! Documents: what people sign or receive, in clauses. What the plan knows is not typed in a clause
//! but derived where the clause names it, so that it never goes stale.

use super::{
    DocumentId, OrganisationId, TableName,
    field::{Field, Row, choice_field, field},
};
use crate::year::Year;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// A covenant, an award letter, an implementation agreement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: DocumentKind,
    /// The language that it is written in, which is also that of what is derived.
    pub language: DocumentLanguage,
    /// To whom it is addressed, or with whom it is made; everyone who takes part if blank.
    pub recipient: Option<OrganisationId>,
    /// The day that it bears.
    pub dated: Option<Date>,
    /// Anything that a reader must know; it does not stand on the paper.
    pub note: String,
}

/// What a document is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DocumentKind {
    /// What partners and authority promise one another. (Dutch: convenant.)
    #[default]
    Covenant,
    /// The decision that awards subsidy (Awb 4:29). (Dutch: verleningsbeschikking.)
    Award,
    /// The agreement to carry out the award (Awb 4:36). (Dutch: uitvoeringsovereenkomst.)
    Implementation,
}

/// The language of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DocumentLanguage {
    /// Nederlands.
    #[default]
    Dutch,
    /// English.
    English,
}

/// A numbered part of a document: words, and a table that follows from the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    /// The document.
    pub document: DocumentId,
    /// Where it stands among the others. Any numbers will do: on paper they are 1, 2, 3.
    pub position: Decimal,
    /// Its heading.
    pub title: String,
    /// Its words. A blank such as `[budget]` or `[budget 2018]` is filled in from the plan.
    pub text: String,
    /// What follows from the plan and stands below the words.
    pub shows: Shown,
}

/// What of the plan a clause shows as a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Nothing.
    #[default]
    Nothing,
    /// Who takes part.
    Parties,
    /// To whom is awarded, from when to when.
    Phases,
    /// The budget of every year.
    Budget,
    /// What every line gets in every year.
    Lines,
    /// What every organisation gets in every year.
    Organisations,
    /// What the recipient gets of every line in every year.
    Own,
    /// What the authority pays when.
    Payments,
    /// What is for each goal in every year.
    GoalAmounts,
    /// The goals with their effects, and by what is seen whether they come nearer.
    Goals,
    /// Who promises what to whom, and by when.
    Agreements,
    /// Who decides what, and by when.
    Decisions,
    /// What must be reported, and by when.
    Reporting,
    /// When it is looked back at, and decided whether to go on.
    Reviews,
    /// Who signs, with the place for it.
    Signing,
}

/// A blank in the words of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blank {
    /// The name of the document.
    Document,
    /// The day that it bears.
    Dated,
    /// To whom it is addressed.
    Recipient,
    /// Who commissions.
    Authority,
    /// The name of the assignment.
    Assignment,
    /// The social question.
    Question,
    /// The area or theme.
    Scope,
    /// Everyone who gets money.
    Parties,
    /// The lead partner at the start of the term.
    Lead,
    /// To whom is awarded at the start of the term.
    Form,
    /// The first day of the cooperation.
    CooperationStart,
    /// The first day of the subsidy.
    Start,
    /// The last day of the subsidy.
    End,
    /// What counts as money, of a year or of all.
    Budget,
    /// What the recipient is awarded, of a year or of all.
    Amount,
    /// The reserve, of a year or of all.
    Reserve,
    /// The index of a year.
    Rate,
    /// The scheme.
    Scheme,
    /// The legal basis.
    LegalBasis,
    /// The years whose budget is not adopted yet (Awb 4:34).
    Proviso,
    /// Which part is kept back until the award is determined.
    KeptBack,
}

impl Blank {
    /// Every blank, with its code between the brackets.
    pub const ALL: [(Self, &'static str); 21] = [
        (Self::Document, "document"),
        (Self::Dated, "dated"),
        (Self::Recipient, "recipient"),
        (Self::Authority, "authority"),
        (Self::Assignment, "assignment"),
        (Self::Question, "question"),
        (Self::Scope, "scope"),
        (Self::Parties, "parties"),
        (Self::Lead, "lead"),
        (Self::Form, "form"),
        (Self::CooperationStart, "cooperation_start"),
        (Self::Start, "start"),
        (Self::End, "end"),
        (Self::Budget, "budget"),
        (Self::Amount, "amount"),
        (Self::Reserve, "reserve"),
        (Self::Rate, "rate"),
        (Self::Scheme, "scheme"),
        (Self::LegalBasis, "legal_basis"),
        (Self::Proviso, "proviso_years"),
        (Self::KeptBack, "kept_back"),
    ];

    /// Its code.
    pub fn code(self) -> &'static str {
        let mut all = Self::ALL.into_iter();
        all.find(|(blank, _)| *blank == self)
            .map_or("", |(_, code)| code)
    }

    /// What stands between brackets, as a blank and the year that it names.
    pub fn read(inside: &str) -> Option<(Self, Option<Year>)> {
        let (code, year) = Self::with_year(inside);
        let blank = Self::from_code(code)?;
        (year.is_none() || blank.is_of_year()).then_some((blank, year))
    }

    /// A name or code, and the year behind it.
    pub fn with_year(inside: &str) -> (&str, Option<Year>) {
        let split = inside.rsplit_once(' ');
        let with_year = split.and_then(|(name, year)| Some((name.trim_end(), year.parse().ok()?)));
        with_year.map_or_else(|| (inside.trim(), None), |(name, year)| (name, Some(year)))
    }

    /// The blank of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|(_, own)| *own == code).map(|(blank, _)| blank)
    }

    /// Whether it may name a year: `[budget 2018]`.
    pub const fn is_of_year(self) -> bool {
        matches!(
            self,
            Self::Budget | Self::Amount | Self::Reserve | Self::Rate
        )
    }
}

/// A piece of the words of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they are.
    Words(&'a str),
    /// What stands between brackets.
    Bracketed(&'a str),
}

/// The pieces of the words of a clause. A bracket without its other half is words.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, inside, after)) = first_bracketed(rest) {
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        pieces.push(Piece::Bracketed(inside));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// The words before the first pair of brackets, those in it, and those behind it.
fn first_bracketed(text: &str) -> Option<(&str, &str, &str)> {
    let mut closing = text.match_indices(']');
    closing.find_map(|(close, _)| {
        let before = text.get(..close)?;
        let open = before.rfind('[')?;
        let inside = before.get(open..)?.strip_prefix('[')?;
        let behind = text.get(close..)?.strip_prefix(']')?;
        Some((before.get(..open)?, inside, behind))
    })
}

choice_field!(DocumentKind {
    Covenant = "covenant",
    Award = "award_letter",
    Implementation = "implementation_agreement",
});

choice_field!(DocumentLanguage { Dutch = "nl", English = "en" });

choice_field!(Shown {
    Nothing = "nothing",
    Parties = "parties",
    Phases = "phases_of_award",
    Budget = "budget_of_years",
    Lines = "lines_by_year",
    Organisations = "organisations_by_year",
    Own = "own_by_year",
    Payments = "payments_by_month",
    GoalAmounts = "goals_by_year",
    Goals = "goals_and_indicators",
    Agreements = "agreements_of_parties",
    Decisions = "decisions_to_take",
    Reporting = "reporting_calendar",
    Reviews = "reviews_and_break_points",
    Signing = "signing",
});

impl Row for Document {
    const TABLE: TableName = TableName::Documents;
    const CODE: &'static str = "documents";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(name),
                field!(kind),
                field!(language),
                field!(recipient),
                field!(dated),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}

impl Row for Clause {
    const TABLE: TableName = TableName::Clauses;
    const CODE: &'static str = "clauses";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(document),
                field!(position),
                field!(title),
                field!(text),
                field!(shows),
            ]
        }
    }

    fn title(&self) -> String {
        self.title.clone()
    }
}
