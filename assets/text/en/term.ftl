# Who takes part and what happens when somebody leaves; ceilings and basis; what there is of the term.

## Membership

field-memberships-status = Status
field-memberships-condition = Condition
field-memberships-reason = Reason
choice-invited = invited
choice-hesitates = hesitates
choice-conditional = takes part on a condition
choice-takes_part = takes part
choice-leaves = leaves
code-invited = invited
code-hesitates = hesitates
code-conditional = conditional
code-takes_part = takes_part
code-leaves = leaves
column-status = status
meaning-status = How far the membership has come. Who was invited or hesitates does not count in the division yet.
meaning-memberships-condition = What taking part depends on; blank: nothing, or it was not noted.
meaning-memberships-reason = Why the organisation hesitates, waits or leaves.
finding-M001 = «{$a}» takes part on the condition «{$b}» and counts in the division.
advice-M001 = See whether the condition is fulfilled. Until then these amounts are with reservation.
finding-M002 = «{$a}» has not said yes, but the plan counts on it: lines {$b}, phases {$c}.
advice-M002 = Ask for an answer, or plan without this organisation. Who was invited or hesitates is allocated nothing.
finding-M003 = «{$a}» leaves, and its last day is not there.
advice-M003 = Fill in the last day. Until then the organisation takes part in the whole term.
finding-M004 = «{$a}» takes part on a condition that was not noted, and counts in the division.
advice-M004 = Note the condition, or let the organisation take part without one.
members-add = Add a membership
members-remove = Remove the membership of «{$name}»
members-all = Memberships
members-what = Who was invited, hesitates, takes part on a condition or without one, or leaves. Who was invited or hesitates does not count in the division yet.

## Leaving

exit-scenario = {$name} leaves on {$day}
exit-takes-no-part = «{$name}» takes no part from {$day} on as it is.
exit-is-none = In scenario «{$name}» nobody leaves.
exit-what-if = What if an organisation leaves
exit-what = Makes a scenario: the membership ends the day before, pinned amounts of later years become free, and the term of the whole stays. What was awarded stands.
exit-who = Who leaves
exit-day = First day without
exit-do = Make the scenario
exit-kept = Scenario «{$name}» is kept.
exit-divided = In scenario «{$name}» what becomes free was divided anew.
exit-part = Leaving
exit-take-rules = Divide by the rules
exit-take-equal = Divide equally over who remains
exit-take-proportional = Divide in proportion to what each has
exit-freed-table = What becomes free
exit-whose = Who
exit-year = Year
exit-line = Line
exit-in-plan = in the plan
exit-rules = by the rules
exit-equal = equally
exit-proportional = in proportion
exit-returned = No longer needed
exit-orphaned = {$line} (nobody left)
exit-freed = {$year}, {$line}: {$amount} becomes free
exit-freed-orphaned = {$year}, {$line}: {$amount} becomes free, and nobody is left to carry the line out
exit-nobody-left = From {$day} on nobody is left for «{$line}».
exit-nothing-freed = No money becomes free: «{$name}» has nothing from that day on, or it was awarded.
exit-years =
    {$count ->
    [one] {$shown} year
   *[other] {$shown} years in a row
    }
exit-notice-short = Before leaving, «{$name}» had subsidy for {$years}: less than three, so notice is not needed under Awb 4:51.
exit-notice-open = Before leaving, «{$name}» had subsidy for at least {$years}; the register was not finished for a year. After three or more, ending it takes a reasonable term (Awb 4:51).
exit-notice-no-term = Before leaving, «{$name}» had subsidy for {$years}. If the authority ends it, that takes a reasonable term (Awb 4:51); none is filled in under Notice.
exit-notice-latest = Before leaving, «{$name}» had subsidy for {$years}. If the authority ends it, that must be known on {$latest} at the latest (Awb 4:51).
exit-awarded = For {$year}, {$amount} was awarded to «{$name}» for «{$line}». That stands until the decision is changed or withdrawn (Awb 4:48 to 4:50).
exit-settled-more = {$year}: the part of «{$name}» is {$part}, of which {$paid} was paid before it leaves; still to pay {$balance}.
exit-settled-less = {$year}: the part of «{$name}» is {$part}, and {$paid} was paid before it leaves; to recover or set off {$balance} (Awb 4:57).
exit-settled-even = {$year}: the part of «{$name}» is {$part}, and that was paid before it leaves.
code-remains = remains
code-not_assigned = not_assigned
code-returned = returned
column-whose = whose
column-in_plan = in_plan
column-by_rules = by_rules
column-equally = equally
column-in_proportion = in_proportion
help-scenario-exit = Makes a scenario of an organisation that leaves, and shows what becomes free and who may take it over
help-scenario-exit-organisation = Who leaves
help-scenario-exit-on = The first day on which the organisation takes no part any more
help-scenario-exit-name = What the scenario is called; otherwise after the organisation and the day
help-scenario-exit-note = A note
help-scenario-exit-divide = How what becomes free goes to who remains: rules, equal or proportional; the last two pin amounts
help-scenario-exit-report = Shows of such a scenario what becomes free and what there is to settle
