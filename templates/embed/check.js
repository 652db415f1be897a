// What a site's own headers would do to an embed: pure, so that a test can hold it against real browsers.
//
// `check(text, {origin, way})` reads headers as they are pasted (or a <meta> element) and gives what would be blocked and
// the header lines that would let it pass. `way` is 'component', 'frame' or 'badge'; `origin` is where the feed is.

/** The ways to embed, by what a site's editor calls them. */
export const WAYS = [{ way: 'component', name: 'Component' }, { way: 'frame', name: 'Frame' }, { way: 'badge', name: 'Picture' }];

/** What each way needs: the directives that decide it, the first that is there counts (CSP 3, section 6.8.3). */
const NEEDS = {
  component: [
    { what: 'the script', directives: ['script-src-elem', 'script-src', 'default-src'] },
    { what: 'what it fetches', directives: ['connect-src', 'default-src'] },
  ],
  frame: [{ what: 'the frame', directives: ['frame-src', 'child-src', 'default-src'] }],
  badge: [{ what: 'the picture', directives: ['img-src', 'default-src'] }],
};

/** Headers that answers of web servers have; a line with another word before its colon may be anything. */
const HEADER = new RegExp(`^\\s*(${['accept-ranges', 'access-control-[a-z-]+', 'age', 'allow', 'alt-svc', 'cache-control', 'connection', 'content-[a-z-]+',
  'cross-origin-[a-z-]+', 'date', 'etag', 'expires', 'last-modified', 'link', 'location', 'nel', 'permissions-policy', 'pragma', 'referrer-policy', 'refresh', 'report-to',
  'reporting-endpoints', 'server', 'server-timing', 'set-cookie', 'strict-transport-security', 'transfer-encoding', 'vary', 'via', 'x-[a-z-]+'].join('|')})[ \\t]*:`, 'gim');
/** A policy without the name of its header. */
const BARE = /^\s*(?:(?:default|script|style|connect|frame|child|img|font|media|object|worker|manifest)-src|base-uri|form-action|frame-ancestors|sandbox|upgrade-insecure-requests)\b/i;

/** How many headers there are in a text, or elements that stand for one. */
const headersIn = (text) => [...text.matchAll(HEADER)].length + [...text.matchAll(/<meta[^>]+http-equiv/gi)].length + (BARE.test(text) ? 1 : 0);

/** The policies in a text: one for each header line, and for each comma within one (CSP 3, section 4.1). */
export const policies = (text) => {
  const unfolded = text.replace(/\r?\n[ \t]+/g, ' ');
  const lines = [...unfolded.matchAll(/^\s*content-security-policy\s*:\s*(.*)$/gim)].map(([, value]) => value);
  const metas = [...unfolded.matchAll(/<meta[^>]+http-equiv\s*=\s*["']?content-security-policy["']?[^>]*>/gi)];
  const contents = metas.map(([tag]) => /content\s*=\s*("([^"]*)"|'([^']*)')/i.exec(tag)).filter(Boolean).map((found) => found[2] ?? found[3]);
  const bare = BARE.test(text) ? [text.replace(/\s+/g, ' ')] : [];
  return [...bare, ...lines, ...contents].flatMap((value) => value.split(',')).map(parse).filter(({ size }) => size);
};

const parse = (policy) => {
  const directives = new Map();
  for (const directive of policy.split(';')) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    // The first of a name counts, the others do not.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
};

/** Whether a source of a list lets an address through (CSP 3, section 6.7.2.5; paths are not needed: ours is given whole). */
const lets = (source, origin) => {
  const url = new URL(origin);
  if (source === '*') return /^https?:$/.test(url.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return source.toLowerCase() === url.protocol || (source.toLowerCase() === 'http:' && url.protocol === 'https:');
  const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9.-]+|\[[0-9a-f:]+\])(?::(\d+|\*))?(\/.*)?$/i.exec(source);
  if (!parts) return false;
  const [, scheme, host, port, path] = parts;
  const upgraded = scheme?.toLowerCase() === 'http' && url.protocol === 'https:';
  if (scheme && `${scheme.toLowerCase()}:` !== url.protocol && !upgraded) return false;
  const name = url.hostname.toLowerCase();
  const named = host === '*' || (host.startsWith('*.') ? name.endsWith(host.slice(1).toLowerCase()) : name === host.toLowerCase());
  const own = url.port || { 'http:': '80', 'https:': '443' }[url.protocol];
  const usual = { 'http:': '80', 'https:': '443' }[scheme ? `${scheme.toLowerCase()}:` : url.protocol];
  const through = port === '*' || own === (port || usual) || (upgraded && own === '443');
  return named && through && (!path || path === '/');
};

const row = (name, sources) => [name, ...sources].join(' ');

const needOf = (policy, { what, directives }, origin) => {
  const name = directives.find((one) => policy.has(one));
  if (!name) return null;
  const sources = policy.get(name);
  const script = directives.includes('script-src');
  const words = sources.map((source) => source.toLowerCase());
  if (script && words.includes("'strict-dynamic'")) {
    const nonce = words.some((word) => word.startsWith("'nonce-"));
    return { what, name, row: row(name, sources), nonce: true, why: `${name} has 'strict-dynamic', which ignores addresses`,
      how: nonce ? 'give the <script> tag the nonce of the page' : 'add a nonce to the policy and to the <script> tag' };
  }
  if (sources.some((source) => lets(source, origin))) return null;
  const add = directives.find((one) => one === name && one !== 'default-src') || (script ? 'script-src' : directives[0]);
  return { what, name, row: row(name, sources), add, sources, why: `${name} does not name ${origin}`, how: `add ${origin} to ${add}` };
};

const written = (policy) => [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

/**
 * Gives `{headers, policies, blocked: [{what, row, why, how}], lines, notes}`: how many headers there were and how many
 * policies; what is blocked, and by which row of them. Nothing is blocked where `blocked` is empty and there were headers.
 */
export const check = (text, { origin, way }) => {
  const blocked = [];
  const lines = [];
  const notes = [];
  const all = policies(text);
  for (const policy of all) {
    const mended = new Map(policy);
    for (const need of NEEDS[way]) {
      const found = needOf(policy, need, origin);
      if (!found) continue;
      blocked.push(found);
      if (!found.add) continue;
      // A directive of its own no longer falls back: it keeps what the fallback allowed.
      const before = (mended.get(found.add) || found.sources).filter((source) => source.toLowerCase() !== "'none'");
      mended.set(found.add, [...before, origin]);
    }
    if (written(mended) !== written(policy)) lines.push(`Content-Security-Policy: ${written(mended)}`);
    const sandbox = policy.get('sandbox');
    if (sandbox && way === 'component' && !sandbox.includes('allow-scripts')) {
      blocked.push({ what: 'the script', name: 'sandbox', row: row('sandbox', sandbox), why: 'sandbox allows no scripts', how: 'use the frame or the link' });
    }
    if (policy.has('require-trusted-types-for')) notes.push('Trusted Types are asked for: the component needs no policy of its own.');
  }
  if (/^\s*HTTP\/[\d.]+ 3\d\d/im.test(text)) notes.push('There is a redirect in this: what counts are the headers of the page that it leads to.');
  if (/^\s*content-security-policy-report-only\s*:/im.test(text)) notes.push('A report-only policy blocks nothing; what it would report is not looked at here.');
  if (/^\s*cross-origin-embedder-policy\s*:/im.test(text)) notes.push('The page is isolated (COEP): script, answers, frame and picture all say that they may be loaded.');
  return { headers: headersIn(text), policies: all.length, blocked, lines, notes };
};
