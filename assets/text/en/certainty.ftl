## Who gets less, and the plan without notice

help-scenario-without-notice = Makes a scenario in which nobody gets less than the year before, and shows who then gets less all the same
help-scenario-without-notice-name = What the scenario is called; else «Without notice»
help-scenario-without-notice-note = A note
without-notice-scenario = Without notice
without-notice-do = Make a scenario without notice
without-notice-nobody = Nobody gets less after so many years in a row that the law asks for a reasonable term (Awb 4:51). No scenario was made.
without-notice-before = As the plan is now, this asks for notice (Awb 4:51):
without-notice-less = «{$name}» gets {$amount} less in {$year} than before, after {$years} years of subsidy in a row.
without-notice-less-because = «{$name}» gets {$amount} less in {$year} than before, after {$years} years of subsidy in a row: {$reason}
without-notice-none-left = With this scenario nobody gets less than before after so many years.
without-notice-left = With this scenario these still get less:
without-notice-count-left =
    { $count ->
        [one] With this scenario one organisation still gets less; the note says why.
       *[other] With this scenario somebody still gets less {$count} times; the note says why.
    }
without-notice-awarded = the year was awarded.
without-notice-absent = it takes no part in that year, or not for all of it.
without-notice-pinned = an amount of it is pinned.
without-notice-money = its lines have less money than everybody on them had together.
without-notice-elsewhere = what it had was of lines on which it is not now.
without-notice-lacking = In {$year} {$amount} is needed to give them what they had.
decreases-none = Nobody gets less in a year than in the year before.
decreases-what = Who gets less than the year before. Within one award for the whole term a decrease is part of that award; a new award that is lower refuses a part.
decreases-list = Who gets less
decreases-tell = Give notice: {$name}, {$year}
decreases-who = Organisation
decreases-year = Year
decreases-had = Had
decreases-gets = Gets
decreases-less = Less
decreases-years = Years
decreases-notice = Notice
file-decreases = decreases
sheet-decreases = An organisation that gets less in a year than in the year before; amounts as whole years.
column-had = had
meaning-had = What it had the year before, as a whole year.
column-gets = gets
meaning-gets = What it gets, as a whole year.
column-less = less
meaning-less = How much less that is.
meaning-decreases-years_in_a_row = For how many years in a row it has subsidy by then, if the plan is awarded until that year.
column-takes_notice = takes_notice
meaning-takes_notice = Whether the decrease is a refusal after so many years that the law asks for a reasonable term (Awb 4:51).

## Yearly and multi-year

years-yearly = Yearly or multi-year
years-group-amounts = Amounts:
years-group-awarding = Awarding:
years-group-paying = Paying and accounting:
years-group-overview = Overview:
yearly-what = What the whole term takes, and what organisations know of their money on the day of the first award: as planned, and with an award to each organisation every year.
yearly-by-year-what = The same by year. With a proviso: the budget of that year is not adopted by then (Awb 4:34).
yearly-sums = As planned and each year apart
yearly-by-year = What is known of each year
yearly-measure = Over the whole term
yearly-planned = As planned
yearly-if_separate = Each year apart
yearly-awards = Awards
yearly-documents = Documents
yearly-certain = Certain
yearly-with_proviso = With a proviso
yearly-not_awarded = Not awarded yet
yearly-year = Year
yearly-awarded_on = Awarded on
yearly-awarded_on_if_separate = Each year apart: on
yearly-not_awarded_if_separate = Then not awarded
file-certainty = certainty
sheet-certainty = A year with what organisations know of their money on the day of the first award, as planned and with an award for each year.
meaning-certainty-awarded_on = The day of the award of that year; not awarded yet: the day before the year or term begins.
column-certain = certain
meaning-certain = What is awarded on the day of the first award while the budget of that year was adopted.
column-with_proviso = with_proviso
meaning-with_proviso = What is awarded then on condition that enough money is made available (Awb 4:34).
column-not_awarded = not_awarded
meaning-not_awarded = What is not awarded by then.
column-awarded_on_if_separate = awarded_on_if_separate
meaning-awarded_on_if_separate = The day of the award with an award for each year.
column-certain_if_separate = certain_if_separate
meaning-certain_if_separate = What would have been certain then with an award for each year.
column-with_proviso_if_separate = with_proviso_if_separate
meaning-with_proviso_if_separate = What would have had a proviso then with an award for each year.
column-not_awarded_if_separate = not_awarded_if_separate
meaning-not_awarded_if_separate = What would not have been awarded by then with an award for each year.
