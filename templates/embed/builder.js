// The builder: fills in what was chosen, shows it as it will be, and reads a site's headers. Texts only, never markup.

import { check, WAYS } from './check.js';
import { wrongs } from './choices.js';

const $ = (id) => document.getElementById(id);
const form = $('choices');
const { origin, version, integrity } = form.dataset;
const preview = $('preview');
const COLOURS = ['color', 'background', 'link'];

const attribute = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
const chosen = () => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));

/** The attributes of the component, as they were chosen; what is as usual is left out. */
const attributes = (choice) => [
  ['src', `${origin}/feeds/${choice.feed}/current.json`], ['href', page(choice)], ['lang', choice.lang],
  ['timezone', choice.timezone], choice.level !== '2' && ['heading-level', choice.level], choice.theme && ['theme', choice.theme],
  choice.compact && ['compact', ''], choice.quiet && ['quiet', ''],
].filter((one) => one && (one[1] || one[0] === 'compact' || one[0] === 'quiet'));

const feedOf = () => form.feed.selectedOptions[0]?.dataset || {};
/** Whether the feed has another language than its first for this page. */
const other = ({ lang }) => {
  const own = (feedOf().languages || '').split(' ');
  return own.includes(lang) && lang !== own[0];
};
const page = (choice) => `${origin}${other(choice) ? `/${choice.lang}` : ''}/feeds/${choice.feed}/`;
const spoken = (choice) => (other(choice) ? `${choice.feed}.${choice.lang}` : choice.feed);
/** In the language of the page: the feed's own title, or else what such a feed is called in it. */
const title = ({ lang }) => JSON.parse(feedOf().titles || '{}')[lang] || form.lang.selectedOptions[0].dataset.title;

/** How high the component is within so many pixels, in rem; nothing is painted in between. */
const heightIn = (width) => {
  const before = preview.style.inlineSize;
  preview.style.inlineSize = width;
  const { height } = preview.getBoundingClientRect();
  preview.style.inlineSize = before;
  return Math.ceil(height / 16) + 1;
};
/** Above this there is a screen of it, and whatever follows is out of sight. */
const SCREEN = 100;

const reserve = (choice) => {
  const room = (rem) => (rem > SCREEN ? '100vh' : `${rem}rem`);
  // The narrowest telephones, those of today, and a column of text; each of them with a margin on either side.
  const [narrow, phone, column] = ['18rem', '20rem', '37rem'].map(heightIn);
  const colours = COLOURS.filter((name) => choice[name]).map((name) => ` --forewarn-${name}: ${choice[name]};`).join('');
  return `forewarn-feed { display: block; min-height: ${room(narrow)};${colours} }
@media (min-width: 22rem) { forewarn-feed { min-height: ${room(phone)}; } }
@media (min-width: 48rem) { forewarn-feed { min-height: ${room(column)}; } }`;
};

const snippets = (choice) => {
  const list = attributes(choice).map(([name, value]) => (value ? `${name}="${attribute(value)}"` : name)).join('\n  ');
  const called = attribute(title(choice));
  const link = `<a href="${page(choice)}">${called}</a>`;
  const zone = choice.timezone ? `?timezone=${choice.timezone}` : '';
  return {
    component: `<forewarn-feed ${list}>\n  ${link}\n</forewarn-feed>\n<script type="module" src="${origin}/embed/${version}/forewarn.js"\n  integrity="${integrity}"\n  crossorigin="anonymous" referrerpolicy="no-referrer"></script>`,
    reserve: reserve(choice),
    policy: `script-src ${origin}; connect-src ${origin}`,
    frame: `<iframe src="${origin}/embed/${spoken(choice)}${zone}" title="${called}" width="100%" height="480"\n  frameborder="0" style="max-width: 600px" loading="lazy" referrerpolicy="no-referrer"></iframe>`,
    'frame-policy': `frame-src ${origin}`,
    badge: `<a href="${page(choice)}"><img src="${origin}/badge/${spoken(choice)}.svg" width="380" height="76" alt="${called}"\n  style="max-width: 100%; height: auto" referrerpolicy="no-referrer"></a>`,
    'badge-policy': `img-src ${origin}`,
    own: `<forewarn-feed ${list.replace(`${origin}/feeds/`, '/forewarn/feeds/')}>\n  ${link}\n</forewarn-feed>\n<script type="module" src="/forewarn/embed/${version}/forewarn.js"></script>`,
  };
};

const IDS = ['component', 'reserve', 'policy', 'frame', 'frame-policy', 'badge', 'badge-policy', 'own'];

/** What was not understood stands nowhere: neither in what is to be pasted nor in what is shown. */
const fill = () => {
  const choice = chosen();
  const wrong = wrongs(choice);
  for (const name of ['timezone', ...COLOURS]) {
    $(`${name}-wrong`).textContent = wrong[name] || '';
    if (wrong[name]) form[name].setAttribute('aria-invalid', 'true');
    else form[name].removeAttribute('aria-invalid');
  }
  const count = Object.keys(wrong).length;
  $('refused').textContent = count ? 'There is nothing to paste until this is mended.' : '';
  const texts = count ? {} : snippets(choice);
  for (const id of IDS) {
    $(id).textContent = texts[id] || 'Mend what is marked above first.';
  }
  return count ? null : choice;
};

const show = () => {
  const choice = fill();
  if (!choice) return;
  for (const name of preview.getAttributeNames()) if (!['id', 'state', 'style'].includes(name)) preview.removeAttribute(name);
  for (const [name, value] of attributes(choice)) preview.setAttribute(name, value.replace(origin, ''));
  for (const name of COLOURS) preview.style.setProperty(`--forewarn-${name}`, choice[name] || null);
  fill();
};

form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
// As high as it is shown: also when the words of a language, or an advisory, arrive later.
new ResizeObserver(() => requestAnimationFrame(fill)).observe(preview);
$('check').hidden = false;
if (!form.timezone.value) form.timezone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Brussels';
show();

const paragraph = (text) => Object.assign(document.createElement('p'), { textContent: text });
const code = (text) => Object.assign(document.createElement('code'), { className: 'address', textContent: text });

$('check').addEventListener('submit', (event) => event.preventDefault());
$('check').addEventListener('input', () => {
  const text = $('headers').value;
  const verdict = $('verdict');
  if (!text.trim()) return verdict.replaceChildren();
  const [first] = WAYS.map(({ way }) => check(text, { origin, way }));
  if (!first.headers) {
    return verdict.replaceChildren(paragraph('There are no headers in this: it takes lines such as “content-security-policy: default-src \'self\'”, or the <meta http-equiv> element of your page. Nothing was checked.'));
  }
  const seen = first.policies
    ? `Seen: ${first.headers} headers, ${first.policies} of them with a Content-Security-Policy.`
    : `Seen: ${first.headers} headers, and no Content-Security-Policy among them. If your page has no other, as a <meta> element perhaps, nothing is blocked.`;
  const said = WAYS.flatMap(({ way, name }) => {
    const { blocked, lines } = check(text, { origin, way });
    if (!blocked.length) return [paragraph(`${name}: nothing would be blocked.`)];
    return [...blocked.flatMap(({ what, row, why, how }) => [paragraph(`${name}: ${what} would be blocked, because ${why}. To mend it, ${how}. It is blocked by this row:`), code(row)]),
      ...(lines.length ? [paragraph('The policy with what is missing:'), ...lines.map(code)] : [])];
  });
  return verdict.replaceChildren(paragraph(seen), ...said, ...first.notes.map(paragraph));
});
