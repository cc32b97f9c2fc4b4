/** What a company's settings do not leave to the agent. Pure. */
import type { GovernedSetting } from '../bridge/contract';
import type { Preferences } from '../storage/preference-schemas';
import type { WeakRule } from '../storage/credentials';
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

/** Whether a setting is locked only because the company's settings have a mistake. */
export function isHeld({ held, server }: Policy, name: GovernedSetting): boolean {
  if (name !== 'server' && name !== 'allowedServers') return held.includes(name);
  return server.holds !== 'locked' && (held.includes('server') || held.includes('allowedServers'));
}

/** Whether a sign-in may be kept on a computer without a keyring. */
export function mayStoreWeakly({ weakStorage }: Policy): boolean {
  return weakStorage.holds === 'free' || weakStorage.value;
}

/** What becomes of a sign-in that was kept without a keyring: a mistake in what the company wrote deletes nobody's. */
export function weakRule(policy: Policy): WeakRule {
  if (mayStoreWeakly(policy)) return 'used';
  return policy.held.includes('weakStorage') ? 'unused' : 'forgotten';
}
