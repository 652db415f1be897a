// The component's four states under a clock that the test holds: what it says when time passes and the network does not.

import { chromium, file, serve, Shown } from './rig.mjs';
import { advisory, CHALLENGE, CORS, current } from './feed.mjs';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = Date.parse('2026-12-01T12:00:20Z');
const SCRIPT = file('templates/embed/1.0.0/forewarn.js');

const shown = new Shown();
const browser = await chromium();

/** A page with the component, and a feed that answers `says(time)`; the page's clock and the feed's are set apart. */
const stage = async ({ says, clock = NOON, zone = 'UTC', attributes = '', timezone = 'timezone="Europe/Vienna"', lang = 'en', dated = true, html, hidden = false, now = NOON }) => {
  const world = { says, now, asked: 0 };
  const feed = await serve((_, path) => {
    if (path.endsWith('.js')) return { headers: { ...CORS, 'Content-Type': 'text/javascript' }, body: SCRIPT };
    if (!path.includes('current.json')) return { status: 404, headers: CORS };
    world.asked += 1;
    const said = world.says(world.now);
    if (!said) return undefined;
    const headers = { ...CORS, Date: new Date(world.now + (said.dateOff || 0)).toUTCString(), ...said.headers };
    if (!dated) headers['Access-Control-Expose-Headers'] = '';
    return { status: said.status, headers, body: said.body ?? JSON.stringify(said) };
  });
  const host = await serve(() => ({ body: html?.(feed.origin) || `<!DOCTYPE html><html lang="${lang}"><title>Venue</title><h1>Venue</h1>
<forewarn-feed src="${feed.origin}/feeds/all/current.json" ${timezone} ${attributes}><a href="${feed.origin}/feeds/all/">All advisories</a></forewarn-feed>
<script>window.heard=[];addEventListener('forewarn', (e) => heard.push(e.detail.state + ' ' + e.detail.count))</script>
<script type="module" src="${feed.origin}/embed/forewarn.js"></script>` }));
  const context = await browser.newContext({ timezoneId: zone });
  const page = await context.newPage();
  await page.clock.install({ time: clock });
  if (hidden) await page.addInitScript(() => Object.defineProperty(document, 'hidden', { get: () => window.away, configurable: true }));
  await page.goto(host.origin);
  const read = () => page.evaluate(() => {
    const element = document.querySelector('forewarn-feed');
    return { state: element.getAttribute('state'), text: element.shadowRoot?.textContent || '',
      items: [...(element.shadowRoot?.querySelectorAll('[part~=headline]') || [])].map((one) => one.textContent),
      status: element.querySelector('[role=status]')?.textContent, heard: window.heard };
  });
  const settle = async () => { for (let n = 0; n < 4; n += 1) await page.evaluate(() => new Promise((done) => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); })); };
  /** Lets time pass for both, in steps that are shorter than an answer may take. */
  const pass = async (ms, step = 5000) => {
    for (let left = ms; left > 0; left -= step) {
      world.now += Math.min(step, left);
      await page.clock.runFor(Math.min(step, left));
      await new Promise((done) => setTimeout(done, 8));
      await settle();
    }
  };
  const first = async () => { await page.waitForFunction(() => document.querySelector('forewarn-feed').getAttribute('state')); };
  return { world, page, read, pass, first, leave: async () => { await context.close(); await feed.close(); await host.close(); } };
};

