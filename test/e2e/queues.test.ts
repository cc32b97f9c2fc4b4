import { expect, it } from 'vitest';
import { polls, row, startApp, startSignedIn, withWorkplace } from '../support/workplace';

it('a queue that is hidden is neither asked nor listed, and is back when it is shown again', async () => {
  const at = await withWorkplace({ keyring: true });
  const app = await startSignedIn(at);
  const { page } = app;
  const call = at.pbx.scene.caller({ queue: at.queue('Sales'), name: 'Sara Sales' });
  await row(page, call).waitFor();
  await page.getByRole('button', { name: 'Your queues' }).click();
  const dialog = page.getByRole('dialog');
  const sales = dialog.getByRole('listitem').filter({ hasText: 'Sales' });
  await sales.getByRole('checkbox', { name: /Show/ }).uncheck();
  await row(page, call).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByText('Live · 1 queue').waitFor();
  await polls(at, at.queue('Support'), 1);
  const asked = at.pbx.log.callersRequests(at.queue('Sales')).length;
  await polls(at, at.queue('Support'), 2);
  expect(at.pbx.log.callersRequests(at.queue('Sales')).length).toBe(asked);
  await app.close();

  const second = await startApp(at);
  await second.page.getByText('Live · 1 queue').waitFor();
  await second.page.getByRole('button', { name: 'Your queues' }).click();
  const again = second.page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Sales' });
  await again.getByRole('checkbox', { name: /Show/ }).check();
  await row(second.page, call).waitFor();
});

it('only queues in which the agent is a member speak up by themselves, and each can be told to', async () => {
  const at = await withWorkplace({ keyring: true });
  const others = at.pbx.scene.queue({ name: 'Others' });
  at.pbx.scene.employee({ ...at.agent, username: 'viewer@example.dk', access: { level: 'VIEWER' } });
  const { page } = await startSignedIn({ ...at, agent: { ...at.agent, username: 'viewer@example.dk' } });
  await page.getByText('Live · 3 queues').waitFor();
  const call = at.pbx.scene.caller({ queue: others, state: 'VIP', name: 'Vita Others' });
  await row(page, call).waitFor();
  await polls(at, others, 2);
  expect(at.desktop.notifications.popups).toEqual([]);
  await page.getByRole('button', { name: 'Your queues' }).click();
  const entry = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Others' });
  await entry.getByRole('button', { name: /Alerts/ }).click();
  await at.desktop.notifications.waitFor(({ summary }) => summary === 'VIP waiting: Vita Others');
});

it('a queue can be added by its id, and one that the platform refuses is shown as such', async () => {
  const at = await withWorkplace({ keyring: true });
  const { page } = await startSignedIn(at);
  const closed = at.pbx.scene.queue({ name: 'Closed to the agent' });
  await page.getByRole('button', { name: 'Your queues' }).click();
  await page.getByLabel('Queue id').fill(` ${closed} `);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByText(/may not see who is waiting in the queue/).waitFor();
  // Refused, it is asked once a minute only.
  await polls(at, at.queue('Support'), 3);
  expect(at.pbx.log.callersRequests(closed)).toHaveLength(1);
});
