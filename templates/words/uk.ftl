### The fixed words of feeds in Ukrainian. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = ОНОВЛЕНО:
prefix-ended = ЗАВЕРШЕНО:
prefix-retracted = ВІДКЛИКАНО:
prefix-expired = ВТРАТИЛО ЧИННІСТЬ:
prefix-superseded = ЗАМІНЕНО:
prefix-exercise = НАВЧАННЯ:
prefix-test = ТЕСТ:

## What nobody may overlook.

exercise-warning = Це навчання. Тут немає нічого справжнього, і нікому не потрібно нічого робити.
test-warning = Це тест системи. Тут немає нічого справжнього, і нікому не потрібно нічого робити.
not-translated = Цього тексту немає такою мовою: { $wanted }; його показано такою мовою: { $shown }.
is-superseded = Цей текст уже не чинний: його замінив новіший. Час: { $when }.
is-replaced = Цей рівень уже не чинний: його замінив інший. Час: { $when }.
is-expired = Це вже не чинне: строк дії минув. Час: { $when }.
is-ended = Це завершилося. Оголошено: { $when }.
is-retracted = Це було опубліковано помилково й відкликано: { $when }. Не дійте за цим повідомленням.
no-action = Нічого робити не потрібно.
omitted = Чинні, але не показані тут через брак місця: { $count }.
omitted-all = Повний список: { $address }
archive-note = Тут наведено те, що було надіслано, так, як воно тоді звучало. Що чинне, видно в самій стрічці.
near-title = У радіусі { $radius } км: { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Видавець
issued = { $publisher }, { $when }
label-changed = Що змінилося
label-reason = Причина
label-said = У тексті було сказано
label-where = Де
label-do = Що робити
label-from = Діє з
label-until = Діє до
label-review = Перегляд не пізніше
label-next = Наступна інформація
label-level = Рівень загрози
label-severity = Серйозність
label-urgency = Терміновість
label-certainty = Достовірність
label-audience = Для кого
label-contact = Контакти
label-sources = Джерела
label-advisory = Це повідомлення та його історія
label-before = Попередній текст
label-newest = Що чинне зараз
label-successor = Рівень, який його замінив

## Facts in words.

decimal = ,
circle = { $place }, у радіусі { $km } км
level-step = { $name }, ступінь { $step } з { $count } за шкалою «{ $scale }»
level-scale = Від найнижчого до найвищого: { $names }
level-origin = Встановлює: { $authority }; прочитано { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = надзвичайна
severity-severe = висока
severity-moderate = помірна
severity-minor = незначна
severity-unknown = невідома
urgency-immediate = дійте негайно
urgency-expected = дійте протягом години
urgency-future = дійте найближчим часом
urgency-past = діяти вже не потрібно
urgency-unknown = невідома
certainty-observed = спостерігається
certainty-likely = імовірно (понад 50 %)
certainty-possible = можливо, але малоймовірно
certainty-unlikely = не очікується
certainty-unknown = невідома

## Days and hours.

date = { $day } { $month } { $year } року
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
zone-azores = за азорським часом
zone-istanbul = за стамбульським часом
zone-minsk = за мінським часом
zone-moscow = за московським часом
month-1 = січня
month-2 = лютого
month-3 = березня
month-4 = квітня
month-5 = травня
month-6 = червня
month-7 = липня
month-8 = серпня
month-9 = вересня
month-10 = жовтня
month-11 = листопада
month-12 = грудня

## Languages, as they stand in a sentence.

language-ar = арабська
language-bg = болгарська
language-cs = чеська
language-da = данська
language-de = німецька
language-el = грецька
language-en = англійська
language-es = іспанська
language-et = естонська
language-fi = фінська
language-fr = французька
language-ga = ірландська
language-hr = хорватська
language-hu = угорська
language-is = ісландська
language-it = італійська
language-lt = литовська
language-lv = латиська
language-mt = мальтійська
language-nb = норвезька (букмол)
language-nl = нідерландська
language-no = норвезька
language-pl = польська
language-pt = португальська
language-ro = румунська
language-ru = російська
language-sk = словацька
language-sl = словенська
language-sv = шведська
language-tr = турецька
language-uk = українська

## Embeds: what stands on the pages of others.

embed-title = Повідомлення про громадську безпеку
embed-none = { $feed }: чинних повідомлень немає.
embed-stale = Поточний стан не вдалося перевірити. Повідомлення могли змінитися.
embed-failed = Повідомлення не вдалося завантажити. Це не означає, що їх немає.
embed-as-of = Стан: { $when }
embed-check-by = Поновити до { $when }
embed-more = Усі повідомлення та подробиці
embed-untranslated = Цього тексту немає мовою цієї сторінки.

## Pages for people.

page-skip = Перейти до змісту
page-nav = Основні сторінки
page-home = Чинні
page-feeds = Стрічки
page-languages = Мови
page-home-lead = Повідомлення про громадську безпеку; видавець: { $publisher }.
page-home-actual = Чинні повідомлення
page-home-none = Чинних повідомлень немає; видавець: { $publisher }. Інші органи можуть мати власні попередження.
page-home-announced = Оголошені, ще не чинні
page-home-levels = Чинні рівні загрози
page-home-levels-note = Кожен рівень подано з його власною шкалою. Шкали різних органів порівнювати не можна.
page-home-levels-none = Тут не опубліковано жодного чинного рівня загрози.
page-home-over = Уже не чинні
page-home-more = Не показані тут через брак місця: { $count }.
page-home-drills = Навчання та тести
page-home-drills-note = У цій частині немає нічого справжнього.
page-subscribe = Дізнавайтеся про кожну зміну
page-subscribe-text = Стрічка доставляє кожне нове повідомлення, кожне оновлення та кожне завершення до читача стрічок або на ваш власний сайт.
page-all-feeds = Усі стрічки та їхні адреси
page-mark-exercise = Навчання
page-mark-test = Тест
page-mark-announced = Ще не чинне
page-mark-in-force = Чинне
page-mark-expired = Строк дії минув
page-mark-ended = Завершено
page-mark-retracted = Відкликано
page-mark-superseded = Замінено
page-mark-older = Старіший текст
page-is-announced = Набуває чинності: { $when }.
page-is-in-force = Діє до: { $when }.
page-is-standing = До зміни; перегляд не пізніше: { $when }.
page-older = Це версія { $n } з { $count }, збережена такою, якою її опублікували.
page-label-onset = Очікуваний початок
page-label-planned = Планувалося до
page-label-over = Не чинне з
page-label-published = Опубліковано
page-what = Що відбувається
page-facts = Подробиці
page-level-scale = Від найвищого до найнижчого:
page-level-descending = За цією шкалою менше число означає більшу загрозу.
page-level-here = цей рівень
page-level-source = Де прочитано
page-history = Історія
page-history-alert = Опубліковано
page-history-update = Оновлено
page-history-minor = Виправлено формулювання
page-history-end = Оголошено завершеним
page-history-retract = Відкликано як помилку
page-history-here = на цій сторінці
page-revision = Версія { $n }
page-follow = Зберегти й стежити
page-permanent = Постійна адреса цього повідомлення
page-machine = Машиночитана форма (JSON)
page-feeds-opml = Усі стрічки в одному файлі (OPML)
page-feed-drills = Навчання та тести
page-feed-drills-text = Ця стрічка містить записи, які не є справжніми. Кожен із них позначено.
page-feed-changed = Остання зміна
page-feed-entries = Записи
page-feed-empty = У цій стрічці немає записів.
page-feed-what = Стрічка — це адреса, яку читач стрічок регулярно перевіряє. Обліковий запис не потрібен.
page-feed-step-copy = Скопіюйте одну з наведених нижче адрес. Усі мають однаковий вміст; якщо не впевнені, оберіть Atom.
page-feed-step-paste = Вставте її в читачі стрічок там, де додають нову підписку.
page-feed-step-read = Далі читач показуватиме кожне нове повідомлення, кожне оновлення та кожне завершення.
page-feed-languages = Ця стрічка іншими мовами
page-missing = Тут нічого немає
page-missing-text = За цією адресою немає сторінки. Можливо, її скопійовано не повністю.
page-gone = Вилучено остаточно
page-gone-text = Цієї стрічки більше немає, і вона не повернеться. Оберіть, будь ласка, іншу.
page-pause = Коротка перерва
page-pause-text = Триває обслуговування сервісу. Спробуйте, будь ласка, ще раз за кілька хвилин. Це не означає, що якесь повідомлення завершено.
page-levels = Рівні загрози
page-genuine = Чи це справжнє?
page-accessibility = Доступність
page-as-of = Стан на момент останньої зміни
page-proof = Чи актуальна ця сторінка? Ознака життя, оновлювана щохвилини (JSON)
page-history-picture = Коли діяла кожна версія
page-print = На папері це не змінюється. Код веде до того, що чинне.
page-levels-lead = Рівень діє, доки його орган не змінить його. Кожен показано на власній шкалі.
page-level-since = Чинний з
page-level-overdue = Перегляд прострочено: можливо, це вже не так.
page-open-reader = Відкрити в читачі стрічок на цьому пристрої
page-web-readers = У читачі в мережі
page-genuine-lead = Усе наше розміщено на цьому сайті, за адресами, що починаються з { $address }.
page-genuine-check = Введіть цю адресу самі й знайдіть повідомлення. Якщо його тут немає, воно не наше.
page-genuine-never = Ми ніколи не просимо грошей, паролів чи особистих даних.
page-genuine-doubt = У разі сумніву слухайте поліцію та органи влади на місці.
page-access-lead = Ці сторінки мають бути доступні для читання всім. Вони дотримуються WCAG 2.2, рівень AA.
page-access-how = Вони працюють без скриптів, лише з клавіатурою, з екранними читачами, у збільшенні, у темному й контрастному вигляді та на папері.
page-access-limits = Карти й діаграми є зображеннями; усе на них сказано й словами. Неперекладений текст позначено.
page-access-tell = Якщо ви не можете щось прочитати чи використати, повідомте нас.
