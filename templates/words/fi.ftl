### The fixed words of feeds in Finnish. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = PÄIVITYS:
prefix-ended = PÄÄTTYNYT:
prefix-retracted = PERUUTETTU:
prefix-expired = VANHENTUNUT:
prefix-superseded = KORVATTU:
prefix-exercise = HARJOITUS:
prefix-test = TESTI:

## What nobody may overlook.

exercise-warning = Tämä on harjoitus. Mikään tässä ei ole totta, eikä kenenkään tarvitse tehdä mitään.
test-warning = Tämä on järjestelmän testi. Mikään tässä ei ole totta, eikä kenenkään tarvitse tehdä mitään.
not-translated = Tätä tekstiä ei ole kielellä { $wanted }; se näytetään kielellä { $shown }.
is-superseded = Tämä teksti ei ole enää voimassa: uudempi korvasi sen { $when }.
is-replaced = Tämä taso ei ole enää voimassa: toinen korvasi sen { $when }.
is-expired = Tämä ei ole enää voimassa: voimassaolo päättyi { $when }.
is-ended = Tilanne on ohi. Siitä ilmoitettiin { $when }.
is-retracted = Tämä julkaistiin vahingossa ja peruutettiin { $when }. Älä toimi sen mukaan.
no-action = Sinun ei tarvitse tehdä mitään.
omitted = Voimassa, mutta ei näy tässä tilan puutteen vuoksi: { $count }.
omitted-all = Täydellinen luettelo: { $address }
archive-note = Tässä on se, mitä lähetettiin, sellaisena kuin se silloin oli. Voimassa oleva on itse syötteessä.
near-title = { $radius } km:n säteellä: { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Julkaisija
issued = { $publisher }, { $when }
label-changed = Mikä muuttui
label-reason = Syy
label-said = Tekstissä sanottiin
label-where = Missä
label-do = Toimi näin
label-from = Voimassaolo alkaa
label-until = Voimassaolo päättyy
label-review = Arvioidaan uudelleen viimeistään
label-next = Seuraava tiedote
label-level = Uhkataso
label-severity = Vakavuus
label-urgency = Kiireellisyys
label-certainty = Varmuus
label-audience = Kenelle
label-contact = Yhteystiedot
label-sources = Lähteet
label-advisory = Tämä tiedote ja sen historia
label-before = Edellinen teksti
label-newest = Mikä on nyt voimassa
label-successor = Taso, joka korvasi sen

## Facts in words.

decimal = ,
circle = { $place }, { $km } km:n säteellä
level-step = { $name }, taso { $step }/{ $count } asteikolla ”{ $scale }”
level-scale = Alimmasta ylimpään: { $names }
level-origin = Vahvistaja: { $authority }; luettu { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = erittäin vakava
severity-severe = vakava
severity-moderate = kohtalainen
severity-minor = vähäinen
severity-unknown = ei tiedossa
urgency-immediate = toimi heti
urgency-expected = toimi tunnin kuluessa
urgency-future = toimi lähiaikoina
urgency-past = toimia ei enää tarvita
urgency-unknown = ei tiedossa
certainty-observed = havaittu
certainty-likely = todennäköinen (yli 50 %)
certainty-possible = mahdollinen, mutta ei todennäköinen
certainty-unlikely = ei odotettavissa
certainty-unknown = ei tiedossa

## Days and hours.

date = { $day }. { $month } { $year }
clock = { $hour }.{ $minute }
time = { $date } klo { $clock } { $zone } ({ $offset })
time-offset = { $date } klo { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = Azorien aikaa
zone-istanbul = Istanbulin aikaa
zone-minsk = Minskin aikaa
zone-moscow = Moskovan aikaa
month-1 = tammikuuta
month-2 = helmikuuta
month-3 = maaliskuuta
month-4 = huhtikuuta
month-5 = toukokuuta
month-6 = kesäkuuta
month-7 = heinäkuuta
month-8 = elokuuta
month-9 = syyskuuta
month-10 = lokakuuta
month-11 = marraskuuta
month-12 = joulukuuta

## Languages, as they stand in a sentence.

language-ar = arabia
language-bg = bulgaria
language-cs = tšekki
language-da = tanska
language-de = saksa
language-el = kreikka
language-en = englanti
language-es = espanja
language-et = viro
language-fi = suomi
language-fr = ranska
language-ga = iiri
language-hr = kroatia
language-hu = unkari
language-is = islanti
language-it = italia
language-lt = liettua
language-lv = latvia
language-mt = malta
language-nb = kirjanorja
language-nl = hollanti
language-no = norja
language-pl = puola
language-pt = portugali
language-ro = romania
language-ru = venäjä
language-sk = slovakki
language-sl = sloveeni
language-sv = ruotsi
language-tr = turkki
language-uk = ukraina

## Embeds: what stands on the pages of others.

embed-title = Yleistä turvallisuutta koskevat tiedotteet
embed-none = { $feed }: voimassa ei ole tiedotteita.
embed-stale = Ajantasaista tilannetta ei voitu tarkistaa. Tiedotteet ovat voineet muuttua.
embed-failed = Tiedotteita ei voitu ladata. Tämä ei tarkoita, ettei niitä ole.
embed-as-of = Tilanne: { $when }
embed-check-by = Uusitaan viimeistään { $when }
embed-more = Kaikki tiedotteet ja lisätiedot
embed-untranslated = Tätä tekstiä ei ole saatavilla tämän sivun kielellä.

## Pages for people.

page-skip = Siirry sisältöön
page-nav = Pääsivut
page-home = Voimassa nyt
page-feeds = Syötteet
page-languages = Kielet
page-home-lead = Yleistä turvallisuutta koskevat tiedotteet, julkaisija { $publisher }.
page-home-actual = Voimassa olevat tiedotteet
page-home-none = Voimassa ei ole tiedotteita, joiden julkaisija on { $publisher }. Muilla viranomaisilla voi olla omia varoituksia.
page-home-announced = Ilmoitettu, ei vielä voimassa
page-home-levels = Voimassa olevat uhkatasot
page-home-levels-note = Jokainen taso esitetään omalla asteikollaan. Eri viranomaisten asteikkoja ei voi verrata.
page-home-levels-none = Tässä ei ole julkaistu voimassa olevia uhkatasoja.
page-home-over = Eivät enää voimassa
page-home-more = Ei näy tässä tilan puutteen vuoksi: { $count }.
page-home-drills = Harjoitukset ja testit
page-home-drills-note = Mikään tässä osassa ei ole totta.
page-subscribe = Saa tieto jokaisesta muutoksesta
page-subscribe-text = Syöte tuo jokaisen uuden tiedotteen, päivityksen ja päättymisen syötteenlukijaan tai omalle sivustollesi.
page-all-feeds = Kaikki syötteet ja niiden osoitteet
page-mark-exercise = Harjoitus
page-mark-test = Testi
page-mark-announced = Ei vielä voimassa
page-mark-in-force = Voimassa
page-mark-expired = Vanhentunut
page-mark-ended = Päättynyt
page-mark-retracted = Peruutettu
page-mark-superseded = Korvattu
page-mark-older = Vanhempi teksti
page-is-announced = Tulee voimaan { $when }.
page-is-in-force = Voimassa { $when } asti.
page-is-standing = Voimassa, kunnes sitä muutetaan; arvioidaan uudelleen viimeistään { $when }.
page-older = Tämä on versio { $n }/{ $count } sellaisena kuin se julkaistiin.
page-label-onset = Odotettu alku
page-label-planned = Oli määrä päättyä
page-label-over = Voimassaolo päättynyt
page-label-published = Julkaistu
page-what = Mitä tapahtuu
page-facts = Tiedot
page-level-scale = Ylimmästä alimpaan:
page-level-descending = Tällä asteikolla pienempi numero on vakavampi.
page-level-here = tämä taso
page-level-source = Mistä se on luettu
page-history = Historia
page-history-alert = Julkaistu
page-history-update = Päivitetty
page-history-minor = Sanamuotoa korjattu
page-history-end = Todettu päättyneeksi
page-history-retract = Peruutettu virheellisenä
page-history-here = tällä sivulla
page-revision = Versio { $n }
page-follow = Tallenna ja seuraa
page-permanent = Tämän tiedotteen pysyvä osoite
page-machine = Koneluettava muoto (JSON)
page-feeds-opml = Kaikki syötteet yhdessä tiedostossa (OPML)
page-feed-drills = Harjoitukset ja testit
page-feed-drills-text = Tässä syötteessä on merkintöjä, jotka eivät ole totta. Jokainen niistä on merkitty.
page-feed-changed = Viimeksi muutettu
page-feed-entries = Merkinnät
page-feed-empty = Tässä syötteessä ei ole merkintöjä.
page-feed-what = Syöte on osoite, jota syötteenlukija seuraa säännöllisesti. Et tarvitse tunnusta.
page-feed-step-copy = Kopioi jokin alla olevista osoitteista. Niissä on sama sisältö; jos olet epävarma, valitse Atom.
page-feed-step-paste = Liitä se syötteenlukijaan kohtaan, jossa lisätään uusi tilaus.
page-feed-step-read = Sen jälkeen lukija näyttää jokaisen uuden tiedotteen, päivityksen ja päättymisen.
page-feed-languages = Tämä syöte muilla kielillä
page-missing = Täällä ei ole mitään
page-missing-text = Tässä osoitteessa ei ole sivua. Osoite on ehkä kopioitu vajaana.
page-gone = Poistettu pysyvästi
page-gone-text = Tätä syötettä ei enää ole, eikä se palaa. Valitse jokin toinen.
page-pause = Lyhyt tauko
page-pause-text = Palvelua huolletaan. Yritä uudelleen muutaman minuutin kuluttua. Tämä ei tarkoita, että jokin tiedote olisi päättynyt.
page-levels = Uhkatasot
page-genuine = Onko tämä aito?
page-accessibility = Saavutettavuus
page-as-of = Tilanne viimeisen muutoksen mukaan
page-proof = Onko tämä sivu ajan tasalla? Elonmerkki, joka uusitaan joka minuutti (JSON)
page-history-picture = Milloin mikin versio oli voimassa
page-print = Paperilla tämä ei muutu. Koodi johtaa siihen, mikä on voimassa.
page-levels-lead = Taso on voimassa, kunnes sen viranomainen muuttaa sitä. Kukin on omalla asteikollaan.
page-level-since = Voimassa alkaen
page-level-overdue = Tarkistus on myöhässä: tämä ei ehkä enää pidä paikkaansa.
page-open-reader = Avaa tämän laitteen syötteenlukijassa
page-web-readers = Verkossa toimivassa lukijassa
page-genuine-lead = Kaikki meidän julkaisemamme on tällä sivustolla, osoitteissa, joiden alku on { $address }.
page-genuine-check = Kirjoita tämä osoite itse ja etsi tiedote. Jos sitä ei ole täällä, se ei ole meidän.
page-genuine-never = Emme koskaan pyydä rahaa, salasanoja tai henkilötietoja.
page-genuine-doubt = Jos olet epävarma, noudata poliisin ja viranomaisten ohjeita paikan päällä.
page-access-lead = Näiden sivujen tulee olla kaikkien luettavissa. Ne noudattavat WCAG 2.2 -ohjeiden tasoa AA.
page-access-how = Ne toimivat ilman skriptejä, pelkällä näppäimistöllä, ruudunlukijalla, suurennettuina, tummassa ja suurikontrastisessa näkymässä ja paperilla.
page-access-limits = Kartat ja kaaviot ovat kuvia; kaikki niissä on myös sanoina. Kääntämätön teksti on merkitty.
page-access-tell = Jos et voi lukea tai käyttää jotakin, kerro siitä meille.
