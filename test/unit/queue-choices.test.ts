import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedQueues, type QueueChange } from '../../main/queue-choices';
import type { QueueSetting } from '../../main/storage/agent-settings';
import {
  after,
  anyChange,
  anyChoices,
  anyId,
  anyKnown,
  anyStep,
  arranged,
  choice,
  free,
  ids,
  known,
  orderOf,
  queueOf,
} from './queue-choices-scene';
import { asOfAll } from './queue-kinds';

describe('without choices', () => {
  it('all queues are shown, in the platform’s order', () => {
    expect(orderOf(known('b', 'a'), [])).toEqual(['b', 'a']);
    expect(arranged(known('a'), [])[0]).toEqual({
      queue: queueOf('a'),
      shown: true,
      alerts: true,
      kinds: asOfAll,
      added: false,
    });
  });

  it.each([
    [true, true],
    [false, false],
    [null, true],
  ])('a queue of the agent’s own speaks up as the agent is in it (%o: %o)', (member, alerts) => {
    expect(arranged(known(queueOf('a', member)), [])[0]?.alerts).toBe(alerts);
  });
});

describe('a queue that was added', () => {
  it('goes by its id until more is known of it, and is silent', () => {
    expect(arranged(known('a'), [choice('x', { added: true })])).toMatchObject([
      { queue: { id: 'x', name: 'x', member: null }, shown: true, alerts: false, added: true },
      { queue: { id: 'a' } },
    ]);
  });

  it('speaks up once the agent is in it', () => {
    expect(arranged(known('x'), [choice('x', { added: true })])[0]?.alerts).toBe(true);
  });

  it('is among those that are to be asked for, as one without an id is not', () => {
    const own = [choice('a'), choice('x', { added: true }), choice('', { added: true })];
    expect(addedQueues({ own, company: free })).toEqual(['x']);
    expect(arranged(known(), [choice('', { added: true })])).toEqual([]);
  });

  it('is put last, its id without the blanks around it', () => {
    const choices = after(known('a'), [], { kind: 'add', id: ' x\n' });
    expect(choices).toEqual([choice('a'), choice('x', { added: true })]);
  });

  it('is not added twice, but shown again, with all else that was chosen for it', () => {
    const kinds = { ...asOfAll, vip: false };
    const hidden = [choice('x', { added: true, shown: false, alerts: true, kinds })];
    const shown = choice('x', { added: true, alerts: true, kinds });
    expect(after(known(), hidden, { kind: 'add', id: 'x' })).toEqual([shown]);
  });

  it('of the agent’s own stays the agent’s own', () => {
    const choices = after(known('a'), [choice('a', { shown: false })], { kind: 'add', id: 'a' });
    expect(choices).toEqual([choice('a')]);
  });

  it('is none where nothing was typed', () => {
    const before = [choice('a')];
    expect(after(known('a'), before, { kind: 'add', id: ' ' })).toBe(before);
  });

  it('may be removed, as the agent’s own may not', () => {
    const before = [choice('x', { added: true }), choice('a')];
    expect(after(known('a'), before, { kind: 'remove', id: 'x' })).toEqual([choice('a')]);
    expect(after(known('a'), before, { kind: 'remove', id: 'a' })).toBe(before);
  });
});

