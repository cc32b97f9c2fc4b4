import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { rows, startSignedIn, withWorkplace } from '../support/workplace';

/** What a page has done since its start, as its debugger counts it. */
const Metrics = v.object({ metrics: v.array(v.object({ name: v.string(), value: v.number() })) });
const work = ['ScriptDuration', 'LayoutCount', 'RecalcStyleCount', 'LayoutDuration'] as const;

async function workOf(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = v.parse(Metrics, await session.send('Performance.getMetrics'));
  const wanted: ReadonlySet<string> = new Set(work);
  return Object.fromEntries(metrics.filter(({ name }) => wanted.has(name)).map(({ name, value }) => [name, value]));
}

it('a hidden window runs no script and lays nothing out, whoever comes and goes', async () => {
  const at = await withWorkplace();
  const { app, page } = await startSignedIn(at);
  const { scene, clock } = at.pbx;
  const support = at.queue('Support');
  for (const minutes of [1, 2, 3]) scene.caller({ queue: support, entered: clock.now() - minutes * 60_000 });
  await expect.poll(() => rows(page).count()).toBe(3);
  const session = await app.context().newCDPSession(page);
  await session.send('Performance.enable');
  const seen = await workOf(session);
  await wait(1500);
  // The waits tick, so the count is alive.
  expect(await workOf(session)).not.toEqual(seen);

  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().forEach((window) => {
      window.hide();
    });
  });
  await wait(1000);
  const before = await workOf(session);
  const calls = [1, 2, 3].map((number) => scene.caller({ queue: support, name: `Nobody Sees ${String(number)}` }));
  await wait(10_000);
  expect(await workOf(session)).toEqual(before);

  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().forEach((window) => {
      window.show();
    });
  });
  await page.locator(`[data-call-id="${calls[2] ?? ''}"]`).waitFor();
  expect(await rows(page).count()).toBe(6);
});
