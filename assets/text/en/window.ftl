# Words of the window.

## Menu and buttons

menu-file = Menu
menu-recent = Opened before
menu-look = View
look-system = As the system
look-light = Light
look-dark = Dark
look-contrast = High contrast
look-zoom = Size: {$percent}%
look-lively = Movement: blinking cursor, sliding windows
look-lively-remote = On a remote desktop nothing moves: every picture has to travel.
settings-not-kept = Language, theme and earlier files could not be remembered: {$reason}. Your dossier is not in that.
action-new = New dossier…
action-new-tip = Begin a multi-year arrangement with an empty dossier.
action-open = Open…
action-open-tip = Open a dossier that you saved before.
action-example = Open the example Samen Noord
action-example-tip = Eleven real grants that became one area budget.
action-register = Start from a register…
action-register-tip = From a list of awards (CSV or Excel) to one joint budget.
action-larger = Larger
action-larger-tip = Shows everything larger.
action-smaller = Smaller
action-smaller-tip = Shows everything smaller.
action-as-large = Usual size
action-as-large-tip = Shows everything as large as at first.
action-save = Save
action-save-tip = Keep the dossier in its file.
action-save-as = Save as…
action-save-as-tip = Keep the dossier in another file.
action-export = Export…
action-export-tip = Write files that partners open in Excel.
action-quit = Quit
action-quit-tip = Close the window.
action-undo = Undo
action-undo-tip = Take the last step back.
action-redo = Redo
action-redo-tip = Do the step that was taken back again.
action-find = Find…
action-find-tip = Find a command, a panel or anything of the dossier by its name.
action-back = Back
action-back-tip = Look at what you looked at before.
action-forward = Forward
action-forward-tip = Look again at what you went back from.
action-keys = Keys
action-keys-tip = Show every key.
tool-save = Save
tool-undo = Undo
tool-redo = Redo
tool-find = Find
file-changed = changed
file-without-name = Untitled
message-dismiss = Close

## Panels

panel-overview = Overview
panel-organisations = Organisations
panel-areas = Areas
panel-sources = Sources
panel-assignment = Assignment
panel-allocation = Allocation
panel-years = Years
panel-scenarios = Scenarios
panel-findings = Findings
panel-steps = Steps
in-euros = in euros
column-total = Total
amount-spoken = Amount {$year}, {$what}: {$amount}
amount-spoken-total = {$what}: {$amount}

welcome-what = From many separate subsidies to one area-based assignment with one undivided budget, divided to the cent.

overview-term = {$first} to {$last}
amounts-of-budget = Budget per year
overview-totals = Totals
amounts-of-totals = Totals
amounts-of-parts = Divided over
amounts-column = Amount
overview-more-findings =
    {$count ->
    [one] {$shown} more finding
   *[other] {$shown} more findings
    }
totals-by-organisation = By organisation
totals-by-line = By line
totals-by-area = By area


assignment-none = Add a line to divide money.
add-organisations = Add an organisation
add-areas = Add an area
add-lines = Add a line
add-keys = Add a key
add-sources = Add a source
new-areas = New area
new-organisations = New organisation
new-lines = New line
new-keys = New key
new-sources = New source
remove-row = Remove «{$name}»
amounts-of-outcome = Outcome
line-all-organisations = All organisations that take part, also those that join later
line-more = More
line-weight-what = By this weight the line shares in what the other lines leave.
line-base-year-blank = Without a price level, that of the first year counts: {$year}.
shares-together = Together {$sum}
key-year-blank = Without a year, the latest figure up to the plan year counts.
key-parts-what = Each figure counts for its share. Together they should make 100%.

sources-all-free = All sources count as free money for now; a restriction is noted and not yet held against the use of the money.

findings-what = Findings never keep you from anything. Errors come first.
findings-none = There is nothing that asks for attention.
findings-shown = {$some} of {$all} findings
findings-seek = Search the findings
finding-go-to = Look

inspector-title = How did this amount come about?
inspector-close = Close
inspector-edit-line = Change the line
inspector-organisations = Divided over organisations
inspector-areas = Divided over areas
inspector-how = Step by step
inspector-more =
    {$count ->
    [one] {$shown} more step
   *[other] {$shown} more steps
    }

