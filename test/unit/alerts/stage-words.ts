/** What happens on a stage, in a word or two each. */
import type { Decision as NotedDecision } from '../../../main/alerts/decisions';
import { keyOf } from '../../../main/alerts/kinds';
import { keyFor, type Alert } from '../../../main/alerts/rules';

/** The call, its kind, and in capitals what is said again. */
export function wordOf(alert: Alert): string {
  const word = 'row' in alert ? `${alert.row.caller.id}:${alert.kind}` : keyOf(keyFor(alert));
  return alert.again ? word.toUpperCase() : word;
}

/** What was decided. */
export function noteOf({ kind, about, verdict }: NotedDecision): string {
  if (about === null) return `${kind} ${verdict}`;
  return `${typeof about === 'string' ? about : about.caller.id}:${kind} ${verdict}`;
}
