/** What an agent chose for the queues: which are shown, in which order, and which may speak up. Pure. */
import { queueIdOf, type Queue, type QueueId } from './board/caller';
import type { QueueSetting } from './storage/agent-settings';

/** One of the agent's queues, with what was chosen for it. */
export interface ArrangedQueue {
  readonly queue: Queue;
  /** Whether it is asked for, listed and counted. */
  readonly shown: boolean;
  /** Whether its callers are spoken of. */
  readonly alerts: boolean;
  /** Which of its events are spoken of; null: as of all queues. */
  readonly kinds: QueueSetting['kinds'];
  /** Whether the agent added it by its id. */
  readonly added: boolean;
}

/** Nothing of it was chosen. */
export const noKinds: QueueSetting['kinds'] = { vip: null, callback: null, critical: null, alarm: null };

/** A queue of which nothing is known but its id. */
function unknownQueue(id: QueueId): Queue {
  return { id, name: id, number: null, member: null, serviceLevel: null, serviceLevelCritical: null };
}

/**
 * Without a choice a queue speaks up while the agent is in it: somebody else's callers are nobody's alarm. Where the
 * platform does not say whether the agent is in one of the agent's own queues, nobody is to be missed.
 */
function speaksByDefault({ member }: Queue, added: boolean): boolean {
  return member ?? !added;
}

function arrange(queue: Queue, choice: QueueSetting | undefined): ArrangedQueue {
  const { shown, alerts, kinds, added } = choice ?? { shown: true, alerts: null, kinds: noKinds, added: false };
  return { queue, shown, alerts: alerts ?? speaksByDefault(queue, added), kinds, added };
}

/** The ids of the queues that the agent added, those that make no sense left out. */
export function addedQueues(choices: readonly QueueSetting[]): readonly QueueId[] {
  return choices.flatMap(({ id, added }) => (added ? (queueIdOf(id) ?? []) : []));
}

/**
 * The queues that the platform told and those that the agent added, in the agent's order: first those of which something
 * was chosen, then the others in the platform's order. A choice for a queue that is gone waits for it to come back.
 */
export function arranged(
  known: ReadonlyMap<QueueId, Queue>,
  choices: readonly QueueSetting[],
): readonly ArrangedQueue[] {
  const chosen = choices.flatMap((choice) => {
    const id = queueIdOf(choice.id);
    if (id === null) return [];
    const queue = known.get(id) ?? (choice.added ? unknownQueue(id) : undefined);
    return queue === undefined ? [] : [arrange(queue, choice)];
  });
  const placed = new Set(chosen.map(({ queue }) => queue.id));
  const others = [...known.values()].filter(({ id }) => !placed.has(id)).map((queue) => arrange(queue, undefined));
  return [...chosen, ...others];
}

/** What a person changes about the queues. */
export type QueueChange =
  | { readonly kind: 'set'; readonly id: string; readonly shown: boolean; readonly alerts: boolean }
  | {
      readonly kind: 'set-alert';
      readonly id: string;
      readonly alert: keyof QueueSetting['kinds'];
      readonly on: boolean | null;
    }
  | { readonly kind: 'move'; readonly id: string; readonly by: -1 | 1 }
  | { readonly kind: 'add'; readonly id: string }
  | { readonly kind: 'remove'; readonly id: string };

function set(
  queues: readonly ArrangedQueue[],
  before: readonly QueueSetting[],
  change: QueueChange & { kind: 'set' },
): readonly QueueSetting[] {
  const found = queues.find(({ queue }) => queue.id === change.id);
  if (found === undefined) return before;
  const { queue, kinds, added } = found;
  // Chosen as it is by default anyway, it goes on following the agent's membership.
  const alerts = change.alerts === speaksByDefault(queue, added) ? null : change.alerts;
  if (change.shown === found.shown && change.alerts === found.alerts) return before;
  return withChoice(queues, before, { id: queue.id, shown: change.shown, alerts, kinds, added });
}

/** The choices with this one in the place of what was chosen for the queue before. */
function withChoice(
  queues: readonly ArrangedQueue[],
  before: readonly QueueSetting[],
  choice: QueueSetting,
): readonly QueueSetting[] {
  // The place of one of which nothing was chosen yet follows from a whole order.
  const all = before.some(({ id }) => id === choice.id) ? before : inOrder(queues, before);
  return all.map((other) => (other.id === choice.id ? choice : other));
}

function setAlert(
  queues: readonly ArrangedQueue[],
  before: readonly QueueSetting[],
  { id, alert, on }: QueueChange & { kind: 'set-alert' },
): readonly QueueSetting[] {
  const found = queues.find(({ queue }) => queue.id === id);
  if (found === undefined || found.kinds[alert] === on) return before;
  const { shown, added, kinds } = found;
  const alerts = before.find((choice) => choice.id === id)?.alerts ?? null;
  return withChoice(queues, before, { id, shown, alerts, kinds: { ...kinds, [alert]: on }, added });
}

/** A choice for each queue in the present order, and then those for queues that are gone. */
function inOrder(queues: readonly ArrangedQueue[], before: readonly QueueSetting[]): readonly QueueSetting[] {
  const present = queues.map(
    ({ queue: { id }, shown, added }): QueueSetting =>
      before.find((choice) => choice.id === id) ?? { id, shown, alerts: null, kinds: noKinds, added },
  );
  return [...present, ...before.filter(({ id }) => !queues.some(({ queue }) => queue.id === id))];
}

function move(
  queues: readonly ArrangedQueue[],
  before: readonly QueueSetting[],
  change: QueueChange & { kind: 'move' },
): readonly QueueSetting[] {
  const from = queues.findIndex(({ queue }) => queue.id === change.id);
  const to = from + change.by;
  const choices = [...inOrder(queues, before)];
  const [moved, other] = [choices[from], choices[to]];
  if (from < 0 || to >= queues.length || moved === undefined || other === undefined) return before;
  [choices[from], choices[to]] = [other, moved];
  return choices;
}

/** The choices after a change; the very same where it changes nothing. */
export function changedChoices(
  queues: readonly ArrangedQueue[],
  before: readonly QueueSetting[],
  change: QueueChange,
): readonly QueueSetting[] {
  switch (change.kind) {
    case 'set':
      return set(queues, before, change);
    case 'set-alert':
      return setAlert(queues, before, change);
    case 'move':
      return move(queues, before, change);
    case 'add': {
      const id = change.id.trim();
      if (id === '') return before;
      const present = queues.find(({ queue }) => queue.id === id);
      // Who adds what is there already wants to see it.
      if (present !== undefined) return set(queues, before, { kind: 'set', id, shown: true, alerts: present.alerts });
      // A choice that waited for this queue to come back has its successor.
      const others = inOrder(queues, before).filter((choice) => choice.id !== id);
      return [...others, { id, shown: true, alerts: null, kinds: noKinds, added: true }];
    }
    case 'remove':
      return before.some(({ id, added }) => added && id === change.id)
        ? before.filter(({ id }) => id !== change.id)
        : before;
  }
}
