import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { RunningApp } from '../support/app';
import { polls, row, startSignedIn, withWorkplace } from '../support/workplace';

/** For so long (milliseconds) the service hangs. */
const hangs = 30_000;
/** The app asks once a second; milliseconds. */
const interval = 1000;

/** Begins to measure how long main's event loop stands still, and gives what reads the longest so far (milliseconds). */
async function watchLoop({ app }: RunningApp): Promise<() => Promise<number>> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    Reflect.set(globalThis, 'loopDelay', delay);
  });
  return () =>
    app.evaluate(() => {
      const delay: unknown = Reflect.get(globalThis, 'loopDelay');
      return typeof delay === 'object' && delay !== null ? Number(Reflect.get(delay, 'max')) / 1e6 : Number.NaN;
    });
}

it('a service that hangs for half a minute delays no poll, blocks nothing, and the window says that popups do not work', async () => {
  const at = await withWorkplace();
  const app = await startSignedIn(at);
  const { pbx, desktop } = at;
  const queue = at.queue('Support');
  // The first popup loads what popups need; it is not what is measured.
  const first = pbx.scene.caller({ queue, state: 'VIP', name: 'Freja First' });
  await desktop.notifications.waitFor(() => true);
  desktop.notifications.behave('hangs');
  const longest = await watchLoop(app);
  const from = performance.now();
  const calls = [1, 2, 3].map((number) => pbx.scene.caller({ queue, state: 'VIP', name: `Hanne Hangs ${number}` }));

  const alert = app.page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(/^Popups do not work/);
  for (const call of calls)
    await row(app.page, call).getByText('The popup may not have been seen').waitFor({ state: 'attached' });
  await wait(hangs - (performance.now() - from));
  const turn = await longest();
  console.log(`Main's longest turn while the service hung: ${turn.toFixed(0)} ms`);
  // 50 ms on a quiet machine; on a busy one a turn waits for its own.
  expect(turn).toBeLessThan(250);
  const answered = pbx.log
    .callersRequests(queue)
    .flatMap(({ answeredAt }) => (answeredAt !== null && answeredAt > from ? [answeredAt] : []));
  const gaps = answered.slice(1).map((moment, index) => moment - (answered[index] ?? 0));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  expect(mean).toBeGreaterThan(interval * 0.9);
  expect(mean).toBeLessThan(interval * 1.1);

  // What the service shows in the end is taken back where its caller is gone, and is no doubt any more.
  const [gone] = calls;
  if (gone !== undefined) pbx.scene.hangUp(gone);
  pbx.scene.hangUp(first);
  await polls(at, queue, 2);
  desktop.notifications.behave('answers');
  await alert.waitFor({ state: 'detached' });
  await expect.poll(() => app.page.getByText('The popup may not have been seen').count()).toBe(0);
  const { id } = await desktop.notifications.waitFor(({ summary }) => summary.includes('Hanne Hangs 1'));
  await expect.poll(() => desktop.notifications.takenBack).toContain(id);
  await polls(at, queue, 2);
  expect(desktop.notifications.popups.map(({ summary }) => summary).toSorted()).toEqual([
    'VIP waiting: Freja First',
    'VIP waiting: Hanne Hangs 1',
    'VIP waiting: Hanne Hangs 2',
    'VIP waiting: Hanne Hangs 3',
  ]);
}, 90_000);
