// A thousand random schedules of faults: the component in a real page, with clocks, network, chance and the device's sleep
// in the test's hands. In each one the test knows what is true, and holds against it what the component says at every step.
//
// Never: "none" while something real was in force for longer than an answer may be believed; an advisory as current after
// it expired; an older state after a newer one; "current" or "none" from an old copy.
//
// usage: node tests/browser/embed-faults.mjs [SCHEDULES] [SEED]

import { chromium, file, serve, Shown } from './rig.mjs';

const SCHEDULES = Number(process.argv[2] || 1000);
const SEED = Number(process.argv[3] || 20261201);
const script = file('templates/embed/1.0.0/forewarn.js');

/** Runs in the page, before the component. */
const world = () => {
  const MINUTE = 60_000;
  const HOUR = 60 * MINUTE;
  const START = Date.parse('2026-12-01T12:00:00Z');
  const real = { now: Date.now, Date, channel: MessageChannel };
  let w;

  const random = (seed) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };

  // The clocks: `time` is the truth; `mono` stops while the device sleeps; the visitor's is off by `off`.
  Date.now = () => (w ? Math.floor(w.time + w.off) : real.now());
  performance.now = () => (w ? w.mono : 0);
  window.setTimeout = (call, wait = 0) => {
    w.timers.set(++w.ids, { at: w.mono + Math.max(wait, 1), call });
    return w.ids;
  };
  window.clearTimeout = (id) => w?.timers.delete(id);
  Math.random = () => (w ? w.chance() : 0.5);
  Object.defineProperty(document, 'hidden', { get: () => w?.hidden || false });

  const iso = (at) => new Date(at).toISOString();
  const form = (one) => ({ form: 1, advisory: one.id, url: `https://w.example/${one.id}`, revision: 1, status: one.status, severity: 'severe', effective: iso(one.from),
    expires: iso(one.until), areas: [{ name: 'Vienna' }], language: 'en', texts: { en: { headline: one.id, summary: 's', instruction: [] } } });

  /** What the service says at a time, by its record. */
  const told = (at) => {
    const beat = Math.floor(at / MINUTE) * MINUTE;
    const known = w.all.filter((one) => one.sent <= at && at < Math.min(one.until, one.ended));
    const holds = known.filter((one) => one.from <= at);
    const steps = w.all.flatMap((one) => [one.sent, one.from, one.until, one.ended]).filter((step) => step <= at);
    return { form: 1, generated_at: iso(beat), next_check_by: iso(beat + 3 * MINUTE), ledger_position: w.all.filter((one) => one.sent <= at || one.ended <= at).length,
      feed: 'all', url: 'https://w.example/', titles: { en: 'All' }, updated: iso(Math.max(START - 99 * HOUR, ...steps)), count: holds.length,
      announced: known.filter((one) => one.from > at).map(form), advisories: holds.map(form) };
  };

  window.fetch = (_, { signal } = {}) => new Promise((resolve, reject) => {
    const fault = w.fault;
    const wait = 20 + w.chance() * (fault.kind === 'slow' ? 9500 : 400);
    const stop = () => reject(new DOMException('aborted', 'AbortError'));
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    w.asked += 1;
    if (fault.kind === 'hang') return undefined;
    return setTimeout(() => {
      const say = (text, sent, ok = true, status = 200, age = 0) => {
        const headers = new Map(w.dated ? [['date', new Date(Math.floor(sent / 1000) * 1000).toUTCString()], ['age', String(age)]] : []);
        resolve({ ok, status, headers: { get: (name) => headers.get(name) ?? null }, text: async () => text });
      };
      const at = w.time;
      const cached = w.chance() < 0.5 ? Math.floor(w.chance() * 30) : 0;
      switch (fault.kind) {
        case 'reset': return reject(new TypeError('Failed to fetch'));
        case '500': return say('{"error": true}', at, false, 500);
        case 'challenge': return say('<!DOCTYPE html><title>Just a moment</title>', at);
        case 'half': return say(JSON.stringify(told(at)).slice(0, 200 + w.chance() * 300), at);
        case 'short': return say(JSON.stringify({ ...told(at), advisories: [] }), at);
        // An old copy: sent now by whoever has it, or served from a cache with the date that it had.
        case 'old': return w.old(say, told(fault.since - fault.age), at, at - fault.since + fault.age);
        case 'frozen': return w.old(say, told(fault.since), at, at - fault.since);
        // A mirror that is always late by as much: its time runs, and is not the time.
        case 'late': return say(JSON.stringify(told(at - fault.age)), at);
        // What is true, with a time that is not.
        case 'lies': {
          const body = told(at);
          return say(JSON.stringify({ ...body, generated_at: iso(Date.parse(body.generated_at) + fault.off), next_check_by: iso(Date.parse(body.next_check_by) + fault.off) }), at);
        }
        default: return say(JSON.stringify(told(at - cached * 1000)), at - cached * 1000, true, 200, cached);
      }
    }, wait);
  });

  const settle = () => new Promise((done) => { const c = new real.channel(); c.port1.onmessage = () => done(); c.port2.postMessage(0); });
  const pick = (list) => list[Math.floor(w.chance() * list.length)];

  const advisories = () => Array.from({ length: Math.floor(w.chance() * 5) }, (_, n) => {
    const sent = START + (w.chance() * 5 - 2) * HOUR;
    const from = sent + (w.chance() < 0.4 ? w.chance() * HOUR : 0);
    const until = from + (2 + w.chance() * 180) * MINUTE;
    const ended = w.chance() < 0.3 ? sent + w.chance() * (until - sent) : Infinity;
    return { id: `a${n}`, sent, from, until, ended, status: w.chance() < 0.2 ? 'exercise' : 'actual' };
  });

  const KINDS = ['ok', 'ok', 'ok', 'ok', 'reset', '500', 'hang', 'slow', 'challenge', 'half', 'short', 'old', 'frozen', 'late', 'lies'];
  const nextFault = () => {
    const kind = pick(KINDS);
    const off = pick([-1, 1]) * (10 * MINUTE + w.chance() * 48 * HOUR);
    return { kind, since: w.time, age: 5 * MINUTE + w.chance() * 72 * HOUR, off, until: w.time + (1 + w.chance() * 25) * MINUTE };
  };

  /** What is wrong with what is shown now, if anything. */
  const judge = (element) => {
    const state = element.getAttribute('state');
    const shown = [...element.shadowRoot.querySelectorAll('[part~=headline]')].map((one) => one.textContent.replace(/^EXERCISE: /, ''));
    w.seen[state] = (w.seen[state] || 0) + 1;
    // How far the best reckoning may be off: a second or two where the sender's date can be seen, else the clocks' tolerance.
    const slack = w.dated ? 0 : 95_000;
    const wrong = [];
    const holds = (one, at) => one.sent <= at && one.from <= at && at < Math.min(one.until, one.ended);
    if (state === 'none') {
      const believed = 180_000 + slack + 2000;
      const missed = w.all.filter((one) => holds(one, w.time) && holds(one, w.time - believed) && Math.max(one.sent, one.from) <= w.time - believed);
      for (const one of missed) wrong.push(`false all-clear: ${one.id}`);
      if (shown.length) wrong.push('none with items');
    }
    if (state === 'current') {
      for (const id of shown) {
        const one = w.all.find((each) => each.id === id);
        if (w.time >= one.until + slack + (w.woken > w.time - 15_000 ? 15_000 : 0)) wrong.push(`expired shown as current: ${id} by ${w.time - one.until} ms`);
        if (w.time > one.ended + 180_000 + slack + 2000) wrong.push(`ended shown as current: ${id}`);
      }
      if (!shown.length) wrong.push('current without items');
    }
    const text = element.shadowRoot.textContent;
    if (state !== 'none' && /no advisory is in force/.test(text)) wrong.push(`says none in ${state}`);
    for (const one of w.all.filter((each) => each.status === 'exercise' && shown.includes(each.id))) {
      if (!text.includes(`EXERCISE: ${one.id}`)) wrong.push(`an exercise that is not called one: ${one.id}`);
    }
    return wrong;
  };

  window.play = async (seed) => {
    const chance = random(seed);
    w = { chance, time: START + chance() * MINUTE, mono: 1000, off: 0, ids: 0, timers: new Map(), asked: 0, hidden: false, seen: {}, woken: 0 };
    w.off = chance() < 0.5 ? (chance() - 0.5) * 20_000 : pick([-1, 1]) * chance() * 60 * HOUR;
    w.dated = chance() < 0.5;
    w.old = (say, body, at, age) => (chance() < 0.5 ? say(JSON.stringify(body), at) : say(JSON.stringify(body), at - age, true, 200, chance() < 0.5 ? Math.floor(age / 1000) : 0));
    w.all = advisories();
    w.fault = chance() < 0.6 ? { kind: 'ok', until: w.time + chance() * 20 * MINUTE } : nextFault();
    const wrong = [];
    const end = w.time + (30 + chance() * 210) * MINUTE;
    const element = document.createElement('forewarn-feed');
    element.setAttribute('src', 'https://w.example/feeds/all/current.json');
    element.setAttribute('timezone', 'UTC');
    document.body.replaceChildren(element);
    await settle();
    let steps = 0;
    let device = w.time + chance() * HOUR;
    while (w.time < end && steps < 4000) {
      steps += 1;
      const due = [...w.timers].sort(([, a], [, b]) => a.at - b.at)[0];
      const timer = due ? w.time + Math.max(0, due[1].at - w.mono) : Infinity;
      const next = Math.min(timer, w.fault.until, device, end, w.time + MINUTE);
      w.mono += next - w.time;
      w.time = next;
      if (next === timer) {
        w.timers.delete(due[0]);
        due[1].call();
        await settle();
      } else if (next === w.fault.until) {
        w.fault = nextFault();
      } else if (next === device) {
        device = w.time + (5 + chance() * 60) * MINUTE;
        const what = chance();
        if (what < 0.3) {
          // Sleep: the visitor's clock goes on; the other one perhaps. Nobody tells the page, or somebody does.
          const slept = chance() * 10 * HOUR;
          w.time += slept;
          if (chance() < 0.5) w.mono += slept;
          w.woken = w.time;
          if (chance() < 0.5) window.dispatchEvent(new Event('online'));
        } else if (what < 0.5) {
          w.hidden = !w.hidden;
          document.dispatchEvent(new Event('visibilitychange'));
        } else if (what < 0.6) {
          w.off = (chance() - 0.5) * 4 * HOUR;
        } else if (what < 0.7) {
          // A framework takes it out and puts it back.
          const place = element.parentNode;
          element.remove();
          place.append(element);
        } else window.dispatchEvent(new Event('online'));
        await settle();
      }
      // Nobody looks at a page that is hidden; a device that has just woken has 15 seconds to notice by itself.
      if (w.hidden || w.time - w.woken < 15_500) continue;
      wrong.push(...judge(element).map((what) => `seed ${seed}, ${Math.round((w.time - START) / 1000)} s, ${w.fault.kind}, ${w.dated ? '' : 'un'}dated, clock off ${Math.round(w.off / 1000)} s: ${what}`));
      if (wrong.length > 5) break;
    }
    element.remove();
    await settle();
    const { seen, asked } = w;
    const minutes = (w.time - START) / MINUTE;
    w = null;
    return { wrong, seen, asked, steps, minutes };
  };
};

