/** Minutes as the lines of a file. Pure. */
import { queueIdOf, type QueueId, type ServerTime } from '../board/caller';
import { kept, minuteOf, type History, type Minute } from './minutes';

/** The line of a minute: `{"at":29741000,"all":3,"queues":{"5f…":3}}`. */
export function lineOf({ at, all, queues }: Minute): string {
  return JSON.stringify({ at, all, queues: Object.fromEntries(queues) });
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The minute that a line tells; null for one that nobody can read. */
function minuteIn(line: string): Minute | null {
  const content = parsed(line);
  if (!isRecord(content)) return null;
  const { at, all, queues } = content;
  if (!isCount(at) || !isCount(all) || !isRecord(queues)) return null;
  const counts = Object.entries(queues).flatMap(([name, waiting]): (readonly [QueueId, number])[] => {
    const id = queueIdOf(name);
    return id !== null && isCount(waiting) ? [[id, waiting]] : [];
  });
  return { at, all, queues: new Map(counts) };
}

/** The last hour as a file tells it. A line that nobody can read is skipped, as is one of a minute still to come. */
export function historyIn(lines: readonly string[], now: ServerTime): History {
  const present = minuteOf(now);
  const byMinute = new Map<number, Minute>();
  for (const line of lines.slice(-2 * kept)) {
    const minute = minuteIn(line);
    if (minute !== null && minute.at <= present && present - minute.at < kept) byMinute.set(minute.at, minute);
  }
  return [...byMinute.values()].sort((one, other) => one.at - other.at);
}

/** How many lines nobody can read. */
export function unreadableIn(lines: readonly string[]): number {
  return lines.filter((line) => minuteIn(line) === null).length;
}

/** The lines that are of the same day (local time) as `now`. */
export function linesOfToday(lines: readonly string[], now: ServerTime): readonly string[] {
  const today = new Date(now).toDateString();
  return lines.filter((line) => {
    const minute = minuteIn(line);
    return minute !== null && new Date(minute.at * 60_000).toDateString() === today;
  });
}
