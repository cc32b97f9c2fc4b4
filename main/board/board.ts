/** The board: who waits in all the agent's queues, made of each queue's last good answer. */
import { isWaiting, type Answer, type Caller, type CallId, type QueueSnapshot } from './caller';
import { inOrder, type Placed, type WaitingCaller } from './order';

/** Who waits now, and who of the same answers no longer does. */
export interface Board {
  /** In the order of the list. */
  readonly rows: readonly WaitingCaller[];
  readonly byId: ReadonlyMap<CallId, WaitingCaller>;
  /** The callers whom the answers still list but who were answered. */
  readonly answered: ReadonlyMap<CallId, Answer>;
}

/** A board before any answer. */
export const emptyBoard: Board = { rows: [], byId: new Map(), answered: new Map() };

type Sighting = Placed & { readonly receivedAt: number };

/**
 * Whether `a` tells more truly than `b` where one call is. A call on its way from one queue to the next may stand in
 * both queues' answers for a moment: the later entry is where it went; of equal entries the one who waits counts, for
 * nobody may be hidden, then the fresher answer, and at last the queue's id, so that the row never flickers.
 */
function isTruer(a: Sighting, b: Sighting): boolean {
  if (a.caller.entered !== b.caller.entered) return a.caller.entered > b.caller.entered;
  const [aWaits, bWaits] = [isWaiting(a.caller), isWaiting(b.caller)];
  if (aWaits !== bWaits) return aWaits;
  return a.receivedAt === b.receivedAt ? a.queue > b.queue : a.receivedAt > b.receivedAt;
}

function sightingsIn(snapshots: Iterable<QueueSnapshot>, secret: Set<CallId>): Map<CallId, Sighting> {
  const sightings = new Map<CallId, Sighting>();
  for (const { queue, callers, receivedAt } of snapshots) {
    for (const caller of callers) {
      const sighting = { caller, queue, receivedAt };
      if (caller.identity.secret) secret.add(caller.id);
      const other = sightings.get(caller.id);
      if (other === undefined || isTruer(sighting, other)) sightings.set(caller.id, sighting);
    }
  }
  return sightings;
}

/** The last that is known to have happened to a caller: the entry, or the answer where its moment is told. */
function lastMoment({ caller }: Sighting): number {
  return isWaiting(caller) ? caller.entered : Math.max(caller.entered, caller.answer.at ?? 0);
}

/**
 * Builds the board of all queues' last good answers; each call stands in it once.
 *
 * @param latest of the queues whose latest question was answered well
 * @param outdated of those that have failed since: they tell of a call only where none of the others tells of something
 *   as late
 */
export function buildBoard(latest: Iterable<QueueSnapshot>, outdated: Iterable<QueueSnapshot> = []): Board {
  const secret = new Set<CallId>();
  const sightings = sightingsIn(latest, secret);
  for (const [id, old] of sightingsIn(outdated, secret)) {
    const known = sightings.get(id);
    if (known === undefined || lastMoment(old) > lastMoment(known)) sightings.set(id, old);
  }
  const waiting: Placed[] = [];
  const answered = new Map<CallId, Answer>();
  for (const { caller, queue } of sightings.values()) {
    // Who is secret in one queue is secret in the next, whatever that one's answer gives away.
    const shown: Caller = secret.has(caller.id) ? { ...caller, identity: { secret: true } } : caller;
    if (isWaiting(caller)) waiting.push({ caller: shown, queue });
    else answered.set(caller.id, caller.answer);
  }
  const rows = inOrder(waiting);
  return { rows, byId: new Map(rows.map((row) => [row.caller.id, row])), answered };
}
