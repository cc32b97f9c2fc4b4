/** What an alert is due for, and whether it is said. Pure: what is true and what was said in, decisions with their reasons out. */
import type { CallerKind, QueueId } from '../board/caller';
import type { SilentReason } from './decisions';
import { keyOf, type AlertKey, type SwitchableKind } from './kinds';
import type { Ledger, LedgerEntry } from './ledger';
import type { Occasion } from './occasions';
import type { QuietCause } from './quiet';

/** An alert that is to be said. */
export type Alert = Occasion & {
  /** True where an earlier run of the app meant to say it and ended before it was known whether it had. */
  readonly again: boolean;
  /** True where no way to show it worked the last time. */
  readonly retried: boolean;
};

/** What was decided about one occasion. */
export type Decision =
  | { readonly say: true; readonly alert: Alert }
  | {
      readonly say: false;
      readonly occasion: Occasion;
      readonly reason: Exclude<SilentReason, 'quiet' | 'answered' | 'left' | 'summarised'> | `quiet:${QuietCause}`;
    };

/** What a person wants to hear of a queue. */
export interface QueueVoice {
  readonly muted: boolean;
  /** Null: the same as of all queues. */
  readonly kinds: Readonly<Record<'vip' | 'callback' | 'critical' | 'alarm', boolean | null>>;
}

/** What is in the way of alerts, besides that they were said. */
export interface Gate {
  readonly alertKinds: Readonly<Record<SwitchableKind, boolean>>;
  readonly voiceOf: (queue: QueueId) => QueueVoice | undefined;
  readonly quiet: QuietCause | null;
  readonly vipsBreakThrough: boolean;
  /** Whether no way to show it worked lately, so that it is not yet tried again. */
  readonly failedLately: (key: AlertKey) => boolean;
}

/** The key of an occasion. */
export function keyFor(occasion: Occasion): AlertKey {
  switch (occasion.kind) {
    case 'alarm':
      return { kind: occasion.kind, queue: occasion.queue };
    case 'offline':
      return { kind: occasion.kind };
    default:
      return { kind: occasion.kind, call: occasion.row.caller.id };
  }
}

/** The outcomes that were left open when an earlier run ended: nobody knows that these were ever seen. */
function isLeftOpen({ status }: LedgerEntry): boolean {
  return status === 'intended' || status === 'failed' || status === 'promised';
}

function callerKindOf(occasion: Occasion): CallerKind | null {
  return 'row' in occasion ? occasion.row.caller.kind : null;
}

function queueOf(occasion: Occasion): QueueId | null {
  if (occasion.kind === 'offline') return null;
  return occasion.kind === 'alarm' ? occasion.queue : occasion.row.queue;
}

/** Why a person does not want to hear of it; null where nothing is in the way. */
function barred(occasion: Occasion, gate: Gate): 'kind-off' | 'muted' | `quiet:${QuietCause}` | null {
  const { kind } = occasion;
  const queue = queueOf(occasion);
  const voice = queue === null ? undefined : gate.voiceOf(queue);
  // What was put off was asked for.
  if (kind !== 'snoozed') {
    const chosen = kind === 'offline' ? null : (voice?.kinds[kind] ?? null);
    if (!(chosen ?? gate.alertKinds[kind])) return 'kind-off';
  }
  if (voice?.muted === true) return 'muted';
  return isQuietFor(occasion, gate) ? `quiet:${gate.quiet}` : null;
}

/** Whether it is too quiet for this. */
export function isQuietFor<Silence extends Pick<Gate, 'quiet' | 'vipsBreakThrough'>>(
  occasion: Occasion,
  gate: Silence,
): gate is Silence & { readonly quiet: QuietCause } {
  return gate.quiet !== null && !(gate.vipsBreakThrough && callerKindOf(occasion) === 'vip');
}

/**
 * Decides about every occasion. It looks at what is, not at what changed: an alert can so be late but never lost with a
 * change that nobody saw.
 *
 * `before` is the ledger as an earlier run left it, `now` as this run has it: what this run said is not said again; what
 * the earlier run left open is said once more, and what could not be shown is tried again.
 */
export function decide(occasions: readonly Occasion[], before: Ledger, now: Ledger, gate: Gate): Decision[] {
  return occasions.map((occasion): Decision => {
    const key = keyFor(occasion);
    const current = now.get(keyOf(key));
    const earlier = before.get(keyOf(key));
    const silent = (reason: Extract<Decision, { say: false }>['reason']): Decision => ({
      say: false,
      occasion,
      reason,
    });
    if (current?.status === 'intended') return silent('on-its-way');
    if (current?.status === 'shown' || current?.status === 'unknown') return silent('told-before');
    if (current === undefined && earlier !== undefined && !isLeftOpen(earlier)) return silent('told-before');
    const reason = barred(occasion, gate);
    if (reason !== null) return silent(reason);
    const retried = current?.status === 'failed';
    if (retried && gate.failedLately(key)) return silent('failed-lately');
    const again = earlier !== undefined && isLeftOpen(earlier) && earlier.status !== 'promised';
    return { say: true, alert: { ...occasion, again, retried } };
  });
}
