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
allocation-with-year = Met {$year}
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
