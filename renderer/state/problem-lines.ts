import type { QueueView } from '../../main/bridge/contract';
import { m } from '../../messages/compiled/messages';

/** A line, and what tells it from the same words about another queue of that name. */
export interface ProblemLine {
  readonly key: string;
  readonly text: string;
}

/** What is wrong with the answer of a queue, or null. While offline one banner speaks for every silent queue. */
function silence({ name, status }: QueueView, offline: boolean, asOf: (moment: number) => string): string | null {
  switch (status.kind) {
    case 'connecting':
    case 'live':
      return null;
    case 'refused':
      // What is refused is named by the sentence itself.
      return status.problem;
    case 'failing':
      return offline ? null : m.list_queue_problem({ queue: name, problem: status.problem });
    case 'stale': {
      if (offline) return null;
      const { asOf: moment, problem } = status;
      return moment === null
        ? m.list_queue_problem({ queue: name, problem })
        : m.list_queue_stale({ queue: name, time: asOf(moment), problem });
    }
  }
}

/** A line for each thing that is wrong with a queue. */
export function problemLines(
  queues: readonly QueueView[],
  offline: boolean,
  asOf: (moment: number) => string,
): readonly ProblemLine[] {
  return queues.flatMap((queue) => {
    const { id, name, unreadable } = queue;
    const problem = silence(queue, offline, asOf);
    return [
      ...(problem === null ? [] : [{ key: `problem ${id}`, text: problem }]),
      ...(unreadable === 0
        ? []
        : [{ key: `unreadable ${id}`, text: m.list_unreadable({ count: unreadable, queue: name }) }]),
    ];
  });
}