## Bottom bar

status-year = Year
saved-never = Not saved yet
saved-not-all = Changes not saved
saved-as-opened = Nothing changed
saved-just-now = Saved just now
saved-minutes-ago =
    {$count ->
    [one] Saved {$shown} minute ago
   *[other] Saved {$shown} minutes ago
    }

## Dialogs

dialog-cancel = Cancel
new-title = New dossier
new-title-register = New dossier from a register
new-choose-register = On: choose the register…
new-name = Name of the area-based assignment
new-authority = Authority
new-first-year = First year
new-last-year = Last year
new-years-wrong = The last year does not come before the first, and together they are at most fifteen years.
new-make = Make the dossier
recover-title = The program stopped before everything was saved
recover-what = This of «{$file}» is not saved yet ({$steps}). Bringing it back saves it; putting it away opens the dossier without it, and keeps the steps among the backups.
recover-back = Bring back
recover-aside = Put away
unsaved-title = Save changes?
unsaved-what = This dossier has changes that are not in its file yet.
unsaved-save = Save
unsaved-discard = Do not save
path-waiting = Choose in the window that opens, or type the path here.
path-no-dialog = This system has no file dialog. Type the path here.
path-exists = This file exists already and will be replaced.
path-package-exists = This folder has a package already, perhaps with answers in it: it is replaced.
path-replace = Replace
path-open-title = Open a dossier
path-open-name = Path of the dossier
path-open-do = Open
path-save-title = Save the dossier
path-save-name = Path of the file
path-save-do = Save
path-export-title = Export to a folder
path-export-name = Path of the folder
path-export-do = Export
path-register-title = Read a register
path-register-name = Path of the file
path-register-do = Read
export-window-title = Export
export-window-what = All tables of the plan and the outcome, with a description of every file and every column.
export-window-language = Language of files and columns
export-window-dialect = Form of the files
export-window-excel-nl = For Excel (Dutch): semicolons and decimal comma
export-window-rfc4180 = For programs (RFC 4180): commas and decimal point
export-window-folder = Choose a folder…
export-window-done = {$count} files written to {$path}.
export-window-failed = The export was not made: {$path}: {$reason}. Choose another folder, or close the file if it is still open in Excel.


## Organisations

organisations-others = {$count ->
    [one] Also {$shown} other recipient in the register
   *[other] Also {$shown} other recipients in the register
}
organisations-none = There are no organisations yet. Import a register, or add one.
organisations-had = Had in {$year}
organisations-no-awards = The dossier knows no earlier awards of this organisation.
organisations-takes-part = Takes part from {$first} up to and including {$last}.
organisations-takes-no-part = Takes no part in the assignment.
organisations-join = Have it take part
organisations-line = Line
organisations-outside = outside the assignment

## Areas

areas-what = What each area gets. An area in which others lie has no money of its own: that stands with what lies in it.
areas-none = There are no areas yet. Import figures of areas, or add one.
areas-per-resident = Per resident in {$year}

## Find

find-command = command
find-language = language
find-panel = panel
find-hint = Name of an organisation, a line, an area, or a command
find-name = What you look for
find-nothing = Nothing is called so.

## Keys

keys-title = Keys
keys-window = In the window
keys-menu = To the menu
keys-tables = In a table
keys-close = Close
keys-arrows = arrow keys
keys-space = Space bar
keys-edit = Change the cell
keys-enter = The cell below, or open what stands here
keys-tab = The next cell; out of the table behind the last column
keys-leave = Out of the table
keys-clear = Clear
keys-extend = Choose more cells
keys-edge = To the edge of the table
keys-all = Choose all cells
keys-clipboard = Copy, cut, paste
keys-fill = Fill down or to the right
keys-indexed = Fill to the right with indexation
keys-fold = Show or hide what lies below

## Steps

