// The service itself: the binary on a free port, with a folder and people of its own, and editors' browsers before it.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { ROOT, axe } from './rig.mjs';

const TARGET = resolve(ROOT, process.env.CARGO_TARGET_DIR || 'target');
const BIN = resolve(ROOT, process.env.FOREWARN_BIN || join(TARGET, 'debug/forewarn'));

/** Where screenshots go, to be looked at. */
export const SHOTS = join(TARGET, 'browser');

/** Every look that a page must stand: colours, and the width of a desk and of a telephone. */
export const LOOKS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'forced', forcedColors: 'active', viewport: { width: 1280, height: 900 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 360, height: 740 } },
  { name: 'phone-dark', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
];

const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

/**
 * Starts it: `host` is the name that browsers use, `args` what else `forewarn serve` is given, `files` what lies in its
 * folder by then. Gives
 * {url, person(name, roles), token(name), log(), stop()}.
 */
export const start = async ({ host = '127.0.0.1', args = [], files = {} } = {}) => {
  const data = mkdtempSync(join(tmpdir(), 'forewarn-browser-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(data, name)), { recursive: true });
    writeFileSync(join(data, name), text);
  }
  mkdirSync(join(data, 'feeds'), { recursive: true });
  const port = await freePort();
  const url = `http://${host}:${port}`;
  // Nothing of the machine's own configuration: the folder is empty, and so is the environment.
  const env = { PATH: process.env.PATH };
  const child = spawn(BIN, ['serve', '--data', join(data, 'data'), '--feeds', join(data, 'feeds'), '--listen',
    `127.0.0.1:${port}`, '--public-url', url, ...args], { cwd: data, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  await new Promise((ready, failed) => {
    child.stderr.on('data', (text) => ((said += text), said.includes('Forewarn is at') && ready()));
    child.on('error', failed).on('exit', (code) => failed(new Error(`the service ended with ${code}:\n${said}`)));
  });
  const command = (...words) =>
    execFileSync(BIN, [...words, '--data', join(data, 'data')], { cwd: data, env, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString().trim();
  return {
    url,
    person: (name, roles) => command('person', 'add', name, '--role', roles),
    token: (name) => command('token', 'add', name),
    command,
    log: () => said,
    stop: async () => {
      const ended = new Promise((done) => child.removeAllListeners('exit').on('exit', done));
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
};

/** Signs in by token on the page for it. */
export const signIn = async (page, service, token) => {
  await page.goto(`${service.url}/desk/sign-in`);
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

/**
 * Opens `path` in every look with what `browser` context `state` holds, counts what axe finds, keeps a screenshot of
 * each, and sees to it that nothing has to be scrolled sideways.
 */
export const look = async (shown, browser, state, url, name, prepare = async () => {}) => {
  mkdirSync(SHOTS, { recursive: true });
  for (const { name: kind, ...options } of LOOKS) {
    const context = await browser.newContext({ ...options, storageState: state });
    const page = await context.newPage();
    const complaints = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(url);
    await prepare(page);
    shown.is(`${name} in ${kind}: axe`, await axe(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    shown.true(`${name} in ${kind}: nothing to be scrolled sideways`, wide <= 0, `${wide} px too wide`);
    shown.is(`${name} in ${kind}: nothing was refused`, complaints.filter((text) => !text.includes('status of 4')), []);
    await page.screenshot({ path: join(SHOTS, `${name}-${kind}.png`), fullPage: true });
    await context.close();
  }
};
