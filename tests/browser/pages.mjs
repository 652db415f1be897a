// The public pages before readers' browsers: axe on every page in every look and five languages, nothing to be scrolled
// sideways, nothing that moves, nothing from elsewhere, and how much each page weighs. Pictures are left in target/browser.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { draft, editors } from './editors.mjs';
import { axe, chromium, Shown } from './rig.mjs';
import { SHOTS, start } from './service.mjs';

/** What a page may weigh, compressed, without what is fetched once for all pages. */
const MOST_BYTES = 30_000;
const LANGUAGES = ['en', 'de', 'pl', 'el', 'ar'];
const LOOKS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'forced', forcedColors: 'active', viewport: { width: 1280, height: 900 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 360, height: 740 } },
];

const feed = (status, mark = '') => `languages = ${JSON.stringify(LANGUAGES)}\nstatus = ${status}\n[title]\nen = "${mark}Advisories for Europe"\nde = "${mark}Hinweise für Europa"\npl = "${mark}Komunikaty dla Europy"\nel = "${mark}Ανακοινώσεις για την Ευρώπη"\nar = "${mark}تنبيهات لأوروبا"\n`;
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><style>.a{fill:#7a1f5c}</style><rect class="a" width="80" height="40" rx="6"/><circle cx="40" cy="20" r="12" fill="#fff"/></svg>';
const CONFIGURATION = `[site]
name = "City of Example"
logo = "logo.svg"
contact = "desk@city.example"
[site.light]
accent = "#7a1f5c"
band = "#2b0a3d"
band_text = "#ffffff"
[site.dark]
accent = "#f0a8d8"
[site.imprint]
en = "City of Example, Town Hall, 1 Example Square"
[site.privacy]
en = "These pages set no cookies and load nothing from elsewhere."
`;
const shown = new Shown();
const files = { 'feeds/all.toml': feed('["actual"]'), 'feeds/exercise.toml': feed('["exercise", "test"]', '2 '), 'forewarn.toml': CONFIGURATION, 'logo.svg': LOGO };
const service = await start({ args: ['--demo'], files });
const people = editors(service);
const stadium = await people.publish(draft('Vienna: keep away from the stadium'));
const ring = [[52.51, 13.36], [52.51, 13.4], [52.53, 13.4], [52.53, 13.36], [52.51, 13.36]];
const event = 'Crowd control';
await people.publish(draft('Berlin: the square is full', { severity: 'moderate', areas: [{ name: 'Pariser Platz, Berlin', country: 'DE', codes: { 'iso3166-2': 'DE-BE' }, polygon: ring }],
  texts: { en: { event, headline: 'Berlin: the square is full', summary: 'The police in Berlin closed Pariser Platz for more visitors.', instruction: ['Use another entrance.'] },
    de: { event: 'Menschenmenge', headline: 'Berlin: Der Platz ist voll', summary: 'Die Polizei in Berlin hat den Pariser Platz für weitere Besucher gesperrt.', instruction: ['Nehmen Sie einen anderen Eingang.'] } } }));
const ended = await people.publish(draft('Vienna: the bridge is closed', { areas: [{ name: 'Reichsbrücke, Vienna', country: 'AT', codes: { 'iso3166-2': 'AT-9' } }] }));
await people.over(ended, 'end', 'The bridge is open again.');
const wrong = await people.publish(draft('Vienna: no trains', { areas: [{ name: 'Praterstern, Vienna', country: 'AT', codes: { 'iso3166-2': 'AT-9' } }] }));
await people.over(wrong, 'retract', 'Another station was meant.');
const drill = await fetch(`${service.url}/feeds/exercise/current.json`).then((reply) => reply.json()).then((told) => told.advisories[0].url.split('/').pop());

/** Every page of a language, by a name for its picture. */
const pages = (lang) => {
  const tag = lang === LANGUAGES[0] ? '' : `/${lang}`;
  const own = lang === LANGUAGES[0] ? '' : `.${lang}`;
  return {
    home: `${tag}/`, levels: `${tag}/levels`, feeds: `${tag}/feeds/`, feed: `${tag}/feeds/all/`, drills: `${tag}/feeds/exercise/`,
    archive: `${tag}/archive/`, found: `${tag}/archive/search?q=vienna`, 'found-drills': `${tag}/archive/search?drills=1`, subscribe: `${tag}/subscribe`, genuine: `${tag}/genuine`,
    accessibility: `${tag}/accessibility`, imprint: `${tag}/imprint`, privacy: `${tag}/privacy`,
    advisory: `/advisories/${stadium}${own}`, ended: `/advisories/${ended}${own}`, retracted: `/advisories/${wrong}${own}`, drill: `/advisories/${drill}${own}`,
  };
};

mkdirSync(SHOTS, { recursive: true });
const browser = await chromium();
const weights = [];
const one = async (lang, { name: look, ...options }) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = [];
  const elsewhere = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => !request.url().startsWith(service.url) && !request.url().startsWith('data:') && elsewhere.push(request.url()));
  await page.addInitScript(() => {
    window.moved = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.moved += entry.value))).observe({ type: 'layout-shift', buffered: true });
  });
  for (const [name, path] of Object.entries(pages(lang))) {
    const what = `${name} ${lang} ${look}`;
    await page.goto(service.url + path, { waitUntil: 'networkidle' });
    shown.is(`${what}: axe`, await axe(page), []);
    const seen = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      moved: window.moved, lang: document.documentElement.lang }));
    shown.true(`${what}: nothing to be scrolled sideways`, seen.wide <= 0, `${seen.wide} px too wide`);
    shown.is(`${what}: nothing moved`, seen.moved, 0);
    shown.is(`${what}: language`, seen.lang, lang);
    await page.screenshot({ path: join(SHOTS, `page-${name}-${lang}-${look}.png`), fullPage: true });
  }
  shown.is(`${lang} ${look}: nothing was refused`, complaints, []);
  shown.is(`${lang} ${look}: nothing from elsewhere`, elsewhere, []);
  await context.close();
};
const wanted = process.argv[2] ? process.argv[2].split(',') : LANGUAGES;
for (const lang of wanted) for (const look of LOOKS) await one(lang, look);

