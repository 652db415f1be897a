// Five hundred hostile texts, published by the service itself, through every page and document before a browser's own
// parsers, and through the files for PHP and Node: the same elements, attributes and headers as with plain words, nothing
// runs, nothing is asked elsewhere. What the review refuses is counted: it is never public.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draft, editors } from './editors.mjs';
import { chromium, Shown } from './rig.mjs';
import { start } from './service.mjs';

const SEEDS = ['<script>window.hacked=1</script>', '<img src=x onerror=window.hacked=1>', '"><svg onload=window.hacked=1>', "' onmouseover='window.hacked=1",
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>', 'javascript:window.hacked=1', '{{constructor.constructor("window.hacked=1")()}}', '${window.hacked=1}',
  '<style>*{display:none}</style>', '<a href="javascript:window.hacked=1">x</a>', '<base href="https://evil.example/">', '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  ']]><script>window.hacked=1</script>', '<!-- -->', '</section></main><script>window.hacked=1</script>', '&lt;script&gt; &amp;amp; &bogus;', '=HYPERLINK("//evil.example","x")',
  '%s%n %1$s {0} {label}', 'END:VEVENT BEGIN:VEVENT', 'a\\;b\\,c\\nATTENDEE:mailto:x', '","injected":true,"x":"', "1'; DROP TABLE advisory;-- ", 'שלום <b>world</b>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;', '<?php phpinfo(); ?><%= 7*7 %>'];
const AROUND = ['%', 'x % y', '"%"', '%%', '(%)', "'%", '&%;', 'x%\u{1F6A8}', '<b>%</b>', '`%`', '\\%', '%//', '/*%*/', '?%=1', '#%', '[%]', '%.', '- %', '%!', '* %'];
const payloads = SEEDS.flatMap((seed) => AROUND.map((around) => around.replaceAll('%', () => seed)));
/** Where each of them stands: a name, and how to write it there. */
const FIELDS = [
  ['/texts/en/summary', (body, text) => (body.texts.en.summary += ` ${text}`)],
  ['/texts/en/description', (body, text) => (body.texts.en.description = `First line.\n\n${text}`)],
  ['/texts/en/instruction', (body, text) => body.texts.en.instruction.push(text)],
  ['/texts/en/headline', (body, text) => (body.texts.en.headline = `Vienna: ${text.replace(/[<>]/g, '')}`.slice(0, 140))],
  ['/texts/en/event', (body, text) => (body.texts.en.event = text.replace(/[<>]/g, '').slice(0, 60))],
  ['/areas/0/name', (body, text) => (body.areas[0].name = `Vienna ${text}`.slice(0, 100))],
  ['/sources/0/title', (body, text) => (body.sources[0].title = text)],
  ['/sources/0/publisher', (body, text) => (body.sources[0].publisher = text)],
  ['/contact', (body, text) => (body.contact = text)],
  ['/audience', (body, text) => (body.audience = ['public', text])],
];

const shown = new Shown();
shown.is('payloads', payloads.length, 500);
const feed = 'languages = ["en"]\n[title]\nen = "All & \\"more\\" {label} \' onload=x"\n';
const service = await start({ files: { 'feeds/all.toml': feed, 'forewarn.toml': '[limits]\nrequests_a_minute = 60000\n[site]\nname = "<b>&\\"\'</b>"\n' } });
const people = editors(service);
const plain = await people.publish(draft('Vienna: plain words', { texts: { en: { event: 'Plain', headline: 'Vienna: plain words', summary: 'Plain words. Plain words.',
  description: 'First line.\n\nPlain words.', instruction: ['One.', 'Two.', 'Three.'] } }, audience: ['public', 'all'] }));
