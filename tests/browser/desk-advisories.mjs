// The desk in a real browser, with scripts and without: an author writes in two languages and is corrected, another
// person agrees and publishes; then update, extend, end, and another one retracted. Steps are counted on the way.
//
//   node tests/browser/desk-advisories.mjs     how its pages look: desk-looks.mjs

import { Shown, chromium } from './rig.mjs';
import { signIn, start } from './service.mjs';

const shown = new Shown();
const browser = await chromium();
const service = await start();
const people = { Ada: 'author', Grace: 'approver', Bert: 'author' };
const tokens = {};
for (const [name, roles] of Object.entries(people)) {
  service.person(name, roles);
  tokens[name] = service.token(name);
}

/** Somebody at the desk who counts clicks and fields. */
async function sit(name, javaScriptEnabled, options = {}) {
  const context = await browser.newContext({ javaScriptEnabled, timezoneId: 'Europe/Vienna', ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  // What was typed and not kept is asked about; nothing else opens a box.
  page.on('dialog', (box) => (box.type() === 'beforeunload' ? box.accept() : complaints.push('a script of somebody else ran')));
  await signIn(page, service, tokens[name]);
  const counts = { clicks: 0, fields: 0 };
  return {
    name, context, page, complaints, counts,
    press: async (words, exact = true) => (counts.clicks += 1, page.getByRole('button', { name: words, exact }).first().click()),
    follow: async (words, exact = false) => (counts.clicks += 1, page.getByRole('link', { name: words, exact }).first().click()),
    fill: async (id, words) => (counts.fields += 1, page.locator(`[id="${id}"]`).fill(words)),
    pick: async (id, value) => (counts.clicks += 1, page.locator(`[id="${id}"]`).selectOption(value)),
    tick: async (name, value) => (counts.clicks += 1, page.locator(`[name="${name}"][value="${value}"]`).check()),
    said: async () => page.locator('.said').innerText(),
  };
}

/** A day and an hour in Vienna, so many hours from now. */
function local(hours) {
  const at = new Date(Date.now() + hours * 3600e3);
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Vienna', year: 'numeric', month: '2-digit',
    day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The form of a whole advisory, from a blank page; the headline is too long at first. */
async function write(ada, headline, mode, corrected) {
  await ada.follow('New advisory');
  await ada.tick('status', mode);
  await ada.press('Begin with a blank page');
  await ada.tick('marking', 'TLP:CLEAR');
  await ada.fill('texts.0.event', 'Concert cancelled');
  await ada.fill('texts.0.headline', corrected ? `${headline} ${'and so on '.repeat(14)}` : headline);
  await ada.fill('texts.0.summary', 'The police in Vienna cancelled the concert at Ernst-Happel-Stadion after a threat.');
  await ada.fill('texts.0.instruction', 'Do not travel to the stadium.\nReport danger to the police: 133 or 112.');
  await ada.pick('add.language', 'de');
  await ada.press('Add this language');
  await ada.fill('texts.1.event', 'Konzert abgesagt');
  await ada.fill('texts.1.headline', 'Wien: Konzert im Ernst-Happel-Stadion abgesagt');
  await ada.fill('texts.1.summary', 'Die Polizei in Wien hat das Konzert im Ernst-Happel-Stadion nach einer Drohung abgesagt.');
  await ada.fill('texts.1.instruction', 'Fahren Sie nicht zum Stadion.\nMelden Sie Gefahr der Polizei: 133 oder 112.');
  await ada.tick('category', 'security');
  await ada.tick('severity', 'severe');
  await ada.tick('urgency', 'expected');
  await ada.tick('certainty', 'likely');
  await ada.tick('response_type', 'avoid');
  await ada.pick('zone', 'Europe/Vienna');
  await ada.fill('effective', local(0));
  await ada.fill('expires', local(6));
  await ada.fill('next_update', local(2));
  await ada.pick('add.country', 'AT');
  await ada.press('Show the parts of this country');
  await ada.pick('add.subdivision', 'AT-9');
  await ada.fill('add.place', 'Vienna');
  await ada.press('Add this area');
  await ada.press('Add a source');
  await ada.fill('sources.0.title', 'Notice to the public');
  await ada.fill('sources.0.publisher', 'Police of Vienna');
  await ada.fill('sources.0.url', 'https://www.polizei.gv.at/');
  await ada.fill('sources.0.published', local(0).slice(0, 10));
  await ada.fill('contact', 'press office');
}

/** Submits; a reason is given for each warning. */
async function submit(ada) {
  await ada.press('Check answers and submit');
  if (await ada.page.locator('.error-summary').count()) throw new Error(await ada.page.locator('.error-summary').innerText());
  await ada.page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  const reasons = ada.page.locator('textarea[name^="reason."]');
  for (let n = 0; n < await reasons.count(); n += 1) await ada.fill(await reasons.nth(n).getAttribute('id'), 'The organiser uses these very words.');
  await ada.press('Submit for approval');
}

async function agree(grace, path) {
  await grace.page.goto(`${service.url}${path}`);
  await grace.follow('Read and decide');
  await grace.page.locator('#read').check();
  await grace.press(/^Approve/, false);
  await grace.page.locator('#read').check();
  await grace.press(/^Publish .*now$/, false);
}

const feed = async (name) => (await fetch(`${service.url}/feeds/${name}.atom`)).text();

/** From sign-in to submitted with prewritten words in three languages; one other person agrees, and it is public. */
async function prewritten(how, ada, grace) {
  const [clicks, fields, from] = [ada.counts.clicks, ada.counts.fields, Date.now()];
  await ada.follow('New');
  await ada.follow('Evacuation of a venue', true);
  const values = { speaker: ['Vienna Police', 'Landespolizeidirektion Wien', 'Police de Vienne'], city: ['Vienna', 'Wien', 'Vienne'],
    venue: Array(3).fill('Ernst-Happel-Stadion'), meeting_point: ['Car park P2', 'Parkplatz P2', 'Parking P2'] };
  for (const [name, words] of Object.entries(values)) {
    for (const [n, tag] of ['en', 'de', 'fr'].entries()) await ada.fill(`value.${name}.${tag}`, words[n]);
  }
  await ada.tick('status', 'actual');
  await ada.fill('next_update', local(2));
  await ada.pick('add.country', 'AT');
  await ada.fill('add.place', 'Vienna');
  await ada.fill('sources.0.title', 'Notice to the public');
  await ada.fill('sources.0.publisher', 'Police of Vienna');
  await ada.fill('sources.0.url', 'https://www.polizei.gv.at/');
  await ada.fill('sources.0.published', local(0).slice(0, 10));
  await ada.press('Make the draft');
  await ada.page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  shown.true(`${how}: only what was filled in is new`, await ada.page.getByRole('heading', { name: 'Only what was filled in is new' }).isVisible());
  const reasons = ada.page.locator('textarea[name^="reason."]');
  for (let n = 0; n < await reasons.count(); n += 1) await ada.fill(await reasons.nth(n).getAttribute('id'), 'There was no time to grade it.');
  await ada.press('Submit for approval');
  shown.true(`${how}: prewritten words are submitted`, (await ada.said()).startsWith('Submitted.'), await ada.said());
  console.log(`${how}: from sign-in to submitted with a template in ${ada.counts.clicks - clicks} clicks and ${ada.counts.fields - fields} fields, ${Date.now() - from} ms of the machine's`);
  const path = new URL(ada.page.url()).pathname;
  await grace.page.goto(`${service.url}${path}/decide`);
  shown.true(`${how}: whoever agrees is told the same`, await grace.page.getByRole('heading', { name: 'Only what was filled in is new' }).isVisible());
  await agree(grace, path);
  shown.true(`${how}: one person is enough`, (await grace.said()).startsWith('Public. Revision 1'), await grace.said());
  shown.true(`${how}: in the feed, in French too`, (await feed('all')).includes('Vienna: evacuation of Ernst-Happel-Stadion') && (await feed('all.fr')).includes('Ernst-Happel-Stadion'));
}

for (const scripts of [true, false]) {
  const how = scripts ? 'with scripts' : 'without scripts';
  const [ada, grace] = [await sit('Ada', scripts), await sit('Grace', scripts)];
  await prewritten(how, ada, grace);
  await ada.page.goto(`${service.url}/desk`);
  const headline = `Vienna: concert cancelled at Ernst-Happel-Stadion (${how})`;
  await write(ada, headline, 'actual', true);
  await ada.press('Keep and check');
  shown.true(`${how}: too long a headline is told on top`, await ada.page.locator('.error-summary').isVisible());
  shown.true(`${how}: and at its field`, (await ada.page.locator('[id="texts.0.headline.said"]').innerText()).includes('at most 140'));
  shown.true(`${how}: in the title`, (await ada.page.title()).startsWith('Error: REAL: '), await ada.page.title());
  await ada.page.locator('.error-summary a').first().click();
  shown.is(`${how}: the summary leads to the field`, await ada.page.evaluate(() => document.activeElement.id), 'texts.0.headline');
  if (scripts) {
    await ada.page.locator('[id="texts.0.headline"]').fill(headline);
    await ada.page.waitForFunction(() => document.getElementById('texts.0.headline.said').innerText === '');
    shown.true(`${how}: the count follows`, (await ada.page.locator('[id="texts.0.headline.count"]').innerText()).startsWith(`${headline.length} of`));
  } else {
    await ada.fill('texts.0.headline', headline);
  }
  await submit(ada);
  shown.true(`${how}: submitted, and told what follows`, (await ada.said()).startsWith('Submitted. Another person must now'), await ada.said());
  const path = new URL(ada.page.url()).pathname;
  shown.is(`${how}: the author is offered no decision`, await ada.page.getByRole('link', { name: 'Read and decide' }).count(), 0);
  shown.true(`${how}: nothing is public`, !(await feed('all')).includes(headline));

  await grace.page.goto(`${service.url}/desk`);
  shown.true(`${how}: it waits in her queue`, await grace.page.locator('section:has(#approve)').getByText(headline).first().isVisible());
  await grace.page.goto(`${service.url}${path}/decide`);
  const frame = grace.page.frameLocator('iframe.sheet').first();
  shown.true(`${how}: she sees the page as printed`, await frame.locator('h1').getByText(headline).isVisible());
  shown.true(`${how}: marked as a preview`, await frame.getByText('Preview. This is not public.').isVisible());
  shown.is(`${how}: with its own sheet`, await frame.locator('body').evaluate((body) => getComputedStyle(body).margin), '0px');
  shown.true(`${how}: what she confirms is of the real`, await grace.page.getByText('it goes to everyone who subscribes').isVisible());
  await grace.press(/^Approve/, false);
  shown.true(`${how}: not without having read it`, (await grace.page.title()).startsWith('Error: '));
  await agree(grace, path);
  shown.true(`${how}: public, and read back`, (await grace.said()).startsWith('Public. Revision 1 can be read by everyone'), await grace.said());
  shown.true(`${how}: in the feed`, (await feed('all')).includes(headline));
  shown.true(`${how}: in German as well`, (await feed('all.de')).includes('Wien: Konzert im Ernst-Happel-Stadion abgesagt'));
  const tag = await grace.page.locator('tr', { hasText: '/feeds/all.atom' }).locator('td').nth(1).innerText();
  const served = await fetch(`${service.url}/feeds/all.atom`, { headers: { 'Accept-Encoding': 'identity' } });
  shown.is(`${how}: the proof is what readers are served`, tag, served.headers.get('etag'));

  await ada.page.goto(`${service.url}${path}`);
  await ada.follow('Update', true);
  await ada.fill('texts.0.headline', `${headline}, moved`);
  await ada.fill('change.note.0.text', 'The concert is moved to Sunday.');
  await ada.fill('change.note.1.text', 'Das Konzert ist auf Sonntag verschoben.');
  await ada.fill('retraction.0.text', 'This was a mistake. The concert takes place.');
  await ada.fill('retraction.1.text', 'Das war ein Irrtum. Das Konzert findet statt.');
  await submit(ada);
  await grace.page.goto(`${service.url}${path}/decide`);
  shown.true(`${how}: the difference is shown`, (await grace.page.locator('.changes ins').first().innerText()).includes('put in:'));
  await agree(grace, path);
  shown.true(`${how}: updated`, (await feed('all')).includes(`UPDATE: ${headline}, moved`));

  await ada.page.goto(`${service.url}${path}`);
  await ada.follow('Extend', true);
  await ada.fill('at', local(12));
  await ada.fill('note.en', 'It lasts longer than was thought.');
  await ada.fill('note.de', 'Es dauert länger als gedacht.');
  await ada.press('Submit the longer time');
  if (await ada.page.getByRole('heading', { name: 'Check your answers' }).count()) {
    const reasons = ada.page.locator('textarea[name^="reason."]');
    for (let n = 0; n < await reasons.count(); n += 1) await ada.fill(await reasons.nth(n).getAttribute('id'), 'As before.');
    await ada.press('Submit for approval');
  }
  await agree(grace, path);
  shown.true(`${how}: extended`, (await grace.said()).startsWith('Public. Revision 3'), await grace.said());

  await ada.page.goto(`${service.url}${path}`);
  await ada.follow('End', true);
  await ada.press('End it now');
  shown.true(`${how}: ended by one person`, (await ada.said()).startsWith('Ended.'), await ada.said());
  shown.true(`${how}: and everyone is told`, (await feed('all')).includes('ENDED: '));

  await ada.page.goto(`${service.url}/desk`);
  await write(ada, `Vienna: this was never so (${how})`, 'actual', false);
  await submit(ada);
  const wrong = new URL(ada.page.url()).pathname;
  await agree(grace, wrong);
  await ada.page.goto(`${service.url}${wrong}`);
  const [before, from] = [ada.counts.clicks, Date.now()];
  await ada.follow('Retract', true);
  shown.true(`${how}: the words are there already`, (await ada.page.locator('[id="reason.en"]').inputValue()).length > 10);
  await ada.press('Retract it now');
  const took = Date.now() - from;
  shown.true(`${how}: retracted`, (await ada.said()).startsWith('Retracted.'), await ada.said());
  shown.is(`${how}: in two clicks`, ada.counts.clicks - before, 2);
  shown.true(`${how}: and everyone is told`, (await feed('all')).includes('RETRACTED: '));
  console.log(`${how}: from the live page to retracted in 2 clicks, ${took} ms`);

  // An exercise never looks like the real thing, and never reaches its feeds.
  await ada.page.goto(`${service.url}/desk`);
  await write(ada, `Vienna: an exercise (${how})`, 'exercise', false);
  shown.is(`${how}: an exercise looks so`, await ada.page.locator('body').getAttribute('class'), 'exercise');
  shown.true(`${how}: in its title`, (await ada.page.title()).includes('EXERCISE: '), await ada.page.title());
  await submit(ada);
  await agree(grace, new URL(ada.page.url()).pathname);
  shown.true(`${how}: it stays among exercises`, !(await feed('all')).includes('an exercise') && (await feed('exercise')).includes('EXERCISE: Vienna'));

  // Two people on one text: nothing is lost.
  const bert = await sit('Bert', scripts);
  await ada.page.goto(`${service.url}/desk`);
  await write(ada, `Vienna: two hands (${how})`, 'exercise', false);
  await ada.press('Keep and check');
  const shared = new URL(ada.page.url()).pathname;
  await bert.page.goto(`${service.url}${shared}`);
  await bert.fill('texts.0.headline', 'Vienna: Bert was here');
  await ada.page.goto(`${service.url}${shared}`);
  await ada.fill('texts.0.summary', 'The police in Vienna cancelled it. Ada wrote this.');
  await ada.fill('contact', 'Ada');
  await ada.press('Keep and check');
  await bert.fill('contact', 'Bert');
  await bert.press('Keep and check');
  shown.true(`${how}: who was slower sees both`, await bert.page.getByRole('heading', { name: 'Somebody else changed it meanwhile' }).isVisible());
  shown.true(`${how}: and by whom`, await bert.page.getByText('Ada has kept another version').isVisible());
  await bert.press('Keep what is chosen');
  shown.is(`${how}: his headline`, await bert.page.locator('[id="texts.0.headline"]').inputValue(), 'Vienna: Bert was here');
  shown.is(`${how}: her summary`, await bert.page.locator('[id="texts.0.summary"]').inputValue(), 'The police in Vienna cancelled it. Ada wrote this.');
  shown.is(`${how}: his contact, as chosen`, await bert.page.locator('[id="contact"]').inputValue(), 'Bert');

  if (scripts) {
    await ada.page.goto(`${service.url}${shared}`);
    await ada.page.locator('#places .land[data-land="FR"]').dispatchEvent('click');
    shown.is('a click on the map chooses in the list', await ada.page.locator('[id="add.country"]').inputValue(), 'FR');
    await ada.page.clock.install();
    await ada.page.goto(`${service.url}${shared}`);
    await ada.fill('contact', 'kept by itself');
    await ada.page.clock.runFor(11_000);
    await ada.page.getByText(/^Kept at/).waitFor();
    const again = await ada.context.newPage();
    await again.goto(`${service.url}${shared}`);
    shown.is('a draft keeps itself', await again.locator('[id="contact"]').inputValue(), 'kept by itself');
    await again.locator('[id="contact"]').fill('from another window');
    await again.getByRole('button', { name: 'Keep and check' }).last().click();
    await ada.fill('contact', 'too late');
    await ada.page.clock.runFor(11_000);
    await ada.page.getByText(/Somebody else has changed this meanwhile/).waitFor();
    shown.true('who is slower is told while typing', true);
  }
  const [one, two, three] = [ada, grace, bert].map(({ complaints }) => complaints.filter((text) => !/status of 4(09|22)/.test(text)));
  shown.is(`${how}: nothing was refused by the policy, no script failed`, [...one, ...two, ...three], []);
  console.log(`${how}: Ada pressed ${ada.counts.clicks} and filled ${ada.counts.fields}; Grace pressed ${grace.counts.clicks}`);
  for (const { context } of [ada, grace, bert]) await context.close();
}

await browser.close();
shown.is('the service ends as it should', await service.stop(), 0);
shown.end('desk-advisories');
