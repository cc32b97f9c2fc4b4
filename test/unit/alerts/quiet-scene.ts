/** Quiet hours as people in Denmark set them, and the walls' clocks there, told without the code that is tested. */
import fc from 'fast-check';
import { afterAll, beforeAll, vi } from 'vitest';
import { quietNow, type Quiet, type QuietRules, type Surroundings } from '../../../main/alerts/quiet';

type Schedule = QuietRules['quietSchedule'];

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Noon in Denmark of a Friday in winter. */
export const noon = Date.UTC(2026, 10, 27, 11);

/** Has the tests of a file run by the clocks of Denmark. */
export function inDenmark(): void {
  beforeAll(() => {
    vi.stubEnv('TZ', 'Europe/Copenhagen');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });
}

/** Nothing is set, but what the desktop says counts. */
export const nothingSet: QuietRules = {
  doNotDisturb: 'off',
  quietSchedule: { on: false, days: [1, 2, 3, 4, 5, 6, 7], from: '17:00', to: '08:00' },
  quietWhenLocked: true,
  quietWithDesktop: true,
};

/** Quiet hours on these days; on all of them where none are named. */
export const hours = (from: string, to: string, days: Schedule['days'] = [1, 2, 3, 4, 5, 6, 7]): QuietRules => ({
  ...nothingSet,
  quietSchedule: { on: true, days, from, to },
});

/** These quiet hours and nothing else. */
export const scheduled = (quietSchedule: Schedule): QuietRules => ({ ...nothingSet, quietSchedule });

/** The quiet at a moment, of a desktop that is neither locked nor keeps quiet itself unless that is said. */
export function at(rules: QuietRules, now: number, desktop: Partial<Surroundings> = {}): Quiet | null {
  return quietNow(rules, { locked: false, inhibited: false, ...desktop, now });
}

/** Its cause. */
export function causeAt(rules: QuietRules, now: number, desktop: Partial<Surroundings> = {}): Quiet['cause'] | null {
  return at(rules, now, desktop)?.cause ?? null;
}

/** When the clocks of 2026 are put forward, and back: both at 1 o'clock UTC. */
export const forward = Date.UTC(2026, 2, 29, 1);
export const back = Date.UTC(2026, 9, 25, 1);

/** The walls' clocks of 2026, as if they were UTC: one hour ahead of it in winter, two in summer. */
const onTheWall = (moment: number): Date => new Date(moment + (forward <= moment && moment < back ? 2 : 1) * hour);

/** Whether the clocks on the wall say that it is within these hours. */
export function isWithin({ on, days, from, to }: Schedule, moment: number): boolean {
  const wall = onTheWall(moment);
  const time = wall.toISOString().slice(11, 16);
  const today = wall.getUTCDay() || 7;
  const yesterday = today === 1 ? 7 : today - 1;
  if (!on) return false;
  if (from < to) return days.includes(today) && from <= time && time < to;
  return (days.includes(today) && from <= time) || (days.includes(yesterday) && time < to);
}

const quarterOf = (quarters: number): string =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;

/** Every quarter of an hour but those from 2 to 3, which the clocks skip once a year and show twice once a year. */
const times = fc
  .nat(95)
  .filter((quarters) => quarters < 8 || quarters >= 12)
  .map(quarterOf);

const schedules: fc.Arbitrary<Schedule> = fc.record({
  on: fc.constant(true),
  days: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  from: times,
  to: times,
});

/** Quiet hours that leave out a part of each day. */
export const partOfDay = schedules.filter(({ from, to }) => from !== to);
/** Any quiet hours that end some time. */
export const someTime = schedules.filter(({ from, to, days }) => from !== to || days.length < 7);

/** Any moment of 2026, half of them within a day and a half of a change of the clocks. */
export const moments = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 0, 10), max: Date.UTC(2026, 11, 15) }),
  fc
    .tuple(fc.constantFrom(forward, back), fc.integer({ min: -1.5 * day, max: 1.5 * day }))
    .map(([change, away]) => change + away),
);

/** The quarters of an hour after a moment, before another. All times of Denmark begin with one. */
export function quartersBetween(after: number, before: number): readonly number[] {
  const first = (Math.floor(after / (15 * minute)) + 1) * 15 * minute;
  const count = Math.max(0, Math.ceil((before - first) / (15 * minute)));
  return Array.from({ length: count }, (_, index) => first + index * 15 * minute);
}