const one = (until = NOON + 30 * MINUTE, more = {}) => advisory('one', { from: NOON - HOUR, until, ...more });
const later = () => advisory('two', { from: NOON + 2 * MINUTE, until: NOON + 30 * MINUTE });
const OFF = () => null;
const down = () => ({ status: 500, body: 'no' });
const cases = {
  async 'what is in force is shown, and nothing is announced on the first load'(s) {
    await s.first();
    const { state, items, status, heard } = await s.read();
    shown.is('state', state, 'current');
    shown.is('items', items, ['Vienna: advisory one']);
    shown.is('status', status, '');
    shown.is('event', heard, ['current 1']);
  },
  async 'offline, an advisory expires at its instant, and nothing is called clear'(s) {
    await s.first();
    s.world.says = down;
    await s.pass(29 * MINUTE);
    let now = await s.read();
    shown.is('before', [now.state, now.items.length], ['stale', 1]);
    await s.pass(MINUTE + 1000, 1000);
    now = await s.read();
    shown.is('after', [now.state, now.items.length], ['stale', 0]);
    shown.true('no all-clear', !/no advisory is in force/.test(now.text + now.status), now.text);
    shown.is('never none', now.heard.filter((line) => line.startsWith('none')), []);
  },
  async 'stale after its time, failed much later, and back when the feed is'(s) {
    await s.first();
    s.world.says = down;
    await s.pass(2 * MINUTE);
    shown.is('fresh still', (await s.read()).state, 'current');
    await s.pass(2 * MINUTE);
    let now = await s.read();
    shown.is('stale', [now.state, now.items.length], ['stale', 1]);
    shown.true('announced', now.status.includes('could not be checked'), now.status);
    await s.pass(6 * HOUR, 5 * MINUTE);
    now = await s.read();
    shown.is('failed', [now.state, now.items], ['failed', []]);
    shown.true('no all-clear', now.text.includes('This does not mean that there are none'), now.text);
    s.world.says = (t) => current(t, [advisory('two', { from: t - HOUR, until: t + HOUR })]);
    await s.pass(5 * MINUTE);
    shown.is('back within five minutes', (await s.read()).state, 'current');
  },
};
const SAYS = { default: (t) => current(t, [one()]) };

cases['what ends is gone with the next answer; only that answer makes it none'] = async (s) => {
  await s.first();
  s.world.says = (t) => current(t, []);
  await s.pass(4 * MINUTE);
  const now = await s.read();
  shown.is('none', [now.state, now.items], ['none', []]);
  shown.true('says so', now.text.includes('All advisories: no advisory is in force.'), now.text);
  shown.is('events', now.heard, ['current 1', 'none 0']);
};
cases['the first answer is a 500'] = { says: down, async run(s) {
  await s.first();
  const now = await s.read();
  shown.is('failed', [now.state, now.heard], ['failed', ['failed 0']]);
  shown.true('link', await s.page.locator('forewarn-feed > a').isVisible());
} };
cases['the first answer never comes'] = { says: OFF, async run(s) {
  await s.pass(11_000, 1000);
  shown.is('failed', (await s.read()).state, 'failed');
} };
cases['a challenge page in the place of the feed'] = { says: () => ({ headers: { 'Content-Type': 'text/html' }, body: CHALLENGE }), async run(s) {
  await s.first();
  shown.is('failed', (await s.read()).state, 'failed');
} };
cases['an answer that is not whole is none'] = { says: (t) => current(t, [one()], { count: 2 }), async run(s) {
  await s.first();
  shown.is('failed', (await s.read()).state, 'failed');
} };
for (const dated of [true, false]) {
  cases[`back to yesterday's copy (${dated ? 'dated' : 'undated'})`] = { dated, async run(s) {
    await s.first();
    s.world.says = (t) => current(t - 24 * HOUR, []);
    await s.pass(10 * MINUTE);
    const now = await s.read();
    shown.is('kept', [now.state, now.items.length], ['stale', 1]);
  } };
  cases[`yesterday's copy from the first (${dated ? 'dated' : 'undated'})`] = { dated, says: () => current(NOON - 24 * HOUR, []), async run(s) {
    await s.first();
    await s.pass(10 * MINUTE);
    const now = await s.read();
    shown.true('never none', ['stale', 'failed'].includes(now.state) && !/no advisory is in force/.test(now.text), now.state);
    shown.is('never told so', now.heard.filter((line) => /none|current/.test(line)), []);
  } };
  for (const off of [-26, -1, 1, 26]) {
    cases[`the visitor's clock is ${off} h off (${dated ? 'dated' : 'undated'})`] = { dated, clock: NOON + off * HOUR, async run(s) {
      await s.first();
      shown.true('in doubt at first', ['stale', 'failed'].includes((await s.read()).state), (await s.read()).state);
      await s.pass(3 * MINUTE, 10_000);
      // A mirror that shows no date could itself be late: then it stays in doubt.
      if (!dated) return shown.true('in doubt', !(await s.read()).heard.some((line) => /current|none/.test(line)));
      shown.is('then proven by motion', (await s.read()).state, 'current');
      await s.pass(24 * MINUTE);
      shown.is('before', (await s.read()).items.length, 1);
      s.world.says = down;
      await s.pass(4 * MINUTE);
      const now = await s.read();
      shown.is('expired on the feed\'s time', now.items, []);
    } };
  }
  cases[`a time far ahead is not believed (${dated ? 'dated' : 'undated'})`] = { dated, async run(s) {
    await s.first();
    s.world.says = (t) => current(t + 5 * HOUR, []);
    await s.pass(2 * MINUTE);
    s.world.says = SAYS.default;
    await s.pass(3 * MINUTE);
    const now = await s.read();
    shown.is('not locked out', [now.state, now.items.length], ['current', 1]);
    shown.is('never none', now.heard.filter((line) => line.startsWith('none')), []);
  } };
}
cases['announced, in force, expired: by itself'] = {
  says: (t) => current(t, [], { announced: t < NOON + 2 * MINUTE ? [advisory('soon', { from: NOON + 2 * MINUTE, until: NOON + 9 * MINUTE })] : [] }),
  async run(s) {
    await s.first();
    shown.is('none', (await s.read()).state, 'none');
    s.world.says = down;
    await s.pass(2 * MINUTE + 2000, 2000);
    let now = await s.read();
    shown.is('in force', [now.state, now.items], ['current', ['Vienna: advisory soon']]);
    shown.true('told', now.status.includes('Vienna: advisory soon'), now.status);
    await s.pass(8 * MINUTE);
    now = await s.read();
    shown.is('over', [now.state, now.items], ['stale', []]);
  } };
