### The fixed words of feeds in Bulgarian. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = АКТУАЛИЗАЦИЯ:
prefix-ended = ПРИКЛЮЧИЛО:
prefix-retracted = ОТТЕГЛЕНО:
prefix-expired = ИЗТЕКЛО:
prefix-superseded = ЗАМЕНЕНО:
prefix-exercise = УЧЕНИЕ:
prefix-test = ТЕСТ:

## What nobody may overlook.

exercise-warning = Това е учение. Нищо тук не е истинско и никой не трябва да предприема нищо.
test-warning = Това е тест на системата. Нищо тук не е истинско и никой не трябва да предприема нищо.
not-translated = Този текст не е наличен на { $wanted }; показан е на { $shown }.
is-superseded = Този текст вече не е в сила: заменен е с по-нов на { $when }.
is-replaced = Тази степен вече не е в сила: заменена е с друга на { $when }.
is-expired = Това вече не е в сила: срокът изтече на { $when }.
is-ended = Това приключи. Краят беше обявен на { $when }.
is-retracted = Това беше публикувано погрешно и оттеглено на { $when }. Не се ръководете по него.
no-action = Не е нужно да правите нищо.
omitted = В сила, но непоказани тук поради липса на място: { $count }.
omitted-all = Пълният списък: { $address }
archive-note = Тук е показано какво е било изпратено и както е било тогава. Какво е в сила, се вижда в самата емисия.
near-title = В радиус от { $radius } km около { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Издадено от
issued = { $publisher }, { $when }
label-changed = Какво се промени
label-reason = Причина
label-said = Текстът гласеше
label-where = Къде
label-do = Какво да правите
label-from = В сила от
label-until = В сила до
label-review = Преглед най-късно на
label-next = Следваща информация
label-level = Степен на заплаха
label-severity = Тежест
label-urgency = Спешност
label-certainty = Достоверност
label-audience = За
label-contact = За контакт
label-sources = Източници
label-advisory = Това съобщение и неговата история
label-before = Предишният текст
label-newest = Какво е в сила сега
label-successor = Степента, която я замени

## Facts in words.

decimal = ,
circle = { $place }, в радиус от { $km } km
level-step = { $name }, степен { $step } от { $count } по скалата „{ $scale }“
level-scale = От най-ниската към най-високата: { $names }
level-origin = Прочетено на { $when }; определя се от { $authority }
source = { $title }, { $publisher }, { $when }
severity-extreme = изключителна
severity-severe = висока
severity-moderate = умерена
severity-minor = ниска
severity-unknown = неизвестна
urgency-immediate = действайте незабавно
urgency-expected = действайте до един час
urgency-future = действайте в близко време
urgency-past = вече не е нужно да се действа
urgency-unknown = неизвестна
certainty-observed = наблюдавано
certainty-likely = вероятно (над 50 %)
certainty-possible = възможно, но малко вероятно
certainty-unlikely = не се очаква
certainty-unknown = неизвестна

## Days and hours.

date = { $day } { $month } { $year } г.
clock = { $hour }:{ $minute }
time = { $date }, { $clock } ч. { $zone } ({ $offset })
time-offset = { $date }, { $clock } ч. ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = азорско време
zone-istanbul = истанбулско време
zone-minsk = минско време
zone-moscow = московско време
month-1 = януари
month-2 = февруари
month-3 = март
month-4 = април
month-5 = май
month-6 = юни
month-7 = юли
month-8 = август
month-9 = септември
month-10 = октомври
month-11 = ноември
month-12 = декември

## Languages, as they stand in a sentence.

language-ar = арабски
language-bg = български
language-cs = чешки
language-da = датски
language-de = немски
language-el = гръцки
language-en = английски
language-es = испански
language-et = естонски
language-fi = фински
language-fr = френски
language-ga = ирландски
language-hr = хърватски
language-hu = унгарски
language-is = исландски
language-it = италиански
language-lt = литовски
language-lv = латвийски
language-mt = малтийски
language-nb = норвежки (букмол)
language-nl = нидерландски
language-no = норвежки
language-pl = полски
language-pt = португалски
language-ro = румънски
language-ru = руски
language-sk = словашки
language-sl = словенски
language-sv = шведски
language-tr = турски
language-uk = украински

## Embeds: what stands on the pages of others.

embed-title = Съобщения за обществената безопасност
embed-none = { $feed }: няма съобщение в сила.
embed-stale = Текущото състояние не можа да бъде проверено. Съобщенията може да са се променили.
embed-failed = Съобщенията не можаха да бъдат заредени. Това не означава, че няма такива.
embed-as-of = Състояние към { $when }
embed-check-by = Подновява се до { $when }
embed-more = Всички съобщения и подробности
embed-untranslated = Този текст не е наличен на езика на тази страница.

## Pages for people.

page-skip = Към съдържанието
page-nav = Основни страници
page-home = В сила
page-feeds = Емисии
page-languages = Езици
page-home-lead = Съобщения за обществената безопасност, публикувани от { $publisher }.
page-home-actual = Съобщения в сила
page-home-none = Няма съобщение в сила от { $publisher }. Други органи може да имат свои предупреждения.
page-home-announced = Обявени, още не са в сила
page-home-levels = Действащи степени на заплаха
page-home-levels-note = Всяка степен е посочена със собствената си скала. Скалите на различни органи не могат да се сравняват.
page-home-levels-none = Тук не е публикувана действаща степен на заплаха.
page-home-over = Вече не са в сила
page-home-more = Непоказани тук поради липса на място: { $count }.
page-home-drills = Учения и тестове
page-home-drills-note = Нищо в тази част не е истинско.
page-subscribe = Научавайте за всяка промяна
page-subscribe-text = Емисията доставя всяко ново съобщение, всяка актуализация и всеки край в четец на емисии или на ваш сайт.
page-all-feeds = Всички емисии и адресите им
page-mark-exercise = Учение
page-mark-test = Тест
page-mark-announced = Още не е в сила
page-mark-in-force = В сила
page-mark-expired = Изтекло
page-mark-ended = Приключило
page-mark-retracted = Оттеглено
page-mark-superseded = Заменено
page-mark-older = По-стар текст
page-is-announced = Влиза в сила на { $when }.
page-is-in-force = До { $when }.
page-is-standing = До промяна; преглед най-късно на { $when }.
page-older = Това е версия { $n } от { $count }, запазена така, както беше публикувана.
page-label-onset = Очаквано начало
page-label-planned = Беше предвидено до
page-label-over = Не е в сила от
page-label-published = Публикувано
page-what = Какво се случва
page-facts = Подробности
page-level-scale = От най-високата към най-ниската:
page-level-descending = По тази скала по-ниското число е по-сериозно.
page-level-here = тази степен
page-level-source = Къде е прочетена
page-history = История
page-history-alert = Публикувано
page-history-update = Актуализирано
page-history-minor = Поправен текст
page-history-end = Обявено за приключило
page-history-retract = Оттеглено като грешка
page-history-here = на тази страница
page-revision = Версия { $n }
page-follow = Запазете и следете
page-permanent = Постоянен адрес на това съобщение
page-machine = Машинночетима форма (JSON)
page-feeds-opml = Всички емисии в един файл (OPML)
page-feed-drills = Учения и тестове
page-feed-drills-text = Тази емисия съдържа записи, които не са истински. Всеки от тях е обозначен.
page-feed-changed = Последна промяна
page-feed-entries = Записи
page-feed-empty = Тази емисия няма записи.
page-feed-what = Емисията е адрес, който четецът на емисии проверява редовно. Не е нужен акаунт.
page-feed-step-copy = Копирайте един от адресите по-долу. Всички съдържат едно и също; ако се колебаете, изберете Atom.
page-feed-step-paste = Поставете го в четеца на емисии там, където се добавя нов абонамент.
page-feed-step-read = След това четецът показва всяко ново съобщение, всяка актуализация и всеки край.
page-feed-languages = Тази емисия на други езици
page-missing = Тук няма нищо
page-missing-text = На този адрес няма страница. Може да е копиран непълно.
page-gone = Премахнато окончателно
page-gone-text = Тази емисия вече не съществува и няма да се върне. Моля, изберете друга.
page-pause = Кратко прекъсване
page-pause-text = Услугата е в поддръжка. Моля, опитайте отново след няколко минути. Това не означава, че някое съобщение е приключило.
page-levels = Нива на заплаха
page-genuine = Истинско ли е?
page-accessibility = Достъпност
page-as-of = Състояние при последната промяна
page-proof = Актуална ли е тази страница? Знак за живот, обновяван всяка минута (JSON)
page-history-picture = Кога е била в сила всяка версия
page-print = На хартия нищо не се променя. Кодът води до това, което е в сила.
page-levels-lead = Едно ниво е в сила, докато органът му не го промени. Всяко е показано по собствената си скала.
page-level-since = В сила от
page-level-overdue = Прегледът е просрочен: това може вече да не е така.
page-open-reader = Отваряне в четец на емисии на това устройство
page-web-readers = В четец в мрежата
page-genuine-lead = Всичко наше е на този сайт, на адреси, които започват с { $address }.
page-genuine-check = Въведете сами този адрес и потърсете съобщението. Ако не е тук, не е наше.
page-genuine-never = Никога не искаме пари, пароли или лични данни.
page-genuine-doubt = При съмнение следвайте полицията и органите на място.
page-access-lead = Тези страници трябва да могат да се четат от всички. Те следват WCAG 2.2, ниво AA.
page-access-how = Те работят без скриптове, само с клавиатура, с екранни четци, увеличени, в тъмен и контрастен изглед и на хартия.
page-access-limits = Картите и диаграмите са изображения; всичко в тях е казано и с думи. Непреведен текст е отбелязан.
page-access-tell = Ако не можете да прочетете или използвате нещо, моля, кажете ни.
