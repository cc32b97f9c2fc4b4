/**
 * How alerts become popups: all about one caller is one popup; up to three of one answer go at once, more as one summary;
 * from the fourth popup within two seconds on they are gathered until those seconds end. What was held back comes as one.
 * Pure; times are milliseconds of a clock that never jumps.
 */
import { keyOf } from './kinds';
import { keyFor, type Alert } from './rules';

/** The most popups of one answer, and of two seconds. */
const most = 3;
/** The length of the window in which popups are counted, in milliseconds. */
const window = 2000;

/** What was shown lately, and what waits to be shown together. */
export interface Pace {
  /** When the popups of the last two seconds went up. */
  readonly recent: readonly number[];
  readonly gathered: readonly Alert[];
}

/** The pace before anything was shown. */
export const restingPace: Pace = { recent: [], gathered: [] };

/** What is to be done now. Each inner list is one popup: of one alert, or a summary of several. */
export interface Step {
  readonly popups: readonly (readonly Alert[])[];
  readonly pace: Pace;
  /** When to call {@link flush}, or null when nothing is gathered. */
  readonly flushAt: number | null;
}

/** What an alert is about: with others about the same it is one popup. */
function subjectOf(alert: Alert): string {
  return 'row' in alert ? `call ${alert.row.caller.id}` : keyOf(keyFor(alert));
}

/**
 * The popups for alerts that come together: one of all that an earlier run may have said, one of all that were held back
 * until now (`wasHeld`), and the others.
 */
export function bundles(alerts: readonly Alert[], wasHeld: (alert: Alert) => boolean): (readonly Alert[])[] {
  const again = alerts.filter((alert) => alert.again);
  const held = alerts.filter((alert) => !alert.again && wasHeld(alert));
  const fresh = new Map<string, Alert[]>();
  for (const alert of alerts) {
    if (alert.again || wasHeld(alert)) continue;
    const others = fresh.get(subjectOf(alert));
    if (others === undefined) fresh.set(subjectOf(alert), [alert]);
    else others.push(alert);
  }
  const single = [...fresh.values()];
  const others = single.length > most ? [single.flat()] : single;
  return [again, held, ...others].filter(({ length }) => length > 0);
}

function step(
  popups: readonly (readonly Alert[])[],
  recent: readonly number[],
  gathered: readonly Alert[],
  now: number,
): Step {
  const [first] = recent;
  // A timer may be late: where there is room again already, what is gathered waits no longer.
  const free = first === undefined || recent.length < most ? now : first + window;
  return { popups, pace: { recent, gathered }, flushAt: gathered.length === 0 ? null : free };
}

/** Takes the popups of one answer. */
export function pace(before: Pace, wanted: readonly (readonly Alert[])[], now: number): Step {
  const recent = before.recent.filter((time) => now - time < window);
  const popups: (readonly Alert[])[] = [];
  const gathered = [...before.gathered];
  for (const popup of wanted) {
    // What is gathered goes first: nobody is overtaken by somebody who came later.
    if (gathered.length > 0 || recent.length >= most) gathered.push(...popup);
    else {
      popups.push(popup);
      recent.push(now);
    }
  }
  return step(popups, recent, gathered, now);
}

/**
 * The two seconds have ended: what was gathered goes up as one popup, less those of whom `stillWaits` says no. Called
 * too early it changes nothing.
 */
export function flush(before: Pace, stillWaits: (alert: Alert) => boolean, now: number): Step {
  const recent = before.recent.filter((time) => now - time < window);
  if (recent.length >= most) return step([], recent, before.gathered, now);
  const alerts = before.gathered.filter(stillWaits);
  return alerts.length === 0 ? step([], recent, [], now) : step([alerts], [...recent, now], [], now);
}
