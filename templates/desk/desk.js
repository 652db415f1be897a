// Makes the desk better where scripts run; everything works without. No markup is made out of text.
const draft = document.getElementById('draft');

// A form is sent once, and nobody leaves what they typed without being asked.
let typed = false;
document.addEventListener('input', (event) => { typed ||= event.target.closest('main form')?.method === 'post'; });
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
  setTimeout(() => delete form.dataset.sent, SENT_AGAIN_AFTER_MS);
  typed = false;
});
window.addEventListener('pageshow', () => { for (const form of document.forms) delete form.dataset.sent; });
window.addEventListener('beforeunload', (event) => { if (typed) event.preventDefault(); });

const REVIEW_AFTER_MS = 800, KEEP_AFTER_MS = 10000, SENT_AGAIN_AFTER_MS = 5000;

function put(element, words, look) {
  const line = document.createElement('p');
  line.className = look;
  line.textContent = words;
  element.append(line);
}

function fields() {
  return new URLSearchParams(new FormData(draft));
}

async function send(address) {
  const answer = await fetch(address, { method: 'POST', body: fields(), headers: { Accept: 'application/json' } });
  return { status: answer.status, said: answer.headers.get('content-type')?.includes('json') ? await answer.json() : null };
}

// What the review says, at the fields that were touched and in the list beside.
const touched = new Set(document.querySelector('.error-summary') ? [...draft?.querySelectorAll('[data-field]') ?? []].map((f) => f.dataset.field) : []);
let asked = 0;
async function review() {
  const mine = ++asked;
  const { status, said } = await send(draft.dataset.review).catch(() => ({ status: 0 }));
  if (mine !== asked || status !== 200 || !said) return;
  for (const field of draft.querySelectorAll('[data-field]')) {
    const place = document.getElementById(`${field.dataset.field}.said`);
    const here = said.problems.filter((problem) => problem.field === field.dataset.field);
    if (!touched.has(field.dataset.field)) continue;
    place.replaceChildren();
    here.forEach((problem) => put(place, (problem.stops ? '' : 'Warning: ') + problem.text, problem.stops ? 'fault' : 'caution'));
    field.classList.toggle('faulty', here.some((problem) => problem.stops));
  }
  for (const [name, length] of Object.entries(said.lengths)) {
    const count = document.getElementById(`${name}.count`);
    if (count) count.textContent = `${length} of at most ${count.dataset.most} characters`;
  }
  const list = document.getElementById('review-list');
  list.replaceChildren();
  for (const problem of [...said.problems].sort((a, b) => b.stops - a.stops)) {
    const item = document.createElement('li'), link = document.createElement('a');
    const there = document.getElementById(problem.field) ?? draft.querySelector(`[data-field="${CSS.escape(problem.field)}"]`);
    item.className = problem.stops ? 'stops' : 'cautions';
    link.textContent = (problem.stops ? '' : 'Warning: ') + problem.text;
    link.href = `#${there?.id || 'content'}`;
    item.append(link);
    list.append(item);
  }
  const words = said.errors + said.warnings === 0 ? 'Nothing is missing.' : `${said.errors} to mend, ${said.warnings} that want a reason.`;
  const count = document.getElementById('review-count');
  if (count.textContent !== words) count.textContent = words;
}

// An unfinished draft keeps itself; whoever was slower is told, and loses nothing.
let dirty = false, stopped = false, sending = false, keeping = 0;
const keepSoon = () => {
  clearTimeout(keeping);
  keeping = setTimeout(keep, KEEP_AFTER_MS);
};
async function keep() {
  if (!dirty || stopped || sending || !draft.dataset.keep) return;
  dirty = false;
  sending = true;
  const { status, said } = await send(draft.dataset.keep).catch(() => ({ status: 0 }));
  sending = false;
  const kept = document.getElementById('kept');
  if (status === 200 && said) {
    draft.elements.version.value = said.version;
    typed = dirty;
    const now = new Date();
    kept.textContent = `Kept at ${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}.`;
  } else if (status === 409) {
    stopped = true;
    kept.textContent = 'Somebody else has changed this meanwhile. Keep yours with the button below: both versions are then shown side by side.';
  } else if (status === 401 || status === 403) {
    stopped = true;
    kept.textContent = 'Not kept: you are not signed in any more, or may not write here now. Press a button below: what you wrote comes back and can be sent again.';
  } else {
    dirty = true;
    kept.textContent = status === 422 ? 'Not kept yet: a number cannot be read.' : 'Not kept yet. It is tried again.';
  }
  // What came to nothing, and what was typed meanwhile.
  if (dirty && !stopped) keepSoon();
}

