// Five hundred hostile texts through the component, in every field that it shows: nothing runs, nothing becomes an
// element, an attribute or an address, and every text is there as it was written.

import { advisory, CORS, current } from './feed.mjs';
import { chromium, file, serve, Shown } from './rig.mjs';

const SEEDS = ['<script>window.hacked=1</script>', '<img src=x onerror=window.hacked=1>', '"><svg onload=window.hacked=1>', "' onmouseover='window.hacked=1",
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>', 'javascript:window.hacked=1', '{{constructor.constructor("window.hacked=1")()}}', '${window.hacked=1}',
  '<style>*{display:none}</style>', '<a href="javascript:window.hacked=1">x</a>', '<base href="https://evil.example/">', '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  ']]><script>window.hacked=1</script>', '<!--', '-->', '</section><script>window.hacked=1</script>', '&lt;script&gt;', '\u202Ereversed\u202C', '\u2066isolate\u2069', '\u0000nul',
  'A'.repeat(5000), 'שלום <b>world</b>', '{feed}{when}{label}{value}{count}', '$& $1 $` $\'', '<template><script>window.hacked=1</script></template>'];
const AROUND = ['%', ' % ', '"%"', '%%', '<%>', "'%", '&%;', '\n%\n', '%\u200F', '\uD83D\uDEA8 %', 'x%y', '<b>%</b>', '`%`', '\\%', '%//', '/*%*/', '?%=1', '#%', '[%]', '(%)'];
const payloads = SEEDS.flatMap((seed) => AROUND.map((around) => around.replaceAll('%', () => seed)));

const shown = new Shown();
shown.is('payloads', payloads.length, 500);
let batch;
const server = await serve((_, path) => {
  if (path.endsWith('.js')) return { headers: { ...CORS, 'Content-Type': 'text/javascript' }, body: file('templates/embed/1.0.0/forewarn.js') };
  if (!path.includes('current.json')) {
    return { headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'" }, body: `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>t</title><body><script type="module" src="/forewarn.js"></script>` };
  }
  const now = Date.now();
  // The newest comes first, as the service has it.
  const all = batch.map((text, n) => advisory(`${99 - n}`, { from: now - 3_600_000, until: now + 3_600_000, status: n % 2 ? 'exercise' : 'actual', severity: text, url: text,
    areas: [{ name: text }], texts: { en: { event: text, headline: text, summary: text, instruction: [text, text] } },
    threat_level: { name: { local: text, en: text }, step: text, steps: text, scheme_name: { local: text } } }));
  return { headers: CORS, body: JSON.stringify(current(now, all, { titles: { en: batch[0] }, url: batch[0] })) };
});
const browser = await chromium();
const page = await browser.newPage();
const dialogs = [];
const asked = [];
page.on('dialog', (dialog) => (dialogs.push(dialog.message()), dialog.dismiss()));
page.on('request', (request) => !request.url().startsWith(server.origin) && asked.push(request.url()));
const KNOWN = ['section', 'h2', 'h3', 'p', 'ul', 'li', 'a', 'strong', 'bdi', 'time', 'slot', 'div'];
const KNOWN_ATTRIBUTES = ['part', 'lang', 'dir', 'aria-labelledby', 'id', 'role', 'href', 'rel', 'referrerpolicy', 'datetime', 'name'];
await page.goto(server.origin);
await page.waitForFunction(() => customElements.get('forewarn-feed'));
for (let n = 0; n < payloads.length; n += 20) {
  batch = payloads.slice(n, n + 20);
  const got = await page.evaluate(async ({ src, batch, names, attributes }) => {
    const element = document.createElement('forewarn-feed');
    element.setAttribute('src', src);
    document.body.replaceChildren(element);
    await new Promise((done) => element.addEventListener('forewarn', done, { once: true }));
    const inside = [...element.shadowRoot.querySelectorAll('*')];
    const texts = (part) => [...element.shadowRoot.querySelectorAll(`[part~="${part}"]`)].map((one) => one.textContent);
    return {
      state: element.getAttribute('state'),
      elements: inside.map((one) => one.localName).filter((name) => !names.includes(name)),
      attributes: inside.flatMap((one) => one.getAttributeNames()).filter((name) => !attributes.includes(name)),
      links: [...element.shadowRoot.querySelectorAll('a')].map((one) => one.protocol).filter((one) => !/^https?:$/.test(one)),
      headlines: texts('headline').map((text, at) => (at % 2 ? text.replace('EXERCISE: ', '') : text)),
      summaries: texts('text'),
      announced: element.querySelector('[role=status]').childElementCount,
      hacked: window.hacked,
    };
  }, { src: `${server.origin}/feeds/all/current.json`, batch, names: KNOWN, attributes: KNOWN_ATTRIBUTES });
  const { headlines, summaries, ...rest } = got;
  shown.is(`payloads from ${n}`, rest, { state: 'current', elements: [], attributes: [], links: [], announced: 0 });
  shown.is(`headlines from ${n}`, headlines, batch);
  shown.is(`summaries from ${n}`, summaries, batch);
}
shown.is('dialogs', dialogs, []);
shown.is('asked elsewhere', asked, []);
await browser.close();
await server.close();
shown.end('hostile texts in the component');
