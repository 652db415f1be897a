// What belongs to a person at the desk, in a real browser: tokens, sessions, people, and passkeys with a device that
// Chromium plays (WebDriver's virtual authenticator).

import { Shown, chromium } from './rig.mjs';
import { look, signIn, start } from './service.mjs';

const shown = new Shown();
const browser = await chromium();
const service = await start({ host: 'localhost' });
const at = (page) => new URL(page.url()).pathname;
try {
  service.person('Ada Lovelace', 'author,admin');
  service.person('Grace Hopper', 'approver');
  const token = service.token('Ada Lovelace');

  // All but passkeys works without scripts.
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await signIn(page, service, token);
  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByLabel('What the new token is for').fill('a script');
  await page.getByRole('button', { name: 'Make a token' }).click();
  const made = await page.locator('.secret').innerText();
  shown.true('a token is shown once', /^fw_[0-9A-Za-z]{8}_[0-9A-Za-z]{43}$/.test(made), made.slice(0, 11));
  const [repeated] = await Promise.all([page.waitForNavigation(), page.reload()]);
  shown.is('the same form sent again makes no second one', repeated.status(), 409);
  await page.goto(`${service.url}/desk/account`);
  shown.is('it is listed', await page.locator('li', { hasText: 'a script' }).count(), 1);
  shown.true('and not shown again', !(await page.content()).includes(made));
  const other = await browser.newContext();
  const second = await other.newPage();
  await signIn(second, service, made);
  shown.is('it opens the desk', at(second), '/desk');
  await page.reload();
  shown.is('both sessions are listed', await page.locator('#sessions + ul > li').count(), 2);
  await page.getByRole('button', { name: 'End all other sessions' }).click();
  shown.true('what was done is said', await page.getByText('All other sessions are over.').isVisible());
  await second.reload();
  shown.is('and the other one is out', at(second), '/desk/sign-in');
  await page.getByRole('button', { name: /^Revoke/ }).filter({ hasText: made.slice(3, 11) }).click();
  await signIn(second, service, made);
  shown.is('a revoked token opens nothing', at(second), '/desk/sign-in');

  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Let them in' }).click();
  shown.true('what is missing is said', (await page.title()).startsWith('Error: '));
  await page.getByLabel('Name').fill('Łucja "Zoë" <b>');
  await page.getByLabel('Author').check();
  await page.getByRole('button', { name: 'Let them in' }).click();
  shown.is('somebody new', await page.locator('h1').innerText(), 'Łucja "Zoë" <b>');
  await page.getByRole('button', { name: 'Make a token' }).click();
  const hers = await page.locator('.secret').innerText();
  await page.getByRole('link', { name: /go on/ }).click();
  await signIn(second, service, hers);
  shown.is('comes in', at(second), '/desk');
  shown.is('and sees no people', await second.getByRole('link', { name: 'People' }).count(), 0);
  shown.is('nor their page', (await second.goto(`${service.url}/desk/people`)).status(), 403);
  await page.getByRole('button', { name: /^Shut/ }).click();
  await second.goto(`${service.url}/desk`);
  shown.is('is shut out at once', at(second), '/desk/sign-in');
  await page.getByRole('button', { name: 'Let them in again' }).click();
  shown.true('and let in again', await page.getByText('may act again').isVisible());
  await page.goto(`${service.url}/desk/people/person?name=Ada+Lovelace`);
  await page.getByLabel('Administrator').uncheck();
  await page.getByRole('button', { name: 'Change the roles' }).click();
  shown.true('the last administrator stays', await page.getByText('You cannot take this role from yourself').first().isVisible());

  // Passkeys.
  const context = await browser.newContext();
  const keys = await context.newPage();
  const complaints = [];
  keys.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  keys.on('pageerror', (error) => complaints.push(String(error)));
  const cdp = await context.newCDPSession(keys);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2',
    transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  await signIn(keys, service, token);
  await keys.goto(`${service.url}/desk/account`);
  await keys.getByLabel('Name of the new passkey').fill('My telephone');
  await keys.getByRole('button', { name: 'Add a passkey' }).click();
  await keys.getByText('The passkey is kept.').waitFor();
  shown.is('a passkey is listed', await keys.locator('li', { hasText: 'My telephone' }).count(), 1);
  await keys.getByRole('button', { name: 'Add a passkey' }).click();
  await keys.getByText('This device has a passkey for you already.').waitFor();
  await keys.getByRole('button', { name: 'Sign out' }).click();
  for (let turn = 0; turn < 2; turn += 1) {
    await keys.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await keys.getByText('Signed in as Ada Lovelace').waitFor();
    shown.is('a passkey opens the desk', at(keys), '/desk');
    if (!turn) await keys.getByRole('button', { name: 'Sign out' }).click();
  }
  await keys.getByRole('link', { name: 'Account' }).click();
  shown.true('the session says so', await keys.getByText('Opened by passkey').first().isVisible());
  await keys.getByRole('button', { name: 'Sign out' }).click();

  // Somebody whom the device could not verify, and a device that was copied.
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await keys.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await keys.getByText('No passkey was used.').waitFor();
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  const { credentials: [credential] } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
  await cdp.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId });
  await cdp.send('WebAuthn.addCredential', { authenticatorId, credential: { ...credential, signCount: 0 } });
  await keys.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await keys.locator('.error-summary').waitFor();
  shown.is('a device that counts backwards is refused', at(keys), '/desk/sign-in/passkey');
  await cdp.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId });
  await cdp.send('WebAuthn.addCredential', { authenticatorId, credential: { ...credential, signCount: 50 } });
  await keys.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await keys.getByText('Signed in as Ada Lovelace').waitFor();

  // Removing it ends what it opened.
  const admin = await browser.newContext({ storageState: await plain.storageState() });
  const desk = await admin.newPage();
  await desk.goto(`${service.url}/desk/account`);
  await desk.getByRole('button', { name: /^Remove.*My telephone/ }).click();
  shown.true('a passkey is removed', await desk.getByText('The passkey opens nothing any more.').isVisible());
  await keys.reload();
  shown.is('and its session with it', at(keys), '/desk/sign-in');
  await keys.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await keys.locator('.error-summary').waitFor();
  shown.is('it opens nothing', at(keys), '/desk/sign-in/passkey');
  shown.is('nothing was refused by the policy', complaints.filter((text) => !text.includes('status of 4')), []);

  const state = await plain.storageState();
  await look(shown, browser, state, `${service.url}/desk/account`, 'account');
  await look(shown, browser, state, `${service.url}/desk/people`, 'people');
  await look(shown, browser, state, `${service.url}/desk/people/person?name=Grace+Hopper`, 'person');
  await look(shown, browser, state, `${service.url}/desk/people`, 'people-wrong', async (page) => {
    await page.getByRole('button', { name: 'Let them in' }).click();
    await page.locator('.error-summary').waitFor();
  });
} finally {
  await browser.close();
  shown.is('the service ends as it should', await service.stop(), 0);
}
shown.end('what belongs to a person at the desk');
