// The pictures of the README: the first page, an advisory, and the component on a venue's own page, of a running service.

import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { draft, editors } from './editors.mjs';
import { chromium, ROOT, serve, Shown } from './rig.mjs';
import { start } from './service.mjs';

/** Pictures are in the tree for ever. */
const MOST_BYTES = 150_000;
const PICTURES = join(ROOT, 'docs/pictures');
const shown = new Shown();
const feed = (title, status) => `languages = ["en"]\nstatus = ${status}\n[title]\nen = "${title}"\n`;
const service = await start({ files: { 'feeds/all.toml': feed('All advisories', '["actual"]'), 'feeds/exercise.toml': feed('Exercises and tests', '["exercise", "test"]'),
  'forewarn.toml': '[publisher]\nname = "Example Warnings"\nauthority = "warnings.example.org"\ncontact = "desk@warnings.example.org"\nurl = "https://warnings.example.org/about"\n' } });
const people = editors(service);
const level = { kind: 'threat-level', urgency: 'future', certainty: 'possible', response_type: ['monitor'], severity: 'moderate',
  areas: [{ name: 'Austria', country: 'AT', codes: { 'iso3166-1': 'AT' } }], review_by: new Date(Date.now() + 90 * 86_400_000).toISOString().replace(/\.\d+Z/, 'Z'),
  threat_level: { scheme: 'at-dsn', level: '4', as_of: new Date().toISOString().slice(0, 10), source: 'https://www.dsn.gv.at/' },
  texts: { en: { event: 'Terror warning level', headline: 'Austria: level 4 of 5, high', summary: 'Austria has changed its terror warning level. Expect checks at large events.', instruction: ['Expect checks at the entrances, and come early.', 'Report danger to the police: 133 or 112.'] } } };
const { expires, ...standing } = draft('', level);
await people.publish(standing);
const square = draft('Berlin: Pariser Platz is full', { severity: 'moderate', areas: [{ name: 'Pariser Platz, Berlin', country: 'DE', codes: { 'iso3166-2': 'DE-BE' }, circle: { lat: 52.5163, lon: 13.3777, radius_km: 0.5 } }],
  texts: { en: { event: 'Crowd control', headline: 'Berlin: Pariser Platz is full', summary: 'The police in Berlin closed Pariser Platz for more visitors at 18:00.', instruction: ['Go to another part of the celebration.', 'Report danger to the police: 110 or 112.'] } } });
await people.publish(square);
const stadium = await people.publish(draft('Vienna: the concert at Ernst-Happel-Stadion is cancelled'));

const browser = await chromium();
mkdirSync(PICTURES, { recursive: true });
const take = async (name, url, { width, height, scheme = 'light' }, ready = async () => {}) => {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await ready(page);
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path });
  await context.close();
  const { size } = statSync(path);
  console.log(`  ${size} bytes: docs/pictures/${name}.png`);
  shown.true(`${name} is small`, size < MOST_BYTES, `${size} bytes`);
};
await take('home', `${service.url}/`, { width: 900, height: 1280 });
await take('advisory', `${service.url}/advisories/${stadium}`, { width: 900, height: 1080 });
const host = await serve(() => ({ body: `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A venue</title>
<style>:root{color-scheme:light dark}body{font:1rem/1.5 Georgia,serif;margin:0 auto;max-width:40rem;padding:1.5rem}h1{font-size:1.8rem}nav{border-bottom:1px solid;padding-bottom:.5rem;margin-bottom:1rem}</style>
<nav>Programme · Tickets · <strong>Your visit</strong></nav><main><h1>Your visit to the hall</h1><p>Doors open an hour before each concert. Bags larger than A4 stay at the cloakroom.</p>
<forewarn-feed src="${service.url}/feeds/all/current.json" timezone="Europe/Vienna" heading-level="2"><a href="${service.url}/feeds/all/">Public safety advisories</a></forewarn-feed>
<h2>Getting here</h2><p>Take the underground to Stadion. There is no parking at the hall on days with concerts.</p></main>
<script type="module" src="${service.url}/embed.js"></script>` }));
await take('embed', host.origin, { width: 700, height: 760, scheme: 'dark' }, (page) => page.waitForFunction(() => document.querySelector('forewarn-feed').getAttribute('state') === 'current'));
await browser.close();
await host.close();
await service.stop();
shown.end('pictures');
