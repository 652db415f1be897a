// The files for a site's own server: PHP, Node and nginx (with server-side includes), each with the service up, with a
// service whose answers have grown old, with one that is dead, and with one that says something else. Real programs, real
// service; what is served is what is downloaded from it.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { service } from './demo.mjs';
import { CHALLENGE, current, advisory } from './feed.mjs';
import { serve, Shown } from './rig.mjs';

const shown = new Shown();
const ours = await service();
const folder = mkdtempSync(join(tmpdir(), 'forewarn-site-'));
// Everything from the archive that the builder offers.
const archive = join(folder, 'all.zip');
writeFileSync(archive, Buffer.from(await (await fetch(`${ours.origin}/embed/forewarn-embed-1.0.0.zip`)).arrayBuffer()));
execFileSync('python3', ['-m', 'zipfile', '-e', archive, folder]);

/** A feed that can be anything: ours, an old copy, a challenge, nothing. */
let says = 'ours';
let yesterday = null;
let racing = null;
const json = (body) => ({ headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
const feed = await serve(async (_, path) => {
  if (says === 'ours') {
    const reply = await fetch(ours.origin + path);
    return { status: reply.status, headers: { 'Content-Type': reply.headers.get('content-type') }, body: Buffer.from(await reply.arrayBuffer()) };
  }
  if (says === 'hang') return undefined;
  if (says === '500') return { status: 500, headers: { 'Content-Type': 'text/html' }, body: '<h1>Bad gateway</h1>' };
  if (says === 'race') return racing();
  if (says === 'challenge') return { body: CHALLENGE };
  return json(yesterday());
});
const src = `${feed.origin}/feeds/exercise/current.json`;
const HOUR = 3_600_000;
const seen = (html) => ({ state: /data-state="(\w+)"/.exec(html)?.[1], items: (html.match(/class="forewarn-item/g) || []).length,
  clear: /no advisory is in force/.test(html), link: html.includes('/feeds/exercise/') });

/** PHP in a process of its own, beside this one, whose server has to go on. */
const phpBeside = (options) => new Promise((done) => {
  const code = `require ${JSON.stringify(join(folder, 'forewarn.php'))}; echo forewarn(json_decode(${JSON.stringify(JSON.stringify({ src, lang: 'en', timezone: 'Europe/Vienna', ...options }))}, true));`;
  const child = spawn('php', ['-d', 'display_errors=1', '-d', 'error_reporting=-1', '-r', code]);
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  child.on('close', () => done(said));
});

let caches = 0;
const fresh = () => {
  const cache = join(folder, `cache-${(caches += 1)}`);
  mkdirSync(cache);
  return cache;
};
/** Makes what PHP keeps as old as this, so that it asks again. */
const age = (cache, seconds) => {
  const [name] = execFileSync('ls', [cache], { encoding: 'utf8' }).trim().split('\n');
  const kept = JSON.parse(readFileSync(join(cache, name), 'utf8'));
  writeFileSync(join(cache, name), JSON.stringify({ ...kept, asked: kept.asked - seconds }));
};
const older = (cache, seconds) => {
  const [name] = execFileSync('ls', [cache], { encoding: 'utf8' }).trim().split('\n');
  const kept = JSON.parse(readFileSync(join(cache, name), 'utf8'));
  const text = JSON.parse(kept.text);
  for (const key of ['generated_at', 'next_check_by']) text[key] = new Date(Date.parse(text[key]) - seconds * 1000).toISOString();
  writeFileSync(join(cache, name), JSON.stringify({ asked: kept.asked - seconds, text: JSON.stringify(text) }));
};

/** Where and until when something holds that is told from several places; the winter's hours are the same in every year. */
const UNTIL = Date.UTC(new Date().getUTCFullYear() + 1, 0, 15, 20);
const offset = new Date(UNTIL + 5.5 * HOUR).toISOString().replace('.000Z', '+05:30');
const countries = [{ name: 'Austria', country: 'AT', names: { de: 'Österreich', en: 'Austria' } }, { name: 'Kärnten', country: 'AT' }];
const everywhere = () => current(Date.now(), [['l', { time_zone: 'Europe/Lisbon', areas: countries }], ['h', { time_zone: 'Europe/Helsinki' }], ['o', { expires: offset }]]
  .map(([id, more]) => advisory(id, { from: Date.now() - HOUR, until: UNTIL, ...more })), { time_zone: 'Atlantic/Azores' });
const inPlace = (who, html, hours) => {
  shown.true(`${who}, hours on the clocks of each place`, hours.every((hour) => hour.test(html)), html);
  shown.true(`${who}, a country in the language of the page`, html.includes('Österreich · Kärnten'), html);
};

{
  const cache = fresh();
  const up = await phpBeside({ cache });
  shown.is('php up', seen(up), { state: 'current', items: 9, clear: false, link: true });
  shown.true('php up: an exercise is called one', (up.match(/EXERCISE: /g) || []).length === 9 && up.includes('Nothing here is real') && /Exercises and tests<\/bdi>: <bdi>9/.test(up), up.slice(0, 600));
  shown.true('php: no notice', !/Warning|Notice|Deprecated|Fatal/.test(up));
  says = 'hang';
  shown.is('php, asked at most once a minute', seen(await phpBeside({ cache })).state, 'current');
  age(cache, 100);
  const begun = Date.now();
  shown.is('php, the service hangs', seen(await phpBeside({ cache })).state, 'current');
  shown.true('php is patient for three seconds', Date.now() - begun < 6000, `${Date.now() - begun} ms`);
  older(cache, 1000);
  says = '500';
  shown.is('php stale', seen(await phpBeside({ cache })), { state: 'stale', items: 9, clear: false, link: true });
  older(cache, 7 * 3600);
  shown.is('php dead', seen(await phpBeside({ cache })), { state: 'failed', items: 0, clear: false, link: true });
  for (const one of ['500', 'challenge']) {
    says = one;
    shown.is(`php, first ${one}`, seen(await phpBeside({ cache: fresh() })), { state: 'failed', items: 0, clear: false, link: true });
  }
  says = 'old';
  yesterday = () => current(Date.now() - 24 * HOUR, []);
  const old = seen(await phpBeside({ cache: fresh() }));
  shown.is('php, yesterday\'s copy from the first', [old.state, old.clear], ['failed', false]);
  says = 'ours';
  const back = fresh();
  await phpBeside({ cache: back });
  age(back, 100);
  says = 'old';
  yesterday = () => ({ ...current(Date.now() - HOUR, []), feed: 'exercise' });
  shown.is('php, back to an older copy', seen(await phpBeside({ cache: back })).state, 'current');
  yesterday = () => current(Date.now(), [], { feed: 'exercise' });
  shown.is('php, nothing in force', seen(await phpBeside({ cache: fresh() })), { state: 'none', items: 0, clear: true, link: false });
  yesterday = () => current(Date.now(), [advisory('x', { from: Date.now() - 2 * HOUR, until: Date.now() - 1000 })]);
  const lapsed = seen(await phpBeside({ cache: fresh() }));
  shown.is('php, expired and still told', [lapsed.state, lapsed.items, lapsed.clear], ['stale', 0, false]);
  // Two ask at once: the slower hears nothing, or what is older, and puts neither in the place of what the other heard.
  for (const [what, late] of [['nothing', () => ({ status: 500 })], ['an older copy', () => json(current(Date.now() - 60_000, []))]]) {
    const cache = fresh();
    says = 'old';
    yesterday = () => current(Date.now() - 60_000, []);
    shown.is('php, before two ask', seen(await phpBeside({ cache })).state, 'none');
    age(cache, 100);
    let arrived, open;
    const [arrival, opened] = [new Promise((done) => { arrived = done; }), new Promise((done) => { open = done; })];
    let asked = 0;
    says = 'race';
    racing = async () => {
      if ((asked += 1) > 1) return json(current(Date.now(), [advisory('new', { from: Date.now() - HOUR, until: Date.now() + HOUR })]));
      arrived();
      await opened;
      return late();
    };
    const slow = phpBeside({ cache });
    await arrival;
    const quick = await phpBeside({ cache });
    open();
    shown.is(`php, two at once, the slower hears ${what}`, [seen(quick).items, seen(await slow).items, asked], [1, 1, 2]);
    says = 'hang';
    shown.is(`php, and what was newer is kept`, [seen(await phpBeside({ cache })).state, seen(await phpBeside({ cache })).items], ['current', 1]);
  }
  yesterday = everywhere;
  says = 'old';
  inPlace('php', await phpBeside({ cache: fresh(), lang: 'de', timezone: '' }), [/01-15 20:00 WET/, /01-15 22:00 EET/, /01-16 01:30 GMT\+0530/, /\d\d:\d\d [+-]0[01]</]);
  shown.is('php, hours of the venue', (await phpBeside({ cache: fresh() })).match(/01-15 21:00 CET/g)?.length, 3);
  const text = '</p><script>alert(1)</script>"\'{label}<?php echo 1;';
  yesterday = () => current(Date.now(), [advisory('x', { from: Date.now() - HOUR, until: Date.now() + HOUR, url: 'javascript:1', areas: [{ name: text }], texts: { en: { headline: text, summary: text, instruction: [text] } } })]);
  const hostile = await phpBeside({ cache: fresh() });
  shown.true('php, hostile texts', !/<script|javascript:|<\?php/.test(hostile) && seen(hostile).items === 1, hostile);
  says = 'ours';
  const german = await phpBeside({ cache: fresh(), lang: 'de' });
  shown.true('php in German', german.includes('lang="de"') && german.includes('ÜBUNG: '), german.slice(0, 300));
  shown.true('php, a cache that cannot be written', seen(await phpBeside({ cache: '/nowhere' })).state === 'current');
}

{
  const { forewarn } = await import(join(folder, 'forewarn.mjs'));
  let off = 0;
  const now = () => Date.now() + off;
  const say = (more = {}) => forewarn({ src, timezone: 'Europe/Vienna', now, ...more });
  says = 'ours';
  const up = await say();
  shown.is('node up', seen(up), { state: 'current', items: 9, clear: false, link: true });
  says = '500';
  off = 10 * 60_000;
  shown.is('node stale', seen(await say()), { state: 'stale', items: 9, clear: false, link: true });
  off = 7 * HOUR;
  shown.is('node dead', seen(await say()), { state: 'failed', items: 0, clear: false, link: true });
  off = 0;
  let n = 0;
  const other = () => `${src}?${(n += 1)}`;
  for (const one of ['500', 'challenge', 'hang']) {
    says = one;
    shown.is(`node, first ${one}`, seen(await say({ src: other() })).state, 'failed');
  }
  says = 'old';
  yesterday = () => current(Date.now() - 24 * HOUR, []);
  shown.is('node, yesterday\'s copy', seen(await say({ src: other() })).state, 'failed');
  yesterday = () => current(Date.now(), []);
  shown.is('node, nothing in force', seen(await say({ src: other() })).state, 'none');
  // Before Node 22 an offset is no zone: then it is UTC, and says so.
  yesterday = everywhere;
  inPlace('node', await say({ src: other(), lang: 'de', timezone: '' }), [/15\. Januar[^<]* 20:00 (WEZ|GMT|UTC)/, /15\. Januar[^<]* 22:00 OEZ/, /16\. Januar[^<]* 01:30 GMT\+5:30|15 January[^<]* 20:00 UTC/]);
  shown.is('node, hours of the venue', (await say({ src: other() })).match(/21:00 CET/g)?.length, 3);
  yesterday = () => current(Date.now(), [advisory('x', { from: Date.now() - 2 * HOUR, until: Date.now() - 1000 })]);
  shown.is('node, expired and still told', [seen(await say({ src: other() })).state, seen(await say({ src: other() })).items], ['stale', 0]);
}

// nginx, with the file as it is downloaded and the addresses put in.
{
  says = 'ours';
  const port = await new Promise((found) => { const probe = createServer().listen(0, '127.0.0.1', () => { const { port: free } = probe.address(); probe.close(() => found(free)); }); });
  const conf = readFileSync(join(folder, 'nginx.conf'), 'utf8').replaceAll('https://warnings.example.org', feed.origin)
    .replace('/var/cache/nginx/forewarn', join(folder, 'nginx-cache')).replaceAll('/embed/all.html', '/embed/exercise.html').replaceAll('proxy_cache_valid 200 30s', 'proxy_cache_valid 200 1s');
  const [http, server] = conf.split('# In the block server:');
  mkdirSync(join(folder, 'site'));
  const include = /<!--# block[\s\S]*?stub="unknown" -->/.exec(conf)[0].split('\n').map((line) => line.replace(/^#\s*/, '')).join('\n');
  writeFileSync(join(folder, 'site/index.html'), `<!DOCTYPE html><html lang="en"><title>Venue</title><h1>Venue</h1>${include}`);
  writeFileSync(join(folder, 'test.conf'), `daemon off; ${process.getuid() === 0 ? 'user root; ' : ''}error_log ${folder}/error.log; pid ${folder}/nginx.pid; events {}
http { access_log off; default_type text/html; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
${http}
server { listen 127.0.0.1:${port}; root ${folder}/site; ssi on;
${server}
} }`);
  const child = spawn('nginx', ['-c', join(folder, 'test.conf'), '-p', folder], { env: { PATH: `${process.env.PATH}:/usr/sbin` }, stdio: 'ignore' });
  const base = `http://127.0.0.1:${port}`;
  const page = () => fetch(base, { signal: AbortSignal.timeout(9000) }).then((reply) => reply.text());
  for (let n = 0; n < 50; n += 1) if (await page().then(() => true, () => new Promise((wait) => setTimeout(() => wait(false), 100)))) break;
  const up = await page();
  shown.true('nginx up', (up.match(/<li class="card/g) || []).length === 9 && up.includes('As of') && !up.includes('could not be loaded'), up.slice(0, 800));
  const told = await fetch(`${base}/forewarn/feeds/exercise/current.json`).then((reply) => reply.json());
  shown.is('nginx, the component\'s answers', told.count, 9);
  shown.is('nginx, the component', (await fetch(`${base}/forewarn/embed/1.0.0/forewarn.js`)).status, 200);
  await new Promise((wait) => setTimeout(wait, 2600));
  says = '500';
  const dead = await page();
  shown.true('nginx dead', dead.includes('could not be loaded') && dead.includes('All advisories</a>') && !/class="card|Bad gateway/.test(dead), dead.slice(0, 800));
  shown.true('nginx dead, the component', (await fetch(`${base}/forewarn/feeds/exercise/current.json`)).status >= 500);
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}
await feed.close();
await ours.stop();
rmSync(folder, { recursive: true, force: true });
shown.end('the files for a site\'s own server');
