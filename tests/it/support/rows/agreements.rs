//! Random agreements, what is said of keeping them, and decisions that need each other.

use crate::support::{
    plans::{Sizes, id, table},
    values,
};
use jiff::civil::Date;
use ontschot::{
    plan::{
        Agreement, AgreementKind, Aspect, Decision, DecisionRule, Keeping, OrganisationId, Plan,
        Signature, Verdict,
        decision::{Votes, Weeks},
    },
    year::Year,
};
use proptest::{collection::vec, option, prelude::*, sample::Index, sample::select};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Agreements and verdicts before they know whose they are.
#[derive(Clone, Debug)]
pub(crate) struct Agreed {
    agreements: Vec<AgreementSketch>,
    keepings: Vec<KeepingSketch>,
    decisions: Vec<DecisionSketch>,
    signatures: Vec<SignatureSketch>,
}

/// Whose, and on which day; some have written down what they signed for.
type SignatureSketch = (Option<Index>, Option<i16>, bool);

#[derive(Clone, Debug)]
struct AgreementSketch {
    kind: AgreementKind,
    parties: Vec<Index>,
    promised_to: Vec<Index>,
    line: Option<Index>,
    quantities: Vec<(i16, u32)>,
    due: Option<(i16, i16)>,
    yearly: bool,
    due_dates: Vec<(i16, i16)>,
}

#[derive(Clone, Debug)]
struct KeepingSketch {
    agreement: Index,
    organisation: Option<Index>,
    year: Option<i16>,
    aspect: Aspect,
    verdict: Verdict,
}

#[derive(Clone, Debug)]
struct DecisionSketch {
    rule: DecisionRule,
    planned: Option<(i16, i16)>,
    taken: Option<(i16, i16)>,
    deadline: Option<(i16, i16)>,
    weeks: Option<u16>,
    needs: Vec<Index>,
    organisations: Vec<Index>,
    votes: Vec<(Index, u16)>,
}

pub(crate) fn agreed() -> impl Strategy<Value = Agreed> {
    (
        vec(agreements(), 0..4),
        vec(keepings(), 0..4),
        vec(decisions(), 0..6),
        vec(
            (
                option::of(any::<Index>()),
                option::of(0..700_i16),
                any::<bool>(),
            ),
            0..3,
        ),
    )
        .prop_map(|(agreements, keepings, decisions, signatures)| Agreed {
            agreements,
            keepings,
            decisions,
            signatures,
        })
}

fn agreements() -> impl Strategy<Value = AgreementSketch> {
    let kinds = vec![
        AgreementKind::Performance,
        AgreementKind::Article39,
        AgreementKind::InKind,
    ];
    let day = (-1..5_i16, 0..365_i16);
    (
        select(kinds),
        vec(any::<Index>(), 0..3),
        vec(any::<Index>(), 0..3),
        option::weighted(0.4, any::<Index>()),
        vec((-1..5_i16, 1..5_000_u32), 0..4),
        option::weighted(0.7, day.clone()),
        any::<bool>(),
        vec(day, 0..3),
    )
        .prop_map(
            |(kind, parties, promised_to, line, quantities, due, yearly, due_dates)| {
                AgreementSketch {
                    kind,
                    parties,
                    promised_to,
                    line,
                    quantities,
                    due,
                    yearly,
                    due_dates,
                }
            },
        )
}

fn keepings() -> impl Strategy<Value = KeepingSketch> {
    let aspects = vec![Aspect::Effort, Aspect::Time];
    let verdicts = vec![Verdict::Kept, Verdict::Partly, Verdict::Not];
    (
        any::<Index>(),
        option::of(any::<Index>()),
        option::weighted(0.7, 0..4_i16),
        select(aspects),
        select(verdicts),
    )
        .prop_map(
            |(agreement, organisation, year, aspect, verdict)| KeepingSketch {
                agreement,
                organisation,
                year,
                aspect,
                verdict,
            },
        )
}

