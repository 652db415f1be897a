// What is known of a feed, how fresh that is, and what may be said of it. No page, no network, no clock of its own.
//
// Four states, never confused: `current` (something is in force), `none` (a fresh answer says that nothing is),
// `stale` (what is known may no longer hold), `failed` (nothing is known). Whatever is doubtful is `stale`.
//
// What is assumed: nobody between the service and the page forges answers (that is what HTTPS is for). What is not
// assumed: that the visitor's clock is right, that an answer is new because it arrived now, or that time passes while
// a device sleeps. An answer counts as fresh when its own time agrees with a second witness:
//   the sender's `Date`, if the page may see it, must not contradict, and one of these must agree:
//   the visitor's clock; or the time reckoned from an earlier answer that was proven; or, where the sender's `Date` can
//   be seen and agrees, motion: two answers whose times are as far apart as their arrivals. So a wrong clock costs a
//   minute of `stale` (and stays `stale` where a mirror shows no date: it could as well be the mirror that is late), and
//   an old copy never passes for a new one.

const MINUTE = 60_000;
/** Two times that are this close are taken to agree: the service's heart beats once a minute, and caches keep 30 s. */
const SKEW = 1.5 * MINUTE;
/** No answer counts as fresh for longer, whatever it says of itself. */
const FRESH_AT_MOST = 15 * MINUTE;
/** What could not be renewed for so long is not shown any more. */
const FORGET_AFTER = 360 * MINUTE;
/** The longest sleep of the timer that redraws: after the sleep of a device it is this long until the clocks are seen. */
const REDRAW_WITHIN = MINUTE / 4;
/** Motion counts from two arrivals that are at least so far apart. */
const MOTION = 15_000;
/** However often nothing came, it is asked again within so long, and a fifth: a page must soon be right again. */
const ASK_WITHIN = 4 * MINUTE;

const need = (holds) => {
  if (!holds) throw TypeError();
};

const instant = (text) => {
  const at = typeof text === 'string' ? Date.parse(text) : NaN;
  // A feed in which nothing ever happened last changed in 1970.
  need(at >= 0);
  return at;
};

/** Reads one advisory; what is not as it should be makes the whole answer useless, because something would be missing. */
const entry = (form) => {
  const texts = Object.entries(form.texts);
  need(typeof form.advisory === 'string' && form.advisory);
  need(['actual', 'exercise', 'test'].includes(form.status));
  need(texts.length && texts.every(([, text]) => typeof text.headline === 'string' && text.headline));
  const until = form.expires ?? form.review_by;
  // A standing level holds until it is changed: its date is one of review.
  const over = form.expires ? instant(until) : Infinity;
  // On the clocks of its place, or else with the offset that was written.
  return { form, from: instant(form.effective), until: instant(until), over, zone: form.time_zone || until.slice(-6) };
};

/** Reads the text of `current.json`. Throws at whatever else it is given. */
export const read = (text) => {
  const body = JSON.parse(text);
  need(body.form === 1);
  const made = instant(body.generated_at);
  const checkBy = instant(body.next_check_by);
  need(checkBy > made);
  const inForce = body.advisories.map(entry);
  need(body.count === inForce.length);
  return {
    made,
    checkBy: Math.min(checkBy, made + FRESH_AT_MOST),
    position: body.ledger_position || 0,
    updated: instant(body.updated),
    feed: body.feed,
    url: body.url,
    titles: body.titles || {},
    zone: body.time_zone || 'UTC',
    inForce,
    announced: (body.announced || []).map(entry),
  };
};

const older = (answer, held) =>
  answer.feed !== held.feed || answer.made < held.made || answer.position < held.position ||
  (answer.made === held.made && answer.updated < held.updated);

/** Whether a witness's time is one at which the answer is fresh. */
const agrees = (time, answer) => time >= answer.made - SKEW && time <= answer.checkBy;

/** All that is known of one feed. Times of the page are `{mono, wall}`: a clock that only runs, and the visitor's. */
export class Truth {
  /** The newest answer that was taken, or nothing. */
  answer = null;
  /** Whether something spoke for it when it came. */
  proven = false;
  /** Something was asked for and did not come. */
  missed = false;

  /** The service's time at a receipt, by the last answer that was proven; until one is, a guess that is never early. */
  #clock = null;
  #sure = false;
  /** An answer that nothing spoke for: the next one may prove it by motion. */
  #candidate = null;

