// Shows a feed's current state from your own server: your visitors' browsers ask nobody but you.
//
//   import { forewarn } from './forewarn.mjs';
//   html += await forewarn({ src: 'https://warnings.example.org/feeds/all/current.json', lang: 'en', timezone: 'Europe/Vienna' });
//
// The rules are those of the component: "nothing in force" is said only when a fresh answer says so; what could not be
// renewed is shown as such until it lapses; an expired advisory is never shown; an older answer never replaces a newer
// one; and whatever goes wrong, the link stays. Without `timezone` each hour is told on the clocks of the place it holds
// for. The folder i18n belongs beside this file. A cache in front of your pages must not keep them for longer than a
// minute: the time in the output says how old it is. Node 18 or newer.

import { readFileSync } from 'node:fs';

/** Milliseconds for which an answer is not asked for again, an answer may take, and clocks may differ. */
const KEEP = 60_000;
const PATIENCE = 3_000;
const SKEW = 90_000;
/** After this, what could not be renewed is not shown any more. */
const FORGET = 6 * 3_600_000;

const feeds = new Map();

/** The HTML of a feed's current state. Never throws, and waits for nobody longer than its patience. */
export const forewarn = async ({ src, href = '', lang = 'en', timezone = '', level = 2, now = Date.now }) => {
  const words = wordsOf(lang);
  const feed = feeds.get(src) || { asked: -Infinity, held: null, asking: null };
  feeds.set(src, feed);
  if (Math.abs(now() - feed.asked) >= KEEP) {
    feed.asked = now();
    feed.asking = ask(src).then((answer) => {
      const newer = answer && (!feed.held || order(answer, feed.held) >= 0) && answer.made <= now() + SKEW;
      if (newer) feed.held = answer;
    });
  }
  await feed.asking;
  const link = web(href) || web(feed.held?.url) || src.replace(/current\.json.*$/, '');
  return html(look(feed.held, now()), feed.held, words, link, { lang, timezone, level });
};

const wordsOf = (lang) => {
  const tag = lang.toLowerCase().split('-')[0].replace(/^no$/, 'nb');
  for (const one of /^[a-z]{2,3}$/.test(tag) ? [tag, 'en'] : ['en']) {
    try {
      const words = JSON.parse(readFileSync(new URL(`i18n/${one}.json`, import.meta.url), 'utf8'));
      if (words.failed) return { ...words, lang: one };
    } catch {
      // The next one.
    }
  }
  return { lang: 'en', title: 'Public safety advisories', more: 'All advisories and details',
    failed: 'The advisories could not be loaded. This does not mean that there are none.' };
};