const published = [];
let n = 0;
/** Publishes advisories that hold these texts in these fields; gives the texts that the review refuses there. */
const publish = async (texts, fields) => {
  const refused = [];
  for (let at = 0; at < texts.length; at += fields.length) {
    n += 1;
    const without = new Set();
    const place = (one) => texts[at + ((one + n) % fields.length)];
    const write = () => {
      const body = draft('', { audience: ['public', 'all'], areas: [{ name: `Hall ${n}, Vienna`, country: 'AT', codes: { 'iso3166-2': 'AT-9' } }], texts: { en: { event: 'Plain', headline: `Vienna: plain words ${n}`,
        summary: 'The police in Vienna cancelled the concert.', description: 'First line.\n\nPlain words.', instruction: ['Do not travel to the stadium.', 'Report danger to the police: 133 or 112.'] } } });
      const told = [];
      fields.forEach(([field, set], one) => {
        if (place(one) === undefined) return;
        if (without.has(field)) return field === '/texts/en/instruction' && body.texts.en.instruction.push('Stay at home.');
        set(body, place(one));
        told.push(place(one));
      });
      return [body, told];
    };
    for (let tries = 0; tries < 2 * fields.length; tries += 1) {
      const [body, told] = write();
      const { publishable, problems } = await people.validate(body);
      if (publishable) {
        published.push([await people.publish(body), told]);
        break;
      }
      const errors = problems.filter(({ severity }) => severity === 'error').map(({ pointer }) => pointer);
      const before = without.size;
      for (const [field] of fields) if (errors.some((pointer) => pointer.startsWith(field))) without.add(field);
      // What is said of all texts is the fault of one of them.
      const below = fields.find(([field]) => !without.has(field) && errors.some((pointer) => field.startsWith(pointer)));
      if (without.size === before && below) without.add(below[0]);
      else if (without.size === before) throw new Error(`refused for something else: ${JSON.stringify(problems)}`);
    }
    fields.forEach(([field], one) => without.has(field) && place(one) !== undefined && refused.push(place(one)));
  }
  return refused;
};
const refused = (await publish(payloads, FIELDS)).length;
const told = published.reduce((sum, [, all]) => sum + all.length, 0);
shown.is('every payload was published or refused', told + refused, 500);
// The review knows markup; what it refuses stands before the same outputs in tests/render/hostile.rs.
shown.true('many of them are public', told > 200, `${told} public, ${refused} refused by the review`);

const browser = await chromium();
const page = await browser.newPage();
// A page of nobody: ours let no script make markup.
const parser = await browser.newPage();
const dialogs = [];
const asked = [];
page.on('dialog', (dialog) => (dialogs.push(dialog.message()), dialog.dismiss()));
page.on('request', (request) => !request.url().startsWith(service.url) && !request.url().startsWith('data:') && asked.push(request.url()));
/** Elements and attributes, as the browser's own parser finds them; numbers do not matter where lists grow. */
const census = (text, media) => parser.evaluate(({ text, media }) => {
  const document = new DOMParser().parseFromString(text, media);
  const names = new Set();
  for (const one of document.querySelectorAll('*')) {
    names.add(one.localName);
    for (const name of one.getAttributeNames()) names.add(`${one.localName} ${name}`);
  }
  return [...names].sort();
}, { text, media });
const get = async (path) => {
  const reply = await fetch(service.url + path);
  return { text: await reply.text(), headers: [...reply.headers.keys()].sort(), status: reply.status };
};
await page.goto(service.url);

