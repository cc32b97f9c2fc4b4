import axe from 'axe-core';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/app';
import { row, rows, signIn, startApp, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

const verdict = v.object({
  violations: v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) })),
  /** A page that nothing was checked on has no violations either. */
  passed: v.pipe(v.number(), v.minValue(10)),
});
const check = 'axe.run().then(({ violations, passes }) => ({ violations, passed: passes.length }))';
/** Details of callers, numbers above all, that go beyond the room they are seen in. What only readers hear does not count. */
const cutDetails = `[...document.querySelectorAll('.detail')]
  .filter((one) => getComputedStyle(one).position !== 'absolute')
  .filter((one) => one.getBoundingClientRect().right > one.closest('.caller').getBoundingClientRect().right + 1)
  .map((one) => one.textContent.trim())`;
/** How much of the window's height tells what is wrong. */
const shareOfTroubles = `(document.querySelector('.troubles')?.getBoundingClientRect().height ?? 0) / innerHeight`;
/** Where the chips of the queues stand, and how wide each is. */
const places = `[...document.querySelectorAll('.chip')]
  .map((chip) => chip.getBoundingClientRect())
  .map(({ x, y, width }) => [x, y, width])`;
const sizes = [
  [320, 400],
  [380, 560],
] as const;

/** What axe objects to, in light and dark and in both sizes; and where there is not enough room for what counts. */
async function complaints({ app, page }: RunningApp): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const [width, height] of sizes) {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows().forEach((window) => {
          window.setContentSize(size.width, size.height);
        });
      },
      { width, height },
    );
    await expect.poll(() => page.evaluate('[innerWidth, innerHeight]')).toEqual([width, height]);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const where = `${theme}, ${width}×${height}`;
      const { violations } = v.parse(verdict, await page.evaluate(check));
      found.push(...violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`));
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      if (overflow !== 0) found.push(`${where}: wider than its window by ${String(overflow)}`);
      const cut = v.parse(v.array(v.string()), await page.evaluate(cutDetails));
      found.push(...cut.map((detail) => `${where}: cut: ${detail}`));
      const share = v.parse(v.number(), await page.evaluate(shareOfTroubles));
      if (share > 0.36) found.push(`${where}: what is wrong takes ${share.toFixed(2)} of the window`);
    }
  }
  return found;
}

function everyKindOfCaller({ pbx, queue }: Workplace): string {
  const support = queue('Support');
  pbx.world.queues.forEach(({ id }) => {
    pbx.scene.caller({ queue: id, entered: pbx.clock.now() - 400_000 });
  });
  pbx.scene.caller({
    queue: support,
    state: 'VIP',
    name: 'Wolfeschlegelsteinhausenbergerdorff & Partnere, Filial Vest',
  });
  pbx.scene.caller({ queue: support, state: 'CALLBACK', name: null });
  pbx.scene.caller({ queue: queue('Reception of the head office'), state: 'CALLBACK', privacy: true });
  return pbx.scene.caller({ queue: support, privacy: true });
}

describe('every view is accessible and fits its window', () => {
  it('the sign-in, also when it was refused', async () => {
    const at = await withWorkplace();
    const app = await startApp(at);
    await app.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(await complaints(app)).toEqual([]);
    await signIn(app.page, { ...at.agent, password: 'another' });
    await app.page.getByRole('alert').waitFor();
    expect(await complaints(app)).toEqual([]);
  });

  it('the choice where the sign-in is kept', async () => {
    const at = await withWorkplace();
    const app = await startApp(at);
    await signIn(app.page, at.agent);
    await app.page.getByRole('dialog').waitFor();
    expect(await complaints(app)).toEqual([]);
  });

  it('the list, when nobody waits, with every kind of caller, and with what went wrong', async () => {
    const at = await withWorkplace({ queues: ['Support', 'Sales', 'Reception of the head office', 'Billing'] });
    const app = await startSignedIn(at);
    await app.page.getByText('Nobody is waiting').waitFor();
    expect(await complaints(app)).toEqual([]);
    await row(app.page, everyKindOfCaller(at)).waitFor();
    expect(await rows(app.page).count()).toBeGreaterThan(4);
    expect(await complaints(app)).toEqual([]);
    const before = await app.page.evaluate(places);
    for (const queue of ['Billing', 'Sales', 'Reception of the head office']) {
      at.pbx.faults.plan(
        { route: 'callers', queue: at.queue(queue) },
        { kind: 'refuse', status: 403, code: 'access_denied' },
      );
    }
    await expect.poll(() => app.page.getByText(/\(403\)/).count()).toBe(3);
    // The list would jump if a queue's trouble made its chip wider.
    expect(await app.page.evaluate(places)).toEqual(before);
    expect(await complaints(app)).toEqual([]);
  });
});
