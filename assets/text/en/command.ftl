# Command line, and the dossier file.

## The dossier file

dossier-file-not-read = «{$path}» cannot be read: {$reason}. Check the name and whether you may use the folder.
dossier-file-not-written = «{$path}» cannot be saved: {$reason}. Nothing was changed; save under another name or in another folder.
dossier-file-not-a-dossier = This is not a dossier of Ontschot. Choose a file that ends in .ontschot; a register is read with «import».
dossier-file-held = Somebody works on «{$path}» already; it does not say who. Close it there. If nobody does any more, remove «{$note}».
dossier-file-held-by = {$user} works on «{$path}» on {$computer}, since {$since}. Close it there. If that program was stopped, remove «{$note}».
dossier-file-somebody = somebody
dossier-file-changed = Somebody else saved «{$path}» after it was opened here. Nothing was overwritten: save under another name, and lay the two side by side.
dossier-file-unsaved = There are steps that are not in the file yet: {$steps}, the last of {$last}. Bring them back with «ontschot recover FILE», or put them away with «ontschot recover FILE --discard».
dossier-file-not-a-journal = The file with steps that were not saved cannot be read. Put it away with «ontschot recover FILE --discard».
saved-without-backup = Saved, but the state before it could not be kept as a backup: {$reason}.
count-steps = {$count ->
    [one] {$shown} step
   *[other] {$shown} steps
}
dossier-file-newer = This dossier was saved by a newer version ({$app}). Open it with that version or a newer one.
dossier-file-unreadable = The dossier cannot be read at line {$line}, column {$column}: {$reason}. Put a backup back or mend that line.
dossier-file-value = The dossier holds something that cannot be: {$reason}. Put a backup back or mend that line.
dossier-file-inconsistent = The dossier contradicts itself: {$reason}. Put a backup back or mend that line.
dossier-file-not-the-same = The dossier was not saved, because it would not come back the same. The old file is unchanged. Report this as a fault of the program.
disk-not-found = it does not exist
disk-not-allowed = that is not allowed
disk-full = the disk is full
disk-read-only = the disk can only be read, not written
disk-is-a-folder = it is a folder
disk-is-a-file = there is a file of that name
notice-other-total = For {$year} the file was saved with {$saved} in lines; now that is {$computed}.
notice-other-division = The totals are as they were saved, but an amount within them is different.

## Answers

command-no-window = This program was built without a window. «ontschot --help» says what can be done on the command line.
command-not-read = «{$path}» cannot be read: {$reason}.
command-not-written = The answer cannot be written: {$reason}.
command-no-row = There is no «{$name}» among {$table}.
command-no-row-near = There is no «{$name}» among {$table}. Do you mean: {$near}?
command-no-place = «{$place}» is no place. Write for instance allocations/2018/LIN-0001/ORG-0001, budget/2018/available or lines/LIN-0001/amount.
command-refused = {$reason}. Nothing was done; the dossier is as it was.
command-dialect = «{$dialect}» is no CSV dialect; choose excel-nl or rfc4180.
command-table = There is no table «{$table}». There are: {$tables}.
command-no-year = {$year} lies outside the term, which runs from {$first} to {$last}.
apply-given-before = {$row} was given before and cannot come to mean something else. Leave "id" out or choose a higher number
progress-reading = Reading the file…
progress-comparing = Comparing the awards…
progress-exporting = Writing the package…
new-exists = «{$path}» exists already. Choose another name; nothing was overwritten.
new-unit = Rounding can be to 0,01 or more.
new-years = 
    {$count ->
    [one] {$shown} year
   *[other] {$shown} years
    }
new-done = {$path}: «{$title}», {$years}.
apply-done = Done: {$step}
apply-no-change = Nothing changed: {$step}
apply-not-json = {$file}, line {$line}, column {$column}: not valid JSON ({$reason}). Nothing was done.
apply-edit = {$file}, edit {$at}: {$reason}. Nothing was done.
apply-form = this is no edit. Write "set" with "value", "add" with "row", "remove", or "step" with "edits"
apply-member = «{$name}» does not belong here
apply-table = there is no table «{$name}» that rows can be added to
apply-not-here = «{$place}» cannot be changed like this
apply-field = there is no field «{$name}»
count-error = 
    {$count ->
    [one] {$shown} error
   *[other] {$shown} errors
    }
