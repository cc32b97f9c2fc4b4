import type { CallerView } from '../../main/bridge/contract';

/** A wait against what the queue promises; `none` where it promises nothing. */
type Level = 'none' | 'within' | 'past' | 'critical';

type Limits = Pick<CallerView, 'serviceLevel' | 'serviceLevelCritical'>;

/** Judges a wait (milliseconds). A limit itself is still kept. */
export function levelOf(wait: number, limits: Limits): Level {
  const { serviceLevel, serviceLevelCritical } = limits;
  if (serviceLevelCritical !== null && wait > serviceLevelCritical) return 'critical';
  if (serviceLevel !== null && wait > serviceLevel) return 'past';
  return serviceLevel === null && serviceLevelCritical === null ? 'none' : 'within';
}

/** How much of the wait bar is filled, 0 to 1: full at the critical limit, or at the only one there is. */
export function filledShare(wait: number, limits: Limits): number {
  const full = limits.serviceLevelCritical ?? limits.serviceLevel;
  if (full === null || full <= 0) return 0;
  return Math.min(1, Math.max(0, wait / full));
}
