// What a view looks like. Elements and texts only, made by the DOM: no markup is ever parsed, so that nothing in a feed
// can be more than text, and no host page's Content-Security-Policy or Trusted Types stand in the way.

import { sheet } from './sheet.js';

/** More than this is a list for the publisher's own page; how many are left out is said. */
const ROOM = 25;

const make = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) if (value) element.setAttribute(key, value);
  element.append(...children.filter((child) => child || child === 0));
  return element;
};

/** An address of the web, or none: a feed cannot make a link run anything. */
const web = (address) => {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) && url.href;
  } catch {
    return '';
  }
};

export const direction = (tongue) => (/^(ar|fa|he|ps|ur|yi)\b/i.test(tongue) ? 'rtl' : 'ltr');

const primary = (tag) => tag.toLowerCase().split('-')[0];

/** Which of these languages is the one that was asked for, or else the nearest. */
const nearest = (said, tongue) => {
  const tags = Object.keys(said || {});
  return tags.find((tag) => tag === tongue) || tags.find((tag) => primary(tag) === primary(tongue));
};

/** The text in the language that was asked for, or else in the advisory's own. */
const textOf = ({ form }, tongue) => {
  const tags = Object.keys(form.texts);
  const near = nearest(form.texts, tongue);
  const tag = near || (form.texts[form.language] ? form.language : tags[0]);
  return { ...form.texts[tag], tag, other: !near };
};

/** An area in the language that was asked for, or else in that of the text, or else as it was named. */
const areaOf = ({ name, names }, tongue, tag) => names?.[nearest(names, tongue) || tag] || name;