count-warning = 
    {$count ->
    [one] {$shown} warning
   *[other] {$shown} warnings
    }
count-signal = 
    {$count ->
    [one] {$shown} signal
   *[other] {$shown} signals
    }
count-changes =
    {$count ->
    [one] {$shown} change
   *[other] {$shown} changes
    }
scenario-kept = Scenario «{$name}» ({$id}) kept: {$changes}.
scenario-adopted = Scenario «{$name}» was taken over into the plan ({$changes}) and is no longer among the scenarios.
scenario-removed = Scenario «{$name}» was thrown away.
scenario-none = There are no scenarios yet. «ontschot scenario FILE add NAME EDITS.json» makes one.
scenario-title = Scenario «{$name}»: {$changes}.
scenario-plan-moved = The plan has changed since this scenario was made.
scenario-conflicts-heading = It no longer fits the plan like this:
scenario-heading-id = id
scenario-heading-name = name
scenario-heading-changes = changes
scenario-heading-base = made from
scenario-heading-conflicts = conflicts
scenario-heading-note = note
scenario-base-same = this plan
scenario-base-other = earlier plan
scenario-unknown = There is no scenario «{$name}». There are: {$names}.
scenario-exists = There is a scenario «{$name}» already. Choose another name, or add to it with --onto.
compare-plan = the plan
compare-scenario = scenario «{$name}»
compare-title = Comparison of {$before} (before) with {$after} (after)
compare-subtitle = {$title}, {$years}. Amounts in euros; a share is a part of all lines together.
compare-inputs = What was typed differently
compare-no-inputs = Nothing was typed differently.
compare-totals = All lines
compare-organisations = Organisations
compare-lines = Lines
compare-areas = Areas
compare-budget = Budget
compare-before = before
compare-after = after
compare-difference = difference
compare-change = in %
compare-share-before = share before
compare-share-after = share after
compare-gains = Get more ({$count})
compare-loses = Get less ({$count})
compare-stays = Stay the same ({$count})
compare-together = Together
compare-total = Total
compare-same = {$what}, {$when}: no difference; together {$total}.
compare-only-before = {$name} (goes)
compare-only-after = {$name} (new)
explain-no-amount = The plan has no amount at «{$place}».
explain-typed = {$place} = {$value}, as it was typed.
export-file = {$file}: {$rows}
export-not-written = «{$path}» cannot be written: {$reason}. The folder is as it was; choose another folder or close the file in Excel.
publish-nothing-awarded = No year is awarded yet, and 360Giving knows only grants that were awarded. Award a year with «ontschot award».
publish-no-recipients = There is nobody yet who receives anything. Allocate amounts to organisations first, or choose the lead partner.
count-files = {$count ->
    [one] {$shown} file
   *[other] {$shown} files
}
export-done = {$files} in «{$folder}».
board-done = «{$path}» is written: the page for a board or council.
board-not-written = «{$path}» cannot be written: {$reason}. An earlier page is as it was; choose another name or folder.
board-name = «{$path}» cannot be the page: choose a name that ends in .html. Nothing was written.
board-is-whole = The page is always about the whole plan. Leave out the year, the organisation, the line and the CSV form, or name a folder for the package. Nothing was written.
generate-done = «{$path}» is made up: {$amounts} amounts.

## Help

