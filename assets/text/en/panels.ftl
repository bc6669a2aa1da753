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
allocation-with-year = With what each had in {$year}
allocation-what-share = Which part an amount is of all lines together in that year.
allocation-what-per-resident = Per resident of the area itself; of lines and organisations per resident of all areas together. Blank where the number of residents is not known.
allocation-what-difference = How much more or less it is. What each had earlier follows from the awards; of areas it is not known.
allocation-what-change = How many per cent more or less it is. Blank where there was nothing before or that is not known.
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

## Figures and outlines of areas

areas-read-figures = Read figures…
areas-read-outlines = Read outlines…
path-figures-title = Read figures of areas
path-figures-name = Path of the table
path-figures-do = Read
path-outlines-title = Read outlines of areas
path-outlines-name = Path of the GeoJSON file
path-outlines-do = Read
reading-figures = Read figures of areas
reading-outlines = Read outlines of areas
reading-take = Take over
reading-busy = Working…
reading-property = The code of the area stands in
reading-areas = {$count ->
    [one] {$shown} area of the dossier
   *[other] {$shown} areas of the dossier
}
reading-area = Area
reading-outline = Outline
reading-new = new
reading-changes = becomes another
reading-outlines-none = None of the codes is of an area of the dossier. Read figures of the areas first, or choose another property.
reading-code = Code
reading-name = Name
reading-year = Year
reading-mark-found = as it stands there
reading-start = Only codes that start with
reading-only-known = {$count ->
    [one] Only the {$shown} area that the dossier has already
   *[other] Only the {$shown} areas that the dossier has already
}
reading-which-figures = Which columns are a figure, and what is it called?
reading-figure-name = Name of the figure in {$column}
reading-figure-kind = Kind of figure in {$column}
reading-count = count
reading-percentage = percentage of {$figure}
reading-figure = Figure
reading-area-itself = area
reading-needs-code = Choose the column with the code of the area.
reading-needs-name = Choose the column with the name of the area.
reading-needs-year = Fill in the year of the figures.
reading-needs-figure = Choose at least one column with a figure.
reading-needs-rows = Not a single row is meant. Choose another start of the code.
reading-decimal = Numbers have a
reading-nothing-new = The dossier has this already; there is nothing to take over.
