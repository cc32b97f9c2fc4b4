import { expect, it } from 'vitest';
import { polls, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

function vips({ pbx, queue }: Workplace, names: readonly string[]): void {
  names.forEach((name, index) => {
    pbx.scene.caller({ queue: queue(index % 2 === 0 ? 'Support' : 'Sales'), state: 'VIP', name });
  });
}

it('who waits already at the start is told as one summary, though every queue has its own answer', async () => {
  const at = await withWorkplace();
  vips(at, ['Ane', 'Bo', 'Carl', 'Dea']);
  at.pbx.faults.plan({ route: 'callers', queue: at.queue('Sales') }, { kind: 'delay', milliseconds: 700 }, 1);
  await startSignedIn(at);
  const { summary } = await at.desktop.notifications.waitFor(() => true);
  expect(summary).toBe('4 callers need you');
  await polls(at, at.queue('Support'), 2);
  expect(at.desktop.notifications.popups).toHaveLength(1);
});

it('up to three who wait already at the start have a popup each', async () => {
  const at = await withWorkplace();
  vips(at, ['Ane', 'Bo', 'Carl']);
  await startSignedIn(at);
  const { notifications } = at.desktop;
  for (const name of ['Ane', 'Bo', 'Carl']) {
    await notifications.waitFor(({ summary }) => summary === `VIP waiting: ${name}`);
  }
  expect(notifications.popups).toHaveLength(3);
});

it('a burst over several answers is three popups and one summary of the others', async () => {
  const at = await withWorkplace();
  await startSignedIn(at);
  const { notifications } = at.desktop;
  const support = at.queue('Support');
  vips(at, ['Ane', 'Bo', 'Carl']);
  await expect.poll(() => notifications.popups.length).toBe(3);
  vips(at, ['Dea', 'Eva']);
  const { body } = await notifications.waitFor(({ summary }) => summary === '2 callers need you');
  expect(body).toContain('Dea');
  expect(body).toContain('Eva');
  await polls(at, support, 2);
  expect(notifications.popups).toHaveLength(4);
});
