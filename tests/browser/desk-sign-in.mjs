// Signing in at the desk in a real browser: with scripts and without, the wrong token, links from elsewhere, and leaving.

import { Shown, chromium, focused, serve } from './rig.mjs';
import { look, signIn, start } from './service.mjs';

const shown = new Shown();
const browser = await chromium();
const service = await start();
try {
  const fresh = await browser.newPage();
  await fresh.goto(`${service.url}/desk`);
  shown.is('a service without people sends to the sign-in page', new URL(fresh.url()).pathname, '/desk/sign-in');
  shown.true('which says what to type', await fresh.getByText('forewarn person add "Your Name" --role admin').isVisible());
  await look(shown, browser, undefined, `${service.url}/desk/sign-in`, 'sign-in-nobody');
  await fresh.close();

  service.person('Ada Lovelace', 'author,admin');
  const token = service.token('Ada Lovelace');
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await signIn(page, service, `${token.slice(0, -1)}!`);
    shown.true(`${how}: a wrong token is told`, (await page.title()).startsWith('Error: '), await page.title());
    shown.true(`${how}: at its field too`, await page.locator('#token-error').isVisible());
    shown.true(`${how}: the summary has the focus`, await focused(page, '.error-summary'));
    await page.getByRole('link', { name: /This token opens nothing/ }).click();
    shown.is(`${how}: and leads to the field`, new URL(page.url()).hash, '#token');
    shown.is(`${how}: what was typed is not shown again`, await page.getByLabel('Token').inputValue(), '');
    await signIn(page, service, token);
    shown.is(`${how}: the right one opens the desk`, new URL(page.url()).pathname, '/desk');
    const [cookie, ...more] = await context.cookies();
    shown.is(`${how}: one cookie`, more.length, 0);
    const { name, secure, httpOnly, sameSite, path, expires, domain } = cookie;
    shown.is(`${how}: as it must be`, { name, secure, httpOnly, sameSite, path, expires, domain },
      { name: '__Host-forewarn', secure: true, httpOnly: true, sameSite: 'Strict', path: '/', expires: -1, domain: '127.0.0.1' });
    shown.true(`${how}: no token in any address`, !(await page.evaluate(() => location.href)).includes('fw_'));

    // A link from another site: the cookie is held back, and a page of ours lets the browser send it.
    const elsewhere = await serve(async () => ({ body: `<!DOCTYPE html><title>x</title><a href="${service.url}/desk">To the desk</a>
      <form method="post" action="${service.url}/desk/sign-out"><button>Sign her out</button></form>` }));
    const other = elsewhere.origin.replace('127.0.0.1', 'localhost');
    await page.goto(other);
    await page.getByRole('link').click();
    await page.getByText('Signed in as Ada Lovelace').waitFor();
    shown.is(`${how}: a link from elsewhere arrives`, new URL(page.url()).pathname, '/desk');
    await page.goto(other);
    const [refused] = await Promise.all([page.waitForNavigation(), page.getByRole('button').click()]);
    shown.is(`${how}: a form from elsewhere does not`, refused.status(), 403);
    shown.true(`${how}: and says so`, await page.getByText('This form did not come from the desk').isVisible());
    await elsewhere.close();
    await page.goto(`${service.url}/desk`);
    shown.true(`${how}: nothing has happened`, await page.getByText('Signed in as Ada Lovelace').isVisible());

    await page.getByRole('button', { name: 'Sign out' }).click();
    shown.is(`${how}: out again`, new URL(page.url()).pathname, '/desk/sign-in');
    shown.is(`${how}: and the cookie is gone`, (await context.cookies()).length, 0);
    await page.goBack();
    await page.reload();
    shown.is(`${how}: going back shows nothing`, new URL(page.url()).pathname, '/desk/sign-in');
    await context.close();
  }

  const context = await browser.newContext();
  const page = await context.newPage();
  await look(shown, browser, undefined, `${service.url}/desk/sign-in`, 'sign-in');
  await look(shown, browser, undefined, `${service.url}/desk/sign-in`, 'sign-in-wrong', async (page) => {
    await page.getByLabel('Token').fill('nothing');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.locator('.error-summary').waitFor();
  });
  await signIn(page, service, token);
  const state = await context.storageState();
  await look(shown, browser, state, `${service.url}/desk`, 'home');
  await look(shown, browser, state, `${service.url}/desk/nowhere`, 'not-found');
  shown.true('no token in the log', !service.log().includes(token.slice(12)));
} finally {
  await browser.close();
  shown.is('the service ends as it should', await service.stop(), 0);
}
shown.end('signing in at the desk');
