// Every page of the desk in every look, before axe: light, dark, forced colours, and a telephone of 320 pixels. Each page is
// opened once and looked at four times, so that all of it takes two minutes; and it is walked by keyboard alone.
//
//   node tests/browser/desk-looks.mjs [shots] [NAME ...]     all pages, or those whose name holds one of these words; with
//                                                            `shots` a screenshot of each in target/browser, to be looked at

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { Shown, axe, chromium } from './rig.mjs';
import { SHOTS, signIn, start } from './service.mjs';

/** What a page must stand: colours, and the width of a desk and of the smallest telephone (WCAG 2.2, 1.4.10). */
const LOOKS = [
  { name: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'forced', forcedColors: 'active', viewport: { width: 1280, height: 900 } },
  { name: 'phone', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
];

// axe tries to get into the frames of the desk, in which no script runs: "Blocked script execution" is about it.

/** Rules whose outcome may differ from one look to another. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'css-orientation-lock'];

const shots = process.argv[2] === 'shots';
const wanted = process.argv.slice(shots ? 3 : 2);
const shown = new Shown();
const browser = await chromium();
const service = await start({ host: 'localhost' });
mkdirSync(SHOTS, { recursive: true });
const began = Date.now();
let seen = 0;

/** Somebody who is signed in, and can be had in every look. */
async function sit(name, roles) {
  service.person(name, roles);
  const token = service.token(name);
  const context = await browser.newContext({ timezoneId: 'Europe/Vienna' });
  const page = await context.newPage();
  await signIn(page, service, token);
  return { name, token, context, page };
}

/** The page of somebody; one for each, kept. */
async function seat(who) {
  if (who.seen) return who.seen;
  const storageState = await who.context.storageState();
  const context = await browser.newContext({ timezoneId: 'Europe/Vienna', reducedMotion: 'reduce', storageState, viewport: LOOKS[0].viewport });
  who.seen = await context.newPage();
  who.seen.complaints = [];
  who.seen.on('console', (message) => message.type() === 'error' && who.seen.complaints.push(message.text()));
  who.seen.on('pageerror', (error) => who.seen.complaints.push(String(error)));
  return who.seen;
}

/** Opens a page, does what leads to it, and looks in every look. All rules once; what depends on looks each time. */
async function see(name, who, path, prepare = async () => {}) {
  if (wanted.length && !wanted.some((word) => name.includes(word))) return;
  const page = await seat(who);
  page.complaints.length = 0;
  await page.goto(`${service.url}${path}`);
  await prepare(page);
  await page.waitForLoadState('load');
  const faulty = await page.locator('.error-summary').count() > 0;
  const focus = !faulty || await page.waitForFunction(() => document.activeElement?.className === 'error-summary', undefined, { timeout: 3000 })
    .then(() => true, () => false);
  for (const [n, { name: kind, viewport, ...media }] of LOOKS.entries()) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    const here = `${name} in ${kind}`;
    shown.is(`${here}: axe`, await axe(page, undefined, n === 0 ? undefined : OF_LOOKS), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    shown.true(`${here}: nothing is scrolled sideways`, wide <= 0, `${wide} px too wide`);
    if (shots) await page.screenshot({ path: join(SHOTS, `${name}-${kind}.png`), fullPage: true });
    seen += 1;
  }
  await page.setViewportSize(LOOKS[0].viewport);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  shown.true(`${name}: what is wrong has the focus`, focus, 'the summary of errors has no focus');
  shown.is(`${name}: nothing was refused, no script failed`, page.complaints.filter((text) => !/status of (4|503)|^Blocked script execution/.test(text)), []);
}

/** A day and an hour in Vienna, so many hours from now. */
function local(hours) {
  const at = new Date(Date.now() + hours * 3600e3);
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Vienna', year: 'numeric', month: '2-digit',
    day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

const instant = (hours) => new Date(Date.now() + hours * 3600e3).toISOString().replace(/\.\d+Z/, 'Z');
const advisory = (headline, status, more = {}) => ({
  kind: 'advisory', status, marking: 'TLP:CLEAR', category: ['security'], response_type: ['avoid'], urgency: 'expected',
  severity: 'severe', certainty: 'likely', effective: instant(0), expires: instant(6), next_update: instant(2),
  areas: [{ name: 'Ernst-Happel-Stadion, Vienna', country: 'AT', codes: { 'iso3166-2': 'AT-9' },
    circle: { lat: 48.2072, lon: 16.4209, radius_km: 1.5 } }],
  texts: {
    en: { event: 'Concert cancelled', headline, summary: 'The police in Vienna cancelled the concert at Ernst-Happel-Stadion after a threat.',
      instruction: ['Do not travel to the stadium.', 'Report danger to the police: 133 or 112.'] },
    de: { event: 'Konzert abgesagt', headline: `Wien: ${headline.slice(8)}`, summary: 'Die Polizei in Wien hat das Konzert im Ernst-Happel-Stadion nach einer Drohung abgesagt.',
      instruction: ['Fahren Sie nicht zum Stadion.', 'Melden Sie Gefahr der Polizei: 133 oder 112.'] },
  },
  sources: [{ title: 'Notice to the public', publisher: 'Police of Vienna', url: 'https://www.polizei.gv.at/', published: instant(0).slice(0, 10) }],
  contact: 'press office', ...more,
});

/** What a program of theirs does. */
async function call(who, method, path, body, headers = {}) {
  const answer = await fetch(`${service.url}/api/v1${path}`, { method, body: body && JSON.stringify(body),
    headers: { Authorization: `Bearer ${who.token}`, 'Content-Type': 'application/json', ...headers } });
  const said = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(said)}`);
  return { ...said, etag: answer.headers.get('etag') };
}
const draft = async (who, body) => (await call(who, 'POST', '/advisories', body)).id;
const act = (who, id, step, body = {}) => call(who, 'POST', `/advisories/${id}/${step}`, body);
async function replace(who, id, body) {
  const { etag } = await call(who, 'GET', `/advisories/${id}`);
  return call(who, 'PUT', `/advisories/${id}/draft`, body, { 'If-Match': etag });
}
async function publish(author, approver, id) {
  await act(author, id, 'submit');
  await act(approver, id, 'approve');
  await act(approver, id, 'publish');
}

try {
  const nobody = { name: 'nobody', context: await browser.newContext() };
  await see('sign-in-nobody', nobody, '/desk/sign-in');
  const ada = await sit('Ada', 'author'), grace = await sit('Grace', 'approver'), root = await sit('Root', 'admin,duty');
  await see('sign-in', nobody, '/desk/sign-in');
  await see('sign-in-wrong', nobody, '/desk/sign-in', async (page) => {
    await page.getByLabel('Token').fill('fw_nothing');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  });
  await see('queue-empty', ada, '/desk');
  await see('list-empty', ada, '/desk/advisories');
  await see('activity-empty', ada, '/desk/activity');
  await see('not-found', ada, '/desk/nowhere');
  await see('unreadable', root, '/desk/people/person');
  await see('account', root, '/desk/account');
  await see('people', root, '/desk/people');
  await see('person', root, '/desk/people/person?name=Grace');
  await see('people-wrong', root, '/desk/people', (page) => page.getByRole('button', { name: 'Let them in' }).click());

  await see('new', ada, '/desk/new');
  await see('new-wrong', ada, '/desk/new', (page) => page.getByRole('button', { name: 'Make a draft of it' }).click());
  await see('fill', ada, '/desk/new/venue-evacuated');
  await see('fill-wrong', ada, '/desk/new/venue-evacuated', (page) => page.getByRole('button', { name: 'Make the draft' }).click());

  // An exercise, from a blank form to its end.
  const blank = await draft(ada, { kind: 'advisory', texts: { en: {} } });
  await see('edit-blank', ada, `/desk/advisories/${blank}/edit`);
  await see('edit-blank-checked', ada, `/desk/advisories/${blank}/edit?check`);
  await see('preview-refused', ada, `/desk/advisories/${blank}/preview`);
  const drill = await draft(ada, advisory('Vienna: concert cancelled at Ernst-Happel-Stadion!!', 'exercise'));
  const drilled = `/desk/advisories/${drill}`;
  await see('edit-exercise', ada, `${drilled}/edit?check`);
  await see('draft-exercise', ada, drilled);
  await see('submit', ada, `${drilled}/submit`);
  await see('submit-wrong', ada, `${drilled}/submit`, (page) => page.getByRole('button', { name: 'Submit for approval' }).click());
  for (const as of ['page', 'feed', 'cap', 'embed', 'short']) await see(`preview-${as}`, ada, `${drilled}/preview?as=${as}`);
  await see('discard', ada, `${drilled}/discard`);
  await act(ada, drill, 'submit', { overrides: [] });
  await see('decide-exercise', grace, `${drilled}/decide`);

  // The real thing.
  const real = await draft(ada, advisory('Vienna: concert cancelled at Ernst-Happel-Stadion', 'actual'));
  const live = `/desk/advisories/${real}`;
  await see('edit-live', ada, `${live}/edit?check`);
  await see('preview-embed-live', ada, `${live}/preview?as=embed`);
  await see('alone', root, `${live}/publish?alone`);
  await act(ada, real, 'submit');
  await see('queue', grace, '/desk');
  await see('waiting', grace, live);
  await see('edit-submitted', ada, `${live}/edit`);
  await see('decide-live', grace, `${live}/decide`);
  await see('decide-wrong', grace, `${live}/decide`, (page) => page.getByRole('button', { name: /^Approve/ }).click());
  await act(grace, real, 'approve');
  await see('publish', grace, `${live}/publish`);
  await see('publish-wrong', grace, `${live}/publish`, (page) => page.getByRole('button', { name: 'Schedule it' }).click());
  await act(grace, real, 'publish');
  await see('live', ada, live);
  for (const step of ['extend', 'end', 'retract']) await see(step, ada, `${live}/${step}`);
  await see('end-wrong', ada, `${live}/end`, async (page) => {
    for (const text of await page.locator('textarea').all()) await text.fill('');
    await page.getByRole('button', { name: /^End it/ }).click();
  });
  const next = advisory('Vienna: concert moved from Ernst-Happel-Stadion', 'actual',
    { change: { significance: 'significant', note: { en: 'It was moved.', de: 'Es ist verschoben.' } } });
  await replace(ada, real, next);
  await see('edit-next', ada, `${live}/edit?check`);
  await act(ada, real, 'submit');
  await see('decide-next', grace, `${live}/decide`);
  await act(grace, real, 'return', { reason: 'Say which day.' });
  await see('returned', ada, `${live}/edit`);
  await see('barred', grace, `${live}/edit`);

  // Prewritten words, as they are and departed from.
  const filling = { status: 'actual', effective: instant(0), areas: next.areas, sources: next.sources, speaker: 'Vienna Police',
    city: { en: 'Vienna', de: 'Wien' }, venue: 'Ernst-Happel-Stadion', meeting_point: { en: 'Car park P2', de: 'Parkplatz P2' } };
  const { id: filled } = await call(ada, 'POST', '/advisories?template=venue-evacuated&languages=en,de', filling);
  await act(ada, filled, 'submit');
  await see('decide-filled', grace, `/desk/advisories/${filled}/decide`);
  const departed = (await call(ada, 'GET', `/advisories/${filled}`)).draft;
  departed.texts.en.instruction[0] = 'Leave the building calmly by any exit.';
  await replace(ada, filled, departed);
  await act(ada, filled, 'submit');
  await see('decide-departed', grace, `/desk/advisories/${filled}/decide`);

  // What goes wrong.
  await see('not-hers', ada, `/desk/advisories/${filled}/decide`);
  await see('refused', grace, `/desk/advisories/${filled}/decide`, async (page) => {
    // It is changed while she reads it.
    departed.contact = 'the organiser';
    await replace(ada, filled, departed);
    await page.getByLabel('What has to be changed').fill('Say which exit, and who says so.');
    await page.getByRole('button', { name: 'Send it back' }).click();
  });
  await see('conflict', ada, `/desk/advisories/${blank}/edit`, async (page) => {
    await page.locator('[id="texts.0.headline"]').fill('Vienna: mine');
    await replace(root, blank, { kind: 'advisory', texts: { en: { headline: `Vienna: theirs ${Date.now()}` } }, contact: 'theirs' });
    await page.locator('[id="contact"]').fill('mine');
    await page.getByRole('button', { name: 'Keep and check' }).last().click();
    await page.getByRole('heading', { name: 'Somebody else changed it meanwhile' }).waitFor();
  });
  const cap = (await (await fetch(`${service.url}/advisories/${real}.cap`)).text())
    .replace('</info>', '<parameter><valueName>Own</valueName><value>x</value></parameter></info>');
  await see('imported', ada, '/desk/new', async (page) => {
    await page.getByLabel('Or its text').fill(cap);
    await page.getByRole('button', { name: 'Make a draft of it' }).click();
    await page.getByRole('heading', { name: 'What was left out' }).waitFor();
  });
  await see('too-much', ada, `/desk/advisories/${blank}/edit`, async (page) => {
    await page.locator('[id="contact"]').fill('x '.repeat(200_000));
    await page.getByRole('button', { name: 'Keep and check' }).last().click();
    await page.getByRole('heading', { name: 'That is too much' }).waitFor();
    await page.locator('[id="contact"]').fill('shortened');
  });
  await see('list', ada, '/desk/advisories');
  await see('list-none', ada, '/desk/advisories?q=nothing+at+all&state=ended');
  await see('activity', ada, '/desk/activity');
  const drillLive = await draft(ada, advisory('Vienna: an exercise that is public', 'exercise'));
  await publish(ada, grace, drillLive);
  await act(ada, drillLive, 'retract', { reason: { en: 'It was wrong.', de: 'Es war falsch.' } });
  await see('retracted', ada, `/desk/advisories/${drillLive}`);
  await see('over-edit', ada, `/desk/advisories/${drillLive}/edit`);

  if (!wanted.length || wanted.includes('keyboard')) await keyboard(grace, `/desk/advisories/${real}`, ada, blank);
} finally {
  await browser.close();
  shown.is('the service ends as it should', await service.stop(), 0);
}
console.log(`desk-looks: ${seen} pages in ${((Date.now() - began) / 1000).toFixed(0)} s`);
shown.end('desk-looks');

/** By keyboard alone: the skip link, a focus that is seen on everything, and the summary of errors. */
async function keyboard(who, path, author, blank) {
  const page = await seat(who);
  await page.goto(`${service.url}/desk`);
  await page.keyboard.press('Tab');
  shown.is('by keyboard: the first stop is the skip link', await page.evaluate(() => document.activeElement.className), 'skip');
  shown.true('by keyboard: it can be seen then', await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().left >= 0));
  await page.keyboard.press('Enter');
  shown.is('by keyboard: it leads to the content', await page.evaluate(() => document.activeElement.id), 'content');
  for (const [from, somebody] of [['/desk', who], [path, who], [`/desk/advisories/${blank}/edit`, author], ['/desk/new', author]]) {
    const there = await seat(somebody);
    await there.goto(`${service.url}${from}`);
    const unseen = [], stops = new Set();
    for (let n = 0; n < 150; n += 1) {
      await there.keyboard.press('Tab');
      const stop = await there.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return null;
        const style = getComputedStyle(at), box = at.getBoundingClientRect();
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        const middle = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 20));
        const covered = !middle || !(at === middle || at.contains(middle) || middle.contains(at));
        return { name: at.id || at.textContent.trim().slice(0, 30) || at.tagName, outlined, covered,
          key: [...document.querySelectorAll('*')].indexOf(at) };
      });
      if (!stop || stops.has(stop.key)) break;
      stops.add(stop.key);
      if (!stop.outlined || stop.covered) unseen.push(`${stop.name}${stop.outlined ? ' is covered' : ' has no outline'}`);
    }
    shown.true(`by keyboard: ${from} has stops`, stops.size > 8, `${stops.size}`);
    shown.is(`by keyboard: the focus is seen at every stop of ${from}`, unseen, []);
  }
  const form = await seat(author);
  await form.goto(`${service.url}/desk/new/venue-evacuated`);
  await form.getByRole('button', { name: 'Make the draft' }).focus();
  await form.keyboard.press('Enter');
  await form.locator('.error-summary').waitFor();
  shown.true('by keyboard: what is wrong has the focus', await form.locator('.error-summary').evaluate((summary) => summary === document.activeElement));
  await form.keyboard.press('Tab');
  await form.keyboard.press('Enter');
  shown.true('by keyboard: and leads to its field', await form.evaluate(() => /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)));
}