  /** The service's time now. Clocks that stop while a device sleeps, and clocks that are set back, only say less. */
  #time(now) {
    const { base, mono, wall } = this.#clock;
    return base + Math.max(now.mono - mono, now.wall - wall, 0);
  }

  /**
   * Takes an answer, or refuses it: true if it is held from now on. `receipt` says when it was asked for (`asked`) and
   * came (`mono`, `wall`), and the sender's own time (`date`, `NaN` where it cannot be seen).
   */
  take(answer, receipt) {
    const held = this.answer;
    // Never back: not to yesterday's copy, not to an older state of the ledger, not to another feed.
    if (held && older(answer, held)) return false;
    // The latest that it can be at the sender's: dates are whole seconds, and so is the age that caches add.
    const date = receipt.date + receipt.mono - receipt.asked + 2000;
    const dated = !Number.isNaN(date);
    const reckoned = this.#sure ? this.#time(receipt) : NaN;
    const proven = (!dated || agrees(date, answer)) && !this.#surelyOld(answer, receipt) &&
      (agrees(receipt.wall, answer) || agrees(reckoned, answer) || (dated && this.#moves(answer, receipt)));
    if (!proven) {
      this.#candidate = { made: answer.made, mono: receipt.mono };
      // What lies ahead of a proven time is not taken on its own word, and what says nothing new proves nothing.
      if (held && (answer.made > reckoned + SKEW || answer.made === held.made)) return false;
    }
    if (proven || !this.#sure) {
      // The latest that it can be: time never runs backwards, and what may have lapsed has.
      const { mono, wall } = receipt;
      const witnesses = [reckoned, wall].filter((time) => agrees(time, answer) || (!proven && time));
      this.#clock = { base: Math.max(answer.made, dated ? date : 0, ...witnesses), mono, wall };
      this.#sure = proven;
    }
    this.proven = proven;
    this.answer = answer;
    return true;
  }

  /** By the clock that only runs, the answer is older than it may be, whatever the visitor's clock says. */
  #surelyOld(answer, receipt) {
    return this.#sure && this.#clock.base + receipt.mono - this.#clock.mono - SKEW > answer.checkBy;
  }

  /** The answer and one before it are as far apart as their arrivals: a heart beats there now. */
  #moves(answer, receipt) {
    const before = this.#candidate;
    if (!before) return false;
    const beats = answer.made - before.made;
    const waited = receipt.mono - before.mono;
    return beats > 0 && waited >= MOTION && Math.abs(beats - waited) <= SKEW;
  }

  /** What may be said now: the state, what is in force, and in how many milliseconds that can change by itself. */
  look(now) {
    const held = this.answer;
    if (!held) return { state: this.missed ? 'failed' : 'loading', entries: [], next: REDRAW_WITHIN };
    const time = this.#time(now);
    const forget = held.made + FORGET_AFTER;
    const failed = time >= forget;
    // In the service's own order, so that what begins by itself stands where the next answer has it.
    const all = failed ? [] : [...held.inForce, ...held.announced].sort((a, b) => (a.form.advisory < b.form.advisory ? 1 : -1));
    const entries = all.filter(({ from, over }) => from <= time && time < over);
    const fresh = this.proven && time <= held.checkBy;
    // Nothing in force, now or since the answer was made: only then it is the answer that says so.
    const begun = held.inForce.length > 0 || all.some(({ from }) => from <= time);
    const sure = entries.length ? 'current' : begun ? 'stale' : 'none';
    const ahead = [held.checkBy + 1, forget, ...all.flatMap(({ from, over }) => [from, over])];
    return {
      state: failed ? 'failed' : fresh ? sure : 'stale',
      entries,
      // What was fresh is so no longer, or its last advisory has lapsed: what there is now has to be asked for.
      due: fresh ? sure === 'stale' : this.proven,
      next: Math.min(REDRAW_WITHIN, ...ahead.map((at) => at - time).filter((wait) => wait > 0)),
    };
  }

  /** In how many milliseconds to ask again after so many failures in a row; `chance` is between 0 and 1. */
  pause(failures, now, chance) {
    const left = this.proven ? this.answer.checkBy - this.#time(now) : 0;
    const calm = Math.max(left * 0.6, MINUTE / 2);
    const wait = failures ? (MINUTE / 2) * 2 ** (failures - 1) : calm;
    return Math.min(wait, ASK_WITHIN) * (0.8 + 0.4 * chance);
  }
}
