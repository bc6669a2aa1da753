# Exchange: what comes in and what goes out.

panel-exchange = Exchange
exchange-in = What comes in
exchange-out = What goes out
exchange-register = Read a register…
exchange-register-what = Awards from a subsidy register or another list (CSV or Excel). You see first what changes.
exchange-combine = Combine awards…
exchange-combine-what = One budget of awards that are in the dossier already.
exchange-returned = Answers of partners…
exchange-returned-what = What partners filled in on the sheet that came back, beside what was sent.
exchange-export = Export the package…
exchange-export-what = Allocation, agreements and explanation as CSV files, which partners review in Excel.

## Reading a register, step by step

intake-title = Read a register
intake-title-dossier = Combine awards
intake-stage-file = File
intake-stage-columns = Columns
intake-stage-rows = Rows
intake-stage-questions = Questions
intake-stage-budget = Budget
intake-stage-taken = Take over
intake-what-file = This is how it stands in the file. Do you see strange signs, or all of it in one column? Then say how it is written.
intake-what-columns = Which column holds what? What was recognised is filled in. A recipient, a year and an amount are needed.
intake-what-rows = Which rows take part? Where you choose nothing, all of them do.
intake-what-questions = What a register does not say. Leave open what you do not know: nothing is guessed.
intake-what-budget = The awards of one year become one budget: every award a line, every recipient a partner, every scheme a source.
intake-what-taken = This is what happens. It is one step, which you can undo.
intake-back = Back
intake-on = On: {$stage}
intake-take = Take over
intake-busy = Reading…
intake-stopped = Reading stopped unexpectedly. Nothing was taken over. Try again, or save the file as CSV UTF-8.
intake-rows = {$meant} of {$all} rows
intake-budget = one budget of {$total}
intake-other-file = Another file…
intake-columns =
    {$count ->
    [one] {$shown} column
   *[other] {$shown} columns
    }
intake-sheet = Sheet
intake-encoding = Signs
intake-delimiter = Between cells
intake-unknown = not known
intake-tab = tab
intake-row = Row
intake-preview = Rows of the file
intake-decimal = Amounts have a
intake-decimal-comma = decimal comma
intake-decimal-point = decimal point
intake-times = Amounts times
intake-times-none = nothing
intake-everywhere = the same for every row
intake-everywhere-name = {$field}, for every row
intake-nowhere = no column
intake-understood = Rows as they were understood
intake-not-understood = No rows were understood yet. Look at Columns for what is missing.
intake-value = Granted together: {$granted}
intake-names = Names that look alike
intake-names-none = There are no names that look alike.
intake-same = «{$written}» is the same organisation as «{$known}»
intake-years = Amounts that may be for more years
intake-years-none = There are no amounts that look as if they were for more years.
intake-years-open = I do not know
intake-nothing-granted = Nothing was granted in these rows, so no budget can be made of them.
intake-combine = Make one budget of them
intake-base-year = Awards of
intake-lines = Lines
intake-lines-award = one for each award
intake-lines-scheme = one for each scheme
intake-sources = Sources
intake-sources-scheme = one for each scheme
intake-sources-one = one for all
intake-combined = {$awards}, {$organisations}, {$schemes}: one budget of {$total}
intake-granted-nothing = {$award}: granted nothing, stays out of it
intake-no-budget = No budget is made of it.
intake-left-out = Out of the budget, for want of a granted amount: {$awards}.
intake-already = In a line already, and staying as it is: {$awards}.
intake-longer = Granted for more than a year: {$awards}. The whole amount now stands in every year; divide it under Assignment.
intake-changed = What changes
intake-field = Field
intake-done = Taken over. {$step}.

## What partners send back

returns-title = Answers of partners
returns-add = Add a file…
returns-leave = Back
returns-answers = Answers
returns-proposals = Proposed amounts
returns-agreed = Agreed
returns-remark = Remark
returns-now = Now
returns-proposed = Proposal
returns-of = Take over {$amounts} of {$name}
returns-amounts =
    {$count ->
    [one] {$shown} amount
   *[other] {$shown} amounts
    }
returns-accept = Take over the proposals
path-returned-title = An answer of a partner
path-returned-name = Path of the file
path-returned-do = Read
intake-last = Last step
intake-known = Read as an earlier file with the same columns. Is that still right?
intake-register = Register: «{$register}». A next file of the same register gets the same name.
returns-remove = Remove
problem-fields-not-text = there are signs here that are not {$encoding}. Choose something else under Signs, or save the file again as UTF-8.
drop-in-the-way = A register is on its way in already. Take it over or cancel it first; then drop the file again.
intake-lost =
    {$count ->
    [one] {$shown} award that you left out is known by something else now and takes part again. Check it.
   *[other] {$shown} awards that you left out are known by something else now and take part again. Check them.
    }
intake-in-a-line = {$award}: belongs to a line already
returns-not-ours = «{$file}» cannot be read as an answer: {$reason} Choose the sheet with the allocation that you sent to partners, as they sent it back.
returns-busy = Comparing…
returns-stopped = The comparison stopped unexpectedly. Nothing was taken over. Add the file again.
returns-none = No files were read yet.
