import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedQueues, type CompanyQueues } from '../../main/queue-choices';
import { after, anyChange, anyChoices, anyKnown, arranged, choice, known, queueOf } from './queue-choices-scene';

const locked: CompanyQueues = { holds: 'locked', value: ['b', 'x'] };
const wanted: CompanyQueues = { holds: 'default', value: ['b', 'x'] };
const idsOf = (queues: ReturnType<typeof arranged>): readonly string[] => queues.map(({ queue }) => queue.id);
const shownOf = (queues: ReturnType<typeof arranged>): readonly string[] =>
  queues.flatMap(({ queue, shown }) => (shown ? [queue.id] : []));

describe('queues that a company has locked', () => {
  it('are the list, in the company’s order, whether the platform tells them or not', () => {
    expect(arranged(known('a', 'b'), [], locked)).toMatchObject([
      { queue: queueOf('b'), shown: true, alerts: true, added: false },
      { queue: { id: 'x', name: 'x' }, shown: true, alerts: true, added: false },
    ]);
  });

  it('are in the agent’s order, and speak up as the agent wants', () => {
    const own = [choice('x', { alerts: false }), choice('a', { added: true }), choice('b', { shown: false })];
    expect(arranged(known('a', 'b', 'x'), own, locked)).toMatchObject([
      { queue: { id: 'x' }, shown: true, alerts: false },
      { queue: { id: 'b' }, shown: true },
    ]);
  });

  it('are those that are asked for besides the agent’s own', () => {
    expect(addedQueues({ own: [choice('c', { added: true })], company: locked })).toEqual(['b', 'x']);
  });

  it('stay the list whatever the agent does, and what the agent had chosen is there again without them', () => {
    fc.assert(
      fc.property(anyKnown, anyChoices, fc.array(anyChange, { maxLength: 8 }), (told, before, changes) => {
        const own = changes.reduce((choices, change) => after(told, choices, change, locked), before);
        expect(shownOf(arranged(told, own, locked)).toSorted()).toEqual(['b', 'x']);
        const without = (queues: typeof own) =>
          queues
            .map(({ id, shown, added }) => ({ id, shown, added }))
            .toSorted((one, other) => (one.id < other.id ? -1 : 1));
        const touched = new Set(before.map(({ id }) => id));
        expect(without(own.filter(({ id }) => touched.has(id)))).toEqual(without(before));
      }),
    );
  });
});

describe('queues that a company wants at first', () => {
  it('are shown and come first; the agent’s others are not', () => {
    const queues = arranged(known('a', 'b', 'c'), [], wanted);
    expect(idsOf(queues)).toEqual(['b', 'x', 'a', 'c']);
    expect(shownOf(queues)).toEqual(['b', 'x']);
  });

  it('give way to what the agent chooses, which stays when the company wants something else', () => {
    const told = known('a', 'b');
    const chosen = after(told, [], { kind: 'set', id: 'a', shown: true, alerts: true }, wanted);
    const both = after(told, chosen, { kind: 'set', id: 'b', shown: false, alerts: true }, wanted);
    expect(shownOf(arranged(told, both, wanted)).toSorted()).toEqual(['a', 'x']);
    expect(shownOf(arranged(told, both, { holds: 'default', value: ['b'] }))).toEqual(['a']);
  });

  it('go when the company no longer wants them, where only their order or their alerts were chosen', () => {
    const told = known('a', 'b');
    const moved = after(told, [], { kind: 'move', id: 'b', by: 1 }, wanted);
    const muted = after(told, moved, { kind: 'set', id: 'b', shown: true, alerts: false }, wanted);
    expect(shownOf(arranged(told, muted, { holds: 'default', value: ['a'] }))).toEqual(['a']);
  });

  it('leave what the agent added', () => {
    const own = after(known('a'), [], { kind: 'add', id: 'c' }, wanted);
    expect(shownOf(arranged(known('a'), own, wanted)).toSorted()).toEqual(['b', 'c', 'x']);
  });
});
