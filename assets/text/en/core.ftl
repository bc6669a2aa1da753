# Words of the plan, the findings and the explanations.

## Tables and fields

table-assignment = Assignment
row-assignment = the assignment
field-assignment-title = Title
field-assignment-question = Social question
field-assignment-scope = Area or theme
field-assignment-authority = Commissioning authority
field-assignment-cooperation_from = Cooperation from
field-assignment-cooperation_to = Cooperation to
field-assignment-note = Note

table-arrangement = Arrangement
row-arrangement = arrangement
field-arrangement-start = First day
field-arrangement-end = Last day
field-arrangement-year_part = Part of a broken year
field-arrangement-unit = Round to
field-arrangement-index_base = Index from
field-arrangement-rates = Indexation
field-arrangement-reserve_amount = Reserve (amount)
field-arrangement-reserve_share = Reserve (share)
field-arrangement-count_expected = Expected money counts in
field-arrangement-residents = Figure that counts residents
field-arrangement-area_key = Standard key for areas
field-arrangement-compare_year = Compare with year
field-arrangement-path = Transition path
field-arrangement-floor = Less at most
field-arrangement-cap = More at most
field-arrangement-bounds_indexed = Corridor follows index
field-arrangement-awarded = Awarded on
field-arrangement-award_form = Award to
field-arrangement-lead = Lead partner
field-arrangement-scheme = Scheme
field-arrangement-legal_basis = Statutory basis
field-arrangement-budget_adopted = Budget adopted
field-arrangement-note = Note

table-organisations = Organisations
row-organisations = organisation
field-organisations-name = Name
field-organisations-kvk = KvK number
field-organisations-legal_form = Legal form
field-organisations-aliases = Names in registers
field-organisations-note = Note

table-memberships = Memberships
row-memberships = membership
field-memberships-organisation = Organisation
field-memberships-from = From
field-memberships-to = To
field-memberships-note = Note

table-areas = Areas
row-areas = area
field-areas-code = Code
field-areas-name = Name
field-areas-parent = Lies in
field-areas-outline = Outline
field-areas-note = Note

table-figures = Figures
row-figures = figure
field-figures-of = Of
field-figures-name = Figure
field-figures-year = Year
field-figures-value = Value
field-figures-base = Percentage of
field-figures-note = Note

table-awards = Earlier awards
row-awards = award
field-awards-register = Register
field-awards-number = Dossier number
field-awards-year = Subsidy year
field-awards-recipient = Recipient
field-awards-organisation = Organisation
field-awards-scheme = Scheme
field-awards-policy_field = Policy field
field-awards-department = Department
field-awards-project = Project
field-awards-periodicity = Periodicity
field-awards-requested = Requested
field-awards-granted = Granted
field-awards-determined = Determined
field-awards-covers_from = Covers from
field-awards-covers_to = Covers to
field-awards-seen = Last seen
field-awards-lines = Belongs to lines
field-awards-note = Note

table-sources = Sources
row-sources = source
field-sources-name = Name
field-sources-funder = Funder
field-sources-scheme = Scheme
field-sources-restriction = Restriction
field-sources-budget_code = Budget code
field-sources-committed = Committed
field-sources-expected = Expected
field-sources-note = Note

table-lines = Lines
row-lines = line
field-lines-name = Name
field-lines-method = Amount by
field-lines-amount = Fixed amount
field-lines-base_year = Price level
field-lines-indexed = Indexed
field-lines-amounts = Amount per year
field-lines-unit_amount = Amount per unit
field-lines-unit_figure = Counted figure
field-lines-unit_figure_year = Year of the counted figure
field-lines-weight = Weight
field-lines-organisations = Carried out by
field-lines-split = Division over organisations
field-lines-shares = Shares
field-lines-history_year = History of year
field-lines-history_measure = History by
field-lines-path = Follows the path
field-lines-corridor = Within the corridor
field-lines-pins = Pinned
field-lines-requested = Requested
field-lines-figure = By figure
field-lines-figure_year = Year of the figure
field-lines-key = Key
field-lines-areas = Carried out in
field-lines-area_split = Division over areas
field-lines-area_key = Key for areas
field-lines-task_field = Task field (Iv3)
field-lines-budget_code = Budget code
field-lines-note = Note

table-facts = Awarded amounts
row-facts = awarded line
field-facts-line = Line
field-facts-year = Year
field-facts-amounts = Amounts

