/** What the agent has set, and how it changes. */
import type { QuietCause } from '../../main/alerts/quiet';
import type { Alert } from '../../main/alerts/rules';
import type { QueueId } from '../../main/board/caller';
import { queues } from './platform';
import type { Random } from './time';

/** What the agent has set. */
export interface ModelSettings {
  readonly alertKinds: Record<'vip' | 'callback' | 'critical' | 'alarm' | 'offline' | 'signed-out', boolean>;
  readonly muted: Set<QueueId>;
  quiet: QuietCause | null;
  vipsBreakThrough: boolean;
}

/** Everything on, and nothing quiet. */
export function firstSettings(): ModelSettings {
  return {
    alertKinds: { vip: true, callback: true, critical: true, alarm: true, offline: true, 'signed-out': true },
    muted: new Set(),
    quiet: null,
    vipsBreakThrough: false,
  };
}

const causes: readonly QuietCause[] = ['do-not-disturb', 'schedule', 'locked', 'desktop'];

/** Quiet begins, for one cause or another, or ends. */
export function changeQuiet(settings: ModelSettings, random: Random): string {
  settings.quiet = settings.quiet === null ? random.of(causes) : null;
  return `quiet ${settings.quiet ?? 'ends'}`;
}

/** A kind is switched, a queue muted or not, or VIPs may break through or not. */
export function changeSettings(settings: ModelSettings, random: Random): string {
  const { alertKinds, muted } = settings;
  const roll = random.below(3);
  const kind = random.of(['vip', 'callback', 'critical', 'alarm', 'offline'] as const);
  const queue = random.of(queues);
  if (roll === 0) alertKinds[kind] = !alertKinds[kind];
  else if (roll === 1 && !muted.delete(queue)) muted.add(queue);
  else settings.vipsBreakThrough = !settings.vipsBreakThrough;
  return `settings: ${kind} ${alertKinds[kind] ? 'on' : 'off'}, muted ${[...muted].join(' ')}`;
}

/** Whether it is too quiet for this. */
export function isTooQuiet(alert: Alert, { quiet, vipsBreakThrough }: ModelSettings): boolean {
  const isVip = 'row' in alert && alert.row.caller.kind === 'vip';
  return quiet !== null && !(vipsBreakThrough && isVip);
}
