// How embeds look, and whether everybody can use them: every state in every look and direction, the frame, the builder;
// that nothing moves with the printed snippet; that a frame tells WordPress its height. Pictures are left in
// target/browser, to be looked at.

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { service } from './demo.mjs';
import { advisory, CORS, current } from './feed.mjs';
import { axe, chromium, file, ROOT, serve, Shown } from './rig.mjs';

const SHOTS = resolve(ROOT, process.env.CARGO_TARGET_DIR || 'target', 'browser');
const HOUR = 3_600_000;
const shown = new Shown();
const browser = await chromium();
const ours = await service();
const us = ours.origin;
mkdirSync(SHOTS, { recursive: true });

const demo = await fetch(`${us}/feeds/exercise/current.json`).then((reply) => reply.json());
const arabic = { ar: { event: 'حدث', headline: 'فيينا: إلغاء الحفل في Ernst-Happel-Stadion', summary: 'ألغت الشرطة الحفل. لا تذهبوا إلى الملعب.', instruction: ['لا تذهبوا إلى الملعب.', 'أبلغوا الشرطة: 133 أو 112.'] } };
const real = (now) => advisory('stadium', { from: now - HOUR, until: now + 6 * HOUR, texts: { ...arabic, en: { event: 'e', headline: 'Vienna: the concert is cancelled', summary: 'The police cancelled the concert.', instruction: ['Do not travel to the stadium.', 'Report danger to the police: 133 or 112.'] } } });
const STATES = {
  current: (now) => ({ ...demo, ...current(now, [real(now), ...demo.advisories.slice(0, 2)]), feed: 'all' }),
  none: (now) => current(now, []),
  stale: (now) => ({ ...current(now - 20 * 60_000, [real(now)]) }),
  failed: () => null,
};
let says;
const feed = await serve((_, path) => {
  if (path.includes('/i18n/')) return fetch(us + path.replace(/^.*i18n/, '/embed/1.0.0/i18n')).then(async (reply) => ({ status: reply.status, headers: CORS, body: await reply.text() }));
  if (path.endsWith('.js')) return { headers: { ...CORS, 'Content-Type': 'text/javascript' }, body: file('templates/embed/1.0.0/forewarn.js') };
  const body = says(Date.now());
  return body ? { headers: CORS, body: JSON.stringify(body) } : { status: 500, headers: CORS };
});
const host = await serve((_, path) => {
  const [, lang, scheme] = decodeURIComponent(path).split('/');
  const dir = lang === 'ar' ? 'rtl' : 'ltr';
  return { body: `<!DOCTYPE html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Venue</title>
<style>:root{color-scheme:${scheme}}body{font:1rem/1.5 sans-serif;margin:1rem auto;max-width:44rem}</style><main><h1>Venue</h1>
<forewarn-feed src="${feed.origin}/feeds/all/current.json" timezone="Europe/Vienna"><a href="${us}/feeds/all/">→ Forewarn</a></forewarn-feed></main>
<script type="module" src="${feed.origin}/embed/1.0.0/forewarn.js"></script>` };
});

const LOOKS = [['light', { colorScheme: 'light' }, 'light dark'], ['dark', { colorScheme: 'dark' }, 'light dark'],
  ['forced', { forcedColors: 'active' }, 'light dark'], ['dark-on-light', { colorScheme: 'dark' }, 'light']];
for (const [state, answer] of Object.entries(STATES)) {
  says = answer;
  for (const lang of ['en', 'de', 'el', 'ar']) {
    for (const [look, options, scheme] of LOOKS) {
      if (lang !== 'en' && lang !== 'ar' && look !== 'light') continue;
      const context = await browser.newContext({ ...options, viewport: { width: 760, height: 700 } });
      const page = await context.newPage();
      await page.goto(`${host.origin}/${lang}/${scheme}`);
      await page.waitForFunction((wanted) => {
        const one = document.querySelector('forewarn-feed');
        return one.getAttribute('state') === wanted && one.shadowRoot.querySelector('section').lang === document.documentElement.lang;
      }, state, { timeout: 5000 }).catch(async () => shown.is(`${state} ${lang} ${look}`, await page.evaluate(() => document.querySelector('forewarn-feed').getAttribute('state')), state));
      shown.is(`axe: ${state} ${lang} ${look}`, await axe(page), []);
      await page.screenshot({ path: join(SHOTS, `embed-${state}-${lang}-${look}.png`), fullPage: true });
      await context.close();
    }
  }
}

