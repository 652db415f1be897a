### The fixed words of feeds in Swedish. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = UPPDATERAT:
prefix-ended = AVSLUTAT:
prefix-retracted = ÅTERKALLAT:
prefix-expired = UPPHÖRT ATT GÄLLA:
prefix-superseded = ERSATT:
prefix-exercise = ÖVNING:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = Detta är en övning. Inget här är verkligt och ingen behöver göra något.
test-warning = Detta är ett test av systemet. Inget här är verkligt och ingen behöver göra något.
not-translated = Texten finns inte på { $wanted }; den visas på { $shown }.
is-superseded = Texten gäller inte längre: den ersattes av en nyare { $when }.
is-replaced = Nivån gäller inte längre: den ersattes av en annan { $when }.
is-expired = Detta gäller inte längre: giltighetstiden gick ut { $when }.
is-ended = Det är över. Det meddelades { $when }.
is-retracted = Detta publicerades av misstag och återkallades { $when }. Följ det inte.
no-action = Du behöver inte göra något.
omitted = Gäller men visas inte här av utrymmesskäl: { $count }.
omitted-all = Den fullständiga listan: { $address }
archive-note = Här står det som skickades, så som det löd då. Vad som gäller står i själva flödet.
near-title = Inom { $radius } km från { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Utfärdat av
issued = { $publisher }, { $when }
label-changed = Vad som har ändrats
label-reason = Skäl
label-said = Texten löd
label-where = Var
label-do = Vad du ska göra
label-from = Gäller från
label-until = Gäller till
label-review = Ses över senast
label-next = Nästa information
label-level = Hotnivå
label-severity = Allvar
label-urgency = Brådska
label-certainty = Säkerhet
label-audience = För
label-contact = Kontakt
label-sources = Källor
label-advisory = Detta meddelande och dess historik
label-before = Föregående text
label-newest = Vad som gäller nu
label-successor = Nivån som ersatte den

## Facts in words.

decimal = ,
circle = { $place }, inom { $km } km
level-step = { $name }, steg { $step } av { $count } på skalan ”{ $scale }”
level-scale = Från lägsta till högsta: { $names }
level-origin = Fastställd av { $authority }; läst { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = extrem
severity-severe = allvarlig
severity-moderate = måttlig
severity-minor = mindre
severity-unknown = okänd
urgency-immediate = agera genast
urgency-expected = agera inom en timme
urgency-future = agera inom kort
urgency-past = du behöver inte längre agera
urgency-unknown = okänd
certainty-observed = observerat
certainty-likely = troligt (mer än 50 %)
certainty-possible = möjligt, men inte troligt
certainty-unlikely = väntas inte
certainty-unknown = okänd

## Days and hours.

date = { $day } { $month } { $year }
clock = { $hour }.{ $minute }
time = { $date } kl. { $clock } { $zone } ({ $offset })
time-offset = { $date } kl. { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = azorisk tid
zone-istanbul = Istanbultid
zone-minsk = Minsktid
zone-moscow = Moskvatid
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## Languages, as they stand in a sentence.

language-ar = arabiska
language-bg = bulgariska
language-cs = tjeckiska
language-da = danska
language-de = tyska
language-el = grekiska
language-en = engelska
language-es = spanska
language-et = estniska
language-fi = finska
language-fr = franska
language-ga = iriska
language-hr = kroatiska
language-hu = ungerska
language-is = isländska
language-it = italienska
language-lt = litauiska
language-lv = lettiska
language-mt = maltesiska
language-nb = norskt bokmål
language-nl = nederländska
language-no = norska
language-pl = polska
language-pt = portugisiska
language-ro = rumänska
language-ru = ryska
language-sk = slovakiska
language-sl = slovenska
language-sv = svenska
language-tr = turkiska
language-uk = ukrainska

## Embeds: what stands on the pages of others.

embed-title = Meddelanden om allmän säkerhet
embed-none = { $feed }: inget meddelande gäller nu.
embed-stale = Det aktuella läget kunde inte kontrolleras. Meddelandena kan ha ändrats.
embed-failed = Meddelandena kunde inte hämtas. Det betyder inte att det inte finns några.
embed-as-of = Läget den { $when }
embed-check-by = Förnyas senast { $when }
embed-more = Alla meddelanden och detaljer
embed-untranslated = Den här texten finns inte på sidans språk.

## Pages for people.

page-skip = Gå till innehållet
page-nav = Huvudsidor
page-home = Gäller nu
page-feeds = Flöden
page-languages = Språk
page-home-lead = Meddelanden om allmän säkerhet från { $publisher }.
page-home-actual = Gällande meddelanden
page-home-none = { $publisher } har inget gällande meddelande. Andra myndigheter kan ha egna varningar.
page-home-announced = Aviserat, gäller inte än
page-home-levels = Gällande hotnivåer
page-home-levels-note = Varje nivå anges med sin egen skala. Olika myndigheters skalor kan inte jämföras.
page-home-levels-none = Ingen gällande hotnivå är publicerad här.
page-home-over = Gäller inte längre
page-home-more = Visas inte här av utrymmesskäl: { $count }.
page-home-drills = Övningar och test
page-home-drills-note = Inget i den här delen är verkligt.
page-subscribe = Få veta varje ändring
page-subscribe-text = Ett flöde ger dig varje nytt meddelande, varje uppdatering och varje avslut i en flödesläsare eller på din egen webbplats.
page-all-feeds = Alla flöden och deras adresser
page-mark-exercise = Övning
page-mark-test = Test
page-mark-announced = Gäller inte än
page-mark-in-force = Gäller nu
page-mark-expired = Upphört att gälla
page-mark-ended = Avslutat
page-mark-retracted = Återkallat
page-mark-superseded = Ersatt
page-mark-older = Äldre text
page-is-announced = Börjar gälla { $when }.
page-is-in-force = Till { $when }.
page-is-standing = Tills det ändras; ses över senast { $when }.
page-older = Detta är version { $n } av { $count }, så som den publicerades.
page-label-onset = Väntas börja
page-label-planned = Skulle gälla till
page-label-over = Gäller inte sedan
page-label-published = Publicerat
page-what = Vad som händer
page-facts = Detaljer
page-level-scale = Från högsta till lägsta:
page-level-descending = På den här skalan är ett lägre tal allvarligare.
page-level-here = denna nivå
page-level-source = Var den har lästs
page-history = Historik
page-history-alert = Publicerat
page-history-update = Uppdaterat
page-history-minor = Ordalydelsen rättad
page-history-end = Förklarat avslutat
page-history-retract = Återkallat som ett misstag
page-history-here = på denna sida
page-revision = Version { $n }
page-follow = Spara och följ
page-permanent = Meddelandets fasta adress
page-machine = Maskinläsbar form (JSON)
page-feeds-opml = Alla flöden i en fil (OPML)
page-feed-drills = Övningar och test
page-feed-drills-text = Det här flödet innehåller poster som inte är verkliga. Var och en av dem är märkt.
page-feed-changed = Senast ändrat
page-feed-entries = Poster
page-feed-empty = Det här flödet har inga poster.
page-feed-what = Ett flöde är en adress som en flödesläsare frågar regelbundet. Du behöver inget konto.
page-feed-step-copy = Kopiera en av adresserna nedan. Alla har samma innehåll; välj Atom om du är osäker.
page-feed-step-paste = Klistra in den i din flödesläsare där man lägger till en ny prenumeration.
page-feed-step-read = Läsaren visar sedan varje nytt meddelande, varje uppdatering och varje avslut.
page-feed-languages = Det här flödet på andra språk
page-missing = Här finns ingenting
page-missing-text = Det finns ingen sida på den här adressen. Den kanske inte kopierades i sin helhet.
page-gone = Borttaget för gott
page-gone-text = Det här flödet finns inte längre och kommer inte tillbaka. Välj ett annat.
page-pause = En kort paus
page-pause-text = Tjänsten underhålls just nu. Försök igen om några minuter. Det betyder inte att ett meddelande har avslutats.
page-levels = Hotnivåer
page-genuine = Är detta äkta?
page-accessibility = Tillgänglighet
page-as-of = Läget vid den senaste ändringen
page-proof = Är sidan aktuell? Ett livstecken, förnyat varje minut (JSON)
page-history-picture = När varje version gällde
page-print = På papper ändras detta inte. Koden leder till det som gäller.
page-levels-lead = En nivå gäller tills dess myndighet ändrar den. Var och en står på sin egen skala.
page-level-since = I kraft sedan
page-level-overdue = Översynen är försenad: detta kanske inte längre stämmer.
page-open-reader = Öppna i en flödesläsare på den här enheten
page-web-readers = I en läsare på webben
page-genuine-lead = Allt från oss finns på den här webbplatsen, på adresser som börjar med { $address }.
page-genuine-check = Skriv in adressen själv och leta efter meddelandet. Finns det inte här är det inte från oss.
page-genuine-never = Vi ber aldrig om pengar, lösenord eller personuppgifter.
page-genuine-doubt = Följ vid tvekan polisen och myndigheterna på plats.
page-access-lead = De här sidorna ska kunna läsas av alla. De följer WCAG 2.2, nivå AA.
page-access-how = De fungerar utan skript, med enbart tangentbord, med skärmläsare, förstorade, i mörkt läge och med hög kontrast samt på papper.
page-access-limits = Kartor och diagram är bilder; allt i dem står också i ord. En text som inte är översatt säger det.
page-access-tell = Om du inte kan läsa eller använda något, berätta det för oss.
