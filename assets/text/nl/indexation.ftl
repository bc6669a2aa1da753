# Indexering: velden, bevindingen, uitleg, kolommen en het venster.

## Velden

field-arrangement-wage_rates = Index lonen
field-arrangement-material_rates = Index materieel
field-arrangement-wages_provisional = Lonen (OVA), voorlopig
field-arrangement-wages_definitive = Lonen (OVA), definitief
field-arrangement-prices_provisional = Prijzen (PCC), voorlopig
field-arrangement-prices_definitive = Prijzen (PCC), definitief
field-arrangement-wage_weight = Lonen (OVA) tellen voor
field-arrangement-index_method = Correctie over vorig jaar
field-lines-wages = Waarvan loon
choice-additive = opgeteld: definitief min voorlopig
choice-ratio = als verhouding, in honderdsten van procenten
code-additive = opgeteld
code-ratio = verhouding
budget-allocated_real = Toegedeeld in prijzen van het eerste jaar

## Bevindingen

finding-I001 = Van «{$a}» is ingevuld welk deel loon is, maar dat verandert geen bedrag: lonen en materieel volgen dezelfde index, of het onderdeel volgt er geen.
advice-I001 = Vul een eigen index voor lonen of materieel in, of laat het loondeel leeg.
finding-I002 = De index van {$a} is ingevuld als {$b}; de indexcijfers geven {$c}. De ingevulde index geldt.
advice-I002 = Wis de ingevulde index om de opgebouwde te gebruiken, of leg vast waarom die afwijkt.
finding-I003 = Een indexcijfer van {$a} ontbreekt; zonder dit cijfer wordt er geen index opgebouwd.
advice-I003 = Vul het cijfer in. Een cijfer dat ontbreekt, telt niet als nul.
finding-I004 = De indexcijfers geven voor {$a} een verandering die niet kan: daling tot niets, of meer dan vertienvoudigen.
advice-I004 = Kijk de cijfers van dit jaar en het jaar ervoor na.

## Uitleg

heading-factor-wages = Index van lonen
heading-factor-materials = Index van materieel
heading-parts = Index van loon en materieel samen
heading-between = Index sinds vorig jaar
heading-built-additive = Opgebouwde index
heading-built-ratio = Opgebouwde index
heading-weighted = Gewogen cijfer
heading-rounded-parts = Bedrag van een heel jaar
heading-deflated = In prijzen van het eerste jaar
rule-factor-wages = Loonpeil van {$from} naar {$to}: × {$result}.
rule-factor-materials = Prijspeil van materieel van {$from} naar {$to}: × {$result}.
rule-parts = {$share} volgt de lonen (× {$wages}), de rest volgt materieel (× {$materials}): × {$result}.
rule-between = {$factor} gedeeld door {$factorbefore}, het peil van vorig jaar: × {$result}.
rule-built-additive = Voor {$year} is {$provisional} voorlopig. Het jaar ervoor werd {$definitivebefore} in plaats van {$provisionalbefore}; dat verschil komt erbij: {$result}.
rule-built-ratio = Voor {$year} is {$provisional} voorlopig. Het jaar ervoor werd {$definitivebefore} in plaats van {$provisionalbefore}; de verhouding van die twee peilen komt erbij, alles in honderdsten van procenten: {$result}.
rule-weighted = {$wages} telt voor {$share}, {$materials} voor de rest: {$result}.
rule-rounded-parts = {$amount} van {$from} naar {$to}, waarvan {$share} loon en de rest materieel; elk jaar afgerond op {$unit}: {$result}.
rule-deflated = {$amount} gedeeld door het prijspeil {$factor}, in hele centen: {$result}. Zoveel is het waard in prijzen van het eerste jaar.
role-wages = lonen
role-materials = materieel
role-factor-before = peil van vorig jaar
role-provisional = voorlopig
role-provisional-before = vorig jaar voorlopig
role-definitive-before = vorig jaar definitief

## Kolommen

