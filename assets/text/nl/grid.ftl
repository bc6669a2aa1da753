# Tabellen.

grid-menu = Cellen
grid-seek = Zoek in de tabel
grid-ascending = Sorteren van klein naar groot
grid-descending = Sorteren van groot naar klein
grid-unsorted = Niet sorteren
grid-hint = Typ om in te vullen; F2 wijzigt, Delete maakt leeg
grid-copy = Kopiëren
grid-clear = Leegmaken
grid-fill-down = Naar beneden vullen
grid-fill-right = Naar rechts vullen
grid-fill-indexed = Naar rechts vullen met indexatie
grid-only-blank = Alleen lege cellen vullen
grid-chosen = {$count ->
    [one] {$shown} cel gekozen
   *[other] {$shown} cellen gekozen
}
grid-filled = {$count ->
    [one] {$shown} ingevulde cel
   *[other] {$shown} ingevulde cellen
}
grid-sum = Som {$sum} · Gemiddelde {$average}
grid-too-many = Zoveel cellen tegelijk passen niet op het klembord. Exporteer de tabel.
grid-refused = {$count ->
    [one] Niets geplakt of gevuld: {$shown} cel neemt niet wat erin moet.
   *[other] Niets geplakt of gevuld: {$shown} cellen nemen niet wat erin moet.
}
grid-refused-more = {$count ->
    [one] En nog {$shown}.
   *[other] En nog {$shown}.
}
grid-spot = «{$row}», {$column}
grid-outside = buiten de tabel.
grid-computed = wordt berekend en kan niet worden ingevuld.
grid-cell = {$column}, {$row}: {$value}
grid-blank = leeg
grid-pinned = , vastgezet
grid-name-will-do = De naam van een rij mag ook.
grid-save = Alles bewaren als CSV…

## Kolommen, filters en jaren

grid-columns = Kolommen
grid-columns-all = Alle kolommen tonen
grid-columns-hidden = {$count ->
    [one] {$shown} kolom verborgen
   *[other] {$shown} kolommen verborgen
}
grid-head-ascending = , gesorteerd van klein naar groot
grid-head-descending = , gesorteerd van groot naar klein
grid-head-filtered = , gefilterd
grid-filter = Filteren op deze kolom
grid-filter-in = In «{$column}»
grid-filter-field = Alleen rijen met, in «{$column}», {$table}
grid-filter-hint = tekst, > 5 of 5..10
grid-filter-none = Alle rijen tonen
grid-filter-words = In deze kolom staan woorden. Typ een deel van een woord, of = of <> met een heel woord.
grid-filter-what = Achter dit teken hoort waarmee wordt vergeleken, zoals > 1000.
grid-rows-shown = {$shown} van {$all} rijen
grid-arranging = De rijen worden geordend…
grid-adding = wordt opgeteld…
grid-year-copy = {$from} overnemen in {$to}
grid-year-copy-indexed = {$from} overnemen in {$to} met indexatie
grid-year-nothing = In {$year} is niets ingevuld dat kan worden overgenomen.
keys-filter = Rijen filteren op deze kolom
