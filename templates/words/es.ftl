### The fixed words of feeds in Spanish. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = ACTUALIZACIÓN:
prefix-ended = FINALIZADO:
prefix-retracted = RETIRADO:
prefix-expired = CADUCADO:
prefix-superseded = SUSTITUIDO:
prefix-exercise = SIMULACRO:
prefix-test = PRUEBA:

## What nobody may overlook.

exercise-warning = Esto es un simulacro. Nada de esto es real y nadie debe actuar por ello.
test-warning = Esto es una prueba del sistema. Nada de esto es real y nadie debe actuar por ello.
not-translated = Este texto no está disponible en { $wanted }; se muestra en { $shown }.
is-superseded = Este texto ya no es válido: uno más reciente lo sustituyó el { $when }.
is-replaced = Este nivel ya no es válido: otro lo sustituyó el { $when }.
is-expired = Esto ya no es válido: caducó el { $when }.
is-ended = Ha terminado. El fin se anunció el { $when }.
is-retracted = Esto se publicó por error y se retiró el { $when }. No actúe por ello.
no-action = No es necesario hacer nada.
omitted = En vigor, pero no se muestran aquí por falta de espacio: { $count }.

## Names of what follows.

labelled = { $label }: { $value }
label-issued = Publicado por
issued = { $publisher }, { $when }
label-changed = Qué ha cambiado
label-reason = Motivo
label-said = El texto decía
label-where = Dónde
label-do = Qué hacer
label-from = Válido desde
label-until = Válido hasta
label-review = Se revisará a más tardar el
label-next = Próxima información
label-level = Nivel de amenaza
label-severity = Gravedad
label-urgency = Urgencia
label-certainty = Certeza
label-audience = Para
label-contact = Contacto
label-sources = Fuentes
label-advisory = Este aviso y su historial
label-before = El texto anterior
label-newest = Lo que es válido ahora
label-successor = El nivel que lo sustituyó

## Facts in words.

decimal = ,
circle = en un radio de { $km } km
level-step = { $name }, grado { $step } de { $count } de la escala «{ $scale }»
level-scale = De menor a mayor: { $names }
level-origin = Fijado por { $authority }; consultado el { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = extrema
severity-severe = grave
severity-moderate = moderada
severity-minor = leve
severity-unknown = desconocida
urgency-immediate = actuar de inmediato
urgency-expected = actuar en una hora
urgency-future = actuar próximamente
urgency-past = ya no hay que actuar
urgency-unknown = desconocida
certainty-observed = observada
certainty-likely = probable (más del 50 %)
certainty-possible = posible, pero no probable
certainty-unlikely = no se espera
certainty-unknown = desconocida

## Days and hours.

date = { $day } de { $month } de { $year }
time = { $date }, { $clock } ({ $zone })
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## Languages, as they stand in a sentence.

language-ar = árabe
language-bg = búlgaro
language-cs = checo
language-da = danés
language-de = alemán
language-el = griego
language-en = inglés
language-es = español
language-et = estonio
language-fi = finés
language-fr = francés
language-ga = irlandés
language-hr = croata
language-hu = húngaro
language-it = italiano
language-lt = lituano
language-lv = letón
language-mt = maltés
language-nl = neerlandés
language-no = noruego
language-pl = polaco
language-pt = portugués
language-ro = rumano
language-ru = ruso
language-sk = eslovaco
language-sl = esloveno
language-sv = sueco
language-tr = turco
language-uk = ucraniano