// Each advisory's own documents beside those of the plain one.
for (const [ending, media] of [['', 'text/html'], ['.de', 'text/html'], ['/1', 'text/html'], ['.cap', 'application/xml']]) {
  const expected = await get(`/advisories/${plain}${ending}`);
  const known = await census(expected.text, media);
  for (const [id, all] of published) {
    const found = await get(`/advisories/${id}${ending}`);
    const more = (await census(found.text, media)).filter((name) => !known.includes(name));
    shown.is(`${ending || 'page'} of ${JSON.stringify(all[0])}`, [more, found.headers], [[], expected.headers]);
  }
}
for (const [id] of published) {
  await page.goto(`${service.url}/advisories/${id}`);
  shown.is(`${id} runs nothing`, await page.evaluate(() => window.hacked), undefined);
}
// Documents of many: against names that they may have at all.
const known = await census((await get(`/advisories/${plain}`)).text, 'text/html');
for (const path of ['/', '/feeds/', '/feeds/all/', '/archive/', '/archive/search?q=police', '/levels', '/subscribe', '/embed/all', '/embed/all.html']) {
  const html = await census((await get(path)).text, 'text/html');
  const strange = html.filter((name) => / on[a-z]+$|srcdoc|style$|http-equiv|^base href/.test(name) || ['iframe', 'object', 'embed', 'style', 'math', 'b'].includes(name));
  shown.is(`${path}: nothing strange`, strange, []);
  await page.goto(service.url + path);
  shown.is(`${path} runs nothing`, await page.evaluate(() => window.hacked), undefined);
}
for (const path of ['/feeds/all.atom', '/feeds/all.rss', '/feeds/all/cap.atom', '/feeds.opml', '/badge/all.svg']) {
  const names = await census((await get(path)).text, 'application/xml');
  shown.is(`${path}: well-formed, and nothing strange`, names.filter((name) => /parsererror|^script|^img|^iframe| on[a-z]+$/.test(name)), []);
}
const json = await get('/feeds/all.json');
for (const { id, content_html } of JSON.parse(json.text).items) {
  const names = await census(content_html, 'text/html');
  shown.is(`the HTML of ${id}`, names.filter((name) => / on|^script|^img|^iframe|^style|^base|^svg|^meta/.test(name)), []);
}
const calendar = (await get('/feeds/all/calendar.ics')).text.replace(/\r\n[ \t]/g, '');
const lines = calendar.split('\r\n').filter(Boolean).map((line) => /^[A-Z-]+(?=[;:])/.exec(line)?.[0]);
shown.is('names of lines of the calendar', [...new Set(lines)].filter((name) => !['BEGIN', 'END', 'VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'NAME', 'X-WR-CALNAME', 'X-WR-CALDESC', 'DESCRIPTION', 'SOURCE', 'URL', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'SEQUENCE', 'STATUS', 'CREATED', 'LAST-MODIFIED', 'LOCATION', 'GEO', 'CATEGORIES', 'TRANSP', 'CLASS', 'COLOR', 'CONTACT', 'LANGUAGE'].includes(name)), []);
shown.is('events of the calendar', lines.filter((name) => name === 'UID').length, (calendar.match(/\r\nBEGIN:VEVENT\r\n/g) || []).length);
const oembed = JSON.parse((await get(`/oembed?url=${encodeURIComponent(`${service.url}/feeds/all/`)}`)).text);
shown.is('the HTML of oEmbed', (await census(oembed.html, 'text/html')).filter((name) => !['html', 'head', 'body', 'blockquote', 'a', 'a href', 'iframe', 'iframe src', 'iframe width', 'iframe height', 'iframe frameborder', 'iframe marginwidth', 'iframe marginheight', 'iframe scrolling', 'iframe title'].includes(name)), []);

// What a site's own server writes.
const folder = mkdtempSync(join(tmpdir(), 'forewarn-hostile-'));
const archive = join(folder, 'all.zip');
writeFileSync(archive, Buffer.from(await (await fetch(`${service.url}/embed/forewarn-embed-1.0.0.zip`)).arrayBuffer()));
execFileSync('python3', ['-m', 'zipfile', '-e', archive, folder]);
const src = `${service.url}/feeds/all/current.json`;
const php = await new Promise((done) => {
  const options = JSON.stringify({ src, lang: 'en', timezone: 'Europe/Vienna', cache: folder });
  const code = `require ${JSON.stringify(join(folder, 'forewarn.php'))}; echo forewarn(json_decode(${JSON.stringify(options)}, true));`;
  const child = spawn('php', ['-d', 'display_errors=1', '-r', code]);
  let said = '';
  child.stdout.on('data', (text) => (said += text)).on('close', () => done(said));
});
const { forewarn } = await import(join(folder, 'forewarn.mjs'));
const node = await forewarn({ src, lang: 'en', timezone: 'Europe/Vienna' });
for (const [name, html] of [['php', php], ['node', String(node)]]) {
  const names = await census(html, 'text/html');
  shown.is(`${name}: nothing strange`, names.filter((one) => / on|^script|^img|^iframe|^style|^base|^svg|^meta|^b$/.test(one)), []);
  shown.true(`${name}: says all of it`, (html.match(/forewarn-item/g) || []).length >= published.length, html.slice(0, 300));
}
shown.is('dialogs', dialogs, []);
shown.is('asked elsewhere', asked, []);
shown.true('known names', known.length > 20);
console.log(`  ${told} of 500 public in ${published.length} advisories, ${refused} refused by the review`);
await browser.close();
await service.stop();
rmSync(folder, { recursive: true, force: true });
shown.end('hostile texts on pages');