steps-what = Everything that was done in this dossier, the latest on top. What was undone stays in it.
steps-none = Nothing was done yet.
steps-step = Step
steps-at = Time
steps-changes = Changes
steps-reason = Reason
steps-where = Place
steps-no-changes = This step changes nothing in the plan.
steps-done = {$step}
steps-undone = Undone: {$step}
steps-redone = Done again: {$step}
drop-needs-dossier = Open a dossier first, or start from a register; then drop the file here.
top-panel = Panel

## Scenarios

scenarios-what = Change the plan as you want to try it, and keep those steps here: the plan is again what it was, and the scenario stands beside it.
scenarios-keep-steps = Keep the last steps as a scenario
scenarios-no-steps = There are no steps to keep yet.
scenarios-none = There are no scenarios yet.
scenarios-name = Name of the scenario
scenarios-note = Note
scenarios-steps = Steps
scenarios-last-steps = {$count ->
    [one] The last step
   *[other] The last {$shown} steps
}
scenarios-steps-from = {$steps}, from «{$first}»
scenarios-keep = Keep as a scenario
scenarios-kept = Scenario «{$name}» was kept. The plan is again what it was before those steps.
scenarios-adopted = Scenario «{$name}» was taken over into the plan and is no longer among the scenarios.
scenarios-removed = Scenario «{$name}» was thrown away.
scenarios-scenario = Scenario
scenarios-changes = Changes
scenarios-total = Added in total
scenarios-gain = Get more
scenarios-lose = Get less
scenarios-fits = Fits
scenarios-fit = yes
scenarios-fit-not = no
scenarios-conflicts = {$count ->
    [one] This scenario no longer fits the plan: {$shown} conflict. «Changes» says why.
   *[other] This scenario no longer fits the plan: {$shown} conflicts. «Changes» says why.
}
scenarios-adopt = Take «{$name}» over into the plan
scenarios-adopt-tip = All changes go into the plan in one step. That is also how a scenario is changed: take it over, change the plan, and keep the steps again.
scenarios-remove = Throw «{$name}» away
scenarios-by-year = By year
scenarios-by-budget = Budget
scenarios-all-years = All years
scenarios-none-shown = There is no scenario to lay beside the plan.
scenarios-beside = The plan and the scenarios
scenarios-plan = Plan
scenarios-difference = Difference, {$name}
scenarios-severity = Severity
scenarios-finding-new = comes up
scenarios-finding-gone = goes away
scenarios-same-findings = This scenario has the same findings as the plan.
scenarios-no-findings-known = As long as the scenario does not fit the plan, it has no findings.

## Years

years-by-year = Years side by side
years-awards = Awards
years-rules = Rules for all years
years-what = Type to change what is of a year; what is computed follows.
years-year = Year
years-part = Part of the year
years-level = Price level ({$year} is 100%)
years-amendments = Amounts of {$year} that the rules make others now
years-award = Award of
years-is-awarded = {$year} was awarded on {$date}; the amounts of that year stand, whatever keys and figures give.
years-is-not-awarded = {$year} is not awarded yet; the amounts of that year follow the rules.
years-date = Day of the decision
years-no-date = Fill in a day, such as 2018-01-31.
years-award-do = Mark {$year} as awarded
years-award-again = Award {$year} again
years-withdraw = Withdraw the award of {$year}
years-award-done = {$year} was awarded on {$date}: {$total}.
years-withdrawn = The award of {$year} was withdrawn; its amounts follow the rules again.
years-awarded = Awarded
years-now = By the rules now
years-to-amend = To amend

## Pictures

panel-pictures = Pictures
pictures-kind-budget = Budget
pictures-kind-change = Before and after
pictures-kind-heat = Lines and areas
pictures-kind-map = Map
pictures-kind-flow = Flow of money
pictures-kind-path = Year after year
pictures-all-years = All years
pictures-save-svg = Save as SVG…
pictures-save-png = Save as PNG…
pictures-hint = Point at something to see its amount, and click for the explanation. The arrow keys and Enter do the same.
pictures-numbers = In numbers
pictures-table = In numbers: {$title}
path-picture-title = Save the picture
path-picture-name = Path of the file
path-picture-do = Save
path-cells-title = Save the table
path-cells-name = Path of the file
path-cells-do = Save