table-keys = Keys
row-keys = key
field-keys-name = Name
field-keys-parts = Figures and shares
field-keys-year = Year of the figures
field-keys-note = Note

## Choices and budget

choice-months = whole months and days of the month
choice-days = days of the year
choice-exact = the exact amount
choice-rounded = last year's rounded amount
choice-fixed = fixed amount
choice-per_year = amount per year
choice-per_unit = amount per unit
choice-weight = by weight
choice-equal = equal
choice-shares = shares
choice-history = history
choice-figure = figure of the organisations
choice-key = key
choice-standard = standard key
choice-none = not divided
choice-granted = granted
choice-determined = determined
choice-separate = each organisation by itself
choice-lead = the lead partner
choice-joint = all organisations together
budget-committed = Committed
budget-expected = Expected
budget-counted = Counted
budget-reserve = Reserve
budget-available = Available
budget-allocated = Allocated
budget-not_yet_assigned = Not yet assigned
budget-unallocated = Left or short

## Steps, places, refusals, explanations

value-all = all
value-yes = yes
value-no = no
value-none = nobody
value-outline = 
    {$count ->
    [one] outline of {$shown} point
   *[other] outline of {$shown} points
    }
step-add = Add to {$table}
step-remove = Remove from {$table}
step-set = {$table}: change {$field}
step-import-and-combine = Read register: {$new} new; {$combined} combined into one budget
step-import-awards = Read register: {$new} new, {$changed} changed
step-import-figures = 
    {$count ->
    [one] Read {$shown} figure
   *[other] Read {$shown} figures
    }
step-import-outlines = 
    {$count ->
    [one] Read {$shown} outline
   *[other] Read {$shown} outlines
    }
step-combine = 
    {$count ->
    [one] Combine {$shown} award into one budget
   *[other] Combine {$shown} awards into one budget
    }
step-keep-scenario = Keep scenario «{$name}»
step-adopt-scenario = Adopt scenario «{$name}» in the plan
step-remove-scenario = Throw scenario «{$name}» away
change-value = {$place}: {$from} → {$to}
change-added = {$place}: new ({$content})
change-removed = {$place}: goes ({$content})
change-all-rows = {$table} (all {$count})
change-nothing = nothing
change-blank = blank
change-scenario = scenario «{$name}»
changes-of-scenario = {$count ->
    [one] {$shown} change
   *[other] {$shown} changes
}
conflict-moved = {$place}: the scenario started from {$before}, now there stands {$found}, and the scenario wants {$after}
scenario-unknown-none = There is no scenario «{$name}».
scenario-name = A scenario cannot be called «{$name}».
scenario-no-changes = Scenario «{$name}» changes nothing in the plan; nothing was kept.
scenario-conflicts =
    Scenario «{$name}» no longer fits the plan:
    {$conflicts}
    Nothing was done; the dossier is as it was.