// What each page weighs as it is sent, when its compressed twins are there.
const weigh = async (path) => {
  const { get } = await import('node:http');
  return new Promise((done) => get(service.url + path, { headers: { 'Accept-Encoding': 'br, gzip' } }, (reply) => {
    let bytes = 0;
    reply.on('data', (part) => (bytes += part.length)).on('end', () => done([bytes, reply.headers['content-encoding']]));
  }));
};
for (const lang of wanted) {
  for (const [name, path] of Object.entries(pages(lang))) {
    const [bytes, encoding] = await weigh(path);
    weights.push([bytes, `${name} ${lang} (${encoding})`]);
    shown.true(`${name} ${lang}: weight`, bytes < MOST_BYTES && encoding !== undefined, `${bytes} bytes, ${encoding}`);
  }
}
const home = await fetch(`${service.url}/`).then((reply) => reply.text());
for (const [, path] of home.matchAll(/(?:href|src)="(\/(?:style|brand|map|logo)\.[^"#]+)/g)) {
  const [bytes, encoding] = await weigh(path);
  weights.push([bytes, `${path} (${encoding})`]);
}

// On paper: nothing that can only be clicked or typed into, the address of the page, and no more sheets than needed.
{
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const [name, most] of Object.entries({ archive: 2, subscribe: 2, levels: 1, genuine: 1, advisory: 3 })) {
    await page.goto(service.url + pages(LANGUAGES[0])[name], { waitUntil: 'networkidle' });
    const pdf = await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    shown.true(`${name} on paper: at most ${most} sheets`, sheets <= most, `${sheets} sheets`);
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() => [...document.querySelectorAll('nav, .search, button, .choice .links, .skip')].filter((one) => one.getClientRects().length).map((one) => one.outerHTML.slice(0, 60)));
    shown.is(`${name} on paper: nothing to be clicked`, seen, []);
    const address = await page.locator('footer .on-paper').innerText();
    shown.is(`${name} on paper: its address`, address, await page.locator('link[rel=canonical]').getAttribute('href'));
    await page.emulateMedia({ media: null });
  }
  await context.close();
}

// Without scripts, and by keyboard alone, the archive is searched.
{
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${service.url}/archive/`);
  await page.locator('#q').fill('bridge "closed"');
  await page.locator('#q').press('Enter');
  await page.waitForURL(/archive\/search\?/);
  shown.is('found without scripts', await page.locator('.card h3').allTextContents(), []);
  await page.locator('#q').fill('bridge closed');
  await page.locator('#q').press('Enter');
  await page.waitForURL(/q=bridge\+closed/);
  shown.is('found without scripts', await page.locator('.card h3').allTextContents(), ['ENDED: Vienna: the bridge is closed']);
  await context.close();
}
console.log([...new Map(weights.sort(([a], [b]) => b - a).map((one) => [one[1], one])).values()].slice(0, 12).map(([bytes, what]) => `  ${bytes} bytes: ${what}`).join('\n'));
await browser.close();
await service.stop();
shown.end('public pages');
