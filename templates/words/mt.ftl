### The fixed words of feeds in Maltese. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = AĠĠORNAMENT:
prefix-ended = INTEMM:
prefix-retracted = IRTIRAT:
prefix-expired = SKADA:
prefix-superseded = SOSTITWIT:
prefix-exercise = EŻERĊIZZJU:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = Dan huwa eżerċizzju. Xejn hawnhekk mhu veru, u ħadd ma għandu bżonn jagħmel xejn.
test-warning = Dan huwa test tas-sistema. Xejn hawnhekk mhu veru, u ħadd ma għandu bżonn jagħmel xejn.
not-translated = Dan it-test mhux disponibbli f’din il-lingwa: { $wanted }; jintwera f’din il-lingwa: { $shown }.
is-superseded = Dan it-test m’għadux jgħodd: ġie sostitwit minn wieħed aktar ġdid. Ħin: { $when }.
is-replaced = Dan il-livell m’għadux jgħodd: ġie sostitwit minn ieħor. Ħin: { $when }.
is-expired = Dan m’għadux jgħodd: skada. Ħin: { $when }.
is-ended = Intemm. Dan tħabbar: { $when }.
is-retracted = Dan inħareġ bi żball u ġie rtirat: { $when }. Timxix fuqu.
no-action = M’hemm bżonn tagħmel xejn.
omitted = Fis-seħħ iżda mhux murija hawn minħabba nuqqas ta’ spazju: { $count }.
omitted-all = Il-lista sħiħa: { $address }
archive-note = Hawn jidher dak li ntbagħat, kif kien ingħad dak iż-żmien. Dak li hu fis-seħħ jinsab fil-feed innifsu.
near-title = Sa { $radius } km minn { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Maħruġ minn
issued = { $publisher }, { $when }
label-changed = X’inbidel
label-reason = Raġuni
label-said = It-test kien jgħid
label-where = Fejn
label-do = X’għandek tagħmel
label-from = Jgħodd minn
label-until = Jgħodd sa
label-review = Jerġa’ jiġi eżaminat sa
label-next = L-informazzjoni li jmiss
label-level = Livell ta’ theddid
label-severity = Gravità
label-urgency = Urġenza
label-certainty = Ċertezza
label-audience = Għal
label-contact = Kuntatt
label-sources = Sorsi
label-advisory = Dan l-avviż u l-istorja tiegħu
label-before = It-test ta’ qabel
label-newest = X’jgħodd issa
label-successor = Il-livell li ħadlu postu

## Facts in words.

decimal = .
circle = { $place }, f’raġġ ta’ { $km } km
level-step = { $name }, grad { $step } minn { $count } fuq l-iskala “{ $scale }”
level-scale = Mill-iktar baxx għall-ogħla: { $names }
level-origin = Stabbilit minn { $authority }; moqri: { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = estrema
severity-severe = gravi
severity-moderate = moderata
severity-minor = żgħira
severity-unknown = mhux magħrufa
urgency-immediate = aġixxi minnufih
urgency-expected = aġixxi fi żmien siegħa
urgency-future = aġixxi dalwaqt
urgency-past = m’għadx hemm bżonn ta’ azzjoni
urgency-unknown = mhux magħrufa
certainty-observed = osservata
certainty-likely = probabbli (aktar minn 50 %)
certainty-possible = possibbli, iżda mhux probabbli
certainty-unlikely = mhux mistennija
certainty-unknown = mhux magħrufa

## Days and hours.

date = { $day } ta’ { $month } { $year }
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
zone-azores = ħin tal-Azores
zone-istanbul = ħin ta’ Istanbul
zone-minsk = ħin ta’ Minsk
zone-moscow = ħin ta’ Moska
month-1 = Jannar
month-2 = Frar
month-3 = Marzu
month-4 = April
month-5 = Mejju
month-6 = Ġunju
month-7 = Lulju
month-8 = Awwissu
month-9 = Settembru
month-10 = Ottubru
month-11 = Novembru
month-12 = Diċembru

## Languages, as they stand in a sentence.

language-ar = Għarbi
language-bg = Bulgaru
language-cs = Ċek
language-da = Daniż
language-de = Ġermaniż
language-el = Grieg
language-en = Ingliż
language-es = Spanjol
language-et = Estonjan
language-fi = Finlandiż
language-fr = Franċiż
language-ga = Irlandiż
language-hr = Kroat
language-hu = Ungeriż
language-is = Iżlandiż
language-it = Taljan
language-lt = Litwan
language-lv = Latvjan
language-mt = Malti
language-nb = Norveġiż Bokmål
language-nl = Netherlandiż
language-no = Norveġiż
language-pl = Pollakk
language-pt = Portugiż
language-ro = Rumen
language-ru = Russu
language-sk = Slovakk
language-sl = Sloven
language-sv = Żvediż
language-tr = Tork
language-uk = Ukren

## Embeds: what stands on the pages of others.

embed-title = Avviżi dwar is-sigurtà pubblika
embed-none = { $feed }: m’hemm l-ebda avviż fis-seħħ.
embed-stale = Is-sitwazzjoni attwali ma setgħetx tiġi vverifikata. L-avviżi jista’ jkun li nbidlu.
embed-failed = L-avviżi ma setgħux jitgħabbew. Dan ma jfissirx li m’hemmx avviżi.
embed-as-of = Sitwazzjoni: { $when }
embed-check-by = Għandu jiġġedded sa { $when }
embed-more = L-avviżi u d-dettalji kollha
embed-untranslated = Dan it-test mhuwiex disponibbli bil-lingwa ta’ din il-paġna.

## Pages for people.

page-skip = Aqbeż għall-kontenut
page-nav = Paġni ewlenin
page-home = Fis-seħħ
page-feeds = Feeds
page-languages = Lingwi
page-home-lead = Avviżi dwar is-sigurtà pubblika ppubblikati minn { $publisher }.
page-home-actual = Avviżi fis-seħħ
page-home-none = { $publisher } m’għandu l-ebda avviż fis-seħħ. Awtoritajiet oħra jista’ jkollhom twissijiet tagħhom.
page-home-announced = Imħabbra, għadhom mhux fis-seħħ
page-home-levels = Livelli ta’ theddid fis-seħħ
page-home-levels-note = Kull livell jingħata bl-iskala tiegħu. L-iskali ta’ awtoritajiet differenti ma jistgħux jitqabblu.
page-home-levels-none = Hawnhekk mhu ppubblikat l-ebda livell ta’ theddid fis-seħħ.
page-home-over = M’għadhomx fis-seħħ
page-home-more = Mhux murija hawn minħabba nuqqas ta’ spazju: { $count }.
page-home-drills = Eżerċizzji u testijiet
page-home-drills-note = Xejn f’din it-taqsima mhu veru.
page-subscribe = Kun af b’kull bidla
page-subscribe-text = Feed iġib kull avviż ġdid, kull aġġornament u kull tmiem f’qarrej tal-feeds jew fis-sit tiegħek.
page-all-feeds = Il-feeds kollha u l-indirizzi tagħhom
page-mark-exercise = Eżerċizzju
page-mark-test = Test
page-mark-announced = Għadu mhux fis-seħħ
page-mark-in-force = Fis-seħħ
page-mark-expired = Skada
page-mark-ended = Intemm
page-mark-retracted = Irtirat
page-mark-superseded = Sostitwit
page-mark-older = Test eqdem
page-is-announced = Jidħol fis-seħħ: { $when }.
page-is-in-force = Sa: { $when }.
page-is-standing = Sakemm jinbidel; jerġa’ jiġi eżaminat sa: { $when }.
page-older = Din hija l-verżjoni { $n } minn { $count }, kif ġiet ippubblikata.
page-label-onset = Bidu mistenni
page-label-planned = Kien ippjanat sa
page-label-over = M’għadux fis-seħħ minn
page-label-published = Ippubblikat
page-what = X’qed jiġri
page-facts = Dettalji
page-level-scale = Mill-ogħla għall-iktar baxx:
page-level-descending = Fuq din l-iskala numru iktar baxx huwa iktar gravi.
page-level-here = dan il-livell
page-level-source = Fejn inqara
page-history = Storja
page-history-alert = Ippubblikat
page-history-update = Aġġornat
page-history-minor = Kliem ikkoreġut
page-history-end = Iddikjarat mitmum
page-history-retract = Irtirat bħala żball
page-history-here = f’din il-paġna
page-revision = Verżjoni { $n }
page-follow = Żomm u segwi
page-permanent = L-indirizz permanenti ta’ dan l-avviż
page-machine = Forma li tinqara mill-magni (JSON)
page-feeds-opml = Il-feeds kollha f’fajl wieħed (OPML)
page-feed-drills = Eżerċizzji u testijiet
page-feed-drills-text = F’dan il-feed hemm entrati li mhumiex veri. Kull waħda minnhom hija mmarkata.
page-feed-changed = L-aħħar bidla
page-feed-entries = Entrati
page-feed-empty = F’dan il-feed m’hemmx entrati.
page-feed-what = Feed huwa indirizz li qarrej tal-feeds jiċċekkja regolarment. M’għandekx bżonn kont.
page-feed-step-copy = Ikkopja wieħed mill-indirizzi ta’ hawn taħt. Kollha fihom l-istess kontenut; jekk m’intix ċert, agħżel Atom.
page-feed-step-paste = Waħħlu fil-qarrej tal-feeds tiegħek, fejn jiżdied abbonament ġdid.
page-feed-step-read = Il-qarrej imbagħad juri kull avviż ġdid, kull aġġornament u kull tmiem.
page-feed-languages = Dan il-feed b’lingwi oħra
page-missing = Hawn m’hemm xejn
page-missing-text = M’hemm l-ebda paġna f’dan l-indirizz. Forsi ma ġiex ikkopjat kollu.
page-gone = Imneħħi għal dejjem
page-gone-text = Dan il-feed m’għadux jeżisti u mhux se jerġa’ lura. Jekk jogħġbok agħżel ieħor.
page-pause = Waqfa qasira
page-pause-text = Qed issir manutenzjoni fuq is-servizz. Jekk jogħġbok erġa’ pprova fi ftit minuti. Dan ma jfissirx li ntemm xi avviż.
page-levels = Livelli ta’ theddida
page-genuine = Dan ġenwin?
page-accessibility = Aċċessibbiltà
page-as-of = Kif kien mal-aħħar bidla
page-proof = Din il-paġna aġġornata? Sinjal ta’ ħajja, imġedded kull minuta (JSON)
page-history-picture = Meta kienet fis-seħħ kull verżjoni
page-print = Fuq il-karta dan ma jinbidilx. Il-kodiċi jwassal għal dak li hu fis-seħħ.
page-levels-lead = Livell jibqa’ sakemm l-awtorità tiegħu tbiddlu. Kull wieħed jidher fuq l-iskala tiegħu.
page-level-since = Fis-seħħ minn
page-level-overdue = Ir-reviżjoni hija tard: dan jista’ ma jkunx għadu hekk.
page-open-reader = Iftaħ f’qarrej tal-feeds fuq dan l-apparat
page-web-readers = F’qarrej fuq il-web
page-genuine-lead = Dak kollu li hu tagħna jinsab f’dan is-sit, f’indirizzi li jibdew b’{ $address }.
page-genuine-check = Ikteb dan l-indirizz int stess u fittex l-avviż. Jekk mhuwiex hawn, mhuwiex tagħna.
page-genuine-never = Qatt ma nitolbu flus, passwords jew data personali.
page-genuine-doubt = Jekk għandek dubju, segwi lill-pulizija u lill-awtoritajiet fuq il-post.
page-access-lead = Dawn il-paġni għandhom jinqraw minn kulħadd. Isegwu WCAG 2.2, livell AA.
page-access-how = Jaħdmu mingħajr skripts, bit-tastiera biss, bi qarrejja tal-iskrin, imkabbra, f’dehra skura u ta’ kuntrast għoli, u fuq il-karta.
page-access-limits = Il-mapep u l-grafiċi huma stampi; dak kollu li juru jinsab ukoll bil-kliem. Test mhux tradott jgħid dan.
page-access-tell = Jekk ma tistax taqra jew tuża xi ħaġa, għidilna.
