/** What a company's settings do not leave to the agent. Pure. */
import type { Preferences } from '../storage/preference-schemas';
import type { Policy } from './policy';

/** The preferences that a company can have a say in. */
const governed = ['popupPrivacy', 'updates', 'language'] as const;

/** The names of those that a change would give another value than the one they are locked at. */
export function refusedIn(policy: Policy, change: Partial<Preferences>): readonly string[] {
  return governed.filter((name) => {
    const ruling = policy[name];
    return ruling.holds === 'locked' && change[name] !== undefined && change[name] !== ruling.value;
  });
}

/** Whether a sign-in may be kept on a computer without a keyring. */
export function mayStoreWeakly({ weakStorage }: Policy): boolean {
  return weakStorage.holds === 'free' || weakStorage.value;
}
