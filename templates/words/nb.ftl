### The fixed words of feeds in Norwegian. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = OPPDATERT:
prefix-ended = AVSLUTTET:
prefix-retracted = TRUKKET TILBAKE:
prefix-expired = UTLØPT:
prefix-superseded = ERSTATTET:
prefix-exercise = ØVELSE:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = Dette er en øvelse. Ingenting her er virkelig, og ingen trenger å gjøre noe.
test-warning = Dette er en test av systemet. Ingenting her er virkelig, og ingen trenger å gjøre noe.
not-translated = Denne teksten finnes ikke på { $wanted }; den vises på { $shown }.
is-superseded = Denne teksten gjelder ikke lenger: Den ble erstattet av en nyere { $when }.
is-replaced = Dette nivået gjelder ikke lenger: Det ble erstattet av et annet { $when }.
is-expired = Dette gjelder ikke lenger: Det utløp { $when }.
is-ended = Det er over. Det ble meldt { $when }.
is-retracted = Dette ble sendt ut ved en feil og trukket tilbake { $when }. Ikke rett deg etter det.
no-action = Du trenger ikke å gjøre noe.
omitted = Gjelder, men vises ikke her av plasshensyn: { $count }.
omitted-all = Den fullstendige listen: { $address }
archive-note = Her står det som ble sendt, slik det lød da. Hva som gjelder, står i selve nyhetsstrømmen.
near-title = Innenfor { $radius } km fra { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Sendt ut av
issued = { $publisher }, { $when }
label-changed = Hva som er endret
label-reason = Begrunnelse
label-said = Teksten lød
label-where = Hvor
label-do = Hva du skal gjøre
label-from = Gjelder fra
label-until = Gjelder til
label-review = Vurderes på nytt senest
label-next = Neste oppdatering
label-level = Trusselnivå
label-severity = Alvor
label-urgency = Hastegrad
label-certainty = Sikkerhet
label-audience = For
label-contact = Kontakt
label-sources = Kilder
label-advisory = Denne meldingen og historikken
label-before = Den forrige teksten
label-newest = Det som gjelder nå
label-successor = Nivået som erstattet det

## Facts in words.

decimal = ,
circle = { $place }, innenfor { $km } km
level-step = { $name }, trinn { $step } av { $count } på skalaen «{ $scale }»
level-scale = Fra laveste til høyeste: { $names }
level-origin = Fastsatt av { $authority }; lest { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = ekstrem
severity-severe = alvorlig
severity-moderate = moderat
severity-minor = mindre
severity-unknown = ukjent
urgency-immediate = handle straks
urgency-expected = handle innen en time
urgency-future = handle snart
urgency-past = det er ikke lenger nødvendig å handle
urgency-unknown = ukjent
certainty-observed = observert
certainty-likely = sannsynlig (mer enn 50 %)
certainty-possible = mulig, men ikke sannsynlig
certainty-unlikely = ventes ikke
certainty-unknown = ukjent

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
zone-azores = asorisk tid
zone-istanbul = Istanbul-tid
zone-minsk = Minsk-tid
zone-moscow = Moskva-tid
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember

## Languages, as they stand in a sentence.

language-ar = arabisk
language-bg = bulgarsk
language-cs = tsjekkisk
language-da = dansk
language-de = tysk
language-el = gresk
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
language-lv = latvisk
language-mt = maltesisk
language-nb = norsk bokmål
language-nl = nederlandsk
language-no = norsk
language-pl = polsk
language-pt = portugisisk
language-ro = rumensk
language-ru = russisk
language-sk = slovakisk
language-sl = slovensk
language-sv = svensk
language-tr = tyrkisk
language-uk = ukrainsk

## Embeds: what stands on the pages of others.

embed-title = Meldinger om offentlig sikkerhet
embed-none = { $feed }: ingen melding gjelder nå.
embed-stale = Gjeldende status kunne ikke kontrolleres. Meldingene kan ha endret seg.
embed-failed = Meldingene kunne ikke lastes inn. Det betyr ikke at det ikke finnes noen.
embed-as-of = Status per { $when }
embed-check-by = Fornyes senest { $when }
embed-more = Alle meldinger og detaljer
embed-untranslated = Denne teksten finnes ikke på språket til denne siden.

## Pages for people.

page-skip = Gå til innholdet
page-nav = Hovedsider
page-home = Gjelder nå
page-feeds = Nyhetsstrømmer
page-languages = Språk
page-home-lead = Meldinger om offentlig sikkerhet fra { $publisher }.
page-home-actual = Gjeldende meldinger
page-home-none = { $publisher } har ingen gjeldende melding. Andre myndigheter kan ha egne varsler.
page-home-announced = Varslet, gjelder ikke ennå
page-home-levels = Gjeldende trusselnivåer
page-home-levels-note = Hvert nivå står med sin egen skala. Skalaene til ulike myndigheter kan ikke sammenlignes.
page-home-levels-none = Ingen gjeldende trusselnivåer er publisert her.
page-home-over = Gjelder ikke lenger
page-home-more = Vises ikke her av plasshensyn: { $count }.
page-home-drills = Øvelser og tester
page-home-drills-note = Ingenting i denne delen er virkelig.
page-subscribe = Få beskjed om hver endring
page-subscribe-text = En nyhetsstrøm bringer hver ny melding, hver oppdatering og hver avslutning til en nyhetsleser eller til ditt eget nettsted.
page-all-feeds = Alle nyhetsstrømmer og adressene deres
page-mark-exercise = Øvelse
page-mark-test = Test
page-mark-announced = Gjelder ikke ennå
page-mark-in-force = Gjelder nå
page-mark-expired = Utløpt
page-mark-ended = Avsluttet
page-mark-retracted = Trukket tilbake
page-mark-superseded = Erstattet
page-mark-older = Eldre tekst
page-is-announced = Trer i kraft { $when }.
page-is-in-force = Til { $when }.
page-is-standing = Til det endres; vurderes på nytt senest { $when }.
page-older = Dette er versjon { $n } av { $count }, slik den ble publisert.
page-label-onset = Ventes å begynne
page-label-planned = Skulle ha vart til
page-label-over = Gjelder ikke siden
page-label-published = Publisert
page-what = Hva som skjer
page-facts = Detaljer
page-level-scale = Fra høyeste til laveste:
page-level-descending = På denne skalaen er et lavere tall mer alvorlig.
page-level-here = dette nivået
page-level-source = Hvor det er lest
page-history = Historikk
page-history-alert = Publisert
page-history-update = Oppdatert
page-history-minor = Ordlyden rettet
page-history-end = Erklært avsluttet
page-history-retract = Trukket tilbake som en feil
page-history-here = på denne siden
page-revision = Versjon { $n }
page-follow = Ta vare på og følg med
page-permanent = Den faste adressen til denne meldingen
page-machine = Maskinlesbar form (JSON)
page-feeds-opml = Alle strømmer i én fil (OPML)
page-feed-drills = Øvelser og tester
page-feed-drills-text = Denne nyhetsstrømmen har innlegg som ikke er virkelige. Hvert av dem er merket.
page-feed-changed = Sist endret
page-feed-entries = Innlegg
page-feed-empty = Denne nyhetsstrømmen har ingen innlegg.
page-feed-what = En nyhetsstrøm er en adresse som en nyhetsleser spør jevnlig. Du trenger ingen konto.
page-feed-step-copy = Kopier en av adressene nedenfor. Alle har samme innhold; velg Atom hvis du er i tvil.
page-feed-step-paste = Lim den inn i nyhetsleseren din, der man legger til et nytt abonnement.
page-feed-step-read = Leseren viser deretter hver ny melding, hver oppdatering og hver avslutning.
page-feed-languages = Denne nyhetsstrømmen på andre språk
page-missing = Her er det ingenting
page-missing-text = Det finnes ingen side på denne adressen. Kanskje ble den ikke kopiert i sin helhet.
page-gone = Fjernet for godt
page-gone-text = Denne nyhetsstrømmen finnes ikke lenger og kommer ikke tilbake. Velg en annen.
page-pause = En kort pause
page-pause-text = Tjenesten vedlikeholdes nå. Prøv igjen om noen minutter. Det betyr ikke at en melding er avsluttet.
page-levels = Trusselnivåer
page-genuine = Er dette ekte?
page-accessibility = Tilgjengelighet
page-as-of = Status ved siste endring
page-proof = Er denne siden oppdatert? Et livstegn, fornyet hvert minutt (JSON)
page-history-picture = Når hver versjon gjaldt
page-print = På papir endrer dette seg ikke. Koden fører til det som gjelder.
page-levels-lead = Et nivå gjelder til myndigheten endrer det. Hvert står på sin egen skala.
page-level-since = I kraft siden
page-level-overdue = Gjennomgangen er forsinket: dette stemmer kanskje ikke lenger.
page-open-reader = Åpne i en nyhetsleser på denne enheten
page-web-readers = I en leser på nettet
page-genuine-lead = Alt fra oss står på dette nettstedet, på adresser som begynner med { $address }.
page-genuine-check = Skriv inn denne adressen selv og let etter meldingen. Er den ikke her, er den ikke fra oss.
page-genuine-never = Vi ber aldri om penger, passord eller personopplysninger.
page-genuine-doubt = Er du i tvil, følg politiet og myndighetene på stedet.
page-access-lead = Disse sidene skal kunne leses av alle. De følger WCAG 2.2, nivå AA.
page-access-how = De virker uten skript, med bare tastatur, med skjermlesere, forstørret, i mørk og kontrastrik visning og på papir.
page-access-limits = Kart og diagrammer er bilder; alt i dem står også med ord. En tekst som ikke er oversatt, sier det.
page-access-tell = Hvis du ikke kan lese eller bruke noe, si fra til oss.
