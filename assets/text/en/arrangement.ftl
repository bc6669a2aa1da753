# The multi-year arrangement: phases, payments and what belongs to them.

## Phases

table-phases = Phases
row-phases = phase
new-phases = New phase
field-phases-name = Name
field-phases-from = From
field-phases-to = Up to and including
field-phases-form = Award to
field-phases-lead = Recipient for the others
field-phases-liability = Liable
field-phases-route = Payment runs
field-phases-mandates = Mandated on
field-phases-note = Note
choice-entity = a legal entity of the partners
choice-own_part = each for its own part
choice-each_for_all = each for the whole
choice-lead_alone = the lead partner alone
choice-by_recipient = by way of the recipient
choice-direct = straight to each partner

## Payments

table-instalments = Instalments
row-instalments = instalment
new-instalments = New instalment
field-instalments-month = Month (1 to 12)
field-instalments-share = Part of the advances
field-instalments-condition = Only after
field-instalments-note = Note
field-arrangement-payment_pattern = Advances
field-arrangement-kept_back = Kept back until determination
choice-monthly = the same every month
choice-quarterly = the same every quarter
choice-once = all at once
choice-instalments = by instalments

## Findings

finding-Y001 = The phases «{$a}» and «{$b}» overlap; the one that began last holds.
advice-Y001 = Let one phase end on the day before the other begins.
finding-Y002 = In phase «{$a}» one party receives the award for all; no mandate is noted of {$b}.
advice-Y002 = Note with the phase who mandated when. Applying for others asks for a mandate (Awb 2:1).
finding-Y003 = In phase «{$a}» the award goes to «{$b}», of which no legal form is known.
advice-Y003 = Fill in the legal form. A subsidy for book years goes to a legal person with full capacity (Awb 4:66).
finding-Y004 = The instalments are {$a} together, not 100%; they are paid in proportion.
advice-Y004 = Make the parts of the instalments 100% together.
finding-Y005 = The advances follow instalments, and there are none; everything is paid in the first month.
advice-Y005 = Add instalments, or choose another pattern.
finding-Y006 = In phase «{$a}» every partner is liable for the whole.
advice-Y006 = Check that every partner knows this and can bear it; lay it down in the cooperation agreement.

## Phases and payments

file-phases = phases
sheet-phases = A phase: to whom is awarded, from when to when, and how the money runs.
file-mandates = mandates
sheet-mandates = A partner that mandated the recipient of a phase.
file-instalments = instalments
sheet-instalments = A part of the advances of every year, with the month in which it is paid.
file-payments = payments
sheet-payments = A payment: of which award, to whom, when, how much.
code-entity = entity
code-own_part = own_part
code-each_for_all = each_for_all
code-lead_alone = lead_alone
code-by_recipient = by_recipient
code-direct = direct
code-monthly = monthly
code-quarterly = quarterly
code-once = once
code-instalments = instalments
code-award = award
code-forward = forward
column-phase_id = phase_id
meaning-phase_id = The phase.
column-phase = phase
meaning-phase = The name of the phase.
meaning-phases-from = The first day of the phase; blank: the start of the cooperation.
meaning-phases-to = The last day of the phase; blank: until the next phase.
column-form = form
meaning-form = To whom is awarded in this phase.
meaning-phases-lead_id = Who receives the award for the others, or passes the money on.
meaning-phases-lead = The name of who receives for the others.
column-liability = liability
meaning-liability = Who answers for money that was not spent as awarded.
column-route = route
meaning-route = Whether money goes by way of the recipient or straight to each partner.
column-mandated_on = mandated_on
meaning-mandated_on = The day on which the partner gave its mandate.
column-instalment_id = instalment_id
meaning-instalment_id = The instalment.
column-month = month
meaning-month = The month in which is paid, 1 to 12.
meaning-payments-month = The month in which is paid; blank: at the determination, after the year.
column-condition = condition
meaning-condition = What must be there before it is paid; blank: nothing.
column-leg = leg
meaning-leg = Whether the authority pays (award) or the recipient passes it on; only the first counts to the award.
column-payee_id = payee_id
meaning-payee_id = Who gets the money; blank: nobody was chosen yet.
column-payee = payee
meaning-payee = The name of who gets the money.
meaning-payments-recipient_id = To whom is awarded; blank: to all together, or not chosen yet.
meaning-payments-amount = The amount of this payment.
column-payment_pattern = payment_pattern
meaning-payment_pattern = How the advances of a year are spread over its months.
column-kept_back = kept_back
meaning-kept_back = Which part of every award is kept back until it is determined; blank: nothing.
column-kept_back_numerator = kept_back_numerator
meaning-kept_back_numerator = The numerator of the same part, exact.
column-kept_back_denominator = kept_back_denominator
meaning-kept_back_denominator = The denominator of the same part, exact.