scenario-taken = There is a scenario «{$name}» already. Choose another name.
difference-of = Difference: {$place}
difference-nothing = There is nothing here: {$result}.
difference-before = Before
difference-after = After
step-accept-proposals = {$count ->
    [one] {$shown} proposal taken over
   *[other] {$shown} proposals taken over
}
step-paste = {$count ->
    [one] {$shown} cell pasted
   *[other] {$shown} cells pasted
}
step-fill = {$count ->
    [one] {$shown} cell filled
   *[other] {$shown} cells filled
}
step-clear = {$count ->
    [one] {$shown} cell cleared
   *[other] {$shown} cells cleared
}
step-award = Award {$year}
step-withdraw-award = Withdraw the award of {$year}
place-plan = The whole plan
place-total = Total of {$of}, {$year}
all-years = all years
all-lines = all lines
not-yet-assigned = not yet assigned
lead-not-chosen = lead partner not chosen yet
not-divided = not divided over areas
severity-error = error
severity-warning = warning
severity-signal = signal
refused-no-such-row = {$row} does not exist
refused-taken = {$row} exists already; choose another number or leave it out
refused-other-table = {$row} is not an id for this row
refused-single = «{$table}» is always there: it can be changed, not added or removed
refused-not-a-field = {$place} cannot be set
refused-dangling = {$place} refers to {$to}, which does not exist
refused-in-use = {$row} cannot be removed: it is still used by {$users}
refused-area-in-itself = {$row} would lie in itself
refused-unreadable = «{$text}» does not fit here; what is needed is {$kind}
refused-wrong-kind = what is needed is {$kind}
refused-needed = this cannot be empty
refused-other-method = this belongs to the method «{$method}»; choose that first
refused-term = the last day must be on or after the first, and the term at most fifteen years
kind-text = text
kind-flag = yes or no
kind-number = a number of zero or more
kind-money = an amount with at most two decimals
kind-share = a share of 0% to 100%, such as 12,5% or 1/3
kind-rate = a rate such as 2,8%
kind-year = a year of four digits
kind-date = a date such as 2018-01-31
kind-outline = an outline as Well-Known Text: POLYGON or MULTIPOLYGON
kind-choice = one of {$codes}
kind-row = an id such as {$ids}
kind-set = a list with semicolons, each {$kind}
kind-all-or-set = * for all, or a list with semicolons, each {$kind}
kind-map = for each ({$key}) {$kind}
kind-pair = {$one} and {$other}, with a stroke between them
rule-typed = Typed as {$result}.
rule-sum = Added up and taken off: {$result}.
rule-factor = Price level from {$from} to {$to}: × {$result}.
rule-year-part = Part of {$year} in which the arrangement holds, measured in {$method}: {$result}.
rule-indexed = {$amount} × {$factor} × {$part}, rounded to {$unit}: {$result}.
rule-unchanged = {$amount} × {$factor} × {$part}: the amount stays as it is, {$result}.
rule-rounded-each-year = {$amount} from {$from} to {$to}, rounded to {$unit} each year: {$result}.
rule-reserve-share = {$share} of {$amount}, rounded to {$unit}: {$result}.
rule-split = {$share} of {$amount} is exactly {$exact}; divided in units of {$unit} by largest remainder: {$result}.
rule-nothing-left = There is nothing left to divide by weight ({$amount}): {$result}.
rule-undivided = {$amount} cannot be divided: {$why} So this is {$result}.
rule-uncounted = The units cannot be counted: {$why} So this is {$result}.
rule-no-areas = {$amount} is not divided over areas.
rule-equal-weight = Each counts the same, for the part of the year that it takes part: weight {$result}.
rule-weight = Added up, for the part of the year that it takes part ({$part}): weight {$result}.
rule-key-part = {$value} of {$total}, counts for {$share}: weight {$result}.
rule-counted = Counted: {$result}.
rule-award-part = {$amount}, of which {$share} belongs to this line and {$part} falls in this year: {$result}.
rule-share-weight = Share as typed: {$share}.
rule-rest-weight = What the shares leave of 100%: {$result}.
rule-percentage-of = {$value} percent of {$total}: {$result}.
rule-per-unit = {$amount} for each of them, × {$factor} × {$part} is exactly {$exact}; rounded to {$unit}: {$result}.
rule-path = For {$share} by the new split, for the rest by what each had: weight {$result}.
rule-corridor = By weight, within the corridor of each; together {$amount}: {$result}.
rule-corridor-lowest = By weight it would be less; the lowest amount holds it at {$result}.
rule-corridor-highest = By weight it would be more; the highest amount holds it at {$result}.
rule-corridor-short = {$amount} is too little for all lowest amounts; in proportion to them: {$result}.
rule-corridor-over = {$amount} is more than all highest amounts together; what is over is divided in proportion to them: {$result}.
rule-lowest = {$before}, changed by {$rate} at the lowest, rounded up to {$unit}: not less than {$result}.
rule-highest = {$before}, changed by {$rate} at the highest, rounded down to {$unit} and not below the lowest: not more than {$result}.
rule-year-before = {$amount} for the part {$partbefore} of last year; for the part {$part} of this year that is {$result}.
rule-before-term = What there was before the first year, for the part {$part} of this year: {$result}.
rule-pinned = Pinned at {$result}.
rule-pins-above-line = More is pinned together than {$amount}; so the line has {$result}.
rule-nothing-beside-pins = The pinned amounts take everything; for who is not pinned there is {$result}.
rule-awarded = Awarded on {$date}: {$result}. Keys and figures no longer change this amount.
rule-awarded-otherwise = Awarded on {$date}: {$result}. By the rules it would be {$now} now.
rule-difference = The amount after less the amount before: {$result}.
heading-typed = Typed amount
heading-sum = Sum
heading-factor = Index
heading-year-part = Part of the year
heading-indexed = Amount of the year
heading-rounded-each-year = Amount of a whole year
heading-reserve-share = Reserve
heading-split = Division
heading-nothing-left = By weight
heading-undivided = Not divided
heading-uncounted = Amount per unit
heading-no-areas = Areas
heading-equal-weight = Weight
heading-weight = Weight
heading-key-part = Part of the key
heading-counted = Figure
heading-award-part = Earlier award
heading-share-weight = Share
heading-rest-weight = Rest
heading-percentage-of = Figure
heading-per-unit = Amount per unit
heading-path = Weight on the path
heading-corridor = Corridor
heading-corridor-lowest = Corridor
heading-corridor-highest = Corridor
heading-corridor-short = Corridor
heading-corridor-over = Corridor
heading-lowest = Lowest amount
heading-highest = Highest amount
heading-year-before = Last year
heading-before-term = Earlier awards
heading-pinned = Pinned amount
heading-pins-above-line = Pinned amounts
heading-nothing-beside-pins = Pinned amounts
heading-awarded = Awarded amount
heading-difference = Difference
role-amount = amount
role-plus = added
role-minus = taken off
role-factor = index
role-part = part of the time
role-unit = round to
role-rate = rate
role-share = share
role-own = own weight
role-weight = weight
role-value = value
role-total = total
role-from = from
role-to = to
role-start = first day
role-end = last day
role-year = year
role-method = method
role-before = what there was
role-all-before = what all had together
role-part-before = part of last year
role-lowest = not less than
role-highest = not more than
role-date = decided on
role-now = would be now
remark-no-members = no organisation or area takes part.
remark-no-weight = all weights are zero.
remark-no-line-weight = all weights of lines are zero.
remark-no-amount = there is no amount for {$year}.
remark-missing-figure = {$member} has no figure «{$figure}» for {$year}.
remark-later-figure = the figure «{$figure}» is of {$year}, for want of an earlier one.
remark-shares-above-whole = the shares make more than 100%.
remark-shares-below-whole = the shares make less than 100%.
remark-share-of-non-member = {$member} does not take part.
remark-share-of-part-year = {$member} takes part for a part of the year.
remark-no-history = {$member} has no earlier awards.
remark-negative-history = the earlier awards of {$member} make less than zero.
remark-no-areas = the line has no areas in which anything can be counted.
remark-pin-of-non-member = {$member} has a pinned amount and does not take part.
remark-pins-above-line = {$amount} more is pinned than the line has.
remark-all-pinned = all amounts are pinned and {$amount} is left.
remark-corridor-short = all lowest amounts together are {$amount} more than there is.
remark-corridor-over = all highest amounts together are {$amount} less than there is.