cases['announced beside another, in force by itself: told once, and where the service has it'] = {
  says: (t) => (t < NOON + 2 * MINUTE ? current(t, [one()], { announced: [later()] }) : current(t, [later(), one()])),
  async run(s) {
    await s.first();
    await s.pass(2 * MINUTE + 2000, 2000);
    const begun = await s.read();
    await s.pass(3 * MINUTE);
    const now = await s.read();
    shown.is('in the same order', [begun.items, now.items], [['Vienna: advisory two', 'Vienna: advisory one'], ['Vienna: advisory two', 'Vienna: advisory one']]);
    shown.is('told once', now.heard, ['current 1', 'current 2']);
    shown.true('with its name', now.status.includes('Vienna: advisory two'), now.status);
  } };
cases['hidden for half an hour: asks nothing, and once on return'] = { hidden: true, async run(s) {
  await s.first();
  await s.page.evaluate(() => { window.away = true; document.dispatchEvent(new Event('visibilitychange')); });
  const before = s.world.asked;
  await s.pass(31 * MINUTE, MINUTE);
  shown.is('asked while hidden', s.world.asked - before, 0);
  s.world.says = (t) => current(t, []);
  await s.page.evaluate(() => { window.away = false; document.dispatchEvent(new Event('visibilitychange')); });
  shown.is('expired at once, before any answer', (await s.read()).items, []);
  await s.pass(2000, 1000);
  shown.is('asked on return', s.world.asked - before, 1);
  shown.is('none', (await s.read()).state, 'none');
} };
cases['back from sleep with a network that is not'] = { async run(s) {
  await s.first();
  s.world.says = down;
  // The device sleeps: the visitor's clock goes on, timers and the other clock do not.
  s.world.now += 8 * HOUR;
  await s.page.evaluate((ms) => { const own = Date.now; Date.now = () => own.call(Date) + ms; }, 8 * HOUR);
  await s.pass(16_000, 4000);
  const now = await s.read();
  shown.is('nothing of the evening before', [now.state, now.items], ['failed', []]);
} };
cases['a feed in which nothing ever happened'] = { says: (t) => current(t, [], { updated: '1970-01-01T00:00:00.000Z', ledger_position: 0 }), async run(s) {
  await s.first();
  shown.is('none', (await s.read()).state, 'none');
} };
cases['polls in its time, more seldom when it fails, and never more seldom than once in five minutes'] = { async run(s) {
  await s.first();
  await s.pass(30 * MINUTE);
  const calm = s.world.asked - 1;
  shown.true('calm', calm >= 13 && calm <= 32, `${calm} in 30 min`);
  s.world.says = down;
  const before = s.world.asked;
  await s.pass(4 * HOUR, MINUTE);
  const failed = s.world.asked - before;
  shown.true('backs off', failed >= 40 && failed <= 80, `${failed} in 4 h`);
} };
cases['an exercise is called one, in words'] = { says: (t) => current(t, [one(NOON + HOUR, { status: 'exercise' })]), async run(s) {
  await s.first();
  const now = await s.read();
  shown.is('headline', now.items, ['EXERCISE: Vienna: advisory one']);
  shown.true('warning', now.text.includes('This is an exercise. Nothing here is real'), now.text);
} };
cases['hours are the venue\'s, across the end of summer time'] = { zone: 'America/New_York', clock: Date.parse('2026-10-24T20:00:20Z'), now: Date.parse('2026-10-24T20:00:20Z'),
  says: (t) => current(t, [advisory('a', { from: t - HOUR, until: Date.parse('2026-10-25T00:30:00Z') }), advisory('b', { from: t - HOUR, until: Date.parse('2026-10-25T01:30:00Z') })]),
  async run(s) {
    await s.first();
    const { text } = await s.read();
    shown.true('summer', /02:30.{0,6}CEST/.test(text), text);
    shown.true('winter', /02:30.{0,6}CET/.test(text), text);
  } };
