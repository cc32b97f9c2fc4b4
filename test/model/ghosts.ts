/** Popups whose callers are gone, and that nobody takes back. */
import { keyOf } from '../../main/alerts/kinds';
import { keyFor, type Alert } from '../../main/alerts/rules';
import type { Board } from '../../main/board/board';
import type { ModelScreen, SeenPopup } from './screen';

/** A call on its way between queues is out of sight for a second; a burst and the disk take their time. Milliseconds. */
const ghostly = 3700;

function isThere(alert: Alert, board: Board): boolean {
  if (!('row' in alert)) return true;
  const row = board.byId.get(alert.row.caller.id);
  if (row === undefined) return false;
  if (alert.kind === 'snoozed') return true;
  return alert.kind === 'critical' ? row.caller.kind !== 'callback' : row.caller.kind === alert.kind;
}

/** Watches a screen for them, over one run. */
export class Ghosts {
  readonly #outOfSight = new Map<SeenPopup, number>();

  /** Gives the popups of this run that have become ghosts, and takes them off the screen. */
  look(screen: ModelScreen, run: number, board: Board, now: number): readonly string[] {
    const found: string[] = [];
    for (const popup of screen.seen) {
      const since = this.#outOfSight.get(popup);
      if (popup.run !== run || popup.alerts.some((alert) => isThere(alert, board))) this.#outOfSight.delete(popup);
      else if (since === undefined) this.#outOfSight.set(popup, now);
      else if (now - since > ghostly) {
        found.push(popup.alerts.map((alert) => keyOf(keyFor(alert))).join(' '));
        screen.seen.delete(popup);
      }
    }
    for (const popup of this.#outOfSight.keys()) if (!screen.seen.has(popup)) this.#outOfSight.delete(popup);
    return found;
  }
}