## Findings: what there is, and what can be done

finding-B001 = In {$a} the lines ask {$b} more than is available.
advice-B001 = Lower a line, lower the reserve or add a source.
finding-B002 = In {$a} rounding leaves a difference of {$b}.
advice-B002 = Nothing needs doing. A smaller rounding unit makes the difference smaller.
finding-B003 = In {$a}, {$b} has not been given to a line yet.
advice-B003 = Raise a line, or give a line a weight: it gets what is left.
finding-B004 = A total is larger than {$a} and no longer holds.
advice-B004 = Look for the amount that was typed too large.
finding-B005 = In {$a}, {$b} is expected and not committed; it does not count.
advice-B005 = Let expected money count in that year, or wait for the commitment.
finding-B006 = In {$a} the reserve ({$b}) is larger than what counts ({$c}).
advice-B006 = Lower the reserve or add a source.
finding-B007 = «{$a}» has a restriction. It is noted; all sources count as free money for now.
advice-B007 = See for yourself that the money stays within its purpose.
finding-B008 = All weights of lines are zero; what is left is not divided.
advice-B008 = Give at least one line a weight.
finding-B009 = «{$a}» has {$c} in {$b}, which lies outside the term.
advice-B009 = Take the amount away or lengthen the term.
finding-B010 = In {$a}, {$b} counts that is expected and not committed yet.
advice-B010 = Award with a budget proviso (Awb 4:34) until the budget is adopted.
finding-B011 = {$a} was awarded; by the rules {$b} amounts would be others now, {$c} different together.
advice-B011 = Let the award stand, or amend it by decision.
finding-B012 = Awards go to a lead partner, and none is chosen.
advice-B012 = Choose the lead partner, or award to each organisation by itself.
finding-B013 = The lead partner «{$a}» takes no part in {$b}.
advice-B013 = Choose a lead partner that takes part in every year, or lengthen its membership.
finding-B014 = Awarded amounts are kept for {$a} (lines: {$b}), but the year is not awarded; the rules count.
advice-B014 = Mark the year as awarded with its date, or remove the awarded amounts.
finding-A001 = No organisation or area takes part in «{$a}» ({$b} times); its amount is not yet assigned.
advice-A001 = Choose organisations that take part in that year, or areas that exist.
finding-A002 = All weights of «{$a}» are zero ({$b} times); its amount is not divided.
advice-A002 = Complete the key, the figures or the history.
finding-A003 = {$a} has no figure «{$b}» for {$c} ({$d} times). Unknown is not zero: nothing was divided.
advice-A003 = Fill the figure in or choose another year in the key.
finding-A004 = The shares of «{$a}» make more than 100% ({$b} times); its amount is not divided.
advice-A004 = Lower the shares to 100% together.
finding-A005 = The shares of «{$a}» make less than 100% ({$b} times); the rest is not yet assigned.
advice-A005 = Raise the shares to 100% together, or leave the rest.
finding-A006 = The figure «{$a}» of {$b} was used for earlier years ({$c} times).
advice-A006 = Name the year in the key or at the line if this is meant.
finding-A007 = «{$b}» has no earlier awards at «{$a}» and so gets nothing ({$c} times).
advice-A007 = Tag the awards to this line or choose another division.
finding-A008 = «{$b}» belongs to «{$a}» but is not a member.
advice-A008 = Add a membership or take the organisation off the line.
finding-A009 = The share of «{$b}» in «{$a}» is not yet assigned ({$c} times), because «{$b}» does not take part.
advice-A009 = Give the share to another or let the organisation take part.
finding-A010 = The share of «{$b}» in «{$a}» is not reduced for the part of the year that it takes part ({$c} times).
advice-A010 = Change the share if that is not meant.
finding-A011 = The earlier awards of «{$b}» at «{$a}» make less than zero and count as zero ({$c} times).
advice-A011 = Check the amounts of those awards.
finding-A012 = The parts of the key «{$a}» do not make 100%; they were used in proportion.
advice-A012 = Make the parts 100% together.
finding-A013 = «{$a}» has no amount for {$b} ({$c} times); 0,00 stands there.
advice-A013 = Fill the amount in, also if it is zero.
finding-A014 = «{$a}» takes part and gets no money in any year.
advice-A014 = Leave it, or give the organisation a line.
finding-A015 = «{$a}» goes per unit and has no areas in which anything can be counted ({$b} times); 0,00 stands there.
advice-A015 = Choose areas for this line.
finding-A016 = «{$b}» has a pinned amount at «{$a}» but does not take part ({$c} times); it does not count.
advice-A016 = Take the pinned amount away or let the organisation take part.
finding-A017 = At «{$a}» {$b} more is pinned than the line has ({$c} times). The pinned amounts stand, the others get nothing.
advice-A017 = Lower a pinned amount or raise the line.
finding-A018 = At «{$a}» everything is pinned and {$b} is left ({$c} times); it is not yet assigned.
advice-A018 = Take a pin off or raise one.
finding-A019 = «{$a}» has {$b} too little for all lowest amounts of the corridor together ({$c} times); everyone gets less in proportion.
advice-A019 = Raise the line or widen the corridor downwards.
finding-A020 = «{$a}» has {$b} more than all highest amounts of the corridor together ({$c} times); everyone gets more in proportion.
advice-A020 = Lower the line or widen the corridor upwards.
finding-A021 = «{$a}» gets {$d} of «{$b}» in {$c}, more than the {$e} that it asked for.
advice-A021 = See whether the difference is needed.
finding-A022 = In {$a} the highest change of the corridor is below the lowest; the lowest holds.
advice-A022 = Lower the lowest change or raise the highest.
finding-A023 = «{$a}» follows a path or corridor that no year of the term has.
advice-A023 = Fill in the path or the corridor at the years, or switch it off at the line.
finding-A024 = «{$a}» asked for {$d} of «{$b}» in {$c} and takes no part in it then.
advice-A024 = Let it take part, or take the request away.
finding-D001 = The same figure is there twice («{$a}» and «{$b}»); the first counts.
advice-D001 = Remove one of them.
finding-D002 = Two organisations are called «{$a}».
advice-D002 = Merge them or rename one of them.
finding-D003 = «{$a}» belongs to lines for more than 100%.
advice-D003 = Lower the shares to at most 100% together.
finding-D004 = The areas «{$a}» and «{$b}» have the same code.
advice-D004 = Remove one of them or mend the code.
finding-D005 = «{$a}» belongs to a line, but to no organisation.
advice-D005 = Choose the organisation that is the recipient.
finding-D006 = For «{$a}», {$b} was requested and {$c} granted: the request may be for several years.
advice-D006 = Find out which years the request is for, and fill in which days the award covers, also if that is one year.
finding-D007 = «{$a}» has {$c} in {$b}, which lies outside the term.
advice-D007 = Take the amount away or lengthen the term.
finding-D008 = «{$a}» is a percentage of «{$b}», which is a percentage itself.
advice-D008 = Name the count that it is a percentage of.
finding-D009 = «{$a}» stands there twice for the same line and year, also as «{$b}»; the first counts.
advice-D009 = Remove one of them.
finding-D010 = «{$a}»: task field «{$b}» is not in the list of Iv3 from 2025.
advice-D010 = Choose a code of the list, such as 6.1. Where in doubt, look at CBS.
finding-D011 = «{$a}» is booked in {$b}, but its project names {$c}: the amount may be for several years.
advice-D011 = Fill in the first and the last day that the award covers.
finding-D012 = «{$a}» was granted for {$b} up to and including {$c}, but «{$d}» gets the whole amount each year: {$e}.
advice-D012 = Divide the amount of the line over the years.
finding-D013 = «{$a}» ends before it begins; now the whole of {$b} counts.
advice-D013 = Correct the first or the last day of the award.

