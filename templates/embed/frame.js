// Inside of a frame: once the component knows more than what was printed it takes over; and the page around may be told
// how high the frame is, in the words of WordPress where it asks in them.

const printed = document.getElementById('printed');
const feed = document.querySelector('forewarn-feed');
/** A zone that this browser knows, by its name. */
const zone = new URLSearchParams(location.search).get('timezone');
const secret = new URLSearchParams(location.hash.replace(/^#\??/, '')).get('secret');

/** What was printed is fresh until it says itself, and for so long after it was loaded at most; then it must not stand there as
 * if nothing had happened. Timers stand still while a device sleeps: it is looked at again and again. */
const PRINTED_FOR = 180_000;
const LOOK_WITHIN = 15_000;
/** The component asks for nothing so soon after an answer; what it asked for at its beginning has come by then. */
const QUIET_AFTER = 5_000;

// The hours are those of each advisory's place, as printed, or of the venue that names its own; never those of whoever looks.
try {
  if (new Intl.DateTimeFormat('en', { timeZone: zone || 'none' })) feed.setAttribute('timezone', zone);
} catch {
  // No such zone, or none named: the places' own stay.
}

const takeOver = () => {
  if (printed.hidden) return;
  const held = printed.contains(document.activeElement) && document.activeElement.href;
  printed.hidden = true;
  feed.hidden = false;
  if (held) {
    const links = [...feed.shadowRoot.querySelectorAll('a')];
    (links.find((link) => link.href === held) || links[0])?.focus({ preventScroll: true });
  }
  // From now on the component asks by itself; the page need not be loaded again. What is still being loaded may come.
  const stop = () => setTimeout(() => window.stop(), QUIET_AFTER);
  if (document.readyState === 'complete') stop();
  else window.addEventListener('load', stop);
  tell();
};

const tell = () => {
  if (window.parent === window) return;
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  const message = secret ? { message: 'height', value: height, secret } : { forewarn: 'height', value: height };
  window.parent.postMessage(message, '*');
};

/** For how many milliseconds what was printed may still stand there. */
const left = () => {
  const checkBy = Date.parse(printed.querySelector('[data-check-by]')?.dataset.checkBy);
  return Math.min(PRINTED_FOR - performance.now(), checkBy - Date.now());
};

const heard = (state) => {
  if (state === 'failed' && left() > 0) setTimeout(() => heard(state), Math.min(left(), LOOK_WITHIN));
  else takeOver();
};

feed.addEventListener('forewarn', ({ detail }) => heard(detail.state));
// It may have known before this script was there, and says so only once.
if (feed.hasAttribute('state')) heard(feed.getAttribute('state'));
new ResizeObserver(tell).observe(document.documentElement);
window.addEventListener('message', ({ data, source }) => {
  if (source === window.parent && data?.message === 'ready' && data.secret === secret) tell();
});

// WordPress lets its frames open nothing; a link is followed by the page around, which looks where it leads.
window.addEventListener('click', (event) => {
  const link = event.composedPath().find((element) => element.localName === 'a' && element.href);
  if (!secret || !link) return;
  event.preventDefault();
  window.parent.postMessage({ message: 'link', value: link.href, secret }, '*');
});
