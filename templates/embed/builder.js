// The builder: fills in what was chosen, shows it as it will be, and reads a site's headers. Texts only, never markup.

import { check } from './check.js';

const $ = (id) => document.getElementById(id);
const form = $('choices');
const { origin, version, integrity } = form.dataset;
const preview = $('preview');

const attribute = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
const chosen = () => Object.fromEntries(new FormData(form));

/** The attributes of the component, as they were chosen; what is as usual is left out. */
const attributes = ({ feed, lang, timezone, level, theme, compact, quiet }) => [
  ['src', `${origin}/feeds/${feed}/current.json`], ['href', `${origin}/feeds/${feed}/`], ['lang', lang],
  ['timezone', timezone], level !== '2' && ['heading-level', level], theme && ['theme', theme],
  compact && ['compact', ''], quiet && ['quiet', ''],
].filter((one) => one && (one[1] || one[0] === 'compact' || one[0] === 'quiet'));

const title = () => form.feed.selectedOptions[0]?.textContent.trim() || 'Public safety advisories';

const spokenBy = ({ feed, lang }) => {
  const own = (form.feed.selectedOptions[0]?.dataset.languages || '').split(' ');
  return own.includes(lang) && lang !== own[0] ? `${feed}.${lang}` : feed;
};

const snippets = (choice) => {
  const list = attributes(choice).map(([name, value]) => (value ? `${name}="${attribute(value)}"` : name)).join('\n  ');
  const page = `${origin}/feeds/${choice.feed}/`;
  const link = `<a href="${page}">${attribute(title())}</a>`;
  const height = Math.min(60, Math.max(12, Math.ceil(preview.getBoundingClientRect().height / 16)));
  return {
    component: `<forewarn-feed ${list}>\n  ${link}\n</forewarn-feed>\n<script type="module" src="${origin}/embed/${version}/forewarn.js"\n  integrity="${integrity}"\n  crossorigin="anonymous" referrerpolicy="no-referrer"></script>`,
    reserve: `forewarn-feed { display: block; min-height: ${height}rem; }`,
    policy: `script-src ${origin}; connect-src ${origin}`,
    frame: `<iframe src="${origin}/embed/${spokenBy(choice)}" title="${attribute(title())}" width="600" height="${height * 16}"\n  loading="lazy" referrerpolicy="no-referrer"></iframe>`,
    'frame-policy': `frame-src ${origin}`,
    badge: `<a href="${page}"><img src="${origin}/badge/${spokenBy(choice)}.svg" width="380" height="76" alt="${attribute(title())}"\n  referrerpolicy="no-referrer"></a>`,
    'badge-policy': `img-src ${origin}`,
    own: `<forewarn-feed ${list.replace(`${origin}/feeds/`, '/forewarn/feeds/')}>\n  ${link}\n</forewarn-feed>\n<script type="module" src="/forewarn/embed/${version}/forewarn.js"></script>`,
  };
};

const fill = () => {
  for (const [id, text] of Object.entries(snippets(chosen()))) $(id).textContent = text;
};

const show = () => {
  for (const name of preview.getAttributeNames()) if (name !== 'id' && name !== 'state') preview.removeAttribute(name);
  for (const [name, value] of attributes(chosen())) preview.setAttribute(name, value.replace(origin, ''));
  fill();
};

form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
preview.addEventListener('forewarn', () => requestAnimationFrame(fill));
$('check').hidden = false;
if (!form.timezone.value) form.timezone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Brussels';
show();

const paragraph = (text) => Object.assign(document.createElement('p'), { textContent: text });

$('check').addEventListener('input', () => {
  const text = $('headers').value;
  const verdict = $('verdict');
  if (!text.trim()) return verdict.replaceChildren();
  const { blocked, lines, notes } = check(text, { origin, way: $('way').value });
  const said = blocked.length
    ? blocked.map(({ what, why, how }) => paragraph(`Blocked: ${what}, because ${why}. To mend it, ${how}.`))
    : [paragraph('Nothing would be blocked.')];
  const code = lines.map((line) => Object.assign(document.createElement('code'), { className: 'address', textContent: line }));
  verdict.replaceChildren(...said, ...(code.length ? [paragraph('The policy with what is missing:'), ...code] : []), ...notes.map(paragraph));
});
