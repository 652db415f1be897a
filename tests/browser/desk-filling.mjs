// Filling in a prewritten text, and losing nothing, in a real browser: the words are seen as they grow, in the languages that
// are wanted, on the clocks of the place; a button keeps one's place; twice pressed is once sent; back, away and signed out
// lose no word.
//
//   node tests/browser/desk-filling.mjs

import { Shown, chromium, focused } from './rig.mjs';
import { signIn, start } from './service.mjs';

const shown = new Shown();
const browser = await chromium();
const service = await start();
service.person('Ada', 'author');
const token = service.token('Ada');

async function sit(javaScriptEnabled) {
  const context = await browser.newContext({ javaScriptEnabled, timezoneId: 'Europe/Lisbon' });
  const page = await context.newPage();
  const complaints = [], asked = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (box) => (asked.push(box.type()), box.accept()));
  await signIn(page, service, token);
  const field = (id) => page.locator(`[id="${id}"]`);
  return { context, page, complaints, asked, field, press: (words) => page.getByRole('button', { name: words, exact: true }).first().click() };
}

/** Fills in what an event in Helsinki that is called off asks for, but for the place. */
async function type({ page, field }) {
  for (const [name, words] of Object.entries({ speaker: ['Helsinki Police', 'Polizei Helsinki'], city: ['Helsinki', 'Helsinki'],
    venue: ['Hall 2', 'Halle 2'], occasion: ['Winter Concert', 'Winterkonzert'] })) {
    await field(`value.${name}.en`).fill(words[0]);
    await field(`value.${name}.de`).fill(words[1]);
  }
  const soon = new Date(Date.now() + 20 * 86400e3).toISOString().slice(0, 10);
  await field('value.begins').fill(`${soon}T19:30`);
  await field('value.reason').selectOption('weather');
  await page.locator('[name="status"][value="exercise"]').check();
  const source = { title: 'Notice', publisher: 'Police', url: 'https://poliisi.fi/', published: new Date().toISOString().slice(0, 10) };
  for (const [name, words] of Object.entries(source)) await field(`sources.0.${name}`).fill(words);
  return soon;
}

const drafts = async () => (await (await fetch(`${service.url}/api/v1/advisories?limit=100`, { headers: { Authorization: `Bearer ${token}` } })).json()).advisories.length;