describe('a choice', () => {
  it('that is the default anyway goes on following the agent’s membership', () => {
    const member = known(queueOf('a', true));
    const loud: QueueChange = { kind: 'set', id: 'a', shown: true, alerts: true };
    expect(after(member, [], loud)).toEqual([]);
    expect(after(member, [choice('a', { alerts: false })], loud)).toEqual([choice('a')]);
  });

  it('that is another holds whatever becomes of the membership', () => {
    const choices = after(known(queueOf('a', false)), [], { kind: 'set', id: 'a', shown: true, alerts: true });
    expect(choices).toEqual([choice('a', { alerts: true })]);
    for (const member of [true, false, null]) {
      expect(arranged(known(queueOf('a', member)), choices)[0]?.alerts).toBe(true);
    }
  });

  it('for a queue that is gone waits for it to come back', () => {
    const choices = [choice('b', { shown: false }), choice('a')];
    expect(orderOf(known('a'), choices)).toEqual(['a']);
    expect(arranged(known('a', 'b'), choices)[0]).toMatchObject({ queue: { id: 'b' }, shown: false });
  });

  it('is seen as it was made', () => {
    fc.assert(
      fc.property(anyKnown, anyChoices, anyId, fc.boolean(), fc.boolean(), (told, before, id, shown, alerts) => {
        const isThere = orderOf(told, before).includes(id);
        const choices = after(told, before, { kind: 'set', id, shown, alerts });
        const found = arranged(told, choices).find(({ queue }) => queue.id === id);
        if (isThere) expect(found).toMatchObject({ shown, alerts });
        else expect(choices).toBe(before);
        expect(orderOf(told, choices)).toEqual(orderOf(told, before));
      }),
    );
  });

  it('for one queue loses none for another, whatever is changed, and no queue has two', () => {
    fc.assert(
      fc.property(anyKnown, anyChoices, anyChange, (told, before, change) => {
        const choices = after(told, before, change);
        const others = (some: readonly QueueSetting[]): ReadonlySet<QueueSetting> =>
          new Set(some.filter(({ id }) => id !== change.id));
        for (const other of others(before)) expect(others(choices)).toContain(other);
        expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
      }),
    );
  });

  it('for a queue that is not there changes nothing, unless it is added', () => {
    fc.assert(
      fc.property(anyKnown, anyChoices, anyChange, (told, before, change) => {
        fc.pre(change.kind !== 'add');
        const unknown = { ...change, id: 'unknown' };
        expect(after(told, before, unknown)).toBe(before);
      }),
    );
  });
});

describe('a move', () => {
  it('changes places with the neighbour', () => {
    const told = known('a', 'b', 'c');
    expect(orderOf(told, after(told, [], { kind: 'move', id: 'a', by: 1 }))).toEqual(['b', 'a', 'c']);
    expect(orderOf(told, after(told, [], { kind: 'move', id: 'c', by: -1 }))).toEqual(['a', 'c', 'b']);
  });

  it('past either end changes nothing', () => {
    const before = [choice('a'), choice('b')];
    expect(after(known('a', 'b'), before, { kind: 'move', id: 'a', by: -1 })).toBe(before);
    expect(after(known('a', 'b'), before, { kind: 'move', id: 'b', by: 1 })).toBe(before);
  });

  it('never swaps with a queue that is gone', () => {
    const before = [choice('a'), choice('gone')];
    expect(after(known('a'), before, { kind: 'move', id: 'a', by: 1 })).toBe(before);
  });

  it('keeps every queue, and the opposite one undoes it', () => {
    fc.assert(
      fc.property(anyKnown, anyChoices, anyId, anyStep, (told, before, id, by) => {
        const start = arranged(told, before);
        const moved = after(told, before, { kind: 'move', id, by });
        expect([...orderOf(told, moved)].sort()).toEqual([...orderOf(told, before)].sort());
        if (moved === before) return;
        expect(orderOf(told, moved)).not.toEqual(orderOf(told, before));
        const back = after(told, moved, { kind: 'move', id, by: by === 1 ? -1 : 1 });
        expect(arranged(told, back)).toEqual(start);
      }),
    );
  });

  it('to and fro leads to every order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (wanted) => {
        const told = known(...ids);
        let choices: readonly QueueSetting[] = [];
        for (const [place, id] of wanted.entries()) {
          while (orderOf(told, choices).indexOf(id) > place)
            choices = after(told, choices, { kind: 'move', id, by: -1 });
        }
        expect(orderOf(told, choices)).toEqual(wanted);
      }),
    );
  });
});

describe('the order', () => {
  it('of what was chosen stays as queues come and go, and new ones follow in the platform’s order', () => {
    fc.assert(
      fc.property(anyKnown, anyKnown, anyChoices, (told, toldLater, choices) => {
        const [first, later] = [orderOf(told, choices), orderOf(toldLater, choices)];
        const isChosen = (id: string): boolean => choices.some((one) => one.id === id);
        const both = (some: readonly string[], others: readonly string[]): readonly string[] =>
          some.filter((id) => isChosen(id) && others.includes(id));
        expect(both(first, later)).toEqual(both(later, first));
        expect(later.filter((id) => !isChosen(id))).toEqual([...toldLater.keys()].filter((id) => !isChosen(id)));
        expect(later.slice(0, later.filter(isChosen).length).every(isChosen)).toBe(true);
      }),
    );
  });
});
