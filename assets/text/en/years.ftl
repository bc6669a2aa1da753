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
notices-what = Whoever has subsidy for three years or more for the same activities must know of a refusal in time (Awb 4:51). Fill in what you mean to refuse; the rest follows.
notices-years = Years
notices-at-least = at least {$years}
notices-latest = Latest
notices-until = Until
notices-refused = A year
notices-cost = Cost
