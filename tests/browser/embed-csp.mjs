// What host pages forbid, row by row, with the real service behind: what is to run runs, and what is blocked leaves a link.
// The same rows are put to the builder's "check my page": what it foretells must be what the browser did.
//
// usage: node tests/browser/embed-csp.mjs [chromium|firefox]

import { check } from '../../templates/embed/check.js';
import { chromium, firefox, serve, Shown } from './rig.mjs';
import { service } from './demo.mjs';

const engine = process.argv[2] || 'chromium';
const shown = new Shown();
const ours = await service();
const us = ours.origin;
const { integrity } = await fetch(`${us}/embed/`).then((page) => page.text()).then((text) => /data-integrity="([^"]*)"/.exec(text))
  .then(([, found]) => ({ integrity: found }));
const version = '1.0.0';

/** A server that speaks for us without the headers that let others read. */
const closed = await serve(async (_, path) => {
  const reply = await fetch(us + path);
  return { status: reply.status, headers: { 'Content-Type': reply.headers.get('content-type') }, body: Buffer.from(await reply.arrayBuffer()) };
});
const broken = await serve((_, path) => (path.endsWith('.json') ? { status: 500, headers: { 'Access-Control-Allow-Origin': '*' } } : { status: 404 }));

const component = ({ from = us, data = us, sri = integrity, nonce = '', before = '' } = {}) => `${before}
<forewarn-feed src="${data}/feeds/exercise/current.json" href="${us}/feeds/exercise/" timezone="Europe/Vienna"><a href="${us}/feeds/exercise/">Advisories</a></forewarn-feed>
<script type="module" src="${from}/embed/${version}/forewarn.js" ${sri ? `integrity="${sri}"` : ''} ${nonce && `nonce="${nonce}"`} crossorigin="anonymous" referrerpolicy="no-referrer"></script>`;
const frame = (more = '') => `<iframe src="${us}/embed/exercise" title="Advisories" width="600" height="400" ${more}></iframe>`;
const badge = (from = us) => `<img src="${from}/badge/exercise.svg" width="380" height="76" alt="Advisories">`;
const ISOLATED = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' };
const csp = (policy) => ({ 'Content-Security-Policy': policy });
const RESET = `<style>*{all:unset;color:red!important;font-size:2px}</style>`;

