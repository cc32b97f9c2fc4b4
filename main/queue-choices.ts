/** What an agent chose for the queues: which are shown, in which order, and which may speak up. Pure. */
import { queueIdOf, type Queue, type QueueId } from './board/caller';
import type { Rulings } from './policy/policy';
import type { QueueSetting } from './storage/agent-settings';

/** Which queues a company wants in the list: those and no others at first, or for good. */
export type CompanyQueues = Rulings['queues'];

/** What was chosen for the queues. */
export interface QueueChoices {
  /** By the agent, in the agent's order. */
  readonly own: readonly QueueSetting[];
  readonly company: CompanyQueues;
}

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

/** The ids of the queues that a company wants in the list. */
function wantedBy(company: CompanyQueues): readonly string[] {
  return company.holds === 'free' ? [] : company.value;
}

/** Whether a queue is in the list where the agent did not choose that. */
function isShownByDefault(id: string, added: boolean, company: CompanyQueues): boolean {
  return company.holds === 'free' || added || company.value.includes(id);
}

const nothingChosen = { shown: null, alerts: null, kinds: noKinds, added: false } as const;

function arrange(queue: Queue, choice: QueueSetting | undefined, company: CompanyQueues): ArrangedQueue {
  const { shown, alerts, kinds, added: isAdded } = choice ?? nothingChosen;
  const isLocked = company.holds === 'locked';
  // What the company wants there is no longer the agent's own to take away.
  const added = isAdded && !isLocked;
  return {
    queue,
    shown: isLocked || (shown ?? isShownByDefault(queue.id, added, company)),
    alerts: alerts ?? speaksByDefault(queue, added),
    kinds,
    added,
  };
}

/** The ids of the queues to be asked for that may not be the agent's own; those that make no sense are left out. */
export function addedQueues({ own, company }: QueueChoices): readonly QueueId[] {
  const added = company.holds === 'locked' ? [] : own.filter((choice) => choice.added).map(({ id }) => id);
  return [...new Set([...added, ...wantedBy(company)])].flatMap((id) => queueIdOf(id) ?? []);
}

/**
 * The queues that the platform told, those that the agent added and those that the company wants, in the agent's order: first
 * those of which something was chosen, then the company's, then the others in the platform's order. A choice for a queue that is
 * gone waits for it to come back. Where the company has locked the list, nothing else is in it.
 */
export function arranged(known: ReadonlyMap<QueueId, Queue>, { own, company }: QueueChoices): readonly ArrangedQueue[] {
  const wanted = wantedBy(company).flatMap((id) => queueIdOf(id) ?? []);
  const choiceOf = new Map(own.map((choice) => [choice.id, choice]));
  const chosen = own.flatMap(({ id }) => queueIdOf(id) ?? []);
  return [...new Set([...chosen, ...wanted, ...known.keys()])].flatMap((id) => {
    const choice = choiceOf.get(id);
    const isWanted = wanted.includes(id);
    if (company.holds === 'locked' && !isWanted) return [];
    const queue = known.get(id) ?? (isWanted || choice?.added === true ? unknownQueue(id) : undefined);
    return queue === undefined ? [] : [arrange(queue, choice, company)];
  });
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

/** Whether the company leaves a change to the agent: which queues are in a list that it has locked is not for them to say. */
export function mayChange(change: QueueChange, company: CompanyQueues): boolean {
  if (company.holds !== 'locked') return true;
  return change.kind === 'set' ? change.shown : change.kind === 'set-alert' || change.kind === 'move';
}

function set(
  queues: readonly ArrangedQueue[],
  before: readonly QueueSetting[],
  change: QueueChange & { kind: 'set' },
  company: CompanyQueues,
): readonly QueueSetting[] {
  const found = queues.find(({ queue }) => queue.id === change.id);
  if (found === undefined) return before;
  if (change.shown === found.shown && change.alerts === found.alerts) return before;
  const { queue, kinds } = found;
  const own = before.find(({ id }) => id === queue.id) ?? nothingChosen;
  const isUsual = change.shown === isShownByDefault(queue.id, found.added, company);
  const shown = change.shown === found.shown ? own.shown : isUsual ? null : change.shown;
  // Chosen as it is by default anyway, it goes on following the agent's membership.
  const alerts = change.alerts === speaksByDefault(queue, found.added) ? null : change.alerts;
  return withChoice(queues, before, { id: queue.id, shown, alerts, kinds, added: own.added });
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
  const { shown, alerts, added } = before.find((choice) => choice.id === id) ?? nothingChosen;
  return withChoice(queues, before, { id, shown, alerts, kinds: { ...found.kinds, [alert]: on }, added });
}

/** A choice for each queue in the present order, and then those for queues that are gone. */
function inOrder(queues: readonly ArrangedQueue[], before: readonly QueueSetting[]): readonly QueueSetting[] {
  const present = queues.map(
    ({ queue: { id } }): QueueSetting => before.find((choice) => choice.id === id) ?? { id, ...nothingChosen },
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

/** The agent's choices after a change; the very same where it changes nothing. */
export function changedChoices(
  queues: readonly ArrangedQueue[],
  { own: before, company }: QueueChoices,
  change: QueueChange,
): readonly QueueSetting[] {
  if (!mayChange(change, company)) return before;
  switch (change.kind) {
    case 'set':
      return set(queues, before, change, company);
    case 'set-alert':
      return setAlert(queues, before, change);
    case 'move':
      return move(queues, before, change);
    case 'add': {
      const id = change.id.trim();
      if (id === '') return before;
      const present = queues.find(({ queue }) => queue.id === id);
      // Who adds what is there already wants to see it.
      if (present !== undefined) {
        return set(queues, before, { kind: 'set', id, shown: true, alerts: present.alerts }, company);
      }
      // A choice that waited for this queue to come back has its successor.
      const others = inOrder(queues, before).filter((choice) => choice.id !== id);
      return [...others, { id, ...nothingChosen, added: true }];
    }
    case 'remove':
      return before.some(({ id, added }) => added && id === change.id)
        ? before.filter(({ id }) => id !== change.id)
        : before;
  }
}
