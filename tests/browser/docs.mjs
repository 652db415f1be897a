// The description for people, in a real browser: every page of /docs and /problems, with nothing asked of anybody else,
// nothing run, nothing refused by its own policy, and readable for everybody in every look.

import { Shown, axe, chromium } from './rig.mjs';
import { look, start } from './service.mjs';

const shown = new Shown();
const browser = await chromium();
const service = await start();
try {
  // By its links alone, as somebody reads it.
  const context = await browser.newContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  const [asked, said] = [new Set(), []];
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  page.on('console', (message) => said.push(message.text()));
  const [todo, seen] = [['/docs/', '/problems/'], new Set()];
  while (todo.length) {
    const path = todo.pop();
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await page.goto(`${service.url}${path}`);
    shown.is(`${path} is there`, answer.status(), 200);
    const policy = answer.headers()['content-security-policy'] || '';
    shown.true(`${path}: its policy allows nothing that is not named`, policy.startsWith("default-src 'none'") && !policy.includes('unsafe'), policy);
    shown.is(`${path}: no script`, await page.locator('script, [onclick], [style]').count(), 0);
    // Pages of one template differ in their words; the first of them stand for all in axe.
    const ofProblem = path.startsWith('/problems/') && path !== '/problems/';
    if (!ofProblem || path < '/problems/c') shown.is(`${path} in dark: axe`, await axe(page), []);
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href').split('#')[0]));
    todo.push(...links.filter((link) => link.startsWith('/docs/') || link.startsWith('/problems/')));
  }
  shown.true('all of it was read', seen.size > 40, `${seen.size} pages`);
  shown.is('nobody else was asked anything', [...asked], [service.url]);
  shown.is('nothing was complained of', said, []);
  await context.close();

  // Nobody needs a mouse: long examples can be scrolled by keyboard, and the first stop leads past the menu.
  const keys = await (await browser.newContext()).newPage();
  await keys.goto(`${service.url}/docs/advisories/`);
  await keys.keyboard.press('Tab');
  shown.is('the first stop leads to the content', await keys.locator(':focus').getAttribute('href'), '#content');
  await keys.keyboard.press('Enter');
  shown.is('and goes there', await keys.evaluate(() => document.activeElement.id), 'content');
  shown.is('what scrolls can be reached', await keys.locator('pre:not([tabindex="0"])').count(), 0);
  await keys.context().close();

  for (const [name, path] of [['docs', '/docs/'], ['docs-steps', '/docs/steps/'], ['docs-problems', '/problems/'], ['docs-problem', '/problems/stale']]) {
    await look(shown, browser, undefined, `${service.url}${path}`, name);
  }
} finally {
  await browser.close();
  shown.is('the service stopped well', await service.stop(), 0);
}
shown.end('docs');
