import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { polls, startSignedIn, withWorkplace } from '../support/workplace';

const arrivals = 20;
/** Milliseconds, from the answer that first carries a VIP or a callback to the popup on the bus. */
const limits = { median: 100, worst: 250 };

it('a popup is on the bus within 100 ms of the answer that brings it, and at worst 250 of 20, each exactly once', async () => {
  const at = await withWorkplace();
  await startSignedIn(at);
  const { pbx, desktop } = at;
  const queue = at.queue('Support');
  const delays: number[] = [];
  for (let number = 1; number <= arrivals; number += 1) {
    const arrivedAt = performance.now();
    const state = number % 2 === 0 ? 'CALLBACK' : 'VIP';
    const call = pbx.scene.caller({ queue, state, name: `Caller ${number} of many` });
    const popup = await desktop.notifications.waitFor(({ summary }) => summary.includes(`Caller ${number} of`));
    const carried = pbx.log.callersRequests(queue).find((one) => (one.answeredAt ?? 0) > arrivedAt)?.answeredAt;
    if (carried === undefined || carried === null) throw new Error('A popup came before the answer.');
    delays.push(popup.monotonicAt - carried);
    pbx.scene.hangUp(call);
    // Each arrival at another moment between two polls.
    await wait(number * 7);
  }
  await polls(at, queue);
  expect(desktop.notifications.popups).toHaveLength(arrivals);

  const sorted = delays.toSorted((one, other) => one - other);
  const median = ((sorted[arrivals / 2 - 1] ?? Infinity) + (sorted[arrivals / 2] ?? Infinity)) / 2;
  const worst = sorted.at(-1) ?? Infinity;
  console.log(
    `From answer to popup, ${arrivals} arrivals: median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`,
  );
  expect(median).toBeLessThanOrEqual(limits.median);
  expect(worst).toBeLessThanOrEqual(limits.worst);
});