// The frame, as it is printed and as the component has it, in the demo's languages.
for (const javaScriptEnabled of [true, false]) {
  for (const path of ['/embed/exercise', '/embed/exercise.de', '/embed/all.fr']) {
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ javaScriptEnabled, colorScheme, viewport: { width: 600, height: 480 } });
      const page = await context.newPage();
      const complaints = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.goto(us + path);
      if (javaScriptEnabled) {
        await page.locator('forewarn-feed').waitFor({ state: 'visible' });
        shown.is(`nothing refused: ${path}`, complaints, []);
        shown.is(`axe: ${path} ${colorScheme}`, await axe(page).catch((why) => [String(why)]), []);
      }
      await page.screenshot({ path: join(SHOTS, `frame${path.replaceAll('/', '-')}-${javaScriptEnabled ? 'component' : 'printed'}-${colorScheme}.png`), fullPage: true });
      await context.close();
    }
  }
}
// axe needs scripts: the printed form is looked at with the component's own script left out.
for (const path of ['/embed/exercise', '/embed/all']) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route(/forewarn\.js|frame\.js/, (route) => route.abort());
  await page.goto(us + path);
  shown.is(`axe: ${path} as printed`, await axe(page).catch((why) => [String(why)]), []);
  await context.close();
}

// The frame's own script may come long after the component has heard from the service: it takes over all the same.
{
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route(/frame\.js/, async (route) => { await new Promise((wait) => setTimeout(wait, 1500)); await route.continue(); });
  await page.goto(`${us}/embed/all`);
  await page.locator('forewarn-feed').waitFor({ state: 'visible', timeout: 5000 }).catch(() => {});
  shown.is('frame: a late script takes over', await page.evaluate(() => [document.getElementById('printed').hidden, document.querySelector('forewarn-feed').hidden]), [true, false]);
  await context.close();
}

// The frame's own life: whoever reads in it keeps their place when the component takes over; asking is stopped once, and
// never again; and what was printed does not outlive its own time, also where the device slept meanwhile.
for (const how of ['answered', 'failed', 'slept']) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install({ time: new Date() });
  await page.addInitScript(() => { window.stops = 0; const stop = window.stop.bind(window); window.stop = () => { window.stops += 1; stop(); }; });
  let open;
  const opened = new Promise((done) => { open = done; });
  let good = how === 'answered';
  await page.route(/current\.json/, async (route) => { await opened; await (good ? route.continue() : route.fulfill({ status: 500 })); });
  await page.goto(`${us}/embed/exercise`);
  const link = page.locator('#printed .card a').nth(1);
  await link.focus();
  const href = await link.evaluate((one) => one.href);
  const state = (wanted) => page.locator(`forewarn-feed[state=${wanted}]`).waitFor({ state: 'attached' });
  const stands = () => page.evaluate(() => [document.getElementById('printed').hidden, document.querySelector('forewarn-feed').hidden]);
  open();
  if (how === 'answered') {
    await page.locator('forewarn-feed').waitFor({ state: 'visible' });
    shown.is('frame: the reader keeps their place', await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.href), href);
    await page.clock.runFor(6000);
    good = false;
    await page.clock.runFor(200_000);
    await state('stale');
    shown.is('frame: stopped once, whatever happens later', await page.evaluate(() => window.stops), 1);
  } else {
    await state('failed');
    shown.is(`frame, ${how}: what was printed stands`, await stands(), [false, true]);
    if (how === 'failed') await page.clock.runFor(185_000);
    else {
      await page.clock.setSystemTime(Date.now() + 8 * 3_600_000);
      await page.clock.runFor(16_000);
    }
    shown.is(`frame, ${how}: and not beyond its time`, await stands(), [true, false]);
  }
  await context.close();
}

