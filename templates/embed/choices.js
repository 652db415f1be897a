// What may be chosen in the builder, and what is said of anything else: pure, so that a test can try what people type.

/** Whether this browser knows a zone of this name; an offset is none, because it does not follow summer time. */
export const isZone = (name) => {
  if (name !== 'UTC' && !/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** Red, green and blue from 0 to 1, of three or six digits. */
const parts = (colour) => {
  const digits = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(colour);
  if (!digits) return null;
  const [, short, long] = digits;
  const six = long || [...short].map((digit) => digit + digit).join('');
  return [0, 2, 4].map((at) => parseInt(six.slice(at, at + 2), 16) / 255);
};

/** Relative luminance (WCAG 2.2, glossary). */
const luminance = (colour) => {
  const [red, green, blue] = parts(colour).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

export const contrast = (one, two) => {
  const [dark, light] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** What text needs on its ground (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

/** What is wrong with a choice, by field, in words for whoever made it; empty where nothing is. */
export const wrongs = ({ timezone, ...choice }) => {
  const wrong = {};
  if (timezone && !isZone(timezone)) {
    wrong.timezone = `“${timezone}” is no time zone. Take a name such as Europe/Vienna; it follows summer time by itself.`;
  }
  for (const name of ['color', 'background', 'link']) {
    if (choice[name] && !parts(choice[name])) wrong[name] = `“${choice[name]}” is no colour here. Give three or six digits, such as #16191d.`;
  }
  const { color, background, link } = choice;
  const pair = (name, one) => {
    if (!one || wrong[name] || wrong.background) return;
    if (!background) {
      wrong.background = 'Choose the colour behind it as well: what is yours must be readable on it.';
    } else if (contrast(one, background) < READABLE) {
      wrong[name] = `${one} on ${background} has a contrast of ${contrast(one, background).toFixed(2)} to 1 and needs ${READABLE} to 1.`;
    }
  };
  pair('color', color);
  pair('link', link);
  if (background && !wrong.background && !color) wrong.color = 'Choose the colour of the text as well: it must be readable on yours.';
  if (background && !wrong.background && !link) wrong.link = 'Choose the colour of links as well: it must be readable on yours.';
  return wrong;
};