## Notice

table-notices = Notices
row-notices = notice
new-notices = New notice
field-notices-organisation = Organisation
field-notices-line = Line
field-notices-share = Part
field-notices-ends = Ends on
field-notices-announced = Known on
field-notices-months = Months
field-notices-note = Note
finding-Y007 = «{$a}» has subsidy for {$b} years in a row; refusing after {$c} asks for a reasonable term, and none is filled in.
advice-Y007 = Fill in the term. What is reasonable depends on staff and on how much the organisation depends on the subsidy (Awb 4:51).
finding-Y008 = «{$a}» has subsidy for {$b} years in a row; the intention to refuse after {$c} had to be known by {$d}. Going on to the end of the term costs {$e}.
advice-Y008 = Make the intention known and count with the cost of going on (Awb 4:51), or let the decrease begin later.
finding-Y009 = For how many years in a row «{$a}» has subsidy is not certain: at least {$b}; of a year the register was not finished.
advice-Y009 = Read a newer register. What was not seen was not refused.
finding-Y010 = «{$a}» gets {$c} less in {$b} than before, after {$d} years of subsidy in a row.
advice-Y010 = See whether the intention was known in time (Awb 4:51). After the start, under one award, its recipient is the addressee.
finding-Y011 = «{$a}» would get {$c} less for {$b} than was awarded.
advice-Y011 = Lowering an award asks for a reasonable term and compensation of damage (Awb 4:50). The decision goes to «{$d}».
finding-Y012 = «{$a}» would get {$c} less for {$b} than was awarded; the budget proviso of that year has not lapsed yet.
advice-Y012 = The budget proviso can be invoked for some weeks after adoption (Awb 4:34). The decision goes to «{$d}».
file-notices = notices
sheet-notices = An intention to refuse a next period, with what it comes to and costs.
column-notice_id = notice_id
meaning-notice_id = The notice.
meaning-notices-organisation_id = Who would get less.
meaning-notices-line_id = For which line; blank: for everything.
meaning-notices-share = Which part is refused; 1 ends the subsidy.
column-ends = ends
meaning-ends = The last day of the award as filled in; blank: that of the term.
column-announced = announced
meaning-announced = The day on which the intention was made known; blank: not yet.
column-months = months
meaning-months = The term in whole months; blank: not decided yet.
column-award_ends = award_ends
meaning-award_ends = The last day of the award before the refused period.
column-years_in_a_row = years_in_a_row
meaning-years_in_a_row = For how many years in a row there was subsidy before the refused period, as far as known.
column-years_unknown = years_unknown
meaning-years_unknown = Whether there may be more, because of a year the register was not finished.
column-refused = refused
meaning-refused = The refused part of a whole year.
column-latest_notice = latest_notice
meaning-latest_notice = The last day on which making it known is in time; blank: no term decided.
column-notice_until = notice_until
meaning-notice_until = The last day of the term; blank: not made known yet.
column-cost_of_continuing = cost_of_continuing
meaning-cost_of_continuing = What the refused part costs from the end of the award to the end of the term.

field-arrangement-budget_adopted_on = Budget adopted on
finding-Y013 = {$a} was awarded before its budget was adopted; the proviso can be invoked up to and including {$b}.
advice-Y013 = After that the proviso lapses (Awb 4:34). If there is enough money, nothing needs to be done.
column-budget_adopted_on = budget_adopted_on
meaning-budget_adopted_on = The day on which the budget of this year was adopted; blank: not known.
column-proviso_until = proviso_until
meaning-proviso_until = The last day to invoke the budget proviso, some weeks after adoption (Awb 4:34); blank: not known, or awarded without a proviso.
