/** The agent's place in a queue: only queues in which the agent is a member speak up by themselves. */

/** The id of the agent's extension. */
export const extension = 'ee00000000000000000000a1';

/** The agent as a member of a queue. */
export const membership = {
  id: '6d00000000000000000000a1',
  extension,
  number: '+4570305099',
  name: 'Asta',
  priority: 1,
};