if (draft) {
  let reviewing = 0;
  const changed = (event) => {
    const field = event.target.closest('[data-field]');
    if (field) touched.add(field.dataset.field);
    dirty = true;
    clearTimeout(reviewing);
    reviewing = setTimeout(review, REVIEW_AFTER_MS);
    keepSoon();
  };
  draft.addEventListener('input', changed);
  draft.addEventListener('change', changed);
  draft.addEventListener('submit', () => { stopped = true; });
  // Whoever looks elsewhere may not come back.
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') keep(); });
  window.addEventListener('pageshow', (event) => { if (event.persisted) stopped = false; });
}

// A prewritten text is seen as it is filled in: the service tells what stands in each place, and whose clocks are meant.
const filling = document.getElementById('filling');
if (filling) {
  const LOOK_AFTER_MS = 300;
  let looking = 0, newest = 0;
  const look = async () => {
    const mine = ++newest;
    const body = new URLSearchParams(new FormData(filling));
    body.set('do', 'look');
    const answer = await fetch(filling.action, { method: 'POST', body, headers: { Accept: 'application/json' } }).catch(() => null);
    if (mine !== newest || !answer?.ok) return;
    const { places, hints, lengths } = await answer.json();
    document.querySelectorAll('#said .place').forEach((mark, n) => {
      if (!places[n]) return;
      if (mark.textContent !== places[n].text) mark.textContent = places[n].text;
      mark.classList.toggle('gap', !places[n].filled);
      for (const [name, value] of [['lang', 'en'], ['dir', 'ltr']]) places[n].filled ? mark.removeAttribute(name) : mark.setAttribute(name, value);
    });
    for (const [name, length] of Object.entries(lengths)) {
      const count = document.getElementById(`${name}.count`);
      if (count) count.textContent = `${length} of at most ${count.dataset.most} characters`;
    }
    for (const [name, words] of Object.entries(hints)) {
      const hint = document.getElementById(`${name}.hint`);
      if (hint && hint.textContent !== words) hint.textContent = words;
    }
  };
  const changed = (event) => {
    if (event.target.name === 'languages') {
      const chosen = new FormData(filling).getAll('languages');
      for (const part of document.querySelectorAll('[data-tongue]')) part.hidden = !chosen.includes(part.dataset.tongue);
      document.getElementById('values').className = `tongues-${chosen.length}`;
    }
    clearTimeout(looking);
    looking = setTimeout(look, LOOK_AFTER_MS);
  };
  filling.addEventListener('input', changed);
  filling.addEventListener('change', changed);
}

// A click on the map chooses the country in the list: the list stays the control.
for (const land of document.querySelectorAll('#places .land')) {
  const pick = document.getElementById('add.country');
  if (!pick || ![...pick.options].some((option) => option.value === land.dataset.land)) continue;
  land.classList.add('live');
  land.addEventListener('click', () => {
    pick.value = pick.value === land.dataset.land ? '' : land.dataset.land;
    document.querySelectorAll('.land.picked').forEach((other) => other.classList.remove('picked'));
    if (pick.value) land.classList.add('picked');
    pick.dispatchEvent(new Event('change', { bubbles: true }));
    pick.focus();
  });
}

// A file is read into the box, where it can be looked at before it is sent; it is then not sent twice.
const file = document.getElementById('file');
file?.addEventListener('change', async () => {
  if (!file.files[0]) return;
  try {
    const bytes = await file.files[0].arrayBuffer();
    document.getElementById('document').value = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    file.value = '';
  } catch {
    // It is no text: the service says so when it is sent.
  }
});

// What would be printed is seen whole: a frame is as high as its page.
const whole = (frame) => {
  const page = frame.contentDocument?.documentElement;
  if (page?.scrollHeight) frame.style.blockSize = `${page.scrollHeight + 4}px`;
};
const widths = new ResizeObserver((seen) => seen.forEach(({ target }) => whole(target)));
for (const frame of document.querySelectorAll('iframe.sheet:not(.embed)')) {
  frame.addEventListener('load', () => whole(frame));
  widths.observe(frame);
}
