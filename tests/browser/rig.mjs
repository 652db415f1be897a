// What every browser test stands on: the tools where tests/scripts/tools put them, Chromium without a sandbox of its own
// (root has none), small servers on the loopback, and a list of what was shown that fails the run if anything is not so.

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const TARGET = resolve(ROOT, process.env.CARGO_TARGET_DIR || 'target');
export const TOOLS = resolve(ROOT, process.env.FOREWARN_TOOLS || resolve(TARGET, 'tools'), 'browser');

/** Loads a package that tests/scripts/tools installed. */
export const tool = (name) => {
  if (!existsSync(TOOLS)) throw new Error('nothing is installed; run: tests/scripts/tools browser');
  return createRequire(`${TOOLS}/`)(name);
};

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** Chromium, driven by playwright-core. */
export const chromium = () =>
  tool('playwright-core').chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FLAGS });

/** Firefox, over WebDriver BiDi. */
export const firefox = () =>
  tool('puppeteer-core').launch({ browser: 'firefox', executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
    headless: true, extraPrefsFirefox: { 'app.update.enabled': false, 'browser.shell.checkDefaultBrowser': false } });

/** WCAG 2.2 AA and the best practices, or these rules alone, over a page of playwright; gives what is violated, a line each. */
export const axe = async (page, include, rules) => {
  const Builder = tool('@axe-core/playwright').default;
  let builder = new Builder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  if (rules) builder = builder.withRules(rules);
  if (include) builder = builder.include(include);
  // No script runs in the desk's frames: what is in them is looked at as a page of its own.
  if (await page.locator('iframe.sheet').count()) builder = builder.setLegacyMode(true);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

/** Whether it has the focus; a browser sees to `autofocus` some time after the page is there. */
export const focused = (page, selector) =>
  page.locator(`${selector}:focus`).waitFor({ timeout: 3000 }).then(() => true, () => false);

/** A server on a free port; `answer(request, path)` gives {status, headers, body}, or nothing for no answer at all. */
export const serve = async (answer) => {
  const server = createServer(async (request, response) => {
    const path = request.url.split('#')[0];
    const said = await answer(request, path);
    if (!said) return;
    response.writeHead(said.status || 200, { 'Content-Type': 'text/html; charset=utf-8', ...said.headers });
    response.end(said.body || '');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => (server.closeAllConnections(), new Promise((closed) => server.close(closed)));
  return { origin, close };
};

export const file = (path) => readFileSync(resolve(ROOT, path));

/** Counts what was shown, and tells at once what was not as it should be; `end()` says how much, and fails the process if anything was not as it should be. */
export class Shown {
  #wrong = 0;
  #count = 0;

  is(what, got, wanted) {
    this.#count += 1;
    const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)];
    if (a !== b) console.error(`  NOT SO  ${what}: ${a}, wanted ${b}`);
    this.#wrong += a === b ? 0 : 1;
    return a === b;
  }

  true(what, holds, detail = '') {
    return this.is(what, holds ? true : detail || false, true);
  }

  end(name) {
    console.log(`${name}: ${this.#count - this.#wrong} of ${this.#count} as they should be`);
    if (this.#wrong || !this.#count) process.exitCode = 1;
  }
}
