### The fixed words of feeds in Turkish. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = GÜNCELLEME:
prefix-ended = SONA ERDİ:
prefix-retracted = GERİ ÇEKİLDİ:
prefix-expired = SÜRESİ DOLDU:
prefix-superseded = YERİNİ YENİSİ ALDI:
prefix-exercise = TATBİKAT:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = Bu bir tatbikattır. Buradaki hiçbir şey gerçek değildir; kimsenin bir şey yapması gerekmez.
test-warning = Bu bir sistem testidir. Buradaki hiçbir şey gerçek değildir; kimsenin bir şey yapması gerekmez.
not-translated = Bu metin şu dilde yok: { $wanted }; şu dilde gösteriliyor: { $shown }.
is-superseded = Bu metin artık geçerli değil: yerini daha yenisi aldı. Zaman: { $when }.
is-replaced = Bu seviye artık geçerli değil: yerini başkası aldı. Zaman: { $when }.
is-expired = Bu artık geçerli değil: süresi doldu. Zaman: { $when }.
is-ended = Sona erdi. Duyurulduğu zaman: { $when }.
is-retracted = Bu yanlışlıkla yayımlandı ve geri çekildi. Zaman: { $when }. Buna göre hareket etmeyin.
no-action = Bir şey yapmanız gerekmez.
omitted = Yürürlükte olan ancak yer darlığı nedeniyle burada gösterilmeyenler: { $count }.
omitted-all = Tam liste: { $address }
archive-note = Burada gönderilenler, o zaman söylendiği gibi durur. Neyin geçerli olduğu akışın kendisindedir.
near-title = { $radius } km çevresinde: { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Yayımlayan
issued = { $publisher }, { $when }
label-changed = Ne değişti
label-reason = Neden
label-said = Metin şöyleydi
label-where = Nerede
label-do = Ne yapmalısınız
label-from = Geçerlilik başlangıcı
label-until = Geçerlilik sonu
label-review = En geç gözden geçirme
label-next = Sonraki bilgi
label-level = Tehdit seviyesi
label-severity = Ciddiyet
label-urgency = Aciliyet
label-certainty = Kesinlik
label-audience = Kimler için
label-contact = İletişim
label-sources = Kaynaklar
label-advisory = Bu duyuru ve geçmişi
label-before = Önceki metin
label-newest = Şu anda geçerli olan
label-successor = Yerini alan seviye

## Facts in words.

decimal = ,
circle = { $place }, { $km } km yarıçap içinde
level-step = { $name }, “{ $scale }” ölçeğinde { $count } basamağın { $step }. basamağı
level-scale = En düşükten en yükseğe: { $names }
level-origin = Belirleyen: { $authority }; okunduğu tarih: { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = olağanüstü
severity-severe = ciddi
severity-moderate = orta
severity-minor = düşük
severity-unknown = bilinmiyor
urgency-immediate = hemen harekete geçin
urgency-expected = bir saat içinde harekete geçin
urgency-future = yakında harekete geçin
urgency-past = artık harekete geçmek gerekmiyor
urgency-unknown = bilinmiyor
certainty-observed = gözlemlendi
certainty-likely = olası (%50’den fazla)
certainty-possible = mümkün ama olası değil
certainty-unlikely = beklenmiyor
certainty-unknown = bilinmiyor

## Days and hours.

date = { $day } { $month } { $year }
clock = { $hour }.{ $minute }
time = { $date }, saat { $clock } { $zone } ({ $offset })
time-offset = { $date }, saat { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = Azorlar saati
zone-istanbul = İstanbul saati
zone-minsk = Minsk saati
zone-moscow = Moskova saati
month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık

## Languages, as they stand in a sentence.

language-ar = Arapça
language-bg = Bulgarca
language-cs = Çekçe
language-da = Danca
language-de = Almanca
language-el = Yunanca
language-en = İngilizce
language-es = İspanyolca
language-et = Estonca
language-fi = Fince
language-fr = Fransızca
language-ga = İrlandaca
language-hr = Hırvatça
language-hu = Macarca
language-is = İzlandaca
language-it = İtalyanca
language-lt = Litvanca
language-lv = Letonca
language-mt = Maltaca
language-nb = Norveççe (Bokmål)
language-nl = Felemenkçe
language-no = Norveççe
language-pl = Lehçe
language-pt = Portekizce
language-ro = Rumence
language-ru = Rusça
language-sk = Slovakça
language-sl = Slovence
language-sv = İsveççe
language-tr = Türkçe
language-uk = Ukraynaca

## Embeds: what stands on the pages of others.

embed-title = Kamu güvenliği duyuruları
embed-none = { $feed }: yürürlükte duyuru yok.
embed-stale = Güncel durum denetlenemedi. Duyurular değişmiş olabilir.
embed-failed = Duyurular yüklenemedi. Bu, duyuru olmadığı anlamına gelmez.
embed-as-of = Durum: { $when }
embed-check-by = Yenilenme sınırı: { $when }
embed-more = Tüm duyurular ve ayrıntılar
embed-untranslated = Bu metin, bu sayfanın dilinde mevcut değil.

## Pages for people.

page-skip = İçeriğe geç
page-nav = Ana sayfalar
page-home = Yürürlükte
page-feeds = Akışlar
page-languages = Diller
page-home-lead = Kamu güvenliği duyuruları; yayımlayan: { $publisher }.
page-home-actual = Yürürlükteki duyurular
page-home-none = Yürürlükte duyuru yok; yayımlayan: { $publisher }. Diğer makamların kendi uyarıları olabilir.
page-home-announced = Duyuruldu, henüz yürürlükte değil
page-home-levels = Yürürlükteki tehdit seviyeleri
page-home-levels-note = Her seviye kendi ölçeğiyle verilir. Farklı makamların ölçekleri karşılaştırılamaz.
page-home-levels-none = Burada yürürlükte bir tehdit seviyesi yayımlanmamıştır.
page-home-over = Artık yürürlükte değil
page-home-more = Yer darlığı nedeniyle burada gösterilmeyenler: { $count }.
page-home-drills = Tatbikatlar ve testler
page-home-drills-note = Bu bölümdeki hiçbir şey gerçek değildir.
page-subscribe = Her değişiklikten haberdar olun
page-subscribe-text = Akış; her yeni duyuruyu, her güncellemeyi ve her sona ermeyi bir akış okuyucusuna ya da kendi sitenize getirir.
page-all-feeds = Tüm akışlar ve adresleri
page-mark-exercise = Tatbikat
page-mark-test = Test
page-mark-announced = Henüz yürürlükte değil
page-mark-in-force = Yürürlükte
page-mark-expired = Süresi doldu
page-mark-ended = Sona erdi
page-mark-retracted = Geri çekildi
page-mark-superseded = Yerini yenisi aldı
page-mark-older = Eski metin
page-is-announced = Yürürlüğe giriş: { $when }.
page-is-in-force = Bitiş: { $when }.
page-is-standing = Değişene kadar; en geç gözden geçirme: { $when }.
page-older = Bu, { $count } sürümün { $n }. sürümüdür; yayımlandığı haliyle saklanmıştır.
page-label-onset = Beklenen başlangıç
page-label-planned = Planlanan bitiş
page-label-over = Yürürlükten kalkış
page-label-published = Yayımlandı
page-what = Ne oluyor
page-facts = Ayrıntılar
page-level-scale = En yüksekten en düşüğe:
page-level-descending = Bu ölçekte küçük sayı daha ciddidir.
page-level-here = bu seviye
page-level-source = Okunduğu yer
page-history = Geçmiş
page-history-alert = Yayımlandı
page-history-update = Güncellendi
page-history-minor = İfade düzeltildi
page-history-end = Sona erdiği duyuruldu
page-history-retract = Yanlışlık olarak geri çekildi
page-history-here = bu sayfada
page-revision = Sürüm { $n }
page-follow = Saklayın ve izleyin
page-permanent = Bu duyurunun kalıcı adresi
page-machine = Makinece okunabilir biçim (JSON)
page-feeds-opml = Tüm akışlar tek dosyada (OPML)
page-feed-drills = Tatbikatlar ve testler
page-feed-drills-text = Bu akışta gerçek olmayan kayıtlar var. Her biri işaretlidir.
page-feed-changed = Son değişiklik
page-feed-entries = Kayıtlar
page-feed-empty = Bu akışta kayıt yok.
page-feed-what = Akış, akış okuyucusunun düzenli olarak sorguladığı bir adrestir. Hesap gerekmez.
page-feed-step-copy = Aşağıdaki adreslerden birini kopyalayın. Hepsinin içeriği aynıdır; emin değilseniz Atom’u seçin.
page-feed-step-paste = Akış okuyucunuzda yeni abonelik eklenen yere yapıştırın.
page-feed-step-read = Okuyucu bundan sonra her yeni duyuruyu, her güncellemeyi ve her sona ermeyi gösterir.
page-feed-languages = Bu akış diğer dillerde
page-missing = Burada bir şey yok
page-missing-text = Bu adreste sayfa yok. Adres eksik kopyalanmış olabilir.
page-gone = Kalıcı olarak kaldırıldı
page-gone-text = Bu akış artık yok ve geri gelmeyecek. Lütfen başka birini seçin.
page-pause = Kısa bir ara
page-pause-text = Hizmet bakımda. Lütfen birkaç dakika sonra yeniden deneyin. Bu, bir duyurunun sona erdiği anlamına gelmez.
page-levels = Tehdit düzeyleri
page-genuine = Bu gerçek mi?
page-accessibility = Erişilebilirlik
page-as-of = Son değişiklikteki durum
page-proof = Bu sayfa güncel mi? Her dakika yenilenen bir yaşam belirtisi (JSON)
page-history-picture = Her sürümün geçerli olduğu zaman
page-print = Kâğıt üzerinde bu değişmez. Kod, geçerli olana götürür.
page-levels-lead = Bir düzey, yetkilisi değiştirene kadar geçerlidir. Her biri kendi ölçeğinde gösterilir.
page-level-since = Yürürlük başlangıcı
page-level-overdue = Gözden geçirme gecikti: bu artık böyle olmayabilir.
page-open-reader = Bu cihazdaki bir akış okuyucuda aç
page-web-readers = Web’deki bir okuyucuda
page-genuine-lead = Bize ait her şey bu sitededir; adreslerin başı: { $address }
page-genuine-check = Bu adresi kendiniz yazın ve duyuruyu arayın. Burada yoksa bize ait değildir.
page-genuine-never = Hiçbir zaman para, parola veya kişisel veri istemeyiz.
page-genuine-doubt = Kuşku duyarsanız olay yerindeki polise ve yetkililere uyun.
page-access-lead = Bu sayfaları herkes okuyabilmelidir. WCAG 2.2, AA düzeyini izler.
page-access-how = Betik olmadan, yalnızca klavyeyle, ekran okuyucularla, büyütülmüş olarak, koyu ve yüksek karşıtlıklı görünümde ve kâğıtta çalışırlar.
page-access-limits = Haritalar ve çizelgeler resimdir; içlerindeki her şey sözle de yazılıdır. Çevrilmemiş bir metin bunu belirtir.
page-access-tell = Bir şeyi okuyamıyor veya kullanamıyorsanız lütfen bize bildirin.
