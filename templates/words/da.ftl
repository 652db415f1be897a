### The fixed words of feeds in Danish. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = OPDATERET:
prefix-ended = AFSLUTTET:
prefix-retracted = TRUKKET TILBAGE:
prefix-expired = UDLØBET:
prefix-superseded = ERSTATTET:
prefix-exercise = ØVELSE:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = Dette er en øvelse. Intet her er virkeligt, og ingen behøver at gøre noget.
test-warning = Dette er en test af systemet. Intet her er virkeligt, og ingen behøver at gøre noget.
not-translated = Denne tekst findes ikke på { $wanted }; den vises på { $shown }.
is-superseded = Denne tekst gælder ikke længere: Den blev erstattet af en nyere den { $when }.
is-replaced = Dette niveau gælder ikke længere: Det blev erstattet af et andet den { $when }.
is-expired = Dette gælder ikke længere: Det udløb den { $when }.
is-ended = Det er overstået. Det blev meldt den { $when }.
is-retracted = Dette blev udsendt ved en fejl og trukket tilbage den { $when }. Følg det ikke.
no-action = Du behøver ikke at gøre noget.
omitted = Gælder, men vises ikke her af pladshensyn: { $count }.
omitted-all = Den fulde liste: { $address }
archive-note = Her står det, der blev sendt, som det lød dengang. Hvad der gælder, står i selve feedet.
near-title = Inden for { $radius } km af { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Udsendt af
issued = { $publisher }, { $when }
label-changed = Hvad der er ændret
label-reason = Begrundelse
label-said = Teksten lød
label-where = Hvor
label-do = Hvad du skal gøre
label-from = Gælder fra
label-until = Gælder til
label-review = Vurderes igen senest
label-next = Næste opdatering
label-level = Trusselsniveau
label-severity = Alvor
label-urgency = Hast
label-certainty = Sikkerhed
label-audience = For
label-contact = Kontakt
label-sources = Kilder
label-advisory = Denne meddelelse og dens historik
label-before = Den forrige tekst
label-newest = Det, der gælder nu
label-successor = Det niveau, der erstattede det

## Facts in words.

decimal = ,
circle = { $place }, inden for { $km } km
level-step = { $name }, trin { $step } af { $count } på skalaen »{ $scale }«
level-scale = Fra laveste til højeste: { $names }
level-origin = Fastsat af { $authority }; læst den { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = ekstrem
severity-severe = alvorlig
severity-moderate = moderat
severity-minor = mindre
severity-unknown = ukendt
urgency-immediate = handl straks
urgency-expected = handl inden for en time
urgency-future = handl snart
urgency-past = det er ikke længere nødvendigt at handle
urgency-unknown = ukendt
certainty-observed = observeret
certainty-likely = sandsynligt (mere end 50 %)
certainty-possible = muligt, men ikke sandsynligt
certainty-unlikely = forventes ikke
certainty-unknown = ukendt

## Days and hours.

date = { $day }. { $month } { $year }
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
zone-istanbul = Istanbul-tid
zone-minsk = Minsk-tid
zone-moscow = Moskva-tid
month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## Languages, as they stand in a sentence.

language-ar = arabisk
language-bg = bulgarsk
language-cs = tjekkisk
language-da = dansk
language-de = tysk
language-el = græsk
language-en = engelsk
language-es = spansk
language-et = estisk
language-fi = finsk
language-fr = fransk
language-ga = irsk
language-hr = kroatisk
language-hu = ungarsk
language-is = islandsk
language-it = italiensk
language-lt = litauisk
language-lv = lettisk
language-mt = maltesisk
language-nb = norsk bokmål
language-nl = nederlandsk
language-no = norsk
language-pl = polsk
language-pt = portugisisk
language-ro = rumænsk
language-ru = russisk
language-sk = slovakisk
language-sl = slovensk
language-sv = svensk
language-tr = tyrkisk
language-uk = ukrainsk

## Embeds: what stands on the pages of others.

embed-title = Meddelelser om offentlig sikkerhed
embed-none = { $feed }: ingen meddelelse er gældende.
embed-stale = Den aktuelle status kunne ikke kontrolleres. Meddelelserne kan have ændret sig.
embed-failed = Meddelelserne kunne ikke hentes. Det betyder ikke, at der ikke er nogen.
embed-as-of = Status: { $when }
embed-check-by = Fornys senest { $when }
embed-more = Alle meddelelser og detaljer
embed-untranslated = Denne tekst findes ikke på sidens sprog.

## Pages for people.

page-skip = Gå til indholdet
page-nav = Hovedsider
page-home = Gælder nu
page-feeds = Feeds
page-languages = Sprog
page-home-lead = Meddelelser om offentlig sikkerhed fra { $publisher }.
page-home-actual = Gældende meddelelser
page-home-none = { $publisher } har ingen gældende meddelelse. Andre myndigheder kan have deres egne varsler.
page-home-announced = Varslet, gælder endnu ikke
page-home-levels = Gældende trusselsniveauer
page-home-levels-note = Hvert niveau står med sin egen skala. Forskellige myndigheders skalaer kan ikke sammenlignes.
page-home-levels-none = Der er ikke offentliggjort noget gældende trusselsniveau her.
page-home-over = Gælder ikke længere
page-home-more = Vises ikke her af pladshensyn: { $count }.
page-home-drills = Øvelser og test
page-home-drills-note = Intet i denne del er virkeligt.
page-subscribe = Få besked om hver ændring
page-subscribe-text = Et feed bringer hver ny meddelelse, hver opdatering og hver afslutning til en feedlæser eller til dit eget websted.
page-all-feeds = Alle feeds og deres adresser
page-mark-exercise = Øvelse
page-mark-test = Test
page-mark-announced = Gælder endnu ikke
page-mark-in-force = Gælder nu
page-mark-expired = Udløbet
page-mark-ended = Afsluttet
page-mark-retracted = Trukket tilbage
page-mark-superseded = Erstattet
page-mark-older = Ældre tekst
page-is-announced = Træder i kraft den { $when }.
page-is-in-force = Til den { $when }.
page-is-standing = Indtil det ændres; vurderes igen senest den { $when }.
page-older = Dette er version { $n } af { $count }, gemt som den blev offentliggjort.
page-label-onset = Forventes at begynde
page-label-planned = Skulle have gjaldt til
page-label-over = Gælder ikke siden
page-label-published = Offentliggjort
page-what = Hvad der sker
page-facts = Detaljer
page-level-scale = Fra højeste til laveste:
page-level-descending = På denne skala er et lavere tal mere alvorligt.
page-level-here = dette niveau
page-level-source = Hvor det er læst
page-history = Historik
page-history-alert = Offentliggjort
page-history-update = Opdateret
page-history-minor = Ordlyden rettet
page-history-end = Erklæret afsluttet
page-history-retract = Trukket tilbage som en fejl
page-history-here = på denne side
page-revision = Version { $n }
page-follow = Gem og følg
page-permanent = Denne meddelelses faste adresse
page-machine = Maskinlæsbar form (JSON)
page-feeds-opml = Alle feeds i én fil (OPML)
page-feed-drills = Øvelser og test
page-feed-drills-text = Dette feed indeholder indlæg, der ikke er virkelige. Hvert af dem er mærket.
page-feed-changed = Senest ændret
page-feed-entries = Indlæg
page-feed-empty = Dette feed har ingen indlæg.
page-feed-what = Et feed er en adresse, som en feedlæser spørger regelmæssigt. Du behøver ingen konto.
page-feed-step-copy = Kopiér en af adresserne nedenfor. De har alle samme indhold; er du i tvivl, så vælg Atom.
page-feed-step-paste = Indsæt den i din feedlæser der, hvor man tilføjer et nyt abonnement.
page-feed-step-read = Derefter viser feedlæseren hver ny meddelelse, hver opdatering og hver afslutning.
page-feed-languages = Dette feed på andre sprog
page-missing = Der er ikke noget her
page-missing-text = Der er ingen side på denne adresse. Måske er den kopieret ufuldstændigt.
page-gone = Fjernet for altid
page-gone-text = Dette feed findes ikke længere og kommer ikke tilbage. Vælg venligst et andet.
page-pause = En kort pause
page-pause-text = Tjenesten vedligeholdes netop nu. Prøv igen om nogle minutter. Det betyder ikke, at en meddelelse er afsluttet.
page-levels = Trusselsniveauer
page-genuine = Er det ægte?
page-accessibility = Tilgængelighed
page-as-of = Status ved seneste ændring
page-proof = Er denne side aktuel? Et livstegn, fornyet hvert minut (JSON)
page-history-picture = Hvornår hver version gjaldt
page-print = På papir ændrer dette sig ikke. Koden fører til det, der gælder.
page-levels-lead = Et niveau gælder, indtil myndigheden ændrer det. Hvert står på sin egen skala.
page-level-since = I kraft siden
page-level-overdue = Gennemgangen er forsinket: det passer måske ikke længere.
page-open-reader = Åbn i en feedlæser på denne enhed
page-web-readers = I en læser på nettet
page-genuine-lead = Alt fra os findes på dette websted, på adresser der begynder med { $address }.
page-genuine-check = Skriv selv denne adresse, og led efter meddelelsen. Er den ikke her, er den ikke fra os.
page-genuine-never = Vi beder aldrig om penge, adgangskoder eller personoplysninger.
page-genuine-doubt = Følg i tvivlstilfælde politiet og myndighederne på stedet.
page-access-lead = Disse sider skal kunne læses af alle. De følger WCAG 2.2, niveau AA.
page-access-how = De virker uden scripts, med tastatur alene, med skærmlæsere, forstørret, i mørk og kontrastrig visning og på papir.
page-access-limits = Kort og diagrammer er billeder; alt i dem står også med ord. En tekst, der ikke er oversat, siger det.
page-access-tell = Hvis du ikke kan læse eller bruge noget, så sig det til os.
