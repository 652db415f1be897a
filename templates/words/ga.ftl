### The fixed words of feeds in Irish. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = NUASHONRÚ:
prefix-ended = CRÍOCHNAITHE:
prefix-retracted = TARRAINGTHE SIAR:
prefix-expired = IMITHE IN ÉAG:
prefix-superseded = IONADAITHE:
prefix-exercise = CLEACHTADH:
prefix-test = TÁSTÁIL:

## What nobody may overlook.

exercise-warning = Is cleachtadh é seo. Níl aon rud anseo fíor, agus ní gá d’aon duine aon rud a dhéanamh.
test-warning = Is tástáil ar an gcóras í seo. Níl aon rud anseo fíor, agus ní gá d’aon duine aon rud a dhéanamh.
not-translated = Níl an téacs seo ar fáil sa teanga seo: { $wanted }; taispeántar é sa teanga seo: { $shown }.
is-superseded = Níl an téacs seo i bhfeidhm a thuilleadh: tháinig ceann níos nuaí ina áit. Am: { $when }.
is-replaced = Níl an leibhéal seo i bhfeidhm a thuilleadh: tháinig ceann eile ina áit. Am: { $when }.
is-expired = Níl sé seo i bhfeidhm a thuilleadh: chuaigh sé in éag. Am: { $when }.
is-ended = Tá deireadh leis. Fógraíodh é sin: { $when }.
is-retracted = Eisíodh é seo trí dhearmad agus tarraingíodh siar é: { $when }. Ná déan dá réir.
no-action = Ní gá aon rud a dhéanamh.
omitted = I bhfeidhm ach gan taispeáint anseo de cheal spáis: { $count }.
omitted-all = An liosta iomlán: { $address }
archive-note = Seo a seoladh, mar a dúradh é an uair sin. Tá a bhfuil i bhfeidhm san fhotha féin.
near-title = Laistigh de { $radius } km de { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Arna eisiúint ag
issued = { $publisher }, { $when }
label-changed = Cad a athraíodh
label-reason = Cúis
label-said = Dúirt an téacs
label-where = Cá háit
label-do = Cad atá le déanamh
label-from = I bhfeidhm ó
label-until = I bhfeidhm go dtí
label-review = Le hathbhreithniú faoi
label-next = An chéad eolas eile
label-level = Leibhéal bagartha
label-severity = Déine
label-urgency = Práinn
label-certainty = Cinnteacht
label-audience = Do
label-contact = Teagmháil
label-sources = Foinsí
label-advisory = An fógra seo agus a stair
label-before = An téacs roimhe seo
label-newest = Cad atá i bhfeidhm anois
label-successor = An leibhéal a tháinig ina áit

## Facts in words.

decimal = .
circle = { $place }, laistigh de { $km } km
level-step = { $name }, céim { $step } as { $count } ar an scála “{ $scale }”
level-scale = Ón gceann is ísle go dtí an ceann is airde: { $names }
level-origin = Arna shocrú ag { $authority }; léite { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = an-dian
severity-severe = dian
severity-moderate = measartha
severity-minor = beag
severity-unknown = anaithnid
urgency-immediate = gníomhaigh láithreach
urgency-expected = gníomhaigh laistigh d’uair an chloig
urgency-future = gníomhaigh go luath
urgency-past = ní gá gníomhú a thuilleadh
urgency-unknown = anaithnid
certainty-observed = tugtha faoi deara
certainty-likely = dóchúil (os cionn 50 %)
certainty-possible = indéanta, ach neamhdhóchúil
certainty-unlikely = gan coinne leis
certainty-unknown = anaithnid

## Days and hours.

date = { $day } { $month } { $year }
clock = { $hour }:{ $minute }
time = { $date }, { $clock } { $zone } ({ $offset })
time-offset = { $date }, { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = am na nAsór
zone-istanbul = am Iostanbúl
zone-minsk = am Mhionsc
zone-moscow = am Mhoscó
month-1 = Eanáir
month-2 = Feabhra
month-3 = Márta
month-4 = Aibreán
month-5 = Bealtaine
month-6 = Meitheamh
month-7 = Iúil
month-8 = Lúnasa
month-9 = Meán Fómhair
month-10 = Deireadh Fómhair
month-11 = Samhain
month-12 = Nollaig

## Languages, as they stand in a sentence.

language-ar = Araibis
language-bg = Bulgáiris
language-cs = Seicis
language-da = Danmhairgis
language-de = Gearmáinis
language-el = Gréigis
language-en = Béarla
language-es = Spáinnis
language-et = Eastóinis
language-fi = Fionlainnis
language-fr = Fraincis
language-ga = Gaeilge
language-hr = Cróitis
language-hu = Ungáiris
language-is = Íoslainnis
language-it = Iodáilis
language-lt = Liotuáinis
language-lv = Laitvis
language-mt = Máltais
language-nb = Ioruais (Bokmål)
language-nl = Ollainnis
language-no = Ioruais
language-pl = Polainnis
language-pt = Portaingéilis
language-ro = Rómáinis
language-ru = Rúisis
language-sk = Slóvaicis
language-sl = Slóivéinis
language-sv = Sualainnis
language-tr = Tuircis
language-uk = Úcráinis

## Embeds: what stands on the pages of others.

embed-title = Fógraí sábháilteachta poiblí
embed-none = { $feed }: níl aon fhógra i bhfeidhm.
embed-stale = Níorbh fhéidir an staid reatha a sheiceáil. Seans gur athraíodh fógraí.
embed-failed = Níorbh fhéidir na fógraí a lódáil. Ní hionann sin agus a rá nach bhfuil aon cheann ann.
embed-as-of = Staid: { $when }
embed-check-by = Le hathnuachan faoi { $when }
embed-more = Gach fógra agus sonraí
embed-untranslated = Níl an téacs seo ar fáil i dteanga an leathanaigh seo.

## Pages for people.

page-skip = Léim go dtí an t-ábhar
page-nav = Príomhleathanaigh
page-home = I bhfeidhm
page-feeds = Fothaí
page-languages = Teangacha
page-home-lead = Fógraí sábháilteachta poiblí arna bhfoilsiú ag { $publisher }.
page-home-actual = Fógraí atá i bhfeidhm
page-home-none = Níl aon fógra ó { $publisher } i bhfeidhm. D’fhéadfadh rabhaidh dá gcuid féin a bheith ag údaráis eile.
page-home-announced = Fógartha, gan a bheith i bhfeidhm fós
page-home-levels = Leibhéil bhagartha atá i bhfeidhm
page-home-levels-note = Tugtar gach leibhéal lena scála féin. Ní féidir scálaí údarás éagsúil a chur i gcomparáid.
page-home-levels-none = Níl aon leibhéal bagartha i bhfeidhm foilsithe anseo.
page-home-over = As feidhm
page-home-more = Gan taispeáint anseo de cheal spáis: { $count }.
page-home-drills = Cleachtaí agus tástálacha
page-home-drills-note = Níl aon rud sa chuid seo fíor.
page-subscribe = Faigh scéala faoi gach athrú
page-subscribe-text = Tugann fotha gach fógra nua, gach nuashonrú agus gach deireadh chuig léitheoir fothaí nó chuig do shuíomh féin.
page-all-feeds = Gach fotha agus a sheoladh
page-mark-exercise = Cleachtadh
page-mark-test = Tástáil
page-mark-announced = Gan a bheith i bhfeidhm fós
page-mark-in-force = I bhfeidhm
page-mark-expired = Imithe in éag
page-mark-ended = Críochnaithe
page-mark-retracted = Tarraingthe siar
page-mark-superseded = Ionadaithe
page-mark-older = Téacs níos sine
page-is-announced = Tagann sé i bhfeidhm: { $when }.
page-is-in-force = Go dtí: { $when }.
page-is-standing = Go dtí go n-athrófar é; le hathbhreithniú faoi: { $when }.
page-older = Is é seo leagan { $n } as { $count }, mar a foilsíodh é.
page-label-onset = Táthar ag súil le tús
page-label-planned = Bhí sé le bheith i bhfeidhm go dtí
page-label-over = As feidhm ó
page-label-published = Foilsithe
page-what = Cad atá ag tarlú
page-facts = Sonraí
page-level-scale = Ón gceann is airde go dtí an ceann is ísle:
page-level-descending = Ar an scála seo is tromchúisí uimhir níos ísle.
page-level-here = an leibhéal seo
page-level-source = Cár léadh é
page-history = Stair
page-history-alert = Foilsithe
page-history-update = Nuashonraithe
page-history-minor = Foclaíocht ceartaithe
page-history-end = Fógartha mar chríochnaithe
page-history-retract = Tarraingthe siar mar dhearmad
page-history-here = ar an leathanach seo
page-revision = Leagan { $n }
page-follow = Coinnigh agus lean
page-permanent = Seoladh buan an fhógra seo
page-machine = Foirm mheaisín-inléite (JSON)
page-feeds-opml = Gach fotha in aon chomhad amháin (OPML)
page-feed-drills = Cleachtaí agus tástálacha
page-feed-drills-text = Tá iontrálacha san fhotha seo nach bhfuil fíor. Tá marc ar gach ceann díobh.
page-feed-changed = Athraithe go deireanach
page-feed-entries = Iontrálacha
page-feed-empty = Níl aon iontráil san fhotha seo.
page-feed-what = Is seoladh é fotha a seiceálann léitheoir fothaí go rialta. Ní gá cuntas a bheith agat.
page-feed-step-copy = Cóipeáil ceann de na seoltaí thíos. Tá an t-ábhar céanna iontu go léir; mura bhfuil tú cinnte, roghnaigh Atom.
page-feed-step-paste = Greamaigh é i do léitheoir fothaí, san áit a gcuirtear síntiús nua leis.
page-feed-step-read = Taispeánfaidh an léitheoir ansin gach fógra nua, gach nuashonrú agus gach deireadh.
page-feed-languages = An fotha seo i dteangacha eile
page-missing = Níl aon rud anseo
page-missing-text = Níl aon leathanach ag an seoladh seo. B’fhéidir nár cóipeáladh é ina iomláine.
page-gone = Bainte anuas go buan
page-gone-text = Níl an fotha seo ann a thuilleadh agus ní thiocfaidh sé ar ais. Roghnaigh ceann eile, le do thoil.
page-pause = Sos gearr
page-pause-text = Tá cothabháil á déanamh ar an tseirbhís seo. Bain triail eile as i gceann cúpla nóiméad. Ní hionann sin agus a rá go bhfuil deireadh le haon fhógra.
page-levels = Leibhéil bhagairte
page-genuine = An bhfuil sé seo fíor?
page-accessibility = Inrochtaineacht
page-as-of = Mar a bhí ag an athrú deireanach
page-proof = An bhfuil an leathanach seo cothrom le dáta? Comhartha beatha, a nuashonraítear gach nóiméad (JSON)
page-history-picture = Cathain a bhí gach leagan i bhfeidhm
page-print = Ní athraíonn sé seo ar pháipéar. Téann an cód chuig a bhfuil i bhfeidhm.
page-levels-lead = Seasann leibhéal go dtí go n-athraíonn a údarás é. Tá gach ceann ar a scála féin.
page-level-since = I bhfeidhm ó
page-level-overdue = Tá an t-athbhreithniú thar téarma: b’fhéidir nach mar sin atá a thuilleadh.
page-open-reader = Oscail i léitheoir fothaí ar an ngléas seo
page-web-readers = I léitheoir ar an ngréasán
page-genuine-lead = Tá gach rud dár gcuid ar an suíomh seo, ag seoltaí a thosaíonn le { $address }.
page-genuine-check = Clóscríobh an seoladh seo tú féin agus cuardaigh an fógra. Mura bhfuil sé anseo, ní linne é.
page-genuine-never = Ní iarraimid airgead, pasfhocail ná sonraí pearsanta riamh.
page-genuine-doubt = Má tá amhras ort, lean na póilíní agus na húdaráis ar an láthair.
page-access-lead = Ba cheart go bhféadfadh gach duine na leathanaigh seo a léamh. Leanann siad WCAG 2.2, leibhéal AA.
page-access-how = Oibríonn siad gan scripteanna, leis an méarchlár amháin, le léitheoirí scáileáin, méadaithe, i radharc dorcha agus ardchodarsnachta, agus ar pháipéar.
page-access-limits = Is pictiúir iad na léarscáileanna agus na cairteacha; tá gach rud iontu i bhfocail freisin. Deirtear é mura bhfuil téacs aistrithe.
page-access-tell = Mura féidir leat rud a léamh nó a úsáid, inis dúinn é.