const far = (name, zone, more = {}) => advisory(name, { from: NOON - HOUR, until: Date.parse('2026-12-01T20:00:00Z'), ...zone && { time_zone: zone }, ...more });
const everywhere = (t) => current(t, [far('l', 'Europe/Lisbon'), far('h', 'Europe/Helsinki'), far('none', null, { expires: '2026-12-02T01:30:00+05:30' }),
  far('odd', 'Mars/Olympus')], { time_zone: 'Europe/Dublin' });
cases['without a zone of the venue\'s each hour is that of its place, never the visitor\'s'] = { zone: 'America/New_York', timezone: '', says: everywhere,
  async run(s) {
    await s.first();
    const { text } = await s.read();
    for (const hour of [/1 December.{0,4}20:00.{0,4}(WET|GMT|UTC)/, /1 December.{0,4}22:00.{0,4}EET/, /2 December.{0,4}01:30.{0,4}GMT\+5:30/, /1 December.{0,4}20:00.{0,4}UTC/, /As of.{0,30}12:00.{0,4}(GMT|IST)/]) {
      shown.true(`${hour}`, hour.test(text), text);
    }
    shown.true('not the visitor\'s', !/15:00|07:00|E[SD]T|GMT-/.test(text), text);
  } };
cases['a zone of the venue\'s holds for all'] = { zone: 'America/New_York', says: everywhere, async run(s) {
  await s.first();
  const { text } = await s.read();
  shown.is('hours', text.match(/21:00.{0,4}CET/g)?.length, 4);
} };
const called = { texts: { en: { headline: 'A', summary: 'A' } }, areas: [{ name: 'Austria', country: 'AT', names: { de: 'Österreich', en: 'Austria', 'fr-BE': 'Autriche' } }, { name: 'Kärnten', country: 'AT' }] };
for (const [lang, where] of [['en', 'Austria · Kärnten'], ['de', 'Österreich · Kärnten'], ['de-AT', 'Österreich · Kärnten'], ['fr', 'Autriche · Kärnten'], ['fi', 'Austria · Kärnten']]) {
  cases[`a country is named in the language of the page, or of the text (${lang})`] = { lang, says: (t) => current(t, [one(NOON + HOUR, called)]), async run(s) {
    await s.first();
    const { text } = await s.read();
    shown.true('where', text.includes(where), text);
  } };
}
cases['a correction is taken; an older state of the same minute is not'] = { async run(s) {
  await s.first();
  s.world.says = (t) => current(t, [one(), advisory('new', { from: NOON, until: NOON + HOUR })], { ledger_position: 9 });
  await s.pass(3 * MINUTE);
  shown.is('two', (await s.read()).items.length, 2);
  s.world.says = (t) => current(t, [one()], { ledger_position: 8 });
  await s.pass(2 * MINUTE);
  shown.is('still two', (await s.read()).items.length, 2);
} };

const only = process.argv[2];
for (const [name, given] of Object.entries(cases)) {
  if (only && !name.includes(only)) continue;
  const { says = SAYS.default, run = given, ...rest } = typeof given === 'function' ? {} : given;
  const s = await stage({ says, ...rest });
  const label = shown.is.bind(shown);
  shown.is = (what, ...more) => label(`${name}: ${what}`, ...more);
  try { await run(s); } catch (why) { shown.is('runs', String(why).slice(0, 300), 'without a fault'); }
  shown.is = label;
  await s.leave();
}
await browser.close();
shown.end('the component under a held clock');
