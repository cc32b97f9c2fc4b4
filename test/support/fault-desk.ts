import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { AnswerRow } from '../faults/row';
import { nothingLost } from '../faults/row';
import { launchApp, type LaunchOptions, type RunningApp } from './app';
import { keyringFlag } from './keyring';
import { withLine, type Line } from './line';
import { watchMemory } from './private-memory';
import { row, signIn, withWorkplace, type Workplace } from './workplace';

/** Between two polls, in milliseconds. */
const INTERVAL = 1000;
/** What a heal may take beyond the back-off. Milliseconds. */
const GRACE = 2000;
/** How much more memory than an idle app's a fault may take. */
const MORE_MEMORY = 1.3;

/** A desk at which the app is live, to be troubled. */
export interface FaultDesk extends Workplace {
  readonly app: RunningApp;
  /** By queue name: the call that waits there all along, and must never be lost. */
  readonly waiting: ReadonlyMap<string, string>;
  /** What the status says while all is well. */
  readonly live: RegExp;
}

/** The queues of the desk; the last one is never troubled alone. */
export const queueNames = ['North', 'East', 'South', 'West'] as const;

/** A desk with a plain line between the app and the platform. */
export async function withPlainDesk(): Promise<FaultDesk & { readonly line: Line }> {
  const at = await withWorkplace({ queues: queueNames });
  const line = await withLine(Number(new URL(at.pbx.origin).port));
  return { ...(await signedIn(at, { server: `http://127.0.0.1:${line.port}` })), line };
}

/** Starts the app for a server and signs in. */
export async function signedIn(
  at: Workplace,
  { server, ...options }: Partial<LaunchOptions> & { readonly server: string },
): Promise<FaultDesk> {
  const { desktop, profile } = at;
  const flags = [keyringFlag, `--server=${server}`, ...(options.flags ?? [])];
  const waiting = new Map(queueNames.map((name) => [name, at.pbx.scene.caller({ queue: at.queue(name) })]));
  const app = await launchApp({ desktop, profile, ...options, flags });
  const live = new RegExp(`^Live · ${queueNames.length} queues$`);
  await signIn(app.page, at.agent);
  await app.page.getByText(live).waitFor();
  const dialog = app.page.getByRole('dialog');
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Only until I quit' }).click();
  return { ...at, app, waiting, live };
}

/** A fault, as it is played by hand. */
export interface Trouble {
  readonly begin: () => unknown;
  /** Whether the agent sees it. */
  readonly seen: () => Promise<unknown>;
  readonly end: () => unknown;
  /** The queue in which a VIP enters meanwhile; the first unless told. */
  readonly queue?: string;
  /** How long it may take to be live again, in milliseconds, when it has ended. */
  readonly within: () => number;
}

/** Plays a fault: it is seen, a VIP enters meanwhile, it ends, all is live again and the VIP told exactly once. */
export async function play(desk: FaultDesk, trouble: Trouble): Promise<void> {
  const { page } = desk.app;
  await page.getByText(desk.live).waitFor();
  await trouble.begin();
  try {
    await trouble.seen();
    const vip = enter(desk, trouble.queue ?? 'North');
    await trouble.end();
    await healed(desk, [vip], trouble.within());
  } catch (error) {
    // The rows that follow have done nothing wrong.
    await trouble.end();
    throw error;
  }
}

/** The longest back-off after so many failures in a row, and the grace. Milliseconds. */
export function backOff(failures: number): number {
  return INTERVAL * 2 ** failures + GRACE;
}

/** What a test does besides: before the faults are over, and when they are. */
export interface Besides {
  readonly before?: () => Promise<unknown>;
  readonly over?: () => Promise<void>;
}

/** Plays faults in the platform's answers, all at the same time, a queue each. */
export async function playAnswers(desk: FaultDesk, rows: readonly AnswerRow[], besides: Besides = {}): Promise<void> {
  const { pbx, app, queue } = desk;
  const { page } = app;
  await page.getByText(desk.live).waitFor();
  const played = rows.map((one, index) => ({ row: one, name: queueNames[index] ?? 'none' }));
  const memory = rows.some(({ heavy }) => heavy === true) ? await watchMemory(app) : null;
  pbx.log.clear();
  for (const { row: one, name } of played) {
    const fault = typeof one.plan === 'function' ? one.plan() : one.plan;
    pbx.faults.plan({ route: 'callers', queue: queue(name) }, fault);
  }
  try {
    await Promise.all(played.map((one) => seen(desk, one)));
    const vips = played.map(({ row: one, name }) => ({ ...enter(desk, name), lost: one.heals !== nothingLost }));
    for (const { call, lost } of vips) if (!lost) await row(page, call).waitFor({ timeout: 6000 });
    for (const call of desk.waiting.values()) expect(await row(page, call).isVisible()).toBe(true);
    await besides.before?.();
    const limits = played.map(
      ({ row: one, name }) => backOff(pbx.log.callersRequests(queue(name)).length) + (one.pause ?? 0),
    );
    pbx.faults.clear();
    await besides.over?.();
    await healed(desk, vips, Math.max(...limits));
    if (memory !== null) expect(memory.growth()).toBeLessThanOrEqual(MORE_MEMORY);
  } finally {
    pbx.faults.clear();
    memory?.end();
  }
}

/** Waits until the agent sees a fault; one that is not to be seen must have been played. */
async function seen({ pbx, app, queue }: FaultDesk, { row: one, name }: { row: AnswerRow; name: string }) {
  if (one.says !== null) {
    const line = app.page.getByText(one.says).filter({ hasText: name });
    await line.first().waitFor({ timeout: 16_000 });
    return;
  }
  await expect.poll(() => pbx.log.callersRequests(queue(name)).length, { timeout: 6000 }).toBeGreaterThan(1);
}

let entered = 0;

/** A VIP whose name nobody else has. */
function enter({ pbx, queue }: FaultDesk, name: string): { readonly call: string; readonly name: string } {
  entered += 1;
  const vip = `Vip Number ${entered}`;
  return { call: pbx.scene.caller({ queue: queue(name), state: 'VIP', name: vip }), name: vip };
}

async function healed(
  { app, pbx, live, desktop, profile }: FaultDesk,
  vips: readonly { readonly call: string; readonly name: string }[],
  limit: number,
): Promise<void> {
  const ended = performance.now();
  const rest = (): number => Math.max(1, limit - (performance.now() - ended));
  for (const { call } of vips) await row(app.page, call).waitFor({ timeout: rest() });
  await app.page.getByText(live).waitFor({ timeout: rest() });
  const { notifications } = desktop;
  for (const { name } of vips) await notifications.waitFor(({ summary }) => summary === `VIP waiting: ${name}`, 3000);
  for (const { call } of vips) pbx.scene.hangUp(call);
  const log = await readFile(join(profile.userData, 'logs', 'main.log'), 'utf8').catch(() => '');
  expect(log).not.toContain('something unforeseen');
}

/** Nobody was told twice since the start. */
export function expectNobodyToldTwice({ desktop }: Workplace): void {
  const told = desktop.notifications.popups.map(({ summary }) => summary);
  expect(told.toSorted()).toEqual([...new Set(told)].toSorted());
}
