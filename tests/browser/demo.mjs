// A real `forewarn serve` for browser tests: in a folder of its own, with the demo's advisories; it leaves nothing behind.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from './rig.mjs';

const BINARY = resolve(process.env.FOREWARN_BIN || join(ROOT, process.env.CARGO_TARGET_DIR || 'target', 'debug/forewarn'));

const freePort = () => new Promise((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => found(port));
  });
});

/** Starts it and waits until it is ready and the demo is published; `freeze` and `thaw` stop and resume the process. */
export const service = async (...options) => {
  const folder = mkdtempSync(join(tmpdir(), 'forewarn-browser-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('FOREWARN_')));
  const words = ['serve', '--demo', '--data', join(folder, 'data'), '--listen', `127.0.0.1:${port}`, '--feeds', join(ROOT, 'feeds'), ...options];
  const child = spawn(BINARY, words, { cwd: folder, env, stdio: ['ignore', 'ignore', 'ignore'] });
  const give = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null || Date.now() > give) throw new Error(`${BINARY} did not come up (${child.exitCode})`);
    const told = await fetch(`${origin}/feeds/exercise/current.json`).then((reply) => reply.ok && reply.json()).catch(() => null);
    if (told?.count >= 9) break;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  const stop = async () => {
    child.kill('SIGCONT');
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, stop, freeze: () => child.kill('SIGSTOP'), thaw: () => child.kill('SIGCONT') };
};
