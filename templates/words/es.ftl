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
omitted-all = La lista completa: { $address }
archive-note = Aquí consta lo que se envió, tal como se dijo entonces. Lo que está en vigor figura en el propio canal.

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
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
circle = { $place }, en un radio de { $km } km
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
certainty-likely = probable (más del 50 %)
certainty-possible = posible, pero no probable
certainty-unlikely = no se espera
certainty-unknown = desconocida

## Days and hours.

date = { $day } de { $month } de { $year }
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
zone-azores = hora de las Azores
zone-istanbul = hora de Estambul
zone-minsk = hora de Minsk
zone-moscow = hora de Moscú
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
language-is = islandés
language-it = italiano
language-lt = lituano
language-lv = letón
language-mt = maltés
language-nb = noruego bokmål
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

## Embeds: what stands on the pages of others.

embed-title = Avisos de seguridad pública
embed-none = { $feed }: no hay ningún aviso en vigor.
embed-stale = No se ha podido comprobar la situación actual. Los avisos pueden haber cambiado.
embed-failed = No se han podido cargar los avisos. Esto no significa que no haya ninguno.
embed-as-of = Situación a { $when }
embed-check-by = Se renovará antes de { $when }
embed-more = Todos los avisos y sus detalles
embed-untranslated = Este texto no está disponible en el idioma de esta página.

## Pages for people.

page-skip = Saltar al contenido
page-nav = Páginas principales
page-home = En vigor
page-feeds = Canales
page-languages = Idiomas
page-home-lead = Avisos de seguridad pública publicados por { $publisher }.
page-home-actual = Avisos en vigor
page-home-none = No hay ningún aviso de { $publisher } en vigor. Otras autoridades pueden tener sus propias alertas.
page-home-announced = Anunciados, aún no en vigor
page-home-levels = Niveles de amenaza vigentes
page-home-levels-note = Cada nivel figura con su propia escala. Las escalas de autoridades distintas no se pueden comparar.
page-home-levels-none = Aquí no se publica ningún nivel de amenaza vigente.
page-home-over = Ya no están en vigor
page-home-more = No se muestran aquí por falta de espacio: { $count }.
page-home-drills = Simulacros y pruebas
page-home-drills-note = Nada de esta parte es real.
page-subscribe = Enterarse de cada cambio
page-subscribe-text = Un canal lleva cada aviso nuevo, cada actualización y cada final a un lector de canales o a su propio sitio web.
page-all-feeds = Todos los canales y sus direcciones
page-mark-exercise = Simulacro
page-mark-test = Prueba
page-mark-announced = Aún no en vigor
page-mark-in-force = En vigor
page-mark-expired = Caducado
page-mark-ended = Finalizado
page-mark-retracted = Retirado
page-mark-superseded = Sustituido
page-mark-older = Texto anterior
page-is-announced = Entra en vigor el { $when }.
page-is-in-force = Hasta el { $when }.
page-is-standing = Hasta que se cambie; se revisará a más tardar el { $when }.
page-older = Esta es la versión { $n } de { $count }, tal como se publicó.
page-label-onset = Inicio previsto
page-label-planned = Estaba previsto hasta
page-label-over = Ya no está en vigor desde
page-label-published = Publicado
page-what = Qué ocurre
page-facts = Detalles
page-level-scale = De mayor a menor:
page-level-descending = En esta escala, un número más bajo es más grave.
page-level-here = este nivel
page-level-source = Dónde se consultó
page-history = Historial
page-history-alert = Publicado
page-history-update = Actualizado
page-history-minor = Redacción corregida
page-history-end = Declarado finalizado
page-history-retract = Retirado por error
page-history-here = en esta página
page-revision = Versión { $n }
page-follow = Guardar y seguir
page-permanent = Dirección permanente de este aviso
page-machine = Formato legible por máquinas (JSON)
near-title = A menos de { $radius } km de { $place }
page-feeds-opml = Todos los canales en un solo archivo para lectores (OPML)
page-feed-drills = Simulacros y pruebas
page-feed-drills-text = Este canal contiene entradas que no son reales. Cada una está señalada.
page-feed-changed = Último cambio
page-feed-entries = Entradas
page-feed-empty = Este canal no tiene entradas.
page-feed-what = Un canal es una dirección que un lector de canales consulta con regularidad. No necesita ninguna cuenta.
page-feed-step-copy = Copie una de las direcciones de abajo. Todas contienen lo mismo; en caso de duda, elija Atom.
page-feed-step-paste = Péguela en su lector de canales donde pide una nueva suscripción.
page-feed-step-read = El lector muestra entonces cada aviso nuevo, cada actualización y cada final.
page-feed-languages = Este canal en otros idiomas
page-missing = Aquí no hay nada
page-missing-text = No hay ninguna página en esta dirección. Tal vez se copió incompleta.
page-gone = Retirado definitivamente
page-gone-text = Este canal ya no existe y no volverá. Elija otro, por favor.
page-pause = Una breve pausa
page-pause-text = Este servicio está en mantenimiento. Inténtelo de nuevo dentro de unos minutos. Esto no significa que un aviso haya finalizado.
page-levels = Niveles de amenaza
page-genuine = ¿Es auténtico?
page-accessibility = Accesibilidad
page-as-of = Estado según el último cambio
page-proof = ¿Está al día esta página? Una señal de vida, renovada cada minuto (JSON)
page-history-picture = Cuándo rigió cada versión
page-print = En papel esto ya no cambia. El código lleva a lo que está en vigor.
page-levels-lead = Un nivel rige hasta que su autoridad lo cambia. Cada uno figura en su propia escala.
page-level-since = En vigor desde
page-level-overdue = Su revisión está atrasada: puede que ya no sea así.
page-open-reader = Abrir en un lector de canales de este dispositivo
page-web-readers = En un lector en la web
page-genuine-lead = Todo lo nuestro está en este sitio, en direcciones que empiezan por { $address }.
page-genuine-check = Escriba usted esta dirección y busque el aviso. Si no está aquí, no es nuestro.
page-genuine-never = Nunca pedimos dinero, contraseñas ni datos personales.
page-genuine-doubt = En caso de duda, siga a la policía y a las autoridades en el lugar.
page-access-lead = Estas páginas deben poder leerlas todas las personas. Siguen las WCAG 2.2, nivel AA.
page-access-how = Funcionan sin scripts, solo con el teclado, con lectores de pantalla, ampliadas, en vista oscura o de alto contraste, y en papel.
page-access-limits = Los mapas y gráficos son imágenes; todo lo que muestran está también en palabras. Un texto sin traducir lo indica.
page-access-tell = Si no puede leer o usar algo, díganoslo, por favor.
