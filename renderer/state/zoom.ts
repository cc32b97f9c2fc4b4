import type { Preferences } from '../../main/bridge/contract';

type Zoom = Preferences['zoom'];

/** How large everything can be, in percent. */
const steps: readonly Zoom[] = [100, 125, 150, 175, 200];

/** How large everything is after a key that browsers have for it; null for another key. */
export function zoomAfter(key: string, now: Zoom): Zoom | null {
  if (key === '0') return 100;
  const by = { '+': 1, '=': 1, '-': -1 }[key];
  return by === undefined ? null : (steps[steps.indexOf(now) + by] ?? now);
}
