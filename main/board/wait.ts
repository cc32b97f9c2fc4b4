/** How long callers have waited, in words and against the service level. */

/** How a wait stands against the queue's service level; `none` where the queue promises nothing. */
export type Level = 'none' | 'within' | 'past' | 'critical';

/** The wait in milliseconds, never negative: an entry a little ahead of the estimated clock counts as just now. */
export function waitAt(entered: number, serverNow: number): number {
  return Math.max(0, serverNow - entered);
}

/** A wait as people read it: `0:09`, `12:05`, `1:02:03`. */
export function waitText(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** The limits of a queue, in milliseconds; null where it has none. */
export interface ServiceLevel {
  readonly serviceLevel: number | null;
  readonly serviceLevelCritical: number | null;
}

/** Judges a wait (milliseconds) by the queue's limits; a wait just at a limit still keeps it. */
export function levelOf(wait: number, { serviceLevel, serviceLevelCritical }: ServiceLevel): Level {
  if (serviceLevelCritical !== null && wait > serviceLevelCritical) return 'critical';
  if (serviceLevel !== null && wait > serviceLevel) return 'past';
  return serviceLevel === null && serviceLevelCritical === null ? 'none' : 'within';
}
