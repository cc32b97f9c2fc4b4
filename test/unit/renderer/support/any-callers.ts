import fc from 'fast-check';
import type { CallerView } from '../../../../main/bridge/contract';
import { caller, queue } from './samples';

/** The queues that {@link anyCallers} wait in. */
export const anyQueues = [
  queue({ id: 'a', name: 'Support' }),
  queue({ id: 'b', name: 'Salg' }),
  queue({ id: 'c', name: 'Bogholderi' }),
];

const names = fc.constantFrom('Anna Berg', 'Åse Østergaard', 'Øjvind Ærø', 'Zoë', 'Bamse & Kylling', 'anna berg');
const numbers = fc.constantFrom('+45 35 20 30 40', '+45 28 91 70 03', '+46 8 123 45');

/** Few names and moments, so that ties are common. */
const anyCaller = fc
  .record({
    id: fc.nat(30).map(String),
    queue: fc.constantFrom(...anyQueues.map(({ id }) => id)),
    kind: fc.constantFrom<CallerView['kind']>('waiting', 'callback', 'vip'),
    entered: fc.nat(5),
    identity: fc.oneof(
      fc.constant({ secret: true, name: null, number: null }),
      fc.record({ secret: fc.constant(false), name: fc.option(names), number: fc.option(numbers) }),
    ),
  })
  .map(({ identity, ...rest }) => caller({ ...rest, ...identity }));

/** Any callers in any order, each once. */
export const anyCallers = fc.uniqueArray(anyCaller, { selector: ({ id }) => id, maxLength: 15 });