/** An instant on the clocks of the venue, or else of the place itself, with the name of its zone; never on the visitor's. */
const time = (at, host, words, zone) => {
  const day = { weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' };
  const date = new Date(at);
  // This is Europe, where zones have their names in English too.
  const inZone = (timeZone) => date.toLocaleString(words.lang === 'en' ? 'en-GB' : words.lang, { ...day, timeZone });
  let text;
  try {
    text = inZone(host.getAttribute('timezone') || zone);
  } catch {
    text = inZone('UTC');
  }
  return make('time', { datetime: date.toISOString() }, text);
};

/** A sentence with elements at its `{places}`, each kept apart from the direction of the words around it. */
const weave = (sentence, values) =>
  sentence.split(/\{(\w+)\}/).map((part, n) => (n % 2 ? make('bdi', null, values[part] ?? '') : part));

/** A name as an authority has it, in its own language. */
const named = ({ language, local }) => make('bdi', { lang: language }, local);

const labelled = (words, label, value) => weave(words.labelled, { label: words[label], value });

const headlineOf = (entry, tongue, words) => {
  const mark = { exercise: words.exercise, test: words.test }[entry.form.status];
  return (mark ? mark + ' ' : '') + textOf(entry, tongue).headline;
};

const item = (entry, host, { tongue, words }, level) => {
  const { form } = entry;
  const text = textOf(entry, tongue);
  const drill = form.status !== 'actual';
  const own = { lang: text.tag, dir: direction(text.tag) };
  const headline = headlineOf(entry, tongue, words);
  const href = web(form.url);
  const threat = form.threat_level;
  const facts = [
    drill ? [] : labelled(words, 'severity', words[form.severity] || ''),
    labelled(words, 'where', (form.areas || []).map((area) => areaOf(area, tongue, text.tag)).join(' · ')),
    labelled(words, entry.over < Infinity ? 'until' : 'review', time(entry.until, host, words, entry.zone)),
    threat && weave(words.level, { name: named(threat.name), step: threat.step, count: threat.steps, scale: named(threat.scheme_name) }),
    text.other && [words.untranslated],
  ];
  const steps = form.no_action ? [] : text.instruction || [];
  const brief = host.hasAttribute('compact');
  return make('li', { part: `item ${drill ? 'drill' : form.severity}` },
    make('h' + Math.min(level + 1, 6), { part: 'headline', ...own },
      href ? make('a', { part: 'link', href, referrerpolicy: 'no-referrer' }, headline) : headline),
    drill && make('p', { part: 'warning' }, make('strong', null, form.status === 'test' ? words.isTest : words.isExercise)),
    !brief && make('p', { part: 'text', ...own }, text.summary || ''),
    !brief && steps.length > 0 && make('p', { part: 'label' }, make('strong', null, words.do)),
    !brief && steps.length > 0 && make('ul', { part: 'do', ...own }, ...steps.map((step) => make('li', null, step))),
    ...facts.filter((fact) => fact && fact.length).map((fact) => make('p', { part: 'fact' }, ...fact)));
};

const sentenceOf = ({ state, entries, answer, tongue, words }) => {
  const titles = answer?.titles || {};
  const feed = titles[tongue] || titles[tongue.split('-')[0]] || Object.values(titles)[0] || '';
  // Exercises are never counted among what is real.
  const drills = entries.filter(({ form }) => form.status !== 'actual').length;
  const counts = [[words.count, entries.length - drills], [words.drills, drills]].filter(([, count]) => count);
  if (state === 'current') return counts.map(([label, value]) => words.labelled.replace('{label}', label).replace('{value}', value)).join(' · ');
  if (state === 'none') return words.none.replace('{feed}', () => feed);
  if (state === 'stale') return words.stale;
  return state === 'failed' ? words.failed : '';
};

/** Draws a view into a shadow root; gives what it drew, to be given back the next time. */
export const draw = (root, host, view, before) => {
  const { state, entries, answer, tongue, words } = view;
  const asOf = answer && state !== 'failed' && weave(words.asOf, { when: time(answer.made, host, words, answer.zone) });
  const said = sentenceOf(view);
  const looks = host.constructor.observedAttributes.map((name) => host.getAttribute(name));
  const key = JSON.stringify([said, state, tongue, words, looks, entries.map(({ form }) => form)]);
  const status = host.querySelector(':scope > [slot=status]') || make('span', { slot: 'status', role: 'status' });
  if (!status.isConnected) host.append(status);
  const headline = (entry) => headlineOf(entry, tongue, words);
  if (before?.key === key) {
    before.asOf.replaceChildren(...(asOf || []));
    return { ...before, status, headline };
  }
  const focus = root.activeElement?.href;
  const level = Math.min(Math.max(+host.getAttribute('heading-level') || 2, 1), 6) | 0;
  const list = entries.slice(0, ROOM).map((entry) => item(entry, host, view, level));
  const asOfLine = make('p', { part: 'as-of' }, ...(asOf || []));
  const fallback = web(host.getAttribute('href') || answer?.url);
  const doubt = state === 'stale' || state === 'failed';
  root.adoptedStyleSheets = [sheet()];
  root.replaceChildren(make('section', {
    part: `box ${state}`, lang: words.lang, dir: direction(words.lang),
    'aria-labelledby': 'title',
  },
  make('h' + level, { part: 'title', id: 'title' }, words.title),
  said && make('p', { part: doubt ? 'note doubt' : 'note' }, said),
  list.length > 0 && make('ul', { part: 'list', role: 'list' }, ...list),
  entries.length > ROOM && make('p', { part: 'omitted' }, words.omitted.replace('{count}', entries.length - ROOM)),
  asOfLine,
  make('p', { part: 'more' }, make('slot', null,
    fallback && make('a', { part: 'link', href: fallback, referrerpolicy: 'no-referrer' }, words.more))),
  make('div', null, make('slot', { name: 'status' }))));
  const links = [...root.querySelectorAll('a')];
  if (focus) (links.find((link) => link.href === focus) || links[0])?.focus({ preventScroll: true });
  return { key, asOf: asOfLine, said, status, headline };
};