// WordPress: a sandboxed frame that is told a secret answers with its height, and hands its links out.
{
  const secret = 'aBc123xYz0';
  const wordpress = await serve(() => ({ body: `<!DOCTYPE html><html lang="en"><title>Blog</title><script>window.heard=[];addEventListener('message',(e)=>heard.push(e.data))</script>
<iframe sandbox="allow-scripts" security="restricted" title="t" width="600" height="200" src="${us}/embed/exercise#?secret=${secret}"></iframe>` }));
  const page = await browser.newPage();
  await page.goto(wordpress.origin);
  await page.waitForFunction(() => window.heard.some((one) => one.message === 'height' && one.value > 600));
  const inside = page.frames().find((one) => one.url().startsWith(us));
  shown.is('secret', await page.evaluate((own) => window.heard.every((one) => one.secret === own), secret), true);
  await inside.locator('forewarn-feed').locator('a').first().click();
  await page.waitForFunction(() => window.heard.some((one) => one.message === 'link'));
  const link = await page.evaluate(() => window.heard.find((one) => one.message === 'link').value);
  shown.true('link', link.startsWith(`${us}/advisories/`), link);
  await page.close();
  await wordpress.close();
}

// The builder: no complaint under its own policy; what it prints is what the host page needs, and nothing moves with it.
{
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${us}/embed/`);
  await page.selectOption('#feed', 'exercise');
  await page.waitForFunction(() => document.getElementById('preview').getAttribute('state') === 'current');
  await page.selectOption('#lang', 'de');
  await page.fill('#timezone', 'Europe/Vienna');
  await page.waitForFunction(() => document.getElementById('preview').shadowRoot.textContent.includes('Hinweise zur öffentlichen Sicherheit'));
  await page.waitForTimeout(200);
  shown.is('axe: builder', await axe(page), []);
  shown.is('builder: nothing refused', complaints, []);
  await page.screenshot({ path: join(SHOTS, 'builder.png'), fullPage: true });
  const text = (id) => page.locator(`#${id}`).textContent();
  const printed = async (ids) => Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await text(id)])));
  const IDS = ['component', 'reserve', 'policy', 'frame', 'frame-policy', 'badge', 'badge-policy', 'own'];
  const given = await printed(IDS);
  shown.true('builder: language', given.component.includes('lang="de"') && given.component.includes('timezone="Europe/Vienna"') && /integrity="sha384-[\w+/=]{64}"/.test(given.component), given.component);
  shown.true('builder: the frame has the zone', given.frame.includes('/embed/exercise.de?timezone=Europe/Vienna"'), given.frame);
  // Words of the language: the feed's own title where it has one, else those of the catalogue; never English beside them.
  for (const [slug, tongues] of [['exercise', ['de', 'el', 'ar']], ['all', ['de', 'pl']]]) {
    await page.selectOption('#feed', slug);
    for (const lang of tongues) {
      await page.selectOption('#lang', lang);
      const wanted = await page.evaluate(([own]) => {
        const feed = document.getElementById('feed').selectedOptions[0];
        return JSON.parse(feed.dataset.titles)[own] || document.getElementById('lang').selectedOptions[0].dataset.title;
      }, [lang]);
      const now = await printed(IDS);
      for (const id of ['component', 'frame', 'badge', 'own']) shown.true(`builder: ${slug} in ${lang}: ${id}`, now[id].includes(wanted), now[id]);
      shown.true(`builder: ${slug} in ${lang}: nothing in English`, !/Public safety|All advisories|Exercises/.test(IDS.map((id) => now[id]).join()), IDS.map((id) => now[id]).join('\n'));
    }
  }
  await page.selectOption('#feed', 'exercise');
  await page.selectOption('#lang', 'de');
  // What is nonsense is said to be, at its field, and nothing of it can be copied.
  for (const [field, nonsense, word] of [['timezone', 'Mars/Olympus', 'no time zone'], ['timezone', 'CEST+2', 'no time zone'], ['timezone', '"><script>', 'no time zone'],
    ['color', 'blurple', 'no colour'], ['link', 'url(x)', 'no colour'], ['color', '#777', 'colour behind it']]) {
    const before = await page.inputValue(`#${field}`);
    await page.fill(`#${field}`, nonsense);
    const said = await page.locator('.wrong').allTextContents();
    shown.true(`builder: ${field} ${nonsense}`, said.join(' ').includes(word), said.join(' | '));
    const now = await printed(IDS);
    shown.true(`builder: ${field} ${nonsense} is not printed`, IDS.every((id) => now[id].startsWith('Mend')), now.component);
    shown.is(`axe: builder with ${field} ${nonsense}`, await axe(page), []);
    await page.fill(`#${field}`, before);
  }
  await page.fill('#color', '#888888');
  await page.fill('#background', '#ffffff');
  await page.fill('#link', '#0b4f9e');
  shown.true('builder: contrast', (await text('color-wrong')).includes('3.54 to 1 and needs 4.5'), await text('color-wrong'));
  await page.fill('#color', '#222222');
  shown.true('builder: colours are printed', (await text('reserve')).includes('--forewarn-color: #222222; --forewarn-background: #ffffff; --forewarn-link: #0b4f9e;'), await text('reserve'));
  shown.is('builder: colours are shown', await page.evaluate(() => getComputedStyle(document.getElementById('preview').shadowRoot.querySelector('section')).color), 'rgb(34, 34, 34)');
  for (const field of ['color', 'background', 'link']) await page.fill(`#${field}`, '');
  // "Check my page" says what it saw, and by which row each way is blocked.
  const verdict = async (pasted) => {
    await page.fill('#headers', pasted);
    return page.locator('#verdict').innerText();
  };
  for (const pasted of ['hello', 'Dear colleague: is our page all right?', 'https://venue.example/', '<html>']) {
    const said = await verdict(pasted);
    shown.true(`check: ${pasted}`, said.includes('There are no headers in this') && !said.includes('nothing would be blocked'), said);
  }
  const without = await verdict('HTTP/2 200\ncontent-type: text/html\nserver: nginx');
  shown.true('check: headers without a policy', without.includes('Seen: 2 headers, and no Content-Security-Policy') && without.includes('Frame: nothing would be blocked'), without);
  const strict = await verdict("HTTP/2 200\ncontent-security-policy: default-src 'self'; connect-src 'none'; frame-src https://other.example");
  for (const wanted of ['Component: the script would be blocked', "default-src 'self'", 'Component: what it fetches would be blocked', "connect-src 'none'", 'Frame: the frame would be blocked',
    'frame-src https://other.example', 'Picture: the picture would be blocked', `script-src 'self' ${us}`]) shown.true(`check: ${wanted}`, strict.includes(wanted), strict);
  shown.is('axe: builder with a verdict', await axe(page), []);
  await page.screenshot({ path: join(SHOTS, 'builder-verdict.png'), fullPage: true });
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    shown.true(`builder at ${width}: nothing to be scrolled sideways`, await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    await page.screenshot({ path: join(SHOTS, `builder-${width}.png`), fullPage: true });
  }
  await context.close();

  // What was printed, on a venue's page: nothing moves, nothing is too wide, on a telephone and on a desk.
  const { component, reserve, policy, frame, badge, 'frame-policy': framing, 'badge-policy': picture } = given;
  for (const [what, body, style, more] of [['component', component, reserve, policy], ['frame', frame, '', framing], ['picture', badge, '', picture]]) {
    // A policy may take away what stands in a `style`: only a picture cannot do without.
    for (const inline of what === 'picture' ? [true] : [true, false]) {
      const venue = await serve(() => ({ headers: { 'Content-Security-Policy': `default-src 'self'; ${inline ? "style-src 'unsafe-inline'" : "style-src 'nonce-own'"}; ${more}` },
        body: `<!DOCTYPE html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Venue</title><style nonce="own">${style}</style><h1>Venue</h1>${body}<p>What follows must not move.</p>` }));
      for (const width of [320, 390, 1280]) {
        const slow = await browser.newContext({ viewport: { width, height: 900 } });
        const visit = await slow.newPage();
        await visit.addInitScript(() => { window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((one) => { window.shift += one.value; })).observe({ type: 'layout-shift', buffered: true }); });
        await visit.route(/current\.json/, async (route) => { await new Promise((wait) => setTimeout(wait, 1200)); await route.continue(); });
        await visit.goto(venue.origin);
        if (what === 'component') await visit.waitForFunction(() => document.querySelector('forewarn-feed').getAttribute('state') === 'current');
        await visit.waitForTimeout(500);
        const name = `${what}${inline ? '' : ' without inline styles'} at ${width}`;
        shown.is(`CLS with the printed snippet: ${name}`, await visit.evaluate(() => window.shift), 0);
        shown.true(`not too wide: ${name}`, await visit.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), await visit.evaluate(() => String(document.documentElement.scrollWidth)));
        await visit.screenshot({ path: join(SHOTS, `venue-${what}-${width}.png`) });
        await slow.close();
      }
      await venue.close();
    }
  }
}