help = Combines many separate subsidies into one area-based assignment with one undivided budget, divided to the cent. Without a verb the window opens.
help-heading-usage = Usage
help-usage-options = [OPTIONS]
help-usage-verb = VERB
help-heading-verbs = Verbs
help-heading-options = Options
help-heading-arguments = Input
help-argument-help = This help
help-argument-version = The version of the program
help-argument-file = The dossier (.ontschot)
help-argument-language = Language of every answer, and of the names in an export; else nl
help-argument-today = The day that counts as today, such as 2018-01-31
help-argument-renderer = What draws the window: auto (whatever works, first what did last time), glow (OpenGL) or wgpu (Direct3D, Metal, Vulkan)
help-argument-reason = Why, for the log of steps
help-argument-dry_run = Only show what would happen
help-argument-conditions = Only rows with this value; different columns must all match, of the same column one is enough
help-argument-format = How the answer is written; else as text
help-argument-dialect = The CSV dialect: excel-nl or rfc4180
help-argument-year = Only this year, or these years; both ends count
help-argument-organisation = Only this organisation
help-argument-line = Only this line
help-new = Starts a dossier
help-new-title = The title of the assignment
help-new-authority = The commissioning authority
help-new-start = The first day of the subsidy
help-new-end = The last day of the subsidy
help-new-unit = What computed amounts are rounded to; else 0.01
help-new-id = The id of the dossier
help-import = Reads a subsidy register, figures of areas or organisations, or outlines of areas
help-import-register = The register
help-import-same = A name in the register that belongs to a known organisation
help-import-covers = Which years the amount of an award is for, where the register does not say
help-import-column = Which column a field is, where its heading does not say so
help-import-value = What holds for every row, such as year=2018 or register=Antwerpen
help-import-times = What amounts are multiplied by: 1000 for thousands of euros
help-import-mapping = The columns, as kept another time
help-import-save_mapping = Keeps how this file was read, for another time
help-import-figures = The table with figures
help-import-organisation = The column with the name of the organisation, for figures of organisations
help-import-outlines = The outlines of areas, as GeoJSON
help-import-code = The column with the code of the area
help-import-name = The column with the name of the area
help-import-figure = A column with a figure, and what to call the figure
help-import-rate = A column with percentages of a count, and what to call the figure
help-import-base = The count that they are percentages of, such as the name given with --figure
help-import-year = With a register: only this year or these years. With figures: their year
help-import-parent = The code of the area that all of them lie in
help-import-decimal = How amounts were written, where the file does not tell
help-import-sheet = The sheet, where the file is a workbook
help-combine = Makes one budget of awards: partners, lines and sources
help-combine-base_year = The year of the awards, and the price level of the lines
help-combine-lines = A line for each award or for each scheme; else for each award
help-combine-sources = One source, or a source for each scheme; else for each scheme
help-award = Marks a year as awarded: its amounts are facts from then on. Awarded again, it is amended to what the rules give now
help-award-year = The year of the term
help-award-date = The day of the decision
help-award-withdraw = Take the award back: the amounts follow the rules again
help-apply = Applies a file of edits: all of them, or none
help-apply-edits = The edits, in JSON
help-scenario = Keeps, compares and uses scenarios: changes beside the plan
help-scenario-list = Shows which scenarios there are and whether they still fit the plan
help-scenario-add = Keeps what a file of edits makes of the plan
help-scenario-add-name = The name of the scenario
help-scenario-add-edits = The edits, in JSON
help-scenario-add-note = A note
help-scenario-add-onto = On top of the scenario that has this name already
help-scenario-show = Shows what a scenario changes
help-scenario-compare = Lays a scenario beside the plan or beside another scenario
help-scenario-compare-one = A scenario, by name or id, or plan
help-scenario-compare-other = The scenario beside it, or plan; else the first stands beside the plan
help-scenario-adopt = Takes a scenario over into the plan: all its changes, or none
help-scenario-remove = Throws a scenario away
help-argument-scenario = The scenario, by name or id
help-explain-difference = How much the amount differs from that in the plan, and why
help-check = Shows what there is to look at; ends with 1 if an error is among it
help-show = Shows a table
help-show-table = The name of the table, such as allocations or budget
help-explain = Explains how an amount came about
help-explain-place = The place of the amount, such as allocations/2018/LIN-0001/ORG-0001
help-review = Reads what partners send back, and takes proposals over
help-review-returned = Returned files: CSV or workbook
help-review-accept = Take the proposals of this organisation over; * for all
help-recover = Brings back steps that were not saved when the program stopped
help-recover-to = Save in this other file
help-recover-discard = Put the steps away, among the backups
help-work = Takes step after step, as the window does
picture-kind = There is no picture «{$kind}». There are: {$kinds}.
picture-name = «{$path}» cannot be a picture: choose a name that ends in .svg or .png. Nothing was written.
picture-not-written = {$reason} Nothing was written.
help-picture = Writes a picture of the plan as SVG or PNG
help-picture-kind = What it shows: budget (each year), flow (from sources to organisations), change (before and after of each organisation), path (year after year of each organisation), heat (line and area), map, cash (payments by month), timeline
help-picture-out = The file that it goes into
help-picture-year = Only this year
help-export = Writes the package of CSV files for the partners, or the page for a board or council
help-export-folder = The folder that the package goes in
help-export-xlsx = Write a workbook instead of CSV files
help-export-each_organisation = A workbook for every organisation
help-export-profile = Open data instead of the package: the standard 360Giving, or the subsidy register of Amsterdam
help-export-publisher = Prefix that 360Giving gave you; else the id of the dossier
help-export-funder = Identifier of the organisation that pays, such as NL-KVK-12345678
help-export-board = The page for a board or council, to print; without a folder only that
help-generate = Makes up a dossier, to measure with and to try things out
help-generate-size = How large it is: district, city or nation
help-schema = Prints the JSON Schema of the dossier file
usage-unknown = I do not know «{$argument}».
usage-missing = Something is missing: {$argument}.
usage-conflict = «{$argument}» does not go with the rest.
usage-verb = «{$argument}» is no verb and no file.
usage-value = «{$value}» does not fit {$argument}{$reason}.
usage-other = I do not understand this command.
usage-next = «ontschot --help» names the verbs; «ontschot VERB --help» what goes with them.

