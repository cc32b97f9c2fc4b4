/**
 * What a session that expired leaves behind: its list, its popups, and the popup that tells of its end. After the next
 * sign-in the popups are the same agent's, and nobody else's.
 */
import type { OpenPopup } from './alerts/announcer';
import type { ShownPopup } from './alerts/popup';
import type { Account } from './storage/credentials';
import type { WatchState } from './watch';

/** What is left. */
interface Remains {
  readonly account: Account;
  readonly watch: WatchState | null;
  readonly popups: readonly OpenPopup[];
  /** Tells of the end. */
  readonly notice: ShownPopup;
}

/** Keeps it in between. */
export interface LeftBehind {
  readonly leave: (remains: Remains) => void;
  /** The last list; null where nothing is left. */
  readonly watch: () => WatchState | null;
  /** Clears all away, and hands out the popups of this agent; those of another are taken back. Null is nobody. */
  readonly takeFor: (account: Account | null) => readonly OpenPopup[];
}

function isSameAgent(one: Account, other: Account): boolean {
  const who = one.employee ?? one.email;
  // Whom nobody names is nobody's other self.
  return who !== null && one.origin === other.origin && who === (other.employee ?? other.email);
}

/** Keeps nothing yet. */
export function createLeftBehind(): LeftBehind {
  let left: Remains | null = null;
  return {
    leave(remains) {
      left = remains;
    },
    watch: () => left?.watch ?? null,
    takeFor(account) {
      const before = left;
      left = null;
      if (before === null) return [];
      before.notice.close();
      if (account !== null && isSameAgent(before.account, account)) return before.popups;
      for (const { shown } of before.popups) shown.close();
      return [];
    },
  };
}
