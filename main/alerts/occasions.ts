/** Everything that an alert could be due for at a moment, said already or not. Pure. */
import type { Board } from '../board/board';
import type { CallId, QueueId } from '../board/caller';
import type { WaitingCaller } from '../board/order';
import { levelOf, waitAt, type ServiceLevel } from '../board/wait';
import type { CallerAlertKind } from './kinds';

/** Something that an alert could be due for. */
export type Occasion =
  | { readonly kind: CallerAlertKind; readonly row: WaitingCaller }
  /** `longest` is the longest wait in milliseconds. */
  | { readonly kind: 'alarm'; readonly queue: QueueId; readonly waiting: number; readonly longest: number }
  | { readonly kind: 'offline' };

/** A queue as the alerts see it. */
export interface QueueScene extends ServiceLevel {
  /** Whether its last answer was a good one. What is known of one that fails makes nothing due by the mere passing of time. */
  readonly live: boolean;
}

/** What is true. */
export interface Scene {
  readonly board: Board;
  readonly queues: ReadonlyMap<QueueId, QueueScene>;
  /** Whether the connection has been lost for so long that it is to be told. */
  readonly offline: boolean;
}

/** When a queue is too long: more than so many wait, or one of them longer than so many milliseconds. */
export interface AlarmLimits {
  readonly waiting: number;
  readonly longest: number;
}

/** Who hold the line in a queue, all but callbacks: since when the first does, and how many there are. */
interface Line {
  first: number;
  waiting: number;
}

function linesOf({ rows }: Board): ReadonlyMap<QueueId, Line> {
  const lines = new Map<QueueId, Line>();
  for (const { caller, queue } of rows) {
    if (caller.kind === 'callback') continue;
    const line = lines.get(queue);
    if (line === undefined) lines.set(queue, { first: caller.entered, waiting: 1 });
    else {
      line.first = Math.min(line.first, caller.entered);
      line.waiting += 1;
    }
  }
  return lines;
}

/** The queues that are too long now. */
function alarms({ board, queues }: Scene, limits: AlarmLimits, now: number): Occasion[] {
  return [...linesOf(board)].flatMap(([queue, { first, waiting }]): Occasion[] => {
    const longest = waitAt(first, now);
    if (queues.get(queue)?.live !== true || (waiting <= limits.waiting && longest <= limits.longest)) return [];
    return [{ kind: 'alarm', queue, waiting, longest }];
  });
}

function isCritical({ caller, queue }: WaitingCaller, queues: Scene['queues'], now: number): boolean {
  const scene = queues.get(queue);
  if (caller.kind === 'callback' || scene?.live !== true) return false;
  return levelOf(waitAt(caller.entered, now), scene) === 'critical';
}

/**
 * All occasions at a moment of the server's clock (epoch milliseconds), a caller's after one another. `dueAt` tells when a
 * caller who was put off is to be spoken of again, undefined where none was.
 */
export function occasionsAt(
  scene: Scene,
  limits: AlarmLimits,
  dueAt: (call: CallId) => number | undefined,
  now: number,
): Occasion[] {
  const { board, queues, offline } = scene;
  const callers = board.rows.flatMap((row): Occasion[] => {
    const { kind, id } = row.caller;
    const occasions: Occasion[] = kind === 'waiting' ? [] : [{ kind, row }];
    if (isCritical(row, queues, now)) occasions.push({ kind: 'critical', row });
    const due = dueAt(id);
    if (due !== undefined && due <= now) occasions.push({ kind: 'snoozed', row });
    return occasions;
  });
  const lost: Occasion[] = offline ? [{ kind: 'offline' }] : [];
  return [...lost, ...callers, ...alarms(scene, limits, now)];
}

/** The next moment (epoch milliseconds, server's clock) at which time alone makes something due; null where none does. */
export function nextOccasionAt(
  { board, queues }: Scene,
  limits: AlarmLimits,
  dueAt: (call: CallId) => number | undefined,
  now: number,
): number | null {
  let next = Infinity;
  const consider = (moment: number | undefined): void => {
    if (moment !== undefined && moment > now && moment < next) next = moment;
  };
  for (const { caller, queue } of board.rows) {
    const scene = queues.get(queue);
    const critical = scene?.serviceLevelCritical ?? null;
    // A wait just at a limit still keeps it.
    if (caller.kind !== 'callback' && scene?.live === true) {
      if (critical !== null) consider(caller.entered + critical + 1);
      consider(caller.entered + limits.longest + 1);
    }
    consider(dueAt(caller.id));
  }
  return next === Infinity ? null : next;
}

/** Whether what an alert was about is still so; what cannot be known is. */
export function isStillSo(
  occasion: Occasion,
  { board, queues, offline }: Scene,
  limits: AlarmLimits,
  now: number,
): boolean {
  switch (occasion.kind) {
    case 'offline':
      return offline;
    case 'alarm': {
      if (queues.get(occasion.queue)?.live === false) return true;
      const line = linesOf(board).get(occasion.queue);
      if (line === undefined) return false;
      return line.waiting > limits.waiting || waitAt(line.first, now) > limits.longest;
    }
    case 'snoozed':
      return board.byId.has(occasion.row.caller.id);
    case 'critical': {
      const row = board.byId.get(occasion.row.caller.id);
      return row !== undefined && row.caller.kind !== 'callback';
    }
    default:
      return board.byId.get(occasion.row.caller.id)?.caller.kind === occasion.kind;
  }
}