## Pictures

picture-budget = What goes to each line in each year
picture-budget-remark = In euros. The numbers in the columns stand beside them with their names.
picture-line = Line
picture-total = Together
picture-other-lines = 
    {$count ->
    [one] {$shown} smaller line
   *[other] {$shown} smaller lines
    }
picture-change = What each organisation had in {$from} and gets in {$to}
picture-change-remark = The upper bar is what was granted in {$from}, the lower one what is allocated in {$to}.
picture-organisation = Organisation
picture-other-organisations = 
    {$count ->
    [one] {$shown} other organisation
   *[other] {$shown} other organisations
    }
picture-more-areas = 
    {$count ->
    [one] and {$shown} more area
   *[other] and {$shown} more areas
    }
picture-difference = Difference
picture-percentage = As a percentage
picture-change-words = first {$before}, then {$after}: {$difference}
picture-heat = Each line in each area, all years together
picture-heat-year = Each line in each area, {$year}
picture-heat-remark = In whole euros. The stronger the colour, the more.
picture-others = Others
picture-map = Amount per resident in each area, {$year}
picture-map-remark = The stronger the colour, the more per resident. The numbers stand beside the map with their names.
picture-map-amounts = Amount in each area, {$year}
picture-map-amounts-remark = The stronger the colour, the more. The numbers stand beside the map with their names.
picture-per-resident = {$amount}, {$resident} per resident
picture-not-known = not known
picture-area = Area
picture-amount = Amount
picture-resident = Per resident
picture-path = From what each organisation had in {$from} to what it gets
picture-path-remark = In whole euros; each row has its own scale, and the line is what there was. «Split» is what the rules give in the last year without transition path and corridor.
picture-path-remark-none = In whole euros; each row has its own scale, and the line is what there was. No line follows a transition path or corridor.
picture-path-had = Had in {$year}
picture-path-part = {$year}, in part
picture-path-goal = Split
picture-flow = From sources over lines to organisations, all years together
picture-flow-year = From sources over lines to organisations, {$year}
picture-flow-remark = The wider, the more money. The sources come together in one budget; no source belongs to one line.
picture-flow-budget = One budget
picture-flow-left = Left over
picture-flow-short = Shortage
picture-flow-from = From
picture-flow-to = To
picture-flow-words = From «{$from}» to «{$to}»: {$amount}
picture-other-sources =
    {$count ->
    [one] {$shown} other source
   *[other] {$shown} other sources
    }
picture-no-amounts = Nothing is allocated yet, so there is nothing to see.
picture-nothing-before = There is nothing to compare with: no award of an earlier year belongs to a line, or the year does not count whole.
picture-of-scenario = {$title}: scenario «{$name}»
picture-no-outlines = No area has an outline. Read outlines under Areas, or with «ontschot import --outlines».
picture-too-large = The picture is too large to be saved as PNG. Choose SVG.
picture-written = «{$title}» stands in {$path}.
