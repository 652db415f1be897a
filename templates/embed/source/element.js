// <forewarn-feed>: asks for a feed's current state, and shows what may be said of it.

import { read, Truth } from './truth.js';
import { draw } from './draw.js';
import { speak } from './words.js';

/** An answer that takes longer is none. */
const ANSWER_WITHIN = 10_000;
/** What many pages learn at once must not make all of them ask at once. */
const SPREAD = 8_000;

const clock = () => ({ mono: performance.now(), wall: Date.now() });

class ForewarnFeed extends HTMLElement {
  static observedAttributes = ['src', 'href', 'lang', 'timezone', 'heading-level', 'compact', 'events'];

  #truth = new Truth();
  #failures = 0;
  #asking = null;
  #askTimer = 0;
  #drawTimer = 0;
  #dueAt = 0;
  #stream = null;
  #told = null;
  #shown = null;
  #due = null;
  #root = this.attachShadow({ mode: 'open' });

  connectedCallback() {
    for (const [target, name] of EVENTS) target.addEventListener(name, this);
    this.#draw();
    this.#wake();
  }

  disconnectedCallback() {
    for (const [target, name] of EVENTS) target.removeEventListener(name, this);
    this.#rest();
    clearTimeout(this.#drawTimer);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === 'src' || name === 'events') this.#rest();
    if (name === 'src') {
      this.#truth = new Truth();
      this.#failures = this.#dueAt = 0;
      this.#told = null;
    }
    if (!this.isConnected) return;
    this.#draw();
    if (name === 'src' || name === 'events') this.#wake();
  }

  /** The page was left, or came back: from another tab, from sleep, from the back-forward cache, into the network. */
  handleEvent(event) {
    this.#draw();
    if (document.hidden) return this.#rest();
    if (event.type === 'online' || event.persisted) this.#dueAt = 0;
    this.#wake();
  }

  /** Whether the asking may begin, and when. */
  #wake() {
    if (document.hidden || !this.isConnected || !this.src) return;
    this.#listen();
    clearTimeout(this.#askTimer);
    const wait = this.#dueAt - performance.now();
    if (wait > 0) this.#askTimer = setTimeout(() => this.#ask(), wait);
    else this.#ask();
  }

  #rest() {
    clearTimeout(this.#askTimer);
    this.#asking?.abort();
    this.#asking = null;
    this.#stream?.close();
    this.#stream = null;
  }

  #listen() {
    if (this.#stream || !this.hasAttribute('events') || !window.EventSource) return;
    this.#stream = new EventSource(this.src.replace(/current\.json(\?.*)?$/, 'events'));
    this.#stream.addEventListener('advisory', () => this.#soon());
  }

  #soon() {
    this.#dueAt = Math.min(this.#dueAt, performance.now() + 500 + Math.random() * SPREAD);
    this.#wake();
  }

  async #ask() {
    if (this.#asking) return;
    const truth = this.#truth;
    const call = (this.#asking = new AbortController());
    const timer = setTimeout(() => call.abort(), ANSWER_WITHIN);
    let good = false;
    try {
      const asked = performance.now();
      const reply = await fetch(this.src, {
        cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', signal: call.signal,
      });
      if (!reply.ok) throw new Error(reply.status);
      const answer = read(await reply.text());
      const date = Date.parse(reply.headers.get('date')) + 1000 * (reply.headers.get('age') || 0);
      good = truth.take(answer, { asked, date, ...clock() }) && truth.proven;
    } catch {
      // Whatever it was, it was no answer.
    }
    clearTimeout(timer);
    // Left, or sent elsewhere, in the meantime: that says nothing of the feed.
    if (this.#asking !== call) return;
    this.#asking = null;
    truth.missed = true;
    this.#failures = good ? 0 : this.#failures + 1;
    this.#dueAt = performance.now() + truth.pause(this.#failures, clock(), Math.random());
    this.#draw();
    this.#wake();
  }

  get src() {
    return this.getAttribute('src');
  }

  #draw() {
    clearTimeout(this.#drawTimer);
    if (!this.isConnected) return;
    const view = this.#truth.look(clock());
    if (view.due && this.#due !== this.#truth.answer) {
      this.#due = this.#truth.answer;
      this.#soon();
    }
    if (!document.hidden) this.#drawTimer = setTimeout(() => this.#draw(), view.next);
    const tongue = this.lang || this.closest('[lang]')?.lang || 'en';
    const words = speak(tongue, () => this.#draw());
    this.#shown = draw(this.#root, this, { ...view, answer: this.#truth.answer, tongue, words }, this.#shown);
    this.#tell(view);
  }

  /** Tells the page, and those who do not see it, of a change; of the first answer only the page. */
  #tell({ state, entries }) {
    if (state === 'loading') return;
    const exercises = entries.filter(({ form }) => form.status !== 'actual').length;
    const ids = entries.map(({ form }) => `${form.advisory}/${form.revision}`);
    const now = [state, ...ids].join(' ');
    if (now === this.#told?.now) return;
    const before = this.#told;
    this.#told = { now, ids };
    this.setAttribute('state', state);
    if (before) this.#announce(this.#shown.said, entries.filter((_, n) => !before.ids.includes(ids[n])));
    const detail = { state, count: entries.length, exercises };
    this.dispatchEvent(new CustomEvent('forewarn', { detail, bubbles: true, composed: true }));
  }

  /** In the page's own tree: screen readers do not hear reliably what changes deep inside of a component. */
  #announce(sentence, fresh) {
    if (this.hasAttribute('quiet')) return;
    const headlines = fresh.slice(0, 3).map((entry) => this.#shown.headline(entry));
    this.#shown.status.textContent = [sentence, ...headlines].join(' ');
  }
}

const EVENTS = [[document, 'visibilitychange'], [window, 'pageshow'], [window, 'online']];

// A second copy of this script, or another component of the same name, was there first: it stays, and so does the link.
if (!customElements.get('forewarn-feed')) customElements.define('forewarn-feed', ForewarnFeed);
