# What an amount is and how it came about: ceilings, shifts, state aid and exits.

place-ceiling-taken_by_awards = Awarded under the ceiling of «{$name}», {$year}
place-ceiling-room = Room under the ceiling of «{$name}», {$year}
place-shift-change = Shift on {$line}, {$year}
place-shift-room = Room to shift on {$line}, {$year}
place-aid-awarded_amount = Awarded to {$name} on {$day}
place-aid-other_awards = Other money that counts for {$name} on {$day}
place-aid-aid_elsewhere = Aid from elsewhere that counts for {$name} on {$day}
place-aid-counted_sum = All that counts for {$name} on {$day}
place-aid-ceiling = Ceiling for {$name} on {$day}
place-exit-freed = {$name} leaves on {$day}: what becomes free of {$line}, {$year}
place-exit-keeps = {$name} leaves on {$day}: what it keeps of {$line}, {$year}
place-exit-gets = {$name} leaves on {$day}: {$other} of {$line}, {$year}, {$how}
place-exit-returned = {$name} leaves on {$day}: what {$line} needs no more, {$year}
place-exit-part = {$name} leaves on {$day}: its part of {$year}
place-exit-paid = {$name} leaves on {$day}: paid of {$year}
place-exit-balance = {$name} leaves on {$day}: still to pay of {$year}

heading-shifted = Shift
heading-shift-room = Room to shift
heading-granted-within = What counts
heading-of-rule = Ceiling
heading-without = Without this organisation
heading-paid-before = Paid before it leaves

rule-shifted = What the rules would give now, less what was awarded: {$result}.
rule-shift-room = {$share} of {$amount}, rounded down to {$unit}: {$result} more or less without an amending decision.
rule-granted-within = Everything that was granted from {$start} to {$end}: {$result}.
rule-of-rule = The rule that holds on {$date} names {$result}.
rule-without = So it is where it takes no part from {$leaves} on: {$result}.
rule-paid-before = What of {$amount} is paid before {$leaves}: {$result}.
rule-sum-of-nothing = There is nothing that counts: {$result}.

shifts-change = Change
shifts-room = Room
shifts-by-line = Room to shift, by line
exit-part-of-year = Part of the year
exit-paid = Paid
exit-balance = Still to pay
exit-settled-table = What there is to settle
ceiling-own-scheme = this scheme
ceiling-other-scheme = another scheme
role-leaves = leaves on
