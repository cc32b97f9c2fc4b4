/**
 * Whether nothing is to disturb, and why. Pure. Times are epoch milliseconds of the desktop's clock and hours those of
 * the desktop's time zone: it is the person's day that counts here, not the platform's.
 */

/** Why nothing disturbs. */
export type QuietCause = 'do-not-disturb' | 'schedule' | 'locked' | 'desktop';

/** What the person has set. */
export interface QuietRules {
  /** Off, until it is turned off, or until a moment. */
  readonly doNotDisturb: 'off' | 'on' | number;
  /** Quiet hours, past midnight where `to` is not after `from`; each belongs to the day (1 is Monday) that it begins on. */
  readonly quietSchedule: {
    readonly on: boolean;
    readonly days: readonly number[];
    readonly from: string;
    readonly to: string;
  };
  readonly quietWhenLocked: boolean;
  readonly quietWithDesktop: boolean;
}

/** What the desktop says. */
export interface Surroundings {
  readonly now: number;
  /** Whether the screen is locked. */
  readonly locked: boolean;
  /** Whether the desktop's own do-not-disturb is on; false where it cannot be asked. */
  readonly inhibited: boolean;
}

/** Quiet, and until when where that is known. */
export interface Quiet {
  readonly cause: QuietCause;
  readonly until: number | null;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The moment of a time of day (`17:30`), so many days after that of `now`. */
function momentOf(time: string, now: number, days: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const date = new Date(now);
  // By the calendar, so that a day of 23 or 25 hours is one day.
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, hours, minutes).getTime();
}

/** The quiet hours that begin so many days after today, or null where none do. */
function spanOn({ days, from, to }: QuietRules['quietSchedule'], now: number, offset: number): Span | null {
  const weekday = new Date(momentOf('12:00', now, offset)).getDay() || 7;
  if (!days.includes(weekday)) return null;
  return { from: momentOf(from, now, offset), to: momentOf(to, now, offset + (to > from ? 0 : 1)) };
}

/** The quiet hours that it is in the middle of, with all that follow one another as one; null where it is in none. */
function scheduledQuiet(schedule: QuietRules['quietSchedule'], now: number): Quiet | null {
  if (!schedule.on) return null;
  let end: number | null = null;
  for (let offset = -1; offset <= 7; offset += 1) {
    const span = spanOn(schedule, now, offset);
    const reached = end ?? now;
    if (span !== null && span.from <= reached && reached < span.to) end = span.to;
  }
  if (end === null) return null;
  // All of each day follows on itself for ever.
  const isEndless = schedule.from === schedule.to && schedule.days.length === 7;
  return { cause: 'schedule', until: isEndless ? null : end };
}

/** Why nothing is to disturb now; null where nothing is in the way. Of several causes the one nearest to the person's hand. */
export function quietNow(rules: QuietRules, { now, locked, inhibited }: Surroundings): Quiet | null {
  const { doNotDisturb } = rules;
  if (doNotDisturb === 'on') return { cause: 'do-not-disturb', until: null };
  if (doNotDisturb !== 'off' && now < doNotDisturb) return { cause: 'do-not-disturb', until: doNotDisturb };
  const scheduled = scheduledQuiet(rules.quietSchedule, now);
  if (scheduled !== null) return scheduled;
  if (rules.quietWhenLocked && locked) return { cause: 'locked', until: null };
  if (rules.quietWithDesktop && inhibited) return { cause: 'desktop', until: null };
  return null;
}

/** When the quiet may begin or end by the clock alone; null where it does not. */
export function quietChangesAt(rules: QuietRules, now: number): number | null {
  const { doNotDisturb, quietSchedule } = rules;
  const moments = typeof doNotDisturb === 'number' ? [doNotDisturb] : [];
  if (quietSchedule.on) {
    for (let offset = -1; offset <= 7; offset += 1) {
      const span = spanOn(quietSchedule, now, offset);
      if (span !== null) moments.push(span.from, span.to);
    }
  }
  const ahead = moments.filter((moment) => moment > now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/** For how long a person can choose not to be disturbed. */
export type QuietChoice = 'off' | 'on' | 'quarter' | 'hour' | 'tomorrow';

const minute = 60_000;

/** What a choice means at this moment. */
export function doNotDisturbUntil(choice: QuietChoice, now: number): QuietRules['doNotDisturb'] {
  switch (choice) {
    case 'off':
    case 'on':
      return choice;
    case 'quarter':
      return now + 15 * minute;
    case 'hour':
      return now + 60 * minute;
    case 'tomorrow':
      return momentOf('00:00', now, 1);
  }
}
