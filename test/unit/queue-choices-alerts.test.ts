import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueueChange } from '../../main/queue-choices';
import {
  after,
  anyAlert,
  anyChoices,
  anyId,
  anyKnown,
  anyWish,
  arranged,
  choice,
  known,
  orderOf,
  queueOf,
} from './queue-choices-scene';
import { asOfAll } from './queue-kinds';

describe('what is spoken of in one queue', () => {
  const critical = (on: boolean | null): QueueChange => ({ kind: 'set-alert', id: 'a', alert: 'critical', on });

  it('is as in all queues until something else is chosen, and again when that is taken back', () => {
    const told = known('a');
    expect(arranged(told, [])[0]?.kinds).toEqual(asOfAll);
    const chosen = after(told, [], critical(true));
    expect(chosen).toEqual([choice('a', { kinds: { ...asOfAll, critical: true } })]);
    expect(after(told, chosen, critical(null))).toEqual([choice('a')]);
  });

  it('is the same choices where it was chosen already', () => {
    const before = [choice('a', { kinds: { ...asOfAll, critical: false } })];
    expect(after(known('a'), before, critical(false))).toBe(before);
    expect(after(known('a'), [], critical(null))).toEqual([]);
  });

  it('leaves the queue following the agent’s membership', () => {
    const choices = after(known(queueOf('a', false)), [], critical(true));
    expect(arranged(known(queueOf('a', false)), choices)[0]?.alerts).toBe(false);
    expect(arranged(known(queueOf('a', true)), choices)[0]?.alerts).toBe(true);
  });

  it('stays as it was chosen when the queue is hidden, muted or moved', () => {
    const told = known('a', 'b');
    const kinds = { ...asOfAll, critical: true };
    for (const change of [
      { kind: 'set', id: 'a', shown: false, alerts: false },
      { kind: 'move', id: 'a', by: 1 },
    ] satisfies QueueChange[]) {
      const choices = after(told, [choice('a', { kinds })], change);
      expect(arranged(told, choices).find(({ queue }) => queue.id === 'a')?.kinds).toEqual(kinds);
    }
  });

  it('of a queue that was removed is forgotten with it', () => {
    const before = [choice('a', { added: true, kinds: { ...asOfAll, critical: true } })];
    const choices = after(known(), after(known(), before, { kind: 'remove', id: 'a' }), { kind: 'add', id: 'a' });
    expect(choices).toEqual([choice('a', { added: true })]);
  });

  it('changes for that event alone, and neither the order nor anything else', () => {
    fc.assert(
      fc.property(anyKnown, anyChoices, anyId, anyAlert, anyWish, (told, before, id, alert, on) => {
        const choices = after(told, before, { kind: 'set-alert', id, alert, on });
        const expected = arranged(told, before).map((one) =>
          one.queue.id === id ? { ...one, kinds: { ...one.kinds, [alert]: on } } : one,
        );
        expect(arranged(told, choices)).toEqual(expected);
        if (!orderOf(told, before).includes(id)) expect(choices).toBe(before);
      }),
    );
  });
});
