import { expect, it } from 'vitest';
import { polls, row, startApp, startSignedIn, withWorkplace } from '../support/workplace';

it('what was set holds at once, and over a restart', async () => {
  const at = await withWorkplace({ keyring: true });
  const first = await startSignedIn(at);
  await first.page.getByRole('button', { name: 'Settings' }).click();
  const settings = first.page.getByRole('dialog', { name: 'Settings' });
  await settings.getByLabel('Popups tell').selectOption('nothing');
  await settings.getByRole('checkbox', { name: 'A queue is too long' }).check();
  await settings.getByLabel('More than').fill('12');
  await first.page.keyboard.press('Escape');
  at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Vera Vip' });
  const { summary, body } = await at.desktop.notifications.waitFor(() => true);
  expect(`${summary} ${body}`).not.toContain('Vera');
  await first.close();

  const { page } = await startApp(at);
  await page.getByText(/^Live/).waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  const again = page.getByRole('dialog', { name: 'Settings' });
  expect(await again.getByLabel('Popups tell').inputValue()).toBe('nothing');
  expect(await again.getByLabel('More than').inputValue()).toBe('12');
});

it('a kind of alert that is switched off is not said, and the diagnostics say why', async () => {
  const at = await withWorkplace();
  const { page } = await startSignedIn(at);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'A VIP is waiting' }).uncheck();
  await page.keyboard.press('Escape');
  const queue = at.queue('Support');
  await row(page, at.pbx.scene.caller({ queue, state: 'VIP', name: 'Vera Vip' })).waitFor();
  await polls(at, queue, 2);
  expect(at.desktop.notifications.popups).toEqual([]);
  await page.getByRole('button', { name: 'Diagnostics' }).click();
  const decision = page
    .getByRole('dialog', { name: 'Diagnostics' })
    .getByRole('listitem')
    .filter({ hasText: 'Vera Vip' });
  await decision.getByText('not shown: switched off in the settings').first().waitFor();
});

it('one queue can say what all others do not', async () => {
  const at = await withWorkplace();
  const { page } = await startSignedIn(at);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'A VIP is waiting' }).uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Your queues' }).click();
  const sales = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Sales' });
  await sales.getByText('Which alerts').click();
  expect(await sales.getByLabel('VIP').locator('option:checked').innerText()).toBe('As for all queues (off)');
  await sales.getByLabel('VIP').selectOption('On');
  await page.keyboard.press('Escape');
  at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Sune Support' });
  at.pbx.scene.caller({ queue: at.queue('Sales'), state: 'VIP', name: 'Sara Sales' });
  await at.desktop.notifications.waitFor(({ summary }) => summary === 'VIP waiting: Sara Sales');
  await polls(at, at.queue('Support'), 2);
  expect(at.desktop.notifications.popups).toHaveLength(1);
});

it('a test popup goes up before anybody is signed in, and what became of it is said', async () => {
  const at = await withWorkplace();
  const { page } = await startApp(at);
  await page.getByRole('button', { name: 'Send a test popup' }).click();
  await at.desktop.notifications.waitFor(({ summary }) => summary === 'This is a test');
  await page.getByText(/^The test popup was shown/).waitFor();
  await page.getByRole('button', { name: 'Hide this message' }).click();
  await page.getByText(/^The test popup was shown/).waitFor({ state: 'detached' });
});

it('a test popup that nobody answers for says so in words', async () => {
  const at = await withWorkplace();
  const { page } = await startApp(at);
  at.desktop.notifications.behave('hangs');
  await page.getByRole('button', { name: 'Send a test popup' }).click();
  await page.getByText(/^It is not known whether the test popup was shown: .*500/).waitFor();
});

it('the report is copied, and names nobody', async () => {
  const at = await withWorkplace();
  const { app, page } = await startSignedIn(at);
  at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Vera Vip' });
  await at.desktop.notifications.waitFor(() => true);
  await page.getByRole('button', { name: 'Diagnostics' }).click();
  const dialog = page.getByRole('dialog', { name: 'Diagnostics' });
  await dialog.getByText('Vera Vip').first().waitFor();
  await dialog.getByRole('button', { name: 'Copy report' }).click();
  await dialog.getByText('Copied', { exact: true }).waitFor();
  const report = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(report.length).toBeGreaterThan(100);
  for (const personal of ['Vera', 'Support', at.agent.username]) expect(report).not.toContain(personal);
});
