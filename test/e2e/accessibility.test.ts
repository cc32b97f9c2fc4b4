import { expect, it } from 'vitest';
import { bringAxe, flawsOf, violationsOf } from '../support/stage/page-checks';
import { row, rows, signIn, startApp, startSignedIn, withWorkplace } from '../support/workplace';

// Every view in every size stands in stage-accessibility.test.ts; here it is the real app whose page is looked at.
it('can be used by everybody as it really runs: from the sign-in to whoever waits', async () => {
  const at = await withWorkplace();
  const { page } = await startApp(at);
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  await bringAxe(page);
  expect([...(await flawsOf(page)), ...(await violationsOf(page, 'everything'))]).toEqual([]);
  await signIn(page, at.agent);
  await page.getByRole('button', { name: 'Only until I quit' }).click();
  const { scene } = at.pbx;
  scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Vera Vip' });
  await row(page, scene.caller({ queue: at.queue('Sales'), privacy: true })).waitFor();
  expect([...(await flawsOf(page)), ...(await violationsOf(page, 'everything'))]).toEqual([]);
});

it('can be used by everybody when all that is known of it is shown', async () => {
  const at = await withWorkplace();
  const { page } = await startSignedIn(at);
  at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Vera Vip' });
  await rows(page).first().waitFor();
  await at.desktop.notifications.waitFor(({ summary }) => summary.includes('Vera Vip'));
  await page.getByRole('button', { name: 'Diagnostics' }).click();
  await page.getByRole('dialog').getByText('VIP · Vera Vip').first().waitFor();
  await bringAxe(page);
  expect([...(await flawsOf(page)), ...(await violationsOf(page, 'everything'))]).toEqual([]);
});
