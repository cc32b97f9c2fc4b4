import type { QueueView } from '../../main/bridge/contract';
import { m } from '../../messages/compiled/messages';

/** A line, and what tells it from the same words about another queue of that name. */
export interface ProblemLine {
  readonly key: string;
  readonly text: string;
}

/** So many queues are named at most. */
const NAMED = 3;

/** What is wrong with a queue's answer, and how the line about it names queues. */
interface Silence {
  readonly queue: QueueView;
  readonly line: (queues: string) => string;
}

/** What is wrong with the answer of a queue, if anything. While offline one banner speaks for every silent queue. */
function silenceOf(queue: QueueView, offline: boolean, asOf: (moment: number) => string): readonly Silence[] {
  const { status } = queue;
  if (offline || (status.kind !== 'failing' && status.kind !== 'stale')) return [];
  const { problem } = status;
  const moment = status.kind === 'stale' ? status.asOf : null;
  const line =
    moment === null
      ? (queues: string) => m.list_queue_problem({ queue: queues, problem })
      : (queues: string) => m.list_queue_stale({ queue: queues, time: asOf(moment), problem });
  return [{ queue, line }];
}

function namesOf(queues: readonly QueueView[]): string {
  const names = queues.map(({ name }) => name);
  if (names.length <= NAMED) return names.join(', ');
  const first = names.slice(0, NAMED - 1);
  return m.list_queues_more({ queues: first.join(', '), count: names.length - first.length });
}

/** A line for each thing that is wrong; what is wrong with several queues alike is said once, and first. */
export function problemLines(
  queues: readonly QueueView[],
  offline: boolean,
  asOf: (moment: number) => string,
): readonly ProblemLine[] {
  const silences = queues.flatMap((queue) => silenceOf(queue, offline, asOf));
  return [
    ...silences.flatMap(({ queue, line }) => {
      const alike = silences.filter((other) => other.line('') === line('')).map((one) => one.queue);
      return alike[0] === queue ? [{ key: `silent ${queue.id}`, text: line(namesOf(alike)) }] : [];
    }),
    ...queues.flatMap(({ id, name, status, unreadable }) => [
      // What is refused is named by the sentence itself.
      ...(status.kind === 'refused' ? [{ key: `refused ${id}`, text: status.problem }] : []),
      ...(unreadable > 0
        ? [{ key: `unreadable ${id}`, text: m.list_unreadable({ count: unreadable, queue: name }) }]
        : []),
    ]),
  ];
}
