# De meerjarenafspraak: fasen, betalingen en wat daarbij hoort.

## Fasen

table-phases = Fasen
row-phases = fase
new-phases = Nieuwe fase
field-phases-name = Naam
field-phases-from = Vanaf
field-phases-to = Tot en met
field-phases-form = Verlening aan
field-phases-lead = Ontvanger voor de anderen
field-phases-liability = Aansprakelijk
field-phases-route = Betaling loopt
field-phases-mandates = Gemachtigd op
field-phases-note = Toelichting
choice-entity = een rechtspersoon van de partners
choice-own_part = elk voor het eigen deel
choice-each_for_all = elk voor het geheel
choice-lead_alone = alleen de penvoerder
choice-by_recipient = via de ontvanger
choice-direct = rechtstreeks aan elke partner

## Betalingen

table-instalments = Termijnen
row-instalments = termijn
new-instalments = Nieuwe termijn
field-instalments-month = Maand (1 tot en met 12)
field-instalments-share = Deel van de voorschotten
field-instalments-condition = Pas na
field-instalments-note = Toelichting
field-arrangement-payment_pattern = Voorschotten
field-arrangement-kept_back = Ingehouden tot de vaststelling
choice-monthly = elke maand gelijk
choice-quarterly = elk kwartaal gelijk
choice-once = in één keer
choice-instalments = volgens termijnen

## Bevindingen

finding-Y001 = De fasen «{$a}» en «{$b}» overlappen; de laatst begonnen fase geldt.
advice-Y001 = Laat de ene fase eindigen op de dag voordat de andere begint.
finding-Y002 = In fase «{$a}» krijgt één partij de verlening voor allen; van {$b} is geen machtiging genoteerd.
advice-Y002 = Noteer bij de fase wie wanneer heeft gemachtigd. Een aanvraag namens anderen vraagt om een machtiging (Awb 2:1).
finding-Y003 = In fase «{$a}» gaat de verlening naar «{$b}», waarvan geen rechtsvorm bekend is.
advice-Y003 = Vul de rechtsvorm in. Subsidie per boekjaar gaat naar een rechtspersoon met volledige rechtsbevoegdheid (Awb 4:66).
finding-Y004 = De termijnen zijn samen {$a}, geen 100%; ze worden naar verhouding betaald.
advice-Y004 = Maak de delen van de termijnen samen 100%.
finding-Y005 = De voorschotten volgen termijnen, en er zijn er geen; alles wordt in de eerste maand betaald.
advice-Y005 = Voeg termijnen toe, of kies een ander patroon.
finding-Y006 = In fase «{$a}» is elke partner voor het geheel aansprakelijk.
advice-Y006 = Ga na of elke partner dat weet en kan dragen; leg het vast in de samenwerkingsovereenkomst.

## Fasen en betalingen

file-phases = fasen
sheet-phases = Een fase: aan wie wordt verleend, van en tot wanneer, en hoe het geld loopt.
file-mandates = machtigingen
sheet-mandates = Een partner die de ontvanger van een fase heeft gemachtigd.
file-instalments = termijnen
sheet-instalments = Een deel van de voorschotten van elk jaar, met de maand waarin het wordt betaald.
file-payments = betaalmomenten
sheet-payments = Een betaling: van welke verlening, aan wie, wanneer, hoeveel.
code-entity = rechtspersoon
code-own_part = eigen_deel
code-each_for_all = elk_voor_het_geheel
code-lead_alone = penvoerder_alleen
code-by_recipient = via_ontvanger
code-direct = rechtstreeks
code-monthly = maandelijks
code-quarterly = per_kwartaal
code-once = in_een_keer
code-instalments = termijnen
code-award = verlening
code-forward = doorbetaling
column-phase_id = fase_id
meaning-phase_id = De fase.
column-phase = fase
meaning-phase = De naam van de fase.
meaning-phases-from = De eerste dag van de fase; leeg: het begin van de samenwerking.
meaning-phases-to = De laatste dag van de fase; leeg: tot de volgende fase.
column-form = verlening_aan
meaning-form = Aan wie in deze fase wordt verleend.
meaning-phases-lead_id = Wie de verlening voor de anderen ontvangt, of het geld doorbetaalt.
meaning-phases-lead = De naam van wie voor de anderen ontvangt.
column-liability = aansprakelijk
meaning-liability = Wie instaat voor geld dat niet volgens de verlening is besteed.
column-route = betaalroute
meaning-route = Of het geld via de ontvanger loopt of rechtstreeks naar elke partner.
column-mandated_on = gemachtigd_op
meaning-mandated_on = De dag waarop de partner heeft gemachtigd.
column-instalment_id = termijn_id
meaning-instalment_id = De termijn.
column-month = maand
meaning-month = De maand waarin wordt betaald, 1 tot en met 12.
meaning-payments-month = De maand waarin wordt betaald; leeg: bij de vaststelling, na het jaar.
column-condition = pas_na
meaning-condition = Wat er moet zijn voordat wordt betaald; leeg: niets.
column-leg = stroom
meaning-leg = Of de opdrachtgever betaalt (verlening) of de ontvanger het doorbetaalt; alleen het eerste telt voor de verlening.
column-payee_id = begunstigde_id
meaning-payee_id = Wie het geld krijgt; leeg: nog niemand gekozen.
column-payee = begunstigde
meaning-payee = De naam van wie het geld krijgt.
meaning-payments-recipient_id = Aan wie is verleend; leeg: aan alle samen, of nog niet gekozen.
meaning-payments-amount = Het bedrag van deze betaling.
column-payment_pattern = voorschotten
meaning-payment_pattern = Hoe de voorschotten van een jaar over de maanden zijn gespreid.
column-kept_back = ingehouden
meaning-kept_back = Welk deel van elke verlening wordt ingehouden tot de vaststelling; leeg: niets.
column-kept_back_numerator = ingehouden_teller
meaning-kept_back_numerator = De teller van hetzelfde deel, precies.
column-kept_back_denominator = ingehouden_noemer
meaning-kept_back_denominator = De noemer van hetzelfde deel, precies.
