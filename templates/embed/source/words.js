// The fixed words. English and a few more are on board; the others come from beside this script, once for each language.

import { onBoard } from './on-board.js';
import { VERSION } from './version.js';

const kept = new Map(Object.entries(onBoard));
const asked = new Map();
const english = { ...onBoard.en, lang: 'en' };

/** The words' own place: beside this script, wherever it was copied to; the moving address stands one higher. */
const place = (tag) => {
  const own = new URL(import.meta.url);
  const from = own.pathname.endsWith('/embed.js') ? `embed/${VERSION}/` : '';
  return new URL(`${from}i18n/${tag}.json`, own);
};

/** Every word must be there and be a text: what is not as it should be is no catalogue. */
const whole = (words) => Object.keys(onBoard.en).every((key) => typeof words[key] === 'string');

const fetchWords = async (tag, then) => {
  try {
    const reply = await fetch(place(tag), { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const words = await reply.json();
    if (!reply.ok || !whole(words)) return;
    kept.set(tag, words);
    then();
  } catch {
    // English stands in, and says so by its `lang`; the next time it is tried again.
    asked.delete(tag);
  }
};

/** The words of a language; English until they are there. `then` is called when they are. */
export const speak = (tongue, then) => {
  const tag = tongue.toLowerCase().split('-')[0].replace(/^no$/, 'nb');
  const words = kept.get(tag);
  if (words) return { ...words, lang: tongue };
  if (!asked.has(tag) && /^[a-z]{2,3}$/.test(tag)) asked.set(tag, fetchWords(tag, then));
  else asked.get(tag)?.then(then && (() => kept.has(tag) && then()));
  return english;
};
