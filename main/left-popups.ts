/** The popups that a session which expired left up: they are the same agent's after the next sign-in, nobody else's. */
import type { OpenPopup } from './alerts/announcer';
import type { Account } from './storage/credentials';

/** Keeps them in between. */
export interface LeftPopups {
  readonly leave: (account: Account, popups: readonly OpenPopup[]) => void;
  /** Hands out those of this agent, once; those of another are taken back. Null is nobody. */
  readonly takeFor: (account: Account | null) => readonly OpenPopup[];
}

function isSameAgent(one: Account, other: Account): boolean {
  return one.origin === other.origin && (one.employee ?? one.email) === (other.employee ?? other.email);
}

/** Keeps none yet. */
export function createLeftPopups(): LeftPopups {
  let left: { readonly account: Account; readonly popups: readonly OpenPopup[] } | null = null;
  return {
    leave(account, popups) {
      left = { account, popups };
    },
    takeFor(account) {
      const before = left;
      left = null;
      if (before === null) return [];
      if (account !== null && isSameAgent(before.account, account)) return before.popups;
      for (const { shown } of before.popups) shown.close();
      return [];
    },
  };
}
