/** What an alert can be about, and how it is known again. */
import type { CallId, QueueId } from '../board/caller';

/** What is spoken of, each for itself to be switched off: the first three are about a caller, the fourth about a queue. */
export type SwitchableKind = 'vip' | 'callback' | 'critical' | 'alarm' | 'offline' | 'signed-out';

/** Alerts about one caller; `snoozed` is one that was put off and is due again. */
export type CallerAlertKind = 'vip' | 'callback' | 'critical' | 'snoozed';

/** All alerts. */
export type AlertKind = CallerAlertKind | SwitchableKind;

/** An alert's identity: one caller needing one thing in whichever queue, one queue, or the whole. */
export type AlertKey =
  | { readonly kind: CallerAlertKind; readonly call: CallId }
  | { readonly kind: 'alarm'; readonly queue: QueueId }
  | { readonly kind: 'offline' };

/** One string for one alert. */
export function keyOf(key: AlertKey): string {
  switch (key.kind) {
    case 'alarm':
      return `alarm ${key.queue}`;
    case 'offline':
      return 'offline';
    default:
      return `${key.kind} ${key.call}`;
  }
}