column-wages = loondeel
meaning-wages = Welk deel van het bedrag loon is, van 0 tot 1; de rest is materieel. Leeg: het onderdeel volgt de algemene index.
column-wages_numerator = loondeel_teller
meaning-wages_numerator = De teller van hetzelfde deel, precies.
column-wages_denominator = loondeel_noemer
meaning-wages_denominator = De noemer van hetzelfde deel, precies.
column-wage_weight = gewicht_lonen
meaning-wage_weight = Voor hoeveel het cijfer van de lonen (OVA) telt in de algemene index; de rest is dat van de prijzen (PCC).
column-wage_weight_numerator = gewicht_lonen_teller
meaning-wage_weight_numerator = De teller van hetzelfde gewicht, precies.
column-wage_weight_denominator = gewicht_lonen_noemer
meaning-wage_weight_denominator = De noemer van hetzelfde gewicht, precies.
column-index_method = indexcorrectie
meaning-index_method = Hoe een index wordt gecorrigeerd voor het jaar ervoor: opgeteld, of als verhouding van prijspeilen in honderdsten van procenten.
column-allocated_real = toegedeeld_reeel
meaning-allocated_real = Wat organisaties krijgen, in prijzen van het eerste jaar van de looptijd: gedeeld door de indexfactor, in hele centen.
column-wage_factor = indexfactor_lonen
meaning-wage_factor = Het loonpeil van dit jaar gedeeld door dat van het eerste jaar van de looptijd; ter informatie.
column-material_factor = indexfactor_materieel
meaning-material_factor = Het prijspeil van materieel van dit jaar gedeeld door dat van het eerste jaar van de looptijd; ter informatie.
column-built_rate = opgebouwde_index
meaning-built_rate = De index die de cijfers van dit jaar en het jaar ervoor opbouwen; hij geldt waar geen index is ingevuld.
column-built_rate_numerator = opgebouwde_index_teller
meaning-built_rate_numerator = De teller daarvan, precies.
column-built_rate_denominator = opgebouwde_index_noemer
meaning-built_rate_denominator = De noemer daarvan, precies.
column-wage_rate = index_lonen
meaning-wage_rate = De ingevulde verandering van lonen ten opzichte van het jaar ervoor; leeg: de algemene index.
column-wage_rate_numerator = index_lonen_teller
meaning-wage_rate_numerator = De teller daarvan, precies.
column-wage_rate_denominator = index_lonen_noemer
meaning-wage_rate_denominator = De noemer daarvan, precies.
column-material_rate = index_materieel
meaning-material_rate = De ingevulde verandering van de prijzen van materieel; leeg: de algemene index.
column-material_rate_numerator = index_materieel_teller
meaning-material_rate_numerator = De teller daarvan, precies.
column-material_rate_denominator = index_materieel_noemer
meaning-material_rate_denominator = De noemer daarvan, precies.
column-wages_provisional = lonen_voorlopig
meaning-wages_provisional = Het voorlopige cijfer van de lonen (OVA).
column-wages_provisional_numerator = lonen_voorlopig_teller
meaning-wages_provisional_numerator = De teller daarvan, precies.
column-wages_provisional_denominator = lonen_voorlopig_noemer
meaning-wages_provisional_denominator = De noemer daarvan, precies.
column-wages_definitive = lonen_definitief
meaning-wages_definitive = Het definitieve cijfer van de lonen (OVA).
column-wages_definitive_numerator = lonen_definitief_teller
meaning-wages_definitive_numerator = De teller daarvan, precies.
column-wages_definitive_denominator = lonen_definitief_noemer
meaning-wages_definitive_denominator = De noemer daarvan, precies.
column-prices_provisional = prijzen_voorlopig
meaning-prices_provisional = Het voorlopige cijfer van de prijzen (PCC).
column-prices_provisional_numerator = prijzen_voorlopig_teller
meaning-prices_provisional_numerator = De teller daarvan, precies.
column-prices_provisional_denominator = prijzen_voorlopig_noemer
meaning-prices_provisional_denominator = De noemer daarvan, precies.
column-prices_definitive = prijzen_definitief
meaning-prices_definitive = Het definitieve cijfer van de prijzen (PCC).
column-prices_definitive_numerator = prijzen_definitief_teller
meaning-prices_definitive_numerator = De teller daarvan, precies.
column-prices_definitive_denominator = prijzen_definitief_noemer
meaning-prices_definitive_denominator = De noemer daarvan, precies.

## Het venster

years-index = Indexering
years-in-use = Index die geldt
years-in-use-wages = Index die geldt voor lonen
years-in-use-materials = Index die geldt voor materieel
years-built = Index uit de cijfers
years-rate-typed = {$rate}, ingevuld
years-rate-built = {$rate}, uit cijfers
years-rate-none = {$rate}, niets ingevuld
years-level-wages = Loonpeil ({$year} is 100%)
years-level-materials = Prijspeil materieel ({$year} is 100%)
indexing-what = De cijfers van een jaar en van het jaar ervoor geven samen de index: het voorlopige cijfer, met wat het jaar ervoor te hoog of te laag was. Een index die u zelf invult, gaat voor; 0% in alle jaren is nominaal.
indexing-real-what = Toegedeeld is het bedrag zoals het wordt betaald (nominaal). In prijzen van {$year} ziet u wat daarvoor te koop is (reëel): gedeeld door het algemene prijspeil.
