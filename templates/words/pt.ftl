### The fixed words of feeds in Portuguese. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = ATUALIZAÇÃO:
prefix-ended = TERMINADO:
prefix-retracted = RETIRADO:
prefix-expired = EXPIRADO:
prefix-superseded = SUBSTITUÍDO:
prefix-exercise = EXERCÍCIO:
prefix-test = TESTE:

## What nobody may overlook.

exercise-warning = Isto é um exercício. Nada aqui é real e ninguém tem de fazer nada.
test-warning = Isto é um teste do sistema. Nada aqui é real e ninguém tem de fazer nada.
not-translated = Este texto não está disponível em { $wanted }; é apresentado em { $shown }.
is-superseded = Este texto já não é válido: foi substituído por outro mais recente em { $when }.
is-replaced = Este nível já não é válido: foi substituído por outro em { $when }.
is-expired = Isto já não é válido: expirou em { $when }.
is-ended = Terminou. O fim foi anunciado em { $when }.
is-retracted = Isto foi publicado por engano e retirado em { $when }. Não siga estas indicações.
no-action = Não é preciso fazer nada.
omitted = Em vigor, mas não mostrados aqui por falta de espaço: { $count }.
omitted-all = A lista completa: { $address }
archive-note = Aqui está o que foi enviado, tal como foi dito então. O que está em vigor encontra-se no próprio feed.
near-title = Num raio de { $radius } km de { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Publicado por
issued = { $publisher }, { $when }
label-changed = O que mudou
label-reason = Motivo
label-said = O texto dizia
label-where = Onde
label-do = O que fazer
label-from = Válido desde
label-until = Válido até
label-review = A rever até
label-next = Próxima informação
label-level = Nível de ameaça
label-severity = Gravidade
label-urgency = Urgência
label-certainty = Certeza
label-audience = Para
label-contact = Contacto
label-sources = Fontes
label-advisory = Este aviso e o seu histórico
label-before = O texto anterior
label-newest = O que é válido agora
label-successor = O nível que o substituiu

## Facts in words.

decimal = ,
circle = { $place }, num raio de { $km } km
level-step = { $name }, grau { $step } de { $count } na escala «{ $scale }»
level-scale = Do mais baixo ao mais alto: { $names }
level-origin = Definido por { $authority }; consultado em { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = extrema
severity-severe = grave
severity-moderate = moderada
severity-minor = ligeira
severity-unknown = desconhecida
urgency-immediate = agir de imediato
urgency-expected = agir no prazo de uma hora
urgency-future = agir em breve
urgency-past = já não é preciso agir
urgency-unknown = desconhecida
certainty-observed = observada
certainty-likely = provável (mais de 50 %)
certainty-possible = possível, mas pouco provável
certainty-unlikely = não esperada
certainty-unknown = desconhecida

## Days and hours.

date = { $day } de { $month } de { $year }
clock = { $hour }h{ $minute }
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
zone-azores = hora dos Açores
zone-istanbul = hora de Istambul
zone-minsk = hora de Minsk
zone-moscow = hora de Moscovo
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro

## Languages, as they stand in a sentence.

language-ar = árabe
language-bg = búlgaro
language-cs = checo
language-da = dinamarquês
language-de = alemão
language-el = grego
language-en = inglês
language-es = espanhol
language-et = estónio
language-fi = finlandês
language-fr = francês
language-ga = irlandês
language-hr = croata
language-hu = húngaro
language-is = islandês
language-it = italiano
language-lt = lituano
language-lv = letão
language-mt = maltês
language-nb = norueguês (bokmål)
language-nl = neerlandês
language-no = norueguês
language-pl = polaco
language-pt = português
language-ro = romeno
language-ru = russo
language-sk = eslovaco
language-sl = esloveno
language-sv = sueco
language-tr = turco
language-uk = ucraniano

## Embeds: what stands on the pages of others.

embed-title = Avisos de segurança pública
embed-none = { $feed }: nenhum aviso está em vigor.
embed-stale = Não foi possível verificar a situação atual. Os avisos podem ter mudado.
embed-failed = Não foi possível carregar os avisos. Isto não significa que não haja nenhum.
embed-as-of = Situação em { $when }
embed-check-by = A renovar até { $when }
embed-more = Todos os avisos e pormenores
embed-untranslated = Este texto não está disponível na língua desta página.

## Pages for people.

page-skip = Ir para o conteúdo
page-nav = Páginas principais
page-home = Em vigor
page-feeds = Feeds
page-languages = Línguas
page-home-lead = Avisos de segurança pública publicados por { $publisher }.
page-home-actual = Avisos em vigor
page-home-none = Nenhum aviso de { $publisher } está em vigor. Outras autoridades podem ter os seus próprios avisos.
page-home-announced = Anunciados, ainda não em vigor
page-home-levels = Níveis de ameaça vigentes
page-home-levels-note = Cada nível é apresentado com a sua própria escala. As escalas de autoridades diferentes não são comparáveis.
page-home-levels-none = Não está publicado aqui nenhum nível de ameaça vigente.
page-home-over = Já não estão em vigor
page-home-more = Não mostrados aqui por falta de espaço: { $count }.
page-home-drills = Exercícios e testes
page-home-drills-note = Nada nesta parte é real.
page-subscribe = Saber de cada alteração
page-subscribe-text = Um feed leva cada novo aviso, cada atualização e cada fim a um leitor de feeds ou ao seu próprio sítio.
page-all-feeds = Todos os feeds e os seus endereços
page-mark-exercise = Exercício
page-mark-test = Teste
page-mark-announced = Ainda não em vigor
page-mark-in-force = Em vigor
page-mark-expired = Expirado
page-mark-ended = Terminado
page-mark-retracted = Retirado
page-mark-superseded = Substituído
page-mark-older = Texto anterior
page-is-announced = Entra em vigor em { $when }.
page-is-in-force = Até { $when }.
page-is-standing = Até ser alterado; a rever até { $when }.
page-older = Esta é a versão { $n } de { $count }, tal como foi publicada.
page-label-onset = Início previsto
page-label-planned = Estava previsto até
page-label-over = Já não em vigor desde
page-label-published = Publicado
page-what = O que está a acontecer
page-facts = Pormenores
page-level-scale = Do mais alto ao mais baixo:
page-level-descending = Nesta escala, um número mais baixo é mais grave.
page-level-here = este nível
page-level-source = Onde foi consultado
page-history = Histórico
page-history-alert = Publicado
page-history-update = Atualizado
page-history-minor = Redação corrigida
page-history-end = Declarado terminado
page-history-retract = Retirado por erro
page-history-here = nesta página
page-revision = Versão { $n }
page-follow = Guardar e acompanhar
page-permanent = Endereço permanente deste aviso
page-machine = Forma legível por máquina (JSON)
page-feeds-opml = Todos os feeds num só ficheiro (OPML)
page-feed-drills = Exercícios e testes
page-feed-drills-text = Este feed contém entradas que não são reais. Cada uma está assinalada.
page-feed-changed = Última alteração
page-feed-entries = Entradas
page-feed-empty = Este feed não tem entradas.
page-feed-what = Um feed é um endereço que um leitor de feeds consulta regularmente. Não precisa de conta.
page-feed-step-copy = Copie um dos endereços abaixo. Todos têm o mesmo conteúdo; em caso de dúvida, escolha Atom.
page-feed-step-paste = Cole-o no seu leitor de feeds, onde se adiciona uma nova subscrição.
page-feed-step-read = O leitor mostra depois cada novo aviso, cada atualização e cada fim.
page-feed-languages = Este feed noutras línguas
page-missing = Não há nada aqui
page-missing-text = Não existe nenhuma página neste endereço. Talvez tenha sido copiado de forma incompleta.
page-gone = Retirado definitivamente
page-gone-text = Este feed já não existe e não voltará. Escolha outro.
page-pause = Uma breve pausa
page-pause-text = Este serviço está em manutenção. Tente de novo dentro de alguns minutos. Isto não significa que um aviso tenha terminado.
page-levels = Níveis de ameaça
page-genuine = Isto é autêntico?
page-accessibility = Acessibilidade
page-as-of = Situação à data da última alteração
page-proof = Esta página está atualizada? Um sinal de vida, renovado a cada minuto (JSON)
page-history-picture = Quando vigorou cada versão
page-print = Em papel isto não muda. O código leva ao que está em vigor.
page-levels-lead = Um nível mantém-se até que a sua autoridade o altere. Cada um figura na sua própria escala.
page-level-since = Em vigor desde
page-level-overdue = A revisão está em atraso: isto pode já não ser assim.
page-open-reader = Abrir num leitor de feeds neste dispositivo
page-web-readers = Num leitor na web
page-genuine-lead = Tudo o que é nosso está neste sítio, em endereços que começam por { $address }.
page-genuine-check = Escreva este endereço e procure o aviso. Se não estiver aqui, não é nosso.
page-genuine-never = Nunca pedimos dinheiro, palavras-passe nem dados pessoais.
page-genuine-doubt = Em caso de dúvida, siga a polícia e as autoridades no local.
page-access-lead = Estas páginas devem poder ser lidas por todos. Seguem as WCAG 2.2, nível AA.
page-access-how = Funcionam sem scripts, só com o teclado, com leitores de ecrã, ampliadas, em modo escuro e de alto contraste, e em papel.
page-access-limits = Mapas e gráficos são imagens; tudo o que mostram está também em palavras. Um texto não traduzido di-lo.
page-access-tell = Se não conseguir ler ou usar algo, diga-nos.
