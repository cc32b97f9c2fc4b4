import type { ServiceLevel } from '../../main/board/wait';

/** How much of the wait bar is filled, 0 to 1: full at the critical limit, or at the only one there is. */
export function filledShare(wait: number, limits: ServiceLevel): number {
  const full = limits.serviceLevelCritical ?? limits.serviceLevel;
  if (full === null || full <= 0) return 0;
  return Math.min(1, Math.max(0, wait / full));
}
