### The fixed words of feeds in Dutch. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = BIJGEWERKT:
prefix-ended = BEËINDIGD:
prefix-retracted = INGETROKKEN:
prefix-expired = VERLOPEN:
prefix-superseded = VERVANGEN:
prefix-exercise = OEFENING:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = Dit is een oefening. Niets hiervan is echt en niemand hoeft ernaar te handelen.
test-warning = Dit is een test van het systeem. Niets hiervan is echt en niemand hoeft ernaar te handelen.
not-translated = Deze tekst is niet beschikbaar in het { $wanted }; hij wordt getoond in het { $shown }.
is-superseded = Deze tekst geldt niet meer: een nieuwere heeft hem vervangen op { $when }.
is-replaced = Dit niveau geldt niet meer: een ander heeft het vervangen op { $when }.
is-expired = Dit geldt niet meer: het is verlopen op { $when }.
is-ended = Het is voorbij. Dit is gemeld op { $when }.
is-retracted = Dit is per vergissing gepubliceerd en ingetrokken op { $when }. Handel er niet naar.
no-action = U hoeft niets te doen.
omitted = Van kracht maar hier bij gebrek aan ruimte niet getoond: { $count }.
omitted-all = De volledige lijst: { $address }
archive-note = Hier staat wat is verzonden, zoals het toen luidde. Wat geldt, staat in de feed zelf.

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Uitgegeven door
issued = { $publisher }, { $when }
label-changed = Wat er is veranderd
label-reason = Reden
label-said = De tekst luidde
label-where = Waar
label-do = Wat u moet doen
label-from = Geldig vanaf
label-until = Geldig tot
label-review = Herziening uiterlijk
label-next = Volgende informatie
label-level = Dreigingsniveau
label-severity = Ernst
label-urgency = Urgentie
label-certainty = Zekerheid
label-audience = Voor
label-contact = Contact
label-sources = Bronnen
label-advisory = Dit bericht en het verloop ervan
label-before = De tekst hiervoor
label-newest = Wat nu geldt
label-successor = Het niveau dat het heeft vervangen

## Facts in words.