for (const scripts of [true, false]) {
  const how = scripts ? 'with scripts' : 'without scripts';
  const ada = await sit(scripts);
  const { page, field } = ada;
  await page.goto(`${service.url}/desk/new/event-cancelled`);
  shown.true(`${how}: the words are there before anything is typed`, (await page.locator('#said').innerText()).includes('Fahren Sie nicht zum Veranstaltungsort'));
  await page.locator('[name="languages"][value="fr"]').uncheck();
  if (scripts) {
    await page.locator('section.glimpse[data-tongue="fr"]').waitFor({ state: 'hidden' });
    shown.true('French is put away at once', await field('value.city.fr').isHidden());
  }
  await type(ada);
  if (scripts) {
    await page.waitForFunction(() => document.getElementById('said').innerText.includes('Helsinki Police: the event “Winter Concert” at Hall 2'));
    shown.true('the text is seen as it grows', true);
    shown.is('its length is counted', await field('value.venue.en.count').innerText(), '6 of at most 60 characters');
    await field('add.country').selectOption('FI');
    await page.waitForFunction(() => document.getElementById('value.begins.hint').textContent === 'On the clocks of Europe/Helsinki');
    await page.waitForFunction(() => document.getElementById('said').innerText.includes('It was to begin at 19:30 on'));
    shown.true('the place says on which clocks, at the field and in the text', true);
  } else {
    await field('add.country').selectOption('FI');
    await ada.press('Show the text as far as it is filled in');
    shown.true('the text is shown as far as it goes', (await page.locator('#said').innerText()).includes('It was to begin at 19:30 on'));
    shown.true('and the page begins there', await focused(page, '[id="said.title"]'));
    shown.true('what is not wanted is put away', await field('value.city.fr').isHidden());
  }
  await ada.press('Add a source');
  shown.true(`${how}: another source has the focus`, await focused(page, '[id="sources.1.title"]'));
  await ada.press('Remove source 2');
  shown.true(`${how}: what is taken away leaves one at its part`, await focused(page, '[id="sources.title"]'));
  shown.is(`${how}: nothing that was typed is lost by that`, await field('value.occasion.de').inputValue(), 'Winterkonzert');

  await page.reload();
  shown.is(`${how}: nor by loading the page anew`, await field('value.occasion.de').inputValue(), 'Winterkonzert');

  // Pressed twice it is sent once, or answered twice alike.
  const before = await drafts();
  await page.getByRole('button', { name: 'Make the draft' }).last().dblclick();
  await page.waitForURL(/\/desk\/advisories\//);
  shown.is(`${how}: pressed twice, one draft`, await drafts() - before, 1);
  shown.true(`${how}: and it says so`, (await page.locator('.said').innerText()).startsWith('The draft is filled in'), await page.locator('.said').innerText());
  const edit = page.url().replace(/\/(edit|submit).*/, '/edit');
  const id = edit.match(/advisories\/([^/]+)/)[1];
  const made = (await (await fetch(`${service.url}/api/v1/advisories/${id}`, { headers: { Authorization: `Bearer ${token}` } })).json()).draft;
  shown.is(`${how}: in the two languages that were wanted`, Object.keys(made.texts), ['en', 'de']);
  shown.true(`${how}: the hour is that of Helsinki`, made.template.values.begins.endsWith('T19:30:00+02:00'), made.template.values.begins);

  // A long text that is refused comes back whole.
  await page.goto(edit);
  const long = 'A very long sentence about nothing. '.repeat(1500);
  await field('texts.0.description').fill(long);
  await ada.press('Keep and check');
  shown.true(`${how}: too long a text is told`, (await page.locator('.error-summary').innerText()).includes('More'), await page.locator('.error-summary').innerText());
  shown.is(`${how}: and comes back whole`, (await field('texts.0.description').inputValue()).trim().length, long.trim().length);
  await field('texts.0.description').fill('It is short.');
  await ada.press('Keep and check');

  // Signed out in the middle of a sentence: it is given back, and sent again.
  await page.goto(edit);
  await field('texts.0.description').fill('Typed while signed out.');
  await ada.context.clearCookies();
  await ada.press('Keep and check');
  await page.getByLabel(/token/i).first().fill(token);
  await page.getByRole('button', { name: /^Sign in/ }).first().click();
  await page.getByRole('button', { name: 'Send it now' }).click();
  await page.goto(edit);
  shown.is(`${how}: a session that ended loses no word`, (await field('texts.0.description').inputValue()).trim(), 'Typed while signed out.');

  // Away without having kept it: one is asked.
  if (scripts) {
    ada.asked.length = 0;
    await page.goto(`${service.url}/desk/new/event-cancelled`);
    await field('value.city.en').pressSequentially('Oulu');
    await page.goto(`${service.url}/desk`);
    shown.is('whoever leaves what they typed is asked', ada.asked, ['beforeunload']);
    ada.asked.length = 0;
    await page.goto(edit);
    await field('contact').pressSequentially('x');
    await ada.press('Keep and check');
    await page.goto(`${service.url}/desk`);
    shown.is('whoever kept it is not', ada.asked, []);
  }
  shown.is(`${how}: nothing was refused by the policy, no script failed`, ada.complaints.filter((text) => !/status of 4(03|09|22)/.test(text)), []);
  await ada.context.close();
}

// What keeps itself is tried again by itself, and so is what was typed while it was being kept.
{
  const ada = await sit(true);
  const { page, field } = ada;
  await page.goto(`${service.url}/desk/new`);
  await page.locator('[name="status"][value="exercise"]').first().check();
  await page.locator('button[value="blank"]').first().click();
  await page.waitForURL(/\/edit/);
  await page.clock.install();
  await page.reload();
  const kept = (words) => page.locator('#kept', { hasText: words }).waitFor({ timeout: 5000 }).then(() => true, () => false);
  let reaches = false, hold;
  await page.route('**/keep', async (route) => { await hold; await (reaches ? route.continue() : route.abort()); });
  await field('contact').fill('Press office');
  await page.clock.runFor(10_500);
  shown.true('what did not reach the service is not kept', await kept('Not kept yet. It is tried again.'));
  reaches = true;
  let open;
  hold = new Promise((done) => { open = done; });
  const second = page.waitForRequest('**/keep');
  await page.clock.runFor(10_500);
  await second;
  await field('contact').fill('Press office of the police');
  await page.clock.runFor(10_500);
  open();
  shown.true('and is kept at the next try', await kept('Kept at'));
  const third = page.waitForResponse('**/keep');
  await page.clock.runFor(10_500);
  shown.is('what was typed meanwhile is sent too', (await third).status(), 200);
  await page.goto(page.url());
  shown.is('the newest words are kept', await field('contact').inputValue(), 'Press office of the police');
  await ada.context.close();
}

await browser.close();
shown.is('the service ends as it should', await service.stop(), 0);
shown.end('desk-filling');