const shown = new Shown();
const server = await serve((_, path) => (path.endsWith('.js') ? { headers: { 'Content-Type': 'text/javascript' }, body: script }
  : { body: '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Faults</title><body>' }));
const browser = await chromium();
const page = await browser.newPage();
await page.addInitScript(world);
await page.goto(server.origin);
await page.addScriptTag({ type: 'module', url: `${server.origin}/forewarn.js` });
await page.waitForFunction(() => customElements.get('forewarn-feed'));
const sum = { current: 0, none: 0, stale: 0, failed: 0, asked: 0, steps: 0, minutes: 0 };
for (let n = 0; n < SCHEDULES; n += 1) {
  const { wrong, seen, asked, steps, minutes } = await page.evaluate((seed) => window.play(seed), SEED + n);
  for (const [state, count] of Object.entries(seen)) if (state !== 'null') sum[state] += count;
  sum.asked += asked;
  sum.steps += steps;
  sum.minutes += minutes;
  shown.is(`schedule ${n}`, wrong, []);
}
await browser.close();
await server.close();
console.log(`${SCHEDULES} schedules from seed ${SEED}: ${Math.round(sum.minutes / 60)} hours, ${sum.steps} steps, ${sum.asked} requests; looked at ` +
  ['current', 'none', 'stale', 'failed'].map((state) => `${state} ${sum[state]}`).join(', '));
for (const state of ['current', 'none', 'stale', 'failed']) shown.true(`${state} was seen at all`, sum[state] > 0);
shown.end('random faults');
