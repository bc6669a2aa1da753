# Adopted versions: the plan at a date, by a body, for a reason.

## Steps, findings, the dossier file

step-adopt-version = Adopt version «{$name}»
step-withdraw-version = Withdraw version «{$name}»
change-version = version «{$name}»
finding-K001 = Version «{$a}» was adopted on {$b}; this program would now divide {$c} amounts otherwise ({$d} adopted, {$e} computed now).
advice-K001 = What was adopted stands, also in comparisons. Find out which version of the program does it otherwise, and report that.
notice-other-version = Version «{$name}» stays as it was adopted, but this program would divide {$amounts} in it otherwise.
count-amounts =
    {$count ->
    [one] {$shown} amount
   *[other] {$shown} amounts
    }
dossier-file-kept-missing = The table «{$table}» of the adopted version «{$version}» is not in the file. Put a backup back.
dossier-file-kept-altered = The table «{$table}» of the adopted version «{$version}» was changed after it was adopted, or is damaged. Put a backup back.

## Command line

compare-working-copy = the working copy
compare-version = version «{$name}» ({$date})
version-adopted = Adopted: «{$name}» ({$id}) on {$date}, by {$body}; all lines together {$total}.
version-errors =
    {$count ->
    [one] Mind: when it was adopted there was {$shown} error among the findings.
   *[other] Mind: when it was adopted there were {$shown} errors among the findings.
    }
version-withdrawn = Withdrawn: «{$name}» on {$date}, by {$body}. The version stays in the dossier.
version-none = There are no adopted versions yet. «ontschot version FILE adopt» adopts the plan as it is now.
version-none-in-force = No version is in force.
version-in-force = In force is «{$name}», adopted on {$date} by {$body}. The working copy is the same.
version-in-force-left = In force is «{$name}», adopted on {$date} by {$body}. The working copy differs from it.
version-standing-in_force = in force
version-standing-replaced = replaced
version-standing-withdrawn = withdrawn on {$date} by {$body}: {$reason}
version-heading-id = id
version-heading-name = name
version-heading-on = adopted on
version-heading-body = by
version-heading-total = lines together
version-heading-standing = standing
version-heading-reason = reason
version-unknown = There is no adopted version «{$name}». There are: {$names}.
version-unknown-none = There is no adopted version «{$name}». «ontschot version FILE adopt» adopts the plan as it is now.
version-name = A version cannot be called so: «{$name}».
version-taken = There is an adopted version «{$name}» already. Choose another name; an adopted version does not change.
version-no-body = Name the body that decided.
version-no-reason = Say why this was decided (--reason on the command line).
version-to-come = {$date} is yet to come. Name the day of the decision.
version-withdrawn-already = «{$name}» was withdrawn already, on {$date}.
version-before-adopted = «{$name}» was adopted on {$date}; it cannot have been withdrawn before that.
help-version = Adopts the plan as a version, compares versions, and withdraws one
help-version-list = Shows which versions were adopted, and which one is in force
help-version-adopt = Adopts the plan as it is now; --reason says why. This is not undone, but can be withdrawn
help-version-adopt-name = The name of the version
help-version-adopt-body = The body that decided
help-version-adopt-on = The day of the decision, such as 2017-12-01
help-version-compare = Lays an adopted version beside the working copy or beside another version: who gets more, who gets less, and what was typed differently
help-version-compare-one = A version, by name or id, or plan
help-version-compare-other = The version beside it, or plan; else the working copy stands beside it
help-version-withdraw = Withdraws an adopted version by a decision; --reason says why. The version stays in the dossier
help-version-withdraw-adopted = The version, by name or id
help-version-withdraw-body = The body that decided
help-version-withdraw-on = The day of the decision

## Window

scenarios-part-scenarios = Scenarios
scenarios-part-versions = Adopted versions
versions-what = To adopt keeps the plan and all amounts as they are now. After that you simply work on; the version does not change any more. You cannot undo this, but you can withdraw it by a decision.
versions-adopt = Adopt the plan…
versions-name = Name of the version
versions-body = Body that decides
versions-on = Date of the decision
versions-reason = Reason
versions-adopt-do = Adopt
versions-no-errors = There are no errors among the findings.
versions-errors =
    {$count ->
    [one] There is {$shown} error among the findings. You can adopt; look at it first.
   *[other] There are {$shown} errors among the findings. You can adopt; look at them first.
    }
versions-none = No version was adopted yet.
versions-list = Adopted versions
versions-version = Version
versions-adopted-on = Adopted on
versions-adopted-by = By
versions-total = Total
versions-standing = Standing
versions-beside = Lay «{$name}» beside
versions-working-copy = Working copy
versions-same = There is no difference with «{$name}».
versions-compared = «{$name}» compared
versions-withdraw = Withdraw «{$name}»…
versions-withdraw-body = Body that withdraws
versions-withdraw-on = Date of the withdrawal
versions-withdraw-reason = Reason for the withdrawal
versions-withdraw-do = Withdraw
versions-no-date = This is no date. Write for example 1-12-2017.
versions-top = Adopted: {$name}
versions-top-left = Differs from: {$name}

## Export

board-adopted = Adopted
file-versions = versions
sheet-versions = A version of the plan that was adopted, also where it was withdrawn.
column-version_id = version_id
meaning-version_id = The fixed id of the version in this dossier.
column-version = version
meaning-version = What the version is called.
column-adopted_on = adopted_on
meaning-adopted_on = The day on which it was decided to adopt the plan.
column-adopted_by = adopted_by
meaning-adopted_by = The body that adopted the plan.
column-adopted_because = adopted_because
meaning-adopted_because = Why the plan was adopted.
column-standing = standing
meaning-standing = Whether the version is in force, was replaced by a later one, or was withdrawn.
code-in_force = in_force
code-replaced = replaced
code-withdrawn = withdrawn
column-adopted_total = adopted_total
meaning-adopted_total = All lines over all years together, as adopted.
column-adopted_snapshot = adopted_snapshot
meaning-adopted_snapshot = The snapshot of the plan as it was adopted, as it stands in exports of that time.
column-is_working_copy = is_working_copy
meaning-is_working_copy = Whether the plan in this package is still exactly what was adopted then.
column-withdrawn_on = withdrawn_on
meaning-withdrawn_on = The day on which it was decided to withdraw the version; blank: it was not withdrawn.
column-withdrawn_by = withdrawn_by
meaning-withdrawn_by = The body that withdrew the version.
column-withdrawn_because = withdrawn_because
meaning-withdrawn_because = Why the version was withdrawn.
file-version_changes = version_changes
sheet-version_changes = A place where the plan in this package differs from the version that is in force.
column-version_part = version_part
meaning-version_part = The number of the change.
picture-of-version = {$title}: adopted {$version}
board-of-version = Adopted: {$version}
help-argument-adopted = The adopted version, by name or number
