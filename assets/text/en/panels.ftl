## Allocation

allocation-what = Choose an amount for its explanation. Type over an amount of an organisation to fix it; Delete has it computed again.
allocation-unfold-all = Unfold all
allocation-fold-all = Fold all
allocation-none = There are no lines yet. Add one under Assignment.
allocation-pins = Fixed
allocation-amount = Amount
allocation-share = Share
allocation-per-resident = Per resident
allocation-difference = Difference
allocation-change = Difference in %
allocation-with-before = With the year before
allocation-with-year = With {$year}
in-percent = in %

pins-what = What somebody has fixed. «Otherwise» is what would stand there if nothing were fixed. Delete on the amount has it computed again; Enter on the line shows it in the allocation.
pins-none = Nothing is fixed. In the allocation, type over an amount of an organisation to fix it.
pins-fixed = Fixed
pins-free = Otherwise
pins-difference = Difference

awards-all = Awards
awards-none = The dossier has no earlier awards. Read a register under Exchange.

scenarios-describe = Give «{$name}» another name or note
scenarios-describe-do = Call it so
scenarios-name-of = Name of «{$name}»
scenarios-note-of = Note on «{$name}»
scenarios-described = The scenario is now called «{$name}».