decimal = ,
circle = { $place }, binnen { $km } km
level-step = { $name }, trede { $step } van { $count } op de schaal “{ $scale }”
level-scale = Van laag naar hoog: { $names }
level-origin = Vastgesteld door { $authority }; gelezen op { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = extreem
severity-severe = ernstig
severity-moderate = matig
severity-minor = gering
severity-unknown = onbekend
urgency-immediate = onmiddellijk handelen
urgency-expected = binnen een uur handelen
urgency-future = binnenkort handelen
urgency-past = handelen is niet meer nodig
urgency-unknown = onbekend
certainty-observed = waargenomen
certainty-likely = waarschijnlijk (meer dan 50 %)
certainty-possible = mogelijk, maar niet waarschijnlijk
certainty-unlikely = niet te verwachten
certainty-unknown = onbekend

## Days and hours.

date = { $day } { $month } { $year }
clock = { $hour }:{ $minute }
time = { $date }, { $clock } uur { $zone } ({ $offset })
time-offset = { $date }, { $clock } uur ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = Azorentijd
zone-istanbul = Istanbultijd
zone-minsk = Minsktijd
zone-moscow = Moskoutijd
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## Languages, as they stand in a sentence.

language-ar = Arabisch
language-bg = Bulgaars
language-cs = Tsjechisch
language-da = Deens
language-de = Duits
language-el = Grieks
language-en = Engels
language-es = Spaans
language-et = Estisch
language-fi = Fins
language-fr = Frans
language-ga = Iers
language-hr = Kroatisch
language-hu = Hongaars
language-is = IJslands
language-it = Italiaans
language-lt = Litouws
language-lv = Lets
language-mt = Maltees
language-nb = Noors Bokmål
language-nl = Nederlands
language-no = Noors
language-pl = Pools
language-pt = Portugees
language-ro = Roemeens
language-ru = Russisch
language-sk = Slowaaks
language-sl = Sloveens
language-sv = Zweeds
language-tr = Turks
language-uk = Oekraïens

## Embeds: what stands on the pages of others.

embed-title = Berichten over openbare veiligheid
embed-none = { $feed }: er is geen bericht van kracht.
embed-stale = De huidige stand kon niet worden gecontroleerd. Berichten kunnen veranderd zijn.
embed-failed = De berichten konden niet worden geladen. Dit betekent niet dat er geen zijn.
embed-as-of = Stand van { $when }
embed-check-by = Te vernieuwen vóór { $when }
embed-more = Alle berichten en bijzonderheden
embed-untranslated = Deze tekst is niet beschikbaar in de taal van deze pagina.

## Pages for people.

page-skip = Naar de inhoud
page-nav = Hoofdpagina's
page-home = Van kracht
page-feeds = Feeds
page-languages = Talen
page-home-lead = Berichten over openbare veiligheid, gepubliceerd door { $publisher }.
page-home-actual = Berichten die van kracht zijn
page-home-none = Van { $publisher } is geen bericht van kracht. Andere autoriteiten kunnen eigen waarschuwingen hebben.
page-home-announced = Aangekondigd, nog niet van kracht
page-home-levels = Geldende dreigingsniveaus
page-home-levels-note = Elk niveau staat bij zijn eigen schaal. Schalen van verschillende autoriteiten zijn niet te vergelijken.
page-home-levels-none = Hier is geen geldend dreigingsniveau gepubliceerd.
page-home-over = Niet meer van kracht
page-home-more = Hier bij gebrek aan ruimte niet getoond: { $count }.
page-home-drills = Oefeningen en tests
page-home-drills-note = Niets in dit deel is echt.
page-subscribe = Elke verandering vernemen
page-subscribe-text = Een feed brengt elk nieuw bericht, elke bijwerking en elk einde naar een feedlezer of naar uw eigen site.
page-all-feeds = Alle feeds en hun adressen
page-mark-exercise = Oefening
page-mark-test = Test
page-mark-announced = Nog niet van kracht
page-mark-in-force = Van kracht
page-mark-expired = Verlopen
page-mark-ended = Beëindigd
page-mark-retracted = Ingetrokken
page-mark-superseded = Vervangen
page-mark-older = Oudere tekst
page-is-announced = Gaat in op { $when }.
page-is-in-force = Tot { $when }.
page-is-standing = Tot het wordt gewijzigd; herziening uiterlijk op { $when }.
page-older = Dit is versie { $n } van { $count }, zoals die is gepubliceerd.
page-label-onset = Verwacht begin
page-label-planned = Was gepland tot
page-label-over = Niet meer van kracht sinds
page-label-published = Gepubliceerd
page-what = Wat er gebeurt
page-facts = Bijzonderheden
page-level-scale = Van hoog naar laag:
page-level-descending = Op deze schaal is een lager getal ernstiger.
page-level-here = dit niveau
page-level-source = Waar het is gelezen
page-history = Verloop
page-history-alert = Gepubliceerd
page-history-update = Bijgewerkt
page-history-minor = Bewoording verbeterd
page-history-end = Beëindigd verklaard
page-history-retract = Als vergissing ingetrokken
page-history-here = op deze pagina
page-revision = Versie { $n }
page-follow = Bewaren en volgen
page-permanent = Blijvend adres van dit bericht
page-machine = Machineleesbare vorm (JSON)
near-title = Binnen { $radius } km van { $place }
page-feeds-opml = Alle feeds als één bestand voor feedlezers (OPML)
page-feed-drills = Oefeningen en tests
page-feed-drills-text = Deze feed bevat items die niet echt zijn. Elk daarvan is gemarkeerd.
page-feed-changed = Laatst gewijzigd
page-feed-entries = Items
page-feed-empty = Deze feed heeft geen items.
page-feed-what = Een feed is een adres dat een feedlezer regelmatig opvraagt. U hebt geen account nodig.
page-feed-step-copy = Kopieer een van de adressen hieronder. Ze bevatten alle hetzelfde; kies bij twijfel Atom.
page-feed-step-paste = Plak het in uw feedlezer waar die om een nieuw abonnement vraagt.
page-feed-step-read = De feedlezer toont dan elk nieuw bericht, elke bijwerking en elk einde.
page-feed-languages = Deze feed in andere talen
page-missing = Hier is niets
page-missing-text = Op dit adres staat geen pagina. Misschien is het onvolledig gekopieerd.
page-gone = Voorgoed verwijderd
page-gone-text = Deze feed bestaat niet meer en komt niet terug. Kies een andere.
page-pause = Een korte onderbreking
page-pause-text = Aan deze dienst wordt gewerkt. Probeer het over enkele minuten opnieuw. Dit betekent niet dat een bericht is beëindigd.
page-levels = Dreigingsniveaus
page-genuine = Is dit echt?
page-accessibility = Toegankelijkheid
page-as-of = Stand van de laatste wijziging
page-proof = Is deze pagina actueel? Een levensteken, elke minuut vernieuwd (JSON)
page-history-picture = Wanneer elke versie gold
page-print = Op papier verandert dit niet meer. De code leidt naar wat geldt.
page-levels-lead = Een niveau geldt tot de instantie het wijzigt. Elk staat op zijn eigen schaal.
page-level-since = Van kracht sinds
page-level-overdue = De herziening is te laat: dit klopt mogelijk niet meer.
page-open-reader = Openen in een feedlezer op dit apparaat
page-web-readers = In een lezer op het web
page-genuine-lead = Alles van ons staat op deze site, op adressen die beginnen met { $address }.
page-genuine-check = Typ dit adres zelf en zoek het bericht. Staat het hier niet, dan is het niet van ons.
page-genuine-never = Wij vragen nooit om geld, wachtwoorden of persoonsgegevens.
page-genuine-doubt = Volg bij twijfel de politie en de autoriteiten ter plaatse.
page-access-lead = Deze pagina’s moeten voor iedereen leesbaar zijn. Ze richten zich naar WCAG 2.2, niveau AA.
page-access-how = Ze werken zonder scripts, met alleen het toetsenbord, met schermlezers, vergroot, in donkere en contrastrijke weergave, en op papier.
page-access-limits = Kaarten en grafieken zijn afbeeldingen; alles daarin staat ook in woorden. Een tekst die niet vertaald is, zegt dat.
page-access-tell = Kunt u iets niet lezen of gebruiken, laat het ons dan weten.