fn decisions() -> impl Strategy<Value = DecisionSketch> {
    let rules = vec![
        DecisionRule::Consensus,
        DecisionRule::Majority,
        DecisionRule::Mandate,
        DecisionRule::OwnRules,
    ];
    let day = |chance| option::weighted(chance, (-2..3_i16, 0..365_i16));
    (
        select(rules),
        day(0.6),
        day(0.2),
        day(0.2),
        option::of(0..30_u16),
        vec(any::<Index>(), 0..3),
        vec(any::<Index>(), 0..3),
        vec((any::<Index>(), 0..4_u16), 0..2),
    )
        .prop_map(
            |(rule, planned, taken, deadline, weeks, needs, organisations, votes)| DecisionSketch {
                rule,
                planned,
                taken,
                deadline,
                weeks,
                needs,
                organisations,
                votes,
            },
        )
}

impl DecisionSketch {
    /// Mostly it needs earlier rows; one in three also a later one, which can close a circle.
    fn decision(&self, at: usize, all: usize, sizes: Sizes) -> Decision {
        let day = |day: Option<(i16, i16)>| {
            day.map(|(year, days)| values::day_of(sizes.year(year).number(), days))
        };
        let needs = self.needs.iter().filter_map(|need| {
            let among = if need.index(3) == 0 { all } else { at };
            (among > 0).then(|| id(need.index(among)))
        });
        let organisations = self.organisations.iter();
        let votes = self.votes.iter();
        Decision {
            name: format!("Besluit {at}"),
            rule: self.rule,
            planned: day(self.planned),
            taken: day(self.taken),
            deadline: day(self.deadline),
            weeks: self.weeks.and_then(Weeks::new),
            needs: needs.collect(),
            organisations: organisations.map(|at| whose(*at, sizes)).collect(),
            votes: votes
                .filter_map(|(at, votes)| Some((whose(*at, sizes), Votes::new(*votes)?)))
                .collect(),
            ..Decision::default()
        }
    }
}

impl Agreed {
    /// The same plan with them.
    pub(crate) fn put_in(&self, plan: Plan, sizes: Sizes) -> Plan {
        let agreements = self.agreements.iter();
        let keepings = self.keepings.iter().filter(|_| !self.agreements.is_empty());
        let keepings = keepings.map(|keeping| Keeping {
            agreement: id(keeping.agreement.index(self.agreements.len())),
            organisation: keeping.organisation.map(|at| whose(at, sizes)),
            year: keeping.year.map(|year| sizes.year(year)),
            aspect: keeping.aspect,
            verdict: keeping.verdict,
            remark: String::new(),
        });
        let count = self.decisions.len();
        let decisions = self.decisions.iter().enumerate();
        let decisions = decisions.map(|(at, decision)| decision.decision(at, count, sizes));
        let signatures = self.signatures.iter();
        let signatures = signatures.map(|(who, day, has_state)| {
            let state = [("allocations/2018/LIN-0001/ORG-0001", "5.00")];
            let state = state.map(|(at, value)| (at.to_owned(), value.to_owned()));
            Signature {
                organisation: who.map(|at| whose(at, sizes)),
                signed_on: day.map(|days| values::day_of(2017, days)),
                state: state.into_iter().filter(|_| *has_state).collect(),
                ..Signature::default()
            }
        });
        Plan {
            signatures: table(signatures),
            decisions: table(decisions),
            agreements: table(agreements.map(|agreement| agreement.agreement(sizes))),
            keepings: table(keepings),
            ..plan
        }
    }
}

fn whose(at: Index, sizes: Sizes) -> OrganisationId {
    id(at.index(sizes.organisations))
}

impl AgreementSketch {
    fn agreement(&self, sizes: Sizes) -> Agreement {
        let parties = |all: &[Index]| {
            let all = all.iter().map(|at| whose(*at, sizes));
            all.collect::<BTreeSet<_>>()
        };
        let day = |(year, days): (i16, i16)| -> (Year, Date) {
            let year = sizes.year(year);
            (year, values::day_of(year.number(), days))
        };
        let quantities = self.quantities.iter();
        let quantities =
            quantities.map(|(year, count)| (sizes.year(*year), Decimal::new((*count).into(), 1)));
        Agreement {
            name: format!("{:?}", self.kind),
            kind: self.kind,
            parties: parties(&self.parties),
            promised_to: parties(&self.promised_to),
            line: self.line.map(|at| id(at.index(sizes.lines))),
            quantities: quantities.collect::<BTreeMap<_, _>>(),
            due: self.due.map(|at| day(at).1),
            yearly: self.yearly,
            due_dates: self.due_dates.iter().map(|at| day(*at)).collect(),
            ..Agreement::default()
        }
    }
}
