/**
 * What a session that expired leaves behind: its list, its popups, and the popup that tells of its end. After the next
 * sign-in the popups are the same agent's, and nobody else's.
 */
import { beginNotice, type Notice, type NoticeParts } from './alerts/notice';
import { expiredPopup } from './alerts/popup-text';
import type { Quiet } from './alerts/quiet';
import type { OpenPopup } from './alerts/open-popups';
import type { Account } from './storage/credentials';
import type { Preferences } from './storage/preferences';
import type { WatchState } from './watch';

/** What is left. */
interface Remains {
  readonly account: Account;
  readonly watch: WatchState | null;
  readonly popups: readonly OpenPopup[];
}

/** What tells of the end. */
export interface LeftBehindParts extends Omit<NoticeParts, 'gate' | 'show'> {
  readonly showPopup: NoticeParts['show'];
  readonly preferences: () => Pick<Preferences, 'alertKinds'>;
  readonly quiet: () => Quiet | null;
}

/** Keeps it in between. */
export interface LeftBehind {
  readonly leave: (remains: Remains) => void;
  /** The last list; null where nothing is left. */
  readonly watch: () => WatchState | null;
  /** What is in the way of telling of the end may have changed. */
  readonly reconsider: () => void;
  /** Clears all away, and hands out the popups of this agent; those of another are taken back. Null is nobody. */
  readonly takeFor: (account: Account | null) => readonly OpenPopup[];
}

function isSameAgent(one: Account, other: Account): boolean {
  const who = one.employee ?? one.email;
  // Whom nobody names is nobody's other self.
  return who !== null && one.origin === other.origin && who === (other.employee ?? other.email);
}

/** Keeps nothing yet. */
export function createLeftBehind(parts: LeftBehindParts): LeftBehind {
  let left: (Remains & { readonly notice: Notice }) | null = null;
  const noticeParts: NoticeParts = {
    ...parts,
    show: parts.showPopup,
    gate: () => ({ isOn: parts.preferences().alertKinds['signed-out'], quiet: parts.quiet()?.cause ?? null }),
  };
  return {
    leave(remains) {
      left = { ...remains, notice: beginNotice(noticeParts, 'signed-out', expiredPopup) };
    },
    watch: () => left?.watch ?? null,
    reconsider: () => left?.notice.reconsider(),
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
