import { expect, it } from 'vitest';
import { polls, row, startSignedIn, withWorkplace } from '../support/workplace';

it('a popup has the buttons "Show", which leads to the caller, and "Snooze", which takes it away', async () => {
  const at = await withWorkplace();
  const { page } = await startSignedIn(at);
  const { notifications } = at.desktop;
  const queue = at.queue('Support');
  const call = at.pbx.scene.caller({ queue, state: 'VIP', name: 'Berit Button' });
  const popup = await notifications.waitFor(({ summary }) => summary.includes('Berit Button'));
  expect(popup.actions).toEqual([
    { key: 'default', label: '' },
    { key: 'show', label: 'Show' },
    { key: 'snooze', label: 'Snooze' },
  ]);
  notifications.click(popup.id, 'show');
  await row(page, call).and(page.locator('[aria-current="true"]')).waitFor();

  const other = at.pbx.scene.caller({ queue, state: 'CALLBACK', name: 'Sanne Snooze' });
  const second = await notifications.waitFor(({ summary }) => summary.includes('Sanne Snooze'));
  notifications.click(second.id, 'snooze');
  await polls(at, queue, 3);
  expect(notifications.popups).toHaveLength(2);
  expect(await row(page, other).getAttribute('aria-current')).toBeNull();
});

it('has no buttons where the desktop has none', async () => {
  const at = await withWorkplace({ notifications: { capabilities: ['body'] } });
  await startSignedIn(at);
  at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Berit Button' });
  const { actions } = await at.desktop.notifications.waitFor(() => true);
  expect(actions).toEqual([]);
});

it('twelve VIPs at once are at most four popups, which together tell of all', async () => {
  const at = await withWorkplace();
  await startSignedIn(at);
  const { notifications } = at.desktop;
  for (let number = 1; number <= 12; number += 1) {
    at.pbx.scene.caller({
      queue: at.queue(number % 2 === 0 ? 'Support' : 'Sales'),
      state: 'VIP',
      name: `Vip ${number}`,
    });
  }
  await polls(at, at.queue('Support'), 5);
  expect(notifications.popups.length).toBeLessThanOrEqual(4);
  const told = notifications.popups.map(({ summary }) =>
    summary.startsWith('VIP') ? 1 : Number.parseInt(summary, 10),
  );
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(12);
});