const ask = async (src) => {
  try {
    const reply = await fetch(src, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    return reply.ok ? read(await reply.text()) : null;
  } catch {
    return null;
  }
};

const order = (a, b) => {
  if (a.feed !== b.feed || a.position < b.position) return -1;
  return Math.sign(a.made - b.made) || Math.sign(a.updated - b.updated);
};

/** Reads an answer; throws where anything in it is not as it should be. */
const read = (text) => {
  const need = (holds) => {
    if (!holds) throw new TypeError('not a current state');
  };
  const body = JSON.parse(text);
  const [made, checkBy] = [Date.parse(body.generated_at), Date.parse(body.next_check_by)];
  need(body.form === 1 && made && checkBy > made && body.count === body.advisories.length);
  const entries = [...body.advisories, ...(body.announced || [])].map((form) => {
    const [from, until] = [Date.parse(form.effective), Date.parse(form.expires ?? form.review_by)];
    need(from && until && Object.keys(form.texts).length && ['actual', 'exercise', 'test'].includes(form.status));
    // On the clocks of its place, or else with the offset that was written.
    const zone = form.time_zone || (form.expires ?? form.review_by).slice(-6);
    return { form, from, until, over: form.expires ? until : Infinity, zone };
  });
  return { made, checkBy: Math.min(checkBy, made + 900_000), position: body.ledger_position || 0, updated: Date.parse(body.updated),
    feed: body.feed, url: body.url, titles: body.titles || {}, zone: body.time_zone || 'UTC', inForce: body.count, entries };
};

/** What may be said: the state, and what is in force. */
const look = (held, now) => {
  if (!held || now >= held.made + FORGET) return { state: 'failed', entries: [] };
  const entries = held.entries.filter(({ from, over }) => from <= now && now < over);
  const begun = held.inForce > 0 || held.entries.some(({ from }) => from <= now);
  const fresh = now >= held.made - SKEW && now <= held.checkBy;
  return { state: fresh ? (entries.length ? 'current' : begun ? 'stale' : 'none') : 'stale', entries };
};

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (raw) => String(raw ?? '').replace(/[&<>"']/g, (c) => ESCAPES[c]);
const web = (address) => (typeof address === 'string' && /^https?:\/\//i.test(address) ? address : '');

const time = (at, { lang, timezone }, zone) => {
  const format = { weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
  let said;
  try {
    said = new Date(at).toLocaleString(lang === 'en' ? 'en-GB' : lang, { ...format, timeZone: timezone || zone });
  } catch {
    said = new Date(at).toLocaleString('en-GB', { ...format, timeZone: 'UTC' });
  }
  return `<time datetime="${new Date(at).toISOString()}">${text(said)}</time>`;
};

const say = (sentence, values) => text(sentence).replace(/\{(\w+)\}/g, (_, name) => `<bdi>${values[name] ?? ''}</bdi>`);

/** An area in the language of the words, or else in that of the text, or else as it was named. */
const areaOf = ({ name, names }, tags) => text(names?.[tags.find((tag) => names[tag])] || name);

const item = ({ form, until, over, zone }, words, options) => {
  const tongue = [options.lang, words.lang, form.language].find((tag) => form.texts[tag]) || Object.keys(form.texts)[0];
  const said = form.texts[tongue];
  const drill = form.status !== 'actual';
  const mark = drill ? `${form.status === 'test' ? words.test : words.exercise} ` : '';
  const own = ` lang="${text(tongue)}" dir="auto"`;
  const h = `h${Math.min(6, options.level + 1)}`;
  const href = web(form.url);
  const headline = text(mark + said.headline);
  const steps = form.no_action ? [] : said.instruction || [];
  const where = (form.areas || []).map((area) => areaOf(area, [options.lang, words.lang, tongue])).join(' · ');
  const fact = (label, value) => `<p>${say(words.labelled, { label: text(words[label]), value })}</p>`;
  return [
    `<li class="forewarn-item${drill ? ' forewarn-drill' : ''}">`,
    `<${h}${own}>${href ? `<a href="${text(href)}">${headline}</a>` : headline}</${h}>`,
    drill ? `<p><strong>${text(form.status === 'test' ? words.isTest : words.isExercise)}</strong></p>` : '',
    `<p${own}>${text(said.summary)}</p>`,
    steps.length ? `<p><strong>${text(words.do)}</strong></p><ul${own}><li>${steps.map(text).join('</li><li>')}</li></ul>` : '',
    fact('where', where), fact(over < Infinity ? 'until' : 'review', time(until, options, zone)), '</li>',
  ].filter(Boolean).join('\n');
};

const html = ({ state: found, entries }, held, words, href, options) => {
  // Without its words it can say nothing but this.
  const state = words.labelled ? found : 'failed';
  const feed = text(held?.titles[words.lang] || Object.values(held?.titles || {})[0] || '');
  // Exercises are never counted among what is real.
  const drills = entries.filter(({ form }) => form.status !== 'actual').length;
  const counts = [['count', entries.length - drills], ['drills', drills]].filter(([, count]) => count);
  const said = {
    failed: () => text(words.failed), stale: () => text(words.stale), none: () => say(words.none, { feed }),
    current: () => counts.map(([label, value]) => say(words.labelled, { label: text(words[label]), value })).join(' · '),
  }[state]();
  const shown = state !== 'failed' && held;
  const asOf = (key, at) => say(words[key], { when: time(at, options, held.zone) });
  const dir = ['ar', 'fa', 'he', 'ur'].includes(words.lang) ? 'rtl' : 'ltr';
  return [
    `<section class="forewarn" data-state="${state}" lang="${text(words.lang)}" dir="${dir}">`,
    `<h${options.level}>${text(words.title)}</h${options.level}>`,
    `<p class="forewarn-note">${said}</p>`,
    shown && entries.length ? `<ul class="forewarn-list">\n${entries.map((one) => item(one, words, options)).join('\n')}\n</ul>` : '',
    shown ? `<p>${asOf('asOf', held.made)}. ${asOf('checkBy', held.checkBy)}.</p>` : '',
    `<p><a href="${text(href)}">${text(words.more)}</a></p>`, '</section>\n',
  ].filter(Boolean).join('\n');
};
