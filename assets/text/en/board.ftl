# The page for a board or council.

## Heading

board-scenario = Scenario «{$name}»: this is how it will be if this scenario is adopted
board-counted = Joint budget
board-term = Term
board-from-to = {$first} to {$last}
board-date = Date

## Budget

board-budget = The joint budget
board-budget-caption = Amounts in euros. What counts, less what is set aside and what is allocated, is what is left or short.
board-budget-row = Budget
board-total = Total

## Organisations

board-organisations = Who gets what
board-organisations-caption = Amounts in euros. Had: what was granted in {$from} for the lines of this assignment. Difference: {$to} less {$from}. Bars: above {$from}, below {$to}.
board-organisations-alone = Amounts in euros. What the organisations had before is not known, or cannot be compared.
board-organisation = Organisation
board-had = Had in {$from}
board-change = Difference
board-others =
    {$count ->
    [one] and {$shown} other, together
   *[other] and {$shown} others, together
    }

## Lines

board-lines = What the money is for
board-lines-caption = Amounts in euros. Below each line stands who carries it out and how its amount comes about.
board-line = Line
board-all-organisations = all organisations
board-organisations-count =
    {$count ->
    [one] {$shown} organisation
   *[other] {$shown} organisations
    }
board-lines-count =
    {$count ->
    [one] {$shown} line
   *[other] {$shown} lines
    }
board-split = divided by: {$split}
board-path = follows the transition path
board-corridor = within the corridor
board-indexed = price level of {$year}, indexed
board-not-indexed = price level of {$year}, not indexed
board-per-unit = {$amount} for each unit of «{$figure}»
board-weight = part of what is left, weight {$weight}

## Areas

board-areas = Where the money goes
board-areas-caption = Amounts in euros, in {$year}.
board-area = Area
board-amount = Amount
board-share = Part
board-per-resident = Per resident
board-keys = By which key
board-key = «{$key}»: by {$parts}
board-key-year = figures of {$year}
board-no-key = Not divided over areas

## Decisions

board-decisions = What is still to be decided
board-decisions-by = To be decided by {$authority}, as the plan is now:
board-decisions-by-nobody = To be decided, as the plan is now; the authority is not named yet:
board-decisions-none = Nothing that follows from the plan is still open.
board-matter-expected = Commit money.
board-fact-expected = In {$years}, {$amount} counts that is expected and not yet committed.
board-matter-not-adopted = Adopt the budget.
board-fact-not-adopted = The budget of {$years} is not adopted yet; until then awards can be made subject to it (article 4:34 Awb).
board-matter-not-awarded = Award.
board-fact-not-awarded = {$years} is not awarded yet.
board-matter-not-yet-assigned = Assign.
board-fact-not-yet-assigned = In {$years}, {$amount} is not yet assigned to any organisation.
board-matter-left = Give a purpose.
board-fact-left = In {$years}, {$amount} is given to no line.
board-matter-short = Cover.
board-fact-short = In {$years}, {$amount} is short.
board-matter-lead = Choose the lead partner.
board-fact-lead = The award goes to a lead partner, who is not chosen yet.
board-matter-scheme = Name the scheme.
board-fact-scheme = The scheme under which is awarded is not filled in.
board-matter-legal-basis = Name the legal basis.
board-fact-legal-basis = The legal basis (article 4:23 Awb) is not filled in.

## Findings and foot

board-findings = What to look at
board-findings-like-it =
    {$count ->
    [one] (and {$shown} more of this kind)
   *[other] (and {$shown} more of this kind)
    }
board-findings-more =
    {$count ->
    [one] and {$shown} more
   *[other] and {$shown} more
    }
board-source = Dossier {$dossier}, snapshot {$snapshot}, made on {$date} with Ontschot. Every amount can be worked out again to the cent from the dossier.