## Recovery

recover-nothing = {$file}: there are no steps that were not saved.
recover-dry-run = Only looked at; nothing was changed.
recover-discarded = Put away in «{$path}»; the file was not changed.
recover-done = {$file}: {$steps} brought back and saved.
recover-was-saved = {$file}: these steps are in the file already.
recover-cut = Behind them stands a step that was not finished when the program stopped; it is not there.
recover-elsewhere = {$file} was saved by somebody else after these steps, or cannot be read. The steps fit the earlier state «{$backup}»: save them in another file with --to FILE.ontschot.
recover-nowhere = {$file} is not the file that these steps were taken on, and there is no earlier state that they fit. Put them away with --discard.
recover-backups = Earlier states, the newest first:
recover-no-backups = No earlier states are kept.

## What partners send back

review-file-now = {$file}: {$answers}, about the allocation as it is now.
review-file-earlier = {$file}: {$answers}, about an earlier state of the plan ({$snapshot}, after {$steps}). What became different since stands below.
review-file-unknown = {$file}: {$answers}, about a state of the plan that this dossier does not know ({$snapshot}). Whether an amount was changed or became different since cannot be told.
review-organisation = {$name}: {$given} of {$asked} lines answered
review-no-answer = no answer
review-proposal = {$year}: {$now} → proposes {$proposed}
review-silent = Not answered yet: {$names}
review-remarks = To look at in {$file}:
review-changed = something computed was changed here: sent was «{$sent}», back came «{$other}». The plan does not change by it.
review-since = since this was sent the plan changed: from «{$sent}» to «{$other}»
review-other-dossier = this row is of another dossier («{$text}») and does not count
review-other-snapshot = this row is of another state of the plan («{$text}») than the first row and does not count; send it as a file of its own
review-no-such-row = «{$text}» is not there (any more); the row does not count
review-twice = this was answered differently before (row {$text}); the first answer counts
review-no-part = this organisation takes no part in this (any more)
count-answers = {$count ->
    [one] {$shown} answer
   *[other] {$shown} answers
}
