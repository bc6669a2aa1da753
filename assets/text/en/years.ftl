# The window Years: phases, payments and the timeline; and the pictures of them.

## Phases

years-phases = Phases
years-payments = Payments
years-timeline = Timeline
add-phases = Add a phase
phases-what = A phase says to whom is awarded, from when to when. The cooperation may begin before the subsidy. On days without a phase the rules hold.
phases-none = There are no phases. Every year follows the rules; awarded to: {$form}.
phases-days = From {$first} up to and including {$last}.
phases-no-days = Which days these are cannot be told: the last day lies before the first, or the phase is longer than fifteen years.
phases-before = From {$first} up to and including {$last} there is no subsidy of this arrangement yet: the phase brings no new money. The work is done with {$awards}, {$whole} together; {$part} of it falls on these days.
phases-before-none = From {$first} up to and including {$last} there is no subsidy of this arrangement yet: the phase brings no new money. The dossier knows no earlier awards for these days.
phases-earlier-awards =
    {$count ->
    [one] {$shown} earlier award
   *[other] {$shown} earlier awards
    }
phases-of-years = {$years}: {$awards} for {$organisations}.
phases-years-through = Every year from {$first} up to and including {$last}
phases-awards =
    {$count ->
    [one] {$shown} award
   *[other] {$shown} awards
    }
phases-organisations =
    {$count ->
    [one] {$shown} organisation
   *[other] {$shown} organisations
    }
phases-no-years = No year of the subsidy begins in this phase: it changes no award.
phases-mandates = Mandates
phases-mandates-what = Which partners mandated the recipient to apply and to receive on their behalf, and since when? Type the day.

## Payments

add-instalments = Add an instalment
payments-instalments-what = Each instalment is a part of the advances of a year. Together they should be 100%.
payments-year = Cash calendar of
payments-what = Of the award of {$year}, {$total} is paid: exactly what organisations get in that year.
payments-not-assigned = Not yet assigned to anybody, and so not paid: {$amount}.
payments-none = Nobody gets anything in {$year}, so there is nothing to pay.
payments-who = Paid to
payments-to = of which passed on to {$name}
payments-own = of which kept by {$name}
payments-determination = at determination
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

## Pictures

pictures-kind-cash = Payments
pictures-kind-timeline = Timeline
picture-cash = What is paid every month
picture-cash-year = What is paid every month of {$year}
picture-cash-remark = By who has the money in the end, also where another passes it on. The numbers stand beside it with their names.
picture-cash-when = When
picture-cash-determination = {$year}, at determination
picture-cash-later = after
picture-cash-part = {$name}, {$moment}: {$amount}
picture-timeline = The term at a glance
picture-timeline-remark = Phases, years and what happens in each year. Payments are strokes, one for each month in which is paid.
picture-timeline-cooperation = Cooperation
picture-timeline-term = Subsidy
picture-timeline-index = Index
picture-timeline-paid = Payments
picture-timeline-adopted = Budget
picture-timeline-is-adopted = adopted
picture-timeline-not-adopted = not yet
picture-timeline-awarded = Awarded
picture-timeline-not-awarded = not yet
picture-timeline-today = Today, {$date}
picture-timeline-named = {$name}: {$words}
picture-timeline-days = {$first} up to and including {$last}
picture-timeline-what = What
picture-timeline-from = From
picture-timeline-to = Up to and including
picture-timeline-form = Awarded to
picture-timeline-amount = Paid
picture-timeline-times = Times

## Notice in the window

years-notices = Notice
add-notices = Add notice
notices-what = Whoever has subsidy for years in a row for the same activities must know of a refusal in time (Awb 4:51); how many years stands under Legal rules. Fill in what you mean to refuse; the rest follows.
notices-years = Years
notices-at-least = at least {$years}
notices-latest = Latest
notices-until = Until
notices-refused = A year
notices-cost = Cost

## Payments and notices, explained

place-paid = Payment to {$payee}, {$moment}
place-passed-on = Passed on to {$payee}, {$moment}
place-refused = Notice to {$name}: refused a year
place-continuing = Notice to {$name}: cost of continuing
place-expected = {$name}: all years together
heading-received-for-all = The whole award
heading-passed-on = What is passed on
heading-kept-back = What is kept back
heading-equal-part = Advance
heading-by-instalments = Instalment
heading-whole-year = Amount of a whole year
heading-whole-year-of-awards = Amount of a whole year
heading-refused = What is refused
heading-years-in-a-row = Years in a row
heading-latest-day = Latest day
heading-term-of-notice = Last day of the term
heading-past-end = Time, in years
heading-continuing = Cost of continuing
heading-over-its-days = Together over all days
heading-no-term-yet = Cost of continuing
rule-received-for-all = One party receives what all get: {$result}.
rule-passed-on = Whoever received it passes this on: {$result}. It does not count to the award a second time.
rule-kept-back = {$share} of {$amount} is kept back until it is determined, in whole cents: {$result}.
rule-equal-part = {$amount} in {$count} equal parts; cents that are left go to the first of them. This is part {$position}: {$result}.
rule-by-instalments = This instalment is {$share} of {$amount}, exactly {$exact}; divided in whole cents by largest remainder: {$result}.
rule-whole-year = {$amount} for the part {$part} of the year; a whole year is {$result}.
rule-whole-year-of-awards = The awards of this year, together for the part {$part} of the year; a whole year is {$result}.
rule-refused = {$share} of {$value}, in whole cents: {$result}.
rule-years-in-a-row = For so many years in a row until {$to} subsidy was granted: {$result}. From {$limit} years on a refusal takes a reasonable term (Awb 4:51).
rule-years-in-a-row-no-rule = For so many years in a row until {$to} subsidy was granted: {$result}. No rule holds that says from how many years on a refusal takes a reasonable term.
rule-years-in-a-row-open = For so many years until {$to} subsidy was certainly granted: {$result}. For {$unknown} the register was not finished; that is no refusal.
rule-latest-day = Refused from {$start} on, it must be known {$months} months before: by {$result}.
rule-term-of-notice = Made known on {$announced}; {$months} months later the term ends: {$result}.
rule-past-end = From {$start} to {$end}, in parts of a year: {$result}.
rule-continuing = {$share} of {$value} for the part {$part} of a year past the award, in whole cents: {$result}.
rule-over-its-days = {$value} a year for {$part} years, in whole cents: {$result}.
rule-no-term-yet = No day on which it was made known, or no term, is filled in; so this is {$result}.
role-count = number of parts
role-position = this part
role-years = years in a row
role-unknown = not known yet
role-months = months
role-latest = known by
role-announced = made known on
