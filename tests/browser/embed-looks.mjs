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
  await page.fill('#headers', "HTTP/2 200\ncontent-security-policy: default-src 'self'");
  const verdict = await page.locator('#verdict').textContent();
  shown.true('builder: verdict', verdict.includes('Blocked: the script') && verdict.includes(`script-src 'self' ${us}`), verdict);
  const [snippet, reserve, policy] = await Promise.all(['component', 'reserve', 'policy'].map((id) => page.locator(`#${id}`).textContent()));
  shown.true('builder: language', snippet.includes('lang="de"') && snippet.includes('timezone="Europe/Vienna"') && /integrity="sha384-[\w+/=]{64}"/.test(snippet), snippet);
  await context.close();
  const venue = await serve(() => ({ headers: { 'Content-Security-Policy': `default-src 'self'; style-src 'unsafe-inline'; ${policy}` },
    body: `<!DOCTYPE html><html lang="de"><meta charset="utf-8"><title>Venue</title><style>${reserve}</style><h1>Venue</h1>${snippet}<p>What follows must not move.</p>` }));
  const slow = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  const visit = await slow.newPage();
  await visit.addInitScript(() => { window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((one) => { window.shift += one.value; })).observe({ type: 'layout-shift', buffered: true }); });
  await visit.route(/current\.json/, async (route) => { await new Promise((wait) => setTimeout(wait, 1200)); await route.continue(); });
  await visit.goto(venue.origin);
  await visit.waitForFunction(() => document.querySelector('forewarn-feed').getAttribute('state') === 'current');
  await visit.waitForTimeout(500);
  const shift = await visit.evaluate(() => window.shift);
  shown.is('CLS with the printed snippet', shift, 0);
  await visit.screenshot({ path: join(SHOTS, 'venue.png') });
  await slow.close();
  await venue.close();
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