// name, headers, body, what is to come of it: a state; `link` where only the link stays; `shown` or `blocked` for the others.
const rows = [
  ['1 no policy', {}, component(), 'current'],
  ['2 default-src self', csp("default-src 'self'"), component(), 'link'],
  ['3 script-src alone', csp(`default-src 'self'; script-src ${us}`), component(), 'failed'],
  ['4 the lines of the builder', csp(`default-src 'self'; script-src 'self' ${us}; connect-src 'self' ${us}; style-src 'self'`), component(), 'current'],
  ['5 Trusted Types, none', csp(`default-src 'none'; script-src ${us}; connect-src ${us}; require-trusted-types-for 'script'; trusted-types 'none'`), component(), 'current'],
  ['6 nonce and strict-dynamic', csp(`script-src 'nonce-abc' 'strict-dynamic'; connect-src ${us}`), component({ nonce: 'abc' }), 'current'],
  ['6b strict-dynamic without the nonce', csp(`script-src 'nonce-abc' 'strict-dynamic'; connect-src ${us}`), component(), 'link'],
  ['8 wrong integrity', {}, component({ sri: 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC' }), 'link'],
  ['9 a server without CORS', {}, component({ from: closed.origin, data: closed.origin }), 'link'],
  ['9b data without CORS', {}, component({ data: closed.origin }), 'failed'],
  ['10 isolated', ISOLATED, component(), 'current'],
  ['10b isolated, and all of the above', { ...ISOLATED, ...csp(`default-src 'none'; script-src ${us}; connect-src ${us}; require-trusted-types-for 'script'; trusted-types 'none'`) }, component(), 'current'],
  ['22 500 at the first load', {}, component({ data: broken.origin }), 'failed'],
  ['r a reset of everything', {}, component({ before: RESET }), 'current'],
  ['n another component of the name', {}, component({ before: `<script>customElements.define('forewarn-feed', class extends HTMLElement {})</script>` }), 'link'],
  ['t two copies', {}, component() + component({ sri: '' }).replace('forewarn.js', 'forewarn.js?second'), 'current'],
  ['m the moving address', csp(`script-src ${us}; connect-src ${us}`), component({ sri: '' }).replace(`/embed/${version}/forewarn.js`, '/embed.js'), 'current'],
  ['s the page in a sandbox without scripts', csp('sandbox'), component(), 'link'],
  ['11 frame', {}, frame(), 'frame'],
  ['12 frame under default-src self', csp("default-src 'self'"), frame(), 'no frame'],
  ['13 frame-src', csp(`default-src 'none'; frame-src ${us}`), frame(), 'frame'],
  ['14 frame in a sandbox', {}, frame('sandbox=""'), 'printed'],
  ['15 frame as WordPress has it', {}, frame('sandbox="allow-scripts" security="restricted"'), 'frame'],
  ['16 frame, isolated', ISOLATED, frame(), 'frame'],
  ['18 picture', {}, badge(), 'picture'],
  ['19 picture, isolated', ISOLATED, badge(), 'picture'],
  ['19b picture without CORP, isolated', ISOLATED, badge(closed.origin), 'no picture'],
  ['20 picture under default-src self', csp("default-src 'self'"), badge(), 'no picture'],
];

let now;
const hosts = await serve(() => ({ headers: now[1], body: `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Venue</title><body>${now[2]}` }));
const browser = await (engine === 'firefox' ? firefox() : chromium());
const KEY_ROWS = /^(1|2|3|4|5|6|6b|8|9|10|10b|t|m|r|n|11|12|13|14|15|16|18|19) /;

/** What came of a page: looked at from outside, in the same words as the rows. */
const outcome = async (page) => {
  const [, , body] = now;
  if (body.includes('<img')) {
    return (await page.evaluate(() => document.images[0].decode().then(() => document.images[0].naturalWidth === 380, () => false))) ? 'picture' : 'no picture';
  }
  if (body.includes('<iframe')) {
    const inside = page.frames().find((one) => one.url().startsWith(us));
    if (!inside) return 'no frame';
    const bare = body.includes('sandbox=""');
    // Firefox puts a page of its own there, under our address.
    const read = () => inside.evaluate(() => document.getElementById('printed') && ({ printed: !document.getElementById('printed').hidden, items: document.querySelectorAll('.card').length,
      state: document.querySelector('forewarn-feed').getAttribute('state') }));
    for (let n = 0; n < 40; n += 1) {
      const got = await read().catch(() => null);
      if (bare && got?.items === 9) return 'printed';
      if (got && !got.printed && got.state === 'current') return 'frame';
      await new Promise((wait) => setTimeout(wait, 100));
    }
    if (await read().then((got) => got === null, () => true)) return 'no frame';
    return `frame: ${JSON.stringify(await read().catch((why) => String(why)))}`;
  }
  const read = () => page.evaluate(() => {
    const [one] = document.querySelectorAll('forewarn-feed');
    const link = one.querySelector('a').getBoundingClientRect();
    const list = one.shadowRoot?.querySelector('[part~=item]');
    return { states: [...document.querySelectorAll('forewarn-feed')].map((each) => each.getAttribute('state')), link: link.width > 0 && link.height > 0,
      styled: list && getComputedStyle(list).borderTopStyle !== 'none' };
  });
  let got;
  const wanted = now[3];
  for (let n = 0; n < (wanted === 'link' ? 12 : 60); n += 1) {
    got = await read();
    if (got.states.every(Boolean)) break;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  if (!got.link) return 'no link';
  if (got.states.every((state) => state === 'current')) return got.styled ? 'current' : 'without style';
  return got.states.every((state) => !state) ? 'link' : got.states.join(' ');
};

const open = async () => {
  if (engine !== 'firefox') {
    const context = await browser.newContext();
    return [await context.newPage(), () => context.close()];
  }
  const context = await browser.createBrowserContext();
  return [await context.newPage(), () => context.close()];
};

for (const row of rows) {
  if (engine === 'firefox' && !KEY_ROWS.test(row[0])) continue;
  now = row;
  const [page, leave] = await open();
  await page.goto(hosts.origin, { waitUntil: 'load' }).catch((why) => shown.is(row[0], String(why), 'loads'));
  const got = await outcome(page).catch((why) => String(why).slice(0, 200));
  shown.is(`${engine} ${row[0]}`, got, row[3]);
  // What "check my page" says of these headers.
  const policy = row[1]['Content-Security-Policy'];
  if (policy && !/nonce="abc"/.test(row[2])) {
    const way = row[2].includes('<img') ? 'badge' : row[2].includes('<iframe') ? 'frame' : 'component';
    const { blocked, lines } = check(`HTTP/1.1 200 OK\ncontent-security-policy: ${policy}\n`, { origin: us, way });
    shown.is(`foretold ${row[0]}`, blocked.length === 0, !['link', 'failed', 'no frame', 'no picture'].includes(row[3]));
    // And the line that it prints lets it through.
    if (lines.length && engine !== 'firefox') {
      now = [row[0], csp(lines[0].replace('Content-Security-Policy: ', '')), row[2], 'current'];
      await page.goto(hosts.origin, { waitUntil: 'load' });
      const wanted = { component: 'current', frame: 'frame', badge: 'picture' }[way];
      shown.is(`mended ${row[0]}`, await outcome(page), wanted);
    }
  }
  await leave();
}

// Without scripts at all: the link, and the frame renews itself.
if (engine !== 'firefox') {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  now = ['21', {}, component()];
  await page.goto(hosts.origin);
  shown.true('21 scripts off: the link', await page.locator('forewarn-feed > a').isVisible());
  await page.goto(`${us}/embed/exercise`);
  shown.is('21b scripts off: the frame as printed', await page.locator('.card').count(), 9);
  await context.close();

  // What is sent: no cookie, no referrer, nobody else; nothing is kept.
  const quiet = await browser.newContext();
  const watched = await quiet.newPage();
  const asked = [];
  watched.on('request', (request) => asked.push(request));
  now = ['p', {}, component()];
  await watched.goto(`${hosts.origin}/secret?visitor=1`);
  await watched.waitForFunction(() => document.querySelector('forewarn-feed').getAttribute('state'));
  const outside = asked.filter((request) => !request.url().startsWith(hosts.origin));
  shown.is('only us', [...new Set(outside.map((request) => new URL(request.url()).origin))], [us]);
  const headers = await Promise.all(outside.map((request) => request.allHeaders()));
  shown.is('no referrer', headers.filter((one) => one.referer).length, 0);
  shown.is('no cookie', headers.filter((one) => one.cookie).length, 0);
  shown.is('nothing kept', await watched.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
  shown.is('no cookie set', (await quiet.cookies()).length, 0);
  await quiet.close();
}
await browser.close();
for (const each of [hosts, closed, broken]) await each.close();
await ours.stop();
shown.end(`host pages in ${engine}`);
