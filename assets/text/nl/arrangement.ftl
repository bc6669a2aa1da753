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

## Aanzegging

table-notices = Aanzeggingen
row-notices = aanzegging
new-notices = Nieuwe aanzegging
field-notices-organisation = Organisatie
field-notices-line = Onderdeel
field-notices-share = Deel
field-notices-ends = Eindigt op
field-notices-announced = Bekend op
field-notices-months = Maanden
field-notices-note = Toelichting
finding-Y007 = «{$a}» krijgt {$b} jaar achtereen subsidie; weigeren na {$c} vraagt om een redelijke termijn, en die is niet ingevuld.
advice-Y007 = Vul de termijn in. Wat redelijk is, hangt af van het personeel en van hoe afhankelijk de organisatie is (Awb 4:51).
finding-Y008 = «{$a}» krijgt {$b} jaar achtereen subsidie; het voornemen om na {$c} te weigeren moest uiterlijk {$d} bekend zijn. Doorgaan tot het einde van de termijn kost {$e}.
advice-Y008 = Maak het voornemen bekend en reken met de kosten van doorgaan (Awb 4:51), of laat de vermindering later ingaan.
finding-Y009 = Hoeveel jaar achtereen «{$a}» subsidie krijgt, is niet zeker: minstens {$b}; het register was over een jaar nog niet af.
advice-Y009 = Lees een nieuwer register in. Wat niet is gezien, is niet geweigerd.
finding-Y010 = «{$a}» krijgt in {$b} {$c} minder dan daarvoor, na {$d} jaar subsidie achtereen.
advice-Y010 = Ga na of het voornemen op tijd bekend was (Awb 4:51). Na het begin is bij één verlening de ontvanger daarvan de geadresseerde.
finding-Y011 = «{$a}» zou over {$b} {$c} minder krijgen dan is verleend.
advice-Y011 = Verlagen van een verlening vraagt een redelijke termijn en vergoeding van schade (Awb 4:50). Het besluit gaat naar «{$d}».
finding-Y012 = «{$a}» zou over {$b} {$c} minder krijgen dan is verleend; het begrotingsvoorbehoud van dat jaar is nog niet vervallen.
advice-Y012 = Een beroep op het begrotingsvoorbehoud kan nog enkele weken na het vaststellen (Awb 4:34). Het besluit gaat naar «{$d}».
file-notices = aanzeggingen
sheet-notices = Een voornemen om een volgend tijdvak te weigeren, met wat het inhoudt en kost.
column-notice_id = aanzegging_id
meaning-notice_id = De aanzegging.
meaning-notices-organisation_id = Wie minder zou krijgen.
meaning-notices-line_id = Voor welk onderdeel; leeg: voor alles.
meaning-notices-share = Welk deel wordt geweigerd; 1 beëindigt de subsidie.
column-ends = eindigt_op
meaning-ends = De laatste dag van de verlening zoals ingevuld; leeg: die van de looptijd.
column-announced = bekendgemaakt_op
meaning-announced = De dag waarop het voornemen is bekendgemaakt; leeg: nog niet.
column-months = termijn_maanden
meaning-months = De termijn in hele maanden; leeg: nog niet bepaald.
column-award_ends = verlening_eindigt
meaning-award_ends = De laatste dag van de verlening voor het geweigerde tijdvak.
column-years_in_a_row = jaren_achtereen
meaning-years_in_a_row = Hoeveel jaar achtereen er subsidie was voor het geweigerde tijdvak, zover bekend.
column-years_unknown = jaren_onzeker
meaning-years_unknown = Of het er meer kunnen zijn, omdat het register over een jaar nog niet af was.
column-refused = geweigerd
meaning-refused = Het geweigerde deel van een heel jaar.
column-latest_notice = uiterste_dag
meaning-latest_notice = De laatste dag waarop bekendmaken op tijd is; leeg: geen termijn bepaald.
column-notice_until = termijn_loopt_tot
meaning-notice_until = De laatste dag van de termijn; leeg: nog niet bekendgemaakt.
column-cost_of_continuing = kosten_van_doorgaan
meaning-cost_of_continuing = Wat het geweigerde deel kost van het einde van de verlening tot het einde van de termijn.

field-arrangement-budget_adopted_on = Begroting vastgesteld op
finding-Y013 = Over {$a} is verleend voordat de begroting was vastgesteld; op het voorbehoud kan tot en met {$b} een beroep worden gedaan.
advice-Y013 = Daarna vervalt het voorbehoud (Awb 4:34). Is er genoeg geld, dan hoeft u niets te doen.
column-budget_adopted_on = begroting_vastgesteld_op
meaning-budget_adopted_on = De dag waarop de begroting van dit jaar is vastgesteld; leeg: niet bekend.
column-proviso_until = voorbehoud_tot
meaning-proviso_until = De laatste dag voor een beroep op het begrotingsvoorbehoud, enkele weken na het vaststellen (Awb 4:34); leeg: niet bekend, of zonder voorbehoud verleend.
