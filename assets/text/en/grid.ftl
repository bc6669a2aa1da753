# Tables.

grid-menu = Cells
grid-seek = Search the table
grid-ascending = Sort from small to large
grid-descending = Sort from large to small
grid-unsorted = Do not sort
grid-hint = Type to fill in; F2 changes, Delete clears
grid-copy = Copy
grid-clear = Clear
grid-fill-down = Fill down
grid-fill-right = Fill right
grid-fill-indexed = Fill right with indexation
grid-only-blank = Fill only blank cells
grid-chosen = {$count ->
    [one] {$shown} cell chosen
   *[other] {$shown} cells chosen
}
grid-filled = {$count ->
    [one] {$shown} filled cell
   *[other] {$shown} filled cells
}
grid-sum = Sum {$sum} · Average {$average}
grid-too-many = The clipboard does not take so many cells at once. Export the table.
grid-refused = {$count ->
    [one] Nothing was pasted or filled: {$shown} cell does not take its text.
   *[other] Nothing was pasted or filled: {$shown} cells do not take their texts.
}
grid-refused-more = {$count ->
    [one] And {$shown} more.
   *[other] And {$shown} more.
}
grid-spot = «{$row}», {$column}
grid-outside = outside the table.
grid-computed = computed, so it cannot be filled in.
grid-cell = {$column}, {$row}: {$value}
grid-blank = blank
grid-pinned = , fixed
grid-name-will-do = The name of a row will do as well.
grid-save = Save all as CSV…

## Columns, filters and years

grid-columns = Columns
grid-columns-all = Show all columns
grid-columns-hidden = {$count ->
    [one] {$shown} column hidden
   *[other] {$shown} columns hidden
}
grid-head-ascending = , sorted from small to large
grid-head-descending = , sorted from large to small
grid-head-filtered = , filtered
grid-filter = Filter by this column
grid-filter-in = In «{$column}»
grid-filter-field = Only rows with, in «{$column}», {$table}
grid-filter-hint = words, > 5 or 5..10
grid-filter-none = Show all rows
grid-filter-words = This column holds words. Type part of a word, or = or <> with a whole word.
grid-filter-what = What to compare with belongs behind this sign, as in > 1000.
grid-rows-shown = {$shown} of {$all} rows
grid-arranging = Arranging the rows…
grid-adding = adding up…
grid-year-copy = Copy {$from} to {$to}
grid-year-copy-indexed = Copy {$from} to {$to} with indexation
grid-year-nothing = Nothing is filled in for {$year} that can be copied.
keys-filter = Filter rows by this column
