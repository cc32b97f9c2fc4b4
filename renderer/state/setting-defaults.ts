import type { PolicyView, Preferences } from '../../main/bridge/contract';
import { defaultPreferences } from '../../main/storage/default-preferences';

/** What holds where the agent chose nothing. */
export function usualPreferences({ usual }: PolicyView): Preferences {
  return { ...defaultPreferences, ...usual };
}

/**
 * Everything as the app came, or as the company wants it. What goes on now is no setting: whoever resets all is not disturbed for it, and keeps the
 * window they look at.
 */
export function resetAll({ doNotDisturb, shape }: Preferences, policy: PolicyView): Preferences {
  return { ...usualPreferences(policy), doNotDisturb, shape };
}

/** Whether two settings are the same, in whatever order their parts were written. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const parts = new Map<string, unknown>(Object.entries(one));
  const others: readonly (readonly [string, unknown])[] = Object.entries(other);
  return parts.size === others.length && others.every(([name, part]) => isSame(parts.get(name), part));
}