// The hours in a frame are those of its place, or of the venue that names its own, wherever the visitor is.
for (const [query, zone] of [['', /\bCEST\b|\bCET\b/], ['?timezone=Europe/Lisbon', /\bWEST\b|\bWET\b|GMT[+]?/], ['?timezone=Mars/Olympus', /\bCEST\b|\bCET\b/]]) {
  const context = await browser.newContext({ timezoneId: 'America/New_York', locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(`${us}/embed/exercise${query}`);
  await page.locator('forewarn-feed').waitFor({ state: 'visible' });
  const asOf = await page.evaluate(() => document.querySelector('forewarn-feed').shadowRoot.querySelector('[part=as-of]').textContent);
  shown.true(`frame${query}: hours of its place`, zone.test(asOf) && !/E[SD]T|GMT-/.test(asOf), asOf);
  await context.close();
}

// What is printed in a frame and what the component says there agree: the same places, the same instants, on the same clocks.
for (const [tongue, day] of [['', 'en'], ['.de', 'de']]) {
  const context = await browser.newContext({ timezoneId: 'America/New_York', locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(`${us}/embed/exercise${tongue}`);
  await page.locator('forewarn-feed').waitFor({ state: 'visible' });
  await page.waitForFunction((lang) => document.querySelector('forewarn-feed').shadowRoot.querySelector('section').lang === lang, day);
  const [printed, live] = await page.evaluate(() => {
    const told = (root, list) => [...root.querySelectorAll(list)].map((card) => {
      const time = card.querySelector('time');
      return { headline: card.querySelector('a').textContent, at: Date.parse(time.dateTime), machine: time.dateTime, hour: time.textContent, text: card.textContent };
    });
    return [told(document.getElementById('printed'), '.card'), told(document.querySelector('forewarn-feed').shadowRoot, '[part~=item]')];
  });
  shown.is(`frame${tongue}: as many`, live.length, printed.length);
  shown.true(`frame${tongue}: in several zones`, new Set(printed.map(({ machine }) => machine.slice(-6))).size > 1);
  for (const [n, card] of printed.entries()) {
    const wall = /T(\d\d:\d\d)/.exec(card.machine)[1];
    shown.true(`frame${tongue}: ${card.headline.slice(0, 30)}: the same hour`, live[n].at === card.at && live[n].hour.includes(wall), `${card.hour} / ${live[n].hour}`);
    const places = [...card.text.matchAll(/([\p{L} .-]+) \([A-Z]{2}(-\w+)?\)/gu)].map(([, name]) => name.trim());
    shown.true(`frame${tongue}: ${card.headline.slice(0, 30)}: the same places`, places.length > 0 && places.every((name) => live[n].text.includes(name)), `${places} / ${live[n].text.slice(0, 900)}`);
  }
  await context.close();
}

// The service stops: what is in a frame says so after its time, and never that nothing is in force.
{
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${us}/embed/all`);
  await page.waitForFunction(() => document.querySelector('forewarn-feed').getAttribute('state') === 'none');
  await page.route(/./, (route) => route.abort());
  for (let n = 0; n < 50; n += 1) await page.clock.runFor(5000);
  shown.is('frame: stale after its time', await page.evaluate(() => document.querySelector('forewarn-feed').getAttribute('state')), 'stale');
  await context.close();
}
await browser.close();
for (const each of [feed, host]) await each.close();
await ours.stop();
shown.end('looks of embeds');
