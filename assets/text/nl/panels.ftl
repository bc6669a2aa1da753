## Toedeling

allocation-what = Kies een bedrag voor de uitleg. Typ over een bedrag van een organisatie om het vast te zetten; Delete laat het weer berekenen.
allocation-unfold-all = Alles uitklappen
allocation-fold-all = Alles inklappen
allocation-none = Er zijn nog geen onderdelen. Voeg er een toe bij Opdracht.
allocation-pins = Vastgezet
allocation-amount = Bedrag
allocation-share = Aandeel
allocation-per-resident = Per inwoner
allocation-difference = Verschil
allocation-change = Verschil in %
allocation-with-before = Met het jaar ervoor
allocation-with-year = Met wat men had in {$year}
allocation-what-share = Welk deel een bedrag is van alle onderdelen samen in dat jaar.
allocation-what-per-resident = Per inwoner van het gebied zelf; van onderdelen en organisaties per inwoner van alle gebieden samen. Leeg waar het aantal inwoners niet bekend is.
allocation-what-difference = Hoeveel meer of minder het is. Wat men eerder had, volgt uit de beschikkingen; van gebieden is dat niet bekend.
allocation-what-change = Hoeveel procent meer of minder het is. Leeg waar er eerst niets was of dat niet bekend is.
in-percent = in %

pins-what = Wat iemand heeft vastgezet. «Anders» is wat er zou staan als niets was vastgezet. Delete op het bedrag laat het weer berekenen; Enter op het onderdeel toont het in de toedeling.
pins-none = Er is niets vastgezet. Typ in de toedeling over een bedrag van een organisatie om het vast te zetten.
pins-fixed = Vastgezet
pins-free = Anders
pins-difference = Verschil

awards-all = Beschikkingen
awards-none = Het dossier kent geen eerdere beschikkingen. Lees een register in bij Uitwisseling.

scenarios-describe = Geef «{$name}» een andere naam of toelichting
scenarios-describe-do = Zo noemen
scenarios-name-of = Naam van «{$name}»
scenarios-note-of = Toelichting bij «{$name}»
scenarios-described = Het scenario heet nu «{$name}».

## Cijfers en grenzen van gebieden

areas-read-figures = Cijfers inlezen…
areas-read-outlines = Grenzen inlezen…
path-figures-title = Cijfers van gebieden inlezen
path-figures-name = Pad van de tabel
path-figures-do = Lezen
path-outlines-title = Grenzen van gebieden inlezen
path-outlines-name = Pad van het GeoJSON-bestand
path-outlines-do = Lezen
reading-figures = Cijfers van gebieden inlezen
reading-outlines = Grenzen van gebieden inlezen
reading-take = Overnemen
reading-busy = Bezig…
reading-property = De code van het gebied staat in
reading-areas = {$count ->
    [one] {$shown} gebied van het dossier
   *[other] {$shown} gebieden van het dossier
}
reading-area = Gebied
reading-outline = Omtrek
reading-new = nieuw
reading-changes = wordt een andere
reading-outlines-none = Geen van de codes is van een gebied van het dossier. Lees eerst cijfers van de gebieden in, of kies een andere eigenschap.
reading-code = Code
reading-name = Naam
reading-year = Jaar
reading-mark-found = zoals het er staat
reading-start = Alleen codes die beginnen met
reading-only-known = {$count ->
    [one] Alleen het {$shown} gebied dat het dossier al heeft
   *[other] Alleen de {$shown} gebieden die het dossier al heeft
}
reading-which-figures = Welke kolommen zijn een cijfer, en hoe heet het?
reading-figure-name = Naam van het cijfer in {$column}
reading-figure-kind = Soort cijfer in {$column}
reading-count = aantal
reading-percentage = percentage van {$figure}
reading-figure = Cijfer
reading-area-itself = gebied
reading-needs-code = Kies de kolom met de code van het gebied.
reading-needs-name = Kies de kolom met de naam van het gebied.
reading-needs-year = Vul het jaar van de cijfers in.
reading-needs-figure = Kies ten minste één kolom met een cijfer.
reading-needs-rows = Geen enkele rij is bedoeld. Kies een ander begin van de code.
reading-decimal = Getallen hebben een
reading-nothing-new = Het dossier heeft dit al; er is niets over te nemen.
